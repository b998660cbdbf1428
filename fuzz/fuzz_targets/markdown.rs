#![no_main]

use alinea::ingest::{self, Beside, Known, Vocabulary};

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let _ = ingest::read("a.md", bytes, &Known::default(), Beside::Others(&Vocabulary::default()));
});
