//! Requests for a report: by whom, to whom, when, on what.

mod actor;
mod basis;
mod body;
mod english;
mod french;
mod nominal;
mod not_asked;
mod outcome;
mod put_in;
mod receiver;
mod reporting;
mod role;
mod subject;
mod told;
mod trigger;
mod when;
mod whom;

use super::clause::{DECIDES, Found};
use super::condition::range;
use super::group::{self, Group};
use super::lexicon::{Act, Grammar, Lexicon};
use super::session::{self, Session};
use super::words::Word;
use crate::model::Language;
use crate::text::TextRange;
use crate::text::fold::fold;
use when::{time_before, time_behind};

pub(super) use body::receives;
pub(super) use trigger::{Frame, Needs, Trigger, VERB_REACH};
pub(super) use when::{deadline_at, further_time, sets_time, takes_place};

/// What was found of a request, in words.
#[derive(Clone, Debug)]
pub(super) struct Request {
    /// The words that ask for it.
    pub range: TextRange,
    /// Who reports, where it is not the one who is asked.
    pub by: Option<Group>,
    /// Who receives it.
    pub to: To,
    /// Further ones who receive it: "to the Council and to the Assembly".
    pub also: Vec<Group>,
    pub session: Option<(TextRange, Option<u32>)>,
    pub deadline: Option<TextRange>,
    pub on: Option<TextRange>,
}

impl Request {
    /// Whether it says by when.
    pub fn is_timed(&self) -> bool {
        self.session.is_some() || self.deadline.is_some()
    }
}

/// Who receives a report.
#[derive(Clone, Debug)]
pub(super) enum To {
    /// The body that speaks.
    Speaker,
    /// Somebody named.
    Named(Group),
    /// Nobody is named.
    Nobody,
}

/// The requests in the words of a clause (or of an item whose paragraph asks), in reading order.
pub(super) fn find(lexicon: &Lexicon, words: &[Word], found: &Found) -> Vec<Request> {
    if lexicon.grammar == Grammar::Table {
        return super::listed::reports(lexicon, words, found);
    }
    let clause = &words[..found.end];
    let Some((from, body)) = asked_of(lexicon, clause, found) else {
        return basis::on_the_basis(lexicon, clause, found).into_iter().collect();
    };
    let said = found.that || found.implied || body.is_some() || french::called_upon(lexicon, clause, found);
    let triggers = triggers(lexicon, clause, (from, said), nominal::trigger(lexicon, clause, found));
    let mut requests: Vec<Request> = Vec::new();
    let mut unmet = None;
    for (place, own) in triggers.iter().enumerate() {
        let next = triggers.get(place + 1).map_or(clause.len(), |next| before_verb(clause, own.end, next.verb));
        let since = if place == 0 { from } else { own.verb };
        // One more behind the same verb says nothing behind the next infinitive: "et un rapport final …, et | d'adresser".
        let more = own.frame == Frame::More;
        let stop = (own.end..next).find(|at| more && lexicon.infinitive_at(clause, *at));
        let next = stop.map_or(next, |stop| before_verb(clause, own.end, stop));
        let request = request(lexicon, &clause[..next], since, own);
        // "de faire rapport et de rendre compte": the words behind belong to both.
        let says = request.is_timed() || request.on.is_some();
        // "a mid-term report by March and a final report by June": two, where each has a time of its own.
        let met = if more {
            request.is_timed() && requests.last().is_some_and(Request::is_timed)
        } else {
            own.needs.met(lexicon, (&clause[..next], own.end), &request)
                || english::says_enough(lexicon, &clause[..next], found, own)
                || french::says_enough(lexicon, &clause[..next], found, own)
        };
        // "de présenter un rapport à la dixième session et d'inclure | dans ce rapport | une analyse": no more than the first.
        if own.noun && !requests.is_empty() && french::is_same_report(lexicon, &clause[..next], own, &request) {
            continue;
        }
        // "dresser le bilan de la décennie et | de le lui soumettre": what it is about was said before.
        let pending = unmet.take().filter(|_| own.frame == Frame::Again && request.on.is_none());
        if met
            && own.frame == Frame::Again
            && requests.last().is_some_and(|last| matches!(last.to, To::Nobody) && last.session.is_none())
        {
            // "établir chaque année un rapport … et de | le lui présenter": the same one.
            let Some(first) = requests.pop() else { continue };
            let range = TextRange::new(first.range.start, request.range.end);
            let deadline = if request.session.is_some() { request.deadline } else { request.deadline.or(first.deadline) };
            requests.push(Request { range, by: first.by, on: first.on.or(request.on), deadline, ..request });
        } else if met && (requests.is_empty() || says) {
            // "d'établir, en vue de les lui présenter … et de | les soumettre au Conseil …, des rapports sur les ports": the same ones.
            let taken_up = french::takes_up(clause, own) && before_again(&triggers, place);
            if let Some(first) = requests.last_mut().filter(|first| taken_up && first.on.is_none()) {
                first.on = request.on;
            }
            requests.push(Request { on: request.on.or(pending), ..request });
            let second = english::at_own_session(lexicon, &clause[..next], own);
            let again = second.zip(requests.last().cloned()).map(|((to, session), first)| {
                let session = Some((range(clause, session.start, session.end), session.number));
                Request { to: To::Named(to), also: Vec::new(), session, deadline: None, ..first }
            });
            requests.extend(again);
        } else {
            unmet = request.on;
        }
    }
    join(&mut requests);
    let mut last = To::Nobody;
    for request in &mut requests {
        if request.by.is_none() {
            request.by.clone_from(&body);
        }
        // "to submit a report to the Council by March and to report every four months thereafter": to the same.
        match &request.to {
            To::Nobody => request.to = last.clone(),
            // Who else is kept informed is not who receives it.
            to if body::is_body(lexicon, clause, to) => last = to.clone(),
            _ => {}
        }
    }
    requests
}

/// Whether what stands before a trigger takes up a report by a pronoun too.
fn before_again(triggers: &[Trigger], place: usize) -> bool {
    place.checked_sub(1).and_then(|before| triggers.get(before)).is_some_and(|before| before.frame == Frame::Again)
}

/// From where on a clause may ask for reports, and of whom, where it does not ask outright: of a body that it sets up, lets go on, or
/// says something of ("the Panel, which shall report").
fn asked_of(lexicon: &Lexicon, clause: &[Word], found: &Found) -> Option<(usize, Option<Group>)> {
    if found.act == Act::Asks || found.implied {
        return Some((found.what.min(found.end), None));
    }
    let body = set_up(lexicon, clause, found).or_else(|| actor::renewed(lexicon, clause, found));
    if let Some(body) = body {
        return Some((body.end.min(found.end), Some(body)));
    }
    let by_the_way = || french::asked_by_the_way(lexicon, clause, found.behind).filter(|_| lexicon.language == Language::Fr);
    let told = || told::told(lexicon, clause, found);
    let (from, body) = actor::told_of(lexicon, clause, found).or_else(by_the_way).or_else(told)?;
    Some((from, Some(body)))
}

/// The words that ask for reports from `from` on, in reading order. `said`: the clause says what somebody shall do.
fn triggers(lexicon: &Lexicon, clause: &[Word], (from, said): (usize, bool), first: Option<Trigger>) -> Vec<Trigger> {
    let mut triggers: Vec<Trigger> = first.into_iter().collect();
    let mut at = triggers.last().map_or(from, |first| first.end.max(from));
    while at < clause.len() {
        let since = triggers.last().map_or(from, |last| last.end);
        let own = trigger::trigger(lexicon, clause, since, at, said);
        // A further one is asked for by a verb of its own: "de rendre compte …, et de lui présenter un rapport …".
        match own.filter(|own| triggers.is_empty() || own.verb >= since && own_verb(lexicon, clause, own.verb, said)) {
            Some(own) => {
                at = own.end;
                triggers.push(own);
            }
            None => match triggers.last().and_then(|last| trigger::one_more(lexicon, clause, last, at)) {
                Some(more) => {
                    at = more.end;
                    triggers.push(more);
                }
                None => at += 1,
            },
        }
    }
    add_outcomes(lexicon, clause, (from, said), &mut triggers);
    triggers
}

/// Adds what is told that is no report by its name, where nothing else asks for it and it has its body and its time.
fn add_outcomes(lexicon: &Lexicon, clause: &[Word], (from, said): (usize, bool), triggers: &mut Vec<Trigger>) {
    const BEFORE_VERB: usize = 2;
    for at in from..clause.len() {
        let Some(own) = outcome::trigger(lexicon, clause, from, at, said) else { continue };
        let taken = |other: &Trigger| other.verb == own.verb || other.verb < own.end && own.verb < other.end;
        if triggers.iter().any(taken) {
            continue;
        }
        let place = triggers.iter().take_while(|other| other.verb < own.verb).count();
        let next = triggers.get(place).map_or(clause.len(), |next| before_verb(clause, own.end, next.verb));
        // What else somebody is to do has its own time: "lui fournir des renseignements, | de répondre promptement".
        let joined = |at: &usize| clause[at - 1].is_any(&[",", ";", "and", "et"]) && lexicon.infinitive_at(clause, *at);
        let stretch = &clause[..(own.end..next).find(joined).unwrap_or(next)];
        // Behind another request it has to say itself to whom.
        let own_body = place == 0 || !matches!(receiver::receiver(lexicon, stretch, &own).0, To::Nobody);
        // "urgently | to submit its recommendations".
        let since = from.max(own.verb.saturating_sub(BEFORE_VERB));
        if own_body && own.needs.met(lexicon, (stretch, own.end), &request(lexicon, stretch, since, &own)) {
            triggers.insert(place, own);
        }
    }
}

/// Joins those that are one: "compile a report on …, and to submit it to the Assembly at its sixtieth session".
fn join(requests: &mut Vec<Request>) {
    let silent = |request: &Request| matches!(request.to, To::Nobody) && !request.is_timed();
    let mut place = 0;
    while place + 1 < requests.len() {
        let next = &requests[place + 1];
        let says = !matches!(next.to, To::Nobody) || next.is_timed();
        if silent(&requests[place]) && says && requests[place].on.is_some() {
            let first = requests.remove(place);
            let both = &mut requests[place];
            both.range = TextRange::new(first.range.start, both.range.end);
            both.on = first.on;
        }
        place += 1;
    }
    // The first of several says little where all is said at the end.
    let bare = |request: &Request| request.on.is_none() && !request.is_timed();
    if requests.len() > 1 && requests.first().is_some_and(bare) {
        let first = requests.remove(0);
        if let Some(second) = requests.first_mut() {
            second.range = TextRange::new(first.range.start, second.range.end);
            if matches!(second.to, To::Nobody) {
                (second.to, second.also) = (first.to, first.also);
            }
        }
    }
}

/// The body that a clause sets up: "Decides to establish a committee".
pub(super) fn set_up(lexicon: &Lexicon, words: &[Word], found: &Found) -> Option<Group> {
    const NEAR: usize = 8;
    let by_verb = || lexicon.sets_up.contains(fold(&found.lemma).as_str()).then_some(found.behind);
    let decided = || {
        let at = group::behind_asides(lexicon, words, found.behind);
        let decides = DECIDES.contains(&found.lemma.as_str()) && lexicon.infinitive_at(words, at);
        let verb = (at + 1..words.len().min(at + 4)).find(|place| {
            lexicon.sets_up.contains(&words[*place].folded)
                || words[*place].is("set") && words.get(place + 1).is_some_and(|next| next.is("up"))
        });
        verb.filter(|_| decides).map(|verb| verb + 1 + usize::from(words[verb].is("set")))
    };
    let at = group::behind_asides(lexicon, words, by_verb().or_else(decided)?);
    let body = |at: usize| group::group_at(lexicon, words, at).filter(|group| group.actor);
    body(at).or_else(|| some_of(words, at)).or_else(|| {
        // "to appoint and send immediately to Angola | a commission".
        let near = at..words.len().min(at + NEAR);
        let plain = |at: &usize| !words[*at].is_mark() && !lexicon.infinitive_at(words, *at);
        near.take_while(plain).find(|at| words[*at].is_any(&["a", "an", "un", "une"]) && !words[*at + 1].capital).and_then(body)
    })
}

/// "three of its members": some of those who decide.
fn some_of(words: &[Word], at: usize) -> Option<Group> {
    let of = words.get(at + 1)?.is_any(&["of", "de"]) && words.get(at + 2)?.is_any(&["its", "ses"]);
    let noun = words.get(at + 3).filter(|noun| of && !noun.is_mark())?;
    let end = at + 4;
    (!noun.capital).then_some(Group { start: at, end, known: None, actor: true, head: at + 3 })
}

/// Before the words that belong to a verb: "et de lui | présenter", "and to | submit".
fn before_verb(words: &[Word], least: usize, mut verb: usize) -> usize {
    const OWN: [&str; 17] =
        ["et", "de", "d'", "lui", "leur", "en", "y", "le", "la", "les", "l'", "and", "to", "also", "further", ",", "egalement"];
    while verb > least && words[verb - 1].is_any(&OWN) {
        verb -= 1;
    }
    verb
}

/// Whether what somebody is asked begins close before a verb, or it is a verb of what he shall do: "et lui | présentera".
fn own_verb(lexicon: &Lexicon, words: &[Word], verb: usize, said: bool) -> bool {
    said && lexicon.report_said.end_at(words, verb).is_some()
        || (verb.saturating_sub(4)..=verb).any(|at| lexicon.infinitive_at(words, at))
        || words[verb].is_any(&["report", "brief"])
}

fn request(lexicon: &Lexicon, clause: &[Word], from: usize, own: &Trigger) -> Request {
    let session = session_from(lexicon, clause, own.verb).or_else(|| session::same(lexicon, clause, own.verb));
    let (to, to_at) = receiver::receiver(lexicon, clause, own);
    let deadline = time_behind(lexicon, clause, own).or_else(|| time_before(lexicon, clause, from, own.verb));
    let year = || english::year(lexicon, clause, own).filter(|_| session.is_none());
    let deadline = deadline
        .or_else(year)
        .or_else(|| when::french_year(lexicon, clause, own, &to).filter(|_| session.is_none()))
        .map(|(start, end)| (start, further_time(lexicon, clause, end)));
    let to = match to {
        // "à sa soixante-treizième session": the session is of the body that speaks; so is the report that it wants itself.
        To::Nobody if own.frame == Frame::Wanted || session.is_some_and(|session| own_session(clause, session)) => To::Speaker,
        To::Nobody if session.is_some_and(|session| english::is_to_session(clause, session)) => To::Speaker,
        To::Nobody => session.and_then(|session| receiver::of_session(lexicon, clause, session)).map_or(To::Nobody, To::Named),
        to => to,
    };
    let also = receiver::further(lexicon, clause, own, &to, to_at);
    let named = match &to {
        To::Named(group) => to_at.map(|at| (at, also.last().map_or(group.end, |last| last.end))),
        _ => None,
    };
    let on = subject::subject(lexicon, clause, own, named, to_at).or_else(|| subject::included(lexicon, clause, own));
    Request {
        range: range(clause, own.verb, own.end),
        by: actor::reporter(lexicon, clause, from, own),
        to,
        also,
        session: session.map(|session| (range(clause, session.start, session.end), session.number)),
        deadline: deadline.map(|(start, end)| range(clause, start, end)),
        on,
    }
}

/// The first session named from `from` on.
fn session_from(lexicon: &Lexicon, words: &[Word], from: usize) -> Option<Session> {
    (from..words.len()).filter_map(|at| session_at(lexicon, words, at)).find(|session| session.start > 0)
}

/// The session whose noun stands at `at`, where it is no session of a thing: "the outcome of the special session".
fn session_at(lexicon: &Lexicon, words: &[Word], at: usize) -> Option<Session> {
    let of_thing = |session: &Session| match lexicon.language {
        Language::Fr => when::is_session_of_thing(lexicon, words, *session),
        Language::En => english::is_session_of_thing(lexicon, words, *session),
        _ => false,
    };
    session::at(lexicon, words, at).filter(|session| !of_thing(session))
}

fn own_session(words: &[Word], session: Session) -> bool {
    words[..session.start].iter().rev().take(3).any(|word| word.is_any(&["sa", "ses", "its"]))
}
