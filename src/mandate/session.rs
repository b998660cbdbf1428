//! Sessions and their numbers: "soixante-treizième session" is 73.

use super::lexicon::Lexicon;
use super::lists::List;
use super::words::Word;
use crate::model::Language;
use crate::text::token::TokenKind;

/// A session that is named, as words `start..end`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Session {
    pub start: usize,
    pub end: usize,
    /// Its number, or its year where sessions are counted so.
    pub number: Option<u32>,
}

/// The session whose noun stands at `at`.
pub(super) fn at(lexicon: &Lexicon, words: &[Word], at: usize) -> Option<Session> {
    let noun = words.get(at)?;
    match lexicon.language {
        Language::Zh => return chinese(lexicon, words, at),
        Language::Ar => return arabic(lexicon, words, at),
        _ => {}
    }
    let many = noun.folded.strip_suffix('s').is_some_and(|one| lexicon.sessions.contains(one));
    // "à sa huitième réunion": a conference counts its meetings.
    let meeting = noun.is_in(List::Meeting)
        && words[at.saturating_sub(4)..at].windows(2).any(|pair| pair[0].is_in(List::Its) && is_number(&pair[1]));
    if !many && !meeting && !lexicon.sessions.contains(&noun.folded) {
        return None;
    }
    // "período de sesiones".
    let end = lexicon.session_phrases.end_at(words, at).unwrap_or(at + 1);
    // Backwards over numbers and kinds.
    let mut start = at;
    let mut number = None;
    while let Some(before) = start.checked_sub(1).and_then(|before| words.get(before)) {
        if before.kind == TokenKind::Number {
            let digits: String = before.folded.chars().take_while(char::is_ascii_digit).collect();
            number = digits.parse().ok().or(number);
        } else if !(is_number(before)
            || before.is_in(List::KindOfSession)
            || is_parted(words, start - 1)
            || is_listed(words, start - 1))
        {
            break;
        }
        start -= 1;
    }
    while words.get(start).is_some_and(|word| word.is_in(List::KindOfSession) && start < at) {
        start += 1;
    }
    if number.is_none() {
        // The first of several.
        let stretch = words.get(start..at).unwrap_or_default();
        let goes_on = |length: usize| stretch.get(length).is_some_and(|next| !next.is_in(List::JoinsNumbers) && is_number(next));
        number = (1..=stretch.len())
            .find_map(|length| stretch.get(..length).filter(|part| ends_number(part) && !goes_on(length)).and_then(value));
    }
    if number.is_some() {
        return Some(Session { start, end, number });
    }
    // "session de fond de 2005"
    let year = (end..words.len().min(end + 5)).find(|place| is_year(&words[*place]));
    if let Some(year) = year.filter(|year| words[end..*year].iter().all(|word| word.is_in(List::SessionOfYear))) {
        return Some(Session { start: at, end: year + 1, number: words[year].folded.parse().ok() });
    }
    let next = at.checked_sub(1).filter(|before| words[*before].is_in(List::NextSession));
    next.map(|start| Session { start, end, number: None })
}

/// "à cette même session", "at that session": the one that was named before `from`, where it was.
pub(super) fn same(lexicon: &Lexicon, words: &[Word], from: usize) -> Option<Session> {
    let noun =
        (from..words.len()).find(|at| lexicon.sessions.contains(&words[*at].folded) && words[at - 1].is_in(List::SameSession))?;
    let start = (from..noun).rev().take_while(|at| words[*at].is_in(List::SameSession)).last()?;
    // "sur les travaux | de ladite session" is about it.
    let at_it = start.checked_sub(1).is_some_and(|sign| words[sign].is_any(&["a", "at", "during"]))
        || start > 1 && words[start - 1].is("de") && words[start - 2].is_any(&["cours", "lors"]);
    at_it.then_some(())?;
    // "its fifty-ninth session … the outcome of the twenty-fourth special session … at that session": its own.
    let named = || (0..start).rev().filter_map(|place| at(lexicon, words, place));
    let own = |session: &Session| session.start.checked_sub(1).is_some_and(|before| words[before].is_in(List::Its));
    let before = named().find(own).or_else(|| named().next());
    Some(Session { start, end: noun + 1, number: before.and_then(|before| before.number) })
}

/// The same, where its noun stands at `noun`.
pub(super) fn same_at(lexicon: &Lexicon, words: &[Word], noun: usize) -> Option<Session> {
    let named = lexicon.sessions.contains(&words[noun].folded) && noun > 1 && words[noun - 1].is_in(List::SameSession);
    named.then(|| same(lexicon, words, noun - 1 - usize::from(words[noun - 2].is_in(List::SameSession)))).flatten()
}

/// Whether a session is one at which something was done: "adopted at its tenth session", "tenue pendant la dixième session".
pub(super) fn is_past(words: &[Word], start: usize) -> bool {
    const REACH: usize = 10;
    let low = start.saturating_sub(REACH);
    let since = (low..start).rev().find(|at| words[*at].is_any(&[";", ":", "."])).map_or(low, |at| at + 1);
    (since..start).rev().take_while(|at| !words[*at].is(",")).any(|at| {
        let before = at.checked_sub(1).map(|before| &words[before]);
        let to_come = before.is_some_and(|before| before.is_in(List::ToCome));
        // "engagé par", "engage": one word without accents; "identified by".
        let done_by = words[at].is_in(List::DoneBy) && words.get(at + 1).is_some_and(|next| next.is_in(List::ByDoer));
        (words[at].is_in(List::Done) || done_by) && !to_come
    })
}

/// "the outcome of the | twenty-third special session", "les textes issus de la | vingt-troisième session": named for what came of it.
pub(super) fn is_named_for_outcome(words: &[Word], start: usize) -> bool {
    let before = |back: usize| start.checked_sub(back).map(|at| &words[at]);
    let is = |back: usize, list: List| before(back).is_some_and(|word| word.is_in(list));
    let of = if is(1, List::OfOutcome) { 1 } else { 2 };
    is(of, List::OfOutcome) && (of == 1 || is(1, List::Article) || is(1, List::Its)) && is(of + 1, List::OutcomeOfSession)
}

/// "les mesures énoncées | à l'issue de l'examen": an event at which something was done.
pub(super) fn is_of_past_event(words: &[Word], start: usize) -> bool {
    let Some(done) = start.checked_sub(1).filter(|before| words[*before].is_in(List::Done)) else { return false };
    let to_come = done.checked_sub(1).is_some_and(|before| words[before].is_in(List::ToCome));
    let latest = words.get(start + 1..start + 3).is_some_and(|next| next.iter().any(|word| word.is_in(List::Latest)));
    words[start].is_in(List::AtEvent) && !to_come && !latest
}

/// Where a year ends that is a time limit: "in 2026", "in early 2030", "en 2016", "starting in 2026". No year before the text.
pub(super) fn year_at(lexicon: &Lexicon, words: &[Word], at: usize, since: Option<u32>) -> Option<usize> {
    let opens = match lexicon.language {
        Language::En => words[at].is_any(&["in", "during"]),
        Language::Fr => words[at].is("en"),
        Language::Es => words[at].is_any(&["en", "durante"]),
        Language::Ru => words[at].is("в") && words.get(at + 2).is_some_and(|word| word.folded.starts_with("год")),
        Language::Ar => words[at].is("في"),
        Language::Zh => false,
    };
    if lexicon.language == Language::Ar && words.get(at + 1).is_some_and(|word| word.is_any(&["عام", "سنة"])) {
        return year_at_arabic(words, at, since).filter(|_| opens);
    }
    let year = at + 1 + usize::from(words.get(at + 1).is_some_and(|word| word.is_in(List::PartOfMonth)));
    let number: u32 = words.get(year).filter(|word| opens && is_year(word))?.folded.parse().ok()?;
    // "adopted in 2015", "tenue à Paris en 2015", "the conference in 1992".
    let told = is_past(words, at)
        || words[at.saturating_sub(4)..at].iter().any(|word| word.is_in(List::Since))
        || at > 0 && (words[at - 1].folded.ends_with("ed") || words[at - 1].is_any(&["held", "tenu", "tenue"]));
    let before = since.is_some_and(|since| number < since) || since.is_none() && at < 4;
    if told || before {
        return None;
    }
    if lexicon.language == Language::Ru {
        return Some(year + 2);
    }
    // "in 2026 and 2028".
    let more = words.get(year + 1).is_some_and(|word| word.is_any(&["and", "et", "or", "ou"]))
        && words.get(year + 2).is_some_and(is_year);
    Some(if more { year + 3 } else { year + 1 })
}

/// "في عام 2026".
fn year_at_arabic(words: &[Word], at: usize, since: Option<u32>) -> Option<usize> {
    let number: u32 = words.get(at + 2).filter(|word| is_year(word))?.folded.parse().ok()?;
    since.is_some_and(|since| number >= since).then_some(at + 3)
}

/// Where a date ends that begins at `at` and says until or from when: "2016年6月30日前", "2016年年底之前".
pub(super) fn chinese_date(words: &[Word], at: usize) -> Option<usize> {
    // "延长至2016年3月17日", "到2030年".
    let to = usize::from(words.get(at)?.is_in(List::UntilSign));
    let first = words.get(at + to)?;
    if first.kind != TokenKind::Date && !(is_year(first) && words.get(at + to + 1)?.is("年")) {
        return None;
    }
    let end = chinese_end(words, at + to);
    // "2015年7月1日至2016年6月30日期间".
    let dated = |at: usize| words.get(at).is_some_and(|word| matches!(word.kind, TokenKind::Date | TokenKind::Number));
    if to == 0 && words.get(end).is_some_and(|word| word.is_in(List::UntilSign)) && dated(end + 1) {
        let mut until = chinese_end(words, end + 1);
        while words[until - 1].is_in(List::SignOfLimit) {
            until -= 1;
        }
        return (!held_behind(words, until)).then_some(until);
    }
    if to > 0 {
        return Some(end);
    }
    words.get(at..end)?.iter().any(|word| word.is_in(List::LimitSign)).then_some(end)
}

/// "2015年6月2日至5日 | 在多哈举行的会议": the days of a meeting.
fn held_behind(words: &[Word], at: usize) -> bool {
    const REACH: usize = 16;
    let near = words.get(at..words.len().min(at + REACH)).unwrap_or_default();
    near.iter().take_while(|word| !word.is_mark()).any(|word| word.is_in(List::Held))
}

/// Where the signs of a date and of its limit end.
pub(super) fn chinese_end(words: &[Word], at: usize) -> usize {
    const SIGNS: &str = "一二三四五六七八九十百两半";
    let mut end = at;
    let mut session = false;
    while let Some(word) = words.get(end) {
        session |= word.is("届");
        let sign = word.folded.chars().next().is_some_and(|sign| SIGNS.contains(sign));
        let own = word.kind == TokenKind::Number
            || word.kind == TokenKind::Date
            || sign
            || word.is_in(List::SignOfDate)
            || word.is_in(List::SignOfUnit);
        if !(own || session && word.is_in(List::SignOfSession)) {
            break;
        }
        end += 1;
    }
    while end > at
        && words.get(end).is_some_and(|word| word.is_in(List::SignOfLimit) || word.is("束") || word.is("时") || word.is("后"))
    {
        end += 1;
    }
    end
}

/// Whether an adverb of time belongs to a verb that tells what is: "sur laquelle ils appellent régulièrement …".
pub(super) fn is_told(lexicon: &Lexicon, words: &[Word], at: usize) -> bool {
    const REACH: usize = 9;
    let adverb = words[at].folded.ends_with("ment") || words[at].folded.ends_with("ly");
    if !adverb || words[at].capital {
        return false;
    }
    // "les civils immédiatement menacés": how they are, not when something is done.
    let how = words.get(at + 1).is_some_and(|next| next.ends_in(List::ParticipleEnding) && next.folded.len() > 4);
    if how && at > 0 && !words[at - 1].is_in(List::BeforeParticiple) && !words[at - 1].is_mark() {
        return true;
    }
    let low = at.saturating_sub(REACH);
    (low..at)
        .rev()
        .take_while(|place| !words[*place].is_any(&[",", ";", ":"]) && !lexicon.infinitive_at(words, *place))
        .any(|place| words[place].is_in(List::OpensTold))
}

/// Whether a year stands at `at`.
pub(super) fn is_year_at(words: &[Word], at: usize) -> bool {
    words.get(at).is_some_and(is_year)
}

fn is_year(word: &Word) -> bool {
    word.kind == TokenKind::Number
        && word.folded.len() == 4
        && word.folded.parse().is_ok_and(|year: u32| (1946..=2100).contains(&year))
}

/// Whether a word is a number: "soixante-treizième".
pub(super) fn is_number(word: &Word) -> bool {
    word.folded.split('-').all(|part| word.sibling_in(part, List::JoinsNumbers) || word.numeral(part).is_some())
}

/// "eighty|-| third": the hyphen of a number that a line's end has parted.
fn is_parted(words: &[Word], at: usize) -> bool {
    let number = |word: Option<&Word>| word.is_some_and(is_number);
    words[at].is_any(&["-", "‐", "‑"]) && number(words.get(at + 1)) && at > 0 && number(words.get(at - 1))
}

/// "fifty-sixth|, | fifty-ninth and sixty-second sessions": the comma of a list of sessions.
fn is_listed(words: &[Word], at: usize) -> bool {
    let number = |word: Option<&Word>| word.is_some_and(|word| word.kind != TokenKind::Number && is_number(word));
    words[at].is(",") && number(words.get(at + 1)) && at > 0 && ends_number(&words[..at])
}

/// Whether the last word is an ordinal, or closes one.
fn ends_number(words: &[Word]) -> bool {
    words.last().is_some_and(|word| {
        word.folded.rsplit('-').next().is_some_and(|part| word.numeral(part).is_some_and(|(_, ordinal)| ordinal))
    })
}

/// The number that the words spell.
fn value(words: &[Word]) -> Option<u32> {
    let mut total = 0;
    for word in words.iter().filter(|word| !word.is_mark()) {
        for part in word.folded.split('-').filter(|part| !word.sibling_in(part, List::JoinsNumbers)) {
            let (value, _) = word.numeral(part)?;
            match (value, total % 100) {
                // quatre-vingt, quatre-vingtdixième
                (20..40, 4) => total += 80 - 4 - 20 + value,
                (100, 0) => total += 100,
                (100, hundreds) => total = total - hundreds + hundreds * 100,
                _ => total += value,
            }
        }
    }
    (total > 0).then_some(total)
}

/// 第七十九届会议, 下届会议.
fn chinese(lexicon: &Lexicon, words: &[Word], at: usize) -> Option<Session> {
    if is_year(&words[at]) && words.get(at + 1)?.is("年") {
        let end = lexicon.session_phrases.end_at(words, at + 2)?;
        return Some(Session { start: at, end, number: words[at].folded.parse().ok() });
    }
    if words[at].is_in(List::NextSession) {
        let one = usize::from(words.get(at + 1).is_some_and(|word| word.is_in(List::OneSession)));
        let end = lexicon.session_phrases.end_at(words, at + 1 + one)?;
        return Some(Session { start: at, end, number: None });
    }
    if !words[at].is("第") {
        return None;
    }
    let mut total: u32 = 0;
    let mut digit: u32 = 0;
    let mut next = at + 1;
    // Longer numbers are none.
    while let Some(word) = words.get(next).filter(|_| next < at + 8) {
        let value = "一二三四五六七八九".chars().position(|sign| word.folded.starts_with(sign));
        match (value, word.folded.as_str()) {
            (Some(place), _) => digit = place as u32 + 1,
            (None, "十") => (total, digit) = (total + digit.max(1) * 10, 0),
            (None, "百") => (total, digit) = (total + digit.max(1) * 100, 0),
            (None, number) => match number.parse::<u32>() {
                Ok(number) if number < 10_000 => digit = number,
                _ => break,
            },
        }
        next += 1;
    }
    let end = lexicon.session_phrases.end_at(words, next)?;
    (total + digit > 0).then_some(Session { start: at, end, number: Some(total + digit) })
}

/// دورتها التاسعة والسبعين.
fn arabic(lexicon: &Lexicon, words: &[Word], at: usize) -> Option<Session> {
    let mut end = lexicon.session_phrases.end_at(words, at)?;
    let mut number = 0;
    // "دورتها المقبلة".
    if words.get(end).is_some_and(|word| word.is_in(List::NextSession)) {
        return Some(Session { start: at, end: end + 1, number: None });
    }
    while words.get(end).is_some_and(|word| word.is_in(List::KindOfSession)) {
        end += 1;
    }
    while let Some(word) = words.get(end).filter(|_| end < at + 7) {
        let bare = word.folded.strip_prefix('و').unwrap_or(&word.folded);
        match word.numeral(bare) {
            Some((value, _)) => number += value,
            None => break,
        }
        end += 1;
    }
    let year = words.get(end).filter(|word| number == 0 && is_year(word));
    match year {
        Some(year) => Some(Session { start: at, end: end + 1, number: year.folded.parse().ok() }),
        None => (number > 0).then_some(Session { start: at, end, number: Some(number) }),
    }
}
