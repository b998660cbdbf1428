//! N versions of a text: each paragraph followed through them.

use std::sync::Arc;

use crate::compare::{CompareOptions, Comparison, Confidence, RowKind};
use crate::model::Document;
use crate::text::TextRange;

/// Two or more texts, in the order given, and the threads that run through them.
/// Every paragraph of every text is in exactly one thread.
#[derive(Clone, Debug)]
pub struct Lineage {
    /// The texts.
    pub documents: Vec<Arc<Document>>,
    /// The comparison of each text with the next: one fewer than there are texts.
    pub comparisons: Vec<Comparison>,
    /// Sorted by their paragraphs in the latest text; the others behind their predecessor.
    pub threads: Vec<Thread>,
}

impl Lineage {
    /// Compares each text with the next, and ties the links into threads.
    #[must_use]
    pub fn build(documents: Vec<Arc<Document>>, options: &CompareOptions) -> Self {
        let _ = options;
        Self { documents, comparisons: Vec::new(), threads: Vec::new() }
    }

    /// How the words of a paragraph stand between the text before and the text after.
    #[must_use]
    pub fn marks(&self, document: usize, paragraph: usize) -> Vec<Mark> {
        let _ = (document, paragraph);
        Vec::new()
    }
}

/// One paragraph through the versions; threads that split or merge carry all their paragraphs.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Thread {
    /// For each text, positions of its paragraphs (none: absent there).
    pub cells: Vec<Vec<usize>>,
    /// From each text that has it to the next one that has it, and where it begins and ends between neighbours.
    pub steps: Vec<Step>,
}

/// What happened to a thread between two texts.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Step {
    /// Position of the earlier text in the lineage.
    pub from: usize,
    /// Position of the later text.
    pub to: usize,
    /// What happened. `Added` and `Removed` where the thread begins or ends between neighbours.
    pub kind: RowKind,
    /// Out of order.
    pub moved: bool,
    /// Share of common words, 0 to 1.
    pub similarity: f32,
    /// How sure.
    pub confidence: Confidence,
}

/// A stretch of a paragraph as it stands between its predecessor and its successor. Stretches cover the text without gaps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Within the paragraph's text.
    pub range: TextRange,
    /// Not in the text before.
    pub inserted: bool,
    /// Not in the text after.
    pub removed: bool,
    /// Elsewhere in the row, before or after.
    pub moved: bool,
}
