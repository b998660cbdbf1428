//! Characters that a file cannot hold are shown, not dropped.

use std::borrow::Cow;

/// Whether XML 1.0 (and with it HTML, .docx, .xlsx and Akoma Ntoso) can hold this character.
const fn is_allowed(letter: char) -> bool {
    !matches!(letter, '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}')
}

/// The same words with a visible picture for each control character: NUL becomes `␀`.
#[must_use]
pub fn visible(text: &str) -> Cow<'_, str> {
    if text.chars().all(is_allowed) {
        return Cow::Borrowed(text);
    }
    let picture = |letter: char| match letter {
        letter if is_allowed(letter) => letter,
        control @ '\0'..='\u{1f}' => char::from_u32(0x2400 + u32::from(control)).unwrap_or('\u{fffd}'),
        _ => '\u{fffd}',
    };
    Cow::Owned(text.chars().map(picture).collect())
}

/// Appends words to XML or HTML, where they stay words.
pub fn escape(out: &mut String, text: &str) {
    for letter in visible(text).chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            // Else a reader of XML makes it a line feed.
            '\r' => out.push_str("&#13;"),
            letter => out.push(letter),
        }
    }
}

/// The same as a value.
#[must_use]
pub fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 16);
    escape(&mut out, text);
    out
}
