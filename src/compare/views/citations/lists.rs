//! Citations named one after the other without words of their own: "ses résolutions 70/148 du 17 décembre 2015, 71/209 et 72/194".

use std::ops::Range;

use crate::model::Document;
use crate::text::fold::fold;
use crate::text::token::tokens;

/// Between two citations of a list stand at most so many small words: "du", "et", "as well as its".
const MOST_WORDS: usize = 6;

/// Shorter words are grammar.
const LEAST_LETTERS: usize = 4;

/// Beginnings of longer words that name no subject: resolution, decision, dated, adopted, as well as. Folded.
const NO_SUBJECT: [&str; 13] =
    ["resol", "decis", "date", "fecha", "ainsi", "well", "also", "egalement", "adopt", "aprob", "резол", "решен", "قرار"];

/// The lists among citations, as stretches of `own` (positions among those of the document, in reading order); each of two or more.
pub(super) fn of(document: &Document, own: &[usize]) -> Vec<Range<usize>> {
    let mut lists: Vec<Range<usize>> = Vec::new();
    for at in 1..own.len() {
        if !follows(document, own[at - 1], own[at]) {
            continue;
        }
        match lists.last_mut() {
            Some(list) if list.end == at => list.end = at + 1,
            _ => lists.push(at - 1..at + 1),
        }
    }
    lists
}

/// Whether nothing is said between two citations.
fn follows(document: &Document, one: usize, next: usize) -> bool {
    let (Some(one), Some(next)) = (document.citations.get(one), document.citations.get(next)) else { return false };
    if (one.footnote, one.paragraph) != (next.footnote, next.paragraph) {
        return false;
    }
    let text = match (one.footnote, one.paragraph) {
        (Some(note), _) => document.footnotes.get(note).map(|note| note.text.as_str()),
        (None, Some(paragraph)) => document.paragraphs.get(paragraph).map(|paragraph| paragraph.text.as_str()),
        (None, None) => None,
    };
    let Some(between) = text.and_then(|text| text.get(one.range.end..next.range.start)) else { return false };
    let words: Vec<String> = tokens(between)
        .into_iter()
        .filter(|token| token.is_word() && !token.kind.is_reference())
        .map(|token| fold(token.range.of(between)))
        .collect();
    words.len() <= MOST_WORDS && words.iter().all(|word| joins(word)) && !between.contains([';', '.', '；', '。'])
}

/// Short words that are more than grammar. Folded.
const NOT: [&str; 7] = ["not", "non", "pas", "nor", "ne", "ni", "no"];

/// Whether a word, folded, only joins what is named.
pub(super) fn joins(word: &str) -> bool {
    (word.chars().count() < LEAST_LETTERS && !NOT.contains(&word))
        || word.chars().all(|letter| letter.is_ascii_digit())
        || NO_SUBJECT.iter().any(|beginning| word.contains(beginning))
        || MONTHS.iter().any(|month| word.starts_with(month))
}

/// Beginnings of the months, where a date is no word of its own. Folded.
const MONTHS: [&str; 24] = [
    "janv", "fevr", "mars", "avri", "juin", "juil", "aout", "sept", "octo", "nove", "dece", "janu", "febr", "marc", "apri",
    "june", "july", "augu", "ener", "abri", "juni", "agos", "dici", "novi",
];
