//! The bar that finds words in what is open: it goes along as one types, and back where nothing has the words.

use std::sync::Arc;

use super::travel;
use crate::engine::DocumentId;
use crate::model::Document;
use crate::ui::state::{FindBar, FindFrom, Screen, State};
use crate::ui::table::around;

/// Something was typed. The first place comes into view; where there is none, what was in view before one began to type.
pub(super) fn typed(state: &mut State, typed: String) {
    let here = here(state);
    let Some(find) = &mut state.find else { return };
    find.typed = typed;
    find.current = 0;
    find.look();
    if !find.places.is_empty() {
        find.from = find.from.or(here);
        arrive(state);
    } else if find.error.is_none()
        && let Some(from) = find.from.take()
    {
        go_back(state, from);
    }
}

/// What is in view now.
fn here(state: &State) -> Option<FindFrom> {
    match (state.screen, &state.reading, &state.comparison) {
        (Screen::Reading, Some(reading), _) => Some(FindFrom { seen: reading.seen, marked: reading.marked }),
        (Screen::Comparison, _, Some(table)) => Some(FindFrom { seen: table.seen, marked: None }),
        _ => None,
    }
}

fn go_back(state: &mut State, from: FindFrom) {
    if state.screen == Screen::Reading {
        travel::mark(state, from.marked);
        if let Some(reading) = &mut state.reading {
            reading.seen = from.seen;
            reading.jump.line = from.seen;
        }
    } else if let Some(table) = &mut state.comparison {
        table.seen = from.seen;
        table.jump.go_to(from.seen);
    }
}

/// Opens the bar over what is open, or asks it to take the focus.
pub(super) fn find(state: &mut State, typed: Option<String>) {
    let texts = open_texts(state);
    if texts.is_empty() {
        state.screen = Screen::Search;
        state.search.focus += 1;
        return;
    }
    let known = state.find.take().filter(|find| find.ids.iter().eq(texts.iter().map(|(id, _)| id)));
    let before = known.as_ref().map(|find| find.typed.clone());
    state.find = match (known, typed) {
        (Some(mut find), None) => {
            find.focus += 1;
            Some(find)
        }
        (_, typed) => Some(FindBar::new(texts, typed.or(before).unwrap_or_default())),
    };
}

/// The texts on screen. One that is still being read from the disk is empty until it comes.
fn open_texts(state: &State) -> Vec<(DocumentId, Arc<Document>)> {
    match (state.screen, &state.reading, &state.comparison) {
        (Screen::Reading, Some(reading), _) => vec![(reading.id.clone(), state.open_document().unwrap_or_default())],
        (Screen::Comparison, _, Some(table)) => table.ids.iter().cloned().zip(table.lineage.documents.iter().cloned()).collect(),
        _ => Vec::new(),
    }
}

/// A text came from the disk: the bar over it finds its words.
pub(super) fn fetched(state: &mut State, id: &DocumentId) {
    if let Some(find) = state.find.take_if(|find| state.screen == Screen::Reading && find.ids.first() == Some(id)) {
        let bar = FindBar::new(open_texts(state), find.typed);
        let mut bar = FindBar { wanted: find.wanted, focus: find.focus, serial: find.serial, ..bar };
        bar.go_to_wanted();
        state.find = Some(bar);
    }
}

pub(super) fn step(state: &mut State, by: isize) {
    let Some(find) = &mut state.find else { return find(state, None) };
    let count = find.places.len();
    if count > 0 {
        find.current = around(find.current, by, count);
        find.serial += 1;
        // Who goes on from place to place is there now: what is typed next begins here.
        find.from = None;
        arrive(state);
    }
}

/// Brings the place one is at into view.
fn arrive(state: &mut State) {
    let Some(spot) = state.find.as_ref().and_then(|find| find.places.get(find.current)).copied() else { return };
    if state.screen == Screen::Reading {
        travel::mark(state, Some(spot.paragraph));
    } else if let Some(table) = &mut state.comparison
        && let Some(row) = table.lineage.thread_of(spot.document, spot.paragraph)
    {
        table.jump_to_row(row);
    }
}
