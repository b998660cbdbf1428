//! What comes near to a wording, each wording once: a sentence that stands in forty texts is one answer, not forty.
//!
//! A long wording is compared with whole paragraphs: those of one family say the same. A short one is looked for inside of paragraphs: those
//! that have the same passage do.

use super::collection::{Collection, Facts, Place, PlaceKind, TextId};
use super::families::{BOUND, Families};
use super::find::{Found, Order, SearchOptions, Searcher};
use super::nearest::{Near, Nearest, NearestOptions};
use super::query::Query;
use super::set::TextSet;
use super::words::words;

/// Places of a family that are kept at hand.
const LISTED: usize = 100;

/// Of so few words one alone says nothing: "assistance" is not near "technical assistance".
const FEW_WORDS: usize = 3;
const LEAST_OF_FEW: f32 = 0.62;

/// Texts that say the same, named once.
#[derive(Clone, Debug)]
pub struct Alike {
    /// The one that is nearest to what was asked.
    pub near: Near,
    /// All of them, in their order.
    pub texts: Vec<TextId>,
    /// Where the nearest stands first: it is shown from there.
    pub shown: Place,
    /// Where any of them stands first, by the day of its document.
    pub first: Place,
    /// The same, last.
    pub last: Place,
    /// In how many documents they stand.
    pub documents: usize,
    /// In how many places.
    pub places: usize,
    /// The first hundred of these.
    pub listed: Vec<Place>,
}

impl Alike {
    /// None where they stand in no document that is asked about.
    fn of(collection: &Collection, near: Near, texts: Vec<TextId>, options: &SearchOptions) -> Option<Self> {
        let places = places_of(collection, &texts, options);
        let shown = *places.iter().find(|place| place.text == near.text)?;
        let (first, last) = (*places.first()?, *places.last()?);
        let mut documents: Vec<u32> = places.iter().map(|place| place.document).collect();
        documents.sort_unstable();
        documents.dedup();
        let listed = places.iter().take(LISTED).copied().collect();
        Some(Self { near, texts, shown, first, last, documents: documents.len(), places: places.len(), listed })
    }

    /// All their paragraphs and notes, of the documents that are asked about; the earliest document first.
    #[must_use]
    pub fn all_places(&self, collection: &Collection, options: &SearchOptions) -> Vec<Place> {
        places_of(collection, &self.texts, options)
    }
}

/// Whether a place is a paragraph or a note of a document that is asked about.
fn is_asked(collection: &Collection, place: &Place, options: &SearchOptions) -> bool {
    let is_inside = || collection.facts(place).is_some_and(|facts| options.within.contains(&facts.name));
    place.kind != PlaceKind::Title && (options.within.is_empty() || is_inside())
}

/// The places in which texts stand that are asked about; the earliest document first.
fn places_of(collection: &Collection, texts: &[TextId], options: &SearchOptions) -> Vec<Place> {
    let mut places: Vec<Place> =
        texts.iter().flat_map(|text| collection.places(*text)).filter(|place| is_asked(collection, place, options)).collect();
    places.sort_by_key(|place| (collection.facts(place).map(Facts::date), place.document, place.paragraph, place.note));
    places
}

/// A wording that is looked for.
pub(super) struct Looking<'a> {
    pub wording: &'a Query,
    pub searcher: &'a Searcher,
    pub nearest: &'a Nearest,
    pub options: &'a SearchOptions,
}

impl Looking<'_> {
    /// What comes nearest, without what has the wording word for word.
    pub(super) fn nearest(&self, near: &NearestOptions, found: &Found) -> Vec<Alike> {
        /// How many times as many texts are looked at as are to be named.
        const WIDER: usize = 5;
        /// How often it is looked again behind what was said often.
        const ROUNDS: usize = 6;
        let collection = self.searcher.collection.as_ref();
        let families = self.nearest.known_families();
        let compares_whole = self.nearest.compares_whole(&self.wording.text);
        // Those that have it, and those that are named.
        let mut known = TextSet::none_of(collection.text_count());
        for hit in &found.hits {
            known.insert(hit.place.text);
        }
        let wide = NearestOptions { limit: near.limit.saturating_mul(WIDER), ..*near };
        let mut named: Vec<Alike> = Vec::new();
        for _ in 0..ROUNDS {
            let ranked = self.nearest.find_beside(&self.wording.text, &wide, Some(&known));
            let may_be_more = ranked.len() >= wide.limit;
            for near in ranked {
                if known.holds(near.text) {
                    continue;
                }
                known.insert(near.text);
                // It may be a title, or stand only in texts that are not asked about.
                if !collection.places(near.text).any(|place| is_asked(collection, &place, self.options)) {
                    continue;
                }
                let mut texts = match families {
                    Some(families) if compares_whole => families.members(near.text),
                    Some(_) => self.with_passage(&near),
                    None => vec![near.text],
                };
                texts.retain(|text| *text == near.text || !known.holds(*text));
                for text in &texts {
                    known.insert(*text);
                }
                named.extend(Alike::of(collection, near, texts, self.options));
                if named.len() >= wide.limit {
                    break;
                }
            }
            if named.len() >= near.limit || !may_be_more {
                break;
            }
        }
        named.sort_by(|left, right| {
            right.near.similarity.total_cmp(&left.near.similarity).then(left.near.text.cmp(&right.near.text))
        });
        if words(&self.wording.text).len() <= FEW_WORDS {
            named.retain(|alike| alike.near.similarity >= LEAST_OF_FEW);
        }
        named.truncate(near.limit);
        named
    }

    /// The texts that have the passage of a near one.
    fn with_passage(&self, near: &Near) -> Vec<TextId> {
        let collection = self.searcher.collection.as_ref();
        let Ok(passage) = Query::of_wording(near.range.of(collection.text(near.text))) else { return vec![near.text] };
        let options = SearchOptions { order: Order::Text, without_facets: true, every_place: true, ..self.options.clone() };
        let found = self.searcher.search(&passage, &options);
        let mut texts: Vec<TextId> = found.hits.iter().map(|hit| hit.place.text).chain([near.text]).collect();
        texts.sort_unstable();
        texts.dedup();
        texts
    }

    /// The family of the paragraph that the wording is, word for word or nearly.
    pub(super) fn family(&self, found: &Found, nearest: &[Alike]) -> Option<Alike> {
        let collection = self.searcher.collection.as_ref();
        let families: &Families = self.nearest.known_families()?;
        let length = words(&self.wording.text).len();
        let is_all = |text: &TextId| words(collection.text(*text)).len() == length;
        let same = found.hits.iter().map(|hit| hit.place.text).find(is_all);
        let near = || nearest.first().map(|alike| alike.near).filter(|near| near.similarity >= BOUND);
        let whole =
            |text: TextId| Near { text, similarity: 1.0, range: crate::text::TextRange::new(0, collection.text(text).len()) };
        let near = same.map(whole).or_else(|| near().filter(|_| self.nearest.compares_whole(&self.wording.text)))?;
        Alike::of(collection, near, families.members(near.text), self.options)
    }
}
