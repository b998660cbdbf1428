//! What there is at one moment.

use std::collections::HashMap;
use std::sync::{Arc, OnceLock};

use super::entry::compact;
use super::{DocumentId, EngineError, Entry, Origin};
use crate::ingest::Vocabulary;
use crate::library::{self, Corrections, Key};
use crate::model::{Document, Language, Symbol};
use crate::text::order::by_number;

/// How many names an error offers.
const MOST_NEAREST: usize = 20;

/// The symbol that a name spells, and the code of the language behind it.
pub(super) fn spelled(name: &str) -> (Option<Symbol>, Option<&str>) {
    match name.rsplit_once('@') {
        Some((spelling, code)) => (meant(spelling.trim()), Some(code)),
        None => (meant(name.trim()), None),
    }
}

/// The symbol that a person means, whole or in part.
fn meant(spelling: &str) -> Option<Symbol> {
    Symbol::parse(spelling).or_else(|| Symbol::parse_part(spelling))
}

/// All that there is, never changed once made. Entries are sorted by year, then by symbol, those without a year behind; files come
/// last in the order they were opened.
#[derive(Clone, Debug, Default)]
pub struct Snapshot {
    /// The documents.
    pub entries: Vec<Entry>,
    /// Positions by name and by symbol.
    index: Index,
    /// The words of the embedded ones as read; made when a file is first opened.
    vocabulary: Arc<OnceLock<Vocabulary>>,
}

/// Positions in the list of entries.
#[derive(Clone, Debug, Default)]
struct Index {
    ids: HashMap<DocumentId, usize>,
    symbols: HashMap<Symbol, Vec<usize>>,
}

impl Index {
    fn of(entries: &[Entry]) -> Self {
        let mut index = Self::default();
        for (at, entry) in entries.iter().enumerate() {
            index.add(at, entry);
        }
        index
    }

    fn add(&mut self, at: usize, entry: &Entry) {
        self.ids.insert(entry.id.clone(), at);
        if let Some(symbol) = &entry.meta.symbol {
            self.symbols.entry(symbol.clone()).or_default().push(at);
        }
    }
}

impl Snapshot {
    /// The embedded corpus.
    #[must_use]
    pub fn of_corpus() -> Self {
        Self::of_corpus_where(|_| true)
    }

    /// The embedded texts that are wanted.
    pub(super) fn of_corpus_where(is_wanted: impl Fn(&Symbol) -> bool) -> Self {
        let corpus = library::corpus(is_wanted).into_iter();
        let entry = |document| Entry::loaded(DocumentId::of_document(&document), document, Origin::Embedded);
        Self::default().of_entries(corpus.map(entry).collect())
    }

    /// A copy with these entries, in their order.
    pub(super) fn of_entries(&self, mut entries: Vec<Entry>) -> Self {
        // What the library holds of one symbol and language: the latest to come goes first.
        let place: HashMap<DocumentId, usize> = entries.iter().enumerate().map(|(at, entry)| (entry.id.clone(), at)).collect();
        entries.sort_by_cached_key(|entry| {
            let place = place.get(&entry.id).copied().unwrap_or_default();
            let meta = &entry.meta;
            match &entry.origin {
                Origin::File(_) | Origin::Pasted(_) => (2, None, None, meta.language, false, place),
                origin => {
                    let dated = u8::from(meta.year.is_none());
                    let symbol = meta.symbol.as_ref().map(|symbol| by_number(&symbol.to_string()));
                    (dated, meta.year, symbol, meta.language, *origin != Origin::Embedded, usize::MAX - place)
                }
            }
        });
        Self { index: Index::of(&entries), entries, vocabulary: Arc::clone(&self.vocabulary) }
    }

    /// The entry of this name.
    #[must_use]
    pub fn get(&self, id: &DocumentId) -> Option<&Entry> {
        self.entries.get(self.position(id)?)
    }

    /// The entry that has this name, given as letters: see [`DocumentId::as_str`].
    #[must_use]
    pub fn named(&self, name: &str) -> Option<&Entry> {
        self.entries.get(*self.index.ids.get(name)?)
    }

    /// The entry with this symbol in this language.
    #[must_use]
    pub fn in_language(&self, symbol: &Symbol, language: Language) -> Option<&Entry> {
        self.with_symbol(symbol).find(|entry| entry.meta.language == language)
    }

    /// The place of this name among the entries.
    #[must_use]
    pub fn position(&self, id: &DocumentId) -> Option<usize> {
        self.index.ids.get(id).copied()
    }

    /// The document of this name; see [`Entry::document`].
    ///
    /// # Errors
    /// When there is none, or it can no longer be read.
    pub fn document(&self, id: &DocumentId) -> Result<Arc<Document>, EngineError> {
        self.get(id).ok_or_else(|| self.unknown(id.as_str()))?.document()
    }

    /// The entries with this symbol, in the order of the list.
    pub fn with_symbol(&self, symbol: &Symbol) -> impl Iterator<Item = &Entry> {
        self.index.symbols.get(symbol).into_iter().flatten().filter_map(|at| self.entries.get(*at))
    }

    /// The entries with this symbol; where there are none, those that hold it or a part of it ([`Symbol::is_meant_by`]).
    fn meant(&self, symbol: &Symbol) -> Vec<&Entry> {
        let same: Vec<&Entry> = self.with_symbol(symbol).collect();
        if !same.is_empty() {
            return same;
        }
        self.in_part(symbol).collect()
    }

    /// The entries whose symbol is this one or has it as a part.
    fn in_part(&self, symbol: &Symbol) -> impl Iterator<Item = &Entry> {
        self.entries.iter().filter(move |entry| entry.meta.symbol.as_ref().is_some_and(|own| own.is_meant_by(symbol)))
    }

    /// The first entry with this symbol.
    #[must_use]
    pub fn by_symbol(&self, symbol: &Symbol) -> Option<&Entry> {
        self.with_symbol(symbol).next()
    }

    /// The entry that a person means: a symbol in any usual spelling, with `@fr` to pick a language, or the name of an entry.
    ///
    /// # Errors
    /// When none answers; the error names those nearest in spelling.
    pub fn resolve(&self, name: &str) -> Result<&Entry, EngineError> {
        let (symbol, language) = spelled(name);
        let is_in_it = |entry: &&Entry| language.is_none_or(|code| entry.meta.language.code().eq_ignore_ascii_case(code));
        symbol
            .and_then(|symbol| self.with_symbol(&symbol).find(is_in_it).or_else(|| self.in_part(&symbol).find(is_in_it)))
            .or_else(|| self.named(name))
            .ok_or_else(|| self.unknown(name))
    }

    /// The entries that a person means, in one language where they are to be had in one: see [`Snapshot::resolve`].
    ///
    /// # Errors
    /// When one of the names says nothing. It comes with its place among the names.
    pub fn resolve_all(&self, names: &[String]) -> Vec<Result<&Entry, EngineError>> {
        let asked = names.iter().filter_map(|name| spelled(name).1).find_map(Language::from_code);
        let free: Vec<Symbol> =
            names.iter().map(|name| spelled(name)).filter(|(_, code)| code.is_none()).filter_map(|(s, _)| s).collect();
        let in_all = |language: Language| {
            let has = |symbol: &Symbol| self.meant(symbol).into_iter().any(|entry| entry.meta.language == language);
            free.iter().filter(|symbol| !self.meant(symbol).is_empty()).all(has)
        };
        let language = asked.into_iter().chain(Language::ALL).find(|language| in_all(*language));
        names
            .iter()
            .map(|name| {
                let in_language = match (spelled(name), language) {
                    ((Some(symbol), None), Some(language)) => {
                        self.meant(&symbol).into_iter().find(|entry| entry.meta.language == language)
                    }
                    _ => None,
                };
                in_language.map_or_else(|| self.resolve(name), Ok)
            })
            .collect()
    }

    /// A copy in which the texts of these bytes that are not of the library have these corrections.
    #[must_use]
    pub(super) fn with_corrections(&self, key: &Key, corrections: &Corrections) -> Self {
        let is_it = |entry: &&Entry| entry.as_read().is_some() && entry.key().as_ref() == Some(key);
        let changed: Vec<Entry> =
            self.entries.iter().filter(is_it).map(|entry| entry.clone().corrected(Some(corrections))).collect();
        changed.into_iter().fold(self.clone(), |snapshot, entry| snapshot.with(entry))
    }

    /// A copy with one more entry, or with it in place of the one of the same name.
    #[must_use]
    pub fn with(&self, entry: Entry) -> Self {
        let mut entries = self.entries.clone();
        match self.position(&entry.id).and_then(|at| entries.get_mut(at)) {
            Some(known) => *known = entry,
            None => entries.push(entry),
        }
        Self { index: Index::of(&entries), entries, vocabulary: Arc::clone(&self.vocabulary) }
    }

    /// The words of the embedded texts, for putting damaged words of others right: the same whatever else is open, so that a file
    /// is read the same way every time.
    pub(super) fn vocabulary(&self) -> &Vocabulary {
        self.vocabulary.get_or_init(|| {
            let mut vocabulary = Vocabulary::default();
            let embedded = self.entries.iter().filter(|entry| entry.origin == Origin::Embedded);
            for document in embedded.filter_map(Entry::as_read) {
                document.paragraphs.iter().for_each(|paragraph| vocabulary.count(&paragraph.text));
            }
            vocabulary
        })
    }

    /// The error for a name that nothing answers to.
    pub(super) fn unknown(&self, name: &str) -> EngineError {
        let name = &super::named::shown(name);
        // The text in other languages, before any other.
        if let (Some(symbol), Some(_)) = spelled(name) {
            let nearest: Vec<String> =
                self.in_part(&symbol).map(|entry| format!("{}@{}", entry.meta.label(), entry.meta.language.code())).collect();
            if !nearest.is_empty() {
                return EngineError::UnknownDocument { name: name.to_owned(), nearest };
            }
        }
        let wanted = compact(spelled_alone(name));
        let mut nearest: Vec<(f64, &str)> =
            self.entries.iter().map(|entry| (likeness(&wanted, &entry.spelling().symbol), entry.meta.label())).collect();
        // Of those that are equally near, the first of the list.
        nearest.sort_by(|one, other| other.0.total_cmp(&one.0));
        let mut names: Vec<String> = Vec::new();
        for (_, label) in nearest {
            if names.len() == MOST_NEAREST {
                break;
            }
            // The languages of one symbol are one name.
            if names.iter().all(|known| known != label) {
                names.push(label.to_owned());
            }
        }
        EngineError::UnknownDocument { name: name.to_owned(), nearest: names }
    }
}

/// A name without the language behind it.
fn spelled_alone(name: &str) -> &str {
    name.rsplit_once('@').map_or(name, |(name, _)| name)
}

/// How near two spellings are, 1 for the same; what ends alike is nearer, since the number of a resolution stands at its end.
fn likeness(wanted: &str, there: &str) -> f64 {
    let at_end = wanted.chars().rev().zip(there.chars().rev()).take_while(|(one, other)| one == other).count();
    let longer = wanted.chars().count().max(there.chars().count()).max(1);
    strsim::normalized_damerau_levenshtein(wanted, there) + at_end as f64 / longer as f64 / 2.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_nearest_in_spelling_come_first_and_each_once() {
        let snapshot = Snapshot::of_corpus();
        let nearest = |name: &str| match snapshot.unknown(name) {
            EngineError::UnknownDocument { nearest, .. } => nearest,
            other => panic!("{other}"),
        };
        assert_eq!(nearest("A/RES/72/914@fr")[0], "A/RES/72/194");
        assert_eq!(nearest("E/RES/2023/62")[0], "E/RES/2023/26");
        assert_eq!(nearest("2004/19b")[0], "E/RES/2004/19");
        assert_eq!(nearest("x").len(), 5);
    }
}
