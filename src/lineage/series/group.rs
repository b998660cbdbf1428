//! From pairs of like texts to series: what a person says first, then the best pairs, then what came with the program.

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
    let works = works(texts);
    let work_of = {
        let mut work_of = vec![0; texts.len()];
        for (work, own) in works.iter().enumerate() {
            for text in own {
                work_of[*text] = work;
            }
        }
        work_of
    };
    let sittings = Sittings::of(texts);
    let pairs = pairs::find(texts, &sittings);
    let label = |work: usize| works[work].first().map_or("", |text| texts[*text].meta.label());
    let named = |work: usize| works[work].iter().find_map(|text| texts[*text].meta.series.as_deref());

    let mut sets = Sets::new(works.len());
    let mut by_hand: Vec<(usize, usize)> = Vec::new();
    // What a person said: groups of symbols, and names given to series.
    let mut first_of_name: HashMap<&str, usize> = HashMap::new();
    for work in 0..works.len() {
        if let Some(name) = named(work) {
            let first = *first_of_name.entry(name).or_insert(work);
            if first != work && sets.join(first, work) {
                by_hand.push((first, work));
            }
        }
    }
    let places: HashMap<&str, usize> = (0..works.len()).rev().map(|work| (label(work), work)).collect();
    for group in &corrections.together {
        let own: Vec<usize> = group.iter().filter_map(|name| places.get(name.as_str()).copied()).collect();
        for pair in own.windows(2) {
            if sets.join(pair[0], pair[1]) {
                by_hand.push((pair[0], pair[1]));
            }
        }
    }
    // The name that a person gave to a set, at its root.
    let mut given: Vec<Option<&str>> = vec![None; works.len()];
    for work in 0..works.len() {
        let root = sets.find(work);
        given[root] = given[root].or_else(|| named(work));
    }
    let apart: Vec<(usize, usize)> = corrections
        .apart
        .iter()
        .flat_map(|group| {
            let own: Vec<usize> = group.iter().filter_map(|name| places.get(name.as_str()).copied()).collect();
            own.iter()
                .enumerate()
                .flat_map(|(nth, one)| own[nth + 1..].iter().map(|other| (*one, *other)).collect::<Vec<_>>())
                .collect::<Vec<_>>()
        })
        .collect();
    // In which sessions the texts of a set were adopted, at its root: one of each.
    let mut sessions: Vec<Vec<u32>> = vec![Vec::new(); works.len()];
    for work in 0..works.len() {
        let own = works[work].iter().find_map(|text| sittings.session(*text));
        sessions[sets.find(work)].extend(own);
    }
    for pair in &pairs {
        let (one, other) = (sets.find(work_of[pair.earlier]), sets.find(work_of[pair.later]));
        let is_kept_apart = apart.iter().any(|(left, right)| {
            let sets = (sets.find(*left), sets.find(*right));
            sets == (one, other) || sets == (other, one)
        });
        let other_names = given[one].zip(given[other]).is_some_and(|(one, other)| one != other);
        // Of two texts of one session that are a pair, one stands in place of the other.
        let is_in_place = sittings.session(pair.earlier).is_some_and(|own| Some(own) == sittings.session(pair.later));
        let is_other_text = !is_in_place && sessions[one].iter().any(|session| sessions[other].contains(session));
        if one != other && !is_kept_apart && !other_names && !is_other_text {
            let name = given[one].or(given[other]);
            sets.join(one, other);
            let root = sets.find(one);
            given[root] = name;
            let both = [std::mem::take(&mut sessions[one]), std::mem::take(&mut sessions[other])].concat();
            sessions[root] = both;
        }
    }
    // A text that came with the program and found no other version stands with the others that did.
    let mut sizes = vec![0; works.len()];
    for work in 0..works.len() {
        sizes[sets.find(work)] += 1;
    }
    let mut built_in: Vec<(usize, usize)> = Vec::new();
    let is_built_in = |work: usize| works[work].iter().any(|text| texts[*text].is_built_in);
    let own: Vec<usize> = (0..works.len()).filter(|work| is_built_in(*work) && named(*work).is_none()).collect();
    let anchor = own.iter().copied().max_by_key(|work| (sizes[sets.find(*work)], std::cmp::Reverse(*work)));
    for work in own {
        let is_apart = |anchor: usize| {
            apart.iter().any(|pair| *pair == (anchor, work) || *pair == (work, anchor) || pair.0 == work || pair.1 == work)
        };
        if let Some(anchor) = anchor.filter(|anchor| *anchor != work && sizes[sets.find(work)] == 1 && !is_apart(*anchor)) {
            sets.join(anchor, work);
            built_in.push((anchor, work));
        }
    }
    gathered(texts, &works, &work_of, &pairs, &by_hand, &built_in, &mut sets)
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

/// Sets of works as series, each work with what ties it best.
fn gathered(
    texts: &[Text<'_>],
    works: &[Vec<usize>],
    work_of: &[usize],
    pairs: &[Pair],
    by_hand: &[(usize, usize)],
    built_in: &[(usize, usize)],
    sets: &mut Sets,
) -> Vec<Series> {
    // Works are in time already: so are those of each set.
    let mut members: Vec<Vec<usize>> = vec![Vec::new(); works.len()];
    for work in 0..works.len() {
        members[sets.find(work)].push(work);
    }
    let place: Vec<usize> = {
        let mut place = vec![0; works.len()];
        for own in &members {
            for (at, work) in own.iter().enumerate() {
                place[*work] = at;
            }
        }
        place
    };
    let mut ties: Vec<Option<Tie>> = vec![None; works.len()];
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
            let (earlier, later) = (work_of[pair.earlier], work_of[pair.later]);
            if earlier == later || sets.find(earlier) != sets.find(later) || (to_draft && kind(texts, pair) == TieKind::Version) {
                continue;
            }
            let (work, to) = if to_earlier { (later, earlier) } else { (earlier, later) };
            if ties[work].is_none() && (to_earlier || place[work] > 0) {
                ties[work] = Some(Tie {
                    to: place[to],
                    kind: if to_earlier { kind(texts, pair) } else { TieKind::Version },
                    content: pair.content,
                    title: pair.title,
                    recalls: pair.recalls,
                });
            }
        }
    }
    let mut series: Vec<Series> = members
        .into_iter()
        .filter(|own| !own.is_empty())
        .map(|own| Series {
            works: own.iter().map(|work| Work { texts: works[*work].clone(), tie: ties[*work].clone() }).collect(),
        })
        .collect();
    let first = |series: &Series| series.works.first().and_then(|work| work.texts.first().copied());
    series.sort_by(|one, other| {
        (one.works.len() == 1).cmp(&(other.works.len() == 1)).then_with(|| match (first(one), first(other)) {
            (Some(one), Some(other)) => order::compare_meta(texts[one].meta, texts[other].meta),
            _ => std::cmp::Ordering::Equal,
        })
    });
    series
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
