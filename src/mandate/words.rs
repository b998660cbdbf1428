//! The words of a paragraph, folded, with their places; and phrases looked for in them.

use std::collections::HashMap;

use crate::text::TextRange;
use crate::text::fold::fold;
use crate::text::token::{self, TokenKind};

/// A word, number or mark.
#[derive(Clone, Debug)]
pub(super) struct Word {
    /// Without case and accents.
    pub folded: String,
    /// In the paragraph.
    pub range: TextRange,
    /// What it is.
    pub kind: TokenKind,
    /// It begins with a capital letter.
    pub capital: bool,
}

impl Word {
    /// Whether it is this word.
    pub fn is(&self, word: &str) -> bool {
        self.folded == word
    }

    /// Whether it is one of these.
    pub fn is_any(&self, words: &[&str]) -> bool {
        words.contains(&self.folded.as_str())
    }

    /// Whether it is a mark.
    pub fn is_mark(&self) -> bool {
        self.kind == TokenKind::Punctuation
    }
}

/// The words of a text.
pub(super) fn words(text: &str) -> Vec<Word> {
    token::tokens(text)
        .into_iter()
        .map(|token| {
            let printed = token.range.of(text);
            Word { folded: fold(printed), range: token.range, kind: token.kind, capital: printed.starts_with(char::is_uppercase) }
        })
        .collect()
}

/// The words of a phrase of a list. "#" stands for a number.
fn phrase_words(phrase: &str) -> Vec<String> {
    // A word cut short is known by the letter behind it.
    let open = phrase.ends_with(['\'', '’']);
    let whole = if open { format!("{phrase}a") } else { phrase.to_owned() };
    let mut words: Vec<String> = words(&whole).into_iter().map(|word| word.folded).collect();
    if open {
        words.pop();
    }
    words
}

/// Phrases by their first word, each with what it stands for.
#[derive(Debug)]
pub(super) struct Phrases<T> {
    by_first: HashMap<String, Vec<(Vec<String>, T)>>,
}

impl<T> Default for Phrases<T> {
    fn default() -> Self {
        Self { by_first: HashMap::new() }
    }
}

impl<T: Clone> Phrases<T> {
    /// Takes in all phrases that a line with choices stands for.
    pub fn add(&mut self, line: &str, value: &T) {
        for phrase in expand(line) {
            let mut words = phrase_words(&phrase).into_iter();
            if let Some(first) = words.next() {
                self.by_first.entry(first).or_default().push((words.collect(), value.clone()));
            }
        }
    }

    /// The longest phrase that starts at `at`: the word behind it, and what it stands for.
    pub fn longest_at(&self, words: &[Word], at: usize) -> Option<(usize, &T)> {
        let first = words.get(at)?;
        let mut longest: Option<(usize, &T)> = None;
        for (rest, value) in self.by_first.get(&first.folded)? {
            let end = at + 1 + rest.len();
            let same = |(word, expected): (&Word, &String)| {
                word.folded == *expected || (expected == "#" && word.kind == TokenKind::Number)
            };
            let found = words.get(at + 1..end).is_some_and(|behind| behind.iter().zip(rest).all(same));
            if found && longest.is_none_or(|(best, _)| end > best) {
                longest = Some((end, value));
            }
        }
        longest
    }

    /// Where the longest phrase that starts at `at` ends.
    pub fn end_at(&self, words: &[Word], at: usize) -> Option<usize> {
        self.longest_at(words, at).map(|(end, _)| end)
    }
}

/// All phrases that a line with choices, `(a|b|)`, stands for.
fn expand(line: &str) -> Vec<String> {
    let choice = line.find('(').zip(line.find(')')).filter(|(open, close)| open < close);
    let Some((open, close)) = choice else { return vec![line.to_owned()] };
    let tails = expand(&line[close + 1..]);
    line[open + 1..close]
        .split('|')
        .flat_map(|choice| tails.iter().map(move |tail| format!("{}{choice}{tail}", &line[..open])))
        .collect()
}
