//! The words that stand in any list of a language, each with a number, so that a list is asked for a bit and not for a string.

use std::collections::{HashMap, HashSet};
use std::fmt;
use std::hash::BuildHasherDefault;
use std::ops::Deref;

use crate::mandate::lists::Held;
use crate::text::token::WordHasher;

/// Nobody but the lists chooses the keys: a quick hasher does.
pub(super) type Quick = BuildHasherDefault<WordHasher>;

/// Names a form of a word within its language.
pub(super) type Id = u32;

/// The number of a word that no list has.
pub(super) const UNKNOWN: Id = Id::MAX;

/// The lists that a word stands in that no list has.
static NO_LISTS: Held = Held::NONE;

/// All words of the lists of one language.
#[derive(Debug, Default)]
pub(in crate::mandate) struct Vocabulary {
    words: HashMap<Box<str>, (Id, Held), Quick>,
}

impl Vocabulary {
    /// The number of a word, a new one where it has none.
    pub(super) fn number(&mut self, word: &str) -> Id {
        if let Some((id, _)) = self.words.get(word) {
            return *id;
        }
        let id = self.words.len() as Id;
        self.words.insert(word.into(), (id, Held::NONE));
        id
    }

    /// Notes the lists of rules that a word stands in.
    pub fn hold(&mut self, word: &str, held: Held) {
        self.number(word);
        if let Some((_, known)) = self.words.get_mut(word) {
            *known = held;
        }
    }

    /// A word with its number and the lists of rules that it stands in.
    #[inline]
    pub(super) fn find(&self, word: &str) -> Option<(&str, Id, &Held)> {
        self.words.get_key_value(word).map(|(word, (id, held))| (&**word, *id, held))
    }

    /// The number of a word.
    pub(super) fn id(&self, word: &str) -> Id {
        self.words.get(word).map_or(UNKNOWN, |(id, _)| *id)
    }
}

/// A word without case and accents.
#[derive(Clone, Debug)]
pub(in crate::mandate) struct Folded {
    text: Text,
    id: Id,
}

/// Words of the lists need no place of their own.
#[derive(Clone, Debug)]
enum Text {
    Known(&'static str),
    Other(Box<str>),
}

impl Folded {
    /// A word, with the lists of rules that it stands in.
    #[inline]
    pub(super) fn of(vocabulary: &'static Vocabulary, folded: &str) -> (Self, &'static Held) {
        match vocabulary.find(folded) {
            Some((text, id, held)) => (Self { text: Text::Known(text), id }, held),
            None => (Self { text: Text::Other(folded.into()), id: UNKNOWN }, &NO_LISTS),
        }
    }

    /// Its letters.
    #[inline]
    pub fn as_str(&self) -> &str {
        match &self.text {
            Text::Known(text) => text,
            Text::Other(text) => text,
        }
    }

    /// Its number.
    #[inline]
    pub(super) const fn id(&self) -> Id {
        self.id
    }
}

impl Deref for Folded {
    type Target = str;

    #[inline]
    fn deref(&self) -> &str {
        self.as_str()
    }
}

impl fmt::Display for Folded {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self)
    }
}

impl PartialEq for Folded {
    fn eq(&self, other: &Self) -> bool {
        self.as_str() == other.as_str()
    }
}

/// What a list is asked for: a word of a text, whose number is known, or any other letters.
pub(in crate::mandate) trait Sought {
    /// Its letters.
    fn letters(&self) -> &str;

    /// Its number, where that is known.
    fn number(&self) -> Option<Id> {
        None
    }
}

impl Sought for Folded {
    #[inline]
    fn letters(&self) -> &str {
        self.as_str()
    }

    #[inline]
    fn number(&self) -> Option<Id> {
        Some(self.id)
    }
}

impl Sought for str {
    fn letters(&self) -> &str {
        self
    }
}

impl Sought for String {
    fn letters(&self) -> &str {
        self
    }
}

/// Numbers of words, a bit each.
#[derive(Clone, Debug, Default)]
pub(super) struct Bits(Vec<u64>);

impl Bits {
    pub fn add(&mut self, id: Id) {
        let at = id as usize / 64;
        if self.0.len() <= at {
            self.0.resize(at + 1, 0);
        }
        self.0[at] |= 1 << (id % 64);
    }

    #[inline]
    pub fn has(&self, id: Id) -> bool {
        self.0.get(id as usize / 64).is_some_and(|bits| bits & (1 << (id % 64)) != 0)
    }
}

/// Words of a list.
#[derive(Debug, Default)]
pub(in crate::mandate) struct Set {
    bits: Bits,
    words: HashSet<String, Quick>,
}

impl Set {
    /// These words, folded.
    pub fn of(vocabulary: &mut Vocabulary, words: impl Iterator<Item = String>) -> Self {
        let mut set = Self::default();
        for word in words {
            set.bits.add(vocabulary.number(&word));
            set.words.insert(word);
        }
        set
    }

    /// Whether a word stands in it.
    #[inline]
    pub fn contains<W: Sought + ?Sized>(&self, word: &W) -> bool {
        match word.number() {
            Some(id) => self.bits.has(id),
            None => self.words.contains(word.letters()),
        }
    }
}

/// Words of a list and what they stand for.
#[derive(Debug, Default)]
pub(in crate::mandate) struct Map<Value> {
    bits: Bits,
    words: HashMap<String, Value, Quick>,
}

impl<Value> Map<Value> {
    /// These words, folded; of two that are the same, the last stays.
    pub fn of(vocabulary: &mut Vocabulary, words: impl Iterator<Item = (String, Value)>) -> Self {
        let mut map = Self { bits: Bits::default(), words: HashMap::default() };
        for (word, value) in words {
            map.bits.add(vocabulary.number(&word));
            map.words.insert(word, value);
        }
        map
    }

    /// What a word stands for.
    #[inline]
    pub fn get<W: Sought + ?Sized>(&self, word: &W) -> Option<&Value> {
        match word.number() {
            Some(id) if !self.bits.has(id) => None,
            _ => self.words.get(word.letters()),
        }
    }

    /// Whether a word stands in it.
    #[inline]
    pub fn contains_key<W: Sought + ?Sized>(&self, word: &W) -> bool {
        match word.number() {
            Some(id) => self.bits.has(id),
            None => self.words.contains_key(word.letters()),
        }
    }
}
