//! A wording as agreed language: where it stands first and last, how often, and what comes nearest.

use super::alike::{Alike, Looking};
use super::collection::{Collection, Place};
use super::find::{Found, Hit, Order, SearchOptions, Searcher};
use super::nearest::{Nearest, NearestOptions};
use super::query::{Query, QueryError};
use crate::diff::{self, DiffOptions, Fate, Passage};
use crate::model::Status;
use crate::text::token::{Interner, KeyRule, TokenizedText};
use crate::text::{Sides, TextRange};

/// The longest wording, in bytes.
pub const MAX_WORDING_BYTES: usize = 200_000;

/// What is known of a wording.
#[derive(Clone, Debug)]
pub struct Quotation {
    /// As asked for.
    pub wording: Query,
    /// Every place that has it word for word, the earliest text first.
    pub found: Found,
    /// Among adopted and recommended texts.
    pub agreed: Span,
    /// Among adopted texts alone.
    pub adopted: Span,
    /// Among texts of which nothing says whether they were adopted.
    pub unknown: Span,
    /// Among drafts.
    pub drafts: Span,
    /// Texts that have it nearly, the nearest first; those that say the same are named once.
    pub nearest: Vec<Alike>,
    /// Where the wording is a paragraph: all that say it word for word or nearly.
    pub family: Option<Alike>,
}

/// The earliest and the latest of some places, and in how many texts they stand.
#[derive(Clone, Debug, Default)]
pub struct Span {
    /// By day of adoption, else by year.
    pub first: Option<Hit>,
    /// By day of adoption, else by year.
    pub last: Option<Hit>,
    /// How many documents.
    pub documents: usize,
}

impl Span {
    fn of(hits: &[Hit], collection: &Collection, is_wanted: impl Fn(Option<Status>) -> bool) -> Self {
        let wanted = || hits.iter().filter(|hit| collection.facts(&hit.place).is_some_and(|facts| is_wanted(facts.status)));
        let mut documents: Vec<u32> = wanted().map(|hit| hit.place.document).collect();
        documents.dedup();
        // The latest text, but its first paragraph: that is where one looks.
        let last = documents.last().copied();
        Self {
            first: wanted().next().copied(),
            last: wanted().find(|hit| Some(hit.place.document) == last).copied(),
            documents: documents.len(),
        }
    }
}

impl Quotation {
    /// Looks for a wording.
    ///
    /// # Errors
    /// When there is no word in it, or it is too long.
    pub fn of(
        wording: &str,
        searcher: &Searcher,
        nearest: &Nearest,
        options: &SearchOptions,
        near: &NearestOptions,
    ) -> Result<Self, QueryError> {
        let wording = Query::of_wording(wording)?;
        let options = SearchOptions { order: Order::Text, limit: None, ..options.clone() };
        let found = searcher.search(&wording, &options);
        let collection = searcher.collection.as_ref();
        let span = |is_wanted: fn(Option<Status>) -> bool| Span::of(&found.hits, collection, is_wanted);
        let looking = Looking { wording: &wording, searcher, nearest, options: &options };
        let near = looking.nearest(near, &found);
        Ok(Self {
            agreed: span(|status| matches!(status, Some(Status::Adopted | Status::Recommended))),
            adopted: span(|status| status == Some(Status::Adopted)),
            unknown: span(|status| status.is_none()),
            drafts: span(|status| status == Some(Status::Draft)),
            family: looking.family(&found, &near),
            nearest: near,
            wording,
            found,
        })
    }

    /// Where the wording stands first: in an adopted or recommended text, if any has it; drafts come last.
    #[must_use]
    pub fn first(&self) -> Option<&Hit> {
        self.spans().find_map(|span| span.first.as_ref())
    }

    /// Where it stands last, with the same preference.
    #[must_use]
    pub fn last(&self) -> Option<&Hit> {
        self.spans().find_map(|span| span.last.as_ref())
    }

    fn spans(&self) -> impl Iterator<Item = &Span> {
        [&self.agreed, &self.unknown, &self.drafts].into_iter()
    }

    /// In how many texts of each status it stands, for the sentence `quote-counts`.
    #[must_use]
    pub fn counts(&self) -> [(&'static str, usize); 4] {
        [
            ("adopted", self.adopted.documents),
            ("recommended", self.agreed.documents - self.adopted.documents),
            ("drafts", self.drafts.documents),
            ("unknown", self.unknown.documents),
        ]
    }

    /// What has to be said where no adopted or recommended text has it, as the name of a sentence.
    #[must_use]
    pub fn caution(&self) -> Option<&'static str> {
        match (self.found.total, self.agreed.documents, self.unknown.documents) {
            (0, ..) | (_, 1.., _) => None,
            (_, 0, 0) => Some("quote-draft-only"),
            _ => Some("quote-not-known-to-be-agreed"),
        }
    }
}

/// Words of one side of two passages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Run {
    /// The other side does not have them.
    pub is_changed: bool,
    /// Within the passage.
    pub range: TextRange,
}

/// The word changes that make a near passage out of one's own words: the runs of both, which cover them without gaps.
#[must_use]
pub fn changes(own: &str, theirs: &str) -> Sides<Vec<Run>> {
    let mut interner = Interner::new(KeyRule { ignore_case: true, ..KeyRule::default() });
    let (own_words, their_words) = (TokenizedText::new(own, &mut interner), TokenizedText::new(theirs, &mut interner));
    let changes = diff::changes(
        &[Passage { text: own, words: &own_words }],
        &[Passage { text: theirs, words: &their_words }],
        DiffOptions { ignore_punctuation: true, find_moved: false },
    );
    changes.stretches.map(|stretches| {
        let run = |stretch: diff::Stretch| Run { is_changed: stretch.fate != Fate::Equal, range: stretch.range };
        stretches.into_iter().flatten().map(run).collect()
    })
}

/// The same paragraph in other languages, where the collection has it: the same symbol, the same name of the paragraph.
#[must_use]
pub fn counterparts(collection: &Collection, place: &Place) -> Vec<Place> {
    let Some(facts) = collection.facts(place) else { return Vec::new() };
    let has_twin = |other: &Place| {
        collection
            .facts(other)
            .is_some_and(|twin| twin.symbol.is_some() && twin.symbol == facts.symbol && twin.language != facts.language)
    };
    let twins = collection.all_places();
    twins
        .filter(|other| other.kind == place.kind && other.name == place.name && other.number == place.number && has_twin(other))
        .collect()
}
