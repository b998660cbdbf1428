//! What the threads of the engine share: what is loaded, and where their answers go.

use std::sync::mpsc::Sender;
use std::sync::{Arc, Mutex, PoisonError};

use super::{Event, Snapshot};

/// What is loaded. A snapshot that somebody holds stays as it is; whoever changes it makes another one.
#[derive(Clone)]
pub(super) struct Loaded(Arc<Mutex<Arc<Snapshot>>>);

impl Loaded {
    pub(super) fn new(snapshot: Snapshot) -> Self {
        Self(Arc::new(Mutex::new(Arc::new(snapshot))))
    }

    pub(super) fn now(&self) -> Arc<Snapshot> {
        Arc::clone(&self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Nobody else changes it meanwhile.
    pub(super) fn change(&self, changed: impl FnOnce(&Snapshot) -> Snapshot) {
        let mut now = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        *now = Arc::new(changed(&now));
    }
}

/// Where answers go, and how to tell that there is one.
#[derive(Clone)]
pub(super) struct Post {
    events: Sender<Event>,
    wake: Arc<Mutex<dyn Fn() + Send>>,
}

impl Post {
    pub(super) fn new(events: Sender<Event>, wake: impl Fn() + Send + 'static) -> Self {
        Self { events, wake: Arc::new(Mutex::new(wake)) }
    }

    /// Whether anybody still listens.
    pub(super) fn send(&self, event: Event) -> bool {
        let is_heard = self.events.send(event).is_ok();
        (self.wake.lock().unwrap_or_else(PoisonError::into_inner))();
        is_heard
    }
}
