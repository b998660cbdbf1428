//! Groups the lines of the running text into paragraphs, items and headings.
//!
//! Evidence for a new paragraph: a number that counts on, a label that counts on, opening words behind a finished
//! paragraph, or a block of the markup. A line without evidence goes on with what stands before it.

use crate::ingest::lexicon::{Lexicon, Opens};
use crate::ingest::reader::Line;
use crate::ingest::styled::Styled;
use crate::ingest::vocabulary::KnownWords;
use crate::model::Section;

use super::labels::{self, Label, Open};

/// A paragraph as its lines were put together, not yet cleaned.
#[derive(Clone, Debug)]
pub struct Block {
    /// Where it stands.
    pub section: Section,
    /// Number or label as printed.
    pub number: Option<String>,
    /// 0, or the level of an item.
    pub level: usize,
    /// Names of the labels from the first level to this one.
    pub path: Vec<String>,
    /// Its words, number taken off.
    pub words: Styled,
}

/// The paragraphs of a text, and the lines behind the last one.
#[derive(Debug, Default)]
pub struct Grouped {
    /// In reading order.
    pub blocks: Vec<Block>,
    /// Meeting, day, and whatever follows.
    pub closing: Vec<Styled>,
    /// Numbers that are missing: the expected one and the one found.
    pub missing: Vec<(u32, u32)>,
}

/// Groups lines. `resumed` tells, for each, whether a page ended before it.
#[must_use]
pub fn group(lines: Vec<Line>, resumed: &[bool], lexicon: &Lexicon, known: &KnownWords<'_>) -> Grouped {
    let mut grouping =
        Grouping { grouped: Grouped::default(), open: Open::default(), number: 0, operative: false, closed: false };
    let mut rest = lines.into_iter().enumerate().peekable();
    while let Some((at, line)) = rest.next() {
        let next = rest.peek().map(|(_, next)| next);
        let place = Place { apart: (line.gap || line.block) && !resumed.get(at).copied().unwrap_or_default(), next };
        let start = grouping.start(&line, &place, lexicon);
        grouping.take(start, line, known);
    }
    grouping.grouped
}

/// Where a line stands.
struct Place<'a> {
    /// Set apart from the line before, on the same page.
    apart: bool,
    next: Option<&'a Line>,
}

/// What a line begins.
enum Start {
    /// Nothing: it goes on.
    Continues,
    Preamble,
    /// A number with where the words begin, if it has one.
    Operative(Option<(u32, usize)>),
    Item(Label, usize),
    Heading,
    Closing,
}

struct Grouping {
    grouped: Grouped,
    open: Open,
    /// The last number of an operative paragraph.
    number: u32,
    operative: bool,
    closed: bool,
}

impl Grouping {
    fn start(&mut self, line: &Line, place: &Place<'_>, lexicon: &Lexicon) -> Start {
        let text = line.words.text.as_str();
        if self.closed {
            return Start::Closing;
        }
        let before = self.grouped.blocks.last();
        let finished = before.is_none_or(|block| is_finished(&block.words.text));
        let ended = before.is_some_and(|block| block.section == Section::Operative && ends_text(&block.words.text));
        if ended && (lexicon.closes(text) || lexicon.is_annex(text)) {
            return Start::Closing;
        }
        if let Some(number) = labels::number(text)
            && self.counts_on(number, finished || line.block, text, lexicon)
        {
            return Start::Operative(Some(number));
        }
        let announced = before.is_some_and(|block| block.words.text.trim_end().ends_with(':'));
        if let (Some(label), true) = (Label::at_start(text), before.is_some() && (finished || place.apart))
            && let Some(level) = self.open.take(&label, announced, place.apart)
        {
            return Start::Item(label, level);
        }
        if before.is_none() && !self.operative {
            return first(text, lexicon);
        }
        if starts_low(text) {
            return Start::Continues;
        }
        if line.heading || (finished && place.apart && self.is_heading(text, place.next, lexicon)) {
            return Start::Heading;
        }
        if !finished {
            return Start::Continues;
        }
        let opens = lexicon.opens(text);
        if self.operative {
            let apart = place.apart || before.is_some_and(|block| block.section == Section::Heading);
            return match opens {
                Some(_) if apart && lexicon.opening(text, Opens::Operative).is_some() && !ended => Start::Operative(None),
                _ if ended && place.apart => Start::Closing,
                _ => Start::Continues,
            };
        }
        match opens {
            Some(Opens::Preamble) => Start::Preamble,
            Some(Opens::Operative) => Start::Operative(None),
            None if place.apart && looks_like_opening(text) => Start::Preamble,
            None => Start::Continues,
        }
    }

    /// Whether a number at the start of a line is that of the next operative paragraph.
    fn counts_on(&self, (value, rest): (u32, usize), finished: bool, text: &str, lexicon: &Lexicon) -> bool {
        let words = text.get(rest..).unwrap_or_default();
        let opens = lexicon.opening(words, Opens::Operative).is_some();
        match value.checked_sub(self.number) {
            Some(1) => (finished && !starts_low(words)) || opens,
            // A number that is printed twice, or left out.
            Some(0 | 2 | 3) => finished && opens,
            _ => false,
        }
    }

    /// A short line without closing punctuation before a paragraph.
    fn is_heading(&self, text: &str, next: Option<&Line>, lexicon: &Lexicon) -> bool {
        const LONGEST_HEADING: usize = 120;
        let Some(next) = next.filter(|_| text.chars().count() <= LONGEST_HEADING && !text.ends_with([',', ';', '.', ':'])) else {
            return false;
        };
        let text = next.words.text.as_str();
        let numbered = labels::number(text).is_some_and(|(value, _)| value == self.number + 1);
        numbered || (next.gap && !self.operative && lexicon.opens(text) == Some(Opens::Preamble))
    }

    fn take(&mut self, start: Start, line: Line, known: &KnownWords<'_>) {
        let Line { mut words, .. } = line;
        match start {
            Start::Continues => match self.grouped.blocks.last_mut() {
                Some(block) => super::join(&mut block.words, words, Some(known)),
                None => self.push(Section::Preamble, None, 0, words),
            },
            Start::Preamble => self.top(Section::Preamble, None, words),
            Start::Operative(number) => {
                self.operative = true;
                if let Some((value, rest)) = number {
                    if value > self.number + 1 {
                        self.grouped.missing.push((self.number + 1, value));
                    }
                    self.number = value;
                    words.cut((0..rest).into());
                }
                self.top(Section::Operative, number.map(|(value, _)| value.to_string()), words);
            }
            Start::Item(label, level) => {
                words.cut((0..label.rest).into());
                let section = if self.operative { Section::Operative } else { Section::Preamble };
                self.push(section, Some(label.printed), level, words);
            }
            Start::Heading => self.top(Section::Heading, None, words),
            Start::Closing => {
                self.closed = true;
                self.grouped.closing.push(words);
            }
        }
    }

    fn top(&mut self, section: Section, number: Option<String>, words: Styled) {
        self.open = Open::default();
        self.push(section, number, 0, words);
    }

    fn push(&mut self, section: Section, number: Option<String>, level: usize, words: Styled) {
        self.grouped.blocks.push(Block { section, number, level, path: self.open.names.clone(), words });
    }
}

/// What the first line of the running text begins.
fn first(text: &str, lexicon: &Lexicon) -> Start {
    match lexicon.opens(text) {
        Some(Opens::Operative) => Start::Operative(None),
        _ => Start::Preamble,
    }
}

/// Ends like a paragraph: punctuation, perhaps with a note called or a quotation closed behind it.
fn is_finished(text: &str) -> bool {
    let text = without_call(text);
    text.ends_with([',', ';', '.', ':', '!', '?', '،', '؛', '；', '，', '。', '：']) || is_conjunction_end(text)
}

/// An item may end with "; et" or "; and".
fn is_conjunction_end(text: &str) -> bool {
    [" et", " and", " ou", " or"]
        .iter()
        .any(|word| text.strip_suffix(word).is_some_and(|before| before.trim_end().ends_with([';', ','])))
}

/// Ends like a whole text.
fn ends_text(text: &str) -> bool {
    without_call(text).ends_with(['.', '。'])
}

/// Without note marks, closing quotes and white space at the end.
fn without_call(text: &str) -> &str {
    let bare = text.trim_end_matches(|letter: char| letter.is_whitespace() || matches!(letter, '»' | '”' | '"' | '’' | '*'));
    let number = bare.trim_end_matches(|letter: char| letter.is_ascii_digit());
    if number.len() < bare.len() && bare.len() - number.len() <= 3 {
        let before = number.trim_end();
        if before.ends_with([',', ';', '.', ':']) {
            return before;
        }
    }
    bare
}

fn starts_low(text: &str) -> bool {
    text.chars().find(|letter| letter.is_alphanumeric()).is_some_and(|letter| letter.is_lowercase() || letter.is_ascii_digit())
}

/// A first word with the ending of a participle, for openings that no list has.
fn looks_like_opening(text: &str) -> bool {
    const ENDINGS: [&str; 9] = ["ant", "ante", "ants", "antes", "ing", "é", "ée", "és", "ed"];
    let first = text.split(|letter: char| letter.is_whitespace() || letter == ',').next().unwrap_or_default();
    first.chars().count() > 4 && ENDINGS.iter().any(|ending| first.ends_with(ending))
}
