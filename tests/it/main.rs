//! The integration tests, one binary.

// A test that finds something unexpected stops, and says why a sample is absent.
#![allow(clippy::expect_used, clippy::unwrap_used, clippy::print_stdout)]

mod align_gold;
mod cli;
mod compare_laws;
mod export;
mod formats;
mod gold;
mod golden;
mod hostile;
mod inline;
mod languages_agree;
mod laws;
mod layering;
mod library;
mod lineage_cli;
mod made;
mod mandates;
mod mutations;
mod planted;
#[cfg(feature = "gui")]
mod real_window;
mod samples;
mod search;
#[cfg(feature = "gui")]
mod window;
