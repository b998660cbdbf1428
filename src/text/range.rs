//! A stretch of a text.

use serde::{Deserialize, Serialize};

/// Byte offsets `start..end` into a text that its owner names. Always on character boundaries of that text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct TextRange {
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

impl TextRange {
    /// The stretch `start..end`; `end` is never before `start`.
    #[must_use]
    pub const fn new(start: usize, end: usize) -> Self {
        Self { start, end: if end < start { start } else { end } }
    }

    /// Length in bytes.
    #[must_use]
    pub const fn len(self) -> usize {
        self.end - self.start
    }

    /// Whether it holds no byte.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// Whether both share at least one byte.
    #[must_use]
    pub const fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// The words of `text` in this stretch; empty when it does not lie in `text`.
    #[must_use]
    pub fn of(self, text: &str) -> &str {
        text.get(self.start..self.end).unwrap_or_default()
    }

    /// The same stretch `by` bytes further on.
    #[must_use]
    pub const fn shifted(self, by: usize) -> Self {
        Self { start: self.start + by, end: self.end + by }
    }
}

/// Things with places in a text, among which those at a place are found without walking over all, where they stand in reading order.
#[derive(Clone, Debug)]
pub struct InOrder<'a, T> {
    all: &'a [T],
    range: fn(&T) -> TextRange,
    is_sorted: bool,
}

impl<'a, T> InOrder<'a, T> {
    /// These, by their places.
    #[must_use]
    pub fn of(all: &'a [T], range: fn(&T) -> TextRange) -> Self {
        let is_sorted = all.windows(2).all(|pair| {
            let [one, next] = pair else { return true };
            range(one).start <= range(next).start && range(one).end <= range(next).end
        });
        Self { all, range, is_sorted }
    }

    /// Those that share a byte with a stretch, as they stand.
    pub fn overlapping(&self, stretch: TextRange) -> impl Iterator<Item = &'a T> + use<'a, T> {
        let (all, range) = (self.all, self.range);
        let mut near = all;
        if self.is_sorted {
            let from = all.partition_point(|own| range(own).end <= stretch.start);
            let to = all.partition_point(|own| range(own).start < stretch.end);
            near = all.get(from..to).unwrap_or_default();
        }
        near.iter().filter(move |own| stretch.overlaps(range(own)))
    }
}

impl From<std::ops::Range<usize>> for TextRange {
    fn from(range: std::ops::Range<usize>) -> Self {
        Self::new(range.start, range.end)
    }
}

#[cfg(test)]
mod tests {
    use super::{InOrder, TextRange};

    #[test]
    fn what_overlaps_a_stretch_is_found_in_order_or_not() {
        let ranges = |all: &[(usize, usize)]| all.iter().map(|(start, end)| TextRange::new(*start, *end)).collect::<Vec<_>>();
        for all in [ranges(&[(0, 3), (3, 5), (4, 9), (9, 12)]), ranges(&[(9, 12), (0, 3), (4, 9), (3, 5)])] {
            for (start, end) in [(0, 1), (3, 3), (2, 4), (3, 9), (5, 6), (8, 20), (12, 14)] {
                let stretch = TextRange::new(start, end);
                let found: Vec<_> = InOrder::of(&all, |own| *own).overlapping(stretch).copied().collect();
                let walked: Vec<_> = all.iter().filter(|own| own.overlaps(stretch)).copied().collect();
                assert_eq!(found, walked);
            }
        }
    }
}
