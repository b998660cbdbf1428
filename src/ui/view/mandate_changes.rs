//! What became of mandates along the links: short lines in the gutter, both words in its popup, and a sheet of all of them.

use egui::{FontId, Id, Pos2, Rect, RichText, Role, ScrollArea, Sense, Stroke, Ui, pos2, vec2};

use super::mandates::two_lines;
use super::{Scene, gutter};
use crate::export::mandates::change_name;
use crate::mandate::change::{Change, Changed};
use crate::mandate::scale;
use crate::ui::action::Action;
use crate::ui::command::Command;
use crate::ui::fonts::Face;
use crate::ui::table::Table;
use crate::ui::theme::measure;
use crate::ui::widget::control::{self, Button, Look};
use crate::ui::words;

/// Widths of the columns of the sheet: places, what changed; the words share the rest.
const PLACES: f32 = 168.0;
const WHAT: f32 = 150.0;
/// Height of a row of the sheet.
const ROW: f32 = 54.0;

/// How many lines the gutter needs for a step.
pub(super) fn lines_of(table: &Table, row: usize, step: usize) -> usize {
    table.mandates.as_ref().map_or(0, |changes| changes.step(row, step).len())
}

/// What changed, short: with a sign where something came or went.
fn short(scene: &Scene<'_>, change: &Change) -> String {
    let name = match change.what {
        Changed::Condition(kind) => scene.say(&format!("mandate-short-{}", kind.code())),
        other => scene.say(&format!("mandate-short-{}", other.code())),
    };
    match (change.before.is_empty(), change.after.is_empty()) {
        (true, false) => format!("+ {name}"),
        (false, true) => format!("− {name}"),
        _ => format!("≠ {name}"),
    }
}

/// The words of both sides, with our steps where they are shown.
fn both(scene: &Scene<'_>, change: &Change) -> (String, String) {
    let shown = |words: &str, lemma: &str| {
        let words = if words.is_empty() { "–".to_owned() } else { words.replace('\'', "’") };
        let settings = &scene.state.settings;
        let step =
            if settings.scale_shown && change.what == Changed::Opening { scale::step(&settings.scale, lemma) } else { None };
        step.map_or(words.clone(), |step| {
            scene.messages.say_with("ui-mandates-on-scale", &[("words", words.into()), ("step", usize::from(step).into())])
        })
    };
    let [before, after] = &change.lemmas;
    (shown(&change.before, before), shown(&change.after, after))
}

/// The lines of a step, for a tooltip.
pub(super) fn said(scene: &Scene<'_>, table: &Table, row: usize, step: usize) -> String {
    let Some(changes) = &table.mandates else { return String::new() };
    let line = |change: &Change| {
        let (before, after) = both(scene, change);
        let what = change_name(change.what, scene.messages);
        scene
            .messages
            .say_with("mandate-change-line", &[("what", what.into()), ("before", before.into()), ("after", after.into())])
    };
    changes.step(row, step).iter().map(line).collect::<Vec<_>>().join("\n")
}

/// Short lines below the link.
pub(super) fn gutter_lines_ui(ui: &Ui, scene: &Scene<'_>, table: &Table, (row, step): (usize, usize), from: Pos2, rect: Rect) {
    let Some(changes) = &table.mandates else { return };
    let theme = scene.theme;
    let font: FontId = Face::SansMedium.font(measure::TEXT_TINY);
    for (at, change) in changes.step(row, step).iter().enumerate() {
        let middle = pos2(from.x, from.y + at as f32 * measure::S16);
        let words = short(scene, change);
        let galley = ui.painter().layout_no_wrap(words.clone(), font.clone(), theme.acc);
        let room = rect.width() - measure::S4;
        if galley.size().x > room {
            let left = pos2(rect.left() + measure::HAIR, middle.y);
            super::welcome::one_line(ui, left, &words, font.clone(), theme.acc, room);
        } else {
            ui.painter().galley(middle - galley.size() / 2.0, galley, theme.acc);
        }
    }
}

/// Both words of each change, in the popup of a link.
pub(super) fn both_words_ui(ui: &mut Ui, scene: &Scene<'_>, table: &Table, row: usize, step: usize) {
    let Some(changes) = table.mandates.as_ref().filter(|changes| !changes.step(row, step).is_empty()) else { return };
    let theme = scene.theme;
    ui.add_space(measure::S12);
    let head = scene.say("ui-mandate-changes");
    ui.label(RichText::new(head).font(Face::SansSemiBold.font(measure::TEXT_SMALL)).color(theme.ink));
    for change in changes.step(row, step) {
        let (before, after) = both(scene, change);
        ui.add_space(measure::S4);
        let what = change_name(change.what, scene.messages);
        ui.label(RichText::new(what).font(Face::Sans.font(measure::TEXT_TINY)).color(theme.ink2));
        ui.label(RichText::new(format!("{before} → {after}")).font(Face::Sans.font(measure::TEXT)).color(theme.ink));
    }
}

/// All changes of the comparison in front, both words side by side; a row leads to the paragraphs.
pub(super) fn sheet_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    let state = scene.state;
    let Some(table) = state.comparison.as_ref() else {
        return nothing_ui(ui, scene, "ui-mandate-changes-none", Command::CompareSample);
    };
    let Some(changes) = table.mandates.clone() else {
        return nothing_ui(ui, scene, "ui-mandate-changes-off", Command::ToggleMandateChanges);
    };
    let theme = scene.theme;
    let texts = table.lineage.documents.iter().map(|text| text.label()).collect::<Vec<_>>().join(" → ");
    let of = scene.messages.say_with("ui-mandate-changes-of", &[("texts", texts.into())]);
    ui.label(RichText::new(of).font(Face::Sans.font(measure::TEXT_SMALL)).color(theme.ink2));
    ui.add_space(measure::S8);
    let mut lines = Vec::new();
    for row in 0..table.rows.len() {
        let Some(thread) = table.thread(row) else { continue };
        for (place, step) in thread.steps.iter().enumerate() {
            lines.extend(changes.step(row, place).iter().map(|change| (row, place, step.to, step.from, change)));
        }
    }
    if lines.is_empty() {
        ui.label(RichText::new(scene.say("ui-mandate-changes-nothing")).color(theme.ink2));
        return;
    }
    let width = ui.available_width() - measure::S12;
    let share = ((width - PLACES - WHAT) / 2.0).max(measure::S48);
    let (head, _) = ui.allocate_exact_size(vec2(width, measure::S24), Sense::hover());
    let lefts = [("change", PLACES), ("before", PLACES + WHAT), ("after", PLACES + WHAT + share)];
    for (name, left) in lefts {
        let font = Face::SansSemiBold.font(measure::TEXT_SMALL);
        let words = super::mandates::capital(&scene.say(&format!("mandate-column-{name}")));
        let galley = two_lines(ui, &words, font, theme.ink2, WHAT, 1);
        ui.painter().galley(pos2(head.left() + left + measure::S4, head.top()), galley, theme.ink2);
    }
    ui.painter().hline(head.x_range(), head.bottom(), Stroke::new(measure::LINE, theme.rule2));
    ScrollArea::vertical().id_salt("mandate-changes").auto_shrink(false).show_rows(ui, ROW, lines.len(), |ui, shown| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for (at, (row, place, to, from, change)) in lines.iter().enumerate().skip(shown.start).take(shown.len()) {
            let (rect, _) = ui.allocate_exact_size(vec2(width, ROW), Sense::hover());
            let Some((thread, step)) = table.thread(*row).and_then(|thread| Some((thread, thread.steps.get(*place)?))) else {
                continue;
            };
            let (left, right) = gutter::names_of(table, thread, step);
            let year = |at: usize| table.lineage.documents.get(at).map(|text| words::year_or_label(text)).unwrap_or_default();
            let where_from = format!("{} § {left}", year(*from));
            let where_to = format!("{} § {right}", year(*to));
            let what = change_name(change.what, scene.messages);
            let (before, after) = both(scene, change);
            let spoken = format!("{where_from} → {where_to}, {what}: {before} → {after}");
            let response = control::named_ui(ui, rect, Id::unique(("mandate-change", at)), Role::Row, Sense::click(), &spoken);
            if response.hovered() {
                ui.painter().rect_filled(rect, 0.0, theme.desk);
            }
            control::focus_ring(ui.painter(), theme, &response, rect);
            let top = rect.top() + measure::S8;
            let small = Face::SansMedium.font(measure::TEXT_SMALL);
            let serif = theme.letters_face(false, change.what == Changed::Opening).font(measure::COMPARED);
            let cells = [
                (0.0, format!("{where_from}\n→ {where_to}"), small.clone(), PLACES, theme.ink),
                (PLACES, what, Face::Sans.font(measure::TEXT), WHAT, theme.ink2),
                (PLACES + WHAT, before, serif.clone(), share, theme.ink),
                (PLACES + WHAT + share, after, serif, share, theme.ink),
            ];
            for (x, words, font, wide, color) in cells {
                let galley = two_lines(ui, &words, font, color, wide - measure::S12, 2);
                ui.painter().galley(pos2(rect.left() + x + measure::S4, top), galley, color);
            }
            ui.painter().hline(rect.x_range(), rect.bottom() - measure::LINE / 2.0, Stroke::new(measure::LINE, theme.rule));
            if response.on_hover_text(&spoken).clicked() {
                let paragraph = thread.cells.get(*to).and_then(|cell| cell.first()).copied();
                if let Some(paragraph) = paragraph {
                    scene.run(Command::ShowComparison);
                    scene.push(Action::JumpToParagraph(*to, paragraph));
                }
            }
        }
    });
}

fn nothing_ui(ui: &mut Ui, scene: &mut Scene<'_>, why: &str, what: Command) {
    ui.add_space(measure::S24);
    ui.label(RichText::new(scene.say(why)).color(scene.theme.ink2));
    ui.add_space(measure::S8);
    let name = scene.say(what.message());
    if Button::text(Look::Edged, &name).show_ui(ui, scene.theme).clicked() {
        scene.run(what);
    }
}
