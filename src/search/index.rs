//! An inverted index of a collection, so that only few texts are asked whether they answer.
//!
//! It names texts by their number in the collection, and words by their number in its vocabulary. Four fields: `stem`, the stems of the words;
//! `exact`, the words as printed; `pair`, two words that follow each other, unless one of them is so rare that its own texts are few; and
//! `triple`, three of the most frequent words that follow each other, without which a phrase such as "et de la" would name half the
//! library. It holds no positions: whether more words follow each other is asked of the texts it names.
//!
//! The lists of texts are read as they lie on disk into sets of bits, which are joined and cut as the query says.
//!
//! On disk it lies in a folder of its own beside a stamp. Where the stamp is not that of the collection, or a file is damaged, the folder
//! is thrown away and made again. Nothing is lost by that.

mod asking;
mod lists;
mod make;

use std::collections::HashSet;
use std::fs;
use std::path::Path;
use std::sync::Arc;

use tantivy::schema::IndexRecordOption;
use tantivy::{IndexBuilder, InvertedIndexReader, ReloadPolicy, Searcher};

use super::collection::Collection;
use super::parts::TEMPORARY;
use super::plan::Plan;
use super::vocabulary::FormId;
use crate::text::hash;
use asking::Asking;
pub(super) use asking::{Candidates, Sure};
use lists::{Fields, Lists, Numbered, schema};
use make::{frequent, make};

/// What the index holds; another number makes old folders void.
const VERSION: u32 = 3;

/// The file that says what an index on disk was made from.
const STAMP: &str = "stamp";

/// Why there is no index.
#[derive(Debug, thiserror::Error)]
pub enum IndexError {
    /// The library that makes it says so.
    #[error("index: {0}")]
    Index(#[from] tantivy::TantivyError),
    /// The system refuses the folder.
    #[error("index: {0}")]
    Folder(#[from] std::io::Error),
    /// It was told to stop.
    #[error("index: stopped")]
    Stopped,
}

/// An index of one collection.
pub struct Index {
    searcher: Searcher,
    lists: Lists,
    frequent: HashSet<FormId>,
}

impl std::fmt::Debug for Index {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Index").field("texts", &self.searcher.num_docs()).finish_non_exhaustive()
    }
}

impl Index {
    /// Makes an index in memory.
    ///
    /// # Errors
    /// When the index cannot be made.
    pub fn in_memory(collection: &Collection) -> Result<Self, IndexError> {
        let (schema, fields) = schema();
        let index = make(IndexBuilder::new().schema(schema), None, fields, collection, &|_| true)?;
        Self::over(&index, fields, collection)
    }

    /// Opens the index in a folder, or makes it there: where it is none, is of other texts, or is damaged. `progress` is told what part is done,
    /// from 0 to 1, while it is made, and says whether to go on.
    ///
    /// # Errors
    /// When it cannot be made there either.
    pub fn in_folder(folder: &Path, collection: &Collection, progress: &dyn Fn(f32) -> bool) -> Result<Self, IndexError> {
        let stamp = stamp_of(collection);
        if let Some(index) = Self::open_of(&stamp, folder, collection) {
            return Ok(index);
        }
        Self::make_in_folder(folder, &stamp, collection, progress)
    }

    /// Opens the index in a folder, if it is of these texts and whole.
    #[must_use]
    pub fn open(folder: &Path, collection: &Collection) -> Option<Self> {
        Self::open_of(&stamp_of(collection), folder, collection)
    }

    fn open_of(stamp: &str, folder: &Path, collection: &Collection) -> Option<Self> {
        if fs::read_to_string(folder.join(STAMP)).ok()?.trim() != stamp {
            return None;
        }
        // A damaged file may be found out by a panic of the library that reads it.
        std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
            let (_, fields) = schema();
            let index = tantivy::Index::open_in_dir(folder).ok()?;
            if !index.validate_checksum().ok()?.is_empty() {
                return None;
            }
            let opened = Self::over(&index, fields, collection).ok()?;
            (opened.searcher.num_docs() == collection.text_count() as u64).then_some(opened)
        }))
        .ok()
        .flatten()
    }

    fn make_in_folder(
        folder: &Path,
        stamp: &str,
        collection: &Collection,
        progress: &dyn Fn(f32) -> bool,
    ) -> Result<Self, IndexError> {
        let parent = folder.parent().unwrap_or_else(|| Path::new("."));
        fs::create_dir_all(parent)?;
        // Beside its place, so that two programs at once do not write into each other's.
        let beside = tempfile::Builder::new().prefix(TEMPORARY).tempdir_in(parent)?;
        let (schema, fields) = schema();
        drop(make(IndexBuilder::new().schema(schema), Some(beside.path()), fields, collection, progress)?);
        fs::write(beside.path().join(STAMP), stamp)?;
        if folder.exists() {
            fs::remove_dir_all(folder)?;
        }
        let moved = fs::rename(beside.path(), folder);
        // Where it was not moved, another program may have been quicker.
        match Self::open_of(stamp, folder, collection) {
            Some(opened) => Ok(opened),
            None => Err(moved.err().unwrap_or_else(|| std::io::ErrorKind::InvalidData.into()).into()),
        }
    }

    fn over(index: &tantivy::Index, fields: Fields, collection: &Collection) -> Result<Self, IndexError> {
        let reader = index.reader_builder().reload_policy(ReloadPolicy::Manual).try_into()?;
        let searcher = reader.searcher();
        let list = |field| match searcher.segment_readers() {
            [segment] => segment.inverted_index(field),
            _ => Ok(Arc::new(InvertedIndexReader::empty(IndexRecordOption::Basic))),
        };
        let lists = Lists {
            fields,
            stem: Numbered::new(list(fields.stem)?)?,
            exact: Numbered::new(list(fields.exact)?)?,
            pair: list(fields.pair)?,
            triple: list(fields.triple)?,
        };
        Ok(Self { lists, frequent: frequent(collection), searcher })
    }

    /// How many bytes it takes, by kind of file.
    #[must_use]
    pub fn bytes(&self) -> u64 {
        self.searcher.space_usage().map_or(0, |usage| usage.total().get_bytes())
    }

    /// The texts that may answer; none where the index cannot be read.
    pub(super) fn candidates(&self, plan: &Plan<'_>, collection: &Collection) -> Option<Candidates> {
        let asking = Asking { index: self, plan, collection };
        asking.all(plan.parts()).ok()
    }
}

/// What an index is made from: its own version and every text.
fn stamp_of(collection: &Collection) -> String {
    use sha2::{Digest, Sha256};
    if let Some(stamp) = collection.stamp.get() {
        return format!("{VERSION}-{stamp}");
    }
    let mut digest = Sha256::new();
    digest.update(VERSION.to_le_bytes());
    for facts in &collection.documents {
        digest.update(facts.language.code());
    }
    for text in collection.text_ids() {
        let letters = collection.text(text);
        digest.update((letters.len() as u64).to_le_bytes());
        digest.update(letters);
    }
    hash::hexadecimal(&digest.finalize())
}
