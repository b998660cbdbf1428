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
    let Some(mut first) = next_word(&words.text, 0) else { return };
    let mut first_known = known.has([first.of(&words.text)]);
    while let Some(second) = next_word(&words.text, first.end) {
        let (a, b) = (first.of(&words.text), second.of(&words.text));
        let second_known = known.has([b]);
        let broken = !first_known || !second_known || is_lone_consonant(a);
        if broken
            && words.text.get(first.end..second.start) == Some(" ")
            && b.starts_with(char::is_lowercase)
            && known.has([a, b])
        {
            changes.push((format!("{a} {b}"), format!("{a}{b}")));
            words.cut((first.end..second.start).into());
            first.end = second.end - 1;
            first_known = true;
        } else {
            (first, first_known) = (second, second_known);
        }
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
