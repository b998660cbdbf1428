//! From pairs of like texts to series: what a person says first, then the best pairs, then what came with the program.

use std::cmp::Reverse;
use std::collections::HashMap;

use super::pairs::{self, Pair};
use super::sitting::Sittings;
use super::{Corrections, Series, Text, Tie, TieKind, Work};
use crate::lineage::order;
use crate::lineage::sets::Sets;
use crate::model::{Meta, Status, Symbol};

/// A draft shares at least so much with the text that was adopted; less is an earlier version that was a draft.
const LEAST_OF_DRAFT: f32 = 0.4;

/// All series, each text in exactly one; sorted by their first text in time, those of several versions first.
#[must_use]
pub fn find(texts: &[Text<'_>], corrections: &Corrections) -> Vec<Series> {
    let sittings = Sittings::of(texts);
    let pairs = pairs::find(texts, &sittings);
    let mut grouping = Grouping::of(texts);
    let by_hand = grouping.join_by_hand(corrections);
    let apart = grouping.kept_apart(corrections);
    grouping.join_pairs(&pairs, &sittings, &apart);
    let built_in = grouping.join_built_in(&apart);
    grouping.series(&pairs, &by_hand, &built_in)
}

/// Works on their way to series.
struct Grouping<'t> {
    texts: &'t [Text<'t>],
    /// The texts of each work; works are in time.
    works: Vec<Vec<usize>>,
    /// For each text its work.
    work_of: Vec<usize>,
    /// Works that are versions of one.
    sets: Sets,
}

impl<'t> Grouping<'t> {
    fn of(texts: &'t [Text<'t>]) -> Self {
        let works = works(texts);
        let mut work_of = vec![0; texts.len()];
        for (work, own) in works.iter().enumerate() {
            for text in own {
                work_of[*text] = work;
            }
        }
        Self { texts, sets: Sets::new(works.len()), works, work_of }
    }

    /// The name that a person gave to the series of a work.
    fn named(&self, work: usize) -> Option<&'t str> {
        self.works[work].iter().find_map(|text| self.texts[*text].meta.series.as_deref())
    }

    /// The works of each group of names that are there.
    fn called(&self, groups: &[Vec<String>]) -> Vec<Vec<usize>> {
        let label = |work: usize| self.works[work].first().map_or("", |text| self.texts[*text].meta.label());
        let places: HashMap<&str, usize> = (0..self.works.len()).rev().map(|work| (label(work), work)).collect();
        groups.iter().map(|group| group.iter().filter_map(|name| places.get(name.as_str()).copied()).collect()).collect()
    }

    /// Joins what a person said belongs together, by the name of a series or work by work. Returns the works that this joined.
    fn join_by_hand(&mut self, corrections: &Corrections) -> Vec<(usize, usize)> {
        let mut joined: Vec<(usize, usize)> = Vec::new();
        let mut first_of_name: HashMap<&str, usize> = HashMap::new();
        for work in 0..self.works.len() {
            if let Some(name) = self.named(work) {
                let first = *first_of_name.entry(name).or_insert(work);
                if first != work && self.sets.join(first, work) {
                    joined.push((first, work));
                }
            }
        }
        for group in self.called(&corrections.together) {
            for pair in group.windows(2) {
                if self.sets.join(pair[0], pair[1]) {
                    joined.push((pair[0], pair[1]));
                }
            }
        }
        joined
    }

    /// All pairs of works that a person said are no versions of one.
    fn kept_apart(&self, corrections: &Corrections) -> Vec<(usize, usize)> {
        let mut apart = Vec::new();
        for group in self.called(&corrections.apart) {
            for (nth, one) in group.iter().enumerate() {
                apart.extend(group[nth + 1..].iter().map(|other| (*one, *other)));
            }
        }
        apart
    }

    /// Joins like texts, the best pairs first, where neither what a person said nor their sessions speak against it.
    fn join_pairs(&mut self, pairs: &[Pair], sittings: &Sittings, apart: &[(usize, usize)]) {
        // The name that a person gave to a set, and in which sessions its texts were adopted (one of each), at its root.
        let mut given: Vec<Option<&str>> = vec![None; self.works.len()];
        let mut sessions: Vec<Vec<u32>> = vec![Vec::new(); self.works.len()];
        for work in 0..self.works.len() {
            let root = self.sets.find(work);
            given[root] = given[root].or_else(|| self.named(work));
            sessions[root].extend(self.works[work].iter().find_map(|text| sittings.session(*text)));
        }
        for pair in pairs {
            let (one, other) = (self.sets.find(self.work_of[pair.earlier]), self.sets.find(self.work_of[pair.later]));
            let is_kept_apart = apart.iter().any(|(left, right)| {
                let sets = (self.sets.find(*left), self.sets.find(*right));
                sets == (one, other) || sets == (other, one)
            });
            let other_names = given[one].zip(given[other]).is_some_and(|(one, other)| one != other);
            // Of two texts of one session that are a pair, one stands in place of the other.
            let is_in_place = sittings.session(pair.earlier).is_some_and(|own| Some(own) == sittings.session(pair.later));
            let is_other_text = !is_in_place && sessions[one].iter().any(|session| sessions[other].contains(session));
            if one != other && !is_kept_apart && !other_names && !is_other_text {
                let name = given[one].or(given[other]);
                self.sets.join(one, other);
                let root = self.sets.find(one);
                given[root] = name;
                let both = [std::mem::take(&mut sessions[one]), std::mem::take(&mut sessions[other])].concat();
                sessions[root] = both;
            }
        }
    }

    /// A text that came with the program and found no other version stands with the others that did. Returns the works that this joined, the one
    /// that they stand with first.
    fn join_built_in(&mut self, apart: &[(usize, usize)]) -> Vec<(usize, usize)> {
        let mut sizes = vec![0; self.works.len()];
        for work in 0..self.works.len() {
            sizes[self.sets.find(work)] += 1;
        }
        let is_built_in = |work: usize| self.works[work].iter().any(|text| self.texts[*text].is_built_in);
        let own: Vec<usize> = (0..self.works.len()).filter(|work| is_built_in(*work) && self.named(*work).is_none()).collect();
        let Some(anchor) = own.iter().copied().max_by_key(|work| (sizes[self.sets.find(*work)], Reverse(*work))) else {
            return Vec::new();
        };
        let is_apart = |work: usize| apart.iter().any(|(one, other)| *one == work || *other == work);
        let mut joined = Vec::new();
        for work in own {
            if work != anchor && sizes[self.sets.find(work)] == 1 && !is_apart(work) {
                self.sets.join(anchor, work);
                joined.push((anchor, work));
            }
        }
        joined
    }

    /// Sets of works as series, each work with what ties it best.
    fn series(mut self, pairs: &[Pair], by_hand: &[(usize, usize)], built_in: &[(usize, usize)]) -> Vec<Series> {
        // Works are in time already: so are those of each set.
        let mut members: Vec<Vec<usize>> = vec![Vec::new(); self.works.len()];
        for work in 0..self.works.len() {
            members[self.sets.find(work)].push(work);
        }
        members.retain(|own| !own.is_empty());
        let mut place = vec![0; self.works.len()];
        for own in &members {
            for (at, work) in own.iter().enumerate() {
                place[*work] = at;
            }
        }
        let ties = self.ties(&place, pairs, by_hand, built_in);
        let texts = self.texts;
        let mut works = self.works;
        let mut work = |at: usize| Work { texts: std::mem::take(&mut works[at]), tie: ties[at].clone() };
        let mut series: Vec<Series> =
            members.into_iter().map(|own| Series { works: own.into_iter().map(&mut work).collect() }).collect();
        let first = |series: &Series| series.works.first().and_then(|work| work.texts.first().copied());
        series.sort_by(|one, other| {
            (one.works.len() == 1).cmp(&(other.works.len() == 1)).then_with(|| match (first(one), first(other)) {
                (Some(one), Some(other)) => order::compare_meta(texts[one].meta, texts[other].meta),
                _ => std::cmp::Ordering::Equal,
            })
        });
        series
    }

    /// For each work what ties it to another of its set. `place`: the position of each work in its set.
    fn ties(
        &mut self,
        place: &[usize],
        pairs: &[Pair],
        by_hand: &[(usize, usize)],
        built_in: &[(usize, usize)],
    ) -> Vec<Option<Tie>> {
        let mut ties: Vec<Option<Tie>> = vec![None; self.works.len()];
        for (pairs, kind) in [(by_hand, TieKind::ByHand), (built_in, TieKind::BuiltIn)] {
            for (one, other) in pairs {
                let (earlier, later) = ((*one).min(*other), (*one).max(*other));
                let work = if kind == TieKind::BuiltIn { *other } else { later };
                let to = if work == later { earlier } else { later };
                ties[work].get_or_insert(Tie { to: place[to], kind, content: 0.0, title: 0.0, recalls: false });
            }
        }
        // Pairs come best first; a tie to one's own draft goes before one to an earlier version, and that before one to a later one.
        for (to_earlier, to_draft) in [(true, true), (true, false), (false, false)] {
            for pair in pairs {
                let (earlier, later) = (self.work_of[pair.earlier], self.work_of[pair.later]);
                let is_draft = || kind(self.texts, pair) != TieKind::Version;
                if earlier == later || self.sets.find(earlier) != self.sets.find(later) || (to_draft && !is_draft()) {
                    continue;
                }
                let (work, to) = if to_earlier { (later, earlier) } else { (earlier, later) };
                if ties[work].is_none() && (to_earlier || place[work] > 0) {
                    ties[work] = Some(Tie {
                        to: place[to],
                        kind: if to_earlier { kind(self.texts, pair) } else { TieKind::Version },
                        content: pair.content,
                        title: pair.title,
                        recalls: pair.recalls,
                    });
                }
            }
        }
        ties
    }
}

/// Texts by symbol; a text without one is a work of its own.
fn works(texts: &[Text<'_>]) -> Vec<Vec<usize>> {
    let mut order: Vec<usize> = (0..texts.len()).collect();
    order.sort_by(|one, other| order::compare_meta(texts[*one].meta, texts[*other].meta));
    let mut works: Vec<Vec<usize>> = Vec::new();
    let mut known: HashMap<&Symbol, usize> = HashMap::new();
    for text in order {
        match texts[text].meta.symbol.as_ref() {
            Some(symbol) => {
                let work = *known.entry(symbol).or_insert_with(|| {
                    works.push(Vec::new());
                    works.len() - 1
                });
                works[work].push(text);
            }
            None => works.push(vec![text]),
        }
    }
    works
}

fn kind(texts: &[Text<'_>], pair: &Pair) -> TieKind {
    let (earlier, later) = (texts[pair.earlier].meta, texts[pair.later].meta);
    // A text that comes back every year is like the drafts of other years too.
    let session = |meta: &Meta| {
        let symbol = meta.symbol.as_ref()?;
        Some((symbol.as_str().chars().next()?, symbol.session()?))
    };
    let is_near = match session(earlier).zip(session(later)) {
        Some(((organ, one), (other_organ, other))) if organ == other_organ => one == other,
        _ => earlier.year.zip(later.year).is_none_or(|(one, other)| (other - one).abs() <= 1),
    };
    let same_text = is_near && pair.content >= LEAST_OF_DRAFT && later.status != Some(Status::Draft);
    match earlier.status {
        Some(Status::Draft) if same_text => TieKind::Draft,
        Some(Status::Recommended) if same_text && later.status != Some(Status::Recommended) => TieKind::Recommended,
        _ => TieKind::Version,
    }
}
