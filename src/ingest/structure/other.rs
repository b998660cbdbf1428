//! Documents that are no resolutions, by name.

use crate::ingest::lexicon::Lexicon;
use crate::ingest::reader::{Raw, Said};
use crate::model::{Document, OtherKind, Symbol};

/// How many lines at the head of a document name what it is.
const HEAD: usize = 40;

/// What a document that is no resolution is: by its markup, its symbol, or the lines at its head.
pub fn kind(raw: &Raw, lexicon: &Lexicon) -> Option<OtherKind> {
    let head = || raw.lines.iter().take(HEAD).map(|line| line.words.text.as_str());
    let marked = raw.said.kind.as_deref().and_then(OtherKind::from_markup);
    let symbol = || head().flat_map(str::split_whitespace).filter_map(symbol).find_map(|symbol| OtherKind::from_symbol(&symbol));
    // A resolution that breaks off is none of the others.
    let named = || {
        head()
            .all(|line| !lexicon.says_adopted(line) && !lexicon.says_draft(line))
            .then(|| head().find_map(|line| lexicon.other(line)))
    };
    let corrected = || head().any(is_correction).then_some(OtherKind::Corrigendum);
    marked.or_else(corrected).or_else(symbol).or_else(|| named().flatten())
}

/// The symbol of a corrigendum on a line of its own: `A/RES/79/1/Corr.1`.
fn is_correction(line: &str) -> bool {
    let line = line.trim();
    !line.contains(' ') && line.to_ascii_lowercase().contains("/corr.")
}

fn symbol(word: &str) -> Option<Symbol> {
    word.contains('/').then(|| Symbol::parse(word)).flatten()
}

/// What a document that looks like a resolution is all the same, by its symbol or its markup; the symbol is believed first.
pub fn contradicting(document: &Document, said: &Said) -> Option<OtherKind> {
    match &document.symbol {
        Some(symbol) if OtherKind::from_symbol(symbol) == Some(OtherKind::Corrigendum) => Some(OtherKind::Corrigendum),
        Some(symbol) if symbol.is_resolution() || symbol.is_draft() => None,
        Some(symbol) => OtherKind::from_symbol(symbol).or_else(|| marked(said)),
        None => marked(said),
    }
}

/// The markup may call a resolution no name at all, or "act", as the standard does.
fn marked(said: &Said) -> Option<OtherKind> {
    said.kind
        .as_deref()
        .and_then(OtherKind::from_markup)
        .filter(|kind| matches!(kind, OtherKind::Decision | OtherKind::PresidentialStatement | OtherKind::Corrigendum))
}
