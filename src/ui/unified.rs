//! The rows of two texts in one column: which belong to a thread, and their marks. Plain data, no drawing.

#[cfg(test)]
mod tests;

use crate::compare::inline::Blend;
use crate::compare::{Comparison, Op, Row, Run};
use crate::lineage::{Lineage, Mark, Thread};
use crate::model::Paragraph;
use crate::text::{Side, TextRange};

/// The rows of a comparison that belong to a thread.
pub fn rows_of<'a>(lineage: &'a Lineage, thread: &'a Thread, step: usize) -> impl Iterator<Item = &'a Row> {
    let has = move |document: usize, places: &[usize]| {
        thread.cells.get(document).is_some_and(|cell| places.iter().any(|place| cell.contains(place)))
    };
    let (from, to) = lineage.ends(step);
    let rows = lineage.comparisons.get(step).into_iter().flat_map(|comparison| &comparison.rows);
    rows.filter(move |row| has(from, &row.paragraphs.left) || has(to, &row.paragraphs.right))
}

/// Where the words of a passage are in italics in their own texts.
#[must_use]
pub fn italics(blend: &Blend, comparison: &Comparison, of: impl Fn(&Paragraph) -> Vec<TextRange>) -> Vec<TextRange> {
    let mut found = Vec::new();
    for (run, (side, place, range)) in blend.runs.iter().zip(&blend.origins) {
        let Some(paragraph) = comparison.documents.get(*side).paragraphs.get(*place) else { continue };
        for italic in of(paragraph) {
            let (start, end) = (italic.start.max(range.start), italic.end.min(range.end));
            if start < end {
                found.push(TextRange::new(run.range.start + start - range.start, run.range.start + end - range.start));
            }
        }
    }
    found
}

/// The paragraph that a passage holds whole, where the row has one passage for each paragraph.
#[must_use]
pub fn only_paragraph(blend: &Blend) -> Option<(Side, usize)> {
    let (side, place, _) = blend.origins.first()?;
    blend.origins.iter().all(|(other, at, _)| (other, at) == (side, place)).then_some((*side, *place))
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
