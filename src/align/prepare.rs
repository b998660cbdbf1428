//! Paragraphs as evidence: stems with weights, phrases, pairs of words near each other, heads.

use std::collections::HashMap;
use std::hash::BuildHasherDefault;

use super::Entry;
use super::pairs::PairIds;
use super::stems::Lexicon;
use crate::model::Section;
use crate::text::Sides;
use crate::text::token::{Interner, WordHasher};

/// So much of a word of grammar counts: it is nothing alone, and keeps two very short paragraphs apart.
const SMALL_WORD_SHARE: f32 = 0.2;

/// Added to the number of paragraphs before a word's rarity is taken, so that two texts of one paragraph each can be compared too.
const RARITY_PRIOR: f32 = 10.0;

/// From this many paragraphs on, both texts together, it is known which words are everywhere.
const ENOUGH_PARAGRAPHS: f32 = 8.0;

/// How many unseen cases weigh against the seen ones when a word is foreseen from the one before it. "Crime" behind "drogue" is
/// foreseen after a few cases.
const FORESIGHT_PRIOR: f32 = 0.5;

/// Rare words weigh more than in proportion: seven pairs of texts read by hand are told apart best from 1.3 to 1.5.
const EMPHASIS: f32 = 1.4;

/// Two full words are near each other up to this distance: "liens … entre … criminalité … terrorisme". Three lost links that a reader
/// sees.
const NEAR: usize = 5;

/// What says less than this is left out.
const LEAST_WEIGHT: f32 = 0.02;

/// Words that stand together in so many paragraphs that this share of their weight is left say nothing ("Office … drogue").
const LEAST_NEAR_SHARE: f32 = 0.15;

/// So many full words behind the opening say who is asked for what.
pub(super) const HEAD_WORDS: usize = 8;

pub(super) type Map<K, V> = HashMap<K, V, BuildHasherDefault<WordHasher>>;

/// A number for a stem, phrase or pair, each counted from 0 over both sides.
pub(super) type TermId = u32;

/// A term with what it says in one paragraph, all its places together.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Term {
    pub(super) id: TermId,
    pub(super) weight: f32,
}

/// Terms of one kind.
#[derive(Clone, Debug, Default)]
pub(super) struct Terms {
    /// One of each, in no order.
    pub(super) own: Vec<Term>,
    /// Weight of all of them, and of what is not listed because the other side cannot have it.
    pub(super) weight: f32,
}

/// One paragraph as evidence.
#[derive(Clone, Debug, Default)]
pub(super) struct Profile {
    /// Tokens that are words, capitals ignored, in order.
    pub(super) words: Vec<u32>,
    /// Stems.
    pub(super) stems: Terms,
    /// Full stems with the one before.
    pub(super) phrases: Terms,
    /// Full stems that stand near each other, in any order.
    pub(super) pairs: Terms,
    /// The first stem.
    pub(super) opening: Option<TermId>,
    /// The full stems behind the first, in order, at most [`HEAD_WORDS`].
    pub(super) head: Vec<TermId>,
    /// Rarity of all of them.
    pub(super) head_weight: f32,
    /// How far down the text it stands, 0 to 1.
    pub(super) place: f32,
    pub(super) section: Section,
    pub(super) level: u8,
}

/// Both sides, with the weights of their terms.
#[derive(Debug, Default)]
pub(super) struct Prepared {
    pub(super) profiles: Sides<Vec<Profile>>,
    /// For each stem, how rare it is.
    pub(super) rarity: Vec<f32>,
    pub(super) phrase_count: usize,
    pub(super) pair_count: usize,
    /// For each token id, its stem.
    pub(super) token_stems: Vec<TermId>,
    /// For each stem, whether it is grammar only.
    pub(super) is_small: Vec<bool>,
    /// For each stem, whether it is a number.
    pub(super) is_number: Vec<bool>,
}

impl Prepared {
    pub(super) fn new(left: &[Entry<'_>], right: &[Entry<'_>], interner: &Interner<'_>) -> Self {
        let lexicon = Lexicon::new(interner);
        let words = left.iter().chain(right).map(|entry| entry.words.ids.len()).sum();
        let mut phrase_ids = PairIds::with_capacity(words / 2);
        let mut sequences = Sides::new(left, right)
            .map(|entries| entries.iter().map(|entry| Sequence::new(entry, &lexicon, &mut phrase_ids)).collect::<Vec<_>>());
        let all = || sequences.left.iter().chain(&sequences.right);
        let stem_counts = paragraphs_with(lexicon.is_small.len(), all().map(|sequence| sequence.stems.as_slice()));
        let phrase_counts = paragraphs_with(phrase_ids.len(), all().map(|sequence| sequence.phrases.as_slice()));

        let is_on = |side: &[Sequence]| {
            let mut is_on = vec![false; lexicon.is_small.len()];
            side.iter().flat_map(|sequence| &sequence.stems).for_each(|stem| is_on[*stem as usize] = true);
            is_on
        };
        let (on_left, on_right) = (is_on(&sequences.left), is_on(&sequences.right));
        let is_common: Vec<bool> = on_left.iter().zip(on_right).map(|(left, right)| *left && right).collect();
        let mut pair_ids = PairIds::with_capacity(words);
        for sequence in sequences.left.iter_mut().chain(&mut sequences.right) {
            sequence.find_pairs(&lexicon, &is_common, &mut pair_ids);
        }
        let all = || sequences.left.iter().chain(&sequences.right);
        let pair_counts = paragraphs_with(pair_ids.len(), all().map(|sequence| sequence.pairs.as_slice()));

        let weights = Weights::new(
            &lexicon,
            &Counts { paragraphs: left.len() + right.len(), stems: stem_counts },
            (&phrase_ids, &phrase_counts),
            (&pair_ids, &pair_counts),
        );
        let profiles = Sides {
            left: profiles(left, sequences.left, &lexicon, &weights),
            right: profiles(right, sequences.right, &lexicon, &weights),
        };
        Self {
            profiles,
            rarity: weights.rarity,
            phrase_count: phrase_ids.len(),
            pair_count: pair_ids.len(),
            token_stems: lexicon.stems,
            is_small: lexicon.is_small,
            is_number: lexicon.is_number,
        }
    }
}

/// In how many paragraphs of both sides each stem stands.
struct Counts {
    paragraphs: usize,
    stems: Vec<u32>,
}

impl Counts {
    fn rarity(&self, paragraphs_with: u32) -> f32 {
        let (seen, all) = (paragraphs_with as f32, self.paragraphs as f32);
        let rarity = ((all + RARITY_PRIOR) / (seen + 1.0)).ln().max(0.0);
        // What nearly every paragraph has says nothing, once there are enough of them to know.
        let known = ((all - 2.0) / ENOUGH_PARAGRAPHS).clamp(0.0, 1.0);
        rarity * (1.0 - known * (seen / all.max(1.0)).powi(2)).max(0.0)
    }

    /// What a full stem says behind the one before it: little where other paragraphs have the two together again and again ("drogue"
    /// behind "contre", "crime" behind "drogue"). The two paragraphs that a link would join are left out of the count, or what they
    /// alone share would say nothing.
    fn surprise(&self, rarity: f32, before: TermId, together: u32) -> f32 {
        if together <= 2 {
            return rarity;
        }
        let together = (together - 2) as f32;
        let apart = self.stems[before as usize].saturating_sub(2) as f32;
        let chance = (together + FORESIGHT_PRIOR * (-rarity).exp()) / (apart + FORESIGHT_PRIOR);
        (-chance.ln()).clamp(0.0, rarity)
    }
}

/// What each term says.
struct Weights {
    rarity: Vec<f32>,
    /// Of a stem that nothing foresees.
    stems: Vec<f32>,
    /// Of the second stem of a phrase.
    phrases: Vec<f32>,
    pairs: Vec<f32>,
}

impl Weights {
    fn new(
        lexicon: &Lexicon,
        counts: &Counts,
        (phrase_ids, phrase_counts): (&PairIds, &[u32]),
        (pair_ids, pair_counts): (&PairIds, &[u32]),
    ) -> Self {
        let share = |stem: usize| if lexicon.is_small[stem] { SMALL_WORD_SHARE } else { 1.0 };
        // Powers take long, and there are few different counts.
        let by_count: Vec<f32> = (0..=counts.paragraphs as u32).map(|seen| counts.rarity(seen)).collect();
        let rarity: Vec<f32> =
            counts.stems.iter().enumerate().map(|(stem, seen)| by_count[*seen as usize] * share(stem)).collect();
        let emphasised = [false, true].map(|is_small| {
            let share = if is_small { SMALL_WORD_SHARE } else { 1.0 };
            by_count.iter().map(|rarity| (rarity * share).powf(EMPHASIS)).collect::<Vec<f32>>()
        });
        let stems: Vec<f32> = counts
            .stems
            .iter()
            .zip(&lexicon.is_small)
            .map(|(seen, is_small)| emphasised[usize::from(*is_small)][*seen as usize])
            .collect();
        let phrases = phrase_ids.pairs().iter().zip(phrase_counts).map(|((before, stem), together)| {
            let own = rarity[*stem as usize];
            let surprise = counts.surprise(own, *before, *together);
            if surprise < own { surprise.powf(EMPHASIS) } else { stems[*stem as usize] }
        });
        let phrases = phrases.collect();
        // Two paragraphs that alone share a pair give it its whole weight.
        let whole = counts.rarity(2).max(f32::MIN_POSITIVE);
        let pairs = pair_ids.pairs().iter().zip(pair_counts).map(|((one, other), together)| {
            let share = (by_count[*together as usize] / whole).min(1.0);
            if share < LEAST_NEAR_SHARE { 0.0 } else { rarity[*one as usize].min(rarity[*other as usize]) * share }
        });
        let pairs = pairs.collect();
        Self { rarity, stems, phrases, pairs }
    }
}

fn paragraphs_with<'a>(terms: usize, paragraphs: impl Iterator<Item = &'a [TermId]>) -> Vec<u32> {
    let mut counts = vec![0; terms];
    let mut last_seen = vec![u32::MAX; terms];
    for (paragraph, ids) in (0..).zip(paragraphs) {
        for id in ids {
            if std::mem::replace(&mut last_seen[*id as usize], paragraph) != paragraph {
                counts[*id as usize] += 1;
            }
        }
    }
    counts
}

/// One paragraph as numbers, in order.
struct Sequence {
    words: Vec<u32>,
    stems: Vec<TermId>,
    /// The full stems with the one before: one fewer than there are full stems.
    phrases: Vec<TermId>,
    /// Pairs of full stems near each other that the other side may have.
    pairs: Vec<TermId>,
    /// Pairs that the other side cannot have, because it lacks one of the two stems.
    lone_pairs: Vec<(TermId, TermId)>,
}

impl Sequence {
    fn new(entry: &Entry<'_>, lexicon: &Lexicon, phrase_ids: &mut PairIds) -> Self {
        let ids = &entry.words.ids;
        let mut words = Vec::with_capacity(ids.len());
        let mut stems = Vec::with_capacity(ids.len());
        let mut phrases = Vec::with_capacity(ids.len() / 2);
        for id in ids {
            let Some(word) = lexicon.words[*id as usize] else { continue };
            words.push(word);
            stems.push(lexicon.stems[*id as usize]);
        }
        lexicon.bodies.rename(&words, &mut stems);
        let mut before: Option<TermId> = None;
        for stem in stems.iter().copied() {
            if lexicon.is_small[stem as usize] {
                continue;
            }
            if let Some(before) = before {
                phrases.push(phrase_ids.id(before, stem));
            }
            before = Some(stem);
        }
        Self { words, stems, phrases, pairs: Vec::new(), lone_pairs: Vec::new() }
    }

    fn find_pairs(&mut self, lexicon: &Lexicon, is_common: &[bool], pair_ids: &mut PairIds) {
        let full: Vec<TermId> = self.stems.iter().copied().filter(|stem| !lexicon.is_small[*stem as usize]).collect();
        self.pairs.reserve(full.len() * NEAR);
        self.lone_pairs.reserve(full.len() * NEAR);
        for (at, stem) in full.iter().enumerate() {
            for other in &full[at.saturating_sub(NEAR)..at] {
                if stem == other {
                    continue;
                }
                let (one, other) = (*stem.min(other), *stem.max(other));
                if is_common[one as usize] && is_common[other as usize] {
                    self.pairs.push(pair_ids.id(one, other));
                } else {
                    self.lone_pairs.push((one, other));
                }
            }
        }
    }
}

fn profiles(entries: &[Entry<'_>], sequences: Vec<Sequence>, lexicon: &Lexicon, weights: &Weights) -> Vec<Profile> {
    let last = entries.len().saturating_sub(1).max(1) as f32;
    let (mut stem_places, mut phrase_places, mut pair_places) =
        (vec![0; weights.stems.len()], vec![0; weights.phrases.len()], vec![0; weights.pairs.len()]);
    let profile = |(index, (entry, sequence)): (usize, (&Entry<'_>, Sequence))| {
        let mut stems = Gatherer::new(&mut stem_places, sequence.stems.len(), 0.0);
        let mut head = Vec::with_capacity(HEAD_WORDS);
        let mut phrases = sequence.phrases.iter();
        let mut is_first = true;
        for stem in &sequence.stems {
            let mut weight = weights.stems[*stem as usize];
            if !lexicon.is_small[*stem as usize] {
                if let Some(phrase) = (!is_first).then(|| phrases.next()).flatten() {
                    weight = weights.phrases[*phrase as usize];
                    if head.len() < HEAD_WORDS {
                        head.push(*stem);
                    }
                }
                is_first = false;
            }
            stems.add(*stem, weight);
        }
        let rarity = |stem: TermId| weights.rarity[stem as usize];
        let lone: f32 = sequence.lone_pairs.iter().map(|(one, other)| rarity(*one).min(rarity(*other))).sum();
        Profile {
            stems: stems.terms,
            phrases: gathered(&sequence.phrases, &weights.phrases, 0.0, &mut phrase_places),
            pairs: gathered(&sequence.pairs, &weights.pairs, lone, &mut pair_places),
            opening: sequence.stems.first().copied(),
            head_weight: head.iter().map(|stem| rarity(*stem)).sum(),
            head,
            words: sequence.words,
            place: index as f32 / last,
            section: entry.paragraph.section,
            level: entry.paragraph.level,
        }
    };
    entries.iter().zip(sequences).enumerate().map(profile).collect()
}

/// Adds up the weights of terms.
struct Gatherer<'places> {
    terms: Terms,
    /// Where in the list each term stands, if that place names it: kept from paragraph to paragraph, never cleared.
    places: &'places mut [u32],
}

impl<'places> Gatherer<'places> {
    fn new(places: &'places mut [u32], room: usize, unlisted: f32) -> Self {
        Self { terms: Terms { own: Vec::with_capacity(room), weight: unlisted }, places }
    }

    fn add(&mut self, id: TermId, weight: f32) {
        if weight <= LEAST_WEIGHT {
            return;
        }
        self.terms.weight += weight;
        let place = &mut self.places[id as usize];
        match self.terms.own.get_mut(*place as usize) {
            Some(known) if known.id == id => known.weight += weight,
            _ => {
                *place = self.terms.own.len() as u32;
                self.terms.own.push(Term { id, weight });
            }
        }
    }
}

fn gathered(ids: &[TermId], weights: &[f32], unlisted: f32, places: &mut [u32]) -> Terms {
    let mut gatherer = Gatherer::new(places, ids.len(), unlisted);
    for id in ids {
        gatherer.add(*id, weights[*id as usize]);
    }
    gatherer.terms
}
