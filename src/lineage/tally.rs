//! What happened between texts, in figures: the one count of changes that filters, sums and the way from change to change share.

use super::{Lineage, Step, Thread};
use crate::compare::RowKind;

/// The steps from one text to another. A row of a lineage has a step for each text that it goes on to: as many may count as it has texts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Position of the earlier text.
    pub from: usize,
    /// Position of the later text.
    pub to: usize,
    /// Steps of each kind, in the order of [`RowKind::ALL`].
    pub kinds: [usize; RowKind::ALL.len()],
    /// Those out of order, whatever their kind.
    pub moved: usize,
}

impl Tally {
    /// Steps of a kind.
    #[must_use]
    pub const fn count(&self, kind: RowKind) -> usize {
        self.kinds[kind as usize]
    }

    /// All steps: the kinds add up to them.
    #[must_use]
    pub fn total(&self) -> usize {
        self.kinds.iter().sum()
    }

    fn add(&mut self, step: &Step) {
        self.kinds[step.kind as usize] += 1;
        self.moved += usize::from(step.moved);
    }
}

impl Lineage {
    /// The steps between each two texts: of the comparisons in their order, then of texts that lie further apart, where a paragraph is
    /// absent from those between. Every step is in exactly one.
    #[must_use]
    pub fn tallies(&self) -> Vec<Tally> {
        let of = |(from, to): (usize, usize)| Tally { from, to, ..Tally::default() };
        let mut tallies: Vec<Tally> = (0..self.comparisons.len()).map(|place| of(self.ends(place))).collect();
        let direct = tallies.len();
        for step in self.threads.iter().flat_map(|thread: &Thread| &thread.steps) {
            let known = tallies.iter().position(|own| (own.from, own.to) == (step.from, step.to));
            let place = known.unwrap_or_else(|| {
                tallies.push(of((step.from, step.to)));
                tallies.len() - 1
            });
            tallies[place].add(step);
        }
        tallies[direct..].sort_by_key(|own| (own.from, own.to));
        tallies
    }
}
