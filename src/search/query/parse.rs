//! The parts of a query become a tree: `OR` binds least, words side by side and `AND` more, `-` most.

use std::iter::Peekable;
use std::vec::IntoIter;

use super::error::{QueryError, QueryErrorKind};
use super::lex::{self, Kind, Part};
use super::loose::announces;
use super::{Expression, MAX_QUERY_BYTES, MAX_TERMS, Manner, Words};
use crate::search::words::{is_elided, words};
use crate::text::TextRange;

/// Parentheses within parentheses.
const MAX_DEPTH: usize = 32;

pub(super) fn parse(text: &str) -> Result<Expression, QueryError> {
    let all = TextRange::new(0, text.len());
    if text.len() > MAX_QUERY_BYTES {
        return Err(QueryError { kind: QueryErrorKind::TooLong { limit: MAX_QUERY_BYTES }, range: all });
    }
    let parts = lex::parts(text)?;
    if let Some(part) = parts.get(MAX_TERMS) {
        return Err(QueryError { kind: QueryErrorKind::TooManyTerms { limit: MAX_TERMS }, range: part.range });
    }
    let mut parser = Parser { text, parts: parts.into_iter().peekable(), words: 0 };
    let expression = parser.any(0)?;
    if let Some(part) = parser.parts.next() {
        return Err(QueryError { kind: QueryErrorKind::StrayParenthesis, range: part.range });
    }
    if parser.words > MAX_TERMS {
        return Err(QueryError { kind: QueryErrorKind::TooManyTerms { limit: MAX_TERMS }, range: all });
    }
    expression.ok_or(QueryError { kind: QueryErrorKind::Empty, range: all })
}

struct Parser<'text> {
    text: &'text str,
    parts: Peekable<IntoIter<Part>>,
    /// How many words were seen: one part may hold many.
    words: usize,
}

impl Parser<'_> {
    /// Alternatives; none where nothing is asked for.
    fn any(&mut self, depth: usize) -> Result<Option<Expression>, QueryError> {
        let mut found = Vec::new();
        loop {
            let before = self.parts.peek().cloned();
            let all = self.all(depth)?;
            let is_or = matches!(self.parts.peek(), Some(Part { kind: Kind::Or, .. }));
            if all.is_none()
                && is_or
                && let Some(part) = before
            {
                return Err(self.nothing_before(&part));
            }
            found.extend(all);
            if !is_or {
                break;
            }
            self.parts.next();
        }
        Ok(one_or(found, Expression::Any))
    }

    /// What must hold together.
    fn all(&mut self, depth: usize) -> Result<Option<Expression>, QueryError> {
        let mut found = Vec::new();
        let mut is_first = true;
        while let Some(part) = self.parts.peek().cloned() {
            match part.kind {
                Kind::Or | Kind::Close => break,
                Kind::And => {
                    if is_first {
                        return Err(self.nothing_before(&part));
                    }
                    self.parts.next();
                }
                _ => found.extend(self.one(depth)?),
            }
            is_first = false;
        }
        Ok(one_or(found, Expression::All))
    }

    fn one(&mut self, depth: usize) -> Result<Option<Expression>, QueryError> {
        let Some(part) = self.parts.next() else { return Ok(None) };
        Ok(match part.kind {
            Kind::Not => {
                // Doubled, it still says no.
                while self.parts.next_if(|part| part.kind == Kind::Not).is_some() {}
                match self.parts.peek() {
                    None | Some(Part { kind: Kind::And | Kind::Or | Kind::Close, .. }) => None,
                    Some(_) => self.one(depth)?.map(|expression| Expression::Not(Box::new(expression))),
                }
            }
            Kind::Open => {
                if depth == MAX_DEPTH {
                    return Err(QueryError { kind: QueryErrorKind::TooDeep { limit: MAX_DEPTH }, range: part.range });
                }
                let inside = self.any(depth + 1)?;
                // One that is still open reaches to the end.
                let _ = self.parts.next_if(|part| part.kind == Kind::Close);
                inside
            }
            Kind::Quoted(inside) => self.quoted(inside, part.range),
            Kind::Bare if self.announces_symbol(part.range) => self.one(depth)?,
            Kind::Bare => self.bare(part.range),
            Kind::Symbol(symbol) => {
                let words = self.words_in(part.range, |_| true);
                Some(Expression::Names { symbol, words: Words { words, manner: Manner::Wording, range: part.range } })
            }
            Kind::Field(field) => Some(Expression::Field(field)),
            Kind::And | Kind::Or | Kind::Close => None,
        })
    }

    /// "res 72/194" is the symbol alone.
    fn announces_symbol(&mut self, range: TextRange) -> bool {
        announces(range.of(self.text)) && matches!(self.parts.peek(), Some(Part { kind: Kind::Symbol(_), .. }))
    }

    fn quoted(&mut self, inside: TextRange, range: TextRange) -> Option<Expression> {
        let words = self.words_in(inside, |_| true);
        (!words.is_empty()).then_some(Expression::Words(Words { words, manner: Manner::Exact, range }))
    }

    /// A word up to the next space: several words where it has hyphens or slashes; one cut short is nobody's aim.
    fn bare(&mut self, range: TextRange) -> Option<Expression> {
        let text = self.text;
        let typed = range.of(text);
        let is_prefix = typed.ends_with('*') && typed.trim_end_matches('*').ends_with(char::is_alphanumeric);
        let mut words = self.words_in(range, |word| !is_elided(text, word));
        if words.is_empty() {
            words = self.words_in(range, |_| true);
        }
        let manner = if is_prefix { Manner::Prefix } else { Manner::Inflected };
        (!words.is_empty()).then_some(Expression::Words(Words { words, manner, range }))
    }

    fn words_in(&mut self, range: TextRange, wanted: impl Fn(TextRange) -> bool) -> Vec<String> {
        let inside = range.of(self.text);
        let found: Vec<String> = words(inside)
            .into_iter()
            .filter(|word| wanted(word.shifted(range.start)))
            .map(|word| word.of(inside).to_owned())
            .collect();
        self.words += found.len();
        found
    }

    fn nothing_before(&self, part: &Part) -> QueryError {
        QueryError { kind: QueryErrorKind::NothingBefore { word: part.range.of(self.text).to_owned() }, range: part.range }
    }
}

/// The only one, or all of them; none where there is none.
fn one_or(mut found: Vec<Expression>, many: impl Fn(Vec<Expression>) -> Expression) -> Option<Expression> {
    match found.len() {
        0 | 1 => found.pop(),
        _ => Some(many(found)),
    }
}
