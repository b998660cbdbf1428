//! Series of a large library, and a lineage with one paragraph followed through it.
#![allow(clippy::unwrap_used, missing_docs)]

use std::sync::Arc;

use alinea::compare::CompareOptions;
use alinea::engine::Snapshot;
use alinea::lineage::Lineage;
use alinea::lineage::series::{Corrections, Sketch, Text, find};
use alinea::model::{Document, Meta, Paragraph, Section, Symbol};
use criterion::{Criterion, criterion_group, criterion_main};

/// Texts of the library.
const TEXTS: usize = 20_000;

/// Versions of each text.
const VERSIONS: usize = 5;

/// Words that belong to a number alone, the same on every run.
fn words(seed: usize, count: usize) -> String {
    let syllables = ["ba", "ce", "di", "fo", "gu", "la", "me", "ni", "po", "ru", "sa", "te"];
    let word = |nth: usize| {
        let mut number = (seed * 7919 + nth * 104_729) % 1_000_003;
        (0..4)
            .map(|_| {
                let syllable = syllables[number % syllables.len()];
                number = number / syllables.len() + 17;
                syllable
            })
            .collect::<String>()
    };
    (0..count).map(word).collect::<Vec<_>>().join(" ")
}

/// A version of a text: formulas that all have, paragraphs of its series of which each version changes some.
fn text(number: usize) -> Document {
    let (series, version) = (number / VERSIONS, number % VERSIONS);
    let paragraph = |nth: usize| {
        let changed = if (nth + version).is_multiple_of(4) { version } else { 0 };
        let text = format!("Rappelant que l’Assemblée générale a décidé {}", words(series * 1000 + nth * 10 + changed, 30));
        Paragraph { text, section: Section::Operative, ..Paragraph::default() }
    };
    Document {
        symbol: Symbol::parse(&format!("A/RES/{}/{}", 50 + version * 2, series + 1)),
        year: i32::try_from(1995 + 2 * version).ok(),
        title: Some(words(series, 6)),
        paragraphs: (0..15).map(paragraph).collect(),
        ..Document::default()
    }
}

fn series(criterion: &mut Criterion) {
    let documents: Vec<Document> = (0..TEXTS).map(text).collect();
    let metas: Vec<Meta> = documents.iter().map(Meta::of).collect();
    let sketches: Vec<Sketch> = documents.iter().map(Sketch::of).collect();
    let texts = || -> Vec<Text<'_>> {
        metas.iter().zip(&sketches).map(|(meta, sketch)| Text { meta, sketch, is_built_in: false }).collect()
    };
    assert_eq!(find(&texts(), &Corrections::default()).len(), TEXTS / VERSIONS);
    criterion.bench_function("sketch of a text", |bencher| bencher.iter(|| Sketch::of(&documents[7])));
    let mut group = criterion.benchmark_group("series");
    group.sample_size(10);
    group.bench_function(format!("{TEXTS} texts"), |bencher| bencher.iter(|| find(&texts(), &Corrections::default())));
    group.finish();

    let snapshot = Snapshot::of_corpus();
    let corpus: Vec<Arc<Document>> = snapshot.entries.iter().filter_map(|entry| entry.document().ok()).collect();
    let options = CompareOptions::default();
    criterion.bench_function("lineage of five, one paragraph followed", |bencher| {
        bencher.iter(|| {
            let lineage = Lineage::build(corpus.clone(), &options);
            lineage.history(lineage.threads.len() / 2, None, &options)
        });
    });
}

criterion_group!(benches, series);
criterion_main!(benches);
