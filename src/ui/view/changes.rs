//! The list of changes: one line for each, which leads to it.

use egui::{Align2, Frame, Id, Margin, Rect, RichText, Role, ScrollArea, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};
use lucide_icons::Icon;

use super::welcome::one_line;
use super::{Scene, gutter, mandate_changes};
use crate::ui::action::Action;
use crate::ui::fonts::Face;
use crate::ui::table::Table;
use crate::ui::theme::measure;
use crate::ui::widget::control;
use crate::ui::widget::travel::{self, Who};
use crate::ui::words;

/// Letters of the first words that are read aloud.
const LETTERS: usize = 90;

/// Letters of the first words that fit on the widest line.
const MOST_LETTERS: usize = 360;

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
    lines_ui(ui, scene, table, ("change-list", measure::TOOLBAR), line_ui);
    ui.painter().vline(edge.right() - measure::LINE / 2.0, edge.y_range(), Stroke::new(measure::LINE, scene.theme.rule));
}

/// The changes as a list of this name, each as high as this. The current one is in view once it is another: two lines stay above it.
fn lines_ui(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    table: &Table,
    (name, height): (&'static str, f32),
    line_ui: fn(&mut Ui, &mut Scene<'_>, &Table, usize),
) {
    let mut area = ScrollArea::vertical().id_salt(name).auto_shrink(false);
    let is_new = scene.memory.is_new("changes", table.jump.serial);
    if let Some(current) = table.current.filter(|_| is_new) {
        area = area.vertical_scroll_offset(current.saturating_sub(2) as f32 * height);
    }
    travel::list_ui(ui, name, Who::Beside, area, |area, ui| {
        area.show_rows(ui, height, table.changes.len(), |ui, shown| {
            for place in shown {
                line_ui(ui, scene, table, place);
            }
        })
    });
}

/// What is said of a change.
struct Entry {
    of_step: String,
    numbers: String,
    kind: String,
    similarity: String,
    words: String,
    icon: Icon,
    name: String,
}

fn entry(scene: &Scene<'_>, table: &Table, place: usize) -> Option<Entry> {
    let change = table.changes.get(place).copied()?;
    let thread = table.thread(change.row)?;
    let step = thread.steps.get(change.step)?;
    let numbers = gutter::both_names(scene.messages, table, thread, step);
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
    let text = paragraph.map_or("", |paragraph| paragraph.text.as_str());
    let words: String = text.chars().take(LETTERS).collect();
    let of_step = years_of(table, step.from, step.to);
    let spoken = if of_step.is_empty() { numbers.clone() } else { format!("{of_step}, {numbers}") };
    if mandate_changes::is_changed(table, change.row, change.step) {
        kind = format!("{kind}, {}", scene.say("kind-mandate-changed"));
    }
    let parts = [
        ("numbers", spoken.as_str().into()),
        ("kind", kind.as_str().into()),
        ("similarity", similarity.as_str().into()),
        ("words", words.as_str().into()),
    ];
    let name = scene.messages.say_with("ui-changes-line", &parts);
    let words = text.chars().take(MOST_LETTERS).collect::<String>().replace('\'', "’");
    Some(Entry { of_step, numbers, kind, similarity, words, icon: gutter::icon(step.kind), name })
}

/// Between which texts a change is, where there are more than two: `2004 → 2017`.
fn years_of(table: &Table, from: usize, to: usize) -> String {
    let documents = &table.lineage.documents;
    match (documents.get(from), documents.get(to)) {
        (Some(from), Some(to)) if documents.len() > 2 => format!("{} → {}", words::year_or_label(from), words::year_or_label(to)),
        _ => String::new(),
    }
}

/// The ground of a line, its name, and where a press leads.
fn ground_ui(ui: &Ui, scene: &mut Scene<'_>, table: &Table, place: usize, name: &str, rect: Rect) {
    let theme = scene.theme;
    let response = ui.interact(rect, Id::unique(("change", place)), Sense::click());
    let selected = table.current == Some(place);
    response.widget_info(|| WidgetInfo::selected(Role::Row, true, selected, name));
    if selected || response.hovered() {
        ui.painter().rect_filled(rect, 0.0, if selected { theme.raised } else { theme.sunk });
    }
    if selected {
        ui.painter().rect_filled(Rect::from_min_size(rect.min, vec2(measure::SELECTED_BAR, rect.height())), 0.0, theme.acc);
    }
    ui.painter().hline(rect.x_range(), rect.bottom() - measure::LINE / 2.0, Stroke::new(measure::LINE, theme.rule));
    control::focus_ring(ui.painter(), theme, &response, rect);
    if response.clicked() {
        scene.push(Action::JumpToChange(place));
    }
}

fn line_ui(ui: &mut Ui, scene: &mut Scene<'_>, table: &Table, place: usize) {
    let Some(entry) = entry(scene, table, place) else { return };
    let theme = scene.theme;
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), measure::TOOLBAR), Sense::hover());
    ground_ui(ui, scene, table, place, &entry.name, rect);
    let (first, second) = (rect.top() + measure::S12, rect.top() + measure::S32);
    let left = rect.left() + measure::S32;
    control::paint_icon(ui.painter(), entry.icon, pos2(rect.left() + measure::S16, first), measure::ICON_BADGE, theme.ink2);
    let font = Face::Sans.font(measure::TEXT_TINY);
    let end = pos2(rect.right() - measure::S12, first);
    let share = ui.painter().text(end, Align2::RIGHT_CENTER, &entry.similarity, font.clone(), theme.ink3);
    let numbers_font = Face::SansSemiBold.font(measure::TEXT_SMALL);
    let room = (share.left() - left - measure::S8) / 2.0;
    one_line(ui, pos2(left, first), &entry.numbers, numbers_font, theme.ink, room);
    one_line(ui, pos2(left + room + measure::S4, first), &entry.kind, font, theme.ink2, room - measure::S4);
    let width = rect.right() - measure::S12 - left;
    one_line(ui, pos2(left, second), &entry.words, Face::Serif.font(measure::TEXT), theme.ink2, width);
}

/// Widths of the columns of the table: paragraphs, kind, similarity; the first words have what is left.
const WIDTHS: [f32; 3] = [168.0, 208.0, 104.0];

/// Width of the column of steps, where there are several.
const STEP: f32 = 104.0;

/// The same as a table, one line for each change: for the place below the columns.
pub(super) fn table_ui(ui: &mut Ui, scene: &mut Scene<'_>, table: &Table) {
    let edge = ui.max_rect();
    ui.spacing_mut().item_spacing.y = 0.0;
    let (head, _) = ui.allocate_exact_size(vec2(ui.available_width(), measure::SMALL_CONTROL), Sense::hover());
    let mut left = head.left() + measure::S32;
    if table.lineage.documents.len() > 2 {
        let font = Face::SansSemiBold.font(measure::TEXT_TINY);
        one_line(ui, pos2(left, head.center().y), &scene.say("ui-changes-step"), font, scene.theme.ink2, STEP - measure::S8);
        left += STEP;
    }
    let names = ["ui-changes-paragraphs", "ui-changes-kind", "ui-changes-similarity", "ui-changes-words"];
    for (name, width) in names.into_iter().zip(WIDTHS.into_iter().chain([head.width()])) {
        let font = Face::SansSemiBold.font(measure::TEXT_TINY);
        one_line(ui, pos2(left, head.center().y), &scene.say(name), font, scene.theme.ink2, width - measure::S8);
        left += width;
    }
    if table.changes.is_empty() {
        ui.horizontal(|ui| {
            ui.add_space(measure::S32);
            ui.label(RichText::new(scene.say("ui-changes-none")).color(scene.theme.ink2));
        });
    }
    lines_ui(ui, scene, table, ("change-table", measure::SMALL_CONTROL), table_line_ui);
    ui.painter().hline(edge.x_range(), edge.top(), Stroke::new(measure::LINE, scene.theme.rule2));
}

fn table_line_ui(ui: &mut Ui, scene: &mut Scene<'_>, table: &Table, place: usize) {
    let Some(entry) = entry(scene, table, place) else { return };
    let theme = scene.theme;
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), measure::SMALL_CONTROL), Sense::hover());
    ground_ui(ui, scene, table, place, &entry.name, rect);
    let middle = rect.center().y;
    control::paint_icon(ui.painter(), entry.icon, pos2(rect.left() + measure::S16, middle), measure::ICON_BADGE, theme.ink2);
    let small = Face::Sans.font(measure::TEXT_SMALL);
    let cells = [
        (&entry.numbers, Face::SansSemiBold.font(measure::TEXT_SMALL), theme.ink),
        (&entry.kind, small.clone(), theme.ink2),
        (&entry.similarity, small, theme.ink2),
    ];
    let mut left = rect.left() + measure::S32;
    if !entry.of_step.is_empty() {
        let font = Face::Sans.font(measure::TEXT_SMALL);
        one_line(ui, pos2(left, middle), &entry.of_step, font, theme.ink2, STEP - measure::S8);
        left += STEP;
    }
    for ((text, font, color), width) in cells.into_iter().zip(WIDTHS) {
        one_line(ui, pos2(left, middle), text, font, color, width - measure::S8);
        left += width;
    }
    let font = Face::Serif.font(measure::TEXT);
    one_line(ui, pos2(left, middle), &entry.words, font, theme.ink, rect.right() - measure::S12 - left);
}
