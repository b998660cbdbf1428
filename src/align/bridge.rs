//! Links by way of another version of the text: what answers the same paragraph there answers each other.

use std::cmp::Reverse;

use super::evidence::Candidates;
use super::join::WHOLE_SIMILARITY;
use super::{Bridge, Confidence, Group};
use crate::text::Sides;

/// One of the two links of a bridge must be as sure as this: over two weak ones readers follow as often as not. Of thirteen bridges over
/// one such link that readers judged, all held; of thirteen over two weak ones, three.
const LEAST_SURE: Confidence = Confidence::Probable;

/// Links what stands alone on both sides, or lets one that stands alone join a link that leaves room for it. The pairs found come behind
/// `pairs`, their groups behind the groups of those.
pub(super) fn link(
    groups: &mut Vec<Group>,
    pairs: &mut Vec<Sides<usize>>,
    bridges: &[Bridge],
    candidates: &Candidates,
    may_link: impl Fn(Sides<usize>) -> bool,
) {
    let mut bridges: Vec<&Bridge> =
        bridges.iter().filter(|bridge| bridge.sure[0] >= LEAST_SURE && may_link(bridge.entries)).collect();
    // The surest first; then the order of the paragraphs. Sorting keeps the order in which equal ones were given.
    bridges.sort_by_key(|bridge| (Reverse(bridge.sure[1]), Reverse(bridge.sure[0]), bridge.entries.left, bridge.entries.right));
    for bridge in bridges {
        let Sides { left, right } = bridge.entries;
        let (Some(left_group), Some(right_group)) = (
            groups.iter().position(|group| group.entries.left.contains(&left)),
            groups.iter().position(|group| group.entries.right.contains(&right)),
        ) else {
            continue;
        };
        match (groups[left_group].is_link(), groups[right_group].is_link()) {
            (true, true) => {}
            (false, false) => {
                groups.retain(|group| group.is_link() || (group.entries.left != [left] && group.entries.right != [right]));
                let entries = Sides::new(vec![left], vec![right]);
                let mut group = Group { entries, confidence: Confidence::Possible, ..Group::default() };
                group.reason.through = Some(bridge.through.clone());
                groups.insert(pairs.len(), group);
                pairs.push(bridge.entries);
            }
            (is_left_host, _) => {
                let (host, alone) = if is_left_host { (left_group, right_group) } else { (right_group, left_group) };
                if !has_room(&groups[host], is_left_host, candidates) {
                    continue;
                }
                let group = &mut groups[host];
                let (joined, entry) =
                    if is_left_host { (&mut group.entries.right, right) } else { (&mut group.entries.left, left) };
                joined.push(entry);
                joined.sort_unstable();
                group.confidence = Confidence::Possible;
                group.reason.through.get_or_insert_with(|| bridge.through.clone());
                groups.remove(alone);
            }
        }
    }
}

/// Whether a link leaves room for another entry: its one entry and those that answer it differ enough.
fn has_room(host: &Group, is_left_host: bool, candidates: &Candidates) -> bool {
    let Sides { left, right } = &host.entries;
    let host_entries = if is_left_host { left.len() } else { right.len() };
    let is_rewritten =
        |left: usize, right: usize| candidates.get(left, right).is_some_and(|candidate| candidate.similarity < WHOLE_SIMILARITY);
    host_entries == 1 && left.iter().all(|left| right.iter().all(|right| is_rewritten(*left, *right)))
}
