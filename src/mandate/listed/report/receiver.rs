//! Who receives a report.

use crate::mandate::group::Group;
use crate::mandate::lexicon::Lexicon;
use crate::mandate::listed::{addressed, known_at, somebody};
use crate::mandate::lists::List;
use crate::mandate::names::english_name;
use crate::mandate::report::{Request, To, Trigger, receives};
use crate::mandate::session::{self, Session};
use crate::mandate::words::Word;
use crate::model::Language;

/// How far behind a report the one who receives it may stand, in words.
const REACH: usize = 40;

/// Who receives the report, and the words that say so.
pub(super) fn receiver(lexicon: &Lexicon, words: &[Word], from: usize, own: &Trigger) -> (To, Option<(usize, usize)>) {
    if pronoun(lexicon, words, own) {
        return (To::Speaker, None);
    }
    let limit = words.len().min(own.end + REACH);
    let low = if lexicon.language == Language::Zh { from } else { own.verb };
    let body = (low..limit).find_map(|at| {
        let start = mark_before(lexicon, words, at, own)?;
        let group = body_at(lexicon, words, start)?;
        (lexicon.language != Language::Ru || is_receiving(words, &group, own)).then_some((at, group))
    });
    match body {
        Some((at, group)) => {
            let said = (at, group.end);
            (To::Named(group), Some(said))
        }
        None => (To::Nobody, None),
    }
}

/// A pronoun for the one who speaks, right before or behind the verb, or written together with it.
fn pronoun(lexicon: &Lexicon, words: &[Word], own: &Trigger) -> bool {
    let near = match lexicon.language {
        Language::Es => own.verb.saturating_sub(1)..own.verb + 1,
        Language::Zh => return to_it(words, own),
        Language::Ru => own.verb.saturating_sub(2)..words.len().min(own.verb + 3),
        _ => own.verb..words.len().min(own.verb + 4),
    };
    let told =
        |word: &Word| lexicon.own.contains(&word.folded) || word.is_in(List::TellsSpeaker) || word.ends_in(List::TellsSpeaker);
    words.get(near).unwrap_or_default().iter().any(told)
        // "la mantenga informada".
        || own.direct && words[own.verb.saturating_sub(1)..=own.verb].iter().any(|word| word.is_in(List::SpeakerAsObject))
}

/// "向其通报", "向其提交报告".
fn to_it(words: &[Word], own: &Trigger) -> bool {
    let near = words.get(own.verb.saturating_sub(2)..own.end).unwrap_or_default();
    near.windows(2).any(|pair| pair[0].is_in(List::BeforeReceiver) && pair[1].is_in(List::Its))
}

/// Whether somebody is told who receives no reports: "informen a los donantes", "إبلاغ المانحين", "向捐助者通报".
pub(super) fn is_told_to_others(lexicon: &Lexicon, words: &[Word], from: usize, end: usize, own: &Trigger) -> bool {
    let low = if lexicon.language == Language::Zh { from } else { own.verb };
    let near = end.min(own.end + 2);
    (low..near).any(|at| {
        let start =
            if lexicon.language == Language::Ru { (at >= own.end).then_some(at) } else { mark_before(lexicon, words, at, own) };
        let group = start.and_then(|start| somebody(lexicon, words, start)).filter(|group| group.actor);
        // A post may be reported to; many of a kind are only told.
        let kind = |name: &str| name.starts_with(char::is_lowercase) || name.contains("States");
        group.is_some_and(|group| {
            let english = group.known.as_deref().and_then(|name| english_name(name, lexicon.language));
            english.map_or(own.direct, kind)
        })
    })
}

/// Where the body that receives may begin, where the mark of a receiver stands at `at`.
fn mark_before(lexicon: &Lexicon, words: &[Word], at: usize, own: &Trigger) -> Option<usize> {
    let word = &words[at];
    let direct = own.direct && at >= own.verb && at < own.end + 4;
    match lexicon.language {
        Language::Es => (lexicon.to.contains(&word.folded) || word.is_in(List::BeforeReceiver)).then_some(at + 1),
        // The case says it.
        Language::Ru => Some(at),
        Language::Ar if word.is_in(List::ToSomebody) => Some(at + 1),
        Language::Ar => (direct && at > own.verb || word.begins_in(List::ToWithArticle)).then_some(at),
        // "向大会", "提交大会", "通知委员会".
        Language::Zh if word.is_in(List::BeforeReceiver) => Some(at + 1),
        _ => (at == own.end && own.direct || at == own.verb + 2 && own.noun).then_some(at),
    }
}

/// A body that receives reports.
fn body_at(lexicon: &Lexicon, words: &[Word], at: usize) -> Option<Group> {
    let start = super::super::behind_determiners(lexicon, words, at);
    let known = known_at(lexicon, words, start);
    let by_name = known.filter(|(_, name)| english_name(name, lexicon.language).is_some_and(receives));
    let chinese = lexicon.language == Language::Zh;
    // "儿童权利委员会": the noun of a body closes the name.
    let noun = |place: usize| lexicon.receivers.end_at(words, place);
    let group = somebody(lexicon, words, start).filter(|group| group.actor);
    let ends = |group: &Group| (group.start..group.end).any(|place| noun(place) == Some(group.end));
    let group = group.filter(|group| if chinese { ends(group) } else { noun(group.head).is_some() });
    match (by_name, group) {
        (Some((end, name)), group) if group.as_ref().is_none_or(|group| group.end <= end) => {
            Some(Group { start, end, known: Some(name), actor: true, head: start })
        }
        (_, Some(group)) => Some(group),
        (Some((end, name)), None) => Some(Group { start, end, known: Some(name), actor: true, head: start }),
        (None, None) => None,
    }
}

/// Whether a Russian name stands in the case of the one who is told.
fn is_receiving(words: &[Word], group: &Group, own: &Trigger) -> bool {
    let direct = own.direct && group.start < own.end + 3;
    let noun = (group.start..group.end).find(|place| words[*place].begins_in(List::ReceiverStem));
    // "о выполнении рекомендаций | Комиссии ревизоров": whose they are; "представить | Комиссии".
    let whose = |noun: usize| {
        let before = group.start.checked_sub(1).filter(|before| *before > own.verb).map(|before| &words[before]);
        words[noun].ends_in(List::GenitiveEnding) && before.is_some_and(|before| before.ends_in(List::GenitiveEnding))
    };
    noun.is_some_and(|noun| direct || words[noun].ends_in(List::Dative) && !whose(noun))
}

/// Others who receive it behind the first: "al Consejo y a la Asamblea".
pub(super) fn further(lexicon: &Lexicon, words: &[Word], mut at: usize) -> Vec<Group> {
    let mut groups = Vec::new();
    while let Some(behind) = addressed::joined(lexicon, words, at) {
        let marked = addressed::behind_to(lexicon, words, behind);
        let needs = lexicon.language == Language::Es && marked == behind;
        let Some(body) = body_at(lexicon, words, marked).filter(|_| !needs) else { break };
        at = body.end;
        groups.push(body);
    }
    groups
}

/// Whether the session of a request is of the body that speaks: "su sexagésimo período de sesiones".
pub(super) fn own_session_in(lexicon: &Lexicon, words: &[Word], request: &Request) -> bool {
    let Some((printed, _)) = request.session else { return false };
    let session =
        (0..words.len()).filter(|at| words[*at].range.end > printed.start).find_map(|at| session::at(lexicon, words, at));
    session.is_some_and(|session| own_session(words, session))
}

fn own_session(words: &[Word], session: Session) -> bool {
    // "دورتها": its session, in one word.
    words.get(session.start).is_some_and(|word| word.ends_in(List::OwnSession))
        || words[..session.start].iter().rev().take(3).any(|word| word.is_in(List::OwnSession))
        || words[session.start].is("第")
}
