use std::sync::Arc;

use proptest::prelude::*;

use super::{CompareOptions, Comparison, Op, Row, RowKind};
use crate::model::{Document, Paragraph, ParagraphId, Part, Section};
use crate::text::Side;

fn document(preamble: &[&str], operative: &[&str]) -> Arc<Document> {
    let sections =
        preamble.iter().map(|text| (Section::Preamble, text)).chain(operative.iter().map(|text| (Section::Operative, text)));
    let paragraphs = sections.enumerate().map(|(index, (section, text))| Paragraph {
        id: ParagraphId(format!("P{index}")),
        section,
        text: (*text).to_owned(),
        ..Paragraph::default()
    });
    Arc::new(Document { paragraphs: paragraphs.collect(), ..Document::default() })
}

fn compare(left: &Arc<Document>, right: &Arc<Document>) -> Comparison {
    Comparison::build(left, right, &CompareOptions::default())
}

/// Every law of a comparison that needs no knowledge of the texts.
fn check(comparison: &Comparison) {
    for side in Side::BOTH {
        let document = comparison.documents.get(side);
        let mut seen: Vec<usize> = comparison.rows.iter().flat_map(|row| row.paragraphs.get(side)).copied().collect();
        seen.sort_unstable();
        assert_eq!(seen, (0..document.paragraphs.len()).collect::<Vec<_>>());
        for row in &comparison.rows {
            assert_eq!(row.paragraphs.get(side).len(), row.runs.get(side).len());
            for (at, runs) in row.paragraphs.get(side).iter().zip(row.runs.get(side)) {
                let text = &document.paragraphs[*at].text;
                let joined: String = runs.iter().map(|run| run.range.of(text)).collect();
                assert_eq!(joined, *text);
            }
        }
    }
    assert_eq!(comparison.summary.rows.iter().sum::<usize>(), comparison.rows.len());
    assert_eq!(comparison.summary.words.left, comparison.documents.left.word_count());
    assert_eq!(comparison.summary.words.right, comparison.documents.right.word_count());
}

/// A row without what depends on the side.
type Mirrored =
    (RowKind, bool, Vec<usize>, Vec<usize>, u32, super::Confidence, Vec<Vec<(Op, usize, usize)>>, Vec<Vec<(Op, usize, usize)>>);

fn mirrored(rows: &[Row], swap: bool) -> Vec<Mirrored> {
    let mut all: Vec<Mirrored> = rows
        .iter()
        .map(|row| {
            let kind = match row.kind {
                RowKind::Split if swap => RowKind::Merged,
                RowKind::Merged if swap => RowKind::Split,
                RowKind::Added if swap => RowKind::Removed,
                RowKind::Removed if swap => RowKind::Added,
                kind => kind,
            };
            let op = |op: Op| match op {
                Op::Removed if swap => Op::Inserted,
                Op::Inserted if swap => Op::Removed,
                op => op,
            };
            let (paragraphs, runs) = if swap {
                (row.paragraphs.clone().swapped(), row.runs.clone().swapped())
            } else {
                (row.paragraphs.clone(), row.runs.clone())
            };
            let plain = |runs: Vec<Vec<super::Run>>| -> Vec<Vec<(Op, usize, usize)>> {
                runs.iter().map(|own| own.iter().map(|run| (op(run.op), run.range.start, run.range.end)).collect()).collect()
            };
            (
                kind,
                row.moved,
                paragraphs.left,
                paragraphs.right,
                row.similarity.to_bits(),
                row.confidence,
                plain(runs.left),
                plain(runs.right),
            )
        })
        .collect();
    all.sort_by(|a, b| (&a.2, &a.3).cmp(&(&b.2, &b.3)));
    all
}

fn check_pair(left: &Arc<Document>, right: &Arc<Document>) {
    let (there, back) = (compare(left, right), compare(right, left));
    check(&there);
    check(&back);
    assert_eq!(mirrored(&there.rows, false), mirrored(&back.rows, true));
    assert_eq!(there.summary.words_removed, back.summary.words_inserted);
    let same = compare(left, left);
    assert!(
        same.rows.iter().all(|row| row.kind == RowKind::Unchanged && !row.moved && row.paragraphs.left == row.paragraphs.right)
    );
}

#[test]
fn laws_hold_on_the_corpus() {
    let corpus: Vec<Arc<Document>> =
        crate::library::corpus().documents.into_iter().map(|(document, _)| Arc::new(document)).collect();
    assert_eq!(corpus.len(), 5);
    for left in &corpus {
        for right in &corpus {
            check_pair(left, right);
        }
    }
}

#[test]
fn removed_preambular_rows_stay_in_the_preamble() {
    let left = document(
        &["Rappelant la Charte et ses buts premiers,", "Saluant les progrès accomplis en mer Baltique,"],
        &["Décide de rester saisie."],
    );
    let right = document(
        &["Consciente des besoins des enfants réfugiés,"],
        &["Rappelle la Charte et ses buts premiers ;", "Décide de rester saisie."],
    );
    let comparison = compare(&left, &right);
    let sections: Vec<Section> = comparison
        .rows
        .iter()
        .map(|row| match (row.paragraphs.right.first(), row.paragraphs.left.first()) {
            (Some(at), _) => right.paragraphs[*at].section,
            (None, Some(at)) => left.paragraphs[*at].section,
            (None, None) => Section::Heading,
        })
        .collect();
    assert!(sections.is_sorted(), "{sections:?}");
    check(&comparison);
}

#[test]
fn a_part_can_be_compared_alone() {
    let left = document(&["Rappelant la Charte,"], &["Décide de rester saisie."]);
    let options = CompareOptions { part: Part::Operative, ..CompareOptions::default() };
    let comparison = Comparison::build(&left, &left, &options);
    assert_eq!(comparison.rows.len(), 1);
    assert_eq!(comparison.rows[0].paragraphs.left, [1]);
}

#[test]
fn case_and_punctuation_can_be_ignored() {
    let left = document(&[], &["Prie les États, les organisations et l’Office de coopérer ;"]);
    let right = document(&[], &["prie les États les organisations et l'Office de coopérer."]);
    let kind = |options: &CompareOptions| Comparison::build(&left, &right, options).rows[0].kind;
    assert_eq!(kind(&CompareOptions::default()), RowKind::Revised);
    assert_eq!(
        kind(&CompareOptions { ignore_case: true, ignore_punctuation: true, ..CompareOptions::default() }),
        RowKind::Unchanged
    );
}

#[test]
fn words_are_counted_at_white_space() {
    let left = document(&[], &["Prie les États de coopérer (1373 (2001)) pleinement ;"]);
    let comparison = compare(&left, &document(&[], &[]));
    assert_eq!(comparison.summary.words_removed, left.word_count());
}

fn text() -> impl Strategy<Value = String> {
    let words = prop::sample::select(vec![
        "États",
        "Membres",
        "de",
        "la",
        "l’",
        "72/194",
        "1373 (2001)",
        "19 décembre 2017",
        ",",
        ";",
        "terrorisme",
        "lutte",
        "10 000",
        "会",
        "\u{301}",
        "٣",
        "Prie",
        "coopération",
        "rapport",
        "session",
    ]);
    prop_oneof![4 => prop::collection::vec(words, 0..25).prop_map(|words| words.join(" ")), 1 => "\\PC{0,40}"]
}

fn any_document() -> impl Strategy<Value = Arc<Document>> {
    let section = prop::sample::select(vec![Section::Preamble, Section::Operative, Section::Operative, Section::Heading]);
    prop::collection::vec((text(), section, 0_u8..3), 0..9).prop_map(|paragraphs| {
        let paragraph = |(text, section, level)| Paragraph { text, section, level, ..Paragraph::default() };
        Arc::new(Document { paragraphs: paragraphs.into_iter().map(paragraph).collect(), ..Document::default() })
    })
}

proptest! {
    #[test]
    fn laws_hold_on_any_text(left in any_document(), right in any_document()) {
        check_pair(&left, &right);
    }
}
