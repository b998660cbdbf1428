//! Days as the six languages write them.

use crate::model::Date;
use crate::text::figure;

/// Words between day, month and year: "19 de diciembre de 2017".
const BETWEEN: [&str; 2] = ["de", "del"];

/// The first day named in a text, and whether the text holds nothing else. `month` gives 1 to 12 for the name of a month.
pub fn first(text: &str, month: impl Fn(&str) -> Option<u8>) -> Option<(Date, bool)> {
    chinese(text).or_else(|| spelled(text, month))
}

fn spelled(text: &str, month: impl Fn(&str) -> Option<u8>) -> Option<(Date, bool)> {
    let words: Vec<&str> = text.split_whitespace().filter(|word| !BETWEEN.contains(word)).collect();
    words.iter().enumerate().find_map(|(at, day)| {
        let day = day_of(day)?;
        // "17 كانون الأول/ديسمبر 2024": the name may be of two words, the usual one behind a bar.
        let (behind, month) = words.iter().enumerate().skip(at + 1).take(3).find_map(|(place, word)| {
            let name = word.rsplit('/').next().unwrap_or(word);
            month(name).map(|month| (place, month))
        })?;
        let (year, _) = leading_number(words.get(behind + 1)?)?;
        let date = Date::new(i32::try_from(year).ok().filter(|year| (1000..10_000).contains(year))?, month, day)?;
        let rest = words.get(behind + 2..).unwrap_or_default();
        let whole = at == 0 && rest.iter().all(|word| matches!(word.trim_end_matches('.'), "года" | "г"));
        Some((date, whole))
    })
}

fn day_of(word: &str) -> Option<u8> {
    let (day, suffix) = leading_number(word)?;
    matches!(suffix, "" | "er" | "st" | "nd" | "rd" | "th" | "º" | "o").then(|| u8::try_from(day).ok()).flatten()
}

/// `2024年12月17日`.
fn chinese(text: &str) -> Option<(Date, bool)> {
    let (before, behind) = text.split_once('年')?;
    let start = before.len()
        - before.chars().rev().take_while(|letter| figure::value(*letter).is_some()).map(char::len_utf8).sum::<usize>();
    let (year, _) = leading_number(before.get(start..)?)?;
    let (month, rest) = leading_number(behind.trim_start())?;
    let (day, rest) = leading_number(rest.trim_start().strip_prefix('月')?.trim_start())?;
    let rest = rest.trim_start().strip_prefix('日')?;
    let date = Date::new(i32::try_from(year).ok()?, u8::try_from(month).ok()?, u8::try_from(day).ok()?)?;
    Some((date, before.get(..start)?.trim().is_empty() && rest.trim().is_empty()))
}

/// The number at the start of a word, and what follows.
fn leading_number(word: &str) -> Option<(u32, &str)> {
    let mut value = 0_u32;
    let mut end = 0;
    for (at, letter) in word.char_indices().take(4) {
        let Some(figure) = figure::value(letter) else { break };
        value = value * 10 + figure;
        end = at + letter.len_utf8();
    }
    (end > 0).then(|| (value, word.get(end..).unwrap_or_default()))
}
