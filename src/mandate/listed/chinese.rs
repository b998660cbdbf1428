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
    let best = best.filter(|(_, end, _)| !words.get(*end).is_some_and(|next| next.is_in(List::Of)));
    let Some((head, end, known)) = best else { return told_apart(lexicon, words, at) };
    // "尚未这样做的 | 缔约国".
    let told = words[start].is_in(List::OpensRelative);
    let of = (start..head).rev().find(|place| told && words[*place].is_in(List::Of)).map(|of| of + 1);
    let start = super::behind_determiners(lexicon, words, of.unwrap_or(start)).min(head);
    Some(Group { start, end, known, actor: true, head })
}

/// "应海地政府请求", "经有关国家政府同意": behind what somebody wishes.
pub(super) fn wished(lexicon: &Lexicon, words: &[Word], at: usize) -> Option<usize> {
    // "经济及社会理事会": a name.
    words.get(at).filter(|word| word.is_in(List::BeforeWisher) && known_at(lexicon, words, at).is_none())?;
    let group = somebody(lexicon, words, at + 1)?;
    let of = usize::from(words.get(group.end).is_some_and(|word| word.is_in(List::Of)));
    lexicon.wishes.end_at(words, group.end + of)
}

/// Where a verb, an adverb or a condition begins that no name has inside.
fn stops(lexicon: &Lexicon, words: &[Word], at: usize) -> Option<usize> {
    let verb = lexicon.verb_phrases.end_at(words, at).filter(|end| *end > at + 1);
    let said = lexicon.stop_phrases.end_at(words, at).or_else(|| lexicon.asides.end_at(words, at));
    verb.max(said).max(lexicon.conditions.end_at(words, at)).max(wished(lexicon, words, at))
}

/// "包括联合国系统在内的 | 国际社会".
fn including(words: &[Word], at: usize) -> Option<usize> {
    let opens = words.get(at)?.is("包") && words.get(at + 1)?.is("括");
    let inside = |place: &usize| words[*place].is("在") && words[place + 1].is("内") && words[place + 2].is("的");
    let limit = words.len().saturating_sub(3).min(at + LONGEST);
    (at..limit).find(|place| opens && inside(place)).map(|place| place + 3)
}

/// "执行秘书 | 的工作": the one whose work is commended.
pub(super) fn credited(lexicon: &Lexicon, words: &[Word], at: usize) -> Option<Group> {
    const LONGEST: usize = 24;
    let limit = words.len().min(at + LONGEST);
    let of = (at..limit).take_while(|place| !words[*place].is_mark()).find(|place| words[*place].is_in(List::Of))?;
    let effort = |place: usize| {
        words.get(place..place + 2).is_some_and(|pair| lexicon.efforts.contains(&format!("{}{}", pair[0].folded, pair[1].folded)))
    };
    (of + 1..words.len().min(of + 8)).find(|place| effort(*place))?;
    // The words before "的" alone.
    somebody(lexicon, &words[..of], at).filter(|group| group.end == of)
}

/// "尚未加入公约的 | 国家 | 考虑": what tells them apart stands before the noun, and what they are asked behind.
fn told_apart(lexicon: &Lexicon, words: &[Word], at: usize) -> Option<Group> {
    const FAR: usize = 90;
    const NAME: usize = 8;
    let limit = words.len().min(at + FAR);
    let ends = |place: &usize| !words[*place].is_any(&["，", "；", "。", "：", ",", ";", ":"]);
    (at..limit).take_while(ends).filter(|place| words[*place].is_in(List::Of)).find_map(|of| {
        let start = super::behind_determiners(lexicon, words, of + 1);
        let known = known_at(lexicon, words, start);
        let whole = known.as_ref().map(|(end, _)| *end).into_iter().chain(lexicon.heads.end_at(words, start)).max();
        // "…的 | 罗马规约缔约国".
        let longer = || (start + 1..words.len().min(start + NAME)).find_map(|place| lexicon.heads.end_at(words, place));
        let end = whole
            .or_else(|| longer().filter(|end| words[start..*end].iter().all(|word| !word.is_mark() && !word.is_in(List::Of))))?;
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
    // "联合国与区域组织和次区域组织分享": what the last of them does.
    let mut last = second.end;
    while let Some(next) = joined(words, last).and_then(|behind| somebody(lexicon, words, behind)).filter(|next| next.end > last)
    {
        last = next.end;
    }
    let together = words.get(last).is_some_and(|next| next.is_in(List::Together));
    with || and && (together || second.start > joint + 4 || stops(lexicon, words, last).is_none())
}
