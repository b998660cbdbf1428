//! What happens in the register of mandates.

mod action;
mod reading;
#[cfg(test)]
mod tests;

use std::collections::BTreeSet;
use std::sync::Arc;
use std::sync::atomic::Ordering;

use crate::mandate::register::{Column, Filter};
use crate::mandate::{ConditionKind, Manner};
use crate::ui::effect::Effect;
use crate::ui::state::ledger::{Head, Wanted};
use crate::ui::state::{Evidence, Facets, Mandates, RegisterLine as Line, Screen, Sheet, State};

pub use action::{Counted, MandatesAction};
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

/// Changes the register.
pub fn update(state: &mut State, action: MandatesAction) -> Vec<Effect> {
    match action {
        MandatesAction::Show(Sheet::Changes) => switch_on(state),
        MandatesAction::Library => {
            let ids: Vec<_> = state.snapshot.entries.iter().map(|entry| entry.id.clone()).collect();
            let ids = state.by_date(&ids);
            return read(state, ids, true);
        }
        MandatesAction::Gathering(done) => {
            if let Some(gathering) = &mut state.gathering {
                gathering.done = done;
            }
            return Vec::new();
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
            if let Some(mandates) = &mut state.mandates {
                mandates.answer(&question, answer.map(|answer| *answer));
            }
            return Vec::new();
        }
        MandatesAction::Corrected(of, register, known) => {
            if let Some(mandates) = state.mandates.as_mut().filter(|mandates| Arc::ptr_eq(mandates.newest(), &of)) {
                mandates.correct(register, known);
            }
            return catch_up(state);
        }
        MandatesAction::StopGathering => {
            stop(state);
            return Vec::new();
        }
        MandatesAction::Draft(draft) => {
            state.mandates_by_hand.draft = draft;
            return Vec::new();
        }
        MandatesAction::Say(correction) => {
            state.mandates_by_hand.say(correction);
            return said(state);
        }
        MandatesAction::Forget(correction) => {
            state.mandates_by_hand.forget(&correction);
            return said(state);
        }
        MandatesAction::Compare => return compare(state),
        _ => {}
    }
    if let MandatesAction::Open(id, paragraph, row) = action {
        if let Some(mandates) = &mut state.mandates {
            mandates.marked = row;
        }
        state.evidence = Evidence::Marked;
        super::travel::read_at(state, id, Some(paragraph));
        return Vec::new();
    }
    let Some(mandates) = &mut state.mandates else { return Vec::new() };
    if matches!(action, MandatesAction::Copy) {
        return vec![Effect::Copy(rows_as_text(mandates))];
    }
    let filter = &mut mandates.filter;
    match action {
        MandatesAction::Typed(typed) => filter.typed = typed,
        MandatesAction::Document(at) => {
            toggle(&mut filter.without, at);
            mandates.before = None;
        }
        MandatesAction::AllTexts(on) => {
            filter.without = if on { BTreeSet::new() } else { (0..mandates.ids.len()).collect() };
            mandates.before = None;
        }
        MandatesAction::Fold(group) => {
            let mut folded = mandates.folded.clone();
            toggle(&mut folded, group);
            mandates.fold(folded);
            return Vec::new();
        }
        MandatesAction::FoldAll(on) => {
            let keys = mandates.lines.iter().filter_map(|line| if let Line::Group(key, _) = line { Some(*key) } else { None });
            let folded = if on { keys.collect() } else { BTreeSet::new() };
            mandates.fold(folded);
            return Vec::new();
        }
        MandatesAction::ShowFacets(on) => {
            mandates.facets = if on { Facets::Shown } else { Facets::Hidden };
            return Vec::new();
        }
        MandatesAction::ToggleFacet(name) => {
            toggle(&mut mandates.facets_whole, name);
            return Vec::new();
        }
        MandatesAction::Addressee(name) => toggle(&mut filter.addressees, name),
        MandatesAction::Lemma(lemma) => toggle(&mut filter.lemmas, lemma),
        MandatesAction::Manner(manner) => toggle(&mut filter.manners, manner),
        MandatesAction::Kind(kind) => toggle(&mut filter.kinds, kind),
        MandatesAction::Dated(dated) => toggle(&mut filter.dated, dated),
        MandatesAction::Reports => filter.reports = !filter.reports,
        MandatesAction::Sort(column) => {
            // Up, down, and back to the order of the texts.
            mandates.sort = match mandates.sort {
                Some((known, false)) if known == column => Some((column, true)),
                Some((known, true)) if known == column => None,
                _ => Some((column, false)),
            };
        }
        MandatesAction::Group => mandates.grouped = !mandates.grouped,
        MandatesAction::Without(facet) => {
            filter.clear(facet);
            mandates.before = None;
        }
        MandatesAction::Clear => {
            *filter = Filter::default();
            mandates.before = None;
        }
        MandatesAction::Office => {
            let addressees = mandates.register.office().map(str::to_owned).collect();
            *filter = Filter { addressees, manners: [Manner::Asked].into(), ..Filter::default() };
            mandates.before = None;
        }
        MandatesAction::Show(sheet) => {
            if sheet != Sheet::Register
                && let Some(before) = mandates.before.take()
            {
                *filter = before;
                mandates.refresh();
            }
            mandates.show(sheet);
            return Vec::new();
        }
        MandatesAction::Wanted(wanted) => {
            mandates.wanted = wanted;
            return Vec::new();
        }
        MandatesAction::Changed(code) => {
            mandates.changed = code;
            return Vec::new();
        }
        MandatesAction::FoldAlone(code) => {
            toggle(&mut mandates.alone_shown, code);
            return Vec::new();
        }
        MandatesAction::Only(text, counted) => {
            let kinds = if counted == Counted::Conditions { ConditionKind::ALL.into() } else { BTreeSet::new() };
            let without = (0..mandates.ids.len()).filter(|at| *at != text).collect();
            let kinds = if filter.kinds.is_empty() { kinds } else { filter.kinds.clone() };
            let reports = filter.reports || counted == Counted::Reports;
            let filter = Filter { without, kinds, reports, ..filter.clone() };
            mandates.list(filter);
        }
        MandatesAction::List(head, text) => {
            let without = match text {
                Some(text) => (0..mandates.ids.len()).filter(|at| *at != text).collect(),
                None => filter.without.clone(),
            };
            let filter = Filter { without, ..filter.clone() };
            mandates.list(match head {
                Head::Kind(kind) => Filter { kinds: [kind].into(), ..filter },
                Head::Wording(kind, words) => {
                    let typed = format!("{} \"{words}\"", filter.typed).trim_start().to_owned();
                    Filter { kinds: [kind].into(), typed, ..filter }
                }
                Head::Report(..) => Filter { reports: true, ..filter },
                Head::Addressee(name) => Filter { addressees: [name].into(), ..filter },
            });
        }
        MandatesAction::Open(..)
        | MandatesAction::Copy
        | MandatesAction::Compare
        | MandatesAction::Draft(_)
        | MandatesAction::Library
        | MandatesAction::Gathering(_)
        | MandatesAction::Gathered(..)
        | MandatesAction::Looked(..)
        | MandatesAction::Corrected(..)
        | MandatesAction::StopGathering
        | MandatesAction::Say(_)
        | MandatesAction::Forget(_) => {}
    }
    mandates.refresh();
    Vec::new()
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

/// The rows that are shown, cells parted by tabs.
fn rows_as_text(mandates: &Mandates) -> String {
    let register = &mandates.register;
    let rows = mandates.lines.iter().filter_map(|line| match line {
        Line::Row(at) => register.entries.get(*at),
        Line::Group(..) => None,
    });
    let row = |entry| Column::ALL.map(|column| register.words(entry, column).replace(['\t', '\n'], " ")).join("\t") + "\n";
    rows.map(row).collect()
}

fn toggle<T: Ord>(set: &mut BTreeSet<T>, value: T) {
    if !set.remove(&value) {
        set.insert(value);
    }
}
