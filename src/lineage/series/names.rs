//! What a text names most: countries, missions, treaties. They tell the renewal of one mission from that of another, which says the
//! same of everything else.

use std::collections::HashMap;

use super::lists::LISTS;
use crate::text::fold::fold_into;
use crate::text::hash;
use crate::text::token::{Token, TokenKind};

/// So many are kept.
const MOST_NAMES: usize = 12;

/// A word stands for all that begin with these many letters: names are inflected.
const STEM_LETTERS: usize = 8;
const STEM_LETTERS_WITH_CASES: usize = 5;

/// Shorter words are grammar.
const LEAST_LETTERS: usize = 3;

/// A paragraph of which more words than this begin with a capital is printed so as a whole.
const MOST_CAPITALS: f32 = 0.6;

/// Names that stand less often than this in both texts together say no more than that they are others.
const LEAST_MENTIONS: u32 = 4;

/// A name by its number, and how often it stands in a text.
pub(super) type Name = (u32, u32);

/// Reads the names of paragraphs.
#[derive(Debug, Default)]
pub(super) struct Reader {
    counts: HashMap<u32, u32>,
    /// The words of the name that is being read.
    name: String,
    folded: String,
}

impl Reader {
    /// A paragraph, cut into tokens.
    pub(super) fn read(&mut self, text: &str, tokens: &[Token]) {
        let (mut words, mut capitals) = (0_u32, 0_u32);
        for token in tokens.iter().filter(|token| token.kind == TokenKind::Word) {
            words += 1;
            capitals += u32::from(is_capital(token.range.of(text)));
        }
        if capitals == 0 || capitals as f32 > MOST_CAPITALS * words as f32 {
            return;
        }
        // The first word of a sentence has its capital from there.
        let mut is_first = true;
        for token in tokens {
            let word = token.range.of(text);
            match token.kind {
                TokenKind::Punctuation => {
                    self.end();
                    is_first |= word.starts_with(['.', ':', ';', '!', '?', '«', '“', '"']);
                }
                // "Soudan du Sud", "République d’Angola".
                TokenKind::Elision => {}
                TokenKind::Word if is_capital(word) && (!is_first || is_acronym(word)) => {
                    is_first = false;
                    self.add(word);
                }
                TokenKind::Word if !is_first && !self.name.is_empty() && matches!(word, "du" | "del") => {}
                _ => {
                    is_first = false;
                    self.end();
                }
            }
        }
        self.end();
    }

    fn add(&mut self, word: &str) {
        fold_into(word, &mut self.folded);
        let word = self.folded.trim_end_matches("'s").trim_end_matches('\'');
        let is_number = word.chars().all(|letter| matches!(letter, 'i' | 'v' | 'x' | 'l' | 'c'));
        if is_number || word.chars().take(LEAST_LETTERS).count() < LEAST_LETTERS || LISTS.names.contains(word) {
            return self.end();
        }
        let has_cases = word.chars().next().is_some_and(|letter| ('\u{400}'..='\u{4ff}').contains(&letter));
        let letters = if has_cases { STEM_LETTERS_WITH_CASES } else { STEM_LETTERS };
        if !self.name.is_empty() {
            self.name.push(' ');
        }
        self.name.extend(word.chars().take(letters));
    }

    fn end(&mut self) {
        if !self.name.is_empty() {
            *self.counts.entry((hash::of_words(&[&self.name]) >> 32) as u32).or_default() += 1;
            self.name.clear();
        }
    }

    /// Those that stand most often, by their numbers.
    pub(super) fn most(self) -> Vec<Name> {
        let mut names: Vec<Name> = self.counts.into_iter().collect();
        names.sort_unstable_by_key(|(name, count)| (std::cmp::Reverse(*count), *name));
        names.truncate(MOST_NAMES);
        names.sort_unstable();
        names.shrink_to_fit();
        names
    }
}

fn is_capital(word: &str) -> bool {
    word.chars().next().is_some_and(char::is_uppercase)
}

fn is_acronym(word: &str) -> bool {
    word.chars().filter(|letter| letter.is_uppercase()).count() > 1
}

/// How far two texts name the same, 0 to 1; nothing where they name too little.
pub(super) fn agreement(one: &[Name], other: &[Name]) -> Option<f32> {
    let sum = |names: &[Name]| names.iter().map(|(_, count)| count).sum::<u32>();
    let (own, theirs) = (sum(one), sum(other));
    if own == 0 || theirs == 0 {
        return None;
    }
    let count = |name: u32| other.binary_search_by_key(&name, |(own, _)| *own).ok().and_then(|at| other.get(at)).map(|own| own.1);
    let both: f32 = one.iter().filter_map(|(name, own)| Some((*own as f32 * count(*name)? as f32).sqrt())).sum();
    (both == 0.0 || own + theirs >= LEAST_MENTIONS).then(|| both / (own as f32 * theirs as f32).sqrt())
}
