//! What is searched: the paragraphs, notes and titles of many documents, each distinct text once.
//!
//! More than half of the paragraphs of a library are word for word copies of others. A text is kept once, as letters and as the forms of its
//! words, with all the places where it stands. What a hit must tell of its document is copied here: the document itself may go.

use std::sync::{Arc, OnceLock};

use serde::{Deserialize, Serialize};

use super::addressees::Addressees;
use super::brief::{Briefs, kind_number, kind_of_number};
use super::citing::Citing;
use super::column::{Column, Letters};
use super::gathering::Gathering;
use super::strings::{Lists, Strings};
use super::vocabulary::{FormId, Vocabulary};
use crate::model::{Body, Date, Document, Language, Section, Status, Symbol};
use crate::text::TextRange;

/// Names a distinct text within its collection.
pub type TextId = u32;

/// What is known of a document that is searched.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Facts {
    /// The name under which the engine holds it.
    pub name: String,
    /// Its symbol, or the name of its file.
    pub label: String,
    /// See [`Document::symbol`].
    pub symbol: Option<Symbol>,
    /// See [`Document::title`].
    pub title: Option<String>,
    /// See [`Document::language`].
    pub language: Language,
    /// See [`Document::body`].
    pub body: Option<Body>,
    /// See [`Document::status`].
    pub status: Option<Status>,
    /// See [`Document::year`].
    pub year: Option<i32>,
    /// See [`Document::adopted`].
    pub adopted: Option<Date>,
    /// How many of its places are paragraphs.
    pub paragraphs: usize,
}

impl Facts {
    /// By which documents are put in order: the day of adoption, else the year.
    #[must_use]
    pub fn date(&self) -> (i32, u8, u8) {
        match (self.adopted, self.year) {
            (Some(date), _) => (date.year, date.month, date.day),
            (None, Some(year)) => (year, 0, 0),
            (None, None) => (i32::MAX, 0, 0),
        }
    }
}

/// What a text is in its document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PlaceKind {
    /// The title.
    Title,
    /// A paragraph, item or heading.
    Paragraph(Section),
    /// A footnote.
    Note,
}

/// One text in one document.
#[derive(Clone, Copy, Debug)]
pub struct Place {
    /// Position among the documents.
    pub document: u32,
    /// Its words.
    pub text: TextId,
    /// What it is.
    pub kind: PlaceKind,
    /// Position of the paragraph in its document; of a note, that of the paragraph that calls it; `u32::MAX`: none.
    pub paragraph: u32,
    /// Name of the paragraph, among [`Collection::name`].
    pub name: u32,
    /// The number as printed, or the mark of a note.
    pub number: u32,
    /// The opening words without what depends on the order of paragraphs, or 0.
    pub opening: u32,
    /// The opening words as printed.
    pub opening_range: (u16, u16),
    /// The opening words as printed, among the openings of the collection; 0: none.
    pub(super) opening_words: u32,
    /// Position of a note among the notes of its document; `u32::MAX`: it is none.
    pub note: u32,
    /// Who is asked, among the lists of the collection; 0: nobody, or it is not known.
    pub addressees: u32,
}

/// Numbers of the row of a place.
pub(super) const ROW: usize = 11;

impl Place {
    /// The position of the paragraph to go to; none: it stands in no paragraph.
    #[must_use]
    pub fn in_paragraph(&self) -> Option<usize> {
        (self.paragraph != u32::MAX).then_some(self.paragraph as usize)
    }

    /// A title of the first document.
    pub(super) const BLANK: Self = Self {
        document: 0,
        text: 0,
        kind: PlaceKind::Title,
        paragraph: u32::MAX,
        name: 0,
        number: 0,
        opening: 0,
        opening_range: (0, 0),
        opening_words: 0,
        note: u32::MAX,
        addressees: 0,
    };

    /// As numbers.
    pub(super) fn row(&self) -> [u32; ROW] {
        let (start, end) = self.opening_range;
        [
            self.document,
            self.text,
            kind_number(self.kind),
            self.paragraph,
            self.name,
            self.number,
            self.opening,
            u32::from(start) << 16 | u32::from(end),
            self.opening_words,
            self.note,
            self.addressees,
        ]
    }

    fn of_row(row: &[u32; ROW]) -> Self {
        let [document, text, kind, paragraph, name, number, opening, range, opening_words, note, addressees] = *row;
        let opening_range = ((range >> 16) as u16, range as u16);
        let kind = kind_of_number(kind);
        Self { document, text, kind, paragraph, name, number, opening, opening_range, opening_words, note, addressees }
    }
}

/// The texts of many documents. It is made by a [`super::Gathering`], or opened as it was kept on disk: then what is long stays there until it is asked
/// for.
#[derive(Clone, Debug, Default)]
pub struct Collection {
    /// In the order they were added.
    pub documents: Vec<Facts>,
    /// By text: what a search finds lies side by side. A row of numbers for each place.
    pub(super) places: Column<u32>,
    pub(super) letters: Letters,
    pub(super) letter_ends: Column<u64>,
    pub(super) words: Column<FormId>,
    pub(super) word_ends: Column<u64>,
    pub(super) briefs: Briefs,
    /// For each text, where its places end.
    pub(super) place_ends: Column<u64>,
    /// For each document, its label folded.
    pub(super) folded_labels: Vec<Box<str>>,
    /// For each document, the text of its title.
    pub(super) titles: Vec<TextId>,
    pub(super) addressees: Addressees,
    pub(super) openings: Lists,
    /// For each document, the name of the series it belongs to, once that is known.
    pub(super) series: OnceLock<Vec<Option<Arc<str>>>>,
    pub(super) vocabulary: Vocabulary,
    pub(super) names: Strings,
    pub(super) citing: Citing,
    /// What tells these texts from all others, once it is known.
    pub(super) stamp: OnceLock<String>,
}

impl Collection {
    /// The texts of documents, each with the name under which the engine holds it.
    #[must_use]
    pub fn of<'a>(documents: impl IntoIterator<Item = (&'a str, &'a Document)>) -> Self {
        let mut gathering = Gathering::default();
        for (name, document) in documents {
            gathering.add(name, document);
        }
        gathering.finish()
    }

    /// How many distinct texts there are.
    #[must_use]
    pub fn text_count(&self) -> usize {
        self.letter_ends.len()
    }

    /// All texts.
    pub fn text_ids(&self) -> impl Iterator<Item = TextId> + use<> {
        0..self.letter_ends.len() as TextId
    }

    /// The letters of a text.
    #[must_use]
    pub fn text(&self, id: TextId) -> &str {
        let (start, end) = bounds(&self.letter_ends, id as usize);
        self.letters.stretch(start, end)
    }

    /// The forms of a text's words.
    pub(super) fn forms(&self, id: TextId) -> &[FormId] {
        let (start, end) = bounds(&self.word_ends, id as usize);
        self.words.get(start..end).unwrap_or_default()
    }

    /// How many words the distinct texts have.
    pub(super) fn word_count(&self) -> usize {
        self.words.len()
    }

    /// Where a text stands, in the order of the documents.
    pub fn places(&self, id: TextId) -> impl Iterator<Item = Place> + '_ {
        let (start, end) = bounds(&self.place_ends, id as usize);
        self.rows().get(start..end).unwrap_or_default().iter().map(Place::of_row)
    }

    fn rows(&self) -> &[[u32; ROW]] {
        self.places.as_chunks().0
    }

    /// The numbers of the places of a text, for [`Self::place`].
    pub(super) fn place_numbers(&self, id: TextId) -> std::ops::Range<u32> {
        let (start, end) = bounds(&self.place_ends, id as usize);
        start as u32..end as u32
    }

    /// The text of each of some places, which are in order.
    pub(super) fn texts_of<'a>(&'a self, places: &'a [u32]) -> impl Iterator<Item = (u32, TextId)> + 'a {
        let ends: &[u64] = &self.place_ends;
        let start = places.first().map_or(0, |first| ends.partition_point(|end| *end <= u64::from(*first)));
        places.iter().scan(start, move |text, number| {
            while ends.get(*text)? <= &u64::from(*number) {
                *text += 1;
            }
            Some((*number, *text as TextId))
        })
    }

    /// A place by its number.
    pub(super) fn place(&self, number: u32) -> Option<Place> {
        self.rows().get(number as usize).map(Place::of_row)
    }

    /// How many names there are.
    pub(super) fn name_count(&self) -> usize {
        self.names.len()
    }

    /// In how many places a text stands: one that stands in many documents is boilerplate.
    #[must_use]
    pub fn place_count(&self, id: TextId) -> usize {
        let (start, end) = bounds(&self.place_ends, id as usize);
        end.saturating_sub(start)
    }

    /// All places, those of one text side by side.
    pub fn all_places(&self) -> impl Iterator<Item = Place> + '_ {
        self.rows().iter().map(Place::of_row)
    }

    /// A name that a [`Place`] gives by its number.
    #[must_use]
    pub fn name(&self, id: u32) -> &str {
        self.names.get(id as usize)
    }

    /// What is known of the document of a place.
    #[must_use]
    pub fn facts(&self, place: &Place) -> Option<&Facts> {
        self.documents.get(place.document as usize)
    }

    /// Says which series each document belongs to, by the name of the series. Said once; the first word holds.
    pub fn set_series(&self, series: Vec<Option<Arc<str>>>) {
        let _ = self.series.set(series);
    }

    /// The names of the series of all documents; none as long as they are not known.
    #[must_use]
    pub fn series(&self) -> Option<&[Option<Arc<str>>]> {
        self.series.get().map(Vec::as_slice)
    }

    /// Whether a text names a document.
    pub(super) fn names(&self, text: TextId, symbol: &Symbol) -> bool {
        self.citing.naming_in(text, symbol).next().is_some()
    }

    /// The texts that name a document, with where; in the order of the texts.
    pub fn naming(&self, symbol: &Symbol) -> impl Iterator<Item = (TextId, TextRange)> + '_ {
        self.citing.naming(symbol)
    }

    /// The texts of the titles of the documents with this symbol.
    pub(super) fn titles_of(&self, symbol: &Symbol) -> Vec<TextId> {
        let documents = self.documents.iter().zip(&self.titles);
        let is_meant = |facts: &Facts| facts.symbol.as_ref().is_some_and(|own| own.is_meant_by(symbol));
        documents.filter(|(facts, _)| is_meant(facts)).map(|(_, title)| *title).collect()
    }

    /// The documents that are named somewhere and may be meant, in order.
    pub(super) fn meant(&self, asked: &Symbol) -> Vec<Symbol> {
        let all = &self.citing.symbols;
        let from = all.partition_point(|symbol| symbol < asked);
        let near = all.iter().skip(from).take_while(|symbol| symbol.as_str().starts_with(asked.as_str()));
        near.filter(|symbol| symbol.is_meant_by(asked)).cloned().collect()
    }

    /// All documents that are named, sorted.
    #[must_use]
    pub fn named(&self) -> &[Symbol] {
        &self.citing.symbols
    }

    /// How many paragraphs of all documents are searched.
    #[must_use]
    pub fn paragraph_count(&self) -> usize {
        self.documents.iter().map(|facts| facts.paragraphs).sum()
    }

    /// Bytes of the distinct texts.
    #[must_use]
    pub fn letter_count(&self) -> usize {
        self.letters.bytes().len()
    }
}

pub(super) fn bounds(ends: &[u64], at: usize) -> (usize, usize) {
    let start = at.checked_sub(1).and_then(|before| ends.get(before)).copied().unwrap_or_default();
    let end = ends.get(at).copied().unwrap_or(start);
    (start as usize, end as usize)
}
