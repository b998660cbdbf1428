//! The person's library as the front ends use it.

use std::path::PathBuf;
use std::sync::Arc;

use super::{DocumentId, EngineError, Sources};
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

    /// The corrections by hand of a document of the library.
    ///
    /// # Errors
    /// When it is in no library, or its corrections cannot be read.
    pub fn corrections(&self, id: &DocumentId) -> Result<Corrections, EngineError> {
        let library = Library::open(self.folder()?, Files::default())?;
        Ok(library.corrections(&key(id)?)?)
    }

    /// Changes the corrections of a document; answers with what the catalogue says of it then, and the library.
    ///
    /// # Errors
    /// When it is in no library, a correction does not fit, `change` refuses, or the library cannot be written to.
    pub fn correct(
        &self,
        id: &DocumentId,
        change: impl FnOnce(&mut Corrections) -> Result<(), LibraryError>,
    ) -> Result<(Arc<Record>, Library), EngineError> {
        let key = key(id)?;
        let mut library = self.to_write()?;
        let mut corrections = library.corrections(&key)?;
        change(&mut corrections)?;
        let record = library.correct(&key, &corrections)?;
        Ok((record, library))
    }

    /// Takes a document out of the library.
    ///
    /// # Errors
    /// When it is in no library, or the library cannot be written to.
    pub fn remove(&self, id: &DocumentId) -> Result<Library, EngineError> {
        let mut library = self.to_write()?;
        library.remove(&key(id)?)?;
        Ok(library)
    }
}

fn key(id: &DocumentId) -> Result<Key, LibraryError> {
    id.key().ok_or_else(|| LibraryError::Unknown { name: id.as_str().to_owned() })
}
