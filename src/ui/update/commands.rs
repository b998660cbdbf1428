//! What each command does.

use super::comparison::{self, with_table};
use super::correct::{self, CorrectAction};
use super::travel;
use super::{citations, export, library, lineage, link, mandates, paste, reading, search, series, settings};
use crate::ui::command::Command;
use crate::ui::effect::Effect;
use crate::ui::state::{Dialog, GoTo, Hand, Palette, Said, Screen, Sheet, State};
use crate::ui::table::Table;
use crate::ui::tabs;

/// Does what a command says, where it makes sense now.
pub(super) fn run(state: &mut State, command: Command) -> Vec<Effect> {
    if let Some(dialog) = &state.dialog
        && !matches!(command, Command::Dismiss | Command::Quit)
    {
        if matches!((dialog, command), (Dialog::Citations(_), Command::Export)) {
            return export::open(state);
        }
        if opens(command, dialog) {
            state.dialog = None;
        }
        return Vec::new();
    }
    // What was said of the last thing done is past.
    state.said = None;
    if let Some(need) = state.lacks(command) {
        state.said = Some(Said::Needs(need));
        // The whole screen can do without.
        return if command == Command::Present { comparison::present(state, !state.presenting) } else { Vec::new() };
    }
    if command == Command::Dismiss && state.dialog.is_none() && state.mandates_by_hand.draft.take().is_some() {
        return Vec::new();
    }
    if let Some(effects) = search::run(state, command) {
        return effects;
    }
    match command {
        Command::Palette => state.dialog = Some(Dialog::Palette(Palette::default())),
        Command::Shortcuts => state.dialog = Some(Dialog::Shortcuts),
        Command::Settings => state.dialog = Some(Dialog::Settings),
        Command::Import => state.dialog = Some(Dialog::Import),
        Command::Export => return export::open(state),
        Command::OpenFile => return vec![Effect::AskForFiles],
        Command::Paste => return vec![Effect::RequestPaste],
        Command::LookAgain => return vec![Effect::LookAgain],
        Command::KeepText => return paste::keep_open(state),
        Command::Dismiss => return dismiss(state),
        Command::Quit => return vec![Effect::Quit],

        Command::ToggleLibrary => library::toggle(state),
        Command::FilterLibrary => library::filter(state),
        Command::CompareWith => library::ask_compare_with_read(state),
        Command::SeriesTogether => return series::put_together(state),
        Command::SeriesApart => return series::take_apart(state),

        Command::ReadSample => reading::read_sample(state),
        Command::ShowReading => travel::show_reading(state),
        Command::Back => travel::back(state),
        Command::Forward => travel::forward(state),
        Command::GoToParagraph if state.can(command) => state.dialog = Some(Dialog::GoTo(GoTo::default())),
        Command::ToggleOutline => reading::toggle_outline(state),
        Command::ToggleSource => reading::toggle_source(state),
        Command::Correct if state.can(command) => state.correct.shown = !state.correct.shown,
        Command::CopyParagraph => return export::copy_paragraph(state, true),
        Command::CopyPlain => return export::copy_paragraph(state, false),
        Command::Citations => return citations::open(state),

        Command::ShowComparison => return show_comparison(state),
        Command::CompareChecked => return comparison::compare_checked(state),
        Command::CompareSample => return comparison::compare_sample(state),
        Command::SwapSides => return comparison::swap_sides(state),
        Command::NextComparison => return tabs::turn(state, 1),
        Command::PreviousComparison => return tabs::turn(state, -1),
        Command::CloseComparison if state.can(command) => return tabs::close(state, state.tabs.left.len()),
        Command::NextChange => comparison::change(state, 1),
        Command::PreviousChange => comparison::change(state, -1),
        Command::ChangeViews if state.can(command) => comparison::show_views(state),
        Command::ToggleEvidence => comparison::toggle_evidence(state),
        Command::ToggleMandateChanges => comparison::toggle_mandate_changes(state),
        Command::FoldSingle => comparison::fold_single(state),
        Command::FoldUnchanged => comparison::fold_unchanged(state),
        Command::OnlyChanged => with_table(state, Table::toggle_only_changed),
        Command::NextLayout => with_table(state, Table::next_layout),
        Command::ToggleChangeList => with_table(state, |table| table.shown.list_shown = !table.shown.list_shown),
        Command::OrderByFirst => with_table(state, Table::toggle_order),
        Command::Present => return comparison::present(state, !state.presenting),
        Command::CopyRow => return export::copy_rows(state, false),
        Command::CopyRows => return export::copy_rows(state, true),
        Command::Print => return export::print(state),

        Command::ShowLineage => return lineage::show(state),
        Command::ShowHistory => return lineage::show_history(state),
        Command::ShowMandates => return mandates::show(state),
        Command::NextSheet => return mandates::turn(state, 1),
        Command::PreviousSheet => return mandates::turn(state, Sheet::ALL.len() - 1),
        Command::UndoMandate => return mandates::undo(state),
        Command::RedoMandate => return mandates::redo(state),

        // What was changed last beside what is seen.
        Command::UndoLink if state.is_correcting() => return correct::act(state, CorrectAction::Undo),
        Command::RedoLink if state.is_correcting() => return correct::act(state, CorrectAction::Redo),
        Command::UndoLink => return undo(state),
        Command::RedoLink => return redo(state),

        Command::TextLarger => return settings::resize_text(state, 1),
        Command::TextSmaller => return settings::resize_text(state, -1),
        Command::ToggleTheme => return settings::toggle_theme(state),
        Command::SwitchLanguage => return settings::switch_language(state),

        // Done by then, or of no use now.
        Command::GoToParagraph
        | Command::Correct
        | Command::CloseComparison
        | Command::ShowSearch
        | Command::Find
        | Command::FindNext
        | Command::FindPrevious
        | Command::ChangeViews
        | Command::AgreedLanguage => {}
    }
    Vec::new()
}

/// The keys that opened a dialog close it again.
const fn opens(command: Command, dialog: &Dialog) -> bool {
    matches!(
        (dialog, command),
        (Dialog::Palette(_), Command::Palette)
            | (Dialog::Shortcuts, Command::Shortcuts)
            | (Dialog::Export(_), Command::Export)
            | (Dialog::Views { .. }, Command::ChangeViews)
            | (Dialog::Citations(_), Command::Citations)
            | (Dialog::Settings, Command::Settings)
            | (Dialog::Import, Command::Import)
    )
}

/// Closes what is on top: the dialog, then the whole screen, then the latest notice.
fn dismiss(state: &mut State) -> Vec<Effect> {
    if state.dialog.take().is_none() {
        if state.presenting {
            return comparison::present(state, false);
        }
        if state.notices.pop().is_none() {
            mandates::leave_filter(state);
        }
    }
    Vec::new()
}

/// The comparison there is; without one it is asked for, or the sample is compared.
fn show_comparison(state: &mut State) -> Vec<Effect> {
    if !state.compared().0.is_empty() {
        state.screen = Screen::Comparison;
        return Vec::new();
    }
    run(state, if state.screen == Screen::Reading { Command::CompareWith } else { Command::CompareSample })
}

/// Takes back what was last set by hand.
fn undo(state: &mut State) -> Vec<Effect> {
    match state.undoes() {
        Some(Hand::Links) => link::undo(state),
        Some(Hand::Series) => series::undo(state),
        Some(Hand::Mandates) => mandates::undo(state),
        None => Vec::new(),
    }
}

/// Sets it again.
fn redo(state: &mut State) -> Vec<Effect> {
    match state.redoes() {
        Some(Hand::Links) => link::redo(state),
        Some(Hand::Series) => series::redo(state),
        Some(Hand::Mandates) => mandates::redo(state),
        None => Vec::new(),
    }
}
