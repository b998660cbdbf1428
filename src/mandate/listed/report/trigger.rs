//! The words that ask for a report.

use crate::mandate::lexicon::Lexicon;
use crate::mandate::listed::time::deadline_at;
use crate::mandate::lists::List;
use crate::mandate::report::{Frame, Needs, Trigger, VERB_REACH};
use crate::mandate::session;
use crate::mandate::words::Word;
use crate::model::Language;

/// All that asks for a report behind `from`, in reading order.
pub(super) fn all(lexicon: &Lexicon, words: &[Word], from: usize) -> Vec<Trigger> {
    let mut found: Vec<Trigger> = Vec::new();
    let mut at = from;
    while at < words.len() {
        let since = found.last().map_or(from, |last| last.end);
        if let Some(end) = stands_in(lexicon, words, found.last(), at) {
            // "presente una evaluación en su próximo informe": a report, to whomever.
            if let Some(last) = found.last_mut() {
                last.needs = Needs::Nothing;
            }
            at = end;
            continue;
        }
        let own = trigger(lexicon, words, since, at)
            .filter(|own| (found.is_empty() || own.verb >= since) && !by_the_way(words, own.verb));
        match own.or_else(|| one_more(lexicon, words, found.last()?, at)) {
            Some(own) => {
                at = own.end.max(at + 1);
                found.push(own);
            }
            None => at += 1,
        }
    }
    found
}

/// Behind a report at `at` in which the paper of the last request is to stand.
fn stands_in(lexicon: &Lexicon, words: &[Word], last: Option<&Trigger>, at: usize) -> Option<usize> {
    let last = last.filter(|last| last.noun && last.needs == Needs::Body)?;
    let end = lexicon.report_nouns.end_at(words, at).filter(|_| role(lexicon, words, last.end, at) == Role::Place)?;
    let between = words.get(last.end..at)?;
    between.iter().all(|word| !word.is_in(List::Joins) && !word.is_in(List::AndThat) && !word.is_any(&[",", "،"])).then_some(end)
}

/// Whether a verb is done by the way: "بوسائل منها تقديم إحاطات", "包括定期通报".
fn by_the_way(words: &[Word], verb: usize) -> bool {
    const NEAR: usize = 4;
    words[verb.saturating_sub(NEAR)..verb].iter().rev().take_while(|word| !word.is_mark()).any(|word| word.is_in(List::ByMeans))
}

fn trigger(lexicon: &Lexicon, words: &[Word], from: usize, at: usize) -> Option<Trigger> {
    if lexicon.language == Language::Zh {
        return chinese(lexicon, words, from, at);
    }
    if let Some(found) = by_noun(lexicon, words, from, at) {
        return Some(found);
    }
    let own = |end| Trigger { verb: at, end, noun: false, direct: false, needs: Needs::Nothing, frame: Frame::Plain };
    if let Some(end) = lexicon.report.end_at(words, at).filter(|_| !is_spanish_noun(lexicon, words, at)) {
        let direct = words[at..end].iter().any(|word| word.is_in(List::TellsDirectly) || word.begins_in(List::TellsDirectly));
        return Some(Trigger { direct, ..own(end) });
    }
    let told = lexicon.tell.contains(&words[at].folded) && asked_for(lexicon, words, at);
    told.then(|| Trigger { direct: true, needs: Needs::Time, ..own(at + 1) })
}

/// A report that is named, with the verb before it: "presente … un informe", "figure en su informe".
fn by_noun(lexicon: &Lexicon, words: &[Word], from: usize, at: usize) -> Option<Trigger> {
    let report = lexicon.report_nouns.end_at(words, at);
    let end = report.or_else(|| lexicon.papers.end_at(words, at))?;
    let needs = if report.is_some() { Needs::Nothing } else { Needs::Body };
    let own = |verb| Trigger { verb, end, noun: true, direct: false, needs, frame: Frame::Plain };
    let low = from.max(at.saturating_sub(VERB_REACH));
    let is_verb = |place: usize| lexicon.report_verbs.contains(&words[place].folded);
    let verb = (low..at).rev().find(|place| is_verb(*place) && (*place == from || asked_for(lexicon, words, *place)));
    match role(lexicon, words, from, at) {
        // "que, en su próximo informe, incluya": the place goes first.
        Role::Place if lexicon.language == Language::Es && verb.is_none() => {
            words[low..at].iter().rev().take(3).any(|word| word.is_in(List::OwnReport)).then(|| own(at))
        }
        Role::Object | Role::Place => verb.map(own),
        Role::Other => None,
    }
}

/// "un informe provisional en marzo | y un informe final en junio": one more behind the same verb, with a time of its own.
fn one_more(lexicon: &Lexicon, words: &[Word], last: &Trigger, at: usize) -> Option<Trigger> {
    const NEAR: usize = 4;
    let end = lexicon.report_nouns.end_at(words, at).filter(|_| last.noun && last.needs == Needs::Nothing)?;
    let low = last.end.max(at.saturating_sub(VERB_REACH));
    let arabic = lexicon.language == Language::Ar;
    let joins = |place: &usize| {
        if arabic { *place == at && words[at].folded.starts_with('و') } else { words[*place].is_in(List::Joins) }
    };
    let and = (low..=at).rev().find(joins)?;
    let object = arabic || role(lexicon, words, and, at) == Role::Object;
    let timed = |place: usize| deadline_at(lexicon, words, place).is_some() || session::at(lexicon, words, place).is_some();
    let before = (and + 1..at).find(|place| timed(*place));
    let near = at - and <= NEAR || before.is_some();
    // Each has a time of its own.
    let own = before.is_some() || (end..words.len()).any(timed);
    let verb = and + usize::from(!arabic);
    (object && near && own).then_some(Trigger { verb, end, noun: true, direct: false, needs: Needs::Nothing, frame: Frame::More })
}

/// What a noun is to the verb before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Role {
    /// What is made or sent.
    Object,
    /// Where something is to stand: "en su próximo informe".
    Place,
    /// Anything else: "las recomendaciones del informe", "en ese informe".
    Other,
}

fn role(lexicon: &Lexicon, words: &[Word], from: usize, at: usize) -> Role {
    let Some(before) = at.checked_sub(1).and_then(|before| words.get(before)) else { return Role::Object };
    match lexicon.language {
        // The case says it: "представить доклад", "в своем докладе".
        Language::Ru => {
            let named = words[at.saturating_sub(2)..at].iter().any(|word| word.is_in(List::ThisReport));
            match () {
                () if words[at].is_in(List::ReportAsPlace) => {
                    if named {
                        Role::Other
                    } else {
                        Role::Place
                    }
                }
                () if words[at].is_in(List::ReportOfOther) => Role::Other,
                () => Role::Object,
            }
        }
        Language::Ar => match () {
            () if words
                .get(at.wrapping_sub(1)..=at + 1)
                .is_some_and(|near| near.iter().any(|word| word.is_in(List::ThisReport))) =>
            {
                Role::Other
            }
            () if before.is_in(List::PlacedIn) || words[at].begins_in(List::PlacedIn) => Role::Place,
            () if before.is_in(List::OfReport) => Role::Other,
            () => Role::Object,
        },
        _ => {
            let mut place = at;
            while place > from && words[place - 1].is_in(List::BeforeReport) {
                place -= 1;
            }
            let named = words[place..at].iter().any(|word| word.is_in(List::ThisReport));
            match place.checked_sub(1).and_then(|before| words.get(before)) {
                Some(_) if named => Role::Other,
                Some(before) if before.is_in(List::PlacedIn) => Role::Place,
                Some(before) if before.is_in(List::OfReport) => Role::Other,
                _ => Role::Object,
            }
        }
    }
}

/// Whether a verb is what somebody is asked to do: in Spanish behind "que" or "a".
fn asked_for(lexicon: &Lexicon, words: &[Word], at: usize) -> bool {
    const NEAR: usize = 6;
    let free = lexicon.language != Language::Es;
    free || words[at.saturating_sub(NEAR)..at].iter().any(|word| word.is(",") || word.is_in(List::OpensAsked))
}

/// "el informe sobre": the noun, no verb.
fn is_spanish_noun(lexicon: &Lexicon, words: &[Word], at: usize) -> bool {
    let noun = lexicon.language == Language::Es && lexicon.report_nouns.end_at(words, at).is_some();
    noun && at.checked_sub(1).is_some_and(|before| {
        let before = &words[before];
        before.is_in(List::BeforeReport) || before.is_in(List::OfReport) || before.is_in(List::PlacedIn)
    })
}

/// "提交报告", "向大会报告", "将措施通知委员会".
fn chinese(lexicon: &Lexicon, words: &[Word], from: usize, at: usize) -> Option<Trigger> {
    let own = |verb, end, noun| Trigger { verb, end, noun, direct: false, needs: Needs::Nothing, frame: Frame::Plain };
    // "提交最新情况": verb and noun are one phrase.
    if let Some(end) = lexicon.report.end_at(words, at) {
        let verb = (from..at).rev().take(VERB_REACH).find(|place| words[*place].is_in(List::BeforeReceiver)).unwrap_or(at);
        return Some(Trigger { direct: true, ..own(verb, end, false) });
    }
    if let Some(end) = lexicon.tell_phrases.end_at(words, at) {
        let taken = (from..at).any(|place| words[place].is_in(List::TakesObject));
        return taken.then(|| Trigger { direct: true, needs: Needs::Time, ..own(at, end, false) });
    }
    let end = lexicon.report_nouns.end_at(words, at)?;
    let low = from.max(at.saturating_sub(VERB_REACH));
    let before = at.checked_sub(1).and_then(|before| words.get(before))?;
    // "在下一次进展报告中", "并报告采取的措施".
    let next = words.get(end).is_some_and(|word| word.is("中"))
        && words[low..at].windows(2).any(|pair| pair[0].is_in(List::PlacedIn) && pair[1].is_in(List::OwnReport));
    let object = words.get(end).filter(|word| !word.is_mark());
    // "报告所取得的进展", right behind the one who is asked.
    let first = at == from && object.is_some_and(|word| !word.is_in(List::Of));
    let told = first || before.is_in(List::BeforeVerb) && object.is_some_and(|word| !word.is_in(List::BehindNoun));
    if next || told {
        return Some(own(at, end, true));
    }
    // "秘书长的报告" is one that exists; "在提交大会的报告中" too.
    let verb = (low..at).rev().find(|place| lexicon.report_verb_phrases.end_at(words, *place).is_some());
    let to = (low..at).rev().find(|place| words[*place].is_in(List::BeforeReceiver)).filter(|_| !before.is_in(List::ThisReport));
    let noun = verb.is_some();
    let place = words.get(end).is_some_and(|word| word.is("中"));
    verb.filter(|verb| !place || !words[low..*verb].iter().any(|word| word.is_in(List::PlacedIn)))
        .or(to)
        .map(|verb| own(verb, end, noun))
}
