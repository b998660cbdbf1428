//! The list of documents: what was typed and ticked there, and the documents that answer, in groups.

use crate::engine::{DocumentId, Entry};
use crate::model::{Body, Status};
use crate::settings::Grouping;
use crate::text::fold::fold;

/// The list of documents.
#[derive(Clone, Debug)]
pub struct Library {
    /// It is in view beside a text.
    pub shown: bool,
    /// It is in view beside a comparison, which needs the width.
    pub shown_beside_comparison: bool,
    /// What was typed in the filter.
    pub filter: String,
    /// The documents ticked.
    pub checked: Vec<DocumentId>,
    /// Counts requests to type in the filter.
    pub focus_filter: u64,
}

impl Default for Library {
    fn default() -> Self {
        Self { shown: true, shown_beside_comparison: false, filter: String::new(), checked: Vec::new(), focus_filter: 0 }
    }
}

/// Documents of one group, from the oldest to the latest.
#[derive(Clone, Debug)]
pub struct Shelf<'a> {
    /// What they have in common.
    pub key: ShelfKey,
    /// The documents.
    pub entries: Vec<&'a Entry>,
}

/// What the documents of a group have in common.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ShelfKey {
    /// Nothing: one list.
    All,
    /// The body that speaks; none: not known.
    Body(Option<Body>),
    /// Their status; none: not known.
    Status(Option<Status>),
}

/// The documents that answer to the filter, in groups.
#[must_use]
pub fn shelves<'a>(entries: &'a [Entry], typed: &str, grouping: Grouping) -> Vec<Shelf<'a>> {
    let mut shelves: Vec<Shelf<'a>> = Vec::new();
    for entry in entries.iter().filter(|entry| answers(entry, typed)) {
        let key = match grouping {
            Grouping::Year => ShelfKey::All,
            Grouping::Body => ShelfKey::Body(entry.meta.body),
            Grouping::Status => ShelfKey::Status(entry.meta.status),
        };
        match shelves.iter_mut().find(|shelf| shelf.key == key) {
            Some(shelf) => shelf.entries.push(entry),
            None => shelves.push(Shelf { key, entries: vec![entry] }),
        }
    }
    // What is not known comes last.
    let unknown = |key: ShelfKey| matches!(key, ShelfKey::Body(None) | ShelfKey::Status(None));
    shelves.sort_by_key(|shelf| (unknown(shelf.key), shelf.key));
    shelves
}

/// Whether a document answers to what was typed: every word of it in the symbol (in any spelling), the title or the year.
#[must_use]
pub fn answers(entry: &Entry, typed: &str) -> bool {
    let document = &entry.meta;
    let compact = |text: &str| -> String { fold(text).chars().filter(char::is_ascii_alphanumeric).collect() };
    let label = document.label();
    let symbol = compact(label);
    let whole = compact(typed);
    if !whole.is_empty() && symbol.contains(&whole) && typed.chars().any(|letter| letter.is_ascii_digit()) {
        return true;
    }
    let year = document.year.map(|year| year.to_string()).unwrap_or_default();
    let haystack = fold(&format!("{label} {year} {}", document.title.as_deref().unwrap_or_default()));
    fold(typed).split_whitespace().all(|word| haystack.contains(word))
}
