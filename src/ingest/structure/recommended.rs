//! A text that one body recommends to another, inside the resolution by which it does so.
//!
//! Where that resolution is the recommendation alone, the recommended text is what is read, and the recommendation is front matter. Where it
//! has paragraphs of its own, the file holds two texts.

use crate::ingest::lexicon::{Lexicon, Opens};
use crate::ingest::reader::{Line, Part, Role};

use super::front::{begins, text_of};
use super::labels;

/// The most lines of the paragraph that recommends.
const RECOMMENDATION: usize = 24;

/// Whether the body that speaks in line `first` has paragraphs of its own before line `second`, in which the other body speaks: any but the
/// one that recommends.
#[must_use]
pub fn has_own_paragraphs(lines: &[Line], first: usize, second: usize, lexicon: &Lexicon) -> bool {
    // The last line that opens a paragraph from which on the words recommend is the recommendation.
    let recommends = |at: &usize| {
        lines.get(*at).is_some_and(|line| begins(&line.words.text, lexicon))
            && lexicon.announces(&text_of(lines, *at, second.min(*at + RECOMMENDATION)))
    };
    let Some(recommendation) = (first + 1..second).rev().find(recommends) else { return false };
    let before = lines.get(first + 1..recommendation).unwrap_or_default();
    before.iter().any(|line| opens_apart(line, lexicon))
}

/// A line that opens a paragraph, and is not the middle of a wrapped one.
fn opens_apart(line: &Line, lexicon: &Lexicon) -> bool {
    let text = line.words.text.as_str();
    let numbered = line.label > 0 || labels::words(text).len() < text.len();
    begins(text, lexicon) && (numbered || line.gap || line.block || lexicon.opening(text, Opens::Preamble).is_some())
}

/// Marks the lines from `second` on as those of the recommended text, its speaker on a line of its own.
pub fn embed(lines: &mut Vec<Line>, second: usize, lexicon: &Lexicon) {
    // The markup may file it as an annex, with its title. It is a text.
    for line in lines.iter_mut().take(second) {
        line.part = None;
    }
    for line in lines.iter_mut().skip(second) {
        unquote(line);
        // What the markup says of the paragraph around it says nothing of the text inside.
        if matches!(line.role, Role::Speaker | Role::Preamble | Role::Operative) {
            line.role = Role::Paragraph;
        }
    }
    let Some(line) = lines.get_mut(second) else { return };
    line.part = Some(Part::Recommended);
    // A paragraph may begin on the line of the speaker.
    let rest = lexicon.speaker(&line.words.text).map_or(line.words.text.len(), |(_, rest)| rest);
    let mut behind = line.words.clone();
    behind.cut((0..rest).into());
    let behind = behind.trimmed();
    if !behind.text.is_empty() {
        line.words.cut((rest..line.words.text.len()).into());
        let begun = Line { words: behind, gap: true, part: None, ..line.clone() };
        lines.insert(second + 1, begun);
    }
}

/// Takes off the quotation mark that stands before each paragraph of a text that is quoted as a whole. That at the end is taken off with the
/// paragraph it stands behind.
pub fn unquote(line: &mut Line) {
    let text = line.words.text.as_str();
    let Some((open, close)) =
        [('“', '”'), ('«', '»'), ('„', '“'), ('"', '"')].into_iter().find(|(open, _)| text.starts_with(*open))
    else {
        return;
    };
    let unclosed = if open == close {
        text.matches(open).count() % 2 == 1
    } else {
        text.matches(open).count() > text.matches(close).count()
    };
    let whole = unclosed || text.ends_with(close);
    if whole {
        let end = text.len() - text.trim_start_matches(|letter: char| letter == open || letter.is_whitespace()).len();
        line.label = line.label.saturating_sub(end);
        line.words.cut((0..end).into());
    }
}
