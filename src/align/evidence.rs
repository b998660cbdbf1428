//! What speaks for a link.

use rayon::prelude::*;

use super::prepare::{Prepared, Profile, TermId, Terms};
use super::{Alternative, Group, HandLinks};
use crate::model::Section;
use crate::text::Sides;
use crate::text::lcs::{self, Pattern};

/// A pair that may be linked.
#[derive(Clone, Copy, Debug)]
pub(super) struct Candidate {
    pub(super) left: usize,
    pub(super) right: usize,
    /// How much speaks for it, 0 to about 1.
    pub(super) score: f32,
    /// Weight of what both have.
    pub(super) shared: f32,
    /// Weight of the pairs of near words that both have.
    pub(super) pairs: f32,
    /// Share of common words, 0 to 1.
    pub(super) similarity: f32,
    /// How much speaks for it above what speaks for their other candidates.
    pub(super) distinct: f32,
}

/// All pairs that may be linked, sorted by left, then right.
#[derive(Debug, Default)]
pub(super) struct Candidates {
    pub(super) all: Vec<Candidate>,
    /// There were too many pairs to weigh each in full: of each paragraph only the nearest few were, or the order of words was left out.
    pub(super) is_coarse: bool,
    /// For each left entry, where its candidates begin in `all`; one more at the end.
    starts: Vec<usize>,
}

/// Below this, before the order of words is looked at, a pair is no candidate: to become a link it would need more than half of its
/// words in the same order, and then it would not be below.
const FLOOR: f32 = 0.18;

/// Unless so much of one paragraph stands in the other that it may be a part of it.
const CONTAINED: f32 = 0.45;

// The shares below were set on seven pairs of texts read by hand (tests/it/align_gold.rs) and are round numbers within a plateau.

/// What common stems add at most.
const STEM_SHARE: f32 = 0.78;

/// What stems behind the same stem add at most.
const PHRASE_SHARE: f32 = 0.22;

/// What pairs of words near each other on both sides add at most. They tell one subject from another where both paragraphs are made
/// of the same few hundred words.
const PAIR_SHARE: f32 = 0.83;

/// What such pairs add by their sheer number (its logarithm): a long paragraph that took over a whole thought has much else.
const PAIR_AMOUNT: f32 = 0.022;

/// What the share of common words in the same order adds, above what unrelated paragraphs of one subject have.
const ORDER_SHARE: f32 = 0.28;

/// Share of common words in the same order that two unrelated paragraphs have.
const UNRELATED_SIMILARITY: f32 = 0.25;

/// What the same first word adds, by its rarity.
const SAME_OPENING: f32 = 0.035;

/// What a common head (who is asked for what) adds at most.
const SAME_HEAD: f32 = 0.045;

/// What standing at the same place of the text adds: only enough to break ties.
const SAME_PLACE: f32 = 0.002;

/// A preambular paragraph that becomes an operative one changes its function, which is rare: of 39 links read by hand, 4 cross.
const ACROSS_SECTIONS: f32 = 0.7;

/// An item seldom becomes a paragraph.
const ACROSS_LEVELS: f32 = 0.7;

/// Above this many pairs of paragraphs only the nearest few of each are weighed in full.
const MOST_PAIRS: usize = 250_000;

/// Above this many, only those that share something rare are looked at.
const MOST_PAIRS_AT_ALL: usize = 4_000_000;

/// Something is rare that so few paragraphs of the other side have.
const RARE: usize = 32;

/// Of a left paragraph so many candidates are kept where there are too many pairs, before the nearest are chosen for both sides.
const MOST_OF_ONE: usize = 256;

/// Machine words that may be compared to find the order of words, all pairs together. What is beyond is weighed without regard to order.
const MOST_STEPS: usize = 1 << 30;

/// Longer paragraphs are weighed without regard to the order of their words, too.
const LONGEST_IN_ORDER: usize = 16_384;

/// So many.
const NEAREST: usize = 12;

/// From so many pairs on all cores weigh them; the answer is the same. To ask the others takes longer than to weigh fewer alone.
const MANY_PAIRS: usize = 10_000;

impl Candidates {
    /// Weighs all pairs but those that are tied as identical on both sides, and those of which a person has spoken.
    pub(super) fn weigh(prepared: &Prepared, identical: &[Sides<usize>], by_hand: &HandLinks) -> Self {
        let Sides { left: lefts, right: rights } = &prepared.profiles;
        let mut is_tied = Sides::new(vec![false; lefts.len()], vec![false; rights.len()]);
        for pair in identical {
            is_tied.left[pair.left] = true;
            is_tied.right[pair.right] = true;
        }
        let mut all = rough(prepared, &is_tied);
        if *by_hand != HandLinks::default() {
            all.retain(|candidate| by_hand.is_open(Sides::new(candidate.left, candidate.right)));
        }
        if lefts.len() * rights.len() > MOST_PAIRS {
            keep_nearest(&mut all, lefts.len(), rights.len());
        }
        let mut candidates =
            Self { all, is_coarse: lefts.len() * rights.len() > MOST_PAIRS, starts: Vec::with_capacity(lefts.len() + 1) };
        let steps = |candidate: &Candidate| {
            lefts[candidate.left].words.len().div_ceil(64).saturating_mul(rights[candidate.right].words.len())
        };
        // Each pair has its share of the budget where all together would be beyond it.
        let all_steps = candidates.all.iter().map(steps).fold(0, usize::saturating_add);
        let share = if all_steps > MOST_STEPS { MOST_STEPS / candidates.all.len().max(1) } else { MOST_STEPS };
        let is_in_order = |candidate: &Candidate| {
            let longest = lefts[candidate.left].words.len().max(rights[candidate.right].words.len());
            longest <= LONGEST_IN_ORDER && steps(candidate) <= share
        };
        candidates.is_coarse |= all_steps > MOST_STEPS;
        let in_order = |pattern: &mut Pattern, of_left: &mut [Candidate]| {
            let Some(left) = of_left.first().map(|candidate| &lefts[candidate.left]) else { return };
            if of_left.iter().any(is_in_order) {
                pattern.set(&left.words);
            }
            for candidate in of_left {
                let right = &rights[candidate.right];
                let common =
                    if is_in_order(candidate) { pattern.common(&right.words) } else { lcs::shared(&left.words, &right.words) };
                candidate.similarity = ratio(2.0 * common as f32, (left.words.len() + right.words.len()) as f32);
                candidate.score += ORDER_SHARE * (candidate.similarity - UNRELATED_SIMILARITY);
            }
        };
        let same_left = |one: &Candidate, other: &Candidate| one.left == other.left;
        if lefts.len() * rights.len() < MANY_PAIRS {
            let mut pattern = Pattern::default();
            candidates.all.chunk_by_mut(same_left).for_each(|of_left| in_order(&mut pattern, of_left));
        } else {
            candidates.all.par_chunk_by_mut(same_left).for_each_init(Pattern::default, in_order);
        }
        mark_distinct(&mut candidates.all, lefts.len(), rights.len());
        let mut next = 0;
        for left in 0..=lefts.len() {
            while candidates.all.get(next).is_some_and(|candidate| candidate.left < left) {
                next += 1;
            }
            candidates.starts.push(next);
        }
        candidates
    }

    /// The candidates of a left entry.
    pub(super) fn of_left(&self, left: usize) -> &[Candidate] {
        match (self.starts.get(left), self.starts.get(left + 1)) {
            (Some(start), Some(end)) => &self.all[*start..*end],
            _ => &[],
        }
    }

    /// One pair, if anything speaks for it.
    pub(super) fn get(&self, left: usize, right: usize) -> Option<&Candidate> {
        let own = self.of_left(left);
        own.binary_search_by_key(&right, |candidate| candidate.right).ok().map(|index| &own[index])
    }
}

/// All pairs for which anything speaks, without regard to the order of their words.
fn rough(prepared: &Prepared, is_tied: &Sides<Vec<bool>>) -> Vec<Candidate> {
    let Sides { left: lefts, right: rights } = &prepared.profiles;
    let found = Rough {
        prepared,
        is_tied,
        stems: Postings::new(rights.iter().map(|profile| &profile.stems), prepared.rarity.len()),
        phrases: Postings::new(rights.iter().map(|profile| &profile.phrases), prepared.phrase_count),
        pairs: Postings::new(rights.iter().map(|profile| &profile.pairs), prepared.pair_count),
    };
    if lefts.len() * rights.len() < MANY_PAIRS {
        let mut shared = SharedOfAll::new(rights.len());
        let mut all = Vec::new();
        (0..lefts.len()).for_each(|left| found.of_left(left, &mut shared, &mut all));
        return all;
    }
    let of_left = |shared: &mut SharedOfAll, left: usize| {
        let mut own = Vec::new();
        found.of_left(left, shared, &mut own);
        own
    };
    let all = (0..lefts.len()).into_par_iter().map_init(|| SharedOfAll::new(rights.len()), of_left);
    all.collect::<Vec<_>>().concat()
}

/// Weight of what two paragraphs have in common, by kind.
#[derive(Clone, Copy, Debug, Default)]
struct Shared {
    stems: f32,
    phrases: f32,
    pairs: f32,
}

/// What two paragraphs have in common, counted for them alone.
fn shared_by_two(left: &Profile, right: &Profile) -> Shared {
    let common = |left: &Terms, right: &Terms| {
        let sorted = |terms: &Terms| {
            let mut own = terms.own.clone();
            own.sort_unstable_by_key(|term| term.id);
            own
        };
        let (left, right) = (sorted(left), sorted(right));
        let (mut at, mut there, mut weight) = (0, 0, 0.0);
        while let (Some(one), Some(other)) = (left.get(at), right.get(there)) {
            if one.id == other.id {
                weight += one.weight.min(other.weight);
            }
            at += usize::from(one.id <= other.id);
            there += usize::from(other.id <= one.id);
        }
        weight
    };
    Shared {
        stems: common(&left.stems, &right.stems),
        phrases: common(&left.phrases, &right.phrases),
        pairs: common(&left.pairs, &right.pairs),
    }
}

/// The same for one left paragraph and all right ones.
struct SharedOfAll {
    stems: Vec<f32>,
    phrases: Vec<f32>,
    pairs: Vec<f32>,
}

impl SharedOfAll {
    fn new(rights: usize) -> Self {
        Self { stems: vec![0.0; rights], phrases: vec![0.0; rights], pairs: vec![0.0; rights] }
    }
}

/// Looks for pairs that share anything.
struct Rough<'a> {
    prepared: &'a Prepared,
    is_tied: &'a Sides<Vec<bool>>,
    stems: Postings,
    phrases: Postings,
    pairs: Postings,
}

impl Rough<'_> {
    /// Adds the candidates of a left paragraph to `all`.
    fn of_left(&self, left: usize, shared: &mut SharedOfAll, all: &mut Vec<Candidate>) {
        let Sides { left: lefts, right: rights } = &self.prepared.profiles;
        let profile = &lefts[left];
        let pairs = lefts.len() * rights.len();
        let first = all.len();
        if pairs > MOST_PAIRS_AT_ALL {
            all.extend(self.nearest_by_rare(left, shared).into_iter().filter_map(|right| {
                let shared = shared_by_two(profile, &rights[right]);
                self.candidate(left, right, &shared)
            }));
            return;
        }
        self.stems.gather(&profile.stems, &mut shared.stems);
        self.phrases.gather(&profile.phrases, &mut shared.phrases);
        self.pairs.gather(&profile.pairs, &mut shared.pairs);
        for right in 0..rights.len() {
            let shared = Shared { stems: shared.stems[right], phrases: shared.phrases[right], pairs: shared.pairs[right] };
            all.extend(self.candidate(left, right, &shared));
        }
        if pairs > MOST_PAIRS && all.len() - first > MOST_OF_ONE {
            let own = &mut all[first..];
            own.sort_unstable_by(|a, b| b.score.total_cmp(&a.score).then(a.right.cmp(&b.right)));
            all.truncate(first + MOST_OF_ONE);
            all[first..].sort_unstable_by_key(|candidate| candidate.right);
        }
    }

    /// A pair, if enough speaks for it.
    fn candidate(&self, left: usize, right: usize, shared: &Shared) -> Option<Candidate> {
        let is_nothing = shared.stems + shared.phrases + shared.pairs == 0.0;
        if is_nothing || (self.is_tied.left[left] && self.is_tied.right[right]) {
            return None;
        }
        let (own, other) = (&self.prepared.profiles.left[left], &self.prepared.profiles.right[right]);
        let score = score(own, other, shared, self.prepared);
        let contained = || ratio(shared.stems, own.stems.weight.min(other.stems.weight));
        (score >= FLOOR || (score > 0.0 && contained() >= CONTAINED)).then_some(Candidate {
            left,
            right,
            score,
            shared: shared.stems,
            pairs: shared.pairs,
            similarity: 0.0,
            distinct: 0.0,
        })
    }

    /// The right paragraphs that share most of what is rare with a left one, in their order.
    fn nearest_by_rare(&self, left: usize, shared: &mut SharedOfAll) -> Vec<usize> {
        let own = &self.prepared.profiles.left[left];
        let mut met: Vec<usize> = Vec::new();
        for (postings, terms) in [(&self.stems, &own.stems), (&self.phrases, &own.phrases), (&self.pairs, &own.pairs)] {
            for term in &terms.own {
                for (right, weight) in postings.of(term.id).iter().take_while(|_| postings.of(term.id).len() <= RARE) {
                    let sum = &mut shared.stems[*right as usize];
                    if *sum == 0.0 {
                        met.push(*right as usize);
                    }
                    *sum += weight.min(term.weight);
                }
            }
        }
        let sum = |right: usize| shared.stems[right];
        met.sort_unstable_by(|a, b| sum(*b).total_cmp(&sum(*a)).then(a.cmp(b)));
        for right in &met {
            shared.stems[*right] = 0.0;
        }
        met.truncate(NEAREST);
        met.sort_unstable();
        met
    }
}

/// For each term, who has it and what it says there.
struct Postings {
    /// Where the places of each term begin; one more at the end.
    starts: Vec<u32>,
    places: Vec<(u32, f32)>,
}

impl Postings {
    fn new<'a>(paragraphs: impl Iterator<Item = &'a Terms> + Clone, terms: usize) -> Self {
        let mut starts = vec![0_u32; terms + 1];
        for term in paragraphs.clone().flat_map(|terms| &terms.own) {
            starts[term.id as usize + 1] += 1;
        }
        for term in 0..terms {
            starts[term + 1] += starts[term];
        }
        let mut next = starts.clone();
        let mut places = vec![(0, 0.0); starts.last().copied().unwrap_or_default() as usize];
        for (paragraph, terms) in paragraphs.enumerate() {
            for term in &terms.own {
                let place = &mut next[term.id as usize];
                places[*place as usize] = (paragraph as u32, term.weight);
                *place += 1;
            }
        }
        Self { starts, places }
    }

    /// Who has a term, and what it says there.
    fn of(&self, term: TermId) -> &[(u32, f32)] {
        &self.places[self.starts[term as usize] as usize..self.starts[term as usize + 1] as usize]
    }

    /// For each paragraph, the weight of what it shares with these terms, in place of what `shared` held.
    fn gather(&self, terms: &Terms, shared: &mut [f32]) {
        shared.fill(0.0);
        for term in &terms.own {
            for (paragraph, weight) in self.of(term.id) {
                shared[*paragraph as usize] += weight.min(term.weight);
            }
        }
    }
}

/// Leaves the nearest few candidates of each entry.
fn keep_nearest(all: &mut Vec<Candidate>, lefts: usize, rights: usize) {
    let mut order: Vec<usize> = (0..all.len()).collect();
    order.sort_unstable_by(|a, b| all[*b].score.total_cmp(&all[*a].score).then(a.cmp(b)));
    let mut kept = vec![false; all.len()];
    let (mut of_left, mut of_right) = (vec![0; lefts], vec![0; rights]);
    for index in order {
        let (left, right) = (&mut of_left[all[index].left], &mut of_right[all[index].right]);
        if *left < NEAREST || *right < NEAREST {
            kept[index] = true;
            *left += 1;
            *right += 1;
        }
    }
    let mut kept = kept.into_iter();
    all.retain(|_| kept.next().unwrap_or_default());
}

pub(super) fn ratio(part: f32, whole: f32) -> f32 {
    if whole > 0.0 { (part / whole).clamp(0.0, 1.0) } else { 0.0 }
}

fn score(left: &Profile, right: &Profile, shared: &Shared, prepared: &Prepared) -> f32 {
    let are_headings = Sides::new(left, right).map(|own| own.section == Section::Heading);
    if are_headings.left != are_headings.right || (are_headings.left && !share_a_word(left, right, prepared)) {
        return 0.0;
    }
    let rarity = prepared.rarity.as_slice();
    let dice = |shared: f32, left: &Terms, right: &Terms| ratio(2.0 * shared, left.weight + right.weight);
    let mut score = STEM_SHARE * dice(shared.stems, &left.stems, &right.stems)
        + PHRASE_SHARE * dice(shared.phrases, &left.phrases, &right.phrases)
        + PAIR_SHARE * dice(shared.pairs, &left.pairs, &right.pairs)
        + PAIR_AMOUNT * shared.pairs.ln_1p();
    if score < FLOOR / 2.0 {
        return score;
    }
    if left.opening == right.opening {
        score += SAME_OPENING * left.opening.map_or(0.0, |opening| rarity[opening as usize]);
    }
    score += SAME_HEAD * head(left, right, rarity);
    score += SAME_PLACE * (1.0 - (left.place - right.place).abs());
    if left.section != right.section {
        score *= ACROSS_SECTIONS;
    }
    if left.level != right.level {
        score *= ACROSS_LEVELS;
    }
    score
}

/// Whether two headings have more in common than a number: "Principle 1" and "Objective 1" say nothing of each other.
fn share_a_word(left: &Profile, right: &Profile, prepared: &Prepared) -> bool {
    let is_word = |stem: TermId| !prepared.is_small[stem as usize] && !prepared.is_number[stem as usize];
    left.stems.own.iter().any(|term| is_word(term.id) && right.stems.own.iter().any(|other| other.id == term.id))
}

fn head(left: &Profile, right: &Profile, rarity: &[f32]) -> f32 {
    let common: f32 = left.head.iter().filter(|stem| right.head.contains(stem)).map(|stem| rarity[*stem as usize]).sum();
    ratio(2.0 * common, left.head_weight + right.head_weight)
}

/// How near a pair must come to the links of its paragraphs to be worth a look.
const NEAR: f32 = 0.8;

/// Below this score no pair is worth a look.
const LEAST_ALTERNATIVE: f32 = 0.2;

/// Pairs that were not taken though nearly as much speaks for them as for the link that was.
pub(super) fn alternatives(candidates: &Candidates, groups: &[Group]) -> Vec<Alternative> {
    let sizes = |side: fn(&Group) -> &Vec<usize>| groups.iter().flat_map(side).max().map_or(0, |last| last + 1);
    let mut best = Sides::new(
        vec![LEAST_ALTERNATIVE / NEAR; sizes(|group| &group.entries.left)],
        vec![LEAST_ALTERNATIVE / NEAR; sizes(|group| &group.entries.right)],
    );
    let mut group_of = Sides::new(vec![usize::MAX; best.left.len()], vec![usize::MAX; best.right.len()]);
    for (index, group) in groups.iter().enumerate() {
        group.entries.left.iter().for_each(|entry| group_of.left[*entry] = index);
        group.entries.right.iter().for_each(|entry| group_of.right[*entry] = index);
    }
    let is_taken = |candidate: &Candidate| group_of.left[candidate.left] == group_of.right[candidate.right];
    for candidate in candidates.all.iter().filter(|candidate| is_taken(candidate)) {
        best.left[candidate.left] = candidate.score.max(best.left[candidate.left]);
        best.right[candidate.right] = candidate.score.max(best.right[candidate.right]);
    }
    let is_near = |candidate: &Candidate| candidate.score >= NEAR * best.left[candidate.left].max(best.right[candidate.right]);
    candidates
        .all
        .iter()
        .filter(|candidate| !is_taken(candidate) && is_near(candidate))
        .map(|candidate| Alternative {
            paragraphs: Sides::new(candidate.left, candidate.right),
            similarity: candidate.similarity,
        })
        .collect()
}

/// So many of the other candidates of each side are looked at.
const RIVALS: usize = 3;

/// How far each pair stands above its rivals: the best other candidates of its two entries.
fn mark_distinct(all: &mut [Candidate], lefts: usize, rights: usize) {
    let mut best = Sides::new(vec![[0.0_f32; RIVALS + 1]; lefts], vec![[0.0_f32; RIVALS + 1]; rights]);
    for candidate in all.iter() {
        for best in [&mut best.left[candidate.left], &mut best.right[candidate.right]] {
            let mut score = candidate.score;
            for place in best {
                if score > *place {
                    std::mem::swap(place, &mut score);
                }
            }
        }
    }
    for candidate in all {
        let mut rivals = 0.0;
        for best in [&best.left[candidate.left], &best.right[candidate.right]] {
            // Its own score is left out, or the least where it is not among the best.
            let own = candidate.score.max(best[RIVALS]);
            rivals += best.iter().sum::<f32>() - own;
        }
        candidate.distinct = candidate.score - rivals / (2 * RIVALS) as f32;
    }
}
