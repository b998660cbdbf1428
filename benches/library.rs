//! The library at scale, on texts made from paragraphs of the corpus: how many files a second come in, and how fast it opens.
#![allow(clippy::unwrap_used, missing_docs)]

use std::fmt::Write;
use std::path::{Path, PathBuf};

use alinea::engine::{ImportOptions, Snapshot, Sources};
use criterion::{BatchSize, Criterion, Throughput, criterion_group, criterion_main};

/// Texts of the library that is opened.
const LARGE: usize = 20_000;

/// Texts that are imported.
const SOME: usize = 400;

/// Resolutions of some twenty paragraphs each, the same on every run.
fn write(folder: &Path, count: usize) {
    let snapshot = Snapshot::of_corpus();
    let documents: Vec<_> = snapshot.entries.iter().filter_map(|entry| entry.document().ok()).collect();
    let paragraphs: Vec<&str> = documents
        .iter()
        .flat_map(|document| &document.paragraphs)
        .filter(|one| one.level == 0)
        .map(|one| one.text.as_str())
        .collect();
    std::fs::create_dir_all(folder).unwrap();
    for number in 0..count {
        let (session, item) = (40 + number / 400, number % 400 + 1);
        let mut text = format!("Résolution adoptée par l’Assemblée générale le 5 septembre {}\n\n", 1946 + session);
        write!(text, "{session}/{item}. Question {number}\n\nL’Assemblée générale,\n\n").unwrap();
        for at in 0..6 {
            write!(
                text,
                "Rappelant {},\n\n",
                paragraphs[(number * 31 + at * 7) % paragraphs.len()].trim_end_matches(['.', ';', ','])
            )
            .unwrap();
        }
        for at in 1..14 {
            write!(
                text,
                "{at}. Prie {} ;\n\n",
                paragraphs[(number * 17 + at * 11) % paragraphs.len()].trim_end_matches(['.', ';', ','])
            )
            .unwrap();
        }
        text.push_str("14. Décide de rester saisie de la question.\n");
        std::fs::write(folder.join(format!("{number:05}.txt")), text).unwrap();
    }
}

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
