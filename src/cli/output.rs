//! Where an answer goes: standard output, or a file that is written whole or not at all.

use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use crate::engine::EngineError;
use crate::messages::Messages;

/// Where the answer goes.
#[derive(Debug, Default)]
pub struct Output {
    file: Option<PathBuf>,
}

impl From<Option<PathBuf>> for Output {
    fn from(file: Option<PathBuf>) -> Self {
        Self { file }
    }
}

/// Why there is no answer.
#[derive(Debug)]
pub enum Refused {
    /// The engine said so.
    Engine(EngineError),
    /// The file of links cannot be read.
    Links {
        /// The file.
        path: PathBuf,
        /// Why.
        reason: String,
    },
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
            Self::Links { path, reason } => {
                let why = messages.say_with("cli-links-not-read", &[("reason", reason.as_str().into())]);
                format!("{why}: {}", path.display()).replace('\n', " ")
            }
        }
    }
}

impl Output {
    /// Writes the answer. `code` is the exit code when that succeeds.
    #[must_use]
    pub fn finish(self, text: &str, code: ExitCode, messages: &Messages) -> ExitCode {
        let written = match &self.file {
            Some(path) => write_whole(path, text).map_err(|error| (path.display().to_string(), error)),
            None => std::io::stdout().lock().write_all(text.as_bytes()).map_err(|error| ("-".to_owned(), error)),
        };
        match written {
            Ok(()) => code,
            // Who reads has enough.
            Err((_, error)) if self.file.is_none() && error.kind() == ErrorKind::BrokenPipe => code,
            Err((path, error)) => super::refuse(
                &messages.say_with("cli-not-written", &[("path", path.into()), ("reason", error.to_string().into())]),
            ),
        }
    }
}

fn write_whole(path: &Path, text: &str) -> std::io::Result<()> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or_else(|| Path::new("."));
    let mut file = tempfile::Builder::new().prefix(".alinea-").tempfile_in(folder)?;
    file.write_all(text.as_bytes())?;
    file.as_file().sync_all()?;
    file.persist(path)?;
    Ok(())
}

/// One line on standard error.
pub fn notice(line: &str) {
    // Nothing can be said where standard error is closed.
    let _ = writeln!(std::io::stderr().lock(), "{line}");
}
