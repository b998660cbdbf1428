//! What those who adopt a declaration say themselves, in English: "We request the Secretary-General to report".

use crate::ingest::{Lexicon as Openings, Opens};
use crate::mandate::lexicon::Lexicon;
use crate::mandate::words::Word;
use crate::model::Language;
use crate::text::TextRange;

/// How far behind "we" its verb may stand: "We also strongly | urge".
const REACH: usize = 4;

/// Whether a paragraph is said by those who adopt it: "We decide to …".
pub(super) fn is_spoken(lexicon: &Lexicon, words: &[Word]) -> bool {
    lexicon.language == Language::En && words.first().is_some_and(|word| word.is("we") && word.capital)
}

/// The opening of such a paragraph: "We take note with appreciation of".
pub(super) fn opening(lexicon: &Lexicon, openings: &Openings, text: &str, words: &[Word]) -> Option<TextRange> {
    if !is_spoken(lexicon, words) {
        return None;
    }
    let aside = |word: &Word| word.folded.ends_with("ly") || word.is_any(&["also", "therefore", "further", "hereby"]);
    let verb = words.iter().take(REACH).skip(1).position(|word| !aside(word))? + 1;
    let verb = behind(lexicon, openings, text, words.get(verb)?)?;
    Some(TextRange::new(words.first()?.range.start, verb.end))
}

/// The verb at a word with what belongs to it, read as if one body said it: "take note with appreciation of" as "Takes note …".
pub(super) fn behind(lexicon: &Lexicon, openings: &Openings, text: &str, verb: &Word) -> Option<TextRange> {
    let finite = finite(lexicon, verb)?;
    let rest = text.get(verb.range.end..)?.replacen(" our ", " its ", 1);
    let spoken = format!("{}{}{rest}", finite.get(..1)?.to_uppercase(), finite.get(1..)?);
    let end = openings.opening(&spoken, Opens::Operative).map_or(finite.len(), |found| found.end.max(finite.len()));
    Some(TextRange::new(verb.range.start, verb.range.end + end - finite.len()))
}

/// Whether a verb behind the first is theirs: "and we | request", "and | request the Office to act"; "to enable States to act, and |
/// encourage them" is not.
pub(super) fn goes_on(words: &[Word], at: usize) -> bool {
    let Some(before) = at.checked_sub(1).map(|before| &words[before]) else { return false };
    before.is("we") || before.is("and") && words[at].is_any(&["invite", "request"])
}

/// The verb of a list as one body has it: "request" is "requests", "reaffirm" "reaffirms".
fn finite(lexicon: &Lexicon, verb: &Word) -> Option<String> {
    let bare = verb.folded.as_str();
    let with_y = bare.strip_suffix('y').map(|stem| format!("{stem}ies"));
    [Some(format!("{bare}s")), Some(format!("{bare}es")), with_y]
        .into_iter()
        .flatten()
        .find(|form| !verb.capital && lexicon.verbs.contains_key(form.as_str()))
}
