//! Who reports, where it is not simply the one who is asked.

use super::super::clause::{DECIDES, Found};
use super::super::group::{self, Group};
use super::super::lexicon::Lexicon;
use super::super::lists::List;
use super::super::words::Word;
use super::trigger::{Frame, Trigger};
use super::{deadline_at, reporting, sets_time};
use crate::text::fold::fold;

/// Who makes the report that `own` asks for, where the clause does not ask him outright.
pub(super) fn reporter(lexicon: &Lexicon, words: &[Word], from: usize, own: &Trigger) -> Option<Group> {
    sentence_subject(lexicon, words, own.verb)
        .or_else(|| agent(lexicon, words, own))
        .or_else(|| that_subject(lexicon, words, own.verb))
        .or_else(|| told_to(lexicon, words, from, own.verb))
        .or_else(|| entrusted(lexicon, words, from, own.verb))
        .or_else(|| who(lexicon, words, own.verb))
        .or_else(|| charged(lexicon, words, from, own.verb))
}

/// "a report | by the Secretary-General", "that reports be made | by the Commissioner", "un rapport | du Secrétaire général".
fn agent(lexicon: &Lexicon, words: &[Word], own: &Trigger) -> Option<Group> {
    const REACH: usize = 16;
    let passive = own.noun && lexicon.made.contains(&words[own.end - 1].folded);
    if own.frame != Frame::Wanted && !passive {
        return None;
    }
    let group =
        |at: usize| group::group_at(lexicon, words, at + 1).filter(|group| group.actor || reporting::is_letters(words, group));
    // "the submission | by the Office | of a report".
    // "the reports requested | by the Committee".
    let asked = |at: usize| at > 0 && words[at - 1].is("requested");
    let inside = (own.verb..own.end).filter(|at| words[*at].is_in(List::Agent) && !asked(*at)).find_map(group);
    let right = || {
        let of = own.frame == Frame::Wanted && words.get(own.end).is_some_and(|word| word.is_any(&["of", "du", "de", "des"]));
        of.then(|| group(own.end)).flatten()
    };
    let behind = || {
        let limit = words.len().min(own.end + REACH);
        let by = |at: &usize| words[*at].is_in(List::Agent) && deadline_at(lexicon, words, *at).is_none() && !asked(*at);
        (own.end..limit).filter(by).find_map(group)
    };
    inside.or_else(right).or_else(behind)
}

/// "entrust | the Unit | with the preparation of a report", "charger | le Corps commun | d'établir": the one who has the task.
fn entrusted(lexicon: &Lexicon, words: &[Word], from: usize, verb: usize) -> Option<Group> {
    const REACH: usize = 24;
    let low = from.max(verb.saturating_sub(REACH));
    let given = (low..verb).rev().find(|at| words[*at].is_in(List::Entrusts))?;
    let infinitive = (given.saturating_sub(3)..given).any(|at| lexicon.infinitive_at(words, at));
    let to = usize::from(words.get(given + 1).is_some_and(|word| lexicon.to.contains(&word.folded)));
    let group = group::group_at(lexicon, words, given + 1 + to).filter(|group| group.actor && infinitive)?;
    // Another infinitive is asked of the first again.
    let plain = !words[group.end..verb].iter().any(|word| word.is_any(&["and", "et", ";"]));
    plain.then_some(group)
}

/// "Decides to extend the mandate of | the Mission | … with a view to presenting a report": the body that goes on.
pub(super) fn renewed(lexicon: &Lexicon, words: &[Word], found: &Found) -> Option<Group> {
    const REACH: usize = 20;
    let own = lexicon.renews.contains(fold(&found.lemma).as_str()).then_some(found.behind);
    let decided = || {
        let at = group::behind_asides(lexicon, words, found.behind);
        let decides = DECIDES.contains(&found.lemma.as_str()) && lexicon.infinitive_at(words, at);
        (at + 1..words.len().min(at + 4))
            .find(|place| decides && lexicon.renews.contains(&words[*place].folded))
            .map(|verb| verb + 1)
    };
    let from = own.or_else(decided)?;
    let mandate = (from..words.len().min(from + REACH)).find(|at| words[*at].is_any(&["mandate", "mandat"]))?;
    let of = words.get(mandate + 1).filter(|word| word.is_any(&["of", "du", "de", "des", "d'"]));
    of.and_then(|_| group::group_at(lexicon, words, mandate + 2)).filter(|group| group.actor)
}

/// "Approves …, the Panel, | which shall report …": the one of whom a clause that decides says what he is to do, and from where on.
pub(super) fn told_of(lexicon: &Lexicon, words: &[Word], found: &Found) -> Option<(usize, Group)> {
    if !sets_time(lexicon, &found.lemma) {
        return None;
    }
    (found.behind + 1..words.len()).find_map(|at| {
        words[at].is_in(List::RelativeSubject).then_some(())?;
        Some((at + 1, before_relative(lexicon, words, at)?))
    })
}

/// The one right before a relative that says what he shall do: "| the Panel, | which shall report", "| le Groupe, | qui fera rapport".
fn before_relative(lexicon: &Lexicon, words: &[Word], relative: usize) -> Option<Group> {
    const LONGEST: usize = 14;
    let will = |word: &Word| {
        word.is_any(&["shall", "will", "should", "must"]) || !word.is_in(List::BeforeFuture) && group::is_future(word)
    };
    words[relative + 1..words.len().min(relative + 4)].iter().find(|word| will(word))?;
    let end = relative - usize::from(words[relative - 1].is(","));
    (end.saturating_sub(LONGEST)..end)
        .find_map(|start| group::group_at(lexicon, words, start).filter(|group| group.actor && group.end == end))
}

/// "…. The mediator shall report to …": who reports in a sentence of its own.
pub(super) fn sentence_subject(lexicon: &Lexicon, words: &[Word], verb: usize) -> Option<Group> {
    let start = (0..verb).rev().find(|at| words[*at].is(".")).map(|at| at + 1)?;
    let shall = words.get(verb.checked_sub(1)?)?.is_any(&["shall", "will", "should"]) || group::is_future(&words[verb]);
    let conjoined = (start..verb).any(|at| words[at].is_any(&["shall", "will"]) && words[verb - 1].is("and"));
    group::group_at(lexicon, words, start).filter(|group| group.actor && (shall || conjoined))
}

/// "Demande que les États coopèrent et que le Comité | fasse rapport": who reports behind a further "that".
pub(super) fn that_subject(lexicon: &Lexicon, words: &[Word], verb: usize) -> Option<Group> {
    let joined = |at: &usize| {
        words[*at].is_any(&["que", "qu'", "that"])
            && at
                .checked_sub(1)
                .is_some_and(|before| words[before].is_any(&["et", "and"]) || lexicon.see_to.contains(&words[before].folded))
    };
    // ", veiller à ce que ces services soient intégrés, et de | faire rapport": asked of the first again.
    if (verb.saturating_sub(3)..verb).any(|mark| lexicon.infinitive_at(words, mark)) {
        return None;
    }
    let that = (0..verb).rev().find(joined)?;
    // "to ensure that States are consulted, and | to report", "…, and requests X | to report": none of what they do.
    let to = verb.checked_sub(1).filter(|to| words[*to].is("to"));
    if to.and_then(|to| to.checked_sub(1)).is_some_and(|before| !words[before].folded.starts_with("continu")) {
        return None;
    }
    let group = group::subject(lexicon, words, that + 1, words.len()).0.into_iter().next()?;
    let pronoun = group.end == group.start + 1
        && (super::super::meant::is_pronoun(&words[group.start]) || words[group.start].is_any(&["ils", "elles"]));
    (group.actor && !pronoun && group.end <= verb).then_some(group)
}

/// "to ask | the Force Commander | to report", "de prier | le commandant | de faire rapport": the one who is asked in his turn.
pub(super) fn told_to(lexicon: &Lexicon, words: &[Word], from: usize, verb: usize) -> Option<Group> {
    const REACH: usize = 24;
    let low = from.max(verb.saturating_sub(REACH));
    (low..verb).rev().find_map(|at| {
        if !lexicon.asks_in_infinitive(&words[at]) || !(at.saturating_sub(3)..at).any(|mark| lexicon.infinitive_at(words, mark)) {
            return None;
        }
        let (groups, what) = group::addressed(lexicon, words, at + 1, verb);
        // "inviter le Bureau | au plus haut niveau | à faire".
        let what = lexicon.asides.end_at(words, what).unwrap_or(what);
        let group = groups.into_iter().next().filter(|group| group.actor)?;
        // Another "and to" is asked of the first again.
        let own =
            lexicon.infinitive_at(words, what) && !words[what + 1..verb].iter().any(|word| word.is_any(&["and", "et", ",", ";"]));
        own.then_some(group)
    })
}

/// "an expert | who will report", "une mission qui lui rendra compte": the one before the relative.
pub(super) fn who(lexicon: &Lexicon, words: &[Word], verb: usize) -> Option<Group> {
    const REACH: usize = 14;
    let near = |at: &usize| words[*at].is_any(&["who", "which", "qui"]);
    let relative = (verb.saturating_sub(3)..verb).rev().find(near);
    let Some(relative) = relative else {
        // "which shall brief the Committee … and | report".
        let relative = (verb.saturating_sub(REACH)..verb).rev().find(near)?;
        return before_relative(lexicon, words, relative).filter(|_| words[verb - 1].is_any(&["and", "et"]));
    };
    let end = relative - usize::from(relative > 0 && words[relative - 1].is(","));
    let set = (end.saturating_sub(REACH)..end).rev().find(|at| lexicon.sets_up.contains(&words[*at].folded));
    let Some(set) = set else { return before_relative(lexicon, words, relative) };
    group::group_at(lexicon, words, set + 1).filter(|group| group.end <= end)
}

/// "d'envoyer | un représentant | chargé d'examiner la situation et de faire rapport": the one who is sent or set up for it.
fn charged(lexicon: &Lexicon, words: &[Word], from: usize, verb: usize) -> Option<Group> {
    const REACH: usize = 40;
    let low = from.max(verb.saturating_sub(REACH));
    let task = (low + 1..verb).rev().find(|at| words[*at].is_in(List::ChargedWith) && lexicon.infinitive_at(words, at + 1))?;
    // ", et | de faire rapport" is asked of the first again.
    let mark = (task + 1..verb).rev().find(|at| lexicon.infinitive_at(words, *at))?;
    let joined = mark == task + 1 || words[mark - 1].is("et") && !words[mark - 2].is(",");
    let set = (low.max(task.saturating_sub(REACH))..task).rev().find(|at| lexicon.sets_up.contains(&words[*at].folded))?;
    let one = (set + 1..task).find(|at| words[*at].is_any(&["un", "une"]))?;
    let group = group::group_at(lexicon, words, one).filter(|group| group.actor && joined && group.end >= task)?;
    let plain = !words[set..task].iter().any(|word| word.is_any(&["et", ";"]));
    plain.then_some(Group { end: group.end.min(task), known: None, ..group })
}

/// "Prie | le Secrétaire général | de rendre compte": whether one alone is asked, who holds a post or is an office.
pub(super) fn asks_office(words: &[Word], found: &Found) -> bool {
    let [group] = found.addressed.as_slice() else { return false };
    words[group.start..group.end].iter().any(|word| word.is_in(List::Person) || word.is_in(List::Office))
}
