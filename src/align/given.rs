//! Groups that are known beforehand, put in order as if they had been found.

use super::prepare::Profile;
use super::{Alignment, Confidence, Entry, Group, order};
use crate::text::Sides;

/// Entries that are known to answer each other, and how sure that is.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Given {
    /// Positions among the entries of each side, ascending. An entry stands in at most one group.
    pub entries: Sides<Vec<usize>>,
    /// How sure.
    pub confidence: Confidence,
}

/// Groups as given; an entry in none of them answers nothing. Which are out of order is found as for any others.
#[must_use]
pub fn arrange(left: &[Entry<'_>], right: &[Entry<'_>], given: Vec<Given>) -> Alignment {
    let mut taken = Sides::new(vec![false; left.len()], vec![false; right.len()]);
    let mut groups: Vec<Group> = Vec::with_capacity(left.len().max(right.len()));
    let mut pairs: Vec<Sides<usize>> = Vec::new();
    for Given { entries, confidence } in given {
        let (Some(first_left), Some(first_right)) = (entries.left.first().copied(), entries.right.first().copied()) else {
            continue;
        };
        entries.left.iter().for_each(|entry| taken.left[*entry] = true);
        entries.right.iter().for_each(|entry| taken.right[*entry] = true);
        pairs.push(Sides::new(first_left, first_right));
        groups.push(Group { entries, confidence, ..Group::default() });
    }
    let alone = |taken: &[bool]| (0..taken.len()).filter(|entry| !taken[*entry]).collect::<Vec<_>>();
    let single = |entries| Group { entries, ..Group::default() };
    groups.extend(alone(&taken.left).into_iter().map(|entry| single(Sides::new(vec![entry], Vec::new()))));
    groups.extend(alone(&taken.right).into_iter().map(|entry| single(Sides::new(Vec::new(), vec![entry]))));

    let profiles = Sides::new(left, right).map(|entries| {
        let profile = |entry: &Entry<'_>| Profile { words: entry.words.ids.clone(), ..Profile::default() };
        entries.iter().map(profile).collect::<Vec<_>>()
    });
    order::mark_moved(&mut groups, &pairs, &profiles);
    order::sort(&mut groups, left, right);
    Alignment { groups, ..Alignment::default() }
}
