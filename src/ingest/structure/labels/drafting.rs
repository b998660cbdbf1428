//! The labels by which delegates name the paragraphs of a text they are at work on: `PP1`, `OP 3 bis`, `(OP2 alt.)`, and `3 bis.` among numbers.

use super::value::digits;
use crate::model::Section;

/// A label of negotiators at the start of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drafting {
    /// Which part the label says that the paragraph belongs to.
    pub section: Section,
    /// The number, where the label counts: one that is squeezed in between others does not.
    pub value: Option<u32>,
    /// As printed, without the punctuation behind it.
    pub printed: String,
    /// Where the words begin.
    pub rest: usize,
}

/// What may stand behind the number of a paragraph that was squeezed in, or that another is to replace.
const SUFFIXES: [&str; 16] = [
    "bis",
    "ter",
    "quater",
    "quinquies",
    "sexies",
    "septies",
    "octies",
    "novies",
    "decies",
    "alternative",
    "alt",
    "prime",
    "new",
    "rev",
    "reserve",
    "merged",
];

/// What may stand between a label and its words.
const MARKS: [char; 10] = ['.', ':', ')', ']', '-', '–', '—', '．', '：', '、'];

/// The label at the start of `line`, with words behind it.
#[must_use]
pub fn at_start(line: &str) -> Option<Drafting> {
    let label = of(line)?;
    (label.rest < line.len()).then_some(label)
}

/// Whether a line is a label and nothing else.
#[must_use]
pub fn stands_alone(line: &str) -> bool {
    of(line.trim()).is_some_and(|label| label.rest == line.trim().len())
}

fn of(line: &str) -> Option<Drafting> {
    let bare = line.trim_start_matches(['[', '(']);
    if line.len() - bare.len() > 1 {
        return None;
    }
    let (section, behind) = kind(bare);
    let named = behind.len() < bare.len();
    // "PP1" and "PP 1", but not "PP" and a number far from it.
    let behind = if named { behind.strip_prefix('.').unwrap_or(behind).trim_start_matches([' ', '\u{a0}']) } else { behind };
    let (value, behind) = digits(behind, 3)?;
    let (suffixes, behind) = suffixes(behind);
    if !named && suffixes == 0 {
        return None;
    }
    let printed = line.get(..line.len() - behind.len())?.trim_end();
    let spaced = behind.trim_start();
    // A dash stands apart; other marks stand right behind.
    let dashed = spaced.trim_start_matches(['-', '–', '—']);
    let apart = dashed.len() < spaced.len() && dashed.starts_with(char::is_whitespace);
    let unmarked = if apart { dashed } else { behind.trim_start_matches(MARKS) };
    // "(PP1)", "[OP2]": the bracket behind belongs to the one before.
    let closed = behind.starts_with([')', ']']) && bare.len() < line.len();
    let printed = if closed { line.get(..=printed.len())? } else { printed };
    let words = unmarked.trim_start();
    let marked = unmarked.len() < behind.len();
    let apart = words.len() < unmarked.len() || words.is_empty();
    // "OP2 of the draft" goes on with a sentence, "PP1-PP3" names several; in most scripts letters have no case.
    let begins = words.is_empty()
        || words.starts_with(|letter: char| letter.is_uppercase() || !(letter.is_alphanumeric() && letter.is_ascii()));
    let fits = if named { apart && (marked || begins) } else { marked && apart && begins && !words.is_empty() };
    (fits && value > 0).then(|| Drafting {
        section,
        value: (suffixes == 0).then_some(value),
        printed: printed.to_owned(),
        rest: line.len() - words.len(),
    })
}

/// The part that `PP` or `OP` names, and what stands behind; the operative part where neither stands there.
fn kind(text: &str) -> (Section, &str) {
    let named = |name: &str| {
        let (start, rest) = text.split_at_checked(name.len())?;
        start.eq_ignore_ascii_case(name).then_some(rest)
    };
    let kinds = [("PP", Section::Preamble), ("OP", Section::Operative)];
    kinds.into_iter().find_map(|(name, section)| Some((section, named(name)?))).unwrap_or((Section::Operative, text))
}

/// How many suffixes follow a number, and what stands behind them: " bis", "ter", " alt. 2", "a".
fn suffixes(text: &str) -> (usize, &str) {
    let (mut found, mut rest) = (0, text);
    loop {
        let spaced = rest.trim_start_matches([' ', '\u{a0}']);
        let next = SUFFIXES.iter().find_map(|suffix| {
            let (start, behind) = spaced.split_at_checked(suffix.len())?;
            let ends = !behind.starts_with(char::is_alphabetic);
            (start.eq_ignore_ascii_case(suffix) && ends).then_some(behind)
        });
        // "alt. 2", "alt 2"; "3a".
        let counted = || {
            let bare = spaced.trim_start_matches(['.', ' ']);
            digits(bare, 1).map(|(_, behind)| behind).filter(|behind| found > 0 && !behind.starts_with(char::is_alphanumeric))
        };
        let lettered = || {
            let behind = rest.strip_prefix(|letter: char| letter.is_ascii_lowercase())?;
            (found == 0 && !behind.starts_with(char::is_alphanumeric)).then_some(behind)
        };
        match next.or_else(counted).or_else(lettered) {
            Some(behind) => (found, rest) = (found + 1, behind),
            None => return (found, rest),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_of_negotiators() {
        for (line, section, value, printed, words) in [
            ("PP1 Recalling its resolution", Section::Preamble, Some(1), "PP1", "Recalling its resolution"),
            ("PP 12. Recalling", Section::Preamble, Some(12), "PP 12", "Recalling"),
            ("PP1 bis Recalling", Section::Preamble, None, "PP1 bis", "Recalling"),
            ("PP1bis: Recalling", Section::Preamble, None, "PP1bis", "Recalling"),
            ("OP3 alt. 2 Requests", Section::Operative, None, "OP3 alt. 2", "Requests"),
            ("OP 3 ALT Requests", Section::Operative, None, "OP 3 ALT", "Requests"),
            ("OP4a Requests", Section::Operative, None, "OP4a", "Requests"),
            ("(PP2) Noting", Section::Preamble, Some(2), "(PP2)", "Noting"),
            ("[OP2 bis] Notes", Section::Operative, None, "[OP2 bis]", "Notes"),
            ("[OP5. Requests a report]", Section::Operative, Some(5), "[OP5", "Requests a report]"),
            ("OP1 – [Requests] a report", Section::Operative, Some(1), "OP1", "[Requests] a report"),
            ("OP1. 1. Requests", Section::Operative, Some(1), "OP1", "1. Requests"),
            ("PP3 ссылаясь на", Section::Preamble, Some(3), "PP3", "ссылаясь на"),
            ("op7: requests", Section::Operative, Some(7), "op7", "requests"),
            ("3 bis. Urges States", Section::Operative, None, "3 bis", "Urges States"),
            ("3bis) Urges States", Section::Operative, None, "3bis", "Urges States"),
        ] {
            let label = at_start(line).unwrap_or_else(|| panic!("{line}"));
            let found = (label.section, label.value, label.printed.as_str(), line.get(label.rest..).unwrap_or_default());
            assert_eq!(found, (section, value, printed, words), "{line}");
        }
        for line in [
            "OP2 of the draft",
            "PP1-PP3 were agreed",
            "OPEC 3 countries",
            "3. Urges",
            "3 terms of office",
            "3 bis of the Statute",
            "PP Recalling",
            "OP1",
            "OP1234 Requests",
            "Opportunities 1 and 2",
        ] {
            assert_eq!(at_start(line), None, "{line}");
        }
        assert!(stands_alone("PP1 bis") && stands_alone(" OP3. ") && stands_alone("(OP1 alt)"));
        assert!(!stands_alone("OP1 Requests") && !stands_alone("3.") && !stands_alone("OP"));
    }
}
