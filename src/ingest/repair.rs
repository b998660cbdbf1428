//! Puts right what the extraction of a text from a PDF damaged, without a dictionary: the words of the library decide.

use crate::ingest::styled::Styled;
use crate::ingest::vocabulary::KnownWords;
use crate::text::TextRange;

/// Stems that are elided before a vowel, in French.
const ELIDED: [&str; 14] = ["c", "d", "j", "l", "m", "n", "s", "t", "qu", "jusqu", "lorsqu", "puisqu", "quelqu", "entr"];

/// One place put right: as it stood, as it is read.
pub type Change = (String, String);

/// Puts a paragraph's words right and says what was done.
pub fn repair(words: &mut Styled, known: &KnownWords<'_>) -> Vec<Change> {
    let mut changes = Vec::new();
    join_apostrophes(words, &mut changes);
    join_parts(words, known, &mut changes);
    changes
}

/// "l ’Office": no space before an apostrophe.
fn join_apostrophes(words: &mut Styled, changes: &mut Vec<Change>) {
    let mut from = 0;
    while let Some(found) = words.text.get(from..).and_then(|rest| rest.find([' ', '\u{a0}'])) {
        let space = from + found;
        let length = words.text[space..].chars().next().map_or(1, char::len_utf8);
        let behind = &words.text[space + length..];
        let stem = words.text[..space].rsplit(|letter: char| !letter.is_alphabetic()).next().unwrap_or_default();
        let mut letters = behind.chars();
        let joins = matches!(letters.next(), Some('’' | '\''))
            && letters.next().is_some_and(char::is_alphabetic)
            && ELIDED.contains(&stem.to_lowercase().as_str());
        if joins {
            let start = space - stem.len();
            let end = space + length + behind.find(|letter: char| letter.is_whitespace()).unwrap_or(behind.len());
            let before = words.text[start..end].to_owned();
            words.cut((space..space + length).into());
            changes.push((before, words.text[start..end - length].to_owned()));
        }
        from = space + if joins { 0 } else { length };
    }
}

/// "l e", "desti née": two neighbours of which one is no word, and that are a known word together.
fn join_parts(words: &mut Styled, known: &KnownWords<'_>, changes: &mut Vec<Change>) {
    let mut from = 0;
    while let Some((first, second)) = next_pair(&words.text, from) {
        from = second.start;
        let (a, b) = (first.of(&words.text), second.of(&words.text));
        let joined = format!("{a}{b}");
        let broken = if is_lone_consonant(a) { !b.is_empty() } else { !known.has(a) || !known.has(b) };
        if broken && a.chars().count() + b.chars().count() > 1 && b.starts_with(char::is_lowercase) && known.has(&joined) {
            changes.push((format!("{a} {b}"), joined));
            words.cut((first.end..second.start).into());
            from = first.start;
        }
    }
}

/// The next two words that only a space parts.
fn next_pair(text: &str, from: usize) -> Option<(TextRange, TextRange)> {
    let mut start = from;
    loop {
        let first = next_word(text, start)?;
        let second = next_word(text, first.end)?;
        if text.get(first.end..second.start) == Some(" ") {
            return Some((first, second));
        }
        start = second.start;
    }
}

fn next_word(text: &str, from: usize) -> Option<TextRange> {
    let start = from + text.get(from..)?.find(char::is_alphabetic)?;
    let rest = text.get(start..)?;
    let length = rest.find(|letter: char| !letter.is_alphabetic()).unwrap_or(rest.len());
    Some(TextRange::new(start, start + length))
}

/// A small consonant alone, which is a word in no language read here (list labels have a bracket).
fn is_lone_consonant(word: &str) -> bool {
    let mut letters = word.chars();
    matches!((letters.next(), letters.next()), (Some('b'..='z'), None)) && !matches!(word, "e" | "i" | "o" | "u" | "y")
}
