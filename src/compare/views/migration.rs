//! Paragraphs that went to another part of the text.

use super::is_link;
use crate::compare::Comparison;
use crate::model::{Paragraph, Section};

/// A pair of paragraphs that stand in different parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Migration {
    /// Position of the row.
    pub row: usize,
    /// Position in the earlier text.
    pub left: usize,
    /// Position in the later text.
    pub right: usize,
    /// Which way.
    pub way: Way,
}

/// From where to where.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Way {
    /// From the preamble to the operative part: what was recalled is now asked.
    ToOperative,
    /// From the operative part to the preamble: what was asked is now recalled.
    ToPreamble,
    /// From the body of the text into an annex.
    ToAnnex,
    /// From an annex into the body.
    FromAnnex,
    /// A paragraph became an item of another.
    ToItem,
    /// An item became a paragraph of its own.
    ToParagraph,
}

impl Way {
    /// All, in the order in which they are listed.
    pub const ALL: [Self; 6] =
        [Self::ToOperative, Self::ToPreamble, Self::ToAnnex, Self::FromAnnex, Self::ToItem, Self::ToParagraph];

    /// The name scripts rely on.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::ToOperative => "to-operative",
            Self::ToPreamble => "to-preamble",
            Self::ToAnnex => "to-annex",
            Self::FromAnnex => "from-annex",
            Self::ToItem => "to-item",
            Self::ToParagraph => "to-paragraph",
        }
    }
}

/// All pairs of linked paragraphs that stand in different parts, in the order of the rows.
#[must_use]
pub fn of(comparison: &Comparison) -> Vec<Migration> {
    let mut found = Vec::new();
    for (place, row) in comparison.rows.iter().enumerate().filter(|(_, row)| is_link(row)) {
        for left in &row.paragraphs.left {
            for right in &row.paragraphs.right {
                let documents = &comparison.documents;
                let pair = documents.left.paragraphs.get(*left).zip(documents.right.paragraphs.get(*right));
                if let Some(way) = pair.and_then(|(left, right)| way(left, right)) {
                    found.push(Migration { row: place, left: *left, right: *right, way });
                }
            }
        }
    }
    found
}

fn way(left: &Paragraph, right: &Paragraph) -> Option<Way> {
    match (is_in_annex(left), is_in_annex(right)) {
        (false, true) => return Some(Way::ToAnnex),
        (true, false) => return Some(Way::FromAnnex),
        _ => {}
    }
    match (left.section, right.section) {
        (Section::Preamble, Section::Operative) => Some(Way::ToOperative),
        (Section::Operative, Section::Preamble) => Some(Way::ToPreamble),
        _ if left.level == 0 && right.level > 0 => Some(Way::ToItem),
        _ if left.level > 0 && right.level == 0 => Some(Way::ToParagraph),
        _ => None,
    }
}

fn is_in_annex(paragraph: &Paragraph) -> bool {
    paragraph
        .id
        .as_str()
        .split('.')
        .any(|part| part.strip_prefix("AN").is_some_and(|rest| rest.starts_with(|letter: char| letter.is_ascii_digit())))
}
