//! The corpus that is built in.

use std::sync::OnceLock;

use serde::Deserialize;

use super::record::fingerprint;
use crate::ingest::{self, Beside, Known, Vocabulary};
use crate::model::{Body, Date, Document, Language, Meta, Status, Symbol};

/// The sources of the manifest, byte for byte. A test holds that this list, the manifest and the folder agree.
const SOURCES: [(&str, &[u8]); 5] = [
    ("E_RES_2002_19_fr.md", include_bytes!("../../corpus/E_RES_2002_19_fr.md")),
    ("E_RES_2004_19_fr.txt", include_bytes!("../../corpus/E_RES_2004_19_fr.txt")),
    ("A_C.3_66_L.15_fr.txt", include_bytes!("../../corpus/A_C.3_66_L.15_fr.txt")),
    ("A_RES_72_194_fr.txt", include_bytes!("../../corpus/A_RES_72_194_fr.txt")),
    ("E_RES_2023_26_fr.md", include_bytes!("../../corpus/E_RES_2023_26_fr.md")),
];

/// What is known of each source without reading it.
const MANIFEST: &str = include_str!("../../corpus/manifest.json");

/// One entry of the manifest.
#[derive(Debug, Deserialize)]
struct Listed {
    symbol: Symbol,
    body: Body,
    session: String,
    adopted: Option<Date>,
    year: i32,
    status: Status,
    language: Language,
    file: String,
}

/// The symbols of the corpus, in the order of the manifest.
#[must_use]
pub fn corpus_symbols() -> Vec<Symbol> {
    manifest().into_iter().map(|listed| listed.symbol).collect()
}

/// The texts of the corpus from the years between two of them, in the order of the manifest.
#[must_use]
pub fn corpus_between(one: &Symbol, other: &Symbol) -> Vec<Symbol> {
    let manifest = manifest();
    let year = |symbol: &Symbol| manifest.iter().find(|listed| listed.symbol == *symbol).map(|listed| listed.year);
    let (Some(one), Some(other)) = (year(one), year(other)) else { return Vec::new() };
    let years = one.min(other) + 1..one.max(other);
    manifest.iter().filter(|listed| years.contains(&listed.year)).map(|listed| listed.symbol.clone()).collect()
}

/// Reads the texts of the corpus that are wanted, by the same code as any other document, each on a thread of its own. A source that cannot be read is left out; a test holds that none is.
#[must_use]
pub fn corpus(is_wanted: impl Fn(&Symbol) -> bool) -> Vec<Document> {
    let wanted: Vec<Listed> = manifest().into_iter().filter(|listed| is_wanted(&listed.symbol)).collect();
    // The words of all texts count, wanted or not: a text is read the same way every time.
    let own: Vec<(&str, Vocabulary)> = std::thread::scope(|scope| {
        for language in Language::ALL.into_iter().filter(|language| wanted.iter().any(|listed| listed.language == *language)) {
            scope.spawn(move || ingest::prepare(language));
        }
        // Counting all takes less than one language does to get ready: a thread for each would only cost its start.
        SOURCES.iter().map(|(file, bytes)| (*file, Vocabulary::of(&String::from_utf8_lossy(bytes)))).collect()
    });
    let mut all = Vocabulary::default();
    for (_, words) in &own {
        all.add(words);
    }
    std::thread::scope(|scope| {
        let (all, own) = (&all, &own);
        let read = move |listed: Listed| {
            let (_, own) = own.iter().find(|(file, _)| *file == listed.file)?;
            read_listed(listed, Beside::All { all, own })
        };
        let mut wanted = wanted.into_iter();
        // The first is read here, while the others are read elsewhere.
        let here = wanted.next();
        let threads: Vec<_> = wanted.map(|listed| scope.spawn(move || read(listed))).collect();
        let first = here.and_then(read);
        first.into_iter().chain(threads.into_iter().filter_map(|thread| thread.join().ok().flatten())).collect()
    })
}

/// What is known of the embedded texts when others come: each at a glance, with its fingerprint.
pub(super) fn corpus_metas() -> &'static [(Meta, String)] {
    &embedded().1
}

/// The words of the embedded texts, for putting damaged words of others right.
pub(super) fn corpus_vocabulary() -> &'static Vocabulary {
    &embedded().0
}

fn embedded() -> &'static (Vocabulary, Vec<(Meta, String)>) {
    static EMBEDDED: OnceLock<(Vocabulary, Vec<(Meta, String)>)> = OnceLock::new();
    EMBEDDED.get_or_init(|| {
        let mut vocabulary = Vocabulary::default();
        let documents = corpus(|_| true);
        for document in &documents {
            document.paragraphs.iter().for_each(|paragraph| vocabulary.count(&paragraph.text));
        }
        let metas = documents.iter().map(|document| (Meta::of(document), fingerprint(document))).collect();
        (vocabulary, metas)
    })
}

fn manifest() -> Vec<Listed> {
    serde_json::from_str(MANIFEST).unwrap_or_default()
}

fn read_listed(listed: Listed, beside: Beside<'_>) -> Option<Document> {
    let (_, bytes) = SOURCES.iter().find(|(name, _)| *name == listed.file)?;
    let known = Known {
        symbol: Some(listed.symbol),
        body: Some(listed.body),
        session: Some(listed.session),
        adopted: listed.adopted,
        year: Some(listed.year),
        status: Some(listed.status),
        language: Some(listed.language),
    };
    ingest::read(&listed.file, bytes, &known, beside).ok()
}
