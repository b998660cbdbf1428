//! A whole answer in the form asked for. Plain text is the command line's own.

use super::docx::{self, TrackOptions};
use super::{ExportError, Form, akn, html, json, listing, markdown, pdf, table};
use crate::compare::Comparison;
use crate::lineage::{History, Lineage};
use crate::messages::Messages;
use crate::model::Document;

/// How a comparison of two texts stands in a Word file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Layout {
    /// The later text, with its changes tracked.
    #[default]
    Tracked,
    /// Side by side.
    Table,
}

/// What can be chosen about a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ExportOptions {
    /// For Word files of comparisons.
    pub layout: Layout,
    /// For tracked changes.
    pub track: TrackOptions,
}

/// Texts to read.
///
/// # Errors
/// When this answer has no such form, or a library refuses.
pub fn documents(documents: &[&Document], form: Form, messages: &Messages) -> Result<Vec<u8>, ExportError> {
    match (form, documents) {
        (Form::Json, _) => {
            Ok(documents.iter().map(|document| pretty(&json::document(document, messages))).collect::<String>().into())
        }
        (Form::Html, [document]) => Ok(html::document(document, messages).into()),
        (Form::Markdown, [document]) => Ok(markdown::document(document, messages).into()),
        (Form::Akn, [document]) => Ok(akn::document(document).into()),
        (Form::Docx, [document]) => docx::reading(document, messages),
        (Form::Pdf, [document]) => pdf::reading(document, messages),
        _ => {
            let tables: Vec<_> = documents.iter().map(|document| listing::document(document, messages)).collect();
            table::write(&tables, form, messages)
        }
    }
}

/// Two texts.
///
/// # Errors
/// When this answer has no such form, or a library refuses.
pub fn comparison(
    comparison: &Comparison,
    form: Form,
    options: &ExportOptions,
    messages: &Messages,
) -> Result<Vec<u8>, ExportError> {
    match (form, options.layout) {
        (Form::Json, _) => Ok(pretty(&json::comparison(comparison, messages)).into()),
        (Form::Html, _) => Ok(html::comparison(comparison, messages).into()),
        (Form::Pdf, _) => pdf::comparison(comparison, messages),
        (Form::Docx, Layout::Tracked) => docx::tracked(comparison, &options.track, messages),
        (Form::Docx, Layout::Table) => docx::table(&[listing::side_by_side(comparison, messages)], messages),
        _ => table::write(&[listing::comparison(comparison, messages)], form, messages),
    }
}

/// Three or more texts.
///
/// # Errors
/// When this answer has no such form, or a library refuses.
pub fn lineage(lineage: &Lineage, form: Form, messages: &Messages) -> Result<Vec<u8>, ExportError> {
    match form {
        Form::Json => Ok(pretty(&json::lineage(lineage)).into()),
        Form::Html => Ok(html::lineage(lineage, messages).into()),
        Form::Pdf => pdf::lineage(lineage, messages),
        _ => table::write(&[listing::lineage(lineage, messages)], form, messages),
    }
}

/// One paragraph through the years.
///
/// # Errors
/// When this answer has no such form, or a library refuses.
pub fn history(lineage: &Lineage, history: &History, form: Form, messages: &Messages) -> Result<Vec<u8>, ExportError> {
    match form {
        Form::Json => Ok(pretty(&json::history(lineage, history)).into()),
        Form::Pdf => pdf::history(lineage, history, messages),
        _ => table::write(&[listing::history(lineage, history, messages)], form, messages),
    }
}

/// Exactly one JSON document.
pub(super) fn pretty(value: &serde_json::Value) -> String {
    let mut text = serde_json::to_string_pretty(value).unwrap_or_default();
    text.push('\n');
    text
}
