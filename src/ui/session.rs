//! What was open when the window was closed, as plain data in a file of its own beside the settings.
//!
//! Places are paragraphs and rows, not pixels: the window may be another size next time.

#[cfg(test)]
pub(super) mod tests;

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::state::{History, LineageView, Screen, State};
use super::table::Look;
use crate::compare::{Links, RowKind};
use crate::engine::{CompareOptions, DocumentId, Origin};
use crate::model::Part;
use crate::settings::{shared, write_json};

/// Name of the file, in the folder of the settings.
const FILE: &str = "session.json";

/// What was open. A field that a file lacks has its default.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Session {
    /// What the middle showed.
    pub screen: Screen,
    /// Files of the person's that were loaded.
    pub files: Vec<PathBuf>,
    /// The text that was read.
    pub reading: Option<Read>,
    /// The comparisons, in order.
    pub comparisons: Vec<Comparison>,
    /// Which of them was in front.
    pub current: usize,
    /// The lineage.
    pub lineage: Option<Lineage>,
    /// The list of documents was in view beside a text.
    pub library_shown: bool,
    /// The list of documents was in view beside a comparison.
    pub library_shown_beside_comparison: bool,
    /// The outline was in view.
    pub outline_shown: bool,
    /// Where one was before, and where one came back from.
    pub history: History,
    /// The texts opened last, the latest first.
    pub recent: Vec<DocumentId>,
}

impl Default for Session {
    fn default() -> Self {
        Self {
            screen: Screen::default(),
            files: Vec::new(),
            reading: None,
            comparisons: Vec::new(),
            current: 0,
            lineage: None,
            library_shown: true,
            library_shown_beside_comparison: false,
            outline_shown: false,
            history: History::default(),
            recent: Vec::new(),
        }
    }
}

/// A text that was read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Read {
    /// Which.
    pub id: DocumentId,
    /// The paragraph that was marked.
    #[serde(default)]
    pub marked: Option<usize>,
    /// The first paragraph in view.
    #[serde(default)]
    pub paragraph: usize,
    /// The file was shown as it was.
    #[serde(default)]
    pub source: bool,
    /// The first line of the file in view.
    #[serde(default)]
    pub source_line: usize,
}

/// A comparison and how it was looked at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Comparison {
    /// The texts, in order.
    pub ids: Vec<DocumentId>,
    /// How they were compared.
    #[serde(default, with = "Options")]
    pub options: CompareOptions,
    /// How the result was looked at.
    #[serde(default)]
    pub look: Look,
}

/// A lineage and how it was looked at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lineage {
    /// The texts, in order.
    pub ids: Vec<DocumentId>,
    /// Which part was in view.
    #[serde(default)]
    pub part: Part,
    /// Threads that one text alone has were left out.
    #[serde(default)]
    pub several: bool,
    /// The paragraph that was followed: position of a text that has it, and of the paragraph there.
    #[serde(default)]
    pub followed: Option<(usize, usize)>,
    /// The text that each was compared with; none: each with the one before.
    #[serde(default)]
    pub base: Option<usize>,
}

/// [`CompareOptions`] as the file has them.
#[derive(Serialize, Deserialize)]
#[serde(remote = "CompareOptions")]
#[expect(clippy::struct_excessive_bools, reason = "each is a switch of its own")]
struct Options {
    #[serde(default)]
    part: Part,
    #[serde(default)]
    ignore_punctuation: bool,
    #[serde(default)]
    ignore_case: bool,
    #[serde(default)]
    title: bool,
    #[serde(default)]
    notes: bool,
    #[serde(default)]
    no_translation_notes: bool,
    /// Given to a command, not to the window: they are for one pair of texts.
    #[serde(skip)]
    links: Links,
    #[serde(default)]
    base: Option<usize>,
    /// Kept in files of their own.
    #[serde(skip)]
    saved_links: Vec<Links>,
}

/// [`RowKind`] as the file has it.
#[derive(Serialize, Deserialize)]
#[serde(remote = "RowKind", rename_all = "kebab-case")]
pub(super) enum RowKinds {
    Unchanged,
    Revised,
    Split,
    Merged,
    Regrouped,
    Added,
    Removed,
}

/// A session as found, and where a file lies now that had to be set aside because it could not be understood.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Loaded {
    /// What was open; none: nothing is known.
    pub session: Option<Session>,
    /// Where the unreadable file is now.
    pub set_aside: Option<PathBuf>,
}

impl Session {
    /// The file that stands beside these settings.
    #[must_use]
    pub fn path(settings: &Path) -> PathBuf {
        settings.with_file_name(FILE)
    }

    /// Reads the file. One that cannot be understood is set aside beside itself, not lost.
    #[must_use]
    pub fn load(path: &Path) -> Loaded {
        match shared::read(path) {
            Ok(session) => Loaded { session, set_aside: None },
            Err(_) => Loaded { session: None, set_aside: shared::set_aside(path) },
        }
    }

    /// Writes the file, whole or not at all.
    ///
    /// # Errors
    /// When the system refuses the folder or the file.
    pub fn save(&self, path: &Path) -> std::io::Result<()> {
        write_json(path, self)
    }

    /// What is open now; none while what was open before is still being brought back.
    #[must_use]
    pub fn of(state: &State) -> Option<Self> {
        if state.resuming.is_some() {
            return None;
        }
        let files = state.snapshot.entries.iter().filter_map(|entry| match &entry.origin {
            Origin::File(path) => Some(path.clone()),
            Origin::Embedded | Origin::Library | Origin::Pasted(_) => None,
        });
        let (comparisons, current) = state.kept_comparisons();
        Some(Self {
            screen: state.screen,
            files: files.collect(),
            reading: state.reading.as_ref().map(|reading| Read {
                id: reading.id.clone(),
                marked: reading.marked,
                paragraph: reading.seen,
                source: reading.source,
                source_line: reading.source_seen,
            }),
            comparisons,
            current,
            lineage: state.lineage.as_ref().map(LineageView::kept).or_else(|| state.lineage_before.clone()),
            library_shown: state.library.shown,
            library_shown_beside_comparison: state.library.shown_beside_comparison,
            outline_shown: state.outline_shown,
            history: state.history.clone(),
            recent: state.library.recent.clone(),
        })
    }
}
