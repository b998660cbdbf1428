//! Why a file gave no document.

use serde::{Deserialize, Serialize};

use super::Format;

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
    /// A document of another kind.
    #[error("not a resolution: {}", kind.code())]
    OtherDocument {
        /// Which kind.
        kind: OtherKind,
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
    /// Something in the file goes past what is read.
    #[error("past the limit of {limit} for {what:?}")]
    PastLimit {
        /// What there is too much of.
        what: Limited,
        /// The limit, in the unit of what it limits.
        limit: u64,
    },
    /// The file is locked with a password.
    #[error("the file is encrypted")]
    Encrypted,
    /// The file is not what its kind of file has to be.
    #[error("the file is damaged")]
    Damaged {
        /// What kind of file it should be.
        format: Format,
    },
    /// The file ends before its text does.
    #[error("the file breaks off")]
    BreaksOff,
    /// Pages without a letter: pictures of a text.
    #[error("the pages are pictures, without text")]
    Scanned,
    /// An archive without a document.
    #[error("no document in the archive")]
    NoDocuments,
    /// An archive with several documents, and none was chosen.
    #[error("several documents in the archive: {names:?}")]
    SeveralDocuments {
        /// The names of the first ones.
        names: Vec<String>,
        /// How many there are.
        count: usize,
    },
    /// The archive has no such document.
    #[error("no document {name} in the archive")]
    NoSuchMember {
        /// As it was asked for.
        name: String,
        /// The names of the first ones that there are.
        names: Vec<String>,
    },
    /// The system did not give the file.
    #[error("cannot read the file: {reason}")]
    Io {
        /// What the system said.
        reason: String,
    },
}

impl ReadError {
    /// The name scripts rely on.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::Binary => "binary",
            Self::OtherDocument { .. } => "other-document",
            Self::NotAResolution => "not-a-resolution",
            Self::UnknownFormat { .. } => "unknown-format",
            Self::TooLarge { .. } => "too-large",
            Self::LineTooLong { .. } => "line-too-long",
            Self::TooManyParagraphs { .. } => "too-many-paragraphs",
            Self::MarkupBroken { .. } => "markup-broken",
            Self::MarkupTooDeep { .. } => "markup-too-deep",
            Self::TooManyAttributes { .. } => "too-many-attributes",
            Self::DocumentType => "document-type",
            Self::PastLimit { .. } => "past-limit",
            Self::Encrypted => "encrypted",
            Self::Damaged { .. } => "damaged",
            Self::BreaksOff => "breaks-off",
            Self::Scanned => "scanned",
            Self::NoDocuments => "no-documents",
            Self::SeveralDocuments { .. } => "several-documents",
            Self::NoSuchMember { .. } => "no-such-member",
            Self::Io { .. } => "io",
        }
    }
}

/// What there may be too much of in a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Limited {
    /// Elements, letters and other parts.
    Parts,
    /// Files in an archive.
    Members,
    /// Megabytes of one part of an archive, unpacked.
    Member,
    /// Megabytes of an archive, unpacked.
    Unpacked,
    /// How many times larger a part of an archive becomes when it is unpacked.
    Ratio,
    /// Pages.
    Pages,
    /// Seconds spent on a page.
    Seconds,
    /// Megabytes of memory.
    Memory,
}

impl Limited {
    /// The name of its sentence.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Parts => "parts",
            Self::Members => "members",
            Self::Member => "member",
            Self::Unpacked => "unpacked",
            Self::Ratio => "ratio",
            Self::Pages => "pages",
            Self::Seconds => "seconds",
            Self::Memory => "memory",
        }
    }
}

/// Kinds of documents that are no resolutions, as far as they are told apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum OtherKind {
    /// A decision of a body.
    Decision,
    /// A statement by the President of the Security Council.
    PresidentialStatement,
    /// A letter or a note verbale.
    Letter,
    /// A bill or an act of a parliament.
    Bill,
    /// A report, a note or a record.
    Report,
    /// A list of corrections to another document.
    Corrigendum,
}

impl OtherKind {
    /// All that are told apart.
    pub const ALL: [Self; 6] =
        [Self::Decision, Self::PresidentialStatement, Self::Letter, Self::Bill, Self::Report, Self::Corrigendum];

    /// The name scripts rely on.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Decision => "decision",
            Self::PresidentialStatement => "presidential-statement",
            Self::Letter => "letter",
            Self::Bill => "bill",
            Self::Report => "report",
            Self::Corrigendum => "corrigendum",
        }
    }

    /// The list of the lexicons with the words that name it.
    #[must_use]
    pub const fn list(self) -> &'static str {
        match self {
            Self::PresidentialStatement => "statement",
            kind => kind.code(),
        }
    }

    /// From the name that a markup has for it: `decision`, `presidentialStatement`.
    #[must_use]
    pub fn from_markup(name: &str) -> Option<Self> {
        let name = name.to_ascii_lowercase();
        let has = |words: &[&str]| words.iter().any(|word| name.contains(word));
        [
            (Self::Decision, &["decision", "judgment"][..]),
            (Self::PresidentialStatement, &["presidentialstatement", "prst"][..]),
            (Self::Letter, &["letter", "noteverbale"][..]),
            (Self::Bill, &["bill", "act", "law", "regulation", "directive"][..]),
            (Self::Corrigendum, &["corrigendum"][..]),
            (Self::Report, &["report", "note", "record", "debate"][..]),
        ]
        .into_iter()
        .find_map(|(kind, words)| has(words).then_some(kind))
    }

    /// From the symbol of a document: `A/DEC/77/520`, `S/PRST/2002/23`, `A/79/L.1/CORR.1`.
    #[must_use]
    pub fn from_symbol(symbol: &super::Symbol) -> Option<Self> {
        let has = |part: &str| symbol.as_str().split('/').any(|found| found == part);
        if has("DEC") {
            return Some(Self::Decision);
        }
        if symbol.as_str().split('/').any(|part| part.starts_with("CORR.")) {
            return Some(Self::Corrigendum);
        }
        has("PRST").then_some(Self::PresidentialStatement)
    }
}
