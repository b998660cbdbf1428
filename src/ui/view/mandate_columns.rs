//! The columns of the register: each as wide as its words need, so that names stand whole, and the widest takes what is left.

use std::sync::Arc;

use egui::{Color32, FontId, Id, Ui};

use super::Scene;
use crate::mandate::register::{Column, Register};
use crate::ui::fonts::Face;
use crate::ui::state::Mandates;
use crate::ui::theme::measure;
use crate::ui::widget::letters::Letters;
use crate::ui::words;

/// Widths of the columns; the first is as wide as the symbols need, and the widest takes what is left.
const WIDTHS: [f32; COUNT] = [0.0, 0.0, 116.0, 168.0, 0.0, 146.0, 100.0];
/// The same where there is little room.
const TIGHT: [f32; COUNT] = [0.0, 0.0, 100.0, 128.0, 0.0, 116.0, 84.0];
/// How narrow and how wide the columns of symbols and of paragraphs may be.
const SYMBOLS: std::ops::RangeInclusive<f32> = 96.0..=176.0;
const PARAGRAPHS: std::ops::RangeInclusive<f32> = 40.0..=96.0;
/// No column gets wider than this for the sake of a long word.
const WIDEST: f32 = 190.0;
/// Narrowest column of what is asked: where the others have their room, and where they gave way.
const NARROWEST: f32 = 216.0;
const TIGHTEST: f32 = 160.0;
/// What is enough for it; of what a wide window has beyond, the others have their shares.
const ENOUGH: f32 = 560.0;
/// Of room to spare, in the order of the columns.
const SHARES: [f32; COUNT] = [0.0, 0.0, 0.08, 0.22, 0.0, 0.22, 0.05];
/// So many rows of a large register are looked at for their longest words.
const LOOKED_AT: usize = 1500;

/// How many there are.
pub(super) const COUNT: usize = Column::ALL.len();

/// The letters of a column.
pub(super) fn font(scene: &Scene<'_>, column: Column) -> FontId {
    match column {
        Column::Document | Column::Paragraph => Face::SansMedium.font(measure::TEXT),
        Column::Opening => scene.theme.letters_face(false, true).font(measure::COMPARED),
        Column::What => scene.theme.letters_face(false, false).font(measure::COMPARED),
        Column::Addressee | Column::Conditions | Column::Deadline => Face::Sans.font(measure::TEXT_SMALL),
    }
}

/// What the words of a register need; found once.
#[derive(Clone)]
struct Needed {
    of: Arc<Register>,
    made_for: u64,
    /// The longest word of each column; the whole name of a paragraph.
    longest: [f32; COUNT],
}

fn needed(ui: &Ui, scene: &Scene<'_>, register: &Arc<Register>) -> [f32; COUNT] {
    let (id, made_for) = (Id::unique("mandate-columns"), scene.memory.generation());
    let known = ui.data(|data| data.get_temp::<Needed>(id));
    if let Some(known) = known.filter(|known| Arc::ptr_eq(&known.of, register) && known.made_for == made_for) {
        return known.longest;
    }
    let apart = (register.entries.len() / LOOKED_AT).max(1);
    let longest = Column::ALL.map(|column| {
        if matches!(column, Column::Document | Column::What | Column::Conditions) {
            return 0.0;
        }
        let mut letters = Letters::of(ui, font(scene, column));
        let rows = register.entries.iter().step_by(apart);
        rows.map(|entry| match column {
            Column::Paragraph => register
                .paragraph(entry)
                .map_or(0.0, |(paragraph, _)| letters.width_of(&words::paragraph_name(scene.messages, paragraph))),
            _ => letters.longest_word(&register.words(entry, column)),
        })
        .fold(0.0, f32::max)
    });
    ui.data_mut(|data| data.insert_temp(id, Needed { of: Arc::clone(register), made_for, longest }));
    longest
}

/// How wide the columns want to be, and the one of what is asked at least: symbols, paragraphs and the longest words of openings and
/// addressees stand whole; the others give way where there is little room.
fn widths(ui: &Ui, scene: &Scene<'_>, mandates: &Mandates, seen: f32) -> ([f32; COUNT], f32) {
    let font = Face::SansMedium.font(measure::TEXT);
    let symbol = ui.painter().layout_no_wrap(mandates.longest_label.clone(), font, Color32::PLACEHOLDER);
    let longest = needed(ui, scene, &mandates.register);
    let fitted = |least: [f32; COUNT]| -> [f32; COUNT] {
        std::array::from_fn(|at| match Column::ALL[at] {
            Column::Document => (symbol.size().x + measure::S4 + measure::S12).clamp(*SYMBOLS.start(), *SYMBOLS.end()),
            Column::Paragraph => (longest[at] + measure::S4 + measure::S16).clamp(*PARAGRAPHS.start(), *PARAGRAPHS.end()),
            Column::What => 0.0,
            _ => least[at].max((longest[at] + measure::S16).min(WIDEST)),
        })
    };
    let roomy = fitted(WIDTHS);
    if roomy.iter().sum::<f32>() + NARROWEST <= seen { (roomy, NARROWEST) } else { (fitted(TIGHT), TIGHTEST) }
}

/// How wide the table is in a view, and where each column begins and how wide it is.
pub(super) fn places(ui: &Ui, scene: &Scene<'_>, mandates: &Mandates, seen: f32) -> (f32, [(f32, f32); COUNT]) {
    let (widths, narrowest) = widths(ui, scene, mandates, seen);
    let fixed: f32 = widths.iter().sum();
    let width = seen.max(fixed + narrowest);
    let rest = width - fixed;
    let spare = (rest - ENOUGH).max(0.0);
    let widest = rest - spare * SHARES.iter().sum::<f32>();
    let mut left = 0.0;
    let places = std::array::from_fn(|column| {
        let own = if widths[column] > 0.0 { widths[column] + spare * SHARES[column] } else { widest };
        let place = (left, own - measure::S12);
        left += own;
        place
    });
    (width, places)
}
