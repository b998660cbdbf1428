//! Small numbers for pairs of numbers, quickly: a comparison asks for tens of thousands.

/// Numbers pairs in the order in which they are first seen.
#[derive(Debug)]
pub(super) struct PairIds {
    /// Open addressing: the number of a pair plus one, or 0; a power of two long.
    slots: Vec<u32>,
    pairs: Vec<(u32, u32)>,
}

impl PairIds {
    /// Room for so many pairs before it has to grow.
    pub(super) fn with_capacity(pairs: usize) -> Self {
        Self { slots: vec![0; (pairs * 2).next_power_of_two().max(16)], pairs: Vec::with_capacity(pairs) }
    }

    /// The number of a pair.
    #[inline]
    pub(super) fn id(&mut self, one: u32, other: u32) -> u32 {
        if self.pairs.len() * 2 >= self.slots.len() {
            self.grow();
        }
        let mut slot = self.home(one, other);
        loop {
            match self.slots[slot] {
                0 => break,
                taken if self.pairs[taken as usize - 1] == (one, other) => return taken - 1,
                _ => slot = (slot + 1) & (self.slots.len() - 1),
            }
        }
        self.pairs.push((one, other));
        self.slots[slot] = self.pairs.len() as u32;
        self.pairs.len() as u32 - 1
    }

    /// All pairs, by number.
    pub(super) fn pairs(&self) -> &[(u32, u32)] {
        &self.pairs
    }

    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.pairs.len()
    }

    fn home(&self, one: u32, other: u32) -> usize {
        const FACTOR: u64 = 0x9e37_79b9_7f4a_7c15;
        let mixed = ((u64::from(one) << 32) | u64::from(other)).wrapping_mul(FACTOR);
        (mixed >> 32) as usize & (self.slots.len() - 1)
    }

    fn grow(&mut self) {
        self.slots = vec![0; self.slots.len() * 2];
        for (number, (one, other)) in self.pairs.iter().enumerate() {
            let mut slot = self.home(*one, *other);
            while self.slots[slot] != 0 {
                slot = (slot + 1) & (self.slots.len() - 1);
            }
            self.slots[slot] = number as u32 + 1;
        }
    }
}
