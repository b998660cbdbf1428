//! Hits counted, and the first of them found, while they go by: a common word has millions, and no list of all of them is made.

use rayon::prelude::*;

use super::brief::{PARAGRAPHS, kind_of, rank_of};
use super::collection::{Collection, bounds};
use super::facets::{Counts, Facets};
use super::find::{Best, Hit, SearchOptions, is_scored_in_full};
use super::narrow::PlaceFilter;
use super::plan::Plan;
use super::set::{TextPart, TextSet};

/// Of so many texts in a collection, each thread gets several shares: one that sleeps holds up little.
const SHARES: usize = 4;

/// So many texts are walked through by one thread sooner than others are awake.
const FEW: usize = 16_384;

/// What is told of all hits.
pub(super) struct Tally {
    pub total: usize,
    pub documents: usize,
    pub facets: Facets,
    pub hits: Vec<Hit>,
}

/// Places counted, or so few that they are listed.
pub(super) enum Counted {
    /// All of them, in order; titles and notes too where a paragraph of the same document answers.
    Few(Vec<u32>),
    /// What is asked of them.
    Many(Tally),
}

/// What is walked through, and what for.
pub(super) struct Walk<'a> {
    pub collection: &'a Collection,
    pub plan: &'a Plan<'a>,
    pub wanted: &'a PlaceFilter<'a>,
    pub options: &'a SearchOptions,
    pub limit: usize,
}

/// What one thread finds.
struct Share<'a> {
    /// Paragraphs.
    total: usize,
    /// By date: the documents of which a paragraph answers. A byte each: bits of one number would wait for each other.
    documents: Vec<bool>,
    /// Titles and notes.
    others: Vec<u32>,
    /// All places, as long as they are few.
    few: Vec<u32>,
    best: Best<'a>,
    counts: Option<Counts>,
}

impl<'a> Walk<'a> {
    /// None where too few are left to be told from a tally.
    pub(super) fn count(&self, texts: &TextSet) -> Option<Counted> {
        let threads = rayon::current_num_threads();
        let shares: Vec<Share<'a>> = if threads == 1 || texts.len() <= FEW {
            vec![self.share(texts.whole())]
        } else {
            // Few texts stand in most places: shares are of as many places, not of as many texts.
            let ends: &[u64] = &self.collection.place_ends;
            let places = ends.last().copied().unwrap_or_default();
            let count = (threads * SHARES) as u64;
            let bounds: Vec<usize> = (1..count).map(|nth| ends.partition_point(|end| *end <= places * nth / count)).collect();
            texts.parts_between(&bounds).into_par_iter().map(|part| self.share(part)).collect()
        };
        let listed: usize = shares.iter().map(|share| share.few.len()).sum();
        if is_scored_in_full(listed) {
            return Some(Counted::Few(shares.into_iter().flat_map(|share| share.few).collect()));
        }
        let mut shares = shares.into_iter();
        let mut all = shares.next()?;
        for share in shares {
            all.total += share.total;
            all.documents.iter_mut().zip(&share.documents).for_each(|(own, other)| *own |= other);
            all.others.extend(share.others);
            all.best.join(share.best);
            if let (Some(counts), Some(more)) = (&mut all.counts, &share.counts) {
                counts.join(more);
            }
        }
        let briefs = &self.collection.briefs;
        let by_paragraph = all.documents.clone();
        for number in std::mem::take(&mut all.others) {
            // A document is listed by its title or notes only where no paragraph of it answers.
            let rank = briefs.rank(number);
            if self.options.every_place || !by_paragraph.get(rank as usize).copied().unwrap_or_default() {
                all.count(self.collection, number, rank);
                all.best.offer(number);
            }
        }
        if is_scored_in_full(all.total) {
            return None;
        }
        let facets = all.counts.map_or_else(Facets::default, |counts| counts.finish(self.collection));
        let documents = all.documents.iter().filter(|answers| **answers).count();
        Some(Counted::Many(Tally { total: all.total, documents, facets, hits: all.best.hits() }))
    }

    fn share(&self, texts: TextPart<'_>) -> Share<'a> {
        let Self { collection, plan, options, .. } = *self;
        let mut share = Share {
            total: 0,
            documents: vec![false; collection.documents.len()],
            others: Vec::new(),
            few: Vec::new(),
            best: Best::new(collection, plan, options.order, self.limit, false),
            counts: (!options.without_facets).then(|| Counts::new(collection)),
        };
        let takes_all = self.wanted.takes_all();
        let (heads, ends): (&[u32], &[u64]) = (&collection.briefs.heads, &collection.place_ends);
        for text in texts.iter() {
            let (start, end) = bounds(ends, text as usize);
            let may_be_first = share.best.may_take_of(start as u32);
            for (number, head) in (start as u32..).zip(heads.get(start..end).unwrap_or_default()) {
                if !takes_all && !self.wanted.holds(number) {
                    continue;
                }
                // One more than are few says that they are not.
                if is_scored_in_full(share.few.len()) {
                    share.few.push(number);
                }
                if PARAGRAPHS & (1 << kind_of(*head)) == 0 {
                    share.others.push(number);
                    continue;
                }
                share.count(collection, number, rank_of(*head));
                if may_be_first {
                    share.best.offer(number);
                }
            }
        }
        share
    }
}

impl Share<'_> {
    fn count(&mut self, collection: &Collection, number: u32, rank: u32) {
        self.total += 1;
        if let Some(answers) = self.documents.get_mut(rank as usize) {
            *answers = true;
        }
        if let Some(counts) = &mut self.counts {
            counts.add(collection, number, None);
        }
    }
}
