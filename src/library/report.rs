//! What became of each file that was to be imported.

use std::path::PathBuf;
use std::sync::Arc;

use super::record::Key;
use crate::model::{Meta, ReadError, Warning};

/// What became of all of them.
#[derive(Clone, Debug, Default)]
pub struct Report {
    /// One for each file, in the order they were read.
    pub items: Vec<Item>,
    /// Files that were not looked at, because the person stopped it.
    pub left: Vec<PathBuf>,
}

/// What became of one file.
#[derive(Clone, Debug)]
pub struct Item {
    /// The file.
    pub path: PathBuf,
    /// Whether it is in the library now.
    pub outcome: Outcome,
    /// What it has in common with another text.
    pub relation: Option<Relation>,
    /// What was understood.
    pub meta: Option<Arc<Meta>>,
    /// What the reader should know of it.
    pub warnings: Vec<Warning>,
    /// Its name in the library, or of the text it repeats.
    pub key: Option<Key>,
}

/// Whether a file is in the library now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It came in.
    Added,
    /// It was there already: the same bytes, or the same words.
    Duplicate,
    /// It was not understood, or could not be kept.
    Failed(Failure),
}

impl Outcome {
    /// The name scripts rely on.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Added => "added",
            Self::Duplicate => "duplicate",
            Self::Failed(_) => "failed",
        }
    }
}

/// Why a file did not come in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Failure {
    /// It was not understood.
    Read(ReadError),
    /// The library could not keep it.
    NotKept {
        /// What the system said.
        reason: String,
    },
    /// A fault of the program, caught.
    Internal,
}

/// What a text has in common with another. Each names the other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Relation {
    /// The same bytes.
    SameBytes(String),
    /// The same words in the same language.
    SameText(String),
    /// The same symbol in another language.
    Language(String),
    /// The same symbol and language in other words: a corrected version, or another reading of it.
    Version(String),
    /// The same of a text that is built in: both stay, and a symbol without more means the one that is built in.
    BuiltIn(String),
}

impl Relation {
    /// The name scripts rely on.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::SameBytes(_) => "same-bytes",
            Self::SameText(_) => "same-text",
            Self::Language(_) => "another-language",
            Self::Version(_) => "another-version",
            Self::BuiltIn(_) => "version-of-built-in",
        }
    }

    /// The other text.
    #[must_use]
    pub fn other(&self) -> &str {
        match self {
            Self::SameBytes(other)
            | Self::SameText(other)
            | Self::Language(other)
            | Self::Version(other)
            | Self::BuiltIn(other) => other,
        }
    }
}

impl Item {
    pub(super) fn failed(path: PathBuf, failure: Failure) -> Self {
        Self { path, outcome: Outcome::Failed(failure), relation: None, meta: None, warnings: Vec::new(), key: None }
    }
}

impl Report {
    /// How many files came in, were there already, failed.
    #[must_use]
    pub fn counts(&self) -> (usize, usize, usize) {
        let count = |code: &str| self.items.iter().filter(|item| item.outcome.code() == code).count();
        (count("added"), count("duplicate"), count("failed"))
    }
}
