//! The list of changes: one line for each, which leads to it.

use egui::{Align2, Frame, Id, Margin, Rect, RichText, Role, ScrollArea, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::welcome::one_line;
use super::{Scene, gutter};
use crate::ui::action::Action;
use crate::ui::fonts::Face;
use crate::ui::table::{StepView, Table};
use crate::ui::theme::measure;
use crate::ui::widget::control;

/// Letters of the first words that are read aloud.
const LETTERS: usize = 90;

pub(super) fn changes_ui(ui: &mut Ui, scene: &mut Scene<'_>, table: &Table) {
    let edge = ui.max_rect();
    Frame::new().inner_margin(Margin::same(measure::S12 as i8)).show(ui, |ui| {
        let head = RichText::new(scene.say("ui-changes")).font(Face::SansSemiBold.font(measure::TEXT));
        ui.label(head.color(scene.theme.ink));
        if table.changes.is_empty() {
            ui.label(RichText::new(scene.say("ui-changes-none")).color(scene.theme.ink2));
        }
    });
    ui.spacing_mut().item_spacing.y = 0.0;
    let count = table.changes.len();
    ScrollArea::vertical().id_salt("change-list").auto_shrink(false).show_rows(ui, measure::TOOLBAR, count, |ui, shown| {
        for place in shown {
            line_ui(ui, scene, table, place);
        }
    });
    ui.painter().vline(edge.right() - measure::LINE / 2.0, edge.y_range(), Stroke::new(measure::LINE, scene.theme.rule));
}

fn line_ui(ui: &mut Ui, scene: &mut Scene<'_>, table: &Table, place: usize) {
    let Some(change) = table.changes.get(place).copied() else { return };
    let Some(thread) = table.thread(change.row) else { return };
    let Some(step) = thread.steps.get(change.step) else { return };
    let theme = scene.theme;
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), measure::TOOLBAR), Sense::hover());
    let (from, to) = gutter::names_of(table, thread, step);
    let numbers = [from, to].into_iter().filter(|names| !names.is_empty()).collect::<Vec<_>>().join(" → ");
    let mut kind = scene.messages.row_kind(step.kind);
    if step.moved {
        kind = format!("{kind}, {}", scene.say("kind-moved"));
    }
    let percent = crate::compare::percent(step.similarity);
    let similarity =
        if step.is_link() { scene.messages.say_with("ui-similarity", &[("percent", percent.into())]) } else { String::new() };
    let document =
        if step.is_link() || thread.cells.get(step.to).is_some_and(|cell| !cell.is_empty()) { step.to } else { step.from };
    let first = thread.cells.get(document).and_then(|cell| cell.first());
    let paragraph = first.and_then(|first| table.lineage.documents.get(document)?.paragraphs.get(*first));
    let words: String = paragraph.map_or("", |paragraph| paragraph.text.as_str()).chars().take(LETTERS).collect();
    let parts = [
        ("numbers", numbers.as_str().into()),
        ("kind", kind.as_str().into()),
        ("similarity", similarity.as_str().into()),
        ("words", words.as_str().into()),
    ];
    let name = scene.messages.say_with("ui-changes-line", &parts);
    let response = ui.interact(rect, Id::unique(("change", place)), Sense::click());
    let selected = table.current == Some(place);
    response.widget_info(|| WidgetInfo::selected(Role::Row, true, selected, &name));
    if selected || response.hovered() {
        ui.painter().rect_filled(rect, 0.0, if selected { theme.raised } else { theme.sunk });
    }
    if selected {
        ui.painter().rect_filled(Rect::from_min_size(rect.min, vec2(measure::SELECTED_BAR, rect.height())), 0.0, theme.acc);
    }
    let (first, second) = (rect.top() + measure::S12, rect.top() + measure::S32);
    let left = rect.left() + measure::S32;
    control::paint_icon(
        ui.painter(),
        gutter::icon(step.kind),
        pos2(rect.left() + measure::S16, first),
        measure::ICON_BADGE,
        theme.ink2,
    );
    let font = Face::Sans.font(measure::TEXT_TINY);
    let end = pos2(rect.right() - measure::S12, first);
    let share = ui.painter().text(end, Align2::RIGHT_CENTER, &similarity, font.clone(), theme.ink3);
    let numbers_font = Face::SansSemiBold.font(measure::TEXT_SMALL);
    let room = (share.left() - left - measure::S8) / 2.0;
    one_line(ui, pos2(left, first), &numbers, numbers_font, theme.ink, room);
    one_line(ui, pos2(left + room + measure::S4, first), &kind, font, theme.ink2, room - measure::S4);
    let words = words.replace('\'', "’");
    one_line(ui, pos2(left, second), &words, Face::Serif.font(measure::TEXT), theme.ink2, rect.right() - measure::S12 - left);
    ui.painter().hline(rect.x_range(), rect.bottom() - measure::LINE / 2.0, Stroke::new(measure::LINE, theme.rule));
    control::focus_ring(ui.painter(), theme, &response, rect);
    if response.clicked() {
        scene.push(Action::JumpToChange(place));
    }
}
