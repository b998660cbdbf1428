//! What becomes of mandates through the texts: requests for a report, conditions by kind, addressees, figures.

use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap};

use super::Register;
use crate::mandate::{Act, ConditionKind, Mandates, ParagraphMandates, Report, later_name};
use crate::model::{Document, Paragraph, Section};
use crate::text::fold::fold;

/// A request for a report, followed through the texts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tracked {
    /// Who reports, one name through time.
    pub by: String,
    /// To whom.
    pub to: String,
    /// For each text: position among its paragraphs that were read, and which of its reports; several where it asks more than once.
    pub cells: Vec<Vec<(usize, usize)>>,
}

impl Tracked {
    /// What became of it from one text to the next.
    #[must_use]
    pub fn step(&self, register: &Register, later: usize) -> Fate {
        let (Some(before), Some(now)) = (later.checked_sub(1).and_then(|before| self.cells.get(before)), self.cells.get(later))
        else {
            return Fate::Absent;
        };
        match (before.first(), now.first()) {
            (None, None) => Fate::Absent,
            (None, Some(_)) => Fate::New,
            (Some(_), None) => Fate::Dropped,
            (Some(before), Some(now)) => {
                let subject = |document: usize, at: (usize, usize)| {
                    let (own, report) = register.report(document, at)?;
                    report.on.map(|range| fold(range.of(&own.text)))
                };
                if subject(later - 1, *before) == subject(later, *now) { Fate::Repeated } else { Fate::Changed }
            }
        }
    }
}

/// What became of a request from one text to the next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// In neither.
    Absent,
    /// Asked for anew.
    New,
    /// Asked for again.
    Repeated,
    /// Asked for again, on something else.
    Changed,
    /// Not asked for any more.
    Dropped,
}

impl Fate {
    /// The end of the name of its sentence.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Absent => "absent",
            Self::New => "new",
            Self::Repeated => "repeated",
            Self::Changed => "changed",
            Self::Dropped => "dropped",
        }
    }
}

/// How large a text is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Growth {
    /// Operative paragraphs, items not counted.
    pub paragraphs: usize,
    /// Words of the operative part.
    pub words: usize,
    /// Clauses.
    pub clauses: usize,
    /// Clauses that ask somebody for something.
    pub requests: usize,
    /// Conditions.
    pub conditions: usize,
    /// Requests for a report.
    pub reports: usize,
}

impl Growth {
    /// Counts a text.
    #[must_use]
    pub fn of(document: &Document, read: &Mandates) -> Self {
        let operative = document.paragraphs.iter().filter(|paragraph| paragraph.section == Section::Operative);
        let clauses = || read.paragraphs.iter().flat_map(|found| &found.clauses);
        Self {
            paragraphs: document.count(Section::Operative),
            words: operative.map(Paragraph::word_count).sum(),
            clauses: clauses().count(),
            requests: clauses().filter(|clause| clause.act == Act::Asks && !clause.implied).count(),
            conditions: read.paragraphs.iter().map(|found| found.conditions.len()).sum(),
            reports: read.paragraphs.iter().map(|found| found.reports.len()).sum(),
        }
    }
}

impl Register {
    /// A report of a paragraph that was read, with the paragraph.
    #[must_use]
    pub fn report(&self, document: usize, (paragraph, which): (usize, usize)) -> Option<(&Paragraph, &Report)> {
        let found = self.mandates.get(document)?.paragraphs.get(paragraph)?;
        Some((self.documents.get(document)?.paragraphs.get(found.position)?, found.reports.get(which)?))
    }

    /// Requests for a report through the first so many texts; one that was dropped has empty cells. In the order in which they first stand.
    #[must_use]
    pub fn tracker(&self, texts: usize) -> Vec<Tracked> {
        let texts = texts.min(self.documents.len());
        let mut tracked: Vec<Tracked> = Vec::new();
        let mut places: HashMap<(String, String), usize> = HashMap::new();
        for (document, read) in self.mandates.iter().enumerate().take(texts) {
            let asked = read.paragraphs.iter().enumerate();
            let asked =
                asked.flat_map(|(at, found)| found.reports.iter().enumerate().map(move |(which, own)| ((at, which), own)));
            for (at, report) in asked {
                let one_name = |name: &Option<String>| {
                    let name = name.clone().unwrap_or_default();
                    later_name(&name).map_or(name, str::to_owned)
                };
                let (by, to) = (one_name(&report.by), one_name(&report.to));
                let place = *places.entry((by.clone(), to.clone())).or_insert_with(|| {
                    tracked.push(Tracked { by, to, cells: vec![Vec::new(); texts] });
                    tracked.len() - 1
                });
                if let Some(cell) = tracked.get_mut(place).and_then(|known| known.cells.get_mut(document)) {
                    cell.push(at);
                }
            }
        }
        tracked
    }

    /// The rows of each addressee in each of the first so many texts, those asked most often first.
    #[must_use]
    pub fn by_addressee(&self, texts: usize) -> Vec<(&str, Vec<Vec<usize>>)> {
        let mut cells: BTreeMap<u32, Vec<Vec<usize>>> = BTreeMap::new();
        let texts = texts.min(self.documents.len());
        let entries = self.entries.iter().enumerate().take_while(|(_, entry)| entry.document < texts);
        for (at, entry) in entries {
            for key in &entry.keys {
                let row = cells.entry(*key).or_insert_with(|| vec![Vec::new(); texts]);
                if let Some(cell) = row.get_mut(entry.document) {
                    cell.push(at);
                }
            }
        }
        let mut rows: Vec<_> = cells.into_iter().map(|(key, row)| (self.name(key), row)).collect();
        rows.sort_by_key(|(_, row)| Reverse(row.iter().map(Vec::len).sum::<usize>()));
        rows
    }

    /// The conditions of a kind in a text: position among the paragraphs that were read, and which of its conditions.
    #[must_use]
    pub fn ledger(&self, kind: ConditionKind, document: usize) -> Vec<(usize, usize)> {
        let paragraphs = self.mandates.get(document).map(|read| read.paragraphs.as_slice()).unwrap_or_default();
        let of_kind = |(at, found): (usize, &ParagraphMandates)| -> Vec<(usize, usize)> {
            let own = found.conditions.iter().enumerate().filter(|(_, condition)| condition.kind == kind);
            own.map(|(which, _)| (at, which)).collect()
        };
        paragraphs.iter().enumerate().flat_map(of_kind).collect()
    }
}
