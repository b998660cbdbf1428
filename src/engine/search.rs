//! Documents gathered for the search.

use std::sync::Arc;

use super::{DocumentId, Snapshot};
use crate::search::Collection;

/// Gathers the texts of all documents, or of some. A document that can no longer be read is left out, and named.
#[must_use]
pub fn gather(snapshot: &Snapshot, within: Option<&[DocumentId]>) -> (Arc<Collection>, Vec<DocumentId>) {
    let mut collection = Collection::default();
    let mut left_out = Vec::new();
    for entry in snapshot.entries.iter().filter(|entry| within.is_none_or(|within| within.contains(&entry.id))) {
        match entry.document() {
            Ok(document) => collection.add(entry.id.as_str(), &document),
            Err(_) => left_out.push(entry.id.clone()),
        }
    }
    collection.finish();
    (Arc::new(collection), left_out)
}
