//! What is new, and what was dropped: whole paragraphs, and passages inside paragraphs that go on.

use std::collections::HashSet;

use super::{is_link, text};
use crate::compare::{Comparison, Op, Row, inline};
use crate::text::fold::fold;
use crate::text::token::{self, Token, TokenKind, tokens};
use crate::text::{Side, TextRange};

/// Shorter passages are changes of wording, not something a delegate would call new or dropped: "dans son mandat" is three words.
const LEAST_WORDS: usize = 3;

/// Where other words stand in its place, a passage is listed from this length on: shorter ones are rewording.
const LEAST_WORDS_REPLACED: usize = 8;

/// So much of a passage stands in one other paragraph of the other text when it was carried there rather than dropped.
const LEAST_SHARE: f32 = 0.6;

/// Words in a row that say where a passage went.
const WINDOW: usize = 3;

/// All that one text has and the other has not.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Passages {
    /// In reading order.
    pub passages: Vec<Passage>,
    /// Changes of fewer words inside paragraphs that go on, not listed. Symbols, dates and numbers alone are no words: see the citations.
    pub shorter: usize,
}

/// Words that one text has and the other has not.
#[derive(Clone, Debug, PartialEq)]
pub struct Passage {
    /// Position of the row.
    pub row: usize,
    /// Position of the paragraph in its text.
    pub paragraph: usize,
    /// Within the paragraph's words.
    pub range: TextRange,
    /// How many words, counted at white space.
    pub words: usize,
    /// The paragraph as a whole, which nothing answers.
    pub is_whole: bool,
    /// Other words stand in its place: it was reworded rather than dropped.
    pub is_replaced: bool,
    /// Where most of its words stand in the other text all the same.
    pub elsewhere: Option<Elsewhere>,
}

/// A paragraph of the other text that has most words of a passage.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Elsewhere {
    /// Its position.
    pub paragraph: usize,
    /// Share of the passage's phrases that stand there, 0 to 1.
    pub share: f32,
}

/// What only one side has: what is new on the right, what was dropped on the left.
#[must_use]
pub fn only_on(comparison: &Comparison, side: Side) -> Passages {
    let mut found = Passages::default();
    let op = if side == Side::Right { Op::Inserted } else { Op::Removed };
    for (place, row) in comparison.rows.iter().enumerate() {
        if is_link(row) {
            parts(comparison, place, row, (side, op), &mut found);
        } else {
            for paragraph in row.paragraphs.get(side) {
                let words = text(comparison.documents.get(side), *paragraph);
                found.passages.push(Passage {
                    row: place,
                    paragraph: *paragraph,
                    range: TextRange::new(0, words.len()),
                    words: token::word_count(words),
                    is_whole: true,
                    is_replaced: false,
                    elsewhere: None,
                });
            }
        }
    }
    found.passages.sort_by_key(|passage| (passage.paragraph, passage.range.start));
    find_elsewhere(comparison, side, &mut found.passages);
    found
}

fn parts(comparison: &Comparison, place: usize, row: &Row, (side, op): (Side, Op), found: &mut Passages) {
    for (paragraph, runs) in row.paragraphs.get(side).iter().zip(row.runs.get(side)) {
        let own = text(comparison.documents.get(side), *paragraph);
        for range in stretches(own, runs.iter().filter(|run| run.op == op).map(|run| run.range)) {
            let tokens: Vec<Token> = tokens(range.of(own)).into_iter().filter(|token| token.is_word()).collect();
            if tokens.iter().all(|token| token.kind.is_reference()) {
                continue;
            }
            let words = tokens.len();
            // An article that is cut short makes no passage of two words.
            let full_words = tokens.iter().filter(|token| token.kind != TokenKind::Elision).count();
            let is_replaced =
                inline::counterpart(comparison, side, *paragraph, range.start).is_some_and(|words| !words.is_empty());
            if full_words < LEAST_WORDS || (is_replaced && full_words < LEAST_WORDS_REPLACED) {
                found.shorter += 1;
                continue;
            }
            let passage =
                Passage { row: place, paragraph: *paragraph, range, words, is_whole: false, is_replaced, elsewhere: None };
            found.passages.push(passage);
        }
    }
}

/// Marked ranges, those joined that only punctuation and spaces keep apart.
fn stretches(text: &str, ranges: impl Iterator<Item = TextRange>) -> Vec<TextRange> {
    let mut joined: Vec<TextRange> = Vec::new();
    for range in ranges {
        match joined.last_mut() {
            Some(last) if !TextRange::new(last.end, range.start).of(text).contains(char::is_alphanumeric) => last.end = range.end,
            _ => joined.push(range),
        }
    }
    joined
}

/// Looks for the words of each passage in the paragraphs of the other text that do not answer it.
fn find_elsewhere(comparison: &Comparison, side: Side, passages: &mut [Passage]) {
    let other_side = side.other();
    let other = comparison.documents.get(other_side);
    let own = comparison.documents.get(side);
    let known: Vec<HashSet<u64>> =
        other.paragraphs.iter().map(|paragraph| phrases(&paragraph.text).into_iter().collect()).collect();
    for passage in passages {
        let wanted = phrases(passage.range.of(text(own, passage.paragraph)));
        if wanted.len() < LEAST_WORDS {
            continue;
        }
        let answers = comparison.rows.get(passage.row).map(|row| row.paragraphs.get(other_side).as_slice()).unwrap_or_default();
        let best = known.iter().enumerate().filter(|(at, _)| !answers.contains(at)).map(|(paragraph, known)| {
            let shared = wanted.iter().filter(|phrase| known.contains(phrase)).count();
            Elsewhere { paragraph, share: shared as f32 / wanted.len() as f32 }
        });
        // The first of several that have as much.
        let best = best.fold(None, |best: Option<Elsewhere>, next| match best {
            Some(best) if best.share >= next.share => Some(best),
            _ => Some(next),
        });
        passage.elsewhere = best.filter(|best| best.share >= LEAST_SHARE);
    }
}

/// Words in a row, as numbers.
fn phrases(text: &str) -> Vec<u64> {
    let folded = fold(text);
    let words: Vec<&str> = folded.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    words.windows(WINDOW).map(crate::text::hash::of_words).collect()
}
