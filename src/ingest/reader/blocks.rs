//! Puts lines together from stretches of words with their looks: what the readers of marked-up files have in common.

use super::{Line, Raw};
use crate::ingest::styled::Styled;
use crate::model::{Leftover, LeftoverKind};
use crate::text::TextRange;

/// How a stretch of words looks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Look {
    /// Italic.
    pub italic: bool,
    /// Raised.
    pub raised: bool,
}

/// Lines in the making.
#[derive(Debug, Default)]
pub struct Blocks {
    raw: Raw,
    words: Styled,
    /// White space stands between the last words and the next.
    space: bool,
}

impl Blocks {
    /// Appends words. White space is squeezed to single spaces, no-break spaces kept.
    pub fn words(&mut self, words: &str, look: Look) {
        for part in words.split_inclusive(|letter: char| letter.is_whitespace() && !is_no_break(letter)) {
            let bare = part.trim_end_matches(|letter: char| letter.is_whitespace() && !is_no_break(letter));
            if !bare.is_empty() {
                if std::mem::take(&mut self.space) && !self.words.text.is_empty() {
                    let start = self.words.text.len();
                    self.words.text.push(' ');
                    // A space inside italics is one of them.
                    extend(&mut self.words.italics, start, self.words.text.len(), look.italic, false);
                }
                let start = self.words.text.len();
                self.words.text.push_str(bare);
                let end = self.words.text.len();
                extend(&mut self.words.italics, start, end, look.italic, true);
                extend(&mut self.words.superscripts, start, end, look.raised, true);
            }
            self.space |= bare.len() < part.len();
        }
    }

    /// Appends words that stand raised, such as the mark of a note.
    #[allow(dead_code)]
    pub fn raised(&mut self, words: &str) {
        self.words(words, Look { italic: false, raised: true });
    }

    /// Whether words stand in the line that is being made.
    #[must_use]
    pub fn is_begun(&self) -> bool {
        !self.words.text.is_empty()
    }

    /// The words of the line that is being made.
    #[must_use]
    pub fn begun(&self) -> &str {
        &self.words.text
    }

    /// Ends the line. `looks` says what the markup says of it; its words are put in.
    pub fn finish(&mut self, looks: &Line) -> bool {
        self.space = false;
        let words = std::mem::take(&mut self.words).trimmed();
        if words.text.is_empty() {
            return false;
        }
        self.raw.text.push_str(&words.text);
        self.raw.text.push('\n');
        self.raw.lines.push(Line { words, ..looks.clone() });
        true
    }

    /// Ends the line and leaves it aside as page furniture.
    pub fn finish_aside(&mut self) {
        self.space = false;
        let words = std::mem::take(&mut self.words).trimmed();
        if !words.text.is_empty() {
            self.raw.text.push_str(&words.text);
            self.raw.text.push('\n');
            self.raw.asides.push(Leftover { kind: LeftoverKind::Furniture, text: words.text });
        }
    }

    /// A line drawn above notes.
    pub fn rule(&mut self) {
        self.raw.lines.push(Line { words: Styled::plain("____"), gap: true, block: true, ..Line::default() });
    }

    /// What was put together.
    #[must_use]
    pub fn into_raw(mut self) -> Raw {
        self.finish(&Line::block());
        self.raw
    }
}

fn is_no_break(letter: char) -> bool {
    matches!(letter, '\u{a0}' | '\u{202f}' | '\u{2007}' | '\u{feff}')
}

/// Makes the last range longer, or begins a new one where it may begin.
fn extend(ranges: &mut Vec<TextRange>, start: usize, end: usize, on: bool, begins: bool) {
    if !on {
        return;
    }
    match ranges.last_mut().filter(|last| last.end == start) {
        Some(last) => last.end = end,
        None if begins => ranges.push(TextRange::new(start, end)),
        None => {}
    }
}
