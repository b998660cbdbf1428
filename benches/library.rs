//! The library at scale, on texts made from paragraphs of the corpus: how many files a second come in, and how fast it opens.
#![allow(clippy::unwrap_used, missing_docs)]

mod made;

use std::path::PathBuf;

use alinea::engine::{Had, ImportOptions, Keeping, Sources, gather_kept};
use alinea::mandate::ByHand;
use criterion::{BatchSize, Criterion, Throughput, criterion_group, criterion_main};
use made::write;

/// Texts of the library that is opened.
const LARGE: usize = 20_000;

/// Texts that are imported.
const SOME: usize = 400;

fn sources(folder: PathBuf) -> Sources {
    Sources { library: Some(folder) }
}

fn library(criterion: &mut Criterion) {
    let home = tempfile::tempdir().unwrap();
    let some = home.path().join("some");
    write(&some, SOME);
    let mut group = criterion.benchmark_group("library");
    group.sample_size(10);
    group.throughput(Throughput::Elements(SOME as u64));
    group.bench_function("import, files", |bencher| {
        bencher.iter_batched(
            || tempfile::tempdir().unwrap(),
            |empty| {
                let report = sources(empty.path().to_path_buf());
                let report = report.import(std::slice::from_ref(&some), ImportOptions::default(), &mut |_, _| true).unwrap();
                assert_eq!(report.counts().0, SOME);
                empty
            },
            BatchSize::PerIteration,
        );
    });
    let (files, large) = (home.path().join("files"), sources(home.path().join("large")));
    write(&files, LARGE);
    let report = large.import(&[files], ImportOptions::default(), &mut |_, _| true).unwrap();
    assert_eq!(report.counts().0, LARGE);
    group.throughput(Throughput::Elements(LARGE as u64));
    group.bench_function("open, texts", |bencher| bencher.iter(|| large.open().0.entries.len()));
    let (snapshot, _) = large.open();
    let keeping = Keeping::in_folder(home.path().join("kept"));
    let kept = || gather_kept(&snapshot, &ByHand::default(), Some(&keeping), &mut |_, _| true).unwrap();
    assert_eq!(kept().had, Had::ReadAndKept);
    group.bench_function("open what is kept for the search, texts", |bencher| bencher.iter(|| kept().collection.text_count()));
    group.throughput(Throughput::Elements(1));
    let mut at = 0;
    group.bench_function("read a text that was not read lately", |bencher| {
        bencher.iter(|| {
            at = (at + 7_919) % snapshot.entries.len();
            snapshot.entries[at].document().map(|document| document.paragraphs.len())
        });
    });
    group.finish();
}

criterion_group!(benches, library);
criterion_main!(benches);
