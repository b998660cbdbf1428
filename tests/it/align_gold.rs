//! Links between paragraphs, held against what careful readers say. The figures are printed; they may not fall.

use std::collections::BTreeSet;
use std::sync::Arc;

use alinea::compare::{CompareOptions, Comparison};
use alinea::engine::Snapshot;
use alinea::model::{Document, Symbol};
use serde_json::Value;

type Links = BTreeSet<(String, String)>;

/// What was counted over some pairs of texts.
#[derive(Debug, Default)]
struct Score {
    strong: usize,
    strong_found: usize,
    weak: usize,
    weak_found: usize,
    made: usize,
}

impl Score {
    fn right(&self) -> usize {
        self.strong_found + self.weak_found
    }

    fn precision(&self) -> f64 {
        self.right() as f64 / self.made.max(1) as f64
    }
}

fn document(snapshot: &Snapshot, symbol: &str) -> Arc<Document> {
    let symbol = Symbol::parse(symbol).expect("a symbol");
    snapshot.by_symbol(&symbol).expect("a document of the corpus").document().expect("embedded")
}

fn links(pair: &Value, list: &str) -> Links {
    let ids = |link: &Value| Some((link[0].as_str()?.to_owned(), link[1].as_str()?.to_owned()));
    let links = pair[list].as_array().into_iter().flatten().filter_map(ids);
    // Single characters are no ids.
    links.filter(|(left, right)| left.len() >= 3 && right.len() >= 3).collect()
}

/// An n:m row counts as all its pairs.
fn made(comparison: &Comparison) -> Links {
    let id = |document: &Document, at: &usize| document.paragraphs[*at].id.as_str().to_owned();
    let mut made = Links::new();
    for row in &comparison.rows {
        for left in &row.paragraphs.left {
            for right in &row.paragraphs.right {
                made.insert((id(&comparison.documents.left, left), id(&comparison.documents.right, right)));
            }
        }
    }
    made
}

fn score(pairs: &Value, open: &str) -> Score {
    let snapshot = Snapshot::of_corpus();
    let mut score = Score::default();
    for (name, pair) in pairs.as_object().expect("pairs by name") {
        let (left, right) = name.split_once(" -> ").expect("two symbols");
        let comparison = Comparison::build(&document(&snapshot, left), &document(&snapshot, right), &CompareOptions::default());
        let (strong, weak, open) = (links(pair, "strong"), links(pair, "weak"), links(pair, open));
        let made: Links = made(&comparison).difference(&open).cloned().collect();
        let (strong_found, weak_found) = (strong.intersection(&made).count(), weak.intersection(&made).count());
        println!(
            "{name}: strong {strong_found}/{}, weak {weak_found}/{}, right {}/{}",
            strong.len(),
            weak.len(),
            strong_found + weak_found,
            made.len()
        );
        score.strong += strong.len();
        score.strong_found += strong_found;
        score.weak += weak.len();
        score.weak_found += weak_found;
        score.made += made.len();
    }
    println!("all: {score:?}, precision {:.3}", score.precision());
    score
}

/// Measured 2026-11-22: strong 12/12, weak 4/27, right 16/17.
#[test]
fn links_of_the_reference_reading() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/gold/reference.json");
    let Ok(text) = std::fs::read_to_string(path) else {
        println!("skipped: no reference reading beside the project");
        return;
    };
    let reference: Value = serde_json::from_str(&text).expect("JSON");
    let score = score(&reference["pairs"], "do_not_count");
    assert_eq!(score.strong_found, score.strong);
    assert!(score.weak_found >= 4, "{score:?}");
    assert!(score.precision() >= 0.94, "{score:?}");
}

/// Measured 2026-11-22: strong 34/34, weak 19/44, right 53/61. Most of what is wrong is in the last pair, two texts of different series.
#[test]
fn links_of_five_more_pairs() {
    let reference: Value = serde_json::from_str(include_str!("../fixtures/links.json")).expect("JSON");
    let score = score(&reference["pairs"], "open");
    assert_eq!(score.strong_found, score.strong);
    assert!(score.weak_found >= 19, "{score:?}");
    assert!(score.precision() >= 0.86, "{score:?}");
}
