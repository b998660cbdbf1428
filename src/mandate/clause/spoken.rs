//! What those who adopt a declaration say themselves: "We request the Secretary-General to report", "Nous prions le Secrétaire général de".

use crate::ingest::{Lexicon as Openings, Opens};
use crate::mandate::lexicon::{Lexicon, as_one_body, own_of_one_body};
use crate::mandate::words::Word;
use crate::model::Language;
use crate::text::TextRange;

/// How far behind "we" its verb may stand: "We also strongly | urge".
const REACH: usize = 4;

/// Whether a paragraph is said by those who adopt it: "We decide to …".
pub(super) fn is_spoken(lexicon: &Lexicon, words: &[Word]) -> bool {
    let we = match lexicon.language {
        Language::En => "we",
        Language::Fr => "nous",
        _ => return false,
    };
    words.first().is_some_and(|word| word.is(we) && word.capital)
}

/// The opening of such a paragraph: "We take note with appreciation of".
pub(super) fn opening(lexicon: &Lexicon, openings: &Openings, text: &str, words: &[Word]) -> Option<TextRange> {
    if !is_spoken(lexicon, words) {
        return None;
    }
    let aside = |word: &Word| match lexicon.language {
        // "Nous | nous félicitons".
        Language::Fr => word.is("nous"),
        _ => word.folded.ends_with("ly") || word.is_any(&["also", "therefore", "further", "hereby"]),
    };
    let verb = words.iter().take(REACH).skip(1).position(|word| !aside(word))? + 1;
    let verb = behind(lexicon, openings, text, words, verb)?;
    Some(TextRange::new(words.first()?.range.start, verb.end))
}

/// The verb at a word with what belongs to it, read as if one body said it: "take note with appreciation of" as "Takes note …".
pub(super) fn behind(lexicon: &Lexicon, openings: &Openings, text: &str, words: &[Word], at: usize) -> Option<TextRange> {
    let verb = words.get(at)?;
    let finite = finite(lexicon, words, at)?;
    let rest = text.get(verb.range.end..)?;
    let own = match lexicon.language {
        Language::Fr => own_of_one_body(rest),
        _ => rest.find(" our ").map(|at| (at, " our ".len(), " its ")),
    };
    let (spoken, longer) = match own {
        Some((at, length, own)) => (format!("{}{own}{}", rest.get(..at)?, rest.get(at + length..)?), length - own.len()),
        None => (rest.to_owned(), 0),
    };
    let spoken = format!("{}{}{spoken}", finite.get(..1)?.to_uppercase(), finite.get(1..)?);
    let end = openings.opening(&spoken, Opens::Operative).map_or(0, |found| found.end.saturating_sub(finite.len()));
    // What stands behind "notre" is moved by as much as the word is longer.
    let moved = if own.is_some_and(|(at, ..)| end > at) { longer } else { 0 };
    Some(TextRange::new(verb.range.start, verb.range.end + end + moved))
}

/// Whether a verb behind the first is theirs: "and we | request", "and | request the Office to act"; "to enable States to act, and |
/// encourage them" is not.
pub(super) fn goes_on(lexicon: &Lexicon, words: &[Word], at: usize) -> bool {
    let Some(before) = at.checked_sub(1).map(|before| &words[before]) else { return false };
    match lexicon.language {
        // The form of the verb shows who speaks: ", | prions".
        Language::Fr => !before.is("que"),
        _ => before.is("we") || before.is("and") && words[at].is_any(&["invite", "request"]),
    }
}

/// The verb of a list as one body has it: "request" is "requests", "réaffirmons" "réaffirme", "nous félicitons de" "se félicite de".
fn finite(lexicon: &Lexicon, words: &[Word], at: usize) -> Option<String> {
    let verb = &words[at];
    if verb.capital {
        return None;
    }
    if lexicon.language == Language::Fr {
        let one = as_one_body(lexicon, &verb.folded)?;
        let reflexive = at > 1 && words[at - 1].is("nous") && words[at - 2].is("nous");
        let vowel = one.starts_with(['a', 'e', 'i', 'o', 'u']);
        return Some(match (reflexive, vowel) {
            (true, true) => format!("s'{one}"),
            (true, false) => format!("se {one}"),
            _ => one,
        });
    }
    let bare = verb.folded.as_str();
    let with_y = bare.strip_suffix('y').map(|stem| format!("{stem}ies"));
    [Some(format!("{bare}s")), Some(format!("{bare}es")), with_y]
        .into_iter()
        .flatten()
        .find(|form| lexicon.verbs.contains_key(form.as_str()))
}
