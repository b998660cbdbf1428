//! Finds where notes are called and takes the marks out of the words.
//!
//! In text pulled out of a PDF a mark is glued to its word ("conventions2"), to a year ("le 8 septembre 20063"), to a
//! symbol ("65/23211") or stands alone before punctuation ("civilisations 3,"). What tells it from a number is that
//! marks count on from one call to the next, and that a note with this mark stands in the source.

use std::collections::BTreeSet;

use crate::ingest::lexicon::Lexicon;
use crate::ingest::styled::{Edit, Styled};
use crate::model::FootnoteCall;
use crate::text::TextRange;

use super::notes::is_mark;

/// What stands behind a number that counts something: "3rd".
const ORDINALS: [&str; 8] = ["st", "nd", "rd", "th", "er", "re", "ème", "km"];

/// The marks of a text, as far as they are known.
pub struct Calls<'a> {
    lexicon: &'a Lexicon,
    defined: BTreeSet<u32>,
    called: BTreeSet<u32>,
    /// Marks of notes that are stars.
    stars: BTreeSet<String>,
    /// Marks that are raised in the markup; numbers in plain words then are numbers, unless a note is called nowhere else.
    raised: BTreeSet<u32>,
}

impl<'a> Calls<'a> {
    /// `defined`: marks of the notes in the source; `raised`: those that are called by raised marks.
    #[must_use]
    pub fn new(lexicon: &'a Lexicon, defined: impl IntoIterator<Item = u32>, raised: impl IntoIterator<Item = u32>) -> Self {
        let (defined, raised) = (defined.into_iter().collect(), raised.into_iter().collect());
        Self { lexicon, defined, called: BTreeSet::new(), stars: BTreeSet::new(), raised }
    }

    /// With notes whose marks are stars.
    #[must_use]
    pub fn with_stars(self, stars: impl IntoIterator<Item = String>) -> Self {
        Self { stars: stars.into_iter().collect(), ..self }
    }

    /// Takes the calls out of a paragraph's words. Paragraphs come in reading order.
    pub fn take(&mut self, words: &mut Styled) {
        let mut found = raised_in(words);
        let plain = self.plain_in(&words.text, &found);
        found.extend(plain);
        let starred = self.starred_in(&words.text);
        found
            .extend(starred.into_iter().filter(|(_, range)| words.superscripts.iter().all(|raised| raised.start != range.start)));
        found.sort_by_key(|(_, range)| range.start);
        let edits: Vec<Edit> = found.iter().map(|(_, range)| Edit::cut(*range)).collect();
        // Each call moves to where its mark is cut out.
        let calls = found
            .into_iter()
            .flat_map(|(marks, range)| marks.into_iter().map(move |mark| FootnoteCall { mark, at: range.start }));
        words.calls.extend(calls);
        words.edit(&edits);
    }

    /// Stars behind a word, where a note has that many.
    fn starred_in(&self, text: &str) -> Vec<Found> {
        let mut found = Vec::new();
        let mut from = 0;
        while let Some(at) = text.get(from..).filter(|_| !self.stars.is_empty()).and_then(|rest| rest.find('*')) {
            let start = from + at;
            let rest = text.get(start..).unwrap_or_default();
            let length = rest.len() - rest.trim_start_matches('*').len();
            from = start + length;
            let mark = rest.get(..length).unwrap_or_default();
            let glued = text.get(..start).is_some_and(|before| before.ends_with(|letter: char| !letter.is_whitespace()));
            if glued && self.stars.contains(mark) {
                found.push((vec![mark.to_owned()], TextRange::new(start, from)));
            }
        }
        found
    }

    /// Marks in plain words, and what is to be cut with each. `raised`: the raised ones, in their order.
    fn plain_in(&mut self, text: &str, raised: &[Found]) -> Vec<Found> {
        let mut found = Vec::new();
        let mut from = 0;
        let mut raised = raised.iter().peekable();
        while let Some(run) = next_digits(text, from) {
            from = run.end;
            while let Some((marks, _)) = raised.next_if(|(_, range)| range.end <= run.start) {
                self.called.extend(values(marks));
            }
            if raised.peek().is_some_and(|(_, range)| range.start < run.end) {
                continue;
            }
            if let Some(range) = self.mark_in(text, run) {
                let mark = range.of(text).to_owned();
                self.called.extend(mark.parse::<u32>().ok());
                found.push((vec![mark], with_space(text, range)));
            }
        }
        self.called.extend(raised.flat_map(|(marks, _)| values(marks)));
        found
    }

    /// The part of a run of digits that calls a note.
    fn mark_in(&self, text: &str, run: TextRange) -> Option<TextRange> {
        let before = text.get(..run.start)?;
        let behind = text.get(run.end..)?;
        let last = before.chars().next_back()?;
        let whole: Option<u32> = run.of(text).parse().ok().filter(|_| run.len() <= 3);
        if behind.starts_with(|letter: char| letter.is_alphanumeric() || matches!(letter, '/' | '°' | '-' | '(')) {
            // "the Parties, 8and welcomes": glued to the word behind.
            let word = behind.split(|letter: char| !letter.is_lowercase()).next().unwrap_or_default();
            let words = last.is_whitespace() && word.chars().count() > 1 && !ORDINALS.contains(&word);
            return whole.filter(|mark| words && self.is_next(*mark)).map(|_| run);
        }
        if last.is_lowercase() || matches!(last, ')' | '»' | '”') {
            let word = before.rsplit(char::is_whitespace).next().unwrap_or_default();
            let letters = word.chars().filter(|letter| letter.is_alphabetic()).count();
            return (letters > 1 || !last.is_alphabetic())
                .then_some(())
                .and(whole.filter(|mark| self.expects(*mark)))
                .map(|_| run);
        }
        // "Declaration,6": behind the punctuation, glued.
        if matches!(last, ',' | ';' | ':' | '.') {
            let bare = before.trim_end_matches([',', ';', ':', '.']);
            let word = bare.rsplit(char::is_whitespace).next().unwrap_or_default();
            // "2010,8", "79/43,4": a year and a symbol are no number whose fraction follows.
            let figures = |word: &str| year_at_end(word) || word.contains('/');
            let glued = bare.ends_with(|letter: char| letter.is_alphabetic() || matches!(letter, ')' | '”' | '»' | '’'))
                || (bare.ends_with(|letter: char| letter.is_ascii_digit()) && figures(word));
            return whole.filter(|mark| glued && self.follows(*mark)).map(|_| run);
        }
        // "2014–20243".
        if matches!(last, '–' | '-') && run.len() > 4 && year_at_end(before.trim_end_matches(['–', '-'])) {
            return self.glued_to_year(text, run);
        }
        if last == '/' {
            return self.glued_to_symbol(text, run);
        }
        if last.is_whitespace() {
            let word = before.split_whitespace().next_back()?;
            if run.len() > 4 {
                let dated = self.lexicon.month(word).is_some();
                return self
                    .glued_to_year(text, run)
                    .filter(|mark| dated || mark.of(text).parse().is_ok_and(|mark| self.follows(mark)));
            }
            let mark = whole?;
            let at_end = behind.trim().is_empty();
            if at_end && word.ends_with([',', ';', ':', '.']) {
                return (mark > 0).then_some(run);
            }
            // "Human Rights, 1 the Universal": behind the punctuation, apart.
            if word.ends_with([',', ';', ':', '.']) {
                let bare = word.trim_end_matches([',', ';', ':', '.']);
                let year = bare.len() == 4 && bare.bytes().all(|byte| byte.is_ascii_digit());
                let wordy = bare.ends_with(|letter: char| letter.is_alphabetic() || matches!(letter, ')' | '”' | '»'));
                return ((wordy || year) && self.is_next(mark)).then_some(run);
            }
            let closes = at_end || behind.trim_start().starts_with([',', ';', '.', ':']);
            let plain = word.chars().all(|letter| letter.is_alphabetic() || matches!(letter, '\'' | '’' | '-' | ')' | '»'));
            // "the Paris Agreement 2 and its": behind a name, before more words.
            let named = (word.starts_with(char::is_uppercase) || year_at_end(word))
                && behind.trim_start().starts_with(char::is_lowercase);
            if named && !closes {
                return (self.is_next(mark) && !self.lexicon.takes_number(word)).then_some(run);
            }
            let called = self.called.contains(&mark) && !self.raised.contains(&mark);
            let known = called || self.is_next(mark);
            return (closes && plain && known && !self.lexicon.takes_number(word)).then_some(run);
        }
        None
    }

    /// "20063": a year behind a month, then a mark.
    fn glued_to_year(&self, text: &str, run: TextRange) -> Option<TextRange> {
        let year: u32 = text.get(run.start..run.start + 4)?.parse().ok()?;
        let mark = TextRange::new(run.start + 4, run.end);
        let value = mark.of(text).parse().ok()?;
        ((1900..2100).contains(&year) && mark.len() <= 3 && self.expects(value)).then_some(mark)
    }

    /// "65/23211": numbers of resolutions of a session stay below a thousand; the next mark ends this one.
    fn glued_to_symbol(&self, text: &str, run: TextRange) -> Option<TextRange> {
        let session = text.get(..run.start - 1)?;
        let session = session.len() - session.trim_end_matches(|letter: char| letter.is_ascii_digit()).len();
        if !(1..=3).contains(&session) || run.len() < 4 {
            return None;
        }
        let next = self.next().to_string();
        let start = run.end.checked_sub(next.len()).filter(|start| *start > run.start)?;
        let mark = TextRange::new(start, run.end);
        let number = start - run.start;
        (mark.of(text) == next && number <= 3 && self.defined.contains(&self.next())).then_some(mark)
    }

    /// Whether a mark glued to a word can be one: a note has it, or it counts on.
    fn expects(&self, mark: u32) -> bool {
        mark > 0 && (self.is_open(mark) || (self.raised.is_empty() && self.next() == mark))
    }

    /// A note has the mark, and no raised mark calls it.
    fn is_open(&self, mark: u32) -> bool {
        self.defined.contains(&mark) && !self.raised.contains(&mark)
    }

    /// Whether a note has the mark, which counts on from the last call; one note may be left out.
    fn follows(&self, mark: u32) -> bool {
        let next = self.next();
        self.is_open(mark) && next <= mark && (next..mark).filter(|left_out| self.is_open(*left_out)).count() <= 1
    }

    /// The same, with none left out.
    fn is_next(&self, mark: u32) -> bool {
        self.follows(mark) && !(self.next()..mark).any(|left_out| self.is_open(left_out))
    }

    /// The mark that the next new call has.
    fn next(&self) -> u32 {
        match self.called.last() {
            Some(last) => last + 1,
            None => self.defined.first().copied().unwrap_or(1),
        }
    }
}

/// The marks at one place, and what is to be cut with them.
type Found = (Vec<String>, TextRange);

/// Raised marks, and what is to be cut with each.
fn raised_in(words: &Styled) -> Vec<Found> {
    let marks = |range: &TextRange| marks_of(range.of(&words.text)).map(|marks| (marks, with_space(&words.text, *range)));
    words.superscripts.iter().filter_map(marks).collect()
}

/// The marks that raised letters are, if all of them are.
fn marks_of(raised: &str) -> Option<Vec<String>> {
    let marks: Vec<String> = raised.split([',', ' ']).filter(|mark| !mark.is_empty()).map(str::to_owned).collect();
    (!marks.is_empty() && marks.iter().all(|mark| is_mark(mark))).then_some(marks)
}

fn values(marks: &[String]) -> impl Iterator<Item = u32> {
    marks.iter().filter_map(|mark| mark.parse().ok())
}

/// The marks that are raised within lines. One at the start of a line is that of a note.
pub fn raised<'a>(lines: impl Iterator<Item = &'a Styled>) -> BTreeSet<u32> {
    let marks = |line: &'a Styled| {
        line.superscripts.iter().filter(|range| range.start > 0).filter_map(|range| marks_of(range.of(&line.text)))
    };
    lines.flat_map(marks).flat_map(|marks| values(&marks).collect::<Vec<_>>()).collect()
}

/// Whether a word ends with a year and no other figure.
fn year_at_end(word: &str) -> bool {
    let digits = word.len() - word.trim_end_matches(|letter: char| letter.is_ascii_digit()).len();
    digits == 4
        && word.get(word.len() - 4..).and_then(|year| year.parse().ok()).is_some_and(|year: u32| (1900..2100).contains(&year))
}

/// Takes out the brackets around a call, as Arabic sets them, which hold nothing once the mark is out of the words.
pub fn drop_brackets(words: &mut Styled) {
    let mut edits: Vec<Edit> = Vec::new();
    for call in &words.calls {
        let before = words.text.get(..call.at).unwrap_or_default();
        let behind = words.text.get(call.at..).unwrap_or_default();
        let (left, right) = (before.trim_end(), behind.trim_start());
        let pair = [('(', ')'), ('[', ']')].iter().any(|(open, close)| left.ends_with(*open) && right.starts_with(*close));
        if pair && edits.last().is_none_or(|last| last.range.end < left.len()) {
            let whole = TextRange::new(left.len() - 1, words.text.len() - right.len() + 1);
            edits.push(Edit::cut(with_space(&words.text, whole)));
        }
    }
    words.edit(&edits);
}

/// A mark with the space that parts it from its word, unless that space parts two words.
fn with_space(text: &str, mark: TextRange) -> TextRange {
    let before = text.get(..mark.start).unwrap_or_default();
    let behind = text.get(mark.end..).unwrap_or_default();
    let closes = |letter: char| letter.is_whitespace() || matches!(letter, ',' | ';' | '.' | ':' | ')');
    if behind.is_empty() || behind.starts_with(closes) { TextRange::new(before.trim_end().len(), mark.end) } else { mark }
}

/// The next run of ASCII digits from a byte offset on.
fn next_digits(text: &str, from: usize) -> Option<TextRange> {
    let start = from + text.get(from..)?.find(|letter: char| letter.is_ascii_digit())?;
    let length = text.get(start..)?.bytes().take_while(u8::is_ascii_digit).count();
    Some(TextRange::new(start, start + length))
}
