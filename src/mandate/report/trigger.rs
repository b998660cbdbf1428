//! The words that ask for a report.

use super::super::lexicon::Lexicon;
use super::super::names::english_name;
use super::super::words::Word;
use super::{Request, To};
use crate::model::Language;

/// How far before a noun its verb is looked for, in words.
const VERB_REACH: usize = 44;

/// Where a report is asked for.
#[derive(Clone, Copy, Debug)]
pub(super) struct Trigger {
    pub verb: usize,
    /// Behind verb and noun.
    pub end: usize,
    /// A noun closes it.
    pub noun: bool,
    /// The one who receives it stands right behind the verb: "to brief the Council".
    pub direct: bool,
    pub needs: Needs,
}

/// What else must be said for words to ask for a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Needs {
    Nothing,
    /// A body that receives it: "to submit a study to the Council".
    Body,
    /// A body, and a time: "to inform the Assembly at its sixtieth session", "to notify the Council within 30 days".
    Time,
}

impl Needs {
    pub fn met(self, lexicon: &Lexicon, clause: &[Word], request: &Request) -> bool {
        let body = match &request.to {
            To::Speaker => true,
            To::Nobody => false,
            To::Named(group) => {
                let printed = clause.get(group.start..group.end).unwrap_or_default();
                let known = group.known.as_deref().and_then(|name| english_name(name, lexicon.language));
                known.is_some_and(receives) || printed.iter().any(|word| word.capital && is_receiver(word))
            }
        };
        match self {
            Self::Nothing => true,
            Self::Body => body,
            Self::Time => body && (request.session.is_some() || request.deadline.is_some()),
        }
    }
}

/// Nouns of bodies that reports are made to.
const RECEIVE: [&str; 11] = [
    "assembly",
    "council",
    "commission",
    "committee",
    "conference",
    "board",
    "assemblee",
    "conseil",
    "comite",
    "meeting",
    "reunion",
];

/// Whether a noun names a body that reports are made to.
pub(super) fn is_receiver(word: &Word) -> bool {
    word.is_any(&RECEIVE)
}

/// Whether a body, by its English name, is one that reports are made to.
pub(in crate::mandate) fn receives(english: &str) -> bool {
    const NAMES: [&str; 6] = ["Assembly", "Council", "Commission", "Committee", "Conference", "Board"];
    NAMES.iter().any(|kind| english.split(' ').any(|word| word == *kind))
}

/// English verbs whose object receives what is told.
const TELL: [&str; 4] = ["brief", "update", "apprise", "debrief"];

/// The verb that asks for a report at `at`, if one does. `said`: the clause says what somebody shall do.
pub(super) fn trigger(lexicon: &Lexicon, words: &[Word], from: usize, at: usize, said: bool) -> Option<Trigger> {
    let own = |verb, end, noun| Trigger { verb, end, noun, direct: false, needs: Needs::Nothing };
    if lexicon.language == Language::En
        && let Some(found) = english_verb(lexicon, words, from, at)
    {
        return Some(found);
    }
    if let Some(found) = by_noun(lexicon, words, from, at, said) {
        return Some(found);
    }
    // "Asks to be kept informed": told to the one who asks.
    if let Some(end) = lexicon.told_itself.end_at(words, at).filter(|_| at <= from + 1) {
        return Some(own(at, end, false));
    }
    if lexicon.tell.contains(&words[at].folded) {
        return Some(Trigger { direct: true, needs: Needs::Time, ..own(at, at + 1, false) });
    }
    if let Some(end) = lexicon.tell_phrases.end_at(words, at) {
        return Some(Trigger { needs: Needs::Time, ..own(at, end, false) });
    }
    if lexicon.language != Language::En
        && let Some(end) = lexicon
            .report
            .end_at(words, at)
            .or_else(|| lexicon.report_said.end_at(words, at).filter(|end| (said || who_does(words, at)) && *end > at + 1))
    {
        // "pour que leurs attachés puissent rendre compte des réunions": what others can.
        let can = words[at.saturating_sub(2)..at]
            .iter()
            .any(|word| word.is_any(&["puissent", "puisse", "peuvent", "peut", "pourront", "pour"]));
        if !can {
            return Some(own(at, end, false));
        }
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
        let end = (at + 1..words.len().min(at + 14)).find(stands)?;
        Some(Trigger { needs: Needs::Body, ..own(at, end + length, false) })
    }) {
        return Some(found);
    }
    again(lexicon, words, at).then(|| own(at, at + 1, true))
}

/// "de mettre à jour le rapport et de | le lui présenter": the report was named before.
fn again(lexicon: &Lexicon, words: &[Word], at: usize) -> bool {
    const REACH: usize = 24;
    if lexicon.language != Language::Fr || !lexicon.report_verbs.contains(&words[at].folded) || at < 2 {
        return false;
    }
    let lui = usize::from(words[at - 1].is("lui"));
    let pronoun =
        words[at - 1 - lui].is_any(&["le", "les", "l'"]) && words.get(at.wrapping_sub(2 + lui)).is_some_and(|word| word.is("de"));
    let low = at.saturating_sub(REACH);
    pronoun && (low..at).any(|place| lexicon.report_nouns.end_at(words, place).is_some())
}

/// A report that is named, with the verb before it: "submit … a report", "faire figurer dans son rapport".
fn by_noun(lexicon: &Lexicon, words: &[Word], from: usize, at: usize, said: bool) -> Option<Trigger> {
    let paper = lexicon.papers.end_at(words, at);
    let end = lexicon.report_nouns.end_at(words, at).or(paper)?;
    let needs = if lexicon.report_nouns.end_at(words, at).is_some() { Needs::Nothing } else { Needs::Body };
    let own = |verb| Trigger { verb, end, noun: true, direct: false, needs };
    let low = from.max(at.saturating_sub(VERB_REACH));
    let is_verb = |place: usize| {
        let word = &words[place];
        lexicon.report_verbs.contains(&word.folded) || said && lexicon.report_said.end_at(words, place) == Some(place + 1)
    };
    let verb = (low..at).rev().find(|place| is_verb(*place) && (*place == from || asked_for(lexicon, words, *place)));
    let included = (low..at).rev().find(|place| lexicon.include.end_at(words, *place).is_some());
    match role(lexicon, words, from, at) {
        Role::Object => {
            // "that a report be submitted to it".
            let submitted = || said.then(|| passive(lexicon, words, end)).flatten();
            verb.map(own).or_else(|| submitted().map(|end| Trigger { end, ..own(at) }))
        }
        Role::Place => included.max(verb).map(own),
        Role::Other => {
            included.filter(|_| lexicon.language == Language::Fr && needs == Needs::Nothing && is_in(words, at)).map(own)
        }
    }
}

/// "report … | be submitted".
fn passive(lexicon: &Lexicon, words: &[Word], behind: usize) -> Option<usize> {
    const REACH: usize = 14;
    let limit = words.len().min(behind + REACH);
    // "the reports which will be submitted": told, not asked.
    let plain = |at: &usize| !lexicon.infinitive_at(words, *at) && !words[*at].is_any(&["which", "that", "who", "qui", "que"]);
    let be = (behind..limit).take_while(plain).find(|at| words[*at].is_any(&["be", "soit", "soient"]))?;
    words.get(be + 1).filter(|word| lexicon.made.contains(&word.folded)).map(|_| be + 2)
}

/// "un expert qui lui | fera rapport", "à ce que le commandant lui | fasse rapport": said of somebody behind a relative or "that".
fn who_does(words: &[Word], at: usize) -> bool {
    const REACH: usize = 12;
    let relative = words[at.saturating_sub(2)..at].iter().any(|word| word.is("qui"));
    let that = || words[at.saturating_sub(REACH)..at].windows(2).any(|pair| pair[0].is("ce") && pair[1].is_any(&["que", "qu'"]));
    relative || that()
}

/// "a mid-term report by March | and a final report by June": one more behind the same verb, with a time of its own.
pub(super) fn one_more(lexicon: &Lexicon, words: &[Word], last: &Trigger, at: usize) -> Option<Trigger> {
    let end = lexicon.report_nouns.end_at(words, at).filter(|_| last.noun)?;
    let low = last.end.max(at.saturating_sub(5));
    let joint = (low..at).rev().find(|place| words[*place].is_any(&["and", "et", "puis"]))?;
    let article = words.get(joint + 1).is_some_and(|word| word.is_any(&["a", "an", "un", "des"]));
    let plain = words[joint..at].iter().all(|word| !word.is_mark());
    (article && plain).then_some(Trigger { verb: joint + 1, end, noun: true, direct: false, needs: Needs::Time })
}

/// What a noun is to the verb before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Role {
    /// What is made or sent.
    Object,
    /// Where something is to stand: "in his next report".
    Place,
    /// Anything else: "the recommendations of the report".
    Other,
}

fn role(lexicon: &Lexicon, words: &[Word], from: usize, at: usize) -> Role {
    let is_verb = |word: &Word| lexicon.report_verbs.contains(&word.folded);
    match lexicon.language {
        Language::En => {
            const IN: [&str; 2] = ["in", "into"];
            const OTHER: [&str; 13] =
                ["of", "from", "with", "under", "by", "for", "on", "upon", "to", "through", "about", "concerning", "via"];
            const ARTICLES: [&str; 10] = ["a", "an", "the", "his", "her", "its", "their", "this", "that", "such"];
            // Back over what belongs to the noun: "in | his next periodic"; an article opens it.
            let low = from.max(at.saturating_sub(6));
            let place = (low..at).rev().find(|place| {
                let word = &words[*place];
                word.is_any(&IN) || word.is_any(&OTHER) || word.is_any(&ARTICLES) || is_verb(word) || word.is_mark()
            });
            let place = place.map(|place| if words[place].is_any(&ARTICLES) && place > low { place - 1 } else { place });
            // "the report of the Panel": somebody else's, that is passed on; "areas of concern noted in his report".
            let noted = place.is_some_and(|place| {
                words[place].is("in")
                    && place > 0
                    && words[place - 1].folded.ends_with("ed")
                    && words[place - 1].folded.len() > 4
                    && !words[place - 1].is_any(&["provided", "included"])
            });
            if noted {
                return Role::Other;
            }
            // "provide the Council with a report": what is provided.
            let given = |place: usize| {
                words[place].is("with")
                    && (from..place).rev().take(14).any(|verb| words[verb].is_any(&["provide", "furnish", "present", "supply"]))
            };
            match place.map(|place| &words[place]) {
                Some(word) if word.is("with") && place.is_some_and(given) => Role::Object,
                Some(word) if word.is_any(&IN) => Role::Place,
                Some(word) if word.is_any(&OTHER) => Role::Other,
                _ => Role::Object,
            }
        }
        Language::Fr => {
            const ADJECTIVES: [&str; 9] =
                ["prochain", "prochains", "premier", "dernier", "futur", "futurs", "deuxieme", "troisieme", "quatrieme"];
            const OWN: [&str; 14] =
                ["le", "la", "les", "l'", "son", "sa", "ses", "leur", "leurs", "ce", "cet", "cette", "ces", "un"];
            let mut place = at;
            while place > from && words[place - 1].is_any(&ADJECTIVES) {
                place -= 1;
            }
            let article = place > from && words[place - 1].is_any(&OWN);
            let definite = article && words[place - 1].is("le");
            if article {
                place -= 1;
            }
            let Some(before) = place.checked_sub(1).and_then(|before| words.get(before)) else { return Role::Object };
            if before.is_any(&["dans", "en"]) {
                return Role::Place;
            }
            // "des exposés" is what is made; "des rapports" is what something belongs to.
            let made = place.checked_sub(2).and_then(|place| words.get(place));
            let made = made.is_some_and(|word| word.is(",") || is_verb(word)) || words[at].folded.starts_with("expose");
            let some = made && before.is_any(&["des", "d'"]);
            let other =
                before.is_any(&["du", "de", "d'", "des", "au", "aux", "a", "sur", "par", "avec", "selon", "pour", "contre"]);
            // "le rapport" is made only where the verb stands right before it.
            let named = definite && !is_verb(before);
            if other && !some || named { Role::Other } else { Role::Object }
        }
        _ => Role::Object,
    }
}

/// "dans le rapport", "dans les rapports".
fn is_in(words: &[Word], at: usize) -> bool {
    words[at.saturating_sub(4)..at].iter().any(|word| word.is_any(&["dans", "du"]))
}

/// "to report", "and report to", "shall report", "to brief the Council".
fn english_verb(lexicon: &Lexicon, words: &[Word], from: usize, at: usize) -> Option<Trigger> {
    const BEFORE: [&str; 8] = ["to", "and", "back", "or", "shall", "should", "will", "must"];
    const BEHIND: [&str; 25] = [
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
        "monthly",
        "quarterly",
        "biennially",
        "not",
        "from",
        "directly",
        "upon",
    ];
    let word = &words[at];
    let before = at.checked_sub(1).map(|before| &words[before]);
    // "to ensure that the Force Commander reports to the Council".
    if word.is("reports")
        && words.get(at + 1).is_some_and(|next| next.is_any(&["to", "on", "back", "regularly"]))
        && super::actor::that_subject(lexicon, words, at).is_some()
    {
        return Some(Trigger { verb: at, end: at + 1, noun: false, direct: false, needs: Needs::Nothing });
    }
    // "that the Secretary-General | report".
    let asked = at == from
        || before.is_some_and(|before| {
            before.is_any(&BEFORE) || before.is_any(&["continue", "keep", "also"]) || before.folded.ends_with("ly")
        });
    if !asked {
        return None;
    }
    let own = Trigger { verb: at, end: at + 1, noun: false, direct: false, needs: Needs::Nothing };
    let next = words.get(at + 1);
    if word.is("report") && next.is_none_or(|next| next.is_mark() || next.is_any(&BEHIND) || next.folded.ends_with("ly")) {
        return Some(Trigger { end: lexicon.report.end_at(words, at).unwrap_or(at + 1), ..own });
    }
    // "to update | the report" is another thing.
    // "to continue reporting to the Council", "to continue updating the Commission".
    let goes_on = before.is_some_and(|before| before.is_any(&["continue", "keep"]));
    if word.is("reporting") && goes_on {
        return Some(own);
    }
    if word.is_any(&["updating", "briefing", "informing"])
        && goes_on
        && super::super::group::group_at(lexicon, words, at + 1).is_some_and(|group| group.actor)
    {
        return Some(Trigger { direct: true, ..own });
    }
    let told = word.is_any(&TELL) && next.is_some_and(|next| next.is("it"))
        || word.is_any(&TELL) && super::group::group_at(lexicon, words, at + 1).is_some_and(|group| group.actor);
    told.then_some(Trigger { direct: true, ..own })
}

/// Whether a verb is what somebody is asked to do: an infinitive behind its mark, not behind a noun.
fn asked_for(lexicon: &Lexicon, words: &[Word], at: usize) -> bool {
    const MARKS: [&str; 7] = ["to", "and", ",", "shall", "should", "will", "must"];
    let low = at.saturating_sub(6);
    lexicon.language == Language::Fr || (low..at).rev().any(|place| words[place].is_any(&MARKS))
}
