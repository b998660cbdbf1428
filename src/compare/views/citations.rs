//! Texts that are cited: which came, which went, and which took the place of an earlier one.
//!
//! An updated citation is one change: where linked paragraphs, or their notes, name a resolution and then a later one of the same body
//! at the same place; or where a list of them, named without words of their own, lost some and gained later ones.

mod group;
mod lists;
mod place;

use std::collections::{HashMap, VecDeque};

use group::Group;

use super::{is_link, rows_of};
use crate::compare::{Comparison, Op};
use crate::model::{Document, Symbol};
use crate::text::fold::fold;
use crate::text::token::tokens;
use crate::text::{Side, Sides};

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
