//! The register: every clause of the chosen texts as a row, to be filtered, sorted and grouped; and what becomes of mandates through
//! the texts. Plain data, the same for window, command line and exports.
//!
//! Names and infinitives are numbered in the order of the alphabet, and each column knows the rank of each row: choosing, counting and
//! sorting then handle numbers alone. Texts are made ready one by one ([`Asked`]), where there are many on all cores.

mod choose;
mod numbers;
mod order;
mod part;
mod row;
mod years;

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::{Arc, OnceLock};

pub use choose::{Chosen, Facet, Filter};
use numbers::Numbers;
use row::bit;
pub use row::{Asked, Entry, Shared};
pub use years::{Fate, Growth, Told, Tracked};

use super::{ByHand, Clause, Condition, Mandates, ParagraphMandates, same};
use crate::model::{Document, Paragraph, Part};
use crate::text::fold::fold;

/// The clauses of several texts.
#[derive(Clone, Debug, Default)]
pub struct Register {
    /// The texts, in the order given.
    pub documents: Vec<Arc<Document>>,
    /// What each asks.
    pub mandates: Vec<Arc<Mandates>>,
    /// Every clause, in reading order.
    pub entries: Vec<Entry>,
    /// How large each text is.
    pub growth: Vec<Growth>,
    /// Those who are addressed, one name for a body through time, sorted; the empty name stands for nobody.
    names: Vec<String>,
    /// Sorted.
    lemmas: Vec<String>,
    /// The Office, under its names in the languages of the texts.
    office: Vec<u32>,
    /// The same as the entries, close together: what is looked at each time something is chosen.
    numbers: Numbers,
    /// For each column the rank of each row, made when it is first asked for.
    ranks: [OnceLock<Vec<u32>>; Column::ALL.len()],
}

/// What a column of the register shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Column {
    /// The symbol of the text.
    #[default]
    Document,
    /// The name of the paragraph, as everywhere: `OP12.c`.
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
        Self::join(documents.into_iter().zip(mandates).map(|(document, mandates)| Asked::new(document, mandates)).collect())
    }

    /// The register of texts that are ready.
    #[must_use]
    pub fn join(texts: Vec<Asked>) -> Self {
        let mut register = Self::default();
        let rows = || texts.iter().flat_map(|text| text.rows.iter().map(move |row| (text, row)));
        let shown = shown(rows().flat_map(|(_, (_, names))| names.iter().map(|name| &**name)));
        let names: BTreeSet<&str> = shown.values().map(String::as_str).chain([""]).collect();
        register.names = names.into_iter().map(str::to_owned).collect();
        let lemmas: BTreeSet<&str> = rows().filter_map(|(text, (entry, _))| lemma(&text.mandates, entry)).collect();
        register.lemmas = lemmas.into_iter().map(str::to_owned).collect();
        register.entries.reserve_exact(texts.iter().map(|text| text.rows.len()).sum());
        for (at, Asked { document, mandates, growth, rows }) in texts.into_iter().enumerate() {
            for (mut entry, names) in rows {
                entry.document = at;
                entry.keys.clear();
                for name in &names {
                    let key = shown.get(&**name).and_then(|name| number(&register.names, name));
                    entry.keys.extend(key.filter(|key| !entry.keys.contains(key)));
                }
                entry.keys.shrink_to_fit();
                entry.lemma = lemma(&mandates, &entry).and_then(|lemma| number(&register.lemmas, lemma)).unwrap_or_default();
                register.entries.push(entry);
            }
            register.growth.push(growth);
            register.documents.push(document);
            register.mandates.push(mandates);
        }
        register.numbers = Numbers::of(&register.entries);
        register.office = register.find_office();
        register
    }

    /// The same after a person said something: only the texts that it is about are read anew.
    #[must_use]
    pub fn corrected(&self, before: &ByHand, after: &ByHand) -> Self {
        let touched = before.touched(after);
        let text = |at: usize, document: &Arc<Document>| {
            let own = touched.contains(&ByHand::name_of(document));
            let mandates = if own { None } else { self.mandates.get(at) };
            match mandates {
                Some(mandates) => Asked {
                    document: Arc::clone(document),
                    mandates: Arc::clone(mandates),
                    growth: self.growth.get(at).copied().unwrap_or_default(),
                    rows: self.rows_of(at),
                },
                None => Asked::new(Arc::clone(document), super::read_with(document, Part::Operative, after)),
            }
        };
        Self::join(self.documents.iter().enumerate().map(|(at, document)| text(at, document)).collect())
    }

    /// The rows of a text, as they were before they had numbers.
    fn rows_of(&self, document: usize) -> Vec<(Entry, Vec<Arc<str>>)> {
        let from = self.entries.partition_point(|entry| entry.document < document);
        let own = self.entries.iter().skip(from).take_while(|entry| entry.document == document);
        let named = |entry| self.clause(entry).map(|(_, clause)| clause.addressees.iter().map(|own| own.key().into()).collect());
        own.map(|entry| (entry.clone(), named(entry).unwrap_or_default())).collect()
    }

    /// Whose number it is; empty: nobody.
    #[must_use]
    pub fn name(&self, number: u32) -> &str {
        self.names.get(number as usize).map_or("", String::as_str)
    }

    /// The infinitive with this number.
    #[must_use]
    pub fn lemma(&self, number: u32) -> &str {
        self.lemmas.get(number as usize).map_or("", String::as_str)
    }

    /// The addressees of a row, one name for a body through time.
    pub fn keys<'a>(&'a self, entry: &'a Entry) -> impl Iterator<Item = &'a str> {
        entry.keys.iter().map(|key| self.name(*key))
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
        Some((paragraph, clause_at(found, entry.clause)?))
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
            Column::Paragraph => paragraph.id.as_str().to_owned(),
            Column::Opening => clause.printed(text).to_owned(),
            Column::Addressee => clause.addressees.iter().map(|found| found.name.as_str()).collect::<Vec<_>>().join(" ; "),
            Column::What => clause.what.of(text).to_owned(),
            Column::Conditions => {
                self.conditions(entry).map(|(own, found)| found.range.of(&own.text)).collect::<Vec<_>>().join(" ; ")
            }
            Column::Deadline => entry.deadline.map(|(range, _)| range.of(text).to_owned()).unwrap_or_default(),
        }
    }

    /// The Office under each of its names in these texts, whatever their languages: what people mean by "everything asked of the
    /// Office".
    pub fn office(&self) -> impl Iterator<Item = &str> {
        self.office.iter().map(|number| self.name(*number))
    }

    fn find_office(&self) -> Vec<u32> {
        let names: Vec<String> = super::names::all_names(OFFICE).map(fold).collect();
        let is_office = |name: &str| names.iter().any(|office| fold(name).starts_with(office.as_str()));
        (0u32..).zip(&self.names).filter(|(_, name)| is_office(name)).map(|(number, _)| number).collect()
    }
}

/// The body that this program's readers call the Office, as the table of names has it.
const OFFICE: &str = "United Nations Office on Drugs and Crime";

/// The name under which each name is shown: bodies whose names differ in letters alone have the one that stands most often.
fn shown<'a>(names: impl Iterator<Item = &'a str>) -> HashMap<String, String> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for name in names {
        *counts.entry(name).or_default() += 1;
    }
    let mut bodies: BTreeMap<String, Vec<(&str, usize)>> = BTreeMap::new();
    for (name, count) in counts {
        bodies.entry(same::body(name)).or_default().push((name, count));
    }
    let of_body = |names: Vec<(&str, usize)>| -> Vec<(String, String)> {
        // Of two that stand as often, the first of the alphabet.
        let most = names.iter().max_by_key(|(name, count)| (*count, Reverse(*name))).map_or("", |(name, _)| name);
        names.iter().map(|(name, _)| ((*name).to_owned(), most.to_owned())).collect()
    };
    bodies.into_values().flat_map(of_body).collect()
}

/// The infinitive of a row.
fn lemma<'a>(mandates: &'a Mandates, entry: &Entry) -> Option<&'a str> {
    let clause = clause_at(mandates.paragraphs.get(entry.paragraph)?, entry.clause)?;
    Some(&clause.lemma)
}

/// A clause of a paragraph; behind its own, what it asks as an item of another.
fn clause_at(found: &ParagraphMandates, at: usize) -> Option<&Clause> {
    found.asked().nth(at)
}

/// The place of a word in a sorted list.
fn number(list: &[String], word: &str) -> Option<u32> {
    list.binary_search_by(|own| own.as_str().cmp(word)).ok().and_then(|at| u32::try_from(at).ok())
}
