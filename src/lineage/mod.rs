//! N versions of a text: each paragraph followed through them.

mod base;
mod between;
mod history;
pub mod order;
pub mod series;
mod sets;
mod tally;
#[cfg(test)]
mod tests;
mod thread;
mod weave;

use std::sync::Arc;

use rayon::prelude::*;

use crate::compare::{Bridge, CompareOptions, Comparison, Confidence, Op, RowKind, Run};
use crate::model::Document;
use crate::text::{Side, TextRange};
pub use between::bridges;
pub use history::{History, Moment};
pub use tally::Tally;

/// Two or more texts, in the order given, and the threads that run through them.
/// Every paragraph of every text is in exactly one thread.
#[derive(Clone, Debug)]
pub struct Lineage {
    /// The texts.
    pub documents: Vec<Arc<Document>>,
    /// The comparison of each text with the next, or with the base text: one fewer than there are texts. [`Lineage::ends`] says
    /// which two a comparison has.
    pub comparisons: Vec<Comparison>,
    /// Sorted by their paragraphs in the latest text; the others behind their predecessor.
    pub threads: Vec<Thread>,
    /// The text that all others are set against; none: each against the one before.
    pub base: Option<usize>,
}

impl Lineage {
    /// Compares each text with the next, and ties the links into threads. Which paragraphs share a thread does not depend on the
    /// order of the texts: where it is not the order of time, forward or backward, threads are found in that order.
    #[must_use]
    pub fn build(documents: Vec<Arc<Document>>, options: &CompareOptions) -> Self {
        let base = options.base.filter(|base| *base < documents.len() && documents.len() > 2);
        let lineage = Self::of_neighbours(documents, options);
        match base {
            Some(base) => lineage.against(base, options),
            None => lineage,
        }
    }

    /// Compares two texts between which other versions tie paragraphs together.
    #[must_use]
    pub fn of_two(left: Arc<Document>, right: Arc<Document>, bridges: &[Bridge], options: &CompareOptions) -> Self {
        let mut comparisons = vec![Comparison::build_over(&left, &right, bridges, options)];
        let documents = vec![left, right];
        let mut woven = weave::weave(&documents, &comparisons, options);
        let threads = thread::threads(&documents, &mut woven, &mut comparisons, options);
        Self { documents, comparisons, threads, base: None }
    }

    fn of_neighbours(documents: Vec<Arc<Document>>, options: &CompareOptions) -> Self {
        let order = order::in_time(&documents);
        if order::is_chain(&order) {
            return Self::of_chain(documents, options);
        }
        let in_time = order.iter().filter_map(|place| documents.get(*place).cloned()).collect();
        order::rearranged(&Self::of_chain(in_time, options), &order, documents, options)
    }

    fn of_chain(documents: Vec<Arc<Document>>, options: &CompareOptions) -> Self {
        let mut comparisons: Vec<Comparison> = documents
            .par_windows(2)
            .filter_map(|pair| match pair {
                [earlier, later] => Some(Comparison::build(earlier, later, options)),
                _ => None,
            })
            .collect();
        let mut woven = weave::weave(&documents, &comparisons, options);
        let threads = thread::threads(&documents, &mut woven, &mut comparisons, options);
        Self { documents, comparisons, threads, base: None }
    }

    /// How the words of a paragraph stand between the text before and the text after. Those of a base text stand between all that
    /// are set against it: inserted since any of those before, removed in any of those after.
    #[must_use]
    pub fn marks(&self, document: usize, paragraph: usize) -> Vec<Mark> {
        let Some(text) = self.documents.get(document).and_then(|own| own.paragraphs.get(paragraph)).map(|own| own.text.as_str())
        else {
            return Vec::new();
        };
        let all = 0..self.comparisons.len();
        let befores: Vec<&[Run]> = all
            .clone()
            .filter(|place| self.ends(*place).1 == document)
            .filter_map(|place| self.runs(place, Side::Right, paragraph))
            .collect();
        let afters: Vec<&[Run]> = all
            .filter(|place| self.ends(*place).0 == document)
            .filter_map(|place| self.runs(place, Side::Left, paragraph))
            .collect();
        let mut borders: Vec<usize> =
            befores.iter().chain(&afters).flat_map(|runs| runs.iter().map(|run| run.range.end)).collect();
        borders.push(text.len());
        borders.sort_unstable();
        borders.dedup();
        let mut marks: Vec<Mark> = Vec::new();
        let mut start = 0;
        for end in borders.into_iter().filter(|end| *end > 0) {
            let op = |runs: &[Run]| runs.iter().find(|run| run.range.start <= start && end <= run.range.end).map(|run| run.op);
            let any = |sides: &[&[Run]], wanted: Op| sides.iter().any(|runs| op(runs) == Some(wanted));
            let mark = Mark {
                range: TextRange::new(start, end),
                inserted: any(&befores, Op::Inserted),
                removed: any(&afters, Op::Removed),
                moved: any(&befores, Op::Moved) || any(&afters, Op::Moved),
            };
            match marks.last_mut() {
                Some(last) if (last.inserted, last.removed, last.moved) == (mark.inserted, mark.removed, mark.moved) => {
                    last.range.end = end;
                }
                _ => marks.push(mark),
            }
            start = end;
        }
        marks
    }

    /// What a comparison says of one paragraph.
    fn runs(&self, comparison: usize, side: Side, paragraph: usize) -> Option<&[Run]> {
        self.comparisons.get(comparison)?.rows.iter().find_map(|row| {
            let index = row.paragraphs.get(side).iter().position(|own| *own == paragraph)?;
            row.runs.get(side).get(index).map(Vec::as_slice)
        })
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

impl Thread {
    /// How sure its weakest link is.
    #[must_use]
    pub fn confidence(&self) -> Confidence {
        let links = self.steps.iter().filter(|step| step.is_link());
        links.map(|step| step.confidence).min().unwrap_or_default()
    }

    /// The surest link that leads to a text.
    #[must_use]
    pub fn step_into(&self, document: usize) -> Option<&Step> {
        let links = self.steps.iter().filter(|step| step.to == document && step.is_link());
        links.max_by(|one, other| one.confidence.cmp(&other.confidence).then(one.similarity.total_cmp(&other.similarity)))
    }
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

impl Step {
    /// Whether it links paragraphs of two texts.
    #[must_use]
    pub const fn is_link(&self) -> bool {
        self.kind.is_link()
    }

    /// Whether something happened.
    #[must_use]
    pub fn is_change(&self) -> bool {
        self.moved || self.kind != RowKind::Unchanged
    }
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
