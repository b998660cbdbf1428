//! What happens to the lineage that is open.

use std::sync::Arc;

use super::{notify, travel};
use crate::engine::series::SeriesIndex;
use crate::engine::{DocumentId, EngineError, Snapshot};
use crate::lineage::Lineage;
use crate::settings::Grouping;
use crate::ui::effect::Effect;
use crate::ui::session::Lineage as Kept;
use crate::ui::state::{Followed, LineageAction, LineageView, Notice, Screen, Sheet, State};

pub(super) fn act(state: &mut State, action: LineageAction) -> Vec<Effect> {
    match action {
        LineageAction::Follow(followed) => return follow(state, followed),
        LineageAction::Select(thread) => with_view(state, |view| view.select(Some(thread))),
        LineageAction::Step(by) => with_view(state, |view| view.step(by)),
        LineageAction::Part(part) => with_view(state, |view| view.set_part(part)),
        LineageAction::ToggleSeveral => with_view(state, LineageView::toggle_several),
        LineageAction::Base(base) => with_view(state, |view| view.set_base(base)),
        LineageAction::Read(document, paragraph) => {
            let id = state.lineage.as_ref().and_then(|view| view.ids.get(document)).cloned();
            if let Some(id) = id {
                travel::read_at(state, id, Some(paragraph));
            }
        }
    }
    Vec::new()
}

/// Goes to the lineage of what is open: the text that is read, else the comparison, else the sample.
pub(super) fn show(state: &mut State) -> Vec<Effect> {
    let open = state.reading.as_ref().map(|reading| reading.id.clone());
    let fits = |view: &LineageView| open.as_ref().is_none_or(|id| view.ids.contains(id));
    if state.screen == Screen::Lineage || state.lineage.as_ref().is_some_and(fits) {
        state.screen = Screen::Lineage;
        if state.lineage.is_some() {
            return Vec::new();
        }
    }
    let compared = || state.comparison.as_ref().and_then(|table| table.ids.last().cloned());
    let sample = || state.sample_series().and_then(|ids| ids.into_iter().nth(1));
    match open.or_else(compared).or_else(sample) {
        Some(id) => follow(state, Followed { id, paragraph: None }),
        None => Vec::new(),
    }
}

/// Shows the history of the paragraph that is marked, or is the first in view.
pub(super) fn show_history(state: &mut State) -> Vec<Effect> {
    if state.screen == Screen::Comparison
        && let Some(table) = &state.comparison
    {
        // The texts that are compared are the years to follow it through.
        let in_view = table.lines.get(table.seen).map(|line| line.row());
        let row = table.current_change().map(|change| change.row).or(in_view);
        let mut view = LineageView::new(table.ids.clone(), Arc::clone(&table.lineage), next_serial(state));
        let place = row.and_then(|row| view.latest(row));
        if let Some((document, paragraph)) = place {
            view.select_paragraph(document, paragraph);
        }
        state.lineage = Some(view);
        state.screen = Screen::Lineage;
        return Vec::new();
    }
    let Some(reading) = &state.reading else { return Vec::new() };
    let followed = Followed { id: reading.id.clone(), paragraph: Some(reading.marked.unwrap_or(reading.seen)) };
    follow(state, followed)
}

/// Follows a paragraph in the lineage that is open, if its text is there; else asks for the one of its series.
fn follow(state: &mut State, followed: Followed) -> Vec<Effect> {
    if let Some(view) = &mut state.lineage
        && let Some(document) = view.ids.iter().position(|id| *id == followed.id)
        && let Some(paragraph) = followed.paragraph
    {
        view.select_paragraph(document, paragraph);
        state.screen = Screen::Lineage;
        return Vec::new();
    }
    state.following = Some(followed.clone());
    state.lineage_before = None;
    vec![Effect::Lineage(followed.id)]
}

/// Brings back the lineage that was open before.
pub(super) fn resume(state: &mut State, before: Kept) -> Vec<Effect> {
    let ids = before.ids.clone();
    let Some(first) = ids.first().cloned().filter(|_| ids.len() > 1) else { return Vec::new() };
    if ids.iter().any(|id| state.snapshot.get(id).is_none()) {
        return Vec::new();
    }
    state.following = Some(Followed { id: first, paragraph: None });
    state.lineage_before = Some(before);
    vec![Effect::LineageOf(ids)]
}

/// The lineage that was asked for is there, or cannot be made.
pub(super) fn arrived(state: &mut State, id: &DocumentId, result: Result<(Vec<DocumentId>, Arc<Lineage>), EngineError>) {
    // Another one was asked for since.
    let Some(followed) = state.following.take_if(|followed| followed.id == *id) else { return };
    match result {
        Ok((ids, lineage)) => {
            let document = ids.iter().position(|own| *own == followed.id);
            let mut view = LineageView::new(ids, lineage, next_serial(state));
            if let Some((document, paragraph)) = document.zip(followed.paragraph) {
                view.select_paragraph(document, paragraph);
            }
            match state.lineage_before.take().filter(|before| before.ids == view.ids) {
                // The screen is where it was left, or where the person went meanwhile.
                Some(before) => view.look(&before),
                None => state.screen = Screen::Lineage,
            }
            state.lineage = Some(view);
        }
        Err(error) => notify(state, Notice::Engine(error)),
    }
}

/// Asks for the series of the library, where they are to be seen and what is loaded changed.
pub fn want_series(state: &mut State) -> Option<Effect> {
    let known = state.library.series_asked.as_ref().is_some_and(|asked| Arc::ptr_eq(asked, &state.snapshot));
    let is_followed = state.screen == Screen::Mandates && state.mandates.as_ref().is_some_and(|own| own.sheet == Sheet::Reports);
    let is_seen = state.settings.grouping == Grouping::Series || is_followed;
    if known || !is_seen {
        return None;
    }
    state.library.series_asked = Some(Arc::clone(&state.snapshot));
    Some(Effect::Series)
}

/// The series of what was loaded are there; of what is loaded no more they are not looked at.
pub(super) fn series_found(state: &mut State, snapshot: &Arc<Snapshot>, result: Result<Arc<SeriesIndex>, EngineError>) {
    match result {
        Ok(index) if Arc::ptr_eq(snapshot, &state.snapshot) => {
            state.library.series = Some(index);
            super::mandates::know_series(state);
        }
        Ok(_) => {}
        Err(error) => notify(state, Notice::Engine(error)),
    }
}

fn next_serial(state: &State) -> u64 {
    state.lineage.as_ref().map_or(0, |view| view.serial + 1)
}

fn with_view(state: &mut State, change: impl FnOnce(&mut LineageView)) {
    if let Some(view) = &mut state.lineage {
        change(view);
    }
}
