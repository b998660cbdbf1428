//! What finds the nearest paragraphs, and the families of texts, on disk and back. Both are of one collection: who opens them says by the name of
//! the file which one that is.

use std::io;
use std::path::Path;
use std::sync::{Arc, OnceLock};

use super::collection::Collection;
use super::families::Families;
use super::nearest::Nearest;
use super::parts::{Parts, Writing};

impl Nearest {
    /// Writes it to a file, without the families.
    ///
    /// # Errors
    /// When the system refuses; what was there before is there then.
    pub fn keep(&self, path: &Path) -> io::Result<()> {
        let mut file = Writing::default();
        file.column(&self.keys);
        file.column(&self.weights);
        file.column(&self.ends);
        file.column(&self.postings);
        file.column(&self.lengths);
        file.write(path)
    }

    /// Opens the file, if it is whole and fits these texts.
    #[must_use]
    pub fn open(path: &Path, collection: &Arc<Collection>) -> Option<Self> {
        let mut file = Parts::open(path)?;
        let opened = Self {
            collection: Arc::clone(collection),
            keys: file.column()?,
            weights: file.column()?,
            ends: file.column()?,
            postings: file.column()?,
            lengths: file.column()?,
            families: OnceLock::new(),
        };
        let is_sound = opened.keys.len() == collection.vocabulary.len()
            && opened.weights.len() == collection.vocabulary.folded.len()
            && opened.lengths.len() == collection.text_count()
            && opened.ends.len().is_power_of_two()
            && opened.ends.is_sorted()
            && opened.ends.last().is_some_and(|end| *end as usize == opened.postings.len());
        is_sound.then_some(opened)
    }
}

impl Families {
    /// Writes them to a file.
    ///
    /// # Errors
    /// When the system refuses; what was there before is there then.
    pub fn keep(&self, path: &Path) -> io::Result<()> {
        let mut file = Writing::default();
        file.column(&self.heads);
        file.column(&self.ends);
        file.column(&self.members);
        file.write(path)
    }

    /// Opens the file, if it is whole and fits these texts.
    #[must_use]
    pub fn open(path: &Path, collection: &Arc<Collection>) -> Option<Self> {
        let mut file = Parts::open(path)?;
        let opened =
            Self { collection: Arc::clone(collection), heads: file.column()?, ends: file.column()?, members: file.column()? };
        let texts = collection.text_count();
        let is_sound = opened.heads.len() == texts
            && opened.heads.iter().all(|head| (*head as usize) < texts)
            && opened.members.iter().all(|text| (*text as usize) < texts)
            && opened.ends.is_sorted_by_key(|[_, end]| *end)
            && opened.ends.last().is_none_or(|[_, end]| *end as usize == opened.members.len());
        is_sound.then_some(opened)
    }
}
