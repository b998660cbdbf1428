//! Paragraphs that say the same in other words: each is nearest to the other by what it talks about and by its rare words.

use super::assign::is_related;
use super::concepts;
use super::evidence::Candidates;
use super::phrases::Class;
use super::prepare::Prepared;
use super::{Confidence, Entry, Group, Known};
use crate::model::Section;
use crate::text::token::Interner;
use crate::text::{Side, Sides};

/// So much of what two paragraphs talk about must be common to both.
const LEAST_COMMON: f32 = 0.25;

/// By what it talks about a pair may stand so far below its nearest rivals, and so many of these may come nearer.
const LEAST_MARGIN: f32 = -0.05;
const MOST_NEARER: usize = 1;

/// By its rare words it must have so much likeness, and no rival may have more than this share of it: of two that could be meant, none is.
/// Leaving out each pair of texts in turn, the limits that are best on the others are these, and all five links that they then make are right;
/// without a look at the subjects, five of nine.
const LEAST_LIKENESS: f32 = 0.2;
const MOST_OF_RIVALS: f32 = 0.95;

/// Where more pairs stand alone on both sides, the texts are large or have little to do with each other, and looking at all takes long.
const MOST_OPEN: usize = 2_500;

/// With a smaller share of their words in common, by their rarity, two paragraphs are not looked at.
const LEAST_SHARED: f32 = 0.05;

/// Added to what two paragraphs talk about, so that a single subject in common does not make them one.
const COMMON_PRIOR: f32 = 3.0;

/// Links what stands alone on both sides and says the same. The pairs found come behind `pairs`, their groups behind the groups of those.
pub(super) fn link(
    groups: &mut Vec<Group>,
    pairs: &mut Vec<Sides<usize>>,
    entries: Sides<&[Entry<'_>]>,
    (prepared, candidates): (&Prepared, &Candidates),
    (interner, known): (&Interner<'_>, &Known),
    likeness: &mut impl FnMut(usize, usize) -> f32,
) {
    let alone = |side: Side| -> Vec<usize> {
        let own = groups.iter().filter(|group| group.size() == 1);
        own.filter_map(|group| group.entries.get(side).first().copied()).collect()
    };
    let alone = Sides::new(alone(Side::Left), alone(Side::Right));
    let section = |side: Side, entry: usize| entries.get(side)[entry].paragraph.section;
    let may_answer = |pair: Sides<usize>| {
        let is_heading = |side: Side, entry: usize| section(side, entry) == Section::Heading;
        !is_heading(Side::Left, pair.left) && !is_heading(Side::Right, pair.right) && known.by_hand.is_open(pair)
    };
    let mut open: Vec<Sides<usize>> = Vec::new();
    for left in &alone.left {
        open.extend(alone.right.iter().map(|right| Sides::new(*left, *right)).filter(|pair| may_answer(*pair)));
    }
    if open.is_empty()
        || open.len() > MOST_OPEN
        || !is_related(pairs, candidates, entries.map(<[Entry<'_>]>::len))
        || known.is_of_two_subjects()
    {
        return;
    }
    let sizes = entries.map(<[Entry<'_>]>::len);
    keep_akin(&mut open, prepared);
    // No two of those that are left share an entry: each is nearer to the other than any rival. Mostly the lists need not be read.
    open.retain(|pair| {
        let own = likeness(pair.left, pair.right);
        let least = own * MOST_OF_RIVALS;
        own >= LEAST_LIKENESS
            && (0..sizes.right).all(|right| right == pair.right || likeness(pair.left, right) <= least)
            && (0..sizes.left).all(|left| left == pair.left || likeness(left, pair.right) <= least)
    });
    if open.is_empty() {
        return;
    }
    let concepts = concepts::of_paragraphs(entries, interner, known.language);
    let common = Common::new(&concepts);
    open.retain(|pair| {
        let own = common.of(pair.left, pair.right);
        own >= LEAST_COMMON && {
            let stands = stands(*pair, sizes, own, |left, right| common.of(left, right));
            stands.nearer <= MOST_NEARER && stands.margin >= LEAST_MARGIN
        }
    });
    for pair in open {
        let Sides { left, right } = pair;
        let is_own = |group: &Group| group.size() == 1 && (group.entries.left == [left] || group.entries.right == [right]);
        groups.retain(|group| !is_own(group));
        let mut group = Group { entries: Sides::new(vec![left], vec![right]), ..Group::default() };
        group.confidence = Confidence::Possible;
        groups.insert(pairs.len(), group);
        pairs.push(pair);
    }
}

/// Leaves the pairs that share enough words to be worth a closer look. `pairs` come by their left entry.
fn keep_akin(pairs: &mut Vec<Sides<usize>>, prepared: &Prepared) {
    let Sides { left: lefts, right: rights } = &prepared.profiles;
    let mut weights = vec![0.0; prepared.rarity.len()];
    let mut laid_out: Option<usize> = None;
    pairs.retain(|pair| {
        if laid_out != Some(pair.left) {
            laid_out.into_iter().flat_map(|left| &lefts[left].stems.own).for_each(|term| weights[term.id as usize] = 0.0);
            lefts[pair.left].stems.own.iter().for_each(|term| weights[term.id as usize] = term.weight);
            laid_out = Some(pair.left);
        }
        let right = &rights[pair.right].stems;
        let shared: f32 = right.own.iter().map(|term| term.weight.min(weights[term.id as usize])).sum();
        2.0 * shared >= LEAST_SHARED * (lefts[pair.left].stems.weight + right.weight)
    });
}

/// How a pair stands among all pairs of its two entries.
struct Stand {
    /// So many of them come nearer.
    nearer: usize,
    /// So far it is above the mean of the nearest of each entry.
    margin: f32,
}

fn stands(pair: Sides<usize>, sizes: Sides<usize>, own: f32, mut measure: impl FnMut(usize, usize) -> f32) -> Stand {
    let (mut nearer, mut best) = (0, [0.0_f32; 2]);
    let mut rival = |of: usize, other: f32| {
        nearer += usize::from(other > own);
        best[of] = best[of].max(other);
    };
    (0..sizes.right).filter(|right| *right != pair.right).for_each(|right| rival(0, measure(pair.left, right)));
    (0..sizes.left).filter(|left| *left != pair.left).for_each(|left| rival(1, measure(left, pair.right)));
    Stand { nearer, margin: own - f32::midpoint(best[0], best[1]) }
}

/// What paragraphs of both sides talk about, each subject by how rare it is.
struct Common<'a> {
    concepts: &'a Sides<Vec<Vec<Class>>>,
    rarity: Vec<f32>,
}

impl<'a> Common<'a> {
    fn new(concepts: &'a Sides<Vec<Vec<Class>>>) -> Self {
        let all = || concepts.left.iter().chain(&concepts.right);
        let classes = all().filter_map(|own| own.last()).max().map_or(0, |last| usize::from(*last) + 1);
        let mut seen = vec![0_u32; classes];
        all().flatten().for_each(|class| seen[usize::from(*class)] += 1);
        let count = all().count() as f32;
        Self { concepts, rarity: seen.into_iter().map(|seen| ((count + 1.0) / (seen as f32 + 0.5)).ln()).collect() }
    }

    /// The share of what two paragraphs talk about that is common to both, 0 to 1.
    fn of(&self, left: usize, right: usize) -> f32 {
        let (left, right) = (&self.concepts.left[left], &self.concepts.right[right]);
        let weight = |own: &mut dyn Iterator<Item = &Class>| own.map(|class| self.rarity[usize::from(*class)]).sum::<f32>();
        let common = weight(&mut left.iter().filter(|class| right.binary_search(class).is_ok()));
        2.0 * common / (weight(&mut left.iter()) + weight(&mut right.iter()) + COMMON_PRIOR)
    }
}
