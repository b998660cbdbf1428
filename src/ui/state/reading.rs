//! The text that is open, and the way one came.

use serde::{Deserialize, Serialize};

use super::Screen;
use crate::engine::DocumentId;
use crate::ui::table::Jump;

/// The text that is open.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// Which.
    pub id: DocumentId,
    /// The paragraph that is marked.
    pub marked: Option<usize>,
    /// Where the view was last asked to go (the line is a paragraph).
    pub jump: Jump,
    /// The first paragraph in view.
    pub seen: usize,
    /// The file is shown as it was, instead of the text.
    pub source: bool,
    /// Where the view of the file was last asked to go.
    pub source_jump: Jump,
    /// The first line of the file in view.
    pub source_seen: usize,
    /// What is no part of the text is shown at its end.
    pub leftovers_open: bool,
}

/// Somewhere one was.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Place {
    /// In a text.
    Text {
        /// In which one.
        id: DocumentId,
        /// At which paragraph; none: at its head.
        paragraph: Option<usize>,
    },
    /// On another screen, from which a text was opened: it knows itself what it shows.
    Screen(Screen),
}

/// The way back and forward.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct History {
    /// Where one was, the latest last.
    pub back: Vec<Place>,
    /// Where one came back from, the latest last.
    pub forward: Vec<Place>,
}

/// What is typed to go to a paragraph.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GoTo {
    /// As typed.
    pub typed: String,
    /// The text has no such paragraph.
    pub unknown: bool,
}
