//! Ranges, sides, tokens, and normalisation that maps back to the original.
//!
//! A leaf: it knows letters and words, nothing of resolutions.

pub mod direction;
pub mod figure;
pub mod fold;
pub mod hash;
pub mod hidden;
pub mod lcs;
pub mod order;
mod range;
mod sides;
pub mod token;

pub use range::{InOrder, TextRange};
pub use sides::{Side, Sides};

/// Words with a capital letter at their head.
#[must_use]
pub fn capitalised(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
