//! What thousands of texts ask: read, set right and looked through on threads of their own, each with a way to stop.

use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::sync::mpsc::Sender;

use egui::Context;

use crate::engine::{self, DocumentId, Snapshot};
use crate::mandate::ByHand;
use crate::mandate::register::Register;
use crate::ui::action::Action;
use crate::ui::state::MandatesQuestion;
use crate::ui::update::MandatesAction;

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

impl Gather {
    /// The register of the texts; none where it was stopped.
    #[must_use]
    pub fn gathered(&self, tell: impl FnMut(usize)) -> Option<(Vec<DocumentId>, Register)> {
        engine::mandates::gather(&self.snapshot, &self.ids, &self.by_hand, &self.stop, tell)
    }
}

/// Starts the thread; it tells how far it is, and ends with the register.
pub(super) fn start(request: Gather, answers: Sender<Action>, context: Context) {
    let work = move || {
        let tell = |action| {
            let _ = answers.send(Action::Mandates(action));
            context.request_repaint();
        };
        let read = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
            request.gathered(|done| tell(MandatesAction::Gathering(done)))
        }));
        match read {
            Ok(Some((ids, register))) => tell(MandatesAction::Gathered(ids, Arc::new(register), request.by_hand.clone())),
            Ok(None) => {}
            Err(_) => tell(MandatesAction::StopGathering),
        }
    };
    let _ = std::thread::Builder::new().name("alinea-gather".to_owned()).spawn(work);
}

/// A register, and what a person said before and after it was read.
#[derive(Clone, Debug)]
pub struct Correct {
    /// As it is shown.
    pub register: Arc<Register>,
    /// What it knows.
    pub before: ByHand,
    /// What it is to know.
    pub after: ByHand,
}

impl PartialEq for Correct {
    /// The same register and the same words.
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.register, &other.register) && self.before == other.before && self.after == other.after
    }
}

/// Puts what was said in place on a thread of its own.
pub(super) fn start_correcting(request: Correct, answers: Sender<Action>, context: Context) {
    let work = move || {
        let corrected = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
            Arc::new(engine::mandates::corrected(&request.register, &request.before, &request.after))
        }));
        // Where it fails, the register stays as it was.
        let register = corrected.unwrap_or_else(|_| Arc::clone(&request.register));
        let _ = answers.send(Action::Mandates(MandatesAction::Corrected(request.register, register, request.after)));
        context.request_repaint();
    };
    let _ = std::thread::Builder::new().name("alinea-correct".to_owned()).spawn(work);
}

/// Finds what is to be shown of a large register on a thread of its own.
pub(super) fn start_looking(question: MandatesQuestion, answers: Sender<Action>, context: Context) {
    let work = move || {
        let asked = question.clone();
        // Where it fails, what was shown stays.
        let answer = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| question.answered())).unwrap_or_default();
        let looked = MandatesAction::Looked(Box::new(asked), answer.map(Box::new));
        let _ = answers.send(Action::Mandates(looked));
        context.request_repaint();
    };
    let _ = std::thread::Builder::new().name("alinea-look".to_owned()).spawn(work);
}
