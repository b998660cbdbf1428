//! Letters that nobody sees: control, direction and zero-width characters. They are kept, counted, and shown as marks.

use super::TextRange;

/// Whether a letter is one that nobody sees, and that has no business in a text. `arabic`: the text has Arabic letters,
/// among which joiners and direction marks are part of the spelling.
#[must_use]
pub fn is_hidden(letter: char, arabic: bool) -> bool {
    match letter {
        '\t' | '\n' | '\r' | '\u{c}' => false,
        '\u{200c}' | '\u{200d}' | '\u{200e}' | '\u{200f}' | '\u{61c}' => !arabic,
        '\u{200b}'
        | '\u{180e}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{2064}'
        | '\u{2066}'..='\u{206f}'
        | '\u{feff}'
        | '\u{fff9}'..='\u{fffb}'
        | '\u{e0000}'..='\u{e007f}' => true,
        _ => letter.is_control(),
    }
}

/// Whether a text has Arabic letters.
#[must_use]
pub fn has_arabic(text: &str) -> bool {
    !text.is_ascii() && text.chars().any(|letter| matches!(letter, '\u{620}'..='\u{64a}'))
}

/// Whether a text has letters that nobody sees.
#[must_use]
pub fn any_hidden(text: &str) -> bool {
    let may = |byte: u8| !(b' '..0x7f).contains(&byte);
    text.bytes().any(may) && {
        let arabic = has_arabic(text);
        text.chars().any(|letter| is_hidden(letter, arabic))
    }
}

/// The text with a mark in place of every letter that nobody sees. A mark is as many bytes long as what it stands for, so that
/// ranges of the text are ranges of the answer.
#[must_use]
pub fn with_marks(text: &str) -> std::borrow::Cow<'_, str> {
    if !any_hidden(text) {
        return text.into();
    }
    let arabic = has_arabic(text);
    text.chars().map(|letter| if is_hidden(letter, arabic) { mark(letter) } else { letter }).collect::<String>().into()
}

/// Where the letters stand that nobody sees, neighbours in one.
#[must_use]
pub fn ranges(text: &str) -> Vec<TextRange> {
    let mut found: Vec<TextRange> = Vec::new();
    if any_hidden(text) {
        let arabic = has_arabic(text);
        for (at, letter) in text.char_indices().filter(|(_, letter)| is_hidden(*letter, arabic)) {
            let end = at + letter.len_utf8();
            match found.last_mut().filter(|last| last.end == at) {
                Some(last) => last.end = end,
                None => found.push(TextRange::new(at, end)),
            }
        }
    }
    found
}

/// The mark that is shown for a letter that nobody sees.
const fn mark(letter: char) -> char {
    match letter.len_utf8() {
        1 => '^',
        2 => '¤',
        3 => '◊',
        _ => '\u{1d7d8}',
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_keep_the_ranges() {
        let text = "a\u{200b}b\u{202e}c\u{7}d\u{85}e";
        let shown = with_marks(text);
        assert_eq!(shown, "a◊b◊c^d¤e");
        assert_eq!(shown.len(), text.len());
        assert_eq!(ranges(text), [TextRange::new(1, 4), TextRange::new(5, 8), TextRange::new(9, 10), TextRange::new(11, 13)]);
        assert!(matches!(with_marks("rien à signaler"), std::borrow::Cow::Borrowed(_)));
    }

    #[test]
    fn joiners_belong_to_arabic() {
        assert!(!any_hidden("\u{645}\u{200c}\u{646}\u{200f}"));
        assert!(any_hidden("a\u{200c}b"));
        assert!(any_hidden("\u{645}\u{202e}"));
    }
}
