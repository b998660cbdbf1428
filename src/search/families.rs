//! Families: paragraphs that stand in many texts word for word or nearly, so that a list can name each of them once.
//!
//! Texts are taken one by one, those that stand most often first. Each joins the most similar head so far, if that is near enough, or else
//! becomes a head itself. So every text has one family, and no member is further than [`BOUND`] from the head of it: a chain of small
//! changes does not lead from one sentence to another. Which heads a text is compared with is told by a sketch: the least few of its rows of
//! three words, as numbers that are drawn alike from all texts.

use std::sync::Arc;

use rayon::prelude::*;

use super::collection::{Collection, PlaceKind, TextId};
use super::column::Column;
use super::nearest::Nearest;
use crate::text::lcs::Pattern;

/// How like its head a member is: twice the words both have in the same order, over the words of both.
pub const BOUND: f32 = 0.9;

/// Words in a row that make one number of a sketch.
const ROW: usize = 3;

/// Numbers in a sketch.
const SKETCH: usize = 16;

/// Numbers that near texts have in common: where nine words of ten are the same, eight are to be expected.
const SHARED: u8 = 4;

/// Heads that a text is compared with word by word, those that share most first.
const COMPARED: usize = 32;

/// One is looked for in a sorted list as quickly as so many are passed by.
const SOUGHT: usize = 16;

/// Longer texts stand alone: they are no boilerplate.
const LONGEST: usize = 4_000;

/// Texts that are compared side by side with the heads before them.
const BATCH: usize = 2_048;

/// Of these, texts that one thread takes at a time.
const SHARE: usize = 64;

/// The families of all texts of a collection.
pub struct Families {
    pub(super) collection: Arc<Collection>,
    /// For each text, the head of its family.
    pub(super) heads: Column<TextId>,
    /// For each family of more than one text, its head and where its members end; by head.
    pub(super) ends: Column<[u32; 2]>,
    /// Family by family, in the order of the texts.
    pub(super) members: Column<TextId>,
}

impl std::fmt::Debug for Families {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter
            .debug_struct("Families")
            .field("texts", &self.heads.len())
            .field("families", &self.ends.len())
            .finish_non_exhaustive()
    }
}

impl Families {
    /// The families of the texts in which the nearest are looked for.
    #[must_use]
    pub fn new(nearest: &Nearest) -> Self {
        Self::of_heads(nearest, Making::new(nearest).heads(&|_| true).unwrap_or_default())
    }

    /// The same; `progress` is told what part is done, from 0 to 1, and says whether to go on. None where it did not.
    #[must_use]
    pub fn new_unless_stopped(nearest: &Nearest, progress: &dyn Fn(f32) -> bool) -> Option<Self> {
        progress(0.0).then(|| Making::new(nearest))?.heads(progress).map(|heads| Self::of_heads(nearest, heads))
    }

    fn of_heads(nearest: &Nearest, heads: Vec<TextId>) -> Self {
        let collection = Arc::clone(nearest.collection());
        let mut sizes = vec![0u32; heads.len()];
        for head in &heads {
            sizes[*head as usize] += 1;
        }
        let mut joined: Vec<(TextId, TextId)> =
            (0..).zip(&heads).map(|(text, head)| (*head, text)).filter(|(head, _)| sizes[*head as usize] > 1).collect();
        joined.sort_unstable();
        let mut ends: Vec<[u32; 2]> = Vec::new();
        for (head, end) in joined.iter().map(|(head, _)| *head).zip(1..) {
            match ends.last_mut() {
                Some([last, known]) if *last == head => *known = end,
                _ => ends.push([head, end]),
            }
        }
        let members: Vec<TextId> = joined.into_iter().map(|(_, text)| text).collect();
        Self { collection, heads: heads.into(), ends: ends.into(), members: members.into() }
    }

    /// The text after which the family of a text is called.
    #[must_use]
    pub fn head(&self, text: TextId) -> TextId {
        self.heads.get(text as usize).copied().unwrap_or(text)
    }

    /// All texts of the family of a text, itself among them, in their order.
    #[must_use]
    pub fn members(&self, text: TextId) -> Vec<TextId> {
        let head = self.head(text);
        let Ok(at) = self.ends.binary_search_by_key(&head, |[head, _]| *head) else { return vec![text] };
        let start = at.checked_sub(1).and_then(|before| self.ends.get(before)).map_or(0, |[_, end]| *end);
        let end = self.ends.get(at).map_or(start, |[_, end]| *end);
        self.members.get(start as usize..end as usize).unwrap_or_default().to_vec()
    }

    /// In how many documents the family of a text stands, titles aside.
    #[must_use]
    pub fn documents(&self, text: TextId) -> usize {
        documents_of(&self.collection, &self.members(text))
    }

    /// Bytes of memory they take.
    #[must_use]
    pub fn bytes(&self) -> usize {
        4 * (self.heads.len() + self.members.len()) + 8 * self.ends.len()
    }
}

/// In how many documents some texts stand, titles aside.
pub(super) fn documents_of(collection: &Collection, texts: &[TextId]) -> usize {
    let places = texts.iter().flat_map(|text| collection.places(*text)).filter(|place| place.kind != PlaceKind::Title);
    let mut documents: Vec<u32> = places.map(|place| place.document).collect();
    documents.sort_unstable();
    documents.dedup();
    documents.len()
}

/// How alike two rows of words are.
fn likeness(pattern: &mut Pattern, own: &[u32], other: &[u32]) -> f32 {
    2.0 * pattern.common(other) as f32 / (own.len() + other.len()).max(1) as f32
}

/// Whether texts of so many words can be near enough, however alike they are.
fn may_be_near(own: usize, other: usize) -> bool {
    2.0 * own.min(other) as f32 >= BOUND * (own + other) as f32
}

/// What is needed while families are made.
struct Making<'a> {
    nearest: &'a Nearest,
    /// In the order in which texts are taken.
    order: Vec<TextId>,
    /// For each text, where its sketch ends.
    ends: Vec<u32>,
    /// Numbers without gaps; one that only one text has is left out.
    sketches: Vec<u32>,
    /// For each number, the heads that have it.
    postings: Vec<Vec<u32>>,
    /// Numbered as they come.
    heads: Vec<TextId>,
}

impl<'a> Making<'a> {
    fn new(nearest: &'a Nearest) -> Self {
        let collection = nearest.collection();
        let texts: Vec<TextId> = collection.text_ids().collect();
        let drawn: Vec<Vec<u32>> = texts.par_iter().map(|text| sketch(nearest, *text)).collect();
        let mut all: Vec<u32> = drawn.iter().flatten().copied().collect();
        all.par_sort_unstable();
        let mut shared: Vec<u32> = all.windows(2).filter(|pair| pair[0] == pair[1]).map(|pair| pair[0]).collect();
        shared.dedup();
        let (mut sketches, mut ends) = (Vec::new(), Vec::with_capacity(drawn.len()));
        for sketch in drawn {
            sketches.extend(sketch.iter().filter_map(|number| shared.binary_search(number).ok()).map(|at| at as u32));
            ends.push(sketches.len() as u32);
        }
        let mut order = texts;
        order.sort_by_key(|text| (std::cmp::Reverse(collection.place_count(*text)), *text));
        Self { nearest, order, ends, sketches, postings: vec![Vec::new(); shared.len()], heads: Vec::new() }
    }

    fn sketch(&self, text: TextId) -> &[u32] {
        let end_of = |at: usize| self.ends.get(at).map_or(0, |end| *end as usize);
        let start = (text as usize).checked_sub(1).map_or(0, end_of);
        self.sketches.get(start..end_of(text as usize)).unwrap_or_default()
    }

    fn heads(mut self, progress: &dyn Fn(f32) -> bool) -> Option<Vec<TextId>> {
        let mut head_of: Vec<TextId> = self.nearest.collection().text_ids().collect();
        let order = std::mem::take(&mut self.order);
        let mut desk = Desk::default();
        for (nth, batch) in order.chunks(BATCH).enumerate() {
            if nth > 0 && !progress((nth * BATCH) as f32 / order.len() as f32) {
                return None;
            }
            let known = self.heads.len() as u32;
            let joined: Vec<Option<Best>> = batch
                .par_chunks(SHARE)
                .flat_map_iter(|texts| {
                    let mut desk = Desk::default();
                    texts.iter().map(|text| self.best(*text, 0, &mut desk)).collect::<Vec<_>>()
                })
                .collect();
            for (text, before) in batch.iter().zip(joined) {
                // Heads of the same batch were not there yet.
                let beside = self.best(*text, known, &mut desk);
                let best = match (before, beside) {
                    (Some(before), Some(beside)) if beside.likeness > before.likeness => Some(beside),
                    (before, beside) => before.or(beside),
                };
                match best.and_then(|best| self.heads.get(best.head as usize)) {
                    Some(head) => head_of[*text as usize] = *head,
                    None => self.add(*text),
                }
            }
        }
        Some(head_of)
    }

    /// The most similar head that is near enough; of equals the earliest. Heads before `from` are not asked.
    fn best(&self, text: TextId, from: u32, desk: &mut Desk) -> Option<Best> {
        let sketch = self.sketch(text);
        let lists: Vec<&[u32]> = sketch
            .iter()
            .filter_map(|number| self.postings.get(*number as usize))
            .filter_map(|heads| heads.get(heads.partition_point(|head| *head < from)..))
            .filter(|heads| !heads.is_empty())
            .collect();
        desk.counts.resize(self.heads.len(), 0);
        let named = share_most(lists, usize::from(SHARED).min(sketch.len()), desk);
        if named.is_empty() {
            return None;
        }
        self.nearest.folded(text, &mut desk.own);
        desk.pattern.set(&desk.own);
        let mut best: Option<Best> = None;
        for (_, head) in named {
            let Some(other) = self.heads.get(head as usize) else { continue };
            self.nearest.folded(*other, &mut desk.other);
            if !may_be_near(desk.own.len(), desk.other.len()) {
                continue;
            }
            let likeness = likeness(&mut desk.pattern, &desk.own, &desk.other);
            let is_better = |best: Best| likeness > best.likeness || (likeness >= best.likeness && head < best.head);
            if likeness >= BOUND && best.is_none_or(is_better) {
                best = Some(Best { likeness, head });
            }
        }
        best
    }

    fn add(&mut self, text: TextId) {
        let number = self.heads.len() as u32;
        self.heads.push(text);
        for at in self.sketch(text).to_vec() {
            if let Some(heads) = self.postings.get_mut(at as usize) {
                heads.push(number);
            }
        }
    }
}

/// A head that a text is like.
#[derive(Clone, Copy)]
struct Best {
    likeness: f32,
    head: u32,
}

/// The heads that stand in most of the lists, at least in `least` of them: no more than are compared, of equals the earliest.
fn share_most(mut lists: Vec<&[u32]>, least: usize, desk: &mut Desk) -> Vec<(u8, u32)> {
    let Desk { counts, named, .. } = desk;
    // Most of what is listed is in a few long lists. They come last: by then most heads cannot be among the best any more.
    lists.sort_unstable_by_key(|heads| heads.len());
    let mut bar = least;
    for (nth, heads) in lists.iter().enumerate() {
        let behind = lists.len() - nth;
        if bar <= behind {
            for head in *heads {
                let count = &mut counts[*head as usize];
                if *count == 0 {
                    named.push(*head);
                }
                *count += 1;
            }
        } else {
            named.retain(|head| {
                let count = &mut counts[*head as usize];
                let may_reach = usize::from(*count) + behind >= bar;
                if !may_reach {
                    *count = 0;
                }
                may_reach
            });
            if named.len() * SOUGHT < heads.len() {
                for head in named.iter() {
                    counts[*head as usize] += u8::from(heads.binary_search(head).is_ok());
                }
            } else {
                for head in *heads {
                    let count = &mut counts[*head as usize];
                    *count += u8::from(*count > 0);
                }
            }
        }
        // Before half of them are counted, any head may still be among the best.
        if 2 * nth + 1 >= lists.len() {
            bar = bar.max(reached_by_compared(named, counts));
        }
    }
    let mut best: Vec<(u8, u32)> = Vec::new();
    for head in named.drain(..) {
        let count = std::mem::take(&mut counts[head as usize]);
        if usize::from(count) >= bar {
            best.push((count, head));
        }
    }
    best.sort_unstable_by_key(|(count, head)| (std::cmp::Reverse(*count), *head));
    best.truncate(COMPARED);
    best
}

/// The highest count that as many heads reach as are compared; 0 where there are not so many.
fn reached_by_compared(named: &[u32], counts: &[u8]) -> usize {
    let mut levels = [0usize; SKETCH + 1];
    for head in named {
        levels[usize::from(counts[*head as usize]).min(SKETCH)] += 1;
    }
    let mut better = 0;
    let reached = (0..levels.len()).rev().find(|level| {
        better += levels[*level];
        better >= COMPARED
    });
    reached.unwrap_or(0)
}

/// What is used again from text to text.
#[derive(Default)]
struct Desk {
    /// How many numbers each head shares with a text; all 0 between two texts.
    counts: Vec<u8>,
    /// The heads that share any; none between two texts.
    named: Vec<u32>,
    pattern: Pattern,
    own: Vec<u32>,
    other: Vec<u32>,
}

/// The least numbers of the rows of a text, sorted.
fn sketch(nearest: &Nearest, text: TextId) -> Vec<u32> {
    let mut keys = Vec::new();
    nearest.folded(text, &mut keys);
    if keys.is_empty() || keys.len() > LONGEST {
        return Vec::new();
    }
    let mut numbers: Vec<u32> = keys.windows(ROW.min(keys.len())).map(number).collect();
    numbers.sort_unstable();
    numbers.dedup();
    numbers.truncate(SKETCH);
    numbers
}

/// A row of words as a number that says nothing of its words.
fn number(row: &[u32]) -> u32 {
    let mixed = row.iter().fold(row.len() as u64, |mixed, key| {
        let mixed = (mixed ^ u64::from(*key)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        mixed ^ (mixed >> 29)
    });
    (mixed.wrapping_mul(0xbf58_476d_1ce4_e5b9) >> 32) as u32
}

#[cfg(test)]
mod tests;
