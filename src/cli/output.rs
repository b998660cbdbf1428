//! Where an answer goes: standard output, or a file that is written whole or not at all.

use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use serde::de::DeserializeOwned;

use super::Common;
use crate::engine::EngineError;
use crate::export::{ExportError, Form, pdf};
use crate::messages::Messages;
use crate::settings::write_whole;

/// Where the answer goes.
#[derive(Debug, Default)]
pub struct Output {
    file: Option<PathBuf>,
    may_replace: bool,
}

/// What a command gives: the answer, where it goes, and the exit code once it is there.
pub type Answer = Result<(Vec<u8>, Output, ExitCode), Refused>;

/// Why there is no answer.
#[derive(Debug)]
pub enum Refused {
    /// The engine said so.
    Engine(EngineError),
    /// A file of links or of corrections cannot be read.
    Given {
        /// The file.
        path: PathBuf,
        /// Why.
        reason: String,
    },
    /// A query that cannot be answered, in one sentence.
    Query(String),
    /// The answer cannot be given in this form.
    Export(ExportError),
    /// A correction was typed that means nothing.
    Correction(String),
    /// This form is not for the terminal.
    NeedsFile(Form),
    /// The file exists already.
    Exists(PathBuf),
    /// A text has no such paragraph.
    NoParagraph {
        /// As the person named it.
        id: String,
        /// The text, as the person named it.
        document: String,
    },
    /// A sentence, by its name, and what it is about.
    Said(&'static str, String),
}

impl From<ExportError> for Refused {
    fn from(error: ExportError) -> Self {
        Self::Export(error)
    }
}

impl From<EngineError> for Refused {
    fn from(error: EngineError) -> Self {
        Self::Engine(error)
    }
}

impl Refused {
    /// One line that says what, why and what to do.
    #[must_use]
    pub fn sentence(&self, messages: &Messages) -> String {
        match self {
            Self::Engine(error) => messages.engine_error(error).replace('\n', " "),
            Self::NoParagraph { id, document } => {
                messages.say_with("error-no-paragraph", &[("id", id.as_str().into()), ("document", document.as_str().into())])
            }
            Self::Said(id, about) => messages.say_with(id, &[("about", about.as_str().into())]),
            Self::Given { path, reason } => {
                let why = messages.say_with("cli-given-not-read", &[("reason", messages.system(reason).into())]);
                format!("{why}: {}", path.display()).replace('\n', " ")
            }
            Self::Query(sentence) => sentence.replace('\n', " "),
            Self::Export(error) => error.sentence(messages).replace('\n', " "),
            Self::Correction(typed) => messages.say_with("library-wrong-correction", &[("typed", typed.as_str().into())]),
            Self::NeedsFile(form) => messages.say_with("export-needs-file", &[("form", form.code().into())]),
            Self::Exists(path) => messages.say_with("export-exists", &[("path", path.display().to_string().into())]),
        }
    }
}

impl Output {
    /// Into this file, or to standard output; asked before the work is done.
    ///
    /// # Errors
    /// When the form is not for the terminal, or the file exists and must not be replaced.
    pub fn checked(file: Option<PathBuf>, form: Form, common: Common<'_>) -> Result<Self, Refused> {
        let output = Self { file, may_replace: common.force };
        match &output.file {
            None if form.is_binary() && (form != Form::Pdf || pdf::IS_BUILT_IN) => Err(Refused::NeedsFile(form)),
            Some(path) if path.is_dir() => Err(Refused::Said("cli-output-is-folder", path.display().to_string())),
            Some(path) if !output.may_replace && path.exists() => Err(Refused::Exists(path.clone())),
            _ => Ok(output),
        }
    }

    /// Writes the answer. `code` is the exit code when that succeeds.
    #[must_use]
    pub fn finish(self, answer: &[u8], code: ExitCode, messages: &Messages) -> ExitCode {
        let written = match &self.file {
            Some(path) if !self.may_replace && path.exists() => {
                return super::refuse(&Refused::Exists(path.clone()).sentence(messages));
            }
            Some(path) => write_whole(path, answer).map_err(|error| (path.display().to_string(), error)),
            None => std::io::stdout().lock().write_all(answer).map_err(|error| ("-".to_owned(), error)),
        };
        match written {
            Ok(()) => code,
            // Who reads has enough.
            Err((_, error)) if self.file.is_none() && error.kind() == ErrorKind::BrokenPipe => code,
            Err((path, error)) => {
                super::refuse(&messages.say_with(
                    "cli-not-written",
                    &[("path", path.into()), ("reason", messages.system(&error.to_string()).into())],
                ))
            }
        }
    }
}

/// What a person wrote to a file, as JSON.
///
/// # Errors
/// When the file cannot be read or holds something else.
pub fn given<T: DeserializeOwned>(path: &Path) -> Result<T, Refused> {
    let wrong = |reason: String| Refused::Given { path: path.to_path_buf(), reason };
    let text = std::fs::read_to_string(path).map_err(|error| wrong(error.to_string()))?;
    serde_json::from_str(text.trim_start_matches('\u{feff}')).map_err(|error| wrong(error.to_string()))
}

/// One line on standard error.
pub fn notice(line: &str) {
    // Nothing can be said where standard error is closed.
    let _ = writeln!(std::io::stderr().lock(), "{line}");
}
