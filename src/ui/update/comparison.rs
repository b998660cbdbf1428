//! A comparison: asked for, arrived, and moved about in.

use std::sync::Arc;

use super::notify;
use crate::compare::views::View;
use crate::engine::{CompareOptions, DocumentId, EngineError, Ticket};
use crate::lineage::Lineage;
use crate::ui::effect::Effect;
use crate::ui::state::{Dialog, Evidence, Notice, Screen, State};
use crate::ui::table::Table;
use crate::ui::tabs;

/// Asks for a comparison of these texts.
pub(super) fn compare(state: &mut State, ids: Vec<DocumentId>) -> Vec<Effect> {
    if ids.len() < 2 {
        notify(state, Notice::Engine(EngineError::TooFewDocuments));
        return Vec::new();
    }
    tabs::compare(state, ids, false)
}

/// The same of the texts that are ticked, by date.
pub(super) fn compare_checked(state: &mut State) -> Vec<Effect> {
    let ids = state.by_date(&state.library.checked);
    compare(state, ids)
}

/// The same of the texts that a first start offers.
pub(super) fn compare_sample(state: &mut State) -> Vec<Effect> {
    state.sample_series().map_or_else(Vec::new, |ids| compare(state, ids))
}

/// Compares the same texts in another way.
pub(super) fn compare_again(state: &mut State, options: CompareOptions) -> Vec<Effect> {
    state.options = options;
    let ids = state.comparison.as_ref().map(|table| table.ids.clone());
    ids.map_or_else(Vec::new, |ids| tabs::compare(state, ids, true))
}

/// Compares the same texts in the other order.
pub(super) fn swap_sides(state: &mut State) -> Vec<Effect> {
    let ids = state.comparison.as_ref().map(|table| table.ids.iter().rev().cloned().collect::<Vec<_>>());
    ids.map_or_else(Vec::new, |ids| {
        state.options.base = state.options.base.map(|base| (ids.len() - 1).saturating_sub(base));
        tabs::compare(state, ids, true)
    })
}

/// The engine named the comparison that was asked for last.
pub(super) fn started(state: &mut State, ticket: Ticket) {
    if let Some(pending) = &mut state.pending {
        pending.ticket = Some(ticket);
    }
}

/// A comparison is there, or failed; one that nobody waits for any more is let go.
pub(super) fn arrived(state: &mut State, ticket: Ticket, result: Result<Arc<Lineage>, EngineError>) -> Vec<Effect> {
    let Some(pending) = state.pending.take_if(|pending| pending.ticket == Some(ticket)) else { return Vec::new() };
    match result {
        Ok(lineage) => {
            tabs::arrived(state, pending, lineage);
            Vec::new()
        }
        Err(error) => {
            notify(state, Notice::Engine(error));
            tabs::failed(state)
        }
    }
}

/// Does something to the table on screen, where there is one.
pub(super) fn with_table(state: &mut State, change: impl FnOnce(&mut Table)) {
    if let Some(table) = &mut state.comparison {
        change(table);
    }
}

/// Brings the row of a paragraph into view, and closes the dialog.
pub(super) fn jump_to_paragraph(state: &mut State, document: usize, paragraph: usize) {
    state.dialog = None;
    with_table(state, |table| {
        if let Some(row) = table.lineage.thread_of(document, paragraph) {
            table.show_row(row);
        }
    });
}

/// Goes to a step of a row of the comparison, from another screen to which one can go back.
pub(super) fn show_step(state: &mut State, row: usize, step: usize) {
    if state.comparison.is_none() {
        return;
    }
    super::travel::remember(state);
    state.screen = Screen::Comparison;
    state.dialog = None;
    with_table(state, |table| {
        table.show_row(row);
        table.present_step(step);
    });
}

/// A line is the first in view, said by who saw the last jump.
pub(super) fn seen_line(state: &mut State, serial: u64, line: usize) {
    with_table(state, |table| {
        if table.jump.serial == serial {
            table.seen = line;
        }
    });
}

/// Goes to the next change or the one before, in a comparison or a lineage.
pub(super) fn change(state: &mut State, by: isize) {
    if state.screen == Screen::Comparison {
        with_table(state, |table| table.step_change(by));
    } else if let (Screen::Lineage, Some(view)) = (state.screen, &mut state.lineage) {
        view.step(by);
    }
}

/// Rows of one text alone as one line, or each by itself.
pub(super) fn fold_single(state: &mut State) {
    with_table(state, |table| {
        table.shown.fold_single = !table.shown.fold_single;
        table.shown.toggled.clear();
    });
}

/// Unchanged rows as one line, or each by itself.
pub(super) fn fold_unchanged(state: &mut State) {
    with_table(state, |table| {
        table.shown.fold_unchanged = !table.shown.fold_unchanged;
        table.shown.toggled.clear();
    });
}

/// Marks what ties the paragraphs together, or not.
pub(super) fn toggle_evidence(state: &mut State) {
    state.evidence = if state.evidence == Evidence::Plain { Evidence::Marked } else { Evidence::Plain };
}

/// The changes of mandates beside the words, or not.
pub(super) fn toggle_mandate_changes(state: &mut State) {
    let by_hand = state.mandates_by_hand.kept.clone();
    with_table(state, |table| table.toggle_mandates(&by_hand));
}

/// Opens what a comparison says at a glance, at the step that is in view.
pub(super) fn show_views(state: &mut State) {
    let step = state.comparison.as_ref().and_then(|table| table.shown.unified).unwrap_or_default();
    state.dialog = Some(Dialog::Views { view: View::New, step });
}

/// Full screen or not; beside a comparison there is always a change to show.
pub(super) fn present(state: &mut State, on: bool) -> Vec<Effect> {
    state.presenting = on;
    if on && state.screen == Screen::Comparison {
        with_table(state, |table| {
            if table.current.is_none() {
                table.step_change(1);
            }
        });
    }
    vec![Effect::FullScreen(on)]
}
