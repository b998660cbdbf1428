//! Symbols of resolutions, in any usual spelling.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::Body;

/// The symbol of a document in its usual form: `A/RES/72/194`, `E/RES/2023/26`, `S/RES/1373 (2001)`, `A/C.3/66/L.15`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Symbol(String);

/// Years in which a number may have been given; also what tells a year from a session.
const YEARS: std::ops::RangeInclusive<u32> = 1946..=2100;

/// The highest session of the General Assembly that is believed.
const LAST_SESSION: u32 = 150;

impl Symbol {
    /// From any usual spelling: `A/RES/72/194`, `a/res/72/194`, `72/194`, `2023/26`, `S/RES/1373(2001)`, `1373 (2001)`, `3379 (XXX)`.
    #[must_use]
    pub fn parse(spelling: &str) -> Option<Self> {
        Self::parse_for(spelling, None)
    }

    /// The same, where a bare number belongs to a body that is known: `48/13` of the Human Rights Council.
    #[must_use]
    pub fn parse_for(spelling: &str, body: Option<Body>) -> Option<Self> {
        let upper = spelling.split_whitespace().collect::<Vec<_>>().join(" ").to_uppercase();
        if let Some(number) = upper.strip_prefix("A/HRC/RES/") {
            return sessional(number).map(|number| Self(format!("A/HRC/RES/{number}")));
        }
        if let Some(number) = upper.strip_prefix("A/RES/") {
            return sessional(number).or_else(|| roman(number)).map(|number| Self(format!("A/RES/{number}")));
        }
        if let Some(number) = upper.strip_prefix("E/RES/") {
            return yearly(number).or_else(|| roman(number)).map(|number| Self(format!("E/RES/{number}")));
        }
        if let Some(number) = upper.strip_prefix("S/RES/") {
            return in_year(number).map(|number| Self(format!("S/RES/{number}")));
        }
        if ["A/", "E/", "S/", "ST/"].iter().any(|start| upper.starts_with(start)) {
            return is_other(&upper).then_some(Self(upper));
        }
        let council = body == Some(Body::HumanRightsCouncil);
        in_year(&upper)
            .map(|number| format!("S/RES/{number}"))
            .or_else(|| yearly(&upper).map(|number| format!("E/RES/{number}")))
            .or_else(|| {
                sessional(&upper).map(|number| if council { format!("A/HRC/RES/{number}") } else { format!("A/RES/{number}") })
            })
            .or_else(|| roman(&upper).map(|number| format!("A/RES/{number}")))
            .map(Self)
    }

    /// From a spelling that lacks a part: `S/RES/1373`, `1373` (the year), `80/L.9`, `C.3/66/L.15` (the body). For what a person asks
    /// for, never for what a text says; see [`Symbol::is_meant_by`].
    #[must_use]
    pub fn parse_part(spelling: &str) -> Option<Self> {
        let upper = spelling.trim().to_uppercase();
        let number = upper.strip_prefix("S/RES/").unwrap_or(&upper);
        if number.len() >= 3 && value(number).is_some_and(|number| number > 0) {
            return Some(Self(format!("S/RES/{number}")));
        }
        let is_draft =
            upper.contains("/L.") && (upper.starts_with("C.") || upper.starts_with(|first: char| first.is_ascii_digit()));
        (is_draft && is_other(&upper)).then(|| Self(format!("A/{upper}")))
    }

    /// Whether a person who names `asked` means this document: it is the one, or one of its parts, or it has a year behind; or it holds one of
    /// the lettered resolutions that are meant (`79/93 A` of `79/93 A-B`).
    #[must_use]
    pub fn is_meant_by(&self, asked: &Self) -> bool {
        if self.0.strip_prefix(&asked.0).is_some_and(|rest| rest.is_empty() || rest.starts_with(' ')) {
            return true;
        }
        let (number, Some((from, to))) = asked.lettered() else { return false };
        if !self.0.starts_with(number) {
            return false;
        }
        let (own, letters) = self.lettered();
        own == number && letters.is_some_and(|(first, last)| first <= to && from <= last)
    }

    /// The symbol as it is written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whose document it is.
    #[must_use]
    pub fn body(&self) -> Option<Body> {
        [
            ("A/HRC/", Body::HumanRightsCouncil),
            ("A/", Body::GeneralAssembly),
            ("E/", Body::EconomicAndSocialCouncil),
            ("S/", Body::SecurityCouncil),
        ]
        .into_iter()
        .find_map(|(start, body)| self.0.starts_with(start).then_some(body))
    }

    /// The session or year of session: `72` of `A/RES/72/194`, `66` of `A/C.3/66/L.15`, `2023` of `E/RES/2023/26`.
    #[must_use]
    pub fn session(&self) -> Option<String> {
        if self.body() == Some(Body::SecurityCouncil) {
            return None;
        }
        self.0
            .split('/')
            .skip(1)
            .find(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit()))
            .map(str::to_owned)
    }

    /// The year, where the symbol has it.
    #[must_use]
    pub fn year(&self) -> Option<i32> {
        let digits =
            |part: &str| part.parse::<u32>().ok().filter(|year| YEARS.contains(year)).and_then(|year| i32::try_from(year).ok());
        if let Some((_, year)) = self.0.split_once('(') {
            return digits(year.trim_end_matches(')'));
        }
        // Documents of both Councils are numbered by years: "S/2024/835", "E/2023/30".
        let behind = ["E/RES/", "E/", "S/"].iter().find_map(|start| self.0.strip_prefix(start));
        behind.and_then(|rest| rest.split('/').next()).and_then(digits)
    }

    /// An adopted resolution, to judge by the symbol.
    #[must_use]
    pub fn is_resolution(&self) -> bool {
        self.0.contains("/RES/")
    }

    /// The number, and the letters of the resolutions of that number: `A/RES/79/93` and `A` to `B`.
    fn lettered(&self) -> (&str, Option<(u8, u8)>) {
        let Some((number, letters)) = self.0.rsplit_once(' ') else { return (&self.0, None) };
        match letters.as_bytes() {
            [letter @ b'A'..=b'Z'] => (number, Some((*letter, *letter))),
            [first @ b'A'..=b'Z', b'-', last @ b'A'..=b'Z'] => (number, Some((*first, *last))),
            _ => (&self.0, None),
        }
    }

    /// A draft, to judge by the symbol: an L. document.
    #[must_use]
    pub fn is_draft(&self) -> bool {
        self.0.split('/').any(|part| part.starts_with("L."))
    }
}

impl fmt::Display for Symbol {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// `72/194`, `S-10/2`, `ES-11/1`, `53/243 A`, `53/243A`.
fn sessional(text: &str) -> Option<String> {
    let (session, number) = text.split_once('/')?;
    let plain = session.trim_start_matches("ES-").trim_start_matches("S-");
    if !matches!(value(plain)?, 1..=LAST_SESSION) {
        return None;
    }
    let (digits, part) = number.split_at(number.len() - number.trim_start_matches(|letter: char| letter.is_ascii_digit()).len());
    value(digits)?;
    match part.trim().as_bytes() {
        [] => Some(format!("{session}/{digits}")),
        [letter @ b'A'..=b'Z'] => Some(format!("{session}/{digits} {}", char::from(*letter))),
        // Behind Z the letters are doubled.
        [letter @ b'A'..=b'Z', second] if letter == second => Some(format!("{session}/{digits} {}", part.trim())),
        // Several resolutions in one document.
        [first @ b'A'..=b'Z', .., last @ b'A'..=b'Z'] if is_span(part.trim()) && first < last => {
            Some(format!("{session}/{digits} {}-{}", char::from(*first), char::from(*last)))
        }
        _ => None,
    }
}

/// `A-B`, `A and B`, `A ET B`: the letters of several resolutions, in capitals.
fn is_span(letters: &str) -> bool {
    let inner = letters.get(1..letters.len().saturating_sub(1)).unwrap_or_default();
    matches!(inner.trim(), "-" | "–" | "AND" | "ET" | "TO" | "À" | "Y" | "И" | "A")
}

/// `2023/26`, `1996/31`.
fn yearly(text: &str) -> Option<String> {
    let (year, number) = text.split_once('/')?;
    let number = number.trim();
    (YEARS.contains(&value(year)?) && value(number)? > 0 && number.len() <= 3).then(|| format!("{year}/{number}"))
}

/// `1373 (2001)`, `1373(2001)`.
fn in_year(text: &str) -> Option<String> {
    let (number, year) = text.strip_suffix(')')?.split_once('(')?;
    let number = number.trim().trim_end_matches([',', '،']);
    (value(number)? > 0 && number.len() <= 4 && YEARS.contains(&value(year)?)).then(|| format!("{number} ({year})"))
}

/// `3379 (XXX)`, `377 A (V)`: the General Assembly before 1976.
fn roman(text: &str) -> Option<String> {
    let (number, session) = text.strip_suffix(')')?.split_once('(')?;
    let number = number.trim();
    let digits = number.split(' ').next()?;
    let is_roman = !session.is_empty() && session.bytes().all(|byte| matches!(byte, b'I' | b'V' | b'X' | b'L' | b'C'));
    (is_roman && value(digits)? > 0 && number.len() <= 6).then(|| format!("{number} ({session})"))
}

/// Drafts, reports, meetings: `A/C.3/66/L.15`, `E/CN.15/2017/5`, `A/62/PV.117`.
fn is_other(text: &str) -> bool {
    text.bytes().any(|byte| byte.is_ascii_digit())
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'/' | b'.' | b'-'))
        && text.split('/').all(|part| !part.is_empty())
}

fn value(digits: &str) -> Option<u32> {
    if digits.is_empty() || digits.len() > 4 || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    digits.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_usual_spelling() {
        for (spelling, expected) in [
            ("A/RES/72/194", "A/RES/72/194"),
            ("a/res/72/194", "A/RES/72/194"),
            (" 72/194 ", "A/RES/72/194"),
            ("2023/26", "E/RES/2023/26"),
            ("E/RES/2023/26", "E/RES/2023/26"),
            ("1373 (2001)", "S/RES/1373 (2001)"),
            ("1373(2001)", "S/RES/1373 (2001)"),
            ("1373\u{a0}(2001)", "S/RES/1373 (2001)"),
            ("s/res/1373 (2001)", "S/RES/1373 (2001)"),
            ("3379 (XXX)", "A/RES/3379 (XXX)"),
            ("377 A (V)", "A/RES/377 A (V)"),
            ("53/243 A", "A/RES/53/243 A"),
            ("53/243a", "A/RES/53/243 A"),
            ("A/RES/79/93 A-B", "A/RES/79/93 A-B"),
            ("53/77 AA", "A/RES/53/77 AA"),
            ("79/93 a and b", "A/RES/79/93 A-B"),
            ("ES-11/1", "A/RES/ES-11/1"),
            ("A/HRC/RES/48/13", "A/HRC/RES/48/13"),
            ("A/C.3/66/L.15", "A/C.3/66/L.15"),
        ] {
            assert_eq!(Symbol::parse(spelling).as_ref().map(Symbol::as_str), Some(expected), "{spelling}");
        }
        for wrong in ["", "A/", "194", "A/RES/", "1/2/3", "99999/1", "(2001)", "S/RES/1373", "A/RES/72/194/5"] {
            assert_eq!(Symbol::parse(wrong), None, "{wrong}");
        }
        assert_eq!(
            Symbol::parse_for("48/13", Some(Body::HumanRightsCouncil)).map(|s| s.to_string()),
            Some("A/HRC/RES/48/13".into())
        );
    }

    #[test]
    fn a_spelling_that_lacks_a_part() {
        let part = |text: &str| Symbol::parse_part(text).map(|symbol| symbol.to_string());
        assert_eq!(part("s/res/1373").as_deref(), Some("S/RES/1373"));
        assert_eq!(part("2133").as_deref(), Some("S/RES/2133"));
        assert_eq!(part("80/l.9").as_deref(), Some("A/80/L.9"));
        assert_eq!(part("C.3/66/L.15").as_deref(), Some("A/C.3/66/L.15"));
        assert_eq!([part("12"), part("et/ou"), part("72/194"), part("")], [None, None, None, None]);
        let is_meant = |own: &str, asked: &str| Symbol(own.to_owned()).is_meant_by(&Symbol(asked.to_owned()));
        assert!(is_meant("S/RES/1373 (2001)", "S/RES/1373") && is_meant("A/RES/53/243 A", "A/RES/53/243"));
        assert!(is_meant("A/RES/53/243", "A/RES/53/243") && !is_meant("A/RES/53/2430", "A/RES/53/243"));
        assert!(!is_meant("A/RES/53/243", "A/RES/53/243 A"));
    }

    #[test]
    fn lettered_resolutions_answer_to_their_number_and_to_each_letter() {
        let symbol = |text: &str| Symbol::parse(text).expect("a symbol");
        let answers = |own: &str, asked: &str| symbol(own).is_meant_by(&symbol(asked));
        for asked in ["79/93", "79/93 A", "79/93b", "a/res/79/93 a-b", "A/RES/79/93 A and B"] {
            assert!(answers("A/RES/79/93 A-B", asked), "{asked}");
        }
        assert!(answers("79/93 B", "79/93 A-B") && answers("79/93 B", "79/93"));
        assert!(!answers("79/93 B", "79/93 A") && !answers("79/93 A-B", "79/93 C") && !answers("79/93 A-B", "79/9"));
        assert!(!answers("72/194", "72/194 A"), "there are no such parts");
        assert!(!answers("1373 (2001)", "1373 (2002)"));
    }

    #[test]
    fn what_a_symbol_says() {
        let of = |text: &str| Symbol::parse(text).map(|symbol| (symbol.session(), symbol.year(), symbol.is_draft()));
        assert_eq!(of("A/RES/72/194"), Some((Some("72".into()), None, false)));
        assert_eq!(of("E/RES/2023/26"), Some((Some("2023".into()), Some(2023), false)));
        assert_eq!(of("S/RES/1373 (2001)"), Some((None, Some(2001), false)));
        assert_eq!(of("A/C.3/66/L.15"), Some((Some("66".into()), None, true)));
        assert_eq!(of("S/2024/835"), Some((None, Some(2024), false)));
        assert_eq!(of("E/2023/30").map(|said| said.1), Some(Some(2023)));
        assert_eq!(of("S/PV.9000").map(|said| said.1), Some(None));
    }
}
