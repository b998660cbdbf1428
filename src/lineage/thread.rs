//! Links between neighbours, tied into threads.

use std::collections::HashMap;
use std::sync::Arc;

use super::weave::{Link, Woven};
use super::{Step, Thread};
use crate::compare::{CompareOptions, Comparison, Confidence, Row, RowKind};
use crate::model::{Document, Section};
use crate::text::{Side, Sides};

/// The threads of all texts, in the order in which they are shown.
pub(super) fn threads(documents: &[Arc<Document>], woven: &mut Woven, options: &CompareOptions) -> Vec<Thread> {
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
    let links = std::mem::take(&mut woven.links);
    let mut links_of: Vec<Vec<&Link>> = threads.iter().map(|_| Vec::new()).collect();
    for link in &links {
        if let Some(at) = link.row.paragraphs.left.first() {
            links_of[places[&woven.thread(link.from, *at)]].push(link);
        }
    }
    for (thread, links) in threads.iter_mut().zip(links_of) {
        let between = |from, to| {
            let rows: Vec<&Row> = links.iter().filter(|link| (link.from, link.to) == (from, to)).map(|link| &link.row).collect();
            (!rows.is_empty()).then(|| step(from, to, &rows))
        };
        thread.steps = steps(&thread.cells, documents, options, between);
    }
    sorted(threads, documents)
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
    steps(cells, documents, options, |from, to| {
        if to == from + 1 {
            let first = cells[from].first()?;
            let row = comparisons.get(from)?.rows.iter().find(|row| is_link(row) && row.paragraphs.left.contains(first))?;
            return Some(step(from, to, &[row]));
        }
        let own = Sides::new(cells[from].clone(), cells[to].clone());
        let comparison = Comparison::given(&documents[from], &documents[to], &own.clone(), &[(own, sure)], options);
        let row = comparison.rows.iter().find(|row| is_link(row))?;
        Some(step(from, to, &[row]))
    })
}

/// What happens to a thread from text to text; `between` says what links two texts, if anything does.
fn steps(
    cells: &[Vec<usize>],
    documents: &[Arc<Document>],
    options: &CompareOptions,
    between: impl Fn(usize, usize) -> Option<Step>,
) -> Vec<Step> {
    let is_compared = |document: usize| {
        let mut own = cells[document].iter().filter_map(|at| documents[document].paragraphs.get(*at));
        own.any(|paragraph| options.part.holds(paragraph.section))
    };
    let present: Vec<usize> =
        (0..cells.len()).filter(|document| !cells[*document].is_empty() && is_compared(*document)).collect();
    let Some(first) = present.first() else { return Vec::new() };
    let alone = |from, to, kind| Step { from, to, kind, moved: false, similarity: 0.0, confidence: Confidence::Certain };
    let mut steps = Vec::new();
    if *first > 0 {
        steps.push(alone(first - 1, *first, RowKind::Added));
    }
    for to in present.iter().copied().filter(|to| to != first) {
        let before = || present.iter().copied().take_while(|from| *from < to);
        let leads_on = |from: usize| steps.iter().any(|step: &Step| step.from == from && step.is_link());
        // From the texts that lead on to nothing nearer, or else from the nearest one.
        let mut found: Vec<Step> = before().filter(|from| !leads_on(*from)).filter_map(|from| between(from, to)).collect();
        if found.is_empty() {
            found.extend(before().collect::<Vec<_>>().into_iter().rev().find_map(|from| between(from, to)));
        }
        if found.is_empty() {
            found.push(alone(to - 1, to, RowKind::Added));
        }
        steps.append(&mut found);
    }
    for from in present.iter().copied().filter(|from| from + 1 < cells.len()) {
        if !steps.iter().any(|step| step.from == from && step.is_link()) {
            steps.push(alone(from, from + 1, RowKind::Removed));
        }
    }
    steps.sort_by_key(|step| (step.to, step.from));
    steps
}

/// Several rows of one thread between two texts are one step.
pub(super) fn step(from: usize, to: usize, rows: &[&Row]) -> Step {
    let paragraphs = |side: Side| rows.iter().map(|row| row.paragraphs.get(side).len()).sum::<usize>();
    let kind = match (rows, paragraphs(Side::Left), paragraphs(Side::Right)) {
        ([row], ..) => row.kind,
        (_, 1, _) => RowKind::Split,
        (_, _, 1) => RowKind::Merged,
        _ => RowKind::Regrouped,
    };
    Step {
        from,
        to,
        kind,
        moved: rows.iter().any(|row| row.moved),
        similarity: rows.iter().map(|row| row.similarity).sum::<f32>() / rows.len().max(1) as f32,
        confidence: rows.iter().map(|row| row.confidence).min().unwrap_or(Confidence::Certain),
    }
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
