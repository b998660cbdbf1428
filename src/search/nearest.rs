//! Paragraphs nearest in wording.
//!
//! An index of pairs of words that follow each other names the paragraphs that share most of them; these are then compared word by word. An exact
//! scan of every paragraph is on offer, and is what happens by itself when the index names nothing near.

mod compared;

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
use compared::{Compared, Comparison, keep_best};

/// How many paragraphs the index names for the comparison word by word, at least.
const COMPARED: usize = 400;

/// And one more for so many texts: the larger a library, the more paragraphs are about equally near.
const TEXTS_FOR_ONE: usize = 480;

/// A best match below this may not be the best: the index is not asked again, every paragraph is.
const NEAR_ENOUGH: f32 = 0.55;

/// A wording of fewer words is looked for inside paragraphs, a longer one is compared with whole ones.
const WHOLE_FROM: usize = 16;

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

/// How much a word says that stands in so many of all texts.
fn weight(texts: u32, all: usize) -> f32 {
    const LEAST: f32 = 0.25;
    let all = (all.max(2)) as f32;
    ((all / (texts.max(1) as f32)).ln() / all.ln() * 2.0).clamp(LEAST, 1.0)
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
