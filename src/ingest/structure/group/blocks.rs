//! What a block begins, of which the markup says that it is a whole paragraph. Its words decide of which kind; the element
//! it stands in decides where the words say nothing.

use super::ends::{ends_text, is_finished, is_short, looks_like_opening, starts_low};
use super::{Grouping, Place, Start, trimmed_number};
use crate::ingest::lexicon::{Lexicon, Opens};
use crate::ingest::reader::{Line, Role};
use crate::ingest::structure::labels::{self, Label};
use crate::model::Section;

impl Grouping {
    pub fn start_of_block(&mut self, line: &Line, place: &Place<'_>, lexicon: &Lexicon) -> Start {
        let text = line.words.text.as_str();
        if line.role == Role::Closing || self.closed {
            return Start::Closing;
        }
        if matches!(line.role, Role::Row | Role::Boxed) {
            return Start::Row;
        }
        if line.heading {
            return Start::Heading(line.label);
        }
        if let Some(start) = self.numbered_item(text, lexicon) {
            return start;
        }
        if let Some(start) = self.numbered_block(line, lexicon) {
            return start;
        }
        let sealed = self.sealed(lexicon) && matches!(line.role, Role::Paragraph | Role::Item);
        if let Some(start) = self.labelled_block(line, self.last().is_some()).filter(|_| !sealed) {
            return start;
        }
        let words = text.get(line.label..).unwrap_or_default();
        if line.label > 0 {
            // A number that counts nothing known: of a section, or of an article.
            let number = trimmed_number(text.get(..line.label).unwrap_or_default()).to_owned();
            return if is_short(words) { Start::Heading(line.label) } else { Start::Operative(Some((None, number, line.label))) };
        }
        let opens = lexicon.opens(text);
        if line.continues && self.last().is_some() && (opens.is_none() || !is_finished(self.last_text())) {
            return Start::Continues;
        }
        if line.role == Role::Preamble && !self.operative {
            let goes_on = starts_low(text) && opens.is_none() && !self.has_no_text() && !is_finished(self.last_text());
            return if goes_on { Start::Continues } else { Start::Preamble };
        }
        if self.operative { self.unnumbered(line, place, lexicon) } else { self.before_operative(line, place, lexicon) }
    }

    /// A paragraph with a number of its own, set apart by the markup or typed into the words.
    fn numbered_block(&self, line: &Line, lexicon: &Lexicon) -> Option<Start> {
        let text = line.words.text.as_str();
        if line.label > 0 {
            let value = labels::marked_number(text.get(..line.label)?)?;
            return Some(Start::Operative(Some((Some(value), value.to_string(), line.label))));
        }
        let long = || labels::long_number(text).filter(|(value, _)| *value == self.number + 1);
        let (value, rest) = labels::number(text).or_else(long)?;
        let words = text.get(rest..)?;
        let opens = lexicon.opening(words, Opens::Operative).is_some();
        let next = value.checked_sub(self.number).is_some_and(|step| step <= 1);
        let restarts = value == 1 && self.last().is_none_or(|last| last.section == Section::Heading);
        // A number within words: "3. Conference of States" may stand in a list that goes on.
        ((opens && value.abs_diff(self.number) <= 3) || ((next || restarts) && !line.continues))
            .then(|| Start::Operative(Some((Some(value), value.to_string(), rest))))
    }

    /// An item, by a label set apart by the markup or typed into the words.
    pub fn labelled_block(&mut self, line: &Line, below: bool) -> Option<Start> {
        let text = line.words.text.as_str();
        if let Some(label) = self.open.repeated(text).filter(|_| below) {
            let level = self.open.take(&label, false, true)?;
            return Some(Start::Item(label, level));
        }
        let label = if line.label > 0 {
            let printed = text.get(..line.label)?.trim();
            // "(a) (i)": two labels at once.
            let first = printed.contains(' ').then(|| Label::at_start(text)).flatten();
            first.or_else(|| Label::marked(printed, line.label))?
        } else {
            Label::at_start(text)?
        };
        let announced = self.announced();
        let level = self.open.take(&label, announced, true).filter(|_| below)?;
        Some(Start::Item(label, level))
    }

    /// A block without a number before the operative part.
    fn before_operative(&self, line: &Line, place: &Place<'_>, lexicon: &Lexicon) -> Start {
        let text = line.words.text.as_str();
        let operative = lexicon.opening(text, Opens::Operative).is_some();
        if let Some(opens) = lexicon.opens(text) {
            // One word may open either: where numbers come it is no operative paragraph.
            let preamble = opens == Opens::Preamble && (place.first_ahead || !operative);
            return if preamble { Start::Preamble } else { Start::Operative(None) };
        }
        if is_short(text) && place.next.is_some() {
            return Start::Heading(0);
        }
        let likely = looks_like_opening(text) || text.trim_end().ends_with([',', '،', '，']);
        if place.first_ahead && (likely || self.last().is_none()) {
            return Start::Preamble;
        }
        let goes_on = self.last().is_some() && (place.first_ahead || starts_low(text) || !is_finished(self.last_text()));
        if goes_on { Start::Continues } else { Start::Operative(None) }
    }

    /// A block without a number behind the first operative paragraph.
    fn unnumbered(&self, line: &Line, place: &Place<'_>, lexicon: &Lexicon) -> Start {
        let text = line.words.text.as_str();
        let below_heading = self.last().is_some_and(|last| last.section == Section::Heading);
        let finished = below_heading || is_finished(self.last_text());
        let preamble = lexicon.opening(text, Opens::Preamble).is_some();
        let operative = lexicon.opening(text, Opens::Operative).is_some();
        // A section with a preamble of its own, or a preambular paragraph that strayed; one word may open either.
        if preamble && finished && (!operative || (below_heading && place.first_ahead)) {
            return Start::Preamble;
        }
        if operative && finished {
            return Start::Operative(None);
        }
        if is_short(text) && !starts_low(text) && finished && place.next.is_some() {
            return Start::Heading(0);
        }
        if line.role == Role::Paragraph && ends_text(self.last_text()) && lexicon.closes(text) {
            return Start::Closing;
        }
        match below_heading {
            true => Start::Operative(None),
            false if self.sealed(lexicon) => Start::Behind,
            false => Start::Continues,
        }
    }
}
