//! A paragraph as pieces that are set alike: the words between two borders, and the calls of notes where they stand.

use super::fate::Fate;
use crate::compare::Run;
use crate::lineage::Mark;
use crate::model::Paragraph;
use crate::text::TextRange;

/// A piece of a paragraph.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece<'a> {
    /// Words of one fate, in italics or not.
    Words {
        /// The words.
        text: &'a str,
        /// Their fate.
        fate: Fate,
        /// In italics, opening words included.
        is_italic: bool,
    },
    /// The mark of a note.
    Call(&'a str),
}

/// A paragraph of a comparison.
#[must_use]
pub fn compared<'a>(paragraph: &'a Paragraph, runs: &[Run]) -> Vec<Piece<'a>> {
    let fate = |range: TextRange| runs.iter().find(|run| run.range.overlaps(range)).map_or(Fate::Equal, |run| run.op.into());
    pieces(paragraph, runs.iter().map(|run| run.range.end), fate)
}

/// A paragraph of a lineage; what the text before lacks and what the text after lacks is marked.
#[must_use]
pub fn followed<'a>(paragraph: &'a Paragraph, marks: &[Mark]) -> Vec<Piece<'a>> {
    let fate = |range: TextRange| marks.iter().find(|mark| mark.range.overlaps(range)).map_or(Fate::Equal, |mark| (*mark).into());
    pieces(paragraph, marks.iter().map(|mark| mark.range.end), fate)
}

/// A paragraph to read.
#[must_use]
pub fn plain(paragraph: &Paragraph) -> Vec<Piece<'_>> {
    pieces(paragraph, std::iter::empty(), |_| Fate::Equal)
}

/// The number as printed, with its full stop.
#[must_use]
pub fn printed_number(paragraph: &Paragraph) -> Option<String> {
    let number = paragraph.number.as_deref()?;
    let stop = if paragraph.level == 0 && number.chars().all(char::is_numeric) { "." } else { "" };
    Some(format!("{number}{stop}"))
}

fn pieces(paragraph: &Paragraph, ends: impl Iterator<Item = usize>, fate: impl Fn(TextRange) -> Fate) -> Vec<Piece<'_>> {
    let text = paragraph.text.as_str();
    let italics = || paragraph.italics.iter().copied().chain(paragraph.opening);
    let mut borders: Vec<usize> = ends.chain(italics().flat_map(|range| [range.start, range.end])).collect();
    borders.extend(paragraph.calls.iter().map(|call| call.at));
    borders.push(text.len());
    borders.retain(|border| *border > 0 && text.is_char_boundary(*border));
    borders.sort_unstable();
    borders.dedup();
    let mut pieces = Vec::with_capacity(borders.len() + paragraph.calls.len());
    let mut calls = paragraph.calls.iter().peekable();
    let mut start = 0;
    for end in borders {
        while let Some(own) = calls.next_if(|own| own.at <= start) {
            pieces.push(Piece::Call(&own.mark));
        }
        let range = TextRange::new(start, end);
        let is_italic = italics().any(|own| own.overlaps(range));
        pieces.push(Piece::Words { text: range.of(text), fate: fate(range), is_italic });
        start = end;
    }
    pieces.extend(calls.map(|own| Piece::Call(&own.mark)));
    pieces
}
