//! Formats: each reader gives the text of a file as lines, with what its markup says about them.

mod akn;
mod markdown;
mod text;

use super::styled::Styled;
use crate::model::{Date, Format, Language, ReadError, Symbol, WarningKind};

/// A file's text before any rule of the genre.
#[derive(Debug, Default)]
pub struct Raw {
    /// The whole text, markup taken off.
    pub text: String,
    /// Its lines that are not blank, in order.
    pub lines: Vec<Line>,
    /// Its notes, where the markup tells them from the text; the calls then stand in the words of the lines.
    pub notes: Vec<Note>,
    /// The markup tells notes and calls, so that no number in the words is a call.
    pub marked: bool,
    /// What the file says of itself outside its text. It may be wrong.
    pub said: Said,
    /// What the reader met.
    pub warnings: Vec<WarningKind>,
}

/// A line of plain text, or a block of a marked-up one.
#[expect(dead_code, reason = "the rules for what the markup says come next")]
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
    /// What the markup says that this is. The words decide where they say otherwise.
    pub role: Role,
    /// The markup says that another text begins here.
    pub part: Option<Part>,
    /// How many bytes of the words are a number or label that the markup sets apart, with the space behind it.
    pub label: usize,
}

/// What the markup says a block is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Role {
    /// Nothing.
    #[default]
    Unknown,
    /// Before the text.
    Front,
    /// The line in which a body speaks.
    Speaker,
    /// A preambular paragraph.
    Preamble,
    /// A paragraph of the operative part, an item, or a heading in between.
    Operative,
    /// Behind the text.
    Closing,
}

/// A text within a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// One of several resolutions.
    Resolution,
    /// An annex of the resolution before.
    Annex,
}

/// The text of a note with its mark.
#[derive(Clone, Debug, Default)]
pub struct Note {
    /// `6`, `*`.
    pub mark: String,
    /// Its words.
    pub words: Styled,
}

/// What a file says of itself outside its text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Said {
    /// Its symbol.
    pub symbol: Option<Symbol>,
    /// The language it is in.
    pub language: Option<Language>,
    /// Day of adoption.
    pub adopted: Option<Date>,
    /// What kind of document it is, in one word: `resolution`, `decision`.
    pub kind: Option<String>,
}

/// Reads a decoded file.
///
/// # Errors
/// When the markup is past a limit or broken, or the format is not read.
pub fn read(format: Format, source: &str) -> Result<Raw, ReadError> {
    match format {
        Format::Text => Ok(text::read(source)),
        Format::Markdown => Ok(markdown::read(source)),
        Format::Akn => akn::read(source),
        Format::Html | Format::Docx | Format::Pdf => Err(ReadError::UnknownFormat { extension: format.code().to_owned() }),
    }
}

#[cfg(test)]
mod tests;
