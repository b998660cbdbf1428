//! Reading what texts ask: a few at once, many in the background; and again where a person said something of it.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use crate::engine::DocumentId;
use crate::ui::effect::{Correct, Effect, Gather};
use crate::ui::state::{CLAUSES_AT_ONCE, Gathering, Hand, Mandates, State};

/// More texts than these are read on a thread of their own.
const AT_ONCE: usize = 40;

/// Reads what texts ask: a few that are in memory at once, others in the background.
pub(super) fn read(state: &mut State, ids: Vec<DocumentId>, of_library: bool) -> Vec<Effect> {
    stop(state);
    if ids.len() <= AT_ONCE
        && let Some(mut mandates) = Mandates::at_hand(&state.snapshot, &ids, &state.mandates_by_hand.kept)
    {
        mandates.of_library = of_library;
        take(state, mandates);
        return Vec::new();
    }
    let stop = Arc::new(AtomicBool::new(false));
    let gather = Gather {
        ids,
        snapshot: Arc::clone(&state.snapshot),
        by_hand: state.mandates_by_hand.kept.clone(),
        stop: Arc::clone(&stop),
    };
    state.gathering = Some(Gathering { ids: gather.ids.clone(), done: 0, total: gather.ids.len(), stop, of_library });
    vec![Effect::Gather(Box::new(gather))]
}

/// Shows a register that was read, as the one before was looked at.
pub(super) fn take(state: &mut State, read: Mandates) {
    let before = state.mandates.replace(read);
    know_series(state);
    state.mandates = state.mandates.take().map(|mandates| mandates.seen_as(before.as_ref()));
}

/// Tells the register which of its texts are versions of one, where the library knows it.
pub fn know_series(state: &mut State) {
    if let (Some(index), Some(mandates)) = (&state.library.series, &mut state.mandates) {
        mandates.know_series(index.numbers(&state.snapshot, &mandates.ids));
    }
}

pub(super) fn stop(state: &mut State) {
    if let Some(gathering) = state.gathering.take() {
        gathering.stop.store(true, Ordering::Relaxed);
    }
}

/// Reads anew what is asked, after a person said something of it.
pub(super) fn said(state: &mut State) -> Vec<Effect> {
    state.last_hand = Hand::Mandates;
    let kept = state.mandates_by_hand.kept.clone();
    let mut effects = catch_up(state);
    if let Some(table) = state.comparison.as_mut().filter(|table| table.mandates.is_some()) {
        table.show_mandates(true, &kept);
    }
    effects.push(Effect::SaveMandates(kept));
    effects
}

/// Puts what was said since the register was read in place: in a large one in the background, one step at a time.
pub(super) fn catch_up(state: &mut State) -> Vec<Effect> {
    let kept = &state.mandates_by_hand.kept;
    let Some(mandates) = state.mandates.as_mut().filter(|mandates| mandates.known != *kept) else { return Vec::new() };
    let (before, after) = (mandates.known.clone(), kept.clone());
    if mandates.newest().entries.len() <= CLAUSES_AT_ONCE {
        let register = mandates.newest().corrected(&before, &after);
        mandates.correct(Arc::new(register), after);
    } else if !mandates.correcting {
        mandates.correcting = true;
        let register = Arc::clone(mandates.newest());
        return vec![Effect::CorrectRegister(Box::new(Correct { register, before, after }))];
    }
    Vec::new()
}
