//! Sorting by a column: each row has a rank in each column, so that sorting compares numbers.

use std::borrow::Cow;
use std::cmp::Reverse;
use std::collections::HashMap;

use super::{Column, Entry, Register};
use crate::text::fold::fold;

/// The rank of rows without a word: they come last, whichever way the others go.
const EMPTY: u32 = u32::MAX;

impl Register {
    /// Sorts rows by a column; equal ones stay in reading order. Rows without a word come last.
    pub fn sort(&self, rows: &mut [usize], column: Column, descending: bool) {
        let ranks = self.ranks(column);
        let key = |at: usize| -> u64 {
            let rank = ranks.get(at).copied().unwrap_or(EMPTY);
            let rank = if descending && rank != EMPTY { EMPTY - 1 - rank } else { rank };
            u64::from(rank) << 32 | at as u64
        };
        // Rank and place in one number: the quickest thing to sort.
        let mut keys: Vec<u64> = rows.iter().map(|at| key(*at)).collect();
        keys.sort_unstable();
        for (place, key) in rows.iter_mut().zip(keys) {
            *place = (key & u64::from(u32::MAX)) as usize;
        }
    }

    /// The rows of each addressee, by its number: those asked most often first, nobody last. A row stands with each of its addressees.
    #[must_use]
    pub fn grouped(&self, rows: &[usize]) -> Vec<(u32, Vec<usize>)> {
        let mut groups: Vec<(u32, Vec<usize>)> = (0u32..).take(self.names.len()).map(|key| (key, Vec::new())).collect();
        for at in rows {
            for key in self.numbers.keys(*at) {
                if let Some((_, group)) = groups.get_mut(*key as usize) {
                    group.push(*at);
                }
            }
        }
        groups.retain(|(_, group)| !group.is_empty());
        // Numbers are in the order of the alphabet; that of nobody is 0.
        groups.sort_by_key(|(key, group)| (*key == 0, Reverse(group.len())));
        groups
    }

    /// Ranks the rows in a column, where this was not done before. It compares the words of all rows: for many texts, not while somebody waits.
    pub fn ranks(&self, column: Column) -> &[u32] {
        let Some(ranks) = self.ranks.get(column as usize) else { return &[] };
        ranks.get_or_init(|| match column {
            Column::Document => self.entries.iter().map(|entry| entry.document as u32).collect(),
            Column::Paragraph => self.entries.iter().map(|entry| entry.paragraph as u32).collect(),
            _ => self.ranked(column),
        })
    }

    /// Most words stand in many rows: each is kept and compared once.
    fn ranked(&self, column: Column) -> Vec<u32> {
        let mut places: HashMap<(u32, Cow<'_, str>), u32> = HashMap::new();
        let place = |entry| {
            let key = self.key(entry, column);
            if key.1.is_empty() {
                return EMPTY;
            }
            let next = places.len() as u32;
            *places.entry(key).or_insert(next)
        };
        let mut ranks: Vec<u32> = self.entries.iter().map(place).collect();
        let mut order: Vec<_> = places.into_iter().collect();
        order.sort_unstable();
        let mut rank_of = vec![EMPTY; order.len()];
        for (rank, (_, place)) in (0u32..).zip(&order) {
            if let Some(own) = rank_of.get_mut(*place as usize) {
                *own = rank;
            }
        }
        for own in &mut ranks {
            *own = rank_of.get(*own as usize).copied().unwrap_or(EMPTY);
        }
        ranks
    }

    /// What a row is sorted by: sessions by their numbers, before time limits, which go by their words as all else does.
    fn key<'a>(&'a self, entry: &'a Entry, column: Column) -> (u32, Cow<'a, str>) {
        let session = match column {
            Column::Deadline => entry.deadline.and_then(|(_, session)| session).unwrap_or(u32::MAX),
            _ => 0,
        };
        let words = match column {
            Column::What => {
                let (from, to) = entry.what;
                Cow::Borrowed(entry.said.get(from as usize..to as usize).unwrap_or_default())
            }
            _ => Cow::Owned(fold(&self.words(entry, column))),
        };
        (session, words)
    }
}
