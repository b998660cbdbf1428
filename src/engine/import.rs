//! The person's library as the front ends use it.

use std::path::PathBuf;

use super::{DocumentId, EngineError, Entry, Sources};
use crate::library::{self, Files, Library, LibraryError};
pub use crate::library::{
    Corrections, Failure, Field, Finding, ImportOptions, Item, Kept, Key, Misfit, Outcome, Place, Progress, Record, Relation,
    Repaired, Report, Step, Unapplied,
};

impl Sources {
    fn folder(&self) -> Result<&PathBuf, LibraryError> {
        self.library.as_ref().ok_or(LibraryError::NoLibrary)
    }

    fn to_write(&self) -> Result<Library, LibraryError> {
        Library::open_to_write(self.folder()?, Files::default())
    }

    /// Reads files and folders into the library. `tell` hears of each group and of the library with it, and answers whether to go on.
    ///
    /// # Errors
    /// When the library cannot be written to. What was told before is in it.
    pub fn import(
        &self,
        paths: &[PathBuf],
        options: ImportOptions,
        tell: &mut dyn FnMut(&Library, Progress<'_>) -> bool,
    ) -> Result<Report, LibraryError> {
        library::import(&mut self.to_write()?, paths, options, tell)
    }

    /// What is wrong with the library, and how many documents it has. Nothing is written.
    ///
    /// # Errors
    /// When there is none, or its catalogue cannot be read.
    pub fn check(&self) -> Result<(Vec<Finding>, usize), LibraryError> {
        let library = Library::open(self.folder()?, Files::default())?;
        Ok((library::check(&library), library.records().len()))
    }

    /// Makes the catalogue anew from the files.
    ///
    /// # Errors
    /// When the library cannot be written to.
    pub fn repair(&self) -> Result<Repaired, LibraryError> {
        library::repair(&mut self.to_write()?)
    }

    /// Reads texts that are in no file into the library, each with the name it is to have there.
    ///
    /// # Errors
    /// When the library cannot be written to.
    pub fn import_texts(
        &self,
        texts: Vec<(String, Vec<u8>)>,
        tell: &mut dyn FnMut(&Library, Progress<'_>) -> bool,
    ) -> Result<Report, LibraryError> {
        library::import_texts(&mut self.to_write()?, texts, tell)
    }

    /// The corrections by hand of a document, whether it is of the library or not.
    ///
    /// # Errors
    /// When there is no library, or its corrections cannot be read.
    pub fn corrections(&self, entry: &Entry) -> Result<Corrections, EngineError> {
        let library = Library::open(self.folder()?, Files::default())?;
        Ok(library.corrections(&key(entry)?)?)
    }

    /// Changes the corrections of a document; answers with them, and the library then. Those of a text that is built in or was opened lie in
    /// the library as well, under the key of its bytes.
    ///
    /// # Errors
    /// When a correction does not fit, `change` refuses, or there is no library that can be written to.
    pub fn correct(
        &self,
        entry: &Entry,
        change: impl FnOnce(&mut Corrections) -> Result<(), LibraryError>,
    ) -> Result<(Corrections, Library), EngineError> {
        let key = key(entry)?;
        let mut library = self.to_write()?;
        let mut corrections = library.corrections(&key)?;
        change(&mut corrections)?;
        match entry.as_read() {
            Some(read) if library.get(&key).is_none() => library.correct_beside(&key, read, &corrections)?,
            _ => {
                library.correct(&key, &corrections)?;
            }
        }
        Ok((corrections, library))
    }

    /// Takes a document out of the library.
    ///
    /// # Errors
    /// When it is in no library, or the library cannot be written to.
    pub fn remove(&self, id: &DocumentId) -> Result<Library, EngineError> {
        let mut library = self.to_write()?;
        library.remove(&id.key().ok_or_else(|| unknown(id))?)?;
        Ok(library)
    }
}

fn key(entry: &Entry) -> Result<Key, LibraryError> {
    entry.key().ok_or_else(|| unknown(&entry.id))
}

fn unknown(id: &DocumentId) -> LibraryError {
    LibraryError::Unknown { name: id.as_str().to_owned() }
}
