//! Groups the lines of one text into paragraphs, items and headings.
//!
//! Wrapped lines and blocks of a markup are judged by rules of their own ([`lines`], [`blocks`]), those of an annex by a
//! third set ([`annex`]): each says what a line begins. A line without evidence goes on with what stands before it.

mod annex;
mod blocks;
mod chapeau;
mod ends;
mod lines;
mod remarks;
mod told;

use std::collections::VecDeque;

use crate::ingest::lexicon::{Lexicon, Opens};
use crate::ingest::reader::{Line, Role};
use crate::ingest::styled::Styled;
use crate::ingest::vocabulary::KnownWords;
use crate::model::Section;

use super::labels::drafting::{self, Drafting};
use super::labels::{self, Label, Open};
use super::parts::Part;
pub use ends::{ends_text, is_finished, is_short, without_raised};

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
    /// What is odd about a number.
    pub odd: Vec<Odd>,
    /// Numbers that stand in the words once more.
    pub again: Vec<String>,
}

/// Something odd about the number of a paragraph.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Odd {
    /// The block (position among those of its text).
    pub block: usize,
    /// What.
    pub what: Oddity,
}

/// What may be odd about a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Oddity {
    /// Numbers are left out: the expected one, the one found.
    Missing(u32, u32),
    /// The number stands there twice.
    Doubled(u32),
    /// The paragraph has none, though its neighbours do.
    Without,
    /// A preambular paragraph stands among the operative ones in the markup.
    Misfiled,
}

/// Groups the lines of one text.
#[must_use]
pub fn group(part: Part, lexicon: &Lexicon, known: &KnownWords<'_>) -> Grouped {
    let mut grouping = Grouping { annex: part.annex, ..Grouping::default() };
    for (letter, words) in part.head {
        grouping.push(Section::Heading, letter, 0, words);
    }
    // For each line: a paragraph with the number 1 comes behind it.
    let mut ahead = false;
    let mut first_ahead = Vec::with_capacity(part.lines.len());
    for line in part.lines.iter().rev() {
        first_ahead.push(ahead);
        ahead |= numbered(line) == Some(1);
    }
    first_ahead.reverse();
    grouping.all_unnumbered = !part.lines.iter().any(|line| numbered(line).is_some());
    let mut rest: VecDeque<(Line, bool)> = part.lines.into_iter().zip(first_ahead).collect();
    while let Some((line, first_ahead)) = rest.pop_front() {
        let [next, second] = [rest.front(), rest.get(1)].map(|line| line.map(|(line, _)| line));
        if let Some(last) = grouping.grouped.blocks.last_mut() {
            remarks::set_aside(last, lexicon);
        }
        let place = Place { apart: (line.gap || line.block) && !line.resumed, next, second, first_ahead };
        let start = if let Some(label) = drafting::at_start(&line.words.text) {
            Start::Drafted(label)
        } else if let Some(start) = grouping.start_told(&line, lexicon) {
            start
        } else if grouping.last().is_some() && remarks::is_remark(&line.words.text, lexicon) {
            Start::Remark
        } else if part.annex {
            grouping.start_in_annex(&line, &place, lexicon)
        } else if line.role == Role::Unknown {
            grouping.start_of_line(&line, &place, lexicon)
        } else {
            grouping.start_of_block(&line, &place, lexicon)
        };
        grouping.take(start, line, known);
    }
    if let Some(last) = grouping.grouped.blocks.last_mut() {
        remarks::set_aside(last, lexicon);
    }
    grouping.settle();
    grouping.grouped
}

/// The number of a paragraph at the start of a line.
fn numbered(line: &Line) -> Option<u32> {
    if let Some(label) = drafting::at_start(&line.words.text) {
        label.value.filter(|_| label.section == Section::Operative)
    } else if line.label > 0 {
        labels::marked_number(line.words.text.get(..line.label)?)
    } else {
        labels::number(&line.words.text).map(|(value, _)| value)
    }
}

/// Where a line stands.
struct Place<'a> {
    /// Set apart from the line before, on the same page.
    apart: bool,
    next: Option<&'a Line>,
    /// The line behind the next one.
    second: Option<&'a Line>,
    /// A paragraph with the number 1 comes later.
    first_ahead: bool,
}

/// What a line begins.
enum Start {
    /// Nothing: it goes on.
    Continues,
    Preamble,
    /// A number as printed, its value if it counts, and where the words begin.
    Operative(Option<(Option<u32>, String, usize)>),
    /// A paragraph of a draft at work, with the label of its negotiators.
    Drafted(Drafting),
    Item(Label, usize),
    /// A heading, with where its words begin behind a number of its own.
    Heading(usize),
    /// What negotiators say of the paragraph before.
    Remark,
    /// A row of a table.
    Row,
    /// Words behind the formula that closes the text, which are no part of its last paragraph.
    Behind,
    Closing,
}

#[expect(clippy::struct_excessive_bools, reason = "facts that do not exclude each other")]
#[derive(Default)]
struct Grouping {
    grouped: Grouped,
    open: Open,
    /// The last number of an operative paragraph.
    number: u32,
    /// The last number of a paragraph of an annex, where numbers need not count on.
    annex_number: u32,
    /// Rows of tables since the last paragraph.
    rows: usize,
    operative: bool,
    closed: bool,
    /// No paragraph of the text has a number.
    all_unnumbered: bool,
    annex: bool,
    /// Whether the last block is a heading is told by its next lines.
    unsettled: bool,
}

impl Grouping {
    fn last(&self) -> Option<&Block> {
        self.grouped.blocks.last()
    }

    fn last_text(&self) -> &str {
        self.last().map_or("", |block| block.words.text.as_str())
    }

    /// The last paragraph is the formula that closes a text.
    fn sealed(&self, lexicon: &Lexicon) -> bool {
        let last = self.last().filter(|last| !self.annex && last.section == Section::Operative);
        last.is_some_and(|last| ends_text(&last.words.text) && lexicon.is_last_formula(&last.words.text))
    }

    fn announced(&self) -> bool {
        self.last_text().trim_end().ends_with([':', '：'])
    }

    fn take(&mut self, start: Start, line: Line, known: &KnownWords<'_>) {
        if !matches!(start, Start::Continues | Start::Remark) {
            self.settle();
            self.unsettled =
                self.annex && matches!(start, Start::Heading(_)) && line.role == Role::Unknown && !line.heading && !line.block;
        }
        let Line { mut words, role, .. } = line;
        match start {
            Start::Continues => match self.grouped.blocks.last_mut() {
                Some(block) => super::join(&mut block.words, words, Some(known)),
                None => self.push(Section::Preamble, None, 0, words),
            },
            Start::Preamble => {
                if role == Role::Operative {
                    self.odd(Oddity::Misfiled);
                }
                self.top(Section::Preamble, None, words);
            }
            Start::Operative(number) => {
                self.operative = true;
                match &number {
                    Some((Some(value), _, _)) => self.count(*value),
                    None if !self.all_unnumbered && !self.annex => self.odd(Oddity::Without),
                    Some((None, _, _)) | None => {}
                }
                let printed = number.map(|(_, printed, rest)| {
                    words.cut((0..rest).into());
                    if let Some(again) = typed_again(&words.text, &printed) {
                        self.odd(Oddity::Doubled(self.number));
                        self.grouped.again.push(printed.clone());
                        words.cut((0..again).into());
                    }
                    printed
                });
                self.top(Section::Operative, printed, words);
            }
            Start::Drafted(label) => {
                words.cut((0..label.rest).into());
                self.operative |= label.section == Section::Operative;
                if let Some(value) = label.value.filter(|_| label.section == Section::Operative) {
                    self.count(value);
                    if let Some(again) = typed_again(&words.text, &value.to_string()) {
                        self.grouped.again.push(value.to_string());
                        words.cut((0..again).into());
                    }
                }
                self.top(label.section, Some(label.printed), words);
            }
            Start::Item(label, level) => {
                words.cut((0..label.rest).into());
                let section = if self.operative { Section::Operative } else { Section::Preamble };
                let (printed, level, words) = self.inner_label(label.printed, level, words);
                self.push(section, Some(printed), level, words);
            }
            Start::Heading(rest) => {
                let number =
                    words.text.get(..rest).map(|number| trimmed_number(number).to_owned()).filter(|number| !number.is_empty());
                words.cut((0..rest).into());
                self.top(Section::Heading, number, words);
            }
            Start::Remark => {
                if let Some(block) = self.grouped.blocks.last_mut() {
                    remarks::add(block, &words.text);
                }
            }
            Start::Row => self.row(words),
            Start::Behind => self.grouped.closing.push(words),
            Start::Closing => {
                self.closed = true;
                self.grouped.closing.push(words);
            }
        }
    }

    /// A line of a wrapped annex that looked like a heading, with the lines that went on with it, is a paragraph if it ends or is as long as one.
    fn settle(&mut self) {
        if let Some(last) = self.grouped.blocks.last_mut().filter(|last| self.unsettled && !is_short(&last.words.text)) {
            last.section = Section::Operative;
            self.operative = true;
        }
        self.unsettled = false;
    }

    /// An item that is counted "1)", where a list is announced or goes on: elsewhere this is the number of a paragraph.
    fn numbered_item(&mut self, text: &str, lexicon: &Lexicon) -> Option<Start> {
        let label = Label::at_start(text).filter(Label::is_bare_number)?;
        let words = text.get(label.rest..)?;
        let below = self.last().is_some_and(|last| last.section != Section::Heading);
        let inside = !self.open.is_empty() || lexicon.opening(words, Opens::Operative).is_none();
        let announced = self.announced() && label.begins() && inside;
        if !below || !(announced || self.open.goes_on_with(&label)) {
            return None;
        }
        let level = self.open.take(&label, announced, true)?;
        Some(Start::Item(label, level))
    }

    /// "(a) (i) To convene", "(a)(i)a. To convene": the item at once begins a list of its own, or goes on with the one it has.
    fn inner_label(&mut self, mut printed: String, mut level: usize, words: Styled) -> (String, usize, Styled) {
        let mut words = words.trimmed();
        while let Some(inner) = Label::at_start(&words.text).filter(Label::begins)
            && let Some(deeper) = self.open.take(&inner, true, true).filter(|deeper| *deeper > level)
        {
            words.cut((0..inner.rest).into());
            words = words.trimmed();
            printed = format!("{printed} {}", inner.printed);
            level = deeper;
        }
        (printed, level, words)
    }

    /// Keeps count of the numbers, and notes what is odd.
    fn count(&mut self, value: u32) {
        if value == self.number && value > 0 {
            self.odd(Oddity::Doubled(value));
        } else if value > self.number + 1 {
            self.odd(Oddity::Missing(self.number + 1, value));
        }
        self.number = value;
    }

    /// Notes that the next block is odd.
    fn odd(&mut self, what: Oddity) {
        self.grouped.odd.push(Odd { block: self.grouped.blocks.len(), what });
    }

    fn top(&mut self, section: Section, number: Option<String>, words: Styled) {
        self.open = Open::default();
        self.rows = 0;
        self.push(section, number, 0, words);
    }

    /// A row of a table stands below the paragraph before it, as an item without a label.
    fn row(&mut self, words: Styled) {
        let section = if self.operative { Section::Operative } else { Section::Preamble };
        if self.last().is_none_or(|last| last.section == Section::Heading) {
            self.operative = true;
            self.top(Section::Operative, None, words);
            return;
        }
        self.rows += 1;
        self.open = Open::default();
        self.grouped.blocks.push(Block { section, number: None, level: 1, path: vec![format!("row{}", self.rows)], words });
    }

    fn push(&mut self, section: Section, number: Option<String>, level: usize, words: Styled) {
        self.grouped.blocks.push(Block { section, number, level, path: self.open.names.clone(), words });
    }
}

/// Where the words begin behind a number that the markup sets apart and that is typed into them once more.
fn typed_again(words: &str, printed: &str) -> Option<usize> {
    let (value, rest) = labels::number(words)?;
    (value.to_string() == printed).then_some(rest)
}

/// A number without what the print sets behind it: `3` of `3 -`, `A` of `A.`.
fn trimmed_number(printed: &str) -> &str {
    printed.trim().trim_end_matches(['.', '-', '–', '—', 'ـ', '．', '、', ' '])
}
