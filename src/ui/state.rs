//! Everything the window shows, as plain values. Changed only by [`super::update`].

use std::path::PathBuf;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::command::Command;
use super::session::{Look, Session};
use super::table::{Jump, Table};
use super::tabs::Tabs;
use crate::engine::{CompareOptions, DocumentId, EngineError, Entry, Origin, Snapshot, Ticket};
use crate::messages::Locale;
use crate::model::{Body, Document, Status};
use crate::settings::{Grouping, Settings};
use crate::text::fold::fold;

/// The three versions that the first screen offers to compare.
pub const SAMPLE_SERIES: [&str; 3] = ["E/RES/2004/19", "A/RES/72/194", "E/RES/2023/26"];
/// The text that the first screen offers to read.
pub const SAMPLE_TEXT: &str = "A/RES/72/194";

/// Everything the window shows.
#[derive(Clone, Debug)]
pub struct State {
    /// What the person chose.
    pub settings: Settings,
    /// Language of the interface now.
    pub locale: Locale,
    /// The system asks for a dark ground.
    pub system_dark: bool,
    /// What is loaded.
    pub snapshot: Arc<Snapshot>,
    /// What the middle shows.
    pub screen: Screen,
    /// The list of documents.
    pub library: Library,
    /// The text that is open.
    pub reading: Option<Reading>,
    /// The outline is in view beside a text.
    pub outline_shown: bool,
    /// The way back and forward.
    pub history: History,
    /// The comparison that is open.
    pub comparison: Option<Table>,
    /// The comparisons beside it.
    pub tabs: Tabs,
    /// A comparison that was asked for and is not there yet; the one before stays until it is.
    pub pending: Option<Pending>,
    /// How texts are compared.
    pub options: CompareOptions,
    /// The whole screen is taken.
    pub presenting: bool,
    /// Messages not yet dismissed, oldest first.
    pub notices: Vec<Notice>,
    /// The dialog on top.
    pub dialog: Option<Dialog>,
    /// What was just done, for the bar at the bottom.
    pub said: Option<Said>,
    /// Texts named at the start that have yet to be loaded.
    pub start: Vec<Start>,
    /// Files being read.
    pub opening: usize,
    /// What was open before and is not back yet.
    pub resuming: Option<Resuming>,
    /// What was open when it was last written down.
    pub kept: Option<Session>,
}

/// What was open before, while its files are being read.
#[derive(Clone, Debug, PartialEq)]
pub struct Resuming {
    /// How many files have not answered.
    pub waiting: usize,
    /// What was open.
    pub session: Session,
}

/// What the middle shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Screen {
    /// The first screen.
    #[default]
    Welcome,
    /// One text.
    Reading,
    /// Texts side by side.
    Comparison,
}

/// The list of documents.
#[derive(Clone, Debug)]
pub struct Library {
    /// It is in view beside a text.
    pub shown: bool,
    /// It is in view beside a comparison, which needs the width.
    pub shown_beside_comparison: bool,
    /// What was typed in the filter.
    pub filter: String,
    /// The documents ticked.
    pub checked: Vec<DocumentId>,
    /// Counts requests to type in the filter.
    pub focus_filter: u64,
}

impl Default for Library {
    fn default() -> Self {
        Self { shown: true, shown_beside_comparison: false, filter: String::new(), checked: Vec::new(), focus_filter: 0 }
    }
}

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
    /// What is no part of the text is shown at its end.
    pub leftovers_open: bool,
}

/// Somewhere one was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// In which text.
    pub id: DocumentId,
    /// At which paragraph; none: at its head.
    pub paragraph: Option<usize>,
}

/// The way back and forward.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
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

/// A comparison that is being made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pending {
    /// The texts.
    pub ids: Vec<DocumentId>,
    /// How they are compared.
    pub options: CompareOptions,
    /// How the result is to be looked at.
    pub look: Look,
    /// It takes the place of the one in front; otherwise it stands beside it.
    pub in_place: bool,
    /// What the middle shows does not change when it is there.
    pub quiet: bool,
    /// The engine's name for the request, once it has one.
    pub ticket: Option<Ticket>,
}

/// A message with a button to dismiss it. Kept as a value: the sentence is made in the language of the moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// The engine could not do something.
    Engine(EngineError),
    /// The settings could not be understood and lie in this file now.
    SettingsSetAside(PathBuf),
    /// The settings could not be written.
    SettingsNotSaved(String),
    /// What was open could not be understood and lies in this file now.
    SessionSetAside(PathBuf),
    /// What is open could not be written down.
    SessionNotSaved(String),
}

/// The dialog on top.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Dialog {
    /// Type the path of a file, where the system offers no dialog.
    Path(String),
    /// Choose a text to compare with this one.
    CompareWith(DocumentId),
    /// Find a command or a text by typing.
    Palette(Palette),
    /// Which keys do what.
    Shortcuts,
    /// The choices that are kept.
    Settings,
    /// Go to a paragraph by its number.
    GoTo(GoTo),
    /// The texts of a row and step, one beside the other.
    Together {
        /// The row.
        row: usize,
        /// The step of that row.
        step: usize,
    },
}

/// The command palette.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Palette {
    /// What was typed.
    pub typed: String,
    /// The line that Enter runs.
    pub selected: usize,
}

/// What was just done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Said {
    /// A paragraph was copied with where it stands.
    Copied,
    /// The words of a paragraph were copied.
    CopiedPlain,
    /// A symbol was copied.
    CopiedSymbol(String),
}

/// A text named at the start.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Start {
    /// A file that is being read.
    Waiting(PathBuf),
    /// A text that is there.
    Ready(DocumentId),
}

impl State {
    /// The window as it opens.
    #[must_use]
    pub fn new(settings: Settings, system_locale: Locale, snapshot: Arc<Snapshot>) -> Self {
        Self {
            locale: settings.locale.unwrap_or(system_locale),
            settings,
            system_dark: false,
            snapshot,
            screen: Screen::default(),
            library: Library::default(),
            reading: None,
            outline_shown: false,
            history: History::default(),
            comparison: None,
            tabs: Tabs::default(),
            pending: None,
            options: CompareOptions::default(),
            presenting: false,
            notices: Vec::new(),
            dialog: None,
            said: None,
            start: Vec::new(),
            opening: 0,
            resuming: None,
            kept: None,
        }
    }

    /// The entry of the text that is open.
    #[must_use]
    pub fn open_entry(&self) -> Option<&Entry> {
        self.snapshot.get(&self.reading.as_ref()?.id)
    }

    /// The text that is open; none where it can no longer be read.
    #[must_use]
    pub fn open_document(&self) -> Option<Arc<Document>> {
        self.open_entry()?.document().ok()
    }

    /// The embedded document with this symbol.
    #[must_use]
    pub fn sample(&self, symbol: &str) -> Option<&Entry> {
        let is_it = |entry: &&Entry| entry.origin == Origin::Embedded && entry.meta.label() == symbol;
        self.snapshot.entries.iter().find(is_it)
    }

    /// The documents of the first screen's comparison; none if one of them is missing.
    #[must_use]
    pub fn sample_series(&self) -> Option<Vec<DocumentId>> {
        SAMPLE_SERIES.into_iter().map(|symbol| self.sample(symbol).map(|entry| entry.id.clone())).collect()
    }

    /// Whether the list of documents is in view.
    #[must_use]
    pub fn library_shown(&self) -> bool {
        if self.screen == Screen::Comparison { self.library.shown_beside_comparison } else { self.library.shown }
    }

    /// Whether a command would do something now.
    #[must_use]
    pub fn can(&self, command: Command) -> bool {
        match command {
            Command::CompareWith => self.reading.is_some(),
            Command::CompareChecked => self.library.checked.len() > 1,
            Command::CompareSample => self.sample_series().is_some(),
            Command::ReadSample => self.sample(SAMPLE_TEXT).is_some(),
            Command::NextChange
            | Command::PreviousChange
            | Command::FoldSingle
            | Command::FoldUnchanged
            | Command::OnlyChanged
            | Command::NextLayout
            | Command::ToggleChangeList
            | Command::OrderByFirst
            | Command::SwapSides => self.screen == Screen::Comparison && self.comparison.is_some(),
            Command::NextComparison | Command::PreviousComparison => self.compared().0.len() > 1,
            Command::CloseComparison => self.screen == Screen::Comparison && !self.compared().0.is_empty(),
            Command::Back => !self.history.back.is_empty(),
            Command::Forward => !self.history.forward.is_empty(),
            Command::GoToParagraph | Command::ToggleOutline | Command::ToggleSource => {
                self.screen == Screen::Reading && self.reading.is_some()
            }
            Command::CopyParagraph | Command::CopyPlain => self.reading.as_ref().is_some_and(|reading| reading.marked.is_some()),
            _ => true,
        }
    }

    /// Documents from the oldest to the latest, those without a date behind.
    #[must_use]
    pub fn by_date(&self, ids: &[DocumentId]) -> Vec<DocumentId> {
        let mut sorted = ids.to_vec();
        sorted.sort_by_key(|id| {
            let place = self.snapshot.position(id);
            let document = self.snapshot.get(id).map(|entry| &entry.meta);
            let year = document.and_then(|document| document.year).unwrap_or(i32::MAX);
            (year, document.and_then(|document| document.adopted), place)
        });
        sorted
    }
}

/// Documents of one group, from the oldest to the latest.
#[derive(Clone, Debug)]
pub struct Shelf<'a> {
    /// What they have in common.
    pub key: ShelfKey,
    /// The documents.
    pub entries: Vec<&'a Entry>,
}

/// What the documents of a group have in common.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ShelfKey {
    /// Nothing: one list.
    All,
    /// The body that speaks; none: not known.
    Body(Option<Body>),
    /// Their status; none: not known.
    Status(Option<Status>),
}

/// The documents that answer to the filter, in groups.
#[must_use]
pub fn shelves<'a>(entries: &'a [Entry], typed: &str, grouping: Grouping) -> Vec<Shelf<'a>> {
    let mut shelves: Vec<Shelf<'a>> = Vec::new();
    for entry in entries.iter().filter(|entry| answers(entry, typed)) {
        let key = match grouping {
            Grouping::Year => ShelfKey::All,
            Grouping::Body => ShelfKey::Body(entry.meta.body),
            Grouping::Status => ShelfKey::Status(entry.meta.status),
        };
        match shelves.iter_mut().find(|shelf| shelf.key == key) {
            Some(shelf) => shelf.entries.push(entry),
            None => shelves.push(Shelf { key, entries: vec![entry] }),
        }
    }
    // What is not known comes last.
    let unknown = |key: ShelfKey| matches!(key, ShelfKey::Body(None) | ShelfKey::Status(None));
    shelves.sort_by_key(|shelf| (unknown(shelf.key), shelf.key));
    shelves
}

/// Whether a document answers to what was typed: every word of it in the symbol (in any spelling), the title or the year.
#[must_use]
pub fn answers(entry: &Entry, typed: &str) -> bool {
    let document = &entry.meta;
    let compact = |text: &str| -> String { fold(text).chars().filter(char::is_ascii_alphanumeric).collect() };
    let label = document.label();
    let symbol = compact(label);
    let whole = compact(typed);
    if !whole.is_empty() && symbol.contains(&whole) && typed.chars().any(|letter| letter.is_ascii_digit()) {
        return true;
    }
    let year = document.year.map(|year| year.to_string()).unwrap_or_default();
    let haystack = fold(&format!("{label} {year} {}", document.title.as_deref().unwrap_or_default()));
    fold(typed).split_whitespace().all(|word| haystack.contains(word))
}

#[cfg(test)]
mod tests;
