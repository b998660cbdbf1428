//! Why a query cannot be answered, and where in it.

use crate::text::TextRange;

/// What is wrong, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QueryError {
    /// What.
    pub kind: QueryErrorKind,
    /// Where in the query.
    pub range: TextRange,
}

/// What can be wrong with a query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum QueryErrorKind {
    /// No word in it.
    Empty,
    /// Longer than is answered.
    TooLong {
        /// The most, in bytes.
        limit: usize,
    },
    /// A wording longer than is looked for.
    WordingTooLong {
        /// The most, in bytes.
        limit: usize,
    },
    /// More words than are answered.
    TooManyTerms {
        /// The most.
        limit: usize,
    },
    /// There is no such field.
    UnknownField {
        /// As typed.
        name: String,
    },
    /// A field stands without a value.
    NoValue {
        /// The field.
        name: &'static str,
    },
    /// A field cannot have this value.
    WrongValue {
        /// The field.
        name: &'static str,
        /// As typed.
        value: String,
    },
    /// A parenthesis closes what was never opened.
    StrayParenthesis,
    /// Parentheses within parentheses, too many.
    TooDeep {
        /// The most.
        limit: usize,
    },
    /// A quote is not closed.
    OpenQuote,
    /// A parenthesis is not closed.
    OpenParenthesis,
    /// `AND`, `OR` or `NOT` with nothing behind it.
    NothingBehind {
        /// As typed.
        word: String,
    },
    /// `AND` or `OR` with nothing before it.
    NothingBefore {
        /// As typed.
        word: String,
    },
}

impl QueryErrorKind {
    /// The name of its sentence.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::TooLong { .. } => "too-long",
            Self::WordingTooLong { .. } => "wording-too-long",
            Self::TooManyTerms { .. } => "too-many-terms",
            Self::UnknownField { .. } => "unknown-field",
            Self::NoValue { .. } => "no-value",
            Self::WrongValue { .. } => "wrong-value",
            Self::StrayParenthesis => "stray-parenthesis",
            Self::TooDeep { .. } => "too-deep",
            Self::OpenQuote => "open-quote",
            Self::OpenParenthesis => "open-parenthesis",
            Self::NothingBehind { .. } => "nothing-behind",
            Self::NothingBefore { .. } => "nothing-before",
        }
    }
}
