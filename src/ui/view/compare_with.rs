//! The choice of a text to compare with another: typed or pressed.

use egui::{Align, Id, Layout, Rect, RichText, Role, ScrollArea, Sense, Ui, WidgetInfo, pos2, vec2};

use super::Scene;
use super::dialogs::head_ui;
use super::welcome::one_line;
use crate::engine::{DocumentId, Entry};
use crate::ui::action::Action;
use crate::ui::fonts::Face;
use crate::ui::state::Wanted;
use crate::ui::theme::measure;
use crate::ui::widget::chosen::chosen;
use crate::ui::widget::control::{self, Look};
use crate::ui::widget::field::Field;
use crate::ui::widget::travel::{self, Who};
use crate::ui::words;

pub(super) fn compare_with_ui(ui: &mut Ui, scene: &mut Scene<'_>, base: &DocumentId, (typed, selected): (&str, usize)) {
    let label = scene.state.snapshot.get(base).map(|entry| entry.meta.label().to_owned()).unwrap_or_default();
    head_ui(ui, scene, scene.messages.say_with("ui-compare-with-title", &[("symbol", label.into())]));
    field_ui(ui, scene, typed);
    ui.add_space(measure::S8);
    let snapshot = std::sync::Arc::clone(&scene.state.snapshot);
    let generation = scene.memory.generation();
    let found = scene.memory.answering.get(generation, &format!("{}\n{typed}", base.as_str()), || {
        let wanted = Wanted::of(typed);
        let entries = snapshot.entries.iter().enumerate();
        entries.filter(|(_, entry)| entry.id != *base && wanted.is_answered_by(entry)).map(|(place, _)| place).collect()
    });
    let entry_at = |place: &usize| snapshot.entries.get(*place);
    let now = chosen(ui, Id::unique(FIELD), selected, found.len());
    if now.moved {
        scene.push(Action::CompareWithMoved(now.line));
    }
    if let Some(entry) = found.get(now.line).and_then(entry_at).filter(|_| now.entered) {
        scene.push(Action::CompareWith(entry.id.clone()));
    }
    if found.is_empty() {
        ui.label(RichText::new(scene.say("ui-library-nothing")).color(scene.theme.ink2));
    }
    let area = ScrollArea::vertical().max_height(measure::PALETTE_LIST).auto_shrink([false, true]);
    let shown = travel::list_ui(ui, LIST, Who::Main, area, |area, ui| {
        area.show_rows(ui, measure::TOOLBAR, found.len(), |ui, shown| {
            let entries = found.get(shown.clone()).unwrap_or_default().iter().filter_map(entry_at);
            for (line, entry) in shown.zip(entries) {
                line_ui(ui, scene, entry, line == now.line);
            }
        })
    });
    if now.moved {
        let (offset, view) = (shown.state.clamped_offset().y, shown.inner_rect.height());
        let row = measure::TOOLBAR + ui.spacing().item_spacing.y;
        if let Some(by) = travel::in_view(row * now.line as f32 - offset, row, view) {
            travel::ask(ui, LIST, (offset + by).max(0.0));
        }
    }
    ui.add_space(measure::S12);
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        scene.button_ui(ui, Look::Edged, "ui-cancel", Action::CloseDialog);
    });
}

/// Names the field and the list.
const FIELD: &str = "compare-with-field";
const LIST: &str = "compare-with";

fn field_ui(ui: &mut Ui, scene: &mut Scene<'_>, typed: &str) {
    let name = scene.say("ui-compare-with-field");
    let (response, typed) = Field::new(FIELD, &name, typed).show_ui(ui, scene.theme);
    if let Some(now) = typed {
        scene.push(Action::CompareWithTyped(now));
    }
    if ui.memory(|memory| memory.focused().is_none()) {
        response.request_focus();
    }
}

/// Year, symbol, title, status.
fn line_ui(ui: &mut Ui, scene: &mut Scene<'_>, entry: &Entry, selected: bool) {
    let theme = scene.theme;
    let meta = &entry.meta;
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), measure::TOOLBAR), Sense::click());
    let status = meta.status.map(|status| scene.messages.status(Some(status)));
    let year = meta.year.map(|year| year.to_string());
    let name = [year.clone(), Some(meta.label().to_owned()), status].into_iter().flatten().collect::<Vec<_>>().join(" · ");
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, selected, &name));
    if selected || response.hovered() {
        ui.painter().rect_filled(rect, measure::RADIUS, if selected { theme.accbg } else { theme.sunk });
    }
    control::focus_ring(ui.painter(), theme, &response, rect);
    let (first, second) = (rect.top() + measure::S12, rect.top() + measure::S32);
    let (left, mut right) = (rect.left() + measure::S8, rect.right() - measure::S12);
    if let Some(status) = meta.status {
        right -= control::badge_width(ui, scene.messages, status);
        control::paint_badge(ui, theme, scene.messages, status, pos2(right, first));
    }
    let head = words::year_and_label(meta);
    one_line(ui, pos2(left, first), &head, Face::SansMedium.font(measure::TEXT), theme.ink, right - left - measure::S8);
    let title = meta.title.as_deref().unwrap_or_default();
    let room = Rect::from_min_max(pos2(left, rect.top()), rect.max).width() - measure::S12;
    one_line(ui, pos2(left, second), title, Face::Sans.font(measure::TEXT_SMALL), theme.ink2, room);
    if response.clicked() {
        scene.push(Action::CompareWith(entry.id.clone()));
    }
}
