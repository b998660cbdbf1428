//! Everything the window shows, as plain values. Changed only by [`super::update`].
//!
//! What concerns one screen alone stands in a file of its own.

mod by_hand;
mod can;
mod change_history;
mod citations;
mod correct;
mod dialog;
mod export;
mod fetched;
mod import;
mod last_hand;
pub mod ledger;
mod library;
mod lineage;
mod mandates;
mod mandates_by_hand;
mod reading;
mod screen;
mod search;
mod selection;
#[cfg(test)]
mod tests;

use std::path::PathBuf;
use std::sync::Arc;

use super::session::Session;
use super::table::{Look, Table};
use super::tabs::Tabs;
use crate::engine::series::Corrections;
use crate::engine::{CompareOptions, DocumentId, Entry, Origin, SAMPLE_SERIES, Snapshot, Ticket};
use crate::messages::Locale;
use crate::model::Document;
use crate::settings::Settings;

pub use by_hand::{ByHand, LinkDraft};
pub use change_history::ChangeHistory;
pub use citations::{CitationLine, Citations, CitationsView};
pub use correct::{Correct, Draft, Wrong};
pub use dialog::{Dialog, Need, Notice, Palette, Said};
pub use export::{ExportDialog, FileKind, Progress, Stop, Subject, What};
pub use fetched::Fetched;
pub use import::{Column as ImportColumn, Imports, Tab as ImportTab};
pub use last_hand::Hand;
pub use library::{Library, Line, Listed, ShelfKey, Wanted, shelves};
pub use lineage::{Followed, LineageAction, LineageView, sign};
pub use mandates::{Answer as MandatesAnswer, CLAUSES_AT_ONCE, FEW_BARS, MOST_BARS, Question as MandatesQuestion};
pub use mandates::{Evidence, Facets, Gathering, Line as RegisterLine, MOST_COMPARED, Mandates, Sheet, TableToCopy};
pub use mandates_by_hand::{AddresseeDraft, MandatesByHand};
pub use reading::{GoTo, History, Place, Reading};
pub use screen::Screen;
pub use search::{CardPlace, FindBar, FindFrom, FirstSearch, HitLine, LONGEST_TYPED, Search};
pub use selection::{Caret, Selection, word_at, words_at};

/// The text that the first screen offers to read.
pub const SAMPLE_TEXT: &str = "A/RES/72/194";

/// Everything the window shows.
#[derive(Clone, Debug, Default)]
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
    /// Its paragraphs, where they had to be read from the disk.
    pub fetched: Fetched,
    /// The panel that puts right what is known of it, and its structure.
    pub correct: Correct,
    /// The outline is in view beside a text.
    pub outline_shown: bool,
    /// The way back and forward.
    pub history: History,
    /// The search of the library.
    pub search: Search,
    /// Words that are selected in the text that is open.
    pub selection: Option<Selection>,
    /// What texts cite.
    pub citations: Citations,
    /// The bar that finds words in what is open.
    pub find: Option<FindBar>,
    /// The comparison that is open.
    pub comparison: Option<Table>,
    /// The comparisons beside it.
    pub tabs: Tabs,
    /// The lineage that is open.
    pub lineage: Option<LineageView>,
    /// What a lineage was asked for to follow, and is not there yet.
    pub following: Option<Followed>,
    /// How the lineage was looked at that is being brought back.
    pub lineage_before: Option<super::session::Lineage>,
    /// A comparison that was asked for and is not there yet; the one before stays until it is.
    pub pending: Option<Pending>,
    /// The register of mandates, once it was asked for.
    pub mandates: Option<Mandates>,
    /// Many texts whose mandates are being read.
    pub gathering: Option<Gathering>,
    /// Addressees, conditions and time limits are marked in the text that is open.
    pub evidence: Evidence,
    /// How texts are compared.
    pub options: CompareOptions,
    /// Links set by hand.
    pub by_hand: ByHand,
    /// What was said of series by hand.
    pub series_by_hand: ChangeHistory<Corrections>,
    /// Mandates set right by hand.
    pub mandates_by_hand: MandatesByHand,
    /// What of these was set last.
    pub last_hand: Hand,
    /// The whole screen is taken.
    pub presenting: bool,
    /// Messages not yet dismissed, oldest first.
    pub notices: Vec<Notice>,
    /// The dialog on top.
    pub dialog: Option<Dialog>,
    /// The dialog of a file, while the window is pictured without it.
    pub pictured: Option<ExportDialog>,
    /// What was just done, for the bar at the bottom.
    pub said: Option<Said>,
    /// Texts named at the start that have yet to be loaded.
    pub start: Vec<Start>,
    /// Files being read.
    pub opening: usize,
    /// The path that was typed last, until it is known whether it can be read.
    pub typed: Option<PathBuf>,
    /// Files coming into the library.
    pub imports: Imports,
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
        Self { locale: settings.locale.unwrap_or(system_locale), settings, snapshot, ..Self::default() }
    }

    /// The entry of the text that is open.
    #[must_use]
    pub fn open_entry(&self) -> Option<&Entry> {
        self.snapshot.get(&self.reading.as_ref()?.id)
    }

    /// The text that is open; none where it is being read, or can no longer be.
    #[must_use]
    pub fn open_document(&self) -> Option<Arc<Document>> {
        let entry = self.open_entry()?;
        // Nothing is read from the disk here: this is called for every frame.
        if entry.record().is_some() { self.fetched.of(&entry.id) } else { entry.at_hand() }
    }

    /// The paragraph of it that is marked.
    #[must_use]
    pub fn marked(&self) -> Option<usize> {
        self.reading.as_ref()?.marked
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
        if self.screen.is_wide() { self.library.shown_beside_comparison } else { self.library.shown }
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
