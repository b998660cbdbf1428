//! Notes at the foot of pages: smaller letters below a line, each behind its raised mark; and where they are called.

use super::layout::Placed;
use crate::ingest::lexicon::is_unspaced;
use crate::ingest::reader::Note;
use crate::ingest::styled::{Edit, LINE_END, Styled};
use crate::model::FootnoteCall;
use crate::text::TextRange;

/// Notes are smaller than the text by this factor at least.
pub const NOTE_SIZE: f32 = 0.95;

/// Lines of notes stand this far from each other at most, in sizes of their letters.
const NEXT_NOTE_LINE: f32 = 2.0;

/// Notes whose marks are not raised stand in this last part of the height of a page.
const NOTES_FROM: f32 = 0.4;

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
                let marked = mark(&next.row.words).is_some() || (small && plain_mark(&next.row.words, &notes).is_some());
                next.page == placed.page && (marked || (small && !notes.is_empty()))
            });
            if begins {
                zone = Some((placed.page, placed.column));
                continue;
            }
        }
        let inside = zone.is_some_and(|(page, column)| placed.page == page && (column == 0 || placed.column == column));
        let small = placed.row.size < usual_size * NOTE_SIZE;
        let raised = mark(&placed.row.words).or_else(|| plain_mark(&placed.row.words, &notes).filter(|_| inside && small));
        match (raised, notes.last_mut()) {
            (Some((mark, range)), _) if inside => {
                let mut words = placed.row.words;
                words.cut(range);
                notes.push(Note { mark, words: words.trimmed() });
            }
            (None, Some(note)) if inside && small && !is_job(&placed.row.words.text) => append(&mut note.words, placed.row.words),
            _ => {
                // Behind the number of the print stands that of the page.
                zone = zone.filter(|_| inside && small && !is_job(&placed.row.words.text));
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

/// Which lines belong to the notes of their pages, however often their words stand there: the line above them, the first line of each, and
/// those that follow it closely. What stands further below is of the foot of the page.
#[must_use]
pub fn belong(placed: &[Placed], usual_size: f32) -> Vec<bool> {
    let mut belong: Vec<bool> = Vec::with_capacity(placed.len());
    for (at, line) in placed.iter().enumerate() {
        let words = &line.row.words;
        let small = line.row.size < usual_size * NOTE_SIZE;
        let before = at.checked_sub(1).and_then(|before| placed.get(before)).filter(|before| before.page == line.page);
        let below = before.filter(|_| belong.last() == Some(&true)).filter(|before| before.column == line.column);
        let close = below.is_some_and(|before| {
            is_rule(&before.row.words.text) || line.row.base - before.row.base < NEXT_NOTE_LINE * line.row.size.max(1.0)
        });
        let begins = mark(words).is_some() || (small && line.height > NOTES_FROM && counted(&words.text));
        belong.push(is_rule(&words.text) || begins || (close && !is_foot(&words.text)));
    }
    belong
}

/// "5 See resolution 70/1": the mark of a note that is not raised.
fn counted(text: &str) -> bool {
    let words = text.trim_start_matches(|letter: char| letter.is_ascii_digit());
    let figures = text.len() - words.len();
    (1..=3).contains(&figures) && words.starts_with(char::is_whitespace) && words.contains(char::is_alphabetic) && !is_foot(text)
}

/// Figures, and the symbol or the number of the document among them: what stands at the foot of a page without being a sentence.
fn is_foot(text: &str) -> bool {
    text.split_whitespace().all(|word| word.contains(|letter: char| letter.is_ascii_digit()) || word.len() <= 2)
}

/// "23-26050 2/2": the number that the print has, at the foot of a page, which no note ends with.
fn is_job(text: &str) -> bool {
    let figures = |part: &str, count: usize| part.len() == count && part.bytes().all(|byte| byte.is_ascii_digit());
    let job = |word: &str| word.split_once('-').is_some_and(|(year, number)| figures(year, 2) && figures(number, 5));
    is_foot(text) && text.split_whitespace().any(job)
}

/// A line drawn above notes.
fn is_rule(text: &str) -> bool {
    text.len() >= 3 && text.bytes().all(|byte| byte == b'_')
}

/// The raised mark that a line begins with.
fn mark(words: &Styled) -> Option<(String, TextRange)> {
    let first = words.superscripts.first().filter(|range| range.start == 0)?;
    let mark = first.of(&words.text).trim();
    is_mark(mark).then(|| (mark.to_owned(), *first))
}

/// A mark before a note that is not raised: stars, or the number that comes next.
fn plain_mark(words: &Styled, notes: &[Note]) -> Option<(String, TextRange)> {
    if counted(&words.text) {
        let figures = words.text.len() - words.text.trim_start_matches(|letter: char| letter.is_ascii_digit()).len();
        let number: u32 = words.text.get(..figures)?.parse().ok()?;
        let last = notes.iter().rev().find_map(|note| note.mark.parse::<u32>().ok());
        return last.is_none_or(|last| number == last + 1).then(|| (number.to_string(), TextRange::new(0, figures)));
    }
    let stars = words.text.len() - words.text.trim_start_matches('*').len();
    let apart = words.text.get(stars..).is_some_and(|rest| rest.starts_with(char::is_whitespace));
    (stars > 0 && apart).then(|| ("*".repeat(stars), TextRange::new(0, stars)))
}

fn is_mark(mark: &str) -> bool {
    let figures = (1..=3).contains(&mark.len()) && mark.bytes().all(|byte| byte.is_ascii_digit());
    figures || (!mark.is_empty() && mark.bytes().all(|byte| byte == b'*'))
}

fn append(words: &mut Styled, line: Styled) {
    if words.text.ends_with('-') {
        words.text.push(LINE_END);
    } else if !(words.text.is_empty() || (words.text.ends_with(is_unspaced) && line.text.starts_with(is_unspaced))) {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_number_of_a_print_is_no_end_of_a_note() {
        for (text, is) in [
            ("23-26050 2/2", true),
            ("23-26050", true),
            ("S/2003/529, annex.", false),
            ("1999-2000", false),
            ("No. 23-26050", false),
        ] {
            assert_eq!(is_job(text), is, "{text}");
        }
    }
}
