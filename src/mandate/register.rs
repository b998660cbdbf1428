//! The register: every clause of the chosen texts as a row, to be filtered, sorted and grouped; and what becomes of mandates through
//! the texts. Plain data, the same for window, command line and exports.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::{Addressee, ByHand, Clause, Condition, ConditionKind, Mandates, ParagraphMandates, Report};
use crate::model::{Document, Paragraph, Part, Section};
use crate::text::TextRange;
use crate::text::fold::fold;

/// The clauses of several texts.
#[derive(Clone, Debug, Default)]
pub struct Register {
    /// The texts, in the order given.
    pub documents: Vec<Arc<Document>>,
    /// What each asks.
    pub mandates: Vec<Mandates>,
    /// Every clause, in reading order.
    pub entries: Vec<Entry>,
}

/// One clause of the register, with what is looked for in it made ready.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Position among the texts.
    pub document: usize,
    /// Position among the paragraphs that were read.
    pub paragraph: usize,
    /// Position among its clauses.
    pub clause: usize,
    /// The addressees, one name for a body through time.
    pub keys: Vec<String>,
    /// The kinds of the conditions inside the clause.
    pub kinds: Vec<ConditionKind>,
    /// The session or time limit of the report, else the first one inside the clause.
    pub deadline: Option<(TextRange, Option<u32>)>,
    /// The clause asks for a report.
    pub reports: bool,
    /// All words of the row, folded.
    folded: String,
}

/// What a column of the register shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Column {
    /// The symbol of the text.
    #[default]
    Document,
    /// The number of the paragraph.
    Paragraph,
    /// The verb.
    Opening,
    /// Who is asked.
    Addressee,
    /// What is asked.
    What,
    /// On what conditions.
    Conditions,
    /// By when.
    Deadline,
}

impl Column {
    /// From left to right.
    pub const ALL: [Self; 7] =
        [Self::Document, Self::Paragraph, Self::Opening, Self::Addressee, Self::What, Self::Conditions, Self::Deadline];

    /// The end of the names of its sentences.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Document => "document",
            Self::Paragraph => "paragraph",
            Self::Opening => "opening",
            Self::Addressee => "addressee",
            Self::What => "what",
            Self::Conditions => "conditions",
            Self::Deadline => "deadline",
        }
    }
}

/// Which rows are shown. An empty list lets everything through.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Texts, by position, that are left out.
    pub without: BTreeSet<usize>,
    /// Addressees; the empty name stands for none.
    pub addressees: BTreeSet<String>,
    /// Infinitives.
    pub lemmas: BTreeSet<String>,
    /// Kinds of conditions.
    pub kinds: BTreeSet<ConditionKind>,
    /// Only requests for a report.
    pub reports: bool,
    /// Words that stand somewhere in the row.
    pub typed: String,
}

impl Filter {
    /// Whether it lets everything through.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

impl Register {
    /// Reads the operative parts of the texts.
    #[must_use]
    pub fn new(documents: Vec<Arc<Document>>) -> Self {
        Self::with(documents, &ByHand::default())
    }

    /// The same, with what a person said of them.
    #[must_use]
    pub fn with(documents: Vec<Arc<Document>>, by_hand: &ByHand) -> Self {
        let mandates = documents.iter().map(|document| super::read_with(document, Part::Operative, by_hand)).collect();
        Self::of(documents, mandates)
    }

    /// The register of what was read.
    #[must_use]
    pub fn of(documents: Vec<Arc<Document>>, mandates: Vec<Mandates>) -> Self {
        let mut entries = Vec::new();
        for (document, (text, read)) in documents.iter().zip(&mandates).enumerate() {
            for (paragraph, found) in read.paragraphs.iter().enumerate() {
                let Some(own) = text.paragraphs.get(found.position) else { continue };
                for (clause, content) in found.clauses.iter().enumerate() {
                    entries.push(entry((document, paragraph, clause), text, own, found, content));
                }
            }
        }
        Self { documents, mandates, entries }
    }

    /// The paragraph that a row stands in: as it is in the text, and what it asks.
    #[must_use]
    pub fn paragraph(&self, entry: &Entry) -> Option<(&Paragraph, &ParagraphMandates)> {
        let found = self.mandates.get(entry.document)?.paragraphs.get(entry.paragraph)?;
        Some((self.documents.get(entry.document)?.paragraphs.get(found.position)?, found))
    }

    /// The clause of a row, with its paragraph.
    #[must_use]
    pub fn clause(&self, entry: &Entry) -> Option<(&Paragraph, &Clause)> {
        let (paragraph, found) = self.paragraph(entry)?;
        Some((paragraph, found.clauses.get(entry.clause)?))
    }

    /// The conditions inside the clause of a row.
    pub fn conditions<'a>(&'a self, entry: &Entry) -> impl Iterator<Item = (&'a Paragraph, &'a Condition)> {
        let range = self.clause(entry).map(|(_, clause)| clause.range).unwrap_or_default();
        let paragraph = self.paragraph(entry);
        paragraph
            .into_iter()
            .flat_map(|(own, found)| found.conditions.iter().map(move |condition| (own, condition)))
            .filter(move |(_, condition)| condition.range.overlaps(range))
    }

    /// What a row shows in a column.
    #[must_use]
    pub fn words(&self, entry: &Entry, column: Column) -> String {
        let Some((paragraph, clause)) = self.clause(entry) else { return String::new() };
        let text = paragraph.text.as_str();
        match column {
            Column::Document => {
                self.documents.get(entry.document).map(|document| document.label().to_owned()).unwrap_or_default()
            }
            Column::Paragraph => paragraph.number.clone().unwrap_or_else(|| paragraph.id.as_str().to_owned()),
            Column::Opening => clause.verb.of(text).to_owned(),
            Column::Addressee => clause.addressees.iter().map(|found| found.name.as_str()).collect::<Vec<_>>().join(" ; "),
            Column::What => clause.what.of(text).to_owned(),
            Column::Conditions => {
                self.conditions(entry).map(|(own, found)| found.range.of(&own.text)).collect::<Vec<_>>().join(" ; ")
            }
            Column::Deadline => entry.deadline.map(|(range, _)| range.of(text).to_owned()).unwrap_or_default(),
        }
    }

    /// The positions of the rows that a filter lets through, in reading order.
    #[must_use]
    pub fn filtered(&self, filter: &Filter) -> Vec<usize> {
        let typed = fold(&filter.typed);
        let typed: Vec<&str> = typed.split_whitespace().collect();
        let shown = |entry: &Entry| {
            !filter.without.contains(&entry.document)
                && (filter.addressees.is_empty() || has_key(entry, &filter.addressees))
                && (filter.lemmas.is_empty()
                    || self.clause(entry).is_some_and(|(_, clause)| filter.lemmas.contains(&clause.lemma)))
                && (filter.kinds.is_empty() || entry.kinds.iter().any(|kind| filter.kinds.contains(kind)))
                && (!filter.reports || entry.reports)
                && typed.iter().all(|word| entry.folded.contains(word))
        };
        self.entries.iter().enumerate().filter(|(_, entry)| shown(entry)).map(|(at, _)| at).collect()
    }

    /// Sorts rows by a column; equal ones stay in reading order. Rows without a word come last.
    pub fn sort(&self, rows: &mut [usize], column: Column, descending: bool) {
        let key = |at: &usize| -> (bool, u32, String) {
            let Some(entry) = self.entries.get(*at) else { return Default::default() };
            let number = match column {
                Column::Document => entry.document as u32,
                Column::Paragraph => entry.paragraph as u32,
                Column::Deadline => entry.deadline.and_then(|(_, session)| session).unwrap_or(u32::MAX),
                _ => 0,
            };
            let words = if matches!(column, Column::Document | Column::Paragraph) {
                String::new()
            } else {
                fold(&self.words(entry, column))
            };
            let empty = words.is_empty() && !matches!(column, Column::Document | Column::Paragraph);
            (empty, number, words)
        };
        let mut keyed: Vec<((bool, u32, String), usize)> = rows.iter().map(|at| (key(at), *at)).collect();
        keyed.sort_by(|(left, first), (right, second)| {
            let order = (left.1, &left.2).cmp(&(right.1, &right.2));
            let order = if descending { order.reverse() } else { order };
            left.0.cmp(&right.0).then(order).then_with(|| first.cmp(second))
        });
        for (place, (_, at)) in rows.iter_mut().zip(keyed) {
            *place = at;
        }
    }

    /// How often each addressee stands in these rows, most often first.
    #[must_use]
    pub fn addressees(&self, rows: &[usize]) -> Vec<(String, usize)> {
        let none = || vec![String::new()];
        counted(
            rows.iter()
                .filter_map(|at| self.entries.get(*at))
                .flat_map(|entry| if entry.keys.is_empty() { none() } else { entry.keys.clone() }),
        )
    }

    /// The Office these texts speak of most: what people mean by "everything asked of the Office".
    #[must_use]
    pub fn office(&self) -> Option<String> {
        const OFFICES: [&str; 4] = [
            "office des nations unies contre la drogue",
            "united nations office on drugs",
            "oficina de las naciones unidas contra la droga",
            "управление организации объединенных наций по наркотикам",
        ];
        let all: Vec<usize> = (0..self.entries.len()).collect();
        let named = self.addressees(&all).into_iter().map(|(name, _)| name);
        named.into_iter().find(|name| OFFICES.iter().any(|office| fold(name).starts_with(office)))
    }

    /// How often each infinitive stands in these rows, most often first.
    #[must_use]
    pub fn lemmas(&self, rows: &[usize]) -> Vec<(String, usize)> {
        let clauses = rows.iter().filter_map(|at| self.clause(self.entries.get(*at)?));
        counted(clauses.map(|(_, clause)| clause.lemma.clone()))
    }

    /// How often each kind of condition stands in these rows.
    #[must_use]
    pub fn kinds(&self, rows: &[usize]) -> Vec<(ConditionKind, usize)> {
        let mut counts: BTreeMap<ConditionKind, usize> = BTreeMap::new();
        for kind in rows.iter().filter_map(|at| self.entries.get(*at)).flat_map(|entry| &entry.kinds) {
            *counts.entry(*kind).or_default() += 1;
        }
        counts.into_iter().collect()
    }
}

fn has_key(entry: &Entry, keys: &BTreeSet<String>) -> bool {
    if entry.keys.is_empty() { keys.contains("") } else { entry.keys.iter().any(|key| keys.contains(key)) }
}

fn counted(names: impl Iterator<Item = String>) -> Vec<(String, usize)> {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for name in names {
        *counts.entry(name).or_default() += 1;
    }
    let mut counts: Vec<_> = counts.into_iter().collect();
    counts.sort_by(|(left, many), (right, more)| match more.cmp(many) {
        Ordering::Equal => left.cmp(right),
        order => order,
    });
    counts
}

fn entry(
    (document, paragraph, clause): (usize, usize, usize),
    text: &Document,
    own: &Paragraph,
    found: &ParagraphMandates,
    content: &Clause,
) -> Entry {
    let inside = |range: TextRange| range.overlaps(content.range);
    let report = found.reports.iter().find(|report| inside(report.range));
    let of_report = report.and_then(|report| report.when.map(|range| (range, report.session)));
    let named = found.deadlines.iter().find(|deadline| inside(deadline.range)).map(|deadline| (deadline.range, deadline.session));
    let kinds = found.conditions.iter().filter(|condition| inside(condition.range)).map(|condition| condition.kind).collect();
    let called: Vec<&str> = content.addressees.iter().map(|addressee| addressee.name.as_str()).collect();
    Entry {
        document,
        paragraph,
        clause,
        keys: content.addressees.iter().map(Addressee::key).collect(),
        kinds,
        deadline: of_report.or(if report.is_some() { None } else { named }),
        reports: report.is_some(),
        folded: fold(&format!(
            "{} {} {} {}",
            text.label(),
            own.number.as_deref().unwrap_or_default(),
            called.join(" "),
            content.range.of(&own.text)
        )),
    }
}

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

impl Register {
    /// A report of a paragraph that was read, with the paragraph.
    #[must_use]
    pub fn report(&self, document: usize, (paragraph, which): (usize, usize)) -> Option<(&Paragraph, &Report)> {
        let found = self.mandates.get(document)?.paragraphs.get(paragraph)?;
        Some((self.documents.get(document)?.paragraphs.get(found.position)?, found.reports.get(which)?))
    }

    /// Requests for a report through the texts; one that was dropped has empty cells. In the order in which they first stand.
    #[must_use]
    pub fn tracker(&self) -> Vec<Tracked> {
        let mut tracked: Vec<Tracked> = Vec::new();
        for (document, read) in self.mandates.iter().enumerate() {
            let asked = read.paragraphs.iter().enumerate();
            let asked =
                asked.flat_map(|(at, found)| found.reports.iter().enumerate().map(move |(which, own)| ((at, which), own)));
            for (at, report) in asked {
                let one_name = |name: &Option<String>| {
                    let name = name.clone().unwrap_or_default();
                    super::later_name(&name).map_or(name, str::to_owned)
                };
                let (by, to) = (one_name(&report.by), one_name(&report.to));
                let found = tracked.iter().position(|known| known.by == by && known.to == to);
                let place = found.unwrap_or_else(|| {
                    tracked.push(Tracked { by, to, cells: vec![Vec::new(); self.documents.len()] });
                    tracked.len() - 1
                });
                if let Some(cell) = tracked.get_mut(place).and_then(|known| known.cells.get_mut(document)) {
                    cell.push(at);
                }
            }
        }
        tracked
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

    /// How large each text is.
    #[must_use]
    pub fn growth(&self) -> Vec<Growth> {
        self.documents
            .iter()
            .zip(&self.mandates)
            .map(|(document, read)| {
                let operative = document.paragraphs.iter().filter(|paragraph| paragraph.section == Section::Operative);
                let clauses = || read.paragraphs.iter().flat_map(|found| &found.clauses);
                Growth {
                    paragraphs: document.count(Section::Operative),
                    words: operative.map(Paragraph::word_count).sum(),
                    clauses: clauses().count(),
                    requests: clauses().filter(|clause| clause.act == super::Act::Asks && !clause.implied).count(),
                    conditions: read.paragraphs.iter().map(|found| found.conditions.len()).sum(),
                    reports: read.paragraphs.iter().map(|found| found.reports.len()).sum(),
                }
            })
            .collect()
    }
}
