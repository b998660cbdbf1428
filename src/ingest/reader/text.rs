//! Plain text: lines as they are wrapped. A text may be double-spaced, so that a blank line says nothing.

use super::{Line, Raw};
use crate::ingest::styled::Styled;

/// Splits a text into lines and tells which are set apart.
pub fn read(source: &str) -> Raw {
    // A form feed beside the end of a line is the same end.
    let lines: Vec<&str> =
        source.split(['\n', '\u{2028}', '\u{2029}']).flat_map(|line| line.trim_matches('\u{c}').split('\u{c}')).collect();
    let usual = usual_blanks(&lines);
    let mut blanks = 0;
    let mut read = Vec::new();
    for line in lines {
        let words = line.trim();
        if words.is_empty() {
            blanks += 1;
            continue;
        }
        read.push(Line { words: Styled::plain(words), gap: blanks > usual, ..Line::default() });
        blanks = 0;
    }
    Raw { text: source.to_owned(), lines: read, ..Raw::default() }
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
        .filter(|line| line.ends_with([',', ';', '.', ':']))
        .count();
    usize::from(double > single * 2 && ended * 2 < double)
}
