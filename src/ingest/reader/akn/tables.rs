//! Tables: rows with several cells are rows; a column of cells is a box around text, and its cells are blocks.

use crate::ingest::reader::{Line, Note, Role};
use crate::ingest::structure::stands_alone;
use crate::ingest::styled::Styled;
use crate::model::FootnoteCall;
use crate::text::TextRange;

/// Longest mark of a note below a table, in bytes: `a`, `1`, `**`.
const LONGEST_MARK: usize = 3;

/// A table that is open.
#[derive(Debug, Default)]
pub struct Table {
    /// How many rows are open: a table may stand in a cell.
    pub rows: usize,
    /// The first of its lines.
    first: usize,
    /// Its rows are rows, though they have one cell.
    only_rows: bool,
    /// The row that is open.
    row: Open,
    /// The rows with words.
    filled: Vec<Row>,
}

/// A row that is open. Places in it are counted in letters, since white space is squeezed when it becomes a line.
#[derive(Debug, Default)]
struct Open {
    /// How far its words were looked at, in bytes, and how many of these bytes are no white space.
    seen: usize,
    letters: usize,
    cells: Vec<usize>,
    blocks: Vec<usize>,
}

/// A row that became a line: where in its words cells and the blocks inside them begin.
#[derive(Debug)]
struct Row {
    line: usize,
    cells: Vec<usize>,
    blocks: Vec<usize>,
}

impl Table {
    /// The table begins at this line. `only_rows`: it is said to be no box.
    pub fn begin(&mut self, line: usize, only_rows: bool) {
        if self.rows == 0 {
            *self = Self { first: line, only_rows, ..Self::default() };
        }
    }

    /// A row begins.
    pub fn begin_row(&mut self) {
        if self.rows == 0 {
            self.row = Open::default();
        }
        self.rows += 1;
    }

    /// A cell begins behind these words of its row.
    pub fn cell(&mut self, words: &str) {
        if self.rows == 1 {
            let at = self.row.letters_of(words);
            put(&mut self.row.cells, at);
        }
    }

    /// A block begins behind these words of the row.
    pub fn block(&mut self, words: &str) {
        if self.rows > 0 {
            let at = self.row.letters_of(words);
            put(&mut self.row.blocks, at);
        }
    }

    /// The row has become this line, the last one.
    pub fn end_row(&mut self, lines: &[Line]) {
        let Some((at, line)) = lines.iter().enumerate().next_back().filter(|(_, line)| line.label == 0) else { return };
        let row = std::mem::take(&mut self.row);
        let cells = places(&row.cells, &line.words.text);
        let mut blocks = places(&row.blocks, &line.words.text);
        blocks.retain(|block| cells.binary_search(block).is_err());
        self.filled.push(Row { line: at, cells, blocks });
    }

    /// The table ends: the lines of a box become blocks, and its notes are told from them.
    pub fn end(&mut self, lines: &mut Vec<Line>, notes: &mut Vec<Note>) {
        let table = std::mem::take(self);
        let boxed = !table.only_rows && !table.filled.is_empty() && table.filled.iter().all(|row| row.label(lines).is_some());
        for row in table.filled.iter().rev().filter(|_| boxed) {
            row.unbox(lines);
        }
        take_notes(lines, table.first, notes);
    }
}

impl Open {
    fn letters_of(&mut self, words: &str) -> usize {
        self.letters += words.get(self.seen..).map_or(0, letters);
        self.seen = words.len();
        self.letters
    }
}

/// How many bytes are no white space.
fn letters(words: &str) -> usize {
    words.chars().filter(|letter| !letter.is_whitespace()).map(char::len_utf8).sum()
}

fn put(places: &mut Vec<usize>, place: usize) {
    if places.last() != Some(&place) {
        places.push(place);
    }
}

/// Where so many letters stand before a place in words; what begins behind the last of them is left out.
fn places(counted: &[usize], words: &str) -> Vec<usize> {
    let mut rest = counted.iter().peekable();
    let (mut found, mut seen) = (Vec::with_capacity(counted.len()), 0);
    for (at, letter) in words.char_indices().filter(|(_, letter)| !letter.is_whitespace()) {
        while rest.next_if(|place| **place <= seen).is_some() {
            put(&mut found, at);
        }
        seen += letter.len_utf8();
    }
    found
}

impl Row {
    /// How many bytes its label takes: none for a single cell. `None` for a row that sets words side by side.
    fn label(&self, lines: &[Line]) -> Option<usize> {
        match self.cells.as_slice() {
            [] | [_] => Some(0),
            [_, words] => {
                let first = lines.get(self.line)?.words.text.get(..*words)?;
                stands_alone(first).then_some(*words)
            }
            _ => None,
        }
    }

    /// Parts the line into the blocks of its cell.
    fn unbox(&self, lines: &mut Vec<Line>) {
        let label = self.label(lines).unwrap_or_default();
        let Some(line) = lines.get_mut(self.line).filter(|line| line.role == Role::Row) else { return };
        line.role = Role::Boxed;
        line.label = label;
        let mut behind = Vec::new();
        for at in self.blocks.iter().rev().filter(|at| **at > label) {
            let mut words = line.words.clone();
            words.cut(TextRange::new(0, *at));
            line.words.truncate(*at);
            behind.push(Line { words: words.trimmed(), role: Role::Boxed, ..Line::block() });
        }
        line.words = std::mem::take(&mut line.words).trimmed();
        let next = self.line + 1;
        lines.splice(next..next, behind.into_iter().rev());
    }
}

/// A line of a table that begins with a raised mark is the note that the same mark calls elsewhere in the table.
fn take_notes(lines: &mut Vec<Line>, first: usize, notes: &mut Vec<Note>) {
    let mut at = lines.len();
    while at > first {
        at -= 1;
        let Some(mark) = lines.get(at).and_then(|line| own_mark(&line.words)).map(str::to_owned) else { continue };
        let mut called = false;
        for line in lines.get_mut(first..at).unwrap_or_default() {
            called |= take_call(&mut line.words, &mark);
        }
        if called {
            let mut words = lines.remove(at).words;
            words.cut((0..mark.len()).into());
            notes.push(Note { mark, words: words.trimmed() });
        }
    }
}

/// The raised mark at the start of words, with white space behind it.
fn own_mark(words: &Styled) -> Option<&str> {
    let raised = words.superscripts.first().filter(|raised| raised.start == 0 && raised.end <= LONGEST_MARK)?;
    let behind = words.text.get(raised.end..)?;
    (behind.starts_with(char::is_whitespace) && !behind.trim().is_empty()).then(|| raised.of(&words.text))
}

/// Takes a raised mark behind a word out of the words, as a call.
fn take_call(words: &mut Styled, mark: &str) -> bool {
    let calls: Vec<TextRange> =
        words.superscripts.iter().copied().filter(|raised| raised.start > 0 && raised.of(&words.text) == mark).collect();
    for range in calls.iter().rev() {
        words.cut(*range);
        words.calls.push(FootnoteCall { mark: mark.to_owned(), at: range.start });
    }
    words.calls.sort_by_key(|call| call.at);
    !calls.is_empty()
}
