//! The pairs that together have most speaking for them.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::evidence::Candidates;
use super::prepare::Profile;
use crate::text::Sides;

/// Less evidence than this links nothing.
pub(super) const LEAST_SCORE: f32 = 0.19;

/// What a neighbour that is linked next to it adds to a pair, for each of the two neighbours.
const NEIGHBOUR: f32 = 0.03;

/// Scores become whole numbers, so that sums do not depend on their order.
const SCALE: f32 = 1_000_000.0;

/// The best pairs as a whole, the identical ones among them, sorted by the left entry.
pub(super) fn pairs(candidates: &Candidates, identical: &[Sides<usize>], profiles: &Sides<Vec<Profile>>) -> Vec<Sides<usize>> {
    let sizes = profiles.as_ref().map(Vec::len);
    let mut taken = Sides::new(vec![None; sizes.left], vec![None; sizes.right]);
    for pair in identical {
        taken.left[pair.left] = Some(pair.right);
        taken.right[pair.right] = Some(pair.left);
    }
    let mut partners = solve(candidates, &taken, &taken.left, 0.0, sizes.right);
    // Once more, now that it is known which neighbours are linked.
    partners = solve(candidates, &taken, &partners, NEIGHBOUR, sizes.right);
    partners.iter().enumerate().filter_map(|(left, right)| right.map(|right| Sides::new(left, right))).collect()
}

fn solve(
    candidates: &Candidates,
    taken: &Sides<Vec<Option<usize>>>,
    known: &[Option<usize>],
    neighbour: f32,
    rights: usize,
) -> Vec<Option<usize>> {
    let linked = |left: Option<usize>, right: Option<usize>| {
        left.and_then(|left| known.get(left).copied().flatten()).is_some_and(|partner| Some(partner) == right)
    };
    let mut edges = Vec::with_capacity(taken.left.len());
    for left in 0..taken.left.len() {
        let mut own = Vec::new();
        for candidate in candidates.of_left(left).iter().filter(|_| taken.left[left].is_none()) {
            if taken.right[candidate.right].is_some() {
                continue;
            }
            let before = linked(left.checked_sub(1), candidate.right.checked_sub(1));
            let after = linked(Some(left + 1), Some(candidate.right + 1));
            let score = candidate.score + neighbour * (f32::from(u8::from(before)) + f32::from(u8::from(after)));
            if score >= LEAST_SCORE {
                own.push((candidate.right, -((score - LEAST_SCORE) * SCALE) as i64 - 1));
            }
        }
        edges.push(own);
    }
    let mut partners = cheapest(&edges, rights);
    for (partner, taken) in partners.iter_mut().zip(&taken.left) {
        *partner = taken.or(*partner);
    }
    partners
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
