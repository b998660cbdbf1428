//! What is asked for, as a tree.
//!
//! `words`, `"exact words"`, `AND`, `OR`, `-not`, parentheses, `prefix*`, and fields such as `year:2010..2020`. Words that stand side by
//! side must all be in the paragraph. The symbol of a document, in any spelling, may stand as a word. Whatever is typed gives a tree
//! or an error that names a place; an unfinished query is understood as far as it goes.

mod error;
mod field;
mod lex;
mod loose;
mod parse;
mod strict;
#[cfg(test)]
mod tests;

pub use error::{QueryError, QueryErrorKind};
pub use field::{FIELDS, Field, YearRange};

use crate::model::Symbol;
use crate::text::TextRange;

/// The longest query, in bytes.
pub const MAX_QUERY_BYTES: usize = 10_000;

/// The most words and fields of a query.
pub const MAX_TERMS: usize = 200;

/// A query, understood.
#[derive(Clone, Debug, PartialEq)]
pub struct Query {
    /// As typed.
    pub text: String,
    /// What it means.
    pub expression: Expression,
}

impl Query {
    /// Understands a query.
    ///
    /// # Errors
    /// When there is nothing to search for, it is too long, or a field or parenthesis makes no sense.
    pub fn parse(text: &str) -> Result<Self, QueryError> {
        parse::parse(text).map(|expression| Self { text: text.to_owned(), expression })
    }

    /// Understands a query that is finished: what is left open is an error too.
    ///
    /// # Errors
    /// As [`Query::parse`]; and when a quote or a parenthesis is not closed, an operator has nothing behind it, or years run backwards.
    pub fn parse_whole(text: &str) -> Result<Self, QueryError> {
        let query = Self::parse(text)?;
        strict::check(text).map(|()| query)
    }

    /// A wording to be found as it is: the same words in the same order; capitals, accents and typography do not matter.
    ///
    /// # Errors
    /// When there is no word in it.
    pub fn of_wording(text: &str) -> Result<Self, QueryError> {
        let all = TextRange::new(0, text.len());
        let words = super::words::words(text);
        if words.is_empty() {
            return Err(QueryError { kind: QueryErrorKind::Empty, range: all });
        }
        let words = words.into_iter().map(|range| range.of(text).to_owned()).collect();
        Ok(Self { text: text.to_owned(), expression: Expression::Words(Words { words, manner: Manner::Wording, range: all }) })
    }

    /// The words that are looked for, not those that are excluded.
    #[must_use]
    pub fn wanted(&self) -> Vec<&Words> {
        let mut found = Vec::new();
        self.expression.collect_wanted(&mut found);
        found
    }

    /// The query as typed without its fields, where it has some and something else besides.
    #[must_use]
    pub fn without_fields(&self) -> Option<String> {
        let parts = lex::parts(&self.text).ok()?;
        let is_field = |part: &lex::Part| matches!(part.kind, lex::Kind::Field(_));
        let mut kept: Vec<&str> = Vec::new();
        for (at, part) in parts.iter().enumerate() {
            let is_of_field = matches!(part.kind, lex::Kind::Not) && parts.get(at + 1).is_some_and(is_field);
            if !is_field(part) && !is_of_field {
                kept.push(part.range.of(&self.text));
            }
        }
        let words = kept.join(" ");
        let is_less = kept.len() < parts.len();
        (is_less && Self::parse(&words).is_ok_and(|query| !query.wanted().is_empty())).then_some(words)
    }

    /// Whether it asks whom a paragraph addresses.
    #[must_use]
    pub fn asks_addressees(&self) -> bool {
        self.expression.asks_addressees()
    }
}

/// What a paragraph must be like.
#[derive(Clone, Debug, PartialEq)]
pub enum Expression {
    /// All of these.
    All(Vec<Expression>),
    /// One of these, or more.
    Any(Vec<Expression>),
    /// Not this.
    Not(Box<Expression>),
    /// Has these words, one behind the other.
    Words(Words),
    /// Names this document, or is of it.
    Names {
        /// Which one.
        symbol: Symbol,
        /// As spelled.
        words: Words,
    },
    /// Stands where a field says.
    Field(Field),
}

impl Expression {
    fn collect_wanted<'a>(&'a self, found: &mut Vec<&'a Words>) {
        match self {
            Self::All(parts) | Self::Any(parts) => parts.iter().for_each(|part| part.collect_wanted(found)),
            Self::Words(words) | Self::Names { words, .. } => found.push(words),
            Self::Not(_) | Self::Field(_) => {}
        }
    }

    fn asks_addressees(&self) -> bool {
        match self {
            Self::All(parts) | Self::Any(parts) => parts.iter().any(Self::asks_addressees),
            Self::Not(part) => part.asks_addressees(),
            Self::Field(field) => matches!(field, Field::To(_)),
            Self::Words(_) | Self::Names { .. } => false,
        }
    }
}

/// Words that follow each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words {
    /// As typed.
    pub words: Vec<String>,
    /// What must be the same.
    pub manner: Manner,
    /// Where they stand in the query.
    pub range: TextRange,
}

/// What must be the same for two words to be the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Manner {
    /// The stem.
    Inflected,
    /// The stem; of the last word, the beginning.
    Prefix,
    /// All letters, accents and capitals too.
    Exact,
    /// All letters; neither accents nor capitals.
    Wording,
}
