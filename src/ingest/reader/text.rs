//! Plain text: lines as they are wrapped. A text may be double-spaced, so that a blank line says nothing.

use super::{Line, Raw};
use crate::ingest::styled::Styled;

/// Splits a text into lines and tells which are set apart.
pub fn read(source: &str) -> Raw {
    // A form feed beside the end of a line is the same end.
    let lines: Vec<&str> =
        source.split(['\n', '\u{2028}', '\u{2029}']).flat_map(|line| line.trim_matches('\u{c}').split('\u{c}')).collect();
    let spacing = Spacing::of(&lines);
    let mut blanks = 0;
    let mut read = Vec::new();
    for (at, line) in lines.into_iter().enumerate() {
        let words = line.trim();
        if words.is_empty() {
            blanks += 1;
            continue;
        }
        read.push(Line { words: Styled::plain(words), gap: blanks > spacing.at(at), ..Line::default() });
        blanks = 0;
    }
    Raw { text: source.to_owned(), lines: read, ..Raw::default() }
}

/// How a text is spaced; what was put behind a text may be spaced otherwise.
struct Spacing {
    /// Of the first lines.
    first: usize,
    /// Where the others begin.
    turn: usize,
    /// Of the others.
    others: usize,
}

impl Spacing {
    /// A stretch is spaced otherwise than the whole when so many pairs of lines say so.
    const SURE: i64 = 60;

    fn of(lines: &[&str]) -> Self {
        let whole = usual_blanks(lines);
        // The longest first part that speaks for the other spacing, if any does.
        let (mut score, mut best, mut turn, mut blanks) = (0_i64, 0_i64, 0_usize, 0_usize);
        for (at, line) in lines.iter().enumerate().skip_while(|(_, line)| line.trim().is_empty()).skip(1) {
            if line.trim().is_empty() {
                blanks += 1;
                continue;
            }
            score += match (whole, blanks) {
                (0, 1) => 1,
                (0, 0) => -2,
                (_, 0) => 2,
                (_, 1) => -1,
                _ => 0,
            };
            if score > best {
                (best, turn) = (score, at + 1);
            }
            blanks = 0;
        }
        let (head, tail) = lines.split_at(turn);
        let first = usual_blanks(head);
        if best < Self::SURE || first == whole {
            return Self { first: whole, turn: 0, others: whole };
        }
        Self { first, turn, others: usual_blanks(tail) }
    }

    /// How many blank lines stand before a line that goes on.
    const fn at(&self, line: usize) -> usize {
        if line < self.turn { self.first } else { self.others }
    }
}

/// How many blank lines stand between two lines most of the time: 0, or 1 in a double-spaced text.
fn usual_blanks(lines: &[&str]) -> usize {
    let (mut single, mut double, mut blanks) = (0_usize, 0_usize, 0_usize);
    for line in lines.iter().skip_while(|line| line.trim().is_empty()).skip(1) {
        if line.trim().is_empty() {
            blanks += 1;
            continue;
        }
        match blanks {
            0 => single += 1,
            1 => double += 1,
            _ => {}
        }
        blanks = 0;
    }
    // One paragraph a line, parted by blank lines, also looks double-spaced: there, lines end like paragraphs.
    let ended = lines
        .iter()
        .map(|line| line.trim_end())
        .filter(|line| !line.is_empty())
        .filter(|line| line.ends_with([',', ';', '.', ':', '،', '؛', '，', '；', '。', '：']))
        .count();
    usize::from(double > single * 2 && ended * 2 < double)
}
