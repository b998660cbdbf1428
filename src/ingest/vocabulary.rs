//! The words that are known to exist, for putting damaged ones right.

use std::collections::HashMap;

/// Words with how often each was seen.
#[derive(Clone, Debug, Default)]
pub struct Vocabulary {
    seen: HashMap<String, u32>,
}

impl Vocabulary {
    /// Counts the words of a text.
    pub fn add(&mut self, text: &str) {
        for word in text.split(|letter: char| !letter.is_alphabetic()).filter(|word| !word.is_empty()) {
            *self.seen.entry(word.to_lowercase()).or_default() += 1;
        }
    }

    /// How often a word was seen, any case.
    #[must_use]
    pub fn count(&self, word: &str) -> u32 {
        self.seen.get(&word.to_lowercase()).copied().unwrap_or_default()
    }
}
