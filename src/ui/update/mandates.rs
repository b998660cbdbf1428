//! What happens in the register of mandates.

mod action;
mod choosing;
mod reading;
#[cfg(test)]
mod tests;

use std::collections::BTreeSet;
use std::sync::Arc;
use std::sync::atomic::Ordering;

use crate::ui::effect::Effect;
use crate::ui::state::ledger::Wanted;
use crate::ui::state::{
    CLAUSES_AT_ONCE, Evidence, Facets, Mandates, RegisterLine as Line, Said, Screen, Sheet, State, TableToCopy,
};

pub use action::{Choose, Counted, MandatesAction};
use choosing::choose;
pub use reading::know_series;
use reading::{catch_up, read, said, stop, take};

/// Goes to the register; made anew where other texts are meant.
pub fn show(state: &mut State) -> Vec<Effect> {
    state.screen = Screen::Mandates;
    if state.mandates.as_ref().is_some_and(|mandates| mandates.sheet == Sheet::Changes) {
        switch_on(state);
    }
    let ids = state.of_mandates();
    // The whole library stays until other texts are chosen.
    let chosen = !state.library.checked.is_empty() || state.comparison.is_some();
    let keeps = |known: &[_], of_library: bool| known == ids || of_library && !chosen;
    // What is being read is waited for.
    let is_coming = state.gathering.as_ref().is_some_and(|coming| keeps(&coming.ids, coming.of_library));
    let is_there = state.mandates.as_ref().is_some_and(|mandates| keeps(&mandates.asked_for, mandates.of_library));
    if is_coming || is_there { Vec::new() } else { read(state, ids, false) }
}

/// Finding is filtering where the register or a sheet of rows is on screen: its field takes the focus. Whether it is.
pub fn find(state: &mut State) -> bool {
    let is_shown = state.screen == Screen::Mandates && state.dialog.is_none();
    let Some(mandates) = state.mandates.as_mut().filter(|_| is_shown) else { return false };
    mandates.facets = Facets::Shown;
    mandates.focus += 1;
    if matches!(mandates.sheet, Sheet::Growth | Sheet::Changes) {
        mandates.show(Sheet::Register);
    }
    true
}

/// So many sheets on, round and round, where the mandates are on screen.
pub fn turn(state: &mut State, by: usize) -> Vec<Effect> {
    let is_shown = state.screen == Screen::Mandates;
    let Some(mandates) = state.mandates.as_mut().filter(|_| is_shown) else { return Vec::new() };
    mandates.turned += 1;
    let at = Sheet::ALL.iter().position(|known| *known == mandates.sheet).unwrap_or_default();
    update(state, MandatesAction::Show(Sheet::ALL[(at + by) % Sheet::ALL.len()]))
}

/// Escape takes back what was typed into the filter, where the register is on screen. Whether there was something.
pub fn leave_filter(state: &mut State) -> bool {
    let is_shown = state.screen == Screen::Mandates;
    let Some(mandates) = state.mandates.as_mut().filter(|_| is_shown) else { return false };
    if mandates.sheet != Sheet::Register {
        return std::mem::take(&mut mandates.wanted) != Wanted::default();
    }
    if mandates.filter.typed.is_empty() {
        return false;
    }
    mandates.filter.typed.clear();
    mandates.refresh();
    true
}

/// Takes back the last thing that was said by hand.
pub fn undo(state: &mut State) -> Vec<Effect> {
    if state.mandates_by_hand.undo() { said(state) } else { Vec::new() }
}

/// Says it again.
pub fn redo(state: &mut State) -> Vec<Effect> {
    if state.mandates_by_hand.redo() { said(state) } else { Vec::new() }
}

/// Does what happened: in the register that is shown, or around it.
pub fn update(state: &mut State, action: MandatesAction) -> Vec<Effect> {
    match action {
        MandatesAction::Choose(what) => with_register(state, |mandates| choose(mandates, what)),
        MandatesAction::Show(sheet) => {
            if sheet == Sheet::Changes {
                switch_on(state);
            }
            with_register(state, |mandates| show_sheet(mandates, sheet));
        }
        MandatesAction::Fold(group) => with_register(state, |mandates| {
            let mut folded = mandates.folded.clone();
            toggle(&mut folded, group);
            mandates.fold(folded);
        }),
        MandatesAction::FoldAll(on) => with_register(state, |mandates| {
            let keys = mandates.lines.iter().filter_map(|line| if let Line::Group(key, _) = line { Some(*key) } else { None });
            let folded = if on { keys.collect() } else { BTreeSet::new() };
            mandates.fold(folded);
        }),
        MandatesAction::ShowFacets(on) => {
            with_register(state, |mandates| mandates.facets = if on { Facets::Shown } else { Facets::Hidden });
        }
        MandatesAction::ToggleFacet(name) => with_register(state, |mandates| toggle(&mut mandates.facets_whole, name)),
        MandatesAction::Wanted(wanted) => with_register(state, |mandates| mandates.wanted = wanted),
        MandatesAction::Changed(code) => with_register(state, |mandates| mandates.changed = code),
        MandatesAction::FoldAlone(code) => with_register(state, |mandates| toggle(&mut mandates.alone_shown, code)),
        MandatesAction::Copy => return copy(state),
        MandatesAction::Compare => return compare(state),
        MandatesAction::Open(id, paragraph, row) => {
            with_register(state, |mandates| mandates.marked = row);
            state.evidence = Evidence::Marked;
            super::travel::read_at(state, id, Some(paragraph));
        }

        // What is read, found and put in place on other threads.
        MandatesAction::Library => {
            let ids: Vec<_> = state.snapshot.entries.iter().map(|entry| entry.id.clone()).collect();
            let ids = state.by_date(&ids);
            return read(state, ids, true);
        }
        MandatesAction::Gathering(done) => {
            if let Some(gathering) = &mut state.gathering {
                gathering.done = done;
            }
        }
        MandatesAction::Gathered(ids, register, known) => {
            // One that was stopped, or took the place of another, is not waited for.
            if let Some(gathering) = state.gathering.take_if(|gathering| !gathering.stop.load(Ordering::Relaxed)) {
                let mut read = Mandates::of(ids, register, known, gathering.of_library);
                read.asked_for = gathering.ids;
                take(state, read);
            }
            return catch_up(state);
        }
        MandatesAction::Looked(question, answer) => {
            with_register(state, |mandates| mandates.answer(&question, answer.map(|answer| *answer)));
        }
        MandatesAction::Corrected(of, register, known) => {
            if let Some(mandates) = state.mandates.as_mut().filter(|mandates| Arc::ptr_eq(mandates.newest(), &of)) {
                mandates.correct(register, known);
            }
            return catch_up(state);
        }
        MandatesAction::StopGathering => stop(state),
        MandatesAction::Copied(text, count) => {
            // What was done meanwhile is said already.
            if state.said == Some(Said::CopyingTable) {
                state.said = Some(Said::CopiedTable(count));
            }
            return vec![Effect::Copy(text)];
        }

        // What a person says.
        MandatesAction::Draft(draft) => state.mandates_by_hand.draft = draft,
        MandatesAction::Say(correction) => {
            state.mandates_by_hand.say(correction);
            return said(state);
        }
        MandatesAction::Forget(correction) => {
            state.mandates_by_hand.forget(&correction);
            return said(state);
        }
    }
    Vec::new()
}

fn with_register(state: &mut State, change: impl FnOnce(&mut Mandates)) {
    if let Some(mandates) = &mut state.mandates {
        change(mandates);
    }
}

/// Another sheet. What was chosen before a bar or a cell led to its list comes back with the others.
fn show_sheet(mandates: &mut Mandates, sheet: Sheet) {
    if sheet != Sheet::Register
        && let Some(before) = mandates.before.take()
    {
        mandates.filter = before;
        mandates.refresh();
    }
    mandates.show(sheet);
}

/// What is to be found in a large register, on a thread of its own.
pub fn want_rows(state: &mut State) -> Option<Effect> {
    let question = state.mandates.as_mut()?.ask()?;
    Some(Effect::Look(Box::new(question)))
}

/// Who looks at what changed in mandates need not switch it on first.
fn switch_on(state: &mut State) {
    if let Some(table) = state.comparison.as_mut().filter(|table| table.mandates.is_none()) {
        table.show_mandates(true, &state.mandates_by_hand.kept);
    }
}

/// Compares the texts that are ticked. What changed in their mandates is shown as soon as it is there.
fn compare(state: &mut State) -> Vec<Effect> {
    let Some(ids) = state.mandates.as_ref().map(Mandates::chosen).filter(|ids| ids.len() > 1) else { return Vec::new() };
    let effects = crate::ui::tabs::compare(state, ids, false);
    if let Some(pending) = &mut state.pending {
        (pending.quiet, pending.look.mandates) = (true, true);
    }
    state.screen = Screen::Mandates;
    effects
}

/// Copies the rows that are shown: those of a large register are put together on a thread of their own.
fn copy(state: &mut State) -> Vec<Effect> {
    let Some(table) = state.mandates.as_ref().map(|mandates| TableToCopy::of(mandates, state.locale)) else { return Vec::new() };
    if table.count() == 0 {
        return Vec::new();
    }
    if table.count() <= CLAUSES_AT_ONCE {
        state.said = Some(Said::CopiedTable(table.count()));
        return vec![Effect::Copy(table.text())];
    }
    state.said = Some(Said::CopyingTable);
    vec![Effect::CopyTable(Box::new(table))]
}

fn toggle<T: Ord>(set: &mut BTreeSet<T>, value: T) {
    if !set.remove(&value) {
        set.insert(value);
    }
}
