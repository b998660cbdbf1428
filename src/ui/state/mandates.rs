//! The register of mandates as the window shows it: which texts, which rows, in which order.

mod copy;
mod look;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use crate::engine::{DocumentId, Entry, Origin, Snapshot};
use crate::mandate::ByHand;
use crate::mandate::register::{Chosen, Column, Filter, Growth, Register};
use crate::ui::state::ledger::{Ledger, Wanted};
use crate::ui::table::Jump;

pub use copy::TableToCopy;
pub use look::{Answer, CLAUSES_AT_ONCE, Looking, Question};

/// What is shown under the heading: the views that leave as files.
pub use crate::export::mandates::View as Sheet;

/// Whether addressees, conditions and time limits are marked in the text that is open.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Evidence {
    /// The text as it is.
    #[default]
    Plain,
    /// With quiet marks, and a card for the paragraph that is marked.
    Marked,
}

/// Whether the choices stand beside the register.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Facets {
    /// Where the window is wide enough for them.
    #[default]
    ByRoom,
    /// They do.
    Shown,
    /// The rows need the room.
    Hidden,
}

/// More texts than these stand side by side only where a person ticks them in the list.
pub const MOST_COMPARED: usize = 8;

/// A text, or a few, with more paragraphs than these are read on a thread of their own.
const PARAGRAPHS_AT_ONCE: usize = 2000;

/// So many texts have bars on the sheet of growth, and in the heading.
pub const MOST_BARS: usize = 60;
/// See [`MOST_BARS`].
pub const FEW_BARS: usize = 6;

/// A line of the register.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Line {
    /// The rows of one addressee begin, by its number; the empty name stands for none.
    Group(u32, usize),
    /// A clause, by its position in the register.
    Row(usize),
}

/// Texts that are being read in the background.
#[derive(Clone, Debug)]
pub struct Gathering {
    /// Which texts.
    pub ids: Vec<DocumentId>,
    /// How many are read.
    pub done: usize,
    /// How many there are.
    pub total: usize,
    /// Set to stop it.
    pub stop: Arc<AtomicBool>,
    /// They are all of the library.
    pub of_library: bool,
}

/// The register that is open.
#[derive(Clone, Debug, Default)]
pub struct Mandates {
    /// The texts.
    pub ids: Vec<DocumentId>,
    /// Those that were asked for, in the order in which they were: some may not be there, or stand elsewhere in time.
    pub asked_for: Vec<DocumentId>,
    /// Their clauses.
    pub register: Arc<Register>,
    /// The same with what was said since, until its rows are found.
    corrected: Option<Arc<Register>>,
    /// Which rows are shown.
    pub filter: Filter,
    /// The column by which they are sorted, and whether downwards.
    pub sort: Option<(Column, bool)>,
    /// Rows of one addressee stand together.
    pub grouped: bool,
    /// What is to be shown is being found; what was shown before stays.
    pub looking: Option<Looking>,
    /// What is shown, from top to bottom.
    pub lines: Arc<[Line]>,
    /// How many clauses are shown.
    pub shown: usize,
    /// The groups that are folded, by their numbers.
    pub folded: BTreeSet<u32>,
    /// Counts how often groups were folded: the rows are others, and the place stays.
    pub folds: u64,
    /// What was chosen before a bar or a cell of a sheet led to its list.
    pub before: Option<Filter>,
    /// Whether the choices stand beside.
    pub facets: Facets,
    /// The choices that are shown whole, by their sentences.
    pub facets_whole: BTreeSet<&'static str>,
    /// What can be chosen beside, each with how many rows it would show.
    pub choices: Chosen,
    /// What is shown under the heading.
    pub sheet: Sheet,
    /// The rows and columns of a sheet that has some.
    pub ledger: Option<Arc<Ledger>>,
    /// The same, as long as they say what the texts say.
    ledger_kept: Option<Arc<Ledger>>,
    /// Which of them are looked for.
    pub wanted: Wanted,
    /// The changes of the comparison that are shown, by what changed; none: all.
    pub changed: Option<&'static str>,
    /// The groups of whole requests that came or went that are in view, by their codes.
    pub alone_shown: BTreeSet<&'static str>,
    /// The longest of the names of the texts: the column of symbols is as wide.
    pub longest_label: String,
    /// What is chosen of the texts that have bars, by their places; empty where everything is.
    pub grown: BTreeMap<usize, Growth>,
    /// The row that was opened last.
    pub marked: Option<usize>,
    /// It holds all texts of the library.
    pub of_library: bool,
    /// For each text the number of its series, as soon as these are known.
    pub series: Option<Arc<[usize]>>,
    /// What was said by hand when it was read.
    pub known: ByHand,
    /// What was said since is being put in place.
    pub correcting: bool,
    /// Counts how often the filter was asked for: it takes the focus.
    pub focus: u64,
    /// Counts how often the keys went to another sheet: its tab takes the focus.
    pub turned: u64,
    /// Counts how often the lines changed.
    pub jump: Jump,
}

impl Mandates {
    /// The register of these texts, where they are few and in memory: nothing is read from the disk, and nobody waits.
    #[must_use]
    pub fn at_hand(snapshot: &Snapshot, ids: &[DocumentId], by_hand: &ByHand) -> Option<Self> {
        let documents = ids.iter().map(|id| snapshot.get(id).and_then(Entry::at_hand)).collect::<Option<Vec<_>>>()?;
        let paragraphs: usize = documents.iter().map(|document| document.paragraphs.len()).sum();
        (paragraphs <= PARAGRAPHS_AT_ONCE)
            .then(|| Self::of(ids.to_vec(), Arc::new(Register::with(documents, by_hand)), by_hand.clone(), false))
    }

    /// The register that was read elsewhere.
    #[must_use]
    pub fn of(ids: Vec<DocumentId>, register: Arc<Register>, known: ByHand, of_library: bool) -> Self {
        let labels = register.documents.iter().map(|document| document.label());
        let longest_label = labels.max_by_key(|label| label.chars().count()).unwrap_or_default().to_owned();
        let asked_for = ids.clone();
        let mut mandates = Self { ids, asked_for, register, longest_label, of_library, known, ..Self::default() };
        mandates.refresh();
        mandates
    }

    /// The register with all that was said of it; its rows may still be being found.
    #[must_use]
    pub fn newest(&self) -> &Arc<Register> {
        self.corrected.as_ref().unwrap_or(&self.register)
    }

    /// The places of the texts that are ticked.
    pub fn ticked(&self) -> impl Iterator<Item = usize> {
        (0..self.ids.len()).filter(|at| !self.filter.without.contains(at))
    }

    /// The texts that are ticked.
    #[must_use]
    pub fn chosen(&self) -> Vec<DocumentId> {
        self.ticked().filter_map(|at| self.ids.get(at).cloned()).collect()
    }

    /// Which texts are versions of one, as the library knows it: a sheet that follows something through them is made anew.
    pub fn know_series(&mut self, numbers: Vec<usize>) {
        if self.series.as_deref() == Some(&*numbers) {
            return;
        }
        self.series = Some(numbers.into());
        self.ledger_kept.take_if(|ledger| ledger.sheet == Sheet::Reports);
        if self.sheet == Sheet::Reports {
            self.look(true);
        }
    }

    /// Other texts, looked at as these were.
    #[must_use]
    pub fn seen_as(mut self, before: Option<&Self>) -> Self {
        if let Some(before) = before {
            (self.sheet, self.grouped, self.sort) = (before.sheet, before.grouped, before.sort);
            (self.facets, self.changed, self.focus, self.turned) = (before.facets, before.changed, before.focus, before.turned);
            self.refresh();
        }
        self
    }

    /// Groups are folded so from now on; the list stays where it is.
    pub fn fold(&mut self, folded: BTreeSet<u32>) {
        self.folded = folded;
        self.folds += 1;
        self.look(true);
    }

    /// Shows the list behind a bar or a cell; what was chosen before comes back with the sheet.
    pub fn list(&mut self, filter: Filter) {
        let was = std::mem::replace(&mut self.filter, filter);
        if self.sheet != Sheet::Register {
            self.before = Some(was);
        }
        self.sheet = Sheet::Register;
    }

    /// The same texts, read with what a person said since.
    pub fn correct(&mut self, register: Arc<Register>, known: ByHand) {
        (self.corrected, self.known, self.correcting) = (Some(register), known, false);
        self.ledger_kept = None;
        self.look(false);
    }

    /// Another sheet; its rows and columns are made ready once.
    pub fn show(&mut self, sheet: Sheet) {
        if self.sheet != sheet {
            self.wanted = Wanted::default();
        }
        self.sheet = sheet;
        self.look(true);
    }
}

impl super::State {
    /// The texts whose mandates are looked at: those ticked in the list, else those that are compared, else a text of
    /// one's own that is open, else those built in.
    #[must_use]
    pub fn of_mandates(&self) -> Vec<DocumentId> {
        if !self.library.checked.is_empty() {
            return self.by_date(&self.library.checked);
        }
        if let Some(table) = &self.comparison {
            return self.by_date(&table.ids);
        }
        // A text of one's own that is open is what one means; those built in are looked at together.
        if let Some(entry) = self.open_entry().filter(|entry| entry.origin != Origin::Embedded) {
            return vec![entry.id.clone()];
        }
        let embedded = self.snapshot.entries.iter().filter(|entry| entry.origin == Origin::Embedded);
        self.by_date(&embedded.map(|entry| entry.id.clone()).collect::<Vec<_>>())
    }
}
