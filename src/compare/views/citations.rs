//! Texts that are cited: which came, which went, and which took the place of an earlier one.
//!
//! An updated citation is one change: where linked paragraphs, or their notes, name a resolution and then a later one of the same body
//! at the same place; or where a list of them, named without words of their own, lost some and gained later ones.

mod lists;

use std::collections::{HashMap, VecDeque};
use std::ops::Range;

use super::{is_link, rows_of};
use crate::compare::{Comparison, Op};
use crate::model::{Citation, Document, Symbol};
use crate::text::fold::fold;
use crate::text::token::tokens;
use crate::text::{Side, Sides};

/// Words of a paragraph that say what a citation is named for, on each side of it.
const CONTEXT_WORDS: usize = 4;

/// So many of these words have to be the same for two citations to stand at the same place, where their number differs.
const LEAST_CONTEXT: f32 = 0.5;

/// And at least so many. "Sa résolution" is said of every one.
const LEAST_SHARED: usize = 2;

/// Shorter words are grammar.
const LEAST_LETTERS: usize = 4;

/// The symbols of some citations of a text.
#[must_use]
pub fn symbols<'a>(document: &'a Document, places: &[usize]) -> Vec<&'a Symbol> {
    places.iter().filter_map(|at| document.citations.get(*at)).map(|citation| &citation.symbol).collect()
}

/// The citations of both texts. Each stands in exactly one change.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Citations {
    /// In the order of the rows; what stands in no row comes last.
    pub changes: Vec<CitationChange>,
    /// Rows of which nothing changed but citations, dates and numbers.
    pub rows_of_references_alone: Vec<usize>,
}

impl Citations {
    /// How many changes are of a kind.
    #[must_use]
    pub fn count(&self, kind: CitationKind) -> usize {
        self.changes.iter().filter(|change| change.kind == kind).count()
    }
}

/// A citation, or one and the one that took its place; of a list that was updated, all that it had and all that it has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CitationChange {
    /// What happened.
    pub kind: CitationKind,
    /// Position of the row; none: in no paragraph that is compared.
    pub row: Option<usize>,
    /// Positions among the citations of the earlier text; several only of a list.
    pub left: Vec<usize>,
    /// Positions among the citations of the later text.
    pub right: Vec<usize>,
}

/// What happened to a citation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CitationKind {
    /// Only the later text has it.
    Added,
    /// Only the earlier text has it.
    Dropped,
    /// A later resolution of the same body stands at its place.
    Updated,
    /// Named in another paragraph now.
    Moved,
    /// Named in the paragraph as before.
    Kept,
}

impl CitationKind {
    /// All, in the order in which they are listed.
    pub const ALL: [Self; 5] = [Self::Added, Self::Dropped, Self::Updated, Self::Moved, Self::Kept];

    /// The name scripts rely on.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Added => "added",
            Self::Dropped => "dropped",
            Self::Updated => "updated",
            Self::Moved => "moved",
            Self::Kept => "kept",
        }
    }
}

/// The citations of two texts, set against each other.
#[must_use]
pub fn of(comparison: &Comparison) -> Citations {
    let documents = comparison.documents.as_ref().map(AsRef::as_ref);
    let rows = Sides::new(rows_of(comparison, Side::Left), rows_of(comparison, Side::Right));
    let mut in_row: Sides<Vec<Vec<usize>>> =
        Sides::new(vec![Vec::new(); comparison.rows.len()], vec![Vec::new(); comparison.rows.len()]);
    let mut outside: Sides<Vec<usize>> = Sides::default();
    for side in Side::BOTH {
        for (place, citation) in documents.get(side).citations.iter().enumerate() {
            let row = citation.paragraph.and_then(|paragraph| rows.get(side).get(paragraph).copied().flatten());
            let (lists, rest) = match side {
                Side::Left => (&mut in_row.left, &mut outside.left),
                Side::Right => (&mut in_row.right, &mut outside.right),
            };
            match row.and_then(|row| lists.get_mut(row)) {
                Some(list) => list.push(place),
                None => rest.push(place),
            }
        }
    }

    let mut groups: Vec<Group> = in_row
        .left
        .into_iter()
        .zip(in_row.right)
        .enumerate()
        .map(|(row, (left, right))| Group::new(documents, Some(row), left, right))
        .collect();
    groups.push(Group::new(documents, None, outside.left, outside.right));
    // What stands at the same place goes first; then what went elsewhere; what is left of a paragraph may be an update all the same.
    for group in &mut groups {
        group.find_updated(documents);
    }
    let moved = join_moved(documents, &mut groups);
    for group in &mut groups {
        group.find_updated(documents);
        group.find_lists(documents);
    }
    let mut changes: Vec<CitationChange> = groups.iter().flat_map(Group::changes).collect();
    changes.extend(moved);
    changes.sort_by(|one, other| {
        let key = |change: &CitationChange| (change.row.unwrap_or(usize::MAX), change.left.is_empty());
        key(one).cmp(&key(other)).then_with(|| one.left.cmp(&other.left)).then_with(|| one.right.cmp(&other.right))
    });
    Citations { changes, rows_of_references_alone: references_alone(comparison) }
}

/// The citations of one row, in its paragraphs and their notes.
struct Group {
    row: Option<usize>,
    /// Positions among the citations of each text, in reading order.
    own: Sides<Vec<usize>>,
    /// Positions in `own` of those named on both sides, in the same order.
    anchors: Vec<(usize, usize)>,
    kept: Vec<(usize, usize)>,
    updated: Vec<(usize, usize)>,
    /// Stretches of `own` that are lists of which one took the place of the other.
    lists: Vec<Sides<Range<usize>>>,
    /// Positions in `own` of those that went to another row.
    gone: Sides<Vec<usize>>,
}

impl Group {
    fn new(documents: Sides<&Document>, row: Option<usize>, left: Vec<usize>, right: Vec<usize>) -> Self {
        let symbol = |side: Side, at: usize| documents.get(side).citations.get(at).map(|citation| &citation.symbol);
        let anchors = common(&left, &right, |left, right| symbol(Side::Left, left) == symbol(Side::Right, right));
        // What is not in the order of the rest, but named in the same row all the same.
        let mut kept = anchors.clone();
        for (at, own) in left.iter().enumerate().filter(|(at, _)| anchors.iter().all(|pair| pair.0 != *at)) {
            let free = |other: &usize| kept.iter().all(|pair| pair.1 != *other);
            let same = |other: &usize| symbol(Side::Left, *own) == symbol(Side::Right, right[*other]);
            if let Some(other) = (0..right.len()).filter(free).find(same) {
                kept.push((at, other));
            }
        }
        Self { row, own: Sides::new(left, right), anchors, kept, updated: Vec::new(), lists: Vec::new(), gone: Sides::default() }
    }

    fn is_free(&self, side: Side, at: usize) -> bool {
        let taken = self.kept.iter().chain(&self.updated).any(|pair| if side == Side::Left { pair.0 } else { pair.1 } == at);
        !taken && !self.is_listed(side, at) && !self.gone.get(side).contains(&at)
    }

    fn is_listed(&self, side: Side, at: usize) -> bool {
        self.lists.iter().any(|list| list.get(side).contains(&at))
    }

    /// Lists at the same place of which something went and something later came: one change, whatever stayed in them.
    fn find_lists(&mut self, documents: Sides<&Document>) {
        let found = Sides::new(lists::of(documents.left, &self.own.left), lists::of(documents.right, &self.own.right));
        let symbol = |side: Side, at: usize| Some(&documents.get(side).citations.get(*self.own.get(side).get(at)?)?.symbol);
        let one = |list: &Range<usize>| vec![list.clone()];
        // What was a list may have shrunk to one, and one may have grown to a list.
        let alone = |side: Side, lists: &[Range<usize>]| -> Vec<Range<usize>> {
            let is_free = |at: &usize| lists.iter().all(|list| !list.contains(at));
            (0..self.own.get(side).len()).filter(is_free).map(|at| at..at + 1).collect()
        };
        let lefts: Vec<_> = found.left.iter().flat_map(one).chain(alone(Side::Left, &found.left)).collect();
        let rights: Vec<_> = found.right.iter().flat_map(one).chain(alone(Side::Right, &found.right)).collect();
        let mut taken: Vec<usize> = Vec::new();
        let mut joined = Vec::new();
        for left in &lefts {
            let answer = rights.iter().enumerate().find(|(nth, right)| {
                !taken.contains(nth) && left.len() + right.len() > 2 && self.is_update(left, right, &symbol)
            });
            if let Some((nth, right)) = answer {
                taken.push(nth);
                joined.push(Sides::new(left.clone(), right.clone()));
            }
        }
        for list in joined {
            let inside = |pair: &(usize, usize)| list.left.contains(&pair.0) || list.right.contains(&pair.1);
            self.kept.retain(|pair| !inside(pair));
            self.updated.retain(|pair| !inside(pair));
            self.lists.push(list);
        }
    }

    /// Whether one list took the place of the other: what stayed in one stayed in the other, and each that came is later than one that
    /// went. Lists that share nothing have to stand between the same citations.
    fn is_update<'a>(
        &self,
        left: &Range<usize>,
        right: &Range<usize>,
        symbol: &impl Fn(Side, usize) -> Option<&'a Symbol>,
    ) -> bool {
        let pairs = || self.kept.iter().chain(&self.updated);
        let inside = pairs().filter(|pair| left.contains(&pair.0) || right.contains(&pair.1));
        let (mut shared, mut stray) = (0, 0);
        for pair in inside {
            if left.contains(&pair.0) && right.contains(&pair.1) { shared += 1 } else { stray += 1 }
        }
        if stray > 0
            || left.clone().any(|at| self.gone.left.contains(&at))
            || right.clone().any(|at| self.gone.right.contains(&at))
        {
            return false;
        }
        let before = |at: usize, of: fn(&(usize, usize)) -> usize| self.anchors.iter().filter(|pair| of(pair) < at).count();
        if shared == 0 && before(left.start, |pair| pair.0) != before(right.start, |pair| pair.1) {
            return false;
        }
        let is_in = |side: Side, at: usize| pairs().any(|pair| if side == Side::Left { pair.0 == at } else { pair.1 == at });
        let went: Vec<&Symbol> =
            left.clone().filter(|at| !is_in(Side::Left, *at)).filter_map(|at| symbol(Side::Left, at)).collect();
        let came: Vec<&Symbol> =
            right.clone().filter(|at| !is_in(Side::Right, *at)).filter_map(|at| symbol(Side::Right, at)).collect();
        let updates = self.updated.iter().filter(|pair| left.contains(&pair.0)).count();
        if came.is_empty() {
            // Each has one in its place: which one, a list does not say.
            return updates > 1;
        }
        let follows = |next: &&Symbol| {
            let earlier = went.iter().copied().chain(left.clone().filter_map(|at| symbol(Side::Left, at)));
            earlier.into_iter().any(|one| is_later(one, next))
        };
        // Only more of it, or only less: each of those is named for itself.
        (!went.is_empty() || updates > 0) && came.iter().all(follows)
    }

    fn free(&self, side: Side) -> Vec<usize> {
        (0..self.own.get(side).len()).filter(|at| self.is_free(side, *at)).collect()
    }

    /// Between two citations that stayed: which one took the place of which.
    fn find_updated(&mut self, documents: Sides<&Document>) {
        let borders = std::iter::once((0, 0)).chain(self.anchors.iter().map(|(left, right)| (left + 1, right + 1)));
        let ends = self.anchors.iter().copied().chain([(self.own.left.len(), self.own.right.len())]);
        let stretches: Vec<_> = borders.zip(ends).collect();
        for ((left_start, right_start), (left_end, right_end)) in stretches {
            let lefts: Vec<usize> = (left_start..left_end).filter(|at| self.is_free(Side::Left, *at)).collect();
            let rights: Vec<usize> = (right_start..right_end).filter(|at| self.is_free(Side::Right, *at)).collect();
            let found = self.replaced(documents, &lefts, &rights);
            self.updated.extend(found);
        }
    }

    /// One alone takes the place of one alone; of several, those that are named with the same words. What stands in a list without
    /// words of its own could have taken the place of any other there: that is not guessed.
    fn replaced(&self, documents: Sides<&Document>, lefts: &[usize], rights: &[usize]) -> Vec<(usize, usize)> {
        let own = |side: Side, at: usize| self.own.get(side).get(at).copied();
        let symbol = |side: Side, at: usize| Some(&documents.get(side).citations.get(own(side, at)?)?.symbol);
        let follows = |at: usize, other: usize| {
            symbol(Side::Left, at).zip(symbol(Side::Right, other)).is_some_and(|(one, next)| is_later(one, next))
        };
        if let ([at], [other]) = (lefts, rights) {
            return if follows(*at, *other) { vec![(*at, *other)] } else { Vec::new() };
        }
        let words = |side: Side, at: usize| {
            let place = own(side, at).unwrap_or_default();
            context(documents.get(side), place)
        };
        let mut pairs: Vec<(usize, usize)> = Vec::new();
        for at in lefts {
            let before = words(Side::Left, *at);
            let free = rights.iter().filter(|other| follows(*at, **other) && pairs.iter().all(|pair| pair.1 != **other));
            let weighed = free.filter_map(|other| {
                let share = likeness(&before, &words(Side::Right, *other));
                (share >= LEAST_CONTEXT).then_some((share, *other))
            });
            let best = weighed.fold(None, |best: Option<(f32, usize)>, next| match best {
                Some(best) if best.0 >= next.0 => Some(best),
                _ => Some(next),
            });
            pairs.extend(best.map(|(_, other)| (*at, other)));
        }
        pairs
    }

    fn changes(&self) -> Vec<CitationChange> {
        let change = |kind, left: Option<usize>, right: Option<usize>| CitationChange {
            kind,
            row: self.row,
            left: left.and_then(|at| self.own.left.get(at)).copied().into_iter().collect(),
            right: right.and_then(|at| self.own.right.get(at)).copied().into_iter().collect(),
        };
        let kept = self.kept.iter().map(|(left, right)| change(CitationKind::Kept, Some(*left), Some(*right)));
        let updated = self.updated.iter().map(|(left, right)| change(CitationKind::Updated, Some(*left), Some(*right)));
        let dropped = self.free(Side::Left).into_iter().map(|at| change(CitationKind::Dropped, Some(at), None));
        let added = self.free(Side::Right).into_iter().map(|at| change(CitationKind::Added, None, Some(at)));
        let lists = self.lists.iter().map(|list| CitationChange {
            kind: CitationKind::Updated,
            row: self.row,
            left: self.own.left.get(list.left.clone()).unwrap_or_default().to_vec(),
            right: self.own.right.get(list.right.clone()).unwrap_or_default().to_vec(),
        });
        kept.chain(updated).chain(lists).chain(dropped).chain(added).collect()
    }
}

/// What went from one row to another is neither dropped nor added.
fn join_moved(documents: Sides<&Document>, groups: &mut [Group]) -> Vec<CitationChange> {
    let mut new: HashMap<&Symbol, VecDeque<(usize, usize)>> = HashMap::new();
    for (place, group) in groups.iter().enumerate() {
        for at in group.free(Side::Right) {
            let citation = group.own.right.get(at).and_then(|own| documents.right.citations.get(*own));
            if let Some(citation) = citation {
                new.entry(&citation.symbol).or_default().push_back((place, at));
            }
        }
    }
    let mut moved = Vec::new();
    for place in 0..groups.len() {
        for at in groups[place].free(Side::Left) {
            let Some(left) = groups[place].own.left.get(at).copied() else { continue };
            let symbol = documents.left.citations.get(left).map(|citation| &citation.symbol);
            let Some((other, there)) = symbol.and_then(|symbol| new.get_mut(symbol)).and_then(VecDeque::pop_front) else {
                continue;
            };
            let right = groups[other].own.right.get(there).copied();
            let row = groups[other].row.or(groups[place].row);
            moved.push(CitationChange { kind: CitationKind::Moved, row, left: vec![left], right: right.into_iter().collect() });
            groups[place].gone.left.push(at);
            groups[other].gone.right.push(there);
        }
    }
    moved
}

/// Whether the second is a later resolution of the same body.
fn is_later(one: &Symbol, next: &Symbol) -> bool {
    let time = |symbol: &Symbol| symbol.year().or_else(|| symbol.session().and_then(|session| session.parse().ok()));
    one.body() == next.body()
        && one.is_resolution() == next.is_resolution()
        && one != next
        && time(one).zip(time(next)).is_some_and(|(one, next)| one <= next)
}

/// The full words on both sides of a citation, up to the next citation, without numbers and dates.
fn context(document: &Document, place: usize) -> Vec<String> {
    let Some(citation) = document.citations.get(place) else { return Vec::new() };
    let owner = match (citation.footnote, citation.paragraph) {
        (Some(note), _) => document.footnotes.get(note).map(|note| note.text.as_str()),
        (None, Some(paragraph)) => document.paragraphs.get(paragraph).map(|paragraph| paragraph.text.as_str()),
        (None, None) => None,
    };
    let text = owner.unwrap_or_default();
    let same_owner = |other: &&Citation| (other.footnote, other.paragraph) == (citation.footnote, citation.paragraph);
    let beside = |at: Option<usize>| at.and_then(|at| document.citations.get(at)).filter(same_owner).map(|other| other.range);
    let start = beside(place.checked_sub(1)).map_or(0, |range| range.end.min(citation.range.start));
    let end = beside(place.checked_add(1)).map_or(text.len(), |range| range.start.max(citation.range.end));
    let words = |part: &str| -> Vec<String> {
        let own = tokens(part).into_iter().filter(|token| token.is_word() && !token.kind.is_reference());
        own.map(|token| fold(token.range.of(part))).filter(|word| word.chars().count() >= LEAST_LETTERS).collect()
    };
    let before = words(text.get(start..citation.range.start).unwrap_or_default());
    let after = words(text.get(citation.range.end..end).unwrap_or_default());
    if before.is_empty() {
        // One more of a list.
        return Vec::new();
    }
    before.into_iter().rev().take(CONTEXT_WORDS).chain(after.into_iter().take(CONTEXT_WORDS)).collect()
}

/// Share of words that both have; nothing where there are too few to tell.
fn likeness(one: &[String], other: &[String]) -> f32 {
    let shared = one.iter().filter(|word| other.contains(word)).count();
    if shared < LEAST_SHARED { 0.0 } else { shared as f32 / one.len().max(other.len()) as f32 }
}

/// The longest common subsequence of two short lists, as pairs of positions.
fn common(left: &[usize], right: &[usize], same: impl Fn(usize, usize) -> bool) -> Vec<(usize, usize)> {
    // A paragraph that cites thousands of texts is no paragraph: what is beyond this is matched without regard to order.
    const MOST: usize = 512;
    let (rows, columns) = (left.len().min(MOST), right.len().min(MOST));
    let mut lengths = vec![vec![0_u16; columns + 1]; rows + 1];
    for at in (0..rows).rev() {
        for other in (0..columns).rev() {
            lengths[at][other] = if same(left[at], right[other]) {
                lengths[at + 1][other + 1] + 1
            } else {
                lengths[at + 1][other].max(lengths[at][other + 1])
            };
        }
    }
    let (mut at, mut other) = (0, 0);
    let mut pairs = Vec::new();
    while at < rows && other < columns {
        if same(left[at], right[other]) {
            pairs.push((at, other));
            (at, other) = (at + 1, other + 1);
        } else if lengths[at + 1][other] >= lengths[at][other + 1] {
            at += 1;
        } else {
            other += 1;
        }
    }
    pairs
}

/// Linked rows of which only symbols, dates and numbers changed.
fn references_alone(comparison: &Comparison) -> Vec<usize> {
    let rows = comparison.rows.iter().enumerate().filter(|(_, row)| is_link(row));
    rows.filter(|(_, row)| {
        let mut changed = 0;
        let only_references = Side::BOTH.into_iter().all(|side| {
            let own = row.paragraphs.get(side).iter().zip(row.runs.get(side));
            let mut stretches = own.flat_map(|(paragraph, runs)| {
                let text = super::text(comparison.documents.get(side), *paragraph);
                runs.iter().filter(|run| run.op != Op::Equal).map(move |run| run.range.of(text))
            });
            // The small words of a list come and go with what they join.
            stretches.all(|words| {
                let (references, others): (Vec<_>, Vec<_>) =
                    tokens(words).into_iter().filter(|token| token.is_word()).partition(|token| token.kind.is_reference());
                changed += references.len();
                others.is_empty()
                    || (!references.is_empty() && others.iter().all(|token| lists::joins(&fold(token.range.of(words)))))
            })
        });
        only_references && changed > 0
    })
    .map(|(place, _)| place)
    .collect()
}
