//! The words that are known to exist, for putting damaged ones right.

use std::borrow::Cow;
use std::collections::HashMap;
use std::hash::{BuildHasher, BuildHasherDefault, Hasher, RandomState};
use std::sync::LazyLock;

/// How often a word must stand in the damaged text itself to be known: damage rarely strikes twice alike.
const OFTEN: u32 = 2;

/// Hyphens, as texts have them.
pub const HYPHENS: [char; 3] = ['-', '\u{2010}', '\u{2011}'];

/// Longest word beside a hyphen, in letters: what is longer is none, and is not looked at whole.
const LONGEST_WORD: usize = 40;

/// The word that ends a text; empty where none does.
#[must_use]
pub fn word_before(text: &str) -> &str {
    let letters = text.char_indices().rev().take(LONGEST_WORD).take_while(|(_, letter)| letter.is_alphanumeric());
    letters.last().and_then(|(start, _)| text.get(start..)).unwrap_or_default()
}

/// The word that begins a text; empty where none does.
#[must_use]
pub fn word_behind(text: &str) -> &str {
    let letters = text.char_indices().take(LONGEST_WORD).take_while(|(_, letter)| letter.is_alphanumeric());
    letters.last().and_then(|(last, letter)| text.get(..last + letter.len_utf8())).unwrap_or_default()
}

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
        for (at, hyphen) in text.match_indices(HYPHENS) {
            let (before, behind) = (text.get(..at).unwrap_or_default(), text.get(at + hyphen.len()..).unwrap_or_default());
            let (one, other) = (word_before(before), word_behind(behind));
            if !one.is_empty() && !other.is_empty() {
                *self.seen.entry(key([one, "-", other])).or_default() += 1;
            }
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

    /// How often a word was seen, any case.
    #[must_use]
    pub fn times_of(&self, word: &str) -> u32 {
        self.times(key([word]))
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
    /// Of all texts, and of the one that is read, which is among them.
    All {
        /// Of all.
        all: &'a Vocabulary,
        /// Of the text itself.
        own: &'a Vocabulary,
    },
}

/// What is known while one text is read: its own words, and those of the other texts of the library.
pub struct KnownWords<'a> {
    /// The words of the text itself.
    pub own: Cow<'a, Vocabulary>,
    beside: Beside<'a>,
}

impl<'a> KnownWords<'a> {
    /// For a text, beside the others.
    #[must_use]
    pub fn new(text: &str, beside: Beside<'a>) -> Self {
        let own = match beside {
            Beside::Others(_) => Cow::Owned(Vocabulary::of(text)),
            Beside::All { own, .. } => Cow::Borrowed(own),
        };
        Self { own, beside }
    }

    /// Whether a word is known, any case, given whole or in parts: another text has it, or this one has it more than once.
    #[must_use]
    pub fn has<const PARTS: usize>(&self, word: [&str; PARTS]) -> bool {
        let (own, others) = self.times(word);
        others > 0 || own >= OFTEN
    }

    /// Whether a word stands anywhere, be it once in this text. For a word that was parted where it is asked about, and so does not count itself.
    #[must_use]
    pub fn stands<const PARTS: usize>(&self, word: [&str; PARTS]) -> bool {
        let (own, others) = self.times(word);
        others > 0 || own > 0
    }

    /// Whether two words stand anywhere with a hyphen between them.
    #[must_use]
    pub fn stand_hyphened(&self, one: &str, other: &str) -> bool {
        self.stands([one, "-", other])
    }

    /// How often this text and the others have a word.
    fn times<const PARTS: usize>(&self, word: [&str; PARTS]) -> (u32, u32) {
        let word = key(word);
        let own = self.own.times(word);
        let others = match self.beside {
            Beside::Others(others) => others.times(word),
            Beside::All { all, .. } => all.times(word).saturating_sub(own),
        };
        (own, others)
    }
}

/// The hash of a word in small letters: multiply and rotate, letter by letter. Seeded anew in each run, so that no file can be made to collide.
fn key<const PARTS: usize>(parts: [&str; PARTS]) -> u64 {
    const FACTOR: u64 = 0x9e37_79b9_7f4a_7c15;
    static SEED: LazyLock<u64> = LazyLock::new(|| RandomState::new().build_hasher().finish());
    let mix = |hash: u64, letter: char| (hash ^ u64::from(letter)).wrapping_mul(FACTOR).rotate_left(23);
    let mut hash = *SEED;
    for letter in parts.into_iter().flat_map(str::chars) {
        hash = if letter.is_ascii() { mix(hash, letter.to_ascii_lowercase()) } else { letter.to_lowercase().fold(hash, mix) };
    }
    hash.wrapping_mul(FACTOR)
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
