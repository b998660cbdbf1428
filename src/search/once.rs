//! Hits of which those that say the same are listed once.

use super::collection::{Collection, TextId};
use super::families::Families;
use super::find::{Best, Hit, Order, Repeated, SortKey, is_scored_in_full, sort_key};
use super::plan::Plan;

/// What tells which texts say the same.
pub(super) struct Once<'a> {
    pub collection: &'a Collection,
    pub families: &'a Families,
}

impl Once<'_> {
    /// The first place of each family, and all places of those that are opened; in the order in which they came. Which of a family comes first is
    /// what the order of the hits says.
    pub(super) fn firsts(&self, plan: &Plan<'_>, places: &[u32], order: Order, opened: &[TextId]) -> Vec<u32> {
        let Self { collection, families } = *self;
        let in_full = is_scored_in_full(places.len());
        let opened: Vec<TextId> = opened.iter().map(|text| families.head(*text)).collect();
        // What comes first in the order is looked at of all, what lies further off only of those that are the first of their family by that.
        let bests = Best::new(collection, plan, order, usize::MAX, in_full);
        let mut least = vec![u32::MAX; collection.text_count()];
        for (number, text) in collection.texts_of(places) {
            if let Some(least) = least.get_mut(families.head(text) as usize) {
                *least = (*least).min(bests.first(number));
            }
        }
        let mut first: Vec<Option<SortKey>> = vec![None; collection.text_count()];
        let mut before: Option<(TextId, f32)> = None;
        let mut keys: Vec<(TextId, SortKey)> = Vec::new();
        for (number, text) in collection.texts_of(places) {
            let head = families.head(text);
            if least.get(head as usize).is_some_and(|least| bests.first(number) > *least) && !opened.contains(&head) {
                continue;
            }
            let Some(place) = collection.place(number) else { continue };
            let score = match before {
                Some((text, score)) if text == place.text => score,
                _ if in_full => plan.score(collection, place.text),
                _ => plan.rough_score(collection.briefs.length(number)),
            };
            before = Some((place.text, score));
            let key = sort_key(collection, order, &place, number, score);
            keys.push((head, key));
            if let Some(first) = first.get_mut(head as usize)
                && first.is_none_or(|known| key < known)
            {
                *first = Some(key);
            }
        }
        let is_listed = |(head, key): &&(TextId, SortKey)| {
            first.get(*head as usize).copied().flatten() == Some(*key) || opened.contains(head)
        };
        keys.iter().filter(is_listed).map(|(_, (.., number))| *number).collect()
    }

    /// For each hit that is listed, how many of all places say the same.
    pub(super) fn repeated(&self, places: &[u32], hits: &[Hit]) -> Vec<Repeated> {
        let Self { collection, families } = *self;
        let mut heads: Vec<TextId> = hits.iter().map(|hit| families.head(hit.place.text)).collect();
        heads.sort_unstable();
        heads.dedup();
        // One more than where a head stands in the list.
        let mut asked = vec![0u32; collection.text_count()];
        for (at, head) in (1..).zip(&heads) {
            if let Some(asked) = asked.get_mut(*head as usize) {
                *asked = at;
            }
        }
        let mut counted: Vec<(u32, u32)> = collection
            .texts_of(places)
            .filter_map(|(number, text)| {
                let at = asked.get(families.head(text) as usize)?.checked_sub(1)?;
                Some((at, collection.briefs.rank(number)))
            })
            .collect();
        counted.sort_unstable();
        let mut repeated: Vec<Repeated> = heads.iter().map(|head| Repeated { head: *head, ..Repeated::default() }).collect();
        let mut last = None;
        for pair in counted {
            if let Some(own) = repeated.get_mut(pair.0 as usize) {
                own.hits += 1;
                own.documents += usize::from(last != Some(pair));
            }
            last = Some(pair);
        }
        let of = |hit: &Hit| heads.binary_search(&families.head(hit.place.text)).ok().and_then(|at| repeated.get(at).copied());
        hits.iter().map(|hit| of(hit).unwrap_or_default()).collect()
    }
}
