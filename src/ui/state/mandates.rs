//! The register of mandates as the window shows it: which texts, which rows, in which order.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use crate::engine::{DocumentId, Origin, Snapshot};
use crate::mandate::register::{Column, Filter, Register};
use crate::mandate::{ByHand, ConditionKind};
use crate::ui::table::Jump;

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

/// A line of the register.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Line {
    /// The rows of one addressee begin; the empty name stands for none.
    Group(String, usize),
    /// A clause, by its position in the register.
    Row(usize),
}

/// What can be chosen at the left, each with how many rows it would show.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facets {
    /// Clauses by text.
    pub documents: Vec<usize>,
    /// Addressees, most often first.
    pub addressees: Vec<(String, usize)>,
    /// Infinitives, most often first.
    pub lemmas: Vec<(String, usize)>,
    /// Kinds of conditions.
    pub kinds: Vec<(ConditionKind, usize)>,
    /// Requests for a report.
    pub reports: usize,
    /// The Office, by the name it has here, where it is asked for anything.
    pub office: Option<String>,
}

/// Texts that are being read in the background.
#[derive(Clone, Debug)]
pub struct Gathering {
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
    /// Their clauses.
    pub register: Arc<Register>,
    /// Which rows are shown.
    pub filter: Filter,
    /// The column by which they are sorted, and whether downwards.
    pub sort: Option<(Column, bool)>,
    /// Rows of one addressee stand together.
    pub grouped: bool,
    /// What is shown, from top to bottom.
    pub lines: Vec<Line>,
    /// How many clauses are shown.
    pub shown: usize,
    /// What can be chosen.
    pub facets: Facets,
    /// What is shown under the heading.
    pub sheet: Sheet,
    /// The row that was opened last.
    pub marked: Option<usize>,
    /// It holds all texts of the library.
    pub of_library: bool,
    /// Counts how often the lines changed.
    pub jump: Jump,
}

impl Mandates {
    /// The register of these texts; those that cannot be read are left out.
    #[must_use]
    pub fn new(snapshot: &Snapshot, ids: &[DocumentId], by_hand: &ByHand) -> Self {
        let mut mandates = Self { ids: ids.to_vec(), ..Self::default() };
        mandates.read(snapshot, by_hand);
        mandates
    }

    /// The register that was read elsewhere.
    #[must_use]
    pub fn of(ids: Vec<DocumentId>, register: Arc<Register>, of_library: bool) -> Self {
        let mut mandates = Self { ids, register, of_library, ..Self::default() };
        mandates.refresh();
        mandates
    }

    /// Puts what a person said in place.
    pub fn correct(&mut self, by_hand: &ByHand) {
        self.register = Arc::new(Register::with(self.register.documents.clone(), by_hand));
        self.refresh();
    }

    fn read(&mut self, snapshot: &Snapshot, by_hand: &ByHand) {
        let read = self.ids.iter().filter_map(|id| Some((id.clone(), snapshot.document(id).ok()?)));
        let (ids, documents): (Vec<_>, Vec<_>) = read.unzip();
        self.ids = ids;
        self.register = Arc::new(Register::with(documents, by_hand));
        self.refresh();
    }

    /// Filters, sorts and groups anew.
    pub fn refresh(&mut self) {
        let Self { register, filter, .. } = &*self;
        let mut rows = register.filtered(filter);
        if let Some((column, descending)) = self.sort {
            register.sort(&mut rows, column, descending);
        }
        // A choice counts what it would show beside the other choices.
        let without = |change: fn(&mut Filter)| {
            let mut filter = filter.clone();
            change(&mut filter);
            register.filtered(&filter)
        };
        let mut documents = vec![0; register.documents.len()];
        for entry in without(|filter| filter.without.clear()).iter().filter_map(|at| register.entries.get(*at)) {
            if let Some(count) = documents.get_mut(entry.document) {
                *count += 1;
            }
        }
        let reports = without(|filter| filter.reports = true).len();
        let facets = Facets {
            documents,
            addressees: register.addressees(&without(|filter| filter.addressees.clear())),
            lemmas: register.lemmas(&without(|filter| filter.lemmas.clear())),
            kinds: register.kinds(&without(|filter| filter.kinds.clear())),
            reports,
            office: register.office(),
        };
        let lines = if self.grouped { grouped(register, &rows) } else { rows.iter().copied().map(Line::Row).collect() };
        self.shown = rows.len();
        self.lines = lines;
        self.facets = facets;
        self.jump = Jump { line: 0, serial: self.jump.serial + 1 };
    }
}

fn grouped(register: &Register, rows: &[usize]) -> Vec<Line> {
    let mut by_name: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for at in rows {
        let Some(entry) = register.entries.get(*at) else { continue };
        for name in entry.keys.iter().cloned().chain(entry.keys.is_empty().then(String::new)) {
            by_name.entry(name).or_default().push(*at);
        }
    }
    let mut groups: Vec<_> = by_name.into_iter().collect();
    // Those asked most often first, nobody last.
    groups.sort_by_key(|(name, rows)| (name.is_empty(), std::cmp::Reverse(rows.len())));
    let lines = groups.into_iter().flat_map(|(name, rows)| {
        let head = Line::Group(name, rows.len());
        std::iter::once(head).chain(rows.into_iter().map(Line::Row))
    });
    lines.collect()
}

impl super::State {
    /// The texts whose mandates are looked at: those ticked in the list, else those that are compared, else those built in.
    #[must_use]
    pub fn of_mandates(&self) -> Vec<DocumentId> {
        if !self.library.checked.is_empty() {
            return self.by_date(&self.library.checked);
        }
        if let Some(table) = &self.comparison {
            return self.by_date(&table.ids);
        }
        let embedded = self.snapshot.entries.iter().filter(|entry| entry.origin == Origin::Embedded);
        self.by_date(&embedded.map(|entry| entry.id.clone()).collect::<Vec<_>>())
    }
}
