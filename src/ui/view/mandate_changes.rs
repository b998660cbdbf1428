//! What became of mandates along the links: short lines in the gutter, and both words side by side in its popup.

use egui::{Align, FontId, Layout, Pos2, Rect, RichText, Ui, pos2};

use super::Scene;
use crate::export::mandates::change_name;
use crate::mandate::change::{Change, Changed};
use crate::mandate::scale;
use crate::ui::fonts::Face;
use crate::ui::table::Table;
use crate::ui::theme::measure;
use crate::ui::widget::cell;
use crate::ui::words;

/// About how wide a letter of a wording in the gutter is, with some room for words that go to the next line.
const LETTER: f32 = 6.2;
/// Most lines of a wording: the rest stands in the tooltip.
const MOST_LINES: usize = 3;

/// How many lines the gutter needs for a step, where it is so wide.
pub(super) fn lines_of(table: &Table, row: usize, step: usize, width: f32) -> usize {
    let Some(changes) = &table.mandates else { return 0 };
    changes.step(row, step).iter().flat_map(short).map(|(_, words)| lines(&words, width)).sum()
}

/// Whether something of a mandate changed in a step.
pub(super) fn is_changed(table: &Table, row: usize, step: usize) -> bool {
    table.mandates.as_ref().is_some_and(|changes| !changes.step(row, step).is_empty())
}

/// How many lines a wording has in the gutter.
fn lines(words: &str, width: f32) -> usize {
    let letters = ((width - measure::S8) / LETTER).max(1.0);
    ((words.chars().count() as f32 / letters).ceil() as usize).clamp(1, MOST_LINES)
}

/// Both wordings of a change, each on a line of its own with a sign: what went, and what came.
fn short(change: &Change) -> impl Iterator<Item = (bool, String)> {
    let sides = [(false, '−', &change.before), (true, '+', &change.after)];
    sides.into_iter().filter(|(_, _, words)| !words.is_empty()).map(|(came, sign, words)| (came, format!("{sign} {words}")))
}

/// The words of both sides, with our steps where they are shown.
pub(super) fn both(scene: &Scene<'_>, change: &Change) -> (String, String) {
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
    let left = rect.left() + measure::S4;
    let mut y = from.y - measure::S8;
    for (came, words) in changes.step(row, step).iter().flat_map(short) {
        let color = if came { theme.ins } else { theme.del };
        let lines = lines(&words, rect.width());
        // What is cut stands whole in the tooltip.
        let galley = cell::cut_lines(ui, &words, font.clone(), color, rect.width() - measure::S8, lines, measure::S16);
        let high = galley.size().y;
        ui.painter().galley(pos2(left, y), galley, color);
        y += high.max(measure::S16);
    }
}

/// Both words of each change, side by side under the years, in the popup of a link.
pub(super) fn both_words_ui(ui: &mut Ui, scene: &mut Scene<'_>, table: &Table, row: usize, step: usize) {
    let Some(changes) = table.mandates.as_ref().filter(|changes| !changes.step(row, step).is_empty()) else { return };
    let theme = scene.theme;
    ui.add_space(measure::S12);
    let head = scene.say("ui-mandate-changes");
    ui.label(RichText::new(head).font(Face::SansSemiBold.font(measure::TEXT_SMALL)).color(theme.ink));
    let years = table
        .thread(row)
        .and_then(|thread| thread.steps.get(step))
        .map(|step| [step.from, step.to].map(|at| words::year_at(&table.lineage.documents, at)));
    let beside_ui = |ui: &mut Ui, words: [String; 2], font: &FontId, color| {
        ui.columns(2, |columns| {
            for (column, words) in columns.iter_mut().zip(words) {
                let words = RichText::new(words).font(font.clone()).color(color);
                column.with_layout(Layout::top_down(Align::Min), |ui| ui.add(egui::Label::new(words).wrap()));
            }
        });
    };
    ui.spacing_mut().item_spacing.y = measure::HAIR;
    if let Some(years) = years {
        beside_ui(ui, years, &Face::SansSemiBold.font(measure::TEXT_TINY), theme.ink2);
    }
    for change in changes.step(row, step) {
        let (before, after) = both(scene, change);
        let what = change_name(change.what, scene.messages);
        ui.add_space(measure::S8);
        ui.label(RichText::new(what).font(Face::Sans.font(measure::TEXT_TINY)).color(theme.ink2));
        let font = theme.letters_face(false, change.what == Changed::Opening).font(measure::COMPARED);
        beside_ui(ui, [before, after], &font, theme.ink);
    }
}
