//! What a person says of one text in two languages goes before what its structure says.

use super::Beside;
use crate::align::HandLinks;

/// A row, and whether a person set it.
pub(super) type Set = (Beside, bool);

/// Puts the links of a person in place of what was found, and takes apart what a person took apart.
pub(super) fn set(found: Vec<Beside>, by_hand: &HandLinks) -> Vec<Set> {
    if *by_hand == HandLinks::default() {
        return found.into_iter().map(|row| (row, false)).collect();
    }
    // Where each left paragraph stands among the right ones, so that it stays there without partner.
    let mut behind: Vec<Option<usize>> = Vec::new();
    let mut last = None;
    for row in &found {
        last = row.right.last().copied().or(last);
        behind.extend(row.left.iter().map(|_| last));
    }
    let mut rows: Vec<Set> = Vec::with_capacity(found.len());
    for mut row in found {
        row.left.retain(|entry| !by_hand.linked.iter().any(|linked| linked.left.contains(entry)));
        row.right.retain(|entry| !by_hand.linked.iter().any(|linked| linked.right.contains(entry)));
        let apart: Vec<usize> = {
            let is_apart =
                |left: &&usize| by_hand.unlinked.iter().any(|pair| pair.left == **left && row.right.contains(&pair.right));
            row.left.iter().filter(is_apart).copied().collect()
        };
        row.left.retain(|left| !apart.contains(left));
        rows.extend(apart.into_iter().map(|left| (Beside::new(vec![left], Vec::new()), false)));
        if row.left.is_empty() {
            rows.extend(row.right.into_iter().map(|right| (Beside::new(Vec::new(), vec![right]), false)));
        } else if row.right.is_empty() {
            rows.extend(row.left.into_iter().map(|left| (Beside::new(vec![left], Vec::new()), false)));
        } else {
            rows.push((row, false));
        }
    }
    rows.extend(by_hand.linked.iter().map(|linked| (linked.clone(), true)));
    rows.sort_by_key(|(row, _)| match (row.left.first(), row.right.first()) {
        (_, Some(right)) => (Some(*right), false, None),
        (left, None) => (left.and_then(|left| behind.get(*left).copied().flatten()), true, left.copied()),
    });
    rows
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Sides;

    fn shown(found: &[(&[usize], &[usize])], by_hand: &HandLinks) -> String {
        let found = found.iter().map(|(left, right)| Sides::new(left.to_vec(), right.to_vec())).collect();
        let rows = set(found, by_hand).into_iter();
        rows.map(|(row, is_set)| format!("{:?}-{:?}{}", row.left, row.right, if is_set { "!" } else { "" }))
            .collect::<Vec<_>>()
            .join(" ")
    }

    #[test]
    fn a_link_by_hand_takes_its_paragraphs_from_other_rows() {
        let by_hand = HandLinks { linked: vec![Sides::new(vec![1], vec![0])], unlinked: Vec::new() };
        assert_eq!(shown(&[(&[0], &[0]), (&[1], &[1])], &by_hand), "[1]-[0]! [0]-[] []-[1]");
    }

    #[test]
    fn what_was_taken_apart_stands_alone() {
        let by_hand = HandLinks { linked: Vec::new(), unlinked: vec![Sides::new(0, 0)] };
        assert_eq!(shown(&[(&[0], &[0]), (&[1], &[1])], &by_hand), "[]-[0] [0]-[] [1]-[1]");
        assert_eq!(shown(&[(&[0, 1], &[0])], &by_hand), "[1]-[0] [0]-[]");
    }

    #[test]
    fn nothing_by_hand_changes_nothing() {
        assert_eq!(shown(&[(&[0], &[]), (&[1], &[0, 1])], &HandLinks::default()), "[0]-[] [1]-[0, 1]");
    }
}
