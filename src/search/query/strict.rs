//! What a query that is finished leaves open: a quote, a parenthesis, an operator with nothing behind it, years that are none.
//!
//! While a person types, an unfinished query is understood as far as it goes; one that was sent is not.

use super::error::{QueryError, QueryErrorKind};
use super::field::{Field, are_years};
use super::lex::{Kind, Part, closing_quote, parts};

/// The first thing that is missing in a query that is otherwise understood.
pub(super) fn check(text: &str) -> Result<(), QueryError> {
    let parts = parts(text)?;
    let mut open: Vec<&Part> = Vec::new();
    for (at, part) in parts.iter().enumerate() {
        let typed = part.range.of(text);
        let error = |kind| Err(QueryError { kind, range: part.range });
        match &part.kind {
            Kind::Open => open.push(part),
            Kind::Close => {
                open.pop();
            }
            Kind::And | Kind::Or | Kind::Not => {
                let next = parts.get(at + 1).map(|next| &next.kind);
                if matches!(next, None | Some(Kind::Close | Kind::And | Kind::Or)) {
                    return error(QueryErrorKind::NothingBehind { word: typed.to_owned() });
                }
            }
            Kind::Quoted(_) if !is_closed(typed) => return error(QueryErrorKind::OpenQuote),
            Kind::Field(field) => {
                let (name, value) = typed.split_once(':').unwrap_or_default();
                if !is_closed(value) {
                    return error(QueryErrorKind::OpenQuote);
                }
                if matches!(field, Field::Year(_)) && !are_years(value.trim_matches(['"', '«', '»', '“', '”', '„'])) {
                    let name = super::lex::field_name(name).unwrap_or("year");
                    return error(QueryErrorKind::WrongValue { name, value: value.to_owned() });
                }
            }
            Kind::Quoted(_) | Kind::Bare | Kind::Symbol(_) => {}
        }
    }
    open.first().map_or(Ok(()), |part| Err(QueryError { kind: QueryErrorKind::OpenParenthesis, range: part.range }))
}

/// Whether words that begin with a quote end with the one that closes it.
fn is_closed(typed: &str) -> bool {
    let mut letters = typed.chars();
    let Some(closing) = letters.next().and_then(closing_quote) else { return true };
    letters.next_back() == Some(closing)
}
