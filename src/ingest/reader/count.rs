//! Numbers as lists print them.

/// 1 is "a", 26 "z", 27 "aa" and 28 "bb", as Word counts.
#[must_use]
pub fn letters(value: usize) -> String {
    const MOST: usize = 20;
    let Some(from_zero) = value.checked_sub(1) else { return String::new() };
    let letter = char::from(b'a' + (from_zero % 26) as u8);
    std::iter::repeat_n(letter, (from_zero / 26 + 1).min(MOST)).collect()
}

/// 4 is "iv".
#[must_use]
pub fn roman(mut value: usize) -> String {
    const SIGNS: [(usize, &str); 13] = [
        (1000, "m"),
        (900, "cm"),
        (500, "d"),
        (400, "cd"),
        (100, "c"),
        (90, "xc"),
        (50, "l"),
        (40, "xl"),
        (10, "x"),
        (9, "ix"),
        (5, "v"),
        (4, "iv"),
        (1, "i"),
    ];
    let mut text = String::new();
    value = value.min(5000);
    for (sign, letters) in SIGNS {
        while value >= sign {
            text.push_str(letters);
            value -= sign;
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_printed_as_lists_do() {
        assert_eq!([1, 3, 26, 27, 28, 0].map(letters), ["a", "c", "z", "aa", "bb", ""]);
        assert_eq!([1, 4, 9, 14, 40, 1994].map(roman), ["i", "iv", "ix", "xiv", "xl", "mcmxciv"]);
    }
}
