//! What the person says of series in the window, and what can be taken back.

use crate::engine::series::Corrections;

/// What was said before each change of this session, and what was taken back.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SeriesByHand {
    undo: Vec<Corrections>,
    redo: Vec<Corrections>,
}

impl SeriesByHand {
    /// Whether a change can be taken back.
    #[must_use]
    pub fn can_undo(&self) -> bool {
        !self.undo.is_empty()
    }

    /// Whether a change that was taken back can be made again.
    #[must_use]
    pub fn can_redo(&self) -> bool {
        !self.redo.is_empty()
    }

    /// What was said before the last change.
    #[must_use]
    pub fn before(&self) -> Option<&Corrections> {
        self.undo.last()
    }

    /// What was said before it was taken back.
    #[must_use]
    pub fn after(&self) -> Option<&Corrections> {
        self.redo.last()
    }

    /// Something else is said now.
    pub fn changed(&mut self, before: Corrections) {
        self.undo.push(before);
        self.redo.clear();
    }

    /// What is said was put back to what this says: the last change taken back, or made again.
    pub fn put(&mut self, before: Corrections, now: &Corrections) {
        if self.before() == Some(now) {
            self.undo.pop();
            self.redo.push(before);
        } else if self.after() == Some(now) {
            self.redo.pop();
            self.undo.push(before);
        }
    }
}
