//! What is loaded at one moment.

use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

use serde::{Deserialize, Serialize};

use super::EngineError;
use crate::ingest::Vocabulary;
use crate::library;
use crate::model::{Document, Symbol};

/// Names a loaded document, the same from one run to the next.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct DocumentId(String);

impl DocumentId {
    /// The name of an embedded document: `A/RES/72/194@fr`.
    #[must_use]
    pub fn of_document(document: &Document) -> Self {
        Self(format!("{}@{}", document.label(), document.language.code()))
    }

    /// The name of a file.
    #[must_use]
    pub fn of_file(path: &Path) -> Self {
        Self(format!("file:{}", path.display()))
    }

    /// The name.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A loaded document.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Its name here.
    pub id: DocumentId,
    /// What was read.
    pub document: Arc<Document>,
    /// Where its bytes came from.
    pub origin: Origin,
    /// What the manifest says about it.
    pub note: Option<String>,
}

/// Where the bytes of a document came from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// Built in.
    Embedded,
    /// A file of the person's.
    File(PathBuf),
}

/// All that is loaded, never changed once made. Entries are sorted by year, then by symbol; files come last in the order they were opened.
#[derive(Clone, Debug, Default)]
pub struct Snapshot {
    /// The documents.
    pub entries: Vec<Entry>,
    /// The words of all of them as read; made when a file is first opened.
    vocabulary: Arc<OnceLock<Vocabulary>>,
}

impl Snapshot {
    /// The embedded corpus.
    #[must_use]
    pub fn of_corpus() -> Self {
        let mut entries: Vec<Entry> = library::corpus()
            .into_iter()
            .map(|(document, note)| Entry {
                id: DocumentId::of_document(&document),
                document: Arc::new(document),
                origin: Origin::Embedded,
                note,
            })
            .collect();
        entries.sort_by(|a, b| (a.document.year, &a.document.symbol).cmp(&(b.document.year, &b.document.symbol)));
        Self { entries, vocabulary: Arc::default() }
    }

    /// The entry of this name.
    #[must_use]
    pub fn get(&self, id: &DocumentId) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.id == *id)
    }

    /// The entry with this symbol.
    #[must_use]
    pub fn by_symbol(&self, symbol: &Symbol) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.document.symbol.as_ref() == Some(symbol))
    }

    /// The entry that a person means: a symbol in any usual spelling, with `@fr` to pick a language.
    ///
    /// # Errors
    /// When none answers; the error names those nearest in spelling.
    pub fn resolve(&self, name: &str) -> Result<&Entry, EngineError> {
        let (spelling, language) = match name.rsplit_once('@') {
            Some((spelling, code)) => (spelling, Some(code)),
            None => (name, None),
        };
        let symbol = Symbol::parse(spelling.trim());
        self.entries
            .iter()
            .find(|entry| {
                entry.document.symbol.is_some()
                    && entry.document.symbol == symbol
                    && language.is_none_or(|code| entry.document.language.code().eq_ignore_ascii_case(code))
            })
            .ok_or_else(|| self.unknown(name))
    }

    /// A copy with one more entry, or with it in place of the one of the same name.
    #[must_use]
    pub(super) fn with(&self, entry: Entry) -> Self {
        let mut entries = self.entries.clone();
        match entries.iter_mut().find(|known| known.id == entry.id) {
            Some(known) => *known = entry,
            None => entries.push(entry),
        }
        Self { entries, vocabulary: Arc::clone(&self.vocabulary) }
    }

    /// The words of the embedded texts, for putting damaged words of others right: the same whatever else is open, so that a file
    /// is read the same way every time.
    pub(super) fn vocabulary(&self) -> &Vocabulary {
        self.vocabulary.get_or_init(|| {
            let mut vocabulary = Vocabulary::default();
            let embedded = self.entries.iter().filter(|entry| entry.origin == Origin::Embedded);
            embedded.flat_map(|entry| &entry.document.paragraphs).for_each(|paragraph| vocabulary.count(&paragraph.text));
            vocabulary
        })
    }

    /// The error for a name that nothing answers to.
    pub(super) fn unknown(&self, name: &str) -> EngineError {
        let nearest = self.entries.iter().map(|entry| entry.document.label().to_owned()).collect();
        EngineError::UnknownDocument { name: name.to_owned(), nearest }
    }
}
