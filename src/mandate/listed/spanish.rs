//! Somebody in Spanish: the noun first, its adjectives behind it and of its number.

use super::{Group, known_at};
use crate::mandate::lexicon::Lexicon;
use crate::mandate::lists::List;
use crate::mandate::words::Word;

/// Longest name that is believed, in words.
const LONGEST: usize = 20;

/// Somebody at `at`, articles first. `named`: a capital or a listed noun says that it is somebody.
pub(super) fn somebody(lexicon: &Lexicon, words: &[Word], at: usize) -> Option<Group> {
    let mut start = super::behind_determiners(lexicon, words, at);
    // "a los cinco Estados", "a todos los demás Estados Miembros".
    while words.get(start).is_some_and(|word| word.is_in(List::BeforeNoun)) {
        start += 1;
    }
    let first = words.get(start).filter(|word| !word.is_mark() && !lexicon.stops.contains(&word.folded))?;
    let known = known_at(lexicon, words, start);
    let head_end = known.as_ref().map(|(end, _)| *end).or_else(|| lexicon.heads.end_at(words, start));
    let actor = head_end.is_some();
    let end = goes_on(lexicon, words, start, head_end.unwrap_or(start + 1));
    let known = known.filter(|(own, _)| *own == end).map(|(_, name)| name);
    (actor || first.kind == crate::text::token::TokenKind::Word).then_some(Group { start, end, known, actor, head: start })
}

fn goes_on(lexicon: &Lexicon, words: &[Word], head: usize, mut at: usize) -> usize {
    let least = at;
    let noun = &words[head];
    let named = noun.capital && !noun.folded.starts_with("estado");
    let many = noun.folded.ends_with('s');
    while at < words.len() && at - head < LONGEST {
        let (word, before) = (&words[at], &words[at - 1]);
        if let Some(behind) = super::behind_whole(lexicon, words, at) {
            at = behind;
            continue;
        }
        // "organizaciones internacionales | , regionales y subregionales".
        if word.is(",") && agrees(before, many) && words.get(at + 1).is_some_and(|next| agrees(next, many)) {
            let closed = (at + 2..words.len().min(at + 6))
                .any(|place| words[place].is_in(List::AndOr) && words.get(place + 1).is_some_and(|next| agrees(next, many)));
            if closed {
                at += 2;
                continue;
            }
        }
        if super::ends_names(lexicon, words, at) {
            break;
        }
        let inner = behind_article(words, at + 1);
        if word.is_in(List::AndOr) {
            let next = words.get(at + 1);
            let to = at + 1 + usize::from(next.is_some_and(|next| lexicon.to.contains(&next.folded)));
            let further = super::behind_determiners(lexicon, words, to);
            let other = words.get(further).is_some_and(|word| word.is_in(List::BeforeNoun));
            let own = before.is_mark() || to > at + 1 || other;
            let verb = next.is_none_or(|next| lexicon.verbs.contains_key(&next.folded) && !next.capital);
            let somebody = known_at(lexicon, words, further).is_some() || lexicon.heads.end_at(words, further).is_some();
            // "la División de Noticias y Medios de Información" is one name, "el Departamento y la Oficina" are two.
            // "los Gobiernos de Austria y el Japón".
            let states =
                noun.is_in(List::NamesState) && at > least && to == at + 1 && known_at(lexicon, words, further).is_some();
            let inside =
                states || named && further == at + 1 && words[head + 1..at].iter().any(|word| word.is_in(List::OpensNamePart));
            if own || verb || next.is_some_and(|next| next.is_in(List::PronounOfVerb)) || somebody && !inside {
                break;
            }
            let goes = next.is_some_and(|next| next.capital || agrees(next, many)) || named && further > at + 1;
            if !goes {
                break;
            }
            at = further.max(at + 1);
        } else if word.is_in(List::Of) {
            // "los Estados Miembros | de que".
            if words.get(at + 1).is_some_and(|next| next.is_in(List::That) || next.is_in(List::Possessive)) {
                break;
            }
            at = known_at(lexicon, words, inner).map_or(inner + 1, |(end, _)| end);
        } else if word.is_in(List::Preposition) {
            // "los Estados partes en el Estatuto", "la Oficina contra la Droga", "los países en desarrollo".
            let proper = words.get(inner).is_some_and(|next| next.capital);
            let party = word.is("en") && before.is_in(List::Party);
            let in_development = word.is("en") && words.get(inner).is_some_and(|next| next.is_in(List::StateOfCountry));
            let cause = word.is_in(List::EndsName) && !party;
            if cause || !(party || in_development || named && proper) {
                break;
            }
            at = inner + 1;
        } else if word.capital && (named || before.capital) || agrees(word, many) || before.is_in(List::Of) {
            at += 1;
        } else {
            break;
        }
    }
    while at > least && words[at - 1].is_in(List::LooseInName) {
        at -= 1;
    }
    at
}

fn behind_article(words: &[Word], at: usize) -> usize {
    at + usize::from(words.get(at).is_some_and(|word| word.is_in(List::ArticleInName)))
}

/// Whether a word is an adjective of a noun of this number, by its ending.
fn agrees(word: &Word, many: bool) -> bool {
    let letters = word.folded.as_str();
    if word.is_mark() || word.is_in(List::NoAdjective) {
        return false;
    }
    match letters.strip_suffix('s') {
        Some(one) if many => {
            let bare = one.strip_suffix('e').unwrap_or(one);
            (word.other_ends_in(one, List::AdjectiveEnding) || word.other_ends_in(bare, List::AdjectiveEnding))
                && letters.len() > 4
        }
        None if !many => word.ends_in(List::AdjectiveEnding) && letters.len() > 4,
        _ => false,
    }
}

/// Whether what somebody is asked begins at `at`: "a que", "que", "de que", "a" with an infinitive.
pub(super) fn asked_at(lexicon: &Lexicon, words: &[Word], at: usize) -> bool {
    let next = words.get(at + 1);
    let Some(word) = words.get(at) else { return false };
    word.is_in(List::That)
        || word.is_in(List::BeforeThatAsked) && next.is_some_and(|next| next.is_in(List::That))
        || lexicon.infinitive_at(words, at)
}
