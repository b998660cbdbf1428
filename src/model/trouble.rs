//! What can go wrong when a text is read: a warning beside the document, or one error instead of it.

use serde::{Deserialize, Serialize};

use super::ParagraphId;

/// Something the reader should know about a document that was read all the same.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Warning {
    /// What it is.
    pub kind: WarningKind,
    /// The paragraph concerned, where there is one.
    pub paragraph: Option<ParagraphId>,
}

/// Kinds of warnings, with what is needed to say them in a sentence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum WarningKind {
    /// A note is called in the text, and its own text is not in the source.
    FootnoteWithoutText {
        /// As it is called.
        mark: String,
    },
    /// A note stands in the source and nothing calls it.
    FootnoteNotCalled {
        /// As it stands before the note.
        mark: String,
    },
    /// The numbers of the operative paragraphs leave one out.
    NumberMissing {
        /// The one left out.
        expected: u32,
        /// The one that stands there.
        found: u32,
    },
    /// The source has no preambular paragraph.
    NoPreamble,
    /// The text breaks off: its last paragraph has no closing full stop.
    Unfinished,
    /// The markup of the file is broken; what could be read was read.
    MarkupBroken {
        /// The first line that is wrong, from 1.
        line: usize,
    },
}

impl WarningKind {
    /// The name scripts rely on.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::FootnoteWithoutText { .. } => "footnote-without-text",
            Self::FootnoteNotCalled { .. } => "footnote-not-called",
            Self::NumberMissing { .. } => "number-missing",
            Self::NoPreamble => "no-preamble",
            Self::Unfinished => "unfinished",
            Self::MarkupBroken { .. } => "markup-broken",
        }
    }
}

/// Why a file gave no document. The sentence for people is made by `messages`; the one here is for logs and tests.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(rename_all = "kebab-case")]
pub enum ReadError {
    /// Nothing but white space.
    #[error("the file is empty")]
    Empty,
    /// Not text at all.
    #[error("not a text file (binary content)")]
    Binary,
    /// Bytes that are not UTF-8, from this offset on.
    #[error("not UTF-8 text (byte {offset})")]
    NotUtf8 {
        /// Byte offset of the first one.
        offset: usize,
    },
    /// Text, but no resolution: no operative paragraph could be recognised.
    #[error("not a resolution: no operative paragraph found")]
    NotAResolution,
    /// A format that is not read.
    #[error("this kind of file is not read: {extension}")]
    UnknownFormat {
        /// What it looks like, by the endings such files have.
        extension: String,
    },
    /// Larger than what is read.
    #[error("the file is larger than {limit_mb} MB")]
    TooLarge {
        /// The limit, in megabytes.
        limit_mb: u64,
    },
    /// A line longer than what is read.
    #[error("line {line} is longer than {limit} bytes")]
    LineTooLong {
        /// Its number, from 1.
        line: usize,
        /// The limit, in bytes.
        limit: usize,
    },
    /// More paragraphs than are read.
    #[error("more than {limit} paragraphs")]
    TooManyParagraphs {
        /// The limit.
        limit: usize,
    },
    /// Markup that breaks before any words came.
    #[error("the markup is broken in line {line}")]
    MarkupBroken {
        /// The line, from 1.
        line: usize,
    },
    /// Elements inside elements, more than are read.
    #[error("more than {limit} elements inside each other")]
    MarkupTooDeep {
        /// The limit.
        limit: usize,
    },
    /// An element with more attributes than are read.
    #[error("more than {limit} attributes")]
    TooManyAttributes {
        /// The limit.
        limit: usize,
    },
    /// XML that declares a type of document, which can make it say anything.
    #[error("a document type declaration")]
    DocumentType,
    /// The system did not give the file.
    #[error("cannot read the file: {reason}")]
    Io {
        /// What the system said.
        reason: String,
    },
}
