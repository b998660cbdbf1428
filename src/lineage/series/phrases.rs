//! Phrases as numbers: a few words in a row, of which symbols, dates and numbers all count as one word.

use crate::model::Language;
use crate::text::fold::fold_into;
use crate::text::hash;
use crate::text::token::{Token, TokenKind, tokens};

/// Words of a phrase. Four join texts by their formulas ("l'Assemblée générale, rappelant sa résolution"), six lose a revised paragraph.
const WORDS: usize = 5;

/// Characters of a phrase in a language that sets no spaces.
const CHARACTERS: usize = 8;

/// A phrase with more numbers than this is a piece of a list of dates or symbols.
const MOST_NUMBERS: usize = 1;

/// What stands for a symbol, a date or a number.
const NUMBER: u64 = 0;

/// How many words a phrase has.
pub(super) fn length(language: Language) -> usize {
    if language.code() == "zh" { CHARACTERS } else { WORDS }
}

/// Reads the phrases of paragraphs.
#[derive(Debug)]
pub(super) struct Reader {
    length: usize,
    words: Vec<u64>,
    folded: String,
    /// What was read, in the order of the text.
    pub(super) phrases: Vec<u32>,
}

impl Reader {
    pub(super) fn new(length: usize) -> Self {
        Self { length, words: Vec::new(), folded: String::new(), phrases: Vec::new() }
    }

    /// A paragraph, cut into tokens.
    pub(super) fn read(&mut self, text: &str, tokens: &[Token]) {
        self.words.clear();
        for token in tokens.iter().filter(|token| token.is_word() && token.kind != TokenKind::Elision) {
            self.words.push(if token.kind.is_reference() {
                NUMBER
            } else {
                fold_into(token.range.of(text), &mut self.folded);
                hash::of_words(&[&self.folded])
            });
        }
        for phrase in self.words.windows(self.length) {
            if phrase.iter().filter(|word| **word == NUMBER).count() <= MOST_NUMBERS {
                self.phrases.push((hash::of_numbers(phrase) >> 32) as u32);
            }
        }
    }
}

/// The phrases of words as a list has them: "#" is a number.
pub(super) fn of_words(words: &str, phrases: &mut Vec<u32>) {
    let words = words.replace('#', "1");
    for length in [WORDS, CHARACTERS] {
        if length == WORDS || words.chars().any(|letter| ('\u{3400}'..='\u{9fff}').contains(&letter)) {
            let mut reader = Reader::new(length);
            reader.read(&words, &tokens(&words));
            phrases.append(&mut reader.phrases);
        }
    }
}
