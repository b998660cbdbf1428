//! What two sequences share in the same order, whatever they are made of.

use std::hash::Hash;

use similar::{Algorithm, DiffOp, capture_diff_slices};

/// Pairs of positions that hold equal items, both sides ascending. Meant for sequences that are nearly the same: `Myers` is fast there, and
/// where they are not, what it finds is still right but may be less than there is.
#[must_use]
pub fn kept<T: Hash + Eq + Ord>(left: &[T], right: &[T]) -> Vec<(usize, usize)> {
    let mut pairs = Vec::new();
    for step in capture_diff_slices(Algorithm::Myers, left, right) {
        if let DiffOp::Equal { old_index, new_index, len } = step {
            pairs.extend((0..len).map(|nth| (old_index + nth, new_index + nth)));
        }
    }
    pairs
}
