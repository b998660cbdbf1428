//! Somebody in Chinese: the noun last, before what is asked.

use super::{Group, known_at};
use crate::mandate::lexicon::Lexicon;
use crate::mandate::lists::List;
use crate::mandate::words::Word;

/// How far behind its beginning a name may end, in characters.
const LONGEST: usize = 46;

/// Somebody at `at`: up to the last noun of a body before a verb, "的" or a mark.
pub(super) fn somebody(lexicon: &Lexicon, words: &[Word], at: usize) -> Option<Group> {
    let start = including(words, at).unwrap_or(at);
    let mut place = start;
    let mut best: Option<(usize, usize, Option<String>)> = None;
    let limit = words.len().min(at + LONGEST);
    while place < limit {
        let word = &words[place];
        if word.is_any(&["，", "；", "。", "：", ",", ";", ":"]) {
            break;
        }
        if word.is_any(&["（", "("]) {
            match (place + 1..words.len().min(place + 30)).find(|close| words[*close].is_any(&["）", ")"])) {
                Some(close) => place = close + 1,
                None => break,
            }
            continue;
        }
        if word.is("《") {
            match (place + 1..words.len().min(place + 60)).find(|close| words[*close].is("》")) {
                Some(close) => place = close + 1,
                None => break,
            }
            continue;
        }
        let known = known_at(lexicon, words, place);
        let stop = stops(lexicon, words, place);
        let named = known.as_ref().map(|(end, _)| *end).into_iter().chain(lexicon.heads.end_at(words, place)).max();
        if let Some(end) = named.filter(|end| stop.is_none_or(|stop| stop <= *end)) {
            let own = known.filter(|(own, _)| *own == end && place == start).map(|(_, name)| name);
            best = Some((place, end, own));
            place = end;
            continue;
        }
        // Two that are joined: only the first is whole; else the noun behind belongs to both.
        if (word.is_in(List::JoinsTwo) || joined(words, place).is_some())
            && best.as_ref().is_some_and(|(_, end, _)| *end == place)
        {
            break;
        }
        if stop.is_some() {
            break;
        }
        place += 1;
    }
    // "秘书长的报告" is a thing of his.
    let best = best.filter(|(_, end, _)| !words.get(*end).is_some_and(|next| next.is("的")));
    let Some((head, end, known)) = best else { return told_apart(lexicon, words, at) };
    let start = super::behind_determiners(lexicon, words, start).min(head);
    Some(Group { start, end, known, actor: true, head })
}

/// Where a verb, an adverb or a condition begins that no name has inside.
fn stops(lexicon: &Lexicon, words: &[Word], at: usize) -> Option<usize> {
    let verb = lexicon.verb_phrases.end_at(words, at).filter(|end| *end > at + 1);
    let said = lexicon.stop_phrases.end_at(words, at).or_else(|| lexicon.asides.end_at(words, at));
    verb.max(said).max(lexicon.conditions.end_at(words, at))
}

/// "包括联合国系统在内的 | 国际社会".
fn including(words: &[Word], at: usize) -> Option<usize> {
    let opens = words.get(at)?.is("包") && words.get(at + 1)?.is("括");
    let inside = |place: &usize| words[*place].is("在") && words[place + 1].is("内") && words[place + 2].is("的");
    let limit = words.len().saturating_sub(3).min(at + LONGEST);
    (at..limit).find(|place| opens && inside(place)).map(|place| place + 3)
}

/// "尚未加入公约的 | 国家 | 考虑": what tells them apart stands before the noun, and what they are asked behind.
fn told_apart(lexicon: &Lexicon, words: &[Word], at: usize) -> Option<Group> {
    const FAR: usize = 90;
    let limit = words.len().min(at + FAR);
    let ends = |place: &usize| !words[*place].is_any(&["，", "；", "。", "：", ",", ";", ":"]);
    (at..limit).take_while(ends).filter(|place| words[*place].is("的")).find_map(|of| {
        let start = super::behind_determiners(lexicon, words, of + 1);
        let known = known_at(lexicon, words, start);
        let end = known.as_ref().map(|(end, _)| *end).into_iter().chain(lexicon.heads.end_at(words, start)).max()?;
        let asked = words.get(end).is_none_or(|next| next.is_any(&["，", "；", "。", "："]))
            || stops(lexicon, words, end).is_some()
            || joined(words, end).is_some();
        asked.then(|| Group {
            start,
            end,
            known: known.filter(|(own, _)| *own == end).map(|(_, name)| name),
            actor: true,
            head: start,
        })
    })
}

/// Whether two are joined at `at`: the first word behind.
pub(super) fn joined(words: &[Word], at: usize) -> Option<usize> {
    let is = |at: usize, list: &[&str]| words.get(at).is_some_and(|word| word.is_any(list));
    match () {
        () if is(at, &["以"]) && is(at + 1, &["及"]) => Some(at + 2),
        () if is(at, &["包"]) => None,
        () if words.get(at).is_some_and(|word| word.is_in(List::JoinsTwo)) => Some(at + 1),
        () => None,
    }
}

/// Whether the second of two joined by "与" is one that the first does something with; "同" always says so.
pub(super) fn with_whom(lexicon: &Lexicon, words: &[Word], joint: usize, second: &Group) -> bool {
    let with = words.get(joint).is_some_and(|word| word.is_in(List::With));
    let and = words.get(joint).is_some_and(|word| word.is_in(List::AndOrWith));
    let together = words.get(second.end).is_some_and(|next| next.is_in(List::Together));
    with || and && (together || second.start > joint + 4 || stops(lexicon, words, second.end).is_none())
}
