//! Requests for a report: by whom, to whom, when, on what.

use super::clause::Found;
use super::condition::{group_end, range};
use super::group::{self, Group};
use super::lexicon::{Act, Grammar, Lexicon};
use super::names::english_name;
use super::session::{self, Session};
use super::words::Word;
use crate::model::Language;
use crate::text::TextRange;

/// How far before a noun its verb is looked for, in words.
const VERB_REACH: usize = 44;

/// What was found of a request, in words.
#[derive(Clone, Debug)]
pub(super) struct Request {
    /// The words that ask for it.
    pub range: TextRange,
    /// Who receives it.
    pub to: To,
    pub session: Option<(TextRange, Option<u32>)>,
    pub deadline: Option<TextRange>,
    pub on: Option<TextRange>,
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
    if found.act != Act::Asks && !found.implied {
        return Vec::new();
    }
    let from = found.what.min(found.end);
    let clause = &words[..found.end];
    let mut triggers: Vec<(usize, usize, bool)> = Vec::new();
    let mut at = from;
    while at < clause.len() {
        let since = triggers.last().map_or(from, |(_, end, _)| *end);
        let own = trigger(lexicon, clause, since, at);
        // A further one is asked for by a verb of its own: "de rendre compte …, et de lui présenter un rapport …".
        match own.filter(|(verb, ..)| triggers.is_empty() || *verb >= since && own_verb(lexicon, clause, *verb)) {
            Some(own) => {
                triggers.push(own);
                at = own.1;
            }
            None => at += 1,
        }
    }
    let mut requests: Vec<Request> = Vec::new();
    for (place, own) in triggers.iter().enumerate() {
        let next = triggers.get(place + 1).map_or(clause.len(), |(verb, ..)| *verb);
        let since = if place == 0 { from } else { own.0 };
        let request = request(lexicon, &clause[..next], since, *own);
        // "de faire rapport et de rendre compte": the words behind belong to both.
        let says = request.session.is_some() || request.deadline.is_some() || request.on.is_some();
        if requests.is_empty() || says {
            requests.push(request);
        }
    }
    // The first of several says little where all is said at the end.
    let bare = |request: &Request| request.on.is_none() && request.session.is_none() && request.deadline.is_none();
    if requests.len() > 1 && requests.first().is_some_and(bare) {
        let first = requests.remove(0);
        if let Some(second) = requests.first_mut() {
            second.range = TextRange::new(first.range.start, second.range.end);
        }
    }
    requests
}

/// Whether what somebody is asked begins close before a verb.
fn own_verb(lexicon: &Lexicon, words: &[Word], verb: usize) -> bool {
    (verb.saturating_sub(4)..=verb).any(|at| lexicon.infinitive_at(words, at)) || words[verb].is("report")
}

fn request(lexicon: &Lexicon, clause: &[Word], from: usize, (verb, end, noun): (usize, usize, bool)) -> Request {
    let session = session_from(lexicon, clause, verb);
    let (to, to_at) = receiver(lexicon, clause, verb, end);
    let deadline = (from..clause.len()).find_map(|at| deadline_at(lexicon, clause, at));
    let to = match to {
        // "à sa soixante-treizième session": the session is of the body that speaks.
        To::Nobody if session.is_some_and(|session| own_session(clause, session)) => To::Speaker,
        to => to,
    };
    let stops = [to_at, session.map(|session| session.start), deadline.map(|(start, _)| start)];
    let named = match &to {
        To::Named(group) => to_at.map(|at| (at, group.end)),
        _ => None,
    };
    let on = subject(lexicon, clause, (end, noun), named, &stops).or_else(|| included(lexicon, clause, verb, end));
    Request {
        range: range(clause, verb, end),
        to,
        session: session.map(|session| (range(clause, session.start, session.end), session.number)),
        deadline: deadline.map(|(start, end)| range(clause, start, end)),
        on,
    }
}

/// "include information relevant to the implementation of article 3 in a report": what is to stand in it.
fn included(lexicon: &Lexicon, words: &[Word], verb: usize, end: usize) -> Option<TextRange> {
    const MATTER: [&str; 8] =
        ["information", "informations", "renseignements", "details", "data", "precisions", "section", "chapitre"];
    let at = (verb + 1..end).find(|at| words[*at].is_any(&MATTER))?;
    let behind = (at + 1..end.min(at + 5)).find_map(|place| {
        let pair = words.get(place..place + 2)?;
        let relevant = pair[0].is_any(&["relevant", "relating", "pertaining", "related", "relatifs", "relatives", "relative"])
            && pair[1].is_any(&["to", "a", "au", "aux"]);
        if relevant { Some(place + 2) } else { lexicon.on.end_at(words, place).filter(|_| !words[place].is("de")) }
    })?;
    about(lexicon, &words[..end], behind, &[])
}

/// The verb that asks for a report at `at`: where it begins, the word behind verb and noun, and whether a noun closes it.
fn trigger(lexicon: &Lexicon, words: &[Word], from: usize, at: usize) -> Option<(usize, usize, bool)> {
    let english = lexicon.language.code() == "en";
    if lexicon.language == Language::Zh {
        return chinese_trigger(lexicon, words, from, at);
    }
    if let Some(end) = lexicon.report_nouns.end_at(words, at) {
        let before = at.checked_sub(1).map(|before| &words[before]);
        if english
            && before.is_some_and(|before| before.is_any(&["to", "and", "back"]) || before.folded.ends_with("ly"))
            && english_verb(words, at)
        {
            return Some((at, end, false));
        }
        // "faire figurer dans le rapport", "include in the report".
        let low = from.max(at.saturating_sub(VERB_REACH));
        let included = (low..at).rev().find(|place| lexicon.include.end_at(words, *place).is_some());
        // "des exposés" is what is made; "des rapports" is what something belongs to.
        let made = at.checked_sub(2).and_then(|place| words.get(place));
        let made = made.is_some_and(|word| word.is(",") || lexicon.report_verbs.contains(&word.folded));
        let some = (words[at].folded.starts_with("expose") || made) && before.is_some_and(|before| before.is("des"));
        let of = !some && before.is_some_and(|before| before.is_any(&["du", "de", "d'", "des", "au", "le", "of", "del"]));
        let verb = (low..at).rev().find(|place| {
            let word = &words[*place];
            lexicon.report_verbs.contains(&word.folded) && (*place == from || asked_for(lexicon, words, *place))
        });
        if let Some(verb) = verb.filter(|_| !of) {
            return Some((verb, end, true));
        }
        return included.filter(|_| !english).map(|verb| (verb, end, true));
    }
    if let Some(end) = lexicon.report.end_at(words, at).filter(|_| !english) {
        return Some((at, end, false));
    }
    lexicon.inform.iter().find_map(|(verb, closes)| {
        let end = (at + 1..words.len().min(at + 14)).find(|place| words[*place].is(closes))?;
        words[at].is(verb).then_some((at, end + 1, false))
    })
}

/// "提交报告", "向大会报告".
fn chinese_trigger(lexicon: &Lexicon, words: &[Word], from: usize, at: usize) -> Option<(usize, usize, bool)> {
    if let Some(end) = lexicon.report.end_at(words, at) {
        return Some((at, end, false));
    }
    let end = lexicon.report_nouns.end_at(words, at)?;
    let low = from.max(at.saturating_sub(VERB_REACH));
    let before = at.checked_sub(1).and_then(|before| words.get(before))?;
    // "秘书长的报告" is one that exists.
    let verb = (low..at).rev().find(|place| lexicon.report_verb_phrases.end_at(words, *place).is_some());
    let to = (low..at).rev().find(|place| words[*place].is("向")).filter(|_| !before.is_any(&["的", "份", "其", "该"]));
    let noun = verb.is_some();
    verb.or(to).map(|verb| (verb, end, noun))
}

/// "to report", "and report to": a verb, where no noun stands behind it.
fn english_verb(words: &[Word], at: usize) -> bool {
    words.get(at).is_some_and(|word| word.is("report"))
        && words.get(at + 1).is_none_or(|next| {
            next.is_mark()
                || next.is_any(&[
                    "to",
                    "on",
                    "back",
                    "thereon",
                    "annually",
                    "regularly",
                    "periodically",
                    "at",
                    "every",
                    "in",
                    "by",
                    "within",
                    "orally",
                    "as",
                    "and",
                    "no",
                    "through",
                    "its",
                ])
        })
}

/// Whether a verb is what somebody is asked to do: an infinitive behind its mark, not behind a noun.
fn asked_for(lexicon: &Lexicon, words: &[Word], at: usize) -> bool {
    let low = at.saturating_sub(6);
    let marks: &[&str] = if lexicon.language.code() == "es" { &["que", "a", "y", "e", ","] } else { &["to", "and", ","] };
    let free = matches!(lexicon.language, Language::Fr | Language::Ru | Language::Ar);
    free || (low..at).rev().any(|place| words[place].is_any(marks))
}

/// The first session named from `from` on.
fn session_from(lexicon: &Lexicon, words: &[Word], from: usize) -> Option<Session> {
    (from..words.len()).find_map(|at| session::at(lexicon, words, at)).filter(|session| session.start > 0)
}

fn own_session(words: &[Word], session: Session) -> bool {
    const OWN: [&str; 10] = ["sa", "ses", "its", "su", "sus", "ее", "его", "своеи", "своих", "届"];
    // "دورتها": its session, in one word.
    let arabic = words.get(session.start).is_some_and(|word| word.folded.ends_with("ها") || word.folded.ends_with("ته"));
    arabic || words[..session.start].iter().rev().take(2).any(|word| word.is_any(&OWN)) || words[session.start].is("第")
}

/// Who receives the report, and where that stands.
fn receiver(lexicon: &Lexicon, words: &[Word], verb: usize, end: usize) -> (To, Option<usize>) {
    let french = lexicon.language.code() == "fr";
    let low = verb.saturating_sub(3);
    // "lui demande de rendre compte": the pronoun of another verb.
    let own = (low..=verb).rev().take_while(|at| *at == verb || !words[*at].is_any(&["de", "d'", "a", ",", "et"]));
    if french && own.into_iter().any(|at| lexicon.own.contains(&words[at].folded)) {
        return (To::Speaker, None);
    }
    if lexicon.grammar == Grammar::Table {
        return listed_receiver(lexicon, words, verb);
    }
    if words[verb].is_any(&["tenir", "keep"]) {
        let pronoun = french && words[low..=verb].iter().any(|word| word.is_any(&["le", "la", "l'"]))
            || words.get(verb + 1).is_some_and(|word| word.is("it"));
        let between = &words[..end.saturating_sub(1)];
        return match group::group_at(lexicon, between, verb + 1).filter(|group| group.actor) {
            _ if pronoun => (To::Speaker, None),
            Some(group) => (To::Named(group), None),
            None => (To::Nobody, None),
        };
    }
    for at in verb + 1..words.len() {
        let word = &words[at];
        let consideration = word.is("by") && words[at - 1].is("consideration") || word.is("par") && words[at - 1].is("examen");
        let marks = match () {
            () if french => word.is_any(&["a", "au", "aux"]),
            () => word.is("to"),
        };
        if !(marks || consideration) || (lexicon.infinitive_at(words, at) && !words.get(at + 1).is_some_and(|word| word.is("it")))
        {
            continue;
        }
        let Some(next) = words.get(at + 1) else { continue };
        if next.is_any(&["sa", "son", "ses", "leur", "leurs"]) {
            continue;
        }
        if lexicon.own.contains(&next.folded) {
            return (To::Speaker, Some(at));
        }
        // Behind a comma something else may begin; the receiver is a body by name.
        let group = group::group_at(lexicon, words, at + 1).filter(|group| group.actor && words[group.start].capital);
        if let Some(mut group) = group
            && (at <= end + 40)
            && !words[group.start].folded.starts_with("etat")
        {
            // "faire rapport au Comité | sur l'application": what it is about.
            let about = words.get(group.head + 1).is_some_and(|word| word.is_any(&["sur", "on"]));
            if about && group.known.is_none() {
                group.end = group.head + 1;
            }
            return (To::Named(group), Some(at));
        }
    }
    (To::Nobody, None)
}

/// The first body of the table that can receive a report, else the one that speaks where a pronoun stands for it.
fn listed_receiver(lexicon: &Lexicon, words: &[Word], verb: usize) -> (To, Option<usize>) {
    const RECEIVE: [&str; 6] = ["Assembly", "Council", "Commission", "Committee", "Conference", "Board"];
    let low = if lexicon.language == Language::Zh { verb.saturating_sub(VERB_REACH) } else { verb };
    let body = (low..words.len()).find_map(|at| {
        let (end, name) = lexicon.names.longest_at(words, at)?;
        let receives = english_name(name, lexicon.language)
            .is_some_and(|english| RECEIVE.iter().any(|kind| english.split(' ').any(|word| word == *kind)));
        receives.then(|| (at, Group { start: at, end, known: Some(name.clone()), actor: true, head: at }))
    });
    let pronoun = words.get(verb.saturating_sub(3)..words.len().min(verb + 4)).unwrap_or_default();
    match body {
        _ if pronoun.iter().any(|word| lexicon.own.contains(&word.folded)) => (To::Speaker, None),
        Some((at, group)) => (To::Named(group), Some(at)),
        None => (To::Nobody, None),
    }
}

/// What the report is about.
fn subject(
    lexicon: &Lexicon,
    words: &[Word],
    (end, noun): (usize, bool),
    receiver: Option<(usize, usize)>,
    stops: &[Option<usize>],
) -> Option<TextRange> {
    let mut at = end;
    // Behind "à sa soixantième session," and adjectives of the noun.
    let limit = words.len().min(end + 30);
    while at < limit {
        let word = &words[at];
        if word.is_any(&[";", ":", "."]) {
            return None;
        }
        // "au Comité de l'information": the name has words of its own.
        if let Some((_, behind)) = receiver.filter(|(from, _)| *from == at) {
            at = behind.max(at + 1);
            continue;
        }
        if let Some(behind) = lexicon.on.end_at(words, at) {
            let of = word.is("de");
            let usable = if of { !noun && !lexicon.infinitive_at(words, at) } else { true };
            if usable {
                return about(lexicon, words, behind, stops);
            }
        }
        if !noun && word.is_any(&["du", "des", "d'"]) {
            return about(lexicon, words, at + 1, stops);
        }
        // Somebody else's words begin.
        if noun && word.is_any(&["et", "and"]) && lexicon.infinitive_at(words, at + 1) {
            return None;
        }
        at += 1;
    }
    None
}

fn about(lexicon: &Lexicon, words: &[Word], from: usize, stops: &[Option<usize>]) -> Option<TextRange> {
    // The receiver or the session ends it, with the preposition before.
    let mut end = words.len();
    for stop in stops.iter().flatten().filter(|stop| **stop > from) {
        let mut cut = *stop;
        while cut > from
            && words[cut - 1].is_any(&[
                "a", "au", "sa", "son", "ses", "la", "le", "de", "lors", "pendant", "at", "its", "the", "during", "to", "l'",
                "bien", "well",
            ])
        {
            cut -= 1;
        }
        end = end.min(cut);
    }
    for at in from..end {
        let word = &words[at];
        let next_asks = word.is_any(&["et", "and"])
            && (lexicon.infinitive_at(words, at + 1) || words.get(at + 1).is_some_and(|next| next.is_any(&["a", "in"])));
        let elsewhere =
            word.is_any(&["dans", "in"]) && (at + 1..at + 4).any(|place| lexicon.report_nouns.end_at(words, place).is_some());
        if word.is_any(&[",", ";", ":", "."]) || next_asks || elsewhere {
            end = at;
            break;
        }
    }
    (end > from).then(|| range(words, from, end))
}

/// The time limit that begins at `at`.
pub(super) fn deadline_at(lexicon: &Lexicon, words: &[Word], at: usize) -> Option<(usize, usize)> {
    let (end, open) = lexicon.deadlines.longest_at(words, at)?;
    let end = if *open { group_end(lexicon, words, end, &[]) } else { end };
    Some((at, end.min(at + 16)))
}
