//! The rows of two texts in one column: which belong to a thread, and their marks. Plain data, no drawing.

#[cfg(test)]
mod tests;

use crate::compare::{Op, Row, Run};
use crate::lineage::{Lineage, Mark, Thread};

/// The rows of a comparison that belong to a thread.
pub fn rows_of<'a>(lineage: &'a Lineage, thread: &'a Thread, step: usize) -> impl Iterator<Item = &'a Row> {
    let has = move |document: usize, places: &[usize]| {
        thread.cells.get(document).is_some_and(|cell| places.iter().any(|place| cell.contains(place)))
    };
    let rows = lineage.comparisons.get(step).into_iter().flat_map(|comparison| &comparison.rows);
    rows.filter(move |row| has(step, &row.paragraphs.left) || has(step + 1, &row.paragraphs.right))
}

/// Runs of a row in one column, as marks of a passage.
#[must_use]
pub fn marks(runs: &[Run]) -> Vec<Mark> {
    let mark = |run: &Run| Mark {
        range: run.range,
        inserted: run.op == Op::Inserted,
        removed: run.op == Op::Removed,
        moved: run.op == Op::Moved,
    };
    runs.iter().map(mark).collect()
}
