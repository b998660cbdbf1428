//! The strip of comparisons, where there are several.

use egui::{Id, Rect, Role, ScrollArea, Sense, Ui, WidgetInfo, pos2, vec2};
use lucide_icons::Icon;

use super::Scene;
use crate::ui::action::Action;
use crate::ui::command::Command;
use crate::ui::fonts::Face;
use crate::ui::theme::measure;
use crate::ui::widget::control;
use crate::ui::words;

pub(super) fn tabs_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    let (all, front) = scene.state.compared();
    let names: Vec<(String, String)> = all.into_iter().map(|ids| names(scene, ids)).collect();
    ScrollArea::horizontal()
        .id_salt("comparisons")
        .scroll_bar_visibility(egui::scroll_area::ScrollBarVisibility::AlwaysHidden)
        .show(ui, |ui| {
            ui.horizontal_centered(|ui| {
                ui.spacing_mut().item_spacing.x = measure::S4;
                for (place, (short, full)) in names.iter().enumerate() {
                    tab_ui(ui, scene, place, place == front, short, full);
                }
            });
        });
    super::rule_below(ui, scene.theme);
}

/// The years for the eye, the symbols for the ear: `2004 → 2017`.
fn names(scene: &Scene<'_>, ids: &[crate::engine::DocumentId]) -> (String, String) {
    let texts = ids.iter().map(|id| {
        let document = scene.state.snapshot.get(id).map(|entry| &entry.meta);
        let label = document.map_or_else(|| id.as_str().to_owned(), |document| document.label().to_owned());
        (document.map_or_else(|| label.clone(), |document| words::year_or_name(document)), label)
    });
    let (years, labels): (Vec<String>, Vec<String>) = texts.unzip();
    let labels = labels.join(" → ");
    (years.join(" → "), scene.messages.say_with("ui-tab", &[("texts", labels.into())]))
}

fn tab_ui(ui: &mut Ui, scene: &mut Scene<'_>, place: usize, on: bool, short: &str, full: &str) {
    let theme = scene.theme;
    let color = if on { theme.ink } else { theme.ink2 };
    let painted = ui.painter().layout_no_wrap(short.to_owned(), Face::SansMedium.font(measure::TEXT_SMALL), color);
    let width = measure::S12 + painted.size().x + measure::S4 + measure::SMALL_CONTROL;
    let (rect, response) = ui.allocate_exact_size(vec2(width, measure::SMALL_CONTROL), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::Tab, true, on, full));
    let ground = if on {
        theme.accbg
    } else if response.hovered() {
        theme.sunk
    } else {
        theme.desk
    };
    ui.painter().rect_filled(rect, measure::RADIUS, ground);
    control::focus_ring(ui.painter(), theme, &response, rect);
    ui.painter().galley(pos2(rect.left() + measure::S12, rect.center().y - painted.size().y / 2.0), painted, color);
    let middle = pos2(rect.right() - measure::SMALL_CONTROL / 2.0, rect.center().y);
    let cross = Rect::from_center_size(middle, vec2(measure::S24, measure::S24));
    let name = scene.messages.say_with("ui-tab-close", &[("name", full.into())]);
    let close = control::named_ui(ui, cross, Id::unique(("close-comparison", place)), Role::Button, Sense::click(), &name);
    if close.hovered() {
        ui.painter().rect_filled(cross, measure::RADIUS, theme.sunk);
    }
    control::focus_ring(ui.painter(), theme, &close, cross);
    let ink = if on || response.hovered() || close.hovered() || close.has_focus() { color } else { theme.ink3 };
    control::paint_icon(ui.painter(), Icon::X, middle, measure::ICON_CHIP, ink);
    let keys = Command::CloseComparison.shortcut().map(|keys| words::keys(scene.messages, keys)).unwrap_or_default();
    if close.on_hover_text(format!("{name} ({keys})")).clicked() {
        scene.push(Action::CloseTab(place));
    } else if response.on_hover_text(full).clicked() {
        scene.push(Action::GoToTab(place));
    }
}
