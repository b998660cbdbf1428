//! The pairs that together have most speaking for them.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::evidence::{Candidate, Candidates};
use crate::text::Sides;

/// Less evidence than this links nothing. On the pairs read by hand a little more loses paragraphs that a reader calls the same, a
/// little less links what only shares the subject.
pub(super) const LEAST_SCORE: f32 = 0.25;

/// From this score on a pair needs no comparison with its rivals: the lowest links read as plainly the same paragraph by hand.
pub(super) const PLAIN_SCORE: f32 = 0.45;

/// Below that score, so much of it must be above what the rivals have: two requests of one office for "technical assistance, on demand"
/// are as near to five others. Set on the draft of 2011 against the text of 2017, where it drops six of eleven links that share only
/// the subject.
const LEAST_DISTINCT: f32 = 0.32;

/// A pair with a little less than the least evidence is linked where nothing else comes near it.
const LEAST_LONE_SCORE: f32 = 0.24;

/// So much of such a score must be above what the rivals have: "Rappelant les résolutions pertinentes" of 2002 and 2017.
const LONE_DISTINCT: f32 = 0.6;

/// Where fewer of the paragraphs of the shorter text than this are linked plainly, the two have nothing to do with each other: what
/// little else they share is chance. Six unrelated pairs of the samples have between none and 2 % (1 pair: 10 %).
const LEAST_RELATED: f32 = 0.03;

/// In a text of fewer paragraphs the lack of plain links says less: it may have been rewritten, and a link of this likeness stays.
const FEW_PARAGRAPHS: usize = 8;
const LEAST_SIMILARITY_OF_FEW: f32 = 0.35;

/// Between texts that have nothing to do with each other even a plain link needs so many common words in the same order: "Prie … de lui
/// faire rapport à sa quatre-vingtième session" says nothing of the subject.
const LEAST_SIMILARITY: f32 = 0.5;

/// A link that is not plain needs so much likeness by letters. Of 55 such links that readers judged, those with less were all wrong (0.11
/// and 0.13); the nearest right one has 0.15.
const LEAST_LIKENESS: f32 = 0.135;

/// Scores become whole numbers, so that sums do not depend on their order.
const SCALE: f32 = 1_000_000.0;

/// The best pairs as a whole, the identical ones among them, sorted by the left entry.
pub(super) fn pairs(candidates: &Candidates, identical: &[Sides<usize>], sizes: Sides<usize>) -> Vec<Sides<usize>> {
    let mut tied = vec![None; sizes.left];
    let mut is_taken = vec![false; sizes.right];
    for pair in identical {
        tied[pair.left] = Some(pair.right);
        is_taken[pair.right] = true;
    }
    let edges: Vec<Vec<(usize, i64)>> = (0..sizes.left)
        .map(|left| {
            let open = candidates.of_left(left).iter().filter(|candidate| tied[left].is_none() && !is_taken[candidate.right]);
            open.filter_map(|candidate| Some((candidate.right, -((worth(candidate)? * SCALE) as i64) - 1))).collect()
        })
        .collect();
    let partners = cheapest(&edges, sizes.right).into_iter().zip(tied).map(|(partner, tied)| tied.or(partner));
    partners.enumerate().filter_map(|(left, right)| right.map(|right| Sides::new(left, right))).collect()
}

/// Between texts that have nothing to do with each other, takes away the links that are not plain and those that share formulas alone.
pub(super) fn drop_chance(pairs: &mut Vec<Sides<usize>>, candidates: &Candidates, sizes: Sides<usize>) {
    if !is_related(pairs, candidates, sizes) {
        let is_short = sizes.left.min(sizes.right) < FEW_PARAGRAPHS;
        let is_alike = |pair: &Candidate| {
            let few = is_short && pair.similarity >= LEAST_SIMILARITY_OF_FEW;
            few || (pair.score >= PLAIN_SCORE && pair.similarity >= LEAST_SIMILARITY)
        };
        pairs.retain(|pair| candidates.get(pair.left, pair.right).is_none_or(is_alike));
    }
}

/// Whether two texts have enough in common for a link that is not plain.
pub(super) fn is_related(pairs: &[Sides<usize>], candidates: &Candidates, sizes: Sides<usize>) -> bool {
    let shorter = sizes.left.min(sizes.right);
    let plain = pairs.iter().filter(|pair| is_plain(candidates, **pair)).count();
    plain as f32 >= LEAST_RELATED * shorter as f32
}

fn is_plain(candidates: &Candidates, pair: Sides<usize>) -> bool {
    // Identical paragraphs are no candidates.
    candidates.get(pair.left, pair.right).is_none_or(|pair| pair.score >= PLAIN_SCORE)
}

/// Takes away the links that are not plain between paragraphs without rare words in common; between texts of two subjects, those whose
/// paragraphs are not each nearest to the other by their rare words. Letters are counted only where there are such links.
pub(super) fn drop_unlike(
    pairs: &mut Vec<Sides<usize>>,
    candidates: &Candidates,
    sizes: Sides<usize>,
    likeness: &mut impl FnMut(usize, usize) -> f32,
    are_of_two_subjects: impl FnOnce() -> bool,
) {
    let is_weak = |pair: &Sides<usize>| candidates.get(pair.left, pair.right).is_some_and(|pair| pair.score < PLAIN_SCORE);
    if !pairs.iter().any(is_weak) {
        return;
    }
    pairs.retain(|pair| !is_weak(pair) || likeness(pair.left, pair.right) >= LEAST_LIKENESS);
    if pairs.iter().any(is_weak) && are_of_two_subjects() {
        let mut is_nearest = |pair: &Sides<usize>| {
            let own = likeness(pair.left, pair.right);
            (0..sizes.right).all(|right| likeness(pair.left, right) <= own)
                && (0..sizes.left).all(|left| likeness(left, pair.right) <= own)
        };
        pairs.retain(|pair| !is_weak(pair) || is_nearest(pair));
    }
}

/// How much more than the least speaks for a pair; none where it is too little for a link.
fn worth(candidate: &Candidate) -> Option<f32> {
    let Candidate { score, distinct, .. } = *candidate;
    if score >= LEAST_SCORE {
        return (score >= PLAIN_SCORE || distinct >= LEAST_DISTINCT * score).then_some(score - LEAST_SCORE);
    }
    (score >= LEAST_LONE_SCORE && distinct >= LONE_DISTINCT * score).then_some(0.0)
}

/// For each left entry the right one it is paired with, so that the sum of costs is least. Costs are negative; to stay alone costs
/// nothing. Shortest augmenting paths over a sparse graph: most paths end after a step or two.
fn cheapest(edges: &[Vec<(usize, i64)>], rights: usize) -> Vec<Option<usize>> {
    let mut partner_of_left = vec![None; edges.len()];
    let mut partner_of_right: Vec<Option<usize>> = vec![None; rights];
    let mut left_price = vec![0_i64; edges.len()];
    let mut right_price = vec![0_i64; rights];
    let mut distance = vec![i64::MAX; rights];
    let mut from = vec![usize::MAX; rights];
    let mut is_done = vec![false; rights];
    for start in 0..edges.len() {
        if edges[start].is_empty() {
            continue;
        }
        left_price[start] = edges[start].iter().map(|(right, cost)| cost - right_price[*right]).min().unwrap_or(0).min(0);
        let mut touched: Vec<usize> = Vec::new();
        let mut scanned = vec![(start, 0_i64)];
        let mut queue = BinaryHeap::new();
        // The cheapest end so far: a left entry that stays alone, or a right entry that nobody has.
        let mut best = (-left_price[start], End::Alone(start));
        let mut next = Some((start, 0_i64));
        while let Some((left, so_far)) = next.take() {
            for (right, cost) in &edges[left] {
                let reach = so_far + cost - left_price[left] - right_price[*right];
                if reach < distance[*right] {
                    if distance[*right] == i64::MAX {
                        touched.push(*right);
                    }
                    distance[*right] = reach;
                    from[*right] = left;
                    queue.push(Reverse((reach, *right)));
                }
            }
            while let Some(Reverse((reach, right))) = queue.pop() {
                if reach >= best.0 {
                    queue.clear();
                } else if !is_done[right] && reach == distance[right] {
                    is_done[right] = true;
                    match partner_of_right[right] {
                        None => best = (reach, End::Free(right)),
                        Some(left) => {
                            scanned.push((left, reach));
                            if reach - left_price[left] < best.0 {
                                best = (reach - left_price[left], End::Alone(left));
                            }
                            next = Some((left, reach));
                            break;
                        }
                    }
                }
            }
        }
        let (total, end) = best;
        for (left, so_far) in scanned {
            left_price[left] += total - so_far.min(total);
        }
        for right in touched {
            if is_done[right] {
                right_price[right] -= total - distance[right].min(total);
            }
            distance[right] = i64::MAX;
            is_done[right] = false;
        }
        // Back along the path, each right entry changes hands.
        let mut right = match end {
            End::Free(right) => Some(right),
            End::Alone(left) => partner_of_left[left].take(),
        };
        while let Some(given) = right {
            let left = from[given];
            partner_of_right[given] = Some(left);
            right = partner_of_left[left].replace(given);
            if left == start {
                break;
            }
        }
    }
    partner_of_left
}

enum End {
    Alone(usize),
    Free(usize),
}
