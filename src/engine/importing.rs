//! An import on a thread of its own: results stream in, and it can be stopped. A folder that is watched brings its new files the same way.

use std::collections::HashSet;
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, RecvTimeoutError, Sender};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use super::shared::{Loaded, Post};
use super::{Event, Failure, ImportOptions, Outcome, Progress, Report, Sources};
use crate::library::{Library, LibraryError, Watch, split_member};
use crate::model::ReadError;

/// A snapshot of a large library takes a while to make: not more often.
const BETWEEN_SNAPSHOTS: Duration = Duration::from_secs(1);

/// How often a folder is looked at.
const BETWEEN_LOOKS: Duration = Duration::from_secs(20);

/// What comes into the library.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Coming {
    /// Files and folders.
    Paths(Vec<PathBuf>),
    /// Texts that are in no file, each with the name it is to have.
    Texts(Vec<(String, Vec<u8>)>),
}

/// A folder whose new and changed files come into the library by themselves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Watched {
    /// The folder.
    pub folder: PathBuf,
    /// Its files are referred to, rather than copied.
    pub reference: bool,
}

/// What an import needs of the engine.
#[derive(Clone)]
pub(super) struct Importer {
    pub sources: Sources,
    pub loaded: Loaded,
    pub post: Post,
    pub stop: Arc<AtomicBool>,
    /// Held by whoever writes to the library: one thing after the other, since another process alone is refused.
    pub writing: Arc<Mutex<()>>,
}

impl Importer {
    /// Begins; another import that is under way is waited for.
    pub fn start(&self, coming: Coming, options: ImportOptions) {
        let import = self.clone();
        let work = move || {
            let _alone = import.alone();
            import.stop.store(false, Ordering::Relaxed);
            let answer = import.bring(coming, options);
            import.post.send(Event::Imported(answer.map(|report| report.left.len())));
        };
        // Where no thread can be had nothing is imported, and nothing waits for it.
        if std::thread::Builder::new().name("alinea-import".to_owned()).spawn(work).is_err() {
            self.post.send(Event::Imported(Ok(0)));
        }
    }

    /// Reads into the library and shows what came in, also when it was stopped.
    fn bring(&self, coming: Coming, options: ImportOptions) -> Result<Report, LibraryError> {
        let mut shown = Instant::now();
        let mut tell = |library: &Library, progress: Progress<'_>| {
            let Progress { done, total, latest } = progress;
            if shown.elapsed() > BETWEEN_SNAPSHOTS {
                self.show(library);
                shown = Instant::now();
            }
            self.post.send(Event::Importing { done, total, items: latest.to_vec() });
            !self.stop.load(Ordering::Relaxed)
        };
        let answer = match coming {
            Coming::Paths(paths) => self.sources.import(&paths, options, &mut tell),
            Coming::Texts(texts) => self.sources.import_texts(texts, &mut tell),
        };
        if let Some(folder) = &self.sources.library
            && let Ok(library) = Library::open(folder, crate::library::Files::default())
        {
            self.show(&library);
        }
        answer
    }

    /// Waits until nothing else is written.
    pub fn alone(&self) -> MutexGuard<'_, ()> {
        self.writing.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn show(&self, library: &Library) {
        self.loaded.change(|snapshot| snapshot.with_library(library));
    }
}

/// A word to the thread that watches.
enum Order {
    Watch(Option<Watched>),
    Look,
}

/// The sending end of the thread that watches a folder, which ends when this is dropped.
pub(super) struct Watcher {
    orders: Sender<Order>,
}

impl Watcher {
    pub fn start(importer: Importer) -> Self {
        let (orders, queue) = mpsc::channel();
        let body = move || {
            let mut watched: Option<Watched> = None;
            // Stopped by the person: until they say so, or another folder is chosen.
            let mut paused = false;
            loop {
                let order = match &watched {
                    Some(_) => queue.recv_timeout(BETWEEN_LOOKS),
                    None => queue.recv().map_err(RecvTimeoutError::from),
                };
                let asked = matches!(order, Ok(Order::Look));
                match order {
                    Ok(Order::Watch(now)) => {
                        if watched == now {
                            continue;
                        }
                        (watched, paused) = (now, false);
                    }
                    Ok(Order::Look) => paused = false,
                    Err(RecvTimeoutError::Timeout) => {}
                    Err(RecvTimeoutError::Disconnected) => return,
                }
                if let Some(watched) = watched.as_ref().filter(|_| !paused) {
                    paused = importer.look(watched, asked);
                }
            }
        };
        // Without the thread nothing is watched.
        let _ = std::thread::Builder::new().name("alinea-watch".to_owned()).spawn(body);
        Self { orders }
    }

    pub fn watch(&self, watched: Option<Watched>) {
        let _ = self.orders.send(Order::Watch(watched));
    }

    pub fn look(&self) {
        let _ = self.orders.send(Order::Look);
    }
}

impl Importer {
    /// Takes what is new in a folder; answers whether the person stopped it. Where nothing is new, only someone who asked hears of it.
    fn look(&self, watched: &Watched, asked: bool) -> bool {
        let Some(library) = &self.sources.library else {
            if asked {
                self.post.send(Event::Imported(Err(LibraryError::NoLibrary)));
            }
            return false;
        };
        let alone = if asked { Some(self.alone()) } else { self.writing.try_lock().ok() };
        // While something else comes in, the next look sees to it.
        let Some(_alone) = alone else { return false };
        let mut watch = Watch::of(library, &watched.folder);
        let fresh = match watch.look() {
            Ok(fresh) => fresh,
            Err(reason) => {
                self.post.send(Event::Looked(Err((watched.folder.clone(), reason))));
                return false;
            }
        };
        if fresh.is_empty() {
            if asked {
                self.post.send(Event::Looked(Ok(0)));
            }
            return false;
        }
        self.stop.store(false, Ordering::Relaxed);
        let paths = fresh.iter().map(|(path, _)| path.clone()).collect();
        let answer = self.bring(Coming::Paths(paths), ImportOptions { reference: watched.reference });
        let stopped = answer.as_ref().is_ok_and(|report| !report.left.is_empty());
        if let Ok(report) = &answer {
            let again = |outcome: &Outcome| {
                matches!(outcome, Outcome::Failed(Failure::NotKept { .. } | Failure::Read(ReadError::Io { .. })))
            };
            let failed = report.items.iter().filter(|item| again(&item.outcome)).map(|item| &item.path);
            // Of an archive its documents are named.
            let left: HashSet<PathBuf> = failed.chain(&report.left).map(|path| split_member(path).0).collect();
            // What could not be noted is looked at again, and found to be there already.
            let _ = watch.note(library, fresh.into_iter().filter(|(path, _)| !left.contains(path)));
        }
        let added = answer.as_ref().map_or(0, |report| report.counts().0);
        self.post.send(Event::Imported(answer.map(|report| report.left.len())));
        self.post.send(Event::Looked(Ok(added)));
        stopped
    }
}
