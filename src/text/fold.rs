//! Forms of a text under which typographic variants are the same.

/// Lower case, no accents, straight apostrophes, plain spaces, `oe` for `œ`: for finding and recognising words.
#[must_use]
pub fn fold(text: &str) -> String {
    use unicode_normalization::UnicodeNormalization;
    let mut folded = String::with_capacity(text.len());
    for letter in text.nfd() {
        match letter {
            '’' | '‘' | 'ʼ' | '`' | '´' => folded.push('\''),
            '\u{a0}' | '\u{202f}' | '\u{2009}' | '\u{2007}' | '\t' | '\n' | '\r' => folded.push(' '),
            // Accents, and letters that are not seen.
            '\u{300}'..='\u{36f}' | '\u{ad}' | '\u{200b}' | '\u{feff}' => {}
            'œ' | 'Œ' => folded.push_str("oe"),
            'æ' | 'Æ' => folded.push_str("ae"),
            '\u{2010}' | '\u{2011}' => folded.push('-'),
            _ => folded.extend(letter.to_lowercase()),
        }
    }
    folded
}
