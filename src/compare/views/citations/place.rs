//! Whether two citations stand at the same place: by their order, and by the words around them.

use crate::model::{Citation, Document, Symbol};
use crate::text::fold::fold;
use crate::text::token::tokens;

/// Words of a paragraph that say what a citation is named for, on each side of it.
const CONTEXT_WORDS: usize = 4;

/// So many of these words have to be the same for two citations to stand at the same place, where their number differs.
pub(super) const LEAST_CONTEXT: f32 = 0.5;

/// And at least so many. "Sa résolution" is said of every one.
const LEAST_SHARED: usize = 2;

/// Shorter words are grammar.
const LEAST_LETTERS: usize = 4;

/// Whether the second is a later resolution of the same body.
pub(super) fn is_later(one: &Symbol, next: &Symbol) -> bool {
    let time = |symbol: &Symbol| symbol.year().or_else(|| symbol.session().and_then(|session| session.parse().ok()));
    one.body() == next.body()
        && one.is_resolution() == next.is_resolution()
        && one != next
        && time(one).zip(time(next)).is_some_and(|(one, next)| one <= next)
}

/// The full words on both sides of a citation, up to the next citation, without numbers and dates.
pub(super) fn context(document: &Document, place: usize) -> Vec<String> {
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
pub(super) fn likeness(one: &[String], other: &[String]) -> f32 {
    let shared = one.iter().filter(|word| other.contains(word)).count();
    if shared < LEAST_SHARED { 0.0 } else { shared as f32 / one.len().max(other.len()) as f32 }
}

/// The longest common subsequence of two short lists, as pairs of positions.
pub(super) fn common(left: &[usize], right: &[usize], same: impl Fn(usize, usize) -> bool) -> Vec<(usize, usize)> {
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
