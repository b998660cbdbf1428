//! Threads through the five texts of the corpus, held against what careful readers say of two of them at a time.

use std::collections::BTreeSet;
use std::sync::Arc;

use alinea::compare::CompareOptions;
use alinea::engine::Snapshot;
use alinea::lineage::Lineage;
use alinea::model::{Document, Symbol};
use serde_json::Value;

type Links = BTreeSet<(String, String)>;

/// Pairs of two texts that share a thread.
fn shared(lineage: &Lineage, left: usize, right: usize) -> Links {
    let id = |document: usize, at: &usize| lineage.documents[document].paragraphs[*at].id.as_str().to_owned();
    let mut shared = Links::new();
    for thread in &lineage.threads {
        for one in &thread.cells[left] {
            shared.extend(thread.cells[right].iter().map(|other| (id(left, one), id(right, other))));
        }
    }
    shared
}

fn links(pair: &Value, list: &str) -> Links {
    let ids = |link: &Value| Some((link[0].as_str()?.to_owned(), link[1].as_str()?.to_owned()));
    pair[list].as_array().into_iter().flatten().filter_map(ids).collect()
}

fn five() -> Vec<Arc<Document>> {
    let corpus = Snapshot::of_corpus();
    ["E/RES/2002/19", "E/RES/2004/19", "A/C.3/66/L.15", "A/RES/72/194", "E/RES/2023/26"]
        .iter()
        .map(|symbol| Symbol::parse(symbol).expect("a symbol"))
        .map(|symbol| corpus.by_symbol(&symbol).expect("in the corpus").document().expect("embedded"))
        .collect()
}

/// Strong found, weak found, and all that share a thread, over all pairs of the corpus that were read.
fn score(reading: &str, open: &str) -> (usize, usize, usize) {
    let reading: Value = serde_json::from_str(reading).expect("JSON");
    let documents = five();
    let place = |name: &str| documents.iter().position(|own| own.label() == name);
    let lineage = Lineage::build(documents.clone(), &CompareOptions::default());
    let mut all = (0, 0, 0);
    for (name, pair) in reading["pairs"].as_object().expect("pairs by name") {
        let Some((left, right)) = name.split_once(" -> ") else { continue };
        let (Some(left), Some(right)) = (place(left), place(right)) else { continue };
        let made: Links = shared(&lineage, left, right).difference(&links(pair, open)).cloned().collect();
        let (strong, weak) = (links(pair, "strong"), links(pair, "weak"));
        let found = (strong.intersection(&made).count(), weak.intersection(&made).count());
        println!(
            "{name}: strong {}/{}, weak {}/{}, right {}/{}",
            found.0,
            strong.len(),
            found.1,
            weak.len(),
            found.0 + found.1,
            made.len()
        );
        all = (all.0 + found.0, all.1 + found.1, all.2 + made.len());
    }
    println!("all: {all:?}");
    all
}

/// Measured 2026-11-23: strong 12 of 12, weak 6 of 27, right 18 of 19. Neighbours tied one behind the other gave 7, 3 and 10 of 12.
#[test]
fn threads_of_the_reference_reading() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/gold/reference.json");
    let Ok(text) = std::fs::read_to_string(path) else {
        println!("skipped: no reference reading beside the project");
        return;
    };
    let (strong, weak, made) = score(&text, "do_not_count");
    assert!(strong >= 12 && weak >= 6 && made <= strong + weak + 1, "{strong} {weak} {made}");
}

/// Measured 2026-11-23: strong 34 of 34, weak 17 of 44, right 51 of 56; of the five wrong ones four are by way of the draft of 2011, which is
/// about something else. Neighbours tied one behind the other gave 27, 7 and 34 of 48.
#[test]
fn threads_of_five_more_pairs() {
    let (strong, weak, made) = score(include_str!("../fixtures/links.json"), "open");
    assert!(strong >= 34 && weak >= 17 && made <= strong + weak + 5, "{strong} {weak} {made}");
}

/// What a comparison of neighbours links is one thread, and what a step joins is in its cells.
#[test]
fn comparisons_and_threads_say_the_same() {
    let lineage = Lineage::build(five(), &CompareOptions::default());
    let shared: Vec<Links> = (1..lineage.documents.len()).map(|to| shared(&lineage, to - 1, to)).collect();
    for (from, comparison) in lineage.comparisons.iter().enumerate() {
        let id = |document: &Document, at: usize| document.paragraphs[at].id.as_str().to_owned();
        for row in &comparison.rows {
            for left in &row.paragraphs.left {
                for right in &row.paragraphs.right {
                    let pair = (id(&comparison.documents.left, *left), id(&comparison.documents.right, *right));
                    assert!(shared[from].contains(&pair), "{pair:?}");
                }
            }
        }
    }
    for thread in &lineage.threads {
        for step in thread.steps.iter().filter(|step| step.is_link()) {
            assert!(!thread.cells[step.from].is_empty() && !thread.cells[step.to].is_empty(), "{step:?}");
        }
        let linked = |document: usize| thread.steps.iter().any(|step| step.is_link() && [step.from, step.to].contains(&document));
        let present = (0..thread.cells.len()).filter(|document| !thread.cells[*document].is_empty());
        let present: Vec<usize> = present.collect();
        assert!(present.len() < 2 || present.iter().all(|document| linked(*document)), "{:?}", thread.cells);
    }
}
