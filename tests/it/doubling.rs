//! Twice the file, at most about twice the time: for each reader, on shapes that make careless readers slow.
//!
//! Time on a machine that does other things proves little, so the bound is wide: from one size to a file sixteen times as large, what grows
//! with the square takes 256 times as long, what grows evenly 16 times. The least of several runs is taken. `benches/read.rs` has the same
//! shapes for a closer look.

use std::time::{Duration, Instant};

use alinea::ingest::{self, Beside, Known, Vocabulary};

use crate::made::growing::{self, Shape};

/// How many times longer the larger of two files is.
const TIMES: usize = 16;

/// The most that the larger one may take, for each time it is longer: halfway between evenly and with the square.
const MOST: u32 = 5;

/// Below this nothing is measured but the start.
const LEAST: Duration = Duration::from_millis(3);

fn least(shape: &Shape, size: usize) -> Duration {
    let bytes = (shape.make)(size);
    let once = || {
        let begun = Instant::now();
        // Whether it is a resolution does not matter: it was read.
        let _ = ingest::read(shape.file, &bytes, &Known::default(), Beside::Others(&Vocabulary::default()));
        begun.elapsed()
    };
    (0..3).map(|_| once()).min().unwrap_or_default()
}

#[test]
fn time_grows_no_faster_than_the_file() {
    for shape in growing::SHAPES {
        // A scheduler may take a run away; a reader that is slow is slow each time.
        let fits = (0..3).any(|_| {
            let small = least(shape, shape.size).max(LEAST);
            let large = least(shape, shape.size * TIMES);
            println!("{}: {small:?}, {TIMES} times as much {large:?}", shape.name);
            large <= small * TIMES as u32 * MOST
        });
        assert!(fits, "{} grows faster than its file", shape.name);
    }
}
