//! Lists of words and phrases, found in texts whose words have numbers: quickly, because each different word is looked up once.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

use super::prepare::{is_grammar, plain, without_article};
use crate::text::token::{Interner, TokenId, TokenKind, WordHasher, tokens};

/// At the end of a word of a list: whatever letters follow.
const OPEN_END: char = '*';

/// Words of at most this many letters hold a phrase together and are not looked for, unless they are all there is of it.
const SMALL_WORD_LETTERS: usize = 3;

type Map<K, V> = HashMap<K, V, BuildHasherDefault<WordHasher>>;

/// Numbers a class of a list, counted from 0 in its order.
pub(super) type Class = u16;

/// A word of the list, whole or the beginning of one.
type Word = u16;

/// Phrases with their classes.
#[derive(Debug, Default)]
pub(super) struct Phrases {
    /// Words of the list by the fingerprint of all their letters, and those that are a beginning apart.
    whole: Map<u64, Word>,
    begun: Map<u64, Word>,
    /// By their first word: the words that follow, and the class.
    phrases: Vec<Vec<(Vec<Word>, Class)>>,
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
        let mut words: Vec<(u64, usize, bool)> = Vec::new();
        let mut end = 0;
        for token in tokens(phrase) {
            let is_end = phrase.get(token.range.start..token.range.end) == Some("*");
            if is_end && end == token.range.start {
                if let Some(last) = words.last_mut() {
                    last.2 = true;
                }
            } else if token.is_word() && token.kind != TokenKind::Elision {
                let text = token.range.of(phrase);
                let (hash, letters) = fingerprint(text);
                if !is_grammar(hash) || phrase[token.range.end..].starts_with(OPEN_END) {
                    words.push((hash, letters, false));
                }
            }
            end = token.range.end;
        }
        if words.iter().any(|(_, letters, is_open)| *letters > SMALL_WORD_LETTERS || *is_open) {
            words.retain(|(_, letters, is_open)| *letters > SMALL_WORD_LETTERS || *is_open);
        }
        let mut words = words.into_iter().map(|(hash, _, is_open)| self.word(hash, is_open)).collect::<Vec<_>>().into_iter();
        let Some(first) = words.next() else { return };
        self.phrases[usize::from(first)].push((words.collect(), class));
    }

    fn word(&mut self, hash: u64, is_begun: bool) -> Word {
        let next = self.phrases.len() as Word;
        let words = if is_begun { &mut self.begun } else { &mut self.whole };
        let word = *words.entry(hash).or_insert(next);
        if word == next {
            self.phrases.push(Vec::new());
        }
        word
    }
}

/// The words of the list that each word of some texts may be.
#[derive(Debug, Default)]
pub(super) struct Finder<'list> {
    phrases: Option<&'list Phrases>,
    /// For each token id; none where it is grammar or punctuation and may stand inside a phrase.
    words: Vec<Option<Vec<Word>>>,
}

impl<'list> Finder<'list> {
    pub(super) fn new(phrases: &'list Phrases, interner: &Interner<'_>) -> Self {
        let word = |(text, kind): &(&str, TokenKind)| {
            if matches!(kind, TokenKind::Punctuation | TokenKind::Elision) {
                return None;
            }
            let mut found = Vec::new();
            let (whole, letters) = phrases.look_up(text, &mut found);
            if let Some(rest) = without_particle(text) {
                phrases.look_up(rest, &mut found);
            }
            let is_passed_over = found.is_empty() && (letters <= SMALL_WORD_LETTERS || is_grammar(whole));
            (!is_passed_over).then_some(found)
        };
        Self { phrases: Some(phrases), words: interner.examples().iter().map(word).collect() }
    }

    /// The classes that stand in a text, one as often as its phrases stand there.
    pub(super) fn find(&self, ids: &[TokenId], mut found: impl FnMut(Class)) {
        let Some(phrases) = self.phrases else { return };
        let words: Vec<&[Word]> = ids.iter().filter_map(|id| self.words.get(*id as usize)?.as_ref().map(Vec::as_slice)).collect();
        for (at, first) in words.iter().enumerate() {
            for (rest, class) in first.iter().flat_map(|word| &phrases.phrases[usize::from(*word)]) {
                let is_there = rest
                    .iter()
                    .enumerate()
                    .all(|(behind, word)| words.get(at + 1 + behind).is_some_and(|own| own.contains(word)));
                if is_there {
                    found(*class);
                }
            }
        }
    }
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
