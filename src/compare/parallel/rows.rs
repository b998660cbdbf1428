//! The rows of one text in two languages.

use std::sync::Arc;

use super::{beside, by_hand};
use crate::align::HandLinks;
use crate::compare::{CompareOptions, Comparison, Confidence, Op, Reason, Row, RowKind, Run, Summary};
use crate::model::{Document, Paragraph};
use crate::text::Sides;

impl Comparison {
    /// Sets the same text in two languages side by side. No word is marked but those of paragraphs that one language lacks.
    pub(in crate::compare) fn in_two_languages(
        documents: Sides<Arc<Document>>,
        positions: &Sides<Vec<usize>>,
        by_hand: &HandLinks,
        options: &CompareOptions,
    ) -> Self {
        let own = Sides::new(paragraphs(&documents.left, &positions.left), paragraphs(&documents.right, &positions.right));
        let beside = by_hand::set(beside(&own), by_hand);
        let mut summary = Summary::default();
        let row = |(Sides { left, right }, set_by_hand): (Sides<Vec<usize>>, bool)| {
            let (kind, left_op, right_op) = match (left.len(), right.len()) {
                (0, _) => (RowKind::Added, Op::Removed, Op::Inserted),
                (_, 0) => (RowKind::Removed, Op::Removed, Op::Inserted),
                (1, 1) => (RowKind::Unchanged, Op::Equal, Op::Equal),
                (1, _) => (RowKind::Split, Op::Equal, Op::Equal),
                (_, 1) => (RowKind::Merged, Op::Equal, Op::Equal),
                _ => (RowKind::Regrouped, Op::Equal, Op::Equal),
            };
            let words = |own: &[&Paragraph], rows: &[usize]| rows.iter().map(|at| own[*at].word_count()).sum::<usize>();
            let counts = Sides::new(words(&own.left, &left), words(&own.right, &right));
            summary.rows[kind as usize] += 1;
            summary.words.left += counts.left;
            summary.words.right += counts.right;
            summary.words_removed += if left_op == Op::Removed { counts.left } else { 0 };
            summary.words_inserted += if right_op == Op::Inserted { counts.right } else { 0 };
            let runs = |own: &[&Paragraph], rows: &[usize], op: Op| {
                rows.iter().map(|at| vec![Run { op, range: (0..own[*at].text.len()).into() }]).collect::<Vec<_>>()
            };
            let runs = Sides::new(runs(&own.left, &left, left_op), runs(&own.right, &right, right_op));
            let in_document = |rows: Vec<usize>, positions: &[usize]| rows.into_iter().map(|at| positions[at]).collect();
            let is_link = left_op == Op::Equal;
            Row {
                kind,
                moved: false,
                paragraphs: Sides::new(in_document(left, &positions.left), in_document(right, &positions.right)),
                similarity: if is_link { 1.0 } else { 0.0 },
                confidence: Confidence::Certain,
                reason: Reason { other_language: is_link, ..Reason::default() },
                set_by_hand,
                translation: None,
                runs,
            }
        };
        let rows = beside.into_iter().map(row).collect();
        Self { documents, rows, alternatives: Vec::new(), summary, options: options.clone() }
    }
}

fn paragraphs<'text>(document: &'text Document, positions: &[usize]) -> Vec<&'text Paragraph> {
    positions.iter().map(|at| &document.paragraphs[*at]).collect()
}
