//! The one function that changes the state. No egui, no file, no clock: tested without a window.
//!
//! This file says for each action where it is answered: one file of `update/` per topic, `commands` for all commands.

mod answers;
mod citations;
mod commands;
mod comparison;
mod correct;
mod export;
mod find_bar;
mod import;
mod library;
mod lineage;
mod link;
mod mandates;
mod open;
mod palette;
mod paste;
mod reading;
mod resume;
mod search;
mod selection;
mod series;
mod settings;
#[cfg(test)]
mod tests;
mod travel;
mod watch;

pub use citations::CitationsAction;
pub use correct::{CorrectAction, want_corrections};
pub use export::ExportAction;
pub use lineage::want_series;
pub use mandates::{Choose, Counted, MandatesAction, want_rows};
pub use open::show_start;
pub use paste::PasteAction;
pub use search::SearchAction;
pub use selection::SelectionAction;
pub use settings::TEXT_SIZES;
pub use watch::{WatchAction, watched};

use super::action::Action;
use super::effect::Effect;
use super::session::Session;
use super::state::{Dialog, Notice, State};
use super::{tabs, words};
use comparison::with_table;

/// Changes the state; what has to be done outside of it is returned.
#[must_use]
pub fn update(state: &mut State, action: Action) -> Vec<Effect> {
    match action {
        Action::Run(command) => return commands::run(state, command),
        Action::Engine(event) => return answers::answered(state, event),
        Action::CloseDialog => state.dialog = None,
        Action::DismissNotice(place) => dismiss_notice(state, place),
        Action::DismissNotices => state.notices.clear(),

        // Rooms of their own.
        Action::Search(action) => return search::update(state, action),
        Action::Selection(action) => return selection::update(state, action),
        Action::Citations(action) => return citations::update(state, action),
        Action::Mandates(action) => return mandates::update(state, action),
        Action::Lineage(action) => return lineage::act(state, action),
        Action::Correct(action) => return correct::act(state, action),
        Action::Paste(action) => return paste::act(state, action),
        Action::Watch(action) => return watch::act(state, action),
        Action::Export(action) => return export::act(state, action),

        // The library.
        Action::Loaded(snapshot) => return library::loaded(state, snapshot),
        Action::Filter(filter) => state.library.filter = filter,
        Action::Check(id, on) => library::check(state, id, on),
        Action::UncheckAll => state.library.checked.clear(),
        Action::AskCompareWith(base) => library::ask_compare_with(state, base),
        Action::CompareWithTyped(now) => library::compare_with_typed(state, now),
        Action::CompareWithMoved(now) => library::compare_with_moved(state, now),
        Action::CompareWith(other) => return library::compare_with(state, other),
        Action::SeriesCorrected(change, result) => return series::corrected(state, &change, result),

        // Files, opened or imported.
        Action::OpenPaths(paths) => return open::paths(state, paths),
        Action::OpenedFolder(path) => return open::folder(state, path),
        // What was begun as an import stays one.
        Action::NoFileDialog if matches!(state.dialog, Some(Dialog::Import)) => {
            state.dialog = Some(Dialog::ImportPath(String::new()));
        }
        Action::NoFileDialog => state.dialog = Some(Dialog::Path(String::new())),
        Action::PathTyped(path) => open::path_typed(state, path),
        Action::PathEntered => return open::path_entered(state),
        Action::Dropped(paths) => return vec![Effect::Receive(paths)],
        Action::AskForImport { folder } => return vec![Effect::AskForImport { folder }],
        Action::ImportPaths(paths) => return import::begin(state, paths),
        Action::ImportReference(reference) => return settings::set_import_reference(state, reference),
        Action::StopImport => return import::stop(state),
        Action::SortReport(column) => state.imports.sort(column),
        Action::CopyReport => return import::copied(state),
        Action::SaveReport(form) => return import::save_report(state, form),
        Action::ReportWritten(answer) => state.imports.written = Some(answer),

        // The text that is read.
        Action::Read(id) => travel::read(state, id),
        Action::MarkParagraph(paragraph) => reading::mark(state, paragraph),
        Action::GoToParagraph(paragraph) => travel::go_to(state, paragraph),
        Action::GoToTyped(typed) => travel::go_to_typed(state, typed),
        Action::GoToEntered => travel::go_to_named(state),
        Action::JumpToSource(line) => reading::jump_to_source(state, line),
        Action::ToggleLeftovers => reading::toggle_leftovers(state),
        Action::CopySymbol(symbol) => return reading::copy_symbol(state, symbol),
        Action::SeenParagraph(serial, paragraph) => reading::seen_paragraph(state, serial, paragraph),
        Action::SeenSource(serial, line) => reading::seen_source(state, serial, line),

        // The comparison.
        Action::CompareStarted(ticket) => comparison::started(state, ticket),
        Action::Options(options) => return comparison::compare_again(state, options),
        Action::Context(rows) => with_table(state, |table| table.set_context(rows)),
        Action::ShowKind(kind) => with_table(state, |table| table.show(kind)),
        Action::ToggleRow(row) => with_table(state, |table| table.toggle(row)),
        Action::JumpToRow(row) => with_table(state, |table| table.jump_to_row(row)),
        Action::JumpToPointer(row, step) => with_table(state, |table| table.jump_to_pointer(row, step)),
        Action::ShowStep(row, step) => comparison::show_step(state, row, step),
        Action::JumpToParagraph(document, paragraph) => comparison::jump_to_paragraph(state, document, paragraph),
        Action::JumpToChange(place) => with_table(state, |table| table.jump_to_change(place)),
        Action::Reveal(row) => with_table(state, |table| table.reveal(row)),
        Action::PresentStep(by) => with_table(state, |table| table.present_step(by)),
        Action::SeenLine(serial, line) => comparison::seen_line(state, serial, line),
        Action::ShowView(view, step) => state.dialog = Some(Dialog::Views { view, step }),
        Action::ShowTogether(row, step) => state.dialog = Some(Dialog::Together { row, step }),
        Action::GoToTab(place) => return tabs::go(state, place),
        Action::CloseTab(place) => return tabs::close(state, place),

        // Links by hand.
        Action::AskLink(row, step) => link::ask(state, row, step),
        Action::LinkTicked(side, paragraph, on) => link::tick(state, side, paragraph, on),
        Action::LinkTyped(now) => link::typed(state, now),
        Action::LinkEntered => return link::enter(state),
        Action::Unlink(row, step) => return link::unlink(state, row, step),
        Action::ForgetLink(row, step) => return link::forget(state, row, step),
        Action::Notice(notice) => notify(state, notice),
        Action::ByHandNotSaved(reason) => notify(state, Notice::ByHandNotSaved(reason)),

        Action::PaletteTyped(typed) => palette::typed(state, typed),
        Action::PaletteMoved(selected) => palette::moved(state, selected),
        Action::Choose(choice) => return palette::choose(state, choice),

        Action::SetSettings(settings) => return settings::set(state, settings),
        Action::SetLocale(locale) => return settings::set_locale(state, locale),
        Action::SettingsNotSaved(reason) => notify(state, Notice::SettingsNotSaved(reason)),
        Action::SystemDark(dark) => state.system_dark = dark,

        // What was open when the program ended.
        Action::Arrange(session) => resume::arrange(state, &session),
        Action::Resume(session) => return resume::begin(state, session),
        Action::SessionNotSaved(reason) => notify(state, Notice::SessionNotSaved(reason)),
    }
    Vec::new()
}

/// What is open, to be written down where it is not what was written last.
pub fn keep(state: &mut State) -> Option<Effect> {
    let now = Session::of(state)?;
    if state.kept.as_ref() == Some(&now) {
        return None;
    }
    state.kept = Some(now.clone());
    Some(Effect::Keep(Box::new(now)))
}

fn notify(state: &mut State, notice: Notice) {
    state.notices.retain(|known| *known != notice);
    state.notices.push(notice);
}

fn dismiss_notice(state: &mut State, place: usize) {
    if place < state.notices.len() {
        state.notices.remove(place);
    }
}
