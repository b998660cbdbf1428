//! Words with what is known of their looks, through every change that is made to them.

use serde::{Deserialize, Serialize};

use crate::model::FootnoteCall;
use crate::text::TextRange;

/// Stands behind a hyphen that ended a line: whether the word has that hyphen is decided when its words are known.
pub const LINE_END: char = '\u{2028}';

/// A text with its italics, superscripts and footnote calls.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
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
        self.truncate(self.text.trim_end().len());
        let start = self.text.len() - self.text.trim_start().len();
        if start > 0 {
            self.cut(TextRange::new(0, start));
        }
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

    /// Takes off what stands behind a place. Takes no longer for long words than for short ones.
    pub fn truncate(&mut self, end: usize) {
        if end >= self.text.len() || !self.text.is_char_boundary(end) {
            return;
        }
        self.text.truncate(end);
        for ranges in [&mut self.italics, &mut self.superscripts] {
            while ranges.last().is_some_and(|last| last.start >= end) {
                ranges.pop();
            }
            if let Some(last) = ranges.last_mut() {
                last.end = last.end.min(end);
            }
        }
        for call in self.calls.iter_mut().rev().take_while(|call| call.at > end) {
            call.at = end;
        }
    }

    /// Puts other words in place of one stretch. For many at once see [`Self::edit`].
    pub fn replace(&mut self, range: TextRange, by: &str) {
        self.edit(&[Edit { range, by: by.to_owned() }]);
    }

    /// Makes many changes in one pass. `edits` are in order and do not overlap. A call inside a stretch shifts to its start.
    pub fn edit(&mut self, edits: &[Edit]) {
        if edits.is_empty() || edits.iter().any(|edit| self.text.get(edit.range.start..edit.range.end).is_none()) {
            return;
        }
        let mut text = String::with_capacity(self.text.len());
        // For each edit: where its stretch began and ended, and where its words begin and end now.
        let mut shifts: Vec<(TextRange, TextRange)> = Vec::with_capacity(edits.len());
        let mut from = 0;
        for Edit { range, by } in edits {
            text.push_str(self.text.get(from..range.start).unwrap_or_default());
            let start = text.len();
            text.push_str(by);
            shifts.push((*range, TextRange::new(start, text.len())));
            from = range.end;
        }
        text.push_str(self.text.get(from..).unwrap_or_default());
        self.text = text;
        let moved = |at: usize| {
            let before = shifts.partition_point(|(old, _)| old.start < at);
            match before.checked_sub(1).and_then(|last| shifts.get(last).zip(edits.get(last))) {
                None => at,
                Some(((old, new), edit)) if at < old.end => new.start + edit.by.floor_char_boundary(at - old.start),
                Some(((old, new), _)) => at - old.end + new.end,
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
        let mut edits = Vec::new();
        let mut from = 0;
        while let Some(start) = self.text.get(from..).and_then(|rest| rest.find(char::is_whitespace)).map(|found| from + found) {
            let rest = &self.text[start..];
            let run = &rest[..rest.len() - rest.trim_start().len()];
            // French typography: a no-break space says more than a plain one beside it.
            let space = run.chars().find(|letter| matches!(letter, '\u{a0}' | '\u{202f}')).unwrap_or(' ');
            from = start + run.len();
            if run.len() != space.len_utf8() || !run.starts_with(space) {
                edits.push(Edit { range: TextRange::new(start, from), by: space.to_string() });
            }
        }
        self.edit(&edits);
    }
}

/// One change to words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// What is replaced.
    pub range: TextRange,
    /// By what.
    pub by: String,
}

impl Edit {
    /// Takes a stretch out.
    #[must_use]
    pub const fn cut(range: TextRange) -> Self {
        Self { range, by: String::new() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn looks_that_begin_inside_white_space_stay_on_letters() {
        // Two spaces, the second a no-break space, become the no-break space alone: two bytes for three.
        let text = "4. \u{a0}Décide";
        let mut words = Styled { text: text.to_owned(), italics: vec![TextRange::new(3, text.len())], ..Styled::default() };
        words.squeeze();
        assert_eq!(words.text, "4.\u{a0}Décide");
        assert!(words.italics.iter().all(|range| words.text.get(range.start..range.end).is_some()), "{words:?}");
    }
}
