//! The integration tests, one binary.

// A test that finds something unexpected stops, and says why a sample is absent.
#![allow(clippy::expect_used, clippy::unwrap_used, clippy::print_stdout)]

mod align_gold;
mod budget;
mod check;
mod cli;
mod compare_laws;
#[path = "../../benches/made/dice.rs"]
mod dice;
mod doubling;
mod export;
mod formats;
#[path = "../../fuzz/src/fuzz_seeds.rs"]
mod fuzz_seeds;
#[path = "../../fuzz/src/fuzz_targets.rs"]
mod fuzz_targets;
mod gold;
mod golden;
mod hostile;
mod inline;
mod languages_agree;
mod laws;
mod layering;
mod library;
mod lineage_cli;
mod lineage_gold;
mod made;
mod mandates;
mod mandates_languages;
mod mandates_languages_judged;
mod mandates_register;
mod mandates_samples;
mod mutations;
mod pages;
mod planted;
#[cfg(feature = "gui")]
mod real_window;
mod round_trip;
mod samples;
mod search;
mod search_kept;
mod search_samples;
mod series_judged;
mod series_samples;
mod shapes;
mod shapes_annexes;
mod shapes_drafts;
mod shapes_heads;
mod shapes_markup;
mod shapes_notes;
mod shapes_repairs;
mod tricky;
#[cfg(feature = "gui")]
mod window;
