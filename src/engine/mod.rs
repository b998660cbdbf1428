//! The facade both front ends talk to: what is loaded, an immutable snapshot of it, and jobs on a named thread.
//!
//! It holds the only mutable state below the front ends. It draws nothing and prints nothing.

mod between;
mod entry;
mod finder;
mod import;
mod importing;
mod jobs;
mod keeping;
pub mod mandates;
mod search;
pub mod series;
mod shared;
mod snapshot;
mod sources;

use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::sync::mpsc::{self, Receiver};

pub use crate::compare::CompareOptions;
use crate::compare::{Comparison, LinkError, besides, is_same_text};
pub use crate::ingest::MAX_FILE_MB;
pub use crate::library::LibraryError;
use crate::lineage::Lineage;
use crate::model::{Document, Language, ReadError, Symbol, Tracked};
use crate::text::Sides;
pub use entry::{DocumentId, Entry, Origin, compact};
use finder::Finder;
pub use finder::{Answer, Ask, Card, Cited, SearchTicket};
pub use import::{
    Corrections, Failure, Field, Finding, ImportOptions, Item, Kept, Key, Misfit, Outcome, Place, Progress, Record, Relation,
    Repaired, Report, Step, Unapplied,
};
pub use importing::{Coming, Watched};
use importing::{Importer, Watcher};
pub use jobs::{Correcting, Event, Ticket};
use jobs::{Job, Worker};
pub use keeping::{Gathered, Had, Keeping, families_kept, gather_kept, known_families, nearest_kept, tell_series_kept};
pub use search::{gather, tell_series};
use shared::{Loaded, Post};
pub use snapshot::Snapshot;
pub use sources::Sources;

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

    /// Where documents come from.
    #[must_use]
    pub fn sources(&self) -> &Sources {
        &self.importer.sources
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

    /// Gives up reading texts for a search or for citations; answered by [`Event::NotGathered`] if they were being read.
    pub fn stop_search(&self) {
        self.finder.stop();
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

/// Reads a file into an entry, without keeping it.
///
/// # Errors
/// When the file cannot be read or holds no resolution.
pub fn read_file(path: &Path, snapshot: &Snapshot) -> Result<Entry, EngineError> {
    read_file_with(path, Tracked::default(), snapshot)
}

/// The same, with a choice between the texts of a file that has recorded changes.
///
/// # Errors
/// When the file cannot be read or holds no resolution.
pub fn read_file_with(path: &Path, tracked: Tracked, snapshot: &Snapshot) -> Result<Entry, EngineError> {
    crate::library::read_file(path, tracked, snapshot.vocabulary())
        .map(|document| Entry::loaded(DocumentId::of_file(path), document, Origin::File(path.to_path_buf()), None))
        .map_err(|error| EngineError::Read { path: path.to_path_buf(), error })
}

/// The documents of an archive, each as a path that [`read_file`] takes: `texts.zip#first.docx`.
///
/// # Errors
/// When the file cannot be read or is no archive.
pub fn members(path: &Path) -> Result<Vec<std::path::PathBuf>, EngineError> {
    crate::library::members(path).map_err(|error| EngineError::Read { path: path.to_path_buf(), error })
}

/// What stands for the standard input where a document is named.
pub const STANDARD_INPUT: &str = "-";

/// All that comes from the standard input, as long as it is no longer than a file may be.
///
/// # Errors
/// When it cannot be read.
pub fn standard_input() -> Result<Vec<u8>, EngineError> {
    let mut bytes = Vec::new();
    std::io::stdin().lock().take(MAX_FILE_MB * 1_000_000 + 1).read_to_end(&mut bytes).map_err(|error| EngineError::Read {
        path: PathBuf::from(STANDARD_INPUT),
        error: ReadError::Io { reason: error.to_string() },
    })?;
    Ok(bytes)
}

/// Reads a text that is in no file, without keeping it. `plain`: as simple paragraphs, whatever it is.
///
/// # Errors
/// When it holds no resolution.
pub fn read_text(name: &str, text: &str, plain: bool, snapshot: &Snapshot) -> Result<Entry, EngineError> {
    crate::library::read_text(name, text.as_bytes(), plain, snapshot.vocabulary())
        .map(|document| {
            let id = DocumentId::of_pasted(&document.source.sha256);
            Entry::loaded(id, document, Origin::Pasted(text.into()), None)
        })
        .map_err(|error| EngineError::Read { path: PathBuf::from(name), error })
}

/// Reads bytes that come from no file, such as those of another program. `plain`: as simple paragraphs, whatever they are.
///
/// # Errors
/// When they hold no resolution.
pub fn read_bytes(name: &str, bytes: &[u8], plain: bool, snapshot: &Snapshot) -> Result<Document, EngineError> {
    crate::library::read_text(name, bytes, plain, snapshot.vocabulary())
        .map_err(|error| EngineError::Read { path: PathBuf::from(name), error })
}

/// Reads a file as simple paragraphs, whatever the document is.
///
/// # Errors
/// When the file cannot be read or holds no text.
pub fn read_plain(path: &Path) -> Result<crate::model::Document, EngineError> {
    crate::library::read_plain(path).map_err(|error| EngineError::Read { path: path.to_path_buf(), error })
}

/// What there is with the document that a person names, a symbol in any usual spelling or the path of a file.
///
/// # Errors
/// When no document answers to the name and there is no such file, or the file gives no document.
pub fn add(snapshot: Snapshot, name: &str) -> Result<(Snapshot, DocumentId), EngineError> {
    let path = Path::new(name);
    match snapshot.resolve(name).map(|entry| entry.id.clone()) {
        Ok(id) => Ok((snapshot, id)),
        Err(unknown) if !path.exists() => Err(unknown),
        Err(_) => {
            let entry = read_file(path, &snapshot)?;
            let id = entry.id.clone();
            Ok((snapshot.with(entry), id))
        }
    }
}

/// Loads the documents that a person names, each a symbol in any usual spelling or the path of a file.
///
/// Where all names are symbols of embedded texts, only these are read; a file is read beside the whole corpus.
///
/// # Errors
/// When no document answers to a name and there is no such file, or the file gives no document.
pub fn load(names: &[String], sources: &Sources) -> Result<(Snapshot, Vec<DocumentId>), EngineError> {
    load_with(names, Tracked::default(), sources)
}

/// The same, with a choice between the texts of files that have recorded changes.
///
/// # Errors
/// When no document answers to a name and there is no such file, or the file gives no document.
pub fn load_with(names: &[String], tracked: Tracked, sources: &Sources) -> Result<(Snapshot, Vec<DocumentId>), EngineError> {
    let embedded = crate::library::corpus_symbols();
    let symbols: Vec<_> =
        names.iter().filter_map(|name| snapshot::spelled(name).0).filter(|symbol| embedded.contains(symbol)).collect();
    if symbols.len() == names.len() {
        // The versions between two texts help to link them.
        let between = if let [one, other] = symbols.as_slice() { crate::library::corpus_between(one, other) } else { Vec::new() };
        let is_wanted = |symbol: &Symbol| symbols.contains(symbol) || between.contains(symbol);
        let snapshot = sources.overlaid(Snapshot::of_corpus_where(is_wanted));
        let found: Result<Vec<_>, _> = snapshot.resolve_all(names).into_iter().collect();
        if let Ok(ids) = found.map(|entries| entries.into_iter().map(|entry| entry.id.clone()).collect()) {
            return Ok((snapshot, ids));
        }
    }
    let (mut snapshot, trouble) = sources.open();
    let mut ids = Vec::with_capacity(names.len());
    let found: Vec<_> = snapshot.resolve_all(names).into_iter().map(|found| found.map(|entry| entry.id.clone())).collect();
    for (name, found) in names.iter().zip(found) {
        let path = Path::new(name);
        match found {
            Ok(id) => ids.push(id),
            Err(_) if name == STANDARD_INPUT => {
                let document = read_bytes(name, &standard_input()?, false, &snapshot)?;
                let entry = Entry::loaded(DocumentId::of_file(path), document, Origin::File(path.to_path_buf()), None);
                ids.push(entry.id.clone());
                snapshot = snapshot.with(entry);
            }
            Err(unknown) if !crate::library::split_member(path).0.exists() => {
                // A library that cannot be read may have been the one that knows.
                return Err(trouble.map_or(unknown, EngineError::Library));
            }
            Err(_) => {
                let entry = sources.corrected(read_file_with(path, tracked, &snapshot)?);
                ids.push(entry.id.clone());
                snapshot = snapshot.with(entry);
            }
        }
    }
    Ok((snapshot, ids))
}

/// Compares two or more texts, in this order, on the calling thread.
///
/// # Errors
/// When there are fewer than two, one is not loaded, two neighbours are different texts in different languages, or links set by hand do not fit.
pub fn compare_now(snapshot: &Snapshot, documents: &[DocumentId], options: &CompareOptions) -> Result<Lineage, EngineError> {
    if documents.len() < 2 {
        return Err(EngineError::TooFewDocuments);
    }
    let texts = documents.iter().map(|id| snapshot.document(id)).collect::<Result<Vec<_>, _>>()?;
    let texts: Vec<_> = texts.iter().map(|text| besides::with(text, options)).collect();
    for pair in texts.windows(2) {
        let [left, right] = pair else { continue };
        if left.language != right.language && !is_same_text(left, right) {
            return Err(EngineError::DifferentLanguages { left: left.label().to_owned(), right: right.label().to_owned() });
        }
    }
    match texts.as_slice() {
        _ if options.links.is_empty() => {}
        [left, right] => options.links.check(left, right).map_err(EngineError::Links)?,
        _ => return Err(EngineError::LinksOfMany),
    }
    let mut lineage = match (texts.as_slice(), documents) {
        ([left, right], [left_id, right_id]) => {
            let bridges = between::between(snapshot, Sides::new(left_id, right_id), Sides::new(left, right), options);
            Lineage::of_two(Arc::clone(left), Arc::clone(right), &bridges, options)
        }
        _ => Lineage::build(texts, options),
    };
    if !options.no_translation_notes {
        for comparison in &mut lineage.comparisons {
            comparison.note_translations(&elsewhere(snapshot, comparison));
        }
    }
    Ok(lineage)
}

/// The same two texts in the other languages that hold both.
fn elsewhere(snapshot: &Snapshot, comparison: &Comparison) -> Vec<Sides<Arc<Document>>> {
    let Sides { left, right } = comparison.documents.as_ref();
    let (Some(left_symbol), Some(right_symbol)) = (&left.symbol, &right.symbol) else { return Vec::new() };
    let others = Language::ALL.into_iter().filter(|language| *language != left.language);
    let both = others.filter_map(|language| {
        let (left, right) = (snapshot.in_language(left_symbol, language)?, snapshot.in_language(right_symbol, language)?);
        let text = |id| snapshot.document(id).ok().map(|text| besides::with(&text, &comparison.options));
        Some(Sides::new(text(&left.id)?, text(&right.id)?))
    });
    both.collect()
}
