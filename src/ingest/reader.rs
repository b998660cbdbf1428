//! Formats: each reader gives the text of a file as lines, with what its markup says about them.

mod markdown;
mod text;

use super::styled::Styled;
use crate::model::Format;

/// A file's text before any rule of the genre.
#[derive(Debug, Default)]
pub struct Raw {
    /// The whole text, markup taken off.
    pub text: String,
    /// Its lines that are not blank, in order.
    pub lines: Vec<Line>,
}

/// A line of plain text, or a block of a marked-up one.
#[derive(Clone, Debug, Default)]
pub struct Line {
    /// The words, trimmed.
    pub words: Styled,
    /// Set apart from the line before by more white space than lines usually are.
    pub gap: bool,
    /// The markup says that a block begins here.
    pub block: bool,
    /// The markup says that this is a heading.
    pub heading: bool,
}

/// Reads a decoded file.
#[must_use]
pub fn read(format: Format, source: &str) -> Raw {
    match format {
        Format::Text => text::read(source),
        Format::Markdown => markdown::read(source),
    }
}

#[cfg(test)]
mod tests;
