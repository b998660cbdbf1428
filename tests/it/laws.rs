//! Laws of reading, on the corpus and on whatever samples stand beside the project.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use alinea::engine::{EngineError, Snapshot, read_file};
use alinea::model::{Document, ReadError, Section};

/// The letters and digits of a text, counted.
fn letters<'a>(texts: impl IntoIterator<Item = &'a str>) -> BTreeMap<char, i64> {
    let mut counts = BTreeMap::new();
    for letter in texts.into_iter().flat_map(str::chars).filter(|letter| letter.is_alphanumeric()) {
        *counts.entry(letter).or_default() += 1;
    }
    counts
}

fn nothing_is_lost(document: &Document) {
    let mut kept: Vec<&str> = Vec::new();
    kept.extend(document.front_matter.iter().map(String::as_str));
    kept.extend(document.leftovers.iter().map(|leftover| leftover.text.as_str()));
    for paragraph in &document.paragraphs {
        kept.push(&paragraph.text);
        kept.extend(paragraph.number.as_deref());
        kept.extend(paragraph.calls.iter().map(|call| call.mark.as_str()));
    }
    for note in &document.footnotes {
        kept.extend([note.mark.as_str(), note.text.as_str()]);
    }
    assert_eq!(letters(kept), letters([document.source.raw.as_str()]), "{}", document.label());
}

fn well_formed(document: &Document) {
    for paragraph in &document.paragraphs {
        let text = &paragraph.text;
        assert!(
            !text.contains("  ") && text.trim() == text && !text.contains('\n'),
            "{} {}: {text:?}",
            document.label(),
            paragraph.id
        );
        assert!(paragraph.calls.iter().all(|call| text.is_char_boundary(call.at)));
        assert!(
            paragraph
                .opening
                .into_iter()
                .chain(paragraph.italics.iter().copied())
                .all(|range| text.get(range.start..range.end).is_some())
        );
    }
    for citation in &document.citations {
        assert!(!citation.text(document).is_empty());
    }
    let ids: std::collections::BTreeSet<_> = document.paragraphs.iter().map(|paragraph| &paragraph.id).collect();
    assert_eq!(ids.len(), document.paragraphs.len(), "ids are unique");
}

/// Text files beside the project, where there are any.
fn samples() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/samples/un-text");
    let Ok(entries) = std::fs::read_dir(&folder) else {
        println!("skipped: no samples at {}", folder.display());
        return Vec::new();
    };
    let mut paths: Vec<PathBuf> = entries.filter_map(|entry| entry.ok().map(|entry| entry.path())).collect();
    paths.sort();
    paths
}

#[test]
fn every_word_of_the_source_is_kept() {
    let snapshot = Snapshot::of_corpus();
    assert_eq!(snapshot.entries.len(), 5);
    for entry in &snapshot.entries {
        nothing_is_lost(&entry.document().expect("loaded"));
        well_formed(&entry.document().expect("loaded"));
    }
    for path in samples() {
        let entry = read_file(&path, &snapshot).expect("a resolution");
        nothing_is_lost(&entry.document().expect("loaded"));
        well_formed(&entry.document().expect("loaded"));
    }
}

#[test]
fn paragraphs_of_the_corpus_are_counted_right() {
    let snapshot = Snapshot::of_corpus();
    for (symbol, preamble, operative) in [
        ("E/RES/2002/19", 10, 10),
        ("E/RES/2004/19", 13, 16),
        ("A/C.3/66/L.15", 24, 34),
        ("A/RES/72/194", 14, 19),
        ("E/RES/2023/26", 20, 36),
    ] {
        let document = &snapshot.resolve(symbol).expect("in the corpus").document().expect("embedded");
        assert_eq!((document.count(Section::Preamble), document.count(Section::Operative)), (preamble, operative), "{symbol}");
    }
}

/// The same file without what the manifest knows: symbol, body, session and status come from the text itself.
#[test]
fn a_source_speaks_for_itself() {
    let snapshot = Snapshot::of_corpus();
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus");
    for entry in &snapshot.entries {
        let known = &entry.document().expect("embedded");
        let folder = tempfile::tempdir().expect("a folder");
        let nameless = folder.path().join("document.txt");
        std::fs::copy(corpus.join(&known.source.name), &nameless).expect("copied");
        let read = read_file(&nameless, &snapshot).expect("a resolution").document().expect("loaded");
        assert_eq!(read.symbol, known.symbol);
        assert_eq!(
            (read.session.as_ref(), read.status, read.language),
            (known.session.as_ref(), known.status, known.language),
            "{}",
            known.label()
        );
        for (read, known) in read.paragraphs.iter().zip(&known.paragraphs) {
            assert_eq!(read, known);
        }
        assert_eq!(read.paragraphs.len(), known.paragraphs.len());
    }
}

#[test]
fn truncated_sources_never_panic() {
    let snapshot = Snapshot::of_corpus();
    for entry in &snapshot.entries {
        let raw = std::fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus").join(&entry.meta.name)).expect("a source");
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("cut.txt");
        for step in 0..40 {
            std::fs::write(&path, &raw[..raw.len() * step / 40]).expect("written");
            match read_file(&path, &snapshot) {
                Ok(entry) => {
                    nothing_is_lost(&entry.document().expect("loaded"));
                    well_formed(&entry.document().expect("loaded"));
                }
                Err(EngineError::Read {
                    error: ReadError::Empty | ReadError::NotAResolution | ReadError::OtherDocument { .. },
                    ..
                }) => {}
                Err(error) => panic!("{error}"),
            }
        }
    }
}

#[test]
fn what_cannot_be_read_gives_one_error() {
    let snapshot = Snapshot::of_corpus();
    let folder = tempfile::tempdir().expect("a folder");
    for (bytes, expected) in [
        (&b""[..], ReadError::Empty),
        (b" \n\t\r\n", ReadError::Empty),
        (b"\xef\xbb\xbf", ReadError::Empty),
        (b"abc\0def", ReadError::Binary),
        (b"L\x92Assembl\xe9e", ReadError::NotAResolution),
        (b"Nothing to see here.", ReadError::NotAResolution),
        (b"{\\rtf1 A text}", ReadError::UnknownFormat { extension: "rtf".into() }),
    ] {
        let path = folder.path().join("file.txt");
        std::fs::write(&path, bytes).expect("written");
        let found = read_file(&path, &snapshot).map(|_| ());
        assert_eq!(found, Err(EngineError::Read { path, error: expected }));
    }
    let found = read_file(&folder.path().join("absent.txt"), &snapshot);
    assert!(matches!(found, Err(EngineError::Read { error: ReadError::Io { .. }, .. })));
}

/// The embedded list, the manifest and the folder agree, and no byte of a source was changed.
#[test]
fn manifest_and_folder_agree() {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus");
    let manifest: serde_json::Value =
        serde_json::from_str(&std::fs::read_to_string(corpus.join("manifest.json")).expect("a manifest")).expect("JSON");
    let mut listed: Vec<String> =
        manifest.as_array().expect("a list").iter().filter_map(|entry| entry["file"].as_str().map(str::to_owned)).collect();
    let mut present: Vec<String> = std::fs::read_dir(&corpus)
        .expect("the corpus")
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .filter(|name| name != "manifest.json" && name != "README.md")
        .collect();
    listed.sort();
    present.sort();
    assert_eq!(listed, present);
    let snapshot = Snapshot::of_corpus();
    for entry in manifest.as_array().expect("a list") {
        let document =
            &snapshot.resolve(entry["symbol"].as_str().expect("a symbol")).expect("embedded").document().expect("embedded");
        assert_eq!(document.source.sha256, entry["sha256"].as_str().expect("a hash"));
    }
}
