//! An import on a thread of its own: results stream in, and it can be stopped.

use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::Sender;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use super::{Event, ImportOptions, Progress, Snapshot, Sources};
use crate::library::Library;

/// A snapshot of a large library takes a while to make: not more often.
const BETWEEN_SNAPSHOTS: Duration = Duration::from_secs(1);

/// What an import needs of the engine.
#[derive(Clone)]
pub(super) struct Importer {
    pub sources: Sources,
    pub snapshot: Arc<Mutex<Arc<Snapshot>>>,
    pub events: Sender<Event>,
    pub wake: Arc<Mutex<dyn Fn() + Send>>,
    pub stop: Arc<AtomicBool>,
}

impl Importer {
    /// Begins. Two imports at once: the second is told that the library is in use.
    pub fn start(&self, paths: Vec<PathBuf>, options: ImportOptions) {
        self.stop.store(false, Ordering::Relaxed);
        let import = self.clone();
        let work = move || {
            let mut shown = Instant::now();
            let mut tell = |library: &Library, progress: Progress<'_>| {
                let Progress { done, total, latest } = progress;
                if shown.elapsed() > BETWEEN_SNAPSHOTS || done == total {
                    import.show(library);
                    shown = Instant::now();
                }
                import.say(Event::Importing { done, total, items: latest.to_vec() });
                !import.stop.load(Ordering::Relaxed)
            };
            let answer = import.sources.import(&paths, options, &mut tell);
            // Whatever came in is shown, also when it was stopped.
            if let Some(folder) = &import.sources.library
                && let Ok(library) = Library::open(folder, crate::library::Files::default())
            {
                import.show(&library);
            }
            import.say(Event::Imported(answer.map(|report| report.left.len())));
        };
        // Where no thread can be had nothing is imported, and nothing waits for it.
        if std::thread::Builder::new().name("alinea-import".to_owned()).spawn(work).is_err() {
            self.say(Event::Imported(Ok(0)));
        }
    }

    fn show(&self, library: &Library) {
        let mut snapshot = self.snapshot.lock().unwrap_or_else(PoisonError::into_inner);
        *snapshot = Arc::new(snapshot.with_library(library));
    }

    fn say(&self, event: Event) {
        let _ = self.events.send(event);
        (self.wake.lock().unwrap_or_else(PoisonError::into_inner))();
    }
}
