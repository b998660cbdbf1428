//! What a line of an annex begins: numbers start anew, and paragraphs open with any words.

use super::ends::{ends_text, is_finished, is_short, starts_low, without_raised};
use super::{Grouping, Place, Start, trimmed_number};
use crate::ingest::lexicon::{Lexicon, Opens};
use crate::ingest::reader::{Line, Role};
use crate::ingest::structure::labels;
use crate::model::Section;

impl Grouping {
    pub fn start_in_annex(&mut self, line: &Line, place: &Place<'_>, lexicon: &Lexicon) -> Start {
        let text = line.words.text.as_str();
        match line.role {
            Role::Closing => return Start::Closing,
            Role::Row => return Start::Row,
            _ if line.heading => return Start::Heading(line.label),
            _ => {}
        }
        let whole = line.role != Role::Unknown;
        let finished = self.last().is_none_or(|last| last.section == Section::Heading || is_finished(&last.words.text));
        let begins = whole || finished;
        let number = if line.label > 0 {
            text.get(..line.label).and_then(labels::marked_number).map(|value| (value, line.label))
        } else {
            // A number that counts on begins a paragraph also where the one before breaks off.
            let counts_on = |value: u32| value == self.annex_number + 1 && (begins || (place.apart && value > 1));
            labels::number(text).filter(|(value, _)| (begins && place.apart) || counts_on(*value))
        };
        if let Some((value, rest)) = number {
            let words = text.get(rest..).unwrap_or_default();
            self.annex_number = value;
            // "1. Introduction" is a heading where more text of its own follows without a number.
            let heads = line.label == 0
                && is_short(words)
                && place
                    .next
                    .is_some_and(|next| super::numbered(next).is_none() && !starts_low(&next.words.text) && (whole || next.gap));
            return if heads { Start::Heading(rest) } else { Start::Operative(Some((None, value.to_string(), rest))) };
        }
        let below = self.last().is_some_and(|last| last.section != Section::Heading);
        if (begins || place.apart)
            && let Some(start) = self.labelled_block(line, below)
        {
            return start;
        }
        let words = text.get(line.label..).unwrap_or_default();
        if line.label > 0 {
            let number = trimmed_number(text.get(..line.label).unwrap_or_default()).to_owned();
            return if is_short(words) { Start::Heading(line.label) } else { Start::Operative(Some((None, number, line.label))) };
        }
        if line.continues && below {
            return Start::Continues;
        }
        // The name of the annex at the head of its page, and the title right below it.
        let named = |text: &str| lexicon.is_annex(text);
        let titled = |last: &super::Block| last.section == Section::Heading && named(&last.words.text) && is_short(text);
        if !text.starts_with(char::is_lowercase)
            && self.last().map_or_else(|| named(without_raised(line)), titled)
            && (!whole || is_short(text))
            && !lexicon.breaks_off(text)
        {
            return Start::Heading(0);
        }
        let apart = whole || place.apart;
        // The meeting and the day may stand behind the annexes.
        let closes = |line: &Line| lexicon.closes(&line.words.text);
        if apart && below && ends_text(self.last_text()) && closes(line) && place.next.is_none_or(closes) {
            self.closed = true;
        }
        if self.closed {
            return Start::Closing;
        }
        if apart && is_short(text) && !starts_low(text) && !lexicon.breaks_off(text) && (finished || whole) {
            return Start::Heading(0);
        }
        if !(apart && (finished || whole)) && self.last().is_some() {
            return Start::Continues;
        }
        if !self.operative && lexicon.opening(text, Opens::Preamble).is_some() && !is_verb_too(text, lexicon) {
            return Start::Preamble;
        }
        Start::Operative(None)
    }
}

/// One word may open paragraphs of either kind.
fn is_verb_too(text: &str, lexicon: &Lexicon) -> bool {
    lexicon.opening(text, Opens::Operative).is_some()
}
