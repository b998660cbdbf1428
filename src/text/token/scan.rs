//! Where tokens begin and end.

use std::collections::HashSet;
use std::sync::LazyLock;

use super::{KeyRule, Token, TokenKind};
use crate::text::TextRange;
use crate::text::fold::fold;

/// What a character is to a reader of words.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    Space,
    /// Seen by nobody: soft hyphen, joiners, direction marks.
    Hidden,
    Letter,
    Digit,
    /// A character that is a word of its own.
    Ideograph,
    Apostrophe,
    /// Joins two halves of a word or number.
    Hyphen,
    Mark,
}

/// ASCII is looked up: most of a text is ASCII.
const ASCII: [Class; 128] = {
    let mut table = [Class::Mark; 128];
    let mut byte = 0;
    while byte < 128 {
        table[byte] = match byte as u8 {
            b'a'..=b'z' | b'A'..=b'Z' => Class::Letter,
            b'0'..=b'9' => Class::Digit,
            b'\'' => Class::Apostrophe,
            b'-' => Class::Hyphen,
            0..=b' ' | 127 => Class::Space,
            _ => Class::Mark,
        };
        byte += 1;
    }
    table
};

const fn is_ideograph(letter: char) -> bool {
    matches!(letter, '\u{2e80}'..='\u{2fff}' | '\u{3005}'..='\u{3007}' | '\u{3021}'..='\u{30ff}' | '\u{31f0}'..='\u{31ff}'
        | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

fn class(letter: char) -> Class {
    match letter {
        'À'..='Ö' | 'Ø'..='ö' | 'ø'..='ɏ' | '°' | 'º' | 'ª' => Class::Letter,
        '’' | '‘' | 'ʼ' | '\u{2bb}' | '＇' => Class::Apostrophe,
        '\u{2010}'..='\u{2013}' | '\u{2212}' => Class::Hyphen,
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' => Class::Hidden,
        _ if is_ideograph(letter) => Class::Ideograph,
        _ if letter.is_whitespace() || letter.is_control() => Class::Space,
        _ if letter.is_alphabetic() || unicode_normalization::char::is_combining_mark(letter) => Class::Letter,
        _ if letter.is_numeric() => Class::Digit,
        _ => Class::Mark,
    }
}

/// The text cut into tokens, in order. White space and what nobody sees lie between them.
#[must_use]
pub fn tokens(text: &str) -> Vec<Token> {
    tokens_under(text, KeyRule::default())
}

/// The same where some differences do not matter: with punctuation, a date may have commas inside.
#[must_use]
pub fn tokens_under(text: &str, rule: KeyRule) -> Vec<Token> {
    let scanner = Scanner { text, commas_in_dates: rule.ignore_punctuation };
    // The corpus has a token every 5.9 bytes.
    let mut tokens = Vec::with_capacity(text.len() / 5);
    let mut at = 0;
    while let Some((class, length)) = scanner.peek(at) {
        let (end, kind) = match class {
            Class::Space | Class::Hidden => {
                at += length;
                continue;
            }
            Class::Letter => scanner.word(at),
            Class::Digit => scanner.number(at),
            Class::Ideograph => (at + length, TokenKind::Word),
            Class::Mark if scanner.is_currency(at) => scanner.number(at + length),
            Class::Apostrophe | Class::Hyphen | Class::Mark => (at + length, TokenKind::Punctuation),
        };
        tokens.push(Token { range: TextRange::new(at, end), kind });
        at = end;
    }
    tokens
}

/// Looks ahead in one text. All positions are byte offsets on character boundaries.
struct Scanner<'text> {
    text: &'text str,
    commas_in_dates: bool,
}

impl Scanner<'_> {
    fn letter(&self, at: usize) -> Option<char> {
        self.text.get(at..)?.chars().next()
    }

    /// Class and length in bytes of the character at `at`.
    #[inline]
    fn peek(&self, at: usize) -> Option<(Class, usize)> {
        let byte = *self.text.as_bytes().get(at)?;
        if let Some(class) = ASCII.get(usize::from(byte)) {
            return Some((*class, 1));
        }
        self.letter(at).map(|letter| (class(letter), letter.len_utf8()))
    }

    fn byte(&self, at: usize) -> Option<u8> {
        self.text.as_bytes().get(at).copied()
    }

    fn class_at(&self, at: usize) -> Option<Class> {
        self.peek(at).map(|(class, _)| class)
    }

    fn is_alphanumeric_at(&self, at: usize) -> bool {
        matches!(self.class_at(at), Some(Class::Letter | Class::Digit))
    }

    fn is_currency(&self, at: usize) -> bool {
        self.letter(at).is_some_and(|letter| {
            matches!(letter, '$' | '€' | '£' | '¥') && self.class_at(at + letter.len_utf8()) == Some(Class::Digit)
        })
    }

    /// Behind the white space at `at`, none on a line break.
    fn behind_space(&self, mut at: usize) -> Option<usize> {
        let start = at;
        while let Some((Class::Space, length)) = self.peek(at) {
            at += length;
        }
        (at > start).then_some(at)
    }

    /// Behind the ASCII digits at `at`, at most `most` of them.
    /// The same between the parts of a date: "29 May, 2012".
    fn behind_comma_and_space(&self, at: usize) -> Option<usize> {
        let comma = self.letter(at).filter(|letter| self.commas_in_dates && matches!(letter, ',' | '،' | '，'));
        self.behind_space(at + comma.map_or(0, char::len_utf8))
    }

    fn behind_digits(&self, at: usize, most: usize) -> usize {
        let digits = self.text.as_bytes()[at..].iter().take(most).take_while(|byte| byte.is_ascii_digit()).count();
        at + digits
    }

    fn word(&self, start: usize) -> (usize, TokenKind) {
        let mut at = start;
        let bytes = self.text.as_bytes();
        loop {
            // Most of a word is plain letters.
            while bytes.get(at).is_some_and(u8::is_ascii_alphabetic) {
                at += 1;
            }
            let Some((class, length)) = self.peek(at) else { break };
            match class {
                Class::Letter | Class::Digit | Class::Hidden => at += length,
                Class::Hyphen if self.is_alphanumeric_at(at + length) => at += length,
                Class::Apostrophe if self.is_alphanumeric_at(at + length) => {
                    at += length;
                    if is_elided(&self.text[start..at - length]) {
                        return (at, TokenKind::Elision);
                    }
                }
                _ => break,
            }
        }
        if self.byte(at) == Some(b'/')
            && let Some(end) = self.symbol(start)
        {
            return (end, TokenKind::Symbol);
        }
        (at, TokenKind::Word)
    }

    /// From a digit on: a symbol, a date, a number.
    fn number(&self, start: usize) -> (usize, TokenKind) {
        let mut at = self.behind_digits(start, usize::MAX);
        if at - start <= 4
            && let Some(end) = self.year_in_brackets(at)
        {
            return (end, TokenKind::Symbol);
        }
        if at > start
            && at - start <= 2
            && let Some(end) = self.date(at)
        {
            return (end, TokenKind::Date);
        }
        if let Some(end) = self.chinese_date(at) {
            return (end, TokenKind::Date);
        }
        if at > start && at - start <= 3 {
            at = self.behind_groups_of_three(at);
        }
        while let Some((class, length)) = self.peek(at) {
            let next = self.class_at(at + length);
            match class {
                Class::Letter | Class::Digit | Class::Hidden => at += length,
                Class::Hyphen if matches!(next, Some(Class::Letter | Class::Digit)) => at += length,
                Class::Mark if matches!(self.byte(at), Some(b'.' | b',')) && next == Some(Class::Digit) => at += length,
                _ => break,
            }
        }
        if self.byte(at) == Some(b'/')
            && let Some(end) = self.symbol(start)
        {
            return (end, TokenKind::Symbol);
        }
        let behind = self.behind_space(at).unwrap_or(at);
        if matches!(self.byte(behind), Some(b'%')) {
            return (behind + 1, TokenKind::Number);
        }
        (at, TokenKind::Number)
    }

    /// `10 000 000`: groups of exactly three digits behind a space.
    fn behind_groups_of_three(&self, mut at: usize) -> usize {
        while let Some(group) = self.behind_space(at) {
            let end = self.behind_digits(group, 4);
            if end - group != 3 || self.class_at(end) == Some(Class::Letter) {
                break;
            }
            at = end;
        }
        at
    }

    /// ` (2001)` behind a number.
    fn year_in_brackets(&self, at: usize) -> Option<usize> {
        let open = self.behind_space(at).unwrap_or(at);
        if self.byte(open)? != b'(' {
            return None;
        }
        let end = self.behind_digits(open + 1, 5);
        let is_year = end == open + 5 && matches!(&self.text.as_bytes()[open + 1..open + 3], b"19" | b"20");
        (is_year && self.byte(end) == Some(b')')).then_some(end + 1)
    }

    /// `A/RES/72/194`, `E/CN.15/2017/5`, `53/243 A`, `S/RES/1373 (2001)`: at least one slash and one digit.
    fn symbol(&self, start: usize) -> Option<usize> {
        let bytes = &self.text.as_bytes()[start..];
        let length = bytes.iter().take_while(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'/' | b'.' | b'-')).count();
        let body = self.text.get(start..start + length)?.trim_end_matches(['.', '-', '/']);
        if !body.contains('/') || !body.bytes().any(|byte| byte.is_ascii_digit()) {
            return None;
        }
        let end = start + body.len();
        if self.class_at(end).is_some_and(|class| class == Class::Letter) {
            return None;
        }
        if let Some(end) = self.year_in_brackets(end) {
            return Some(end);
        }
        let Some(letter) = self.behind_space(end) else { return Some(end) };
        let is_part = body.ends_with(|last: char| last.is_ascii_digit())
            && self.byte(letter).is_some_and(|byte| byte.is_ascii_uppercase())
            && !matches!(self.class_at(letter + 1), Some(Class::Letter | Class::Digit | Class::Apostrophe | Class::Hyphen))
            && !matches!(self.byte(letter + 1), Some(b'/' | b'.'));
        Some(if is_part { letter + 1 } else { end })
    }

    /// ` décembre 2017` behind a day of one or two digits, with `er`, `st`, `nd`, `rd`, `th` before it and `de` around the month.
    fn date(&self, day_end: usize) -> Option<usize> {
        let ordinal = ["er", "st", "nd", "rd", "th", "º"].into_iter().find(|ordinal| self.text[day_end..].starts_with(ordinal));
        let mut at = self.behind_comma_and_space(day_end + ordinal.map_or(0, str::len))?;
        let mut seen_month = false;
        // Arabic names the month twice, in up to three words: "19 كانون الأول/ديسمبر 2017".
        for _ in 0..4 {
            if seen_month {
                let end = self.behind_digits(at, 5);
                if end == at + 4 && !self.is_alphanumeric_at(end) {
                    return Some(end);
                }
            }
            let start = at;
            while self.class_at(at) == Some(Class::Letter) || self.byte(at) == Some(b'/') {
                at += self.letter(at).map_or(1, char::len_utf8);
            }
            let word = self.text.get(start..at).filter(|word| !word.is_empty())?;
            let is_month = word.rsplit('/').next().is_some_and(is_month);
            if !is_month && word != "de" && !word.starts_with(|letter| matches!(letter, '\u{600}'..='\u{6ff}')) {
                return None;
            }
            seen_month |= is_month;
            at = self.behind_comma_and_space(at)?;
        }
        None
    }

    /// `2017年12月19日`, from behind the year on.
    fn chinese_date(&self, year_end: usize) -> Option<usize> {
        let month = self.text[year_end..].strip_prefix('年').map(|_| year_end + '年'.len_utf8())?;
        let month_end = self.behind_digits(month, 2);
        let day = self.text[month_end..].strip_prefix('月').map(|_| month_end + '月'.len_utf8())?;
        let day_end = self.behind_digits(day, 2);
        let end = self.text[day_end..].strip_prefix('日').map(|_| day_end + '日'.len_utf8())?;
        (month_end > month && day_end > day).then_some(end)
    }
}

/// Whether the letters before an apostrophe are a word cut short: `l`, `d`, `jusqu`, not `aujourd` or `State`.
fn is_elided(letters: &str) -> bool {
    // French elides one or two letters, and all that ends in "qu".
    const LONGEST: usize = 2;
    letters.chars().nth(LONGEST).is_none() || letters.ends_with("qu") || letters.ends_with("Qu")
}

/// The months as dates of the six languages write them, folded.
const MONTHS: [&str; 61] = [
    "janvier",
    "fevrier",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "aout",
    "septembre",
    "octobre",
    "novembre",
    "decembre",
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
    "enero",
    "febrero",
    "marzo",
    "abril",
    "mayo",
    "junio",
    "julio",
    "agosto",
    "septiembre",
    "octubre",
    "noviembre",
    "diciembre",
    "января",
    "февраля",
    "марта",
    "апреля",
    "мая",
    "июня",
    "июля",
    "августа",
    "сентября",
    "октября",
    "ноября",
    "декабря",
    "يناير",
    "فبراير",
    "مارس",
    "أبريل",
    "مايو",
    "يونيه",
    "يوليه",
    "أغسطس",
    "سبتمبر",
    "أكتوبر",
    "نوفمبر",
    "ديسمبر",
    "يوليو",
];

fn is_month(word: &str) -> bool {
    /// As they are written above, and folded.
    static FOLDED: LazyLock<HashSet<String>> =
        LazyLock::new(|| MONTHS.iter().flat_map(|month| [(*month).to_owned(), fold(month)]).collect());
    FOLDED.contains(&fold(word))
}
