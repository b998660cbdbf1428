//! The answer to a query: which places, in which order, how many of what.

use std::sync::Arc;

use super::collection::{Collection, Place, PlaceKind, TextId};
use super::facets::{Facets, Narrowing};
use super::index::{Index, Sure};
use super::plan::Plan;
use super::query::Query;
use super::spelling;
use crate::text::TextRange;

/// How an answer is wanted.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SearchOptions {
    /// Which hits come first.
    pub order: Order,
    /// The most hits that are listed; all are counted. None: all are listed.
    pub limit: Option<usize>,
    /// What a person ticked among the facets.
    pub narrowing: Narrowing,
    /// Only documents under these names; empty: all.
    pub within: Vec<String>,
    /// No footnotes or titles.
    pub paragraphs_only: bool,
    /// Nothing is counted but the hits and their documents.
    pub without_facets: bool,
}

/// Which hits come first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// The best.
    #[default]
    Score,
    /// The earliest text, then in reading order.
    Text,
    /// The latest text, then in reading order.
    LatestText,
}

/// One place that answers.
#[derive(Clone, Copy, Debug)]
pub struct Hit {
    /// Where.
    pub place: Place,
    /// How well; comparable within one answer.
    pub score: f32,
}

/// A word that stands nowhere, and how it may have been meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Missing {
    /// As typed.
    pub word: String,
    /// Where in the query.
    pub range: TextRange,
    /// Words that do stand somewhere, nearest in spelling first.
    pub nearest: Vec<String>,
}

/// The answer.
#[derive(Clone, Debug, Default)]
pub struct Found {
    /// The hits that are listed, in the order asked for.
    pub hits: Vec<Hit>,
    /// How many there are.
    pub total: usize,
    /// In how many documents.
    pub documents: usize,
    /// How many documents were searched.
    pub documents_searched: usize,
    /// How many paragraphs were searched.
    pub paragraphs_searched: usize,
    /// How many hits have which property.
    pub facets: Facets,
    /// Words that stand nowhere; looked for only when there is no hit.
    pub missing: Vec<Missing>,
}

/// A collection, and an index of it where there is one.
#[derive(Clone)]
pub struct Searcher {
    /// What is searched.
    pub collection: Arc<Collection>,
    /// What makes it quick.
    pub index: Option<Arc<Index>>,
}

/// Up to how many texts each is scored by all its words.
const SCORED_IN_FULL: usize = 4_000;

impl Searcher {
    /// A searcher that looks at every text.
    #[must_use]
    pub fn plain(collection: Arc<Collection>) -> Self {
        Self { collection, index: None }
    }

    /// Answers a query.
    #[must_use]
    pub fn search(&self, query: &Query, options: &SearchOptions) -> Found {
        let collection = self.collection.as_ref();
        let plan = Plan::new(query, collection);
        let scope = Scope::new(collection, options);
        let mut places = self.places(&plan, &scope, options);
        alone_by_title(collection, &mut places);
        let facets = if options.without_facets && options.narrowing.values.is_empty() {
            Facets::default()
        } else {
            Facets::count(collection, &mut places, &options.narrowing)
        };
        let mut found = Found {
            total: places.len(),
            documents: document_count(collection, &places),
            documents_searched: scope.documents,
            paragraphs_searched: scope.paragraphs,
            facets,
            ..Found::default()
        };
        found.hits = ranked(collection, &plan, &places, options);
        if found.total == 0 {
            found.missing = spelling::missing(collection, &plan);
        }
        found
    }

    /// The ranges of the wanted words in the text of a hit.
    #[must_use]
    pub fn ranges(&self, query: &Query, hits: &[Hit]) -> Vec<Vec<TextRange>> {
        let plan = Plan::new(query, &self.collection);
        hits.iter().map(|hit| plan.ranges(&self.collection, hit.place.text)).collect()
    }

    /// The numbers of all places that answer, before the ticks among the facets; those of one text side by side.
    fn places(&self, plan: &Plan<'_>, scope: &Scope, options: &SearchOptions) -> Vec<u32> {
        let collection = self.collection.as_ref();
        let mut places: Vec<u32> = Vec::new();
        let takes_all = scope.wanted.is_none() && !options.paragraphs_only;
        let mut take = |text: TextId, sure: Sure| {
            let answer = match sure {
                Sure::Answers => Some(true),
                Sure::WordsAnswer => None,
                Sure::No => plan.text_answers(collection, text),
            };
            if answer == Some(false) {
                return;
            }
            if answer == Some(true) && takes_all {
                places.extend(collection.place_numbers(text).map(|number| number as u32));
                return;
            }
            for number in collection.place_numbers(text) {
                let Some(place) = collection.place(number as u32) else { continue };
                let is_wanted = scope.holds(place) && (!options.paragraphs_only || matches!(place.kind, PlaceKind::Paragraph(_)));
                let answers = || match sure {
                    Sure::WordsAnswer => plan.fields_answer(collection, place),
                    _ => answer == Some(true) || plan.place_answers(collection, place),
                };
                if is_wanted && answers() {
                    places.push(number as u32);
                }
            }
        };
        match self.index.as_ref().and_then(|index| index.candidates(plan, collection)) {
            Some(candidates) => candidates.texts.into_iter().for_each(|text| take(text, candidates.sure)),
            None => collection.text_ids().for_each(|text| take(text, Sure::No)),
        }
        places
    }
}

/// The documents that are searched.
struct Scope {
    wanted: Option<Vec<bool>>,
    documents: usize,
    paragraphs: usize,
}

impl Scope {
    fn new(collection: &Collection, options: &SearchOptions) -> Self {
        if options.within.is_empty() {
            let (documents, paragraphs) = (collection.documents.len(), collection.paragraph_count());
            return Self { wanted: None, documents, paragraphs };
        }
        let wanted: Vec<bool> = collection.documents.iter().map(|facts| options.within.contains(&facts.name)).collect();
        let inside = || collection.documents.iter().zip(&wanted).filter(|(_, is_wanted)| **is_wanted);
        let (documents, paragraphs) = (inside().count(), inside().map(|(facts, _)| facts.paragraphs).sum());
        Self { wanted: Some(wanted), documents, paragraphs }
    }

    fn holds(&self, place: &Place) -> bool {
        self.wanted.as_ref().is_none_or(|wanted| wanted.get(place.document as usize).copied().unwrap_or_default())
    }
}

/// A document is listed by its title or notes only where no paragraph of it answers.
fn alone_by_title(collection: &Collection, places: &mut Vec<u32>) {
    let mut by_paragraph = vec![false; collection.documents.len()];
    let mut any_other = false;
    for number in places.iter().copied() {
        if collection.is_paragraph(number) {
            by_paragraph[collection.document_of(number)] = true;
        } else {
            any_other = true;
        }
    }
    if any_other {
        places.retain(|number| collection.is_paragraph(*number) || !by_paragraph[collection.document_of(*number)]);
    }
}

fn document_count(collection: &Collection, places: &[u32]) -> usize {
    let mut has = vec![false; collection.documents.len()];
    for number in places {
        has[collection.document_of(*number)] = true;
    }
    has.into_iter().filter(|has| *has).count()
}

/// By what hits are put in order: no two are equal.
type SortKey = (u64, u32, u32);

fn ranked(collection: &Collection, plan: &Plan<'_>, places: &[u32], options: &SearchOptions) -> Vec<Hit> {
    let limit = options.limit.unwrap_or(usize::MAX);
    if limit == 0 {
        return Vec::new();
    }
    let in_full = places.len() <= SCORED_IN_FULL;
    let mut last: Option<(TextId, f32)> = None;
    let mut best: Vec<(SortKey, f32)> = Vec::new();
    // None behind this one can be among the first.
    let mut bar: Option<SortKey> = None;
    for number in places {
        let Some(place) = collection.place(*number) else { continue };
        // The places of one text come one behind the other.
        let score = match last {
            Some((text, score)) if text == place.text => score,
            _ if in_full => plan.score(collection, place.text),
            _ => plan.rough_score(collection, place.text),
        };
        last = Some((place.text, score));
        let key = sort_key(collection, options.order, place, *number, score);
        if bar.is_some_and(|bar| key > bar) {
            continue;
        }
        best.push((key, score));
        if best.len() >= limit.saturating_mul(2).saturating_add(SPARE) {
            bar = Some(keep_first(&mut best, limit));
        }
    }
    if best.len() > limit {
        keep_first(&mut best, limit);
    }
    best.sort_unstable_by_key(|(key, _)| *key);
    best.into_iter().filter_map(|((_, _, number), score)| Some(Hit { place: *collection.place(number)?, score })).collect()
}

/// Hits that are gathered before the first are told from the rest.
const SPARE: usize = 256;

/// Leaves only the first `limit`, which is not 0 and not more than there are; returns the last of them.
fn keep_first(best: &mut Vec<(SortKey, f32)>, limit: usize) -> SortKey {
    let (_, (last, _), _) = best.select_nth_unstable_by_key(limit - 1, |(key, _)| *key);
    let last = *last;
    best.truncate(limit);
    last
}

fn sort_key(collection: &Collection, order: Order, place: &Place, number: u32, score: f32) -> SortKey {
    let rank = collection.rank(place.document);
    // The title first, notes behind all paragraphs.
    let position = match place.kind {
        PlaceKind::Title => 0,
        PlaceKind::Paragraph(_) => place.paragraph + 1,
        PlaceKind::Note => NOTES | (place.paragraph.wrapping_add(1) & (NOTES - 1)),
    };
    let pair = |high: u32, low: u32| (u64::from(high) << 32) | u64::from(low);
    match order {
        // Bits of numbers that are not negative are in the order of the numbers.
        Order::Score => (pair(u32::MAX - score.max(0.0).to_bits(), u32::MAX - rank), position, number),
        Order::Text => (pair(rank, position), number, number),
        Order::LatestText => (pair(u32::MAX - rank, position), number, number),
    }
}

/// What puts notes behind paragraphs.
const NOTES: u32 = 1 << 31;
