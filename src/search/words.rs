//! Words as a search counts them: letters and digits, cut at everything else.
//!
//! Finer than the tokens of a comparison: an elided article, the parts of a hyphenated word and the numbers of a symbol are words
//! of their own, so that each of them can be asked for. A Chinese character is a word.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::text::{TextRange, fold};

/// The words of a text, in order.
#[must_use]
pub fn words(text: &str) -> Vec<TextRange> {
    let mut found = Vec::with_capacity(text.len() / 6);
    let bytes = text.as_bytes();
    let mut start = None;
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        let (class, length) = if byte.is_ascii() {
            (if byte.is_ascii_alphanumeric() { Class::Letter } else { Class::Gap }, 1)
        } else {
            let Some(letter) = text.get(at..).and_then(|rest| rest.chars().next()) else { break };
            (class(letter), letter.len_utf8())
        };
        match class {
            Class::Letter => {
                start.get_or_insert(at);
            }
            Class::Inside => {}
            Class::Ideograph | Class::Gap => {
                found.extend(start.take().map(|start| TextRange::new(start, at)));
                if class == Class::Ideograph {
                    found.push(TextRange::new(at, at + length));
                }
            }
        }
        at += length;
    }
    found.extend(start.map(|start| TextRange::new(start, text.len())));
    found
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    Letter,
    /// A script that sets no spaces.
    Ideograph,
    /// Marks and letters that are not seen: part of the word they stand in.
    Inside,
    Gap,
}

fn class(letter: char) -> Class {
    match letter {
        '\u{2e80}'..='\u{2fdf}'
        | '\u{3005}'..='\u{30ff}'
        | '\u{3400}'..='\u{9fff}'
        | '\u{f900}'..='\u{faff}'
        | '\u{20000}'..='\u{3ffff}' => Class::Ideograph,
        _ if is_hidden(letter) || is_combining_mark(letter) => Class::Inside,
        _ if letter.is_alphanumeric() => Class::Letter,
        _ => Class::Gap,
    }
}

/// Soft hyphens, the lengthening stroke of Arabic, joiners and marks of direction.
const fn is_hidden(letter: char) -> bool {
    matches!(
        letter,
        '\u{ad}' | '\u{640}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}'
    )
}

/// The form under which a word in quotes is found: typography does not matter, capitals and accents do.
#[must_use]
pub fn exact_form(word: &str) -> Cow<'_, str> {
    if word.is_ascii()
        || word
            .chars()
            .all(|letter| matches!(letter, '\0'..='\u{7f}' | 'À'..='Å' | 'Ç'..='å' | 'ç'..='ÿ' | '\u{4e00}'..='\u{9fff}'))
    {
        return Cow::Borrowed(word);
    }
    let mut form = String::with_capacity(word.len());
    for letter in word.nfc().filter(|letter| !is_hidden(*letter)) {
        match letter {
            'œ' => form.push_str("oe"),
            'Œ' => form.push_str("Oe"),
            'æ' => form.push_str("ae"),
            'Æ' => form.push_str("Ae"),
            _ => form.push(plain_digit(letter)),
        }
    }
    Cow::Owned(form)
}

/// The form under which neither capitals nor accents matter; nor, in Arabic, the marks, the seat of a hamza and the last letter's spelling.
#[must_use]
pub fn folded_form(word: &str) -> String {
    let mut form = String::with_capacity(word.len());
    for letter in word.chars().filter(|letter| !is_hidden(*letter)) {
        match letter {
            '\u{649}' => form.push('\u{64a}'),
            '\u{629}' => form.push('\u{647}'),
            _ => fold::letter(plain_digit(letter), &mut form),
        }
    }
    form
}

/// Digits of Arabic and the wide forms of Chinese print, as ASCII.
fn plain_digit(letter: char) -> char {
    let code = u32::from(letter);
    let plain = match code {
        0x660..=0x669 => code - 0x660 + 0x30,
        0x6f0..=0x6f9 => code - 0x6f0 + 0x30,
        0xff01..=0xff5e => code - 0xff01 + 0x21,
        _ => return letter,
    };
    char::from_u32(plain).unwrap_or(letter)
}

/// Whether two words that follow each other are printed as one: a hyphen between them, or the space inside a number.
#[must_use]
pub fn are_joined(text: &str, left: TextRange, right: TextRange) -> bool {
    let Some(between) = text.get(left.end..right.start) else { return false };
    let mut letters = between.chars();
    let (Some(mark), None) = (letters.next(), letters.next()) else { return false };
    match mark {
        '-' | '\u{2010}' | '\u{2011}' => true,
        ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}' | ',' | '.' => {
            let is_number = |range: TextRange| range.of(text).bytes().all(|byte| byte.is_ascii_digit());
            is_number(left) && is_number(right) && right.len() == 3 && left.len() <= 3
        }
        _ => false,
    }
}

/// Articles and particles that are cut short before a vowel: nobody looks for them.
const ELIDED: [&str; 14] = ["c", "d", "j", "l", "m", "n", "s", "t", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu", "presqu"];

/// Whether the word at `range` is one cut short, with its apostrophe.
#[must_use]
pub fn is_elided(text: &str, range: TextRange) -> bool {
    let behind = text.get(range.end..).and_then(|rest| rest.chars().next());
    matches!(behind, Some('\'' | '’' | '‘' | 'ʼ' | '´' | '`' | '＇')) && ELIDED.contains(&folded_form(range.of(text)).as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(text: &str) -> Vec<String> {
        words(text).into_iter().map(|range| folded_form(range.of(text))).collect()
    }

    #[test]
    fn words_are_cut_at_everything_that_is_no_letter() {
        assert_eq!(cut("l’Œuvre sous-régionale, 1373\u{a0}(2001)"), ["l", "oeuvre", "sous", "regionale", "1373", "2001"]);
        assert_eq!(cut("A/C.3/66/L.15"), ["a", "c", "3", "66", "l", "15"]);
        assert_eq!(cut("大会重申"), ["大", "会", "重", "申"]);
        assert_eq!(cut("２０１７年"), ["2017", "年"]);
        assert_eq!(cut("co\u{ad}ope\u{301}ration"), ["cooperation"]);
    }

    #[test]
    fn arabic_is_the_same_with_and_without_marks() {
        assert_eq!(cut("الجَمْعِيَّةُ العامَّة"), cut("الجمعية العامه"));
        assert_eq!(cut("الأمــم"), cut("الامم"));
    }

    #[test]
    fn quoted_words_keep_capitals_and_accents() {
        assert_eq!(exact_form("Œuvre"), "Oeuvre");
        assert_eq!(exact_form("e\u{301}tat"), "état");
        assert_ne!(exact_form("État"), exact_form("état"));
    }

    #[test]
    fn joined_words() {
        for (text, expected) in [
            ("sous-régional", true),
            ("10\u{a0}000", true),
            ("35,000", true),
            ("et ou", false),
            ("2001, 100", false),
            ("1373 2001", false),
        ] {
            let words = words(text);
            assert_eq!(are_joined(text, words[0], words[1]), expected, "{text}");
        }
        assert!(is_elided("l’Office", TextRange::new(0, 1)));
        assert!(!is_elided("A’b", TextRange::new(0, 1)));
    }
}
