//! Forms of a text under which typographic variants are the same.

use unicode_normalization::char::{decompose_canonical, is_combining_mark};

/// Lower case, no accents, straight apostrophes, plain spaces, `oe` for `œ`: for finding and recognising words.
#[must_use]
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\t' | '\n' | '\r' => folded.push(' '),
            '`' => folded.push('\''),
            _ if letter.is_ascii() => folded.push(letter.to_ascii_lowercase()),
            _ => self::letter(letter, &mut folded),
        }
    }
    folded
}

/// Appends the folded form of one letter.
pub fn letter(letter: char, folded: &mut String) {
    match letter {
        _ if letter.is_ascii() => folded.push(letter.to_ascii_lowercase()),
        '’' | '‘' | 'ʼ' | '´' => folded.push('\''),
        '\u{a0}' | '\u{202f}' | '\u{2009}' | '\u{2007}' => folded.push(' '),
        // Letters that are not seen.
        '\u{ad}' | '\u{200b}' | '\u{feff}' => {}
        'œ' | 'Œ' => folded.push_str("oe"),
        'æ' | 'Æ' => folded.push_str("ae"),
        '\u{2010}' | '\u{2011}' => folded.push('-'),
        _ => decompose_canonical(letter, |part| {
            if !is_combining_mark(part) {
                folded.extend(part.to_lowercase());
            }
        }),
    }
}
