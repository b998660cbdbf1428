//! How fast a text becomes a document: the five built-in texts one by one, the whole corpus as at start, and files of every format at three
//! sizes, each twice the one before, whose ratios say how the time grows.

use std::path::Path;

use alinea::engine::Snapshot;
use alinea::ingest::{Beside, Known, Vocabulary};
use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};

#[path = "../tests/it/made/mod.rs"]
#[allow(dead_code, clippy::expect_used, reason = "the tests use more of it")]
mod made;

fn growth(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("growth");
    group.sample_size(10);
    for shape in made::growing::SHAPES {
        for times in [4, 8, 16] {
            let bytes = (shape.make)(shape.size * times);
            group.throughput(Throughput::Bytes(bytes.len() as u64));
            group.bench_function(BenchmarkId::new(shape.name, times), |bencher| {
                let beside = Vocabulary::default();
                bencher.iter(|| alinea::ingest::read(shape.file, &bytes, &Known::default(), Beside::Others(&beside)));
            });
        }
    }
    group.finish();
}

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

criterion_group!(benches, read, growth);
criterion_main!(benches);
