//! Which words changed inside a pair. The only room that names `similar`.
//!
//! It compares tokens of paragraphs that are known to answer each other; it knows nothing of resolutions or of how they were
//! linked. A whole-text word diff was refused: between two versions of one resolution a third of the words it calls equal join
//! paragraphs that have nothing to do with each other.
//!
//! One comparison goes through four steps: an exact longest common subsequence (`exact`; of very long sides piece by piece, `pieces`) as a
//! script (`script`), marks made readable (`readable`),
//! words that went elsewhere (`moved`), stretches of text (`stretches`).

mod exact;
mod moved;
mod order;
mod pieces;
mod readable;
mod script;
mod stretches;
#[cfg(test)]
mod tests;

pub use order::kept;
use script::Script;

use crate::text::token::{Token, TokenId, TokenKind, TokenizedText};
use crate::text::{Sides, TextRange};

/// One paragraph as the comparison sees it.
#[derive(Clone, Copy, Debug)]
pub struct Passage<'text> {
    /// Its text.
    pub text: &'text str,
    /// The tokens of `text`, with ids from one interner for both sides.
    pub words: &'text TokenizedText,
}

/// What is marked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DiffOptions {
    /// Differences of punctuation are not.
    pub ignore_punctuation: bool,
    /// Words found elsewhere on the other side are told apart.
    pub find_moved: bool,
}

/// The fate of words, seen from their own side.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// On both sides, in the same order.
    Equal,
    /// On this side only.
    Changed,
    /// On both sides, elsewhere.
    Moved,
}

/// Words with one fate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stretch {
    /// Their fate.
    pub fate: Fate,
    /// Within the text of their passage.
    pub range: TextRange,
}

/// What changed between two sides.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Changes {
    /// For each passage of each side, stretches that cover its text without gaps.
    pub stretches: Sides<Vec<Vec<Stretch>>>,
    /// Words (punctuation not counted) that both sides have, in order or moved.
    pub common_words: usize,
    /// The sides were too large for an exact answer.
    pub is_coarse: bool,
}

/// Compares the words of two sides. No side is split by a mark inside a token; typography is no change, nor is the mark that closes
/// a passage: it depends on the place in the list.
#[must_use]
pub fn changes(left: &[Passage<'_>], right: &[Passage<'_>], options: DiffOptions) -> Changes {
    let items = Sides::new(left, right).map(|passages| items(passages, options));
    let (mut script, is_coarse) = Script::between(&items);
    let mut common_words = script.common_words(&items);
    readable::slide(&mut script, &items);
    readable::dissolve(&mut script, &items);
    let mut fates = script.fates(&items);
    if options.find_moved && !is_coarse {
        common_words += moved::find(&items, &mut fates);
    }
    let stretches = Sides {
        left: stretches::of_passages(left, &items.left, &fates.left),
        right: stretches::of_passages(right, &items.right, &fates.right),
    };
    Changes { stretches, common_words, is_coarse }
}

/// A token that takes part.
#[derive(Clone, Copy, Debug)]
struct Item {
    id: TokenId,
    kind: TokenKind,
    /// Which passage of its side.
    passage: u32,
    /// Which token of the passage.
    token: u32,
    /// A character that stands for a word or part of one.
    is_ideograph: bool,
    /// It opens or closes a bracket or a quotation.
    bracket: Option<Bracket>,
    /// How much of a word it is: characters, an ideograph counting double; none for punctuation.
    letters: u32,
}

impl Item {
    const fn is_word(&self) -> bool {
        !matches!(self.kind, TokenKind::Punctuation)
    }
}

/// One half of a pair of brackets or quotation marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Bracket {
    /// What closes it.
    closing: char,
    opens: bool,
}

impl Bracket {
    /// The pairs, each as what opens and what closes; marks that do both are none.
    const PAIRS: [(char, char); 9] =
        [('(', ')'), ('[', ']'), ('«', '»'), ('“', '”'), ('（', '）'), ('《', '》'), ('「', '」'), ('〔', '〕'), ('【', '】')];

    fn of(mark: &str) -> Option<Self> {
        let mut letters = mark.chars();
        let (letter, None) = (letters.next()?, letters.next()) else { return None };
        let (open, closing) = Self::PAIRS.into_iter().find(|(open, close)| letter == *open || letter == *close)?;
        Some(Self { closing, opens: letter == open })
    }
}

fn items(passages: &[Passage<'_>], options: DiffOptions) -> Vec<Item> {
    let mut items = Vec::with_capacity(passages.iter().map(|passage| passage.words.tokens.len()).sum());
    for (passage, Passage { text, words }) in passages.iter().enumerate() {
        let closing = closing_mark(text, &words.tokens);
        for (index, (token, id)) in words.tokens.iter().zip(&words.ids).enumerate() {
            if Some(index) == closing || (options.ignore_punctuation && !token.is_word()) {
                continue;
            }
            let word = token.range.of(text);
            let letters = if token.is_word() { weight(word) } else { 0 };
            let is_ideograph = token.kind == TokenKind::Word && word.starts_with(is_ideograph);
            let bracket = if token.is_word() { None } else { Bracket::of(word) };
            items.push(Item {
                id: *id,
                kind: token.kind,
                passage: passage as u32,
                token: index as u32,
                is_ideograph,
                bracket,
                letters,
            });
        }
    }
    items
}

/// Position of the mark that closes a paragraph, if it is one of those that depend on the place in the list.
fn closing_mark(text: &str, tokens: &[Token]) -> Option<usize> {
    let index = tokens.len().checked_sub(1)?;
    let mark = tokens.get(index).filter(|token| !token.is_word())?.range.of(text);
    matches!(mark, ";" | "," | "." | ":" | "；" | "，" | "。" | "：" | "、" | "؛" | "،").then_some(index)
}

/// Characters of a word; a word of one ideograph says as much as a short word of letters.
fn weight(word: &str) -> u32 {
    if word.is_ascii() {
        return word.len() as u32;
    }
    word.chars().map(|letter| if is_ideograph(letter) { 2 } else { 1 }).sum()
}

fn is_ideograph(letter: char) -> bool {
    ('\u{2e80}'..='\u{3ffff}').contains(&letter)
}
