//! Time limits in Spanish, Russian, Arabic and Chinese: a phrase of the list says where one begins, a date or a number with its unit where
//! it ends.

use super::condition::group_end;
use crate::mandate::lexicon::Lexicon;
use crate::mandate::lists::List;
use crate::mandate::session;
use crate::mandate::words::Word;
use crate::model::Language;
use crate::text::token::TokenKind;

/// Longest time limit that is believed, in words.
const LONGEST: usize = 20;

/// How far behind a phrase stands what says that its time is over, in words.
const GONE_BY: usize = 5;

/// How far before the second of two dates the first one begins, in words.
const SINCE: usize = 9;

/// The time limit that begins at `at`.
pub(in crate::mandate) fn deadline_at(lexicon: &Lexicon, words: &[Word], at: usize) -> Option<(usize, usize)> {
    // "在日内 | 瓦".
    let place = |end: usize| words.get(end).is_some_and(|word| word.is_in(List::EndsPlace));
    if let Some((end, ())) = lexicon.framed_deadlines.at(words, at).filter(|(end, ())| !place(*end)) {
        // "在任务期限届满前 | 30天".
        let length = words.get(end).is_some_and(|word| word.kind == TokenKind::Number) && lexicon.language == Language::Zh;
        return Some((at, if length { session::chinese_end(words, end) } else { end }));
    }
    if lexicon.language == Language::Zh {
        return chinese(lexicon, words, at).map(|end| (at, end));
    }
    let end = from_to(words, at)
        .or_else(|| regular(lexicon, words, at))
        .or_else(|| listed(lexicon, words, at))
        .or_else(|| before_or_after(lexicon, words, at))?;
    Some((at, end))
}

/// A phrase of the list, to its end.
fn listed(lexicon: &Lexicon, words: &[Word], at: usize) -> Option<usize> {
    let (behind, open) = lexicon.deadlines.longest_at(words, at).filter(|_| !names_programme(words, at))?;
    let last = words[behind - 1].kind;
    // "hasta el 30 de septiembre de 1998": the phrase holds the date; "до 750 человек": a number of something else.
    let day = last == TokenKind::Date || session::is_year_at(words, behind - 1);
    if !*open {
        if last == TokenKind::Number && !day {
            return behind_date(words, behind - 1);
        }
        // "تقريرا سنويا": an annual report.
        let adjective = lexicon.language == Language::Ar
            && behind == at + 1
            && at > 0
            && lexicon.report_nouns.end_at(words, at - 1).is_some();
        return (!adjective).then(|| behind_year(words, behind));
    }
    // "مرحلة ما بعد انتهاء | النزاع".
    if words.get(behind).is_some_and(|word| word.is_in(List::StateOfPeace)) {
        return None;
    }
    let gone_by = words.get(behind..words.len().min(behind + GONE_BY)).unwrap_or_default();
    if words[behind - 1].is_in(List::NeedsLength) && gone_by.iter().any(|word| word.is_in(List::GoneBy)) {
        return None;
    }
    let end = match behind_date(words, behind).or_else(|| behind_length(lexicon, words, behind)) {
        Some(end) => end,
        // "в течение отчетного периода": when it was.
        None if words[behind - 1].is_in(List::NeedsLength) => return None,
        None => group_end(lexicon, words, at, behind),
    };
    // "قبل 30 | يوما من انتهاء الولاية".
    let length = || if last == TokenKind::Number { behind_length(lexicon, words, behind - 1) } else { None };
    let dated = day || last == TokenKind::Number;
    let end = match length() {
        Some(end) => end,
        None if dated => behind_date(words, behind - 1).or_else(|| day.then(|| behind_year(words, behind)))?,
        None => end,
    };
    let end = until(words, end).unwrap_or(end);
    Some(end.min(at + LONGEST)).filter(|end| *end > behind || dated)
}

/// "entre el 1 de enero | y el 30 de junio de 2016": behind the second of two dates.
fn until(words: &[Word], at: usize) -> Option<usize> {
    words.get(at).filter(|word| word.is_in(List::ToDate))?;
    behind_date(words, at + 1)
}

/// "del 2 al 5 de junio de 2015", "с 2 по 5 июня", "من 2 إلى 5 حزيران/يونيه": two days, not those of a meeting.
fn from_to(words: &[Word], at: usize) -> Option<usize> {
    const REACH: usize = 9;
    words.get(at).filter(|word| word.is_in(List::FromDate))?;
    let day = at + 1 + usize::from(words.get(at + 1).is_some_and(|word| word.is_in(List::BeforeDate)));
    let bare = words.get(day).filter(|word| word.kind == TokenKind::Number).map(|_| day + 1);
    let end = behind_date(words, day).or(bare).filter(|end| !words.get(*end).is_some_and(|word| word.is_in(List::Joins)))?;
    let until = until(words, end)?;
    let held = words[at.saturating_sub(REACH)..at].iter().any(|word| word.begins_in(List::Held));
    (!held).then_some(until)
}

/// "la Agenda para 2063", "Повестка дня на период до 2030 года": a programme with the years in its name.
fn names_programme(words: &[Word], at: usize) -> bool {
    const REACH: usize = 10;
    words[at].is_in(List::NamesYear)
        && (at.saturating_sub(REACH)..at)
            .rev()
            .take_while(|place| !words[*place].is_any(&[",", ";", ":", "."]))
            .any(|place| words[place].is_in(List::Agenda))
}

/// "cada seis meses a partir de entonces", "каждые шесть месяцев", "كل ستة أشهر"; "إلى 30 حزيران/يونيه 2006".
fn regular(lexicon: &Lexicon, words: &[Word], at: usize) -> Option<usize> {
    if words[at].is_in(List::UntilDate) && words.get(at + 1).is_some_and(|next| next.kind == TokenKind::Date) {
        // "من 13 إلى 17 كانون الثاني/يناير 2014": told of what was.
        let day = |word: &Word| matches!(word.kind, TokenKind::Number | TokenKind::Date);
        let since = words[at.saturating_sub(SINCE)..at].windows(2).any(|pair| pair[0].is_in(List::FromDate) && day(&pair[1]));
        return (!since).then_some(at + 2);
    }
    words[at].is_in(List::Every).then(|| behind_length(lexicon, words, at + 1)).flatten()
}

/// "30 días antes de que termine su mandato": a length with what it is counted from, and nothing before.
fn before_or_after(lexicon: &Lexicon, words: &[Word], at: usize) -> Option<usize> {
    if words[at].kind != TokenKind::Number && words[at].numeral(&words[at].folded).is_none() {
        return None;
    }
    let unit = unit(lexicon, words, at)?;
    words.get(unit + 1).filter(|word| word.is_in(List::BeforeOrAfter))?;
    Some(group_end(lexicon, words, at, unit + 2).min(at + LONGEST))
}

/// The unit of a length that begins at `at`: "treinta (30) días", "ستة أشهر", "يومين".
fn unit(lexicon: &Lexicon, words: &[Word], at: usize) -> Option<usize> {
    const REACH: usize = 6;
    let inside = |word: &Word| {
        (!word.is_mark() || word.is_any(&["(", ")"])) && !word.is_in(List::Preposition) && !lexicon.stops.contains(&word.folded)
    };
    let unit = (at..words.len().min(at + REACH)).take_while(|place| inside(&words[*place]));
    unit.into_iter().find(|place| words[*place].is_in(List::UnitOfTime) && (*place > at || words[at].is_in(List::SingleUnit)))
}

/// Behind a length at `at`, with what it is counted from and until when it goes.
fn behind_length(lexicon: &Lexicon, words: &[Word], at: usize) -> Option<usize> {
    let mut end = unit(lexicon, words, at)? + 1;
    while words.get(end).is_some_and(|word| word.is_in(List::BehindUnit)) {
        end += 1;
    }
    if let Some(behind) = counted_from(lexicon, words, end) {
        return Some(behind);
    }
    // "por un período de seis meses, hasta el 30 de septiembre".
    let comma = usize::from(words.get(end).is_some_and(|word| word.is_any(&[",", "،"])));
    let until = words.get(end + comma).filter(|word| word.is_in(List::EndsSpan));
    Some(until.and_then(|_| behind_date(words, end + comma + 1)).unwrap_or(end))
}

/// "… | siguientes a la aprobación", "… | с момента принятия", "… | من اتخاذ هذا القرار".
fn counted_from(lexicon: &Lexicon, words: &[Word], at: usize) -> Option<usize> {
    let from = words.get(at).filter(|word| word.is_in(List::CountedFrom))?;
    // "en un plazo de 30 días | de manera regular".
    let next = words.get(at + 1 + usize::from(words.get(at + 1)?.is_in(List::ArticleInName)))?;
    if from.is_in(List::CountedFromEvent) && !next.is_in(List::Event) {
        return None;
    }
    Some(group_end(lexicon, words, at, at + 1)).filter(|end| *end > at + 1)
}

/// Behind a date at `at`, with or without day, month and year: "el 31 de marzo", "fines de 1982", "конца сентября 2014 года".
pub(super) fn behind_date(words: &[Word], mut at: usize) -> Option<usize> {
    const MOST: usize = 5;
    let low = at;
    while at < low + MOST && words.get(at).is_some_and(|word| word.is_in(List::BeforeDate) || word.is_in(List::PartOfMonth)) {
        at += 1;
    }
    let first = words.get(at)?;
    if first.kind == TokenKind::Date || session::is_year_at(words, at) {
        return Some(behind_year(words, at + 1));
    }
    let of = |at: usize| at + usize::from(words.get(at).is_some_and(|word| word.is_in(List::Of)));
    let month = if first.kind == TokenKind::Number { of(at + 1) } else { at };
    words.get(month).filter(|word| word.is_in(List::Month))?;
    // "تشرين الثاني/نوفمبر".
    let name = month + 1 + usize::from(words.get(month + 1).is_some_and(|word| word.is_in(List::NumberOfMonth)));
    let both =
        words.get(name).is_some_and(|word| word.is("/")) && words.get(name + 1).is_some_and(|word| word.is_in(List::Month));
    let end = name + if both { 2 } else { 0 };
    let year = of(end);
    Some(if session::is_year_at(words, year) { behind_year(words, year + 1) } else { end })
}

/// Behind the word for a year that follows its number: "2014 | года".
fn behind_year(words: &[Word], at: usize) -> usize {
    at + usize::from(words.get(at).is_some_and(|word| word.is_in(List::YearWord)))
}

/// "在2003年年底之前", "自2018年起", "每年3月31日之前", "至迟于2009年7月1日".
fn chinese(lexicon: &Lexicon, words: &[Word], at: usize) -> Option<usize> {
    let before = usize::from(words.get(at)?.is_in(List::BeforeDate));
    if let Some(end) = session::chinese_date(words, at + before) {
        return Some(end);
    }
    let (end, open) = lexicon.deadlines.longest_at(words, at)?;
    // "反应更迅速", "及时的信息": how it is.
    let how = words.get(end).is_some_and(|word| word.is_in(List::Of)) || at > 0 && words[at - 1].is_in(List::BeforeAdjective);
    if how && !*open {
        return None;
    }
    let day = words.get(end).is_some_and(|word| matches!(word.kind, TokenKind::Number | TokenKind::Date));
    Some(if *open || day { session::chinese_end(words, end) } else { end })
}
