//! Twice the file, at most about twice the time: for each reader, on shapes that make careless readers slow.
//!
//! A file of many parts is held against many files of few: what grows evenly takes as long for either. Where the system says how long a
//! thread has had a processor that is what is measured, else the time that went by. `benches/read.rs` has the same shapes for a closer look.

use std::time::{Duration, Instant};

use alinea::ingest::{self, Beside, Known, Vocabulary};

use crate::made::growing::{self, Shape};

/// How many times longer the larger of two files is.
const TIMES: usize = 32;

/// The most that the larger one may take, for as long as so many of the small ones take.
const MOST: u32 = 2;

/// The clock of a thread stands still for so long.
const STEP: Duration = Duration::from_millis(10);

/// How long this thread has had a processor, where the system says so.
fn on_processor() -> Option<Duration> {
    let counted = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    counted.split_whitespace().next()?.parse().ok().map(Duration::from_nanos)
}

/// The time for a file with so many parts, read so often.
fn time(shape: &Shape, size: usize, often: usize) -> Duration {
    let bytes = (shape.make)(size);
    let (begun, before) = (Instant::now(), on_processor());
    for _ in 0..often {
        // Whether it is a resolution does not matter: it was read.
        let _ = ingest::read(shape.file, &bytes, &Known::default(), Beside::Others(&Vocabulary::default()));
    }
    before.and_then(|before| on_processor()?.checked_sub(before)).unwrap_or_else(|| begun.elapsed())
}

#[test]
fn time_grows_no_faster_than_the_file() {
    for shape in growing::SHAPES {
        // A machine that does other things takes caches away; a reader that is slow is slow each time.
        let fits = (0..4).any(|_| {
            let small = time(shape, shape.size, TIMES);
            let large = time(shape, shape.size * TIMES, 1);
            println!("{}: {TIMES} small ones {small:?}, one as long as all of them {large:?}", shape.name);
            large <= (small + STEP) * MOST
        });
        assert!(fits, "{} grows faster than its file", shape.name);
    }
}
