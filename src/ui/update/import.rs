//! Files come into the library, and the report of it.

use std::path::PathBuf;

use super::notify;
use crate::engine::{Coming, DocumentId, EngineError, Item, LibraryError, Report};
use crate::export::Form;
use crate::messages::Messages;
use crate::ui::effect::{Effect, ReportRequest};
use crate::ui::state::{Dialog, Notice, State};

/// Begins, unless an import is under way: its report would be lost.
pub(super) fn begin(state: &mut State, paths: Vec<PathBuf>) -> Vec<Effect> {
    if paths.is_empty() {
        return Vec::new();
    }
    bring(state, Coming::Paths(paths))
}

/// The same for texts that are in no file, each with its name.
pub(super) fn begin_texts(state: &mut State, texts: Vec<(String, Vec<u8>)>) -> Vec<Effect> {
    bring(state, Coming::Texts(texts))
}

fn bring(state: &mut State, coming: Coming) -> Vec<Effect> {
    state.dialog = Some(Dialog::Import);
    if state.imports.running.is_some() {
        return Vec::new();
    }
    state.imports.begin();
    vec![Effect::Import(coming, state.settings.import_reference)]
}

pub(super) fn went_on(state: &mut State, done: usize, total: usize, items: Vec<Item>) {
    // The folder that is watched begins by itself.
    if state.imports.running.is_none() {
        state.imports.begin();
    }
    state.imports.running = Some((done, total));
    state.imports.take(items);
}

pub(super) fn ended(state: &mut State, answer: Result<usize, LibraryError>) -> Vec<Effect> {
    state.imports.running = None;
    state.imports.stopping = false;
    match answer {
        Ok(left) => {
            state.imports.left = left;
            follow(state);
        }
        Err(error) => {
            notify(state, Notice::Engine(EngineError::Library(error)));
            return Vec::new();
        }
    }
    // What is looked for is asked anew, and kept by that.
    if state.search.answer.is_some() {
        return Vec::new();
    }
    vec![Effect::KeepForSearch(state.mandates_by_hand.kept.clone())]
}

/// A text that was only opened and is in the library now is read from there, where one is.
fn follow(state: &mut State) {
    let open = state.open_entry().filter(|entry| entry.record().is_none()).map(|entry| entry.meta.sha256.clone());
    let is_it = |item: &&Item| item.meta.as_ref().is_some_and(|meta| Some(&meta.sha256) == open.as_ref());
    let found = state.imports.items.iter().find(is_it).and_then(|item| item.key.as_ref()).map(DocumentId::of_key);
    if let (Some(id), Some(reading)) = (found.filter(|id| state.snapshot.get(id).is_some()), &mut state.reading) {
        reading.id = id;
    }
}

/// Asks where the report goes, and writes it there, in the order in which it is shown.
pub(super) fn save_report(state: &mut State, form: Form) -> Vec<Effect> {
    let imports = &state.imports;
    let items = imports.order.iter().filter_map(|at| imports.items.get(*at)).cloned().collect();
    let report = Report { items, ..Report::default() };
    let name = Messages::new(state.locale).say("import-report-file");
    vec![Effect::SaveReport(Box::new(ReportRequest { report, form, name, locale: state.locale }))]
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
