//! The list of documents: what was typed and ticked there, and the documents that answer, in groups.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::engine::series::SeriesIndex;
use crate::engine::{DocumentId, Entry, Snapshot, compact};
use crate::model::{Body, Status};
use crate::settings::{Grouping, Sorting};
use crate::text::fold::fold;
use crate::text::order::by_number;

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
    /// The texts opened last, the latest first.
    pub recent: Vec<DocumentId>,
    /// The series of what is loaded, once they were asked for and found.
    pub series: Option<Arc<SeriesIndex>>,
    /// For what they were asked last.
    pub series_asked: Option<Arc<Snapshot>>,
}

/// Who opens more than these looks for them in the list.
const MOST_RECENT: usize = 12;

impl Library {
    /// Notes that a text was opened.
    pub fn opened(&mut self, id: &DocumentId) {
        self.recent.retain(|known| known != id);
        self.recent.insert(0, id.clone());
        self.recent.truncate(MOST_RECENT);
    }
}

impl Default for Library {
    fn default() -> Self {
        Self {
            shown: true,
            shown_beside_comparison: false,
            filter: String::new(),
            checked: Vec::new(),
            focus_filter: 0,
            recent: Vec::new(),
            series: None,
            series_asked: None,
        }
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
    /// They were opened last.
    Recent,
    /// They were not.
    NotRecent,
    /// They are versions of one text: position of the series.
    Series(usize),
    /// Nothing else is a version of them.
    NoSeries,
    /// The body that speaks; none: not known.
    Body(Option<Body>),
    /// Their status; none: not known.
    Status(Option<Status>),
}

/// The documents that answer to the filter, in groups. A further way to group is a variant of [`Grouping`] and of [`ShelfKey`].
#[must_use]
pub fn shelves<'a>(entries: &'a [Entry], library: &Library, grouping: Grouping, sorting: Sorting) -> Vec<Shelf<'a>> {
    let mut shelves: Vec<Shelf<'a>> = Vec::new();
    // Series may be thousands.
    let mut places: BTreeMap<ShelfKey, usize> = BTreeMap::new();
    let wanted = Wanted::of(&library.filter);
    for (place, entry) in entries.iter().enumerate().filter(|(_, entry)| wanted.is_answered_by(entry)) {
        let key = match grouping {
            Grouping::Year => ShelfKey::All,
            Grouping::Recent if library.recent.contains(&entry.id) => ShelfKey::Recent,
            Grouping::Recent => ShelfKey::NotRecent,
            Grouping::Series => library.series.as_ref().map_or(ShelfKey::All, |series| series_of(series, place)),
            Grouping::Body => ShelfKey::Body(entry.meta.body),
            Grouping::Status => ShelfKey::Status(entry.meta.status),
        };
        let at = *places.entry(key).or_insert_with(|| {
            shelves.push(Shelf { key, entries: Vec::new() });
            shelves.len() - 1
        });
        if let Some(shelf) = shelves.get_mut(at) {
            shelf.entries.push(entry);
        }
    }
    // What is not known comes last.
    let unknown = |key: ShelfKey| matches!(key, ShelfKey::Body(None) | ShelfKey::Status(None));
    shelves.sort_by_key(|shelf| (unknown(shelf.key), shelf.key));
    for shelf in &mut shelves {
        if shelf.key == ShelfKey::Recent {
            shelf.entries.sort_by_key(|entry| library.recent.iter().position(|id| *id == entry.id));
        } else {
            sort(&mut shelf.entries, sorting);
        }
    }
    shelves
}

/// The list as it is drawn, kept from frame to frame: thousands of documents are not sorted each time.
#[derive(Debug, Default)]
pub struct Listed {
    made_for: Option<MadeFor>,
    /// Its lines.
    pub lines: Vec<Line>,
}

/// What the list is made from: the documents, what was typed, what was read lately, and the order.
type MadeFor = (Arc<Snapshot>, Option<Arc<SeriesIndex>>, String, Vec<DocumentId>, Grouping, Sorting);

/// A line of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Line {
    /// What the documents below have in common, and how many they are.
    Head(ShelfKey, usize),
    /// A document, by its position in the snapshot.
    Entry(usize),
}

impl Listed {
    /// Makes the lines anew where something changed that they are made from.
    pub fn refresh(&mut self, snapshot: &Arc<Snapshot>, library: &Library, grouping: Grouping, sorting: Sorting) {
        let same = self.made_for.as_ref().is_some_and(|(known, series, filter, recent, group, sort)| {
            Arc::ptr_eq(known, snapshot)
                && series.as_ref().map(Arc::as_ptr) == library.series.as_ref().map(Arc::as_ptr)
                && (filter, *group, *sort) == (&library.filter, grouping, sorting)
                && (grouping != Grouping::Recent || *recent == library.recent)
        });
        if same {
            return;
        }
        self.lines.clear();
        for shelf in shelves(&snapshot.entries, library, grouping, sorting) {
            if shelf.key != ShelfKey::All {
                self.lines.push(Line::Head(shelf.key, shelf.entries.len()));
            }
            self.lines.extend(shelf.entries.iter().filter_map(|entry| snapshot.position(&entry.id)).map(Line::Entry));
        }
        let series = library.series.clone();
        self.made_for = Some((Arc::clone(snapshot), series, library.filter.clone(), library.recent.clone(), grouping, sorting));
    }
}

fn series_of(index: &SeriesIndex, place: usize) -> ShelfKey {
    let series = index.of_entry.get(place).copied();
    let has_versions = |series: &usize| index.series.get(*series).is_some_and(|own| own.works.len() > 1);
    series.filter(has_versions).map_or(ShelfKey::NoSeries, ShelfKey::Series)
}

/// Puts documents in the order that was chosen; alike ones keep theirs.
fn sort(entries: &mut [&Entry], sorting: Sorting) {
    match sorting {
        Sorting::Oldest => {}
        Sorting::Latest => entries.sort_by_key(|entry| std::cmp::Reverse((entry.meta.year, entry.meta.adopted))),
        Sorting::Symbol => entries.sort_by_cached_key(|entry| by_number(entry.meta.label())),
        Sorting::Title => {
            entries.sort_by_cached_key(|entry| (entry.meta.title.is_none(), entry.meta.title.as_deref().map(fold)));
        }
    }
}

/// What was typed to find documents, made ready once for all of them.
#[derive(Clone, Debug, Default)]
pub struct Wanted {
    words: Vec<String>,
    symbol: Option<String>,
}

impl Wanted {
    /// Of what was typed.
    #[must_use]
    pub fn of(typed: &str) -> Self {
        let whole = compact(typed);
        let is_symbol = !whole.is_empty() && typed.chars().any(|letter| letter.is_ascii_digit());
        Self { words: fold(typed).split_whitespace().map(str::to_owned).collect(), symbol: is_symbol.then_some(whole) }
    }

    /// Whether a document answers: every word in the symbol (in any spelling), the title or the year.
    #[must_use]
    pub fn is_answered_by(&self, entry: &Entry) -> bool {
        if self.words.is_empty() {
            return true;
        }
        let spelling = entry.spelling();
        self.symbol.as_ref().is_some_and(|symbol| spelling.symbol.contains(symbol))
            || self.words.iter().all(|word| spelling.words.contains(word))
    }
}
