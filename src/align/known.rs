//! What is known of two texts besides their paragraphs.

use super::{Confidence, HandLinks, Title};
use crate::model::Language;
use crate::text::Sides;

/// What helps to link the paragraphs of two texts and does not stand in them.
#[derive(Clone, Debug, Default)]
pub struct Known {
    /// What a person said of them.
    pub by_hand: HandLinks,
    /// The language of both.
    pub language: Language,
    /// Their titles; empty where a text has none.
    pub titles: Sides<String>,
    /// What other versions of the text tie together.
    pub bridges: Vec<Bridge>,
}

/// Two entries that both answer one paragraph of another version of the text.
#[derive(Clone, Debug, PartialEq)]
pub struct Bridge {
    /// Positions among the entries of each side.
    pub entries: Sides<usize>,
    /// How sure its two links are, the surer one first.
    pub sure: [Confidence; 2],
    /// That paragraph.
    pub through: Through,
}

/// A paragraph of another version.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Through {
    /// The label of the text.
    pub document: String,
    /// The id of the paragraph.
    pub paragraph: String,
}

impl Known {
    /// Whether the titles say that these are no versions of one text.
    pub(super) fn is_of_two_subjects(&self) -> bool {
        let Sides { left, right } = &self.titles;
        !left.is_empty() && !right.is_empty() && Title::of(left).is_unlike(&Title::of(right))
    }

    pub(super) fn swapped(&self) -> Self {
        let swapped = |bridge: &Bridge| Bridge { entries: bridge.entries.swapped(), ..bridge.clone() };
        Self {
            by_hand: self.by_hand.swapped(),
            language: self.language,
            titles: self.titles.clone().swapped(),
            bridges: self.bridges.iter().map(swapped).collect(),
        }
    }
}
