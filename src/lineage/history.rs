//! One paragraph through the years, with the words that changed at each step.

use super::{Lineage, Step, Thread};
use crate::compare::{CompareOptions, Comparison, Row};
use crate::text::Sides;

/// One thread, text by text.
#[derive(Clone, Debug)]
pub struct History {
    /// Position of the thread in the lineage.
    pub thread: usize,
    /// Position of the text that each is compared with; none: each is compared with the one that it comes from.
    pub base: Option<usize>,
    /// One for each text of the lineage that has the paragraph, in their order.
    pub moments: Vec<Moment>,
}

impl History {
    /// The text that a moment is compared with, where that is not the last before it that has the paragraph.
    #[must_use]
    pub fn passed_over(&self, moment: &Moment) -> Option<usize> {
        let from = moment.step?.from;
        let is_between = |other: &Moment| from < other.document && other.document < moment.document;
        (self.base.is_none() && self.moments.iter().any(is_between)).then_some(from)
    }
}

/// A paragraph in one text.
#[derive(Clone, Debug)]
pub struct Moment {
    /// Position of the text in the lineage.
    pub document: usize,
    /// Positions of its paragraphs.
    pub paragraphs: Vec<usize>,
    /// What happened since the text it is compared with; none where it comes from none before, or it is the base itself.
    pub step: Option<Step>,
    /// The text it is compared with and this one: these paragraphs alone, in one row.
    pub against: Option<Comparison>,
    /// Texts between the two that lack the paragraph.
    pub gap: Vec<usize>,
}

impl Moment {
    /// The row that sets the paragraphs against those before.
    #[must_use]
    pub fn row(&self) -> Option<&Row> {
        self.against.as_ref()?.rows.iter().find(|row| !row.paragraphs.left.is_empty() && !row.paragraphs.right.is_empty())
    }
}

impl Lineage {
    /// The thread that a paragraph belongs to.
    #[must_use]
    pub fn thread_of(&self, document: usize, paragraph: usize) -> Option<usize> {
        self.threads.iter().position(|thread| thread.cells.get(document).is_some_and(|cell| cell.contains(&paragraph)))
    }

    /// A thread text by text, each compared with the one that it comes from or with the base text.
    #[must_use]
    pub fn history(&self, thread: usize, base: Option<usize>, options: &CompareOptions) -> Option<History> {
        let own = self.threads.get(thread)?;
        let base = base.filter(|base| own.cells.get(*base).is_some_and(|cell| !cell.is_empty()));
        let present: Vec<usize> = (0..own.cells.len()).filter(|at| !own.cells[*at].is_empty()).collect();
        let moments = present.iter().map(|document| {
            let before = match base {
                Some(base) => Some(base).filter(|base| base != document),
                None => own.step_into(*document).map(|step| step.from),
            };
            self.moment(own, *document, before, base.is_none(), options)
        });
        Some(History { thread, base, moments: moments.collect() })
    }

    fn moment(
        &self,
        thread: &Thread,
        document: usize,
        before: Option<usize>,
        by_steps: bool,
        options: &CompareOptions,
    ) -> Moment {
        let paragraphs = thread.cells[document].clone();
        let Some(before) = before else { return Moment { document, paragraphs, step: None, against: None, gap: Vec::new() } };
        let found = thread.steps.iter().find(|step| (step.from, step.to) == (before, document)).copied();
        let sure = found.map_or_else(|| thread.confidence(), |step| step.confidence);
        let own = Sides::new(thread.cells[before].clone(), paragraphs.clone());
        let against =
            Comparison::given(&self.documents[before], &self.documents[document], &own.clone(), &[(own, sure)], options);
        let row = against.rows.iter().find(|row| row.kind.is_link());
        let step = found.filter(|_| by_steps).or_else(|| {
            let Row { kind, similarity, .. } = row?;
            Some(Step { from: before, to: document, kind: *kind, moved: false, similarity: *similarity, confidence: sure })
        });
        let mut gap: Vec<usize> = if by_steps { (before + 1..document).collect() } else { Vec::new() };
        gap.retain(|between| thread.cells[*between].is_empty());
        Moment { document, paragraphs, step, against: Some(against), gap }
    }
}
