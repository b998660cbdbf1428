//! How a number is written in a list.

use crate::ingest::reader::count::{letters, roman};

/// Small letters in the order in which lists count, without those that no list uses.
const RUSSIAN: &str = "абвгдежзиклмнопрстуфхцчшщыэюя";
const ARABIC: &str = "أبتثجحخدذرزسشصضطظعغفقكلمنهوي";
const ABJAD: &str = "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ";
const CHINESE: &str = "〇一二三四五六七八九";

/// A number in the format of this name.
#[must_use]
pub fn written(value: usize, format: &str) -> String {
    match format {
        "none" | "bullet" => String::new(),
        "decimalZero" => format!("{value:02}"),
        "lowerLetter" => letters(value),
        "upperLetter" => letters(value).to_uppercase(),
        "lowerRoman" => roman(value),
        "upperRoman" => roman(value).to_uppercase(),
        "russianLower" => listed(value, RUSSIAN),
        "russianUpper" => listed(value, RUSSIAN).to_uppercase(),
        "arabicAlpha" => listed(value, ARABIC),
        "arabicAbjad" => listed(value, ABJAD),
        "chineseCounting"
        | "chineseCountingThousand"
        | "ideographDigital"
        | "japaneseCounting"
        | "taiwaneseCounting"
        | "taiwaneseCountingThousand"
        | "chineseLegalSimplified" => chinese(value),
        _ => value.to_string(),
    }
}

/// The letter at this place, doubled after the last one.
fn listed(value: usize, alphabet: &str) -> String {
    let count = alphabet.chars().count();
    let Some(from_zero) = value.checked_sub(1) else { return String::new() };
    let letter = alphabet.chars().nth(from_zero % count).unwrap_or_default();
    std::iter::repeat_n(letter, (from_zero / count + 1).min(8)).collect()
}

/// 12 is 十二.
fn chinese(value: usize) -> String {
    let digit = |digit: usize| CHINESE.chars().nth(digit).unwrap_or_default();
    match value {
        0..10 => digit(value).to_string(),
        10..100 => {
            let (tens, units) = (value / 10, value % 10);
            let tens: String = if tens == 1 { String::new() } else { digit(tens).to_string() };
            let units: String = if units == 0 { String::new() } else { digit(units).to_string() };
            format!("{tens}十{units}")
        }
        _ => value.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_as_word_writes_them() {
        for (value, format, expected) in [
            (3, "decimal", "3"),
            (3, "lowerLetter", "c"),
            (28, "lowerLetter", "bb"),
            (4, "upperRoman", "IV"),
            (2, "russianLower", "б"),
            (2, "arabicAlpha", "ب"),
            (12, "chineseCounting", "十二"),
            (20, "chineseCounting", "二十"),
            (7, "ordinal", "7"),
            (0, "lowerLetter", ""),
        ] {
            assert_eq!(written(value, format), expected, "{value} {format}");
        }
    }
}
