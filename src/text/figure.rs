//! Figures in the numerals of the six languages.

/// The value of a figure: European, Arabic-Indic, Persian or full-width.
#[must_use]
pub fn value(letter: char) -> Option<u32> {
    match letter {
        '0'..='9' => letter.to_digit(10),
        '\u{660}'..='\u{669}' => Some(u32::from(letter) - 0x660),
        '\u{6f0}'..='\u{6f9}' => Some(u32::from(letter) - 0x6f0),
        '０'..='９' => Some(u32::from(letter) - u32::from('０')),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn numerals_of_every_script_are_digits() {
        assert_eq!(['٢', '７', '3', 'x'].map(super::value), [Some(2), Some(7), Some(3), None]);
    }
}
