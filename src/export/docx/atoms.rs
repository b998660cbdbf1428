//! A text as a row of atoms: the least that can stay, go or come when one text becomes the other.

use std::borrow::Cow;

use crate::compare::{Op, Run};
use crate::model::{Document, Paragraph, Section};
use crate::text::TextRange;

/// The least that can be tracked.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Atom<'a> {
    pub(super) piece: Piece<'a>,
    /// Set in italics.
    pub(super) is_italic: bool,
    /// Whether the comparison says that it has its like on the other side.
    pub(super) may_stay: bool,
}

/// What an atom is.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Piece<'a> {
    /// A word, a space or a mark of punctuation.
    Word(Cow<'a, str>),
    /// From the number of a paragraph to its words.
    Tab,
    /// The call of a note: its words.
    Note(&'a str),
    /// The end of a paragraph.
    End(Style),
    /// A text begins here: a resolution, or an annex.
    Begin {
        /// An annex.
        is_annex: bool,
    },
}

/// How a paragraph is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Style {
    Title,
    Front,
    /// The line in which a body speaks.
    Speaker,
    Preamble,
    Operative,
    Item(u8),
    Heading,
    /// Behind the text.
    Closing,
    Uncalled,
}

/// Items deeper than this are set like those of this level.
pub(super) const DEEPEST_ITEM: u8 = 4;

impl Style {
    /// Its name in the file.
    pub(super) fn id(self) -> String {
        match self {
            Self::Title => "AlineaTitle".to_owned(),
            Self::Front => "AlineaFront".to_owned(),
            Self::Speaker => "AlineaSpeaker".to_owned(),
            Self::Closing => "AlineaClosing".to_owned(),
            Self::Preamble => "AlineaPreamble".to_owned(),
            Self::Operative => "AlineaOperative".to_owned(),
            Self::Item(level) => format!("AlineaItem{level}"),
            Self::Heading => "AlineaHeading".to_owned(),
            Self::Uncalled => "AlineaNote".to_owned(),
        }
    }

    fn of(paragraph: &Paragraph) -> Self {
        match (paragraph.section, paragraph.level) {
            (Section::Heading, _) => Self::Heading,
            (_, 1..) => Self::Item(paragraph.level.min(DEEPEST_ITEM)),
            (Section::Preamble, _) => Self::Preamble,
            (Section::Operative, _) => Self::Operative,
        }
    }
}

/// Which notes of a text have been called.
#[derive(Default)]
pub(super) struct Notes<'a> {
    marks: Vec<&'a str>,
}

impl<'a> Notes<'a> {
    /// The note that a mark calls. Where the same note is called again it stands again: a paragraph that goes would else take along the words
    /// that another one refers to. A note that is called and has no words in the source keeps its place.
    fn call(&mut self, document: &'a Document, mark: &'a str) -> Piece<'a> {
        self.marks.push(mark);
        Piece::Note(document.footnotes.iter().find(|note| note.mark == mark).map_or("", |note| note.text.as_str()))
    }

    /// Notes that nothing called.
    pub(super) fn left_over(&self, document: &'a Document) -> Vec<Vec<Atom<'a>>> {
        let mut left_over = Vec::new();
        for note in document.footnotes.iter().filter(|note| !self.marks.contains(&note.mark.as_str())) {
            let mut atoms = Vec::new();
            words(&mut atoms, &note.mark, false, true);
            words(&mut atoms, " ", false, true);
            words(&mut atoms, &note.text, false, true);
            atoms.push(Atom { piece: Piece::End(Style::Uncalled), is_italic: false, may_stay: true });
            left_over.push(atoms);
        }
        left_over
    }
}

/// A paragraph of a text, its number and notes included. Without runs, all of it may stay.
pub(super) fn paragraph<'a>(document: &'a Document, at: usize, runs: Option<&[Run]>, notes: &mut Notes<'a>) -> Vec<Atom<'a>> {
    let mut atoms = Vec::new();
    let Some(paragraph) = document.paragraphs.get(at) else { return atoms };
    if let Some(number) = &paragraph.number {
        words(&mut atoms, number, false, true);
        if paragraph.level == 0 && number.chars().all(char::is_numeric) {
            words(&mut atoms, ".", false, true);
        }
        atoms.push(Atom { piece: Piece::Tab, is_italic: false, may_stay: true });
    }
    let text = paragraph.text.as_str();
    let italics: Vec<TextRange> = paragraph.italics.iter().copied().chain(paragraph.opening).collect();
    let mut borders: Vec<usize> = italics.iter().flat_map(|range| [range.start, range.end]).collect();
    borders.extend(runs.into_iter().flatten().map(|run| run.range.end));
    borders.extend(paragraph.calls.iter().map(|call| call.at));
    borders.push(text.len());
    borders.retain(|border| text.is_char_boundary(*border) && *border <= text.len());
    borders.sort_unstable();
    borders.dedup();
    let mut calls = paragraph.calls.iter().peekable();
    let mut start = 0;
    let call = |atoms: &mut Vec<Atom<'a>>, piece| atoms.push(Atom { piece, is_italic: false, may_stay: true });
    for end in borders {
        let range = TextRange::new(start, end);
        let is_italic = italics.iter().any(|own| own.overlaps(range));
        let may_stay = runs.is_none_or(|runs| runs.iter().any(|run| run.op == Op::Equal && run.range.overlaps(range)));
        words(&mut atoms, range.of(text), is_italic, may_stay);
        while let Some(own) = calls.next_if(|own| own.at <= end) {
            call(&mut atoms, notes.call(document, &own.mark));
        }
        start = end;
    }
    for own in calls {
        call(&mut atoms, notes.call(document, &own.mark));
    }
    atoms.push(Atom { piece: Piece::End(Style::of(paragraph)), is_italic: false, may_stay: true });
    atoms
}

/// A line of the front matter.
pub(super) fn front<'a>(document: &'a Document, at: usize, runs: Option<&[Run]>, title: Option<&str>) -> Vec<Atom<'a>> {
    let Some(paragraph) = document.paragraphs.get(at) else { return Vec::new() };
    let mut atoms = self::paragraph(document, at, runs, &mut Notes::default());
    let is_title = title.is_some_and(|title| !title.is_empty() && paragraph.text.contains(title));
    if let Some(Atom { piece: Piece::End(style), .. }) = atoms.last_mut() {
        *style = if is_title { Style::Title } else { Style::Front };
    }
    atoms
}

/// Words, spaces and marks of punctuation.
pub(super) fn words<'a>(atoms: &mut Vec<Atom<'a>>, text: &'a str, is_italic: bool, may_stay: bool) {
    let mut start = 0;
    let mut before: Option<char> = None;
    for (at, letter) in text.char_indices() {
        let is_inside = before.is_some_and(|before| before.is_alphanumeric() && letter.is_alphanumeric());
        if at > start && !is_inside {
            atoms.push(Atom { piece: Piece::Word(Cow::Borrowed(&text[start..at])), is_italic, may_stay });
            start = at;
        }
        before = Some(letter);
    }
    if start < text.len() {
        atoms.push(Atom { piece: Piece::Word(Cow::Borrowed(&text[start..])), is_italic, may_stay });
    }
}
