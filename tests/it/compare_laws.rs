//! The laws of comparison and lineage, on the corpus and on any text.

use std::sync::Arc;

use alinea::compare::views::citations::{self, CitationChange, CitationKind};
use alinea::compare::{CompareOptions, Comparison, Confidence, Op, Row, RowKind, Run};
use alinea::engine::Snapshot;
use alinea::lineage::Lineage;
use alinea::model::{Document, Paragraph, Section};
use alinea::text::Side;
use proptest::prelude::*;

fn corpus() -> Vec<Arc<Document>> {
    let snapshot = Snapshot::of_corpus();
    snapshot.entries.iter().map(|entry| entry.document().expect("embedded")).collect()
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
    // What the other text cites elsewhere has moved: it is not dropped here and added there, whether its paragraph is linked or not.
    let citations = citations::of(comparison);
    let of = |wanted: CitationKind, document: &Document, side: fn(&CitationChange) -> &Vec<usize>| {
        let changes = citations.changes.iter().filter(move |change| change.kind == wanted);
        changes.flat_map(side).map(|at| document.citations[*at].symbol.clone()).collect::<Vec<_>>()
    };
    let dropped = of(CitationKind::Dropped, &comparison.documents.left, |change| &change.left);
    let added = of(CitationKind::Added, &comparison.documents.right, |change| &change.right);
    assert!(dropped.iter().all(|symbol| !added.contains(symbol)), "{dropped:?} and {added:?}");
    assert_eq!(comparison.summary.words.left, comparison.documents.left.word_count());
    assert_eq!(comparison.summary.words.right, comparison.documents.right.word_count());
    let summary = &comparison.summary;
    assert_eq!(
        summary.words.left + summary.words_inserted,
        summary.words.right + summary.words_removed,
        "what is marked adds up"
    );
}

/// A row without what depends on the side.
type Mirrored =
    (RowKind, bool, Vec<usize>, Vec<usize>, u32, Confidence, Vec<Vec<(Op, usize, usize)>>, Vec<Vec<(Op, usize, usize)>>);

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
            let plain = |runs: Vec<Vec<Run>>| -> Vec<Vec<(Op, usize, usize)>> {
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
    let corpus = corpus();
    assert_eq!(corpus.len(), 5);
    for left in &corpus {
        for right in &corpus {
            check_pair(left, right);
        }
    }
}

fn check_lineage(lineage: &Lineage) {
    for (index, document) in lineage.documents.iter().enumerate() {
        let mut seen: Vec<usize> = lineage.threads.iter().flat_map(|thread| &thread.cells[index]).copied().collect();
        seen.sort_unstable();
        assert_eq!(seen, (0..document.paragraphs.len()).collect::<Vec<_>>());
        for (at, paragraph) in document.paragraphs.iter().enumerate() {
            let joined: String = lineage.marks(index, at).iter().map(|mark| mark.range.of(&paragraph.text)).collect();
            assert_eq!(joined, paragraph.text);
        }
    }
    lineage.comparisons.iter().for_each(check);
    for thread in &lineage.threads {
        for step in &thread.steps {
            let (from, to) = (thread.cells[step.from].len(), thread.cells[step.to].len());
            let follows = match step.kind {
                RowKind::Added => from == 0 && to > 0,
                RowKind::Removed => from > 0 && to == 0,
                RowKind::Unchanged | RowKind::Revised => (from, to) == (1, 1),
                RowKind::Split => from == 1 && to > 1,
                RowKind::Merged => from > 1 && to == 1,
                RowKind::Regrouped => from > 1 && to > 1,
            };
            assert!(follows, "{step:?} of {:?}", thread.cells);
            // The window and the step say the same.
            let compared = lineage.comparison_of(step.from, step.to).map(|place| &lineage.comparisons[place]);
            let cells = (&thread.cells[step.from], &thread.cells[step.to]);
            let said = compared.map(|own| own.rows.iter().any(|row| (&row.paragraphs.left, &row.paragraphs.right) == cells));
            assert!(!step.is_link() || said != Some(false), "{step:?}");
        }
        let present: Vec<usize> = (0..thread.cells.len()).filter(|own| !thread.cells[*own].is_empty()).collect();
        for to in present.iter().skip(1) {
            assert!(thread.steps.iter().any(|step| step.is_link() && step.to == *to), "{:?}", thread.cells);
        }
    }
}

#[test]
fn every_paragraph_is_in_one_thread_and_the_threads_are_the_same_backwards() {
    let mut corpus = corpus();
    let forth = Lineage::build(corpus.clone(), &CompareOptions::default());
    check_lineage(&forth);
    corpus.reverse();
    let back = Lineage::build(corpus, &CompareOptions::default());
    check_lineage(&back);
    let cells = |lineage: &Lineage, turned: bool| {
        let turn = |cells: &Vec<Vec<usize>>| if turned { cells.iter().rev().cloned().collect() } else { cells.clone() };
        let mut all: Vec<Vec<Vec<usize>>> = lineage.threads.iter().map(|thread| turn(&thread.cells)).collect();
        all.sort();
        all
    };
    assert_eq!(cells(&forth, false), cells(&back, true));
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
        let paragraph = |(text, section, level)| Paragraph { section, level, text, ..Paragraph::default() };
        Arc::new(Document { paragraphs: paragraphs.into_iter().map(paragraph).collect(), ..Document::default() })
    })
}

/// Texts with names and years of their own, as three to five versions.
fn any_versions() -> impl Strategy<Value = Vec<Arc<Document>>> {
    prop::collection::vec(any_document(), 3..5).prop_map(|documents| {
        let named = |(nth, document): (usize, Arc<Document>)| {
            let mut own = Document::clone(&document);
            own.year = i32::try_from(2000 + nth).ok();
            own.source.name = format!("{nth}.txt");
            Arc::new(own)
        };
        documents.into_iter().enumerate().map(named).collect()
    })
}

/// Which paragraphs share a thread; `order` says which text stands at each place.
fn together(lineage: &Lineage, order: &[usize]) -> Vec<Vec<(usize, Vec<usize>)>> {
    let mut all: Vec<Vec<(usize, Vec<usize>)>> = lineage
        .threads
        .iter()
        .map(|thread| {
            let mut cells: Vec<_> = order.iter().copied().zip(thread.cells.iter().cloned()).collect();
            cells.sort();
            cells
        })
        .collect();
    all.sort();
    all
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn threads_do_not_depend_on_the_order_in_which_texts_are_named(
        (documents, order) in any_versions().prop_flat_map(|documents| {
            let places: Vec<usize> = (0..documents.len()).collect();
            (Just(documents), Just(places).prop_shuffle())
        })
    ) {
        let options = CompareOptions::default();
        let straight: Vec<usize> = (0..documents.len()).collect();
        let named = order.iter().map(|place| Arc::clone(&documents[*place])).collect();
        let (one, other) = (Lineage::build(documents, &options), Lineage::build(named, &options));
        check_lineage(&one);
        check_lineage(&other);
        prop_assert_eq!(together(&one, &straight), together(&other, &order));
    }

    #[test]
    fn forward_then_back_along_a_thread_returns(documents in any_versions()) {
        let options = CompareOptions::default();
        let forth = Lineage::build(documents.clone(), &options);
        let back = Lineage::build(documents.iter().rev().cloned().collect(), &options);
        let turned = |document: usize| documents.len() - 1 - document;
        for (place, thread) in forth.threads.iter().enumerate() {
            for (document, cell) in thread.cells.iter().enumerate() {
                for paragraph in cell {
                    prop_assert_eq!(forth.thread_of(document, *paragraph), Some(place));
                }
            }
            // A step leads to paragraphs from which the way back leads to where it began.
            for step in thread.steps.iter().filter(|step| !matches!(step.kind, RowKind::Added | RowKind::Removed)) {
                for paragraph in &thread.cells[step.to] {
                    let there = back.thread_of(turned(step.to), *paragraph).and_then(|there| back.threads.get(there)).unwrap();
                    prop_assert_eq!(&there.cells[turned(step.from)], &thread.cells[step.from]);
                }
            }
        }
    }
}

proptest! {
    #[test]
    fn laws_hold_on_any_text(left in any_document(), right in any_document()) {
        check_pair(&left, &right);
    }
}
