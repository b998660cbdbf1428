//! The words that are known to exist, for putting damaged ones right.

use std::collections::HashMap;

/// How often a word must stand in the damaged text itself to be known: damage rarely strikes twice alike.
const OFTEN: u32 = 2;

/// Words with how often each was seen.
#[derive(Clone, Debug, Default)]
pub struct Vocabulary {
    seen: HashMap<String, u32>,
}

impl Vocabulary {
    /// The words of a text.
    #[must_use]
    pub fn of(text: &str) -> Self {
        let mut vocabulary = Self::default();
        vocabulary.count(text);
        vocabulary
    }

    /// Counts the words of a text.
    pub fn count(&mut self, text: &str) {
        for word in text.split(|letter: char| !letter.is_alphabetic()).filter(|word| !word.is_empty()) {
            *self.seen.entry(word.to_lowercase()).or_default() += 1;
        }
    }

    /// Adds the words of another text.
    pub fn add(&mut self, other: &Self) {
        // The order of a sum does not matter.
        #[allow(clippy::iter_over_hash_type)]
        for (word, count) in &other.seen {
            *self.seen.entry(word.clone()).or_default() += count;
        }
    }

    /// These words without those of one of the texts.
    #[must_use]
    pub fn without(&self, other: &Self) -> Self {
        let left = |(word, count): (&String, &u32)| {
            let count = count.saturating_sub(other.times(word));
            (count > 0).then(|| (word.clone(), count))
        };
        Self { seen: self.seen.iter().filter_map(left).collect() }
    }

    /// How often a word was seen; `word` in small letters.
    fn times(&self, word: &str) -> u32 {
        self.seen.get(word).copied().unwrap_or_default()
    }
}

/// What is known while one text is read: its own words, and those of the other texts of the library.
pub struct KnownWords<'a> {
    own: Vocabulary,
    others: &'a Vocabulary,
}

impl<'a> KnownWords<'a> {
    /// For a text, beside the others.
    #[must_use]
    pub fn new(text: &str, others: &'a Vocabulary) -> Self {
        Self { own: Vocabulary::of(text), others }
    }

    /// Whether a word is known, any case: another text has it, or this one has it more than once.
    #[must_use]
    pub fn has(&self, word: &str) -> bool {
        let word = word.to_lowercase();
        self.others.times(&word) > 0 || self.own.times(&word) >= OFTEN
    }
}
