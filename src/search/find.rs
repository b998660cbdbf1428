//! The answer to a query: which places, in which order, how many of what.

use std::cmp::Ordering;
use std::sync::Arc;

use super::collection::{Collection, Place, PlaceKind, TextId};
use super::facets::{Facets, Narrowing};
use super::index::Index;
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
const SCORED_IN_FULL: usize = 20_000;

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
        let facets = Facets::count(collection, &mut places, &options.narrowing);
        let per_document = alone_by_title(collection, &mut places);
        let mut found = Found {
            total: places.len(),
            documents: per_document,
            documents_searched: scope.documents,
            paragraphs_searched: scope.paragraphs,
            facets,
            ..Found::default()
        };
        found.hits = ranked(collection, &plan, places, options);
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

    /// All places that answer, before the ticks among the facets; in the order of texts.
    fn places(&self, plan: &Plan<'_>, scope: &Scope<'_>, options: &SearchOptions) -> Vec<Place> {
        let collection = self.collection.as_ref();
        let mut places = Vec::new();
        let mut take = |text: TextId, is_sure: bool| {
            let answer = if is_sure { Some(true) } else { plan.text_answers(collection, text) };
            if answer == Some(false) {
                return;
            }
            for place in collection.places(text) {
                let is_wanted = scope.holds(place) && (!options.paragraphs_only || matches!(place.kind, PlaceKind::Paragraph(_)));
                if is_wanted && (answer == Some(true) || plan.place_answers(collection, place)) {
                    places.push(*place);
                }
            }
        };
        match self.index.as_ref().and_then(|index| index.candidates(plan, collection)) {
            Some(candidates) => candidates.texts.into_iter().for_each(|text| take(text, candidates.are_sure)),
            None => collection.text_ids().for_each(|text| take(text, false)),
        }
        places
    }
}

/// The documents that are searched.
struct Scope<'a> {
    wanted: Option<Vec<bool>>,
    documents: usize,
    paragraphs: usize,
    _collection: &'a Collection,
}

impl<'a> Scope<'a> {
    fn new(collection: &'a Collection, options: &SearchOptions) -> Self {
        if options.within.is_empty() {
            let (documents, paragraphs) = (collection.documents.len(), collection.paragraph_count());
            return Self { wanted: None, documents, paragraphs, _collection: collection };
        }
        let wanted: Vec<bool> = collection.documents.iter().map(|facts| options.within.contains(&facts.name)).collect();
        let inside = || collection.documents.iter().zip(&wanted).filter(|(_, is_wanted)| **is_wanted);
        let (documents, paragraphs) = (inside().count(), inside().map(|(facts, _)| facts.paragraphs).sum());
        Self { wanted: Some(wanted), documents, paragraphs, _collection: collection }
    }

    fn holds(&self, place: &Place) -> bool {
        self.wanted.as_ref().is_none_or(|wanted| wanted.get(place.document as usize).copied().unwrap_or_default())
    }
}

/// A document is listed by its title or notes only where no paragraph of it answers. How many documents are left.
fn alone_by_title(collection: &Collection, places: &mut Vec<Place>) -> usize {
    let mut by_paragraph = vec![false; collection.documents.len()];
    let mut by_any = by_paragraph.clone();
    for place in places.iter() {
        by_any[place.document as usize] = true;
        by_paragraph[place.document as usize] |= matches!(place.kind, PlaceKind::Paragraph(_));
    }
    places.retain(|place| matches!(place.kind, PlaceKind::Paragraph(_)) || !by_paragraph[place.document as usize]);
    by_any.into_iter().filter(|has| *has).count()
}

fn ranked(collection: &Collection, plan: &Plan<'_>, places: Vec<Place>, options: &SearchOptions) -> Vec<Hit> {
    let in_full = places.len() <= SCORED_IN_FULL;
    let mut last: Option<(TextId, f32)> = None;
    let mut hits: Vec<Hit> = places
        .into_iter()
        .map(|place| {
            // The places of one text come one behind the other.
            let score = match last {
                Some((text, score)) if text == place.text => score,
                _ if in_full => plan.score(collection, place.text),
                _ => plan.rough_score(collection, place.text),
            };
            last = Some((place.text, score));
            Hit { place, score }
        })
        .collect();
    let order = |left: &Hit, right: &Hit| compare(collection, options.order, left, right);
    if let Some(limit) = options.limit.filter(|limit| *limit < hits.len()) {
        if limit > 0 {
            hits.select_nth_unstable_by(limit - 1, order);
        }
        hits.truncate(limit);
    }
    hits.sort_by(order);
    hits
}

/// A strict order: no two hits are equal.
fn compare(collection: &Collection, order: Order, left: &Hit, right: &Hit) -> Ordering {
    let facts = |hit: &Hit| collection.facts(&hit.place);
    let by_date = || facts(left).map(super::Facts::date).cmp(&facts(right).map(super::Facts::date));
    let by_place = || {
        let key = |place: &Place| (place.document, place.kind == PlaceKind::Note, place.paragraph.wrapping_add(1), place.number);
        key(&left.place).cmp(&key(&right.place))
    };
    match order {
        Order::Score => right.score.total_cmp(&left.score).then_with(|| by_date().reverse()).then_with(by_place),
        Order::Text => by_date().then_with(by_place),
        Order::LatestText => by_date().reverse().then_with(by_place),
    }
}
