//! The head of an official document: organisation, body, distribution, symbol and day, each on a line of its own or several on one.

use crate::ingest::lexicon::Lexicon;
use crate::model::{Date, Symbol};

/// What a line of the head says, besides whose it is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Head {
    /// The symbol of the document.
    pub symbol: Option<Symbol>,
    /// Its day.
    pub date: Option<Date>,
}

/// Reads a line that holds nothing but what stands at the head of documents: "United Nations A/C.3/75/L.10", "Distr.: General".
#[must_use]
pub fn read(line: &str, lexicon: &Lexicon) -> Option<Head> {
    let words: Vec<&str> = line.split_whitespace().collect();
    let found = words.iter().position(|word| symbol(word).is_some() || is_council(word));
    let Some(at) = found else { return rest(&words, lexicon).filter(|head| head.named).map(|head| head.said) };
    // "S/RES/2178 (2014)", "A/RES/79/93 A-B": the symbol is of two words where the second is nothing else.
    [2, 1].into_iter().find_map(|length| {
        let symbol = Symbol::parse(&words.get(at..at + length)?.join(" "))?;
        let others = [words.get(..at)?, words.get(at + length..)?].concat();
        rest(&others, lexicon).map(|head| Head { symbol: Some(symbol), ..head.said })
    })
}

/// The symbol that a word is, whole: `A/RES/78/6`, not `78/6`.
#[must_use]
pub fn symbol(word: &str) -> Option<Symbol> {
    let whole = ["A/", "E/", "S/", "ST/"].iter().any(|start| word.starts_with(start));
    (whole && word.contains(|letter: char| letter.is_ascii_digit())).then(|| Symbol::parse(word)).flatten()
}

/// `S/RES/2178`, whose year stands in the next word.
fn is_council(word: &str) -> bool {
    word.strip_prefix("S/RES/").is_some_and(|number| number.bytes().all(|byte| byte.is_ascii_digit()))
}

struct Rest {
    said: Head,
    /// Something else than a day stands there.
    named: bool,
}

/// Words that are all names at the head of documents, with a day behind them or without.
fn rest(words: &[&str], lexicon: &Lexicon) -> Option<Rest> {
    let line = words.join(" ");
    let bare = lexicon.behind_letterhead(&line);
    let behind = line.get(line.len().checked_sub(bare)?..)?;
    let date = match lexicon.date(behind) {
        Some((date, true)) => Some(date),
        _ if behind.is_empty() || lexicon.is_draft(behind) => None,
        _ => return None,
    };
    Some(Rest { said: Head { symbol: None, date }, named: bare < line.len() })
}
