//! What figures and letters count, in the scripts of the six languages.

use crate::text::figure;

/// Letters that label items in Russian, in order.
const CYRILLIC: &str = "абвгдежзиклмнопрстуфхцчшщэюя";

/// Letters that label items in Arabic, in the order of the abjad.
const ABJAD: &str = "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ";

/// The number at the start of a text, of at most `most` figures, and what follows.
pub fn digits(text: &str, most: usize) -> Option<(u32, &str)> {
    let mut value = 0_u32;
    let mut end = 0;
    for (nth, (at, letter)) in text.char_indices().enumerate() {
        let Some(figure) = figure::value(letter) else { break };
        if nth == most {
            return None;
        }
        value = value * 10 + figure;
        end = at + letter.len_utf8();
    }
    (end > 0).then(|| (value, text.get(end..).unwrap_or_default()))
}

/// The place of a letter, or of a letter written twice (`aa` follows `z`), and the Latin letter of that place.
pub fn letter(inner: &str) -> Option<(u32, String)> {
    // Arabic draws the letter out: "هـ".
    let mut letters = inner.chars().filter(|letter| *letter != 'ـ');
    let first = letters.next()?;
    let twice = match (letters.next(), letters.next()) {
        (None, _) => false,
        (Some(second), None) if second == first => true,
        _ => return None,
    };
    let first = if first == 'ا' { 'أ' } else { first };
    let (place, many) = if first.is_ascii_lowercase() {
        (u32::from(first) - u32::from('a'), 26)
    } else {
        let place = |order: &str| order.chars().position(|letter| letter == first).and_then(|place| u32::try_from(place).ok());
        place(CYRILLIC).or_else(|| place(ABJAD)).map(|place| (place, 28))?
    };
    let value = place + 1 + if twice { many } else { 0 };
    Some((value, latin(value)))
}

/// `a` for 1, `z` for 26, `aa` for 27.
fn latin(value: u32) -> String {
    let letter = char::from_u32(u32::from('a') + (value - 1) % 26).unwrap_or('a');
    if value > 26 { format!("{letter}{letter}") } else { letter.to_string() }
}

/// The value of a Roman numeral in small letters, up to 39.
pub fn roman(text: &str) -> Option<u32> {
    let tens = text.len() - text.trim_start_matches('x').len();
    let units = match text.get(tens..)? {
        "" => 0,
        "i" => 1,
        "ii" => 2,
        "iii" => 3,
        "iv" => 4,
        "v" => 5,
        "vi" => 6,
        "vii" => 7,
        "viii" => 8,
        "ix" => 9,
        _ => return None,
    };
    let value = u32::try_from(tens).ok()? * 10 + units;
    (1..40).contains(&value).then_some(value)
}

/// A Roman numeral in small letters.
pub fn roman_name(value: u32) -> String {
    const UNITS: [&str; 10] = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"];
    let tens = usize::try_from(value / 10).unwrap_or_default().min(9);
    let units = UNITS.get(usize::try_from(value % 10).unwrap_or_default()).copied().unwrap_or_default();
    format!("{}{units}", "x".repeat(tens))
}

/// `一` to `九十九`.
pub fn ideograph(text: &str) -> Option<u32> {
    const FIGURES: &str = "一二三四五六七八九";
    let value =
        |letter: char| FIGURES.chars().position(|figure| figure == letter).and_then(|place| u32::try_from(place + 1).ok());
    let letters: Vec<char> = text.chars().collect();
    match letters.as_slice() {
        ['十'] => Some(10),
        [one] => value(*one),
        ['十', one] => value(*one).map(|one| 10 + one),
        [ten, '十'] => value(*ten).map(|ten| ten * 10),
        [ten, '十', one] => Some(value(*ten)? * 10 + value(*one)?),
        _ => None,
    }
}
