//! The steps from one side to the other: equal blocks and changes in turn.

use std::collections::HashMap;
use std::hash::BuildHasherDefault;
use std::ops::Range;

use similar::algorithms::{Capture, Compact, DiffHook, Replace};
use similar::{Algorithm, DiffOp, capture_diff_slices};

use super::{Fate, Item, exact};
use crate::text::Sides;
use crate::text::token::{TokenId, WordHasher};

/// Above this many equal pairs of tokens the exact algorithm is left for the histogram one: Hunt keeps every pair, and a paragraph
/// of 2,000 tokens (none is known in a resolution) stays below.
const MOST_PAIRS_FOR_EXACT: usize = 4_000_000;

/// Above this many even the histogram one is left, and what stands between common beginning and end counts as changed: one word
/// repeated 20,000 times.
const MOST_PAIRS: usize = 400_000_000;

/// A stretch of both sides, as positions among the items.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Block {
    pub(super) is_equal: bool,
    pub(super) at: Sides<Range<usize>>,
}

/// Blocks in order; they cover both sides, and no two neighbours are of one kind.
#[derive(Clone, Debug, Default)]
pub(super) struct Script {
    pub(super) blocks: Vec<Block>,
}

impl Script {
    /// The shortest script, or one near it for very large sides; then the second value says so.
    pub(super) fn between(items: &Sides<Vec<Item>>) -> (Self, bool) {
        let ids = items.as_ref().map(|items| items.iter().map(|item| item.id).collect::<Vec<_>>());
        let head = ids.left.iter().zip(&ids.right).take_while(|(left, right)| left == right).count();
        let tails = ids.left[head..].iter().rev().zip(ids.right[head..].iter().rev());
        let tail = tails.take_while(|(left, right)| left == right).count();
        let middle = ids.as_ref().map(|ids| &ids[head..ids.len() - tail]);

        let mut script = Self::default();
        script.push(true, head, head);
        let pairs = count_pairs(&middle);
        if pairs > MOST_PAIRS {
            script.push(false, middle.left.len(), middle.right.len());
        } else {
            for step in steps(&middle, pairs > MOST_PAIRS_FOR_EXACT) {
                match step {
                    DiffOp::Equal { len, .. } => script.push(true, len, len),
                    DiffOp::Delete { old_len, .. } => script.push(false, old_len, 0),
                    DiffOp::Insert { new_len, .. } => script.push(false, 0, new_len),
                    DiffOp::Replace { old_len, new_len, .. } => script.push(false, old_len, new_len),
                }
            }
        }
        script.push(true, tail, tail);
        (script, pairs > MOST_PAIRS_FOR_EXACT)
    }

    /// Adds a block at the end, or makes the last one longer.
    pub(super) fn push(&mut self, is_equal: bool, left: usize, right: usize) {
        if left == 0 && right == 0 {
            return;
        }
        let end = self.blocks.last().map_or(Sides::new(0, 0), |last| Sides::new(last.at.left.end, last.at.right.end));
        match self.blocks.last_mut() {
            Some(last) if last.is_equal == is_equal => {
                last.at.left.end += left;
                last.at.right.end += right;
            }
            _ => self.blocks.push(Block { is_equal, at: Sides::new(end.left..end.left + left, end.right..end.right + right) }),
        }
    }

    /// How many words stand in equal blocks.
    pub(super) fn common_words(&self, items: &Sides<Vec<Item>>) -> usize {
        let equal = self.blocks.iter().filter(|block| block.is_equal);
        equal.map(|block| items.left[block.at.left.clone()].iter().filter(|item| item.is_word()).count()).sum()
    }

    /// The fate of each item.
    pub(super) fn fates(&self, items: &Sides<Vec<Item>>) -> Sides<Vec<Fate>> {
        let mut fates = items.as_ref().map(|items| vec![Fate::Changed; items.len()]);
        for block in self.blocks.iter().filter(|block| block.is_equal) {
            fates.left[block.at.left.clone()].fill(Fate::Equal);
            fates.right[block.at.right.clone()].fill(Fate::Equal);
        }
        fates
    }
}

/// The steps from one side to the other, changes pushed to where they join.
fn steps(ids: &Sides<&[TokenId]>, is_large: bool) -> Vec<DiffOp> {
    if ids.left.is_empty() || ids.right.is_empty() || is_large {
        return capture_diff_slices(Algorithm::Histogram, ids.left, ids.right);
    }
    let Some(anchors) = exact::anchors(ids.left, ids.right) else {
        return capture_diff_slices(Algorithm::Hunt, ids.left, ids.right);
    };
    let mut steps = Compact::new(Replace::new(Capture::new()), ids.left, ids.right);
    // What takes these steps down never refuses one.
    let _ = walk(&mut steps, &anchors, (ids.left.len(), ids.right.len()));
    steps.into_inner().into_inner().into_ops()
}

/// From anchor to anchor: what is left out, what is put in, what stays.
fn walk<D: DiffHook>(steps: &mut D, anchors: &[(usize, usize)], ends: (usize, usize)) -> Result<(), D::Error> {
    let (mut left, mut right) = (0, 0);
    let mut rest = anchors;
    loop {
        let (next_left, next_right) = rest.first().copied().unwrap_or(ends);
        if left < next_left {
            steps.delete(left, next_left - left, right)?;
        }
        if right < next_right {
            steps.insert(next_left, right, next_right - right)?;
        }
        if rest.is_empty() {
            return steps.finish();
        }
        let run = (0..).zip(rest).take_while(|(nth, pair)| **pair == (next_left + nth, next_right + nth)).count();
        steps.equal(next_left, next_right, run)?;
        (left, right) = (next_left + run, next_right + run);
        rest = &rest[run..];
    }
}

/// How many pairs of equal tokens there are; not counted where even all pairs would be few.
fn count_pairs(ids: &Sides<&[TokenId]>) -> usize {
    let most = ids.left.len().saturating_mul(ids.right.len());
    if most <= MOST_PAIRS_FOR_EXACT {
        return 0;
    }
    let mut counts: HashMap<TokenId, usize, BuildHasherDefault<WordHasher>> = HashMap::default();
    for id in ids.left {
        *counts.entry(*id).or_default() += 1;
    }
    ids.right.iter().map(|id| counts.get(id).copied().unwrap_or_default()).fold(0, usize::saturating_add)
}
