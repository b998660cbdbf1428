//! The view-models in other forms, for files and other programs.
//!
//! It turns values into values; where the result goes is decided by who asks.

pub mod json;
