//! What can be taken back, and what was: one for everything that a person says by hand.

/// What was there before each change of this session, and what was taken back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangeHistory<T> {
    /// The last change last.
    undo: Vec<T>,
    redo: Vec<T>,
}

impl<T> Default for ChangeHistory<T> {
    fn default() -> Self {
        Self { undo: Vec::new(), redo: Vec::new() }
    }
}

impl<T> ChangeHistory<T> {
    /// Something changed; this was there before.
    pub fn changed(&mut self, before: T) {
        self.undo.push(before);
        self.redo.clear();
    }

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

    /// What was there before the last change.
    #[must_use]
    pub fn before(&self) -> Option<&T> {
        self.undo.last()
    }

    /// What was there before the last change was taken back.
    #[must_use]
    pub fn after(&self) -> Option<&T> {
        self.redo.last()
    }

    /// Takes the last change back, if there is one: what is to be put down again. `now` says what is there in its place.
    pub fn undo(&mut self, now: impl FnOnce(&T) -> T) -> Option<T> {
        let before = self.undo.pop()?;
        self.redo.push(now(&before));
        Some(before)
    }

    /// Makes a change again that was taken back.
    pub fn redo(&mut self, now: impl FnOnce(&T) -> T) -> Option<T> {
        let after = self.redo.pop()?;
        self.undo.push(now(&after));
        Some(after)
    }
}

impl<T: PartialEq> ChangeHistory<T> {
    /// For what is put down elsewhere: it is `now` again, in place of what was there.
    pub fn put_back(&mut self, there: T, now: &T) {
        if self.before() == Some(now) {
            self.undo(|_| there);
        } else if self.after() == Some(now) {
            self.redo(|_| there);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_and_back() {
        let mut history = ChangeHistory::default();
        let mut now = 1;
        history.changed(std::mem::replace(&mut now, 2));
        history.changed(std::mem::replace(&mut now, 3));
        now = history.undo(|_| now).unwrap();
        assert_eq!((now, history.before(), history.after()), (2, Some(&1), Some(&3)));
        now = history.undo(|_| now).unwrap();
        assert_eq!((now, history.can_undo(), history.undo(|_| 9)), (1, false, None));
        now = history.redo(|_| now).unwrap();
        assert_eq!((now, history.before(), history.after()), (2, Some(&1), Some(&3)));
        // Something else is said: what was taken back is gone.
        history.changed(now);
        assert!(!history.can_redo());
    }

    #[test]
    fn what_is_put_down_elsewhere_goes_back_and_forth() {
        let mut history = ChangeHistory::default();
        history.changed("a");
        history.put_back("b", &"a");
        assert_eq!((history.before(), history.after()), (None, Some(&"b")));
        history.put_back("a", &"b");
        assert_eq!((history.before(), history.after()), (Some(&"a"), None));
        history.put_back("b", &"never said");
        assert_eq!((history.before(), history.after()), (Some(&"a"), None));
    }
}
