//! Length of the longest common subsequence, 64 words a step.

/// How many words two sequences share, in whatever order: never fewer than their longest common subsequence has.
#[must_use]
pub fn shared(left: &[u32], right: &[u32]) -> usize {
    let mut left = left.to_vec();
    let mut right = right.to_vec();
    left.sort_unstable();
    right.sort_unstable();
    let (mut at, mut there, mut shared) = (0, 0, 0);
    while let (Some(one), Some(other)) = (left.get(at), right.get(there)) {
        at += usize::from(one <= other);
        there += usize::from(other <= one);
        shared += usize::from(one == other);
    }
    shared
}

/// Compares one sequence with many others (Hyyrö's bit-parallel method). Words are small numbers.
#[derive(Debug, Default)]
pub struct Pattern {
    words: Vec<u32>,
    blocks: usize,
    /// For each word, one more than its row of `bits`, or 0.
    rows: Vec<u32>,
    /// For each distinct word of the sequence, the bits of its places: `blocks` machine words each.
    bits: Vec<u64>,
    state: Vec<u64>,
}

impl Pattern {
    /// Lays out a sequence in place of the one before.
    pub fn set(&mut self, words: &[u32]) {
        for word in &self.words {
            self.rows[*word as usize] = 0;
        }
        self.words.clear();
        self.words.extend_from_slice(words);
        self.blocks = words.len().div_ceil(64);
        self.bits.clear();
        for (place, word) in words.iter().enumerate() {
            let word = *word as usize;
            if self.rows.len() <= word {
                self.rows.resize(word + 1, 0);
            }
            if self.rows[word] == 0 {
                self.bits.resize(self.bits.len() + self.blocks, 0);
                self.rows[word] = (self.bits.len() / self.blocks) as u32;
            }
            self.bits[(self.rows[word] as usize - 1) * self.blocks + place / 64] |= 1 << (place % 64);
        }
    }

    /// Length of the longest common subsequence with `other`.
    #[must_use]
    pub fn common(&mut self, other: &[u32]) -> usize {
        self.state.clear();
        self.state.resize(self.blocks, u64::MAX);
        for word in other {
            let row = match self.rows.get(*word as usize) {
                None | Some(0) => continue,
                Some(row) => *row as usize - 1,
            };
            let mut carry = false;
            for (state, bits) in self.state.iter_mut().zip(&self.bits[row * self.blocks..][..self.blocks]) {
                let hit = *state & bits;
                let (sum, first) = state.overflowing_add(hit);
                let (sum, second) = sum.overflowing_add(u64::from(carry));
                carry = first || second;
                *state = sum | (*state & !bits);
            }
        }
        let used = self.words.len() % 64;
        let zeros: usize = self.state.iter().map(|state| state.count_zeros() as usize).sum();
        // Bits behind the end of the sequence are never cleared by a hit, but a carry may ripple into them.
        match self.state.last() {
            Some(last) if used > 0 => zeros - (last | ((1 << used) - 1)).count_zeros() as usize,
            _ => zeros,
        }
    }
}
