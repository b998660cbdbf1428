//! How fast a text becomes a document: the five built-in texts one by one, and the whole corpus as at start.

use std::path::Path;

use alinea::engine::Snapshot;
use criterion::{Criterion, Throughput, criterion_group, criterion_main};

fn read(criterion: &mut Criterion) {
    let snapshot = Snapshot::of_corpus();
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus");
    let mut group = criterion.benchmark_group("read");
    for entry in &snapshot.entries {
        let path = corpus.join(&entry.meta.name);
        group.throughput(Throughput::Bytes(std::fs::metadata(&path).map_or(0, |data| data.len())));
        group.bench_function(entry.meta.label(), |bencher| bencher.iter(|| alinea::engine::read_file(&path, &snapshot)));
    }
    group.finish();
    criterion.bench_function("corpus at start", |bencher| bencher.iter(Snapshot::of_corpus));
}

criterion_group!(benches, read);
criterion_main!(benches);
