//! The longest common subsequence of two sides, 64 tokens a step, and which tokens make it up.
//!
//! Hyyrö's bit-parallel method (see `text::lcs`), all its rows kept. Of several that are longest, it is the one that Hunt and Szymanski's
//! method finds, so that it does not matter which of the two ran.

use crate::text::token::TokenId;

/// Machine words that are kept at most: 8 MB. Every text that is known stays below for each of its paragraphs.
const MOST_KEPT: usize = 1_000_000;

/// Pairs of positions with equal tokens, ascending on both sides; none where there is too much to keep.
pub(super) fn anchors(left: &[TokenId], right: &[TokenId]) -> Option<Vec<(usize, usize)>> {
    if cost(left, right) > MOST_KEPT {
        return None;
    }
    let places = Places::new(right);
    let blocks = places.blocks;
    // A zero bit in the row of a left token: here the common subsequence with the right tokens up to this one becomes longer.
    let mut rows = vec![u64::MAX; (left.len() + 1) * blocks];
    for (at, id) in left.iter().enumerate() {
        let (before, own) = rows[at * blocks..(at + 2) * blocks].split_at_mut(blocks);
        match places.of(*id) {
            None => own.copy_from_slice(before),
            Some(places) => {
                let mut carry = false;
                for ((own, before), places) in own.iter_mut().zip(before).zip(places) {
                    let hit = *before & places;
                    let (sum, first) = before.overflowing_add(hit);
                    let (sum, second) = sum.overflowing_add(u64::from(carry));
                    carry = first || second;
                    *own = sum | (*before & !places);
                }
            }
        }
    }

    let row = |at: usize| &rows[at * blocks..(at + 1) * blocks];
    let mut anchors = Vec::with_capacity(left.len().min(right.len()));
    let (mut at, mut end) = (left.len(), right.len());
    // The last token before `end` that makes the subsequence longer belongs to it; its partner is the first with which it does so.
    while let Some(place) = last_zero(row(at), end) {
        let length = zeros(row(at), place);
        while at > 0 && is_zero(row(at - 1), place) && zeros(row(at - 1), place) == length {
            at -= 1;
        }
        let Some(before) = at.checked_sub(1) else { break };
        anchors.push((before, place));
        (at, end) = (before, place);
    }
    anchors.reverse();
    Some(anchors)
}

/// How many steps it takes to compare two sides, and machine words to keep.
pub(super) fn cost(left: &[TokenId], right: &[TokenId]) -> usize {
    (left.len() + 1).saturating_mul(right.len().div_ceil(64))
}

fn is_zero(row: &[u64], place: usize) -> bool {
    row[place / 64] >> (place % 64) & 1 == 0
}

/// The bits before a place within its machine word.
const fn before(place: usize) -> u64 {
    (1 << (place % 64)) - 1
}

/// How many bits before `place` are zero.
fn zeros(row: &[u64], place: usize) -> u32 {
    let whole: u32 = row[..place / 64].iter().map(|bits| bits.count_zeros()).sum();
    whole + (!row[place / 64] & before(place)).count_ones()
}

/// The last zero bit before `end`.
fn last_zero(row: &[u64], end: usize) -> Option<usize> {
    let highest = |bits: u64, block: usize| block * 64 + 63 - bits.leading_zeros() as usize;
    let rest = row.get(end / 64).map_or(0, |bits| !bits & before(end));
    if rest != 0 {
        return Some(highest(rest, end / 64));
    }
    (0..end / 64).rev().find(|block| row[*block] != u64::MAX).map(|block| highest(!row[block], block))
}

/// Where each token of a side stands, as bits.
struct Places {
    /// Machine words for one token.
    blocks: usize,
    /// Open addressing: a token and one more than its row of `bits`; a power of two long, at least half of it free.
    slots: Vec<(TokenId, u32)>,
    bits: Vec<u64>,
}

impl Places {
    fn new(ids: &[TokenId]) -> Self {
        let blocks = ids.len().div_ceil(64);
        let slots = vec![(0, 0); (ids.len() * 2).next_power_of_two()];
        let mut places = Self { blocks, slots, bits: Vec::with_capacity(ids.len() * blocks / 2) };
        for (place, id) in ids.iter().enumerate() {
            let slot = places.slot(*id);
            if places.slots[slot].1 == 0 {
                places.bits.resize(places.bits.len() + blocks, 0);
                places.slots[slot] = (*id, (places.bits.len() / blocks) as u32);
            }
            let row = places.slots[slot].1 as usize - 1;
            places.bits[row * blocks + place / 64] |= 1 << (place % 64);
        }
        places
    }

    /// Where a token is, or would be put.
    fn slot(&self, id: TokenId) -> usize {
        const FACTOR: u32 = 0x9e37_79b9;
        let last = self.slots.len() - 1;
        let mut slot = (id.wrapping_mul(FACTOR) >> 8) as usize & last;
        while self.slots[slot].1 != 0 && self.slots[slot].0 != id {
            slot = (slot + 1) & last;
        }
        slot
    }

    fn of(&self, id: TokenId) -> Option<&[u64]> {
        let row = (self.slots[self.slot(id)].1 as usize).checked_sub(1)?;
        self.bits.get(row * self.blocks..(row + 1) * self.blocks)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// The classic table.
    fn length(left: &[TokenId], right: &[TokenId]) -> usize {
        let mut above = vec![0; right.len() + 1];
        for one in left {
            let mut own = vec![0; right.len() + 1];
            for (at, other) in right.iter().enumerate() {
                own[at + 1] = if one == other { above[at] + 1 } else { above[at + 1].max(own[at]) };
            }
            above = own;
        }
        above[right.len()]
    }

    proptest! {
        #[test]
        fn the_anchors_are_equal_ascending_and_as_many_as_can_be(
            left in prop::collection::vec(0_u32..40, 0..200),
            right in prop::collection::vec(0_u32..40, 0..200),
        ) {
            let anchors = anchors(&left, &right).expect("few");
            prop_assert_eq!(anchors.len(), length(&left, &right));
            for (at, other) in &anchors {
                prop_assert_eq!(left[*at], right[*other]);
            }
            for pair in anchors.windows(2) {
                prop_assert!(pair[0].0 < pair[1].0 && pair[0].1 < pair[1].1);
            }
        }
    }

    #[test]
    fn nothing_and_too_much() {
        assert_eq!(anchors(&[], &[]), Some(Vec::new()));
        assert_eq!(anchors(&[1], &[]), Some(Vec::new()));
        assert_eq!(anchors(&[], &[1]), Some(Vec::new()));
        let many: Vec<TokenId> = (0..9_000).collect();
        assert_eq!(anchors(&many, &many), None);
    }
}
