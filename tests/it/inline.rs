//! Two texts in one column: every word of both, each once, each in its place.

use alinea::compare::inline::{Blend, blend, counterpart};
use alinea::compare::{CompareOptions, Op, RowKind};
use alinea::engine::{DocumentId, Snapshot, compare_now};
use alinea::lineage::Lineage;
use alinea::text::Side;
use alinea::text::fold::fold;

fn lineage() -> Lineage {
    let snapshot = Snapshot::of_corpus();
    let ids: Vec<DocumentId> = ["A/RES/72/194", "E/RES/2023/26"]
        .iter()
        .filter_map(|label| snapshot.entries.iter().find(|entry| entry.meta.label() == *label).map(|entry| entry.id.clone()))
        .collect();
    compare_now(&snapshot, &ids, &CompareOptions::default()).expect("both are embedded")
}

/// Letters and digits, whatever typography makes of them.
fn letters(words: &str) -> String {
    fold(words).chars().filter(|letter| letter.is_alphanumeric()).collect()
}

/// The words of one side, put together again.
fn side(blends: &[Blend], keep: fn(Op) -> bool) -> String {
    let kept = blends.iter().flat_map(|blend| blend.runs.iter().filter(|run| keep(run.op)).map(|run| run.range.of(&blend.text)));
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
        assert_eq!(side(&blends, |op| op != Op::Removed), words(right));
        let left = &comparison.documents.left.paragraphs[row.paragraphs.left[0]].text;
        let kept = side(&blends, |op| op != Op::Inserted);
        assert_eq!(letters(&kept), letters(left), "each word of the earlier text once");
        if row.kind == RowKind::Unchanged {
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
fn what_follows_a_word_at_once_stays_with_it() {
    let lineage = lineage();
    let comparison = &lineage.comparisons[0];
    let row = comparison.rows.iter().find(|row| row.paragraphs.right == [0]).expect("PP1");
    let text = &blend(comparison, row)[0].text;
    assert!(text.ends_with("équivoque, en particulier lorsqu’ils visent et blessent des civils sans distinction,"), "{text}");
}
