//! Paragraphs with the same words are tied first, and stay tied.

use std::hash::Hasher;

use super::prepare::{Map, Profile};
use crate::model::Section;
use crate::text::token::WordHasher;
use crate::text::{Side, Sides};

/// A heading of fewer words has them in common with a paragraph by chance.
const FEWEST_WORDS: usize = 3;

/// Pairs of identical paragraphs, sorted by the left one.
pub(super) fn pairs(profiles: &Sides<Vec<Profile>>) -> Vec<Sides<usize>> {
    let prints = profiles.as_ref().map(|profiles| profiles.iter().map(|own| print(own, true)).collect::<Vec<_>>());
    let mut pairs = twins(&prints, |_, _| true);
    // One file calls a line a heading that another calls a paragraph: where nothing of its own kind has the words, it is the twin.
    let is_heading = |own: &Profile| own.section == Section::Heading;
    if profiles.left.iter().chain(&profiles.right).any(is_heading) {
        let mut open = profiles.as_ref().map(|own| own.iter().map(|own| own.words.len() >= FEWEST_WORDS).collect::<Vec<_>>());
        for pair in &pairs {
            open.left[pair.left] = false;
            open.right[pair.right] = false;
        }
        let prints = profiles.as_ref().map(|profiles| profiles.iter().map(|own| print(own, false)).collect::<Vec<_>>());
        pairs.extend(twins(&prints, |side, at| open.get(side)[at]));
    }
    pairs.sort_unstable_by_key(|pair| (pair.left, pair.right));
    pairs
}

/// Those of the open entries that have the same fingerprint.
fn twins(prints: &Sides<Vec<u64>>, is_open: impl Fn(Side, usize) -> bool) -> Vec<Sides<usize>> {
    let mut places: Map<u64, Sides<Vec<usize>>> = Map::default();
    for (index, print) in prints.left.iter().enumerate().filter(|(index, _)| is_open(Side::Left, *index)) {
        places.entry(*print).or_default().left.push(index);
    }
    for (index, print) in prints.right.iter().enumerate().filter(|(index, _)| is_open(Side::Right, *index)) {
        if let Some(places) = places.get_mut(print) {
            places.right.push(index);
        }
    }
    let mut pairs = Vec::new();
    for print in &prints.left {
        let Some(places) = places.remove(print) else { continue };
        tie(places, prints, &mut pairs);
    }
    pairs
}

/// The fingerprint of the words, and of what kind of paragraph has them.
fn print(profile: &Profile, with_kind: bool) -> u64 {
    let mut hasher = WordHasher::default();
    hasher.write_u8(u8::from(with_kind && profile.section == Section::Heading));
    for word in &profile.words {
        hasher.write_u32(*word);
    }
    hasher.write_u64(profile.words.len() as u64);
    hasher.finish()
}

/// Ties paragraphs that are all the same: one by one where both sides have as many, else those with the same neighbours first.
fn tie(places: Sides<Vec<usize>>, prints: &Sides<Vec<u64>>, pairs: &mut Vec<Sides<usize>>) {
    let Sides { mut left, mut right } = places;
    if left.len() != right.len() {
        for fewest_neighbours in [2, 1] {
            left.retain(|left| {
                let twin = right.iter().position(|right| same_neighbours(prints, *left, *right) >= fewest_neighbours);
                if let Some(twin) = twin {
                    pairs.push(Sides::new(*left, right.remove(twin)));
                }
                twin.is_none()
            });
        }
    }
    pairs.extend(left.into_iter().zip(right).map(|(left, right)| Sides::new(left, right)));
}

fn same_neighbours(prints: &Sides<Vec<u64>>, left: usize, right: usize) -> usize {
    let same = |left: usize, right: usize| match (prints.left.get(left), prints.right.get(right)) {
        (left, right) if left == right => 1,
        _ => 0,
    };
    same(left.wrapping_sub(1), right.wrapping_sub(1)) + same(left + 1, right + 1)
}
