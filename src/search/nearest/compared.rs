//! A wording compared with texts, word by word.

use super::{Near, Nearest, WHOLE_FROM};
use crate::search::collection::{Collection, TextId};
use crate::search::words::words;
use crate::text::TextRange;
use crate::text::lcs::Pattern;

/// A passage less like a short wording than this has hardly a word of it.
const LEAST_PASSAGE: f32 = 0.45;

/// How much more a passage is taken for the one that is meant when it begins with the same word.
const BEGINS_ALIKE: f32 = 0.15;

/// The same, when it ends with the same word.
const ENDS_ALIKE: f32 = 0.05;

/// How much longer than the wording a passage inside a paragraph may be.
const PASSAGE_SLACK: usize = 4;

/// A text, compared.
#[derive(Clone, Copy)]
pub(super) struct Compared {
    text: TextId,
    pub(super) similarity: f32,
    /// First and last word of the part that was compared.
    words: (usize, usize),
}

impl Compared {
    pub(super) fn near(self, collection: &Collection) -> Near {
        let letters = collection.text(self.text);
        let ranges = words(letters);
        let (first, last) = self.words;
        let is_all = first == 0 && last + 1 == ranges.len();
        let range = match (ranges.get(first), ranges.get(last)) {
            (Some(first), Some(last)) if !is_all => TextRange::new(first.start, last.end),
            _ => TextRange::new(0, letters.len()),
        };
        Near { text: self.text, similarity: self.similarity, range }
    }
}

pub(super) fn keep_best(found: &mut Vec<Compared>, limit: usize) {
    found.sort_by(|left, right| right.similarity.total_cmp(&left.similarity).then(left.text.cmp(&right.text)));
    found.truncate(limit);
}

/// One wording compared with many texts.
pub(super) struct Comparison<'a> {
    wording: &'a [u32],
    nearest: &'a Nearest,
    pattern: Pattern,
    keys: Vec<u32>,
    row: Vec<f32>,
}

impl<'a> Comparison<'a> {
    pub(super) fn new(wording: &'a [u32], nearest: &'a Nearest) -> Self {
        let mut pattern = Pattern::default();
        pattern.set(wording);
        Self { wording, nearest, pattern, keys: Vec::new(), row: Vec::new() }
    }

    /// None where it is less alike than `least`, or has the wording word for word.
    pub(super) fn with(&mut self, text: TextId, least: f32) -> Option<Compared> {
        let (own, other) = (self.wording.len(), self.nearest.collection.forms(text).len());
        let is_whole = own >= WHOLE_FROM;
        // However well the rest fits, the longer one has words the other lacks.
        let bound = if is_whole {
            2.0 * own.min(other) as f32 / (own + other) as f32
        } else {
            2.0 * own.min(other) as f32 / (own + own.min(other)) as f32
        };
        if other == 0 || bound < least {
            return None;
        }
        self.nearest.folded(text, &mut self.keys);
        let common = self.pattern.common(&self.keys);
        if is_whole {
            let similarity = 2.0 * common as f32 / (own + other) as f32;
            let has_it = common == own && contains(&self.keys, self.wording);
            return (similarity >= least && !has_it).then_some(Compared { text, similarity, words: (0, other - 1) });
        }
        let least = least.max(LEAST_PASSAGE);
        if common == 0 || (common == own && contains(&self.keys, self.wording)) {
            return None;
        }
        let (similarity, words) = self.best_passage();
        (similarity >= least).then_some(Compared { text, similarity, words })
    }

    /// The stretch of the text that is most like the wording.
    fn best_passage(&mut self) -> (f32, (usize, usize)) {
        let mut best = (0.0, (0, 0));
        let mut best_shape = 0.0;
        let longest = self.wording.len() + self.wording.len() / 2 + PASSAGE_SLACK;
        let own_weight: f32 = self.wording.iter().map(|key| self.nearest.weight(*key)).sum();
        for start in 0..self.keys.len() {
            // A passage begins with a word of the wording, or it would be more alike without it.
            if !self.wording.contains(&self.keys[start]) {
                continue;
            }
            self.row.clear();
            self.row.resize(self.wording.len() + 1, 0.0);
            let mut weight = 0.0;
            for (length, key) in self.keys[start..].iter().take(longest).enumerate() {
                let key_weight = self.nearest.weight(*key);
                weight += key_weight;
                let mut diagonal = 0.0;
                for (at, own) in self.wording.iter().enumerate() {
                    let above = self.row[at + 1];
                    self.row[at + 1] = if own == key { diagonal + key_weight } else { above.max(self.row[at]) };
                    diagonal = above;
                }
                // A passage shorter than the wording gains nothing by being short: it is the words around that are to be seen.
                let compared = if length + 1 < self.wording.len() { weight.max(own_weight) } else { weight };
                let similarity = 2.0 * self.row[self.wording.len()] / (own_weight + compared);
                // Among passages about as near, the one that begins and ends as the wording does is the one that is meant.
                let begins = self.wording.first() == Some(&self.keys[start]);
                let ends = self.wording.last() == Some(key);
                let shape =
                    similarity * (1.0 + BEGINS_ALIKE * f32::from(u8::from(begins)) + ENDS_ALIKE * f32::from(u8::from(ends)));
                let goes_on = best.1.0 == start && length < self.wording.len();
                if shape > best_shape || (goes_on && shape >= best_shape) {
                    best_shape = shape;
                    best = (similarity, (start, start + length));
                }
            }
        }
        best
    }
}

fn contains(keys: &[u32], wording: &[u32]) -> bool {
    keys.windows(wording.len()).any(|window| window == wording)
}
