//! The order in which people look for what has numbers in its name.

use std::cmp::Ordering;

use super::fold::fold;

/// A symbol as people sort it: 9 before 10.
#[must_use]
pub fn by_number(symbol: &str) -> Vec<(u64, String)> {
    let parts = symbol.split(|letter: char| !letter.is_ascii_alphanumeric()).filter(|part| !part.is_empty());
    parts.map(|part| (part.parse().unwrap_or(u64::MAX), fold(part))).collect()
}

/// The same order for two symbols alone, with nothing kept: `S/2018/341` before `S/2018/1021`.
#[must_use]
pub fn compare_by_number(one: &str, other: &str) -> Ordering {
    let (mut one, mut other) = (one, other);
    while let (Some(own), Some(theirs)) = (one.chars().next(), other.chars().next()) {
        let [digits, their_digits] = [one, other].map(|text| text.bytes().take_while(u8::is_ascii_digit).count());
        let (length, their_length) = (digits.max(own.len_utf8()), their_digits.max(theirs.len_utf8()));
        let parts = (&one[..length], &other[..their_length]);
        let order = if digits > 0 && their_digits > 0 {
            let [left, right] = [parts.0, parts.1].map(|digits| digits.trim_start_matches('0'));
            left.len().cmp(&right.len()).then_with(|| left.cmp(right))
        } else {
            own.cmp(&theirs)
        };
        if order.is_ne() {
            return order;
        }
        (one, other) = (&one[length..], &other[their_length..]);
    }
    one.len().cmp(&other.len())
}

#[cfg(test)]
mod tests {
    use super::{by_number, compare_by_number};

    #[test]
    fn nine_comes_before_ten() {
        let mut symbols = ["A/RES/31/10", "A/RES/31/9", "A/RES/4/1", "A/C.3/66/L.15", "A/C.3/66/L.9"];
        symbols.sort_by_cached_key(|symbol| by_number(symbol));
        assert_eq!(symbols, ["A/C.3/66/L.9", "A/C.3/66/L.15", "A/RES/4/1", "A/RES/31/9", "A/RES/31/10"]);
        symbols.reverse();
        symbols.sort_by(|one, other| compare_by_number(one, other));
        assert_eq!(symbols, ["A/C.3/66/L.9", "A/C.3/66/L.15", "A/RES/4/1", "A/RES/31/9", "A/RES/31/10"]);
    }
}
