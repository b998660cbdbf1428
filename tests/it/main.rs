//! The integration tests, one binary.

mod cli;
mod gold;
mod laws;
mod layering;
