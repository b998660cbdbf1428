//! What a line of a wrapped text begins. A block of Markdown is such a line: it may break off in the middle of a sentence.

use super::ends::{self, ends_text, is_finished, looks_like_opening, starts_low, without_call, without_raised};
use super::{Grouping, Place, Start};
use crate::ingest::lexicon::{Lexicon, Opens};
use crate::ingest::reader::Line;
use crate::ingest::structure::labels::{self, Label};
use crate::ingest::structure::notes;
use crate::model::Section;

impl Grouping {
    pub fn start_of_line(&mut self, line: &Line, place: &Place<'_>, lexicon: &Lexicon) -> Start {
        let text = line.words.text.as_str();
        if self.closed {
            return Start::Closing;
        }
        let before = self.grouped.blocks.last();
        // A Roman numeral is a whole heading, unless its title stands right below it.
        let roman = |text: &str| before.is_some_and(|block| block.section == Section::Heading && ends::is_roman(text));
        // An opening that stands apart below a heading begins its paragraph.
        let below = before.is_some_and(|block| block.section == Section::Heading);
        let begins = below && place.apart && !starts_low(text) && lexicon.opens(text).is_some();
        let finished = begins || before.is_none_or(|block| is_finished(&block.words.text) || roman(&block.words.text));
        let ended = before.is_some_and(|block| block.section == Section::Operative && ends_text(&block.words.text));
        let is_note = || {
            let words = notes::late(text, None).and_then(|mark| text.get(mark..));
            words.is_some_and(|words| lexicon.opens(words.trim_start()).is_none())
        };
        if ended && (lexicon.closes(text) || (place.apart && is_note())) {
            return Start::Closing;
        }
        if let Some(start) = self.numbered_item(text, lexicon).filter(|_| finished || place.apart) {
            return start;
        }
        // A number of four figures is a year, unless so many paragraphs stand before it.
        if let Some(start) = self.below_chapeau(text, lexicon) {
            return start;
        }
        let long = || labels::long_number(text).filter(|(value, _)| *value == self.number + 1);
        if let Some(number) = labels::number(text).or_else(long)
            && self.counts_on(number, finished || line.block, text, lexicon)
        {
            return Start::Operative(Some((Some(number.0), number.0.to_string(), number.1)));
        }
        if !line.heading && self.sealed(lexicon) && !(place.apart && self.heads(line, place, lexicon)) {
            return Start::Behind;
        }
        if let (Some(label), true) =
            (self.open.repeated(text).or_else(|| Label::at_start(text)), self.last().is_some() && (finished || place.apart))
        {
            let announced = self.announced();
            if let Some(level) = self.open.take(&label, announced, place.apart) {
                return Start::Item(label, level);
            }
        }
        let before = self.grouped.blocks.last();
        if before.is_none_or(|block| block.section == Section::Heading) && !self.operative && self.has_no_text() {
            return first(text, lexicon);
        }
        // Openings are written small in some languages: there a small letter says nothing behind a finished paragraph.
        let opens = lexicon.opens(text);
        if starts_low(text) && !(lexicon.small_openings() && finished && opens.is_some()) {
            return Start::Continues;
        }
        if line.heading || (finished && place.apart && self.heads(line, place, lexicon)) {
            return Start::Heading(0);
        }
        if !finished {
            return Start::Continues;
        }
        if self.operative {
            // Where nothing is numbered, paragraphs may follow each other without a blank line.
            let apart = place.apart || self.all_unnumbered || before.is_some_and(|block| block.section == Section::Heading);
            return match opens {
                Some(_) if apart && lexicon.opening(text, Opens::Operative).is_some() && !ended => Start::Operative(None),
                _ if ended && place.apart => Start::Closing,
                _ => Start::Continues,
            };
        }
        match opens {
            // In some languages one word may open either; a number behind it decides.
            Some(Opens::Preamble) if !place.first_ahead && self.all_unnumbered && opens_last(text, place, lexicon) => {
                Start::Operative(None)
            }
            Some(Opens::Preamble) => Start::Preamble,
            Some(Opens::Operative) => Start::Operative(None),
            None if place.apart && looks_like_opening(text) => Start::Preamble,
            None => Start::Continues,
        }
    }

    /// No paragraph has been read yet, headings aside.
    pub fn has_no_text(&self) -> bool {
        self.grouped.blocks.iter().all(|block| block.section == Section::Heading)
    }

    /// Whether a number at the start of a line is that of the next operative paragraph.
    fn counts_on(&self, (value, rest): (u32, usize), finished: bool, text: &str, lexicon: &Lexicon) -> bool {
        let words = text.get(rest..).unwrap_or_default();
        let opens = lexicon.opening(words, Opens::Operative).is_some();
        match value.checked_sub(self.number) {
            Some(1) => (finished && (!starts_low(words) || lexicon.small_openings())) || opens,
            // A number that is printed twice, or left out.
            Some(0 | 2 | 3) => finished && opens,
            _ => false,
        }
    }

    /// A line that is the heading of what follows.
    fn heads(&self, line: &Line, place: &Place<'_>, lexicon: &Lexicon) -> bool {
        ends::is_roman(&line.words.text) || self.is_heading(without_raised(line), place, lexicon)
    }

    /// A short line without closing punctuation before a paragraph.
    fn is_heading(&self, text: &str, place: &Place<'_>, lexicon: &Lexicon) -> bool {
        const LONGEST: usize = 120;
        let closes = [',', ';', '.', ':', '،', '؛', '，', '；', '。', '：'];
        let heads = |text: &str| text.chars().count() <= LONGEST && !without_call(text).ends_with(closes);
        let Some(next) = place.next.filter(|_| heads(text)) else {
            return false;
        };
        let numbered = |line: &Line| labels::number(&line.words.text).is_some_and(|(value, _)| value == self.number + 1);
        // "AMISOM", and below it "Priorities and tasks".
        let title = without_raised(next);
        let two = heads(title) && !starts_low(title) && lexicon.opens(title).is_none() && place.second.is_some_and(numbered);
        let text = next.words.text.as_str();
        numbered(next) || two || (next.gap && !self.operative && lexicon.opens(text) == Some(Opens::Preamble))
    }
}

/// What the first line of the running text begins.
fn first(text: &str, lexicon: &Lexicon) -> Start {
    match lexicon.opens(text) {
        Some(Opens::Operative) => Start::Operative(None),
        _ => Start::Preamble,
    }
}

/// Whether a word that may open a paragraph of either kind opens the operative part: its line ends the text.
fn opens_last(text: &str, place: &Place<'_>, lexicon: &Lexicon) -> bool {
    lexicon.opening(text, Opens::Operative).is_some()
        && ends_text(text)
        && place.next.is_none_or(|next| lexicon.closes(&next.words.text))
}
