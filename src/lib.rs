//! Alinéa reads United Nations resolutions, offline, and sets their versions side by side.
//!
//! The rooms, in reading order. What each may import stands in `src/ARCHITECTURE.md` and is held by a test.

pub mod text;

pub mod model;

pub mod ingest;

pub mod align;

pub mod diff;

pub mod compare;

pub mod lineage;

pub mod mandate;

pub mod search;

pub mod library;

pub mod engine;

pub mod settings;

pub mod messages;

pub mod export;

pub mod cli;

#[cfg(feature = "gui")]
pub mod ui;
