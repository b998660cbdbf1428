//! Slow work on one named thread. The newest comparison wins; a panic in a job becomes an event.

use std::any::Any;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{self, Sender};

use rayon::prelude::*;

use super::finder::{Answer, Card, Cited, SearchTicket};
use super::import::Corrections as ByHand;
use super::importing::Importer;
use super::series::{Corrections, SeriesIndex};
use super::shared::Loaded;
use super::{
    CompareOptions, DocumentId, EngineError, Entry, Item, LibraryError, Snapshot, Step, compare_now, read_file, read_text,
};
use crate::lineage::Lineage;
use crate::model::Document;

/// Names one request for a comparison.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Ticket(u64);

/// What a job gave.
#[derive(Clone, Debug)]
pub enum Event {
    /// A file was read and is loaded, or was not.
    Opened(Result<DocumentId, EngineError>),
    /// An import went on.
    Importing {
        /// Files that are done.
        done: usize,
        /// All files.
        total: usize,
        /// What became of the latest.
        items: Vec<Item>,
    },
    /// An import ended: how many files were not read because it was stopped.
    Imported(Result<usize, LibraryError>),
    /// The folder that is watched was looked at: how many texts came in; or it cannot be, and why.
    Looked(Result<usize, (PathBuf, String)>),
    /// A text that is in no file was read and is loaded, or was not.
    Pasted(Result<DocumentId, EngineError>),
    /// The paragraphs of a text are there, as of this entry.
    Fetched(DocumentId, Result<Arc<Document>, EngineError>),
    /// What is corrected by hand of a text now.
    Corrected(DocumentId, Result<ByHand, EngineError>),
    /// A comparison is there, or could not be made.
    Compared(Ticket, Result<Arc<Lineage>, EngineError>),
    /// A search has its hits.
    Found(SearchTicket, Arc<Answer>),
    /// A wording was looked for.
    Quoted(SearchTicket, Arc<Card>),
    /// What all documents cite.
    Cited(Arc<Cited>),
    /// Texts are read for the first search: how many are, of how many.
    Gathering {
        /// Read so far.
        read: usize,
        /// All.
        of: usize,
    },
    /// The texts were not read to the end, as was asked: there is no answer.
    NotGathered,
    /// The index of a large library is being made: the part that is done, 1 at the end.
    Indexing(f32),
    /// It is being found out which paragraphs say the same: the part that is done; none: it is known, or was stopped.
    Likening(Option<f32>),
    /// In how many documents the paragraph of each hit stands, word for word or nearly.
    Alike(SearchTicket, Arc<[usize]>),
    /// All versions of a text were compared, or could not be.
    Lineage(DocumentId, Result<(Vec<DocumentId>, Arc<Lineage>), EngineError>),
    /// The series of what was loaded then.
    Series(Arc<Snapshot>, Result<Arc<SeriesIndex>, EngineError>),
}

/// A request to the thread.
pub(super) enum Job {
    Open(PathBuf),
    Compare(Ticket, Vec<DocumentId>, CompareOptions),
    Lineage(DocumentId, Option<PathBuf>),
    LineageOf(DocumentId, Vec<DocumentId>),
    Series(Option<PathBuf>),
    Paste(String, String, bool),
    Fetch(DocumentId),
    Correct(DocumentId, Correcting),
    Warm,
}

/// What is to be done with the corrections of a text.
#[derive(Clone, Debug, PartialEq)]
pub enum Correcting {
    /// Nothing: they are only asked for.
    Ask,
    /// These come behind.
    Add(Vec<Step>),
    /// The latest goes.
    Undo,
    /// The latest that went comes back.
    Redo,
}

/// The series found last, and of what.
type KnownSeries = Option<(Arc<Snapshot>, Corrections, Arc<SeriesIndex>)>;

/// The sending end of the thread, which ends when this is dropped.
pub(super) struct Worker {
    jobs: Sender<Job>,
    newest: Arc<AtomicU64>,
}

impl Worker {
    /// A thread of this name. What only waits for a disk has another one than what counts for long.
    pub(super) fn start(name: &str, importer: &Importer) -> Self {
        let importer = importer.clone();
        let (jobs, queue) = mpsc::channel();
        let newest = Arc::new(AtomicU64::new(0));
        let latest = Arc::clone(&newest);
        let body = move || {
            let mut series: KnownSeries = None;
            while let Ok(job) = queue.recv() {
                if let Job::Compare(Ticket(number), ..) = job
                    && number < latest.load(Ordering::Relaxed)
                {
                    continue;
                }
                let Some(event) = run(job, &mut series, &importer) else { continue };
                if !importer.post.send(event) {
                    return;
                }
            }
        };
        // A machine that cannot start one thread shows no window either; requests are then simply not answered.
        let _ = std::thread::Builder::new().name(name.to_owned()).spawn(body);
        Self { jobs, newest }
    }

    pub(super) fn send(&self, job: Job) {
        let _ = self.jobs.send(job);
    }

    pub(super) fn compare(&self, documents: Vec<DocumentId>, options: CompareOptions) -> Ticket {
        let ticket = Ticket(self.newest.fetch_add(1, Ordering::Relaxed) + 1);
        self.send(Job::Compare(ticket, documents, options));
        ticket
    }
}

fn run(job: Job, series: &mut KnownSeries, importer: &Importer) -> Option<Event> {
    let loaded = &importer.loaded;
    Some(match job {
        Job::Open(path) => Event::Opened(guarded(|| {
            let entry = importer.sources.corrected(read_file(&path, &loaded.now())?);
            Ok(put(loaded, entry))
        })),
        Job::Paste(name, text, plain) => Event::Pasted(guarded(|| {
            let entry = importer.sources.corrected(read_text(&name, &text, plain, &loaded.now())?);
            Ok(put(loaded, entry))
        })),
        Job::Fetch(id) => {
            let found = guarded(|| loaded.now().document(&id));
            Event::Fetched(id, found)
        }
        Job::Correct(id, what) => {
            let corrected = guarded(|| correct(importer, &id, what));
            Event::Corrected(id, corrected)
        }
        Job::Warm => {
            loaded.now().entries.par_iter().for_each(|entry| _ = entry.spelling());
            return None;
        }
        Job::Lineage(id, corrections) => {
            let found = guarded(|| {
                let current = loaded.now();
                let index = series_of(&current, corrections.as_deref(), series, importer)?;
                let ids = super::series::versions(&current, &index, &id);
                if ids.len() < 2 {
                    let name = current.get(&id).map_or_else(|| id.as_str().to_owned(), |entry| entry.meta.label().to_owned());
                    return Err(EngineError::NoOtherVersion { name });
                }
                let lineage = compare_now(&current, &ids, &CompareOptions::default())?;
                Ok((ids, Arc::new(lineage)))
            });
            Event::Lineage(id, found)
        }
        Job::LineageOf(id, ids) => {
            let found = guarded(|| {
                let lineage = compare_now(&loaded.now(), &ids, &CompareOptions::default())?;
                Ok((ids, Arc::new(lineage)))
            });
            Event::Lineage(id, found)
        }
        Job::Series(corrections) => {
            let current = loaded.now();
            let found = guarded(|| series_of(&current, corrections.as_deref(), series, importer));
            Event::Series(current, found)
        }
        Job::Compare(ticket, documents, options) => {
            Event::Compared(ticket, guarded(|| compare_now(&loaded.now(), &documents, &options).map(Arc::new)))
        }
    })
}

/// Loads an entry.
fn put(loaded: &Loaded, entry: Entry) -> DocumentId {
    let id = entry.id.clone();
    loaded.change(|snapshot| snapshot.with(entry));
    id
}

/// Changes what is corrected of a text, and loads it as it is then. While an import runs, which may take long, nothing is changed.
fn correct(importer: &Importer, id: &DocumentId, what: Correcting) -> Result<ByHand, EngineError> {
    let current = importer.loaded.now();
    let entry = current.get(id).ok_or_else(|| current.unknown(id.as_str()))?;
    if what == Correcting::Ask {
        return importer.sources.corrections(entry);
    }
    let Ok(_alone) = importer.writing.try_lock() else { return Err(LibraryError::Importing.into()) };
    let (corrections, library) = importer.sources.correct(entry, |corrections| {
        let done = match what {
            Correcting::Undo => corrections.undo(),
            Correcting::Redo => corrections.redo(),
            Correcting::Add(steps) => {
                for step in steps {
                    corrections.add(step);
                }
                true
            }
            Correcting::Ask => true,
        };
        if done { Ok(()) } else { Err(LibraryError::NothingToUndo) }
    })?;
    let key = entry.key().unwrap_or_default();
    // The same bytes may be opened as a file and lie in the library.
    importer.loaded.change(|snapshot| snapshot.with_library(&library).with_corrections(&key, &corrections));
    Ok(corrections)
}

/// The series of a snapshot, found anew where it or what a person said of them changed.
fn series_of(
    snapshot: &Arc<Snapshot>,
    path: Option<&Path>,
    known: &mut KnownSeries,
    importer: &Importer,
) -> Result<Arc<SeriesIndex>, EngineError> {
    let corrections = path.map(super::series::read_corrections).transpose()?.unwrap_or_default();
    if let Some((of, by, index)) = known
        && Arc::ptr_eq(of, snapshot)
        && *by == corrections
    {
        return Ok(Arc::clone(index));
    }
    let keeping = importer.sources.library.as_deref().and_then(super::Keeping::of_library);
    let index = Arc::new(super::series::find_kept(snapshot, &corrections, keeping.as_ref()));
    *known = Some((Arc::clone(snapshot), corrections, Arc::clone(&index)));
    Ok(index)
}

/// Turns a panic into an error, so that one bad text does not end the program.
fn guarded<T>(work: impl FnOnce() -> Result<T, EngineError>) -> Result<T, EngineError> {
    let caught = |panic: Box<dyn Any + Send>| Err(EngineError::Internal { message: panic_text(panic.as_ref()) });
    catch_unwind(AssertUnwindSafe(work)).unwrap_or_else(caught)
}

/// What a panic says of itself.
#[must_use]
pub fn panic_text(panic: &(dyn Any + Send)) -> String {
    let text = panic.downcast_ref::<&str>().map(|text| (*text).to_owned());
    text.or_else(|| panic.downcast_ref::<String>().cloned()).unwrap_or_default()
}
