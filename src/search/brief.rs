//! What is asked of every hit, in a few bytes for each place: a common word has hundreds of thousands of hits, and each must be counted.

use super::collection::{Facts, Place, PlaceKind};
use super::column::Column;
use crate::model::Section;

/// By place, side by side in memory.
#[derive(Clone, Debug, Default)]
pub(super) struct Briefs {
    /// How many documents come before its document by date, and above that its kind.
    pub(super) heads: Column<u32>,
    /// How many words its text has.
    pub(super) lengths: Column<u16>,
    pub(super) openings: Column<u32>,
    pub(super) opening_words: Column<u32>,
    pub(super) addressees: Column<u32>,
    /// For each rank by date, the position of the document.
    pub(super) by_rank: Vec<u32>,
}

/// Above so many documents the bits of a rank would run into those of the kind; a library of so many is not read.
const RANK: u32 = (1 << 29) - 1;

/// A kind of place, as a number: `1 << kind` may stand in a set of kinds.
pub(super) const fn kind_number(kind: PlaceKind) -> u32 {
    match kind {
        PlaceKind::Title => 0,
        PlaceKind::Paragraph(Section::Preamble) => 1,
        PlaceKind::Paragraph(Section::Operative) => 2,
        PlaceKind::Paragraph(Section::Heading) => 3,
        PlaceKind::Note => 4,
    }
}

/// The kind with this number.
pub(super) const fn kind_of_number(number: u32) -> PlaceKind {
    match number {
        1 => PlaceKind::Paragraph(Section::Preamble),
        2 => PlaceKind::Paragraph(Section::Operative),
        3 => PlaceKind::Paragraph(Section::Heading),
        4 => PlaceKind::Note,
        _ => PlaceKind::Title,
    }
}

/// The kinds that are paragraphs.
pub(super) const PARAGRAPHS: u32 = 0b1110;

/// All kinds.
pub(super) const ALL_KINDS: u32 = 0b1_1111;

/// How many documents come before that of a place by date, told from its head.
pub(super) const fn rank_of(head: u32) -> u32 {
    head & RANK
}

/// The number of the kind of a place, told from its head.
pub(super) const fn kind_of(head: u32) -> u32 {
    head >> 29
}

impl Briefs {
    pub(super) fn new(places: &[Place], documents: &[Facts], length: impl Fn(&Place) -> usize) -> Self {
        let mut by_rank: Vec<u32> = (0..documents.len() as u32).collect();
        by_rank.sort_by_key(|document| (documents[*document as usize].date(), *document));
        let mut ranks = vec![0u32; by_rank.len()];
        for (rank, document) in by_rank.iter().enumerate() {
            ranks[*document as usize] = rank as u32;
        }
        let rank = |place: &Place| ranks.get(place.document as usize).map_or(RANK, |rank| (*rank).min(RANK));
        let column = |of: fn(&Place) -> u32| Column::from(places.iter().map(of).collect::<Vec<_>>());
        Self {
            heads: places.iter().map(|place| kind_number(place.kind) << 29 | rank(place)).collect::<Vec<_>>().into(),
            lengths: places.iter().map(|place| u16::try_from(length(place)).unwrap_or(u16::MAX)).collect::<Vec<_>>().into(),
            openings: column(|place| place.opening),
            opening_words: column(|place| place.opening_words),
            addressees: column(|place| place.addressees),
            by_rank,
        }
    }

    /// How many documents come before that of a place by date.
    pub(super) fn rank(&self, place: u32) -> u32 {
        self.heads.get(place as usize).map_or(RANK, |head| rank_of(*head))
    }

    /// See [`kind_number`].
    pub(super) fn kind(&self, place: u32) -> u32 {
        self.heads.get(place as usize).map_or(0, |head| kind_of(*head))
    }

    /// How many words the text of a place has.
    pub(super) fn length(&self, place: u32) -> u16 {
        self.lengths.get(place as usize).copied().unwrap_or_default()
    }

    /// See [`Place::opening`].
    pub(super) fn opening(&self, place: u32) -> u32 {
        self.openings.get(place as usize).copied().unwrap_or_default()
    }

    /// See [`Place::opening_words`].
    pub(super) fn opening_words(&self, place: u32) -> u32 {
        self.opening_words.get(place as usize).copied().unwrap_or_default()
    }

    /// See [`Place::addressees`].
    pub(super) fn addressees(&self, place: u32) -> u32 {
        self.addressees.get(place as usize).copied().unwrap_or_default()
    }

    /// The positions of the documents by date.
    pub(super) fn by_rank(&self) -> &[u32] {
        &self.by_rank
    }
}
