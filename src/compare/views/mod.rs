//! Views of change that a delegate asks for, each made from a comparison: plain data, no drawing.
//!
//! A view holds positions and ranges into the documents of the comparison; nothing is copied but what has to be.

pub mod citations;
pub mod concordance;
pub mod migration;
pub mod openings;
pub mod passages;
#[cfg(test)]
mod tests;

use super::{Comparison, Row};
use crate::model::Document;
use crate::text::Side;

/// What one looks at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum View {
    /// Paragraphs and passages that only the later text has.
    New,
    /// Paragraphs and passages that only the earlier text has: silent drops.
    Dropped,
    /// Which number a paragraph had, and has.
    Concordance,
    /// What went from the preamble to the operative part and back, into items and annexes and out of them.
    Migration,
    /// Texts cited: added, dropped, updated.
    Citations,
    /// Opening words that changed.
    Openings,
}

impl View {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 6] = [Self::New, Self::Dropped, Self::Concordance, Self::Migration, Self::Citations, Self::Openings];

    /// The name scripts rely on.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Dropped => "dropped",
            Self::Concordance => "concordance",
            Self::Migration => "migration",
            Self::Citations => "citations",
            Self::Openings => "openings",
        }
    }
}

/// The row that each paragraph of a side stands in; none where it is not compared.
pub(super) fn rows_of(comparison: &Comparison, side: Side) -> Vec<Option<usize>> {
    let mut rows = vec![None; comparison.documents.get(side).paragraphs.len()];
    for (place, row) in comparison.rows.iter().enumerate() {
        for paragraph in row.paragraphs.get(side) {
            if let Some(own) = rows.get_mut(*paragraph) {
                *own = Some(place);
            }
        }
    }
    rows
}

/// Whether a row links the two texts.
pub(super) fn is_link(row: &Row) -> bool {
    !row.paragraphs.left.is_empty() && !row.paragraphs.right.is_empty()
}

/// The words of a paragraph.
pub(super) fn text(document: &Document, paragraph: usize) -> &str {
    document.paragraphs.get(paragraph).map_or("", |own| own.text.as_str())
}
