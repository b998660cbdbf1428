//! Links between neighbours, tied into threads.

use std::sync::Arc;

use super::sets::Sets;
use super::{Step, Thread};
use crate::compare::{CompareOptions, Comparison, Confidence, Row, RowKind};
use crate::model::{Document, Section};
use crate::text::{Side, Sides};

/// A row that links two texts.
struct Link<'a> {
    from: usize,
    to: usize,
    row: &'a Row,
}

/// The threads of all texts, in the order in which they are shown.
pub(super) fn threads(documents: &[Arc<Document>], comparisons: &[Comparison], options: &CompareOptions) -> Vec<Thread> {
    let bridges = bridges(documents, comparisons, options);
    let neighbours = comparisons.iter().enumerate().map(|(from, comparison)| (from, from + 1, comparison));
    let far = bridges.iter().map(|(from, to, comparison)| (*from, *to, comparison));
    let mut links: Vec<Link<'_>> = Vec::new();
    for (from, to, comparison) in neighbours.chain(far) {
        let is_bridge = to > from + 1;
        let rows = comparison.rows.iter().filter(|row| if is_bridge { can_bridge(row) } else { is_link(row) });
        links.extend(rows.map(|row| Link { from, to, row }));
    }

    let starts: Vec<usize> = documents
        .iter()
        .scan(0, |next, document| {
            let start = *next;
            *next += document.paragraphs.len();
            Some(start)
        })
        .collect();
    let count = documents.iter().map(|document| document.paragraphs.len()).sum();
    let mut knots = Sets::new(count);
    for Link { from, to, row } in &links {
        let lefts = row.paragraphs.left.iter().map(|at| starts[*from] + at);
        let all: Vec<usize> = lefts.chain(row.paragraphs.right.iter().map(|at| starts[*to] + at)).collect();
        for pair in all.windows(2) {
            knots.join(pair[0], pair[1]);
        }
    }

    let mut thread_of_knot = vec![usize::MAX; count];
    let mut threads: Vec<Thread> = Vec::new();
    for (document, start) in starts.iter().enumerate() {
        // What is not looked at has a thread all the same: of itself alone.
        for at in 0..documents[document].paragraphs.len() {
            let knot = knots.find(start + at);
            if thread_of_knot[knot] == usize::MAX {
                thread_of_knot[knot] = threads.len();
                threads.push(Thread { cells: vec![Vec::new(); documents.len()], steps: Vec::new() });
            }
            threads[thread_of_knot[knot]].cells[document].push(at);
        }
    }
    let mut links_of: Vec<Vec<&Link<'_>>> = threads.iter().map(|_| Vec::new()).collect();
    for link in &links {
        if let Some(at) = link.row.paragraphs.left.first() {
            links_of[thread_of_knot[knots.find(starts[link.from] + at)]].push(link);
        }
    }
    for (thread, links) in threads.iter_mut().zip(links_of) {
        let between = |from, to| {
            let rows: Vec<&Row> = links.iter().filter(|link| (link.from, link.to) == (from, to)).map(|link| link.row).collect();
            (!rows.is_empty()).then(|| step(from, to, &rows))
        };
        thread.steps = steps(&thread.cells, documents, options, between);
    }
    sorted(threads, documents)
}

fn is_link(row: &Row) -> bool {
    !row.paragraphs.left.is_empty() && !row.paragraphs.right.is_empty()
}

/// Across a text that lacks the paragraph only what most readers would link is: two chance likenesses are more likely the farther
/// apart two texts are.
fn can_bridge(row: &Row) -> bool {
    is_link(row) && row.confidence >= Confidence::Probable
}

/// Comparisons of what is left over between texts that are not neighbours, nearest first.
fn bridges(documents: &[Arc<Document>], comparisons: &[Comparison], options: &CompareOptions) -> Vec<(usize, usize, Comparison)> {
    let alone = |comparison: Option<&Comparison>, side: Side, document: &Document| -> Vec<bool> {
        let mut alone = vec![false; document.paragraphs.len()];
        for row in comparison.into_iter().flat_map(|comparison| &comparison.rows).filter(|row| !is_link(row)) {
            row.paragraphs.get(side).iter().for_each(|at| alone[*at] = true);
        }
        alone
    };
    // Whether a paragraph still looks for its like in later and in earlier texts.
    let mut ends: Vec<Vec<bool>> =
        documents.iter().enumerate().map(|(at, document)| alone(comparisons.get(at), Side::Left, document)).collect();
    let mut begins: Vec<Vec<bool>> = documents
        .iter()
        .enumerate()
        .map(|(at, document)| alone(at.checked_sub(1).and_then(|before| comparisons.get(before)), Side::Right, document))
        .collect();
    let open = |flags: &[bool]| flags.iter().enumerate().filter(|(_, open)| **open).map(|(at, _)| at).collect::<Vec<_>>();
    let mut bridges = Vec::new();
    for distance in 2..documents.len() {
        for from in 0..documents.len() - distance {
            let to = from + distance;
            let paragraphs = Sides::new(open(&ends[from]), open(&begins[to]));
            if paragraphs.left.is_empty() || paragraphs.right.is_empty() {
                continue;
            }
            let comparison = Comparison::among(&documents[from], &documents[to], &paragraphs, options);
            for row in comparison.rows.iter().filter(|row| can_bridge(row)) {
                row.paragraphs.left.iter().for_each(|at| ends[from][*at] = false);
                row.paragraphs.right.iter().for_each(|at| begins[to][*at] = false);
            }
            bridges.push((from, to, comparison));
        }
    }
    bridges
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
    let (Some(first), Some(last)) = (present.first(), present.last()) else { return Vec::new() };
    let alone = |from, to, kind| Step { from, to, kind, moved: false, similarity: 0.0, confidence: Confidence::Certain };
    let mut steps = Vec::new();
    if *first > 0 {
        steps.push(alone(first - 1, *first, RowKind::Added));
    }
    for pair in present.windows(2) {
        let [from, to] = *pair else { continue };
        if let Some(step) = between(from, to) {
            steps.push(step);
        } else {
            // Two branches of one thread: this one ends and another begins.
            steps.push(alone(from, from + 1, RowKind::Removed));
            steps.push(alone(to - 1, to, RowKind::Added));
        }
    }
    if last + 1 < cells.len() {
        steps.push(alone(*last, last + 1, RowKind::Removed));
    }
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
