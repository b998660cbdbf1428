//! Conditions, requests for a report and addressees through the texts, as the window shows them: made once, drawn in every frame.

use std::borrow::Cow;
use std::collections::BTreeSet;

use crate::lineage::series::{self, Corrections};
use crate::mandate::ConditionKind;
use crate::mandate::register::{Fate, Filter, Register, Told, Tracked};
use crate::model::Document;
use crate::text::TextRange;
use crate::text::fold::fold;
use crate::ui::state::Sheet;

/// So many texts have a column: more can only be looked at as rows.
pub const MOST_TEXTS: usize = 40;

/// Rows by columns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ledger {
    /// Which sheet it is.
    pub sheet: Sheet,
    /// The texts that have a column, by their place in the register.
    pub texts: Vec<usize>,
    /// What is chosen: texts, and of each the rows.
    pub filter: Filter,
    /// Others are ticked too, and have none.
    pub is_cut: bool,
    /// From top to bottom.
    pub rows: Vec<Row>,
    /// The greatest count of a cell.
    pub most: usize,
}

/// A row with a cell for each text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// What it is about.
    pub head: Head,
    /// In the order of the texts.
    pub cells: Vec<Cell>,
}

/// Which rows are looked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wanted {
    /// Those whose names hold these words.
    pub typed: String,
    /// Those of which this became from one text to the next.
    pub fate: Option<Fate>,
}

impl Row {
    /// Whether this became of it somewhere.
    #[must_use]
    pub fn has(&self, fate: Fate) -> bool {
        self.cells.iter().any(|cell| cell.fate == Some(fate))
    }

    fn is_wanted(&self, words: &[&str], fate: Option<Fate>) -> bool {
        let name = match &self.head {
            Head::Kind(_) => return false,
            Head::Wording(_, words) => fold(words),
            Head::Report(by, to, on) => fold(&format!("{by} {to} {on}")),
            Head::Addressee(name) => fold(name),
        };
        words.iter().all(|word| name.contains(word)) && fate.is_none_or(|fate| self.has(fate))
    }
}

/// What a row is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Head {
    /// Conditions of a kind: over those in their words.
    Kind(ConditionKind),
    /// A condition in its words.
    Wording(ConditionKind, String),
    /// A report by somebody to somebody on something; empty: not said.
    Report(String, String, String),
    /// Who is addressed.
    Addressee(String),
}

/// What became of the row in a text, and where it stands there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// For a report; the others are counted.
    pub fate: Option<Fate>,
    /// In reading order.
    pub found: Vec<Found>,
}

/// A place in a text, with the words that prove it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Position of the paragraph.
    pub position: usize,
    /// As printed.
    words: Words,
}

/// The words of a place.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Words {
    /// Where they stand in the paragraph: there may be hundreds of thousands.
    At(TextRange),
    /// Put together.
    Said(String),
}

impl Found {
    /// Its words.
    #[must_use]
    pub fn words<'a>(&'a self, document: &'a Document) -> &'a str {
        match &self.words {
            Words::At(range) => document.paragraphs.get(self.position).map_or("", |own| range.of(&own.text)),
            Words::Said(words) => words,
        }
    }
}

impl Ledger {
    /// The rows that are looked for, from top to bottom, under the heads of their kinds.
    #[must_use]
    pub fn shown(&self, wanted: &Wanted) -> Vec<usize> {
        let typed = fold(&wanted.typed);
        let words: Vec<&str> = typed.split_whitespace().collect();
        if words.is_empty() && wanted.fate.is_none() {
            return (0..self.rows.len()).collect();
        }
        let mut kind = None;
        let mut shown = Vec::new();
        for (at, row) in self.rows.iter().enumerate() {
            if matches!(row.head, Head::Kind(_)) {
                kind = Some(at);
            } else if row.is_wanted(&words, wanted.fate) {
                shown.extend(kind.take());
                shown.push(at);
            }
        }
        shown
    }

    /// Whether a sheet has rows by columns.
    #[must_use]
    pub const fn has(sheet: Sheet) -> bool {
        matches!(sheet, Sheet::Conditions | Sheet::Reports | Sheet::Addressees)
    }

    /// The rows of a sheet for what is chosen; none where it has no such rows. `series`: for each text the number of its series, where these
    /// are known.
    #[must_use]
    pub fn of(register: &Register, sheet: Sheet, filter: &Filter, series: Option<&[usize]>) -> Option<Self> {
        if !Self::has(sheet) {
            return None;
        }
        let mut texts: Vec<usize> = (0..register.documents.len()).filter(|at| !filter.without.contains(at)).collect();
        if texts.len() > MOST_TEXTS {
            // Columns go to those that have something.
            let has = having(register, sheet, filter, series);
            texts.retain(|at| has.get(*at).copied().unwrap_or_default());
        }
        let is_cut = texts.len() > MOST_TEXTS;
        texts.truncate(MOST_TEXTS);
        // What became of a report is said of neighbours that are in view.
        let part = register.part(&texts);
        let chosen =
            if filter.chooses_rows() { Cow::Owned(part.chosen(&filter.of_rows())) } else { Cow::Borrowed(part.as_ref()) };
        let count = texts.len();
        let rows = match sheet {
            Sheet::Conditions => conditions(&chosen, count),
            Sheet::Reports => {
                let known = series.map(|all| texts.iter().filter_map(|at| all.get(*at).copied()).collect::<Vec<_>>());
                let series = known.unwrap_or_else(|| series::numbers(&part.documents, &Corrections::default()));
                reports(chosen.tracked(part.tracker(&series)))
            }
            _ => addressees(&chosen, count),
        };
        let most = rows.iter().flat_map(|row| &row.cells).map(|cell| cell.found.len()).max().unwrap_or_default();
        Some(Self { sheet, texts, filter: filter.clone(), is_cut, rows, most })
    }
}

/// Which texts have something of what a sheet shows in the rows that are chosen; of requests for a report also the other versions of
/// these texts, where a request may be dropped.
fn having(register: &Register, sheet: Sheet, filter: &Filter, series: Option<&[usize]>) -> Vec<bool> {
    let mut has = vec![false; register.documents.len()];
    for entry in register.filtered(filter).into_iter().filter_map(|at| register.entries.get(at)) {
        let is_shown = match sheet {
            Sheet::Conditions => entry.kinds().next().is_some(),
            Sheet::Reports => entry.reports,
            _ => true,
        };
        if let Some(own) = has.get_mut(entry.document).filter(|_| is_shown) {
            *own = true;
        }
    }
    if let Some(series) = series.filter(|_| sheet == Sheet::Reports) {
        let with: BTreeSet<usize> = series.iter().zip(&has).filter(|(_, has)| **has).map(|(number, _)| *number).collect();
        for (own, number) in has.iter_mut().zip(series) {
            *own |= with.contains(number);
        }
    }
    has
}

/// The conditions in their words, those of a kind under a head that counts them.
fn conditions(register: &Register, texts: usize) -> Vec<Row> {
    let cell = |document: usize, places: &[(usize, usize)]| {
        let found = places.iter().filter_map(|(at, which)| {
            let read = register.mandates.get(document)?.paragraphs.get(*at)?;
            Some(Found { position: read.position, words: Words::At(read.conditions.get(*which)?.range) })
        });
        Cell { fate: None, found: found.collect() }
    };
    let mut rows: Vec<Row> = Vec::new();
    let mut of_kind = None;
    for wording in register.wordings(texts) {
        if of_kind.replace(wording.kind) != Some(wording.kind) {
            let cells = (0..texts).map(|document| cell(document, &register.ledger(wording.kind, document)));
            rows.push(Row { head: Head::Kind(wording.kind), cells: cells.collect() });
        }
        let places = |document: usize| wording.cells.get(&document).map(Vec::as_slice).unwrap_or_default();
        let cells = (0..texts).map(|document| {
            let mut cell = cell(document, places(document));
            // A paragraph that says it twice is named once.
            cell.found.dedup_by_key(|found| found.position);
            cell
        });
        let cells = cells.collect();
        rows.push(Row { head: Head::Wording(wording.kind, wording.words), cells });
    }
    rows
}

fn reports(tracked: Vec<Tracked>) -> Vec<Row> {
    let cell = |told: Told| {
        let found = told.position.map(|position| Found { position, words: Words::Said(told.words) });
        Cell { fate: Some(told.fate), found: found.into_iter().collect() }
    };
    let row = |tracked: Tracked| {
        let head = Head::Report(tracked.by, tracked.to, tracked.on);
        Row { head, cells: tracked.cells.into_iter().map(cell).collect() }
    };
    tracked.into_iter().map(row).collect()
}

fn addressees(register: &Register, texts: usize) -> Vec<Row> {
    let found = |at: &usize| {
        let entry = register.entries.get(*at)?;
        let position = register.paragraph(entry)?.1.position;
        Some(Found { position, words: Words::At(register.clause(entry)?.1.range) })
    };
    let row = |(name, cells): (&str, Vec<Vec<usize>>)| {
        let cells = cells.iter().map(|rows| Cell { fate: None, found: rows.iter().filter_map(found).collect() });
        Row { head: Head::Addressee(name.to_owned()), cells: cells.collect() }
    };
    register.by_addressee(texts).into_iter().map(row).collect()
}
