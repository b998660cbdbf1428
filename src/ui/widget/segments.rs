//! One of several values side by side on one line, as wide as there is room.

use egui::{Align2, CornerRadius, Role, Sense, Ui, WidgetInfo, vec2};

use super::control::focus_ring;
use crate::ui::fonts::Face;
use crate::ui::theme::{Theme, measure};

/// One of the values.
#[derive(Clone, Debug)]
pub struct Segment {
    /// What it shows.
    pub text: String,
    /// Its name for screen readers.
    pub name: String,
    /// It is the one that is chosen.
    pub on: bool,
}

/// Draws them; returns the one that was pressed. The room that the words leave is shared out among them.
pub fn segments_ui(ui: &mut Ui, theme: &Theme, segments: &[Segment]) -> Option<usize> {
    let font = Face::SansMedium.font(measure::TEXT_SMALL);
    let words: Vec<_> =
        segments.iter().map(|segment| ui.painter().layout_no_wrap(segment.text.clone(), font.clone(), theme.ink2)).collect();
    let taken: f32 = words.iter().map(|words| words.size().x).sum();
    let room = ui.available_width() - taken;
    let each = (room / segments.len().max(1) as f32).clamp(measure::S8, 2.0 * measure::S12);
    let mut pressed = None;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        for (place, (segment, words)) in segments.iter().zip(words).enumerate() {
            let size = vec2(words.size().x + each, measure::SMALL_CONTROL);
            let (rect, response) = ui.allocate_exact_size(size, Sense::click());
            response.widget_info(|| WidgetInfo::selected(Role::CheckBox, true, segment.on, &segment.name));
            let fill = match (segment.on, response.hovered()) {
                (true, _) => theme.accbg,
                (false, true) => theme.sunk,
                (false, false) => egui::Color32::TRANSPARENT,
            };
            ui.painter().rect_filled(rect, CornerRadius::same(measure::RADIUS), fill);
            let ink = if segment.on { theme.acc } else { theme.ink2 };
            ui.painter().text(rect.center(), Align2::CENTER_CENTER, &segment.text, font.clone(), ink);
            focus_ring(ui.painter(), theme, &response, rect);
            if response.on_hover_text(&segment.name).clicked() {
                pressed = Some(place);
            }
        }
    });
    pressed
}
