//! A paragraph as pieces that are set alike: the words between two borders, and the calls of notes where they stand.

use crate::compare::{Op, Run};
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
        op: Op,
        /// In italics, opening words included.
        is_italic: bool,
    },
    /// The mark of a note.
    Call(&'a str),
}

/// A paragraph of a comparison.
#[must_use]
pub fn compared<'a>(paragraph: &'a Paragraph, runs: &[Run]) -> Vec<Piece<'a>> {
    let op = |range: TextRange| runs.iter().find(|run| run.range.overlaps(range)).map_or(Op::Equal, |run| run.op);
    pieces(paragraph, runs.iter().map(|run| run.range.end), op)
}

/// A paragraph of a lineage; what the text before has not is marked.
#[must_use]
pub fn followed<'a>(paragraph: &'a Paragraph, marks: &[Mark]) -> Vec<Piece<'a>> {
    let op = |range: TextRange| match marks.iter().find(|mark| mark.range.overlaps(range)) {
        Some(Mark { inserted: true, .. }) => Op::Inserted,
        Some(Mark { moved: true, .. }) => Op::Moved,
        _ => Op::Equal,
    };
    pieces(paragraph, marks.iter().map(|mark| mark.range.end), op)
}

/// A paragraph of a lineage with what it has and the text before has not, and what it has and the text after has not.
#[must_use]
pub fn both<'a>(paragraph: &'a Paragraph, marks: &[Mark]) -> Vec<Piece<'a>> {
    let op = |range: TextRange| match marks.iter().find(|mark| mark.range.overlaps(range)) {
        Some(Mark { inserted: true, .. }) => Op::Inserted,
        Some(Mark { removed: true, .. }) => Op::Removed,
        Some(Mark { moved: true, .. }) => Op::Moved,
        _ => Op::Equal,
    };
    pieces(paragraph, marks.iter().map(|mark| mark.range.end), op)
}

/// A paragraph to read.
#[must_use]
pub fn plain(paragraph: &Paragraph) -> Vec<Piece<'_>> {
    pieces(paragraph, std::iter::empty(), |_| Op::Equal)
}

/// The number as printed, with its full stop.
#[must_use]
pub fn printed_number(paragraph: &Paragraph) -> Option<String> {
    let number = paragraph.number.as_deref()?;
    let stop = if paragraph.level == 0 && number.chars().all(char::is_numeric) { "." } else { "" };
    Some(format!("{number}{stop}"))
}

fn pieces(paragraph: &Paragraph, ends: impl Iterator<Item = usize>, op: impl Fn(TextRange) -> Op) -> Vec<Piece<'_>> {
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
        pieces.push(Piece::Words { text: range.of(text), op: op(range), is_italic });
        start = end;
    }
    pieces.extend(calls.map(|own| Piece::Call(&own.mark)));
    pieces
}
