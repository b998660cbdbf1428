//! What a report is about.

use crate::mandate::condition::range;
use crate::mandate::lexicon::Lexicon;
use crate::mandate::listed::condition::group_end;
use crate::mandate::listed::time::deadline_at;
use crate::mandate::lists::List;
use crate::mandate::report::Trigger;
use crate::mandate::session;
use crate::mandate::words::Word;
use crate::model::Language;
use crate::text::TextRange;

/// How far behind the request its subject may begin, in words.
const REACH: usize = 34;

/// What the report is about. `received`: the words of those who receive it.
pub(super) fn subject(
    lexicon: &Lexicon,
    words: &[Word],
    from: usize,
    own: &Trigger,
    received: Option<(usize, usize)>,
) -> Option<TextRange> {
    if lexicon.language == Language::Zh {
        return chinese(lexicon, words, from, own, received);
    }
    // "informen sobre": what tells may hold the preposition.
    let mut at = if own.noun { own.end } else { own.verb + 1 };
    let limit = words.len().min(own.end + REACH);
    while at < limit {
        let word = &words[at];
        if word.is_any(&[";", ":", ".", "؛"]) {
            return None;
        }
        if let Some(behind) = said_otherwise(lexicon, words, at, received) {
            at = behind.max(at + 1);
            continue;
        }
        if let Some(behind) = lexicon.on.end_at(words, at) {
            return about(lexicon, words, behind);
        }
        // "informe al Consejo de la evolución", "تبلغ اللجنة بما اتخذته".
        if !own.noun && word.is_in(List::OfToldMatter) {
            return about(lexicon, words, at + 1);
        }
        let told = own.direct && !own.noun && at >= own.end && word.begins_in(List::OfToldMatter);
        if told && lexicon.report_nouns.end_at(words, at).is_none() {
            let mut about = about(lexicon, words, at)?;
            about.start += 'ب'.len_utf8();
            return Some(about);
        }
        // "comuniquen al Comité, dentro de los 90 días, | las medidas".
        if own.direct && !own.noun && at > own.end && word.is_in(List::ArticleInName) && received.is_some() {
            return about(lexicon, words, at);
        }
        at += 1;
    }
    None
}

/// Behind what stands at `at` and is no subject: the receiver, a session, a time limit, a condition.
fn said_otherwise(lexicon: &Lexicon, words: &[Word], at: usize, received: Option<(usize, usize)>) -> Option<usize> {
    if let Some((_, behind)) = received.filter(|(start, end)| (*start..*end).contains(&at)) {
        return Some(behind);
    }
    if let Some((_, end)) = deadline_at(lexicon, words, at) {
        return Some(end);
    }
    if let Some(session) = session::at(lexicon, words, at) {
        return Some(session.end);
    }
    let (behind, listed) = lexicon.conditions.longest_at(words, at)?;
    Some(if listed.open { group_end(lexicon, words, at, behind) } else { behind })
}

/// The words from `from` to a mark, a time or another verb.
fn about(lexicon: &Lexicon, words: &[Word], from: usize) -> Option<TextRange> {
    const NEAR: usize = 5;
    let timed = |at: usize| match session::at(lexicon, words, at) {
        Some(session) => Some(session.start),
        None => deadline_at(lexicon, words, at).map(|(start, _)| start),
    };
    let when = (from + 1..words.len()).find_map(timed).filter(|start| *start > from);
    // "sobre el proyecto | en su próximo informe".
    let in_report = |at: usize| {
        let near = at + 1..words.len().min(at + NEAR);
        words[at].is_in(List::PlacedIn) && near.into_iter().any(|place| lexicon.report_nouns.end_at(words, place).is_some())
    };
    let ends = |at: &usize| {
        let word = &words[*at];
        let next = words.get(at + 1);
        *at > from && in_report(*at)
            || word.is_any(&[",", ";", ":", ".", "؛", "،"])
            || *at > from && lexicon.infinitive_at(words, *at)
            || *at > from
                && (word.is_in(List::EndsSubject) || word.is_in(List::AndThat) || lexicon.asides.end_at(words, *at).is_some())
            || word.is_in(List::Joins)
                && next.is_some_and(|next| next.is_in(List::PronounOfVerb) || lexicon.infinitive_at(words, at + 1))
    };
    let mut end = (from..words.len()).find(ends).unwrap_or(words.len()).min(when.unwrap_or(words.len()));
    while end > from + 1 && (words[end - 1].is_in(List::BeforeTime) || words[end - 1].is_in(List::Loose)) {
        end -= 1;
    }
    // "об этом": what was said before.
    let pronoun = end == from + 1 && words[from].is_in(List::ThisMatter);
    (end > from && !pronoun).then(|| range(words, from, end))
}

/// "关于 … 的报告", "就 … 提交", "说明 …", "将 … 通知", "通报 …", "… 情况的报告".
fn chinese(lexicon: &Lexicon, words: &[Word], from: usize, own: &Trigger, received: Option<(usize, usize)>) -> Option<TextRange> {
    let (start, end) = chinese_words(lexicon, words, from, own, received)?;
    let is = |at: usize, list: List| words.get(at).is_some_and(|word| word.is_in(list));
    let mut start = start;
    let mut end = end;
    // "报告一次有关局势".
    while let Some(behind) = lexicon.on.end_at(words, start).or_else(|| lexicon.deadlines.end_at(words, start)) {
        start = behind;
    }
    // "报告 | 一次 | 局势".
    if is(start, List::OneSession) && is(start + 1, List::Times) {
        start += 2;
    }
    if let Some(behind) = lexicon.on.end_at(words, start) {
        start = behind;
    }
    while end > start && (is(end - 1, List::Of) || words[end - 1].is_mark() && !words[end - 1].is("》")) {
        end -= 1;
    }
    (end > start).then(|| range(words, start, end))
}

fn chinese_words(
    lexicon: &Lexicon,
    words: &[Word],
    from: usize,
    own: &Trigger,
    received: Option<(usize, usize)>,
) -> Option<(usize, usize)> {
    let mark = |at: usize| {
        (at..words.len()).find(|place| words[*place].is_any(&["，", "；", "。", "：", ",", ";"])).unwrap_or(words.len())
    };
    // Before the noun: "关于 … 的报告"; behind it: "载列关于 … 的资料".
    let opens = |low: usize, high: usize| (low..high).rev().find_map(|at| Some((at, lexicon.on.end_at(words, at)?)));
    let of = |low: usize, high: usize| (low..high).rev().find(|place| words[*place].is_in(List::Of));
    let opened = opens(from.min(own.verb), own.end).filter(|_| own.noun).map(|(_, behind)| behind);
    let named = opened.and_then(|behind| Some((behind, of(behind, own.end).filter(|of| *of > behind)?)));
    if named.is_some() {
        return named;
    }
    // "将所采取的措施通知委员会", "就执行情况提出报告".
    let taken = (from..own.end).find(|place| words[*place].is_in(List::TakesObject) || words[*place].is_in(List::OpensMatter));
    if let Some(taken) = taken {
        let until = received.map_or(own.verb, |(start, _)| start).min(own.verb);
        let close = if own.verb > taken { until.max(taken + 1).min(own.verb.max(taken + 1)) } else { own.end };
        // "就此": about this.
        return (close > taken + 2).then_some((taken + 1, close));
    }
    // "提交报告，说明 …", "列入关于 … 的资料".
    let limit = words.len().min(own.end + REACH);
    if let Some((_, behind)) = (own.end..limit).find_map(|at| Some((at, lexicon.on.end_at(words, at)?))) {
        let close = mark(behind);
        let matter = (behind..close).find(|at| lexicon.papers.end_at(words, *at).is_some()).unwrap_or(close);
        return (matter > behind).then_some((behind, matter));
    }
    // "通报该国人权状况".
    if !own.noun || own.verb + 2 == own.end {
        let start = own.end.max(received.map_or(own.end, |(_, end)| if end > own.end { end } else { own.end }));
        let close = mark(start);
        return (close > start + 1).then_some((start, close));
    }
    // "提交本决议执行情况的报告".
    let of = of(own.verb, own.end)?;
    let start = received.map_or(own.verb + 2, |(_, end)| end.max(own.verb + 2));
    (of > start + 2).then_some((start, of))
}
