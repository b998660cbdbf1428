//! The script of a text, which tells most languages apart.

use super::phrases::is_ideograph;
use crate::model::Language;

/// How much of a text is looked at, in letters.
const LOOKED_AT: usize = 20_000;

/// The language whose script a third of the letters are in; none where they are Latin.
pub fn language_of(text: &str) -> Option<Language> {
    let (mut all, mut han, mut cyrillic, mut arabic) = (0_usize, 0_usize, 0_usize, 0_usize);
    for letter in text.chars().filter(|letter| letter.is_alphabetic()).take(LOOKED_AT) {
        all += 1;
        match letter {
            '\u{400}'..='\u{52f}' => cyrillic += 1,
            '\u{600}'..='\u{6ff}' | '\u{750}'..='\u{77f}' | '\u{fb50}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}' => arabic += 1,
            _ if is_ideograph(letter) => han += 1,
            _ => {}
        }
    }
    [(han, Language::Zh), (cyrillic, Language::Ru), (arabic, Language::Ar)]
        .into_iter()
        .find_map(|(count, language)| (all > 0 && count * 3 > all).then_some(language))
}
