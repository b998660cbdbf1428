//! The two texts of one step side by side, alone: for a moved or split paragraph, and for a projector.

use std::rc::Rc;

use egui::{Id, Rect, Role, Sense, Ui, pos2, vec2};

use super::Scene;
use super::passage::{italics, plain, without_edges};
use crate::lineage::{Mark, Step, Thread};
use crate::ui::fonts::Face;
use crate::ui::table::Table;
use crate::ui::theme::measure;
use crate::ui::widget::control;
use crate::ui::widget::memory::{Key, Role as Layer};
use crate::ui::widget::prose::{Passage, Prose, Tint};
use crate::ui::words;

/// How a pair is drawn.
#[derive(Clone, Copy, Debug)]
pub(super) struct PairLook {
    /// Size and line height of the words.
    pub size: (f32, f32),
    /// Under which name layouts are kept.
    pub layer: Layer,
    /// Width of one column.
    pub width: f32,
    /// Between the columns.
    pub gap: f32,
}

/// Draws the words of both sides from the upper left corner of what is left, and takes the height they need.
pub(super) fn pair_ui(ui: &mut Ui, scene: &mut Scene<'_>, table: &Table, thread: &Thread, step: &Step, look: PairLook) {
    let sides = [step.from, step.to];
    let columns: Vec<Vec<(usize, Rc<Prose>)>> = sides
        .into_iter()
        .map(|document| {
            let places = thread.cells.get(document).into_iter().flatten();
            places.filter_map(|place| Some((*place, prose(ui, scene, table, step, document, *place, look)?))).collect()
        })
        .collect();
    let height = |column: &Vec<(usize, Rc<Prose>)>| column.iter().map(|(_, prose)| prose.size().y + measure::S16).sum::<f32>();
    let whole = columns.iter().map(height).fold(0.0, f32::max);
    let (rect, _) = ui.allocate_exact_size(vec2(look.width * 2.0 + look.gap, whole), Sense::hover());
    for (side, column) in columns.iter().enumerate() {
        let left = rect.left() + (look.width + look.gap) * side as f32;
        let mut top = rect.top();
        if column.is_empty() {
            absent_ui(ui, scene, table, sides[side], Rect::from_min_size(pos2(left, top), vec2(look.width, look.size.1)));
        }
        for (place, prose) in column {
            let document = sides[side];
            prose.paint(ui.painter(), scene.theme, pos2(left, top), Tint { inserted: true, removed: true });
            let words = Rect::from_min_size(pos2(left, top), vec2(look.width, prose.size().y));
            let text = table.lineage.documents.get(document).and_then(|text| text.paragraphs.get(*place));
            let name = text.map_or("", |paragraph| paragraph.text.as_str());
            control::named_ui(ui, words, Id::unique(("pair", side, place)), Role::Paragraph, Sense::hover(), name);
            top += prose.size().y + measure::S16;
        }
    }
}

/// What stands where a text has no such paragraph.
fn absent_ui(ui: &Ui, scene: &Scene<'_>, table: &Table, document: usize, rect: Rect) {
    let Some(text) = table.lineage.documents.get(document) else { return };
    let sentence = scene.messages.say_with("ui-present-year-absent", &[("year", words::year_or_label(text).into())]);
    let font = Face::Sans.font(measure::TEXT_PANEL);
    let words = ui.painter().layout(sentence.clone(), font, scene.theme.ink2, rect.width());
    ui.painter().galley(pos2(rect.left(), rect.center().y - words.size().y / 2.0), words, scene.theme.ink2);
    control::named_ui(ui, rect, Id::unique(("pair-absent", document)), Role::Label, Sense::hover(), &sentence);
}

fn prose(
    ui: &Ui,
    scene: &mut Scene<'_>,
    table: &Table,
    step: &Step,
    document: usize,
    place: usize,
    look: PairLook,
) -> Option<Rc<Prose>> {
    let text = table.lineage.documents.get(document)?;
    let paragraph = text.paragraphs.get(place)?;
    let theme = scene.theme;
    // The same paragraph stands on the left of one step and on the right of another, with other marks.
    let key = Key {
        role: look.layer,
        document: document * 2 + usize::from(document == step.to),
        item: place,
        width: look.width as u32,
    };
    Some(scene.memory.prose(ui, theme, key, || Passage {
        text: &paragraph.text,
        italics: italics(paragraph),
        marks: without_edges(&marks_of_step(table.lineage.marks(document, place), step, document), &paragraph.text),
        ..plain(text, look.size, look.width, theme.ink)
    }))
}

/// Only what this step changed; a paragraph that begins or ends here is marked as a whole.
fn marks_of_step(mut marks: Vec<Mark>, step: &Step, document: usize) -> Vec<Mark> {
    for mark in &mut marks {
        mark.inserted &= document == step.to;
        mark.removed &= document == step.from;
    }
    marks
}
