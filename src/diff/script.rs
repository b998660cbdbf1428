//! The steps from one side to the other: equal blocks and changes in turn.

use std::ops::Range;

use similar::DiffOp;
use similar::algorithms::{Capture, Compact, DiffHook, Replace};

use super::{Fate, Item, exact, pieces};
use crate::text::Sides;
use crate::text::token::TokenId;

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
    /// The shortest script, or one that is longer for very large sides; then the second value says so.
    pub(super) fn between(items: &Sides<Vec<Item>>) -> (Self, bool) {
        let ids = items.as_ref().map(|items| items.iter().map(|item| item.id).collect::<Vec<_>>());
        let head = ids.left.iter().zip(&ids.right).take_while(|(left, right)| left == right).count();
        let tails = ids.left[head..].iter().rev().zip(ids.right[head..].iter().rev());
        let tail = tails.take_while(|(left, right)| left == right).count();
        let middle = ids.as_ref().map(|ids| &ids[head..ids.len() - tail]);

        let mut script = Self::default();
        script.push(true, head, head);
        let exact = exact::anchors(middle.left, middle.right);
        let is_coarse = exact.is_none();
        let anchors = exact.unwrap_or_else(|| {
            let middle_items = items.as_ref().map(|items| &items[head..items.len() - tail]);
            pieces::anchors(&middle_items, &middle)
        });
        for step in steps(&middle, &anchors) {
            match step {
                DiffOp::Equal { len, .. } => script.push(true, len, len),
                DiffOp::Delete { old_len, .. } => script.push(false, old_len, 0),
                DiffOp::Insert { new_len, .. } => script.push(false, 0, new_len),
                DiffOp::Replace { old_len, new_len, .. } => script.push(false, old_len, new_len),
            }
        }
        script.push(true, tail, tail);
        (script, is_coarse)
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
fn steps(ids: &Sides<&[TokenId]>, anchors: &[(usize, usize)]) -> Vec<DiffOp> {
    let mut steps = Compact::new(Replace::new(Capture::new()), ids.left, ids.right);
    // What takes these steps down never refuses one.
    let _ = walk(&mut steps, anchors, (ids.left.len(), ids.right.len()));
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
