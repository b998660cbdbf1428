//! Words with what is known of their looks, through every change that is made to them.

use crate::model::FootnoteCall;
use crate::text::TextRange;

/// A text with its italics, superscripts and footnote calls.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Styled {
    /// The words.
    pub text: String,
    /// Italic stretches, in order.
    pub italics: Vec<TextRange>,
    /// Raised stretches, in order.
    pub superscripts: Vec<TextRange>,
    /// Calls that were taken out of the words.
    pub calls: Vec<FootnoteCall>,
}

impl Styled {
    /// Words of which no looks are known.
    #[must_use]
    pub fn plain(text: &str) -> Self {
        Self { text: text.to_owned(), ..Self::default() }
    }

    /// Without white space at both ends.
    #[must_use]
    pub fn trimmed(mut self) -> Self {
        let end = self.text.trim_end().len();
        self.cut(TextRange::new(end, self.text.len()));
        let start = self.text.len() - self.text.trim_start().len();
        self.cut(TextRange::new(0, start));
        self
    }

    /// Appends words with their looks.
    pub fn append(&mut self, other: Self) {
        let by = self.text.len();
        self.text.push_str(&other.text);
        self.italics.extend(other.italics.into_iter().map(|range| range.shifted(by)));
        self.superscripts.extend(other.superscripts.into_iter().map(|range| range.shifted(by)));
        self.calls.extend(other.calls.into_iter().map(|call| FootnoteCall { at: call.at + by, ..call }));
    }

    /// Takes a stretch out.
    pub fn cut(&mut self, range: TextRange) {
        self.replace(range, "");
    }

    /// Puts other words in place of a stretch. A call inside it moves to its start.
    pub fn replace(&mut self, range: TextRange, by: &str) {
        if range.is_empty() && by.is_empty() || self.text.get(range.start..range.end).is_none() {
            return;
        }
        self.text.replace_range(range.start..range.end, by);
        let moved = |at: usize| {
            if at <= range.start {
                at
            } else if at < range.end {
                range.start + by.len().min(at - range.start)
            } else {
                at - range.len() + by.len()
            }
        };
        for list in [&mut self.italics, &mut self.superscripts] {
            for known in list.iter_mut() {
                *known = TextRange::new(moved(known.start), moved(known.end));
            }
            list.retain(|known| !known.is_empty());
        }
        for call in &mut self.calls {
            call.at = moved(call.at);
        }
    }

    /// Single spaces in place of every run of white space that is not one no-break space.
    pub fn squeeze(&mut self) {
        let mut at = 0;
        while let Some(start) = self.text.get(at..).and_then(|rest| rest.find(char::is_whitespace)).map(|found| at + found) {
            let rest = &self.text[start..];
            let length = rest.len() - rest.trim_start().len();
            let run = &rest[..length];
            // French typography: a no-break space says more than a plain one beside it.
            let space = run.chars().find(|letter| matches!(letter, '\u{a0}' | '\u{202f}')).unwrap_or(' ');
            let mut buffer = [0; 4];
            let space: &str = space.encode_utf8(&mut buffer);
            if run == space {
                at = start + length;
            } else {
                let end = start + space.len();
                let space = space.to_owned();
                self.replace(TextRange::new(start, start + length), &space);
                at = end;
            }
        }
    }
}
