//! What a post or a body is concerned with, as far as it belongs to its name: "Rapporteur spécial sur les droits des personnes déplacées
//! dans leur propre pays", "entités chargées d’appliquer les orientations".

use super::behind_determiners;
use crate::mandate::lexicon::Lexicon;
use crate::mandate::lists::List;
use crate::mandate::words::Word;
use crate::text::token::TokenKind;

/// Longest name that says what it is concerned with, in words.
pub(super) const LONGEST: usize = 45;

/// "groupe de travail interinstitutions | sur la science", "États membres de la Conférence internationale | sur la région des Grands Lacs":
/// a noun of those who are concerned with something stands before, as the head in small letters or inside the name in capitals.
pub(super) fn may_open(words: &[Word], (head, at): (usize, usize)) -> bool {
    let bare = words[at].is("sur") && words[head].is_in(List::ConcernedWithMatter);
    bare || words[head + 1..at].iter().any(|word| word.capital && word.is_in(List::ConcernedWithMatter))
}

/// "chargé | d’étudier", "chargées | de la lutte antiterroriste".
pub(super) fn is_charged(words: &[Word], at: usize) -> bool {
    words[at].is_in(List::ChargedWith) && words.get(at + 1).is_some_and(|next| next.is_in(List::Of))
}

/// Where the name goes on, behind what it is concerned with from `from` on; none where it may end at `at`.
pub(super) fn goes_on(lexicon: &Lexicon, words: &[Word], from: usize, at: usize) -> Option<usize> {
    let (word, next) = (&words[at], words.get(at + 1)?);
    if word.is(",") {
        return listed(lexicon, words, from, at);
    }
    if let Some(end) = task(lexicon, words, from, at) {
        return Some(end);
    }
    // "contre la torture | et autres peines cruelles", "sur les enfants | et les conflits armés".
    if word.is_in(List::AndOr) {
        let mut behind = behind_determiners(lexicon, words, at + 1);
        let whose = !words[from].is_in(List::WhyPreposition) || words[behind - 1].is_in(List::Own);
        while words.get(behind).is_some_and(|word| word.is_in(List::BeforeNoun)) {
            behind += 1;
        }
        let thing = (behind > at + 1 && !whose).then(|| words.get(behind)).flatten();
        let thing = thing.filter(|noun| noun.kind == TokenKind::Word && !noun.capital && !lexicon.stops.contains(&noun.folded));
        if thing.is_some_and(|noun| !lexicon.actors.contains(&noun.folded) && !lexicon.verbs.contains_key(&noun.folded)) {
            return Some(behind + 1);
        }
    }
    // "des enfants | en temps de conflit armé", "des droits de l'homme | en Afghanistan".
    if word.is("en") && (next.is_in(List::WhereMatterIs) || next.capital) {
        return Some(at + 2);
    }
    // "de discrimination | à l'égard des femmes".
    if word.is("a") && next.is("l'") && words.get(at + 2).is_some_and(|noun| noun.is_in(List::TowardsMatter)) {
        return Some(at + 3);
    }
    // "les droits de l'homme | à l'eau potable | et à l'assainissement".
    let to = usize::from(word.is_in(List::AndOr));
    let rights = || words[from..at].iter().any(|word| word.is_in(List::RightTo));
    if words[at + to].is_in(List::ToArticle) && !lexicon.infinitive_at(words, at + to) && rights() {
        let noun = behind_determiners(lexicon, words, at + to + 1);
        let thing = words.get(noun).filter(|noun| !noun.capital && !noun.is_mark() && !noun.is_in(List::OutsideName));
        if thing.is_some_and(|noun| !lexicon.actors.contains(&noun.folded)) {
            return Some(noun + 1);
        }
    }
    to_infinitive(lexicon, words, at)
}

/// "chargé | d’étudier les moyens | de renforcer l'Office | et de proposer des mesures".
fn task(lexicon: &Lexicon, words: &[Word], from: usize, at: usize) -> Option<usize> {
    let and = usize::from(words[at].is_in(List::AndOr));
    if !lexicon.infinitive_at(words, at + and) || !words[from].is_in(List::ChargedWith) {
        return None;
    }
    let first = at == from + 1;
    let of_noun = words[at - 1].is_in(List::TakesInfinitive);
    let second = and > 0 && lexicon.infinitive_at(words, from + 1);
    let verb = (at + and + 1..words.len()).find(|place| !words[*place].is_in(List::BeforeInfinitive))?;
    (first || of_noun || second).then(|| behind_determiners(lexicon, words, verb + 1))
}

/// "sur la vente d’enfants | , la prostitution des enfants et la pornographie", "contre les femmes | , ses causes et ses conséquences":
/// things up to "et", with articles as the first, or whose they are.
fn listed(lexicon: &Lexicon, words: &[Word], from: usize, comma: usize) -> Option<usize> {
    const MOST: usize = 6;
    let articles = lexicon.determiners.end_at(words, from + 1).is_some();
    let mut at = comma + 1;
    for _ in 0..MOST {
        let own = words.get(at)?.is_in(List::Possessive);
        let of = words[at].is_in(List::Of) && !lexicon.infinitive_at(words, at);
        let noun = behind_determiners(lexicon, words, at + usize::from(of));
        if !(own || of || articles && noun > at) {
            return None;
        }
        let end = thing(lexicon, words, noun)?;
        let last = words[..at].last().is_some_and(|before| before.is_in(List::AndOr));
        if last {
            let closes = lexicon.infinitive_at(words, end) || words.get(end).is_none_or(Word::is_mark);
            return closes.then_some(end);
        }
        if !words.get(end)?.is(",") && !words[end].is_in(List::AndOr) {
            return None;
        }
        at = end + 1;
    }
    None
}

/// Where a thing in small letters ends that begins at `noun`: at a mark, at "et", at what is asked. Nobody who can be asked, no verb.
fn thing(lexicon: &Lexicon, words: &[Word], noun: usize) -> Option<usize> {
    const MOST: usize = 12;
    let first = words.get(noun)?;
    let plain = first.kind == TokenKind::Word && !first.capital && !lexicon.stops.contains(&first.folded);
    if !plain || lexicon.actors.contains(&first.folded) || lexicon.verbs.contains_key(&first.folded) {
        return None;
    }
    let ends = |at: &usize| {
        let word = &words[*at];
        word.is_mark() || word.is_in(List::AndOr) || lexicon.infinitive_at(words, *at) || word.is_any(&["qui", "que", "dont"])
    };
    let limit = words.len().min(noun + MOST);
    (noun + 1..=limit).find(|at| *at == words.len() || *at < limit && ends(at))
}

/// "arrêtées | lors du Sommet mondial | de revoir": nothing but what belongs to the name stands before what is asked.
fn to_infinitive(lexicon: &Lexicon, words: &[Word], at: usize) -> Option<usize> {
    const MOST: usize = 14;
    let doing = words[at].folded.ends_with("ant") && !words[at].is_in(List::AdjectiveInAnt);
    if !(doing || words[at].is_in(List::OpensPlaceOfMatter)) || lexicon.infinitive_at(words, at) {
        return None;
    }
    let limit = words.len().min(at + MOST);
    let end = (at + 1..limit).find(|end| lexicon.infinitive_at(words, *end))?;
    let outside = (at..end).any(|place| {
        let word = &words[place];
        word.is_mark()
            || word.is_in(List::OutsideName)
            || lexicon.efforts.contains(&word.folded)
            || word.is_in(List::AndOr) && lexicon.determiners.end_at(words, place + 1).is_some()
            || lexicon.asides.end_at(words, place).is_some()
            || lexicon.conditions.end_at(words, place).is_some()
    });
    (!outside).then_some(end)
}
