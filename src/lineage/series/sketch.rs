//! What a text is about in a few hundred numbers: phrases, drawn the same way from every text, and the names that stand in it most.

use serde::{Deserialize, Serialize};

use super::lists::LISTS;
use super::names::{self, Name};
use super::phrases;
use crate::model::{Document, Symbol};
use crate::text::fold::fold;
use crate::text::hash;
use crate::text::token::tokens;

/// At most so many phrases are kept; a longer text keeps one in two, in four, in eight of them.
const MOST_PHRASES: usize = 768;

/// So many letters before a symbol may say that this text stands in place of that one.
const LETTERS_BEFORE: usize = 60;

/// Phrases of a text, drawn by their numbers: two texts keep the same ones of those they share. Phrases of texts on anything are none.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sketch {
    /// One in two to this power was kept.
    halvings: u32,
    /// The numbers of those kept, ascending.
    phrases: Vec<u32>,
    /// The names that stand in it most often, ascending by their numbers.
    names: Vec<Name>,
    /// The texts that it stands in place of, ascending.
    replaces: Vec<u32>,
}

impl Sketch {
    /// Of the paragraphs of a text. Symbols, dates and numbers count as the same word: they change every year.
    #[must_use]
    pub fn of(document: &Document) -> Self {
        let mut all = phrases::Reader::new(phrases::length(document.language));
        let mut names = names::Reader::default();
        for paragraph in &document.paragraphs {
            let tokens = tokens(&paragraph.text);
            all.read(&paragraph.text, &tokens);
            names.read(&paragraph.text, &tokens);
        }
        let mut all = all.phrases;
        all.sort_unstable();
        all.dedup();
        without(&mut all, &LISTS.phrases);
        let mut halvings = 0;
        while all.len() > MOST_PHRASES {
            halvings += 1;
            all.truncate(all.partition_point(|phrase| *phrase < limit(halvings)));
        }
        // Kept for each text of a library, with no room for more.
        all.shrink_to_fit();
        Self { halvings, phrases: all, names: names.most(), replaces: replaced(document) }
    }

    /// As it was once made.
    #[must_use]
    pub const fn of_parts(halvings: u32, phrases: Vec<u32>, names: Vec<(u32, u32)>, replaces: Vec<u32>) -> Self {
        Self { halvings, phrases, names, replaces }
    }

    /// The numbers, ascending.
    #[must_use]
    pub fn phrases(&self) -> &[u32] {
        &self.phrases
    }

    /// How many times half of the phrases were left out.
    #[must_use]
    pub const fn halvings(&self) -> u32 {
        self.halvings
    }

    /// The names that stand in the text most often, by their numbers, and how often.
    #[must_use]
    pub fn names(&self) -> &[(u32, u32)] {
        &self.names
    }

    /// The texts that it says to stand in place of, by their numbers.
    #[must_use]
    pub fn replaced(&self) -> &[u32] {
        &self.replaces
    }
}

/// Phrases below this number are kept after so many halvings.
pub(super) fn limit(halvings: u32) -> u32 {
    u32::MAX.checked_shr(halvings).unwrap_or_default()
}

/// Takes out of an ascending list what stands in another.
fn without(all: &mut Vec<u32>, listed: &[u32]) {
    let mut listed = listed.iter().peekable();
    all.retain(|phrase| {
        while listed.next_if(|own| *own < phrase).is_some() {}
        listed.peek() != Some(&phrase)
    });
}

/// The number of a symbol.
pub(super) fn number_of(symbol: &Symbol) -> u32 {
    (hash::of_words(&[symbol.as_str()]) >> 32) as u32
}

fn replaced(document: &Document) -> Vec<u32> {
    let is_replaced = |text: &str, start: usize| {
        let before = text.get(..start).unwrap_or_default();
        let from = before.char_indices().rev().take(LETTERS_BEFORE).last().map_or(0, |(at, _)| at);
        let before = fold(&before[from..]);
        LISTS.replaces.iter().any(|words| {
            before.match_indices(words.as_str()).any(|(at, _)| {
                let is_letter = |letter: Option<char>| letter.is_some_and(|letter| letter.is_ascii_alphabetic());
                !is_letter(before[..at].chars().next_back()) && !is_letter(before[at + words.len()..].chars().next())
            })
        })
    };
    let cited = document.citations.iter().filter(|citation| citation.footnote.is_none());
    let mut replaced: Vec<u32> = cited
        .filter_map(|citation| {
            let text = &document.paragraphs.get(citation.paragraph?)?.text;
            is_replaced(text, citation.range.start).then(|| number_of(&citation.symbol))
        })
        .collect();
    replaced.sort_unstable();
    replaced.dedup();
    replaced
}
