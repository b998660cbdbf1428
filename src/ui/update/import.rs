//! Files come into the library, and the report of it.

use std::path::PathBuf;

use super::notify;
use crate::engine::{EngineError, Item, LibraryError};
use crate::messages::Messages;
use crate::ui::effect::Effect;
use crate::ui::state::{Dialog, Imports, Notice, State};

/// Begins, unless an import is under way: its report would be lost.
pub(super) fn begin(state: &mut State, paths: Vec<PathBuf>) -> Vec<Effect> {
    if paths.is_empty() {
        return Vec::new();
    }
    state.dialog = Some(Dialog::Import);
    if state.imports.running.is_some() {
        return Vec::new();
    }
    let reference = state.imports.reference;
    state.imports = Imports { running: Some((0, 0)), reference, sorted: state.imports.sorted, ..Imports::default() };
    vec![Effect::Import(paths, reference)]
}

pub(super) fn went_on(state: &mut State, done: usize, total: usize, items: Vec<Item>) {
    state.imports.running = Some((done, total));
    state.imports.take(items);
}

pub(super) fn ended(state: &mut State, answer: Result<usize, LibraryError>) {
    state.imports.running = None;
    state.imports.stopping = false;
    match answer {
        Ok(left) => state.imports.left = left,
        Err(error) => notify(state, Notice::Engine(EngineError::Library(error))),
    }
}

pub(super) fn stop(state: &mut State) -> Vec<Effect> {
    state.imports.stopping = state.imports.running.is_some();
    vec![Effect::StopImport]
}

/// The report as cells between tabs, which any table takes when it is pasted.
pub(super) fn copied(state: &State) -> Vec<Effect> {
    let messages = Messages::new(state.locale);
    let plain = |text: &str| text.replace(['\t', '\n', '\r'], " ");
    let mut text = String::new();
    for item in state.imports.order.iter().filter_map(|at| state.imports.items.get(*at)) {
        let meta = item.meta.as_deref();
        let cells = [
            messages.say(&format!("library-outcome-{}", item.outcome.code())),
            meta.map(|meta| meta.label().to_owned()).unwrap_or_default(),
            meta.map(|meta| meta.language.code().to_owned()).unwrap_or_default(),
            meta.map(|meta| meta.preambular.to_string()).unwrap_or_default(),
            meta.map(|meta| meta.operative.to_string()).unwrap_or_default(),
            item.warnings.len().to_string(),
            item.path.display().to_string(),
            messages.import_remark(item),
        ];
        // A cell that begins like a formula is none.
        let cells = cells.map(|cell| if cell.starts_with(['=', '+', '-', '@']) { format!("'{cell}") } else { cell });
        text.push_str(&cells.map(|cell| plain(&cell)).join("\t"));
        text.push('\n');
    }
    vec![Effect::Copy(text)]
}
