//! The answer to a query: which places, in which order, how many of what.

use std::sync::Arc;

use rayon::prelude::*;

use super::brief::kind_number;
use super::collection::{Collection, Place, PlaceKind, TextId};
use super::facets::{Facets, Narrowing};
use super::families::Families;
use super::index::{Candidates, Index, Sure};
use super::narrow::PlaceFilter;
use super::once::Once;
use super::plan::Plan;
use super::query::Query;
use super::set::TextPart;
use super::spelling;
use super::tally::{Counted, Tally, Walk};
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
    /// Titles are listed beside the paragraphs and notes of the same document that answer.
    pub every_place: bool,
    /// Nothing is counted but the hits and their documents.
    pub without_facets: bool,
    /// Of paragraphs that say the same, word for word or nearly, only the first is listed, but for the families of these texts. All are
    /// counted. See [`Families`].
    pub once: Option<Vec<TextId>>,
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

/// How often it is said what a hit says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Repeated {
    /// The head of its family.
    pub head: TextId,
    /// Among the hits, by its family.
    pub hits: usize,
    /// In how many documents these hits stand.
    pub documents: usize,
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
    /// For each hit that is listed, how many say the same; empty unless each is to be listed once.
    pub alike: Vec<Repeated>,
    /// How many hits there would be to list, each family counted once; none unless that was asked.
    pub distinct: Option<usize>,
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
    /// Which texts say the same, once that is known.
    pub families: Option<Arc<Families>>,
}

/// Up to how many texts each is scored by all its words.
const SCORED_IN_FULL: usize = if cfg!(test) { 4 } else { 4_000 };

impl Searcher {
    /// A searcher that looks at every text.
    #[must_use]
    pub fn plain(collection: Arc<Collection>) -> Self {
        Self { collection, index: None, families: None }
    }

    /// Answers a query.
    #[must_use]
    pub fn search(&self, query: &Query, options: &SearchOptions) -> Found {
        let collection = self.collection.as_ref();
        let plan = Plan::new(query, collection);
        let (documents_searched, paragraphs_searched) = searched(collection, options);
        let found = Found { documents_searched, paragraphs_searched, ..Found::default() };
        let candidates = self.index.as_ref().and_then(|index| index.candidates(&plan, collection));
        let mut places = match candidates.as_ref().and_then(|candidates| self.counted(&plan, options, candidates)) {
            Some(Counted::Many(Tally { total, documents, facets, hits })) => {
                return Found { hits, total, documents, facets, ..found };
            }
            Some(Counted::Few(places)) => places,
            None => self.places(&plan, options, candidates.as_ref()),
        };
        let mut documents = alone_by_title(collection, &mut places, options.every_place);
        let is_narrowed = !options.narrowing.values.is_empty();
        let facets = if options.without_facets && !is_narrowed {
            Facets::default()
        } else {
            Facets::count(collection, &mut places, &options.narrowing)
        };
        if is_narrowed {
            documents = alone_by_title(collection, &mut places, options.every_place);
        }
        let mut found = Found { total: places.len(), documents, facets, ..found };
        match self.families.as_deref().zip(options.once.as_deref()) {
            Some((families, opened)) => {
                let once = Once { collection, families };
                let firsts = once.firsts(&plan, &places, options.order, opened);
                found.hits = ranked(collection, &plan, &firsts, options);
                found.distinct = Some(firsts.len());
                found.alike = once.repeated(&places, &found.hits);
            }
            None => found.hits = ranked(collection, &plan, &places, options),
        }
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

    /// Many places are counted while they go by; none where all of them have to be listed, or the texts are few.
    fn counted(&self, plan: &Plan<'_>, options: &SearchOptions, candidates: &Candidates) -> Option<Counted> {
        let limit = options.limit?;
        let is_each_once = self.families.is_some() && options.once.is_some();
        if is_each_once || !options.narrowing.values.is_empty() || candidates.texts.len() <= SCORED_IN_FULL {
            return None;
        }
        let collection = self.collection.as_ref();
        let wanted = PlaceFilter::of_options(plan, collection, options);
        let (wanted, kept) = match candidates.sure {
            Sure::No => (wanted, Some(candidates.texts.keep_if(|text| plan.text_answers(collection, text))?)),
            Sure::WordsAnswer => (wanted.with_fields(), None),
            Sure::Answers => (wanted, None),
        };
        let walk = Walk { collection, plan, wanted: &wanted, options, limit };
        walk.count(kept.as_ref().unwrap_or(&candidates.texts))
    }

    /// The numbers of all places that answer, before the ticks among the facets; those of one text side by side.
    fn places(&self, plan: &Plan<'_>, options: &SearchOptions, candidates: Option<&Candidates>) -> Vec<u32> {
        let collection = self.collection.as_ref();
        let wanted = PlaceFilter::of_options(plan, collection, options);
        let Some(candidates) = candidates else {
            return asked(collection, plan, &wanted, &collection.text_ids().collect::<Vec<_>>());
        };
        let wanted = match candidates.sure {
            Sure::No => return asked(collection, plan, &wanted, &candidates.texts.iter().collect::<Vec<_>>()),
            Sure::WordsAnswer => wanted.with_fields(),
            Sure::Answers => wanted,
        };
        let parts = candidates.texts.parts();
        if candidates.texts.len() <= FEW {
            return parts.into_iter().flat_map(|texts| listed(collection, &wanted, texts)).collect();
        }
        parts.into_par_iter().map(|texts| listed(collection, &wanted, texts)).collect::<Vec<_>>().concat()
    }
}

/// So many texts or places are done with sooner than other threads are awake.
const FEW: usize = 16_384;

/// Places that one thread puts in order at a time.
const ORDERED: usize = 65_536;

/// The places of some texts that are wanted.
fn listed(collection: &Collection, wanted: &PlaceFilter<'_>, texts: TextPart<'_>) -> Vec<u32> {
    let mut places = Vec::with_capacity(2 * texts.len());
    if wanted.takes_all() {
        for text in texts.iter() {
            places.extend(collection.place_numbers(text));
        }
    } else {
        for text in texts.iter() {
            places.extend(collection.place_numbers(text).filter(|number| wanted.holds(*number)));
        }
    }
    places
}

/// Texts that one thread asks at a time; a few are not worth a second thread.
const SHARE: usize = 2_048;

/// The places of those texts that answer; each text is asked.
fn asked(collection: &Collection, plan: &Plan<'_>, wanted: &PlaceFilter<'_>, texts: &[TextId]) -> Vec<u32> {
    let ask = |texts: &[TextId]| {
        let mut places: Vec<u32> = Vec::new();
        for text in texts {
            let answer = plan.text_answers(collection, *text);
            if answer == Some(false) {
                continue;
            }
            places.extend(collection.place_numbers(*text).filter(|number| {
                let answers = || collection.place(*number).is_some_and(|place| plan.place_answers(collection, &place));
                wanted.holds(*number) && (answer == Some(true) || answers())
            }));
        }
        places
    };
    if texts.len() <= SHARE {
        return ask(texts);
    }
    texts.par_chunks(SHARE).map(ask).collect::<Vec<_>>().concat()
}

/// How many documents, and paragraphs of them, are searched.
fn searched(collection: &Collection, options: &SearchOptions) -> (usize, usize) {
    if options.within.is_empty() {
        return (collection.documents.len(), collection.paragraph_count());
    }
    let inside = || collection.documents.iter().filter(|facts| options.within.contains(&facts.name));
    (inside().count(), inside().map(|facts| facts.paragraphs).sum())
}

/// A document is listed by its title only where nothing else of it answers: a note says words of its own. Returns how many documents answer.
fn alone_by_title(collection: &Collection, places: &mut Vec<u32>, every_place: bool) -> usize {
    const BY_TEXT: u8 = 2;
    const TITLES: u32 = 1 << kind_number(PlaceKind::Title);
    let briefs = &collection.briefs;
    let mut answers = vec![0u8; collection.documents.len()];
    let mut any_title = false;
    for number in places.iter().copied() {
        let is_title = TITLES & (1 << briefs.kind(number)) != 0;
        any_title |= is_title;
        if let Some(answer) = answers.get_mut(briefs.rank(number) as usize) {
            *answer |= if is_title { 1 } else { BY_TEXT };
        }
    }
    if any_title && !every_place {
        places.retain(|number| {
            TITLES & (1 << briefs.kind(*number)) == 0
                || answers.get(briefs.rank(*number) as usize).is_none_or(|answer| answer & BY_TEXT == 0)
        });
    }
    answers.into_iter().filter(|answer| *answer != 0).count()
}

/// By what hits are put in order: no two are equal.
pub(super) type SortKey = (u64, u32, u32);

/// Whether so many places are few enough for it.
pub(super) const fn is_scored_in_full(places: usize) -> bool {
    places <= SCORED_IN_FULL
}

fn ranked(collection: &Collection, plan: &Plan<'_>, places: &[u32], options: &SearchOptions) -> Vec<Hit> {
    let limit = options.limit.unwrap_or(usize::MAX);
    let best_of = |part: &[u32]| {
        let mut best = Best::new(collection, plan, options.order, limit, is_scored_in_full(places.len()));
        for number in part {
            best.offer(*number);
        }
        best
    };
    if places.len() <= ORDERED {
        return best_of(places).hits();
    }
    let mut all = best_of(&[]);
    for best in places.par_chunks(ORDERED).map(best_of).collect::<Vec<_>>() {
        all.join(best);
    }
    all.hits()
}

/// The first hits in an order, of places that go by; those of one text one behind the other.
pub(super) struct Best<'a> {
    collection: &'a Collection,
    plan: &'a Plan<'a>,
    order: Order,
    limit: usize,
    in_full: bool,
    lengths: &'a [u16],
    found: Vec<(SortKey, f32)>,
    /// None behind this one can be among the first.
    bar: Option<(u32, SortKey)>,
    last: Option<(TextId, f32)>,
}

impl<'a> Best<'a> {
    /// `in_full`: by all words, not only by the length of the texts.
    pub(super) fn new(collection: &'a Collection, plan: &'a Plan<'a>, order: Order, limit: usize, in_full: bool) -> Self {
        // Without words all are equally good, and of these the latest text comes first.
        let is_unscored = order == Order::Score && !plan.leaves.iter().any(|leaf| leaf.is_wanted);
        let order = if is_unscored { Order::LatestText } else { order };
        let lengths: &[u16] = &collection.briefs.lengths;
        Self { collection, plan, order, limit, in_full, lengths, found: Vec::new(), bar: None, last: None }
    }

    /// What comes first in the order, of which the least is the best: looked at before anything that lies further off.
    pub(super) fn first(&self, number: u32) -> u32 {
        match self.order {
            Order::Score if self.in_full => 0,
            Order::Score => self.lengths.get(number as usize).copied().unwrap_or_default().into(),
            Order::Text => self.collection.briefs.rank(number),
            Order::LatestText => u32::MAX - self.collection.briefs.rank(number),
        }
    }

    /// Whether a place of the text that has this one can be among the first, as far as the text tells.
    pub(super) fn may_take_of(&self, number: u32) -> bool {
        self.order != Order::Score || self.bar.is_none_or(|(bar, _)| self.first(number) <= bar)
    }

    /// A place goes by.
    pub(super) fn offer(&mut self, number: u32) {
        if self.bar.is_some_and(|(bar, _)| self.first(number) > bar) || self.limit == 0 {
            return;
        }
        let Self { collection, plan, .. } = *self;
        let Some(place) = collection.place(number) else { return };
        let score = match self.last {
            Some((text, score)) if text == place.text => score,
            _ if self.in_full => plan.score(collection, place.text),
            _ => plan.rough_score(collection.briefs.length(number)),
        };
        self.last = Some((place.text, score));
        let key = sort_key(collection, self.order, &place, number, score);
        if self.bar.is_some_and(|(_, bar)| key > bar) {
            return;
        }
        self.found.push((key, score));
        if self.found.len() >= self.limit.saturating_mul(2).saturating_add(SPARE) {
            let last = keep_first(&mut self.found, self.limit);
            self.bar = Some((self.first(last.2), last));
        }
    }

    /// Those of other places beside them.
    pub(super) fn join(&mut self, other: Self) {
        self.found.extend(other.found);
        if self.found.len() > self.limit && self.limit > 0 {
            keep_first(&mut self.found, self.limit);
        }
    }

    /// In the order.
    pub(super) fn hits(mut self) -> Vec<Hit> {
        if self.found.len() > self.limit {
            keep_first(&mut self.found, self.limit);
        }
        self.found.sort_unstable_by_key(|(key, _)| *key);
        let hit = |((_, _, number), score)| Some(Hit { place: self.collection.place(number)?, score });
        self.found.into_iter().filter_map(hit).collect()
    }
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

pub(super) fn sort_key(collection: &Collection, order: Order, place: &Place, number: u32, score: f32) -> SortKey {
    let rank = collection.briefs.rank(number);
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
