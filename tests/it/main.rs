//! The integration tests, one binary.
mod gold;
