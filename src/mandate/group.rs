//! Groups of words that name somebody, and those that a verb is addressed to.

mod addressed;
mod further;
mod matter;
mod noun_first;
mod noun_last;
mod shared;
mod subject;

use super::lexicon::{Grammar, Lexicon};
use super::lists::List;
use super::words::Word;
pub(super) use addressed::{addressed, addressed_where, behind_asides};
pub(super) use further::besides;
pub(super) use noun_first::is_future;
use noun_first::noun_first;
use noun_last::noun_last;
pub(super) use subject::subject;

/// Longest name that is believed, in words.
const LONGEST_NAME: usize = 16;

/// Somebody, as words `start..end`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Group {
    pub start: usize,
    pub end: usize,
    /// The full name where the table has it.
    pub known: Option<String>,
    /// It is a body, a post or a kind of group that can be asked.
    pub actor: bool,
    /// The first or last word, by the grammar.
    pub head: usize,
}

/// Behind the articles and the words for "all" at `at`.
pub(super) fn behind_determiners(lexicon: &Lexicon, words: &[Word], mut at: usize) -> usize {
    while let Some(end) = lexicon.determiners.end_at(words, at) {
        // "leur" alone before a verb is no article; two articles end there.
        at = end;
        // "le ou la | titulaire".
        let both = words.get(at).is_some_and(|word| word.is("ou"))
            && words[at - 1].is_any(&["le", "la"])
            && words.get(at + 1).is_some_and(|word| word.is_any(&["le", "la"]));
        at += usize::from(both);
    }
    // "d'autres donateurs".
    let some = words.get(at).is_some_and(|word| word.is_any(&["d'", "de"]));
    if some && words.get(at + 1).is_some_and(|word| word.is_any(&["autres"])) {
        at += 1;
    }
    at
}

/// The group of words that begins at `at`, articles first.
pub(super) fn group_at(lexicon: &Lexicon, words: &[Word], at: usize) -> Option<Group> {
    let start = behind_determiners(lexicon, words, at);
    if let Some(group) = everybody(lexicon, words, at, start) {
        return Some(group);
    }
    let first = words.get(start).filter(|word| !word.is_mark() && !word.is_any(&["no", "aucun", "aucune", "nul"]))?;
    if let Some(group) = those(words, at, start) {
        return Some(group);
    }
    if let Some((end, name)) = lexicon.names.longest_at(words, start)
        && (first.capital || end - start > 1)
        && !is_longer(lexicon, words, end)
    {
        let whole = extended(lexicon, words, end);
        let known = (whole == end).then(|| name.clone());
        return Some(Group { start, end: whole, known, actor: true, head: start });
    }
    match lexicon.grammar {
        Grammar::NounFirst => noun_first(lexicon, words, start),
        Grammar::NounLast => noun_last(lexicon, words, start),
        Grammar::Table => None,
    }
}

/// "all those directly involved", "those that have not yet ratified", "ceux qui ne l'ont pas encore fait": print as they stand.
fn those(words: &[Word], from: usize, start: usize) -> Option<Group> {
    const FIRST: [&str; 4] = ["those", "ceux", "celles", "tous"];
    const WHO: [&str; 7] = ["who", "which", "that", "whose", "qui", "dont", "auxquels"];
    const SAID: [&str; 6] = ["involved", "concerned", "responsible", "affected", "interested", "participating"];
    let at = (from..=start).rev().find(|at| words.get(*at).is_some_and(|word| word.is_any(&FIRST)))?;
    let next = at + 1;
    let adverb = usize::from(words.get(next)?.folded.ends_with("ly"));
    if words.get(next + adverb)?.is_any(&SAID) && words[at].is("those") {
        let end = next + adverb + 1;
        return Some(Group { start: at, end, known: None, actor: true, head: at });
    }
    let relative = words[next].is_any(&WHO) && !words[at].is("tous");
    relative.then_some(Group { start: at, end: next, known: None, actor: true, head: at })
}

/// "Encourages | all | to act", "prie instamment | tous les autres | de verser": before what is asked it is they who are.
fn everybody(lexicon: &Lexicon, words: &[Word], from: usize, start: usize) -> Option<Group> {
    let end = [start, start + 1].into_iter().find(|end| start > from && lexicon.infinitive_at(words, *end))?;
    let alone = words[end - 1].is_in(List::PeopleAlone);
    // "tous les autres": those named before, as a pronoun.
    let start = if words[end - 1].is_in(List::PronounForNamed) { end - 1 } else { from };
    alone.then_some(Group { start, end, known: None, actor: true, head: end - 1 })
}

/// A name of the table that is only the beginning of a longer one: "United Nations | agencies".
fn is_longer(lexicon: &Lexicon, words: &[Word], end: usize) -> bool {
    lexicon.grammar == Grammar::NounLast
        && words.get(end).is_some_and(|word| {
            // "to the Council | information on", but "United Nations | information centres".
            let told = word.is("information") && words.get(end + 1).is_some_and(|next| next.is_in(List::Small));
            let other = word.is_mark()
                || told
                || word.is_in(List::BehindWholeName)
                || lexicon.report_nouns.end_at(words, end).is_some()
                || lexicon.stops.contains(&word.folded)
                || lexicon.verbs.contains_key(&word.folded)
                || lexicon.asides.end_at(words, end).is_some()
                || lexicon.conditions.end_at(words, end).is_some();
            !other && !word.folded.ends_with("ing") && !word.folded.ends_with("ly") && !word.is("forthwith")
        })
}

/// A name goes on with "of" and another name: "Service de la prévention du terrorisme | de l'Office …".
fn extended(lexicon: &Lexicon, words: &[Word], end: usize) -> usize {
    let of = words.get(end).is_some_and(|word| word.is_any(&["de", "du", "des", "d'", "of"]));
    if !of || lexicon.infinitive_at(words, end) {
        return end;
    }
    let behind = behind_determiners(lexicon, words, end + 1);
    match lexicon.names.longest_at(words, behind) {
        Some((further, _)) if words.get(behind).is_some_and(|word| word.capital) => extended(lexicon, words, further),
        // "Secretary-General of the Caribbean Community": a name that the table lacks.
        None if behind > end + 1 || lexicon.grammar == Grammar::NounLast => {
            let mut last = behind;
            while words.get(last).is_some_and(|word| word.capital && !word.is_mark()) {
                last += 1;
            }
            let whole = group_at(lexicon, words, behind).filter(|group| words[group.start].capital && group.end >= last);
            if last > behind { whole.map_or(last, |group| group.end) } else { end }
        }
        _ => end,
    }
}

/// "the Syrian regime", "le régime syrien": who rules, where a regime of sanctions is a thing.
fn rules(words: &[Word], noun: usize) -> bool {
    let beside = |at: Option<usize>| at.and_then(|at| words.get(at)).is_some_and(|word| word.is_in(List::AdjectiveOfPeople));
    words.get(noun).is_some_and(|word| word.is("regime")) && (beside(noun.checked_sub(1)) || beside(Some(noun + 1)))
}

/// "the organization of seminars", "l'administration de la justice": what is done, no body.
fn is_doing(words: &[Word], noun: usize) -> bool {
    words[noun].is_any(&["organization", "organisation", "administration", "direction"])
        && !words[noun].capital
        && words.get(noun + 1).is_some_and(|word| word.is_any(&["of", "de", "d'", "des", "du"]))
}

/// Leaves out prepositions that nothing stands behind.
fn trimmed(words: &[Word], least: usize, mut end: usize) -> usize {
    const LOOSE: [&str; 16] =
        ["de", "du", "des", "d'", "la", "le", "les", "l'", "et", "ou", "pour", "sur", "contre", "of", "the", "and"];
    while end > least && words[end - 1].is_any(&LOOSE) {
        end -= 1;
    }
    end
}
