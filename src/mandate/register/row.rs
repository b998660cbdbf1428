//! A row of the register, made ready from what was read of its text.

use std::collections::HashSet;
use std::sync::Arc;

use super::Growth;
use crate::mandate::{Clause, ConditionKind, Mandates, Manner, ParagraphMandates};
use crate::model::{Document, Paragraph};
use crate::text::TextRange;
use crate::text::fold::fold;

/// One clause of the register, with what is looked for in it made ready.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Position among the texts.
    pub document: usize,
    /// Position among the paragraphs that were read.
    pub paragraph: usize,
    /// Position among its clauses.
    pub clause: usize,
    /// The addressees, by number ([`Register::name`](super::Register::name)).
    pub keys: Vec<u32>,
    /// The infinitive, by number ([`Register::lemma`](super::Register::lemma)).
    pub lemma: u32,
    /// What it does to the addressees.
    pub manner: Manner,
    /// The kinds of the conditions inside the clause, a bit each.
    pub(super) kinds: u8,
    /// The session or time limit of the report, else the first one inside the clause.
    pub deadline: Option<(TextRange, Option<u32>)>,
    /// The clause asks for a report.
    pub reports: bool,
    /// The names of text and paragraph, folded.
    pub(super) named: Box<str>,
    /// The addressees and the words of the clause, folded.
    pub(super) said: Arc<str>,
    /// Those of them that say what is asked.
    pub(super) what: (u32, u32),
}

impl Entry {
    /// The kinds of the conditions inside the clause.
    pub fn kinds(&self) -> impl Iterator<Item = ConditionKind> {
        ConditionKind::ALL.into_iter().filter(|kind| self.kinds & bit(*kind) != 0)
    }
}

/// The bit of a kind among those of a row.
pub(super) const fn bit(kind: ConditionKind) -> u8 {
    1 << kind as u8
}

/// A text with what it asks, made ready for a register.
#[derive(Clone, Debug)]
pub struct Asked {
    pub(super) document: Arc<Document>,
    pub(super) mandates: Arc<Mandates>,
    pub(super) growth: Growth,
    /// Its clauses, with the names of those who are addressed; names and infinitives have no numbers yet.
    pub(super) rows: Vec<(Entry, Vec<Arc<str>>)>,
}

impl Asked {
    /// Makes a text ready.
    #[must_use]
    pub fn new(document: Arc<Document>, mandates: Mandates) -> Self {
        let mut rows = Vec::new();
        for (paragraph, found) in mandates.paragraphs.iter().enumerate() {
            let Some(own) = document.paragraphs.get(found.position) else { continue };
            let items = mandates.paragraphs.get(paragraph + 1).is_some_and(|next| next.item.is_some() || has_verb_above(next));
            for (clause, content) in found.asked().enumerate() {
                // "Requests the Office:" says what is asked in its items, which have rows.
                let said = content.what.of(&own.text).chars().any(char::is_alphanumeric);
                if said || !items || clause + 1 < found.clauses.len() {
                    rows.push(entry((paragraph, clause), &document, own, found, content));
                }
            }
        }
        rows.shrink_to_fit();
        let growth = Growth::of(&document, &mandates, rows.iter().map(|(entry, _)| entry));
        Self { growth, document, mandates: Arc::new(mandates), rows }
    }

    /// Keeps words once that other texts have as well.
    pub fn share(&mut self, known: &mut Shared) {
        for (entry, names) in &mut self.rows {
            known.share(&mut entry.said);
            for name in names {
                known.share(name);
            }
        }
    }
}

/// Words that stand in several texts, each kept once: more than half of the paragraphs of a library are copies.
#[derive(Debug, Default)]
pub struct Shared(HashSet<Arc<str>>);

impl Shared {
    fn share(&mut self, words: &mut Arc<str>) {
        match self.0.get(words) {
            Some(known) => *words = Arc::clone(known),
            None => _ = self.0.insert(Arc::clone(words)),
        }
    }
}

/// An item whose verb stands above, and that names who is asked.
fn has_verb_above(found: &ParagraphMandates) -> bool {
    found.clauses.first().is_some_and(|clause| clause.above.is_some())
}

fn entry(
    (paragraph, clause): (usize, usize),
    text: &Document,
    own: &Paragraph,
    found: &ParagraphMandates,
    content: &Clause,
) -> (Entry, Vec<Arc<str>>) {
    let inside = |range: TextRange| range.overlaps(content.range);
    let report = found.reports.iter().find(|report| inside(report.range));
    let of_report = report.and_then(|report| report.when.map(|range| (range, report.session)));
    let named = found.deadlines.iter().find(|deadline| inside(deadline.range)).map(|deadline| (deadline.range, deadline.session));
    let conditions = found.conditions.iter().filter(|condition| inside(condition.range));
    let head = [text.label(), own.id.as_str(), own.number.as_deref().unwrap_or_default()];
    let mut folded = String::new();
    let mut say = |words: &str| {
        let from = folded.len();
        folded.push_str(&fold(words));
        (from as u32, folded.len() as u32)
    };
    for addressee in &content.addressees {
        say(&addressee.name);
        say(" ");
    }
    let part = |start: usize, end: usize| own.text.get(start..end).unwrap_or_default();
    let (range, what) = (content.range, content.what);
    say(part(range.start, what.start));
    let what_folded = say(part(what.start, what.end));
    say(part(what.end, range.end));
    let entry = Entry {
        document: 0,
        paragraph,
        clause,
        keys: Vec::new(),
        lemma: 0,
        manner: content.manner(),
        kinds: conditions.fold(0, |kinds, condition| kinds | bit(condition.kind)),
        deadline: of_report.or(if report.is_some() { None } else { named }),
        reports: report.is_some(),
        named: fold(&head.join(" ")).into_boxed_str(),
        said: folded.into(),
        what: what_folded,
    };
    (entry, content.addressees.iter().map(|own| own.key().into()).collect())
}
