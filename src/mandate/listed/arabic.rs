//! Somebody in Arabic: the noun first; what belongs to it stands behind it, up to the particle of what is asked.

use super::{Group, known_at};
use crate::mandate::lexicon::Lexicon;
use crate::mandate::lists::List;
use crate::mandate::words::Word;

/// Longest name that is believed, in words.
const LONGEST: usize = 20;

/// Somebody at `at`, words for "all" first.
pub(super) fn somebody(lexicon: &Lexicon, words: &[Word], at: usize) -> Option<Group> {
    let start = super::behind_determiners(lexicon, words, at);
    let first = words.get(start).filter(|word| !word.is_mark() && !lexicon.stops.contains(&word.folded))?;
    let known = known_at(lexicon, words, start);
    let head_end = known.as_ref().map(|(end, _)| *end).or_else(|| lexicon.heads.end_at(words, start));
    let actor = head_end.is_some();
    // One that no list has is somebody where it has its article and the particle of what is asked stands behind it.
    let definite = first.begins_in(List::DefiniteJoined);
    if !actor && (!definite || lexicon.efforts.contains(&first.folded)) {
        return None;
    }
    let end = goes_on(lexicon, words, start, head_end.unwrap_or(start + 1), known.is_some());
    let known = known.filter(|(own, _)| *own == end).map(|(_, name)| name);
    Some(Group { start, end, known, actor, head: start })
}

/// Where a name ends whose first words end at `at`: a noun without article goes on to the first that has one; behind that only its
/// adjectives, and what is joined by "و" with a pronoun for it. "الأمين العام | كفالة": a noun without article is what is asked.
fn goes_on(lexicon: &Lexicon, words: &[Word], head: usize, at: usize, known: bool) -> usize {
    let ends = |at: usize| {
        words.get(at).is_none_or(|word| {
            word.is_mark()
                || lexicon.stops.contains(&word.folded)
                || lexicon.efforts.contains(&word.folded)
                || lexicon.asides.end_at(words, at).is_some()
                || lexicon.order.end_at(words, at).is_some()
                || lexicon.conditions.end_at(words, at).is_some()
                || lexicon.deadlines.end_at(words, at).is_some()
        })
    };
    let mut end = at;
    let mut definite = known && at > head + 1 || is_definite(&words[at - 1]);
    let mut whose = false;
    while end < words.len() && end - head < LONGEST && !ends(end) {
        let (word, before) = (&words[end], &words[end - 1]);
        if let Some(joined) = word.folded.strip_prefix('و') {
            let own = word.ends_in(List::OwnPronoun)
                || word.sibling_in(joined, List::JoinedInside)
                || joined.starts_with("ال") && !is_listed(lexicon, words, end);
            let verb = lexicon.verbs.contains_key(joined);
            if verb
                || super::behind_determiners(lexicon, words, end) > end
                || !own
                || is_listed(lexicon, words, end) && !joined.ends_with("ها")
            {
                break;
            }
        } else if before.is_in(List::ConcernedWith) && word.begins_in(List::WithNoun) {
            // "المعنية | بقضايا الإرهاب".
            definite = word.folded.starts_with("بال");
        } else if word.is_in(List::Preposition) {
            // "الدول الأطراف في نظام روما الأساسي", "الدول الأعضاء في المنطقة".
            // "الهيئات المختصة في الاتحاد الأفريقي".
            let own = known_at(lexicon, words, end + 1).filter(|_| word.is_in(List::PartyTo));
            if let Some((behind, _)) = own.filter(|(behind, _)| *behind > end + 2) {
                end = behind;
                continue;
            }
            if !(before.is_in(List::Party) && word.is_in(List::PartyTo)) {
                break;
            }
            definite = false;
        } else if !definite {
            definite = is_definite(word);
            if let Some((behind, _)) = known_at(lexicon, words, end) {
                // "حكومة هايتي".
                (end, definite, whose) = (behind, true, true);
                continue;
            }
        } else if !is_definite(word) {
            break;
        }
        end += 1;
    }
    // Behind a whole name only adjectives that something ends: "الدول الأعضاء الأخرى | على".
    let closed =
        words.get(end).is_none_or(|word| word.is_mark() || word.folded.starts_with('و') || lexicon.stops.contains(&word.folded));
    if known && !closed && !whose { at } else { end }
}

fn is_definite(word: &Word) -> bool {
    word.begins_in(List::Definite)
}

fn is_listed(lexicon: &Lexicon, words: &[Word], at: usize) -> bool {
    known_at(lexicon, words, at).is_some() || lexicon.heads.end_at(words, at).is_some()
}

/// Whether what somebody is asked begins at `at`: "أن", "على", "إلى", or a masdar behind "ل".
pub(super) fn asked_at(_: &Lexicon, words: &[Word], at: usize) -> bool {
    words.get(at).is_some_and(|word| word.is_in(List::TakesAsked))
}

/// How many bytes "and" takes that is written together with a word; none where the letter is the word's own: "وفقا".
pub(in crate::mandate) fn joined_and(word: &Word) -> usize {
    let and = word.folded.starts_with('و') && !word.is_in(List::OwnAnd);
    // "لدورتها الستين".
    if and || word.begins_in(List::ToSession) { 'و'.len_utf8() } else { 0 }
}

/// A name without "and" and the preposition that are written together with it: "وللمنظمة" is "المنظمة".
pub(in crate::mandate) fn without_joined(name: &str) -> String {
    let bare = name.strip_prefix('و').filter(|rest| rest.starts_with("ال") || rest.starts_with("لل") || rest.starts_with("بال"));
    let bare = bare.unwrap_or(name);
    let with_article = bare.strip_prefix("لل").or_else(|| bare.strip_prefix("بال"));
    with_article.map_or_else(|| bare.to_owned(), |rest| format!("ال{rest}"))
}
