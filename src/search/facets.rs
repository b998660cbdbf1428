//! How many hits have which property, and hits narrowed to what a person ticks.

use std::collections::BTreeMap;

use super::collection::{Collection, Place, PlaceKind};
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
}

impl Facet {
    /// All, in the order they are shown.
    pub const ALL: [Self; 7] = [Self::Document, Self::Year, Self::Body, Self::Status, Self::Language, Self::Part, Self::Opening];

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
        if narrowing.values.is_empty() {
            for place in places.iter().filter_map(|number| collection.place(*number)) {
                counts.add(place, None);
            }
            return counts.finish(collection);
        }
        let ticked: Vec<(Facet, Vec<&FacetValue>)> = Facet::ALL
            .into_iter()
            .map(|facet| (facet, narrowing.values.iter().filter(|value| value.facet() == facet).collect::<Vec<_>>()))
            .filter(|(_, values)| !values.is_empty())
            .collect();
        places.retain(|number| {
            let Some(place) = collection.place(*number) else { return false };
            let mut misfits = ticked.iter().filter(|(_, values)| !values.iter().any(|value| fits(collection, place, value)));
            match (misfits.next(), misfits.next()) {
                (None, _) => counts.add(place, None),
                (Some((facet, _)), None) => {
                    counts.add(place, Some(*facet));
                    return false;
                }
                _ => return false,
            }
            true
        });
        counts.finish(collection)
    }

    /// The counts of one facet.
    #[must_use]
    pub fn of(&self, facet: Facet) -> &[(FacetValue, usize)] {
        self.counts.get(&facet).map_or(&[], Vec::as_slice)
    }
}

fn section(place: &Place) -> Option<Section> {
    match place.kind {
        PlaceKind::Paragraph(section) => Some(section),
        PlaceKind::Title | PlaceKind::Note => None,
    }
}

fn fits(collection: &Collection, place: &Place, value: &FacetValue) -> bool {
    let Some(facts) = collection.facts(place) else { return false };
    match value {
        FacetValue::Document(name) => facts.name == *name,
        FacetValue::Year(year) => facts.year == *year,
        FacetValue::Body(body) => facts.body == *body,
        FacetValue::Status(status) => facts.status == *status,
        FacetValue::Language(language) => facts.language == *language,
        FacetValue::Part(part) => section(place) == *part,
        FacetValue::Opening(opening) => collection.name(place.opening) == opening,
    }
}

/// Counts while places go by. What belongs to the document is counted by document first: there are far fewer of them.
struct Counts {
    /// For each facet alone, and for all together at the end: hits by document.
    documents: [Vec<usize>; 6],
    parts: [usize; 4],
    /// By the number of their name.
    openings: Vec<usize>,
}

/// How many documents are listed as a facet.
const MOST_DOCUMENTS: usize = 200;

/// The facets that belong to the document.
const OF_DOCUMENT: [Facet; 5] = [Facet::Document, Facet::Year, Facet::Body, Facet::Status, Facet::Language];

impl Counts {
    fn new(collection: &Collection) -> Self {
        Self {
            documents: std::array::from_fn(|_| vec![0; collection.documents.len()]),
            parts: [0; 4],
            openings: vec![0; collection.name_count()],
        }
    }

    /// Counts for every facet, or for one alone.
    fn add(&mut self, place: &Place, alone: Option<Facet>) {
        let wants = |facet: Facet| alone.is_none_or(|alone| alone == facet);
        match alone {
            None => self.documents[OF_DOCUMENT.len()][place.document as usize] += 1,
            Some(alone) => {
                if let Some(at) = OF_DOCUMENT.iter().position(|facet| *facet == alone) {
                    self.documents[at][place.document as usize] += 1;
                }
            }
        }
        if wants(Facet::Part) {
            let at = match section(place) {
                Some(Section::Preamble) => 0,
                Some(Section::Operative) => 1,
                Some(Section::Heading) => 2,
                None => 3,
            };
            self.parts[at] += 1;
        }
        if wants(Facet::Opening) && place.opening != 0 {
            self.openings[place.opening as usize] += 1;
        }
    }

    fn finish(self, collection: &Collection) -> Facets {
        let mut facets = Facets::default();
        let [.., of_all] = &self.documents;
        for (facet, alone) in OF_DOCUMENT.into_iter().zip(&self.documents) {
            let counted = || {
                let counts = of_all.iter().zip(alone).map(|(all, alone)| all + alone);
                collection.documents.iter().zip(counts).filter(|(_, count)| *count > 0)
            };
            if facet == Facet::Document {
                let mut documents: Vec<_> = counted().collect();
                // Those with most hits are listed, by date.
                documents.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
                documents.truncate(MOST_DOCUMENTS);
                documents.sort_by_key(|(facts, _)| facts.date());
                let values = documents.into_iter().map(|(facts, count)| (FacetValue::Document(facts.name.clone()), count));
                facets.counts.insert(facet, values.collect());
                continue;
            }
            let mut values: BTreeMap<FacetValue, usize> = BTreeMap::new();
            for (facts, count) in counted() {
                let value = match facet {
                    Facet::Year => FacetValue::Year(facts.year),
                    Facet::Body => FacetValue::Body(facts.body),
                    Facet::Status => FacetValue::Status(facts.status),
                    _ => FacetValue::Language(facts.language),
                };
                *values.entry(value).or_default() += count;
            }
            let mut values: Vec<_> = values.into_iter().collect();
            if facet != Facet::Year {
                values.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
            }
            facets.counts.insert(facet, values);
        }
        let sections = [Some(Section::Preamble), Some(Section::Operative), Some(Section::Heading), None];
        let parts = sections.into_iter().zip(self.parts).filter(|(_, count)| *count > 0);
        facets.counts.insert(Facet::Part, parts.map(|(part, count)| (FacetValue::Part(part), count)).collect());
        let mut openings: Vec<_> = self
            .openings
            .into_iter()
            .enumerate()
            .filter(|(_, count)| *count > 0)
            .map(|(opening, count)| (FacetValue::Opening(collection.name(opening as u32).to_owned()), count))
            .collect();
        openings.sort_by(|left, right| (right.1, &left.0).cmp(&(left.1, &right.0)));
        facets.counts.insert(Facet::Opening, openings);
        facets
    }
}
