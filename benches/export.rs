//! How long files take to be made: a Word file with tracked changes, a web page, a large spreadsheet.
#![allow(clippy::unwrap_used, missing_docs)]

use std::sync::Arc;

use alinea::compare::{CompareOptions, Comparison};
use alinea::engine::Snapshot;
use alinea::export::docx::{self, TrackOptions};
use alinea::export::table::{Column, Table, xlsx};
use alinea::export::{akn, html};
use alinea::messages::{Locale, Messages};
use alinea::model::{Document, Symbol};
use criterion::{Criterion, criterion_group, criterion_main};

fn document(snapshot: &Snapshot, symbol: &str) -> Arc<Document> {
    snapshot.by_symbol(&Symbol::parse(symbol).unwrap()).unwrap().document().unwrap()
}

fn export(criterion: &mut Criterion) {
    let snapshot = Snapshot::of_corpus();
    let messages = Messages::new(Locale::Fr);
    let (left, right) = (document(&snapshot, "A/RES/72/194"), document(&snapshot, "E/RES/2023/26"));
    let comparison = Comparison::build(&left, &right, &CompareOptions::default());
    let mut table = Table::new("10,000 rows", vec![Column::narrow("id"), Column::wide("text"), Column::narrow("words")]);
    for at in 0..10_000 {
        let paragraph = &right.paragraphs[at % right.paragraphs.len()];
        table.rows.push(vec![paragraph.id.as_str().into(), paragraph.text.as_str().into(), paragraph.word_count().into()]);
    }
    let mut group = criterion.benchmark_group("export");
    group.sample_size(20);
    group.bench_function("docx, tracked, 2017 -> 2023", |bencher| {
        bencher.iter(|| docx::tracked(&comparison, &TrackOptions::default(), &messages).unwrap().len());
    });
    group.bench_function("html, 2017 -> 2023", |bencher| bencher.iter(|| html::comparison(&comparison, &messages).len()));
    group.bench_function("akn, 2023", |bencher| bencher.iter(|| akn::document(&right).len()));
    group
        .bench_function("xlsx, 10,000 rows", |bencher| bencher.iter(|| xlsx::write(std::slice::from_ref(&table)).unwrap().len()));
}

criterion_group!(benches, export);
criterion_main!(benches);
