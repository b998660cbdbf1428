//! Making a file: choices, the request to write, and its answer; printing; copying with form.

use std::path::PathBuf;

use super::{notify, words};
use crate::export::{ExportError, Form, Layout, pdf, rich};
use crate::messages::Messages;
use crate::ui::effect::{Effect, FileRequest};
use crate::ui::state::{Dialog, ExportDialog, FileKind, Notice, Progress, Said, Screen, State, Stop, What};
use crate::ui::table::Line;

/// What happens in the dialog.
#[derive(Clone, Debug)]
pub enum ExportAction {
    /// Something else to make a file of.
    What(What),
    /// Another kind of file.
    Kind(FileKind),
    /// Another layout.
    Layout(Layout),
    /// Who signs was typed in.
    Author(String),
    /// The path was typed in.
    Typed(String),
    /// The folder where files go if the person says nothing.
    Folder(PathBuf),
    /// Choose the place with the dialog of the system.
    Browse,
    /// A place was chosen there; the system has asked whether a file may be replaced.
    Chosen(PathBuf),
    /// Write the file.
    Write,
    /// Let it be.
    Stop,
    /// The file was written, or not.
    Answered(Progress),
    /// The page to print was opened, or could not be made.
    Printed(Progress),
    /// Open the file with the program the system has for it.
    Open,
    /// Show the folder of the file.
    ShowFolder,
    /// Nothing of the system opens this file or folder.
    NotOpened(PathBuf),
    /// Print what was chosen.
    Print,
}

/// Opens the dialog on what is on screen.
pub(super) fn open(state: &mut State) -> Vec<Effect> {
    if state.screen == Screen::Mandates && state.lacks_comparison() {
        state.said = Some(Said::NothingCompared);
        return Vec::new();
    }
    let offered = state.offered();
    let Some((what, subject)) = state.exported_first().and_then(|what| Some((what, state.subject_of(what)?))) else {
        state.said = Some(Said::NothingToExport);
        return Vec::new();
    };
    let messages = Messages::new(state.locale);
    state.dialog = Some(Dialog::Export(ExportDialog::new(offered, what, &subject, &messages)));
    vec![Effect::FindFolder]
}

/// Does what the dialog says.
pub(super) fn act(state: &mut State, action: ExportAction) -> Vec<Effect> {
    // The dialog stepped aside for a picture.
    if let ExportAction::Answered(progress) = &action
        && let Some(mut dialog) = state.pictured.take()
    {
        dialog.progress = progress.clone();
        state.dialog = Some(Dialog::Export(dialog));
        return Vec::new();
    }
    match action {
        ExportAction::Printed(Progress::Done) => {
            state.said = Some(Said::PrintOpened);
            return Vec::new();
        }
        ExportAction::NotOpened(path) => {
            notify(state, Notice::NotOpened(path));
            return Vec::new();
        }
        ExportAction::Printed(progress) => {
            notify(state, Notice::NotPrinted(progress));
            return Vec::new();
        }
        _ => {}
    }
    let locale = state.locale;
    let Some(Dialog::Export(dialog)) = &state.dialog else { return Vec::new() };
    let what = if let ExportAction::What(what) = action { what } else { dialog.what };
    let subject = state.subject_of(what);
    let Some(Dialog::Export(dialog)) = &mut state.dialog else { return Vec::new() };
    match action {
        ExportAction::What(what) => {
            if let Some(subject) = subject {
                dialog.take(what, &subject, &Messages::new(locale));
            }
        }
        ExportAction::Kind(kind) => {
            dialog.choose(kind);
            if let Some(subject) = subject {
                dialog.look(&subject, &Messages::new(locale));
            }
        }
        ExportAction::Layout(layout) => {
            dialog.layout = layout;
            dialog.progress = Progress::Chosen;
            if let Some(subject) = subject {
                dialog.look(&subject, &Messages::new(locale));
            }
        }
        ExportAction::Author(author) => dialog.author = author,
        ExportAction::Typed(path) => {
            dialog.path = path;
            dialog.progress = Progress::Chosen;
        }
        ExportAction::Folder(folder) => dialog.path = folder.join(&dialog.path).display().to_string(),
        ExportAction::Browse => return vec![Effect::AskForPlace(PathBuf::from(dialog.path.trim()))],
        ExportAction::Stop => {
            dialog.stop.press();
            dialog.progress = Progress::Cancelled;
        }
        // What was let be has no answer.
        ExportAction::Answered(progress) if dialog.progress == Progress::Writing => dialog.progress = progress,
        ExportAction::Answered(_) | ExportAction::Printed(_) | ExportAction::NotOpened(_) => {}
        ExportAction::Open => return vec![Effect::OpenOutside(PathBuf::from(dialog.path.trim()))],
        ExportAction::ShowFolder => {
            let path = PathBuf::from(dialog.path.trim());
            return path.parent().map(|folder| Effect::OpenOutside(folder.to_path_buf())).into_iter().collect();
        }
        ExportAction::Print => {
            state.dialog = None;
            return subject.map_or_else(Vec::new, |subject| vec![page(subject, locale)]);
        }
        ExportAction::Chosen(_) | ExportAction::Write => {
            // The dialog of the system has asked; a second press here is the answer to our own question.
            let mut may_replace = dialog.progress == Progress::Exists;
            if let ExportAction::Chosen(path) = action {
                dialog.path = path.display().to_string();
                may_replace = true;
            }
            if dialog.path.trim().is_empty() || dialog.progress == Progress::Writing {
                return Vec::new();
            }
            let Some(subject) = subject else {
                dialog.progress = Progress::Failed(ExportError::NoSuchForm(dialog.kind.form()));
                return Vec::new();
            };
            dialog.progress = Progress::Writing;
            dialog.stop = Stop::default();
            let path = PathBuf::from(dialog.path.trim());
            let FileKind::Form(form) = dialog.kind else {
                let dialog = dialog.clone();
                state.pictured = Some(dialog);
                state.dialog = None;
                return vec![Effect::Picture { path, may_replace }];
            };
            let (layout, author, stop) = (dialog.layout, dialog.author.trim().to_owned(), dialog.stop.clone());
            return vec![Effect::WriteFile(Box::new(FileRequest {
                subject,
                form,
                layout,
                author,
                path,
                may_replace,
                locale,
                stop,
            }))];
        }
    }
    Vec::new()
}

/// Opens what is on screen as a page that the system prints.
pub(super) fn print(state: &mut State) -> Vec<Effect> {
    if state.screen == Screen::Mandates && state.lacks_comparison() {
        state.said = Some(Said::NothingCompared);
        return Vec::new();
    }
    let Some(subject) = state.subject() else {
        state.said = Some(Said::NothingToExport);
        return Vec::new();
    };
    vec![page(subject, state.locale)]
}

fn page(subject: crate::ui::state::Subject, locale: crate::messages::Locale) -> Effect {
    let form = if pdf::IS_BUILT_IN { Form::Pdf } else { Form::Html };
    let path = PathBuf::from(subject.file_name(FileKind::Form(form), &Messages::new(locale)));
    Effect::Print(Box::new(FileRequest {
        subject,
        form,
        layout: Layout::default(),
        author: String::new(),
        path,
        may_replace: true,
        locale,
        stop: Stop::default(),
    }))
}

/// Copies the paragraph that is marked; with its citation, and its italics.
pub(super) fn copy_paragraph(state: &mut State, with_citation: bool) -> Vec<Effect> {
    let Some((document, marked)) = state.open_document().zip(state.marked()) else {
        return Vec::new();
    };
    let Some(paragraph) = document.paragraphs.get(marked) else { return Vec::new() };
    if !with_citation {
        state.said = Some(Said::CopiedPlain);
        return vec![Effect::Copy(paragraph.text.clone())];
    }
    state.said = Some(Said::Copied);
    let citation = words::citation(&Messages::new(state.locale), &document, paragraph);
    let rich::Copied { plain, html } = rich::paragraph(&document, paragraph, &citation);
    vec![Effect::CopyRich { plain, html }]
}

/// Copies rows of the comparison: the one of the current change (else the first in view), or all that are in view.
pub(super) fn copy_rows(state: &mut State, all: bool) -> Vec<Effect> {
    let Some(table) = state.comparison.as_ref().filter(|_| state.screen == Screen::Comparison) else { return Vec::new() };
    let row_of = |line: &Line| if let Line::Row(row) = line { Some(*row) } else { None };
    let rows: Vec<usize> = if all {
        table.lines.iter().filter_map(row_of).collect()
    } else {
        let in_view = || table.lines.iter().skip(table.seen).find_map(row_of);
        table.current_change().map(|change| change.row).or_else(in_view).into_iter().collect()
    };
    if rows.is_empty() {
        return Vec::new();
    }
    let rich::Copied { plain, html } = rich::rows(&table.lineage, &rows, &Messages::new(state.locale));
    state.said = Some(Said::CopiedRows(rows.len()));
    vec![Effect::CopyRich { plain, html }]
}
