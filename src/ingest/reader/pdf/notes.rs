//! Notes at the foot of pages: smaller letters below a line, each behind its raised mark; and where they are called.

use super::layout::Placed;
use crate::ingest::reader::Note;
use crate::ingest::styled::{Edit, Styled};
use crate::model::FootnoteCall;
use crate::text::TextRange;

/// Notes are smaller than the text by this factor at least.
pub const NOTE_SIZE: f32 = 0.95;

/// Before a raised figure these are units, and the figure a power.
const UNITS: [&str; 6] = ["m", "km", "cm", "mm", "dm", "M"];

/// Parts the notes from the text, and takes the calls out of it. Nothing is done where no mark is raised.
#[must_use]
pub fn part(body: Vec<Placed>, usual_size: f32) -> (Vec<Placed>, Vec<Note>) {
    let mut text: Vec<Placed> = Vec::with_capacity(body.len());
    let mut notes: Vec<Note> = Vec::new();
    let mut zone: Option<(usize, usize)> = None;
    let mut rows = body.into_iter().peekable();
    while let Some(placed) = rows.next() {
        if is_rule(&placed.row.words.text) {
            let begins = rows.peek().is_some_and(|next| {
                let small = next.row.size < usual_size * NOTE_SIZE;
                next.page == placed.page && (mark(&next.row.words).is_some() || (small && !notes.is_empty()))
            });
            if begins {
                zone = Some((placed.page, placed.column));
                continue;
            }
        }
        let inside = zone.is_some_and(|(page, column)| placed.page == page && (column == 0 || placed.column == column));
        let raised = mark(&placed.row.words);
        match (raised, notes.last_mut()) {
            (Some((mark, range)), _) if inside => {
                let mut words = placed.row.words;
                words.cut(range);
                notes.push(Note { mark, words: words.trimmed() });
            }
            (None, Some(note)) if inside && placed.row.size < usual_size * NOTE_SIZE => append(&mut note.words, placed.row.words),
            _ => {
                zone = zone.filter(|_| inside && placed.row.size < usual_size * NOTE_SIZE);
                text.push(placed);
            }
        }
    }
    if !notes.is_empty() {
        for placed in &mut text {
            take_calls(&mut placed.row.words);
        }
    }
    (text, notes)
}

/// A line drawn above notes.
#[must_use]
pub fn is_rule(text: &str) -> bool {
    text.len() >= 3 && text.bytes().all(|byte| byte == b'_')
}

/// The raised mark that a line begins with.
fn mark(words: &Styled) -> Option<(String, TextRange)> {
    let first = words.superscripts.first().filter(|range| range.start == 0)?;
    let mark = first.of(&words.text).trim();
    is_mark(mark).then(|| (mark.to_owned(), *first))
}

fn is_mark(mark: &str) -> bool {
    let figures = (1..=3).contains(&mark.len()) && mark.bytes().all(|byte| byte.is_ascii_digit());
    figures || (!mark.is_empty() && mark.bytes().all(|byte| byte == b'*'))
}

fn append(words: &mut Styled, line: Styled) {
    let hyphen = words.text.ends_with('-');
    if !hyphen && !words.text.is_empty() {
        words.text.push(' ');
    }
    words.append(line);
}

/// Takes raised marks out of a line.
fn take_calls(words: &mut Styled) {
    let mut edits = Vec::new();
    let mut calls = Vec::new();
    for range in &words.superscripts {
        let marks: Vec<&str> = range.of(&words.text).split([',', ' ']).filter(|mark| !mark.is_empty()).collect();
        let before = words.text.get(..range.start).unwrap_or_default();
        let unit = before.rsplit(|letter: char| !letter.is_alphabetic()).next().is_some_and(|word| UNITS.contains(&word));
        if marks.is_empty() || unit || !marks.iter().all(|mark| is_mark(mark)) {
            continue;
        }
        let behind = words.text.get(range.end..).unwrap_or_default();
        // The space before a mark goes with it, unless it parts two words.
        let closes = behind.is_empty() || behind.starts_with(|letter: char| letter.is_whitespace() || ",;.:)".contains(letter));
        let start = if closes { before.trim_end().len() } else { range.start };
        calls.extend(marks.into_iter().map(|mark| FootnoteCall { mark: mark.to_owned(), at: start }));
        edits.push(Edit::cut(TextRange::new(start, range.end)));
    }
    words.calls.extend(calls);
    words.edit(&edits);
}
