//! `alinea show`: one document, structured.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use super::args::Format;
use super::output::{Output, Refused};
use super::{Common, text};
use crate::engine;
use crate::export;
use crate::messages::Messages;
use crate::model::{Document, Tracked};

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
    let document = engine::read_plain(Path::new(document))?;
    Ok((written(&[&document], format, messages)?, output, ExitCode::SUCCESS))
}

fn written(documents: &[&Document], format: Format, messages: &Messages) -> Result<Vec<u8>, Refused> {
    Ok(match format {
        Format::Text => documents.iter().map(|document| text::document(document, messages)).collect::<String>().into_bytes(),
        _ => export::documents(documents, format, messages)?,
    })
}
