//! The facade both front ends talk to: what is loaded, an immutable snapshot of it, and jobs on a named thread.
//!
//! It holds the only mutable state below the front ends. It draws nothing and prints nothing.

mod alike;
mod between;
mod comparing;
mod entry;
mod finder;
mod import;
mod importing;
mod jobs;
mod keep_ahead;
mod keeping;
mod load;
pub mod mandates;
mod named;
mod search;
pub mod series;
mod shared;
mod sketches;
mod snapshot;
mod sources;

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::sync::mpsc::{self, Receiver};

pub use crate::compare::CompareOptions;
use crate::compare::LinkError;
pub use crate::library::LibraryError;
use crate::mandate::ByHand;
use crate::model::ReadError;
pub use comparing::compare_now;
pub use entry::{DocumentId, Entry, Origin, compact};
use finder::Finder;
pub use finder::{Answer, Ask, Card, Cited, SearchTicket};
pub use import::{
    Corrections, Failure, Field, Finding, ImportOptions, Item, Kept, Key, Misfit, Outcome, Place, Progress, Record, Relation,
    Repaired, Report, Step, Unapplied,
};
pub use importing::{Coming, Watched};
use importing::{Importer, Watcher};
pub use jobs::{Correcting, Event, Ticket, panic_text};
use jobs::{Job, Worker};
pub use keeping::{
    Gathered, Had, Keeping, families_kept, gather_asked, gather_kept, known_families, nearest_kept, tell_series_kept,
};
pub use load::{
    STANDARD_INPUT, add, load, load_with, members, read_bytes, read_file, read_file_with, read_plain, read_text, standard_input,
};
pub use named::{named, path_named};
pub use search::{gather, tell_series};
use shared::{Loaded, Post};
pub use snapshot::Snapshot;
pub use sources::Sources;

/// The three versions of a text that a first start offers to compare, as symbols.
pub const SAMPLE_SERIES: [&str; 3] = ["E/RES/2004/19", "A/RES/72/194", "E/RES/2023/26"];

/// What the engine could not do.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum EngineError {
    /// No document answers to this name.
    #[error("no document {name} in the library")]
    UnknownDocument {
        /// As the person named it.
        name: String,
        /// What there is instead, nearest in spelling first.
        nearest: Vec<String>,
    },
    /// A file gave no document.
    #[error("{path}: {error}")]
    Read {
        /// The file.
        path: PathBuf,
        /// Why.
        error: ReadError,
    },
    /// Fewer than two texts to compare.
    #[error("at least two texts are needed for a comparison")]
    TooFewDocuments,
    /// Different texts are in different languages.
    #[error("different texts in different languages")]
    DifferentLanguages {
        /// Label of the base text.
        left: String,
        /// Label of the other.
        right: String,
    },
    /// Links set by hand do not fit the texts.
    #[error("links: {0}")]
    Links(LinkError),
    /// Links set by hand are for two texts.
    #[error("links set by hand are for two texts")]
    LinksOfMany,
    /// Nothing else is a version of this text.
    #[error("no other version of {name} is known")]
    NoOtherVersion {
        /// As the person named it, or its label.
        name: String,
    },
    /// What a person said of series cannot be read.
    #[error("{path}: {reason}")]
    Corrections {
        /// The file.
        path: PathBuf,
        /// Why.
        reason: String,
    },
    /// What a person said of series cannot be written.
    #[error("{path}: {reason}")]
    CorrectionsNotKept {
        /// The file.
        path: PathBuf,
        /// Why.
        reason: String,
    },
    /// The library does not do what was asked.
    #[error(transparent)]
    Library(#[from] LibraryError),
    /// A fault of the program, caught.
    #[error("internal error: {message}")]
    Internal {
        /// What the program said of itself.
        message: String,
    },
}

/// The state below the front ends. Cheap to ask; slow work goes to its thread.
pub struct Engine {
    loaded: Loaded,
    worker: Worker,
    reader: Worker,
    watcher: Watcher,
    finder: Finder,
    events: Receiver<Event>,
    importer: Importer,
    trouble: Option<LibraryError>,
}

impl Engine {
    /// Reads the embedded corpus and the catalogue of the library, and starts the thread. `wake` is called from that thread whenever an event is ready to be polled.
    #[must_use]
    pub fn start(sources: Sources, wake: impl Fn() + Send + 'static) -> Self {
        let (snapshot, trouble) = sources.open();
        let loaded = Loaded::new(snapshot);
        let (sender, events) = mpsc::channel();
        let post = Post::new(sender, wake);
        let finder = Finder::start(loaded.clone(), sources.library.as_deref(), post.clone());
        let importer = Importer { sources, loaded: loaded.clone(), post, stop: Arc::default(), writing: Arc::default() };
        let worker = Worker::start("alinea-jobs", &importer);
        let reader = Worker::start("alinea-reader", &importer);
        // What is typed to find a text is got ready while the person looks at the first screen.
        reader.send(Job::Warm);
        let watcher = Watcher::start(importer.clone());
        Self { loaded, worker, reader, watcher, finder, events, importer, trouble }
    }

    /// What is loaded now.
    #[must_use]
    pub fn snapshot(&self) -> Arc<Snapshot> {
        self.loaded.now()
    }

    /// Reads into the library on a thread of its own; answered by [`Event::Importing`] and [`Event::Imported`].
    pub fn import(&self, coming: Coming, options: ImportOptions) {
        self.importer.start(coming, options);
    }

    /// Watches a folder from now on, or none: its new and changed files come into the library, answered as an import and by [`Event::Looked`].
    pub fn watch(&self, watched: Option<Watched>) {
        self.watcher.watch(watched);
    }

    /// Looks at the folder that is watched now.
    pub fn look_again(&self) {
        self.watcher.look();
    }

    /// Reads a text that is in no file; answered by [`Event::Pasted`]. `plain`: as simple paragraphs, whatever it is.
    pub fn paste(&self, name: String, text: String, plain: bool) {
        self.reader.send(Job::Paste(name, text, plain));
    }

    /// Reads the paragraphs of a text; answered by [`Event::Fetched`].
    pub fn fetch(&self, id: DocumentId) {
        self.reader.send(Job::Fetch(id));
    }

    /// Changes or tells what is corrected by hand of a text; answered by [`Event::Corrected`].
    pub fn correct(&self, id: DocumentId, what: Correcting) {
        self.reader.send(Job::Correct(id, what));
    }

    /// Lets an import end after the files being read. What came in stays.
    pub fn stop_import(&self) {
        self.importer.stop.store(true, Ordering::Relaxed);
    }

    /// Why the library could not be read at start.
    #[must_use]
    pub fn trouble(&self) -> Option<&LibraryError> {
        self.trouble.as_ref()
    }

    /// The next event, if one is ready.
    #[must_use]
    pub fn poll(&self) -> Option<Event> {
        self.events.try_recv().ok()
    }

    /// Reads a file; answered by [`Event::Opened`]. Every file asked for is read.
    pub fn open(&self, path: PathBuf) {
        self.worker.send(Job::Open(path));
    }

    /// Compares two or more texts, in this order; answered by [`Event::Compared`]. A newer request makes older waiting ones void.
    #[must_use]
    pub fn compare(&self, documents: Vec<DocumentId>, options: CompareOptions) -> Ticket {
        self.worker.compare(documents, options)
    }

    /// Looks for something in all documents; answered by [`Event::Found`], and by [`Event::Quoted`] where it is a wording. A newer request
    /// makes older waiting ones void.
    #[must_use]
    pub fn search(&self, ask: Ask) -> SearchTicket {
        self.finder.ask(ask)
    }

    /// Keeps what a search needs of the library, in the background: after texts came in, before one asks. `by_hand`: what a person said of mandates.
    pub fn keep_for_search(&self, by_hand: ByHand) {
        self.finder.keep(by_hand);
    }

    /// Gives up reading texts for a search or for citations; answered by [`Event::NotGathered`] if they were being read.
    pub fn stop_search(&self) {
        self.finder.stop();
    }

    /// Gives up finding out which paragraphs say the same; a search that lists each once begins anew.
    pub fn stop_likening(&self) {
        self.finder.stop_likening();
    }

    /// Gathers what all documents cite; answered by [`Event::Cited`]. `corrections` as for [`Self::lineage`].
    pub fn citations(&self, corrections: Option<PathBuf>) {
        self.finder.citations(corrections);
    }

    /// Compares all versions of a text; answered by [`Event::Lineage`]. `corrections` is the file of what a person said of series.
    pub fn lineage(&self, id: DocumentId, corrections: Option<PathBuf>) {
        self.worker.send(Job::Lineage(id, corrections));
    }

    /// Compares these texts; answered by [`Event::Lineage`] under the first of them.
    pub fn lineage_of(&self, ids: Vec<DocumentId>) {
        if let Some(first) = ids.first().cloned() {
            self.worker.send(Job::LineageOf(first, ids));
        }
    }

    /// Finds the series of all that is loaded; answered by [`Event::Series`].
    pub fn find_series(&self, corrections: Option<PathBuf>) {
        self.worker.send(Job::Series(corrections));
    }
}

/// Pages of PDF files are read in a process of its own, by this program, from now on. See [`read_pages_for_another`].
pub fn isolate_pages() {
    if let Ok(program) = std::env::current_exe() {
        crate::library::read_pages_with(program);
    }
}

/// Whether the first argument asks this program to read pages for another process.
#[must_use]
pub fn is_asked_for_pages(argument: &std::ffi::OsStr) -> bool {
    argument == crate::library::READ_PAGES_ARGUMENT
}

/// Reads the pages of a file for another process, which listens at the output.
///
/// # Errors
/// When nobody listens any more.
pub fn read_pages_for_another(input: impl std::io::Read, output: impl std::io::Write) -> std::io::Result<()> {
    crate::library::limit_memory();
    crate::library::serve_pages(input, output)
}
