//! What speaks for a link.

use super::lcs::Pattern;
use super::prepare::{Prepared, Profile, Term};
use super::{Alternative, Group};
use crate::model::Section;
use crate::text::Sides;

/// A pair that may be linked.
#[derive(Clone, Copy, Debug)]
pub(super) struct Candidate {
    pub(super) left: usize,
    pub(super) right: usize,
    /// How much speaks for it, 0 to about 1.
    pub(super) score: f32,
    /// Weight of what both have.
    pub(super) shared: f32,
    /// Share of common words, 0 to 1.
    pub(super) similarity: f32,
}

/// All pairs that may be linked, sorted by left, then right.
#[derive(Debug, Default)]
pub(super) struct Candidates {
    pub(super) all: Vec<Candidate>,
    /// For each left entry, where its candidates begin in `all`; one more at the end.
    starts: Vec<usize>,
}

/// Below this nothing speaks for a pair.
const FLOOR: f32 = 0.08;

/// Share of the score that verbatim neighbouring words make up.
const PHRASE_SHARE: f32 = 0.2;

/// A preambular paragraph that becomes an operative one changes its function, which is rare: of 39 links read by hand, 4 cross.
const ACROSS_SECTIONS: f32 = 0.75;

/// An item seldom becomes a paragraph.
const ACROSS_LEVELS: f32 = 0.7;

/// What the same first word adds, by its rarity.
const SAME_OPENING: f32 = 0.01;

/// What a common head (who is asked for what) adds at most.
const SAME_HEAD: f32 = 0.05;

/// What standing at the same place of the text adds at most.
const SAME_PLACE: f32 = 0.02;

impl Candidates {
    /// Weighs all pairs but those that are tied as identical.
    pub(super) fn weigh(prepared: &Prepared, identical: &[Sides<usize>]) -> Self {
        let Sides { left: lefts, right: rights } = &prepared.profiles;
        let stems = postings(rights.iter().map(|profile| profile.stems.as_slice()), prepared.rarity.len());
        let phrases = postings(rights.iter().map(|profile| profile.phrases.as_slice()), prepared.phrase_count);
        let mut is_tied = Sides::new(vec![false; lefts.len()], vec![false; rights.len()]);
        for pair in identical {
            is_tied.left[pair.left] = true;
            is_tied.right[pair.right] = true;
        }
        let mut candidates = Self { all: Vec::new(), starts: Vec::with_capacity(lefts.len() + 1) };
        let mut shared = Sides::new(vec![0.0; rights.len()], vec![0.0; rights.len()]);
        let mut state = Vec::new();
        for (left, profile) in lefts.iter().enumerate() {
            candidates.starts.push(candidates.all.len());
            shared.left.fill(0.0);
            shared.right.fill(0.0);
            gather(&profile.stems, &stems, &mut shared.left);
            gather(&profile.phrases, &phrases, &mut shared.right);
            let mut pattern = None;
            for (right, other) in rights.iter().enumerate() {
                if is_tied.left[left] && is_tied.right[right] {
                    continue;
                }
                let (stem, phrase) = (shared.left[right], shared.right[right]);
                let score = score(profile, other, stem, phrase, &prepared.rarity);
                if score >= FLOOR {
                    let pattern = pattern.get_or_insert_with(|| Pattern::new(&profile.words));
                    let common = pattern.common(&other.words, &mut state);
                    let similarity = ratio(2.0 * common as f32, (profile.words.len() + other.words.len()) as f32);
                    candidates.all.push(Candidate { left, right, score, shared: stem, similarity });
                }
            }
        }
        candidates.starts.push(candidates.all.len());
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

/// For each term, who has it and what it says there.
fn postings<'a>(paragraphs: impl Iterator<Item = &'a [Term]>, terms: usize) -> Vec<Vec<(u32, f32)>> {
    let mut postings = vec![Vec::new(); terms];
    for (paragraph, own) in paragraphs.enumerate() {
        for term in own {
            postings[term.id as usize].push((paragraph as u32, term.weight));
        }
    }
    postings
}

fn gather(own: &[Term], postings: &[Vec<(u32, f32)>], shared: &mut [f32]) {
    for term in own {
        for (paragraph, weight) in &postings[term.id as usize] {
            shared[*paragraph as usize] += weight.min(term.weight);
        }
    }
}

pub(super) fn ratio(part: f32, whole: f32) -> f32 {
    if whole > 0.0 { (part / whole).clamp(0.0, 1.0) } else { 0.0 }
}

fn score(left: &Profile, right: &Profile, stem: f32, phrase: f32, rarity: &[f32]) -> f32 {
    if (left.section == Section::Heading) != (right.section == Section::Heading) {
        return 0.0;
    }
    let stems = ratio(2.0 * stem, left.stem_weight + right.stem_weight);
    let phrases = ratio(2.0 * phrase, left.phrase_weight + right.phrase_weight);
    let mut score = (1.0 - PHRASE_SHARE) * stems + PHRASE_SHARE * phrases;
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

fn head(left: &Profile, right: &Profile, rarity: &[f32]) -> f32 {
    let weight = |stems: &[u32]| stems.iter().map(|stem| rarity[*stem as usize]).sum::<f32>();
    let common: f32 = left.head.iter().filter(|stem| right.head.contains(stem)).map(|stem| rarity[*stem as usize]).sum();
    ratio(2.0 * common, weight(&left.head) + weight(&right.head))
}

/// How near a pair must come to the links of its paragraphs to be worth a look.
const NEAR: f32 = 0.8;

/// Below this score no pair is worth a look.
const LEAST_ALTERNATIVE: f32 = 0.16;

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
