//! Length of the longest common subsequence, 64 words a step.

use super::prepare::Map;

/// One sequence, laid out for comparison with many others (Hyyrö's bit-parallel method).
#[derive(Debug)]
pub(super) struct Pattern {
    length: usize,
    blocks: usize,
    /// For each distinct word, the bits of its places: `blocks` machine words each.
    rows: Map<u32, u32>,
    bits: Vec<u64>,
}

impl Pattern {
    pub(super) fn new(words: &[u32]) -> Self {
        let blocks = words.len().div_ceil(64);
        let mut rows: Map<u32, u32> = Map::with_capacity_and_hasher(words.len(), std::hash::BuildHasherDefault::default());
        let mut bits = Vec::with_capacity(words.len() * blocks);
        for (place, word) in words.iter().enumerate() {
            let next = rows.len() as u32;
            let row = *rows.entry(*word).or_insert(next);
            if row == next {
                bits.resize(bits.len() + blocks, 0);
            }
            bits[row as usize * blocks + place / 64] |= 1 << (place % 64);
        }
        Self { length: words.len(), blocks, rows, bits }
    }

    /// Length of the longest common subsequence with `other`. `state` is scratch space.
    pub(super) fn common(&self, other: &[u32], state: &mut Vec<u64>) -> usize {
        state.clear();
        state.resize(self.blocks, u64::MAX);
        for word in other {
            let Some(row) = self.rows.get(word) else { continue };
            let row = &self.bits[*row as usize * self.blocks..][..self.blocks];
            let mut carry = false;
            for (state, bits) in state.iter_mut().zip(row) {
                let hit = *state & bits;
                let (sum, first) = state.overflowing_add(hit);
                let (sum, second) = sum.overflowing_add(u64::from(carry));
                carry = first || second;
                *state = sum | (*state & !bits);
            }
        }
        let used = self.length % 64;
        let zeros: usize = state.iter().map(|state| state.count_zeros() as usize).sum();
        // Bits behind the end of the last block are never cleared by a hit, but a carry may ripple into them.
        match state.last() {
            Some(last) if used > 0 => zeros - (last >> used << used | ((1 << used) - 1)).count_zeros() as usize,
            _ => zeros,
        }
    }
}
