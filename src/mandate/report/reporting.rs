//! "Reporting" in English: how something is done ("by reporting its findings to the Council"), or what is made ("in its regular reporting").

use super::super::group::Group;
use super::super::lexicon::Lexicon;
use super::super::lists::List;
use super::super::words::Word;
use crate::model::Language;

/// How far before it what it is joined to may stand: "by issuing instructions … and | reporting", in words.
const REACH: usize = 40;

/// Whether a gerund at `at` says how somebody is to do what he is asked, or what his task is: "by | reporting", "including | reporting", "the
/// task of | reporting", "charged with examining the matter and | reporting".
pub(super) fn is_way(lexicon: &Lexicon, words: &[Word], from: usize, at: usize) -> bool {
    if opens_way(words, from, at) {
        return true;
    }
    let joined = at > from && words[at - 1].is_any(&["and", ","]);
    let low = from.max(at.saturating_sub(REACH));
    let gerund = |place: &usize| words[*place].folded.ends_with("ing") && opens_way(words, from, *place);
    let plain = |place: &usize| !words[*place].is_any(&[";", ":", "."]) && !lexicon.infinitive_at(words, *place);
    joined && (low..at).rev().take_while(plain).any(|place| gerund(&place))
}

fn opens_way(words: &[Word], from: usize, at: usize) -> bool {
    let Some(before) = at.checked_sub(1).filter(|before| *before >= from) else { return false };
    let noun = before.checked_sub(1).map(|noun| &words[noun]);
    match () {
        () if words[before].is_any(&["by", "including"]) => true,
        () if words[before].is("of") => noun.is_some_and(|noun| noun.is_in(List::TaskGiven)),
        () if words[before].is("with") => noun.is_some_and(|noun| noun.is_in(List::ChargedWith)),
        () => false,
    }
}

/// Whether "reporting" at `at` is what somebody makes: "its regular | reporting to the Council", not "reporting requirements", "monitoring and
/// reporting".
pub(super) fn is_made(lexicon: &Lexicon, words: &[Word], at: usize) -> bool {
    let before = at.checked_sub(1).map(|before| &words[before]);
    let joined = before.is_none_or(|before| before.is_any(&["and", "or", "of", "by", ",", "including", "for"]));
    let alone = words.get(at + 1).is_none_or(|next| {
        next.is_mark() || next.is_in(List::Small) || next.is_in(List::BehindReport) || lexicon.infinitive_at(words, at + 1)
    });
    !joined && alone
}

/// "a report by | MONUSCO", "report them to | the BIPM": letters that stand for a name, though no table has it.
pub(super) fn is_letters(words: &[Word], group: &Group) -> bool {
    let word = &words[group.head];
    group.end == group.head + 1
        && group.known.is_none()
        && word.initials
        && word.folded.len() > 3
        && !word.is_in(List::NoBodyInLetters)
}

/// "in his report | to the Council": "to" at `at` stands right behind the report of the one who is asked.
pub(super) fn is_own_report(lexicon: &Lexicon, words: &[Word], at: usize) -> bool {
    const NEAR: usize = 4;
    lexicon.language == Language::En
        && at > NEAR
        && words[at - 1].is_any(&["report", "reports", "reporting"])
        && words[at - NEAR..at - 1].windows(2).any(|pair| pair[0].is("in") && pair[1].is_in(List::Possessive))
}
