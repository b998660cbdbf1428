//! The versions between two texts, found without reading any other text.

use std::sync::Arc;

use super::{DocumentId, Entry, Origin, Snapshot};
use crate::compare::{Bridge, CompareOptions};
use crate::lineage::{bridges, order, series};
use crate::model::{Document, Meta};
use crate::text::Sides;

/// So many of them are read: each costs two alignments.
const MOST_BETWEEN: usize = 3;

/// What the versions between two texts say of their paragraphs. A text that cannot be read says nothing.
pub(super) fn between(
    snapshot: &Snapshot,
    ids: Sides<&DocumentId>,
    texts: Sides<&Arc<Document>>,
    options: &CompareOptions,
) -> Vec<Bridge> {
    let (Some(left), Some(right)) = (snapshot.get(ids.left), snapshot.get(ids.right)) else { return Vec::new() };
    let versions = spread(versions(snapshot, left, right));
    let versions: Vec<Arc<Document>> = versions.into_iter().filter_map(|entry| entry.document().ok()).collect();
    if versions.is_empty() { Vec::new() } else { bridges(texts, &versions, options) }
}

/// From the oldest to the latest. What came with the program is one series; a text of the library belongs to one by what a person said, by
/// its title, or by what recalls what.
fn versions<'a>(snapshot: &'a Snapshot, left: &Entry, right: &Entry) -> Vec<&'a Entry> {
    let (first, last) = if order::compare_meta(&left.meta, &right.meta).is_gt() { (right, left) } else { (left, right) };
    if first.meta.language != last.meta.language || first.meta.year.is_none() || last.meta.year.is_none() {
        return Vec::new();
    }
    let is_built_in = |entry: &Entry| entry.origin == Origin::Embedded;
    let are_built_in = is_built_in(first) && is_built_in(last);
    let is_between = |entry: &&Entry| {
        let meta = &entry.meta;
        meta.language == first.meta.language
            && meta.year.is_some()
            && meta.symbol != first.meta.symbol
            && meta.symbol != last.meta.symbol
            && order::compare_meta(&first.meta, meta).is_lt()
            && order::compare_meta(meta, &last.meta).is_lt()
            // The same answer whether or not a library is open.
            && if are_built_in { is_built_in(entry) } else { is_version(&first.meta, meta, &last.meta) }
    };
    let mut between: Vec<&Entry> = snapshot.entries.iter().filter(is_between).collect();
    between.sort_by(|one, other| order::compare_meta(&one.meta, &other.meta));
    between
}

fn is_version(first: &Meta, own: &Meta, last: &Meta) -> bool {
    if first.series.is_some() && own.series == first.series && own.series == last.series {
        return true;
    }
    let recalls = |later: &Meta, earlier: &Meta| earlier.symbol.as_ref().is_some_and(|symbol| later.cites.contains(symbol));
    (recalls(own, first) && recalls(last, own)) || (series::are_titled_alike(first, own) && series::are_titled_alike(own, last))
}

/// Evenly drawn from all of them.
fn spread(all: Vec<&Entry>) -> Vec<&Entry> {
    let count = all.len();
    if count <= MOST_BETWEEN {
        return all;
    }
    (1..=MOST_BETWEEN).filter_map(|nth| all.get(nth * count / (MOST_BETWEEN + 1)).copied()).collect()
}
