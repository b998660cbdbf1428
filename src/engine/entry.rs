//! A document that exists: what lists show of it is always at hand, its paragraphs when they are asked for.

use std::borrow::Borrow;
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

use serde::{Deserialize, Serialize};

use super::EngineError;
use crate::library::{self, Corrections, Key, Record, Shelf};
use crate::model::{Document, Meta};
use crate::text::fold::fold;

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
        Self(format!("file:{}", super::named::named(path.as_os_str())))
    }

    /// The name of a text that is in no file, by the SHA-256 of its bytes.
    #[must_use]
    pub fn of_pasted(sha256: &str) -> Self {
        Self(format!("pasted:{}", Key::of_sha256(sha256).unwrap_or_default()))
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

/// Its name finds what is kept under it: both hash and compare alike.
impl Borrow<str> for DocumentId {
    fn borrow(&self) -> &str {
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
    /// No file: a text that was pasted or came from standard input, as it came.
    Pasted(Arc<str>),
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
    held: Held,
    spelling: Arc<OnceLock<Spelling>>,
}

/// How the paragraphs are had.
#[derive(Clone, Debug)]
enum Held {
    /// In memory for as long as the entry is: as it is shown, as it was read, and how many corrections by hand lie between.
    Loaded(Arc<Document>, Arc<Document>, usize),
    /// On the disk.
    Stored(Arc<Shelf>, Arc<Record>),
}

impl Entry {
    /// An entry whose document stays in memory.
    #[must_use]
    pub fn loaded(id: DocumentId, document: Document, origin: Origin) -> Self {
        let (meta, document) = (Arc::new(Meta::of(&document)), Arc::new(document));
        let held = Held::Loaded(Arc::clone(&document), document, 0);
        Self { id, meta, origin, held, spelling: Arc::default() }
    }

    /// The same with what a person corrected by hand laid over it (`None`: it cannot be read); one of the library knows its own.
    #[must_use]
    pub(super) fn corrected(self, corrections: Option<&Corrections>) -> Self {
        let Held::Loaded(_, read, _) = &self.held else { return self };
        let document = library::lay_over(read, corrections);
        let meta = Meta { series: corrections.and_then(Corrections::series), ..Meta::of(&document) };
        let count = corrections.map_or(0, |corrections| corrections.steps.len());
        let held = Held::Loaded(Arc::new(document), Arc::clone(read), count);
        Self { meta: Arc::new(meta), held, spelling: Arc::default(), ..self }
    }

    /// The key of its bytes, under which its corrections lie.
    #[must_use]
    pub fn key(&self) -> Option<Key> {
        self.record().map_or_else(|| Key::of_sha256(&self.meta.sha256), |record| Some(record.key.clone()))
    }

    /// How many corrections by hand it has.
    #[must_use]
    pub fn corrections(&self) -> usize {
        match &self.held {
            Held::Loaded(_, _, count) => *count,
            Held::Stored(_, record) => record.corrections,
        }
    }

    /// The document as it was read, of one that is not of the library.
    pub(super) fn as_read(&self) -> Option<&Arc<Document>> {
        match &self.held {
            Held::Loaded(_, read, _) => Some(read),
            Held::Stored(..) => None,
        }
    }

    /// What is typed to find it: made once, at the first call.
    #[must_use]
    pub fn spelling(&self) -> &Spelling {
        self.spelling.get_or_init(|| Spelling::of(&self.meta))
    }

    /// An entry of the library, whose document is read when it is asked for.
    pub(super) fn stored(shelf: &Arc<Shelf>, record: &Arc<Record>) -> Self {
        Self {
            id: DocumentId::of_key(&record.key),
            meta: Arc::clone(&record.meta),
            origin: Origin::Library,
            held: Held::Stored(Arc::clone(shelf), Arc::clone(record)),
            spelling: Arc::default(),
        }
    }

    /// The document. One of the library is read from the disk unless it was read a short while ago.
    ///
    /// # Errors
    /// When its file is gone or can no longer be understood.
    pub fn document(&self) -> Result<Arc<Document>, EngineError> {
        match &self.held {
            Held::Loaded(document, ..) => Ok(Arc::clone(document)),
            Held::Stored(store, record) => {
                store.document(record).map_err(|error| EngineError::Read { path: store.file(record), error })
            }
        }
    }

    /// The document where it is in memory; nothing is read.
    #[must_use]
    pub fn at_hand(&self) -> Option<Arc<Document>> {
        match &self.held {
            Held::Loaded(document, ..) => Some(Arc::clone(document)),
            Held::Stored(store, record) => store.at_hand(record),
        }
    }

    /// What tells its text from others, as a person put it right. None where that cannot be told.
    pub(super) fn identity(&self) -> Option<String> {
        let corrected = match &self.held {
            Held::Loaded(document, _, corrections) if *corrections > 0 => serde_json::to_string(&**document).ok()?,
            Held::Stored(store, record) if record.corrections > 0 => {
                serde_json::to_string(&store.corrections(&record.key).ok()?).ok()?
            }
            Held::Loaded(..) | Held::Stored(..) => String::new(),
        };
        Some(format!("{}\n{}\n{corrected}", self.id.as_str(), self.meta.sha256))
    }

    /// What the catalogue of the library says of it; none where it is in no library.
    #[must_use]
    pub fn record(&self) -> Option<&Arc<Record>> {
        match &self.held {
            Held::Loaded(..) => None,
            Held::Stored(_, record) => Some(record),
        }
    }
}

/// What is typed to find a document, without what people write differently.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Spelling {
    /// Symbol or name, year and title, folded.
    pub words: String,
    /// Letters and digits of the symbol or name, folded.
    pub symbol: String,
}

impl Spelling {
    fn of(meta: &Meta) -> Self {
        let year = meta.year.map(|year| year.to_string()).unwrap_or_default();
        let words = fold(&format!("{} {year} {}", meta.label(), meta.title.as_deref().unwrap_or_default()));
        Self { words, symbol: compact(meta.label()) }
    }
}

/// Letters and digits alone, folded: `A/RES/72/194` and `a res 72-194` are the same.
#[must_use]
pub fn compact(text: &str) -> String {
    fold(text).chars().filter(char::is_ascii_alphanumeric).collect()
}
