//! Texts as Akoma Ntoso, read again; any answer as tables.

use std::collections::BTreeSet;

use alinea::engine::Snapshot;
use alinea::export::table::Cell;
use alinea::export::{akn, docx, listing, unnest};
use alinea::messages::{Locale, Messages};
use serde_json::json;

/// Paragraphs, numbers, opening words, calls and notes of what the program reads.
fn shown(file: &str) -> serde_json::Value {
    let output = std::process::Command::new(env!("CARGO_BIN_EXE_alinea"))
        .args(["show", file, "--format", "json", "--quiet", "--no-user-library"])
        .output()
        .expect("the program starts");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).expect("JSON")
}

#[test]
fn a_text_written_as_akoma_ntoso_is_the_same_text_when_it_is_read_again() {
    let desk = tempfile::tempdir().expect("a folder");
    for entry in &Snapshot::of_corpus().entries {
        let document = entry.document().expect("read");
        let path = desk.path().join("text.xml");
        std::fs::write(&path, akn::document(&document)).expect("a file");
        let (first, again) = (shown(document.label()), shown(path.to_str().expect("UTF-8")));
        for field in ["symbol", "status", "session", "year", "adopted", "paragraphs", "title", "language", "body"] {
            assert_eq!(first[field], again[field], "{}, {field}", document.label());
        }
        let notes = |value: &serde_json::Value| {
            let notes = value["footnotes"].as_array().expect("notes").iter();
            notes.map(|note| (note["mark"].clone(), note["text"].clone())).collect::<Vec<_>>()
        };
        assert_eq!(notes(&first), notes(&again), "{}", document.label());
    }
}

#[test]
fn a_text_written_for_word_has_the_same_paragraphs_when_it_is_read_again() {
    let desk = tempfile::tempdir().expect("a folder");
    let messages = Messages::new(Locale::Fr);
    for entry in &Snapshot::of_corpus().entries {
        let document = entry.document().expect("read");
        let path = desk.path().join("text.docx");
        std::fs::write(&path, docx::reading(&document, &messages).expect("a file")).expect("written");
        let (first, again) = (shown(document.label()), shown(path.to_str().expect("UTF-8")));
        // Word numbers notes in the order of their calls: their marks may be others, their words are not.
        let bare = |value: &serde_json::Value| {
            let mut paragraphs = value["paragraphs"].clone();
            for paragraph in paragraphs.as_array_mut().expect("paragraphs") {
                let calls = paragraph["footnotes"].as_array().map_or(0, Vec::len);
                paragraph["footnotes"] = calls.into();
            }
            paragraphs
        };
        let (first_paragraphs, again_paragraphs) = (bare(&first), bare(&again));
        let all = first_paragraphs.as_array().expect("paragraphs").iter().zip(again_paragraphs.as_array().expect("paragraphs"));
        for (first, again) in all {
            assert_eq!(first, again, "{}", document.label());
        }
        assert_eq!(first["title"], again["title"], "{}", document.label());
        let words: BTreeSet<String> = document.footnotes.iter().map(|note| note.text.clone()).collect();
        let notes = again["footnotes"].as_array().expect("notes");
        let found: BTreeSet<String> = notes.iter().filter_map(|note| note["text"].as_str().map(str::to_owned)).collect();
        assert!(words.is_subset(&found), "{}: {:?}", document.label(), words.difference(&found));
        let closing: Vec<&str> = listing::closing(&document).collect();
        let left_over = again["leftovers"].to_string();
        assert!(closing.iter().all(|line| left_over.contains(line)), "{}: {left_over}", document.label());
    }
}

#[test]
fn every_list_of_an_answer_is_a_table_that_says_whose_it_is() {
    let answer = json!({ "documents": [ { "symbol": "A/RES/1/1", "paragraphs": [
        { "paragraph": "OP1", "clauses": [ { "verb": "Prie", "to": ["A", "B"], "range": [0, 4] } ], "report": { "by": "C" } } ] } ] });
    let tables = unnest::tables(&answer, "clauses", "Mandates", &Messages::new(Locale::En));
    assert_eq!(tables[0].title, "Mandates");
    assert_eq!(tables[0].columns.iter().map(|own| own.name.as_str()).collect::<Vec<_>>(), ["symbol", "paragraph", "verb", "to"]);
    assert_eq!(tables[0].rows, [["A/RES/1/1", "OP1", "Prie", "A; B"].map(Cell::from)]);
    let paragraphs = tables.iter().find(|own| own.title == "paragraphs").expect("paragraphs");
    assert_eq!(paragraphs.columns.last().map(|own| own.name.as_str()), Some("report by"));
    let french = unnest::tables(&answer, "clauses", "Mandats", &Messages::new(Locale::Fr));
    let heads: Vec<&str> = french.iter().flat_map(|own| &own.columns).map(|own| own.name.as_str()).collect();
    assert!(heads.contains(&"verbe imprimé") && heads.contains(&"rapport par"), "{heads:?}");
}
