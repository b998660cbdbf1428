//! The view-model of a comparison: rows and runs, plain data, drawn by window, command line and exports alike.

pub mod besides;
mod build;
pub mod honesty;
pub mod inline;
mod links;
mod parallel;
#[cfg(test)]
mod tests;
mod translation;
pub mod views;

use std::sync::Arc;

pub use crate::align::{Alternative, Bridge, Confidence, Reason, Through};
use crate::model::{Document, Part};
use crate::text::{Sides, TextRange};
pub use links::{Link, LinkError, Links};
pub use parallel::is_same_text;
pub use translation::{Translation, Wording};

/// What a comparison looks at.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
#[expect(clippy::struct_excessive_bools, reason = "each is a switch of its own")]
pub struct CompareOptions {
    /// Preamble, operative part, or both.
    pub part: Part,
    /// Differences of punctuation are not marked.
    pub ignore_punctuation: bool,
    /// Differences of case are not marked.
    pub ignore_case: bool,
    /// The title is compared too ([`besides::with`]).
    pub title: bool,
    /// The notes are compared too.
    pub notes: bool,
    /// Changes that may be of the translation only are not marked as such.
    pub no_translation_notes: bool,
    /// What a person set by hand, for one pair of texts: ids that these do not have are passed over here.
    pub links: Links,
    /// Of three or more texts, the one that all others are set against; none: each against the one before.
    pub base: Option<usize>,
    /// What a person set by hand before, for any pairs; it holds where `links` says nothing.
    pub saved_links: Vec<Links>,
}

/// Two texts set side by side. Every paragraph of both stands in exactly one row.
#[derive(Clone, Debug)]
pub struct Comparison {
    /// The texts.
    pub documents: Sides<Arc<Document>>,
    /// In the order of the right text; what the left one alone has stands behind its left neighbour.
    pub rows: Vec<Row>,
    /// Pairs that were weighed and not taken, nearest first.
    pub alternatives: Vec<Alternative>,
    /// The figures.
    pub summary: Summary,
    /// What it looked at.
    pub options: CompareOptions,
}

impl Comparison {
    /// Whether it sets one text in two languages side by side; words are then not compared.
    #[must_use]
    pub fn is_in_two_languages(&self) -> bool {
        self.documents.left.language != self.documents.right.language
    }
}

/// One line of the comparison.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// What happened.
    pub kind: RowKind,
    /// Out of the order of its neighbours.
    pub moved: bool,
    /// Paragraphs of each side, as positions in its document, in reading order.
    pub paragraphs: Sides<Vec<usize>>,
    /// Share of common words, 0 to 1 (1 for unchanged, 0 for added and removed).
    pub similarity: f32,
    /// How sure the link is.
    pub confidence: Confidence,
    /// Why these are linked; empty for added and removed.
    pub reason: Reason,
    /// A person linked these.
    pub set_by_hand: bool,
    /// Why the change may be of the translation only, if it may.
    pub translation: Option<Translation>,
    /// What changed, for each paragraph of `paragraphs` in the same order. Runs cover the paragraph's text without gaps.
    pub runs: Sides<Vec<Vec<Run>>>,
}

/// A stretch of a paragraph's text with one fate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Run {
    /// Its fate.
    pub op: Op,
    /// Within the paragraph's text.
    pub range: TextRange,
}

/// The fate of words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Op {
    /// On both sides.
    Equal,
    /// On the left only.
    Removed,
    /// On the right only.
    Inserted,
    /// On both sides of a split or merge, elsewhere.
    Moved,
}

impl Op {
    /// The name scripts rely on.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Equal => "equal",
            Self::Removed => "removed",
            Self::Inserted => "inserted",
            Self::Moved => "moved",
        }
    }
}

/// What happened to a paragraph.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RowKind {
    /// The same words.
    Unchanged,
    /// Some words changed.
    Revised,
    /// One became several.
    Split,
    /// Several became one.
    Merged,
    /// Several became several.
    Regrouped,
    /// Only on the right.
    Added,
    /// Only on the left.
    Removed,
}

impl RowKind {
    /// All, in the order in which they are listed.
    pub const ALL: [Self; 7] =
        [Self::Unchanged, Self::Revised, Self::Split, Self::Merged, Self::Regrouped, Self::Added, Self::Removed];

    /// The name scripts rely on.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Unchanged => "unchanged",
            Self::Revised => "revised",
            Self::Split => "split",
            Self::Merged => "merged",
            Self::Regrouped => "regrouped",
            Self::Added => "added",
            Self::Removed => "removed",
        }
    }

    /// Whether both texts have paragraphs there.
    #[must_use]
    pub const fn is_link(self) -> bool {
        !matches!(self, Self::Added | Self::Removed)
    }

    /// Whether they have, and not the same words in them.
    #[must_use]
    pub const fn is_changed_link(self) -> bool {
        self.is_link() && !matches!(self, Self::Unchanged)
    }
}

/// Whole percents of a similarity, rounded down: only the same words are 100 %.
#[must_use]
pub fn percent(similarity: f32) -> u8 {
    // A ratio such as 0.58 is a little less than itself in binary.
    const EPSILON: f32 = 1e-4;
    (similarity * 100.0 + EPSILON).floor().clamp(0.0, 100.0) as u8
}

/// The figures of a comparison. The kinds add up to the number of rows; `moved` counts rows of any kind.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// Rows of each kind, in the order of [`RowKind::ALL`].
    pub rows: [usize; 7],
    /// Rows out of order.
    pub moved: usize,
    /// Words compared on each side, punctuation not counted. Of two texts in one language, those of the left without the removed and
    /// with the inserted are as many as those of the right; words that moved are on both sides.
    pub words: Sides<usize>,
    /// Words that only the left has, whole removed paragraphs included.
    pub words_removed: usize,
    /// Words that only the right has, whole new paragraphs included.
    pub words_inserted: usize,
    /// Rows too large to be compared word by word exactly: what they mark is right, but more than need be.
    pub coarse: usize,
    /// The texts are so long that not every pair of paragraphs was weighed in full: a weak link may be missing.
    pub coarse_links: bool,
}

impl Summary {
    /// The figures of further rows.
    fn add(&mut self, other: &Self) {
        self.rows.iter_mut().zip(other.rows).for_each(|(own, further)| *own += further);
        self.moved += other.moved;
        self.words.left += other.words.left;
        self.words.right += other.words.right;
        self.words_removed += other.words_removed;
        self.words_inserted += other.words_inserted;
        self.coarse += other.coarse;
        self.coarse_links |= other.coarse_links;
    }

    /// Rows of a kind.
    #[must_use]
    pub const fn count(&self, kind: RowKind) -> usize {
        self.rows[kind as usize]
    }
}
