//! Forms of a text under which typographic variants are the same.

use unicode_normalization::char::{decompose_canonical, is_combining_mark};

/// Lower case, no accents, straight apostrophes, plain spaces, `oe` for `œ`: for finding and recognising words.
#[must_use]
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    fold_into(text, &mut folded);
    folded
}

/// The same, in place of what `folded` held.
pub fn fold_into(text: &str, folded: &mut String) {
    folded.clear();
    folded.reserve(text.len());
    let mut rest = text;
    loop {
        // Most of a text is plain letters: as many as there are in a row.
        let is_plain = |byte: &u8| byte.is_ascii() && !matches!(byte, b'\t' | b'\n' | b'\r' | b'`');
        let plain = rest.bytes().position(|byte| !is_plain(&byte)).unwrap_or(rest.len());
        let start = folded.len();
        folded.push_str(&rest[..plain]);
        folded[start..].make_ascii_lowercase();
        let mut behind = rest[plain..].chars();
        match behind.next() {
            None => return,
            Some('\t' | '\n' | '\r') => folded.push(' '),
            Some('`') => folded.push('\''),
            Some(other) => letter(other, folded),
        }
        rest = behind.as_str();
    }
}

/// Appends the folded form of one letter.
pub fn letter(letter: char, folded: &mut String) {
    match letter {
        _ if letter.is_ascii() => folded.push(letter.to_ascii_lowercase()),
        '’' | '‘' | 'ʼ' | '´' => folded.push('\''),
        '\u{a0}' | '\u{202f}' | '\u{2009}' | '\u{2007}' => folded.push(' '),
        // Letters that are not seen, and the stroke that draws out an Arabic one: "نـزع".
        '\u{ad}' | '\u{200b}' | '\u{feff}' | '\u{640}' => {}
        // The letters of Western Europe, without the tables.
        'à'..='å' | 'À'..='Å' => folded.push('a'),
        'ç' | 'Ç' => folded.push('c'),
        'è'..='ë' | 'È'..='Ë' => folded.push('e'),
        'ì'..='ï' | 'Ì'..='Ï' => folded.push('i'),
        'ñ' | 'Ñ' => folded.push('n'),
        'ò'..='ö' | 'Ò'..='Ö' => folded.push('o'),
        'ù'..='ü' | 'Ù'..='Ü' => folded.push('u'),
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arabic_letters_that_are_drawn_out_are_the_same() {
        assert_eq!(fold("نـزع"), fold("نزع"));
    }

    #[test]
    fn letters_that_are_looked_up_are_as_the_tables_say() {
        for letter in ('À'..='ü').filter(|letter| !matches!(letter, 'Æ' | 'æ')) {
            let mut by_table = String::new();
            decompose_canonical(letter, |part| {
                if !is_combining_mark(part) {
                    by_table.extend(part.to_lowercase());
                }
            });
            assert_eq!(fold(&letter.to_string()), by_table, "{letter}");
        }
    }
}
