//! Likeness by groups of letters: what two paragraphs share of rare words, whatever their endings ("extrader", "extradition").

use super::Entry;
use super::prepare::{Map, Prepared};
use crate::text::Sides;
use crate::text::fold::fold;
use crate::text::token::{Interner, TokenKind};

/// So many letters are a group; a shorter word is one, its ends counted as letters.
const GROUP: usize = 5;

/// Groups of letters of both sides, with what each says.
pub(super) struct Letters {
    /// For each token id, its groups.
    of_token: Vec<Vec<u32>>,
    /// For each group, how rare it is.
    rarity: Vec<f32>,
}

impl Letters {
    pub(super) fn new(entries: Sides<&[Entry<'_>]>, prepared: &Prepared, interner: &Interner<'_>) -> Self {
        let mut ids: Map<[char; GROUP], u32> = Map::default();
        let mut of_token = Vec::new();
        for (id, (text, kind)) in interner.examples().iter().enumerate() {
            let is_full = *kind == TokenKind::Word && !prepared.is_small[prepared.token_stems[id] as usize];
            of_token.push(if is_full { groups(text, &mut ids) } else { Vec::new() });
        }
        let mut seen = vec![0_u32; ids.len()];
        let mut last = vec![usize::MAX; ids.len()];
        let all = entries.left.iter().chain(entries.right);
        for (paragraph, entry) in all.enumerate() {
            for group in entry.words.ids.iter().flat_map(|id| &of_token[*id as usize]) {
                if std::mem::replace(&mut last[*group as usize], paragraph) != paragraph {
                    seen[*group as usize] += 1;
                }
            }
        }
        let paragraphs = (entries.left.len() + entries.right.len()) as f32;
        let rarity = seen.into_iter().map(|seen| ((paragraphs + 1.0) / (seen as f32 + 0.5)).ln().max(0.0)).collect();
        Self { of_token, rarity }
    }

    /// How like each other two paragraphs are, 0 to 1: the cosine of their groups, each by its rarity and the logarithm of its count.
    pub(super) fn likeness(&self, left: &Entry<'_>, right: &Entry<'_>) -> f32 {
        let (left, right) = (self.weights(left), self.weights(right));
        let length = |weights: &[(u32, f32)]| weights.iter().map(|(_, weight)| weight * weight).sum::<f32>().sqrt();
        let mut right_rest = right.as_slice();
        let mut common = 0.0;
        for (group, weight) in &left {
            let behind = right_rest.partition_point(|(other, _)| other < group);
            right_rest = &right_rest[behind..];
            if let Some((_, other)) = right_rest.first().filter(|(other, _)| other == group) {
                common += weight * other;
            }
        }
        super::evidence::ratio(common, length(&left) * length(&right))
    }

    /// The groups of a paragraph, in order of their numbers.
    fn weights(&self, entry: &Entry<'_>) -> Vec<(u32, f32)> {
        let mut groups: Vec<u32> = entry.words.ids.iter().flat_map(|id| &self.of_token[*id as usize]).copied().collect();
        groups.sort_unstable();
        let weight = |same: &[u32]| (same[0], (1.0 + (same.len() as f32).ln()) * self.rarity[same[0] as usize]);
        groups.chunk_by(|one, other| one == other).map(weight).collect()
    }
}

fn groups(word: &str, ids: &mut Map<[char; GROUP], u32>) -> Vec<u32> {
    let letters: Vec<char> = std::iter::once(' ').chain(fold(word).chars()).chain(std::iter::once(' ')).collect();
    let mut id = |group: &[char]| {
        let mut padded = [' '; GROUP];
        padded.iter_mut().zip(group).for_each(|(place, letter)| *place = *letter);
        let next = ids.len() as u32;
        *ids.entry(padded).or_insert(next)
    };
    if letters.len() < GROUP { vec![id(&letters)] } else { letters.windows(GROUP).map(&mut id).collect() }
}
