//! Making a file: choices, the request to write, and its answer.

use std::path::PathBuf;

use crate::export::{ExportError, Form, Layout};
use crate::ui::effect::{Effect, FileRequest};
use crate::ui::state::{Dialog, ExportDialog, Progress, State};

/// What happens in the dialog.
#[derive(Clone, Debug)]
pub enum ExportAction {
    /// Another form.
    Form(Form),
    /// Another layout.
    Layout(Layout),
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
    /// The file was written, or not.
    Answered(Progress),
    /// Open the file with the program the system has for it.
    Open,
    /// Show the folder of the file.
    ShowFolder,
}

/// Opens the dialog on what is on screen.
pub(super) fn open(state: &mut State) -> Vec<Effect> {
    let Some(subject) = state.subject() else { return Vec::new() };
    state.dialog = Some(Dialog::Export(ExportDialog::new(&subject)));
    vec![Effect::FindFolder]
}

/// Does what the dialog says.
pub(super) fn act(state: &mut State, action: ExportAction) -> Vec<Effect> {
    let subject = state.subject();
    let locale = state.locale;
    let Some(Dialog::Export(dialog)) = &mut state.dialog else { return Vec::new() };
    match action {
        ExportAction::Form(form) => dialog.choose(form),
        ExportAction::Layout(layout) => {
            dialog.layout = layout;
            dialog.progress = Progress::Chosen;
        }
        ExportAction::Typed(path) => {
            dialog.path = path;
            dialog.progress = Progress::Chosen;
        }
        ExportAction::Folder(folder) => dialog.path = folder.join(&dialog.path).display().to_string(),
        ExportAction::Browse => return vec![Effect::AskForPlace(PathBuf::from(dialog.path.trim()))],
        ExportAction::Answered(progress) => dialog.progress = progress,
        ExportAction::Open => return vec![Effect::OpenOutside(PathBuf::from(dialog.path.trim()))],
        ExportAction::ShowFolder => {
            let path = PathBuf::from(dialog.path.trim());
            return path.parent().map(|folder| Effect::OpenOutside(folder.to_path_buf())).into_iter().collect();
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
                dialog.progress = Progress::Failed(ExportError::NoSuchForm(dialog.form));
                return Vec::new();
            };
            dialog.progress = Progress::Writing;
            let path = PathBuf::from(dialog.path.trim());
            let (form, layout) = (dialog.form, dialog.layout);
            return vec![Effect::WriteFile(Box::new(FileRequest { subject, form, layout, path, may_replace, locale }))];
        }
    }
    Vec::new()
}
