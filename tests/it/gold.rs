//! The reading of two texts, paragraph by paragraph, against a careful reading by hand kept outside the project.

use std::path::Path;

use alinea::engine::Snapshot;
use alinea::model::{Document, Section};
use serde_json::Value;

/// The reading by hand; none, with a printed reason, where it is not beside the project.
pub fn reference() -> Option<Value> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/gold/reference.json");
    match std::fs::read_to_string(&path) {
        Ok(text) => Some(serde_json::from_str(&text).expect("the reference is JSON")),
        Err(error) => {
            println!("skipped: no reference reading at {}: {error}", path.display());
            None
        }
    }
}

fn paragraphs(document: &Document, section: Section) -> Vec<&alinea::model::Paragraph> {
    document.paragraphs.iter().filter(|paragraph| paragraph.section == section).collect()
}

#[test]
fn reads_the_reference_texts_to_the_letter() {
    let Some(reference) = reference() else { return };
    let snapshot = Snapshot::of_corpus();
    for (symbol, expected) in reference["documents"].as_object().expect("documents") {
        let document = &snapshot.resolve(symbol).expect("in the corpus").document().expect("embedded");
        for (section, key, opening) in [(Section::Preamble, "preambular", "opening"), (Section::Operative, "operative", "verb")] {
            let read = paragraphs(document, section);
            let list = expected[key].as_array().expect("paragraphs");
            assert_eq!(read.len(), list.len(), "{symbol} {key}");
            for (paragraph, expected) in read.iter().zip(list) {
                assert_eq!(paragraph.id.as_str(), expected["id"], "{symbol}");
                assert_eq!(paragraph.text, expected["text"].as_str().expect("text"), "{symbol} {}", paragraph.id);
                assert_eq!(paragraph.opening_text(), expected[opening].as_str(), "{symbol} {}", paragraph.id);
            }
        }
        for (note, expected) in document.footnotes.iter().zip(expected["footnotes"].as_array().expect("notes")) {
            assert_eq!(note.mark, expected["n"].to_string());
            assert_eq!(note.text, expected["text"].as_str().expect("text"));
            let callers: Vec<&str> = document
                .paragraphs
                .iter()
                .filter(|paragraph| paragraph.calls.iter().any(|call| call.mark == note.mark))
                .map(|paragraph| paragraph.id.as_str())
                .collect();
            let expected: Vec<&str> = expected["called_in"].as_array().expect("ids").iter().filter_map(Value::as_str).collect();
            assert_eq!(callers, expected, "{symbol} note {}", note.mark);
        }
        let mut cited: Vec<String> = document.citations.iter().map(|citation| citation.symbol.to_string()).collect();
        cited.sort();
        cited.dedup();
        let mut expected: Vec<String> = expected["citations"]
            .as_array()
            .expect("citations")
            .iter()
            .filter_map(Value::as_str)
            .filter_map(|citation| citation.rsplit_once(' ').map(|(number, body)| format!("{body}/{number}")))
            .collect();
        expected.sort();
        assert_eq!(cited, expected, "{symbol}");
    }
}
