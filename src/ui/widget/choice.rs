//! One of several, and yes or no: drawn with an edge that is seen on every ground, which egui's own are not.

use egui::{Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};
use lucide_icons::Icon;

use super::control::{focus_ring, paint_icon};
use crate::ui::fonts::Face;
use crate::ui::theme::{Theme, measure};

/// A round box with words; returns whether it was chosen now.
pub fn one_of_ui(ui: &mut Ui, theme: &Theme, on: bool, name: &str) -> bool {
    let response = line_ui(ui, theme, name, Role::RadioButton, on);
    let middle = pos2(response.rect.left() + measure::S12, response.rect.center().y);
    let radius = measure::ICON_CHIP / 2.0;
    ui.painter().circle(middle, radius, theme.paper, Stroke::new(measure::FRAME, if on { theme.acc } else { theme.ink3 }));
    if on {
        ui.painter().circle_filled(middle, radius / 2.0, theme.acc);
    }
    response.clicked() && !on
}

/// One of several values, as [`one_of_ui`].
pub fn value_ui<T: PartialEq + Copy>(ui: &mut Ui, theme: &Theme, value: &mut T, choice: T, name: &str) {
    if one_of_ui(ui, theme, *value == choice, name) {
        *value = choice;
    }
}

/// A box to tick; returns whether it was pressed.
pub fn tick_ui(ui: &mut Ui, theme: &Theme, on: bool, name: &str) -> bool {
    let response = line_ui(ui, theme, name, Role::CheckBox, on);
    let middle = pos2(response.rect.left() + measure::S12, response.rect.center().y);
    let box_rect = egui::Rect::from_center_size(middle, vec2(measure::ICON_CHIP, measure::ICON_CHIP));
    let (ground, edge) = if on { (theme.acc, theme.acc) } else { (theme.paper, theme.ink3) };
    ui.painter().rect(box_rect, measure::HAIR, ground, Stroke::new(measure::FRAME, edge), StrokeKind::Inside);
    if on {
        paint_icon(ui.painter(), Icon::Check, middle, measure::ICON_BADGE, theme.onacc);
    }
    response.clicked()
}

fn line_ui(ui: &mut Ui, theme: &Theme, name: &str, role: Role, on: bool) -> Response {
    let words = ui.painter().layout_no_wrap(name.to_owned(), Face::Sans.font(measure::TEXT), theme.ink);
    let left = measure::S24 + measure::S4;
    let size = vec2(left + words.size().x + measure::S12, measure::SMALL_CONTROL);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    response.widget_info(|| WidgetInfo::selected(role, true, on, name));
    if response.hovered() {
        ui.painter().rect_filled(rect, measure::RADIUS, theme.sunk);
    }
    focus_ring(ui.painter(), theme, &response, rect);
    ui.painter().galley(pos2(rect.left() + left, rect.center().y - words.size().y / 2.0), words, theme.ink);
    response
}
