//! A register of some of the texts, or of what is chosen in them: what is counted and followed there is chosen as the rows are.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::{Asked, Entry, Filter, Growth, Register, clause_at, number};
use crate::mandate::{Condition, ConditionKind, Deadline, Mandates, Manner, ParagraphMandates, Report};
use crate::model::{Document, Section};
use crate::text::TextRange;

impl Register {
    /// The register of some of the texts, by their places.
    #[must_use]
    pub fn part(&self, texts: &[usize]) -> Cow<'_, Self> {
        if texts.len() == self.documents.len() {
            return Cow::Borrowed(self);
        }
        let text = |at: &usize| {
            let (document, mandates) = (self.documents.get(*at)?, self.mandates.get(*at)?);
            let (document, mandates) = (Arc::clone(document), Arc::clone(mandates));
            Some(Asked { document, mandates, growth: *self.growth.get(*at)?, rows: self.rows_of(*at) })
        };
        Cow::Owned(Self::join(texts.iter().filter_map(text).collect()))
    }

    /// The same texts with the rows alone that a filter lets through: conditions, time limits and reports are those inside them.
    #[must_use]
    pub fn chosen(&self, filter: &Filter) -> Self {
        let mut rows = self.filtered(filter).into_iter().peekable();
        let wanted = |name: &str| filter.addressees.is_empty() || self.is_wanted(&filter.addressees, name);
        let names: Vec<bool> = self.names.iter().map(|name| wanted(name)).collect();
        let texts = self.documents.iter().zip(&self.mandates).enumerate().map(|(at, (document, read))| {
            let mut part = Mandates::default();
            let mut own = Vec::new();
            while let Some(row) = rows.next_if(|row| self.entries.get(*row).is_some_and(|entry| entry.document == at)) {
                let Some(entry) = self.entries.get(row) else { continue };
                let Some(found) = read.paragraphs.get(entry.paragraph) else { continue };
                if part.paragraphs.last().is_none_or(|last| last.position != found.position) {
                    part.paragraphs.push(ParagraphMandates { position: found.position, ..ParagraphMandates::default() });
                }
                let Some(paragraph) = part.paragraphs.last_mut() else { continue };
                match found.clauses.get(entry.clause) {
                    Some(clause) => paragraph.clauses.push(clause.clone()),
                    None => paragraph.item.clone_from(&found.item),
                }
                let clause = paragraph.asked().count() - 1;
                let is_chosen = |key: &&u32| names.get(**key as usize).copied().unwrap_or_default();
                let keys = entry.keys.iter().filter(is_chosen).map(|key| Arc::from(self.name(*key)));
                let place = part.paragraphs.len() - 1;
                own.push((Entry { paragraph: place, clause, ..entry.clone() }, keys.collect()));
            }
            for paragraph in &mut part.paragraphs {
                let place = read.paragraphs.binary_search_by_key(&paragraph.position, |found| found.position);
                let Some(found) = place.ok().and_then(|place| read.paragraphs.get(place)) else { continue };
                let ranges: Vec<TextRange> = paragraph.asked().map(|clause| clause.range).collect();
                let inside = Inside { found, ranges: &ranges, kinds: &filter.kinds };
                paragraph.conditions = inside.conditions().copied().collect();
                paragraph.deadlines = inside.deadlines().copied().collect();
                paragraph.reports = inside.reports().cloned().collect();
            }
            let said = part.paragraphs.iter().map(|found| (found.position, found.conditions.len(), found.reports.len()));
            let growth = Growth::of_chosen(document, said, own.iter().map(|(entry, _)| entry));
            Asked { document: Arc::clone(document), mandates: Arc::new(part), growth, rows: own }
        });
        Self::join(texts.collect())
    }

    /// How large texts are in these rows alone, which are in reading order; of conditions only these kinds are counted, if any are named.
    #[must_use]
    pub fn growth_of(
        &self,
        rows: &[usize],
        kinds: &BTreeSet<ConditionKind>,
        wanted: impl Fn(usize) -> bool,
    ) -> BTreeMap<usize, Growth> {
        let entries: Vec<&Entry> = rows.iter().filter_map(|row| self.entries.get(*row)).collect();
        let of_text = |own: &[&Entry]| {
            let text = own.first()?.document;
            let (document, read) = (self.documents.get(text)?, self.mandates.get(text)?);
            let said = own.chunk_by(|one, next| one.paragraph == next.paragraph).filter_map(|rows| {
                let found = read.paragraphs.get(rows.first()?.paragraph)?;
                let clauses = rows.iter().filter_map(|entry| clause_at(found, entry.clause));
                let ranges: Vec<TextRange> = clauses.map(|clause| clause.range).collect();
                let inside = Inside { found, ranges: &ranges, kinds };
                Some((found.position, inside.conditions().count(), inside.reports().count()))
            });
            Some((text, Growth::of_chosen(document, said, own.iter().copied())))
        };
        let texts = entries.chunk_by(|one, next| one.document == next.document);
        texts.filter(|own| own.first().is_some_and(|entry| wanted(entry.document))).filter_map(of_text).collect()
    }

    /// The paragraphs, by text and position, of the rows that a filter lets through.
    #[must_use]
    pub fn places(&self, filter: &Filter) -> BTreeSet<(usize, usize)> {
        let rows = self.filtered(filter).into_iter().filter_map(|at| self.entries.get(at));
        rows.filter_map(|entry| Some((entry.document, self.paragraph(entry)?.1.position))).collect()
    }

    /// Whether a name is among those chosen: as it is, or in other letters.
    fn is_wanted(&self, chosen: &BTreeSet<String>, name: &str) -> bool {
        let own = number(&self.names, name);
        chosen.contains(name) || chosen.iter().any(|other| number(&self.names, other).is_none() && self.place_of(other) == own)
    }
}

/// What stands in the clauses of a paragraph that are chosen.
struct Inside<'a> {
    found: &'a ParagraphMandates,
    ranges: &'a [TextRange],
    /// The kinds of conditions that are chosen; none: all.
    kinds: &'a BTreeSet<ConditionKind>,
}

impl<'a> Inside<'a> {
    fn has(&self, range: TextRange) -> bool {
        self.ranges.iter().any(|own| range.overlaps(*own))
    }

    fn conditions(&self) -> impl Iterator<Item = &'a Condition> {
        let is_kind = |kind| self.kinds.is_empty() || self.kinds.contains(&kind);
        self.found.conditions.iter().filter(move |own| self.has(own.range) && is_kind(own.kind))
    }

    fn deadlines(&self) -> impl Iterator<Item = &'a Deadline> {
        self.found.deadlines.iter().filter(|own| self.has(own.range))
    }

    fn reports(&self) -> impl Iterator<Item = &'a Report> {
        self.found.reports.iter().filter(|own| self.has(own.range))
    }
}

impl Growth {
    /// Counts what is chosen of a text: the paragraphs that hold it, in themselves or in their items, and the words of those that say it.
    /// `said`: in reading order the positions of these, with their conditions and reports.
    fn of_chosen<'a>(
        document: &Document,
        said: impl Iterator<Item = (usize, usize, usize)>,
        rows: impl Iterator<Item = &'a Entry> + Clone,
    ) -> Self {
        let mut growth = Self {
            clauses: rows.clone().count(),
            requests: rows.filter(|row| row.manner == Manner::Asked).count(),
            ..Self::default()
        };
        let mut above = None;
        for (position, conditions, reports) in said {
            growth.conditions += conditions;
            growth.reports += reports;
            let Some(own) = document.paragraphs.get(position).filter(|own| own.section == Section::Operative) else {
                continue;
            };
            growth.words += own.word_count();
            // The paragraph that an item belongs to is the last one before it at the top level.
            let before = document.paragraphs.get(..=position).unwrap_or_default();
            let top = before.iter().rposition(|paragraph| paragraph.level == 0).filter(|_| !own.id.is_in_annex());
            if top.is_some() && above != top {
                growth.paragraphs += 1;
                above = top;
            }
        }
        growth
    }
}
