//! The application outside any window, one frame at a time: laid out and tessellated as for the screen, without a graphics card.

use alinea::ui::{App, RunOptions};
use egui::{Context, Event, Pos2, RawInput, Rect, Shape, Ui, Vec2};

/// An application.
pub struct Bare {
    pub context: Context,
    app: App,
    time: f64,
    /// Whether what a frame draws is kept here.
    pub keeps_shapes: bool,
    /// What the last frame drew.
    pub shapes: Vec<Shape>,
}

impl Bare {
    pub fn open(options: RunOptions) -> Self {
        let context = Context::default();
        let app = App::new(&context, options);
        Self { context, app, time: 0.0, keeps_shapes: false, shapes: Vec::new() }
    }

    /// Draws a frame. Returns how much is drawn, in corners of triangles.
    pub fn frame(&mut self, events: Vec<Event>) -> usize {
        self.time += 1.0 / 60.0;
        let input = RawInput {
            screen_rect: Some(Rect::from_min_size(Pos2::ZERO, Vec2::new(1280.0, 800.0))),
            time: Some(self.time),
            events,
            ..RawInput::default()
        };
        let app = &mut self.app;
        let mut output = self.context.run_ui(input, |ui: &mut Ui| {
            app.advance(&ui.ctx().clone());
            app.draw_ui(ui);
        });
        // There is no card that would take the letters.
        output.textures_delta.clear();
        if self.keeps_shapes {
            self.shapes = output.shapes.iter().map(|clipped| clipped.shape.clone()).collect();
        }
        let drawn = self.context.tessellate(output.shapes, output.pixels_per_point);
        let corners = |primitive: &egui::ClippedPrimitive| match &primitive.primitive {
            egui::epaint::Primitive::Mesh(mesh) => mesh.vertices.len(),
            egui::epaint::Primitive::Callback(_) => 0,
        };
        drawn.iter().map(corners).sum()
    }
}
