//! What the fields of a query ask of a place: first of its document and its kind, of which a few bits know the answer.

use super::brief::{ALL_KINDS, PARAGRAPHS, kind_number, kind_of, rank_of};
use super::collection::{Collection, PlaceKind};
use super::find::SearchOptions;
use super::plan::{Node, Plan, Verb, document_holds};
use super::query::Field;
use crate::model::Section;

/// What is asked of a place whose words answer.
pub(super) struct PlaceFilter<'a> {
    plan: &'a Plan<'a>,
    collection: &'a Collection,
    /// See [`super::brief::Briefs::heads`].
    heads: &'a [u32],
    /// By rank of the document; none: all.
    documents: Option<Vec<bool>>,
    /// A bit for each kind of place.
    kinds: u32,
    /// What openings must be, and must not be.
    verbs: Vec<(&'a Verb, bool)>,
    /// What must be asked of each place.
    rest: Vec<&'a Node>,
}

impl<'a> PlaceFilter<'a> {
    /// What the options ask.
    pub(super) fn of_options(plan: &'a Plan<'a>, collection: &'a Collection, options: &SearchOptions) -> Self {
        let kinds = if options.paragraphs_only { PARAGRAPHS } else { ALL_KINDS };
        let mut filter = Self {
            plan,
            collection,
            heads: &collection.briefs.heads,
            documents: None,
            kinds,
            verbs: Vec::new(),
            rest: Vec::new(),
        };
        if !options.within.is_empty() {
            let within: std::collections::HashSet<&str> = options.within.iter().map(String::as_str).collect();
            filter.keep_documents(|document| {
                collection.documents.get(document).is_some_and(|facts| within.contains(facts.name.as_str()))
            });
        }
        filter
    }

    /// And what the fields of the query ask.
    pub(super) fn with_fields(mut self) -> Self {
        let (plan, collection) = (self.plan, self.collection);
        for part in plan.parts().iter().filter(|part| part.is_of_place()) {
            match part {
                Node::Field(Field::Part(part)) => {
                    let sections = [Section::Preamble, Section::Operative, Section::Heading];
                    let held = sections.into_iter().filter(|section| part.holds(*section));
                    self.kinds &= held.map(|section| 1 << kind_number(PlaceKind::Paragraph(section))).sum::<u32>();
                }
                Node::Verb(verb) => self.verbs.push((verb, true)),
                Node::Not(inner) if let Node::Verb(verb) = inner.as_ref() => self.verbs.push((verb, false)),
                Node::Field(field) if is_of_document(field) => {
                    self.keep_documents(|document| document_holds(field, collection, document).unwrap_or_default());
                }
                Node::Not(inner) if matches!(inner.as_ref(), Node::Field(field) if is_of_document(field)) => {
                    let Node::Field(field) = inner.as_ref() else { continue };
                    self.keep_documents(|document| !document_holds(field, collection, document).unwrap_or_default());
                }
                other => self.rest.push(other),
            }
        }
        self
    }

    fn keep_documents(&mut self, holds: impl Fn(usize) -> bool) {
        let by_rank = self.collection.briefs.by_rank();
        let kept = self.documents.get_or_insert_with(|| vec![true; by_rank.len()]);
        for (kept, document) in kept.iter_mut().zip(by_rank) {
            *kept = *kept && holds(*document as usize);
        }
    }

    /// Whether nothing is asked.
    pub(super) fn takes_all(&self) -> bool {
        self.documents.is_none() && self.kinds == ALL_KINDS && self.verbs.is_empty() && self.rest.is_empty()
    }

    /// Whether a place has what is asked.
    pub(super) fn holds(&self, number: u32) -> bool {
        let head = self.heads.get(number as usize).copied().unwrap_or_default();
        if self.kinds & (1 << kind_of(head)) == 0 {
            return false;
        }
        if let Some(documents) = &self.documents
            && !documents.get(rank_of(head) as usize).copied().unwrap_or_default()
        {
            return false;
        }
        if !self.verbs.is_empty() {
            let opening = self.collection.briefs.opening_words(number);
            if self.verbs.iter().any(|(verb, wanted)| verb.opens(opening) != *wanted) {
                return false;
            }
        }
        if self.rest.is_empty() {
            return true;
        }
        let Some(place) = self.collection.place(number) else { return false };
        self.rest.iter().all(|part| self.plan.part_answers(part, self.collection, &place))
    }
}

fn is_of_document(field: &Field) -> bool {
    !matches!(field, Field::Part(_) | Field::Verb(_) | Field::To(_) | Field::Cites(_))
}
