//! Opening words that changed between linked paragraphs.

use std::sync::LazyLock;

use super::is_link;
use crate::compare::Comparison;
use crate::text::TextRange;
use crate::text::fold::fold;

/// Words that only say that one paragraph follows another.
static ORDER_WORDS: LazyLock<Vec<String>> = LazyLock::new(|| {
    let lines = include_str!("../../../assets/lexicon/order.txt").lines().map(str::trim);
    let mut words: Vec<String> = lines.filter(|line| !line.is_empty() && !line.starts_with('#')).map(fold).collect();
    // The longest first: "en outre" before a word it may hold.
    words.sort_by_key(|word| std::cmp::Reverse(word.len()));
    words
});

/// What was asked and what is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OpeningChange {
    /// Position of the row.
    pub row: usize,
    /// Position in the earlier text.
    pub left: usize,
    /// Position in the later text.
    pub right: usize,
    /// The opening words of the earlier paragraph; none: it has none.
    pub left_range: Option<TextRange>,
    /// The opening words of the later one.
    pub right_range: Option<TextRange>,
    /// What kind of change.
    pub nature: Nature,
}

/// What kind of change it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Nature {
    /// Other words: "Engage" became "Prie instamment".
    Words,
    /// Only a word such as "également", which depends on the order of the paragraphs.
    Order,
    /// Only the gender or number of who speaks: "Conscient" became "Consciente".
    Agreement,
}

impl Nature {
    /// All, in the order in which they are listed.
    pub const ALL: [Self; 3] = [Self::Words, Self::Order, Self::Agreement];

    /// The name scripts rely on.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Words => "words",
            Self::Order => "order",
            Self::Agreement => "agreement",
        }
    }
}

/// All linked pairs whose opening words differ, in the order of the rows. In a split or merge the first paragraphs of both sides stand
/// for the row.
#[must_use]
pub fn of(comparison: &Comparison) -> Vec<OpeningChange> {
    let change = |(place, row): (usize, &crate::compare::Row)| {
        let (left, right) = (*row.paragraphs.left.first()?, *row.paragraphs.right.first()?);
        let documents = &comparison.documents;
        let (before, after) = (documents.left.paragraphs.get(left)?, documents.right.paragraphs.get(right)?);
        let nature = nature(before.opening_text().unwrap_or_default(), after.opening_text().unwrap_or_default())?;
        Some(OpeningChange { row: place, left, right, left_range: before.opening, right_range: after.opening, nature })
    };
    comparison.rows.iter().enumerate().filter(|(_, row)| is_link(row)).filter_map(change).collect()
}

fn nature(before: &str, after: &str) -> Option<Nature> {
    let (before, after) = (spaced(before), spaced(after));
    if before == after {
        return None;
    }
    let (plain_before, plain_after) = (without_order(&before), without_order(&after));
    if plain_before == plain_after {
        return Some(Nature::Order);
    }
    let same_lemma = agree(&plain_before, &plain_after);
    Some(if same_lemma { Nature::Agreement } else { Nature::Words })
}

/// Folded words between single spaces, with one at each end.
fn spaced(words: &str) -> String {
    let folded = fold(words);
    format!(" {} ", folded.split_whitespace().collect::<Vec<_>>().join(" "))
}

fn without_order(words: &str) -> String {
    let mut plain = words.to_owned();
    for word in ORDER_WORDS.iter() {
        plain = if word.is_ascii() || word.chars().count() > 2 {
            plain.replace(&format!(" {word} "), " ")
        } else {
            // Chinese sets no spaces.
            plain.replace(word.as_str(), "")
        };
    }
    plain
}

/// Whether all words are the same but for the endings of gender and number.
fn agree(before: &str, after: &str) -> bool {
    let stem = |word: &str| word.trim_end_matches('s').trim_end_matches('e').to_owned();
    let stems = |words: &str| words.split_whitespace().map(stem).collect::<Vec<_>>();
    let words = before.split_whitespace().count();
    words > 0 && words == after.split_whitespace().count() && stems(before) == stems(after)
}
