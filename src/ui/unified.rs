//! Two texts in one column: what was removed stands struck before what was inserted. Plain data, no drawing.

#[cfg(test)]
mod tests;

use crate::compare::{Comparison, Op, Row, Run};
use crate::lineage::{Lineage, Mark, Thread};
use crate::text::fold::fold;
use crate::text::{Side, TextRange};

/// Words of both texts in one, with what happened to them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Blend {
    /// The words.
    pub text: String,
    /// Where they differ.
    pub marks: Vec<Mark>,
}

/// The rows of a comparison that belong to a thread.
pub fn rows_of<'a>(lineage: &'a Lineage, thread: &'a Thread, step: usize) -> impl Iterator<Item = &'a Row> {
    let has = move |document: usize, places: &[usize]| {
        thread.cells.get(document).is_some_and(|cell| places.iter().any(|place| cell.contains(place)))
    };
    let rows = lineage.comparisons.get(step).into_iter().flat_map(|comparison| &comparison.rows);
    rows.filter(move |row| has(step, &row.paragraphs.left) || has(step + 1, &row.paragraphs.right))
}

/// A row in one column: one passage where one paragraph answers one, else one for each paragraph, the earlier ones first.
#[must_use]
pub fn blend(comparison: &Comparison, row: &Row) -> Vec<Blend> {
    if let (Some(left), Some(right)) = (only(comparison, row, Side::Left), only(comparison, row, Side::Right))
        && let Some(blend) = interleaved(left, right)
    {
        return vec![blend];
    }
    let mut blends = Vec::new();
    for side in Side::BOTH {
        for (place, runs) in row.paragraphs.get(side).iter().zip(row.runs.get(side)) {
            let Some(paragraph) = comparison.documents.get(side).paragraphs.get(*place) else { continue };
            let mut blend = Blend::default();
            for run in runs {
                blend.push(run.range.of(&paragraph.text), run.op);
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
    let words = other.changed.iter().filter(|(place, _)| *place == here).map(|(_, range)| range.of(text)).collect::<String>();
    Some(words.trim().to_owned())
}

/// The changed words of one side, each with how many letters both sides share before it.
struct Placed {
    changed: Vec<(usize, TextRange)>,
    /// The shared letters, without what typography alone makes different.
    same: String,
}

/// The sides cut what they share in different places: only its letters tell where one is.
fn placed(text: &str, runs: &[Run]) -> Placed {
    let mut placed = Placed { changed: Vec::new(), same: String::new() };
    let mut count = 0;
    for run in runs {
        if run.op == Op::Equal {
            let letters = letters(run.range.of(text));
            count += letters.chars().count();
            placed.same.push_str(&letters);
        } else {
            placed.changed.push((count, run.range));
        }
    }
    placed
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
fn interleaved((left, left_runs): (&str, &[Run]), (right, right_runs): (&str, &[Run])) -> Option<Blend> {
    let removed = placed(left, left_runs);
    if removed.same != placed(right, right_runs).same {
        return None;
    }
    let mut removed = removed.changed.into_iter().peekable();
    let mut blend = Blend::default();
    let mut count = 0;
    for run in right_runs {
        if run.op != Op::Equal {
            while let Some((_, range)) = removed.next_if(|(place, _)| *place <= count) {
                blend.push(range.of(left), Op::Removed);
            }
            blend.push(run.range.of(right), Op::Inserted);
            continue;
        }
        let words = run.range.of(right);
        let mut from = 0;
        for (at, letter) in words.char_indices() {
            let weight = letters(letter.encode_utf8(&mut [0; 4])).chars().count();
            if weight == 0 {
                continue;
            }
            while let Some((_, range)) = removed.next_if(|(place, _)| *place <= count) {
                blend.push(&words[from..at], Op::Equal);
                blend.push(range.of(left), Op::Removed);
                from = at;
            }
            count += weight;
        }
        blend.push(&words[from..], Op::Equal);
    }
    for (_, range) in removed {
        blend.push(range.of(left), Op::Removed);
    }
    Some(blend)
}

impl Blend {
    fn push(&mut self, words: &str, op: Op) {
        if words.is_empty() {
            return;
        }
        // Words that were replaced and words that follow them need a space between them.
        let touches = self.text.ends_with(char::is_alphanumeric) && words.starts_with(char::is_alphanumeric);
        if touches && self.marks.last().is_some_and(|mark| mark.removed) {
            self.text.push(' ');
        }
        let start = self.text.len();
        self.text.push_str(words);
        self.marks.push(Mark {
            range: TextRange::new(start, self.text.len()),
            inserted: op == Op::Inserted,
            removed: op == Op::Removed,
            moved: op == Op::Moved,
        });
    }
}
