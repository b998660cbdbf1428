//! What two very long sides share, piece by piece: pieces that are the same word for word hold them together, and only what stands between
//! two of these is compared word by word, as far as the budget goes.
//!
//! The budget is counted in steps, never in time: the same texts give the same marks on every machine.

use std::collections::HashMap;
use std::hash::BuildHasherDefault;
use std::ops::Range;

use super::Item;
use super::exact::{self, cost};
use crate::text::Sides;
use crate::text::token::{TokenId, WordHasher};

/// A piece has at least so many tokens.
const LEAST: usize = 8;

/// And at most so many times as many.
const MOST_TIMES: usize = 8;

/// A side is cut into so many pieces at most.
const MOST_PIECES: usize = 6_000;

/// So many steps are made between pieces, all together.
const BUDGET: usize = 64_000_000;

/// One token in so many ends a piece where no mark does.
const RARE_END: u32 = 16;

/// What stands between two pieces may be cut into smaller ones again, so many times.
const MOST_DEPTH: usize = 3;

/// Positions of equal tokens, ascending on both sides. There may be more.
pub(super) fn anchors(items: &Sides<&[Item]>, ids: &Sides<&[TokenId]>) -> Vec<(usize, usize)> {
    let mut search = Search { items: *items, ids: *ids, anchors: Vec::new(), budget: BUDGET };
    search.by_pieces(0..ids.left.len(), 0..ids.right.len(), 0);
    search.anchors
}

struct Search<'a> {
    items: Sides<&'a [Item]>,
    ids: Sides<&'a [TokenId]>,
    /// What was found, in order.
    anchors: Vec<(usize, usize)>,
    /// Steps that may still be made.
    budget: usize,
}

impl Search<'_> {
    /// Finds pieces that are the same in two stretches, and what there is between them.
    fn by_pieces(&mut self, left: Range<usize>, right: Range<usize>, depth: usize) {
        let least = LEAST.max(left.len().max(right.len()).div_ceil(MOST_PIECES));
        let lefts = starts(self.items.left, &left, least);
        let rights = starts(self.items.right, &right, least);
        let mut known: HashMap<&[TokenId], u32, BuildHasherDefault<WordHasher>> = HashMap::default();
        let mut number = |piece| {
            let next = known.len() as u32;
            *known.entry(piece).or_insert(next)
        };
        let own: Vec<u32> = lefts.windows(2).map(|ends| number(&self.ids.left[ends[0]..ends[1]])).collect();
        let other: Vec<u32> = rights.windows(2).map(|ends| number(&self.ids.right[ends[0]..ends[1]])).collect();
        let (mut left_end, mut right_end) = (left.start, right.start);
        for (at, there) in exact::anchors(&own, &other).unwrap_or_default() {
            self.between(left_end..lefts[at], right_end..rights[there], depth);
            (left_end, right_end) = (lefts[at + 1], rights[there + 1]);
            self.anchors.extend((lefts[at]..left_end).zip(rights[there]..right_end));
        }
        self.between(left_end..left.end, right_end..right.end, depth);
    }

    /// Finds what two stretches share: their beginning and end, and what lies between if the budget allows.
    fn between(&mut self, left: Range<usize>, right: Range<usize>, depth: usize) {
        let (own, other) = (&self.ids.left[left.clone()], &self.ids.right[right.clone()]);
        let head = own.iter().zip(other).take_while(|(one, other)| one == other).count();
        let tail = own[head..].iter().rev().zip(other[head..].iter().rev()).take_while(|(one, other)| one == other).count();
        self.anchors.extend((left.start..left.start + head).zip(right.start..));
        let (own, other) = (&own[head..own.len() - tail], &other[head..other.len() - tail]);
        let steps = cost(own, other);
        if own.is_empty() || other.is_empty() || steps > self.budget {
            // Nothing, or too much.
        } else if let Some(found) = exact::anchors(own, other) {
            self.budget -= steps;
            self.anchors.extend(found.into_iter().map(|(at, there)| (left.start + head + at, right.start + head + there)));
        } else if depth < MOST_DEPTH {
            self.by_pieces(left.start + head..left.end - tail, right.start + head..right.end - tail, depth + 1);
        }
        self.anchors.extend((left.end - tail..left.end).zip(right.end - tail..));
    }
}

/// Where pieces of a stretch begin, and its end: behind a mark, behind one token in so many, or where a piece is long enough.
fn starts(items: &[Item], stretch: &Range<usize>, least: usize) -> Vec<usize> {
    let mut starts = vec![stretch.start];
    let mut start = stretch.start;
    for (at, item) in items.iter().enumerate().take(stretch.end).skip(stretch.start) {
        let length = at + 1 - start;
        let ends = !item.is_word() || item.id.is_multiple_of(RARE_END);
        if (length >= least && ends) || length >= least * MOST_TIMES {
            start = at + 1;
            starts.push(start);
        }
    }
    if start < stretch.end {
        starts.push(stretch.end);
    }
    starts
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::token::TokenKind;

    fn items(ids: &[TokenId]) -> Vec<Item> {
        let item = |(at, id): (usize, &TokenId)| Item {
            id: *id,
            kind: TokenKind::Word,
            passage: 0,
            token: at as u32,
            is_ideograph: false,
            bracket: None,
            letters: 4,
        };
        ids.iter().enumerate().map(item).collect()
    }

    fn found(left: &[TokenId], right: &[TokenId]) -> Vec<(usize, usize)> {
        let anchors = anchors(&Sides::new(items(left).as_slice(), items(right).as_slice()), &Sides::new(left, right));
        assert!(anchors.iter().all(|(at, there)| left[*at] == right[*there]), "only what is equal");
        assert!(anchors.windows(2).all(|two| two[0].0 < two[1].0 && two[0].1 < two[1].1), "in order");
        anchors
    }

    /// Words as frequent as those of a text, the same on every run.
    fn text(length: usize, seed: u32) -> Vec<TokenId> {
        let mut state = seed;
        let mut next = move || {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            state >> 8
        };
        (0..length).map(|_| (next() % 60) * (next() % 60)).collect()
    }

    #[test]
    fn nearly_all_of_what_stays_is_found() {
        let left = text(60_000, 1);
        let right: Vec<TokenId> = left.iter().enumerate().filter(|(at, _)| at % 23 != 0).map(|(_, id)| *id).collect();
        assert!(exact::anchors(&left, &right).is_none(), "too long for the exact way");
        let share = found(&left, &right).len() as f32 / right.len() as f32;
        assert!(share > 0.97, "{share}");
    }

    #[test]
    fn texts_with_nothing_in_common_and_one_word_repeated() {
        let other: Vec<TokenId> = text(20_000, 2).into_iter().map(|id| id + 10_000).collect();
        assert_eq!(found(&text(20_000, 1), &other), []);
        assert!(found(&vec![7; 30_000], &vec![7; 20_000]).len() > 19_000);
    }
}
