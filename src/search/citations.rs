//! Which document names which, with the paragraphs.

use std::collections::{BTreeSet, HashMap};

use super::collection::{Collection, Place, PlaceKind};
use crate::model::Symbol;
use crate::text::TextRange;

/// One place that names a document.
#[derive(Clone, Copy, Debug)]
pub struct Naming {
    /// Where.
    pub place: Place,
    /// Where in its text.
    pub range: TextRange,
}

/// A document that is named, with all places that name it.
#[derive(Clone, Debug)]
pub struct Named {
    /// Which one.
    pub symbol: Symbol,
    /// Position in the collection, if it is there.
    pub document: Option<u32>,
    /// In how many documents it is named.
    pub documents: usize,
    /// In reading order of the documents.
    pub places: Vec<Naming>,
}

/// Every place that names a document, in the order of the documents.
#[must_use]
pub fn naming(collection: &Collection, symbol: &Symbol) -> Vec<Naming> {
    let mut found: Vec<Naming> = collection
        .naming(symbol)
        .flat_map(|(text, range)| collection.places(text).map(move |place| Naming { place, range }))
        .collect();
    found.sort_by_key(|naming| {
        let place = &naming.place;
        (place.document, place.paragraph, place.kind == PlaceKind::Note, naming.range)
    });
    found
}

/// What the document at this position names, in reading order of the first mention.
#[must_use]
pub fn named_by(collection: &Collection, document: u32) -> Vec<Named> {
    let positions = positions(collection);
    let mut found: Vec<Named> = collection
        .named()
        .iter()
        .filter_map(|symbol| {
            let places: Vec<Naming> =
                naming(collection, symbol).into_iter().filter(|naming| naming.place.document == document).collect();
            (!places.is_empty()).then(|| of(&positions, symbol, places))
        })
        .collect();
    found.sort_by_key(|named| named.places.first().map(|naming| (naming.place.paragraph, naming.place.kind, naming.range)));
    found
}

/// All documents that are named, those named in most documents first.
#[must_use]
pub fn most_named(collection: &Collection) -> Vec<Named> {
    let positions = positions(collection);
    let mut found: Vec<Named> =
        collection.named().iter().map(|symbol| of(&positions, symbol, naming(collection, symbol))).collect();
    found.sort_by_key(|named| std::cmp::Reverse((named.documents, named.places.len())));
    found
}

fn of(positions: &HashMap<&Symbol, u32>, symbol: &Symbol, places: Vec<Naming>) -> Named {
    let mut documents: BTreeSet<u32> = BTreeSet::new();
    for naming in &places {
        documents.insert(naming.place.document);
    }
    let document = positions.get(symbol).copied();
    Named { symbol: symbol.clone(), document, documents: documents.len(), places }
}

/// Where the first document with each symbol stands in the collection.
fn positions(collection: &Collection) -> HashMap<&Symbol, u32> {
    let mut positions = HashMap::new();
    for (facts, at) in collection.documents.iter().zip(0..) {
        if let Some(symbol) = &facts.symbol {
            positions.entry(symbol).or_insert(at);
        }
    }
    positions
}
