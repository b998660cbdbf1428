//! Links of all pairs of texts, woven into threads: the strongest first.
//!
//! Two likenesses one behind the other are less than one: a text in the middle may lack a paragraph, or be about something else and hold a
//! distant likeness only. So the texts around it are set against each other as well; where two links cannot both hold, the stronger does, and
//! one that is to be checked needs as many texts for it as against it. How that is measured: `tests/it/lineage_gold.rs`.

use std::collections::{BTreeMap, HashSet};
use std::sync::Arc;

use rayon::prelude::*;

use super::order;
use super::sets::Sets;
use crate::compare::{CompareOptions, Comparison, Confidence, Row};
use crate::model::Document;
use crate::text::{Side, Sides};

/// Pairs of paragraphs of texts that are not neighbours that are weighed at most, nearest texts first. Beyond it only what is left over is
/// set against each other, and only what most readers would link counts: the rest of the texts does not say there what is likely.
const PAIRS: usize = 150_000;

/// A row that links two texts.
#[derive(Clone, Debug)]
pub(super) struct Link {
    pub from: usize,
    pub to: usize,
    pub row: Row,
}

impl Link {
    fn paragraphs(&self, side: Side) -> impl Iterator<Item = (usize, usize)> {
        let document = if side == Side::Left { self.from } else { self.to };
        self.row.paragraphs.get(side).iter().map(move |at| (document, *at))
    }
}

/// Links that hold together, and the paragraphs that they tie.
pub(super) struct Woven {
    pub links: Vec<Link>,
    knots: Knots,
}

impl Woven {
    /// The thread of a paragraph, by the number of its first among all paragraphs of all texts.
    pub(super) fn thread(&mut self, document: usize, paragraph: usize) -> usize {
        self.knots.thread((document, paragraph))
    }
}

/// Weaves the links between neighbours, and those between texts that are not.
pub(super) fn weave(documents: &[Arc<Document>], comparisons: &[Comparison], options: &CompareOptions) -> Woven {
    let mut knots = Knots::new(documents);
    let mut links: Vec<Link> = Vec::new();
    for (from, comparison) in comparisons.iter().enumerate() {
        links.extend(linking(comparison.rows.clone(), from, from + 1));
    }
    let mut whole: Vec<(usize, usize)> = Vec::new();
    let mut left_over: Vec<(usize, usize)> = Vec::new();
    let mut pairs = 0;
    for distance in 2..documents.len() {
        for from in 0..documents.len() - distance {
            let to = from + distance;
            pairs += documents[from].paragraphs.len() * documents[to].paragraphs.len();
            if pairs <= PAIRS { whole.push((from, to)) } else { left_over.push((from, to)) }
        }
    }
    let compared = whole.into_par_iter().map(|(from, to)| {
        let rows = Comparison::build(&documents[from], &documents[to], options).rows;
        linking(rows, from, to).collect::<Vec<_>>()
    });
    links.extend(compared.collect::<Vec<_>>().into_iter().flatten());
    strongest_first(&mut links, documents);
    let linked: HashSet<(usize, usize)> = links.iter().flat_map(|link| knots.pairs(link)).collect();
    for link in &links {
        if link.row.confidence > Confidence::Possible || knots.is_witnessed(link, &linked) {
            knots.join(link);
        }
    }
    for (from, to) in left_over {
        let open = Sides::new(knots.open(documents, from, to), knots.open(documents, to, from));
        if !open.left.is_empty() && !open.right.is_empty() {
            let rows = Comparison::among(&documents[from], &documents[to], &open, options).rows;
            let mut found: Vec<Link> =
                linking(rows, from, to).filter(|link| link.row.confidence >= Confidence::Probable).collect();
            found.retain(|link| knots.join(link));
            links.append(&mut found);
        }
    }
    links.retain(|link| knots.holds(link));
    Woven { links, knots }
}

fn linking(rows: Vec<Row>, from: usize, to: usize) -> impl Iterator<Item = Link> {
    let links = rows.into_iter().filter(|row| !row.paragraphs.left.is_empty() && !row.paragraphs.right.is_empty());
    links.map(move |row| Link { from, to, row })
}

/// What a person set by hand, then the surest, then the nearest in time where they are likely, then the likest; the same whichever way the
/// texts are given.
fn strongest_first(links: &mut [Link], documents: &[Arc<Document>]) {
    let mut times = vec![0; documents.len()];
    for (place, document) in order::in_time(documents).into_iter().enumerate() {
        times[document] = place;
    }
    let key = |link: &Link| {
        let (one, other) = (times[link.from], times[link.to]);
        let side = if one < other { Side::Left } else { Side::Right };
        (one.min(other), one.max(other), link.row.paragraphs.get(side).first().copied())
    };
    links.sort_by(|one, other| {
        let (own, against) = (&one.row, &other.row);
        against
            .set_by_hand
            .cmp(&own.set_by_hand)
            .then_with(|| against.confidence.cmp(&own.confidence))
            .then_with(|| near(one).cmp(&near(other)))
            .then_with(|| against.similarity.total_cmp(&own.similarity))
            .then_with(|| key(one).cmp(&key(other)))
    });
}

/// Between links that are likely the nearer goes first; where all are to be checked, only likeness counts.
fn near(link: &Link) -> usize {
    if link.row.confidence == Confidence::Possible { 0 } else { link.to - link.from }
}

/// A paragraph: its text, and its number among all paragraphs of all texts.
type Member = (usize, usize);

/// Paragraphs that share a thread.
struct Knots {
    sets: Sets,
    /// Where the paragraphs of a text begin among all.
    starts: Vec<usize>,
    /// For each thread, by the number of its first paragraph.
    members: Vec<Vec<Member>>,
    /// For each thread, whether a link that is to be checked holds it together.
    is_doubtful: Vec<bool>,
}

impl Knots {
    fn new(documents: &[Arc<Document>]) -> Self {
        let mut starts = Vec::with_capacity(documents.len());
        let mut members: Vec<Vec<Member>> = Vec::new();
        for (document, own) in documents.iter().enumerate() {
            let start = members.len();
            starts.push(start);
            members.extend((start..start + own.paragraphs.len()).map(|number| vec![(document, number)]));
        }
        Self { sets: Sets::new(members.len()), starts, is_doubtful: vec![false; members.len()], members }
    }

    fn thread(&mut self, (document, at): (usize, usize)) -> usize {
        self.sets.find(self.starts[document] + at)
    }

    fn threads(&mut self, link: &Link, side: Side) -> Vec<usize> {
        let mut threads: Vec<usize> = link.paragraphs(side).map(|own| self.thread(own)).collect();
        threads.sort_unstable();
        threads.dedup();
        threads
    }

    fn holds(&mut self, link: &Link) -> bool {
        let all = [self.threads(link, Side::Left), self.threads(link, Side::Right)].concat();
        all.windows(2).all(|pair| pair[0] == pair[1])
    }

    /// Pairs of paragraphs that a link joins, by their numbers.
    fn pairs(&self, link: &Link) -> Vec<(usize, usize)> {
        let number = |(document, at): (usize, usize)| self.starts[document] + at;
        let rights: Vec<usize> = link.paragraphs(Side::Right).map(number).collect();
        link.paragraphs(Side::Left).map(number).flat_map(|left| rights.iter().map(move |right| (left, *right))).collect()
    }

    /// The paragraphs of the threads of one side of a link, text by text.
    fn texts(&mut self, link: &Link, side: Side) -> BTreeMap<usize, Vec<usize>> {
        let mut texts: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for thread in self.threads(link, side) {
            for (text, number) in &self.members[thread] {
                texts.entry(*text).or_default().push(*number);
            }
        }
        texts
    }

    /// Whether of the texts of the two threads that a link would join, each with each, at least half are linked in the same sense; more than
    /// half between texts that are not neighbours where such a link holds one of the threads together already: two behind each other prove
    /// nothing.
    fn is_witnessed(&mut self, link: &Link, linked: &HashSet<(usize, usize)>) -> bool {
        let (lefts, rights) = (self.texts(link, Side::Left), self.texts(link, Side::Right));
        let says = |one: &[usize], other: &[usize]| {
            one.iter().any(|left| other.iter().any(|right| linked.contains(&(*left.min(right), *left.max(right)))))
        };
        let witnesses: usize = lefts.values().map(|left| rights.values().filter(|right| says(left, right)).count()).sum();
        let threads = [self.threads(link, Side::Left), self.threads(link, Side::Right)].concat();
        let is_doubtful = link.to > link.from + 1 && threads.iter().any(|thread| self.is_doubtful[*thread]);
        2 * witnesses >= lefts.len() * rights.len() + usize::from(is_doubtful)
    }

    /// Joins the threads of a link, if no text has paragraphs of those on both of its sides.
    fn join(&mut self, link: &Link) -> bool {
        let (lefts, rights) = (self.texts(link, Side::Left), self.texts(link, Side::Right));
        if lefts.keys().any(|text| rights.contains_key(text)) {
            return false;
        }
        let all = [self.threads(link, Side::Left), self.threads(link, Side::Right)].concat();
        let members: Vec<Member> = all.iter().flat_map(|thread| std::mem::take(&mut self.members[*thread])).collect();
        for pair in all.windows(2) {
            self.sets.join(pair[0], pair[1]);
        }
        let thread = self.sets.find(all[0]);
        self.members[thread] = members;
        self.is_doubtful[thread] =
            link.row.confidence == Confidence::Possible || all.iter().any(|thread| self.is_doubtful[*thread]);
        true
    }

    /// Paragraphs of a text whose threads neither another text has, nor any on the way to it.
    fn open(&mut self, documents: &[Arc<Document>], own: usize, other: usize) -> Vec<usize> {
        let way = own.min(other)..=own.max(other);
        let is_open = |knots: &mut Self, at: usize| {
            let thread = knots.thread((own, at));
            !knots.members[thread].iter().any(|(text, _)| *text != own && way.contains(text))
        };
        (0..documents[own].paragraphs.len()).filter(|at| is_open(self, *at)).collect()
    }
}
