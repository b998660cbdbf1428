//! Requests for a report in Spanish, Russian, Arabic and Chinese: who is told what, and when.
//!
//! What asks for a report stands in `trigger`. Its words go from the "and" before its verb to the "and" before the next one: there the
//! session or time limit, the one who receives it and the subject are looked for.

mod receiver;
mod subject;
mod trigger;

use super::arabic::joined_and;
use super::time::deadline_at;
use crate::mandate::clause::Found;
use crate::mandate::condition::range;
use crate::mandate::lexicon::{Act, Lexicon};
use crate::mandate::lists::List;
use crate::mandate::report::{Needs, Request, To, Trigger, further_time};
use crate::mandate::session;
use crate::mandate::words::Word;
use crate::model::Language;
use crate::text::TextRange;

/// The requests in the words of a clause (or of an item whose paragraph asks), in reading order.
pub(in crate::mandate) fn find(lexicon: &Lexicon, words: &[Word], found: &Found) -> Vec<Request> {
    if found.act != Act::Asks && !found.implied {
        return Vec::new();
    }
    let clause = &words[..found.end];
    let from = found.what.min(found.end);
    let triggers = trigger::all(lexicon, clause, from);
    let mut requests: Vec<Request> = Vec::new();
    for (place, own) in triggers.iter().enumerate() {
        let (low, least) = if place == 0 { (from, from) } else { (triggers[place - 1].end, own.verb) };
        let start = joint(lexicon, clause, low, own.verb).unwrap_or(least);
        let next = triggers.get(place + 1).map(|next| joint(lexicon, clause, own.end, next.verb).unwrap_or(next.verb));
        let end = next.unwrap_or(clause.len());
        let request = request(lexicon, &clause[..end], start, own);
        let timed = request.is_timed();
        let received = !matches!(request.to, To::Nobody);
        let says = timed || request.on.is_some();
        // "informen a los donantes": told to somebody who receives no reports.
        if !received && !own.noun && receiver::is_told_to_others(lexicon, clause, start, end, own) {
            continue;
        }
        let met = match own.needs {
            Needs::Nothing => true,
            Needs::Body => received || receiver::own_session_in(lexicon, clause, &request),
            Needs::Time => received && timed,
            Needs::Ends | Needs::Receiver => received || timed,
        };
        if met && (place == 0 || says) {
            requests.push(request);
        }
    }
    without_bare(&mut requests);
    let mut last = To::Nobody;
    for request in &mut requests {
        // "presentar un informe al Consejo antes de marzo y otro en junio": to the same.
        if matches!(request.to, To::Nobody) {
            request.to = last.clone();
        }
        // "en su sexagésimo período de sesiones": the session is of the body that speaks.
        if matches!(request.to, To::Nobody) && receiver::own_session_in(lexicon, clause, request) {
            request.to = To::Speaker;
        }
        last = request.to.clone();
    }
    requests
}

/// "prepare un informe sobre X y lo presente a la Asamblea en su sexagésimo período": the first of two says what, the second to whom.
fn without_bare(requests: &mut Vec<Request>) {
    let mut place = 0;
    while place + 1 < requests.len() {
        let (one, next) = (&requests[place], &requests[place + 1]);
        let silent = matches!(one.to, To::Nobody) && !one.is_timed();
        let apart = !matches!(one.to, To::Nobody) && !matches!(next.to, To::Nobody);
        let bare = one.on.is_none() && !one.is_timed() && !apart;
        if bare || silent && next.on.is_none() {
            let first = requests.remove(place);
            let both = &mut requests[place];
            both.range = TextRange::new(first.range.start, both.range.end);
            both.on = both.on.or(first.on);
            if matches!(both.to, To::Nobody) {
                both.to = first.to;
            }
        }
        place += 1;
    }
}

/// The last "and" between two places: what stands behind it belongs to the second.
fn joint(lexicon: &Lexicon, words: &[Word], low: usize, verb: usize) -> Option<usize> {
    let joins = |place: &usize| match lexicon.language {
        Language::Ar => words[*place].is_in(List::AndThat),
        // "向大会第六十届会议并在其后每两年提交": one verb.
        Language::Zh => {
            let time = words.get(place + 1).is_some_and(|next| next.is_in(List::BeforeDate));
            words[*place].is_in(List::JoinsClause) && !(time && *place > 0 && !words[place - 1].is_mark())
        }
        _ => words[*place].is_in(List::Joins),
    };
    let last = (low..verb.min(words.len())).rev().find(joins);
    last.or_else(|| (lexicon.language == Language::Ar && words[verb].folded.starts_with('و')).then_some(verb))
}

fn request(lexicon: &Lexicon, clause: &[Word], from: usize, own: &Trigger) -> Request {
    let session = (from..clause.len()).find_map(|at| session::at(lexicon, clause, at)).filter(|session| session.start >= from);
    let deadline = (from..clause.len()).find_map(|at| deadline_at(lexicon, clause, at));
    let deadline = deadline.map(|(start, end)| (start, further_time(lexicon, clause, end)));
    let (to, to_range) = receiver::receiver(lexicon, clause, from, own);
    let also = match to_range {
        Some((_, end)) => receiver::further(lexicon, clause, end),
        None => Vec::new(),
    };
    let received = to_range.map(|(start, end)| (start, also.last().map_or(end, |last| last.end)));
    Request {
        range: range(clause, own.verb, own.end),
        by: None,
        to,
        also,
        session: session.map(|session| (range(clause, session.start, session.end), session.number)),
        deadline: deadline.map(|(start, end)| {
            let printed = range(clause, start, end);
            TextRange::new(printed.start + joined_and(&clause[start]), printed.end)
        }),
        on: subject::subject(lexicon, clause, from, own, received),
    }
}
