use super::*;
use crate::model::Status;
use crate::settings::{Grouping, Sorting};

fn answering(typed: &str) -> Vec<String> {
    let snapshot = Snapshot::of_corpus();
    let found = snapshot.entries.iter().filter(|entry| Wanted::of(typed).is_answered_by(entry));
    found.map(|entry| entry.meta.label().to_owned()).collect()
}

#[test]
fn a_symbol_is_found_in_any_spelling() {
    for typed in ["A/RES/72/194", "a/res/72/194", "72/194", "ares72194", " 72 / 194 "] {
        assert_eq!(answering(typed), ["A/RES/72/194"], "{typed}");
    }
    assert_eq!(answering("L.15"), ["A/C.3/66/L.15"]);
}

#[test]
fn titles_and_years_are_found_without_accents() {
    assert_eq!(answering("2017"), ["A/RES/72/194"]);
    assert!(answering("cooperation internationale").contains(&"E/RES/2004/19".to_owned()));
    assert_eq!(answering("").len(), 5);
    assert!(answering("patates").is_empty());
}

#[test]
fn the_sample_series_is_in_the_corpus() {
    let state = State::new(Settings::default(), Locale::Fr, Arc::new(Snapshot::of_corpus()));
    let series = state.sample_series().expect("all three are embedded");
    let mut reversed = series.clone();
    reversed.reverse();
    assert_eq!(state.by_date(&reversed), series);
    assert!(state.sample(SAMPLE_TEXT).is_some());
}

#[test]
fn shelves_hold_every_document_once_whatever_they_are_grouped_by() {
    let snapshot = Snapshot::of_corpus();
    let library = Library::default();
    for grouping in [Grouping::Year, Grouping::Body, Grouping::Status, Grouping::Recent] {
        let shelves = shelves(&snapshot.entries, &library, grouping, Sorting::Oldest);
        assert_eq!(shelves.iter().map(|shelf| shelf.entries.len()).sum::<usize>(), snapshot.entries.len(), "{grouping:?}");
    }
    let by_status = shelves(&snapshot.entries, &library, Grouping::Status, Sorting::Oldest);
    assert_eq!(by_status.first().map(|shelf| shelf.key), Some(ShelfKey::Status(Some(Status::Adopted))));
    let nothing = Library { filter: "patates".to_owned(), ..Library::default() };
    assert!(shelves(&snapshot.entries, &nothing, Grouping::Body, Sorting::Oldest).is_empty());
}

#[test]
fn texts_are_sorted_as_chosen_and_those_opened_last_come_first() {
    let snapshot = Snapshot::of_corpus();
    let mut library = Library::default();
    let labels = |library: &Library, grouping, sorting| -> Vec<String> {
        let shelves = shelves(&snapshot.entries, library, grouping, sorting);
        shelves.iter().flat_map(|shelf| &shelf.entries).map(|entry| entry.meta.label().to_owned()).collect()
    };
    let oldest = labels(&library, Grouping::Year, Sorting::Oldest);
    let mut latest = labels(&library, Grouping::Year, Sorting::Latest);
    latest.reverse();
    assert_eq!(oldest, latest);
    let by_symbol = labels(&library, Grouping::Year, Sorting::Symbol);
    assert_eq!(by_symbol.first().map(String::as_str), Some("A/C.3/66/L.15"));
    assert_eq!(by_symbol.last().map(String::as_str), Some("E/RES/2023/26"));
    let by_title = labels(&library, Grouping::Year, Sorting::Title);
    assert!(by_title[0].starts_with("A/RES/72/194"), "Assistance… stands first: {by_title:?}");
    for place in [3, 1, 3] {
        library.opened(&snapshot.entries[place].id);
    }
    let recent = labels(&library, Grouping::Recent, Sorting::Oldest);
    assert_eq!(recent[..2], [oldest[3].clone(), oldest[1].clone()]);
    assert_eq!(recent.len(), oldest.len());
}

#[test]
fn the_bar_finds_words_in_notes() {
    let snapshot = Snapshot::of_corpus();
    let with_note = |entry: &&crate::engine::Entry| entry.document().is_ok_and(|document| !document.footnotes.is_empty());
    let entry = snapshot.entries.iter().find(with_note).expect("a text with notes");
    let document = entry.document().expect("a document");
    for (position, note) in document.footnotes.iter().enumerate() {
        let bar = FindBar::new(vec![(entry.id.clone(), Arc::clone(&document))], format!("\"{}\"", note.text.replace('"', " ")));
        let marks = bar.note_marks(0, position);
        assert!(!marks.is_empty(), "{}", note.text);
        assert!(
            bar.places.iter().any(|spot| spot.note == Some(position) && note.paragraph.is_none_or(|at| at == spot.paragraph))
        );
    }
}

/// A text of the library is read on another thread: the bar over it waits for it, and then goes where one came for.
#[test]
fn the_bar_waits_for_a_text_that_is_being_read() {
    let snapshot = Snapshot::of_corpus();
    let entry = &snapshot.entries[0];
    let document = entry.document().expect("a document");
    let bar = FindBar::new(vec![(entry.id.clone(), Arc::default())], "Prie".to_owned());
    assert!(bar.places.is_empty());
    let mut bar = FindBar::new(vec![(entry.id.clone(), document)], "résolution".to_owned());
    let last = bar.places.last().map(|spot| spot.paragraph);
    bar.wanted = last;
    bar.go_to_wanted();
    assert_eq!(bar.places.get(bar.current).map(|spot| spot.paragraph), last);
}
