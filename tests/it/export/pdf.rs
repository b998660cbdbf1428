//! PDF files: they hold every word, they are tagged, they carry their fonts, and two runs give the same bytes. Only with the feature `pdf`.

use std::process::Command;
use std::sync::Arc;

use alinea::compare::{CompareOptions, Comparison};
use alinea::engine::{Snapshot, compare_now};
use alinea::export::{ExportError, pdf};
use alinea::ingest::{self, Beside, Known, Vocabulary};
use alinea::messages::{Locale, Messages};
use alinea::model::{Document, Paragraph, ParagraphId, Section};

use super::tables::document;

fn corpus() -> Vec<Arc<Document>> {
    Snapshot::of_corpus().entries.iter().map(|entry| entry.document().expect("read")).collect()
}

/// The words of the pages as poppler reads them; none where it is missing.
fn words(bytes: &[u8]) -> Option<String> {
    let desk = tempfile::tempdir().expect("a folder");
    let path = desk.path().join("a.pdf");
    std::fs::write(&path, bytes).expect("a file");
    let output = Command::new("pdftotext").arg("-raw").arg(&path).arg("-").output();
    let Ok(output) = output else {
        println!("skipped: pdftotext is missing");
        return None;
    };
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    Some(String::from_utf8_lossy(&output.stdout).into_owned())
}

fn letters(words: &str) -> String {
    words.chars().filter(|letter| letter.is_alphanumeric()).collect()
}

/// Whether the raw file names this.
fn names(bytes: &[u8], name: &str) -> bool {
    bytes.windows(name.len()).any(|window| window == name.as_bytes())
}

/// Words of a text that pages lack. Columns are read one after another and words are hyphenated: each word is asked for.
fn missing(pages: &str, document: &Document) -> Vec<String> {
    let pages = letters(pages);
    let all = document.paragraphs.iter().map(|own| &own.text).chain(document.footnotes.iter().map(|own| &own.text));
    let words = all.flat_map(|text| text.split(|letter: char| !letter.is_alphanumeric()).map(str::to_owned).collect::<Vec<_>>());
    words.filter(|word| !pages.contains(word.as_str())).collect()
}

#[test]
fn comparisons_texts_and_lineages_hold_every_word_twice_the_same() {
    let corpus = corpus();
    let messages = Messages::new(Locale::Fr);
    let comparison = Comparison::build(&corpus[3], &corpus[4], &CompareOptions::default());
    let file = pdf::comparison(&comparison, &messages).expect("a file");
    assert_eq!(file, pdf::comparison(&comparison, &messages).expect("a file"), "two runs give the same bytes");
    assert!(file.starts_with(b"%PDF-1.7"));
    for name in ["/StructTreeRoot", "/MarkInfo", "/Outlines", "/FontFile", "/Lang"] {
        assert!(names(&file, name), "{name}");
    }
    let Some(pages) = words(&file) else { return };
    for document in [&corpus[3], &corpus[4]] {
        assert_eq!(missing(&pages, document), Vec::<String>::new(), "{}", document.label());
    }
    let said = pages.matches("texte recommandé").count();
    assert!(said >= pages.matches('\u{c}').count(), "the status stands on every page: {said}");
    let copy = pdf::reading(&corpus[2], &messages).expect("a file");
    let pages = words(&copy).expect("poppler");
    assert_eq!(missing(&pages, &corpus[2]), Vec::<String>::new());
    assert!(pages.matches("projet, non adopté").count() >= pages.matches('\u{c}').count());
}

#[test]
fn one_paragraph_through_the_years_has_a_page_of_its_own() {
    let snapshot = Snapshot::of_corpus();
    let ids: Vec<_> = snapshot.entries.iter().map(|entry| entry.id.clone()).collect();
    let lineage = compare_now(&snapshot, &ids, &CompareOptions::default()).expect("compared");
    let messages = Messages::new(Locale::Fr);
    let thread = lineage.threads.iter().position(|thread| thread.steps.len() > 2).expect("a long thread");
    let history = lineage.history(thread, None, &CompareOptions::default()).expect("a history");
    let Some(pages) = words(&pdf::history(&lineage, &history, &messages).expect("a file")) else { return };
    for moment in &history.moments {
        let document = &lineage.documents[moment.document];
        for at in &moment.paragraphs {
            for word in document.paragraphs[*at].text.split(|letter: char| !letter.is_alphanumeric()) {
                assert!(letters(&pages).contains(word), "{}: {word}", document.label());
            }
        }
    }
    assert!(pdf::lineage(&lineage, &messages).is_ok());
}

#[test]
fn hostile_words_are_set_and_command_nothing() {
    let messages = Messages::new(Locale::Fr);
    let (left, right) = (document("avant", "mot"), document("après", "terme"));
    let comparison = Comparison::build(&left, &right, &CompareOptions::default());
    let file = pdf::comparison(&comparison, &messages).expect("a file");
    let Some(pages) = words(&file) else { return };
    let found = letters(&pages);
    assert!(found.matches("terme").count() >= 10_000);
    for word in ["scriptalert1script", "setpagewidth0pt", "cmdCcalcA0", "eval1"] {
        assert!(found.contains(word), "{word}");
    }
    // What the fonts lack stands as its number, and the head says so.
    for number in ["U+1F642", "U+202E"] {
        assert!(pages.contains(number), "{number}");
    }
}

#[test]
fn a_script_that_the_fonts_lack_is_said() {
    let text = "大会重申其决议".repeat(20);
    let paragraph = Paragraph { id: ParagraphId("OP1".to_owned()), section: Section::Operative, text, ..Paragraph::default() };
    let document = Document { paragraphs: vec![paragraph], ..Document::default() };
    let refused = pdf::reading(&document, &Messages::new(Locale::Fr));
    assert!(matches!(refused, Err(ExportError::NoGlyphs(letters)) if letters.contains("U+5927")));
}

#[test]
fn a_reading_copy_is_read_again_as_the_same_paragraphs() {
    let document = &corpus()[3];
    let file = pdf::reading(document, &Messages::new(Locale::Fr)).expect("a file");
    let read = ingest::read("copie.pdf", &file, &Known::default(), Beside::Others(&Vocabulary::default())).expect("read");
    let operative = |document: &Document| document.count(Section::Operative);
    assert_eq!(operative(&read), operative(document));
}
