//! Hits counted, and the first of them found, while they go by: a common word has millions, and no list of all of them is made.

use rayon::prelude::*;

use super::brief::{PARAGRAPHS, kind_of, rank_of};
use super::collection::Collection;
use super::facets::{Counts, Facets};
use super::find::{Best, Hit, SearchOptions, is_scored_in_full};
use super::narrow::PlaceFilter;
use super::plan::Plan;
use super::set::{TextPart, TextSet};

/// So many texts are walked through by one thread sooner than others are awake.
const FEW: usize = 32_768;

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
    /// By date: the documents of which a paragraph answers.
    documents: TextSet,
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
        let parts = texts.parts();
        let shares: Vec<Share<'a>> = if texts.len() <= FEW {
            vec![self.share(&parts)]
        } else {
            let together = parts.len().div_ceil(rayon::current_num_threads()).max(1);
            parts.par_chunks(together).map(|parts| self.share(parts)).collect()
        };
        let listed: usize = shares.iter().map(|share| share.few.len()).sum();
        if is_scored_in_full(listed) {
            return Some(Counted::Few(shares.into_iter().flat_map(|share| share.few).collect()));
        }
        let mut shares = shares.into_iter();
        let mut all = shares.next()?;
        for share in shares {
            all.total += share.total;
            all.documents.join(&share.documents);
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
            if self.options.every_place || !by_paragraph.holds(rank) {
                self.take(number, rank, &mut all);
            }
        }
        if is_scored_in_full(all.total) {
            return None;
        }
        let facets = all.counts.map_or_else(Facets::default, |counts| counts.finish(self.collection));
        Some(Counted::Many(Tally { total: all.total, documents: all.documents.len(), facets, hits: all.best.hits() }))
    }

    fn share(&self, parts: &[TextPart<'_>]) -> Share<'a> {
        let Self { collection, plan, options, .. } = *self;
        let mut share = Share {
            total: 0,
            documents: TextSet::none_of(collection.documents.len()),
            others: Vec::new(),
            few: Vec::new(),
            best: Best::new(collection, plan, options.order, self.limit, false),
            counts: (!options.without_facets).then(|| Counts::new(collection)),
        };
        let takes_all = self.wanted.takes_all();
        let heads: &[u32] = &collection.briefs.heads;
        for text in parts.iter().flat_map(|part| part.iter()) {
            for number in collection.place_numbers(text) {
                if !takes_all && !self.wanted.holds(number) {
                    continue;
                }
                // One more than are few says that they are not.
                if is_scored_in_full(share.few.len()) {
                    share.few.push(number);
                }
                let Some(head) = heads.get(number as usize).copied() else { continue };
                if PARAGRAPHS & (1 << kind_of(head)) == 0 {
                    share.others.push(number);
                } else {
                    self.take(number, rank_of(head), &mut share);
                }
            }
        }
        share
    }

    fn take(&self, number: u32, rank: u32, share: &mut Share<'_>) {
        share.total += 1;
        share.documents.insert(rank);
        share.best.offer(number);
        if let Some(counts) = &mut share.counts {
            counts.add(self.collection, number, None);
        }
    }
}
