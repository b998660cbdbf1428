//! What is searched: the paragraphs, notes and titles of many documents, each distinct text once.
//!
//! More than half of the paragraphs of a library are word for word copies of others. A text is kept once, as letters and as the forms of its
//! words, with all the places where it stands. What a hit must tell of its document is copied here: the document itself may go.

use std::collections::HashMap;
use std::hash::{BuildHasher, BuildHasherDefault};
use std::sync::{Arc, OnceLock};

use super::addressees::Addressees;
use super::brief::Briefs;
use super::openings::Openings;
use super::vocabulary::{FormId, Vocabulary};
use super::words::{are_joined, words};
use crate::model::{Body, Date, Document, Language, Section, Status, Symbol};
use crate::text::TextRange;
use crate::text::fold::fold;
use crate::text::token::WordHasher;

/// Names a distinct text within its collection.
pub type TextId = u32;

/// What is known of a document that is searched.
#[derive(Clone, Debug, PartialEq)]
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
    /// Who is asked, among the lists of [`Collection::addressees_of`]; 0: nobody, or it is not known.
    pub addressees: u32,
}

/// The texts of many documents.
#[derive(Clone, Debug)]
pub struct Collection {
    /// In the order they were added.
    pub documents: Vec<Facts>,
    /// By text: what a search finds lies side by side.
    places: Vec<Place>,
    letters: String,
    letter_ends: Vec<usize>,
    words: Vec<FormId>,
    word_ends: Vec<usize>,
    pub(super) briefs: Briefs,
    /// For each text, where its places end.
    place_ends: Vec<usize>,
    /// For each document, its label folded.
    pub(super) folded_labels: Vec<Box<str>>,
    /// For each document, the text of its title.
    titles: Vec<TextId>,
    pub(super) addressees: Addressees,
    pub(super) openings: Openings,
    /// For each document, the name of the series it belongs to, once that is known.
    series: OnceLock<Vec<Option<Arc<str>>>>,
    pub(super) vocabulary: Vocabulary,
    names: Names,
    symbols: HashMap<Symbol, u32>,
    /// For each symbol, the texts that name it.
    named_in: Vec<Vec<(TextId, TextRange)>>,
    distinct: HashMap<u64, Vec<TextId>>,
}

impl Default for Collection {
    fn default() -> Self {
        let mut names = Names::default();
        names.id("");
        Self {
            documents: Vec::new(),
            places: Vec::new(),
            letters: String::new(),
            letter_ends: Vec::new(),
            words: Vec::new(),
            word_ends: Vec::new(),
            briefs: Briefs::default(),
            place_ends: Vec::new(),
            folded_labels: Vec::new(),
            titles: Vec::new(),
            addressees: Addressees::default(),
            openings: Openings::default(),
            series: OnceLock::new(),
            vocabulary: Vocabulary::default(),
            names,
            symbols: HashMap::new(),
            named_in: Vec::new(),
            distinct: HashMap::new(),
        }
    }
}

impl Collection {
    /// The texts of documents, each with the name under which the engine holds it.
    #[must_use]
    pub fn of<'a>(documents: impl IntoIterator<Item = (&'a str, &'a Document)>) -> Self {
        let mut collection = Self::default();
        for (name, document) in documents {
            collection.add(name, document);
        }
        collection.finish();
        collection
    }

    /// Adds one document. [`Self::finish`] comes after the last.
    pub fn add(&mut self, name: &str, document: &Document) {
        self.add_addressed(name, document, None);
    }

    /// Adds one document with whom its paragraphs address: for each position that is named, the names. None: it is not known.
    pub fn add_addressed(&mut self, name: &str, document: &Document, addressed: Option<&[(usize, Vec<String>)]>) {
        let number = self.documents.len() as u32;
        self.folded_labels.push(fold(document.label()).into());
        let unknown = if addressed.is_some() { 0 } else { Addressees::UNKNOWN };
        let addressees: HashMap<usize, u32> =
            addressed.unwrap_or_default().iter().map(|(position, names)| (*position, self.addressees.id(names))).collect();
        self.documents.push(Facts {
            name: name.to_owned(),
            label: document.label().to_owned(),
            symbol: document.symbol.clone(),
            title: document.title.clone(),
            language: document.language,
            body: document.body,
            status: document.status,
            year: document.adopted.map(|date| date.year).or(document.year),
            adopted: document.adopted,
            paragraphs: document.paragraphs.len(),
        });
        let blank = Place {
            document: number,
            text: 0,
            kind: PlaceKind::Title,
            paragraph: u32::MAX,
            name: 0,
            number: 0,
            opening: 0,
            opening_range: (0, 0),
            opening_words: 0,
            note: u32::MAX,
            addressees: unknown,
        };
        // A symbol alone is found by its title too, if it has none.
        let title = document.title.as_deref().unwrap_or_default();
        let text = self.text_id(title, document.language).0;
        self.titles.push(text);
        self.places.push(Place { text, ..blank });
        let mut texts: Vec<(TextId, bool)> = Vec::with_capacity(document.paragraphs.len());
        for (position, paragraph) in document.paragraphs.iter().enumerate() {
            let (text, is_new) = self.text_id(&paragraph.text, document.language);
            texts.push((text, is_new));
            let opening = paragraph.opening_text().map_or(0, |opening| self.names.id(&super::opening::without_order(opening)));
            let short = |offset: usize| u16::try_from(offset).unwrap_or(0);
            let opening_end = usize::from(paragraph.opening.map_or(0, |range| short(range.end)));
            let opening_words = words(paragraph.text.get(..opening_end).unwrap_or_default()).len();
            let (start, end) = bounds(&self.word_ends, text as usize);
            let opening_words = self.openings.id(self.words.get(start..end.min(start + opening_words)).unwrap_or_default());
            self.places.push(Place {
                text,
                kind: PlaceKind::Paragraph(paragraph.section),
                paragraph: position as u32,
                name: self.names.id(paragraph.id.as_str()),
                number: self.names.id(paragraph.number.as_deref().unwrap_or_default()),
                opening,
                opening_range: paragraph.opening.map_or((0, 0), |range| (short(range.start), short(range.end))),
                opening_words,
                addressees: addressees.get(&position).copied().unwrap_or(unknown),
                ..blank
            });
        }
        let mut notes = Vec::with_capacity(document.footnotes.len());
        for (position, note) in document.footnotes.iter().enumerate() {
            let (text, is_new) = self.text_id(&note.text, document.language);
            notes.push((text, is_new));
            let paragraph = note.paragraph.and_then(|at| document.paragraphs.get(at));
            self.places.push(Place {
                text,
                kind: PlaceKind::Note,
                paragraph: note.paragraph.map_or(u32::MAX, |at| at as u32),
                name: self.names.id(paragraph.map_or("", |paragraph| paragraph.id.as_str())),
                number: self.names.id(&note.mark),
                note: position as u32,
                ..blank
            });
        }
        for citation in &document.citations {
            let owner = match (citation.footnote, citation.paragraph) {
                (Some(note), _) => notes.get(note),
                (None, Some(paragraph)) => texts.get(paragraph),
                (None, None) => None,
            };
            if let Some((text, true)) = owner {
                let named_in = &mut self.named_in;
                let symbol = *self.symbols.entry(citation.symbol.clone()).or_insert_with(|| {
                    named_in.push(Vec::new());
                    named_in.len() as u32 - 1
                });
                // A text that stands twice in its document is listed once.
                let named = &mut self.named_in[symbol as usize];
                if !named.contains(&(*text, citation.range)) {
                    named.push((*text, citation.range));
                }
            }
        }
    }

    /// Puts in order what was added.
    pub fn finish(&mut self) {
        self.vocabulary.finish();
        let mut counts = vec![0usize; self.letter_ends.len()];
        for place in &self.places {
            counts[place.text as usize] += 1;
        }
        let mut end = 0;
        self.place_ends = counts
            .iter()
            .map(|count| {
                end += count;
                end
            })
            .collect();
        // Stable: the places of one text stay in the order of the documents.
        self.places.sort_by_key(|place| place.text);
        let (places, word_ends) = (&self.places, &self.word_ends);
        let length = |place: &Place| {
            let (start, end) = bounds(word_ends, place.text as usize);
            end - start
        };
        self.briefs = Briefs::new(places, &self.documents, length);
        for named in &mut self.named_in {
            named.sort_unstable();
        }
        self.distinct = HashMap::new();
    }

    /// The text with these letters, and whether it is a new one.
    fn text_id(&mut self, text: &str, language: Language) -> (TextId, bool) {
        let hash = BuildHasherDefault::<WordHasher>::default().hash_one((language, text));
        if let Some(known) = self.distinct.get(&hash).and_then(|ids| ids.iter().copied().find(|id| self.text(*id) == text)) {
            return (known, false);
        }
        let id = self.letter_ends.len() as TextId;
        self.distinct.entry(hash).or_default().push(id);
        self.letters.push_str(text);
        self.letter_ends.push(self.letters.len());
        let ranges = words(text);
        let mut joined = 0;
        for (at, range) in ranges.iter().enumerate() {
            let form = self.vocabulary.count(range.of(text), language, id);
            self.words.push(form);
            let goes_on = ranges.get(at + 1).is_some_and(|next| are_joined(text, *range, *next));
            if goes_on {
                joined += 1;
                continue;
            }
            if joined > 0 {
                let parts: Vec<&str> = ranges[at - joined..=at].iter().map(|range| range.of(text)).collect();
                self.vocabulary.join(&parts);
            }
            joined = 0;
        }
        self.word_ends.push(self.words.len());
        (id, true)
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
        self.letters.get(start..end).unwrap_or_default()
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
    #[must_use]
    pub fn places(&self, id: TextId) -> &[Place] {
        let (start, end) = bounds(&self.place_ends, id as usize);
        self.places.get(start..end).unwrap_or_default()
    }

    /// The numbers of the places of a text, for [`Self::place`].
    pub(super) fn place_numbers(&self, id: TextId) -> std::ops::Range<u32> {
        let (start, end) = bounds(&self.place_ends, id as usize);
        start as u32..end as u32
    }

    /// A place by its number.
    pub(super) fn place(&self, number: u32) -> Option<&Place> {
        self.places.get(number as usize)
    }

    /// How many names there are.
    pub(super) fn name_count(&self) -> usize {
        self.names.list.len()
    }

    /// In how many places a text stands: one that stands in many documents is boilerplate.
    #[must_use]
    pub fn place_count(&self, id: TextId) -> usize {
        let (start, end) = bounds(&self.place_ends, id as usize);
        end - start
    }

    /// All places, those of one text side by side.
    #[must_use]
    pub fn all_places(&self) -> &[Place] {
        &self.places
    }

    /// A name that a [`Place`] gives by its number.
    #[must_use]
    pub fn name(&self, id: u32) -> &str {
        self.names.list.get(id as usize).map_or("", |name| name.as_ref())
    }

    /// What is known of the document of a place.
    #[must_use]
    pub fn facts(&self, place: &Place) -> Option<&Facts> {
        self.documents.get(place.document as usize)
    }

    /// The names of those whom a paragraph addresses; empty where nobody is addressed or it is not known.
    #[must_use]
    pub fn addressees_of(&self, place: &Place) -> &[Arc<str>] {
        self.addressees.names_of(place.addressees)
    }

    /// Says which series each document belongs to, by the name of the series. Said once; the first word holds.
    pub fn set_series(&self, series: Vec<Option<Arc<str>>>) {
        let _ = self.series.set(series);
    }

    /// The names of the series of all documents; none as long as they are not known.
    pub(super) fn series(&self) -> Option<&[Option<Arc<str>>]> {
        self.series.get().map(Vec::as_slice)
    }

    /// Whether a text names a document.
    pub(super) fn names(&self, text: TextId, symbol: &Symbol) -> bool {
        let naming = self.naming(symbol);
        naming.get(naming.partition_point(|(naming, _)| *naming < text)).is_some_and(|(naming, _)| *naming == text)
    }

    /// The texts that name a document, with where; in the order of the texts.
    #[must_use]
    pub fn naming(&self, symbol: &Symbol) -> &[(TextId, TextRange)] {
        self.symbols.get(symbol).and_then(|id| self.named_in.get(*id as usize)).map_or(&[], Vec::as_slice)
    }

    /// The texts of the titles of the documents with this symbol.
    pub(super) fn titles_of(&self, symbol: &Symbol) -> Vec<TextId> {
        let documents = self.documents.iter().zip(&self.titles);
        documents.filter(|(facts, _)| facts.symbol.as_ref() == Some(symbol)).map(|(_, title)| *title).collect()
    }

    /// All documents that are named, sorted.
    #[must_use]
    pub fn named(&self) -> Vec<&Symbol> {
        let mut symbols: Vec<&Symbol> = self.symbols.keys().collect();
        symbols.sort();
        symbols
    }

    /// How many paragraphs of all documents are searched.
    #[must_use]
    pub fn paragraph_count(&self) -> usize {
        self.documents.iter().map(|facts| facts.paragraphs).sum()
    }

    /// Bytes of the distinct texts.
    #[must_use]
    pub fn letter_count(&self) -> usize {
        self.letters.len()
    }
}

fn bounds(ends: &[usize], at: usize) -> (usize, usize) {
    let start = at.checked_sub(1).and_then(|before| ends.get(before)).copied().unwrap_or_default();
    (start, ends.get(at).copied().unwrap_or(start))
}

/// Short names that many places share.
#[derive(Clone, Debug, Default)]
struct Names {
    list: Vec<Box<str>>,
    ids: HashMap<Box<str>, u32>,
}

impl Names {
    fn id(&mut self, name: &str) -> u32 {
        if let Some(id) = self.ids.get(name) {
            return *id;
        }
        let id = self.list.len() as u32;
        self.list.push(name.into());
        self.ids.insert(name.into(), id);
        id
    }
}
