//! The folder whose new files come into the library by themselves.

use std::path::PathBuf;

use super::notify;
use crate::engine::Watched;
use crate::settings::Settings;
use crate::ui::effect::Effect;
use crate::ui::state::{Notice, Said, State};

/// What happens to the folder that is watched.
#[derive(Clone, Debug)]
pub enum WatchAction {
    /// Choose one.
    Ask,
    /// These were chosen; the first counts.
    Chosen(Vec<PathBuf>),
    /// Its path was typed.
    Typed(String),
    /// Watch the one that was typed.
    Entered,
    /// Look at it now.
    Look,
    /// Watch none.
    Stop,
}

pub(super) fn act(state: &mut State, action: WatchAction) -> Vec<Effect> {
    let folder = match action {
        WatchAction::Look => return vec![Effect::LookAgain],
        WatchAction::Ask => return vec![Effect::AskForWatched],
        WatchAction::Typed(path) => {
            state.imports.folder = path;
            return Vec::new();
        }
        WatchAction::Chosen(paths) => paths.into_iter().next(),
        WatchAction::Entered => Some(state.imports.folder.trim().into()).filter(|path: &PathBuf| !path.as_os_str().is_empty()),
        WatchAction::Stop => {
            state.settings.watched_folder = None;
            return vec![Effect::Save(state.settings.clone()), Effect::Watch(None)];
        }
    };
    let Some(folder) = folder else { return Vec::new() };
    state.imports.folder.clear();
    state.settings.watched_folder = Some(folder);
    vec![Effect::Save(state.settings.clone()), Effect::Watch(watched(&state.settings))]
}

/// What the engine is to watch, as the person chose.
#[must_use]
pub fn watched(settings: &Settings) -> Option<Watched> {
    settings.watched_folder.clone().map(|folder| Watched { folder, reference: settings.import_reference })
}

/// The folder was looked at, or cannot be.
pub(super) fn looked(state: &mut State, answer: Result<usize, (PathBuf, String)>) {
    match answer {
        Ok(added) => {
            state.notices.retain(|notice| !matches!(notice, Notice::NotWatched(..)));
            state.said = Some(Said::CameIn(added));
        }
        Err((folder, reason)) => notify(state, Notice::NotWatched(folder, reason)),
    }
}
