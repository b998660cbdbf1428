//! How long it takes to read what texts ask, and to look at it: the corpus in under 5 ms, 100,000 clauses within a frame.

use std::hint::black_box;
use std::sync::Arc;

use alinea::engine::Snapshot;
use alinea::mandate;
use alinea::mandate::register::{Column, Filter, Register};
use alinea::model::{Document, Part};
use criterion::{Criterion, criterion_group, criterion_main};

fn corpus() -> Vec<Arc<Document>> {
    let snapshot = Snapshot::of_corpus();
    snapshot.entries.iter().filter_map(|entry| entry.document().ok()).collect()
}

/// So many copies of the corpus that the register has `least` clauses.
fn many(least: usize) -> Register {
    let documents = corpus();
    let read: Vec<_> = documents.iter().map(|document| mandate::read(document, Part::Operative)).collect();
    let once = Register::of(documents.clone(), read.clone()).entries.len().max(1);
    let copies = least.div_ceil(once);
    let repeat = |at: usize| at % documents.len().max(1);
    let all = 0..copies * documents.len();
    Register::of(
        all.clone().map(|at| Arc::clone(&documents[repeat(at)])).collect(),
        all.map(|at| read[repeat(at)].clone()).collect(),
    )
}

fn reading(criterion: &mut Criterion) {
    let documents = corpus();
    criterion.bench_function("mandates of the corpus", |bencher| {
        bencher.iter(|| {
            for document in &documents {
                black_box(mandate::read(document, Part::Operative));
            }
        });
    });
}

fn looking(criterion: &mut Criterion) {
    let register = many(100_000);
    let mut group = criterion.benchmark_group("100,000 clauses");
    group.sample_size(20);
    let typed = Filter { typed: "ressources office".to_owned(), ..Filter::default() };
    group.bench_function("filter by words", |bencher| bencher.iter(|| black_box(register.filtered(&typed))));
    let office = Filter { addressees: register.office().into_iter().collect(), ..Filter::default() };
    group.bench_function("filter by addressee", |bencher| bencher.iter(|| black_box(register.filtered(&office))));
    for column in [Column::Addressee, Column::What, Column::Deadline] {
        group.bench_function(format!("sort by {}", column.code()), |bencher| {
            bencher.iter(|| {
                let mut rows: Vec<usize> = (0..register.entries.len()).collect();
                register.sort(&mut rows, column, false);
                black_box(rows)
            });
        });
    }
    let rows: Vec<usize> = (0..register.entries.len()).collect();
    group.bench_function("count addressees", |bencher| bencher.iter(|| black_box(register.addressees(&rows))));
    group.finish();
}

criterion_group!(benches, reading, looking);
criterion_main!(benches);
