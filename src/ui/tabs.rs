//! The comparisons that are open beside the one in front. Each keeps its texts, its options and its place.

#[cfg(test)]
mod tests;

use std::sync::Arc;

use super::effect::Effect;
use super::session::Comparison;
use super::state::{Pending, Screen, State};
use super::table::{Look, Table, around};
use crate::engine::{CompareOptions, DocumentId};
use crate::lineage::Lineage;

/// Comparisons before and behind the one in front.
#[derive(Clone, Debug, Default)]
pub struct Tabs {
    /// Before it, in order.
    pub left: Vec<Tab>,
    /// Behind it, in order.
    pub right: Vec<Tab>,
    /// The last request to scroll that any comparison made: each one in front makes a new one.
    serial: u64,
}

/// A comparison that is not in front.
#[derive(Clone, Debug)]
pub struct Tab {
    /// What it compares, and how it was looked at.
    pub kept: Comparison,
    /// What the engine gave; none: it is compared when it comes to the front.
    pub lineage: Option<Arc<Lineage>>,
}

impl State {
    /// All comparisons, and which of them is in front.
    #[must_use]
    pub fn kept_comparisons(&self) -> (Vec<Comparison>, usize) {
        let left = self.tabs.left.iter().map(|tab| tab.kept.clone());
        let right = self.tabs.right.iter().map(|tab| tab.kept.clone());
        (left.chain(self.in_front()).chain(right).collect(), self.tabs.left.len())
    }

    /// The texts of all comparisons, and which of them is in front.
    #[must_use]
    pub fn compared(&self) -> (Vec<&[DocumentId]>, usize) {
        let ids = |tab| -> &[DocumentId] {
            let tab: &Tab = tab;
            &tab.kept.ids
        };
        let front = match (&self.pending, &self.comparison) {
            (Some(pending), None) if pending.in_place => Some(pending.ids.as_slice()),
            (_, table) => table.as_ref().map(|table| table.ids.as_slice()),
        };
        (self.tabs.left.iter().map(ids).chain(front).chain(self.tabs.right.iter().map(ids)).collect(), self.tabs.left.len())
    }

    fn in_front(&self) -> Option<Comparison> {
        if let Some(pending) = self.pending.as_ref().filter(|pending| pending.in_place) {
            let (ids, options, look) = (pending.ids.clone(), pending.options.clone(), pending.look.clone());
            return Some(Comparison { ids, options, look });
        }
        let table = self.comparison.as_ref()?;
        Some(Comparison { ids: table.ids.clone(), options: self.options.clone(), look: table.look() })
    }
}

/// Asks for a comparison. In place of the one in front, or beside it; one that is open already comes to the front.
pub(super) fn compare(state: &mut State, ids: Vec<DocumentId>, in_place: bool) -> Vec<Effect> {
    if !in_place {
        let known = state.compared().0.iter().position(|known| *known == ids.as_slice());
        if let Some(place) = known {
            return go(state, place);
        }
        // One that is still being made for the front keeps its place.
        if state.comparison.is_none() {
            let tab = park(state);
            state.tabs.left.extend(tab);
        }
    }
    // Another comparison has other texts, of which none was chosen as the base.
    let base = state.options.base.filter(|_| in_place);
    let options = CompareOptions { base, ..state.options.clone() };
    let look = state.comparison.as_ref().filter(|_| in_place).map_or_else(Look::default, Table::look);
    ask(state, ids, options, look, in_place)
}

fn ask(state: &mut State, ids: Vec<DocumentId>, options: CompareOptions, look: Look, in_place: bool) -> Vec<Effect> {
    let (quiet, ticket) = (false, None);
    state.pending = Some(Pending { ids: ids.clone(), options: options.clone(), look, in_place, quiet, ticket });
    state.dialog = None;
    state.said = None;
    let saved_links = state.by_hand.kept.clone();
    vec![Effect::Compare(ids, CompareOptions { saved_links, ..options })]
}

/// What was compared before is compared again when it comes to the front.
pub(super) fn forget(state: &mut State) {
    for tab in state.tabs.left.iter_mut().chain(&mut state.tabs.right) {
        tab.lineage = None;
    }
}

/// A comparison that was asked for is there.
pub(super) fn arrived(state: &mut State, pending: Pending, lineage: Arc<Lineage>) {
    if !pending.in_place {
        let tab = park(state);
        state.tabs.left.extend(tab);
    }
    state.options = pending.options;
    // The same texts compared in another way: filters and place stay.
    let before = state.comparison.as_ref().filter(|_| pending.in_place).map(|table| &table.lineage);
    let look = before.map_or_else(|| pending.look.clone(), |before| pending.look.carried(before, &lineage));
    install(state, pending.ids, lineage, &look);
    if !pending.quiet {
        state.screen = Screen::Comparison;
    }
}

/// A comparison could not be made: where there is none in front, its neighbour comes there.
pub(super) fn failed(state: &mut State) -> Vec<Effect> {
    if state.comparison.is_some() { Vec::new() } else { neighbour(state) }
}

/// Brings a comparison to the front, by its place among all.
pub(super) fn go(state: &mut State, place: usize) -> Vec<Effect> {
    let (all, current) = state.compared();
    if place >= all.len() {
        return Vec::new();
    }
    if place == current && (state.comparison.is_some() || state.pending.is_some()) {
        state.screen = Screen::Comparison;
        state.dialog = None;
        return Vec::new();
    }
    let mut tabs = std::mem::take(&mut state.tabs.left);
    tabs.extend(park(state));
    tabs.append(&mut state.tabs.right);
    state.tabs.right = tabs.split_off(place + 1);
    let front = tabs.pop();
    state.tabs.left = tabs;
    front.map_or_else(Vec::new, |tab| activate(state, tab))
}

/// The next comparison (`by` = 1) or the one before (-1), from the last to the first and back.
pub(super) fn turn(state: &mut State, by: isize) -> Vec<Effect> {
    let (all, current) = state.compared();
    if all.len() < 2 {
        return Vec::new();
    }
    let place = around(current, by, all.len());
    go(state, place)
}

/// Closes a comparison, by its place among all.
pub(super) fn close(state: &mut State, place: usize) -> Vec<Effect> {
    let current = state.tabs.left.len();
    if place < current {
        state.tabs.left.remove(place);
    } else if place > current {
        if place - current <= state.tabs.right.len() {
            state.tabs.right.remove(place - current - 1);
        }
    } else if state.comparison.is_some() || state.pending.is_some() {
        let _ = park(state);
        return neighbour(state);
    }
    Vec::new()
}

/// The nearest comparison comes to the front; without any, the text that is open or the first screen.
fn neighbour(state: &mut State) -> Vec<Effect> {
    let next = if state.tabs.right.is_empty() { state.tabs.left.pop() } else { Some(state.tabs.right.remove(0)) };
    if let Some(tab) = next {
        return activate(state, tab);
    }
    if state.screen == Screen::Comparison {
        state.screen = if state.reading.is_some() { Screen::Reading } else { Screen::Welcome };
    }
    Vec::new()
}

/// Takes the comparison away from the front. One that is being made anew there is made when it comes back.
fn park(state: &mut State) -> Option<Tab> {
    let kept = state.in_front();
    let being_made = state.pending.take_if(|pending| pending.in_place).is_some();
    let table = state.comparison.take();
    state.tabs.serial = state.tabs.serial.max(table.as_ref().map_or(0, |table| table.jump.serial));
    let lineage = table.filter(|_| !being_made).map(|table| table.lineage);
    kept.map(|kept| Tab { kept, lineage })
}

/// Puts a comparison in front, making it first where that was not done yet.
pub(super) fn activate(state: &mut State, tab: Tab) -> Vec<Effect> {
    let Comparison { ids, options, look } = tab.kept;
    state.options = options.clone();
    state.dialog = None;
    state.screen = Screen::Comparison;
    match tab.lineage {
        Some(lineage) => {
            install(state, ids, lineage, &look);
            Vec::new()
        }
        None => ask(state, ids, options, look, true),
    }
}

fn install(state: &mut State, ids: Vec<DocumentId>, lineage: Arc<Lineage>, look: &Look) {
    let mut table = Table::new(ids, lineage);
    if look.mandates {
        table.show_mandates(true, &state.mandates_by_hand.kept);
    }
    table.look_as(look);
    let last = state.comparison.as_ref().map_or(0, |table| table.jump.serial).max(state.tabs.serial);
    table.jump.serial = last + 1;
    state.tabs.serial = last + 1;
    state.comparison = Some(table);
}
