//! When a report is asked for: time limits of the lists and by their form.

use super::super::clause::DECIDES;
use super::super::group;
use super::super::lexicon::{Grammar, Lexicon};
use super::super::listed::joined_and;
use super::super::lists::List;
use super::super::session::{self, Session};
use super::super::span;
use super::super::words::Word;
use super::trigger::Trigger;
use super::{To, english, french};
use crate::model::Language;
use crate::text::fold::fold;
use crate::text::token::TokenKind;

/// The first time from the verb on that is one of what is asked.
pub(super) fn time_behind(lexicon: &Lexicon, words: &[Word], own: &Trigger) -> Option<(usize, usize)> {
    let mut at = own.verb;
    while at < words.len() {
        match deadline_at(lexicon, words, at) {
            Some((_, end)) if english::is_time_of_thing(lexicon, words, own, at) => at = end.max(at + 1),
            Some(time) => return Some(time),
            None => at += 1,
        }
    }
    None
}

/// "prie X, | d'ici à mars, | de présenter un rapport": a time before the verb, not that of something else ("d'agir | d'ici à mars | et").
pub(super) fn time_before(lexicon: &Lexicon, words: &[Word], from: usize, verb: usize) -> Option<(usize, usize)> {
    const OWN: usize = 4;
    let time = (from..verb).rev().find_map(|at| deadline_at(lexicon, words, at))?;
    let behind = time.1.min(verb);
    // "to regularly | inform the Council".
    let marks = verb - behind <= OWN && words[behind..verb].iter().any(Word::is_mark);
    // "to complete the text during May, | to keep the Council informed": that of what goes before.
    let apart = time.0.checked_sub(1).is_some_and(|before| words[before].is_mark());
    // "urgently | to submit".
    let beside = words[behind..verb].iter().all(|word| word.is("to")) || marks && apart;
    let other = !beside && (from..time.0).any(|at| lexicon.infinitive_at(words, at));
    (!other).then_some(time)
}

/// Behind the last of several times that are joined: "as soon as possible, | and in any case before 15 July".
pub(in crate::mandate) fn further_time(lexicon: &Lexicon, words: &[Word], end: usize) -> usize {
    let mut behind = end;
    loop {
        let mut at = behind;
        loop {
            if let Some(next) = lexicon.time_joints.end_at(words, at) {
                at = next;
            } else if words.get(at).is_some_and(|word| word.is_any(&[",", "،"])) {
                at += 1;
            } else {
                break;
            }
        }
        // "وقبل": "and" is a part of the word.
        let joined = at > behind || words.get(at).is_some_and(|word| joined_and(word) > 0);
        match (joined && at < words.len()).then(|| deadline_at(lexicon, words, at)).flatten() {
            Some((_, next)) if next > behind => behind = next,
            _ => return behind,
        }
    }
}

/// Whether a verb, by its infinitive, sets dates and periods.
pub(in crate::mandate) fn sets_time(lexicon: &Lexicon, lemma: &str) -> bool {
    const SET: [&str; 14] = [
        "approve",
        "authorize",
        "extend",
        "renew",
        "elect",
        "proclaim",
        "approuver",
        "autoriser",
        "proroger",
        "reconduire",
        "élire",
        "proclamer",
        "prolonger",
        "recommend",
    ];
    lexicon.decides.contains(&fold(lemma)) || DECIDES.contains(&lemma) || SET.contains(&lemma)
}

/// "se tiendra | le 12 novembre 2025", "shall take place | on 3 May": the day of what is decided.
pub(in crate::mandate) fn takes_place(words: &[Word], at: usize) -> bool {
    const REACH: usize = 24;
    const HELD: [&str; 16] = [
        "tiendra",
        "tenir",
        "lieu",
        "reunir",
        "reunira",
        "convoquer",
        "organiser",
        "place",
        "hold",
        "convene",
        "meet",
        "commence",
        "begin",
        "ouvrira",
        "debutera",
        "commencera",
    ];
    let day = words[at].is_any(&["le", "on"]) && words.get(at + 1).is_some_and(|word| word.kind == TokenKind::Date);
    let low = at.saturating_sub(REACH);
    day && (low..at).rev().any(|place| {
        let be = place > 0 && words[place - 1].is("be");
        words[place].is_any(&HELD) || be && words[place].is_any(&["held", "convened"])
    })
}

/// The time limit that begins at `at`: of the lists, or by its form.
pub(in crate::mandate) fn deadline_at(lexicon: &Lexicon, words: &[Word], at: usize) -> Option<(usize, usize)> {
    if lexicon.grammar == Grammar::Table {
        return super::super::listed::deadline_at(lexicon, words, at);
    }
    // A number and its unit say where it ends; the lists go on to the end of the group.
    span::span(lexicon, words, at)
        .map(|end| (at, end))
        .or_else(|| listed_deadline(lexicon, words, at))
        .or_else(|| french::by_date(lexicon, words, at))
        .or_else(|| on_day_and_again(lexicon, words, at))
}

/// "on 15 February and every four months thereafter": a day is a time limit where a further time is joined to it.
fn on_day_and_again(lexicon: &Lexicon, words: &[Word], at: usize) -> Option<(usize, usize)> {
    let day = words.get(at).filter(|word| word.is("on")).and_then(|_| span::behind_date(words, at + 1))?;
    let and = words.get(day).is_some_and(|word| word.is("and"));
    Some((at, further_time(lexicon, words, day))).filter(|(_, end)| and && *end > day)
}

/// "as soon as a cease-fire | is established": behind the sentence that says when, where a verb goes on with it.
fn fact_end(words: &[Word], at: usize, end: usize) -> usize {
    const LONGEST: usize = 12;
    const VERBS: [&str; 14] = [
        "are", "become", "becomes", "can", "enter", "enters", "has", "have", "is", "permit", "permits", "so", "warrant",
        "warrants",
    ];
    const ENDS: [&str; 4] = ["and", "but", "or", "with"];
    let opens = words[at].is("as") && words.get(at + 2).is_some_and(|word| word.is("as"));
    let verb = words.get(end).is_some_and(|word| word.is_any(&VERBS));
    let ends = |place: &usize| words[*place].is_mark() || words[*place].is_any(&ENDS);
    let limit = words.len().min(end + LONGEST);
    if opens && verb { (end + 1..limit).find(ends).unwrap_or(limit) } else { end }
}

fn listed_deadline(lexicon: &Lexicon, words: &[Word], at: usize) -> Option<(usize, usize)> {
    let (end, open) = lexicon.deadlines.longest_at(words, at)?;
    // "held in Geneva from 3 to 14 June 1996": told of what was.
    let told = words[at].is_any(&["from", "du"])
        && words[at.saturating_sub(6)..at].iter().any(|word| word.is("held") || word.folded.starts_with("tenu"));
    if told {
        return None;
    }
    let number = |at: usize| words.get(at).is_some_and(|word| word.kind == TokenKind::Number && word.folded.len() < 4);
    let share = words[at].is("from") && number(at + 1) && number(end - 1) && span::behind_date(words, end - 1).is_none();
    // "from 60 | to 45 days", "at a monthly rate": no time.
    if share || words.get(end).is_some_and(|word| word.is("rate")) {
        return None;
    }
    if !*open {
        // "no later than 180 | days after the adoption".
        if let Some(length) = span::length(words, end - 1).filter(|_| words[end - 1].kind == TokenKind::Number) {
            return Some((at, span::counted_from(lexicon, words, length)));
        }
        // "on or about 13 | September".
        if let Some(day) = span::behind_date(words, end - 1).filter(|day| *day > end) {
            return Some((at, day));
        }
        // "immediately | after the signature"; "to refrain immediately | from any action" is no such event.
        let counted =
            words[end - 1].is_any(&["immediately", "immediatement"]) && !words.get(end).is_some_and(|word| word.is("from"));
        return Some((at, if counted { span::counted_from(lexicon, words, end) } else { end }));
    }
    // "no later than 30 April 2015 | and …": a date ends it.
    let is_date = |at: usize| words.get(at).is_some_and(|word| word.kind == TokenKind::Date);
    let date = (end - 1..=end).find(|at| is_date(*at)).map(|date| date + 1).or_else(|| span::behind_date(words, end));
    // "dès que ces informations | sont disponibles".
    let sentence = words[at].is("des") && words[end - 1].is_any(&["que", "qu'"]);
    let long = || span::length(words, end + usize::from(words.get(end).is_some_and(|word| word.is("every"))));
    let end = match date {
        Some(date) => date,
        None if sentence => sentence_end(words, end),
        None => match long() {
            Some(behind) => span::counted_from(lexicon, words, behind),
            None => fact_end(words, at, span::event_end(lexicon, words, end)),
        },
    };
    // "from 1 July 2003 | to 30 June 2004".
    let on =
        date.is_some() && words.get(end).is_some_and(|word| word.is_any(&["to", "au", "until", "through"])) && is_date(end + 1);
    let end = if on { end + 2 } else { end };
    // "by 31 May | each year".
    let often = date.and_then(|_| lexicon.deadlines.longest_at(words, end)).filter(|(_, open)| !**open).map(|(often, _)| often);
    Some((at, often.unwrap_or(end).min(at + 20)))
}

/// "les textes issus de la | vingt-troisième session", "les décisions adoptées par la Commission à sa | onzième session": no time of what
/// is asked.
pub(super) fn is_session_of_thing(lexicon: &Lexicon, words: &[Word], session: Session) -> bool {
    const REACH: usize = 10;
    let Some(sign) = session.start.checked_sub(2) else { return false };
    if words[sign + 1].is_any(&["la", "sa", "leur"]) && words[sign].is("de") && !words[sign.saturating_sub(1)].is("lors") {
        return sign > 0 && words[sign - 1].is_in(List::SessionsThing);
    }
    let at_session = words[sign].is_any(&["a", "pendant"]) || words[sign].is("de") && words[sign.saturating_sub(1)].is("lors");
    let Some(before) = sign.checked_sub(1 + usize::from(words[sign].is("de"))).filter(|_| at_session) else { return false };
    // "la table ronde qui doit être organisée à la dixième session": that of the table.
    let held =
        (before.saturating_sub(REACH)..=before).rev().take_while(|at| !words[*at].is_mark()).find(|at| words[*at].is("qui"));
    if held.is_some_and(|who| is_held(words, who, before)) {
        return true;
    }
    // "qui sera examiné par la Commission à sa session": to come.
    let done = |at: usize| {
        let to_come = at.checked_sub(1).is_some_and(|before| words[before].is_in(List::ToCome));
        (words[at].is_in(List::Done) || words[at].is_in(List::DoneBy)) && !to_come
    };
    (before.saturating_sub(REACH)..before)
        .find(|at| words[*at].is("par") && group::group_at(lexicon, words, at + 1).is_some_and(|group| group.end == before + 1))
        .and_then(|by| by.checked_sub(1))
        .is_some_and(done)
}

/// "la table ronde | qui doit être organisée", "qui se tiendra": an event, where nothing says that the report is due at it.
fn is_held(words: &[Word], who: usize, end: usize) -> bool {
    const NEAR: usize = 14;
    let held = words[who..=end].iter().any(|word| word.is_in(List::HeldThen));
    let at_it = words[who.saturating_sub(NEAR)..who]
        .iter()
        .any(|word| word.is_any(&["lors", "cours", "cadre", "pendant", "occasion", "durant"]));
    held && !at_it
}

/// "rendre compte | en 2021 | de l'application", "présenter | en 2008 | le prochain rapport", "des résultats aux États | en 2022": a year
/// before what is told, or right behind the one who receives it.
pub(super) fn french_year(lexicon: &Lexicon, words: &[Word], own: &Trigger, to: &To) -> Option<(usize, usize)> {
    if lexicon.language != Language::Fr {
        return None;
    }
    let year = |at: usize| Some((at, session::year_at(lexicon, words, at, None)?));
    let plain = |at: &usize| *at < own.end || lexicon.on.end_at(words, *at).is_none() && !words[*at].is_any(&["du", "des", "d'"]);
    let before = || (own.verb + 1..words.len()).take_while(plain).find_map(year);
    // "aux États, en 2022", "à la Réunion qui se tiendra en 2026": whatever was done before.
    let is = |at: usize, list: &[&str]| words.get(at).is_some_and(|word| word.is_any(list));
    let behind = || {
        let To::Named(group) = to else { return None };
        let held = is(group.end, &["qui"]) && is(group.end + 1, &["se", "aura"]) && is(group.end + 2, &["tiendra", "lieu"]);
        let at = group.end + if held { 3 } else { usize::from(is(group.end, &[","])) };
        (is(at, &["en"]) && session::is_year_at(words, at + 1)).then_some((at, at + 2))
    };
    // "dans le rapport qu'il lui présentera | en 2016".
    let made = || {
        let near = own.end + 1..words.len().saturating_sub(1);
        let open = |at: &usize| !words[*at].is_any(&[";", ":", "."]);
        let own =
            |at: &usize| words[at - 1].is_in(List::MadeInPresent) && words[*at].is("en") && session::is_year_at(words, at + 1);
        near.take_while(open).find(own).map(|at| (at, at + 2))
    };
    before().or_else(behind).or_else(made)
}

/// Where a sentence behind "que" ends: at its mark.
fn sentence_end(words: &[Word], from: usize) -> usize {
    const LONGEST: usize = 14;
    let limit = words.len().min(from + LONGEST);
    (from..limit).find(|at| words[*at].is_mark()).unwrap_or(limit)
}
