//! Words of a split or merge that stand elsewhere on the other side.

use std::collections::HashMap;
use std::hash::BuildHasherDefault;

use super::{Fate, Item};
use crate::text::Sides;
use crate::text::token::WordHasher;

/// Fewer words in a row can be the same by chance: "des Nations Unies" is, "des Nations Unies et de" hardly.
const FEWEST_WORDS: usize = 4;

/// Shorter stretches are small words only: "et de la part".
const FEWEST_LETTERS: u32 = 14;

/// So many places are looked at for one beginning; more are the repetitions of a filler text.
const MOST_PLACES: usize = 16;

/// A verbatim stretch of changed items on both sides.
struct Found {
    length: usize,
    at: Sides<usize>,
}

/// Marks verbatim stretches of changed items as moved, longest first; returns how many words were.
pub(super) fn find(items: &Sides<Vec<Item>>, fates: &mut Sides<Vec<Fate>>) -> usize {
    let mut words = 0;
    loop {
        let mut found = candidates(items, fates);
        found.sort_by_key(|found| (usize::MAX - found.length, found.at.left, found.at.right));
        let mut marked = 0;
        for Found { length, at } in found {
            let (left, right) = (at.left..at.left + length, at.right..at.right + length);
            let is_free = |fates: &[Fate]| fates.iter().all(|fate| *fate == Fate::Changed);
            if is_free(&fates.left[left.clone()]) && is_free(&fates.right[right.clone()]) {
                marked += items.left[left.clone()].iter().filter(|item| item.is_word()).count();
                fates.left[left].fill(Fate::Moved);
                fates.right[right].fill(Fate::Moved);
            }
        }
        if marked == 0 {
            return words;
        }
        words += marked;
    }
}

fn candidates(items: &Sides<Vec<Item>>, fates: &Sides<Vec<Fate>>) -> Vec<Found> {
    let beginning = |items: &[Item], fates: &[Fate], at: usize| {
        let items = items.get(at..at + FEWEST_WORDS)?;
        let is_open = fates[at..at + FEWEST_WORDS].iter().all(|fate| *fate == Fate::Changed);
        let one_passage = items.iter().all(|item| item.passage == items[0].passage);
        (is_open && one_passage).then(|| [items[0].id, items[1].id, items[2].id, items[3].id])
    };
    let mut places: HashMap<_, Vec<usize>, BuildHasherDefault<WordHasher>> = HashMap::default();
    for at in 0..items.right.len() {
        if let Some(beginning) = beginning(&items.right, &fates.right, at) {
            places.entry(beginning).or_default().push(at);
        }
    }
    let matches = |left: usize, right: usize| match (items.left.get(left), items.right.get(right)) {
        (Some(a), Some(b)) => a.id == b.id && fates.left[left] == Fate::Changed && fates.right[right] == Fate::Changed,
        _ => false,
    };
    let mut found = Vec::new();
    for left in 0..items.left.len() {
        let Some(beginning) = beginning(&items.left, &fates.left, left) else { continue };
        for right in places.get(&beginning).into_iter().flatten().take(MOST_PLACES).copied() {
            let is_inner = left > 0
                && right > 0
                && matches(left - 1, right - 1)
                && items.left[left - 1].passage == items.left[left].passage
                && items.right[right - 1].passage == items.right[right].passage;
            if is_inner {
                continue;
            }
            let same_passages = |by: usize| {
                items.left[left + by].passage == items.left[left].passage
                    && items.right[right + by].passage == items.right[right].passage
            };
            let length =
                (0..items.left.len() - left).take_while(|by| matches(left + by, right + by) && same_passages(*by)).count();
            let stretch = &items.left[left..left + length];
            let letters: u32 = stretch.iter().map(|item| item.letters).sum();
            if stretch.iter().filter(|item| item.is_word()).count() >= FEWEST_WORDS && letters >= FEWEST_LETTERS {
                found.push(Found { length, at: Sides::new(left, right) });
            }
        }
    }
    found
}
