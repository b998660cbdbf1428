//! Symbols as they are typed in a hurry or stand in the names of files: `A-72-194`, `A_RES_72_194`, `RES/72/194`.

use crate::model::Symbol;
use crate::search::words::folded_form;

/// Marks that stand for the slashes of a symbol.
fn is_parted(letter: char) -> bool {
    matches!(letter, '-' | '_' | '\u{2010}' | '\u{2011}' | '\u{2013}')
}

/// The same with a year or a session in parentheses: `S-RES-1373 (2001)`.
pub(super) fn with_session(words: &str) -> Option<Symbol> {
    let is_symbol = words.starts_with(|letter: char| letter.is_ascii_alphabetic()) && words.contains(is_parted);
    if is_symbol { Symbol::parse(&words.replace(is_parted, "/")) } else { None }
}

/// What such a spelling means. It says that it is a symbol: by the letter of a body, or by "res". A range of numbers is none.
pub(super) fn loose(word: &str) -> Option<Symbol> {
    let parts: Vec<&str> = word.split(|letter| is_parted(letter) || letter == '/').collect();
    let (first, rest) = parts.split_first()?;
    let is_resolution = |part: &&&str| part.eq_ignore_ascii_case("res");
    let numbers = if rest.first().is_some_and(|part| is_resolution(&part)) { rest.get(1..)? } else { rest };
    let is_number = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let body = match *first {
        own if is_resolution(&&own) => "A".to_owned(),
        own if own.len() == 1 && own.bytes().all(|byte| byte.is_ascii_alphabetic()) => own.to_ascii_uppercase(),
        _ => return None,
    };
    // With slashes alone it is what it is: A/72/194 is another document.
    if !word.contains(is_parted) && !is_resolution(&first) {
        return None;
    }
    match numbers {
        [number, year] if body == "S" && is_number(number) && is_number(year) => {
            Symbol::parse(&format!("S/RES/{number} ({year})"))
        }
        [session, number] if is_number(session) && is_number(number) => Symbol::parse(&format!("{body}/RES/{session}/{number}")),
        _ if is_resolution(&first) => None,
        _ => Symbol::parse(&parts.join("/")),
    }
}

/// Whether a word only says that a symbol follows.
pub(super) fn announces(word: &str) -> bool {
    folded_form(word.trim_end_matches('.')) == "res"
}
