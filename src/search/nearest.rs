//! Paragraphs nearest in wording.
//!
//! An index of pairs of words that follow each other names the paragraphs that share most of them; these are then compared word by word. An exact
//! scan of every paragraph is on offer, and is what happens by itself when the index names nothing near.

use std::sync::{Arc, OnceLock};

use rayon::prelude::*;

use super::collection::{Collection, TextId};
use super::column::Column;
use super::families::Families;
use super::likely::most_alike;
use super::set::TextSet;
use super::vocabulary::FormId;
use super::words::{folded_form, words};
use crate::text::TextRange;
use crate::text::lcs::Pattern;

/// How many paragraphs the index names for the comparison word by word, at least.
const COMPARED: usize = 400;

/// And one more for so many texts: the larger a library, the more paragraphs are about equally near.
const TEXTS_FOR_ONE: usize = 480;

/// A passage less like a short wording than this has hardly a word of it.
const LEAST_PASSAGE: f32 = 0.45;

/// How much more a passage is taken for the one that is meant when it begins with the same word.
const BEGINS_ALIKE: f32 = 0.15;

/// The same, when it ends with the same word.
const ENDS_ALIKE: f32 = 0.05;

/// A best match below this may not be the best: the index is not asked again, every paragraph is.
const NEAR_ENOUGH: f32 = 0.55;

/// A wording of fewer words is looked for inside paragraphs, a longer one is compared with whole ones.
const WHOLE_FROM: usize = 16;

/// How much longer than the wording a passage inside a paragraph may be.
const PASSAGE_SLACK: usize = 4;

/// A pair of words in more than one text out of this many names nothing.
const COMMON_PAIR: usize = 12;

/// Pairs of a wording that are looked up: more say nothing more.
const MOST_PAIRS: usize = 255;

/// What is wanted.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct NearestOptions {
    /// How many.
    pub limit: usize,
    /// None that is less like it.
    pub least: f32,
    /// Every paragraph is compared, none left to the index.
    pub exhaustive: bool,
}

impl Default for NearestOptions {
    fn default() -> Self {
        Self { limit: 20, least: 0.3, exhaustive: false }
    }
}

/// A text near to a wording.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Near {
    /// Which one.
    pub text: TextId,
    /// Twice the words both have in the same order, over the words of both: 1 is the same. In a short wording, words that stand everywhere
    /// count for less, or every "de la" would be near every other.
    pub similarity: f32,
    /// The part of the text that was compared: all of it, or the passage nearest to a short wording.
    pub range: TextRange,
}

/// The index.
pub struct Nearest {
    pub(super) collection: Arc<Collection>,
    /// For each form of the vocabulary, the number of its folded form.
    pub(super) keys: Column<u32>,
    /// For each folded form, how much it says: 1 where few texts have it, next to nothing where most do.
    pub(super) weights: Column<f32>,
    /// Where the postings of each bucket end.
    pub(super) ends: Column<u32>,
    pub(super) postings: Column<TextId>,
    /// For each text, how many words it has.
    pub(super) lengths: Column<u16>,
    pub(super) families: OnceLock<Arc<Families>>,
}

impl Nearest {
    /// Makes the index.
    #[must_use]
    pub fn new(collection: &Arc<Collection>) -> Self {
        let mut keys = vec![0; collection.vocabulary.len()];
        let mut weights = Vec::new();
        for (key, (form, texts)) in collection.vocabulary.folded_forms().enumerate() {
            weights.push(weight(texts, collection.text_count()));
            for id in collection.vocabulary.of_folded(form) {
                keys[id as usize] = key as u32;
            }
        }
        let buckets = (collection.word_count() / 4).clamp(1 << 10, 1 << 23).next_power_of_two();
        let mut ends = vec![0u32; buckets];
        let mut pairs = Vec::new();
        for text in collection.text_ids() {
            pairs_of(collection.forms(text), &keys, buckets, &mut pairs);
            for bucket in &pairs {
                ends[*bucket as usize] += 1;
            }
        }
        let mut end = 0;
        for slot in &mut ends {
            end += *slot;
            *slot = end;
        }
        let mut next = ends.clone();
        let mut postings = vec![0; end as usize];
        // From behind, so that the texts of a bucket end up in order.
        for text in collection.text_ids().collect::<Vec<_>>().into_iter().rev() {
            pairs_of(collection.forms(text), &keys, buckets, &mut pairs);
            for bucket in &pairs {
                let slot = &mut next[*bucket as usize];
                *slot -= 1;
                postings[*slot as usize] = text;
            }
        }
        let length = |text| u16::try_from(collection.forms(text).len()).unwrap_or(u16::MAX);
        let lengths: Vec<u16> = collection.text_ids().map(length).collect();
        Self {
            collection: Arc::clone(collection),
            keys: keys.into(),
            weights: weights.into(),
            ends: ends.into(),
            postings: postings.into(),
            lengths: lengths.into(),
            families: OnceLock::new(),
        }
    }

    /// The texts among which is looked.
    pub(super) const fn collection(&self) -> &Arc<Collection> {
        &self.collection
    }

    /// The words of a text as numbers, in which neither case nor accents count.
    pub(super) fn folded(&self, text: TextId, keys: &mut Vec<u32>) {
        keys.clear();
        let folded: &[u32] = &self.keys;
        keys.extend(self.collection.forms(text).iter().map(|form| folded.get(*form as usize).copied().unwrap_or_default()));
    }

    /// Bytes of memory the index takes.
    #[must_use]
    pub fn bytes(&self) -> usize {
        4 * (self.keys.len() + self.weights.len() + self.ends.len() + self.postings.len()) + 2 * self.lengths.len()
    }

    /// The families of the texts; made when they are first asked for.
    pub fn families(&self) -> &Arc<Families> {
        self.families.get_or_init(|| Arc::new(Families::new(self)))
    }

    /// Takes families that were made before.
    pub fn set_families(&self, families: Arc<Families>) {
        let _ = self.families.set(families);
    }

    /// The families, if they are made.
    #[must_use]
    pub fn known_families(&self) -> Option<&Arc<Families>> {
        self.families.get()
    }

    /// Whether a wording is compared with whole texts, not with passages in them.
    pub(super) fn compares_whole(&self, wording: &str) -> bool {
        self.keys_of(wording).len() >= WHOLE_FROM
    }

    /// The texts nearest to a wording, the nearest first; without those it stands in word for word.
    #[must_use]
    pub fn find(&self, wording: &str, options: &NearestOptions) -> Vec<Near> {
        self.find_beside(wording, options, None)
    }

    /// The same without some texts.
    pub(super) fn find_beside(&self, wording: &str, options: &NearestOptions, without: Option<&TextSet>) -> Vec<Near> {
        let keys = self.keys_of(wording);
        if keys.is_empty() {
            return Vec::new();
        }
        let indexed = if options.exhaustive { Vec::new() } else { self.rank(&keys, &self.candidates(&keys, without), options) };
        if indexed.first().is_some_and(|near| near.similarity >= NEAR_ENOUGH) {
            return indexed;
        }
        let wanted = |text: &TextId| without.is_none_or(|without| !without.holds(*text));
        self.rank(&keys, &self.collection.text_ids().filter(wanted).collect::<Vec<_>>(), options)
    }

    /// The numbers of the words of a wording; a word that stands nowhere has one of its own.
    fn keys_of(&self, wording: &str) -> Vec<u32> {
        let unknown = self.weights.len() as u32;
        let key = |folded: &str| {
            let form = self.collection.vocabulary.of_folded(folded).first().copied()?;
            self.keys.get(form as usize).copied()
        };
        let ranges = words(wording);
        ranges.into_iter().take(MAX_WORDS).map(|range| key(&folded_form(range.of(wording))).unwrap_or(unknown)).collect()
    }

    /// The texts that share most pairs of words with the wording, or where it is one word or two, most words.
    fn candidates(&self, keys: &[u32], without: Option<&TextSet>) -> Vec<TextId> {
        let buckets = self.ends.len();
        let mut pairs: Vec<u32> = keys.array_windows().map(|[left, right]| bucket(*left, *right, buckets)).collect();
        pairs.sort_unstable();
        pairs.dedup();
        let mut lists: Vec<&[TextId]> = pairs.iter().map(|bucket| self.posting(*bucket)).collect();
        lists.sort_by_key(|list| list.len());
        let common = self.collection.text_count() / COMMON_PAIR + 100;
        let rare = lists.iter().filter(|list| list.len() <= common).count();
        // Where all pairs are common, the least common of them must do.
        lists.truncate(rare.clamp(3, MOST_PAIRS));
        let mut shared = vec![0u8; self.collection.text_count()];
        for text in lists.into_iter().flatten() {
            let count = &mut shared[*text as usize];
            *count = count.saturating_add(1);
        }
        for text in without.into_iter().flat_map(TextSet::iter) {
            shared[text as usize] = 0;
        }
        let compared = COMPARED + self.collection.text_count() / TEXTS_FOR_ONE;
        let length = |text: TextId| self.lengths.get(text as usize).map_or(0, |length| usize::from(*length));
        // In a passage only the words that are shared count.
        let length: Option<&dyn Fn(TextId) -> usize> = if keys.len() >= WHOLE_FROM { Some(&length) } else { None };
        most_alike(&shared, compared, keys.len(), length)
    }

    fn weight(&self, key: u32) -> f32 {
        self.weights.get(key as usize).copied().unwrap_or(1.0)
    }

    fn posting(&self, bucket: u32) -> &[TextId] {
        let at = bucket as usize;
        let start = at.checked_sub(1).map_or(0, |before| self.ends[before]);
        self.postings.get(start as usize..self.ends[at] as usize).unwrap_or_default()
    }

    /// Compares word by word.
    fn rank(&self, wording: &[u32], texts: &[TextId], options: &NearestOptions) -> Vec<Near> {
        /// Texts compared by one thread at a time; a few are not worth a second thread.
        const SHARE: usize = 512;
        let ranked = |texts: &[TextId]| {
            let mut comparison = Comparison::new(wording, self);
            let mut found: Vec<Compared> = Vec::new();
            let mut least = options.least;
            for text in texts {
                let Some(compared) = comparison.with(*text, least) else { continue };
                found.push(compared);
                // Now and then what can no longer be among the best is dropped, and the bar rises.
                if found.len() >= 4 * options.limit.max(8) {
                    keep_best(&mut found, options.limit);
                    least = least.max(found.last().map_or(least, |last| last.similarity));
                }
            }
            found
        };
        let mut found: Vec<Compared> = if texts.len() <= SHARE {
            ranked(texts)
        } else {
            texts.par_chunks(SHARE.max(texts.len() / (4 * rayon::current_num_threads()))).flat_map_iter(ranked).collect()
        };
        keep_best(&mut found, options.limit);
        found.into_iter().map(|compared| compared.near(&self.collection)).collect()
    }
}

/// Words of a wording that are looked at.
const MAX_WORDS: usize = 4_000;

/// A text, compared.
#[derive(Clone, Copy)]
struct Compared {
    text: TextId,
    similarity: f32,
    /// First and last word of the part that was compared.
    words: (usize, usize),
}

impl Compared {
    fn near(self, collection: &Collection) -> Near {
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

fn keep_best(found: &mut Vec<Compared>, limit: usize) {
    found.sort_by(|left, right| right.similarity.total_cmp(&left.similarity).then(left.text.cmp(&right.text)));
    found.truncate(limit);
}

/// One wording compared with many texts.
struct Comparison<'a> {
    wording: &'a [u32],
    nearest: &'a Nearest,
    pattern: Pattern,
    keys: Vec<u32>,
    row: Vec<f32>,
}

impl<'a> Comparison<'a> {
    fn new(wording: &'a [u32], nearest: &'a Nearest) -> Self {
        let mut pattern = Pattern::default();
        pattern.set(wording);
        Self { wording, nearest, pattern, keys: Vec::new(), row: Vec::new() }
    }

    /// None where it is less alike than `least`, or has the wording word for word.
    fn with(&mut self, text: TextId, least: f32) -> Option<Compared> {
        let forms = self.nearest.collection.forms(text);
        let (own, other) = (self.wording.len(), forms.len());
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
        self.keys.clear();
        let folded: &[u32] = &self.nearest.keys;
        self.keys.extend(forms.iter().filter_map(|form| folded.get(*form as usize)));
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

/// How much a word says that stands in so many of all texts.
fn weight(texts: u32, all: usize) -> f32 {
    const LEAST: f32 = 0.25;
    let all = (all.max(2)) as f32;
    ((all / (texts.max(1) as f32)).ln() / all.ln() * 2.0).clamp(LEAST, 1.0)
}

fn contains(keys: &[u32], wording: &[u32]) -> bool {
    keys.windows(wording.len()).any(|window| window == wording)
}

fn pairs_of(forms: &[FormId], keys: &[u32], buckets: usize, pairs: &mut Vec<u32>) {
    pairs.clear();
    pairs.extend(forms.array_windows().map(|[left, right]| bucket(keys[*left as usize], keys[*right as usize], buckets)));
    pairs.sort_unstable();
    pairs.dedup();
}

/// `buckets` is a power of two.
fn bucket(left: u32, right: u32, buckets: usize) -> u32 {
    let mixed = (u64::from(left) << 32 | u64::from(right)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    ((mixed ^ (mixed >> 29)).wrapping_mul(0xbf58_476d_1ce4_e5b9) >> 32) as u32 & (buckets as u32 - 1)
}
