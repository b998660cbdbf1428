//! What somebody finds, wants or can: "if the Council deems it appropriate", "as resources permit", "lorsque l'État le demande".

use super::Read;
use super::behind::more_that_is_fit;
use super::fit::opening;
use super::group_end;
use crate::mandate::ConditionKind;
use crate::mandate::group;
use crate::mandate::lexicon::Lexicon;
use crate::mandate::lists::List;
use crate::mandate::words::Word;
use crate::model::Language;

/// The condition of this form that begins at `at`.
pub(super) fn judged(lexicon: &Lexicon, words: &[Word], at: usize) -> Option<Read> {
    words.get(at).filter(|word| word.is_in(List::OpensJudgement))?;
    if let Some(end) = inverted(lexicon, words, at) {
        let said = &words[at..end];
        let kind = match () {
            () if said.iter().any(|word| word.begins_in(List::WishVerb)) => ConditionKind::Request,
            () if said.iter().any(|word| word.is_in(List::AllowVerb) || word.is_in(List::FoundToBe)) => {
                ConditionKind::Opportunity
            }
            () => ConditionKind::Other,
        };
        return Some(Read { start: at, end, kind });
    }
    let (start, behind) = opening(words, at)?;
    if let Some((end, kind)) = allowed(lexicon, words, at, behind) {
        return Some(Read { start, end, kind });
    }
    let verb = verb_behind(lexicon, words, behind)?;
    let (end, kind) = found(lexicon, words, verb).or_else(|| wished(words, behind, verb))?;
    Some(Read { start, end, kind })
}

/// "as resources permit", "insofar as its programme of work allows", "lorsque les circonstances l'exigent".
fn allowed(lexicon: &Lexicon, words: &[Word], at: usize, behind: usize) -> Option<(usize, ConditionKind)> {
    const REACH: usize = 10;
    let verb = (behind..words.len().min(behind + REACH))
        .take_while(|place| !words[*place].is_mark() && !words[*place].is_in(List::OpensRelative))
        .take_while(|place| !lexicon.infinitive_at(words, *place) && !words[*place].is_in(List::FoundToBe))
        .find(|place| words[*place].is_in(List::AllowVerb))?;
    // "as well as permits": behind "as", only what is known to allow something.
    let subject = &words[behind..verb];
    let loose = words[at].is_in(List::OpensDegree) && opening(words, at).is_some_and(|(start, _)| start == at);
    let known = subject.iter().any(|word| word.is_in(List::Allowing));
    if subject.is_empty() || loose && !known {
        return None;
    }
    let end = verb + 1;
    let next = words.get(end);
    let plain = next.is_none_or(|next| next.is_mark() || next.is_in(List::Joins)) || lexicon.infinitive_at(words, end);
    let kind = match lexicon.kind(ConditionKind::Resources, subject) {
        ConditionKind::Other => ConditionKind::Opportunity,
        own => own,
    };
    plain.then_some((end, kind))
}

/// "if he deems it appropriate", "as it may consider necessary".
fn found(lexicon: &Lexicon, words: &[Word], verb: usize) -> Option<(usize, ConditionKind)> {
    if !words[verb].begins_in(List::FindVerb) {
        return None;
    }
    let mut end = verb + 1;
    // "if he determines that the conditions allow it": to the next mark.
    if words.get(end).is_some_and(|next| next.is_in(List::OpensSentence) && next.is_in(List::OpensRelative)) {
        return Some((super::end::open_end(lexicon, words, end + 1, &[], super::Reach::Comma), ConditionKind::Opportunity));
    }
    end += usize::from(words.get(end).is_some_and(|next| next.is_in(List::FoundObject)));
    end += usize::from(words.get(end).is_some_and(|next| next.is_any(&["to", "most"])));
    end += usize::from(words.get(end).is_some_and(|next| next.is("be")));
    words.get(end).filter(|next| next.is_in(List::FoundToBe))?;
    // "when it considers it necessary | for the efficient exercise of its functions".
    let purpose = words.get(end + 1).is_some_and(|next| next.is("for"));
    let end = if purpose {
        group_end(lexicon, words, end + 2, &[])
    } else {
        more_that_is_fit(words, end + 1, ConditionKind::Opportunity)
    };
    Some((end, ConditionKind::Opportunity))
}

/// "if the Government so requests", "lorsque les États le souhaitent", "si ces pays en font la demande".
fn wished(words: &[Word], behind: usize, verb: usize) -> Option<(usize, ConditionKind)> {
    let mut end = verb + 1;
    let taken_up = words[behind..verb].iter().any(|word| word.is_in(List::TakenUp));
    if words[verb].is_in(List::MakeVerb) {
        let demand = words.get(end + 1).is_some_and(|word| word.is_in(List::AskedFor)) && taken_up;
        return demand.then_some((end + 2, ConditionKind::Request));
    }
    if !words[verb].begins_in(List::WishVerb) {
        return None;
    }
    let object = words.get(end).is_some_and(|next| next.is_in(List::WishObject));
    let closed = words.get(end).is_none_or(Word::is_mark);
    let it = object && words[end].is("it");
    end += usize::from(it);
    (taken_up || it || closed).then_some((end, ConditionKind::Request))
}

/// ", should the situation so require,", ", provided the Council so decides": the whole of it, between marks.
fn inverted(lexicon: &Lexicon, words: &[Word], at: usize) -> Option<usize> {
    const LONGEST: usize = 24;
    let behind_mark = at > 0 && words[at - 1].is_any(&[",", "and"]);
    if lexicon.language != Language::En || !behind_mark || !words[at].is_in(List::Inverted) {
        return None;
    }
    let next = words.get(at + 1)?;
    if !next.is_in(List::InvertedSubject) {
        return None;
    }
    (at + 2..words.len().min(at + LONGEST)).find(|place| words[*place].is_mark())
}

/// The verb behind the one who judges: a pronoun, a body, or "circumstances".
fn verb_behind(lexicon: &Lexicon, words: &[Word], from: usize) -> Option<usize> {
    let first = words.get(from)?;
    let mut at = if first.is_in(List::JudgePronoun) { from + 1 } else { behind_subject(lexicon, words, from)? };
    while words.get(at).is_some_and(|word| word.is_in(List::BeforeVerb)) {
        at += 1;
    }
    words.get(at).filter(|word| !word.is_mark() && !word.capital).map(|_| at)
}

/// Behind a body, or what allows something: nothing tells an English noun from the verb behind it.
fn behind_subject(lexicon: &Lexicon, words: &[Word], from: usize) -> Option<usize> {
    const REACH: usize = 9;
    let start = group::behind_determiners(lexicon, words, from);
    let limit = words.len().min(start + REACH);
    let subject = (start..limit)
        .take_while(|at| !words[*at].is_mark() && !lexicon.infinitive_at(words, *at))
        .filter(|at| words[*at].is_in(List::Allowing) || lexicon.actors.contains(&words[*at].folded) || words[*at].capital)
        .last()?;
    let behind = subject + 1;
    let concerned = words.get(behind).is_some_and(|word| word.is_in(List::BehindJudge));
    Some(behind + usize::from(concerned))
}
