//! Sets that grow together: what is tied to one member is tied to all.

/// Sets of the numbers below a count; each begins in a set of its own.
pub(super) struct Sets {
    parents: Vec<usize>,
}

impl Sets {
    pub(super) fn new(count: usize) -> Self {
        Self { parents: (0..count).collect() }
    }

    /// The least member of the set.
    pub(super) fn find(&mut self, mut at: usize) -> usize {
        while self.parents[at] != at {
            self.parents[at] = self.parents[self.parents[at]];
            at = self.parents[at];
        }
        at
    }

    /// Makes one set of two; whether they were apart.
    pub(super) fn join(&mut self, one: usize, other: usize) -> bool {
        let (one, other) = (self.find(one), self.find(other));
        self.parents[one.max(other)] = one.min(other);
        one != other
    }
}
