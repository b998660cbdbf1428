//! Notes: at the foot of a page below a drawn line, or blocks that begin with a raised number.

use crate::ingest::lexicon::{Lexicon, Opens};
use crate::ingest::reader::{Line, Note};
use crate::ingest::styled::Styled;

use super::labels;
use super::sort::{is_furniture, is_rule};

/// A wrapped line of a note is at least this share of the widest one; a shorter one ends its note.
const FULL_LINE: f32 = 0.75;

/// `6`, `81`, `*`.
#[must_use]
pub fn is_mark(mark: &str) -> bool {
    (!mark.is_empty() && mark.len() <= 3 && mark.bytes().all(|byte| byte.is_ascii_digit()))
        || (!mark.is_empty() && mark.bytes().all(|byte| byte == b'*'))
}

/// A block that begins with a raised number is a note.
#[must_use]
pub fn raised(words: &Styled) -> Option<Note> {
    let first = words.superscripts.first().filter(|range| range.start == 0)?;
    let mark = first.of(&words.text).trim().to_owned();
    if !is_mark(&mark) {
        return None;
    }
    let mut words = words.clone();
    words.cut(*first);
    Some(Note { mark, words: words.trimmed() })
}

/// How many bytes the mark has of a note that stands behind the whole text, if a line is one: a number without a full stop, and a sentence or
/// a symbol; any words where it counts on from the `last` note.
#[must_use]
pub fn late(text: &str, last: Option<u32>) -> Option<usize> {
    let digits = text.len() - text.trim_start_matches(|letter: char| letter.is_ascii_digit()).len();
    let behind = text.get(digits..)?;
    let words = behind.trim_start();
    let first = words.split_whitespace().next()?;
    let short = || words.split_whitespace().count() <= 3;
    let counts_on =
        || text.get(..digits).and_then(|mark| mark.parse::<u32>().ok()).is_some_and(|mark| last == mark.checked_sub(1));
    let named = first.contains('/') || words.ends_with('.');
    let is_note = (1..=3).contains(&digits)
        && words.len() < behind.len()
        && words.starts_with(char::is_uppercase)
        && (named || !short() || counts_on());
    is_note.then_some(digits)
}

/// The notes below a drawn line, and how many lines they take.
///
/// Marks stand before their notes, on lines of their own above them, or, where an extraction has lost the order, all behind
/// them; then they are paired in order if there are as many marks as notes.
#[must_use]
pub fn below_rule(lines: &[Line], widest: usize, lexicon: &Lexicon) -> (Vec<Note>, usize) {
    let orphans = orphan_marks(lines, lexicon);
    let read = Reading { lines, widest, lexicon };
    read.notes(orphans).unwrap_or_else(|| read.notes(0).unwrap_or_default())
}

/// How many marks stand alone with no words behind them.
fn orphan_marks(lines: &[Line], lexicon: &Lexicon) -> usize {
    let zone = lines.iter().take_while(|line| is_mark(&line.words.text) || !ends_zone(&line.words.text, lexicon));
    let kinds: Vec<bool> = zone.map(|line| is_mark(&line.words.text)).collect();
    kinds.iter().enumerate().filter(|(at, is_mark)| **is_mark && kinds.get(at + 1).is_none_or(|next| *next)).count()
}

struct Reading<'a> {
    lines: &'a [Line],
    /// Characters of the widest line of the text.
    widest: usize,
    lexicon: &'a Lexicon,
}

impl Reading<'_> {
    /// The notes, if `orphans` marks find as many notes without one.
    fn notes(&self, orphans: usize) -> Option<(Vec<Note>, usize)> {
        let mut notes: Vec<Note> = Vec::new();
        let mut marks: Vec<String> = Vec::new();
        let (mut last, mut full, mut taken) = (None, false, 0);
        while let Some(line) = self.lines.get(taken) {
            let text = line.words.text.as_str();
            let next = self.lines.get(taken + 1).map(|next| &next.words);
            if is_mark(text) {
                match next.filter(|next| !is_mark(&next.text) && !ends_zone(&next.text, self.lexicon)) {
                    Some(words) => {
                        notes.push(Note { mark: text.to_owned(), words: words.clone() });
                        full = self.is_full(&words.text);
                        taken += 2;
                    }
                    None if marks.len() < orphans => {
                        marks.push(text.to_owned());
                        taken += 1;
                    }
                    None => break,
                }
                last = text.parse().ok();
            } else if let Some(note) = start(&line.words, last, self.lexicon) {
                last = note.mark.parse().ok();
                full = self.is_full(text);
                notes.push(note);
                taken += 1;
            } else if ends_zone(text, self.lexicon) {
                break;
            } else if let Some(note) = notes.last_mut().filter(|note| full && !note.words.text.trim_end().ends_with('.')) {
                full = self.is_full(text);
                super::join(&mut note.words, line.words.clone(), None);
                taken += 1;
            } else if notes.iter().filter(|note| note.mark.is_empty()).count() < orphans && marks.is_empty() {
                notes.push(Note { mark: String::new(), words: line.words.clone() });
                full = self.is_full(text);
                taken += 1;
            } else {
                break;
            }
        }
        let unmarked = notes.iter().filter(|note| note.mark.is_empty()).count();
        if marks.len() != unmarked || marks.len() != orphans {
            return None;
        }
        for (note, mark) in notes.iter_mut().filter(|note| note.mark.is_empty()).zip(marks) {
            note.mark = mark;
        }
        notes.sort_by_key(|note| note.mark.parse::<u32>().unwrap_or_default());
        Some((notes, taken))
    }

    fn is_full(&self, text: &str) -> bool {
        text.chars().count() as f32 >= self.widest as f32 * FULL_LINE
    }
}

/// A line that begins with its mark: a number that counts on, white space, words.
fn start(words: &Styled, last: Option<u32>, lexicon: &Lexicon) -> Option<Note> {
    let text = words.text.as_str();
    let digits = text.len() - text.trim_start_matches(|letter: char| letter.is_ascii_digit() || letter == '*').len();
    let mark = text.get(..digits).filter(|mark| is_mark(mark))?;
    let rest = text.get(digits..)?;
    if !rest.starts_with(char::is_whitespace) || rest.trim().is_empty() {
        return None;
    }
    if let Ok(value) = mark.parse::<u32>()
        && last.is_some_and(|last| value <= last || value > last + 3)
    {
        return None;
    }
    if lexicon.date(text).is_some_and(|(_, whole)| whole) {
        return None;
    }
    let mark = mark.to_owned();
    let mut words = words.clone();
    words.cut((0..digits).into());
    Some(Note { mark, words: words.trimmed() })
}

/// Whether a line below the notes is page furniture or running text again.
fn ends_zone(text: &str, lexicon: &Lexicon) -> bool {
    let starts_high = text.chars().next().is_some_and(char::is_uppercase);
    is_rule(text)
        || is_furniture(text)
        || text.contains("://")
        || labels::number(text).is_some()
        || labels::stands_alone(text)
        || (starts_high && lexicon.opening(text, Opens::Preamble).is_some())
}
