//! How many hits have which property, and hits narrowed to what a person ticks.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::brief::kind_number;
use super::collection::{Collection, PlaceKind};
use crate::model::{Body, Language, Section, Status};

/// A property by which hits are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Facet {
    /// The document.
    Document,
    /// The year.
    Year,
    /// Who speaks.
    Body,
    /// Whether it was adopted.
    Status,
    /// The language of the text.
    Language,
    /// Preamble or operative part.
    Part,
    /// The opening words.
    Opening,
    /// Who is asked.
    Addressee,
    /// The series.
    Series,
}

impl Facet {
    /// All, in the order they are shown.
    pub const ALL: [Self; 9] = [
        Self::Document,
        Self::Series,
        Self::Year,
        Self::Body,
        Self::Status,
        Self::Language,
        Self::Part,
        Self::Opening,
        Self::Addressee,
    ];

    /// The name scripts rely on.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Document => "document",
            Self::Year => "year",
            Self::Body => "body",
            Self::Status => "status",
            Self::Language => "language",
            Self::Part => "part",
            Self::Opening => "opening",
            Self::Addressee => "addressee",
            Self::Series => "series",
        }
    }
}

/// What a hit has of a facet.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FacetValue {
    /// The name of a document in the engine.
    Document(String),
    /// A year; none where it is not known.
    Year(Option<i32>),
    /// A body.
    Body(Option<Body>),
    /// A status.
    Status(Option<Status>),
    /// A language.
    Language(Language),
    /// A part; none for titles and notes.
    Part(Option<Section>),
    /// Opening words; empty for none.
    Opening(String),
    /// Who is asked; empty for nobody. A paragraph that asks two counts for both.
    Addressee(Arc<str>),
    /// The name of the series; none where there is none, or it is not known.
    Series(Option<Arc<str>>),
}

impl FacetValue {
    /// Of which facet it is.
    #[must_use]
    pub const fn facet(&self) -> Facet {
        match self {
            Self::Document(_) => Facet::Document,
            Self::Year(_) => Facet::Year,
            Self::Body(_) => Facet::Body,
            Self::Status(_) => Facet::Status,
            Self::Language(_) => Facet::Language,
            Self::Part(_) => Facet::Part,
            Self::Opening(_) => Facet::Opening,
            Self::Addressee(_) => Facet::Addressee,
            Self::Series(_) => Facet::Series,
        }
    }
}

/// What a person ticked. Within a facet one value must fit, and every facet with a tick must.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Narrowing {
    /// The ticks.
    pub values: Vec<FacetValue>,
}

impl Narrowing {
    /// Ticks a value, or takes the tick off.
    pub fn toggle(&mut self, value: &FacetValue) {
        match self.values.iter().position(|known| known == value) {
            Some(at) => drop(self.values.remove(at)),
            None => self.values.push(value.clone()),
        }
    }

    /// Ticks all of these values; where all are ticked, takes their ticks off.
    pub fn toggle_all(&mut self, values: &[FacetValue]) {
        if values.iter().all(|value| self.values.contains(value)) {
            self.values.retain(|value| !values.contains(value));
        } else {
            self.values.extend(values.iter().filter(|value| !self.values.contains(value)).cloned().collect::<Vec<_>>());
        }
    }
}

/// For each facet the values that hits have, the most frequent first; years, and documents by date, in their order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facets {
    /// The counts. Those of a facet with ticks say what other ticks of it would give.
    pub counts: BTreeMap<Facet, Vec<(FacetValue, usize)>>,
}

impl Facets {
    /// Counts the values of all places, and leaves only the places that fit the ticks.
    pub(super) fn count(collection: &Collection, places: &mut Vec<u32>, narrowing: &Narrowing) -> Self {
        let mut counts = Counts::new(collection);
        let ticks: Vec<Ticks> = Facet::ALL.into_iter().filter_map(|facet| Ticks::of(facet, collection, narrowing)).collect();
        if ticks.is_empty() {
            for number in places.iter() {
                counts.add(collection, *number, None);
            }
            return counts.finish(collection);
        }
        places.retain(|number| {
            let mut misfits = ticks.iter().filter(|ticks| !ticks.fit(collection, *number));
            match (misfits.next(), misfits.next()) {
                (None, _) => {
                    counts.add(collection, *number, None);
                    true
                }
                // What other ticks of the same facet would give.
                (Some(ticks), None) => {
                    counts.add(collection, *number, Some(ticks.facet));
                    false
                }
                _ => false,
            }
        });
        counts.finish(collection)
    }

    /// The counts of one facet.
    #[must_use]
    pub fn of(&self, facet: Facet) -> &[(FacetValue, usize)] {
        self.counts.get(&facet).map_or(&[], Vec::as_slice)
    }
}

/// What a place has of a facet, as a number: of its document by date, of its kind, its opening or its addressees.
fn number_of(collection: &Collection, facet: Facet, place: u32) -> usize {
    let briefs = &collection.briefs;
    let number = match facet {
        Facet::Document | Facet::Year | Facet::Body | Facet::Status | Facet::Language | Facet::Series => briefs.rank(place),
        Facet::Part => briefs.kind(place),
        Facet::Opening => briefs.opening(place),
        Facet::Addressee => briefs.addressees(place).wrapping_add(1),
    };
    number as usize
}

/// The values that a place with this number has.
fn values_of(collection: &Collection, facet: Facet, number: usize) -> Vec<FacetValue> {
    let document = || collection.briefs.by_rank().get(number).map(|document| *document as usize);
    let facts = || collection.documents.get(document()?);
    let one = |value: Option<FacetValue>| value.into_iter().collect();
    match facet {
        Facet::Document => one(facts().map(|facts| FacetValue::Document(facts.name.clone()))),
        Facet::Year => one(facts().map(|facts| FacetValue::Year(facts.year))),
        Facet::Body => one(facts().map(|facts| FacetValue::Body(facts.body))),
        Facet::Status => one(facts().map(|facts| FacetValue::Status(facts.status))),
        Facet::Language => one(facts().map(|facts| FacetValue::Language(facts.language))),
        Facet::Series => {
            let series = document().and_then(|document| collection.series()?.get(document)?.clone());
            vec![FacetValue::Series(series)]
        }
        Facet::Part => {
            let sections = [Section::Preamble, Section::Operative, Section::Heading];
            let is_it = |section: &Section| kind_number(PlaceKind::Paragraph(*section)) as usize == number;
            vec![FacetValue::Part(sections.into_iter().find(is_it))]
        }
        Facet::Opening => vec![FacetValue::Opening(collection.name(number as u32).to_owned())],
        Facet::Addressee => {
            let names = number.checked_sub(1).map_or(&[][..], |list| collection.addressees.names_of(list as u32));
            if names.is_empty() {
                return vec![FacetValue::Addressee(Arc::from(""))];
            }
            names.iter().map(|name| FacetValue::Addressee(Arc::clone(name))).collect()
        }
    }
}

/// How many numbers a facet has.
fn number_count(collection: &Collection, facet: Facet) -> usize {
    match facet {
        Facet::Document | Facet::Year | Facet::Body | Facet::Status | Facet::Language | Facet::Series => {
            collection.documents.len()
        }
        Facet::Part => 5,
        Facet::Opening => collection.name_count(),
        // 0 is for those of whom it is not known.
        Facet::Addressee => collection.addressees.lists().len() + 1,
    }
}

/// The ticks of one facet.
struct Ticks {
    facet: Facet,
    /// For each number of the facet, whether it has a value that is ticked.
    fit: Vec<bool>,
}

impl Ticks {
    /// None where nothing is ticked.
    fn of(facet: Facet, collection: &Collection, narrowing: &Narrowing) -> Option<Self> {
        let ticked: Vec<&FacetValue> = narrowing.values.iter().filter(|value| value.facet() == facet).collect();
        if ticked.is_empty() {
            return None;
        }
        let fits = |number| values_of(collection, facet, number).iter().any(|value| ticked.contains(&value));
        Some(Self { facet, fit: (0..number_count(collection, facet)).map(fits).collect() })
    }

    fn fit(&self, collection: &Collection, place: u32) -> bool {
        self.fit.get(number_of(collection, self.facet, place)).copied().unwrap_or_default()
    }
}

/// How many documents are listed as a facet.
const MOST_DOCUMENTS: usize = 200;

/// Counts by number while places go by; which values the numbers stand for is asked once at the end.
pub(super) struct Counts {
    /// For all facets that belong to the document.
    documents: Vec<usize>,
    parts: [usize; 5],
    openings: Vec<usize>,
    addressees: Vec<usize>,
    /// For places that fit all ticks but those of one facet: its counts.
    alone: BTreeMap<Facet, Vec<usize>>,
}

impl Counts {
    pub(super) fn new(collection: &Collection) -> Self {
        Self {
            documents: vec![0; collection.documents.len()],
            parts: [0; 5],
            openings: vec![0; collection.name_count()],
            addressees: vec![0; number_count(collection, Facet::Addressee)],
            alone: BTreeMap::new(),
        }
    }

    /// Counts for every facet, or for one alone.
    pub(super) fn add(&mut self, collection: &Collection, place: u32, alone: Option<Facet>) {
        let count = |counts: &mut [usize], facet: Facet| {
            if let Some(count) = counts.get_mut(number_of(collection, facet, place)) {
                *count += 1;
            }
        };
        if let Some(facet) = alone {
            let counts = self.alone.entry(facet).or_insert_with(|| vec![0; number_count(collection, facet)]);
            count(counts, facet);
            return;
        }
        count(&mut self.documents, Facet::Document);
        count(&mut self.parts, Facet::Part);
        count(&mut self.openings, Facet::Opening);
        count(&mut self.addressees, Facet::Addressee);
    }

    /// What was counted of other places, for every facet.
    pub(super) fn join(&mut self, other: &Self) {
        let join = |own: &mut [usize], other: &[usize]| own.iter_mut().zip(other).for_each(|(own, other)| *own += other);
        join(&mut self.documents, &other.documents);
        join(&mut self.parts, &other.parts);
        join(&mut self.openings, &other.openings);
        join(&mut self.addressees, &other.addressees);
    }

    pub(super) fn finish(self, collection: &Collection) -> Facets {
        let mut facets = Facets::default();
        for facet in Facet::ALL {
            let all: &[usize] = match facet {
                Facet::Part => &self.parts,
                Facet::Opening => &self.openings,
                Facet::Addressee => &self.addressees,
                // As long as nobody knows the series there is nothing to count.
                Facet::Series if collection.series().is_none() => &[],
                _ => &self.documents,
            };
            let alone = self.alone.get(&facet).map_or(&[][..], Vec::as_slice);
            let mut counted: Vec<(usize, usize)> = all
                .iter()
                .enumerate()
                .map(|(number, count)| (number, count + alone.get(number).copied().unwrap_or_default()))
                .filter(|(_, count)| *count > 0)
                .collect();
            if facet == Facet::Document {
                // Those with most hits are listed, by date.
                counted.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
                counted.truncate(MOST_DOCUMENTS);
                counted.sort_unstable();
            }
            facets.counts.insert(facet, named(collection, facet, &counted));
        }
        facets
    }
}

/// The values with their counts, those that count most first; documents, years and parts in their own order.
fn named(collection: &Collection, facet: Facet, counted: &[(usize, usize)]) -> Vec<(FacetValue, usize)> {
    let of = |(number, count): &(usize, usize)| {
        let count = *count;
        values_of(collection, facet, *number).into_iter().map(move |value| (value, count))
    };
    if facet == Facet::Document {
        return counted.iter().flat_map(of).collect();
    }
    let mut values: BTreeMap<FacetValue, usize> = BTreeMap::new();
    for (value, count) in counted.iter().flat_map(of) {
        *values.entry(value).or_default() += count;
    }
    // No opening is no opening words.
    values.remove(&FacetValue::Opening(String::new()));
    let mut values: Vec<_> = values.into_iter().collect();
    if facet == Facet::Part {
        // What is no part comes last.
        values.sort_by_key(|(value, _)| matches!(value, FacetValue::Part(None)));
    } else if facet != Facet::Year {
        values.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    }
    values
}
