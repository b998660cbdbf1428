//! What thousands of texts ask, read on a thread of its own, part by part, with a way to stop.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::Sender;
use std::time::{Duration, Instant};

use egui::Context;
use rayon::prelude::*;

use crate::engine::{DocumentId, Snapshot};
use crate::mandate::register::Register;
use crate::mandate::{self, ByHand, Mandates};
use crate::model::{Document, Part};
use crate::ui::action::Action;
use crate::ui::update::MandatesAction;

/// So many texts are read before the next look at whether to stop.
const PART: usize = 64;
/// Time between two messages of how far it is.
const TELLING: Duration = Duration::from_millis(100);

/// Which texts, and what stops it.
#[derive(Clone, Debug)]
pub struct Gather {
    /// The texts.
    pub ids: Vec<DocumentId>,
    /// What is loaded.
    pub snapshot: Arc<Snapshot>,
    /// What a person said of them.
    pub by_hand: ByHand,
    /// Set where nobody waits for it any more.
    pub stop: Arc<AtomicBool>,
}

impl PartialEq for Gather {
    /// The same texts, asked for once.
    fn eq(&self, other: &Self) -> bool {
        self.ids == other.ids && Arc::ptr_eq(&self.stop, &other.stop)
    }
}

/// Starts the thread; it tells how far it is, and ends with the register.
pub(super) fn start(request: Gather, answers: Sender<Action>, context: Context) {
    let work = move || {
        let tell = |action| {
            let _ = answers.send(Action::Mandates(action));
            context.request_repaint();
        };
        let stopped = Arc::clone(&request.stop);
        let read = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
            gathered(&request, |done| tell(MandatesAction::Gathering(done)))
        }));
        match read {
            Ok(Some((ids, register))) => tell(MandatesAction::Gathered(ids, Arc::new(register))),
            Ok(None) => {}
            Err(_) => tell(MandatesAction::StopGathering),
        }
        stopped.store(true, Ordering::Relaxed);
    };
    let _ = std::thread::Builder::new().name("alinea-gather".to_owned()).spawn(work);
}

/// The register of the texts; none where it was stopped. Texts that cannot be read are left out.
#[must_use]
pub fn gathered(request: &Gather, mut tell: impl FnMut(usize)) -> Option<(Vec<DocumentId>, Register)> {
    let mut ids = Vec::with_capacity(request.ids.len());
    let mut documents: Vec<Arc<Document>> = Vec::with_capacity(request.ids.len());
    let mut mandates: Vec<Mandates> = Vec::with_capacity(request.ids.len());
    let mut told = Instant::now();
    for part in request.ids.chunks(PART) {
        if request.stop.load(Ordering::Relaxed) {
            return None;
        }
        let read: Vec<_> = part
            .par_iter()
            .filter_map(|id| {
                let document = request.snapshot.document(id).ok()?;
                let mandates = mandate::read_with(&document, Part::Operative, &request.by_hand);
                Some((id.clone(), document, mandates))
            })
            .collect();
        for (id, document, own) in read {
            ids.push(id);
            documents.push(document);
            mandates.push(own);
        }
        if told.elapsed() >= TELLING {
            told = Instant::now();
            tell(ids.len());
        }
    }
    Some((ids, Register::of(documents, mandates)))
}
