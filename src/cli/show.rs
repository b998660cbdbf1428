//! `alinea show`: one document, structured.

use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use super::args::Format;
use super::output::{Output, Refused};
use super::{Common, text};
use crate::engine::{self, EngineError, MAX_FILE_MB};
use crate::export;
use crate::messages::Messages;
use crate::model::{Document, ReadError, Tracked};

/// What stands for the standard input where a file is named.
pub const STANDARD_INPUT: &str = "-";

/// All that comes from the standard input.
pub fn standard_input() -> Result<Vec<u8>, EngineError> {
    let mut bytes = Vec::new();
    let limit = MAX_FILE_MB * 1_000_000 + 1;
    std::io::stdin().lock().take(limit).read_to_end(&mut bytes).map_err(|error| EngineError::Read {
        path: PathBuf::from(STANDARD_INPUT),
        error: ReadError::Io { reason: error.to_string() },
    })?;
    Ok(bytes)
}

fn from_standard_input(plain: bool, common: Common<'_>, messages: &Messages) -> Result<Document, EngineError> {
    engine::read_bytes(STANDARD_INPUT, &standard_input()?, plain, &common.snapshot(messages))
}

/// The answer to `alinea show`.
pub fn answer(
    document: String,
    tracked: Tracked,
    format: Format,
    output: Option<PathBuf>,
    common: Common<'_>,
    messages: &Messages,
) -> Result<(Vec<u8>, Output, ExitCode), Refused> {
    let output = Output::from(output).replacing(common.force);
    output.check(format)?;
    if document == STANDARD_INPUT {
        let document = from_standard_input(false, common, messages)?;
        return Ok((written(&[&document], format, messages)?, output, ExitCode::SUCCESS));
    }
    let (snapshot, ids) = engine::load_with(&[document], tracked, common.sources)?;
    let documents = ids.iter().map(|id| snapshot.document(id)).collect::<Result<Vec<_>, _>>()?;
    let documents: Vec<&Document> = documents.iter().map(AsRef::as_ref).collect();
    Ok((written(&documents, format, messages)?, output, ExitCode::SUCCESS))
}

/// The answer to `alinea show --as-text`: any document as simple paragraphs.
pub fn plain(
    document: &str,
    format: Format,
    output: Option<PathBuf>,
    common: Common<'_>,
    messages: &Messages,
) -> Result<(Vec<u8>, Output, ExitCode), Refused> {
    let output = Output::from(output).replacing(common.force);
    output.check(format)?;
    let document = match document {
        STANDARD_INPUT => from_standard_input(true, common, messages)?,
        path => engine::read_plain(Path::new(path))?,
    };
    Ok((written(&[&document], format, messages)?, output, ExitCode::SUCCESS))
}

fn written(documents: &[&Document], format: Format, messages: &Messages) -> Result<Vec<u8>, Refused> {
    Ok(match format {
        Format::Text => documents.iter().map(|document| text::document(document, messages)).collect::<String>().into_bytes(),
        _ => export::documents(documents, format, messages)?,
    })
}
