//! How long it takes to read what texts ask, and to look at it: the corpus in under 5 ms, 100,000 clauses within a frame.
#![allow(clippy::unwrap_used, clippy::print_stdout, missing_docs)]

mod made;

use std::hint::black_box;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::time::Instant;

use alinea::engine::{ImportOptions, Snapshot, Sources, mandates};
use alinea::mandate::register::{Column, Filter, Register};
use alinea::mandate::{self, ByHand, Manner};
use alinea::model::{Document, Part};
use alinea::text::fold::fold;
use alinea::text::token::tokens;
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

/// Beside it what no reading can do without: the words, cut and folded. What the rules take shows in the ratio of the two.
fn reading(criterion: &mut Criterion) {
    let documents = corpus();
    criterion.bench_function("mandates of the corpus", |bencher| {
        bencher.iter(|| {
            for document in &documents {
                black_box(mandate::read(document, Part::Operative));
            }
        });
    });
    criterion.bench_function("words of the corpus, cut and folded", |bencher| {
        bencher.iter(|| {
            for paragraph in documents.iter().flat_map(|document| &document.paragraphs) {
                for token in tokens(&paragraph.text) {
                    black_box(fold(token.range.of(&paragraph.text)));
                }
            }
        });
    });
}

/// One text so many times as long as the longest of the corpus: time must grow as the length does.
fn long(times: usize) -> Document {
    let documents = corpus();
    let mut document = documents.iter().max_by_key(|document| document.paragraphs.len()).unwrap().as_ref().clone();
    let own = document.paragraphs.clone();
    document.paragraphs = std::iter::repeat_n(own, times).flatten().collect();
    document
}

fn one_long_text(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("one long text");
    group.sample_size(10);
    for times in [20, 200] {
        let document = long(times);
        group.bench_function(format!("{times} times"), |bencher| {
            bencher.iter(|| black_box(mandate::read(&document, Part::Operative)));
        });
    }
}

/// Sorts as it was done before rows had ranks: by the words, looked up and folded each time.
fn by_words(register: &Register, rows: &mut [usize], column: Column) {
    rows.sort_by_cached_key(|at| fold(&register.words(&register.entries[*at], column)));
}

fn looking(criterion: &mut Criterion) {
    let register = Arc::new(many(100_000));
    let mut group = criterion.benchmark_group("100,000 clauses");
    group.sample_size(10);
    let typed = Filter { typed: "ressources office".to_owned(), ..Filter::default() };
    let office = Filter { addressees: register.office().map(str::to_owned).collect(), ..Filter::default() };
    let choices = [
        ("everything", Filter::default()),
        ("by words", typed),
        ("by a letter", Filter { typed: "e".to_owned(), ..Filter::default() }),
        ("by addressee", office),
    ];
    for (name, filter) in choices {
        group.bench_function(format!("choose {name}"), |bencher| bencher.iter(|| black_box(register.choose(&filter))));
    }
    // The bars of what is chosen, counted from its rows, or from a register made of them.
    let asked = Filter { manners: [Manner::Asked].into(), ..Filter::default() };
    let rows = register.filtered(&asked);
    group.bench_function("bars of what is asked", |bencher| {
        bencher.iter(|| black_box(register.growth_of(&rows, &asked.kinds, |_| true)));
    });
    group.bench_function("bars of what is asked, by a register of it", |bencher| {
        bencher.iter(|| black_box(register.chosen(&asked).growth));
    });
    for column in Column::ALL {
        register.ranks(column);
    }
    let all: Vec<usize> = (0..register.entries.len()).collect();
    for column in [Column::Addressee, Column::What, Column::Deadline] {
        group.bench_function(format!("sort by {}", column.code()), |bencher| {
            bencher.iter(|| {
                let mut rows = all.clone();
                register.sort(&mut rows, column, false);
                black_box(rows)
            });
        });
        group.bench_function(format!("sort by {}, by its words", column.code()), |bencher| {
            bencher.iter(|| {
                let mut rows = all.clone();
                by_words(&register, &mut rows, column);
                black_box(rows)
            });
        });
    }
    // What the window does when the head of a column is pressed: filter, count, sort, group.
    for (name, grouped) in [("choose and sort", false), ("choose, sort and group", true)] {
        group.bench_function(name, |bencher| {
            bencher.iter(|| {
                let mut rows = register.choose(&Filter::default()).rows;
                register.sort(&mut rows, Column::What, true);
                black_box(if grouped { register.grouped(&rows).len() } else { rows.len() })
            });
        });
    }
    group.finish();
}

/// Texts that are read in the background, fewer with `ALINEA_BENCH_TEXTS`.
const LARGE: usize = 20_000;

/// A whole library, as the window reads it: from the disk, on all cores. One run, its figures printed.
fn gathering(_: &mut Criterion) {
    let texts = std::env::var("ALINEA_BENCH_TEXTS").ok().and_then(|texts| texts.parse().ok()).unwrap_or(LARGE);
    let home = tempfile::tempdir().unwrap();
    let files = home.path().join("files");
    made::write(&files, texts);
    let sources = Sources { library: Some(home.path().join("library")) };
    sources.import(&[files], ImportOptions::default(), &mut |_, _| true).unwrap();
    let (snapshot, _) = sources.open();
    let ids: Vec<_> = snapshot.entries.iter().map(|entry| entry.id.clone()).collect();
    let before = peak();
    let start = Instant::now();
    let stop = AtomicBool::new(false);
    let (ids, register) = mandates::gather(&snapshot, &ids, &ByHand::default(), &stop, |_| {}).unwrap();
    println!(
        "{} texts, {} clauses read in {:.1} s on {} cores; peak {} MB before, {} MB after",
        ids.len(),
        register.entries.len(),
        start.elapsed().as_secs_f64(),
        std::thread::available_parallelism().map_or(1, std::num::NonZero::get),
        before,
        peak(),
    );
    let start = Instant::now();
    let mut rows = register.choose(&Filter::default()).rows;
    println!("chosen and counted in {:.1} ms", start.elapsed().as_secs_f64() * 1000.0);
    let start = Instant::now();
    register.sort(&mut rows, Column::What, false);
    println!("sorted in {:.1} ms", start.elapsed().as_secs_f64() * 1000.0);
}

/// The most memory this process ever had, in MB, where the system tells.
fn peak() -> usize {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|line| line.trim().split(' ').next()?.parse::<usize>().ok()).map_or(0, |kilobytes| kilobytes / 1024)
}

criterion_group!(benches, reading, one_long_text, looking, gathering);
criterion_main!(benches);
