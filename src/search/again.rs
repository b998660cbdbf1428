//! Documents that are as they were, taken over from the collection that was kept: where few of many are others, only those few are read.

use std::collections::HashSet;

use super::addressees::Addressees;
use super::collection::{Collection, Place, PlaceKind, TextId};
use super::gathering::Gathering;
use crate::text::TextRange;

/// A collection whose documents are taken over one by one.
#[derive(Debug)]
pub struct Again {
    collection: Collection,
    /// The numbers of all places, document by document, as a document is gathered: title, paragraphs, notes.
    places: Vec<u32>,
    /// For each document, where its places end.
    ends: Vec<usize>,
    /// Which text names which symbol, where; by text.
    namings: Vec<(TextId, u32, TextRange)>,
    /// Documents that must be read all the same.
    read: HashSet<u32>,
}

impl Again {
    /// `stays` says for each document of the collection where it stands among the documents that are gathered; none: it does not come again.
    #[must_use]
    pub fn new(collection: Collection, stays: &[Option<usize>]) -> Self {
        let mut places: Vec<u32> = (0..collection.all_places().count() as u32).collect();
        let order = |number: &u32| {
            let place = collection.place(*number).unwrap_or(Place::BLANK);
            match place.kind {
                PlaceKind::Title => (place.document, 0, 0),
                PlaceKind::Paragraph(_) => (place.document, 1, place.paragraph),
                PlaceKind::Note => (place.document, 2, place.note),
            }
        };
        places.sort_by_cached_key(order);
        let mut ends = vec![0; collection.documents.len()];
        for (at, number) in places.iter().enumerate() {
            let document = collection.place(*number).map_or(usize::MAX, |place| place.document as usize);
            if let Some(end) = ends.get_mut(document) {
                *end = at + 1;
            }
        }
        let mut namings: Vec<_> = collection.citing.all().map(|(symbol, text, range)| (text, symbol as u32, range)).collect();
        namings.sort_unstable();
        let read = successors(&collection, stays);
        Self { collection, places, ends, namings, read }
    }

    /// Whether a document can be taken over.
    #[must_use]
    pub fn has(&self, document: usize) -> bool {
        document < self.ends.len() && !self.read.contains(&(document as u32))
    }

    fn places(&self, document: usize) -> impl Iterator<Item = Place> + '_ {
        let start = document.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or_default();
        let end = self.ends.get(document).copied().unwrap_or(start);
        let own = self.places.get(start..end).unwrap_or_default();
        own.iter().filter_map(|number| self.collection.place(*number))
    }

    fn namings(&self, text: TextId) -> impl Iterator<Item = (u32, TextRange)> + '_ {
        let from = self.namings.partition_point(|(known, ..)| *known < text);
        let own = self.namings.get(from..).unwrap_or_default().iter().take_while(move |(known, ..)| *known == text);
        own.map(|(_, symbol, range)| (*symbol, *range))
    }
}

/// What a text names is told by the first document that has it. Where that one does not come again, the next one tells it: that is to be read.
fn successors(collection: &Collection, stays: &[Option<usize>]) -> HashSet<u32> {
    let stay = |document: u32| stays.get(document as usize).copied().flatten();
    let mut read = HashSet::new();
    for text in collection.text_ids() {
        let mut documents = collection.places(text).filter(|place| place.kind != PlaceKind::Title).map(|place| place.document);
        let Some(first) = documents.next() else { continue };
        if stay(first).is_none() {
            let next = documents.filter_map(|document| Some((stay(document)?, document))).min();
            read.extend(next.map(|(_, document)| document));
        }
    }
    read
}

impl Gathering {
    /// Adds a document as it is in another collection.
    pub fn add_again(&mut self, again: &Again, document: usize) {
        let old = &again.collection;
        let Some(facts) = old.documents.get(document) else { return };
        let number = self.documents.len() as u32;
        self.folded_labels.push(old.folded_labels.get(document).cloned().unwrap_or_default());
        self.documents.push(facts.clone());
        for place in again.places(document) {
            let text = self.text_id(old.text(place.text), facts.language);
            if place.kind == PlaceKind::Title {
                self.titles.push(text);
            } else if self.is_first(text) {
                for (symbol, range) in again.namings(place.text) {
                    if let Some(symbol) = old.citing.symbols.get(symbol as usize) {
                        self.add_naming(symbol, text, range);
                    }
                }
            }
            let addressees = match place.addressees {
                Addressees::UNKNOWN => Addressees::UNKNOWN,
                list => self.addressees.id(old.addressees.names_of(list)),
            };
            let opening = self.names.id(old.name(place.opening));
            let opening_words = self.opening_id(text, old.openings.get(place.opening_words as usize).len());
            let (name, printed) = (self.names.id(old.name(place.name)), self.names.id(old.name(place.number)));
            self.places.push(Place {
                document: number,
                text,
                addressees,
                opening,
                opening_words,
                name,
                number: printed,
                ..place
            });
        }
    }
}
