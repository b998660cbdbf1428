//! The corpus that is built in.

use serde::Deserialize;

use crate::ingest::{self, Known, Vocabulary};
use crate::model::{Body, Date, Document, Language, Status, Symbol};

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

/// The corpus as read.
pub struct Corpus {
    /// Each document with the note of the manifest.
    pub documents: Vec<(Document, Option<String>)>,
    /// The words of all of them as read, damage put right.
    pub vocabulary: Vocabulary,
}

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
    note: Option<String>,
}

/// Reads the corpus, by the same code as any other document, each text on a thread of its own.
/// A source that cannot be read is left out; a test holds that none is.
#[must_use]
pub fn corpus() -> Corpus {
    let manifest: Vec<Listed> = serde_json::from_str(MANIFEST).unwrap_or_default();
    let mut raw = Vocabulary::default();
    for (_, bytes) in SOURCES {
        raw.add(&Vocabulary::of(&String::from_utf8_lossy(bytes)));
    }
    let documents: Vec<(Document, Option<String>)> = std::thread::scope(|scope| {
        let raw = &raw;
        let threads: Vec<_> = manifest.into_iter().map(|listed| scope.spawn(move || read_listed(listed, raw))).collect();
        threads.into_iter().filter_map(|thread| thread.join().ok().flatten()).collect()
    });
    let mut vocabulary = Vocabulary::default();
    for paragraph in documents.iter().flat_map(|(document, _)| &document.paragraphs) {
        vocabulary.count(&paragraph.text);
    }
    Corpus { documents, vocabulary }
}

fn read_listed(listed: Listed, raw: &Vocabulary) -> Option<(Document, Option<String>)> {
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
    let others = raw.without(&Vocabulary::of(&String::from_utf8_lossy(bytes)));
    ingest::read(&listed.file, bytes, &known, &others).ok().map(|document| (document, listed.note))
}
