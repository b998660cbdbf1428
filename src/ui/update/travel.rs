//! Going from text to text and from paragraph to paragraph, and back.

use crate::engine::DocumentId;
use crate::ui::find;
use crate::ui::state::{Dialog, GoTo, Place, Reading, Screen, State, Wanted};
use crate::ui::table::Jump;

/// How far back one can go.
const LONGEST_WAY: usize = 200;

/// Reads a text; where one was can be gone back to.
pub(super) fn read(state: &mut State, id: DocumentId) {
    read_at(state, id, None);
}

/// Reads a text at a paragraph; without one, where one was in it.
pub(super) fn read_at(state: &mut State, id: DocumentId, paragraph: Option<usize>) {
    if state.snapshot.get(&id).is_none() {
        return;
    }
    let is_elsewhere = state.screen != Screen::Reading || state.reading.as_ref().is_some_and(|reading| reading.id != id);
    if is_elsewhere || paragraph.is_some() {
        remember(state);
    }
    show(state, id);
    if paragraph.is_some() {
        mark_own(state, paragraph);
    }
}

/// Goes to the text that is open; from a comparison without one, to its last text, where the current change is.
pub(super) fn show_reading(state: &mut State) {
    if state.reading.is_some() {
        state.screen = Screen::Reading;
        return;
    }
    let compared = state.comparison.as_ref().filter(|_| state.screen == Screen::Comparison);
    let found = compared.and_then(|table| {
        let row = table.current_change().and_then(|change| table.thread(change.row));
        // The latest text that has the paragraph.
        let with = row.and_then(|row| row.cells.iter().enumerate().rev().find_map(|(text, cell)| Some((text, *cell.first()?))));
        let (text, paragraph) = with.map_or((table.ids.len().checked_sub(1)?, None), |(text, place)| (text, Some(place)));
        Some((table.ids.get(text)?.clone(), paragraph))
    });
    match found {
        Some((id, paragraph)) => {
            read(state, id);
            if paragraph.is_some() {
                mark(state, paragraph);
            }
        }
        None => state.screen = Screen::Welcome,
    }
}

/// Goes to a paragraph of the text that is open.
pub(super) fn go_to(state: &mut State, paragraph: usize) {
    remember(state);
    mark_own(state, Some(paragraph));
}

/// What is compared besides the paragraphs is none of the text's own.
fn mark_own(state: &mut State, paragraph: Option<usize>) {
    let count = state.open_document().map_or(0, |document| document.paragraphs.len());
    mark(state, paragraph.filter(|paragraph| *paragraph < count));
}

/// The number of a paragraph was typed in.
pub(super) fn go_to_typed(state: &mut State, typed: String) {
    if let Some(Dialog::GoTo(go_to)) = &mut state.dialog {
        *go_to = GoTo { typed, unknown: false };
    }
}

/// Goes to the paragraph named in the dialog, or says there that there is none.
pub(super) fn go_to_named(state: &mut State) {
    let Some(Dialog::GoTo(go_to)) = &state.dialog else { return };
    let found = state.open_document().and_then(|document| find::paragraph(&document, &go_to.typed));
    match found {
        Some(paragraph) => {
            state.dialog = None;
            self::go_to(state, paragraph);
        }
        None => {
            if let Some(Dialog::GoTo(go_to)) = &mut state.dialog {
                go_to.unknown = !go_to.typed.trim().is_empty();
            }
        }
    }
}

pub(super) fn back(state: &mut State) {
    let here = here(state);
    while let Some(place) = state.history.back.pop() {
        if arrive(state, place) {
            state.history.forward.extend(here);
            return;
        }
    }
}

pub(super) fn forward(state: &mut State) {
    let here = here(state);
    while let Some(place) = state.history.forward.pop() {
        if arrive(state, place) {
            state.history.back.extend(here);
            return;
        }
    }
}

fn here(state: &State) -> Option<Place> {
    match (state.screen, &state.reading) {
        (Screen::Reading, Some(reading)) => Some(Place::Text { id: reading.id.clone(), paragraph: reading.marked }),
        (Screen::Reading | Screen::Welcome, _) => None,
        (screen, _) => Some(Place::Screen(screen)),
    }
}

/// Where one is can be gone back to.
pub(super) fn remember(state: &mut State) {
    let here = here(state);
    if here.is_some() && state.history.back.last() != here.as_ref() {
        state.history.back.extend(here);
        if state.history.back.len() > LONGEST_WAY {
            state.history.back.remove(0);
        }
    }
    state.history.forward.clear();
}

/// Goes to where one was. Whether it is still there.
fn arrive(state: &mut State, place: Place) -> bool {
    match place {
        Place::Text { id, paragraph } => {
            let is_there = state.snapshot.get(&id).is_some();
            if is_there {
                show(state, id);
                mark(state, paragraph);
            }
            is_there
        }
        Place::Screen(screen) => {
            let is_there = match screen {
                Screen::Welcome | Screen::Reading => false,
                Screen::Comparison => state.comparison.is_some(),
                Screen::Search => true,
                Screen::Lineage => state.lineage.is_some(),
                Screen::Mandates => state.mandates.is_some(),
            };
            if is_there {
                state.screen = screen;
                state.dialog = None;
                // It stood over the text that one comes from.
                state.find = None;
            }
            is_there
        }
    }
}

/// Marks a paragraph of the text that is open and brings it into view.
pub(super) fn mark(state: &mut State, paragraph: Option<usize>) {
    if let Some(reading) = &mut state.reading {
        reading.marked = paragraph;
        reading.source = false;
        reading.seen = paragraph.unwrap_or(0);
        reading.jump.go_to(reading.seen);
    }
}

fn show(state: &mut State, id: DocumentId) {
    state.library.opened(&id);
    // What is read stands in the list: a filter that leaves it out has done its work.
    let filter = &state.library.filter;
    if !filter.trim().is_empty() && state.snapshot.get(&id).is_some_and(|entry| !Wanted::of(filter).is_answered_by(entry)) {
        state.library.filter.clear();
    }
    if state.reading.as_ref().is_none_or(|reading| reading.id != id) {
        let before = state.reading.as_ref();
        let serial = before.map_or(0, |reading| reading.jump.serial) + 1;
        let source_serial = before.map_or(0, |reading| reading.source_jump.serial) + 1;
        state.reading = Some(Reading {
            id,
            marked: None,
            jump: Jump { line: 0, serial },
            seen: 0,
            source: false,
            source_jump: Jump { line: 0, serial: source_serial },
            source_seen: 0,
            leftovers_open: false,
        });
    }
    state.screen = Screen::Reading;
    state.dialog = None;
    state.said = None;
}
