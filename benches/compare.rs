//! How long a comparison takes, beside `similar::TextDiff::diff_words` on the same texts.
#![allow(clippy::unwrap_used, clippy::print_stdout, missing_docs)]

use std::hint::black_box;
use std::sync::Arc;
use std::time::{Duration, Instant};

use alinea::compare::{CompareOptions, Comparison};
use alinea::engine::Snapshot;
use alinea::lineage::Lineage;
use alinea::model::{Document, Paragraph, Symbol};
use criterion::{Criterion, Throughput, criterion_group, criterion_main};

fn document(snapshot: &Snapshot, symbol: &str) -> Arc<Document> {
    snapshot.by_symbol(&Symbol::parse(symbol).unwrap()).unwrap().document().unwrap()
}

fn whole_text(document: &Document) -> String {
    document.paragraphs.iter().map(|paragraph| paragraph.text.as_str()).collect::<Vec<_>>().join("\n")
}

/// A text of so many paragraphs of the corpus, each with words of another one in it.
fn large(snapshot: &Snapshot, paragraphs: usize, seed: usize) -> Arc<Document> {
    let documents: Vec<Arc<Document>> = snapshot.entries.iter().filter_map(|entry| entry.document().ok()).collect();
    let all: Vec<&Paragraph> = documents.iter().flat_map(|document| &document.paragraphs).collect();
    let paragraph = |index: usize| {
        let (own, other) = (all[(index * 7 + seed) % all.len()], all[(index * 13 + seed * 3 + 5) % all.len()]);
        let words: Vec<&str> = own.text.split(' ').collect();
        let (before, after) = words.split_at((index * 31 + seed * 17) % words.len());
        let middle = other.text.split(' ').skip(3).take(10);
        let words = before.iter().copied().chain(middle).chain(after.iter().copied()).collect::<Vec<_>>().join(" ");
        Paragraph { text: format!("{words} {index}"), ..own.clone() }
    };
    Arc::new(Document { paragraphs: (0..paragraphs).map(paragraph).collect(), ..Document::default() })
}

/// One paragraph of so many words of the corpus, of which each `changed`th is another one.
fn long_paragraph(snapshot: &Snapshot, words: usize, changed: usize) -> Arc<Document> {
    let documents: Vec<Arc<Document>> = snapshot.entries.iter().filter_map(|entry| entry.document().ok()).collect();
    let all: Vec<&str> = documents.iter().flat_map(|document| &document.paragraphs).flat_map(|own| own.text.split(' ')).collect();
    let word = |nth: usize| all[if nth.is_multiple_of(changed) { nth * 31 % all.len() } else { nth * 7 % all.len() }];
    let text = (0..words).map(word).collect::<Vec<_>>().join(" ");
    let paragraph = Paragraph { text, ..documents[0].paragraphs[0].clone() };
    Arc::new(Document { paragraphs: vec![paragraph], ..Document::default() })
}

/// The least of many, the one figure that other programs on the machine cannot make larger.
fn least(mut work: impl FnMut()) -> Duration {
    (0..200).map(|_| (Instant::now(), work()).0.elapsed()).min().unwrap()
}

fn compare(criterion: &mut Criterion) {
    let snapshot = Snapshot::of_corpus();
    let options = CompareOptions::default();
    let (left, right) = (document(&snapshot, "A/RES/72/194"), document(&snapshot, "E/RES/2023/26"));
    let texts = (whole_text(&left), whole_text(&right));
    let own = least(|| drop(black_box(Comparison::build(&left, &right, &options))));
    let words = least(|| drop(black_box(similar::TextDiff::configure().diff_words(texts.0.as_str(), texts.1.as_str()))));
    println!(
        "2017 -> 2023: {own:?}; diff_words on the whole texts {words:?}: 1/{:.1} of it",
        words.as_secs_f64() / own.as_secs_f64()
    );

    criterion.bench_function("2017 -> 2023", |bencher| bencher.iter(|| Comparison::build(&left, &right, &options)));
    criterion.bench_function("diff_words, whole texts", |bencher| {
        bencher.iter(|| similar::TextDiff::configure().diff_words(texts.0.as_str(), texts.1.as_str()).ops().len());
    });
    let corpus: Vec<Arc<Document>> = snapshot.entries.iter().filter_map(|entry| entry.document().ok()).collect();
    criterion.bench_function("lineage of the corpus", |bencher| bencher.iter(|| Lineage::build(corpus.clone(), &options)));
    for (lefts, rights) in [(100, 100), (300, 290), (1000, 1000)] {
        let (left, right) = (large(&snapshot, lefts, 0), large(&snapshot, rights, 1));
        let mut group = criterion.benchmark_group("large");
        group.sample_size(10);
        group
            .bench_function(format!("{lefts} x {rights}"), |bencher| bencher.iter(|| Comparison::build(&left, &right, &options)));
    }
}

/// Whether time grows with the text alone: words of one long paragraph, paragraphs of a long text.
fn growth(criterion: &mut Criterion) {
    let snapshot = Snapshot::of_corpus();
    let options = CompareOptions::default();
    let mut group = criterion.benchmark_group("growth");
    group.sample_size(10);
    for words in [5_000, 50_000, 200_000] {
        let (left, right) = (long_paragraph(&snapshot, words, usize::MAX), long_paragraph(&snapshot, words, 20));
        group.throughput(Throughput::Elements(words as u64));
        group.bench_function(format!("one paragraph of {words} words"), |bencher| {
            bencher.iter(|| Comparison::build(&left, &right, &options));
        });
    }
    for paragraphs in [500, 2_000, 5_000] {
        let (left, right) = (large(&snapshot, paragraphs, 0), large(&snapshot, paragraphs, 1));
        group.throughput(Throughput::Elements(paragraphs as u64));
        group.bench_function(format!("{paragraphs} x {paragraphs} paragraphs"), |bencher| {
            bencher.iter(|| Comparison::build(&left, &right, &options));
        });
    }
}

criterion_group!(benches, compare, growth);
criterion_main!(benches);
