//! What still stands alone and is a part of a link that others make: the weaker half of a split or merge, much rewritten.
//!
//! Several signs are added up, none of which would do alone. Their weights were learned (logistic regression) on the links that readers
//! made by hand, and a threshold chosen on pairs of texts that the weights had not seen.

use super::evidence::{Candidate, Candidates, ratio};
use super::prepare::Profile;
use super::{Confidence, Group, HandLinks};
use crate::text::Sides;

/// How many signs there are.
const SIGNS: usize = 6;

/// What each sign adds, in the order of [`signs`]: how much of the entry stands there, what pairs of near words say, how far it stands
/// above its rivals, a place beside the partner, how plainly the partner is linked, a change of section. Leaving out each pair of texts
/// in turn, weights learned on the others give 4 right links of the first 5, 14 of the first 25.
const WEIGHTS: [f32; SIGNS] = [7.75, 1.1, 4.3, 1.3, -1.1, -0.6];

/// The sum without any sign.
const NONE: f32 = -6.0;

/// From this sum on an entry joins: about an even chance, so that such a link is "possible" and no more.
const LEAST_SUM: f32 = -0.3;

/// From this share of common words on two paragraphs answer each other as a whole: a third has no part in them.
pub(super) const WHOLE_SIMILARITY: f32 = 0.7;

/// An entry that stands alone, and the link it would join.
struct Offer {
    sum: f32,
    is_left: bool,
    entry: usize,
    host: usize,
}

/// Lets entries that stand alone join a link, each the one that most speaks for.
pub(super) fn join(groups: &mut Vec<Group>, candidates: &Candidates, profiles: &Sides<Vec<Profile>>, by_hand: &HandLinks) {
    let mut group_of = Sides::new(vec![None; profiles.left.len()], vec![None; profiles.right.len()]);
    for (index, group) in groups.iter().enumerate().filter(|(_, group)| group.is_link()) {
        group.entries.left.iter().for_each(|entry| group_of.left[*entry] = Some(index));
        group.entries.right.iter().for_each(|entry| group_of.right[*entry] = Some(index));
    }
    let mut offers: Vec<Offer> = Vec::new();
    for candidate in &candidates.all {
        let pair = Sides::new(candidate.left, candidate.right);
        let (is_left, host) = match (group_of.left[pair.left], group_of.right[pair.right]) {
            (None, Some(host)) => (true, host),
            (Some(host), None) => (false, host),
            _ => continue,
        };
        let Some(signs) = signs(candidate, is_left, &groups[host], candidates, profiles).filter(|_| by_hand.is_open(pair)) else {
            continue;
        };
        let sum = NONE + signs.iter().zip(WEIGHTS).map(|(sign, weight)| sign * weight).sum::<f32>();
        if sum >= LEAST_SUM {
            offers.push(Offer { sum, is_left, entry: if is_left { pair.left } else { pair.right }, host });
        }
    }
    offers.sort_by(|a, b| b.sum.total_cmp(&a.sum).then((a.is_left, a.entry, a.host).cmp(&(b.is_left, b.entry, b.host))));
    let mut joined = Sides::new(vec![false; profiles.left.len()], vec![false; profiles.right.len()]);
    for Offer { is_left, entry, host, .. } in offers {
        let Sides { left, right } = &mut groups[host].entries;
        let (own, other, joined) =
            if is_left { (left, right, &mut joined.left[entry]) } else { (right, left, &mut joined.right[entry]) };
        // Several for several would say more than is known.
        if *joined || other.len() > 1 {
            continue;
        }
        *joined = true;
        own.push(entry);
        own.sort_unstable();
        groups[host].confidence = Confidence::Possible;
    }
    groups.retain(|group| {
        let Sides { left, right } = &group.entries;
        group.is_link() || !(left.iter().any(|entry| joined.left[*entry]) || right.iter().any(|entry| joined.right[*entry]))
    });
}

/// The signs that an entry belongs to a link, in the order of [`WEIGHTS`]; none where the link joins nearly the same words,
/// which leave nothing for another.
fn signs(
    candidate: &Candidate,
    is_left: bool,
    host: &Group,
    candidates: &Candidates,
    profiles: &Sides<Vec<Profile>>,
) -> Option<[f32; SIGNS]> {
    let Candidate { left, right, .. } = *candidate;
    let (entry, own, partners) = if is_left {
        (left, &profiles.left[left], &host.entries.left)
    } else {
        (right, &profiles.right[right], &host.entries.right)
    };
    let partner_score = |partner: &usize| {
        let pair = if is_left { candidates.get(*partner, right) } else { candidates.get(left, *partner) };
        pair.filter(|pair| pair.similarity < WHOLE_SIMILARITY).map(|pair| pair.score)
    };
    let scores = partners.iter().map(partner_score).collect::<Option<Vec<f32>>>()?;
    let section = if is_left { profiles.right[right].section } else { profiles.left[left].section };
    let is = |sign: bool| f32::from(u8::from(sign));
    Some([
        ratio(candidate.shared, own.stems.weight),
        candidate.pairs.ln_1p(),
        candidate.distinct,
        is(partners.iter().any(|partner| partner.abs_diff(entry) == 1)),
        scores.into_iter().fold(0.0, f32::max),
        is(own.section != section),
    ])
}
