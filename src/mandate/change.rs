//! What became of a mandate between paragraphs that answer each other. Each item names the words of both sides; nothing is judged.

use super::{Addressee, ConditionKind, Mandates, ParagraphMandates};
use crate::model::{Document, Paragraph};
use crate::text::fold::fold;

/// One side of a link: paragraphs of a text, and what the text asks.
#[derive(Clone, Copy, Debug)]
pub struct Side<'a> {
    /// The text.
    pub document: &'a Document,
    /// What it asks.
    pub mandates: &'a Mandates,
    /// Positions of the paragraphs in the text.
    pub positions: &'a [usize],
}

/// One change.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Change {
    /// What changed.
    pub what: Changed,
    /// The words of the earlier text; empty where something was added.
    pub before: String,
    /// The words of the later text; empty where something was dropped.
    pub after: String,
    /// The infinitives of both openings, where these changed.
    pub lemmas: [String; 2],
}

/// What changed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Changed {
    /// The opening verb; adverbs of order do not count.
    #[default]
    Opening,
    /// Who is asked.
    Addressee,
    /// A condition of this kind.
    Condition(ConditionKind),
    /// The report that is asked for.
    Report,
}

impl Changed {
    /// The name scripts rely on.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Opening => "opening",
            Self::Addressee => "addressee",
            Self::Condition(_) => "condition",
            Self::Report => "report",
        }
    }
}

impl<'a> Side<'a> {
    fn paragraphs(&self) -> impl Iterator<Item = (&'a Paragraph, &'a ParagraphMandates)> {
        let Self { document, mandates, positions } = *self;
        mandates
            .paragraphs
            .iter()
            .filter(move |found| positions.contains(&found.position))
            .filter_map(move |found| Some((document.paragraphs.get(found.position)?, found)))
    }

    fn opening(&self) -> Option<(String, String)> {
        let (own, found) = self.paragraphs().find(|(_, found)| !found.clauses.is_empty())?;
        let clause = found.clauses.first()?;
        Some((clause.lemma.clone(), clause.verb.of(&own.text).to_owned()))
    }

    /// One name through time, and the name as it stands here.
    fn addressees(&self) -> Vec<(String, String)> {
        let named = |addressee: &Addressee| (fold(&addressee.key()), addressee.name.clone());
        self.paragraphs()
            .flat_map(|(_, found)| found.clauses.iter().flat_map(|clause| clause.addressees.iter().map(named)))
            .collect()
    }

    fn conditions(&self) -> Vec<(ConditionKind, String)> {
        let words = |own: &Paragraph, found: &ParagraphMandates| -> Vec<(ConditionKind, String)> {
            found.conditions.iter().map(|condition| (condition.kind, condition.range.of(&own.text).to_owned())).collect()
        };
        self.paragraphs().flat_map(|(own, found)| words(own, found)).collect()
    }

    fn report(&self) -> Option<(String, String)> {
        let (own, report) = self.paragraphs().find_map(|(own, found)| Some((own, found.report()?)))?;
        let (by, to) = (report.by.clone().unwrap_or_default(), report.to.clone().unwrap_or_default());
        let on = report.on.map(|range| range.of(&own.text)).unwrap_or_default();
        let when = report.when.map(|range| range.of(&own.text)).unwrap_or_default();
        // The session moves on with the texts: it is shown, and is no change.
        let said: Vec<&str> = [by.as_str(), to.as_str(), on, when].into_iter().filter(|part| !part.is_empty()).collect();
        Some((fold(&format!("{by}|{to}|{on}")), said.join(", ")))
    }
}

/// What became of the mandate. Both sides have to hold paragraphs; the order is opening, addressees, conditions, report.
#[must_use]
pub fn between(earlier: &Side<'_>, later: &Side<'_>) -> Vec<Change> {
    if earlier.positions.is_empty() || later.positions.is_empty() {
        return Vec::new();
    }
    let mut changes = Vec::new();
    if let (Some((before, printed_before)), Some((after, printed_after))) = (earlier.opening(), later.opening())
        && before != after
    {
        changes.push(Change { what: Changed::Opening, before: printed_before, after: printed_after, lemmas: [before, after] });
    }
    let (before, after) = (earlier.addressees(), later.addressees());
    let (dropped, added) = (missing(&before, &after), missing(&after, &before));
    if !dropped.is_empty() || !added.is_empty() {
        changes.push(Change {
            what: Changed::Addressee,
            before: dropped.join(" ; "),
            after: added.join(" ; "),
            ..Change::default()
        });
    }
    let (before, after) = (earlier.conditions(), later.conditions());
    for kind in ConditionKind::ALL {
        let of_kind = |all: &[(ConditionKind, String)]| -> Vec<String> {
            all.iter().filter(|(own, _)| *own == kind).map(|(_, words)| words.clone()).collect()
        };
        let (before, after) = (of_kind(&before), of_kind(&after));
        // More or fewer of a kind; other words for the same limit are told by the words themselves.
        if before.is_empty() != after.is_empty() {
            changes.push(Change {
                what: Changed::Condition(kind),
                before: before.join(" ; "),
                after: after.join(" ; "),
                ..Change::default()
            });
        }
    }
    match (earlier.report(), later.report()) {
        (Some((before, _)), Some((after, _))) if before == after => {}
        (None, None) => {}
        (before, after) => changes.push(Change {
            what: Changed::Report,
            before: before.map(|(_, said)| said).unwrap_or_default(),
            after: after.map(|(_, said)| said).unwrap_or_default(),
            ..Change::default()
        }),
    }
    changes
}

/// Those of `from` whose key `other` lacks, each once.
fn missing(from: &[(String, String)], other: &[(String, String)]) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for (key, name) in from {
        if !other.iter().any(|(known, _)| known == key) && !names.contains(name) {
            names.push(name.clone());
        }
    }
    names
}
