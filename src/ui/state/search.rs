//! The search of the library, and the bar that finds words in what is open.

use std::sync::Arc;

use crate::engine::{Answer, Ask, Card, DocumentId, SearchTicket};
use crate::mandate::ByHand;
use crate::model::Document;
use crate::search::{
    Collection, Expression, Hit, Manner, Narrowing, Order, PlaceKind, Query, QueryError, SearchOptions, Searcher, TextId,
};
use crate::text::TextRange;
use crate::ui::table::Jump;

/// The most hits that are listed; all are counted.
pub const LISTED: usize = 2_000;

/// The longest text that the box takes; more is cut there and then.
pub const LONGEST_TYPED: usize = 200_000;

/// How far the first search is, which reads all texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FirstSearch {
    /// So many are read, of so many.
    Read(usize, usize),
    /// It was stopped, and nothing was looked for since.
    Stopped,
}

/// Where the card of a wording stands in a window that has no room for it beside the hits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CardPlace {
    /// Behind the hits.
    #[default]
    Behind,
    /// In their place.
    InFront,
}

/// The search of the library.
#[derive(Clone, Debug)]
pub struct Search {
    /// What was typed.
    pub typed: String,
    /// All of it is one wording, not a query.
    pub as_wording: bool,
    /// What is wrong with it; what was found before stays meanwhile.
    pub error: Option<QueryError>,
    /// What is ticked beside the hits.
    pub narrowing: Narrowing,
    /// Which hits come first.
    pub order: Order,
    /// Paragraphs that say the same are listed once, but for the families of these texts.
    pub once: Option<Vec<TextId>>,
    /// The near wording all places of which are in view.
    pub near_open: Option<usize>,
    /// The engine's name for the newest request.
    pub ticket: Option<SearchTicket>,
    /// The newest answer.
    pub answer: Option<Arc<Answer>>,
    /// What is known of the wording.
    pub card: Option<Arc<Card>>,
    /// The hit that the keys move.
    pub selected: Option<usize>,
    /// Where the list was last asked to go.
    pub jump: Jump,
    /// How often the box was asked to take the focus.
    pub focus: u64,
    /// The help beside the box is in view.
    pub help_shown: bool,
    /// Years by bodies instead of the hits.
    pub spread_shown: bool,
    /// Where the wording as agreed language stands.
    pub card_place: CardPlace,
    /// Texts are being read for the first search, or that was stopped.
    pub gathering: Option<FirstSearch>,
    /// What part of the index is made, while it is.
    pub indexing: Option<f32>,
    /// What part is done of finding out which paragraphs say the same, while that is done.
    pub likening: Option<f32>,
    /// In how many documents the paragraph of each hit of the newest answer stands; empty: not known yet.
    pub alike: Arc<[usize]>,
    /// Counts answers: layouts made for an older one are void.
    pub serial: u64,
}

impl Default for Search {
    fn default() -> Self {
        Self {
            typed: String::new(),
            as_wording: false,
            error: None,
            narrowing: Narrowing::default(),
            // Who asks "who said it first" reads from the first on.
            order: Order::Text,
            once: None,
            near_open: None,
            ticket: None,
            answer: None,
            card: None,
            selected: None,
            jump: Jump::default(),
            focus: 0,
            help_shown: false,
            spread_shown: false,
            card_place: CardPlace::default(),
            gathering: None,
            indexing: None,
            likening: None,
            alike: Arc::default(),
            serial: 0,
        }
    }
}

impl Search {
    /// What the engine is to be asked.
    ///
    /// # Errors
    /// When what was typed makes no sense.
    pub fn ask(&self) -> Result<Ask, QueryError> {
        let query = if self.as_wording { Query::of_wording(&self.typed)? } else { Query::parse(&self.typed)? };
        let options = SearchOptions {
            order: self.order,
            limit: Some(LISTED),
            narrowing: self.narrowing.clone(),
            once: self.once.clone(),
            ..SearchOptions::default()
        };
        let wording = wording(&query);
        Ok(Ask { query, options, wording, corrections: None, by_hand: ByHand::default() })
    }

    /// The hits in the order of the list: text by text, each text where its best hit stands.
    #[must_use]
    pub fn groups(&self) -> Vec<(u32, Vec<usize>)> {
        let mut groups: Vec<(u32, Vec<usize>)> = Vec::new();
        let hits = self.answer.as_ref().map_or(&[][..], |answer| &answer.found.hits);
        let mut known = std::collections::HashMap::new();
        for (at, hit) in hits.iter().enumerate() {
            let group = *known.entry(hit.place.document).or_insert_with(|| {
                groups.push((hit.place.document, Vec::new()));
                groups.len() - 1
            });
            groups[group].1.push(at);
        }
        groups
    }

    /// The lines of the list: each text, and its hits below it.
    #[must_use]
    pub fn lines(&self) -> Vec<HitLine> {
        let of_text = |(document, hits): (u32, Vec<usize>)| {
            std::iter::once(HitLine::Head(document, hits.len())).chain(hits.into_iter().map(HitLine::Hit))
        };
        self.groups().into_iter().flat_map(of_text).collect()
    }

    /// The hits one behind the other, as they are listed.
    #[must_use]
    pub fn listed(&self) -> Vec<usize> {
        self.groups().into_iter().flat_map(|(_, hits)| hits).collect()
    }

    /// A hit by its number, with the answer it belongs to.
    #[must_use]
    pub fn hit(&self, at: usize) -> Option<(&Answer, &Hit)> {
        let answer = self.answer.as_deref()?;
        Some((answer, answer.found.hits.get(at)?))
    }
}

/// A line of the list of hits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HitLine {
    /// A text, by its position in the collection, and how many hits it has.
    Head(u32, usize),
    /// A hit, by its number.
    Hit(usize),
}

/// The words of a query that is one wording: words side by side, or words in quotes.
fn wording(query: &Query) -> Option<String> {
    match &query.expression {
        Expression::Words(words) if words.manner != Manner::Prefix => Some(words.words.join(" ")),
        Expression::All(parts) => {
            let words = parts.iter().map(|part| match part {
                Expression::Words(words) if matches!(words.manner, Manner::Inflected) => Some(words),
                _ => None,
            });
            let words = words.collect::<Option<Vec<_>>>()?;
            let (first, last) = (words.first()?, words.last()?);
            // As typed: what is left out of a search, such as an article cut short, belongs to the wording.
            Some(TextRange::new(first.range.start, last.range.end).of(&query.text).to_owned())
        }
        _ => None,
    }
}

/// The bar that finds words in what is open.
#[derive(Clone, Debug)]
pub struct FindBar {
    /// What was typed.
    pub typed: String,
    /// What is wrong with it.
    pub error: Option<QueryError>,
    /// The texts that are open.
    pub collection: Arc<Collection>,
    /// The names of these texts in the engine.
    pub ids: Vec<DocumentId>,
    /// Every place that has the words, in reading order.
    pub places: Vec<Spot>,
    /// The place one is at.
    pub current: usize,
    /// The paragraph one came for.
    pub wanted: Option<usize>,
    /// Where one was before the words that were typed led elsewhere.
    pub from: Option<FindFrom>,
    /// How often the field was asked to take the focus.
    pub focus: u64,
    /// Counts changes: layouts made for older words are void.
    pub serial: u64,
}

/// What was in view when one began to type.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FindFrom {
    /// The first paragraph, or the first line of the comparison.
    pub seen: usize,
    /// The paragraph that was marked.
    pub marked: Option<usize>,
}

/// One stretch of one paragraph.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Spot {
    /// The paragraph.
    pub paragraph: usize,
    /// Which text, among those that are open.
    pub document: usize,
    /// The note, where it stands in one: then `paragraph` is the one that calls it.
    pub note: Option<usize>,
    /// Within the paragraph, or within the note.
    pub range: TextRange,
}

impl FindBar {
    /// A bar for these texts, which are at hand: nothing is read here.
    #[must_use]
    pub fn new(texts: Vec<(DocumentId, Arc<Document>)>, typed: String) -> Self {
        let collection = Collection::of(texts.iter().map(|(id, document)| (id.as_str(), document.as_ref())));
        let ids = texts.into_iter().map(|(id, _)| id).collect();
        let mut bar = Self {
            typed,
            error: None,
            collection: Arc::new(collection),
            ids,
            places: Vec::new(),
            current: 0,
            wanted: None,
            from: None,
            focus: 1,
            serial: 1,
        };
        bar.look();
        bar
    }

    /// Looks for what was typed. A query that makes no sense leaves the places as they are.
    pub fn look(&mut self) {
        self.serial += 1;
        if self.typed.trim().is_empty() {
            self.places.clear();
            self.error = None;
            return;
        }
        let query = match Query::parse(&self.typed) {
            Ok(query) => query,
            Err(error) => {
                self.error = Some(error);
                return;
            }
        };
        self.error = None;
        let searcher = Searcher::plain(Arc::clone(&self.collection));
        let options = SearchOptions { order: Order::Text, every_place: true, ..SearchOptions::default() };
        let found = searcher.search(&query, &options);
        let ranges = searcher.marks(&query, &found.hits);
        self.places = found
            .hits
            .iter()
            .zip(ranges)
            .filter(|(hit, _)| hit.place.kind != PlaceKind::Title)
            .flat_map(|(hit, ranges)| {
                let (document, paragraph) = (hit.place.document as usize, hit.place.paragraph as usize);
                let note = (hit.place.kind == PlaceKind::Note).then_some(hit.place.note as usize);
                // A field alone marks the whole paragraph.
                let ranges =
                    if ranges.is_empty() { vec![TextRange::new(0, self.collection.text(hit.place.text).len())] } else { ranges };
                ranges.into_iter().map(move |range| Spot { paragraph, document, note, range })
            })
            .collect();
        self.current = self.current.min(self.places.len().saturating_sub(1));
    }

    /// Goes to the first place in the paragraph one came for.
    pub fn go_to_wanted(&mut self) {
        let place = |wanted: usize| self.places.iter().position(|spot| spot.paragraph == wanted);
        self.current = self.wanted.and_then(place).unwrap_or_default();
        self.serial += 1;
    }

    /// The stretches of a paragraph to mark, each with whether it is the one that one is at.
    #[must_use]
    pub fn marks(&self, document: usize, paragraph: usize) -> Vec<(TextRange, bool)> {
        self.marks_where(|spot| spot.document == document && spot.note.is_none() && spot.paragraph == paragraph)
    }

    /// The same of a note.
    #[must_use]
    pub fn note_marks(&self, document: usize, note: usize) -> Vec<(TextRange, bool)> {
        self.marks_where(|spot| spot.document == document && spot.note == Some(note))
    }

    fn marks_where(&self, here: impl Fn(&Spot) -> bool) -> Vec<(TextRange, bool)> {
        let places = self.places.iter().enumerate().filter(|(_, spot)| here(spot));
        places.map(|(at, spot)| (spot.range, at == self.current)).collect()
    }
}
