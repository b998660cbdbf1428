//! Slow work on one named thread. The newest comparison wins; a panic in a job becomes an event.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{self, Sender};
use std::sync::{Arc, Mutex, PoisonError};

use super::finder::{Answer, Card, SearchTicket};
use super::series::{Corrections, SeriesIndex};
use super::{CompareOptions, DocumentId, EngineError, Item, LibraryError, Snapshot, compare_now, read_file};
use crate::lineage::Lineage;

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
    /// A comparison is there, or could not be made.
    Compared(Ticket, Result<Arc<Lineage>, EngineError>),
    /// A search has its hits.
    Found(SearchTicket, Arc<Answer>),
    /// A wording was looked for.
    Quoted(SearchTicket, Arc<Card>),
    /// The index of a large library is being made: the part that is done, 1 at the end.
    Indexing(f32),
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
}

/// The series found last, and of what.
type KnownSeries = Option<(Arc<Snapshot>, Corrections, Arc<SeriesIndex>)>;

/// The sending end of the thread, which ends when this is dropped.
pub(super) struct Worker {
    jobs: Sender<Job>,
    newest: Arc<AtomicU64>,
}

impl Worker {
    pub(super) fn start(snapshot: Arc<Mutex<Arc<Snapshot>>>, events: Sender<Event>, wake: impl Fn() + Send + 'static) -> Self {
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
                if events.send(run(job, &snapshot, &mut series)).is_err() {
                    return;
                }
                wake();
            }
        };
        // A machine that cannot start one thread shows no window either; requests are then simply not answered.
        let _ = std::thread::Builder::new().name("alinea-jobs".to_owned()).spawn(body);
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

fn run(job: Job, snapshot: &Mutex<Arc<Snapshot>>, series: &mut KnownSeries) -> Event {
    let current = || Arc::clone(&snapshot.lock().unwrap_or_else(PoisonError::into_inner));
    match job {
        Job::Open(path) => Event::Opened(guarded(|| {
            let before = current();
            let entry = read_file(&path, &before)?;
            let id = entry.id.clone();
            *snapshot.lock().unwrap_or_else(PoisonError::into_inner) = Arc::new(before.with(entry));
            Ok(id)
        })),
        Job::Lineage(id, corrections) => {
            let found = guarded(|| {
                let current = current();
                let index = series_of(&current, corrections.as_deref(), series)?;
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
                let lineage = compare_now(&current(), &ids, &CompareOptions::default())?;
                Ok((ids, Arc::new(lineage)))
            });
            Event::Lineage(id, found)
        }
        Job::Series(corrections) => {
            let current = current();
            let found = guarded(|| series_of(&current, corrections.as_deref(), series));
            Event::Series(current, found)
        }
        Job::Compare(ticket, documents, options) => {
            Event::Compared(ticket, guarded(|| compare_now(&current(), &documents, &options).map(Arc::new)))
        }
    }
}

/// The series of a snapshot, found anew where it or what a person said of them changed.
fn series_of(snapshot: &Arc<Snapshot>, path: Option<&Path>, known: &mut KnownSeries) -> Result<Arc<SeriesIndex>, EngineError> {
    let corrections = path.map(super::series::read_corrections).transpose()?.unwrap_or_default();
    if let Some((of, by, index)) = known
        && Arc::ptr_eq(of, snapshot)
        && *by == corrections
    {
        return Ok(Arc::clone(index));
    }
    let index = Arc::new(super::series::find(snapshot, &corrections));
    *known = Some((Arc::clone(snapshot), corrections, Arc::clone(&index)));
    Ok(index)
}

/// Turns a panic into an error, so that one bad text does not end the program.
fn guarded<T>(work: impl FnOnce() -> Result<T, EngineError>) -> Result<T, EngineError> {
    catch_unwind(AssertUnwindSafe(work)).unwrap_or_else(|panic| {
        let message = panic
            .downcast_ref::<&str>()
            .map(|text| (*text).to_owned())
            .or_else(|| panic.downcast_ref::<String>().cloned())
            .unwrap_or_default();
        Err(EngineError::Internal { message })
    })
}
