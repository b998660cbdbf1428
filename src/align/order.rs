//! Which rows are out of order, and in which order rows stand.

use super::prepare::Profile;
use super::{Entry, Group};
use crate::model::Section;
use crate::text::Sides;

/// Marks the fewest groups that explain the order of the rest. Of equally few, those with fewer words. The first groups are those of
/// `pairs`; what joined a pair does not say where it stands.
pub(super) fn mark_moved(groups: &mut [Group], pairs: &[Sides<usize>], profiles: &Sides<Vec<Profile>>) {
    let mut linked: Vec<(usize, usize, usize)> =
        pairs.iter().enumerate().map(|(index, pair)| (pair.right, pair.left, index)).collect();
    linked.sort_unstable();
    let lefts: Vec<usize> = linked.iter().map(|(_, left, _)| *left).collect();
    let words = |index: usize| -> usize {
        let Sides { left, right } = &groups[index].entries;
        left.iter()
            .map(|entry| profiles.left[*entry].words.len())
            .chain(right.iter().map(|entry| profiles.right[*entry].words.len()))
            .sum()
    };
    let weights: Vec<usize> = linked.iter().map(|(_, _, index)| words(*index)).collect();
    for (kept, (_, _, index)) in longest_increasing(&lefts, &weights).into_iter().zip(linked) {
        groups[index].is_moved = !kept;
    }
}

/// Which values belong to the longest increasing subsequence; of several, the heaviest. Values are distinct and below their number
/// or so: a tree over prefixes answers "the best that ends below this value".
fn longest_increasing(values: &[usize], weights: &[usize]) -> Vec<bool> {
    type Best = (usize, usize, usize);
    let size = values.iter().max().map_or(0, |value| value + 1);
    // For each node of the tree: length, weight and position (counted from 1) of the best subsequence that ends there.
    let mut tree: Vec<Best> = vec![(0, 0, 0); size + 1];
    let mut before = vec![0; values.len()];
    let mut overall: Best = (0, 0, 0);
    for (position, (value, weight)) in values.iter().zip(weights).enumerate() {
        let mut best: Best = (0, 0, 0);
        let mut node = *value;
        while node > 0 {
            best = best.max(tree[node]);
            node &= node - 1;
        }
        before[position] = best.2;
        let own = (best.0 + 1, best.1 + weight, position + 1);
        overall = overall.max(own);
        let mut node = value + 1;
        while node <= size {
            tree[node] = tree[node].max(own);
            node += node & node.wrapping_neg();
        }
    }
    let mut kept = vec![false; values.len()];
    let mut position = overall.2;
    while position > 0 {
        kept[position - 1] = true;
        position = before[position - 1];
    }
    kept
}

/// Sorts by the first right entry. Groups without one stand behind their left predecessor, and in the part they belong to: where the
/// predecessor went to the other part, behind the one before it.
pub(super) fn sort(groups: &mut [Group], left: &[Entry<'_>], right: &[Entry<'_>]) {
    let is_preamble =
        |entries: &[Entry<'_>], at: usize| entries.get(at).is_some_and(|entry| entry.paragraph.section == Section::Preamble);
    let mut partner_of = vec![None; left.len()];
    for group in groups.iter() {
        for entry in &group.entries.left {
            partner_of[*entry] = group.entries.right.first().copied();
        }
    }
    let end_of_preamble = (0..right.len()).rev().find(|at| is_preamble(right, *at));
    let anchors: Vec<Option<usize>> = (0..left.len())
        .map(|at| {
            let own = is_preamble(left, at);
            let stays = |partner: &usize| is_preamble(right, *partner) == own;
            let before = partner_of[..at].iter().rev().flatten().copied().find(stays);
            before.or(if own { None } else { end_of_preamble })
        })
        .collect();
    groups.sort_by_key(|group| match (group.entries.left.first(), group.entries.right.first()) {
        (_, Some(right)) => (Some(*right), false, None),
        (Some(left), None) => (anchors[*left], true, Some(*left)),
        (None, None) => (None, false, None),
    });
}
