//! Those that a verb is addressed to, one or several.

use super::further::{behind_tail, besides, further, listed_behind, proper_behind};
use super::shared::{share, share_behind, with_attributes};
use super::{Group, group_at};
use crate::mandate::lexicon::{Grammar, Lexicon};
use crate::mandate::lists::List;
use crate::mandate::words::Word;

/// Whether a noun names what is done or how something is: "the reinforcement of the Force".
fn is_abstract(lexicon: &Lexicon, noun: &Word) -> bool {
    !noun.capital
        && !lexicon.actors.contains(&noun.folded)
        && !noun.is_in(List::BodyLikeAbstract)
        && noun.ends_in(List::AbstractNoun)
}

/// Whether a noun may name somebody: it is no effort, nothing that is done and nothing abstract.
pub(super) fn is_somebody(lexicon: &Lexicon, noun: &Word) -> bool {
    !lexicon.efforts.contains(&noun.folded) && !noun.is_in(List::Doing) && !is_abstract(lexicon, noun)
}

/// How far behind a verb the end of what stands between commas is looked for, in words.
const LONGEST_ASIDE: usize = 45;

/// Those that a verb which ends before `at` is addressed to, and the first word behind them.
pub(in crate::mandate) fn addressed(lexicon: &Lexicon, words: &[Word], at: usize, end: usize) -> (Vec<Group>, usize) {
    addressed_where(lexicon, words, at, end, false)
}

/// The same; `persons`: nobody but a person or a body can stand behind the verb ("thanks").
pub(in crate::mandate) fn addressed_where(
    lexicon: &Lexicon,
    words: &[Word],
    at: usize,
    end: usize,
    persons: bool,
) -> (Vec<Group>, usize) {
    let words = &words[..end.min(words.len())];
    let at = behind_asides(lexicon, words, at);
    let first = behind_to(lexicon, words, at);
    // "requests her | to continue": no article there.
    // "Encourages it, as the lead organization, to go on".
    let held = |at: usize| {
        lexicon.infinitive_at(words, at) || words.get(at).is_some_and(|word| word.is(",")) && asked_behind(lexicon, words, at + 1)
    };
    let her = words
        .get(first)
        .is_some_and(|word| word.is("her") && lexicon.infinitive_at(words, first + 1) || word.is("it") && held(first + 1));
    // "invites him to that end to keep".
    let him = lexicon.grammar == Grammar::NounLast && words.get(first).is_some_and(|word| word.is_in(List::PronounOfAsked));
    if her || him {
        let group = Group { start: first, end: first + 1, known: None, actor: true, head: first };
        let (others, what) = besides(lexicon, words, first + 1);
        return (std::iter::once(group).chain(others).collect(), what);
    }
    let Some(mut group) = group_at(lexicon, words, first) else { return (Vec::new(), at) };
    let mut groups: Vec<Group> = Vec::new();
    loop {
        let mut next = group.end;
        if let Some(whole) = with_attributes(lexicon, words, &group) {
            next = whole.end;
            group = whole;
        }
        // "the Organization of African Unity (OAU)".
        next = behind_brackets(words, next);
        // "all concerned", "those concerned".
        if group.end == group.start + 1 && words[group.start].is("concerned") && group.start > first {
            group = Group { start: group.start - 1, actor: true, ..group };
        }
        groups.push(group);
        let proper = groups.last().is_some_and(|last| words[last.start].capital);
        let found = further(lexicon, words, next)
            .or_else(|| proper.then(|| proper_behind(lexicon, words, next)).flatten())
            .or_else(|| listed_behind(lexicon, words, next, (at < first, persons)))
            .or_else(|| behind_tail(lexicon, words, next, (at, at < first)));
        if let Some(found) = found {
            // "les organismes, fonds et programmes | des Nations Unies": one article and what it belongs to, for all of them.
            let last = groups.last().filter(|last| match lexicon.grammar {
                Grammar::NounFirst => share(words, last, &found),
                _ => share_behind(words, last, &found),
            });
            if let Some(start) = last.map(|last| last.start) {
                groups.pop();
                group = Group { start, ..found };
                continue;
            }
            group = found;
        } else {
            let asked = lexicon.infinitive_at(words, next) || asked_behind(lexicon, words, next);
            let infinitive = asked && lexicon.infinitive_at(words, next);
            // A name in capitals needs no noun that is known: "Authorizes UNPROFOR, in addition to …, to use".
            let proper =
                asked && groups.first().is_some_and(|group| words[group.start].capital && !words[group.start].is_in(List::Paper));
            // "the special procedures, the treaty bodies and the programmes, within their mandates, to go on": one tells what all are.
            let one_of_many = asked
                && groups.iter().any(|group| group.actor)
                && groups.first().is_some_and(|group| is_somebody(lexicon, &words[group.head]));
            let sure = proper
                || one_of_many
                || groups
                    .first()
                    .is_some_and(|group| group.actor || (infinitive || persons) && is_somebody(lexicon, &words[group.head]));
            if !sure {
                groups.clear();
            }
            groups.retain(|group| group.actor || asked || persons || words[group.start].capital);
            return (groups, next);
        }
    }
}

/// Behind "(OAU)".
fn behind_brackets(words: &[Word], at: usize) -> usize {
    const LONGEST: usize = 6;
    if !words.get(at).is_some_and(|word| word.is("(")) {
        return at;
    }
    (at + 1..words.len().min(at + LONGEST)).find(|place| words[*place].is(")")).map_or(at, |close| close + 1)
}

/// Behind adverbs and what stands between commas right behind a verb: ", à cet égard,".
pub(in crate::mandate) fn behind_asides(lexicon: &Lexicon, words: &[Word], mut at: usize) -> usize {
    loop {
        let said = lexicon.asides.end_at(words, at).or_else(|| lexicon.order.end_at(words, at));
        if let Some(end) = said.or_else(|| lexicon.behind_verb.end_at(words, at)) {
            at = end;
        } else if words.get(at).is_some_and(|word| word.is(",")) {
            let limit = words.len().min(at + LONGEST_ASIDE);
            let mut commas = (at + 1..limit).filter(|place| words[*place].is(","));
            let Some(mut close) = commas.next() else { return at };
            // "Requests, in connection with …, which the Council welcomes, | that he submit".
            if words.get(close + 1).is_some_and(|word| word.is_in(List::OpensTold)) {
                close = commas.next().unwrap_or(close);
            }
            at = close + 1;
        } else {
            return at;
        }
    }
}

pub(super) fn behind_to(lexicon: &Lexicon, words: &[Word], at: usize) -> usize {
    if words.get(at).is_some_and(|word| lexicon.to.contains(&word.folded)) && !lexicon.infinitive_at(words, at) {
        at + 1
    } else {
        at
    }
}

/// Whether the mark of an infinitive stands behind the commas that follow: ", en coordination avec …, de fournir".
pub(super) fn asked_behind(lexicon: &Lexicon, words: &[Word], at: usize) -> bool {
    let limit = words.len().min(at + 2 * LONGEST_ASIDE);
    (at..limit).any(|place| words[place].is(",") && lexicon.infinitive_at(words, place + 1))
}
