//! Likeness by groups of letters: what two paragraphs share of rare words, whatever their endings ("extrader", "extradition").

use super::Entry;
use super::pairs::PairIds;
use super::prepare::Prepared;
use crate::text::fold::fold_into;
use crate::text::token::{Interner, TokenId, TokenKind};
use crate::text::{Side, Sides};

/// So many letters are a group; a shorter word is one, its ends counted as letters.
const GROUP: usize = 5;

/// Groups of letters of both sides, with what each says.
pub(super) struct Letters {
    /// For each token id, where its groups begin in `groups`; one more at the end.
    starts: Vec<u32>,
    groups: Vec<u32>,
    /// For each group, how rare it is.
    rarity: Vec<f32>,
    /// For each group, how often it stands in the two paragraphs being looked at; 0 between two questions.
    counts: Vec<Sides<u32>>,
}

impl Letters {
    pub(super) fn new(entries: Sides<&[Entry<'_>]>, prepared: &Prepared, interner: &Interner<'_>) -> Self {
        let examples = interner.examples();
        let mut ids = PairIds::with_capacity(examples.len() * GROUP);
        let mut own =
            Self { starts: Vec::with_capacity(examples.len() + 1), groups: Vec::new(), rarity: Vec::new(), counts: Vec::new() };
        let mut folded = String::new();
        for (id, (text, kind)) in examples.iter().enumerate() {
            own.starts.push(own.groups.len() as u32);
            if *kind == TokenKind::Word && !prepared.is_small[prepared.token_stems[id] as usize] {
                fold_into(text, &mut folded);
                add_groups(&folded, &mut ids, &mut own.groups);
            }
        }
        own.starts.push(own.groups.len() as u32);
        let mut seen = vec![0_u32; ids.len()];
        let mut last = vec![u32::MAX; ids.len()];
        // A token that was met in this paragraph has nothing new.
        let mut last_met = vec![u32::MAX; examples.len()];
        let all = entries.left.iter().chain(entries.right);
        for (paragraph, entry) in (0..).zip(all) {
            for id in &entry.words.ids {
                if std::mem::replace(&mut last_met[*id as usize], paragraph) == paragraph {
                    continue;
                }
                for group in own.of_token(*id) {
                    if std::mem::replace(&mut last[*group as usize], paragraph) != paragraph {
                        seen[*group as usize] += 1;
                    }
                }
            }
        }
        let paragraphs = (entries.left.len() + entries.right.len()) as f32;
        let rarity = |seen: usize| ((paragraphs + 1.0) / (seen as f32 + 0.5)).ln().max(0.0);
        let by_count: Vec<f32> = (0..=entries.left.len() + entries.right.len()).map(rarity).collect();
        own.counts = vec![Sides::default(); ids.len()];
        own.rarity = seen.into_iter().map(|seen| by_count[seen as usize]).collect();
        own
    }

    fn of_token(&self, id: TokenId) -> &[u32] {
        &self.groups[self.starts[id as usize] as usize..self.starts[id as usize + 1] as usize]
    }

    /// How like each other two paragraphs are, 0 to 1: the cosine of their groups, each by its rarity and the logarithm of its count.
    pub(super) fn likeness(&mut self, left: &Entry<'_>, right: &Entry<'_>) -> f32 {
        let left_groups = self.count(left, Side::Left);
        let right_groups = self.count(right, Side::Right);
        let length = |groups: &[u32], side| groups.iter().map(|group| self.weight(*group, side).powi(2)).sum::<f32>().sqrt();
        let common = |group: &u32| self.weight(*group, Side::Left) * self.weight(*group, Side::Right);
        let likeness = super::evidence::ratio(
            left_groups.iter().map(common).sum(),
            length(&left_groups, Side::Left) * length(&right_groups, Side::Right),
        );
        left_groups.iter().chain(&right_groups).for_each(|group| self.counts[*group as usize] = Sides::default());
        likeness
    }

    /// Counts the groups of a paragraph; which there are, each once.
    fn count(&mut self, entry: &Entry<'_>, side: Side) -> Vec<u32> {
        let mut found = Vec::new();
        for id in &entry.words.ids {
            let (start, end) = (self.starts[*id as usize] as usize, self.starts[*id as usize + 1] as usize);
            for group in &self.groups[start..end] {
                let count = self.counts[*group as usize].get_mut(side);
                if *count == 0 {
                    found.push(*group);
                }
                *count += 1;
            }
        }
        found
    }

    fn weight(&self, group: u32, side: Side) -> f32 {
        let rarity = self.rarity[group as usize];
        match *self.counts[group as usize].get(side) {
            0 => 0.0,
            1 => rarity,
            count => (1.0 + (count as f32).ln()) * rarity,
        }
    }
}

/// Adds the numbers of the groups of a word: the letters of each, a few bits for one, those far up the tables joined with others. Two
/// groups with one number would only weigh a pair a little wrong.
fn add_groups(word: &str, ids: &mut PairIds, groups: &mut Vec<u32>) {
    const BITS: u32 = 12;
    const LETTER: u64 = (1 << BITS) - 1;
    const GROUP_BITS: u64 = (1 << (BITS * GROUP as u32)) - 1;
    let (mut key, mut letters) = (0_u64, 0);
    let mut id = |key: u64| groups.push(ids.id((key >> 32) as u32, key as u32));
    for letter in std::iter::once(' ').chain(word.chars()).chain(std::iter::once(' ')) {
        let letter = u64::from(letter as u32);
        key = ((key << BITS) | ((letter ^ (letter >> BITS)) & LETTER)) & GROUP_BITS;
        letters += 1;
        if letters >= GROUP {
            id(key);
        }
    }
    if letters < GROUP {
        id(key);
    }
}
