//! Files to print: a comparison, a text to read, a lineage, one paragraph through the years, any table.
//!
//! What is set is built as plain data; a template of our own reads it. No word of a document is ever part of that template, so that none can
//! become a command of it. The pages carry the fonts that the program has built in, and no others.

mod data;
#[cfg(feature = "pdf")]
mod press;

use serde_json::Value;

use super::ExportError;
use super::table::Table;
use crate::compare::Comparison;
use crate::lineage::{History, Lineage};
use crate::messages::Messages;
use crate::model::Document;

/// Whether this program writes PDF files: they take the cargo feature `pdf`.
pub const IS_BUILT_IN: bool = cfg!(feature = "pdf");

/// Two texts side by side.
///
/// # Errors
/// When no PDF is built in, its fonts lack too many of the letters, or the library refuses.
pub fn comparison(comparison: &Comparison, messages: &Messages) -> Result<Vec<u8>, ExportError> {
    press(|| data::comparison(comparison, messages), messages)
}

/// A text to read.
///
/// # Errors
/// As for [`comparison`].
pub fn reading(document: &Document, messages: &Messages) -> Result<Vec<u8>, ExportError> {
    press(|| data::reading(document, messages), messages)
}

/// Three or more texts, a column each.
///
/// # Errors
/// As for [`comparison`].
pub fn lineage(lineage: &Lineage, messages: &Messages) -> Result<Vec<u8>, ExportError> {
    press(|| data::lineage(lineage, messages), messages)
}

/// One paragraph through the years.
///
/// # Errors
/// As for [`comparison`].
pub fn history(lineage: &Lineage, history: &History, messages: &Messages) -> Result<Vec<u8>, ExportError> {
    press(|| data::history(lineage, history, messages), messages)
}

/// Any tables.
///
/// # Errors
/// As for [`comparison`].
pub fn tables(tables: &[Table], messages: &Messages) -> Result<Vec<u8>, ExportError> {
    press(|| data::tables(tables, messages), messages)
}

#[cfg(feature = "pdf")]
fn press(data: impl FnOnce() -> Value, messages: &Messages) -> Result<Vec<u8>, ExportError> {
    press::bytes(data(), messages)
}

#[cfg(not(feature = "pdf"))]
fn press(_: impl FnOnce() -> Value, _: &Messages) -> Result<Vec<u8>, ExportError> {
    Err(ExportError::NoPdf)
}
