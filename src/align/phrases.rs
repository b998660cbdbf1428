//! Lists of words and phrases, found in texts whose words have numbers: quickly, because each different word is looked up once.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

use super::stems::{is_grammar, plain, without_article};
use crate::text::token::{Interner, TokenId, TokenKind, WordHasher, tokens};

/// At the end of a word of a list: whatever letters follow.
const OPEN_END: &str = "*";

/// Words of at most this many letters hold a phrase together; inside it they may be any.
const SMALL_WORD_LETTERS: usize = 3;

type Map<K, V> = HashMap<K, V, BuildHasherDefault<WordHasher>>;

/// Numbers a class of a list, counted from 0 in its order.
pub(super) type Class = u16;

/// A word of the list, whole or the beginning of one.
type Word = u16;

/// A word as the list has it.
struct ListWord {
    hash: u64,
    is_begun: bool,
    is_small: bool,
}

/// Phrases with their classes.
#[derive(Debug, Default)]
pub(super) struct Phrases {
    /// Words of the list by the fingerprint of all their letters, and those that are a beginning apart.
    whole: Map<u64, Word>,
    begun: Map<u64, Word>,
    /// By their first word: the words that follow, and the class.
    by_first: Vec<Vec<(Vec<Word>, Class)>>,
    /// How many classes there are.
    pub(super) classes: usize,
}

impl Phrases {
    /// Reads a list: `name: phrase | phrase`, one class a line; what has no colon is passed over.
    pub(super) fn read(list: &str) -> Self {
        let mut own = Self::default();
        for line in list.lines().filter(|line| !line.starts_with('#')) {
            let Some((_, phrases)) = line.split_once(": ") else { continue };
            let class = own.classes as Class;
            own.classes += 1;
            for phrase in phrases.split('|') {
                own.add(phrase, class);
            }
        }
        own
    }

    fn add(&mut self, phrase: &str, class: Class) {
        let mut words: Vec<ListWord> = Vec::new();
        let mut end = 0;
        for token in tokens(phrase) {
            let text = token.range.of(phrase);
            if token.is_word() && token.kind != TokenKind::Elision {
                let (hash, letters) = fingerprint(text);
                let is_small = letters <= SMALL_WORD_LETTERS || is_grammar(hash);
                words.push(ListWord { hash, is_begun: false, is_small });
            } else if text == OPEN_END
                && end == token.range.start
                && let Some(last) = words.last_mut()
            {
                (last.is_begun, last.is_small) = (true, false);
            }
            end = token.range.end;
        }
        // What begins or ends a phrase is meant: "droit de la mer".
        let last = words.len().saturating_sub(1);
        let meant = words.into_iter().enumerate().filter(|(at, word)| !word.is_small || *at == 0 || *at == last);
        let mut words = meant.map(|(_, word)| self.word(word.hash, word.is_begun)).collect::<Vec<_>>().into_iter();
        let Some(first) = words.next() else { return };
        self.by_first[usize::from(first)].push((words.collect(), class));
    }

    fn word(&mut self, hash: u64, is_begun: bool) -> Word {
        let next = self.by_first.len() as Word;
        let words = if is_begun { &mut self.begun } else { &mut self.whole };
        let word = *words.entry(hash).or_insert(next);
        if word == next {
            self.by_first.push(Vec::new());
        }
        word
    }
}

/// The words of the list that each word of some texts may be.
#[derive(Debug)]
pub(super) struct Finder<'list> {
    phrases: &'list Phrases,
    /// For each token id; none for punctuation, and for words of grammar that the list has not.
    words: Vec<Option<TextWord>>,
}

/// A word of a text.
#[derive(Clone, Debug)]
struct TextWord {
    may_be: Vec<Word>,
    /// A word of grammar, which may stand inside any phrase.
    is_small: bool,
}

impl<'list> Finder<'list> {
    pub(super) fn new(phrases: &'list Phrases, interner: &Interner<'_>) -> Self {
        let word = |(text, kind): &(&str, TokenKind)| {
            if matches!(kind, TokenKind::Punctuation | TokenKind::Elision) {
                return None;
            }
            let mut may_be = Vec::new();
            let (whole, letters) = phrases.look_up(text, &mut may_be);
            if let Some(rest) = without_particle(text) {
                phrases.look_up(rest, &mut may_be);
            }
            let is_small = letters <= SMALL_WORD_LETTERS || is_grammar(whole);
            (!is_small || !may_be.is_empty()).then_some(TextWord { may_be, is_small })
        };
        Self { phrases, words: interner.examples().iter().map(word).collect() }
    }

    /// The classes that stand in a text, one as often as its phrases stand there.
    pub(super) fn find(&self, ids: &[TokenId], mut found: impl FnMut(Class)) {
        let words: Vec<&TextWord> = ids.iter().filter_map(|id| self.words.get(*id as usize)?.as_ref()).collect();
        for (at, first) in words.iter().enumerate() {
            for (rest, class) in first.may_be.iter().flat_map(|word| &self.phrases.by_first[usize::from(*word)]) {
                if begins_with(&words[at + 1..], rest) {
                    found(*class);
                }
            }
        }
    }
}

/// Whether these words stand at the beginning of a text, but for words of grammar between them.
fn begins_with(text: &[&TextWord], words: &[Word]) -> bool {
    let mut text = text.iter();
    words.iter().all(|word| {
        let mut own = text.by_ref().skip_while(|own| own.is_small && !own.may_be.contains(word));
        own.next().is_some_and(|own| own.may_be.contains(word))
    })
}

impl Phrases {
    /// Puts the words of the list that a word may be into `found`; its fingerprint and how many letters it has.
    fn look_up(&self, text: &str, found: &mut Vec<Word>) -> (u64, usize) {
        let mut hasher = WordHasher::default();
        let mut letters = 0;
        for letter in without_article(text).chars().filter_map(plain) {
            hasher.write_u32(letter as u32);
            letters += weight(letter);
            found.extend(self.begun.get(&hasher.finish()));
        }
        let whole = hasher.finish();
        found.extend(self.whole.get(&whole));
        (whole, letters)
    }
}

/// Arabic writes "and", "in", "for" with the word that follows.
fn without_particle(text: &str) -> Option<&str> {
    let rest = ["و", "ب", "ل", "ف", "ك"].iter().find_map(|particle| text.strip_prefix(particle))?;
    (rest.chars().count() > SMALL_WORD_LETTERS).then_some(rest)
}

fn fingerprint(text: &str) -> (u64, usize) {
    let mut hasher = WordHasher::default();
    let mut letters = 0;
    for letter in without_article(text).chars().filter_map(plain) {
        hasher.write_u32(letter as u32);
        letters += weight(letter);
    }
    (hasher.finish(), letters)
}

/// An ideograph is a word.
fn weight(letter: char) -> usize {
    if letter >= '\u{2e80}' { SMALL_WORD_LETTERS + 1 } else { 1 }
}
