//! The one shape in which lists, comparisons, concordances, registers and hits leave the program: a title, columns and rows.
//!
//! Who has something to list makes a [`Table`]; the writers here turn any of them into CSV, XLSX, Markdown, HTML and Word.
//!
//! ```
//! use alinea::export::table::{Column, Table};
//! let mut table = Table::new("Library", vec![Column::narrow("symbol"), Column::wide("title")]);
//! table.rows.push(vec!["A/RES/72/194".into(), "Assistance technique".into()]);
//! assert_eq!(alinea::export::table::csv::write(&[table]), "symbol,title\nA/RES/72/194,Assistance technique\n");
//! ```

pub mod csv;
pub mod html;
pub mod markdown;
pub mod xlsx;

use super::fate::Fate;
use super::{ExportError, Form};
use crate::messages::Messages;

/// Words in rows and columns.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    /// What it is.
    pub title: String,
    /// What stands under the title: the texts, what was compared and what was not, the legend.
    pub lines: Vec<String>,
    /// Said on every page: that a text is a draft, or recommended.
    pub banner: Option<String>,
    /// The columns, from left to right.
    pub columns: Vec<Column>,
    /// The rows; a row may be shorter than there are columns.
    pub rows: Vec<Vec<Cell>>,
}

impl Table {
    /// An empty table.
    #[must_use]
    pub fn new(title: impl Into<String>, columns: Vec<Column>) -> Self {
        Self { title: title.into(), columns, ..Self::default() }
    }
}

/// A column.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Column {
    /// Its heading.
    pub name: String,
    /// Its share of the width; columns of text are some six times as wide as columns of names.
    pub share: u8,
}

impl Column {
    /// For names, numbers and kinds.
    #[must_use]
    pub fn narrow(name: impl Into<String>) -> Self {
        Self { name: name.into(), share: 1 }
    }

    /// For a few words.
    #[must_use]
    pub fn medium(name: impl Into<String>) -> Self {
        Self { name: name.into(), share: 3 }
    }

    /// For paragraphs.
    #[must_use]
    pub fn wide(name: impl Into<String>) -> Self {
        Self { name: name.into(), share: 6 }
    }
}

/// What stands in one place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    /// Words.
    Text(String),
    /// A figure that a spreadsheet can add up.
    Number(i64),
    /// Words with what happened to them.
    Marked(Vec<Marked>),
}

/// Words with one fate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Marked {
    /// Their fate.
    pub fate: Fate,
    /// The words.
    pub text: String,
}

impl Cell {
    /// The words, marked as plain text can: `[-removed-] {+inserted+} {>moved<}`.
    #[must_use]
    pub fn plain(&self) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::Number(number) => number.to_string(),
            Self::Marked(runs) => runs.iter().map(|run| run.fate.plain(&run.text)).collect(),
        }
    }

    /// The words with their fates; plain words are equal.
    #[must_use]
    pub fn runs(&self) -> Vec<Marked> {
        match self {
            Self::Marked(runs) => runs.clone(),
            other => vec![Marked { fate: Fate::Equal, text: other.plain() }],
        }
    }
}

impl Default for Cell {
    fn default() -> Self {
        Self::Text(String::new())
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<usize> for Cell {
    fn from(number: usize) -> Self {
        i64::try_from(number).map_or_else(|_| Self::Text(number.to_string()), Self::Number)
    }
}

impl From<i32> for Cell {
    fn from(number: i32) -> Self {
        Self::Number(number.into())
    }
}

impl<T: Into<Self>> From<Option<T>> for Cell {
    fn from(value: Option<T>) -> Self {
        value.map_or_else(Self::default, Into::into)
    }
}

/// Writes tables in a form that holds tables; `messages` in the language of their headings.
///
/// # Errors
/// When the form holds no tables (text and JSON have writers of their own), or a library refuses.
pub fn write(tables: &[Table], form: Form, messages: &Messages) -> Result<Vec<u8>, ExportError> {
    match form {
        Form::Csv => Ok(csv::write(tables).into_bytes()),
        Form::Markdown => Ok(markdown::write(tables).into_bytes()),
        Form::Html => Ok(html::write(tables, messages.locale).into_bytes()),
        Form::Xlsx => xlsx::write(tables),
        Form::Pdf => super::pdf::tables(tables, messages),
        Form::Docx => super::docx::table(tables, messages),
        Form::Text | Form::Json | Form::Akn => Err(ExportError::NoSuchForm(form)),
    }
}
