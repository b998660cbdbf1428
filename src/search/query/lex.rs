//! A query cut into its parts, each with its place.

use super::error::{QueryError, QueryErrorKind};
use super::field::{FIELDS, Field};
use super::loose::{loose, with_session};
use crate::model::Symbol;
use crate::text::TextRange;
use crate::text::fold::fold;

/// One part of a query.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Part {
    pub kind: Kind,
    pub range: TextRange,
}

#[derive(Clone, Debug, PartialEq)]
pub(super) enum Kind {
    Open,
    Close,
    Not,
    And,
    Or,
    /// What stands between quotes.
    Quoted(TextRange),
    /// Up to the next space.
    Bare,
    Symbol(Symbol),
    Field(Field),
}

/// Cuts a query. Control characters count as spaces.
pub(super) fn parts(text: &str) -> Result<Vec<Part>, QueryError> {
    let mut lexer = Lexer { text, at: 0 };
    let mut parts = Vec::new();
    while let Some(part) = lexer.next()? {
        parts.push(part);
    }
    Ok(parts)
}

/// The field that a name means, in English or French.
pub(super) fn field_name(name: &str) -> Option<&'static str> {
    const IN_FRENCH: [(&str, &str); 8] = [
        ("cote", "symbol"),
        ("organe", "body"),
        ("annee", "year"),
        ("partie", "part"),
        ("verbe", "verb"),
        ("destinataire", "to"),
        ("statut", "status"),
        ("langue", "lang"),
    ];
    let folded = fold(name);
    let name = IN_FRENCH.iter().find(|(french, _)| *french == folded).map_or(folded.as_str(), |(_, field)| field);
    FIELDS.into_iter().find(|field| *field == name)
}

struct Lexer<'text> {
    text: &'text str,
    at: usize,
}

impl Lexer<'_> {
    fn rest(&self) -> &str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn next(&mut self) -> Result<Option<Part>, QueryError> {
        self.at += self.rest().len() - self.rest().trim_start_matches(is_space).len();
        let start = self.at;
        let Some(letter) = self.rest().chars().next() else { return Ok(None) };
        let behind = self.at + letter.len_utf8();
        let kind = match letter {
            '(' | '（' => self.step(behind, Kind::Open),
            ')' | '）' => self.step(behind, Kind::Close),
            '-' | '−' if self.text.get(behind..).and_then(|rest| rest.chars().next()).is_some_and(|next| !is_space(next)) => {
                self.step(behind, Kind::Not)
            }
            _ if closing_quote(letter).is_some() => Kind::Quoted(self.quoted(letter)),
            _ => self.word()?,
        };
        Ok(Some(Part { kind, range: TextRange::new(start, self.at) }))
    }

    fn step(&mut self, to: usize, kind: Kind) -> Kind {
        self.at = to;
        kind
    }

    /// What stands between quotes; a quote that is still open reaches to the end.
    fn quoted(&mut self, quote: char) -> TextRange {
        let start = self.at + quote.len_utf8();
        let closing = closing_quote(quote).unwrap_or(quote);
        let inside = self.text.get(start..).unwrap_or_default();
        let end = start + inside.find(closing).unwrap_or(inside.len());
        self.at = (end + closing.len_utf8()).min(self.text.len());
        TextRange::new(start, end)
    }

    fn word(&mut self) -> Result<Kind, QueryError> {
        let start = self.at;
        let rest = self.rest();
        let length = rest
            .find(|letter| is_space(letter) || matches!(letter, '"' | '«' | '»' | '“' | '”' | '(' | ')' | '（' | '）'))
            .unwrap_or(rest.len());
        // A quote that closes nothing stands for itself, or the search would not move on.
        let length = length.max(rest.chars().next().map_or(0, char::len_utf8));
        if let Some((symbol, end)) = self.symbol(start, start + length) {
            return Ok(self.step(end, Kind::Symbol(symbol)));
        }
        let word = TextRange::new(start, start + length).of(self.text);
        if let Some((name, value)) = word.split_once(':')
            && name.len() > 1
            && (name.bytes().all(|byte| byte.is_ascii_alphabetic()) || field_name(name).is_some())
            // "note : texte" and links are words.
            && !value.starts_with('/')
        {
            let range = TextRange::new(start, start + length);
            match field_name(name) {
                Some(field) => return self.field(field, start + name.len() + 1, start + length),
                None if !value.is_empty() => {
                    return Err(QueryError { kind: QueryErrorKind::UnknownField { name: name.to_owned() }, range });
                }
                None => {}
            }
        }
        let kind = match word {
            "AND" | "&&" => Kind::And,
            "OR" | "||" => Kind::Or,
            "NOT" => Kind::Not,
            _ => Kind::Bare,
        };
        Ok(self.step(start + length, kind))
    }

    /// The value of a field: between quotes, a symbol with its year, or up to the next space.
    fn field(&mut self, name: &'static str, value: usize, end: usize) -> Result<Kind, QueryError> {
        let start = self.at;
        self.at = value;
        let quote = self.rest().chars().next().filter(|letter| closing_quote(*letter).is_some());
        let value = if let Some(quote) = quote {
            self.quoted(quote)
        } else {
            self.at = self.symbol(value, end).map_or(end, |(_, end)| end);
            TextRange::new(value, self.at)
        };
        Field::of(name, value.of(self.text).trim())
            .map(Kind::Field)
            .map_err(|kind| QueryError { kind, range: TextRange::new(start, self.at) })
    }

    /// The symbol at `start`, where the part up to the next space ends at `end`: it may reach further, as in `1373 (2001)` and `53/243 A`.
    fn symbol(&self, start: usize, end: usize) -> Option<(Symbol, usize)> {
        let word = self.text.get(start..end)?;
        let trimmed = word.trim_end_matches([',', ';', '.', ':', '!', '?']);
        if !trimmed.starts_with(|letter: char| letter.is_ascii_alphanumeric())
            || !trimmed.bytes().any(|byte| byte.is_ascii_digit())
        {
            return None;
        }
        let behind = self.text.get(end..).unwrap_or_default();
        let spaces = behind.len() - behind.trim_start_matches(is_space).len();
        let next = behind.get(spaces..).unwrap_or_default();
        // (2001), (XXX)
        if next.starts_with('(')
            && let Some(close) = next.find(')').filter(|close| *close <= LONGEST_SESSION)
            && let words = self.text.get(start..end + spaces + close + 1)?
            && let Some(symbol) = Symbol::parse(words).or_else(|| with_session(words))
        {
            return Some((symbol, end + spaces + close + 1));
        }
        if !trimmed.contains('/') {
            return loose(trimmed).map(|symbol| (symbol, end));
        }
        let letters = next.split(is_space).next().unwrap_or_default();
        let is_last = next.len() == letters.len();
        if spaces > 0
            && trimmed.len() == word.len()
            && names_parts(letters, is_last)
            && let Some(symbol) = Symbol::parse(self.text.get(start..end + spaces + letters.len())?)
        {
            return Some((symbol, end + spaces + letters.len()));
        }
        Symbol::parse(trimmed).or_else(|| loose(trimmed)).or_else(|| Symbol::parse_part(trimmed)).map(|symbol| (symbol, end))
    }
}

/// `A`, `A-B`, `a-b`: which resolutions of a number are meant. A small letter is a word of French, unless nothing follows it.
fn names_parts(letters: &str, is_last: bool) -> bool {
    match letters.as_bytes() {
        [letter] => letter.is_ascii_uppercase() || is_last && letter.is_ascii_lowercase(),
        [first, b'-', last] => first.is_ascii_alphabetic() && last.is_ascii_alphabetic(),
        _ => false,
    }
}

/// `(XXXVIII)`.
const LONGEST_SESSION: usize = 10;

fn is_space(letter: char) -> bool {
    letter.is_whitespace() || letter.is_control()
}

pub(super) fn closing_quote(quote: char) -> Option<char> {
    Some(match quote {
        '"' => '"',
        '«' => '»',
        '“' | '„' => '”',
        _ => return None,
    })
}
