//! Opening words, for counting paragraphs that open alike.

use super::words::{folded_form, words};
use crate::text::capitalised;

/// Adverbs that depend on the order of paragraphs: a second request "also requests". They are no part of the verb.
const ORDER: [&[&str]; 16] = [
    &["egalement"],
    &["aussi"],
    &["en", "outre"],
    &["de", "plus"],
    &["par", "ailleurs"],
    &["also"],
    &["further"],
    &["furthermore"],
    &["in", "addition"],
    &["tambien"],
    &["ademas"],
    &["asimismo"],
    &["также"],
    &["далее"],
    &["ايضا"],
    &["كذلك"],
];

/// The opening words without adverbs of order: `Prie également` is `Prie`, `Also requests` is `Requests`.
pub(super) fn without_order(opening: &str) -> String {
    let ranges = words(opening);
    let folded: Vec<String> = ranges.iter().map(|range| folded_form(range.of(opening))).collect();
    let mut kept = String::new();
    let mut end_of_last = None;
    let mut at = 0;
    while let (Some(range), Some(rest)) = (ranges.get(at), folded.get(at..)) {
        if let Some(adverb) = ORDER.iter().find(|adverb| rest.starts_with_words(adverb)) {
            at += adverb.len();
            end_of_last = None;
            continue;
        }
        // What stood between two kept words stays between them, such as an apostrophe.
        match end_of_last {
            Some(end) => kept.push_str(opening.get(end..range.start).unwrap_or(" ")),
            None if kept.is_empty() => {}
            None => kept.push(' '),
        }
        kept.push_str(range.of(opening));
        end_of_last = Some(range.end);
        at += 1;
    }
    // Nothing but an adverb: better that than nothing.
    if kept.is_empty() { opening.to_owned() } else { capitalised(&kept) }
}

trait StartsWith {
    fn starts_with_words(&self, words: &[&str]) -> bool;
}

impl StartsWith for [String] {
    fn starts_with_words(&self, words: &[&str]) -> bool {
        self.len() >= words.len() && self.iter().zip(words).all(|(own, word)| own == word)
    }
}

#[cfg(test)]
mod tests {
    use super::without_order;

    #[test]
    fn adverbs_of_order_are_left_out() {
        for (opening, expected) in [
            ("Prie également", "Prie"),
            ("Prie en outre instamment", "Prie instamment"),
            ("Also requests", "Requests"),
            ("Appelle l’attention", "Appelle l’attention"),
            ("Rappelant", "Rappelant"),
            ("Further", "Further"),
        ] {
            assert_eq!(without_order(opening), expected);
        }
    }
}
