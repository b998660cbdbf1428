//! What a person says of mandates in the window: what is kept, what can be undone, and what is being typed.

use crate::mandate::ByHand;
use crate::mandate::by_hand::Correction;

/// Mandates set right by hand.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MandatesByHand {
    /// All that was said.
    pub kept: ByHand,
    /// What was there before each change of this session, the last one last.
    undo: Vec<ByHand>,
    /// What was taken back.
    redo: Vec<ByHand>,
    /// Counts changes, so that what was read before is read anew.
    pub serial: u64,
    /// The addressees of a clause that are being typed.
    pub draft: Option<AddresseeDraft>,
}

/// The addressees of a clause while they are typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AddresseeDraft {
    /// Position of the clause in its paragraph.
    pub clause: usize,
    /// Their names, parted by semicolons.
    pub typed: String,
}

impl AddresseeDraft {
    /// The names that were typed.
    #[must_use]
    pub fn names(&self) -> Vec<String> {
        self.typed.split(';').map(str::trim).filter(|name| !name.is_empty()).map(str::to_owned).collect()
    }
}

impl MandatesByHand {
    /// What was loaded.
    #[must_use]
    pub fn of(kept: ByHand) -> Self {
        Self { kept, ..Self::default() }
    }

    /// Says something.
    pub fn say(&mut self, correction: Correction) {
        self.change(|kept| kept.say(correction));
    }

    /// Takes back what was said of these words.
    pub fn forget(&mut self, correction: &Correction) {
        self.change(|kept| kept.forget(correction));
    }

    fn change(&mut self, how: impl FnOnce(&mut ByHand)) {
        self.undo.push(self.kept.clone());
        self.redo.clear();
        how(&mut self.kept);
        self.draft = None;
        self.serial += 1;
    }

    /// Takes the last change back, if there is one.
    pub fn undo(&mut self) -> bool {
        let Some(before) = self.undo.pop() else { return false };
        self.redo.push(std::mem::replace(&mut self.kept, before));
        self.serial += 1;
        true
    }

    /// Makes a change again that was taken back.
    pub fn redo(&mut self) -> bool {
        let Some(after) = self.redo.pop() else { return false };
        self.undo.push(std::mem::replace(&mut self.kept, after));
        self.serial += 1;
        true
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
}
