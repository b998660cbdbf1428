//! The running text of a part: paragraphs with their numbers, looks, calls of notes, and recorded changes.

use std::collections::HashSet;

use quick_xml::events::BytesStart;

use super::Marks;
use super::numbering::{Numbering, format};
use super::settings::NoteFormats;
use super::styles::{Letters, Paragraph, Styles};
use super::told::{self, Told};
use super::xml::{Handler, attribute};
use crate::ingest::reader::blocks::{Look, Words};
use crate::ingest::reader::figures::Tables;
use crate::ingest::reader::{Line, Note, Part, Raw};
use crate::ingest::styled::Styled;
use crate::model::{FootnoteCall, Leftover, LeftoverKind, Tracked};

/// Deepest level of the outline; above it is body text.
const DEEPEST_HEADING: usize = 8;

/// What was read of a part.
#[derive(Debug, Default)]
pub struct Read {
    /// Lines, notes, what stands aside.
    pub raw: Raw,
    /// Words that are not shown.
    pub hidden: String,
    /// Recorded insertions.
    pub inserted: usize,
    /// Recorded removals.
    pub removed: usize,
    /// Marks of the notes that are called, by their ids.
    pub footnotes: Marks,
    /// The same for notes at the end.
    pub endnotes: Marks,
}

impl Read {
    /// Takes the notes in that another part holds.
    pub fn take_notes(&mut self, notes: Self) {
        for note in &notes.raw.notes {
            self.raw.text.push_str(&note.words.text);
            self.raw.text.push('\n');
        }
        self.raw.notes.extend(notes.raw.notes);
        self.hidden.push_str(&notes.hidden);
        self.inserted += notes.inserted;
        self.removed += notes.removed;
    }

    /// Takes the lines of a running head or foot in, as furniture.
    pub fn take_aside(&mut self, aside: Raw) {
        for line in aside.lines {
            self.raw.text.push_str(&line.words.text);
            self.raw.text.push('\n');
            let furniture = Leftover { kind: LeftoverKind::Furniture, text: line.words.text };
            // First, other and even pages often say the same.
            self.raw.asides.push(furniture);
        }
    }
}

/// A paragraph that is open. Text boxes hold paragraphs inside paragraphs.
#[derive(Debug, Default)]
struct Open {
    style: Option<String>,
    own: Paragraph,
    /// What the paragraph has from its style.
    letters: Letters,
    /// Lines that a break has ended.
    lines: Vec<Styled>,
    words: Words,
    /// Its mark was inserted, or removed.
    mark_inserted: bool,
    mark_removed: bool,
    /// The properties are being read.
    in_properties: bool,
    /// The looks of the run that is open.
    run: Letters,
    /// The note whose mark the next words are.
    typed_mark: Option<(bool, String)>,
    /// How many letters stand before the first tab.
    tab: Option<usize>,
    /// A text begins here, as a bookmark says.
    part: Option<Part>,
}

/// Reads the running text of a part.
pub struct Body<'a> {
    styles: &'a Styles,
    numbering: &'a mut Numbering,
    tracked: Tracked,
    read: Read,
    open: Vec<Open>,
    tables: Tables,
    /// Lines and words whose paragraph goes on in the next one, since the mark between them does not count.
    carried: Option<(Vec<Styled>, Words, Option<usize>)>,
    /// Open elements with inserted words, and with removed ones.
    inserted: usize,
    removed: usize,
    /// Depth inside an element that is left out.
    left_out: usize,
    /// For each choice between forms of one thing: whether one was taken.
    choices: Vec<bool>,
    /// The properties of letters are being read.
    in_letters: bool,
    in_text: bool,
    formats: NoteFormats,
    /// How many notes were counted, at the foot and at the end.
    counted: (usize, usize),
    /// For a part with notes: the marks that are called, and the note that is open.
    marks: Option<Marks>,
    note: Option<Note>,
    /// Marks and words of the notes with a mark of their own: one that is called again stands again.
    typed: HashSet<(String, String)>,
}

impl<'a> Body<'a> {
    /// For the text itself, or a running head.
    pub fn new(styles: &'a Styles, numbering: &'a mut Numbering, tracked: Tracked) -> Self {
        Self {
            styles,
            numbering,
            tracked,
            read: Read::default(),
            open: Vec::new(),
            tables: Tables::default(),
            carried: None,
            inserted: 0,
            removed: 0,
            left_out: 0,
            choices: Vec::new(),
            in_letters: false,
            in_text: false,
            formats: NoteFormats::default(),
            counted: (0, 0),
            marks: None,
            note: None,
            typed: HashSet::new(),
        }
    }

    /// With notes counted as the settings of the text say.
    pub fn counting_notes(self, formats: NoteFormats) -> Self {
        Self { formats, ..self }
    }

    /// For a part with notes.
    pub fn of_notes(styles: &'a Styles, numbering: &'a mut Numbering, tracked: Tracked, marks: Marks) -> Self {
        Self { marks: Some(marks), ..Self::new(styles, numbering, tracked) }
    }

    /// What was read.
    pub fn finished(mut self) -> Read {
        if self.carried.is_some() {
            self.open.push(Open::default());
            self.end_paragraph(true);
        }
        self.read.raw.marked = !self.read.footnotes.is_empty() || !self.read.endnotes.is_empty();
        self.read
    }

    /// Whether words at this place are those of the text that is read.
    fn is_shown(&self) -> bool {
        match self.tracked {
            Tracked::Accepted => self.removed == 0,
            Tracked::Original => self.inserted == 0,
        }
    }

    fn words(&mut self, words: &str) {
        if !self.is_shown() {
            return;
        }
        let Some(open) = self.open.last_mut() else { return };
        let letters = open.run.or(open.letters);
        if letters.hidden == Some(true) {
            self.read.hidden.push_str(words);
            self.read.hidden.push(' ');
            return;
        }
        if let Some((at_end, id)) = open.typed_mark.take() {
            let mark = words.trim().to_owned();
            open.words.styled.calls.push(FootnoteCall { mark: mark.clone(), at: open.words.styled.text.len() });
            let marks = if at_end { &mut self.read.endnotes } else { &mut self.read.footnotes };
            marks.insert(id, mark);
            return;
        }
        let look = Look { italic: letters.italic == Some(true), raised: letters.raised == Some(true) };
        open.words.push(words, look);
    }

    fn call(&mut self, element: &BytesStart<'_>, at_end: bool) {
        let Some(id) = attribute(element, "id").filter(|_| self.is_shown()) else { return };
        let Some(open) = self.open.last_mut() else { return };
        if attribute(element, "customMarkFollows").is_some_and(|value| value == "1" || value == "true") {
            open.typed_mark = Some((at_end, id));
            return;
        }
        let marks = if at_end { &mut self.read.endnotes } else { &mut self.read.footnotes };
        let (count, format) = if at_end {
            (&mut self.counted.1, self.formats.endnotes.as_deref().unwrap_or("lowerRoman"))
        } else {
            (&mut self.counted.0, self.formats.footnotes.as_deref().unwrap_or("decimal"))
        };
        let mark = marks
            .entry(id)
            .or_insert_with(|| {
                *count += 1;
                format::written(*count, format)
            })
            .clone();
        open.words.styled.calls.push(FootnoteCall { mark, at: open.words.styled.text.len() });
    }

    fn begin_paragraph(&mut self) {
        let (lines, words, tab) = self.carried.take().unwrap_or_default();
        let letters = self.styles.paragraph(None).1;
        self.open.push(Open { letters, lines, words, tab, ..Open::default() });
    }

    fn end_paragraph(&mut self, last: bool) {
        let Some(mut open) = self.open.pop() else { return };
        let joins = match self.tracked {
            Tracked::Accepted => open.mark_removed,
            Tracked::Original => open.mark_inserted,
        };
        if joins && !last {
            self.carried = Some((open.lines, open.words, open.tab));
            return;
        }
        let label = self.label(&open);
        let heading = {
            let (from_style, _, _) = self.styles.paragraph(open.style.as_deref());
            open.own.clone().or(&from_style).outline.is_some_and(|level| level <= DEEPEST_HEADING)
        };
        open.lines.push(open.words.take());
        let label_length = open.tab.filter(|_| open.lines.len() == 1);
        if let Some(told) = open.style.as_deref().and_then(|style| told::of_style(style, label_length.is_some())) {
            self.take_told(told, open, label_length.unwrap_or_default());
            return;
        }
        let lines = open.lines.into_iter().filter(|line| !line.text.is_empty() || !line.calls.is_empty());
        for (nth, mut words) in lines.enumerate() {
            let mut looks = Line { heading, ..if nth == 0 { Line::block() } else { Line::default() } };
            if let (0, Some(label)) = (nth, &label) {
                let mut labelled = Styled::plain(&format!("{label} "));
                looks.label = labelled.text.len();
                labelled.append(words);
                words = labelled;
            }
            self.take_line(Line { words, ..looks });
        }
    }

    /// A paragraph of a file that this program wrote.
    fn take_told(&mut self, told: Told, open: Open, label: usize) {
        let mut lines = open.lines.into_iter();
        let mut words = lines.next().unwrap_or_default();
        for line in lines {
            words.text.push(' ');
            words.append(line);
        }
        if words.text.is_empty() && words.calls.is_empty() {
            return;
        }
        match told {
            Told::Line { role, heading } => {
                let label = if label < words.text.len() { label } else { 0 };
                self.take_line(Line { words, role, heading, label, part: open.part, told: true, ..Line::block() });
            }
            Told::Note => {
                let end = words.text.find(char::is_whitespace).unwrap_or_default();
                let mark = words.text.get(..end).unwrap_or_default().to_owned();
                self.read.raw.text.push_str(&words.text);
                self.read.raw.text.push('\n');
                words.cut((0..end).into());
                self.read.raw.notes.push(Note { mark, words: words.trimmed() });
            }
        }
    }

    /// Counts the paragraph in its list, if it is in one.
    fn label(&mut self, open: &Open) -> Option<String> {
        let (from_style, _, listing) = self.styles.paragraph(open.style.as_deref());
        let list = open.own.list.clone().or_else(|| from_style.list.clone()).filter(|list| list != "0")?;
        let by_style = || match (&open.own.list, listing) {
            (None, Some(style)) => self.numbering.level_of_style(&list, style),
            _ => None,
        };
        let level = open.own.level.or(from_style.level).or_else(by_style).unwrap_or_default();
        self.numbering.label(&list, level)
    }

    fn take_line(&mut self, line: Line) {
        if self.marks.is_some() {
            if let Some(note) = &mut self.note {
                if !note.words.text.is_empty() {
                    note.words.text.push(' ');
                }
                note.words.append(line.words);
            }
            return;
        }
        self.read.raw.text.push_str(&line.words.text);
        self.read.raw.text.push('\n');
        self.read.raw.lines.push(line);
    }

    /// A note begins, unless it is the line drawn above notes, or nothing calls it.
    fn begin_note(&mut self, element: &BytesStart<'_>) {
        let marks = self.marks.as_ref();
        let mark = attribute(element, "id").and_then(|id| marks?.get(&id).cloned());
        self.note = mark.map(|mark| Note { mark, words: Styled::default() });
    }

    fn end_note(&mut self) {
        let Some(mut note) = self.note.take() else { return };
        // A mark that was typed stands before its words as well.
        let is_typed = !note.mark.is_empty() && note.words.text.starts_with(&note.mark);
        if is_typed {
            note.words.cut((0..note.mark.len()).into());
        }
        note.words = note.words.trimmed();
        if !is_typed || self.typed.insert((note.mark.clone(), note.words.text.clone())) {
            self.read.raw.notes.push(note);
        }
    }

    fn property(&mut self, name: &str, element: &BytesStart<'_>) {
        let styles = self.styles;
        let Some(open) = self.open.last_mut() else { return };
        match name {
            "pStyle" => {
                open.style = attribute(element, "val");
                open.letters = styles.paragraph(open.style.as_deref()).1;
            }
            "rStyle" if !open.in_properties => {
                let from_style = attribute(element, "val").map(|id| styles.letters(&id)).unwrap_or_default();
                open.run = open.run.or(from_style);
            }
            _ if open.in_properties && !self.in_letters => open.own.take(name, element),
            _ if self.in_letters && !open.in_properties => {
                // What the run says itself goes before its style, in whatever order they stand.
                let mut own = Letters::default();
                own.take(name, element);
                open.run = own.or(open.run);
            }
            _ => {}
        }
    }
}

impl Handler for Body<'_> {
    fn start(&mut self, name: &str, element: &BytesStart<'_>) {
        let chosen = self.choices.last().copied().unwrap_or_default();
        let former = name.ends_with("PrChange") || name == "numberingChange";
        if self.left_out > 0 || former || (chosen && matches!(name, "Choice" | "Fallback")) {
            self.left_out += 1;
            return;
        }
        let in_mark = self.in_letters && self.open.last().is_some_and(|open| open.in_properties);
        match name {
            "p" => self.begin_paragraph(),
            "tbl" => self.tables.begin(),
            "tr" => self.tables.begin_row(),
            "tc" => self.tables.begin_cell(self.read.raw.lines.len()),
            "pPr" => self.open.last_mut().into_iter().for_each(|open| open.in_properties = true),
            "rPr" => self.in_letters = true,
            "r" => self.open.last_mut().into_iter().for_each(|open| open.run = Letters::default()),
            "ins" | "moveTo" => {
                self.read.inserted += 1;
                if in_mark {
                    self.open.last_mut().into_iter().for_each(|open| open.mark_inserted = true);
                } else {
                    self.inserted += 1;
                }
            }
            "del" | "moveFrom" => {
                self.read.removed += 1;
                if in_mark {
                    self.open.last_mut().into_iter().for_each(|open| open.mark_removed = true);
                } else {
                    self.removed += 1;
                }
            }
            "t" | "delText" => self.in_text = true,
            "tab" | "ptab" if !self.open.last().is_some_and(|open| open.in_properties) => {
                self.words(" ");
                let is_shown = self.is_shown();
                if let Some(open) = self.open.last_mut().filter(|open| is_shown && open.tab.is_none()) {
                    // The space that the tab becomes belongs to the label.
                    open.tab = Some(open.words.styled.text.len() + 1);
                }
            }
            "bookmarkStart" => {
                let part = attribute(element, "name").and_then(|name| told::part(&name));
                if let Some(open) = self.open.last_mut().filter(|_| part.is_some()) {
                    open.part = part;
                }
            }
            "br" | "cr" => {
                let page = attribute(element, "type").is_some_and(|kind| kind != "textWrapping");
                if page {
                    self.words(" ");
                } else if let Some(open) = self.open.last_mut() {
                    let line = open.words.take();
                    open.lines.push(line);
                }
            }
            "noBreakHyphen" => self.words("\u{2011}"),
            "sym" => {
                let letter = attribute(element, "char").and_then(|code| u32::from_str_radix(&code, 16).ok());
                // Fonts of signs have them in the private range, at the places of ASCII.
                let letter = letter.map(|code| if (0xf020..0xf100).contains(&code) { code - 0xf000 } else { code });
                if let Some(letter) = letter.and_then(char::from_u32).filter(|letter| !letter.is_control()) {
                    self.words(letter.encode_utf8(&mut [0; 4]));
                }
            }
            "footnoteReference" => self.call(element, false),
            "endnoteReference" => self.call(element, true),
            "footnote" | "endnote" if self.marks.is_some() => self.begin_note(element),
            "AlternateContent" => self.choices.push(false),
            "Choice" => self.choices.last_mut().into_iter().for_each(|taken| *taken = true),
            _ => self.property(name, element),
        }
    }

    fn end(&mut self, name: &str) {
        if self.left_out > 0 {
            self.left_out -= 1;
            return;
        }
        let in_mark = self.in_letters && self.open.last().is_some_and(|open| open.in_properties);
        match name {
            "p" => self.end_paragraph(false),
            "tc" => self.tables.end_cell(self.read.raw.lines.len()),
            "tbl" => self.tables.end(&mut self.read.raw.lines),
            "pPr" => self.open.last_mut().into_iter().for_each(|open| open.in_properties = false),
            "rPr" => self.in_letters = false,
            "ins" | "moveTo" if !in_mark => self.inserted = self.inserted.saturating_sub(1),
            "del" | "moveFrom" if !in_mark => self.removed = self.removed.saturating_sub(1),
            "t" | "delText" => self.in_text = false,
            "footnote" | "endnote" if self.marks.is_some() => self.end_note(),
            "AlternateContent" => {
                self.choices.pop();
            }
            _ => {}
        }
    }

    fn text(&mut self, text: &str) {
        if self.in_text && self.left_out == 0 {
            self.words(text);
        }
    }
}
