//! Which number a paragraph had, and has: each column complete.

use super::rows_of;
use crate::compare::{Comparison, RowKind};
use crate::text::{Side, Sides};

/// Both columns and their sums.
#[derive(Clone, Debug, PartialEq)]
pub struct Concordance {
    /// For each side, all paragraphs that are compared, in reading order.
    pub columns: Sides<Vec<Entry>>,
    /// For each side, how many.
    pub sums: Sides<Sums>,
}

/// One paragraph with those that answer it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Position in its text.
    pub paragraph: usize,
    /// Position of its row.
    pub row: usize,
    /// Positions in the other text.
    pub answers: Vec<usize>,
    /// What happened.
    pub kind: RowKind,
}

/// How the paragraphs of a column add up: `linked` and `alone` make `paragraphs`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sums {
    /// All that are compared.
    pub paragraphs: usize,
    /// Those that something answers.
    pub linked: usize,
    /// Those that nothing answers.
    pub alone: usize,
    /// Of the linked ones, those whose number or place in the text is another now.
    pub renumbered: usize,
}

/// The concordance of two texts.
#[must_use]
pub fn of(comparison: &Comparison) -> Concordance {
    let column = |side: Side| -> Vec<Entry> {
        let rows = rows_of(comparison, side).into_iter().enumerate();
        rows.filter_map(|(paragraph, place)| {
            let place = place?;
            let row = comparison.rows.get(place)?;
            Some(Entry { paragraph, row: place, answers: row.paragraphs.get(side.other()).clone(), kind: row.kind })
        })
        .collect()
    };
    let columns = Sides::new(column(Side::Left), column(Side::Right));
    let sums = |side: Side| {
        let column = columns.get(side);
        let id = |side: Side, at: usize| comparison.documents.get(side).paragraphs.get(at).map(|own| &own.id);
        let same = |entry: &Entry| entry.answers.iter().any(|at| id(side.other(), *at) == id(side, entry.paragraph));
        let linked = column.iter().filter(|entry| !entry.answers.is_empty()).count();
        Sums {
            paragraphs: column.len(),
            linked,
            alone: column.len() - linked,
            renumbered: column.iter().filter(|entry| !entry.answers.is_empty() && !same(entry)).count(),
        }
    };
    let sums = Sides::new(sums(Side::Left), sums(Side::Right));
    Concordance { columns, sums }
}
