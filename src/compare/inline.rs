//! Two texts in one column: what was removed stands struck before what was inserted. Plain data, no drawing.

use super::{Comparison, Op, Row, Run};
use crate::text::fold::fold;
use crate::text::{Side, TextRange};

/// Words of both texts in one, with what happened to them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Blend {
    /// The words.
    pub text: String,
    /// Their fate. Runs cover the words, but for spaces put between two of them.
    pub runs: Vec<Run>,
    /// Where the words of each run stand: side, paragraph, and range in its text.
    pub origins: Vec<(Side, usize, TextRange)>,
}

/// A row in one column: one passage where one paragraph answers one, else one for each paragraph, the earlier ones first.
#[must_use]
pub fn blend(comparison: &Comparison, row: &Row) -> Vec<Blend> {
    if let (Some(left), Some(right)) = (only(comparison, row, Side::Left), only(comparison, row, Side::Right))
        && let Some(blend) = interleaved(left, right, row)
    {
        return vec![blend];
    }
    let mut blends = Vec::new();
    for side in Side::BOTH {
        for (place, runs) in row.paragraphs.get(side).iter().zip(row.runs.get(side)) {
            let Some(paragraph) = comparison.documents.get(side).paragraphs.get(*place) else { continue };
            let mut blend = Blend::default();
            for run in runs {
                blend.push(&paragraph.text, run.range, run.op, (side, *place));
            }
            blends.push(blend);
        }
    }
    blends
}

/// What stands on the other side where a word was changed; none where one paragraph does not answer one.
/// Empty: nothing stands there.
#[must_use]
pub fn counterpart(comparison: &Comparison, side: Side, paragraph: usize, at: usize) -> Option<String> {
    let row = comparison.rows.iter().find(|row| row.paragraphs.get(side).contains(&paragraph))?;
    let other_side = if side == Side::Left { Side::Right } else { Side::Left };
    let (_, own) = only(comparison, row, side)?;
    let (text, other) = only(comparison, row, other_side)?;
    let own_text = only(comparison, row, side)?.0;
    let (own, other) = (placed(own_text, own), placed(text, other));
    if own.same != other.same {
        return None;
    }
    let here = own.changed.iter().find(|(_, range)| range.start <= at && at < range.end)?.0;
    let words = other
        .changed
        .iter()
        .filter(|(place, _)| place.letters == here.letters)
        .map(|(_, range)| range.of(text))
        .collect::<String>();
    Some(words.trim().to_owned())
}

/// Where changed words stand among the words that both sides share.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Place {
    /// How many shared letters come before.
    letters: usize,
    /// They follow the last of these at once, with no space or punctuation in between.
    at_once: bool,
}

/// The changed words of one side.
struct Placed {
    changed: Vec<(Place, TextRange)>,
    /// The shared letters, without what typography alone makes different.
    same: String,
}

/// The sides cut what they share in different places: only its letters tell where one is.
fn placed(text: &str, runs: &[Run]) -> Placed {
    let mut placed = Placed { changed: Vec::new(), same: String::new() };
    let mut place = Place { letters: 0, at_once: true };
    for run in runs {
        let words = run.range.of(text);
        if run.op == Op::Equal {
            let letters = letters(words);
            place = Place { letters: place.letters + letters.chars().count(), at_once: words.ends_with(char::is_alphanumeric) };
            placed.same.push_str(&letters);
        } else {
            placed.changed.push((place, run.range));
        }
    }
    placed
}

/// How many letters a character is without what typography alone makes different.
fn weight(letter: char) -> usize {
    if letter.is_ascii() {
        return usize::from(letter.is_ascii_alphanumeric());
    }
    letters(letter.encode_utf8(&mut [0; 4])).chars().count()
}

fn letters(words: &str) -> String {
    fold(words).chars().filter(|letter| letter.is_alphanumeric()).collect()
}

/// The one paragraph of a side, with what happened to its words.
fn only<'a>(comparison: &'a Comparison, row: &'a Row, side: Side) -> Option<(&'a str, &'a [Run])> {
    let ([place], [runs]) = (row.paragraphs.get(side).as_slice(), row.runs.get(side).as_slice()) else { return None };
    let paragraph = comparison.documents.get(side).paragraphs.get(*place)?;
    Some((paragraph.text.as_str(), runs.as_slice()))
}

/// Both sides in one, if they share the same letters.
fn interleaved((left, left_runs): (&str, &[Run]), (right, right_runs): (&str, &[Run]), row: &Row) -> Option<Blend> {
    let (from, to) = (*row.paragraphs.left.first()?, *row.paragraphs.right.first()?);
    let (from, to) = ((Side::Left, from), (Side::Right, to));
    let removed = placed(left, left_runs);
    if removed.same != placed(right, right_runs).same {
        return None;
    }
    let mut removed = removed.changed.into_iter().peekable();
    let mut blend = Blend::default();
    let mut count = 0;
    for run in right_runs {
        if run.op != Op::Equal {
            while let Some((_, range)) = removed.next_if(|(place, _)| place.letters <= count) {
                blend.push(left, range, Op::Removed, from);
            }
            blend.push(right, run.range, Op::Inserted, to);
            continue;
        }
        let words = run.range.of(right);
        let within = |start: usize, end: usize| TextRange::new(run.range.start + start, run.range.start + end);
        let mut start = 0;
        for (at, letter) in words.char_indices() {
            let weight = weight(letter);
            // What follows a word at once goes before the punctuation behind it, the rest before the next word.
            while let Some((_, range)) = removed.next_if(|(place, _)| place.letters <= count && (weight > 0 || place.at_once)) {
                blend.push(right, within(start, at), Op::Equal, to);
                blend.push(left, range, Op::Removed, from);
                start = at;
            }
            count += weight;
        }
        blend.push(right, within(start, words.len()), Op::Equal, to);
    }
    for (_, range) in removed {
        blend.push(left, range, Op::Removed, from);
    }
    Some(blend)
}

impl Blend {
    fn push(&mut self, text: &str, range: TextRange, op: Op, (side, paragraph): (Side, usize)) {
        let words = range.of(text);
        if words.is_empty() {
            return;
        }
        // Words that were removed need a space before them and behind them: the sides share only one of the two.
        let touches = self.text.ends_with(char::is_alphanumeric) && words.starts_with(char::is_alphanumeric);
        if touches && (op == Op::Removed || self.runs.last().is_some_and(|run| run.op == Op::Removed)) {
            self.text.push(' ');
        }
        let start = self.text.len();
        self.text.push_str(words);
        self.runs.push(Run { op, range: TextRange::new(start, self.text.len()) });
        self.origins.push((side, paragraph, range));
    }
}
