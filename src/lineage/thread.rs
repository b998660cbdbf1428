//! Links between neighbours, tied into threads.

use std::collections::HashMap;
use std::sync::Arc;

use super::weave::{Link, Woven};
use super::{Step, Thread};
use crate::compare::{CompareOptions, Comparison, Confidence, Row, RowKind};
use crate::model::{Document, Section};
use crate::text::Sides;

/// The threads of all texts, in the order in which they are shown.
/// The comparisons of neighbours get the rows that the threads join, and lose those that hold no longer.
pub(super) fn threads(
    documents: &[Arc<Document>],
    woven: &mut Woven,
    comparisons: &mut [Comparison],
    options: &CompareOptions,
) -> Vec<Thread> {
    let mut places: HashMap<usize, usize> = HashMap::new();
    let mut threads: Vec<Thread> = Vec::new();
    for (document, own) in documents.iter().enumerate() {
        // What is not looked at has a thread all the same: of itself alone.
        for at in 0..own.paragraphs.len() {
            let place = *places.entry(woven.thread(document, at)).or_insert_with(|| {
                threads.push(Thread { cells: vec![Vec::new(); documents.len()], steps: Vec::new() });
                threads.len() - 1
            });
            threads[place].cells[document].push(at);
        }
    }
    let mut links_of: Vec<Vec<&Link>> = threads.iter().map(|_| Vec::new()).collect();
    let links = std::mem::take(&mut woven.links);
    for link in &links {
        if let Some(at) = link.row.paragraphs.left.first() {
            links_of[places[&woven.thread(link.from, *at)]].push(link);
        }
    }
    let is_linked = |links: &[&Link], from: usize, to: usize| links.iter().any(|link| (link.from, link.to) == (from, to));
    // Between neighbours, what a thread joins is one row, by whatever way it was joined.
    let mut rows: Vec<Vec<(Sides<Vec<usize>>, Confidence)>> = comparisons.iter().map(|_| Vec::new()).collect();
    for (thread, links) in threads.iter().zip(&links_of) {
        for (from, to) in ways(&present(&thread.cells, documents, options), |from, to| is_linked(links, from, to)) {
            if to == from + 1
                && let Some(rows) = rows.get_mut(from)
            {
                rows.push((Sides::new(thread.cells[from].clone(), thread.cells[to].clone()), weakest(links)));
            }
        }
    }
    comparisons.iter_mut().zip(rows).for_each(|(comparison, rows)| comparison.relink(&rows));
    for (thread, links) in threads.iter_mut().zip(links_of) {
        thread.steps = steps(
            &thread.cells,
            documents,
            options,
            |from, to| is_linked(&links, from, to),
            |from, to| {
                let cells = Sides::new(&thread.cells[from], &thread.cells[to]);
                let found = links.iter().find(|link| (link.from, link.to) == (from, to) && link.row.paragraphs.as_ref() == cells);
                match found.filter(|_| to > from + 1) {
                    Some(link) => Some(step(from, to, &link.row)),
                    None => step_between(&thread.cells, (from, to), comparisons, documents, weakest(&links), options),
                }
            },
        );
    }
    sorted(threads, documents)
}

/// How sure the weakest of some links is.
fn weakest(links: &[&Link]) -> Confidence {
    links.iter().map(|link| link.row.confidence).min().unwrap_or_default()
}

fn is_link(row: &Row) -> bool {
    !row.paragraphs.left.is_empty() && !row.paragraphs.right.is_empty()
}

/// The steps of a thread whose paragraphs are known to belong together, `sure` as they are.
pub(super) fn steps_between(
    cells: &[Vec<usize>],
    comparisons: &[Comparison],
    documents: &[Arc<Document>],
    sure: Confidence,
    options: &CompareOptions,
) -> Vec<Step> {
    let between = |from, to| step_between(cells, (from, to), comparisons, documents, sure, options);
    steps(cells, documents, options, |_, _| true, between)
}

/// What happened to a thread between two texts that have it: between neighbours as their comparison says.
fn step_between(
    cells: &[Vec<usize>],
    (from, to): (usize, usize),
    comparisons: &[Comparison],
    documents: &[Arc<Document>],
    sure: Confidence,
    options: &CompareOptions,
) -> Option<Step> {
    let own = Sides::new(cells[from].clone(), cells[to].clone());
    if to == from + 1 {
        let row = comparisons.get(from)?.rows.iter().find(|row| row.paragraphs == own)?;
        return Some(step(from, to, row));
    }
    let comparison = Comparison::given(&documents[from], &documents[to], &own.clone(), &[(own, sure)], options);
    comparison.rows.iter().find(|row| is_link(row)).map(|row| step(from, to, row))
}

/// The texts that have a thread and were looked at.
fn present(cells: &[Vec<usize>], documents: &[Arc<Document>], options: &CompareOptions) -> Vec<usize> {
    let is_compared = |document: usize| {
        let mut own = cells[document].iter().filter_map(|at| documents[document].paragraphs.get(*at));
        own.any(|paragraph| options.part.holds(paragraph.section))
    };
    (0..cells.len()).filter(|document| !cells[*document].is_empty() && is_compared(*document)).collect()
}

/// By which ways a thread goes through the texts that have it. Into each but the first leads at least one.
fn ways(present: &[usize], is_linked: impl Fn(usize, usize) -> bool) -> Vec<(usize, usize)> {
    let mut ways: Vec<(usize, usize)> = Vec::new();
    for (place, to) in present.iter().copied().enumerate().skip(1) {
        let before = &present[..place];
        let leads_on = |from: usize| ways.iter().any(|way| way.0 == from);
        // From the texts that lead on to nothing nearer, or else from the nearest one; where only texts behind join it, from the one before.
        let mut found: Vec<usize> = before.iter().copied().filter(|from| !leads_on(*from) && is_linked(*from, to)).collect();
        if found.is_empty() {
            found.extend(before.iter().rev().find(|from| is_linked(**from, to)).or(before.last()));
        }
        ways.extend(found.into_iter().map(|from| (from, to)));
    }
    ways
}

/// What happens to a thread from text to text; `is_linked` says whether something links two texts, and `between` what happened there.
/// A thread is added only behind a text that lacks it, and removed only before one.
fn steps(
    cells: &[Vec<usize>],
    documents: &[Arc<Document>],
    options: &CompareOptions,
    is_linked: impl Fn(usize, usize) -> bool,
    between: impl Fn(usize, usize) -> Option<Step>,
) -> Vec<Step> {
    let present = present(cells, documents, options);
    let Some(first) = present.first() else { return Vec::new() };
    let alone = |from, to, kind| Step { from, to, kind, moved: false, similarity: 0.0, confidence: Confidence::Certain };
    let mut steps = Vec::new();
    if *first > 0 {
        steps.push(alone(first - 1, *first, RowKind::Added));
    }
    steps.extend(ways(&present, is_linked).into_iter().filter_map(|(from, to)| between(from, to)));
    for from in present.iter().copied().filter(|from| from + 1 < cells.len() && cells[from + 1].is_empty()) {
        if !steps.iter().any(|step| step.from == from && step.is_link()) {
            steps.push(alone(from, from + 1, RowKind::Removed));
        }
    }
    steps.sort_by_key(|step| (step.to, step.from));
    steps
}

/// A row as a step of its thread.
pub(super) const fn step(from: usize, to: usize, row: &Row) -> Step {
    Step { from, to, kind: row.kind, moved: row.moved, similarity: row.similarity, confidence: row.confidence }
}

/// By the latest text; what it lacks stands behind its predecessor in the latest text that has it.
pub(super) fn sorted(threads: Vec<Thread>, documents: &[Arc<Document>]) -> Vec<Thread> {
    let latest = |thread: &Thread| thread.cells.iter().rposition(|cell| !cell.is_empty());
    let mut order: Vec<usize> = Vec::with_capacity(threads.len());
    for document in (0..documents.len()).rev() {
        let mut own: Vec<usize> = (0..threads.len()).filter(|thread| latest(&threads[*thread]) == Some(document)).collect();
        own.sort_by_key(|thread| threads[*thread].cells[document].first().copied());
        if document + 1 == documents.len() {
            order = own;
            continue;
        }
        let mut thread_of = vec![usize::MAX; documents[document].paragraphs.len()];
        for (thread, own) in threads.iter().enumerate() {
            own.cells[document].iter().for_each(|at| thread_of[*at] = thread);
        }
        let is_preamble = |at: usize| documents[document].paragraphs[at].section == Section::Preamble;
        for thread in own {
            let Some(at) = threads[thread].cells[document].first().copied() else { continue };
            let is_in_preamble = |other: usize| {
                let latest = latest(&threads[other]).unwrap_or(document);
                let first = threads[other].cells[latest].first().copied().unwrap_or_default();
                documents[latest].paragraphs.get(first).is_some_and(|paragraph| paragraph.section == Section::Preamble)
            };
            let before = (0..at).rev().map(|before| thread_of[before]).find(|other| is_in_preamble(*other) == is_preamble(at));
            let place = match before.and_then(|before| order.iter().position(|other| *other == before)) {
                Some(before) => before + 1,
                None if is_preamble(at) => 0,
                None => order.iter().rposition(|other| is_in_preamble(*other)).map_or(0, |last| last + 1),
            };
            order.insert(place, thread);
        }
    }
    let mut threads: Vec<Option<Thread>> = threads.into_iter().map(Some).collect();
    order.into_iter().filter_map(|thread| threads[thread].take()).collect()
}
