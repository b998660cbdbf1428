//! What was open comes back: files are read again first, then everything takes its place.

use super::{lineage, travel};
use crate::ui::effect::Effect;
use crate::ui::session::Session;
use crate::ui::state::{History, Place, Resuming, Screen, State};
use crate::ui::tabs::{self, Tab};

/// Brings back how the window was arranged, whatever it is opened with.
pub(super) fn arrange(state: &mut State, session: &Session) {
    state.library.shown = session.library_shown;
    state.library.shown_beside_comparison = session.library_shown_beside_comparison;
    state.outline_shown = session.outline_shown;
}

/// Begins to bring back what was open, in the window as it was arranged.
pub(super) fn begin(state: &mut State, session: Session) -> Vec<Effect> {
    arrange(state, &session);
    let opens: Vec<Effect> = session.files.iter().cloned().map(Effect::Open).collect();
    state.opening += opens.len();
    state.resuming = Some(Resuming { waiting: opens.len(), session });
    if opens.is_empty() { finish(state) } else { opens }
}

/// One of the files was read, or was not. They are asked for first, so theirs are the first answers.
pub(super) fn answered(state: &mut State) -> Vec<Effect> {
    let Some(resuming) = &mut state.resuming else { return Vec::new() };
    resuming.waiting = resuming.waiting.saturating_sub(1);
    if resuming.waiting == 0 { finish(state) } else { Vec::new() }
}

/// Everything that can be there is there. What the person opened meanwhile stays.
fn finish(state: &mut State) -> Vec<Effect> {
    let Some(Resuming { session, .. }) = state.resuming.take() else { return Vec::new() };
    let untouched = state.reading.is_none() && state.comparison.is_none() && state.pending.is_none();
    if !untouched {
        return Vec::new();
    }
    if let Some(read) = session.reading
        && let Some(entry) = state.snapshot.get(&read.id)
    {
        let paragraphs = entry.meta.paragraphs;
        travel::read(state, read.id);
        if let Some(reading) = &mut state.reading {
            reading.marked = read.marked.filter(|marked| *marked < paragraphs);
            reading.source = read.source;
            reading.source_seen = read.source_line;
            reading.source_jump.go_to(reading.source_seen);
            reading.seen = read.paragraph.min(paragraphs.saturating_sub(1));
            reading.jump.go_to(reading.seen);
        }
    }
    let is_loaded = |place: &Place| match place {
        Place::Text { id, .. } => state.snapshot.get(id).is_some(),
        // It may come back.
        Place::Screen(_) => true,
    };
    let History { back, forward } = session.history;
    state.history =
        History { back: back.into_iter().filter(is_loaded).collect(), forward: forward.into_iter().filter(is_loaded).collect() };
    state.library.recent = session.recent;
    let front = session.current;
    let loaded = |ids: &[_]| ids.len() > 1 && ids.iter().all(|id| state.snapshot.get(id).is_some());
    let mut tabs: Vec<(usize, Tab)> =
        session.comparisons.into_iter().map(|kept| Tab { kept, lineage: None }).enumerate().collect();
    tabs.retain(|(_, tab)| loaded(&tab.kept.ids));
    let place = tabs.iter().position(|(place, _)| *place >= front).unwrap_or(tabs.len().saturating_sub(1));
    let mut tabs: Vec<Tab> = tabs.into_iter().map(|(_, tab)| tab).collect();
    state.tabs.right = tabs.split_off((place + 1).min(tabs.len()));
    let current = tabs.pop();
    state.tabs.left = tabs;
    let compared = current.is_some();
    let mut effects = current.map_or_else(Vec::new, |tab| tabs::activate(state, tab));
    let followed = session.lineage.map_or_else(Vec::new, |before| lineage::resume(state, before));
    let is_followed = !followed.is_empty();
    effects.extend(followed);
    state.screen = match session.screen {
        Screen::Comparison if compared => Screen::Comparison,
        Screen::Lineage if is_followed => Screen::Lineage,
        Screen::Welcome => Screen::Welcome,
        _ if state.reading.is_some() => Screen::Reading,
        _ if compared => Screen::Comparison,
        _ => Screen::Welcome,
    };
    if let Some(pending) = &mut state.pending {
        pending.quiet = true;
    }
    effects
}
