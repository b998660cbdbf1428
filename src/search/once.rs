//! Hits of which those that say the same are listed once.

use super::collection::{Collection, TextId};
use super::families::Families;
use super::find::{Hit, Order, Repeated, SortKey, is_scored_in_full, sort_key};
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
        let in_full = is_scored_in_full(places);
        let opened: Vec<TextId> = opened.iter().map(|text| families.head(*text)).collect();
        let mut first: Vec<Option<SortKey>> = vec![None; collection.text_count()];
        let mut last: Option<(TextId, f32)> = None;
        let mut keys: Vec<(TextId, SortKey)> = Vec::with_capacity(places.len());
        for number in places.iter().copied() {
            let Some(place) = collection.place(number) else { continue };
            let score = match last {
                Some((text, score)) if text == place.text => score,
                _ if in_full => plan.score(collection, place.text),
                _ => plan.rough_score(collection.briefs.length(number)),
            };
            last = Some((place.text, score));
            let (head, key) = (families.head(place.text), sort_key(collection, order, &place, number, score));
            keys.push((head, key));
            if let Some(first) = first.get_mut(head as usize)
                && first.is_none_or(|known| key < known)
            {
                *first = Some(key);
            }
        }
        let is_listed = |(head, key): &(TextId, SortKey)| {
            opened.contains(head) || first.get(*head as usize).copied().flatten().is_some_and(|first| first == *key)
        };
        keys.iter().filter(|key| is_listed(key)).map(|(_, (.., number))| *number).collect()
    }

    /// For each hit that is listed, how many of all places say the same.
    pub(super) fn repeated(&self, places: &[u32], hits: &[Hit]) -> Vec<Repeated> {
        let Self { collection, families } = *self;
        let mut heads: Vec<TextId> = hits.iter().map(|hit| families.head(hit.place.text)).collect();
        heads.sort_unstable();
        heads.dedup();
        let mut counted: Vec<(u32, u32)> = places
            .iter()
            .filter_map(|number| {
                let place = collection.place(*number)?;
                let at = heads.binary_search(&families.head(place.text)).ok()?;
                Some((at as u32, place.document))
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
