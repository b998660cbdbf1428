//! A query made ready for one collection: its words as sets of forms, its fields as values.
//!
//! Whether a paragraph answers is decided here and nowhere else; scan and index only differ in which paragraphs they ask about.

use super::addressees::Addressees;
use super::collection::{Collection, Place, PlaceKind, TextId};
use super::query::{Expression, Field, Manner, Query, Words};
use super::vocabulary::{FormId, StemId, Vocabulary};
use super::words::{folded_form, words};
use crate::model::{Section, Symbol};
use crate::text::TextRange;

/// A query, ready.
#[derive(Clone, Debug)]
pub(super) struct Plan<'a> {
    pub root: Node,
    pub leaves: Vec<Leaf<'a>>,
}

/// What must hold.
#[derive(Clone, Debug)]
pub(super) enum Node {
    All(Vec<Node>),
    Any(Vec<Node>),
    Not(Box<Node>),
    /// One of the leaves.
    Words(usize),
    /// Names a document, has its symbol in words (a leaf), or is its title.
    Names {
        asked: Symbol,
        /// What it may mean, of all that is named somewhere.
        symbols: Vec<Symbol>,
        leaf: usize,
    },
    /// The opening has some words, in this order.
    Verb(Verb),
    /// Who is asked has these words in the name.
    To(To),
    Field(Field),
}

impl Node {
    /// Whether it asks of the place alone, not of the words.
    pub(super) fn is_of_place(&self) -> bool {
        match self {
            Self::Verb(_) | Self::To(_) | Self::Field(_) => true,
            Self::Not(part) => part.is_of_place(),
            _ => false,
        }
    }
}

/// Words of an opening.
#[derive(Clone, Debug)]
pub(super) struct Verb {
    /// For each opening of the collection, whether it has the words.
    openings: Vec<bool>,
    /// The words.
    pub slots: Vec<Slot>,
}

/// Who is asked.
#[derive(Clone, Debug)]
pub(super) struct To {
    /// For each list of addressees, whether one of them has the words.
    lists: Vec<bool>,
    /// The words: where nobody looked who is asked, they stand right behind the opening.
    slots: Vec<Slot>,
}

/// Words that follow each other, as forms.
#[derive(Clone, Debug)]
pub(super) struct Leaf<'a> {
    /// As asked for.
    pub words: &'a Words,
    /// Ways to print them; each has a set of forms for each of its words.
    pub ways: Vec<Vec<Slot>>,
    /// How much a hit says: rare words say more.
    pub weight: f32,
    /// Whether it is looked for, not excluded.
    pub is_wanted: bool,
}

/// The forms that one word may have.
#[derive(Clone, Debug)]
pub(super) struct Slot {
    /// Sorted.
    pub forms: Vec<FormId>,
    /// The same, a bit for each form of the vocabulary; only where there are many.
    bits: Vec<u64>,
    /// As asked for, and how: what an index looks up.
    pub word: String,
    pub manner: Manner,
    /// Where inflected forms are meant: all their stems.
    pub stems: Vec<StemId>,
    /// Forms that are the word itself, in languages whose stems are not meant. Sorted.
    pub alone: Vec<FormId>,
    /// Forms that are the word itself but for capitals and accents. Sorted.
    same: Vec<FormId>,
    /// In how many texts its forms stand, those of two forms counted twice.
    texts: u32,
}

impl Slot {
    fn new(word: &str, manner: Manner, vocabulary: &Vocabulary) -> Self {
        /// Up to here a walk through the list is as quick as a look at the bits.
        const FEW: usize = 6;
        let stems = if manner == Manner::Inflected { vocabulary.stems_of(word) } else { Vec::new() };
        let same = if manner == Manner::Inflected { vocabulary.of_folded(&folded_form(word)) } else { Vec::new() };
        let mut alone = Vec::new();
        let forms = match manner {
            Manner::Exact => vocabulary.of_exact(word),
            Manner::Wording => vocabulary.of_folded(&folded_form(word)),
            Manner::Inflected => {
                let mut forms = vocabulary.with_stems(&stems);
                alone.extend(same.iter().copied().filter(|form| forms.binary_search(form).is_err()));
                forms.extend(&alone);
                forms.sort_unstable();
                forms
            }
            Manner::Prefix => vocabulary.of_prefix(&folded_form(word)),
        };
        let mut bits = Vec::new();
        if forms.len() > FEW {
            bits.resize(vocabulary.len().div_ceil(64), 0);
            for form in &forms {
                bits[*form as usize / 64] |= 1 << (form % 64);
            }
        }
        let texts = forms.iter().map(|form| vocabulary.texts(*form)).fold(0, u32::saturating_add);
        Self { forms, bits, word: word.to_owned(), manner, stems, alone, same, texts }
    }

    /// Whether a form is the word as typed, where others are meant too.
    fn is_same(&self, form: FormId) -> bool {
        self.manner != Manner::Inflected || self.same.binary_search(&form).is_ok()
    }

    pub(super) fn holds(&self, form: FormId) -> bool {
        if self.bits.is_empty() {
            self.forms.contains(&form)
        } else {
            self.bits.get(form as usize / 64).is_some_and(|bits| bits & (1 << (form % 64)) != 0)
        }
    }
}

impl<'a> Plan<'a> {
    pub(super) fn new(query: &'a Query, collection: &Collection) -> Self {
        let mut leaves = Vec::new();
        let root = node(&query.expression, true, &mut leaves, collection);
        Self { root, leaves }
    }

    /// Whether a text answers; none where that depends on the place it stands in.
    pub(super) fn text_answers(&self, collection: &Collection, text: TextId) -> Option<bool> {
        self.answers(&self.root, collection, text, None)
    }

    /// Whether a text answers where it stands.
    pub(super) fn place_answers(&self, collection: &Collection, place: &Place) -> bool {
        self.answers(&self.root, collection, place.text, Some(place)).unwrap_or_default()
    }

    /// What must hold together.
    pub(super) fn parts(&self) -> &[Node] {
        match &self.root {
            Node::All(parts) => parts,
            root => std::slice::from_ref(root),
        }
    }

    /// Whether one part of the query holds at a place.
    pub(super) fn part_answers(&self, part: &Node, collection: &Collection, place: &Place) -> bool {
        self.answers(part, collection, place.text, Some(place)).unwrap_or_default()
    }

    fn answers(&self, node: &Node, collection: &Collection, text: TextId, place: Option<&Place>) -> Option<bool> {
        let mut known = true;
        match node {
            Node::All(parts) => {
                for part in parts {
                    match self.answers(part, collection, text, place) {
                        Some(false) => return Some(false),
                        Some(true) => {}
                        None => known = false,
                    }
                }
                known.then_some(true)
            }
            Node::Any(parts) => {
                for part in parts {
                    match self.answers(part, collection, text, place) {
                        Some(true) => return Some(true),
                        Some(false) => {}
                        None => known = false,
                    }
                }
                known.then_some(false)
            }
            Node::Not(part) => self.answers(part, collection, text, place).map(|answer| !answer),
            Node::Words(leaf) => Some(self.leaf_stands(*leaf, collection.forms(text))),
            Node::Names { asked, symbols, leaf } => {
                let is_named = || symbols.iter().any(|symbol| collection.names(text, symbol));
                if self.leaf_stands(*leaf, collection.forms(text)) || is_named() {
                    return Some(true);
                }
                let place = place?;
                let facts = collection.facts(place)?;
                Some(place.kind == PlaceKind::Title && facts.symbol.as_ref().is_some_and(|own| own.is_meant_by(asked)))
            }
            Node::Verb(verb) => Some(verb.opens(place?.opening_words)),
            Node::To(to) => Some(addresses(collection, place?, to)),
            Node::Field(field) => {
                let place = place?;
                Some(field_holds(field, collection, place))
            }
        }
    }

    fn leaf_stands(&self, leaf: usize, forms: &[FormId]) -> bool {
        self.leaves.get(leaf).is_some_and(|leaf| leaf.ways.iter().any(|way| first_of(way, forms).is_some()))
    }

    /// Where the wanted words stand in a text, in order, and the parts of it that name a wanted document; none overlaps another.
    pub(super) fn ranges(&self, collection: &Collection, text: TextId) -> Vec<TextRange> {
        let (letters, forms) = (collection.text(text), collection.forms(text));
        let ranges = words(letters);
        let mut found = Vec::new();
        for leaf in self.leaves.iter().filter(|leaf| leaf.is_wanted) {
            for way in &leaf.ways {
                found.extend(all_of(way, forms).filter_map(|at| {
                    let (first, last) = (ranges.get(at)?, ranges.get(at + way.len() - 1)?);
                    Some(TextRange::new(first.start, last.end))
                }));
            }
        }
        add_names(&self.root, collection, text, &mut found);
        found.sort_by_key(|range| (range.start, std::cmp::Reverse(range.end)));
        let mut apart: Vec<TextRange> = Vec::with_capacity(found.len());
        for range in found {
            match apart.last_mut() {
                Some(last) if range.start < last.end => last.end = last.end.max(range.end),
                _ => apart.push(range),
            }
        }
        apart
    }

    /// How well a text answers: rare words, often, in few words; all of them side by side count double.
    pub(super) fn score(&self, collection: &Collection, text: TextId) -> f32 {
        let forms = collection.forms(text);
        let mut score = 0.0;
        for leaf in self.leaves.iter().filter(|leaf| leaf.is_wanted) {
            let times: usize = leaf.ways.iter().map(|way| all_of(way, forms).count()).sum();
            let is_same = |at: usize, way: &[Slot]| way.iter().zip(&forms[at..]).all(|(slot, form)| slot.is_same(*form));
            let as_typed = leaf.ways.first().is_some_and(|way| all_of(way, forms).any(|at| is_same(at, way)));
            score += leaf.weight * saturated(times, forms.len()) * if as_typed { AS_TYPED } else { 1.0 };
        }
        if self.is_side_by_side(forms) { score * SIDE_BY_SIDE } else { score }
    }

    /// Whether all wanted words follow each other as they were typed.
    fn is_side_by_side(&self, forms: &[FormId]) -> bool {
        let Node::All(parts) = &self.root else { return false };
        let mut row: Vec<&Slot> = Vec::new();
        for part in parts {
            let Node::Words(leaf) = part else { continue };
            let Some(way) = self.leaves.get(*leaf).filter(|leaf| leaf.is_wanted).and_then(|leaf| leaf.ways.first()) else {
                continue;
            };
            row.extend(way);
        }
        row.len() > 1 && forms.windows(row.len()).any(|window| row.iter().zip(window).all(|(slot, form)| slot.holds(*form)))
    }

    /// The same where there are too many to look at each: of the words of a text only the number is known.
    pub(super) fn rough_score(&self, length: u16) -> f32 {
        let weight: f32 = self.leaves.iter().filter(|leaf| leaf.is_wanted).map(|leaf| leaf.weight).sum();
        weight * saturated(1, usize::from(length))
    }
}

/// The parts of a text that name a wanted document.
pub(super) fn add_names(node: &Node, collection: &Collection, text: TextId, found: &mut Vec<TextRange>) {
    let add = |symbol: &Symbol| {
        found.extend(collection.citing.naming_in(text, symbol));
    };
    match node {
        Node::All(parts) | Node::Any(parts) => {
            for part in parts {
                add_names(part, collection, text, found);
            }
        }
        Node::Names { symbols, .. } | Node::Field(Field::Cites(symbols)) => symbols.iter().for_each(add),
        Node::Not(_) | Node::Words(_) | Node::Verb(_) | Node::To(_) | Node::Field(_) => {}
    }
}

/// How much more a word says as it was typed than in another form: a text with it comes before one without, but for a very long one.
const AS_TYPED: f32 = 4.0;

/// How much more words say that follow each other.
const SIDE_BY_SIDE: f32 = 2.0;

/// The saturation of BM25, with its usual constants and a paragraph of 60 words as the average.
fn saturated(times: usize, length: usize) -> f32 {
    const K: f32 = 1.2;
    const B: f32 = 0.75;
    const AVERAGE: f32 = 60.0;
    if times == 0 {
        return 0.0;
    }
    let times = times as f32;
    times * (K + 1.0) / (times + K * (1.0 - B + B * length as f32 / AVERAGE))
}

/// The first position at which the words of `way` follow each other: looked for by the rarest of them.
fn first_of(way: &[Slot], forms: &[FormId]) -> Option<usize> {
    let (anchor, rarest) = way.iter().enumerate().min_by_key(|(_, slot)| slot.texts)?;
    let last = (forms.len() + 1).checked_sub(way.len())?;
    let here = |at: &usize| way.iter().zip(&forms[*at..]).all(|(slot, form)| slot.holds(*form));
    let anchors = forms.get(anchor..anchor + last)?;
    if let [only] = rarest.forms.as_slice() {
        return anchors.iter().enumerate().filter(|(_, form)| *form == only).map(|(at, _)| at).find(here);
    }
    (0..anchors.len()).filter(|at| rarest.holds(anchors[*at])).find(here)
}

/// Positions at which the words of `way` follow each other.
pub(super) fn all_of<'f>(way: &'f [Slot], forms: &'f [FormId]) -> impl Iterator<Item = usize> + 'f {
    let last = if way.is_empty() { 0 } else { (forms.len() + 1).saturating_sub(way.len()) };
    (0..last).filter(move |at| way.iter().zip(&forms[*at..]).all(|(slot, form)| slot.holds(*form)))
}

fn node<'a>(expression: &'a Expression, is_wanted: bool, leaves: &mut Vec<Leaf<'a>>, collection: &Collection) -> Node {
    match expression {
        Expression::All(parts) => Node::All(parts.iter().map(|part| node(part, is_wanted, leaves, collection)).collect()),
        Expression::Any(parts) => Node::Any(parts.iter().map(|part| node(part, is_wanted, leaves, collection)).collect()),
        Expression::Not(part) => Node::Not(Box::new(node(part, !is_wanted, leaves, collection))),
        Expression::Words(words) => Node::Words(leaf(words, is_wanted, leaves, collection)),
        Expression::Names { symbol, words } => {
            let leaf = leaf(words, is_wanted, leaves, collection);
            Node::Names { asked: symbol.clone(), symbols: collection.meant(symbol), leaf }
        }
        Expression::Field(Field::Cites(symbols)) => {
            Node::Field(Field::Cites(symbols.iter().flat_map(|symbol| collection.meant(symbol)).collect()))
        }
        Expression::Field(Field::Verb(words)) => Node::Verb(Verb::new(words, collection)),
        Expression::Field(Field::To(words)) => Node::To(To::new(words, collection)),
        Expression::Field(field) => Node::Field(field.clone()),
    }
}

fn slots(words: &[String], collection: &Collection) -> Vec<Slot> {
    words.iter().map(|word| Slot::new(word, Manner::Inflected, &collection.vocabulary)).collect()
}

fn leaf<'a>(words: &'a Words, is_wanted: bool, leaves: &mut Vec<Leaf<'a>>, collection: &Collection) -> usize {
    let vocabulary = &collection.vocabulary;
    let last = words.words.len().saturating_sub(1);
    let manner_at = |at: usize| match words.manner {
        Manner::Prefix if at < last => Manner::Inflected,
        manner => manner,
    };
    let mut ways =
        vec![words.words.iter().enumerate().map(|(at, word)| Slot::new(word, manner_at(at), vocabulary)).collect::<Vec<_>>()];
    // The same word printed otherwise: in one, in parts. Exact words are exact.
    if matches!(words.manner, Manner::Inflected | Manner::Wording) {
        if let [word] = words.words.as_slice() {
            for parts in vocabulary.ways_of(&folded_form(word)) {
                ways.push(parts.map(|part| Slot::new(part, Manner::Wording, vocabulary)).collect());
            }
        } else if words.manner == Manner::Inflected && words.words.len() <= 3 {
            let slot = Slot::new(&words.words.concat(), Manner::Inflected, vocabulary);
            if !slot.forms.is_empty() {
                ways.push(vec![slot]);
            }
        }
    }
    let texts = collection.text_count() as f32;
    // A way is as rare as the rarest of its words.
    let often = |slot: &Slot| slot.forms.iter().map(|form| vocabulary.texts(*form)).sum::<u32>();
    let rarest = ways.iter().map(|way| way.iter().map(often).min().unwrap_or_default()).max().unwrap_or_default() as f32;
    let weight = (1.0 + (texts - rarest.min(texts) + 0.5) / (rarest + 0.5)).ln() * (1.0 + 0.1 * last as f32);
    leaves.push(Leaf { words, ways, weight, is_wanted });
    leaves.len() - 1
}

fn field_holds(field: &Field, collection: &Collection, place: &Place) -> bool {
    match field {
        Field::Part(part) => matches!(place.kind, PlaceKind::Paragraph(section) if part.holds(section)),
        // These are nodes of their own.
        Field::Verb(_) | Field::To(_) => false,
        Field::Cites(symbols) => symbols.iter().any(|symbol| collection.names(place.text, symbol)),
        _ => document_holds(field, collection, place.document as usize).unwrap_or_default(),
    }
}

/// Whether a field holds for a document; none where it asks for more than the document.
pub(super) fn document_holds(field: &Field, collection: &Collection, document: usize) -> Option<bool> {
    let facts = collection.documents.get(document)?;
    Some(match field {
        Field::Symbol { symbols, start } => {
            facts.symbol.as_ref().is_some_and(|own| symbols.iter().any(|asked| own.is_meant_by(asked)))
                || collection.folded_labels.get(document).is_some_and(|label| begins(label, start, !symbols.is_empty()))
        }
        Field::Body(body) => facts.body == Some(*body),
        Field::Year(years) => years.holds(facts.year),
        Field::Status(status) => facts.status == Some(*status),
        Field::Language(language) => facts.language == *language,
        Field::Part(_) | Field::Verb(_) | Field::To(_) | Field::Cites(_) => return None,
    })
}

/// Whether a symbol begins so, up to the end of a part of it: `a/res/7` is no beginning of `a/res/72/194`.
fn begins(label: &str, start: &str, is_whole: bool) -> bool {
    if is_whole {
        return label == start;
    }
    label.strip_prefix(start).is_some_and(|rest| rest.is_empty() || start.ends_with('/') || rest.starts_with(['/', '.', ' ']))
}

impl Verb {
    fn new(words: &[String], collection: &Collection) -> Self {
        let slots = slots(words, collection);
        let opens = |opening: &[FormId]| {
            let mut forms = opening.iter();
            slots.iter().all(|slot| forms.any(|form| slot.holds(*form)))
        };
        Self { openings: collection.openings.iter().map(opens).collect(), slots }
    }

    /// Whether an opening has the words.
    pub(super) fn opens(&self, opening: u32) -> bool {
        self.openings.get(opening as usize).copied().unwrap_or_default()
    }
}

/// How many words behind the opening an addressee may begin.
const ADDRESSEE_REACH: usize = 8;

/// Whether the one who is asked has the words in the name.
fn addresses(collection: &Collection, place: &Place, to: &To) -> bool {
    if place.addressees != Addressees::UNKNOWN {
        return to.lists.get(place.addressees as usize).copied().unwrap_or_default();
    }
    let length = collection.openings.get(place.opening_words as usize).len();
    if place.kind != PlaceKind::Paragraph(Section::Operative) || length == 0 {
        return false;
    }
    let forms = collection.forms(place.text).get(length..).unwrap_or_default();
    first_of(&to.slots, forms).is_some_and(|at| at < ADDRESSEE_REACH)
}

impl To {
    fn new(asked: &[String], collection: &Collection) -> Self {
        let slots = slots(asked, collection);
        let vocabulary = &collection.vocabulary;
        let holds = |slot: &Slot, folded: &str| {
            folded == folded_form(&slot.word) || vocabulary.of_folded(folded).iter().any(|form| slot.holds(*form))
        };
        let has = |name: &str| {
            let named: Vec<String> = words(name).into_iter().map(|range| folded_form(range.of(name))).collect();
            slots.iter().all(|slot| named.iter().any(|folded| holds(slot, folded)))
        };
        let lists = collection.addressees.lists().iter().map(|names| names.iter().any(|name| has(name))).collect();
        Self { lists, slots }
    }
}
