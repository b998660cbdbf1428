//! The order in which people look for what has numbers in its name.

use super::fold::fold;

/// A symbol as people sort it: 9 before 10.
#[must_use]
pub fn by_number(symbol: &str) -> Vec<(u64, String)> {
    let parts = symbol.split(|letter: char| !letter.is_ascii_alphanumeric()).filter(|part| !part.is_empty());
    parts.map(|part| (part.parse().unwrap_or(u64::MAX), fold(part))).collect()
}

#[cfg(test)]
mod tests {
    use super::by_number;

    #[test]
    fn nine_comes_before_ten() {
        let mut symbols = ["A/RES/31/10", "A/RES/31/9", "A/RES/4/1", "A/C.3/66/L.15", "A/C.3/66/L.9"];
        symbols.sort_by_cached_key(|symbol| by_number(symbol));
        assert_eq!(symbols, ["A/C.3/66/L.9", "A/C.3/66/L.15", "A/RES/4/1", "A/RES/31/9", "A/RES/31/10"]);
    }
}
