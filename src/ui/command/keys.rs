//! The keys that run a command.

use egui::{Key, KeyboardShortcut, Modifiers};

/// Keys that run a command, and others for those who know them from elsewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Keys {
    /// The keys that are shown.
    pub first: Option<KeyboardShortcut>,
    /// Others.
    pub second: Option<KeyboardShortcut>,
}

impl Keys {
    /// With other keys.
    #[must_use]
    pub const fn or(self, other: Self) -> Self {
        Self { first: self.first, second: other.first }
    }
}

/// No keys.
pub(super) const fn none() -> Keys {
    Keys { first: None, second: None }
}

/// The key alone.
pub(super) const fn bare(key: Key) -> Keys {
    with(Modifiers::NONE, key)
}

/// With Shift.
pub(super) const fn shift(key: Key) -> Keys {
    with(Modifiers::SHIFT, key)
}

/// With Alt.
pub(super) const fn alt(key: Key) -> Keys {
    with(Modifiers::ALT, key)
}

/// With Ctrl (Command on a Mac). Ctrl + and Ctrl - belong to the zoom of everything.
pub(super) const fn ctrl(key: Key) -> Keys {
    with(Modifiers::COMMAND, key)
}

/// With Ctrl and Shift.
pub(super) const fn ctrl_shift(key: Key) -> Keys {
    with(Modifiers::COMMAND.plus(Modifiers::SHIFT), key)
}

/// With Ctrl and Alt.
pub(super) const fn ctrl_alt(key: Key) -> Keys {
    with(Modifiers::COMMAND.plus(Modifiers::ALT), key)
}

const fn with(modifiers: Modifiers, key: Key) -> Keys {
    Keys { first: Some(KeyboardShortcut::new(modifiers, key)), second: None }
}
