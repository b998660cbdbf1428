//! All texts set against one of them, the base text, instead of each against the one before.

use super::{Lineage, Thread, thread};
use crate::compare::{CompareOptions, Comparison};
use crate::text::Sides;

impl Lineage {
    /// The two texts of a comparison, the one that stands further left first: neighbours, or a text and the base text. The
    /// comparison of each text but the base has the place of the gap beside it, on the side of the base.
    #[must_use]
    pub fn ends(&self, comparison: usize) -> (usize, usize) {
        ends(self.base, comparison)
    }

    /// The place of the comparison of two texts; none where they were not compared directly.
    #[must_use]
    pub fn comparison_of(&self, from: usize, to: usize) -> Option<usize> {
        (0..self.comparisons.len()).find(|comparison| self.ends(*comparison) == (from, to))
    }

    /// The same threads, each text set against the base text. What belongs together does not depend on what it is set against.
    #[must_use]
    pub(super) fn against(self, base: usize, options: &CompareOptions) -> Self {
        let Self { documents, mut threads, .. } = self;
        let comparisons: Vec<Comparison> = (0..documents.len().saturating_sub(1))
            .map(|place| {
                let (from, to) = ends(Some(base), place);
                let linked = threads.iter().filter(|own| !own.cells[from].is_empty() && !own.cells[to].is_empty());
                let links: Vec<_> =
                    linked.map(|own| (Sides::new(own.cells[from].clone(), own.cells[to].clone()), own.confidence())).collect();
                let all = Sides::new(&documents[from], &documents[to]).map(|own| (0..own.paragraphs.len()).collect::<Vec<_>>());
                Comparison::given(&documents[from], &documents[to], &all, &links, options)
            })
            .collect();
        for own in &mut threads {
            own.steps =
                (0..comparisons.len()).filter_map(|place| step(own, &comparisons[place], ends(Some(base), place))).collect();
        }
        Self { documents, comparisons, threads, base: Some(base) }
    }
}

fn ends(base: Option<usize>, comparison: usize) -> (usize, usize) {
    match base {
        Some(base) if comparison < base => (comparison, base),
        Some(base) => (base, comparison + 1),
        None => (comparison, comparison + 1),
    }
}

/// What happened to a thread between two texts; none where neither has it, or it was not looked at.
fn step(own: &Thread, comparison: &Comparison, (from, to): (usize, usize)) -> Option<super::Step> {
    let has = |places: &[usize], cell: usize| places.iter().any(|place| own.cells[cell].contains(place));
    let row = comparison.rows.iter().find(|row| has(&row.paragraphs.left, from) || has(&row.paragraphs.right, to))?;
    let mut step = thread::step(from, to, row);
    if !row.kind.is_link() {
        step.similarity = 0.0;
        step.moved = false;
    }
    Some(step)
}
