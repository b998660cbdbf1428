//! `alinea show`: one document, structured.

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

use super::args::Format;
use super::output::{Answer, Output};
use super::{Common, text};
use crate::engine::{self, STANDARD_INPUT};
use crate::export;
use crate::messages::Messages;
use crate::model::{Document, Tracked};

/// The answer to `alinea show`; `plain`: any document as simple paragraphs.
pub fn answer(
    document: String,
    plain: bool,
    tracked: Tracked,
    format: Format,
    output: Option<PathBuf>,
    common: Common<'_>,
    messages: &Messages,
) -> Answer {
    let output = Output::checked(output, format, common)?;
    let documents = if document == STANDARD_INPUT {
        let bytes = engine::standard_input()?;
        vec![Arc::new(engine::read_bytes(STANDARD_INPUT, &bytes, plain, &common.snapshot(messages))?)]
    } else if plain {
        vec![Arc::new(engine::read_plain(Path::new(&document))?)]
    } else {
        let (snapshot, ids) = engine::load_with(&[document], tracked, common.sources)?;
        ids.iter().map(|id| snapshot.document(id)).collect::<Result<_, _>>()?
    };
    let documents: Vec<&Document> = documents.iter().map(AsRef::as_ref).collect();
    let answer = match format {
        Format::Text => documents.iter().map(|document| text::document(document, messages)).collect::<String>().into_bytes(),
        _ => export::documents(&documents, format, messages)?,
    };
    Ok((answer, output, ExitCode::SUCCESS))
}
