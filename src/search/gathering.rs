//! Documents brought together, one by one, into a [`Collection`].

use std::collections::HashMap;
use std::hash::{BuildHasher, BuildHasherDefault};

use super::addressees::Addressees;
use super::brief::Briefs;
use super::citing::Citing;
use super::collection::{Collection, Facts, Place, PlaceKind, ROW, TextId, bounds};
use super::column::Letters;
use super::counting::Counting;
use super::openings::Openings;
use super::vocabulary::FormId;
use super::words::{are_joined, words};
use crate::model::{Document, Language, Symbol};
use crate::text::TextRange;
use crate::text::fold::fold;
use crate::text::token::WordHasher;

/// A collection while documents are added.
#[derive(Debug)]
pub struct Gathering {
    pub(super) documents: Vec<Facts>,
    pub(super) places: Vec<Place>,
    pub(super) letters: String,
    letter_ends: Vec<u64>,
    words: Vec<FormId>,
    word_ends: Vec<u64>,
    pub(super) folded_labels: Vec<Box<str>>,
    pub(super) titles: Vec<TextId>,
    pub(super) addressees: Addressees,
    openings: Openings,
    counting: Counting,
    pub(super) names: Names,
    /// For each symbol, the texts that name it.
    named_in: HashMap<Symbol, Vec<(TextId, TextRange)>>,
    distinct: HashMap<u64, Vec<TextId>>,
    /// For each text, whether a document told what it names.
    told: Vec<bool>,
}

impl Default for Gathering {
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
            folded_labels: Vec::new(),
            titles: Vec::new(),
            addressees: Addressees::default(),
            openings: Openings::default(),
            counting: Counting::default(),
            names,
            named_in: HashMap::new(),
            distinct: HashMap::new(),
            told: Vec::new(),
        }
    }
}

impl Gathering {
    /// Adds one document, with the name under which the engine holds it.
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
        let blank = Place { document: number, addressees: unknown, ..Place::BLANK };
        // A symbol alone is found by its title too, if it has none.
        let title = document.title.as_deref().unwrap_or_default();
        let text = self.text_id(title, document.language);
        self.titles.push(text);
        self.places.push(Place { text, ..blank });
        let mut texts: Vec<(TextId, bool)> = Vec::with_capacity(document.paragraphs.len());
        for (position, paragraph) in document.paragraphs.iter().enumerate() {
            let text = self.text_id(&paragraph.text, document.language);
            texts.push((text, self.is_first(text)));
            let opening = paragraph.opening_text().map_or(0, |opening| self.names.id(&super::opening::without_order(opening)));
            let short = |offset: usize| u16::try_from(offset).unwrap_or(0);
            let opening_end = usize::from(paragraph.opening.map_or(0, |range| short(range.end)));
            let opening_words = words(paragraph.text.get(..opening_end).unwrap_or_default()).len();
            let opening_words = self.opening_id(text, opening_words);
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
            let text = self.text_id(&note.text, document.language);
            notes.push((text, self.is_first(text)));
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
                self.add_naming(&citation.symbol, *text, citation.range);
            }
        }
    }

    /// The row of the first words of a text, as an opening.
    pub(super) fn opening_id(&mut self, text: TextId, words: usize) -> u32 {
        let (start, end) = bounds(&self.word_ends, text as usize);
        self.openings.id(self.words.get(start..end.min(start + words)).unwrap_or_default())
    }

    /// Whether it is the first time that a paragraph or note has this text: its document tells what the text names.
    pub(super) fn is_first(&mut self, text: TextId) -> bool {
        self.told.resize(self.letter_ends.len(), false);
        self.told.get_mut(text as usize).is_some_and(|told| !std::mem::replace(told, true))
    }

    /// Remembers that a text names a document.
    pub(super) fn add_naming(&mut self, symbol: &Symbol, text: TextId, range: TextRange) {
        match self.named_in.get_mut(symbol) {
            Some(named) => named.push((text, range)),
            None => drop(self.named_in.insert(symbol.clone(), vec![(text, range)])),
        }
    }

    /// Puts in order what was added.
    #[must_use]
    pub fn finish(mut self) -> Collection {
        self.distinct = HashMap::new();
        let mut place_ends = vec![0u64; self.letter_ends.len()];
        for place in &self.places {
            place_ends[place.text as usize] += 1;
        }
        let mut end = 0;
        for count in &mut place_ends {
            end += *count;
            *count = end;
        }
        // Stable: the places of one text stay in the order of the documents.
        self.places.sort_by_key(|place| place.text);
        let length = |place: &Place| {
            let (start, end) = bounds(&self.word_ends, place.text as usize);
            end - start
        };
        let briefs = Briefs::new(&self.places, &self.documents, length);
        let mut rows = Vec::with_capacity(self.places.len() * ROW);
        rows.extend(self.places.iter().flat_map(Place::row));
        Collection {
            documents: self.documents,
            places: rows.into(),
            letters: Letters::Made(self.letters),
            letter_ends: self.letter_ends.into(),
            words: self.words.into(),
            word_ends: self.word_ends.into(),
            briefs,
            place_ends: place_ends.into(),
            folded_labels: self.folded_labels,
            titles: self.titles,
            addressees: self.addressees,
            openings: self.openings.rows.iter().collect(),
            series: std::sync::OnceLock::new(),
            vocabulary: self.counting.finish(),
            names: self.names.list.iter().map(AsRef::as_ref).collect(),
            citing: Citing::new(self.named_in),
            stamp: std::sync::OnceLock::new(),
        }
    }

    /// The letters of a text.
    fn text(&self, id: TextId) -> &str {
        let (start, end) = bounds(&self.letter_ends, id as usize);
        self.letters.get(start..end).unwrap_or_default()
    }

    /// The text with these letters, if there is one.
    fn known(&self, text: &str, language: Language) -> Option<TextId> {
        let known = self.distinct.get(&hash(text, language))?;
        known.iter().copied().find(|id| self.text(*id) == text)
    }

    /// The text with these letters.
    pub(super) fn text_id(&mut self, text: &str, language: Language) -> TextId {
        if let Some(known) = self.known(text, language) {
            return known;
        }
        let id = self.letter_ends.len() as TextId;
        self.distinct.entry(hash(text, language)).or_default().push(id);
        self.letters.push_str(text);
        self.letter_ends.push(self.letters.len() as u64);
        let ranges = words(text);
        let mut joined = 0;
        for (at, range) in ranges.iter().enumerate() {
            let form = self.counting.count(range.of(text), language, id);
            self.words.push(form);
            let goes_on = ranges.get(at + 1).is_some_and(|next| are_joined(text, *range, *next));
            if goes_on {
                joined += 1;
                continue;
            }
            if joined > 0 {
                let parts: Vec<&str> = ranges[at - joined..=at].iter().map(|range| range.of(text)).collect();
                self.counting.join(&parts);
            }
            joined = 0;
        }
        self.word_ends.push(self.words.len() as u64);
        id
    }
}

fn hash(text: &str, language: Language) -> u64 {
    BuildHasherDefault::<WordHasher>::default().hash_one((language, text))
}

/// Short names that many places share.
#[derive(Clone, Debug, Default)]
pub(super) struct Names {
    list: Vec<Box<str>>,
    ids: HashMap<Box<str>, u32>,
}

impl Names {
    pub(super) fn id(&mut self, name: &str) -> u32 {
        if let Some(id) = self.ids.get(name) {
            return *id;
        }
        let id = self.list.len() as u32;
        self.list.push(name.into());
        self.ids.insert(name.into(), id);
        id
    }
}
