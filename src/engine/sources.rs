//! Where documents come from besides the embedded corpus.

use std::path::PathBuf;

use super::{Entry, Snapshot};
use crate::library::{Files, Library, LibraryError};

/// The places a person chose.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sources {
    /// The folder of the person's library; none: only what is embedded.
    pub library: Option<PathBuf>,
}

impl Sources {
    /// Where this platform keeps the library; none where it has no folder for data.
    #[must_use]
    pub fn default_library() -> Option<PathBuf> {
        directories::ProjectDirs::from("", "", "alinea").map(|folders| folders.data_dir().join("library"))
    }

    /// The embedded corpus and the library. What is wrong with the library comes beside: the corpus is there in any case.
    #[must_use]
    pub fn open(&self) -> (Snapshot, Option<LibraryError>) {
        // The catalogue is read while the corpus is: neither waits for the other.
        let (snapshot, library) = std::thread::scope(|scope| {
            let library = self.library.as_ref().map(|folder| scope.spawn(|| Library::open(folder, Files::default())));
            (Snapshot::of_corpus(), library.and_then(|thread| thread.join().ok()))
        });
        match library {
            None => (snapshot, None),
            Some(Ok(library)) => (snapshot.with_library(&library), None),
            Some(Err(error)) => (snapshot, Some(error)),
        }
    }
}

impl Snapshot {
    /// A copy with the documents of a library, in the place of those that were in it before.
    #[must_use]
    pub fn with_library(&self, library: &Library) -> Self {
        let stays = |entry: &&Entry| entry.record().is_none();
        let store = library.shelf();
        let stored = library.records().iter().map(|record| Entry::stored(&store, record));
        self.of_entries(self.entries.iter().filter(stays).cloned().chain(stored).collect())
    }
}
