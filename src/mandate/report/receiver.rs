//! Who receives a report.

use super::super::group::{self, Group};
use super::super::lexicon::Lexicon;
use super::super::lists::List;
use super::super::names::english_name;
use super::super::words::Word;
use super::body::{is_receiver, receives};
use super::trigger::{Frame, Trigger};
use super::{Session, To, english, french, reporting, whom};
use crate::model::Language;
use crate::text::token::TokenKind;

/// How far behind a report the one who receives it may stand, in words.
const REACH: usize = 40;

/// How far before its verb the report may stand that somebody receives, in words.
const NEAR: usize = 12;

/// What somebody is told of: no part of the name of the one who is told.
const MATTERS: [&str; 36] = [
    "action",
    "developments",
    "implementation",
    "measures",
    "outcome",
    "progress",
    "result",
    "results",
    "state",
    "status",
    "steps",
    "situation",
    "application",
    "mise",
    "moyens",
    "suite",
    "suites",
    "emploi",
    "etat",
    "resultat",
    "resultats",
    "progres",
    "mesures",
    "facon",
    "maniere",
    "evolution",
    "execution",
    "teneur",
    "avancement",
    "actions",
    "activites",
    "travaux",
    "faits",
    "efforts",
    "issue",
    "respect",
];

/// Whether a noun is what somebody is told of.
pub(super) fn is_matter(word: &Word) -> bool {
    word.is_any(&MATTERS)
}

/// Where what is told begins inside what looks like a name: "Conseil | de la situation", "Joint Committee | of the state".
fn matter_in(lexicon: &Lexicon, words: &[Word], group: &Group) -> Option<usize> {
    (group.head + 1..group.end).find(|at| {
        let of = words[*at].is_any(&["de", "du", "des", "d'", "of"]);
        let noun = group::behind_determiners(lexicon, words, at + 1);
        let matter = words.get(noun).is_some_and(is_matter);
        of && noun < group.end && matter && !words[noun..group.end].iter().any(|word| word.capital)
    })
}

/// "au Conseil d'administration | de l'emploi des ressources": behind a noun with a complement of its own, what is told.
fn without_matter(words: &[Word], group: &Group) -> usize {
    let complement = words.get(group.head + 1).is_some_and(|word| word.is_any(&["d'", "de"]));
    let determined = |at: usize| {
        let next = |at: usize| words.get(at).is_some_and(|word| word.is_in(List::ThereAlready));
        (words[at].is_any(&["du", "des"]) || words[at].is_any(&["de", "d'"]) && next(at + 1))
            && !words[at + 1..group.end].iter().any(|word| word.capital)
    };
    (group.head + 3..group.end).find(|at| complement && determined(*at)).unwrap_or(group.end)
}

/// The pronoun of a French verb: "de | l'en informer".
pub(super) fn pronoun_before(words: &[Word], verb: usize) -> Option<&Word> {
    let last = words[..verb].iter().rev().find(|word| !word.is_in(List::BetweenPronounAndVerb));
    last.filter(|word| word.is_in(List::PronounBeforeVerb))
}

/// Who receives the report, and where that stands.
pub(super) fn receiver(lexicon: &Lexicon, words: &[Word], own: &Trigger) -> (To, Option<usize>) {
    let (verb, end) = (own.verb, own.end);
    let french = lexicon.language == Language::Fr;
    let low = verb.saturating_sub(3);
    // "lui demande de rendre compte": the pronoun of another verb.
    let before = (low..=verb).rev().take_while(|at| *at == verb || !words[*at].is_any(&["de", "d'", "a", ",", "et"]));
    let pronouns: Vec<usize> = before.collect();
    if french && pronouns.iter().any(|at| lexicon.own.contains(&words[*at].folded)) {
        return (To::Speaker, None);
    }
    // "qu'un rapport lui soit présenté"; "asks to be kept informed".
    let passive = own.noun && lexicon.made.contains(&words[end - 1].folded);
    let itself = own.frame != Frame::Told && lexicon.told_itself.end_at(words, verb).is_some();
    if itself || french && passive && words[verb..end].iter().any(|word| lexicon.own.contains(&word.folded)) {
        return (To::Speaker, None);
    }
    if own.frame == Frame::Told {
        return (told(lexicon, words, verb), None);
    }
    let tell = french
        && (lexicon.tell.contains(&words[verb].folded)
            || words[verb].is_any(&["saisir", "tenir", "tiendra", "tiendront", "mettre"]));
    // "le Sommet de l'avenir pour informer": an article further before.
    if tell && pronoun_before(words, verb).is_some_and(|word| word.is_any(&["le", "la", "l'"])) {
        return (To::Speaker, None);
    }
    if words[verb].is_any(&["tenir", "tiendra", "tiendront", "mettre", "keep", "keeping", "saisir"]) || own.direct {
        let closed = !own.direct && !words[verb].is("saisir");
        let between = if closed { &words[..end.saturating_sub(1)] } else { words };
        // "informer | immédiatement | le Conseil".
        let behind = lexicon.deadlines.end_at(words, verb + 1).filter(|_| own.direct).unwrap_or(verb + 1);
        return match group::group_at(lexicon, between, behind).filter(|group| group.actor) {
            _ if words.get(verb + 1).is_some_and(|word| word.is("it")) => (To::Speaker, None),
            Some(mut group) => {
                // "tenir les États Membres | régulièrement informés".
                while closed && group.end > group.head + 1 && words[group.end - 1].is_in(List::HowTold) {
                    group.end -= 1;
                }
                // "apprise the Assembly | of the outcome".
                if group.known.is_none() && words[group.head].capital && own.direct {
                    // "informer le Comité 1540 | de la façon".
                    let number = words.get(group.head + 1).is_some_and(|word| word.kind == TokenKind::Number);
                    let rest = usize::from(number).max(french::behind_working_group(&words[group.head..]));
                    group.end = group.end.min(group.head + 1 + rest);
                }
                let at = (!closed).then_some(group.start);
                (To::Named(group), at)
            }
            None => (To::Nobody, None),
        };
    }
    // "provide the Council with a report", "des résultats aux États Membres": close behind the verb anybody may receive it.
    if lexicon.language == Language::En
        && words[verb].is_in(List::GivesWith)
        && words[verb + 1..end].iter().any(|word| word.is("with"))
        && let Some(group) = group::group_at(lexicon, words, verb + 1).filter(|group| group.actor)
    {
        return (To::Named(group), None);
    }
    // "les rapports de la Commission sur les droits de l'homme au Soudan du Sud soient soumis | au Conseil".
    let first = if french && passive { end } else { verb + 1 };
    // "dans le rapport | qu'elle lui présentera à sa dixième session ainsi qu'au Conseil".
    if french && own.noun && whom::speaker_relative(words, end).is_some() {
        return (To::Speaker, None);
    }
    for at in first..words.len().min(end + REACH) {
        // "for its consideration".
        let for_it = words[at].is("for") && words.get(at + 1).is_some_and(|its| its.is("its"));
        if for_it && words.get(at + 2).is_some_and(|noun| noun.is_in(List::ForReceiver)) {
            return (To::Speaker, None);
        }
        if !before_receiver(lexicon, words, at) {
            continue;
        }
        let Some(next) = words.get(at + 1) else { continue };
        if next.is_any(&["sa", "son", "ses", "leur", "leurs", "its", "their", "his", "her"]) {
            // "à leurs organes directeurs", "to their governing bodies".
            let organs = group::group_at(lexicon, words, at + 1).filter(|group| {
                words[group.start..group.end]
                    .iter()
                    .any(|word| word.is_any(&["organes", "organe", "conseils", "bodies", "boards"]))
            });
            if let Some(group) = organs {
                return (To::Named(english::without_told(lexicon, words, group)), Some(at));
            }
            continue;
        }
        if lexicon.own.contains(&next.folded) || next.is_any(&["elle-meme", "lui-meme", "itself"]) {
            return (To::Speaker, Some(at));
        }
        if let Some(group) = whom::latter(lexicon, words, own, at) {
            return (To::Named(group), Some(at));
        }
        if let Some(group) = whom::anybody(lexicon, words, own, at).filter(|group| !words[group.head].capital) {
            return (To::Named(name_alone(lexicon, words, own, group)), Some(at));
        }
        if !own.noun && at < end + 5 && next.is_any(&["etats", "states", "member"]) && !next.is_mark() {
            let states = group::group_at(lexicon, words, at + 1).filter(|group| group.actor);
            if let Some(group) = states {
                return (To::Named(group), Some(at));
            }
        }
        // Behind a comma something else may begin; the receiver is a body by name.
        let can = |group: &Group| {
            let head = &words[group.head];
            let somebody = group.actor || is_receiver(head) || reporting::is_letters(words, group);
            head.capital && somebody && (is_receiver(head) || !head.is_in(List::Paper))
        };
        if at > own.end && english::is_made_to(lexicon, words, at) {
            continue;
        }
        let group = group::group_at(lexicon, words, at + 1).map(|group| english::without_told(lexicon, words, group));
        let group = group.filter(can).or_else(|| english::named(lexicon, words, at + 1));
        let group = group.filter(|group| !whom::is_where(lexicon, words, own, at, group));
        let beside = whom::beside_receiver(lexicon, words, own, at);
        let group = group.or_else(|| whom::counted_body(lexicon, words, at + 1).filter(|group| beside && can(group)));
        if let Some(mut group) = group
            && !words[group.start].folded.starts_with("etat")
        {
            group = name_alone(lexicon, words, own, group);
            return (To::Named(group), Some(at));
        }
    }
    // "dans le cadre de son rapport périodique au Conseil, de rendre compte".
    let low = verb.saturating_sub(REACH);
    let near = verb.saturating_sub(NEAR);
    let place = (low..verb).find(|at| {
        // "in his report | to the Council concerning …, which should be submitted by May, to report also on".
        let capital = |at: usize| words.get(at).is_some_and(|word| word.capital);
        let asked_again = || words[*at..verb].iter().any(|word| lexicon.verbs.contains_key(&word.folded));
        let own = || {
            reporting::is_own_report(lexicon, words, *at)
                && !asked_again()
                && capital(group::behind_determiners(lexicon, words, at + 1))
        };
        let before =
            || *at >= near && capital(at + 1) && (near..*at).any(|noun| lexicon.report_nouns.end_at(words, noun).is_some());
        before_receiver(lexicon, words, *at) && (before() || own())
    });
    match place.and_then(|at| Some((at, group::group_at(lexicon, words, at + 1).filter(|group| group.actor)?))) {
        Some((_, group)) => (To::Named(group), None),
        None if of_wanted(lexicon, words, own) => (To::Speaker, None),
        None => (To::Nobody, None),
    }
}

/// The name of the one who receives a report, without what he is told.
fn name_alone(lexicon: &Lexicon, words: &[Word], own: &Trigger, mut group: Group) -> Group {
    let (end, french) = (own.end, lexicon.language == Language::Fr);
    // "communiquer à l'Office | des renseignements": what is told is no part of the name.
    if own.noun && french && group.start < end && group.end >= end {
        let some = (group.start + 1..end).rev().find(|at| words[*at].is_any(&["des", "du", "de", "d'"]));
        (group.end, group.known) = (some.unwrap_or(group.end), None);
    }
    // "communiquer à l'Office | des données, dans leurs rapports".
    let told = |at: &usize| words[*at].is("des") && words[at + 1].is_in(List::PutInReport);
    if let Some(end) = (group.head + 1..group.end.saturating_sub(1)).find(told).filter(|_| french && group.known.is_none()) {
        group.end = end;
    }
    // "rendre compte au Conseil | de la situation", "to the Joint Committee | of the state of the weapons".
    if group.known.is_none() && (!own.noun || !french) {
        group.end = matter_in(lexicon, words, &group).unwrap_or(group.end);
    }
    if !own.noun && french && group.known.is_none() {
        group.end = without_matter(words, &group);
    }
    // "faire rapport au Comité | sur l'application": what it is about.
    let about = words.get(group.head + 1).is_some_and(|word| word.is_any(&["sur", "on"]));
    if about && group.known.is_none() {
        group.end = group.head + 1;
    }
    group
}

/// "dans l'exposé annuel | qu'il lui a demandé", "in the report | requested in paragraph 3": made for the one who speaks.
fn of_wanted(lexicon: &Lexicon, words: &[Word], own: &Trigger) -> bool {
    const NEAR: usize = 7;
    let report = (own.verb + 1..words.len()).find_map(|at| lexicon.report_nouns.end_at(words, at));
    let near = report.map_or(0..0, |end| end..words.len().min(end + NEAR));
    words[near].iter().any(|word| word.is_any(&["demande", "requested"]))
        || report.is_some_and(|end| whom::made_for_speaker(words, end))
}

/// "que | le Conseil | soit tenu informé", "that | the Council | be kept informed": who is told.
fn told(lexicon: &Lexicon, words: &[Word], verb: usize) -> To {
    const REACH: usize = 10;
    let that = (verb.saturating_sub(REACH)..verb).rev().find(|at| words[*at].is_any(&["que", "qu'", "that"]));
    match that.and_then(|that| group::group_at(lexicon, words, that + 1)).filter(|group| group.actor && group.end == verb) {
        Some(group) => To::Named(group),
        // "qu'elle soit tenue informée".
        None if that.is_some_and(|that| that + 2 == verb && words[that + 1].is_any(&["il", "elle", "it"])) => To::Speaker,
        None => To::Nobody,
    }
}

/// "at the tenth session of | the Committee", "at | the Council's | tenth session": the one whose session it is.
pub(super) fn of_session(lexicon: &Lexicon, words: &[Word], session: Session) -> Option<Group> {
    const NEAR: usize = 6;
    let can = |group: &Group| words[group.start..group.end].iter().any(|word| word.capital && is_receiver(word));
    let of = words.get(session.end).is_some_and(|word| word.is_any(&["of", "de", "du"]));
    let behind = || group::group_at(lexicon, words, session.end + 1).filter(|group| of && can(group));
    let before = || {
        let owns = words.get(session.start.checked_sub(1)?)?.folded.ends_with('s');
        let start = (session.start.saturating_sub(NEAR)..session.start).find(|at| words[*at].is_any(&["at", "during"]))?;
        let group = group::group_at(lexicon, words, start + 1).filter(can)?;
        owns.then(|| Group { end: group.end.min(session.start), known: None, ..group })
    };
    behind().or_else(before)
}

/// Others who receive it behind the first: "to the Council and, through it, the Assembly" has one more.
pub(super) fn further(lexicon: &Lexicon, words: &[Word], own: &Trigger, to: &To, to_at: Option<usize>) -> Vec<Group> {
    let mut groups = Vec::new();
    let mut at = match (to, to_at) {
        (To::Named(group), _) => group.end,
        (To::Speaker, Some(at)) => at + 2,
        // "de lui rendre compte, ainsi qu'à l'Assemblée"; "dans le rapport qu'elle lui présentera ainsi qu'au Conseil".
        (To::Speaker, None) => whom::speaker_relative(words, own.end).unwrap_or(own.end),
        (To::Nobody, _) => return groups,
    };
    let mut within = (to_at.is_none() && own.noun).then_some(own.verb + 1);
    let mut once = matches!(to, To::Speaker).then_some(own.end);
    while let Some(behind) = behind_joint(lexicon, words, at)
        .or_else(|| whom::joined_behind_time(lexicon, words, at))
        .or_else(|| within.take().and_then(|from| whom::joined_behind_time(lexicon, words, from)))
        .or_else(|| once.take().and_then(|from| whom::as_well_as(lexicon, words, from)))
    {
        let body = group::group_at(lexicon, words, behind).filter(|group| {
            let known = group.known.as_deref().and_then(|name| english_name(name, lexicon.language)).is_some_and(receives);
            group.actor && (known || words[group.head].capital && is_receiver(&words[group.head]))
        });
        let new = |body: &Group| groups.iter().all(|known: &Group| known.start != body.start);
        let Some(body) = body.filter(new) else { break };
        at = body.end;
        groups.push(body);
    }
    groups
}

/// Behind ", and to", "et à", "ainsi qu'à", where one more may be named; "and to submit" is something else.
pub(super) fn behind_joint(lexicon: &Lexicon, words: &[Word], at: usize) -> Option<usize> {
    let is = |at: usize, list: &[&str]| words.get(at).is_some_and(|word| word.is_any(list));
    let comma = usize::from(is(at, &[","]));
    let next = at + comma;
    let mut behind = match () {
        () if is(next, &["and", "et", "or", "ou"]) => next + 1,
        () if is(next, &["ainsi"]) && is(next + 1, &["que", "qu'"]) => next + 2,
        () if is(next, &["as"]) && is(next + 1, &["well"]) && is(next + 2, &["as"]) => next + 3,
        // ", through the Committee,": the way it goes.
        () if comma == 1 && !is(next, &["through", "par"]) => next,
        () => return None,
    };
    while is(behind, &["also", "subsequently", "ensuite", "egalement", "through", "it", ",", "thereafter"]) {
        behind += 1;
    }
    if is(behind, &["to", "a", "au", "aux"]) && !lexicon.infinitive_at(words, behind) {
        behind += 1;
    }
    Some(behind)
}

/// Whether the one who receives it may stand behind `at`: "to", "à", "consideration by", "examen par".
fn before_receiver(lexicon: &Lexicon, words: &[Word], at: usize) -> bool {
    let word = &words[at];
    let before = at.checked_sub(1).map(|before| &words[before]);
    if before.is_some_and(|before| word.is("by") && before.is("consideration") || word.is("par") && before.is("examen")) {
        return true;
    }
    // "be laid before the Assembly".
    if word.is("before") && before.is_some_and(|before| before.is_in(List::Laid)) {
        return true;
    }
    // "for the information and guidance | of the Council".
    if word.is("of") && before.is_some_and(|before| before.is_in(List::ForReceiver)) {
        return words[at.saturating_sub(5)..at].iter().any(|word| word.is("for"));
    }
    // "dans leurs exposés | devant le Conseil".
    if word.is("devant") && before.is_some_and(|before| before.is_in(List::Laid)) {
        return true;
    }
    // "mis à la disposition | de la Commission".
    if word.is_any(&["de", "du"]) && before.is_some_and(|before| before.is("disposition")) {
        return true;
    }
    let marks = match lexicon.language {
        Language::Fr => word.is_any(&["a", "au", "aux"]),
        _ => word.is("to") && !english::is_given(words, at),
    };
    marks && (!lexicon.infinitive_at(words, at) || words.get(at + 1).is_some_and(|word| word.is("it")))
}
