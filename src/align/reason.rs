//! The words that prove a link.

use super::prepare::{Prepared, TermId};
use super::{Entry, Group, Reason};
use crate::text::fold::fold;
use crate::text::{Side, Sides};

/// So many words are named.
const MOST_WORDS: usize = 5;

/// Why each group is linked; empty where it is not.
pub(super) fn of_groups(groups: &mut [Group], prepared: &Prepared, entries: Sides<&[Entry<'_>]>, printed: Side) {
    let mut weights = vec![0.0; prepared.rarity.len()];
    for group in groups {
        let through = group.reason.through.take();
        group.reason = Reason { through, ..of_group(group, prepared, entries, printed, &mut weights) };
    }
}

/// `weights` has a place for each stem, all 0 before and after.
fn of_group(group: &Group, prepared: &Prepared, entries: Sides<&[Entry<'_>]>, printed: Side, weights: &mut [f32]) -> Reason {
    let (Some(first_left), Some(first_right)) = (group.entries.left.first(), group.entries.right.first()) else {
        return Reason::default();
    };
    let (one, other) = (opening(&entries.left[*first_left]), opening(&entries.right[*first_right]));
    let same_opening = one == other || fold(one) == fold(other);
    let mut shared: Vec<(f32, TermId)> = Vec::new();
    for left in &group.entries.left {
        let left = &prepared.profiles.left[*left].stems.own;
        for term in left {
            weights[term.id as usize] = term.weight;
        }
        for right in &group.entries.right {
            let right = &prepared.profiles.right[*right].stems.own;
            let common = right.iter().map(|term| (term.weight.min(weights[term.id as usize]), term.id));
            shared.extend(common.filter(|(weight, _)| *weight > 0.0));
        }
        for term in left {
            weights[term.id as usize] = 0.0;
        }
    }
    // Heaviest first; one of each.
    shared.sort_by(|a, b| a.1.cmp(&b.1).then(b.0.total_cmp(&a.0)));
    shared.dedup_by_key(|(_, stem)| *stem);
    shared.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    shared.truncate(MOST_WORDS);
    let own: Vec<&Entry<'_>> = group.entries.get(printed).iter().map(|entry| &entries.get(printed)[*entry]).collect();
    let shared = shared.into_iter().filter_map(|(_, stem)| as_printed(&own, stem, prepared)).collect();
    Reason { shared, same_opening, ..Reason::default() }
}

fn opening<'text>(entry: &Entry<'text>) -> &'text str {
    let paragraph = entry.paragraph;
    paragraph.opening_text().or_else(|| paragraph.text.split_whitespace().next()).unwrap_or_default()
}

fn as_printed(entries: &[&Entry<'_>], stem: TermId, prepared: &Prepared) -> Option<String> {
    entries.iter().find_map(|entry| {
        let tokens = entry.words.tokens.iter().zip(&entry.words.ids);
        let mut words = tokens.filter(|(token, id)| token.is_word() && prepared.token_stems[**id as usize] == stem);
        words.next().map(|(token, _)| token.range.of(&entry.paragraph.text).to_owned())
    })
}
