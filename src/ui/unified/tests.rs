use super::*;
use crate::engine::{CompareOptions, DocumentId, Snapshot, compare_now};

fn lineage() -> Lineage {
    let snapshot = Snapshot::of_corpus();
    let ids: Vec<DocumentId> = ["A/RES/72/194", "E/RES/2023/26"]
        .iter()
        .filter_map(|label| snapshot.entries.iter().find(|entry| entry.document.label() == *label).map(|entry| entry.id.clone()))
        .collect();
    compare_now(&snapshot, &ids, &CompareOptions::default()).expect("both are embedded")
}

/// The words of one side, put together again.
fn side(blends: &[Blend], keep: fn(&Mark) -> bool) -> String {
    let kept =
        blends.iter().flat_map(|blend| blend.marks.iter().filter(|mark| keep(mark)).map(|mark| mark.range.of(&blend.text)));
    kept.collect::<String>().split_whitespace().collect()
}

#[test]
fn one_column_holds_every_word_of_both_texts() {
    let lineage = lineage();
    let comparison = &lineage.comparisons[0];
    for row in comparison.rows.iter().filter(|row| row.paragraphs.left.len() == 1 && row.paragraphs.right.len() == 1) {
        let blends = blend(comparison, row);
        let words = |text: &str| -> String { text.split_whitespace().collect() };
        let right = &comparison.documents.right.paragraphs[row.paragraphs.right[0]].text;
        assert_eq!(side(&blends, |mark| !mark.removed), words(right));
        if row.kind == crate::compare::RowKind::Unchanged {
            assert_eq!(blends.len(), 1);
        }
    }
}

#[test]
fn a_changed_word_knows_what_stood_in_its_place() {
    let lineage = lineage();
    let comparison = &lineage.comparisons[0];
    let right = &comparison.documents.right;
    let place = right.position("OP1").expect("it is there");
    assert!(right.paragraphs[place].text.starts_with("Engage"));
    assert_eq!(counterpart(comparison, Side::Right, place, 0).as_deref(), Some("Prie instamment"));
}

#[test]
fn every_thread_finds_its_rows() {
    let lineage = lineage();
    let found: usize = lineage.threads.iter().map(|thread| rows_of(&lineage, thread, 0).count()).sum();
    assert_eq!(found, lineage.comparisons[0].rows.len());
}
