//! Real documents beside the project, where there are any: counts, six languages of one text, nothing lost, nothing that panics.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use alinea::engine::{EngineError, Snapshot, read_file};
use alinea::model::{Document, ReadError, Section};
use serde_json::Value;

/// The folder of the samples; none where it is absent, which is said.
fn folder() -> Option<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/samples");
    if folder.join("INDEX.json").is_file() {
        return Some(folder);
    }
    println!("skipped: no samples at {}", folder.display());
    None
}

fn index(folder: &Path) -> Vec<Value> {
    let text = std::fs::read_to_string(folder.join("INDEX.json")).expect("the index");
    serde_json::from_str::<Vec<Value>>(&text).expect("a list")
}

fn read(path: &Path, snapshot: &Snapshot) -> Result<Document, EngineError> {
    read_file(path, snapshot).and_then(|entry| entry.document()).map(|document| document.as_ref().clone())
}

/// Where a careful count differs from the index, and why.
const OTHERWISE: [(&str, u64, u64); 2] = [
    // Resolution A is one paragraph without a number and its items a) to f). The index counts each of these elements, since nothing there is
    // numbered; everywhere else, and here, items are no paragraphs: 168 of resolution B and 1, where the index has 168 and 7.
    ("un-xml/A_RES_79_93_A-B_fr.xml", 26, 169),
    // The Council's own print has ten: "Deeply concerned" behind "Reaffirming" and "Deploring also" behind "Deploring" begin on a line of their
    // own, with a comma before and an opening word; the index counts blocks between blank lines.
    ("un-text/S_RES_0598_1987_EN_GOLD.txt", 10, 10),
];

#[test]
fn counts_are_those_of_a_careful_reader() {
    let Some(folder) = folder() else { return };
    let snapshot = Snapshot::of_corpus();
    let mut checked = 0;
    for entry in index(&folder) {
        let file = entry["file"].as_str().expect("a file");
        let (Some(preamble), Some(operative), false) =
            (entry["preambular"].as_u64(), entry["operative"].as_u64(), file.contains("un-pdf/"))
        else {
            continue;
        };
        let expected = OTHERWISE.iter().find(|(name, ..)| *name == file).map_or((preamble, operative), |(_, pp, op)| (*pp, *op));
        let document = read(&folder.join(file), &snapshot).expect(file);
        let found = (document.count(Section::Preamble) as u64, document.count(Section::Operative) as u64);
        assert_eq!(found, expected, "{file}");
        assert_eq!(document.language.code(), entry["language"].as_str().unwrap_or_default(), "{file}");
        let symbol = entry["symbol"].as_str().unwrap_or_default().replace('(', " (");
        assert_eq!(document.symbol.map(|symbol| symbol.to_string()), Some(symbol), "{file}");
        checked += 1;
    }
    assert!(checked > 50, "{checked}");
}

#[test]
fn six_languages_of_one_text_have_one_structure() {
    let Some(folder) = folder() else { return };
    let snapshot = Snapshot::of_corpus();
    for name in ["A_RES_79_163", "A_RES_80_195", "E_RES_2024_20", "E_RES_2025_22"] {
        let ids: BTreeMap<&str, Vec<String>> = ["fr", "en", "es", "ru", "ar", "zh"]
            .into_iter()
            .map(|language| {
                let path = folder.join(format!("un-xml/{name}_{language}.xml"));
                let document = read(&path, &snapshot).expect(name);
                assert!(document.paragraphs.iter().all(|paragraph| paragraph.level > 0 || paragraph.opening.is_some()));
                (language, document.paragraphs.iter().map(|paragraph| paragraph.id.to_string()).collect())
            })
            .collect();
        let first = ids.values().next();
        assert!(ids.values().all(|ids| Some(ids) == first), "{name}: {ids:?}");
    }
}

#[test]
fn what_is_no_resolution_is_named() {
    let Some(folder) = folder() else { return };
    let snapshot = Snapshot::of_corpus();
    for entry in index(&folder).iter().filter(|entry| entry["file"].as_str().is_some_and(|file| file.contains("not-a-"))) {
        let file = entry["file"].as_str().expect("a file");
        let expected = if file.contains("PRST") { "presidential-statement" } else { "decision" };
        match read(&folder.join(file), &snapshot) {
            Err(EngineError::Read { error: ReadError::OtherDocument { kind }, .. }) => {
                assert_eq!(kind.code(), expected, "{file}");
            }
            other => panic!("{file}: {other:?}"),
        }
    }
}

fn letters<'a>(texts: impl IntoIterator<Item = &'a str>) -> BTreeMap<char, i64> {
    let mut counts = BTreeMap::new();
    for letter in texts.into_iter().flat_map(str::chars).filter(|letter| letter.is_alphanumeric()) {
        *counts.entry(letter).or_default() += 1;
    }
    counts
}

/// All that a document keeps, but for the numbers of notes, which the markup has in attributes; letters of notes stand in the words of a table.
fn kept(document: &Document) -> BTreeMap<char, i64> {
    let paragraphs =
        document.paragraphs.iter().flat_map(|paragraph| [Some(paragraph.text.as_str()), paragraph.number.as_deref()]);
    let front = document.front_matter.iter().map(String::as_str);
    let notes = document.footnotes.iter().map(|note| note.text.as_str());
    let rest = document.leftovers.iter().map(|leftover| leftover.text.as_str());
    let calls = document.paragraphs.iter().flat_map(|paragraph| &paragraph.calls).map(|call| call.mark.as_str());
    let marks = calls.chain(document.footnotes.iter().map(|note| note.mark.as_str()));
    let lettered = marks.filter(|mark| mark.chars().all(char::is_alphabetic));
    letters(paragraphs.flatten().chain(front).chain(notes).chain(rest).chain(lettered))
}

/// The words of an XML text outside its heads, by a way of its own: tags cut out, the five references resolved.
fn words_of(source: &str) -> String {
    let mut words = String::new();
    let mut rest = source;
    let mut skipped = false;
    while let Some(open) = rest.find('<') {
        if !skipped {
            words.push_str(&rest[..open]);
        }
        let end =
            if rest[open..].starts_with("<!--") { rest[open..].find("-->").map(|at| at + 2) } else { rest[open..].find('>') };
        let Some(end) = end.map(|at| open + at) else { break };
        let tag = &rest[open + 1..end];
        match tag.split(|letter: char| letter.is_whitespace() || letter == '/').find(|part| !part.is_empty()) {
            Some("meta") => skipped = !tag.starts_with('/') && !tag.ends_with('/'),
            _ => words.push(' '),
        }
        rest = &rest[end + 1..];
    }
    [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&amp;", "&")]
        .into_iter()
        .fold(words, |words, (name, letter)| words.replace(name, letter))
}

fn nothing_is_lost(name: &str, source: &str, document: &Document) {
    let (source, kept) = (letters([words_of(source).as_str()]), kept(document));
    let lost: Vec<_> = source.iter().filter(|(letter, count)| kept.get(letter) != Some(count)).collect();
    let made: Vec<_> = kept.iter().filter(|(letter, count)| source.get(letter) != Some(count)).collect();
    assert!(lost.is_empty() && made.is_empty(), "{name}: in the source {lost:?}, kept {made:?}");
}

fn xml_files(folder: &Path) -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder.join("un-xml"))
        .expect("a folder")
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .collect();
    files.sort();
    files
}

#[test]
fn every_letter_of_the_xml_is_kept() {
    let Some(folder) = folder() else { return };
    let snapshot = Snapshot::of_corpus();
    for path in xml_files(&folder).iter().filter(|path| !path.to_string_lossy().contains("malformed")) {
        let source = std::fs::read_to_string(path).expect("text");
        if let Ok(document) = read(path, &snapshot) {
            nothing_is_lost(&path.display().to_string(), &source, &document);
        }
    }
}

/// Damage that real files show: ends and beginnings missing, numbers doubled, paragraphs in the wrong element, files cut off.
fn damaged(source: &str, seed: usize) -> String {
    const TAGS: [&str; 12] = [
        "</paragraph>",
        "<content",
        "</content>",
        "</p>",
        "<num>",
        "</num>",
        "</preamble>",
        "<mainBody>",
        "</span>",
        "</authorialNote>",
        "</container>",
        "<p xml",
    ];
    let tag = TAGS[seed % TAGS.len()];
    let places: Vec<usize> = source.match_indices(tag).map(|(at, _)| at).collect();
    let Some(at) = places.get(seed * 7919 % places.len().max(1)).copied() else { return source.to_owned() };
    let cut = at + source[at..].find('>').map_or(tag.len(), |end| end + 1);
    match seed / TAGS.len() % 5 {
        0 => format!("{}{}", &source[..at], &source[cut..]),
        1 => format!("{}{}{}", &source[..cut], &source[at..cut], &source[cut..]),
        2 => source[..at].to_owned(),
        3 => format!("{}<num>1.</num>{}", &source[..cut], &source[cut..]),
        _ => source.replacen("</preamble>\n    <mainBody>", "", 1).replacen("<num>2.</num>", "<num>3.</num>", 1),
    }
}

#[test]
fn damaged_files_are_read_or_refused() {
    let Some(folder) = folder() else { return };
    let snapshot = Snapshot::of_corpus();
    let target = tempfile::tempdir().expect("a folder");
    let mut read_all_the_same = 0;
    for (nth, path) in xml_files(&folder).iter().enumerate() {
        let source = std::fs::read_to_string(path).expect("text");
        for round in 0..6 {
            let damaged = damaged(&source, nth * 6 + round);
            let file = target.path().join(format!("{nth}-{round}.xml"));
            std::fs::write(&file, &damaged).expect("written");
            if let Ok(document) = read(&file, &snapshot) {
                read_all_the_same += 1;
                let cut_short = damaged.len() < source.len() / 2;
                if !cut_short && damaged.ends_with("</akomaNtoso>") {
                    nothing_is_lost(&format!("{} {round}", path.display()), &damaged, &document);
                }
            }
        }
    }
    assert!(read_all_the_same > 150, "{read_all_the_same}");
}
