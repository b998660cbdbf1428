//! What only English reports have: verbs that ask by themselves, what is enough to make a report of them, sessions that are no time.

use super::super::clause::Found;
use super::super::condition::group_end;
use super::super::group::{Group, behind_determiners, group_at};
use super::super::lexicon::Lexicon;
use super::super::lists::List;
use super::super::session::{self, Session, is_year_at, year_at};
use super::super::words::Word;
use super::actor::{asks_office, that_subject};
use super::body::is_receiver;
use super::receiver::behind_joint;
use super::reporting;
use super::trigger::{Frame, Needs, Trigger};
use super::{To, deadline_at};
use crate::model::Language;

/// Verbs whose object receives what is told.
const TELL: [&str; 4] = ["brief", "update", "apprise", "debrief"];

/// "to report", "and report to", "shall report", "to brief the Council".
pub(super) fn verb(lexicon: &Lexicon, words: &[Word], from: usize, at: usize) -> Option<Trigger> {
    const BEFORE: [&str; 8] = ["to", "and", "back", "or", "shall", "should", "will", "must"];
    let word = &words[at];
    let before = at.checked_sub(1).map(|before| &words[before]);
    // "to ensure that the Force Commander reports to the Council".
    if word.is("reports")
        && words.get(at + 1).is_some_and(|next| next.is_any(&["to", "on", "back", "regularly"]))
        && that_subject(lexicon, words, at).is_some()
    {
        return Some(Trigger { verb: at, end: at + 1, noun: false, direct: false, needs: Needs::Nothing, frame: Frame::Plain });
    }
    // "including by reporting its findings to the Council", "by briefing the Council".
    let told = || word.is("reporting") || group_at(lexicon, words, at + 1).is_some_and(|group| group.actor);
    if word.is_in(List::ToldAsWay) && reporting::is_way(lexicon, words, from, at) && told() {
        let (direct, needs) = if word.is("reporting") { (false, Needs::Receiver) } else { (true, Needs::Body) };
        return Some(Trigger { verb: at, end: at + 1, noun: false, direct, needs, frame: Frame::Plain });
    }
    // "that the Secretary-General | report".
    let asked = at == from
        || before.is_some_and(|before| {
            before.is_any(&BEFORE) || before.is_any(&["continue", "keep", "also"]) || before.folded.ends_with("ly")
        })
        || is_purpose(words, at);
    // "a weekly | report".
    let noun =
        at.checked_sub(2).is_some_and(|article| words[article].is_any(&["a", "an"]) || words[article].is_in(List::ThereAlready));
    if !asked || noun && at > from {
        return None;
    }
    let own = Trigger { verb: at, end: at + 1, noun: false, direct: false, needs: Needs::Ends, frame: Frame::Plain };
    let next = words.get(at + 1);
    // "to report cases of violence": to somebody else.
    let verb = |next: &Word| next.is_mark() || next.is_in(List::BehindReport) || next.folded.ends_with("ly");
    if word.is("report") && (next.is_none_or(verb) || deadline_at(lexicon, words, at + 1).is_some()) {
        return Some(Trigger { end: lexicon.report.end_at(words, at).unwrap_or(at + 1), ..own });
    }
    // "to report | the starting date to the Council": to a body.
    let object = next.is_some_and(|next| next.is_in(List::ThereAlready) || next.is_any(&["all", "any", "such", "them"]));
    if word.is("report") && object {
        return Some(Trigger { needs: Needs::Receiver, ..own });
    }
    // "to account to the Board for the use of the fund".
    if word.is("account") && next.is_some_and(|next| next.is("to") || next.folded.ends_with("ly")) {
        return Some(Trigger { needs: Needs::Body, ..own });
    }
    // "to continue reporting to the Council", "to continue updating the Commission".
    let goes_on = before.is_some_and(|before| before.is_any(&["continue", "keep"]));
    if word.is("reporting") && (goes_on || is_purpose(words, at)) {
        return Some(own);
    }
    if word.is_any(&["updating", "briefing", "informing"])
        && goes_on
        && group_at(lexicon, words, at + 1).is_some_and(|group| group.actor)
    {
        return Some(Trigger { direct: true, ..own });
    }
    // Somebody is told; "to update | the report" is another thing.
    let somebody = || next.is_some_and(|next| next.is("it")) || group_at(lexicon, words, at + 1).is_some_and(|group| group.actor);
    (word.is_any(&TELL) && somebody()).then_some(Trigger { direct: true, ..own })
}

/// "for the purpose of | reporting to the Council", "with a view to | reporting": what somebody is sent for.
fn is_purpose(words: &[Word], at: usize) -> bool {
    let pair = at.checked_sub(2).map(|start| (&words[start], &words[start + 1]));
    pair.is_some_and(|(noun, sign)| noun.is("purpose") && sign.is("of") || noun.is("view") && sign.is("to"))
}

/// Whether a request with neither receiver nor time is one by whom it asks: somebody who reports by his office ("Requests the
/// Secretary-General to report on the matter").
pub(super) fn says_enough(lexicon: &Lexicon, words: &[Word], found: &Found, own: &Trigger) -> bool {
    lexicon.language == Language::En && own.needs == Needs::Ends && words[own.verb].is("report") && is_office(words, found, own)
}

/// "the Secretary-General | to report on", ", and | to report thereon": asked of one who holds a post or of his office.
fn is_office(words: &[Word], found: &Found, own: &Trigger) -> bool {
    let on = words.get(own.end).is_some_and(|next| next.is_any(&["on", "thereon", "upon"]) || next.folded.ends_with("ly"));
    // "to monitor and report", "to assist States to report": no request of its own.
    let goes_on = |word: &Word| word.folded.ends_with("ly") || word.is_any(&["also", "continue", "to"]);
    let first = (found.what..own.verb).rev().take_while(|at| goes_on(&words[*at])).last();
    let chained = first.is_some_and(|first| {
        let behind = first.checked_sub(1).is_some_and(|before| words[before].is_any(&["and", ","]));
        words[own.verb - 1].is("to") && (first == found.what || behind)
    });
    on && chained && asks_office(words, found)
}

/// "report their action | to the Special Representative", "to | the Office": somebody who holds a post, an office, or letters for a name.
pub(super) fn is_post(words: &[Word], to: &To) -> bool {
    let To::Named(group) = to else { return false };
    let post =
        |word: &Word| word.is_in(List::Person) || word.is_in(List::Office) || word.is_any(&["court", "officer", "tribunal"]);
    words[group.start..group.end].iter().any(|word| word.capital && post(word)) || reporting::is_letters(words, group)
}

/// Behind "in his next report", "in the context of its performance report" that stands behind `from`, before anything else is asked.
pub(super) fn in_report(lexicon: &Lexicon, words: &[Word], from: usize) -> Option<usize> {
    let ends = |at: usize| words[at].is_any(&[";", ":", "."]) || at > from && lexicon.infinitive_at(words, at);
    (from..words.len()).take_while(|at| !ends(*at)).find_map(|at| report_place(words, at))
}

/// Behind the report in which something is to stand, where that is said from `at` on: "in | his next report".
pub(super) fn report_place(words: &[Word], at: usize) -> Option<usize> {
    const LONGEST: usize = 8;
    if !words[at].is("in") || at > 0 && words[at - 1].is_in(List::NotedIn) {
        return None;
    }
    let near = at + 1..words.len().min(at + LONGEST);
    // "progress in this regard | in his reports".
    // "in the intervening period | a report": what is given then.
    let article = |place: usize| place > at + 1 && words[place].is_any(&["a", "an"]);
    let plain =
        |place: &usize| !words[*place].is_mark() && !words[*place].is_any(&["in", "on", "to", "with"]) && !article(*place);
    let report = near.take_while(plain).find(|place| words[*place].is_any(&["report", "reports", "reporting"]))?;
    let own = |word: &Word| word.is_in(List::Possessive) || word.is_in(List::NextReport);
    // "in the report | of the Group": somebody else's.
    let of = words.get(report + 1).is_some_and(|word| word.is_any(&["of", "by"]));
    (words[at + 1..report].iter().any(own) || words[at + 1].is("the") && !of).then_some(report + 1)
}

/// "to | consider, in his report on the conference, the possibility of": the verb of what is to be treated in a report whose noun stands at
/// `at`.
pub(super) fn treats_in(lexicon: &Lexicon, words: &[Word], low: usize, at: usize) -> Option<usize> {
    const LONGEST: usize = 8;
    if lexicon.language != Language::En {
        return None;
    }
    let place = (low.max(at.saturating_sub(LONGEST))..at).rev().find(|place| words[*place].is("in"))?;
    let verb = place.checked_sub(2).filter(|verb| words[verb + 1].is(",") && words[*verb].is_in(List::Treats))?;
    lexicon.infinitive_at(words, verb.checked_sub(1)?).then_some(verb)
}

/// Behind what the report is on in which something is to stand, where it is not what somebody is asked to report on: he is to report
/// "thereon", or on something that stands behind the next comma.
pub(super) fn behind_title(lexicon: &Lexicon, words: &[Word], behind: usize, own: &Trigger) -> Option<usize> {
    words.get(behind).filter(|word| word.is("on"))?;
    let comma = (behind..words.len()).find(|at| words[*at].is_mark()).filter(|at| words[*at].is(","));
    if let Some(comma) = comma.filter(|comma| words.get(*comma + 1).is_some_and(|word| word.is("on"))) {
        return Some(comma);
    }
    let said = own.needs == Needs::Time || words[own.end..behind].iter().any(|word| word.is("thereon"));
    said.then(|| group_end(lexicon, words, behind + 1, &[]).max(behind + 1))
}

/// Where that begins which is to stand in a report: "include in his report on the Mission | a summary of its work", "provide | an
/// analysis of the matter | in his next report". The words behind it, and where they end at the latest.
pub(super) fn included(lexicon: &Lexicon, words: &[Word], own: &Trigger) -> Option<(usize, usize)> {
    let place = (own.verb + 1..own.end).find(|at| report_place(words, *at) == Some(own.end))?;
    let matter = |from: usize, end: usize| {
        // "a summary | of", "information | on".
        let of = (from + 1..end.min(from + MATTER)).find_map(|at| {
            let on = lexicon.on.end_at(words, at).or_else(|| words[at].is("of").then_some(at + 1))?;
            (!words[from..at].iter().any(Word::is_mark)).then_some(on)
        });
        let opens = |word: &Word| word.is_any(&["a", "an"]) || word.is_in(List::Told);
        (of.filter(|_| words[from..end.min(from + 3)].iter().any(opens)).unwrap_or(from), end)
    };
    // "consider, in his report on the conference, | the possibility of".
    if words[own.verb].is_in(List::Treats) && words[own.verb + 1].is(",") {
        let near = own.end..words.len().min(own.end + INCLUDED + INCLUDED).saturating_sub(1);
        let commas: Vec<usize> = near.filter(|at| words[*at].is(",")).collect();
        let opens = commas.iter().find(|at| words[*at + 1].is_in(List::OpensTreated));
        let comma = opens.or_else(|| commas.iter().find(|at| !words[*at + 1].is_in(List::Small)))?;
        return Some((comma + 1, words.len()));
    }
    let aside = |word: &Word| word.is_mark() || word.is_in(List::Small) || word.folded.ends_with("ly");
    if !words[own.verb + 1..place].iter().all(aside) && !words[own.verb + 1..place].iter().any(|word| word.is(",")) {
        return Some(matter(own.verb + 1, place));
    }
    let open = |at: &usize| !words[*at].is_any(&[";", ":", "."]) && !lexicon.infinitive_at(words, *at);
    let behind = |at: &usize| {
        let noun = words[*at].is_any(&["a", "an", "progress"]) || words[*at].is_in(List::Told);
        let bound = words[*at - 1].is_in(List::Small) && !words[*at - 1].is("and") || words[*at - 1].is_in(List::ThereAlready);
        noun && !bound
    };
    (own.end..words.len().min(own.end + INCLUDED)).take_while(open).find(behind).map(|from| matter(from, words.len()))
}

/// How far behind a report what is to stand in it may begin, and how long a noun such as "updated information" may be, in words.
const INCLUDED: usize = 24;
const MATTER: usize = 6;

/// "the decisions taken by the Assembly at | its tenth session", "the outcome of | the special session": no time of what is asked.
pub(super) fn is_session_of_thing(lexicon: &Lexicon, words: &[Word], session: Session) -> bool {
    const REACH: usize = 10;
    let determined = |at: usize| words[at].is_any(&["its", "the", "his", "their"]);
    let start = session.start - usize::from(session.start.checked_sub(1).is_some_and(determined));
    let Some(sign) = start.checked_sub(1) else { return false };
    let Some(before) = sign.checked_sub(1).map(|before| &words[before]) else { return false };
    if words[sign].is("of") {
        return before.is_in(List::SessionsThing);
    }
    if !words[sign].is_any(&["at", "during", "in"]) {
        return false;
    }
    // "to be further | considered by the Group at its session": to come.
    let done = |at: usize| {
        let be = (0..at).rev().find(|be| !words[*be].folded.ends_with("ly") && !words[*be].is_any(&["also", "further"]));
        words[at].is_in(List::Done) && !be.is_some_and(|be| words[be].is_in(List::ToCome))
    };
    let by = (sign.saturating_sub(REACH)..sign)
        .find(|at| words[*at].is("by") && group_at(lexicon, words, at + 1).is_some_and(|group| group.end == sign));
    by.and_then(|by| by.checked_sub(1)).is_some_and(done) || !before.is("made") && done(sign - 1)
}

/// "assistance | to the Government", "with regard | to the Council", "support provided | to the Mission": nobody who receives a report.
/// A body that receives reports may ("on this assistance | to the Council").
pub(super) fn is_given(words: &[Word], to: usize) -> bool {
    let takes = |at: Option<usize>| at.is_some_and(|at| words[at].is_in(List::GivenTo));
    let before = to.checked_sub(1);
    let provided = before.is_some_and(|before| words[before].is_any(&["delivered", "extended", "given", "provided", "rendered"]));
    if takes(before) || provided && takes(to.checked_sub(2)) {
        return !names_receiver(words, to);
    }
    let related = before.filter(|before| words[*before].is_in(List::RelatedTo)).and_then(|before| before.checked_sub(1));
    // "on progress in this regard | to the Council".
    // "on the subject | to the Assembly".
    let noun = |this: usize| words[this + 1].is("subject") && words[this].is("the");
    related.is_some_and(|this| !words[this].is_any(&["this", "that"]) && !noun(this))
}

/// Whether a body that receives reports is named behind "to".
fn names_receiver(words: &[Word], to: usize) -> bool {
    const NAME: usize = 7;
    words[to + 1..words.len().min(to + NAME)].iter().any(|word| word.capital && is_receiver(word))
}

/// Whether a verb of making a report stands at `at`: "to | provide", "to consider | providing".
pub(super) fn makes(lexicon: &Lexicon, words: &[Word], at: usize) -> bool {
    let gerund = words[at].is_in(List::Reporting) || words[at].is("including");
    let considered = || at.checked_sub(1).is_some_and(|before| words[before].is("consider"));
    lexicon.report_verbs.contains(&words[at].folded) && !is_noun(words, at) || gerund && considered()
}

/// "on | this issue", "the | present report": a verb of reporting behind what only nouns have.
fn is_noun(words: &[Word], at: usize) -> bool {
    let determined = |before: usize| words[before].is_in(List::ThereAlready) || words[before].is_any(&["a", "an", "each", "any"]);
    at.checked_sub(1).is_some_and(determined)
}

/// "publish | the reports of such investigations": they are there already, and go to nobody.
pub(super) fn is_published(words: &[Word], verb: usize, at: usize) -> bool {
    let there = words[verb + 1..at].iter().any(|word| word.is_in(List::ThereAlready) && !word.is_in(List::Possessive));
    words[verb].is("publish") && there
}

/// "to report to their governing bodies | in 2016 | on": a year, before what is told.
pub(super) fn year(lexicon: &Lexicon, words: &[Word], own: &Trigger) -> Option<(usize, usize)> {
    if lexicon.language != Language::En {
        return None;
    }
    let before =
        |at: &usize| lexicon.on.end_at(words, *at).is_none() && !words[*at].is("of") && !lexicon.infinitive_at(words, *at);
    (own.end..words.len()).take_while(before).find_map(|at| Some((at, year_at(lexicon, words, at, None)?)))
}

/// "payments are made | to the Fund", "its recommendations | to the United Nations system": behind the report what it is on goes to
/// somebody, unless he receives reports.
pub(super) fn is_made_to(lexicon: &Lexicon, words: &[Word], to: usize) -> bool {
    if lexicon.language != Language::En || to < 2 {
        return false;
    }
    let (two, before) = (&words[to - 2], &words[to - 1]);
    let made = before.is_any(&["given", "made", "paid"]) && two.is_any(&["are", "be", "been", "is", "was", "were"]);
    let own = before.is_any(&["proposals", "recommendations"]) && two.is_in(List::Possessive);
    (made || own) && !names_receiver(words, to)
}

/// "in their reports to the Economic and Social Council | specific information", "to their governing bodies | information": a name
/// without what is told.
pub(super) fn without_told(lexicon: &Lexicon, words: &[Word], mut group: Group) -> Group {
    let last = group.end.saturating_sub(1);
    if lexicon.language != Language::En || words[last].capital {
        return group;
    }
    let name = behind_determiners(lexicon, words, group.start);
    let known = lexicon.names.longest_at(words, name).filter(|(end, _)| *end < group.end && words[last].is_in(List::Told));
    match known {
        Some((end, name)) => Group { end, head: end - 1, known: Some(name.clone()), actor: true, ..group },
        None if last > group.start && words[last].is("information") => {
            group.end = last;
            group
        }
        None => group,
    }
}

/// "to | the Economic and Social Council | specific information": a body of the table, whatever stands behind it.
pub(super) fn named(lexicon: &Lexicon, words: &[Word], at: usize) -> Option<Group> {
    if lexicon.language != Language::En {
        return None;
    }
    let start = behind_determiners(lexicon, words, at);
    let (end, name) = lexicon.names.longest_at(words, start)?;
    let body = is_receiver(words.get(end - 1)?) && words.get(end).is_some_and(|next| !next.capital && !next.is_in(List::Small));
    body.then(|| Group { start, end, known: Some(name.clone()), actor: true, head: end - 1 })
}

/// "to the Council at its tenth session and to | the Assembly at its sixtieth": who else receives it, at a session of his own.
pub(super) fn at_own_session(lexicon: &Lexicon, words: &[Word], own: &Trigger) -> Option<(Group, Session)> {
    const NEAR: usize = 9;
    if lexicon.language != Language::En {
        return None;
    }
    let first = (own.verb..words.len()).find_map(|at| session::at(lexicon, words, at))?;
    // "at its second session | in 1986, and to".
    let year = words.get(first.end).is_some_and(|word| word.is("in")) && is_year_at(words, first.end + 1);
    let behind = behind_joint(lexicon, words, first.end + if year { 2 } else { 0 })?;
    let to = group_at(lexicon, words, behind).filter(|group| words[group.start..group.end].iter().any(is_receiver))?;
    let near = to.end..words.len().min(to.end + NEAR);
    let session = near.take_while(|at| !words[*at].is_mark()).find_map(|at| session::at(lexicon, words, at))?;
    (words.get(to.end)?.is("at") && session.start > to.end).then_some((to, session))
}

/// "to the | sixty-sixth session": that of the body that speaks.
pub(super) fn is_to_session(words: &[Word], session: Session) -> bool {
    let pair = session.start.checked_sub(2).map(|sign| (&words[sign], &words[sign + 1]));
    pair.is_some_and(|(sign, the)| sign.is("to") && the.is("the")) && !words.get(session.end).is_some_and(|word| word.is("of"))
}

/// "the Ad Hoc Working Group": States that are reported to.
pub(super) fn is_working_group(name: &[Word]) -> bool {
    name.windows(2).any(|pair| pair[0].is("working") && pair[1].is("group") && pair[0].capital)
}

/// Behind the time at `at..end` where it is none of what is asked: "in the budget | for the period from 1 July to 30 June", that the report is
/// on; "and to report on the need to | promptly pay States", of another verb.
pub(super) fn is_time_of_thing(lexicon: &Lexicon, words: &[Word], own: &Trigger, at: usize) -> bool {
    const NEAR: usize = 5;
    if lexicon.language != Language::En || at < own.end {
        return false;
    }
    let period = words[at].is("for")
        && words.get(at + 1).is_some_and(|word| word.is("the"))
        && words[at + 1..words.len().min(at + NEAR)].iter().any(|word| word.is_any(&["period", "biennium"]));
    period || words[at].folded.ends_with("ly") && words[at - 1].is("to")
}

/// "updates of | the document", "give due attention to the matter | in their reports": the noun at `at` is no report that is asked for.
pub(super) fn is_no_report(lexicon: &Lexicon, words: &[Word], at: usize, end: Option<usize>) -> bool {
    const REACH: usize = 30;
    if words[at].is("reporting") && !reporting::is_made(lexicon, words, at) {
        return true;
    }
    let update = words[at].is_any(&["update", "updates"]) && end.and_then(|end| words.get(end)).is_some_and(|of| of.is("of"));
    let heeded = |verb: usize| {
        let near = verb + 1..words.len().min(verb + 4);
        words[verb].is("give") && words[near].iter().any(|word| word.is_any(&["attention", "consideration", "priority"]))
    };
    let verb = (at.saturating_sub(REACH)..at).rev().find(|place| lexicon.report_verbs.contains(&words[*place].folded));
    // "to give priority to protection, and to address the matter in his reports".
    let included = |verb: usize| (verb + 1..at).any(|place| lexicon.include.end_at(words, place).is_some());
    update || verb.is_some_and(|verb| heeded(verb) && !included(verb))
}
