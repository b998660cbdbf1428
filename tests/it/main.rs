//! The integration tests, one binary.
mod gold;
mod laws;
