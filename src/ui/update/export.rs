//! Making a file: choices, the request to write, and its answer; printing; copying with form.

use std::path::PathBuf;

use super::{notify, words};
use crate::export::{ExportError, Form, Layout, pdf, rich};
use crate::messages::{Locale, Messages};
use crate::ui::effect::{Effect, FileRequest};
use crate::ui::state::{Dialog, ExportDialog, FileKind, Notice, Progress, Said, Screen, State, Stop, Subject, What};
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
    match action {
        ExportAction::What(what) => take(state, what),
        ExportAction::Kind(kind) => {
            with_dialog(state, |dialog| dialog.choose(kind));
            look(state);
        }
        ExportAction::Layout(layout) => {
            with_dialog(state, |dialog| (dialog.layout, dialog.progress) = (layout, Progress::Chosen));
            look(state);
        }
        ExportAction::Author(author) => with_dialog(state, |dialog| dialog.author = author),
        ExportAction::Typed(path) => {
            with_dialog(state, |dialog| (dialog.path, dialog.progress) = (path, Progress::Chosen));
        }
        ExportAction::Folder(folder) => {
            with_dialog(state, |dialog| dialog.path = folder.join(&dialog.path).display().to_string());
        }
        ExportAction::Browse => return path(state).map(Effect::AskForPlace).into_iter().collect(),
        ExportAction::Chosen(path) => {
            with_dialog(state, |dialog| dialog.path = path.display().to_string());
            return write(state, true);
        }
        ExportAction::Write => return write(state, false),
        ExportAction::Stop => with_dialog(state, |dialog| {
            dialog.stop.press();
            dialog.progress = Progress::Cancelled;
        }),
        ExportAction::Answered(progress) => answered(state, progress),
        ExportAction::Printed(Progress::Done) => state.said = Some(Said::PrintOpened),
        ExportAction::Printed(progress) => notify(state, Notice::NotPrinted(progress)),
        ExportAction::Open => return path(state).map(Effect::OpenOutside).into_iter().collect(),
        ExportAction::ShowFolder => {
            let folder = path(state).and_then(|path| Some(path.parent()?.to_path_buf()));
            return folder.map(Effect::OpenOutside).into_iter().collect();
        }
        ExportAction::NotOpened(path) => notify(state, Notice::NotOpened(path)),
        ExportAction::Print => {
            let subject = chosen(state);
            state.dialog.take_if(|dialog| matches!(dialog, Dialog::Export(_)));
            return subject.map(|subject| page(subject, state.locale)).into_iter().collect();
        }
    }
    Vec::new()
}

fn dialog(state: &State) -> Option<&ExportDialog> {
    if let Some(Dialog::Export(dialog)) = &state.dialog { Some(dialog) } else { None }
}

fn with_dialog(state: &mut State, change: impl FnOnce(&mut ExportDialog)) {
    if let Some(Dialog::Export(dialog)) = &mut state.dialog {
        change(dialog);
    }
}

/// Where the file goes, as typed.
fn path(state: &State) -> Option<PathBuf> {
    Some(PathBuf::from(dialog(state)?.path.trim()))
}

/// What the file is made of.
fn chosen(state: &State) -> Option<Subject> {
    state.subject_of(dialog(state)?.what)
}

/// Something else to make a file of.
fn take(state: &mut State, what: What) {
    let Some(subject) = state.subject_of(what) else { return };
    let messages = Messages::new(state.locale);
    with_dialog(state, |dialog| dialog.take(what, &subject, &messages));
}

/// Shows again how the file begins.
fn look(state: &mut State) {
    let Some(subject) = chosen(state) else { return };
    let messages = Messages::new(state.locale);
    with_dialog(state, |dialog| dialog.look(&subject, &messages));
}

/// The file was written, or not. The dialog had stepped aside for a picture; what was let be has no answer.
fn answered(state: &mut State, progress: Progress) {
    if let Some(dialog) = state.pictured.take() {
        state.dialog = Some(Dialog::Export(ExportDialog { progress, ..dialog }));
        return;
    }
    with_dialog(state, |dialog| {
        if dialog.progress == Progress::Writing {
            dialog.progress = progress;
        }
    });
}

/// Has the file written. `is_asked`: the dialog of the system has asked whether a file may be replaced; else a second press here is the answer
/// to our own question.
fn write(state: &mut State, is_asked: bool) -> Vec<Effect> {
    let (subject, locale) = (chosen(state), state.locale);
    let Some(Dialog::Export(dialog)) = &mut state.dialog else { return Vec::new() };
    let may_replace = is_asked || dialog.progress == Progress::Exists;
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
        state.pictured = Some(dialog.clone());
        state.dialog = None;
        return vec![Effect::Picture { path, may_replace }];
    };
    let (layout, author, stop) = (dialog.layout, dialog.author.trim().to_owned(), dialog.stop.clone());
    vec![Effect::WriteFile(Box::new(FileRequest { subject, form, layout, author, path, may_replace, locale, stop }))]
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

fn page(subject: Subject, locale: Locale) -> Effect {
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
