//! What the grounds and edges of bars mean, on one line below or above a plot.

use egui::{Color32, RichText, Sense, Shape, Stroke, StrokeKind, Ui, vec2};

use crate::ui::fonts::Face;
use crate::ui::theme::{Theme, measure};

/// How a bar is drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Sample {
    /// With this colour alone.
    Filled(Color32),
    /// With a ground and an edge.
    Edged(Color32, Color32),
    /// With a dashed edge alone.
    Dashed(Color32),
}

/// A small bar and its word, for each.
pub fn legend_ui(ui: &mut Ui, theme: &Theme, samples: &[(Sample, String)]) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = measure::S4;
        for (sample, name) in samples {
            let (rect, _) = ui.allocate_exact_size(vec2(measure::S16, measure::S12), Sense::hover());
            match *sample {
                Sample::Filled(color) => {
                    ui.painter().rect_filled(rect, 0.0, color);
                }
                Sample::Edged(ground, edge) => {
                    ui.painter().rect(rect, 0.0, ground, Stroke::new(measure::LINE, edge), StrokeKind::Inside);
                }
                Sample::Dashed(edge) => {
                    let corners =
                        [rect.left_bottom(), rect.left_top(), rect.right_top(), rect.right_bottom(), rect.left_bottom()];
                    ui.painter().extend(Shape::dashed_line(
                        &corners,
                        Stroke::new(measure::LINE, edge),
                        measure::S4,
                        measure::HAIR,
                    ));
                }
            }
            ui.label(RichText::new(name).font(Face::Sans.font(measure::TEXT_SMALL)).color(theme.ink2));
            ui.add_space(measure::S8);
        }
    });
}
