//! What there is at one moment.

use std::collections::HashMap;
use std::sync::{Arc, OnceLock};

use super::{DocumentId, EngineError, Entry, Origin};
use crate::ingest::Vocabulary;
use crate::library;
use crate::model::{Document, Language, Symbol};

/// How many names an error offers.
const MOST_NEAREST: usize = 20;

/// The symbol that a name spells, and the code of the language behind it.
pub(super) fn spelled(name: &str) -> (Option<Symbol>, Option<&str>) {
    match name.rsplit_once('@') {
        Some((spelling, code)) => (Symbol::parse(spelling.trim()), Some(code)),
        None => (Symbol::parse(name.trim()), None),
    }
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
        let entry = |(document, note)| Entry::loaded(DocumentId::of_document(&document), document, Origin::Embedded, note);
        let mut entries: Vec<Entry> = corpus.map(entry).collect();
        entries.sort_by(|a, b| (a.meta.year, &a.meta.symbol).cmp(&(b.meta.year, &b.meta.symbol)));
        Self { index: Index::of(&entries), entries, vocabulary: Arc::default() }
    }

    /// The entry of this name.
    #[must_use]
    pub fn get(&self, id: &DocumentId) -> Option<&Entry> {
        self.entries.get(self.position(id)?)
    }

    /// The entry with this symbol in this language.
    #[must_use]
    pub fn in_language(&self, symbol: &Symbol, language: Language) -> Option<&Entry> {
        let own = self.index.symbols.get(symbol).into_iter().flatten().filter_map(|at| self.entries.get(*at));
        own.into_iter().find(|entry| entry.meta.language == language)
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
        symbol
            .and_then(|symbol| {
                self.with_symbol(&symbol)
                    .find(|entry| language.is_none_or(|code| entry.meta.language.code().eq_ignore_ascii_case(code)))
            })
            .or_else(|| self.get(&DocumentId::named(name)))
            .ok_or_else(|| self.unknown(name))
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
            for document in embedded.filter_map(|entry| entry.document().ok()) {
                document.paragraphs.iter().for_each(|paragraph| vocabulary.count(&paragraph.text));
            }
            vocabulary
        })
    }

    /// The error for a name that nothing answers to.
    pub(super) fn unknown(&self, name: &str) -> EngineError {
        let nearest = self.entries.iter().map(|entry| entry.meta.label().to_owned()).take(MOST_NEAREST).collect();
        EngineError::UnknownDocument { name: name.to_owned(), nearest }
    }
}
