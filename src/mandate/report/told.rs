//! What English sentences tell somebody to do with no verb that asks: "The Secretary-General shall report to the Assembly", "at which time
//! both Governments are requested to report", "Decides that if the Committee so finds, it shall report to the Council".

use super::super::clause::{DECIDES, Found};
use super::super::group::{self, Group};
use super::super::lexicon::Lexicon;
use super::super::lists::List;
use super::super::words::Word;
use crate::model::Language;

/// How long those who are told may be, in words.
const LONGEST: usize = 16;

/// From where on somebody is told what to do, and who.
pub(super) fn told(lexicon: &Lexicon, clause: &[Word], found: &Found) -> Option<(usize, Group)> {
    if lexicon.language != Language::En {
        return None;
    }
    by_passive(lexicon, clause, found)
        .or_else(|| by_shall(lexicon, clause, found))
        .or_else(|| on_occasion(lexicon, clause, found))
}

/// "the parties | are requested | to report", "The Secretary-General | should be requested | to submit".
fn by_passive(lexicon: &Lexicon, clause: &[Word], found: &Found) -> Option<(usize, Group)> {
    (found.start + 2..clause.len()).find_map(|at| {
        let asked = (clause[at].is_in(List::AskedFor) || clause[at].is_any(&["directed", "instructed"]))
            && lexicon.infinitive_at(clause, at + 1);
        let be = (found.start..at).rev().find(|be| !is_adverb(&clause[*be])).filter(|_| asked)?;
        let modal = be - usize::from(be > 0 && is_modal(&clause[be - 1]));
        let is = if modal < be { clause[be].is("be") } else { clause[be].is_any(&["are", "is"]) };
        let low = found.start.max(modal.saturating_sub(LONGEST));
        let group = if is { before(lexicon, clause, (low, modal)) } else { None };
        Some((at + 1, group?))
    })
}

/// "The Secretary-General | shall | report": a sentence with no verb before it.
fn by_shall(lexicon: &Lexicon, clause: &[Word], found: &Found) -> Option<(usize, Group)> {
    if lexicon.verbs.contains_key(&clause.get(found.start)?.folded) || !clause[found.start].capital {
        return None;
    }
    let ends = |at: usize| clause[at].is_any(&[".", ";"]);
    let starts = (found.start..clause.len()).filter(|at| *at == found.start || ends(at - 1));
    starts.into_iter().find_map(|start| {
        let end = (start..clause.len()).find(|at| ends(*at)).unwrap_or(clause.len());
        let (groups, modal) = group::subject(lexicon, clause, start, end);
        let shall = modal > start && clause.get(modal).is_some_and(is_modal);
        let reports = |at: usize| {
            clause[at].is_any(&["account", "brief", "report"])
                || lexicon.report_nouns.end_at(clause, at).is_some()
                || lexicon.tell.contains(&clause[at].folded)
        };
        let told = shall && (modal + 1..end).any(reports);
        Some((modal + 1, whole(groups).filter(|_| told)?))
    })
}

/// "Decides that if | the Committee | so finds, it shall | report": who is told stands in the sentence that says when.
fn on_occasion(lexicon: &Lexicon, clause: &[Word], found: &Found) -> Option<(usize, Group)> {
    let at = group::behind_asides(lexicon, clause, found.behind);
    let when = clause.get(at)?.is("that") && clause.get(at + 1)?.is_any(&["if", "should", "unless", "when", "where"]);
    let decides = DECIDES.contains(&found.lemma.as_str());
    let one = group::group_at(lexicon, clause, at + 2).filter(|group| when && decides && group.actor)?;
    let shall = |at: &usize| {
        let pronoun = clause[*at].is_any(&["he", "it", "she", "they"]) && clause[at - 1].is(",");
        pronoun && clause.get(at + 1).is_some_and(|word| is_modal(word) || word.is("will"))
    };
    let pronoun = (one.end..clause.len()).find(shall)?;
    Some((pronoun + 2, one))
}

/// The one who ends right before `end`, with those joined to him.
fn before(lexicon: &Lexicon, words: &[Word], (low, end): (usize, usize)) -> Option<Group> {
    let opens = |at: &usize| words[*at].capital || lexicon.determiners.end_at(words, *at).is_some();
    (low..end).filter(opens).find_map(|at| {
        let (groups, behind) = group::subject(lexicon, words, at, end);
        let plain = !words[at..end].iter().any(|word| word.is_any(&["that", "which", "who"]));
        whole(groups).filter(|_| behind == end && plain)
    })
}

/// Several as one: "the Government and the Organization".
fn whole(groups: Vec<Group>) -> Option<Group> {
    let last = groups.last()?.end;
    groups.into_iter().next().map(|first| {
        let known = first.known.filter(|_| first.end == last);
        Group { end: last, known, ..first }
    })
}

fn is_modal(word: &Word) -> bool {
    word.is_any(&["must", "shall", "should"])
}

fn is_adverb(word: &Word) -> bool {
    word.folded.ends_with("ly") || word.is_any(&["also", "further", "hereby", "therefore"])
}
