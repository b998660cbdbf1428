//! The order of the texts does not decide which paragraphs belong together.

use std::cmp::Ordering;
use std::sync::Arc;

use super::{Lineage, Thread, thread};
use crate::compare::{CompareOptions, Comparison, Confidence};
use crate::model::{Body, Date, Document, Meta, Status, Symbol};
use crate::text::Sides;
use crate::text::order::compare_by_number;

/// For each place in time, the position of the text that stands there. What says nothing of its time comes last, by its name.
pub(super) fn in_time(documents: &[Arc<Document>]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..documents.len()).collect();
    order.sort_by(|one, other| compare(&documents[*one], &documents[*other]));
    order
}

/// By year and day; a draft before the text that was adopted in the same year.
pub(super) fn compare(one: &Document, other: &Document) -> Ordering {
    let key = |document: &Document| (year(document.year, document.symbol.as_ref()), document.status, document.adopted);
    let texts = |document: &Document| document.paragraphs.iter().map(|paragraph| paragraph.text.clone()).collect::<Vec<_>>();
    time(key(one), key(other))
        .then_with(|| compare_by_number(one.label(), other.label()))
        .then_with(|| one.source.sha256.cmp(&other.source.sha256))
        .then_with(|| texts(one).cmp(&texts(other)))
}

/// The same for texts at a glance.
#[must_use]
pub fn compare_meta(one: &Meta, other: &Meta) -> Ordering {
    let key = |meta: &Meta| (year(meta.year, meta.symbol.as_ref()), meta.status, meta.adopted);
    time(key(one), key(other))
        .then_with(|| compare_by_number(one.label(), other.label()))
        .then_with(|| one.language.cmp(&other.language))
        .then_with(|| one.sha256.cmp(&other.sha256))
}

/// The first session of the General Assembly began in the year after this one.
const BEFORE_FIRST_SESSION: i32 = 1945;

/// The year of a text; where it says none, as of many drafts, the one in which its session began.
pub(super) fn year(year: Option<i32>, symbol: Option<&Symbol>) -> Option<i32> {
    let began = || {
        let session: i32 = symbol?.session()?.parse().ok()?;
        match symbol?.body()? {
            Body::GeneralAssembly => Some(BEFORE_FIRST_SESSION + session),
            // Its sessions have the number of their year.
            Body::EconomicAndSocialCouncil if session > BEFORE_FIRST_SESSION => Some(session),
            _ => None,
        }
    };
    year.or_else(began)
}

type Time = (Option<i32>, Option<Status>, Option<Date>);

fn time(one: Time, other: Time) -> Ordering {
    let rank = |status: Option<Status>| match status {
        Some(Status::Draft) => 0,
        Some(Status::Recommended) => 1,
        None | Some(Status::Adopted) => 2,
    };
    let key = |(year, status, adopted): Time| (year.unwrap_or(i32::MAX), rank(status), adopted);
    key(one).cmp(&key(other))
}

/// Whether neighbours in the order given are neighbours in time: forward or backward.
pub(super) fn is_chain(order: &[usize]) -> bool {
    order.is_sorted() || order.iter().rev().is_sorted()
}

/// The threads found in the order of time, shown in the order given. Each comparison sets against each other what the threads join.
pub(super) fn rearranged(found: &Lineage, order: &[usize], documents: Vec<Arc<Document>>, options: &CompareOptions) -> Lineage {
    let mut threads: Vec<(Thread, Confidence)> = found
        .threads
        .iter()
        .map(|own| {
            let mut cells = vec![Vec::new(); documents.len()];
            for (place, cell) in order.iter().zip(&own.cells) {
                cells[*place].clone_from(cell);
            }
            (Thread { cells, steps: Vec::new() }, own.confidence())
        })
        .collect();
    let comparisons: Vec<Comparison> = (1..documents.len())
        .map(|to| {
            let linked = threads.iter().filter(|(own, _)| !own.cells[to - 1].is_empty() && !own.cells[to].is_empty());
            let links: Vec<_> =
                linked.map(|(own, sure)| (Sides::new(own.cells[to - 1].clone(), own.cells[to].clone()), *sure)).collect();
            let all = Sides::new(&documents[to - 1], &documents[to]).map(|own| (0..own.paragraphs.len()).collect::<Vec<_>>());
            Comparison::given(&documents[to - 1], &documents[to], &all, &links, options)
        })
        .collect();
    for (own, sure) in &mut threads {
        own.steps = thread::steps_between(&own.cells, &comparisons, &documents, *sure, options);
    }
    let threads = thread::sorted(threads.into_iter().map(|(own, _)| own).collect(), &documents);
    Lineage { documents, comparisons, threads, base: None }
}
