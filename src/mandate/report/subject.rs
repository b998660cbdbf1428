//! What a report is about.

use super::super::condition::{group_end, range};
use super::super::group;
use super::super::lexicon::Lexicon;
use super::super::lists::List;
use super::super::words::Word;
use super::trigger::{Frame, Needs, Trigger, is_of_another};
use super::{deadline_at, further_time};
use super::{english, french, outcome, put_in, session_at};
use crate::model::Language;
use crate::text::TextRange;
use crate::text::token::TokenKind;

/// How far behind the request its subject may begin, in words.
const REACH: usize = 34;

/// Where what is told stands as the object itself: "report | its conclusions", "devote a chapter to | the matter".
fn object(lexicon: &Lexicon, words: &[Word], own: &Trigger) -> Option<usize> {
    let next = words.get(own.end)?;
    match own.frame {
        Frame::Devoted => {
            let limit = words.len().min(own.end + REACH);
            let to = (own.end..limit).find(|at| {
                let body = group::group_at(lexicon, words, at + 1).is_some_and(|group| group.actor && words[group.head].capital);
                words[*at].is_any(&["to", "a", "au", "aux"]) && !body
            })?;
            Some(to + 1)
        }
        Frame::Plain if words[own.verb].is_any(&["report", "reporting"]) && !own.noun => {
            next.is_in(List::ThereAlready).then_some(own.end)
        }
        // "reports | of the movements of their forces".
        Frame::Plain if own.noun && own.needs == Needs::Nothing => {
            let of = next.is_any(&["of", "du", "des"])
                || next.is("de") && words.get(own.end + 1).is_some_and(|word| word.is_in(List::ThereAlready));
            let noun = group::behind_determiners(lexicon, words, own.end + 1);
            let made = lexicon.made.contains(&words[own.end - 1].folded);
            let thing = words.get(noun).is_some_and(|word| !word.capital)
                && !made
                && !is_of_another(lexicon, words, own.end - 1, own.end);
            (of && thing).then_some(own.end + 1)
        }
        _ => None,
    }
}

/// What the report is about. `receiver`: the words of the one who receives it; `to`: the word before.
pub(super) fn subject(
    lexicon: &Lexicon,
    words: &[Word],
    own: &Trigger,
    receiver: Option<(usize, usize)>,
    to: Option<usize>,
) -> Option<TextRange> {
    // "d'en | rendre compte": what was said before.
    if !own.noun && own.verb > 0 && lexicon.language == Language::Fr && words[own.verb - 1].is("en") {
        return None;
    }
    let told = || outcome::object(words, own).and_then(|from| about(lexicon, words, from, to));
    // "that a report | on the survey | be submitted".
    let passive = own.noun && lexicon.made.contains(&words[own.end - 1].folded);
    let inside = || {
        let end = own.end - 2;
        let on = (own.verb + 1..end).take(2).find_map(|at| lexicon.on.end_at(words, at).filter(|_| !words[at].is("de")))?;
        about(lexicon, words.get(..end)?, on, None)
    };
    if let Some(on) = passive.then(inside).flatten() {
        return Some(on);
    }
    if let Some((from, end)) = english_matter(lexicon, words, own) {
        return about(lexicon, &words[..end], from, to.filter(|to| *to < end));
    }
    if let Some((from, end)) = put_in::matter(lexicon, words, own) {
        return about(lexicon, &words[..end], from, to.filter(|to| *to < end));
    }
    let stands = || about(lexicon, words, own.end, to);
    // "de lui signaler, ainsi qu'aux pays qui aident, | tout acte": what somebody is told is the object of the verb.
    if let Some(object) = pointed_out(words, own) {
        return about(lexicon, words, object, to.filter(|to| *to > object));
    }
    behind(lexicon, words, own, receiver, to).or_else(|| match own.frame {
        Frame::Outcome => told(),
        Frame::Placed => stands(),
        _ => None,
    })
}

/// Where the object of "signaler" begins, behind it or behind an aside.
fn pointed_out(words: &[Word], own: &Trigger) -> Option<usize> {
    const REACH: usize = 24;
    let alone = words[own.verb].is("signaler") && own.end == own.verb + 1;
    let opens = |at: &usize| {
        let object = words[*at].is_in(List::ThereAlready) || words[*at].is_any(&["tout", "tous", "toute", "toutes"]);
        object && (*at == own.end || words[*at - 1].is(","))
    };
    let aside = words.get(own.end).is_some_and(|mark| mark.is(","));
    let reach = if aside { REACH } else { 1 };
    (own.end..words.len().min(own.end + reach)).find(opens).filter(|_| alone)
}

/// What is to stand in a report, in English.
fn english_matter(lexicon: &Lexicon, words: &[Word], own: &Trigger) -> Option<(usize, usize)> {
    let asked = lexicon.language == Language::En && own.noun && own.frame == Frame::Plain;
    asked.then(|| english::included(lexicon, words, own)).flatten()
}

/// The same, behind the words that ask.
fn behind(
    lexicon: &Lexicon,
    words: &[Word],
    own: &Trigger,
    receiver: Option<(usize, usize)>,
    to: Option<usize>,
) -> Option<TextRange> {
    if let Some(from) = object(lexicon, words, own) {
        return about(lexicon, words, from, to);
    }
    let mut at = own.end;
    // Behind "à sa soixantième session," and adjectives of the noun.
    let mut limit = words.len().min(own.end + REACH);
    while at < limit {
        let word = &words[at];
        if word.is_any(&[";", ":", "."]) || word.is("et") && words.get(at + 1).is_some_and(|next| next.is_any(&["que", "qu'"])) {
            return None;
        }
        // "au Comité de l'information": the name has words of its own; so have sessions, time limits and occasions.
        if let Some((_, behind)) = receiver.filter(|(from, _)| *from == at) {
            at = behind.max(at + 1);
            // "report to the Secretary-General | the measures which each has taken".
            let object = !own.noun
                && words[own.verb].is_any(&["report", "reporting"])
                && words.get(at).is_some_and(|word| word.is_any(&["any", "all"]) || word.is_in(List::ThereAlready));
            if object {
                return about(lexicon, words, at, None);
            }
            continue;
        }
        // "as well as to the Commission on the Status of Women,": so have others who receive it.
        if word.capital
            && let Some((behind, _)) = lexicon.names.longest_at(words, at)
        {
            at = behind.max(at + 1);
            continue;
        }
        // "thereon in his next report on the matter", "in his report on the budget, on any additional costs": where it stands.
        if lexicon.language == Language::En
            && let Some(behind) = english::report_place(words, at)
        {
            at = english::behind_title(lexicon, words, behind, own).unwrap_or(behind);
            continue;
        }
        if let Some(behind) = said_when(lexicon, words, at).or_else(|| occasion(words, at)) {
            at = french::behind_session_of(lexicon, words, behind).max(at + 1);
            continue;
        }
        if let Some(from) = french::in_which(words, at).filter(|_| lexicon.language == Language::Fr && own.noun) {
            return about(lexicon, words, from, to);
        }
        if let Some(behind) = put_in::aside(lexicon, words, own, at) {
            limit = words.len().min(limit + behind - at);
            at = behind.max(at + 1);
            continue;
        }
        // "faire savoir, à sa dixième session, | comment …"; "report to the Council | whether the withdrawal has been completed".
        let asks = own.needs == Needs::Time || lexicon.language == Language::En && words[own.verb].is("report");
        if word.is_in(List::HowQuestion) && asks {
            return about(lexicon, words, at, to);
        }
        // "account to the Board | for the use".
        if words[own.verb].is("account") && word.is("for") {
            return about(lexicon, words, at + 1, to);
        }
        // "in accordance with their programmes of work".
        if let Some((behind, listed)) = lexicon.conditions.longest_at(words, at) {
            let end = if listed.open { group_end(lexicon, words, behind, &[]) } else { behind }.max(at + 1);
            // "dans la limite des ressources disponibles | sur les mesures prises".
            let on = |place: &usize| {
                let of = words[*place].is_any(&["de", "to"]) || is_on_day(words, *place);
                !of && lexicon.on.end_at(words, *place).is_some()
            };
            let next = (behind..end).find(on).unwrap_or(end);
            limit = words.len().min(limit + next - at);
            at = next;
            continue;
        }
        // "en tout état de cause": when, not on what.
        if let Some(behind) = lexicon.time_joints.end_at(words, at).filter(|behind| *behind > at + 1) {
            at = behind;
            continue;
        }
        // "une étude fondée | sur des travaux de recherche": what it rests on.
        if word.is_in(List::BasedOn) {
            at += 2;
            continue;
        }
        // "on an ongoing basis": how often, not on what.
        let basis = word.is("on") && words.iter().skip(at + 1).take(4).any(|word| word.is("basis"));
        let basis = basis || is_on_day(words, at);
        if let Some(behind) = lexicon.on.end_at(words, at).filter(|_| !basis) {
            let of = word.is("de");
            if !of || !own.noun && !lexicon.infinitive_at(words, at) {
                // "lors de | sa dixième session": when, not on what.
                match about(lexicon, words, behind, to) {
                    None if of => {}
                    on => return on,
                }
            }
        }
        // "dans son prochain rapport | d'ensemble", "lors | du débat annuel": no words of what is told.
        if word.is("d'") && lexicon.report_nouns.end_at(words, at - 1).is_some() {
            at += 2;
            continue;
        }
        // ", dans les projets de budget, | sur les conclusions".
        let place = word.is("dans") && words[at - 1].is(",");
        if place || word.is_any(&["du", "des", "de"]) && words[at - 1].is("lors") {
            at = (at..limit).find(|place| words[*place].is_mark()).unwrap_or(limit);
            continue;
        }
        if !own.noun
            && (word.is_any(&["du", "des"])
                || word.is("d'") && !lexicon.infinitive_at(words, at)
                || own.direct && word.is("of")
                || informed(lexicon, words, own) && word.is("of"))
        {
            return about(lexicon, words, at + 1, to);
        }
        // "a review of the mandate": what such a paper is of, it is about.
        let passed_on = at == own.end && is_of_another(lexicon, words, at - 1, at);
        let beside = at == own.end || receiver.is_some_and(|(_, behind)| at == behind);
        if own.needs == Needs::Body && beside && !passed_on && word.is_any(&["of", "du", "de", "des", "d'"]) {
            return about(lexicon, words, at + 1, to);
        }
        // ", par l'intermédiaire du Conseil économique et social,": the way it goes.
        if word.is_any(&["par", "through"]) && words.get(at + 1).is_some_and(|next| next.is_any(&["l'", "the", "son", "it"])) {
            let behind = (at..limit).find(|place| words[*place].is_mark());
            at = behind.unwrap_or(limit);
            continue;
        }
        // Somebody else's words begin.
        if own.noun && word.is_any(&["et", "and", ","]) && lexicon.infinitive_at(words, at + 1) {
            return None;
        }
        at += 1;
    }
    None
}

/// "the Conference held in London | on 4 and 5 December": a day, nothing that is told of.
fn is_on_day(words: &[Word], at: usize) -> bool {
    words[at].is("on") && words.get(at + 1).is_some_and(|next| matches!(next.kind, TokenKind::Date | TokenKind::Number))
}

/// "keep … informed".
fn informed(lexicon: &Lexicon, words: &[Word], own: &Trigger) -> bool {
    words[own.verb].is_any(&["keep", "keeping"]) || lexicon.told_itself.end_at(words, own.verb).is_some()
}

/// "include information relevant to the implementation of article 3 in a report": what is to stand in it.
pub(super) fn included(lexicon: &Lexicon, words: &[Word], own: &Trigger) -> Option<TextRange> {
    const MATTER: [&str; 8] =
        ["information", "informations", "renseignements", "details", "data", "precisions", "section", "chapitre"];
    let end = own.end;
    // "include | progress made in implementing the policy | in his reports".
    let object = || {
        let place = (own.verb + 2..end).rev().find(|at| words[*at].is_any(&["in", "dans"]))?;
        (words[own.verb].is_in(List::Includes)).then(|| about(lexicon, &words[..place], own.verb + 1, None)).flatten()
    };
    let Some(at) = (own.verb + 1..end).find(|at| words[*at].is_any(&MATTER)) else { return object() };
    let behind = (at + 1..end.min(at + 5)).find_map(|place| {
        let pair = words.get(place..place + 2)?;
        let relevant = pair[0].is_any(&["relevant", "relating", "pertaining", "related", "relatifs", "relatives", "relative"])
            && pair[1].is_any(&["to", "a", "au", "aux"]);
        if relevant { Some(place + 2) } else { lexicon.on.end_at(words, place).filter(|_| !words[place].is("de")) }
    });
    behind.map_or_else(object, |behind| about(lexicon, &words[..end], behind, None))
}

/// Behind the session or the time limit that begins at `at`.
fn said_when(lexicon: &Lexicon, words: &[Word], at: usize) -> Option<usize> {
    let session = || session_at(lexicon, words, at).map(|session| session.end);
    deadline_at(lexicon, words, at).map(|(_, end)| further_time(lexicon, words, end)).or_else(session)
}

/// "dans le cadre du rapport sur l'exécution du budget |,": where the report stands, not what it is about.
fn occasion(words: &[Word], at: usize) -> Option<usize> {
    let trio = words.get(at..at + 3)?;
    let context = trio[0].is_any(&["dans", "in", "within"])
        && trio[1].is_any(&["le", "the"])
        && trio[2].is_any(&["cadre", "contexte", "context", "framework"]);
    let behind = words.iter().enumerate().skip(at).find(|(_, word)| word.is_mark()).map_or(words.len(), |(place, _)| place);
    context.then_some(behind)
}

fn about(lexicon: &Lexicon, words: &[Word], from: usize, to: Option<usize>) -> Option<TextRange> {
    // The receiver or what is said of the time ends it, with the preposition before.
    let timed = |at: usize| -> Option<usize> {
        session_at(lexicon, words, at).map(|session| session.start).or_else(|| deadline_at(lexicon, words, at).map(|_| at))
    };
    let when = (from + 1..words.len()).find_map(timed).filter(|stop| *stop > from);
    let mut end = words.len();
    for stop in [when, to.filter(|to| *to > from)].into_iter().flatten() {
        let mut cut = stop;
        while cut > from && words[cut - 1].is_any(&BEFORE_TIME) {
            cut -= 1;
        }
        end = end.min(cut);
    }
    for at in from..end {
        let word = &words[at];
        let next_asks = word.is_any(&["et", "and"])
            && (words.get(at + 1).is_some_and(|next| next.is_any(&["that", "que", "qu'"]))
                || lexicon.infinitive_at(words, at + 1)
                || words.get(at + 1).is_some_and(|next| next.is_any(&["a", "in"])));
        let near = |at: usize| (at + 1..at + 4).any(|place| lexicon.report_nouns.end_at(words, place).is_some());
        let elsewhere = word.is_any(&["dans", "in"]) && near(at)
            || lexicon.language == Language::En && english::report_place(words, at).is_some();
        // "for consideration by the Commission", "pour qu'elle l'examine".
        let purpose = word.is("for")
            && words[at + 1..end.min(at + 3)].iter().any(|word| word.is_any(&["consideration", "submission"]))
            || word.is("lors") && words.get(at + 1).is_some_and(|next| next.is_any(&["de", "du", "des"]))
            || word.is("pour") && words.get(at + 1).is_some_and(|next| next.is_any(&["examen", "qu'"]));
        let order = word.is("in") && words.get(at + 1).is_some_and(|next| next.is("order"));
        let purpose = purpose || at > from && (word.is("afin") || order || goes_to_speaker(words, at));
        if word.is_any(&[",", ";", ":", "."]) || next_asks || elsewhere || purpose || occasion(words, at).is_some() && at > from {
            end = at;
            break;
        }
    }
    // "the implementation of the present resolution | and thereafter".
    while end > from && words[end - 1].is_in(List::LooseAtEnd) {
        end -= 1;
    }
    (end > from).then(|| range(words, from, end))
}

/// "un rapport résumant les débats | à lui soumettre", "| qu'il lui présentera", "| qui lui sera soumis": who receives it.
fn goes_to_speaker(words: &[Word], at: usize) -> bool {
    let is = |at: usize, list: &[&str]| words.get(at).is_some_and(|word| word.is_any(list));
    let made = |at: usize| words.get(at).is_some_and(|word| word.is_in(List::MadeInPresent));
    let he = is(at, &["qu'"]) && is(at + 1, &["il", "elle", "ils", "elles"]) && is(at + 2, &["lui"]) && made(at + 3);
    let to = is(at, &["a"]) && is(at + 1, &["lui"]) && is(at + 2, &["presenter", "soumettre"]);
    let be = at + 1 + usize::from(is(at + 1, &["lui"]));
    he || to || is(at, &["qui"]) && is(be, &["sera", "seront"]) && is(be + 1, &["presente", "presentes", "soumis"])
}

/// Words between a subject and a session.
const BEFORE_TIME: [&str; 26] = [
    "in",
    "time",
    "temps",
    "pour",
    "a",
    "au",
    "sa",
    "son",
    "ses",
    "la",
    "le",
    "de",
    "lors",
    "pendant",
    "at",
    "its",
    "the",
    "during",
    "to",
    "l'",
    "bien",
    "well",
    "for",
    "submission",
    "resumed",
    "reprise",
];
