//! The words that are known to exist, for putting damaged ones right.

use std::collections::HashMap;
use std::hash::{BuildHasher, BuildHasherDefault, Hasher};
use std::sync::LazyLock;

use foldhash::fast::RandomState;

/// How often a word must stand in the damaged text itself to be known: damage rarely strikes twice alike.
const OFTEN: u32 = 2;

/// Words with how often each was seen, any case. A word is kept as its hash: nothing is ever read back.
#[derive(Clone, Debug, Default)]
pub struct Vocabulary {
    seen: HashMap<u64, u32, BuildHasherDefault<Hashed>>,
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
            *self.seen.entry(key([word])).or_default() += 1;
        }
    }

    /// Adds the words of another text.
    pub fn add(&mut self, other: &Self) {
        // The order of a sum does not matter.
        #[allow(clippy::iter_over_hash_type)]
        for (word, count) in &other.seen {
            *self.seen.entry(*word).or_default() += count;
        }
    }

    fn times(&self, word: u64) -> u32 {
        self.seen.get(&word).copied().unwrap_or_default()
    }
}

/// The words of the library that a text is read beside.
#[derive(Clone, Copy)]
pub enum Beside<'a> {
    /// Of the other texts.
    Others(&'a Vocabulary),
    /// Of all texts; the one that is read is among them.
    All(&'a Vocabulary),
}

/// What is known while one text is read: its own words, and those of the other texts of the library.
pub struct KnownWords<'a> {
    own: Vocabulary,
    beside: Beside<'a>,
}

impl<'a> KnownWords<'a> {
    /// For a text, beside the others.
    #[must_use]
    pub fn new(text: &str, beside: Beside<'a>) -> Self {
        Self { own: Vocabulary::of(text), beside }
    }

    /// Whether a word is known, any case, given whole or in parts: another text has it, or this one has it more than once.
    #[must_use]
    pub fn has<const PARTS: usize>(&self, word: [&str; PARTS]) -> bool {
        let word = key(word);
        let own = self.own.times(word);
        let others = match self.beside {
            Beside::Others(others) => others.times(word),
            Beside::All(all) => all.times(word).saturating_sub(own),
        };
        others > 0 || own >= OFTEN
    }
}

/// The hash of a word in small letters. Seeded anew in each run, so that no file can be made to collide.
fn key<const PARTS: usize>(parts: [&str; PARTS]) -> u64 {
    static SEED: LazyLock<RandomState> = LazyLock::new(RandomState::default);
    let mut hasher = SEED.build_hasher();
    for letter in parts.into_iter().flat_map(str::chars) {
        if letter.is_ascii() {
            hasher.write_u32(u32::from(letter.to_ascii_lowercase()));
        } else {
            letter.to_lowercase().for_each(|small| hasher.write_u32(u32::from(small)));
        }
    }
    hasher.finish()
}

/// What is counted is hashed already.
#[derive(Clone, Copy, Debug, Default)]
pub struct Hashed(u64);

impl Hasher for Hashed {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, _bytes: &[u8]) {}

    fn write_u64(&mut self, hash: u64) {
        self.0 = hash;
    }
}
