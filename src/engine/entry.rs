//! A document that exists: what lists show of it is always at hand, its paragraphs when they are asked for.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::EngineError;
use crate::library::{Kept, Key, Record, Shelf};
use crate::model::{Document, Meta};

/// Names a document, the same from one run to the next.
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

    /// The name of a document of the library.
    #[must_use]
    pub fn of_key(key: &Key) -> Self {
        Self(format!("library:{key}"))
    }

    /// The document of the library that has this name.
    #[must_use]
    pub fn key(&self) -> Option<Key> {
        self.0.strip_prefix("library:").and_then(Key::parse)
    }

    /// A name as it was typed.
    pub(super) fn named(name: &str) -> Self {
        Self(name.to_owned())
    }

    /// The name.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Where the bytes of a document came from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// Built in.
    Embedded,
    /// A file of the person's, opened without being imported.
    File(PathBuf),
    /// The person's library.
    Library,
}

/// A document at a glance, and the way to its paragraphs.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Its name here.
    pub id: DocumentId,
    /// What lists show of it.
    pub meta: Arc<Meta>,
    /// Where its bytes came from.
    pub origin: Origin,
    /// What the manifest says about it.
    pub note: Option<String>,
    held: Held,
}

/// How the paragraphs are had.
#[derive(Clone, Debug)]
enum Held {
    /// In memory for as long as the entry is.
    Loaded(Arc<Document>),
    /// On the disk.
    Stored(Arc<Shelf>, Arc<Record>),
}

impl Entry {
    /// An entry whose document stays in memory.
    #[must_use]
    pub fn loaded(id: DocumentId, document: Document, origin: Origin, note: Option<String>) -> Self {
        Self { id, meta: Arc::new(Meta::of(&document)), origin, note, held: Held::Loaded(Arc::new(document)) }
    }

    /// An entry of the library, whose document is read when it is asked for.
    pub(super) fn stored(shelf: &Arc<Shelf>, record: &Arc<Record>) -> Self {
        Self {
            id: DocumentId::of_key(&record.key),
            meta: Arc::clone(&record.meta),
            origin: Origin::Library,
            note: None,
            held: Held::Stored(Arc::clone(shelf), Arc::clone(record)),
        }
    }

    /// The document. One of the library is read from the disk unless it was read a short while ago.
    ///
    /// # Errors
    /// When its file is gone or can no longer be understood.
    pub fn document(&self) -> Result<Arc<Document>, EngineError> {
        match &self.held {
            Held::Loaded(document) => Ok(Arc::clone(document)),
            Held::Stored(store, record) => store.document(record).map_err(|error| {
                let path = match &record.kept {
                    Kept::Copy(_) => store.content(record),
                    Kept::Reference(path) => path.clone(),
                };
                EngineError::Read { path, error }
            }),
        }
    }

    /// What the catalogue of the library says of it; none where it is in no library.
    #[must_use]
    pub fn record(&self) -> Option<&Arc<Record>> {
        match &self.held {
            Held::Loaded(_) => None,
            Held::Stored(_, record) => Some(record),
        }
    }
}
