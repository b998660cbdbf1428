//! Words, as a drafter counts them.
//!
//! A symbol (`A/RES/72/194`, `1373 (2001)`, `53/243 A`), a date (`1er juillet 2016`) and a number (`10 000`, `2,5 %`) are one
//! token each, so that no mark ever cuts them. An elided word keeps its apostrophe (`l’`), a hyphenated one its hyphens. Scripts
//! that set no spaces (Chinese) give a token a character. White space lies between tokens.

mod key;
mod scan;
#[cfg(test)]
mod tests;

pub use key::{Interner, KeyRule, TokenId, WordHasher, key};
pub use scan::{tokens, tokens_under};

use super::TextRange;

/// One word, number or mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// In the text it was read from.
    pub range: TextRange,
    /// What it is.
    pub kind: TokenKind,
}

impl Token {
    /// Whether it is anything but punctuation.
    #[must_use]
    pub const fn is_word(self) -> bool {
        !matches!(self.kind, TokenKind::Punctuation)
    }
}

/// Kinds of tokens.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TokenKind {
    /// Letters, with inner hyphens and apostrophes: `sous-régional`, `aujourd'hui`, `State's`. One character of Chinese.
    Word,
    /// A word cut short before a vowel, with its apostrophe: `l’`, `qu'`.
    Elision,
    /// Digits and what belongs to them: `10 000`, `$35,000,000`, `2008-2011`, `2,5 %`, `73e`.
    Number,
    /// The symbol of a document: `72/194`, `A/C.3/66/L.15`, `1373 (2001)`, `53/243 A`.
    Symbol,
    /// A full date: `19 décembre 2017`.
    Date,
    /// One mark.
    Punctuation,
}

impl TokenKind {
    /// Whether a reader looks for exactly this: never dissolved into a change around it.
    #[must_use]
    pub const fn is_reference(self) -> bool {
        matches!(self, Self::Number | Self::Symbol | Self::Date)
    }
}

/// How many words a text has: its tokens that are no punctuation. The one count of the program, so that what a comparison marks adds up
/// with what the texts have.
#[must_use]
pub fn word_count(text: &str) -> usize {
    tokens(text).into_iter().filter(|token| token.is_word()).count()
}

/// A text cut into tokens, each with its comparison key.
#[derive(Clone, Debug, Default)]
pub struct TokenizedText {
    /// In reading order.
    pub tokens: Vec<Token>,
    /// The keys of `tokens`, from one interner.
    pub ids: Vec<TokenId>,
}

impl TokenizedText {
    /// Cuts `text` and interns its tokens.
    #[must_use]
    pub fn new<'text>(text: &'text str, interner: &mut Interner<'text>) -> Self {
        let tokens = tokens_under(text, interner.rule());
        let ids = tokens.iter().map(|token| interner.id(token.range.of(text), token.kind)).collect();
        Self { tokens, ids }
    }

    /// How many tokens are words.
    #[must_use]
    pub fn word_count(&self) -> usize {
        self.tokens.iter().filter(|token| token.is_word()).count()
    }
}
