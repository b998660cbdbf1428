//! What the pairs leave over may be a part of a split or merge.

use super::assign::PLAIN_SCORE;
use super::evidence::{Candidate, Candidates, ratio};
use super::prepare::{Prepared, Profile};
use super::{Confidence, Group, HandLinks};
use crate::text::Sides;

/// A paragraph joins a link when this share of it stands in the other side beyond what its partner explains, or on the average of
/// that and of what stands there at all.
const LEAST_CONTAINED: f32 = 0.45;

/// So much must stand there beyond what the partner explains: the second of two equal paragraphs was removed, not merged.
const LEAST_BEYOND: f32 = 0.15;

/// A link grows on both sides only when the newcomer stands in it nearly whole: two for two is otherwise two links.
const LEAST_CONTAINED_TO_REGROUP: f32 = 0.8;

/// A paragraph that says less than this is contained everywhere.
const LEAST_WEIGHT: f32 = 4.0;

/// From this similarity on no reader doubts a link that would be probable anyway.
const CERTAIN_SIMILARITY: f32 = 0.7;

/// From this score on neither.
const CERTAIN_SCORE: f32 = 1.0;

/// A newcomer: an entry without partner, and the link it may join.
struct Offer {
    contained: f32,
    is_left: bool,
    entry: usize,
    host: usize,
}

/// The groups of an alignment: one for each pair, in their order, with what joined it; then those of one entry alone.
/// What nothing answers is a group of its own.
pub(super) fn groups(pairs: &[Sides<usize>], candidates: &Candidates, prepared: &Prepared, by_hand: &HandLinks) -> Vec<Group> {
    let profiles = &prepared.profiles;
    let mut groups: Vec<Group> = pairs
        .iter()
        .map(|pair| {
            let confidence = confidence(candidates.get(pair.left, pair.right));
            let entries = Sides::new(vec![pair.left], vec![pair.right]);
            Group { entries, confidence, core: Some((*pair, confidence)), ..Group::default() }
        })
        .collect();
    let mut group_of = Sides::new(vec![None; profiles.left.len()], vec![None; profiles.right.len()]);
    for (index, pair) in pairs.iter().enumerate() {
        group_of.left[pair.left] = Some(index);
        group_of.right[pair.right] = Some(index);
    }
    let mut offers = offers(pairs, &group_of, candidates, prepared);
    offers.sort_by(|a, b| {
        b.contained.total_cmp(&a.contained).then((a.is_left, a.entry, a.host).cmp(&(b.is_left, b.entry, b.host)))
    });
    for offer in offers {
        let (own, seats) = if offer.is_left { (&mut group_of.left, true) } else { (&mut group_of.right, false) };
        if own[offer.entry].is_some() {
            continue;
        }
        let group = &mut groups[offer.host];
        let (joined, other) =
            if seats { (&mut group.entries.left, &group.entries.right) } else { (&mut group.entries.right, &group.entries.left) };
        if other.len() > 1 && offer.contained < LEAST_CONTAINED_TO_REGROUP {
            continue;
        }
        let pair = |other: &usize| {
            if seats { Sides::new(offer.entry, *other) } else { Sides::new(*other, offer.entry) }
        };
        if other.iter().any(|other| by_hand.is_unlinked(pair(other))) {
            continue;
        }
        own[offer.entry] = Some(offer.host);
        joined.push(offer.entry);
        joined.sort_unstable();
        let sure = if offer.contained >= LEAST_CONTAINED_TO_REGROUP { Confidence::Certain } else { Confidence::Possible };
        group.confidence = group.confidence.min(sure);
    }
    for (left, _) in group_of.left.iter().enumerate().filter(|(_, group)| group.is_none()) {
        groups.push(Group { entries: Sides::new(vec![left], Vec::new()), ..Group::default() });
    }
    for (right, _) in group_of.right.iter().enumerate().filter(|(_, group)| group.is_none()) {
        groups.push(Group { entries: Sides::new(Vec::new(), vec![right]), ..Group::default() });
    }
    groups
}

/// Puts the groups that a person set in place of the single ones of their entries. The first pair of each comes behind `pairs`.
pub(super) fn set_by_hand(groups: &mut Vec<Group>, pairs: &mut Vec<Sides<usize>>, by_hand: &HandLinks) {
    for entries in &by_hand.linked {
        let (Some(left), Some(right)) = (entries.left.first(), entries.right.first()) else { continue };
        let is_in = |group: &Group| {
            group.entries.left.iter().any(|entry| entries.left.contains(entry))
                || group.entries.right.iter().any(|entry| entries.right.contains(entry))
        };
        groups.retain(|group| !is_in(group));
        groups.insert(pairs.len(), Group { entries: entries.clone(), is_by_hand: true, ..Group::default() });
        pairs.push(Sides::new(*left, *right));
    }
}

fn offers(
    pairs: &[Sides<usize>],
    group_of: &Sides<Vec<Option<usize>>>,
    candidates: &Candidates,
    prepared: &Prepared,
) -> Vec<Offer> {
    let profiles = &prepared.profiles;
    let mut beyond = Beyond::new(prepared.rarity.len());
    let mut offers = Vec::new();
    for Candidate { left, right, shared, .. } in &candidates.all {
        let (entry, own, host, whole, partner, is_left) = match (group_of.left[*left], group_of.right[*right]) {
            (None, Some(host)) => {
                (*left, &profiles.left[*left], host, &profiles.right[*right], &profiles.left[pairs[host].left], true)
            }
            (Some(host), None) => {
                (*right, &profiles.right[*right], host, &profiles.left[*left], &profiles.right[pairs[host].right], false)
            }
            _ => continue,
        };
        if own.stems.weight < LEAST_WEIGHT || own.section != partner.section {
            continue;
        }
        let there = ratio(*shared, own.stems.weight);
        if there < LEAST_CONTAINED {
            continue;
        }
        let beyond = ratio(beyond.of(own, whole, partner), own.stems.weight);
        let contained = f32::midpoint(there, beyond);
        if beyond >= LEAST_BEYOND && contained >= LEAST_CONTAINED {
            offers.push(Offer { contained, is_left, entry, host });
        }
    }
    offers
}

/// Weighs what one paragraph shares with another beyond a third.
struct Beyond {
    /// For each stem, what it says in the other paragraph beyond the third. All 0 between two questions.
    weights: Vec<f32>,
}

impl Beyond {
    fn new(stems: usize) -> Self {
        Self { weights: vec![0.0; stems] }
    }

    /// Weight of what `own` shares with `whole` beyond what `partner` shares with it.
    fn of(&mut self, own: &Profile, whole: &Profile, partner: &Profile) -> f32 {
        for term in &whole.stems.own {
            self.weights[term.id as usize] = term.weight;
        }
        for term in &partner.stems.own {
            let weight = &mut self.weights[term.id as usize];
            *weight = (*weight - term.weight).max(0.0);
        }
        let beyond = own.stems.own.iter().map(|term| term.weight.min(self.weights[term.id as usize])).sum();
        for term in whole.stems.own.iter().chain(&partner.stems.own) {
            self.weights[term.id as usize] = 0.0;
        }
        beyond
    }
}

fn confidence(candidate: Option<&Candidate>) -> Confidence {
    match candidate {
        // Identical paragraphs are no candidates.
        None => Confidence::Certain,
        Some(candidate) if candidate.score >= CERTAIN_SCORE => Confidence::Certain,
        Some(candidate) if candidate.similarity >= CERTAIN_SIMILARITY && candidate.score >= PLAIN_SCORE => Confidence::Certain,
        Some(candidate) if candidate.score >= PLAIN_SCORE => Confidence::Probable,
        Some(_) => Confidence::Possible,
    }
}
