//! Files that leave the window: written whole on a thread, and opened by the system.

use std::path::{Path, PathBuf};

use crate::export::{self, ExportOptions, Form, Layout, mandates, table};
use crate::messages::{Locale, Messages};
use crate::settings::write_whole;
use crate::ui::action::Action;
use crate::ui::state::{Progress, Subject};
use crate::ui::update::ExportAction;

/// A file that is to be written.
#[derive(Clone, Debug)]
pub struct FileRequest {
    /// What it is made of.
    pub subject: Subject,
    /// In which form.
    pub form: Form,
    /// For Word files of two texts.
    pub layout: Layout,
    /// Where.
    pub path: PathBuf,
    /// Whether a file that is there may be replaced.
    pub may_replace: bool,
    /// The language of its headings.
    pub locale: Locale,
}

impl PartialEq for FileRequest {
    /// Two requests for the same file in the same form.
    fn eq(&self, other: &Self) -> bool {
        (&self.path, self.form, self.layout, self.may_replace) == (&other.path, other.form, other.layout, other.may_replace)
    }
}

/// Makes the file and writes it, whole or not at all.
pub(super) fn write(request: &FileRequest) -> Progress {
    if !request.may_replace && request.path.exists() {
        return Progress::Exists;
    }
    let messages = Messages::without_window(request.locale);
    let options = ExportOptions { layout: request.layout, ..ExportOptions::default() };
    let made = match &request.subject {
        Subject::Mandates(register, view, rows, lineage) => {
            let mut table = mandates::table(register, *view, lineage.as_deref(), None, &messages);
            if *view == mandates::View::Register {
                table.rows = mandates::clauses(register, rows, None, &messages).rows;
            }
            table::write(&[table], request.form, &messages)
        }
        Subject::Text(document) => export::documents(&[document], request.form, &messages),
        Subject::Comparison(lineage) => match lineage.comparisons.as_slice() {
            [comparison] => export::comparison(comparison, request.form, &options, &messages),
            _ => export::lineage(lineage, request.form, &messages),
        },
    };
    match made {
        Err(error) => Progress::Failed(error),
        Ok(bytes) => match write_whole(&request.path, &bytes) {
            Ok(()) => Progress::Done,
            Err(error) => Progress::NotWritten(error.to_string()),
        },
    }
}

/// Where files go if the person says nothing: their documents, else their home.
pub(super) fn folder() -> Option<PathBuf> {
    let own = directories::UserDirs::new()?;
    Some(own.document_dir().unwrap_or_else(|| own.home_dir()).to_path_buf())
}

/// Asks with the dialog of the system, which also asks whether a file may be replaced.
pub(super) fn place(path: &Path) -> Option<Action> {
    let mut dialog = rfd::FileDialog::new();
    if let Some(name) = path.file_name() {
        dialog = dialog.set_file_name(name.to_string_lossy());
    }
    if let Some(folder) = path.parent().filter(|folder| folder.is_dir()) {
        dialog = dialog.set_directory(folder);
    }
    dialog.save_file().map(|path| Action::Export(ExportAction::Chosen(path)))
}

/// Opens a file or a folder with the program that the system has for it.
pub(super) fn open_outside(path: &Path) {
    let mut command = if cfg!(target_os = "windows") {
        std::process::Command::new("explorer")
    } else if cfg!(target_os = "macos") {
        std::process::Command::new("open")
    } else {
        std::process::Command::new("xdg-open")
    };
    // Where the system has none, nothing opens: the path stands in the dialog.
    if let Ok(mut child) = command.arg(path).spawn() {
        let _ = std::thread::Builder::new().name("alinea-open".to_owned()).spawn(move || child.wait());
    }
}
