//! Which documents exist and where their bytes come from: the embedded corpus, and files of the person's.
//!
//! It reads bytes and hands them to `ingest`; how a text is understood is none of its business.

mod corpus;
mod file;

pub use corpus::{corpus, corpus_symbols};
pub use file::{read_file, split_member};
