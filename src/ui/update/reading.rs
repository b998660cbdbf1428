//! The text that is read: what is marked in it, its source, and what stands beside it.

use super::travel;
use crate::ui::effect::Effect;
use crate::ui::state::{Reading, SAMPLE_TEXT, Said, State};

fn with_reading(state: &mut State, change: impl FnOnce(&mut Reading)) {
    if let Some(reading) = &mut state.reading {
        change(reading);
    }
}

/// Reads the text that a first start offers.
pub(super) fn read_sample(state: &mut State) {
    if let Some(id) = state.sample(SAMPLE_TEXT).map(|entry| entry.id.clone()) {
        travel::read(state, id);
    }
}

/// Marks a paragraph where it stands.
pub(super) fn mark(state: &mut State, paragraph: usize) {
    if let Some(reading) = &mut state.reading {
        reading.marked = Some(paragraph);
        state.said = None;
    }
}

/// Brings a line of the source into view.
pub(super) fn jump_to_source(state: &mut State, line: usize) {
    with_reading(state, |reading| {
        reading.source_seen = line;
        reading.source_jump.go_to(line);
    });
}

/// The text or its source; each of the two is where it was left.
pub(super) fn toggle_source(state: &mut State) {
    with_reading(state, |reading| {
        reading.source = !reading.source;
        let (jump, line) =
            if reading.source { (&mut reading.source_jump, reading.source_seen) } else { (&mut reading.jump, reading.seen) };
        jump.go_to(line);
    });
}

/// Shows what is no part of the text, or hides it.
pub(super) fn toggle_leftovers(state: &mut State) {
    with_reading(state, |reading| reading.leftovers_open = !reading.leftovers_open);
}

/// Shows the outline or hides it. The corrections by hand stand in the same place.
pub(super) fn toggle_outline(state: &mut State) {
    if state.is_correcting() {
        state.correct.shown = false;
        state.outline_shown = true;
    } else {
        state.outline_shown = !state.outline_shown;
    }
}

/// A paragraph is the first in view, said by who saw the last jump.
pub(super) fn seen_paragraph(state: &mut State, serial: u64, paragraph: usize) {
    with_reading(state, |reading| {
        if reading.jump.serial == serial {
            reading.seen = paragraph;
        }
    });
}

/// The same of a line of the source.
pub(super) fn seen_source(state: &mut State, serial: u64, line: usize) {
    with_reading(state, |reading| {
        if reading.source_jump.serial == serial {
            reading.source_seen = line;
        }
    });
}

/// Puts a symbol on the clipboard.
pub(super) fn copy_symbol(state: &mut State, symbol: String) -> Vec<Effect> {
    state.said = Some(Said::CopiedSymbol(symbol.clone()));
    vec![Effect::Copy(symbol)]
}
