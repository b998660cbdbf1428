//! What becomes of mandates through the texts: requests for a report, conditions by kind, addressees, figures.

use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap, HashSet};

use super::{Entry, Register};
use crate::mandate::request::{Request, pairs};
use crate::mandate::timing::Pace;
use crate::mandate::{ConditionKind, Mandates, Manner, ParagraphMandates};
use crate::model::{Document, Paragraph, Section};
use crate::text::TextRange;
use crate::text::fold::fold;

/// A request for a report, followed through the texts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tracked {
    /// Who reports, one name through time.
    pub by: String,
    /// To whom.
    pub to: String,
    /// On what, as the last text that asks for it has it.
    pub on: String,
    /// What each text says of it.
    pub cells: Vec<Told>,
}

/// What a text says of a request for a report.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Told {
    /// What became of it since the version before; absent in the first version.
    pub fate: Fate,
    /// Position of the paragraph that asks for it, if one does.
    pub position: Option<usize>,
    /// When it is to be given and on what, as printed.
    pub words: String,
    /// The words of the paragraph that ask for it.
    pub range: TextRange,
}

impl Told {
    fn new(fate: Fate, position: usize, request: &Request) -> Self {
        Self { fate, position: Some(position), words: request.when_and_on(), range: request.range }
    }
}

/// A condition in its words, followed through the texts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wording {
    /// What kind it is.
    pub kind: ConditionKind,
    /// As printed where it stands first.
    pub words: String,
    /// For each text that has it: position among its paragraphs that were read, and which of the conditions there.
    pub cells: BTreeMap<usize, Vec<(usize, usize)>>,
}

/// What became of a request from one text to the next.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Fate {
    /// In neither.
    #[default]
    Absent,
    /// Asked for anew.
    New,
    /// Asked for again.
    Repeated,
    /// Asked for again, on something else, at another time, more or less often, or in another form.
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
    /// Clauses, also those that items hold.
    pub clauses: usize,
    /// Clauses that ask somebody for something.
    pub requests: usize,
    /// Conditions.
    pub conditions: usize,
    /// Requests for a report.
    pub reports: usize,
}

impl Growth {
    /// Counts a text; its clauses are its rows in the register.
    #[must_use]
    pub(super) fn of<'a>(document: &Document, read: &Mandates, rows: impl Iterator<Item = &'a Entry> + Clone) -> Self {
        let operative = document.paragraphs.iter().filter(|paragraph| paragraph.section == Section::Operative);
        Self {
            paragraphs: document.count(Section::Operative),
            words: operative.map(Paragraph::word_count).sum(),
            clauses: rows.clone().count(),
            requests: rows.filter(|row| row.manner == Manner::Asked).count(),
            conditions: read.paragraphs.iter().map(|found| found.conditions.len()).sum(),
            reports: read.paragraphs.iter().map(|found| found.reports.len()).sum(),
        }
    }
}

impl Register {
    /// Requests for a report through the texts, a row each; one that was dropped has empty cells. In the order in which they first stand.
    /// `series`: for each text a number; those of one number are versions of one text. A row goes through the versions of one text: a text
    /// about something else neither drops nor repeats what it asks.
    #[must_use]
    pub fn tracker(&self, series: &[usize]) -> Vec<Tracked> {
        let mut rows: Vec<(usize, Tracked, Vec<Option<Request>>)> = Vec::new();
        for (at, ((document, read), own)) in self.documents.iter().zip(&self.mandates).zip(series).enumerate() {
            let before = (0..at).rev().find(|before| series.get(*before) == Some(own));
            let pace = before.and_then(|before| self.documents.get(before)).map(|before| Pace::between(before, document));
            let pace = pace.unwrap_or_default();
            let mut asked: Vec<_> = requests(document, read).map(Some).collect();
            let known: Vec<(usize, &Request)> = rows
                .iter()
                .filter_map(|(series, _, requests)| Some((*series, requests.iter().rev().flatten().next()?)))
                .collect();
            let now: Vec<(usize, &Request)> = asked.iter().flatten().map(|(_, request)| (*own, request)).collect();
            let (known, now): (Vec<_>, Vec<_>) = (known.iter().collect(), now.iter().collect());
            let paired: HashMap<usize, usize> = pairs(&known, &now, |(series, one), (own, other)| {
                // The question that costs nothing comes first: of many texts few are versions of one.
                if series == own { one.goes_on_in(other) } else { None }
            })
            .into_iter()
            .collect();
            for (row, (_, tracked, requests)) in rows.iter_mut().enumerate() {
                let was = before.and_then(|before| requests.get(before)?.as_ref());
                let which = paired.get(&row).copied();
                let Some((position, request)) = which.and_then(|which| asked.get_mut(which)?.take()) else {
                    tracked
                        .cells
                        .push(Told { fate: if was.is_some() { Fate::Dropped } else { Fate::Absent }, ..Told::default() });
                    requests.push(None);
                    continue;
                };
                let fate = match was {
                    None if before.is_none() => Fate::Absent,
                    None => Fate::New,
                    Some(was) if was.is_repeated_in(&request, &pace) => Fate::Repeated,
                    Some(_) => Fate::Changed,
                };
                tracked.cells.push(Told::new(fate, position, &request));
                tracked.on.clone_from(&request.on);
                requests.push(Some(request));
            }
            for (position, request) in asked.into_iter().flatten() {
                let fate = if before.is_some() { Fate::New } else { Fate::Absent };
                let mut cells = vec![Told::default(); at];
                cells.push(Told::new(fate, position, &request));
                let (by, to, on) = (request.by.name.clone(), request.to.name.clone(), request.on.clone());
                let requests = (0..at).map(|_| None).chain([Some(request)]).collect();
                rows.push((*own, Tracked { by, to, on, cells }, requests));
            }
        }
        rows.into_iter().map(|(_, tracked, _)| tracked).collect()
    }

    /// Of these rows those that ask in some text for what is chosen of it: what became of them is said as of all.
    #[must_use]
    pub fn tracked(&self, rows: Vec<Tracked>) -> Vec<Tracked> {
        let of_text = |read: &Mandates| -> HashSet<(usize, TextRange)> {
            let reports =
                |found: &ParagraphMandates| found.reports.iter().map(|own| (found.position, own.range)).collect::<Vec<_>>();
            read.paragraphs.iter().flat_map(reports).collect()
        };
        let asked: Vec<_> = self.mandates.iter().map(|read| of_text(read)).collect();
        let is_in = |(told, asked): (&Told, &HashSet<_>)| told.position.is_some_and(|own| asked.contains(&(own, told.range)));
        rows.into_iter().filter(|row| row.cells.iter().zip(&asked).any(is_in)).collect()
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

    /// The conditions of the first so many texts by kind and wording, in the order in which they come in.
    #[must_use]
    pub fn wordings(&self, texts: usize) -> Vec<Wording> {
        let mut wordings: Vec<Wording> = Vec::new();
        let mut places: HashMap<(ConditionKind, String), usize> = HashMap::new();
        for (document, (own, read)) in self.documents.iter().zip(&self.mandates).enumerate().take(texts) {
            for (at, found) in read.paragraphs.iter().enumerate() {
                let Some(paragraph) = own.paragraphs.get(found.position) else { continue };
                for (which, condition) in found.conditions.iter().enumerate() {
                    let (kind, words) = (condition.kind, condition.range.of(&paragraph.text));
                    let place = *places.entry((kind, fold(words))).or_insert_with(|| {
                        wordings.push(Wording { kind, words: words.to_owned(), cells: BTreeMap::new() });
                        wordings.len() - 1
                    });
                    if let Some(wording) = wordings.get_mut(place) {
                        wording.cells.entry(document).or_default().push((at, which));
                    }
                }
            }
        }
        // Within a kind they stay in the order of the texts.
        let rank = |kind: ConditionKind| ConditionKind::ALL.into_iter().position(|known| known == kind);
        wordings.sort_by_key(|wording| rank(wording.kind));
        wordings
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

/// All requests of a text for a report, with the position of the paragraph that asks.
fn requests<'a>(document: &'a Document, read: &'a Mandates) -> impl Iterator<Item = (usize, Request)> + 'a {
    let of_paragraph = |found: &'a ParagraphMandates| Some((found.position, document.paragraphs.get(found.position)?, found));
    read.paragraphs.iter().filter_map(of_paragraph).flat_map(|(position, own, found)| {
        Request::all(document.language, own, found).into_iter().map(move |request| (position, request))
    })
}
