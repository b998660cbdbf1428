//! Which paragraphs say the same is found on a thread, which can be stopped and begun anew; what was found before stays meanwhile.

use std::collections::HashMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use super::Event;
use super::keeping::{Gathered, families_kept};
use super::shared::Post;
use crate::search::{Families, Found, Nearest, PlaceKind};

/// The work on the families of one collection.
#[derive(Clone)]
pub(super) struct Making {
    /// A person wants no more of it.
    stopped: Arc<AtomicBool>,
    /// The texts are no longer those that are loaded.
    is_void: Arc<AtomicBool>,
    runs: Arc<AtomicBool>,
}

impl Making {
    pub(super) fn new(stopped: Arc<AtomicBool>, is_void: Arc<AtomicBool>) -> Self {
        Self { stopped, is_void, runs: Arc::default() }
    }

    /// Finds the families, unless that is being done or was done; tells how far it is.
    pub(super) fn run(&self, gathered: &Gathered, nearest: &Nearest, post: &Post) {
        if nearest.known_families().is_some() || self.runs.swap(true, Ordering::Relaxed) {
            return;
        }
        let progress = |part: f32| {
            post.send(Event::Likening(Some(part.min(ALMOST))));
            !self.stopped.load(Ordering::Relaxed) && !self.is_void.load(Ordering::Relaxed)
        };
        let made = catch_unwind(AssertUnwindSafe(|| families_kept(gathered, nearest, &progress)));
        if let Ok(Some(families)) = made {
            nearest.set_families(families);
        }
        self.runs.store(false, Ordering::Relaxed);
        if !self.is_void.load(Ordering::Relaxed) {
            post.send(Event::Likening(None));
        }
    }

    /// The same on a thread of its own, for one who asks for it again.
    pub(super) fn begin(&self, gathered: Gathered, nearest: Arc<Nearest>, post: Post) {
        self.stopped.store(false, Ordering::Relaxed);
        let own = self.clone();
        let body = move || own.run(&gathered, &nearest, &post);
        let _ = std::thread::Builder::new().name("alinea-alike".to_owned()).spawn(body);
    }
}

/// What is told of work that is not done: no more than this.
const ALMOST: f32 = 0.99;

/// For each hit, in how many documents its paragraph stands, word for word or nearly.
pub(super) fn documents_alike(families: &Families, found: &Found) -> Vec<usize> {
    let mut known: HashMap<u32, usize> = HashMap::new();
    let hits = found.hits.iter().map(|hit| match hit.place.kind {
        PlaceKind::Title => 0,
        _ => *known.entry(families.head(hit.place.text)).or_insert_with(|| families.documents(hit.place.text)),
    });
    hits.collect()
}
