//! The words that ask for a report.

use super::super::group;
use super::super::lexicon::Lexicon;
use super::super::lists::List;
use super::super::words::Word;
use super::body::is_body;
use super::role::{Role, is_in, role};
use super::{Request, To, english, french, not_asked, receiver, session_from};
use crate::model::Language;

/// How far before a noun its verb is looked for, in words.
pub(in crate::mandate) const VERB_REACH: usize = 44;

/// How far behind "tenir" "informé" may stand, in words.
const INFORM_REACH: usize = 30;

/// Where a report is asked for.
#[derive(Clone, Copy, Debug)]
pub(in crate::mandate) struct Trigger {
    pub verb: usize,
    /// Behind verb and noun.
    pub end: usize,
    /// A noun closes it.
    pub noun: bool,
    /// The one who receives it is the object of the verb: "to brief the Council", "информировать Совет".
    pub direct: bool,
    pub needs: Needs,
    pub frame: Frame,
}

/// How the words that ask for a report are built, where it matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::mandate) enum Frame {
    /// A verb of its own.
    Plain,
    /// One more behind the same verb: "and a final report by June".
    More,
    /// The report itself is what the clause asks for: "requests a report".
    Wanted,
    /// What is told is no report by its name: "its recommendations".
    Outcome,
    /// A part of a report is for something: "devote a chapter of his report to".
    Devoted,
    /// What is to stand in a report goes behind it: "in his report, deal with".
    Placed,
    /// A report named before, by a pronoun: "et de le lui présenter".
    Again,
    /// "that the Council be kept informed": who is told stands before.
    Told,
}

/// What else must be said for words to ask for a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::mandate) enum Needs {
    Nothing,
    /// Somebody who receives it, or a time: "rendre compte" alone is to answer for something.
    Ends,
    /// A body that receives it, or who holds a post: "to report their action to the Special Representative".
    Receiver,
    /// A body that receives it: "to submit a study to the Council".
    Body,
    /// A body, and a time: "to inform the Assembly at its sixtieth session", "to notify the Council within 30 days".
    Time,
}

impl Needs {
    /// Whether it is said: in the `clause`, of which `behind` stands behind the words that ask.
    pub fn met(self, lexicon: &Lexicon, (clause, behind): (&[Word], usize), request: &Request) -> bool {
        let body = is_body(lexicon, clause, &request.to);
        // "de l'informer, dans son prochain rapport, des progrès": then.
        let timed = || {
            let own = self == Self::Ends && french::on_occasion(clause, behind);
            request.is_timed() || own || in_report(lexicon, clause, behind)
        };
        match self {
            Self::Nothing => true,
            Self::Ends => !matches!(request.to, To::Nobody) || timed(),
            Self::Receiver => body || english::is_post(clause, &request.to),
            // "présenter une analyse | dans son prochain rapport".
            Self::Body => body || lexicon.language == Language::Fr && in_report(lexicon, clause, behind),
            Self::Time => body && timed(),
        }
    }
}

/// Whether it is said that something is to stand in a report: "dans son prochain rapport", "in his next report".
pub(super) fn in_report(lexicon: &Lexicon, words: &[Word], from: usize) -> bool {
    const NEAR: usize = 6;
    if lexicon.language == Language::En {
        return english::in_report(lexicon, words, from).is_some();
    }
    (from..words.len()).filter(|at| words[*at].is("dans")).any(|at| {
        let near = at + 1..words.len().min(at + NEAR);
        // "dans des rapports annuels", "dans un rapport".
        let own = words.get(at + 1).is_some_and(|word| word.is_in(List::ThereAlready) || word.is_any(&["tous", "des", "un"]));
        let there = at > 0 && (words[at - 1].is_in(List::NotedIn) || words[at - 1].ends_in(List::NotedIn));
        let report = |place: usize| lexicon.report_nouns.end_at(words, place).map(|end| (place, end));
        let report = near.take_while(|place| !words[*place].is_mark()).find_map(report);
        own && !there && report.is_some_and(|(place, end)| !is_of_another(lexicon, words, place, end))
    })
}

/// The verb that asks for a report at `at`, if one does. `said`: the clause says what somebody shall do.
pub(super) fn trigger(lexicon: &Lexicon, words: &[Word], from: usize, at: usize, said: bool) -> Option<Trigger> {
    let own = |verb, end, noun| Trigger { verb, end, noun, direct: false, needs: Needs::Nothing, frame: Frame::Plain };
    if lexicon.language == Language::En
        && let Some(found) = english::verb(lexicon, words, from, at)
    {
        return Some(found);
    }
    if let Some(found) = by_noun(lexicon, words, from, at, said) {
        return Some(found);
    }
    // "Asks to be kept informed": told to the one who asks.
    // "that the Parties | be informed": others are told.
    let own_wish = lexicon.language != Language::En || at.checked_sub(1).is_some_and(|to| words[to].is("to"));
    if let Some(end) = lexicon.told_itself.end_at(words, at).filter(|_| at <= from + 1 && own_wish) {
        return Some(own(at, end, false));
    }
    // "faire en sorte qu'elle soit tenue informée".
    let kept = |end: usize| words[at..end].iter().any(|word| word.is_any(&["tenu", "tenue", "tenus", "kept"]));
    if let Some(end) = lexicon.told_passive.end_at(words, at).filter(|end| said || kept(*end) && seen_to(lexicon, words, at)) {
        return Some(Trigger { frame: Frame::Told, needs: Needs::Body, ..own(at, end, false) });
    }
    let told = lexicon.tell_said.contains(&words[at].folded) && (said || who_does(words, at));
    if told || lexicon.tell.contains(&words[at].folded) {
        // "to inform the Assembly of the steps taken" says to whom; "to inform it" may be told to anybody named before.
        let pronoun = words.get(at + 1).is_some_and(|word| word.is("it"))
            || lexicon.language == Language::Fr && receiver::pronoun_before(words, at).is_some();
        let needs = if pronoun && !french::tells_speaker(lexicon, words, from, at) { Needs::Time } else { Needs::Body };
        return Some(Trigger { direct: true, needs, ..own(at, at + 1, false) });
    }
    // "donner des informations | dans ses rapports": what is to stand there.
    let placed = |end: &usize| words[at].is("donner") && in_report(lexicon, words, *end);
    if let Some(end) =
        lexicon.tell_phrases.end_at(words, at).filter(|end| !placed(end) && !not_asked::makes_public(lexicon, words, at, *end))
    {
        let needs = if french::tells_speaker(lexicon, words, from, at) { Needs::Body } else { Needs::Time };
        return Some(Trigger { needs, ..own(at, end, false) });
    }
    let shall = |end: &usize| (said || who_does(words, at)) && *end > at + 1;
    let over_adverb = || french::over_adverb(words, at).filter(|(end, said)| !said || shall(end)).map(|(end, _)| end);
    let listed = || lexicon.report.end_at(words, at).or_else(|| lexicon.report_said.end_at(words, at).filter(shall));
    let reports = || listed().or_else(over_adverb);
    if lexicon.language != Language::En
        && let Some(end) = reports()
        && !not_asked::can(lexicon, words, at)
        && !not_asked::is_duty(words, at)
        && !not_asked::is_before(words, at)
    {
        // "rendre compte" alone is to answer for something.
        let needs = match () {
            () if french::gerund(words, at) => Needs::Body,
            () if words[end - 1].is("rapport") => Needs::Nothing,
            () => Needs::Ends,
        };
        return Some(Trigger { needs, ..own(at, end, false) });
    }
    if let Some(found) = lexicon.inform.iter().find_map(|(verb, closes)| {
        if !words[at].is(verb) {
            return None;
        }
        // "au courant" is two words.
        let length = closes.split(' ').count();
        let stands = |place: &usize| {
            words
                .get(*place..place + length)
                .is_some_and(|found| found.iter().zip(closes.split(' ')).all(|(word, own)| word.is(own)))
        };
        // "tenir le Conseil des Gouverneurs et, …, le Conseil de sécurité, régulièrement | informés".
        let open = |place: &usize| !lexicon.infinitive_at(words, *place) && !words[*place].is_any(&[";", ":", "."]);
        let end = (at + 1..words.len().min(at + INFORM_REACH)).take_while(open).find(stands)?;
        Some(Trigger { needs: Needs::Ends, ..own(at, end + length, false) })
    }) {
        return Some(found);
    }
    french::again(lexicon, words, at)
}

/// A report that is named, with the verb before it: "submit … a report", "faire figurer dans son rapport".
fn by_noun(lexicon: &Lexicon, words: &[Word], from: usize, at: usize, said: bool) -> Option<Trigger> {
    const GROUNDS: usize = 7;
    let report = lexicon.report_nouns.end_at(words, at);
    if lexicon.language == Language::En && english::is_no_report(lexicon, words, at, report) {
        return None;
    }
    if lexicon.language == Language::Fr && not_asked::is_no_report(words, at) {
        return None;
    }
    // "un exposé des motifs": why something is asked for.
    if report.is_some_and(|end| words[end..].iter().take(GROUNDS).any(|word| word.is_in(List::Grounds))) {
        return None;
    }
    let end = report.or_else(|| lexicon.papers.end_at(words, at))?;
    // "a summary | report", "an analysis of the matter | in his next report": the report is what is asked for.
    let asks = |at: usize| by_noun(lexicon, words, from, at, said).is_some();
    let of_report = || {
        lexicon.report_nouns.end_at(words, end).is_some() && asks(end)
            || english::in_report(lexicon, words, end).is_some_and(|end| asks(end - 1))
    };
    if report.is_none() && lexicon.language == Language::En && of_report() {
        return None;
    }
    // "improved reporting" alone is how something is done.
    let needs = if report.is_some() && !words[at].is("reporting") { Needs::Nothing } else { Needs::Body };
    let own = |verb| Trigger { verb, end, noun: true, direct: false, needs, frame: Frame::Plain };
    let low = from.max(at.saturating_sub(VERB_REACH));
    let is_verb = |place: usize| {
        let makes = || match lexicon.language {
            Language::Fr => french::makes(lexicon, words, place),
            Language::En => english::makes(lexicon, words, place),
            _ => lexicon.report_verbs.contains(&words[place].folded),
        };
        // "après qu'il aura | présenté": done by then.
        let shall = || lexicon.report_said.end_at(words, place) == Some(place + 1) && !not_asked::is_done(lexicon, words, place);
        makes() || said && shall()
    };
    let verb = (low..at).rev().find(|place| is_verb(*place) && (*place == from || asked_for(lexicon, words, *place)));
    let verb = verb.max(with_a_view(words, low, at));
    let included = (low..at).rev().find(|place| lexicon.include.end_at(words, *place).is_some());
    if let Some(devote) = devoted(lexicon, words, low, at) {
        return Some(Trigger { frame: Frame::Devoted, ..own(devote) });
    }
    match role(lexicon, words, from, at) {
        Role::Object => {
            // "that a report be submitted to it".
            let submitted = || (said || seen_to(lexicon, words, at)).then(|| passive(lexicon, words, end)).flatten();
            // "transmit the report of the Panel": somebody else's is passed on, to somebody.
            let passed_on = report.is_some() && is_of_another(lexicon, words, at, end);
            let needs = match verb {
                _ if passed_on => Needs::Body,
                // "to update | their 2002 report": made anew for nobody.
                Some(verb) if words[verb].is("update") && needs == Needs::Nothing => Needs::Ends,
                Some(verb)
                    if needs == Needs::Nothing && (french::gerund(words, verb) || not_asked::is_published(words, verb)) =>
                {
                    Needs::Ends
                }
                _ => needs,
            };
            let verb = verb.filter(|verb| match lexicon.language {
                Language::Fr => not_asked::is_asked(lexicon, words, *verb, at),
                _ => !english::is_published(words, *verb, at),
            });
            // "veiller à ce que son rapport soit publié dans un format accessible": no more of it is asked.
            let there = at > 0 && words[at - 1].is_in(List::Possessive);
            // "to ensure that reports | are issued in all languages".
            let issued = submitted().is_some_and(|end| words[end - 1].is_any(&["circulated", "issued"]));
            let needs_done = if (there || issued) && needs == Needs::Nothing { Needs::Ends } else { own(at).needs };
            let done = || submitted().map(|end| Trigger { end, needs: needs_done, ..own(at) });
            verb.map(|verb| Trigger { needs, ..own(verb) }).or_else(done)
        }
        Role::Place => {
            // "établir des modèles et | intégrer ces faits dans les rapports".
            let verb =
                verb.filter(|verb| lexicon.language != Language::Fr || !not_asked::is_of_another_verb(lexicon, words, *verb, at));
            let first = || place_first(lexicon, words, end, said);
            let verb = verb.or_else(|| english::treats_in(lexicon, words, low, at));
            included.max(verb).map(own).or_else(|| first().map(|end| Trigger { end, frame: Frame::Placed, ..own(at) }))
        }
        Role::Noted => None,
        Role::Other => {
            let making = || is_made(lexicon, words, low, at).then(|| own(at));
            let inside = lexicon.language == Language::Fr && needs == Needs::Nothing && is_in(words, at);
            included.filter(|_| inside).map(own).or_else(making)
        }
    }
}

/// "with a view to | presenting a report".
fn with_a_view(words: &[Word], low: usize, at: usize) -> Option<usize> {
    (low..at).rev().find(|place| {
        let view = place.checked_sub(2).is_some_and(|view| words[view].is("view") && words[view + 1].is("to"));
        view && words[*place].is_in(List::Reporting)
    })
}

/// "| devote a chapter of his report to the matter".
fn devoted(lexicon: &Lexicon, words: &[Word], low: usize, at: usize) -> Option<usize> {
    const REACH: usize = 12;
    let verb = (low.max(at.saturating_sub(REACH))..at).rev().find(|place| words[*place].is_in(List::Devote))?;
    let part = words[verb + 1..at].iter().any(|word| word.is_in(List::PartOfReport));
    (part && asked_for(lexicon, words, verb)).then_some(verb)
}

/// "the report | of the Panel of Experts": that of somebody who is named.
pub(super) fn is_of_another(lexicon: &Lexicon, words: &[Word], at: usize, end: usize) -> bool {
    const ADJECTIVES: usize = 3;
    let there = words[at.saturating_sub(ADJECTIVES)..at].iter().any(|word| word.is_in(List::ThereAlready));
    let of = words.get(end).is_some_and(|word| word.is_any(&["of", "by", "du", "de", "des", "d'"]));
    // "the report | of the Fourteenth Congress": whatever has a name.
    let named =
        || lexicon.language == Language::En && words.get(end + 2).is_some_and(|word| word.capital && words[end + 1].is("the"));
    there && of && (named() || group::group_at(lexicon, words, end + 1).is_some_and(|group| group.actor))
}

/// "in his annual report, | deal with", "dans son prochain rapport, | d'examiner": behind what is to stand there.
fn place_first(lexicon: &Lexicon, words: &[Word], end: usize, said: bool) -> Option<usize> {
    const REACH: usize = 14;
    let comma = |from: usize| (from..words.len().min(from + REACH)).find(|place| words[*place].is(","));
    let close = comma(end)?;
    // "in its reports, | as referred to in annex I, | to provide".
    let aside = words.get(close + 1).is_some_and(|word| word.is_any(&["as", "pursuant"]));
    let close = if aside { comma(close + 1)? } else { close };
    let verb = (close + 1..words.len().min(close + 4))
        .find(|place| lexicon.include.end_at(words, *place).is_some() || lexicon.report_verbs.contains(&words[*place].folded))?;
    // "…, de présenter un compte rendu": what it asks for itself.
    let itself = (verb + 1..words.len().min(verb + 5)).any(|place| lexicon.report_nouns.end_at(words, place).is_some());
    let asked = !itself && (said || (close + 1..=verb).any(|place| lexicon.infinitive_at(words, place)));
    asked.then(|| lexicon.include.end_at(words, verb).unwrap_or(verb + 1))
}

/// "entrust X with the preparation of | a report", "charger X de l'établissement d'| un rapport".
fn is_made(lexicon: &Lexicon, words: &[Word], low: usize, at: usize) -> bool {
    const REACH: usize = 8;
    let making =
        (low.max(at.saturating_sub(REACH))..at).rev().find(|place| lexicon.report_makings.contains(&words[*place].folded));
    let Some(making) = making else { return false };
    let open = words[making + 1..at].iter().all(|word| !word.is_in(List::ThereAlready) && !word.is_mark());
    let given = words[low..making].iter().rev().take(12).any(|word| word.is_in(List::Entrusts));
    open && given
}

/// "report … | be submitted".
fn passive(lexicon: &Lexicon, words: &[Word], behind: usize) -> Option<usize> {
    const REACH: usize = 14;
    let limit = words.len().min(behind + REACH);
    // "the reports which will be submitted": told, not asked.
    let plain = |at: &usize| !lexicon.infinitive_at(words, *at) && !words[*at].is_any(&["which", "that", "who", "qui", "que"]);
    let be = (behind..limit).take_while(plain).find(|at| words[*at].is_any(&["be", "is", "are", "soit", "soient"]))?;
    // "be made available | on the website": to nobody.
    let shown = words.get(be + 2..words.len().min(be + 8)).unwrap_or_default();
    let shown = shown.first().is_some_and(|word| word.is("available"))
        && shown.iter().any(|word| word.is_any(&["website", "online", "accessible"]));
    words.get(be + 1).filter(|word| lexicon.made.contains(&word.folded) && !shown).map(|_| be + 2)
}

/// "to ensure that | a report is made available", "veiller à ce qu'| un rapport soit mis à la disposition".
fn seen_to(lexicon: &Lexicon, words: &[Word], at: usize) -> bool {
    const REACH: usize = 8;
    (at.saturating_sub(REACH)..at).any(|that| {
        let to = that.checked_sub(1).is_some_and(|to| lexicon.see_to.contains(&words[to].folded));
        to && words[that].is_any(&["that", "que", "qu'"])
    })
}

/// "un expert qui lui | fera rapport", "à ce que le commandant lui | fasse rapport": said of somebody behind a relative or "that".
fn who_does(words: &[Word], at: usize) -> bool {
    const REACH: usize = 12;
    let relative = words[at.saturating_sub(2)..at].iter().any(|word| word.is("qui"));
    let that = || words[at.saturating_sub(REACH)..at].windows(2).any(|pair| pair[0].is("ce") && pair[1].is_any(&["que", "qu'"]));
    relative || that() || french::shall(words, at)
}

/// "a mid-term report by March | and a final report by June": one more behind the same verb, with a time of its own.
pub(super) fn one_more(lexicon: &Lexicon, words: &[Word], last: &Trigger, at: usize) -> Option<Trigger> {
    const REACH: usize = 6;
    let end = lexicon.report_nouns.end_at(words, at).filter(|_| last.noun)?;
    if let Some(verb) = behind_own_session(lexicon, words, last.end, at) {
        return Some(Trigger { verb, end, noun: true, direct: false, needs: Needs::Time, frame: Frame::More });
    }
    let low = last.end.max(at.saturating_sub(REACH));
    let joint =
        (low..at).rev().find(|place| words[*place].is_any(&["and", "et", "puis"]) || words[*place].is_in(List::Followed))?;
    // "followed by | a written report".
    let from = joint + 1 + usize::from(words[joint].is_in(List::Followed));
    let article = words.get(from).is_some_and(|word| word.is_any(&["a", "an", "un", "des"]));
    let plain = words[joint..at].iter().all(|word| !word.is_mark());
    let own = Trigger { verb: from, end, noun: true, direct: false, needs: Needs::Time, frame: Frame::More };
    (article && plain).then_some(own)
}

/// "un compte rendu oral et, | à sa trente-quatrième session, un rapport complet": the session of a further one stands before it.
fn behind_own_session(lexicon: &Lexicon, words: &[Word], from: usize, at: usize) -> Option<usize> {
    const REACH: usize = 24;
    const ADJECTIVES: usize = 3;
    let close = (at.saturating_sub(ADJECTIVES + 1).max(from)..at).find(|place| words[*place].is(","))?;
    let article = words[close + 1].is_any(&["a", "an", "un", "une"]);
    let low = from.max(at.saturating_sub(REACH));
    let joint = (low..close).rev().find(|place| words[*place].is_any(&["and", "et", "puis"]))?;
    let aside = article && joint + 1 < close && words[joint + 1].is(",");
    let own = session_from(lexicon, &words[..close], joint + 1).is_some_and(|session| session.end == close);
    (aside && own).then_some(joint + 2)
}

/// Whether a verb is what somebody is asked to do: an infinitive behind its mark, not behind a noun.
pub(super) fn asked_for(lexicon: &Lexicon, words: &[Word], at: usize) -> bool {
    const MARKS: [&str; 7] = ["to", "and", ",", "shall", "should", "will", "must"];
    let low = at.saturating_sub(6);
    lexicon.language == Language::Fr || (low..at).rev().any(|place| words[place].is_any(&MARKS))
}
