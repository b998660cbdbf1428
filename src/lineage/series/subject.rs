//! What a title says of the subject: nothing where it names who submits a draft, or a day; and of "The situation in Somalia" only Somalia.

use super::lists::LISTS;
use crate::align::Title;
use crate::text::fold::fold;
use crate::text::token::{Token, tokens};

/// The title of a text as far as it is about something.
pub(super) fn of(title: Option<&str>) -> Title {
    Title::of(words(title.unwrap_or_default()))
}

/// The words of a title that are about its subject.
fn words(title: &str) -> &str {
    let folded = fold(title);
    let folded = folded.trim_end_matches(|letter: char| !letter.is_alphanumeric());
    if LISTS.sponsors.iter().any(|end| folded.ends_with(end.as_str())) {
        return "";
    }
    let words: Vec<_> = tokens(title).into_iter().filter(|token| token.is_word()).collect();
    let printed: Vec<String> = words.iter().map(|token| fold(token.range.of(title))).collect();
    let is_of_date =
        |(token, word): (&Token, &String)| token.kind.is_reference() || LISTS.dates.contains(word.trim_end_matches('\''));
    if words.iter().zip(&printed).all(is_of_date) {
        return "";
    }
    for [before, behind] in &LISTS.frames {
        let Some(rest) = printed.len().checked_sub(before.len() + behind.len()) else { continue };
        let end = before.len() + rest;
        if printed[..before.len()] == before[..] && printed[end..] == behind[..] {
            let subject = &words[before.len()..end];
            let range = subject.first().zip(subject.last()).map(|(first, last)| first.range.start..last.range.end);
            return range.and_then(|range| title.get(range)).unwrap_or_default();
        }
    }
    title
}
