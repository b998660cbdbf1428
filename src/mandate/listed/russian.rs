//! Somebody in Russian: adjectives before the noun, what belongs to it behind.

use super::{Group, known_at};
use crate::mandate::lexicon::Lexicon;
use crate::mandate::lists::List;
use crate::mandate::names::english_name;
use crate::mandate::words::Word;
use crate::model::Language;

/// Longest name that is believed, in words.
const LONGEST: usize = 20;

/// Somebody at `at`, adjectives first.
pub(super) fn somebody(lexicon: &Lexicon, words: &[Word], at: usize) -> Option<Group> {
    const MOST: usize = 9;
    let start = super::behind_determiners(lexicon, words, at);
    let first = words.get(start).filter(|word| !word.is_mark() && !lexicon.stops.contains(&word.folded))?;
    if first.is_in(List::Preposition) || first.is_in(List::Joins) {
        return None;
    }
    let mut head = start;
    loop {
        let known = known_at(lexicon, words, head);
        if let Some(end) = known.as_ref().map(|(end, _)| *end).or_else(|| lexicon.heads.end_at(words, head)) {
            let whole = goes_on(lexicon, words, head, end);
            let known = known.filter(|(own, _)| *own == whole && head == start).map(|(_, name)| name);
            return Some(Group { start, end: whole, known, actor: true, head });
        }
        // "международным, региональным и субрегиональным | организациям".
        let word = words.get(head)?;
        let joint = (word.is(",") || word.is_in(List::AndOr)) && head > start && words.get(head + 1).is_some_and(is_adjective);
        if head - start >= MOST || !(joint || is_adjective(word)) {
            break;
        }
        head += 1;
    }
    // A noun that no list has: somebody where an infinitive stands behind it.
    let noun = words
        .get(head)
        .filter(|word| !word.is_mark() && !lexicon.infinitive_at(words, head) && !word.is_in(List::Preposition))?;
    if lexicon.efforts.contains(&noun.folded) {
        return None;
    }
    // "ВПП": letters are a name.
    let letters = noun.initials;
    let end = if letters { head + 1 } else { goes_on(lexicon, words, head, head + 1) };
    Some(Group { start, end, known: None, actor: letters, head })
}

/// The plural of a name of the table that has the same stem: "правительствам" are "правительства".
pub(super) fn plural(words: &[Word], at: usize, name: &str) -> Option<String> {
    let stem = name.strip_suffix('о')?;
    let printed = words[at].folded.as_str();
    // "правительства Мали" is one of them.
    let whose = || words.get(at + 1).is_some_and(|next| next.capital);
    let many = words[at].ends_in(List::ManyEnding) || printed == stem || printed.ends_with('а') && !whose();
    let plural = format!("{stem}а");
    (many && english_name(&plural, Language::Ru).is_some()).then_some(plural)
}

fn is_adjective(word: &Word) -> bool {
    !word.is_mark() && word.folded.len() > 6 && !word.is_in(List::NoAdjective) && word.ends_in(List::AdjectiveEnding)
}

fn goes_on(lexicon: &Lexicon, words: &[Word], head: usize, mut at: usize) -> usize {
    let named = words[head].capital;
    let least = at;
    while at < words.len() && at - head < LONGEST {
        let word = &words[at];
        if let Some(behind) = super::behind_whole(lexicon, words, at) {
            at = behind;
            continue;
        }
        // "государства — члены".
        if word.is_any(&["—", "–"]) && words.get(at + 1).is_some_and(|next| next.begins_in(List::Party)) {
            at += 2;
            continue;
        }
        // "Совету | доклад".
        if lexicon.report_nouns.end_at(words, at).is_some() {
            break;
        }
        if super::ends_names(lexicon, words, at) || lexicon.order.end_at(words, at).is_some() || is_adverb(words, at) {
            break;
        }
        if word.is_in(List::JoinsInName) {
            let next = words.get(at + 1);
            let verb =
                next.is_none_or(|next| lexicon.verbs.contains_key(&next.folded) || next.is_in(List::BehindConjunctionOfVerb));
            let preposition = next.is_some_and(|next| next.is_in(List::Preposition));
            let somebody = somebody(lexicon, words, at + 1).is_some_and(|group| group.actor);
            let inside = named && words.get(at + 1).is_some_and(|next| !next.capital) && !ends_name(words, head, at);
            if verb || preposition || somebody && !inside || lexicon.infinitive_at(words, at + 1) {
                break;
            }
        } else if word.is_in(List::Preposition) {
            // "Управление по наркотикам", "Комиссия по правам человека"; "Государства в регионе" only as far as the noun.
            let proper = named && word.is_in(List::InName);
            let cause = word.is_in(List::InNameBeforeName)
                && !words.get(at + 1).is_some_and(|next| next.is_in(List::Scope) || next.capital);
            if !proper || cause {
                break;
            }
        }
        at += 1;
    }
    while at > least && (words[at - 1].is_in(List::JoinsInName) || words[at - 1].is_in(List::Preposition)) {
        at -= 1;
    }
    at
}

/// Whether a name in capitals seems whole before "и": nothing of it asks for more.
fn ends_name(words: &[Word], head: usize, at: usize) -> bool {
    !words[head + 1..at].iter().any(|word| word.is_in(List::OpensNamePart))
}

/// An adverb of what is asked: "активно участвовать".
fn is_adverb(words: &[Word], at: usize) -> bool {
    let word = &words[at];
    let ends =
        word.folded.ends_with('о') && word.folded.len() > 8 && !word.folded.ends_with("го") && !word.folded.ends_with("ство");
    !word.capital && (ends || word.is_in(List::Adverb))
}

/// Whether what somebody is asked begins at `at`.
pub(super) fn asked_at(lexicon: &Lexicon, words: &[Word], at: usize) -> bool {
    let word = words.get(at);
    lexicon.infinitive_at(words, at)
        || word.is_some_and(|word| word.is_in(List::That))
        || word.is_some_and(|word| word.is(",")) && words.get(at + 1).is_some_and(|next| next.is_in(List::That))
        || words.get(at).is_some()
            && is_adverb(words, at)
            && (at + 1..words.len().min(at + 4)).any(|place| lexicon.infinitive_at(words, place))
        || (lexicon.order.end_at(words, at).is_some() || lexicon.asides.end_at(words, at).is_some())
            && (at + 1..words.len().min(at + 6)).any(|place| lexicon.infinitive_at(words, place))
}
