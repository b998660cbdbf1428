//! Bodies that reports are made to.

use super::super::lexicon::Lexicon;
use super::super::lists::List;
use super::super::names::english_name;
use super::super::words::Word;
use super::{To, english, french};

/// Nouns of bodies that reports are made to.
const RECEIVE: [&str; 12] = [
    "assembly",
    "council",
    "commission",
    "committee",
    "conference",
    "board",
    "assemblee",
    "conseil",
    "comite",
    "meeting",
    "reunion",
    "congres",
];

/// Whether a report is made to a body that receives reports.
pub(super) fn is_body(lexicon: &Lexicon, clause: &[Word], to: &To) -> bool {
    match to {
        To::Speaker => true,
        To::Nobody => false,
        To::Named(group) => {
            let printed = clause.get(group.start..group.end).unwrap_or_default();
            let known = group.known.as_deref().and_then(|name| english_name(name, lexicon.language));
            let office = printed.first().is_some_and(|word| word.is_in(List::Office));
            known.is_some_and(receives)
                || !office && printed.iter().any(|word| word.capital && is_receiver(word))
                || english::is_working_group(printed)
                || french::is_working_group(printed)
        }
    }
}

/// Whether a noun names a body that reports are made to.
pub(super) fn is_receiver(word: &Word) -> bool {
    word.is_any(&RECEIVE)
}

/// Whether a body, by its English name, is one that reports are made to.
pub(in crate::mandate) fn receives(english: &str) -> bool {
    const NAMES: [&str; 6] = ["Assembly", "Council", "Commission", "Committee", "Conference", "Board"];
    // "Department for General Assembly and Conference Management": an office of others.
    let office = ["Department ", "Office ", "Secretariat "].iter().any(|kind| english.starts_with(kind));
    !office && NAMES.iter().any(|kind| english.split(' ').any(|word| word == *kind))
}
