//! The view-models in other forms, for files and other programs.
//!
//! It turns values into values; where the result goes is decided by who asks. The same words give the same bytes on every run: no clock,
//! no counter that outlives a call. Words of a document are data in every form: they never become markup, a formula or a script.

pub mod akn;
pub mod docx;
pub mod fate;
pub mod hits;
pub mod html;
pub mod json;
pub mod listing;
pub mod mandates;
pub mod markdown;
pub mod pdf;
pub mod pieces;
pub mod preview;
pub mod report;
pub mod rich;
pub mod series;
pub mod table;
pub mod texts;
pub mod unnest;
pub mod view_tables;
pub mod views;
pub mod visible;

mod answer;
mod form;
#[cfg(test)]
mod tests;

pub use answer::{ExportOptions, Layout, comparison, documents, history, lineage};
pub use form::{ExportError, Form, file_name};
