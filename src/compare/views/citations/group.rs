//! The citations of one row: which stayed, which took the place of which, and which lists were updated.

use std::ops::Range;

use super::place::{LEAST_CONTEXT, common, context, is_later, likeness};
use super::{CitationChange, CitationKind, lists};
use crate::model::{Document, Symbol};
use crate::text::{Side, Sides};

/// The citations of one row, in its paragraphs and their notes.
pub(super) struct Group {
    pub(super) row: Option<usize>,
    /// Positions among the citations of each text, in reading order.
    pub(super) own: Sides<Vec<usize>>,
    /// Positions in `own` of those named on both sides, in the same order.
    anchors: Vec<(usize, usize)>,
    kept: Vec<(usize, usize)>,
    updated: Vec<(usize, usize)>,
    /// Stretches of `own` that are lists of which one took the place of the other.
    lists: Vec<Sides<Range<usize>>>,
    /// Positions in `own` of those that went to another row.
    pub(super) gone: Sides<Vec<usize>>,
}

impl Group {
    pub(super) fn new(documents: Sides<&Document>, row: Option<usize>, left: Vec<usize>, right: Vec<usize>) -> Self {
        let symbol = |side: Side, at: usize| documents.get(side).citations.get(at).map(|citation| &citation.symbol);
        let anchors = common(&left, &right, |left, right| symbol(Side::Left, left) == symbol(Side::Right, right));
        // What is not in the order of the rest, but named in the same row all the same.
        let mut kept = anchors.clone();
        for (at, own) in left.iter().enumerate().filter(|(at, _)| anchors.iter().all(|pair| pair.0 != *at)) {
            let free = |other: &usize| kept.iter().all(|pair| pair.1 != *other);
            let same = |other: &usize| symbol(Side::Left, *own) == symbol(Side::Right, right[*other]);
            if let Some(other) = (0..right.len()).filter(free).find(same) {
                kept.push((at, other));
            }
        }
        Self { row, own: Sides::new(left, right), anchors, kept, updated: Vec::new(), lists: Vec::new(), gone: Sides::default() }
    }

    fn is_free(&self, side: Side, at: usize) -> bool {
        let taken = self.kept.iter().chain(&self.updated).any(|pair| if side == Side::Left { pair.0 } else { pair.1 } == at);
        !taken && !self.is_listed(side, at) && !self.gone.get(side).contains(&at)
    }

    fn is_listed(&self, side: Side, at: usize) -> bool {
        self.lists.iter().any(|list| list.get(side).contains(&at))
    }

    /// Lists at the same place of which something went and something later came: one change, whatever stayed in them.
    pub(super) fn find_lists(&mut self, documents: Sides<&Document>) {
        let found = Sides::new(lists::of(documents.left, &self.own.left), lists::of(documents.right, &self.own.right));
        let symbol = |side: Side, at: usize| Some(&documents.get(side).citations.get(*self.own.get(side).get(at)?)?.symbol);
        let one = |list: &Range<usize>| vec![list.clone()];
        // What was a list may have shrunk to one, and one may have grown to a list.
        let alone = |side: Side, lists: &[Range<usize>]| -> Vec<Range<usize>> {
            let is_free = |at: &usize| lists.iter().all(|list| !list.contains(at));
            (0..self.own.get(side).len()).filter(is_free).map(|at| at..at + 1).collect()
        };
        let lefts: Vec<_> = found.left.iter().flat_map(one).chain(alone(Side::Left, &found.left)).collect();
        let rights: Vec<_> = found.right.iter().flat_map(one).chain(alone(Side::Right, &found.right)).collect();
        let mut taken: Vec<usize> = Vec::new();
        let mut joined = Vec::new();
        for left in &lefts {
            let answer = rights.iter().enumerate().find(|(nth, right)| {
                !taken.contains(nth) && left.len() + right.len() > 2 && self.is_update(left, right, &symbol)
            });
            if let Some((nth, right)) = answer {
                taken.push(nth);
                joined.push(Sides::new(left.clone(), right.clone()));
            }
        }
        for list in joined {
            let inside = |pair: &(usize, usize)| list.left.contains(&pair.0) || list.right.contains(&pair.1);
            self.kept.retain(|pair| !inside(pair));
            self.updated.retain(|pair| !inside(pair));
            self.lists.push(list);
        }
    }

    /// Whether one list took the place of the other: what stayed in one stayed in the other, and each that came is later than one that
    /// went. Lists that share nothing have to stand between the same citations.
    fn is_update<'a>(
        &self,
        left: &Range<usize>,
        right: &Range<usize>,
        symbol: &impl Fn(Side, usize) -> Option<&'a Symbol>,
    ) -> bool {
        let pairs = || self.kept.iter().chain(&self.updated);
        let inside = pairs().filter(|pair| left.contains(&pair.0) || right.contains(&pair.1));
        let (mut shared, mut stray) = (0, 0);
        for pair in inside {
            if left.contains(&pair.0) && right.contains(&pair.1) { shared += 1 } else { stray += 1 }
        }
        if stray > 0
            || left.clone().any(|at| self.gone.left.contains(&at))
            || right.clone().any(|at| self.gone.right.contains(&at))
        {
            return false;
        }
        let before = |at: usize, of: fn(&(usize, usize)) -> usize| self.anchors.iter().filter(|pair| of(pair) < at).count();
        if shared == 0 && before(left.start, |pair| pair.0) != before(right.start, |pair| pair.1) {
            return false;
        }
        let is_in = |side: Side, at: usize| pairs().any(|pair| if side == Side::Left { pair.0 == at } else { pair.1 == at });
        let went: Vec<&Symbol> =
            left.clone().filter(|at| !is_in(Side::Left, *at)).filter_map(|at| symbol(Side::Left, at)).collect();
        let came: Vec<&Symbol> =
            right.clone().filter(|at| !is_in(Side::Right, *at)).filter_map(|at| symbol(Side::Right, at)).collect();
        let updates = self.updated.iter().filter(|pair| left.contains(&pair.0)).count();
        if came.is_empty() {
            // Each has one in its place: which one, a list does not say.
            return updates > 1;
        }
        let follows = |next: &&Symbol| {
            let earlier = went.iter().copied().chain(left.clone().filter_map(|at| symbol(Side::Left, at)));
            earlier.into_iter().any(|one| is_later(one, next))
        };
        // Only more of it, or only less: each of those is named for itself.
        (!went.is_empty() || updates > 0) && came.iter().all(follows)
    }

    pub(super) fn free(&self, side: Side) -> Vec<usize> {
        (0..self.own.get(side).len()).filter(|at| self.is_free(side, *at)).collect()
    }

    /// Between two citations that stayed: which one took the place of which.
    pub(super) fn find_updated(&mut self, documents: Sides<&Document>) {
        let borders = std::iter::once((0, 0)).chain(self.anchors.iter().map(|(left, right)| (left + 1, right + 1)));
        let ends = self.anchors.iter().copied().chain([(self.own.left.len(), self.own.right.len())]);
        let stretches: Vec<_> = borders.zip(ends).collect();
        for ((left_start, right_start), (left_end, right_end)) in stretches {
            let lefts: Vec<usize> = (left_start..left_end).filter(|at| self.is_free(Side::Left, *at)).collect();
            let rights: Vec<usize> = (right_start..right_end).filter(|at| self.is_free(Side::Right, *at)).collect();
            let found = self.replaced(documents, &lefts, &rights);
            self.updated.extend(found);
        }
    }

    /// One alone takes the place of one alone; of several, those that are named with the same words. What stands in a list without
    /// words of its own could have taken the place of any other there: that is not guessed.
    fn replaced(&self, documents: Sides<&Document>, lefts: &[usize], rights: &[usize]) -> Vec<(usize, usize)> {
        let own = |side: Side, at: usize| self.own.get(side).get(at).copied();
        let symbol = |side: Side, at: usize| Some(&documents.get(side).citations.get(own(side, at)?)?.symbol);
        let follows = |at: usize, other: usize| {
            symbol(Side::Left, at).zip(symbol(Side::Right, other)).is_some_and(|(one, next)| is_later(one, next))
        };
        if let ([at], [other]) = (lefts, rights) {
            return if follows(*at, *other) { vec![(*at, *other)] } else { Vec::new() };
        }
        let words = |side: Side, at: usize| {
            let place = own(side, at).unwrap_or_default();
            context(documents.get(side), place)
        };
        let mut pairs: Vec<(usize, usize)> = Vec::new();
        for at in lefts {
            let before = words(Side::Left, *at);
            let free = rights.iter().filter(|other| follows(*at, **other) && pairs.iter().all(|pair| pair.1 != **other));
            let weighed = free.filter_map(|other| {
                let share = likeness(&before, &words(Side::Right, *other));
                (share >= LEAST_CONTEXT).then_some((share, *other))
            });
            let best = weighed.fold(None, |best: Option<(f32, usize)>, next| match best {
                Some(best) if best.0 >= next.0 => Some(best),
                _ => Some(next),
            });
            pairs.extend(best.map(|(_, other)| (*at, other)));
        }
        pairs
    }

    pub(super) fn changes(&self) -> Vec<CitationChange> {
        let change = |kind, left: Option<usize>, right: Option<usize>| CitationChange {
            kind,
            row: self.row,
            left: left.and_then(|at| self.own.left.get(at)).copied().into_iter().collect(),
            right: right.and_then(|at| self.own.right.get(at)).copied().into_iter().collect(),
        };
        let kept = self.kept.iter().map(|(left, right)| change(CitationKind::Kept, Some(*left), Some(*right)));
        let updated = self.updated.iter().map(|(left, right)| change(CitationKind::Updated, Some(*left), Some(*right)));
        let dropped = self.free(Side::Left).into_iter().map(|at| change(CitationKind::Dropped, Some(at), None));
        let added = self.free(Side::Right).into_iter().map(|at| change(CitationKind::Added, None, Some(at)));
        let lists = self.lists.iter().map(|list| CitationChange {
            kind: CitationKind::Updated,
            row: self.row,
            left: self.own.left.get(list.left.clone()).unwrap_or_default().to_vec(),
            right: self.own.right.get(list.right.clone()).unwrap_or_default().to_vec(),
        });
        kept.chain(updated).chain(lists).chain(dropped).chain(added).collect()
    }
}
