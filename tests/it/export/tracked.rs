//! Tracked changes: all accepted, the later text; all rejected, the earlier, to the letter.

use std::collections::BTreeSet;
use std::path::Path;
use std::process::Command;
use std::sync::Arc;

use alinea::compare::{CompareOptions, Comparison};
use alinea::engine::Snapshot;
use alinea::export::docx::{self, TrackOptions};
use alinea::messages::{Locale, Messages};
use alinea::model::{Document, Footnote, FootnoteCall, Paragraph, ParagraphId, Section};
use alinea::text::Sides;

use super::word::{Line, Node, Verdict, lines, parts};
use crate::planted::plant;

fn corpus() -> Vec<Arc<Document>> {
    Snapshot::of_corpus().entries.iter().map(|entry| entry.document().expect("read")).collect()
}

/// A text as a Word file should have it; by the letter but for the style, which the walker holds apart.
fn expected(document: &Document) -> Vec<Line> {
    let plain = |text: &str| Line { text: text.to_owned(), ..Line::default() };
    let note = |mark: &str| {
        let words = document.footnotes.iter().find(|note| note.mark == mark).map_or("", |note| note.text.as_str());
        words.to_owned()
    };
    let paragraph = |paragraph: &Paragraph| {
        let number = paragraph.number.as_ref().map_or_else(String::new, |number| {
            let stop = if paragraph.level == 0 && number.chars().all(char::is_numeric) { "." } else { "" };
            format!("{number}{stop}\t")
        });
        let is_italic = |at: usize| paragraph.italics.iter().chain(&paragraph.opening).any(|own| own.start <= at && at < own.end);
        let italics = paragraph.text.char_indices().filter(|(at, letter)| letter.is_alphanumeric() && is_italic(*at));
        Line {
            text: number + &paragraph.text,
            italics: italics.map(|(_, letter)| letter).collect(),
            notes: paragraph.calls.iter().map(|call| note(&call.mark)).collect(),
            ..Line::default()
        }
    };
    let called = |note: &&Footnote| document.paragraphs.iter().flat_map(|own| &own.calls).any(|call| call.mark == note.mark);
    let front = document.front_matter.iter().map(|line| plain(line));
    let left_over =
        document.footnotes.iter().filter(|note| !called(note)).map(|note| plain(&format!("{} {}", note.mark, note.text)));
    front.chain(document.paragraphs.iter().map(paragraph)).chain(left_over).collect()
}

fn without_style(lines: Vec<Line>) -> Vec<Line> {
    lines.into_iter().map(|line| Line { style: String::new(), ..line }).collect()
}

fn tracked(documents: &Sides<Arc<Document>>) -> Vec<u8> {
    let comparison = Comparison::build(&documents.left, &documents.right, &CompareOptions::default());
    docx::tracked(&comparison, &TrackOptions::default(), &Messages::new(Locale::Fr)).expect("a file")
}

/// Every ordered pair of the corpus, and planted edits: moved, split, merged, rewritten, deleted, new.
fn pairs() -> Vec<(String, Sides<Arc<Document>>)> {
    let corpus = corpus();
    let mut pairs = Vec::new();
    for left in &corpus {
        for right in corpus.iter().filter(|right| right.symbol != left.symbol) {
            let name = format!("{}-{}", left.label(), right.label()).replace('/', "_");
            pairs.push((name, Sides::new(Arc::clone(left), Arc::clone(right))));
        }
    }
    for (at, document) in corpus.iter().enumerate() {
        let others: Vec<&Paragraph> = corpus[(at + 2) % corpus.len()].paragraphs.iter().collect();
        let base: Vec<&Paragraph> = document.paragraphs.iter().collect();
        for (rewritten, seed) in [(0, 1), (5, 2), (15, 3), (50, 4)] {
            let planted = plant(&base, &others, rewritten, seed * 100 + at as u64);
            // The bodies that speak differ.
            let under =
                |body: &str, document: &Document| Arc::new(Document { front_matter: vec![body.to_owned()], ..document.clone() });
            let documents = Sides::new(
                under("Le Conseil économique et social,", &planted.documents.left),
                under("L’Assemblée générale,", &planted.documents.right),
            );
            pairs.push((format!("planted-{at}-{rewritten}"), documents));
        }
    }
    pairs.extend(corners());
    pairs
}

/// Short texts of words, each with the notes it calls.
fn text(paragraphs: &[(&str, &[&str])]) -> Arc<Document> {
    let mut document = Document { front_matter: vec!["L’Assemblée générale,".to_owned()], ..Document::default() };
    for (at, (words, notes)) in paragraphs.iter().enumerate() {
        let calls = notes.iter().map(|words| {
            let mark = (document.footnotes.len() + 1).to_string();
            document.footnotes.push(Footnote { mark: mark.clone(), text: (*words).to_owned(), paragraph: Some(at) });
            FootnoteCall { mark, at: 5 }
        });
        let calls = calls.collect();
        let (id, section) = (ParagraphId(format!("OP{}", at + 1)), Section::Operative);
        let number = Some((at + 1).to_string());
        document.paragraphs.push(Paragraph { id, section, number, text: (*words).to_owned(), calls, ..Paragraph::default() });
    }
    Arc::new(document)
}

/// Ends, beginnings, nothing at all, and notes where a program may stumble.
fn corners() -> Vec<(String, Sides<Arc<Document>>)> {
    const ONE: &str = "Prie le Secrétaire général de lui présenter un rapport sur la question à sa prochaine session";
    const TWO: &str = "Invite les États Membres à apporter une assistance technique et des ressources suffisantes à cette fin";
    const ALL: &str = "Prie le Secrétaire général de lui présenter un rapport sur la question à sa prochaine session, et \
                       invite les États Membres à apporter une assistance technique et des ressources suffisantes à cette fin";
    const HARM: &str = "<w:t>&amp; \u{202e}rtl\u{202c} =cmd() #set \u{1f642} nul\u{0} ]]> l'été";
    let cases: Vec<(&str, Arc<Document>, Arc<Document>)> = vec![
        ("last-goes", text(&[(ONE, &[]), (TWO, &[])]), text(&[(ONE, &[])])),
        ("last-comes", text(&[(ONE, &[])]), text(&[(ONE, &[]), (TWO, &[])])),
        ("first-goes", text(&[(ONE, &["note un"]), (TWO, &[])]), text(&[(TWO, &[])])),
        ("all-new", text(&[(ONE, &[])]), text(&[(TWO, &["note"])])),
        ("notes-go", text(&[(TWO, &[]), (ONE, &["un", "deux"])]), text(&[(TWO, &[])])),
        ("notes-come", text(&[(TWO, &[])]), text(&[(TWO, &[]), (ONE, &["un", "deux"]), (ALL, &["un"])])),
        ("note-changes", text(&[(ONE, &["Résolution 70/148."])]), text(&[(ONE, &["Résolution 72/194."])])),
        ("split", text(&[(ALL, &["note"])]), text(&[(ONE, &["note"]), (TWO, &[])])),
        ("merged", text(&[(ONE, &["un"]), (TWO, &["deux"])]), text(&[(ALL, &["un", "deux"])])),
        ("merged-behind", text(&[("Titre seul", &[]), (ONE, &["un"]), (TWO, &[])]), text(&[("Titre seul", &[]), (ALL, &[])])),
        ("hostile", text(&[(ONE, &[]), (HARM, &[HARM])]), text(&[(HARM, &["=1"]), (TWO, &[HARM])])),
    ];
    cases.into_iter().map(|(name, left, right)| (format!("corner-{name}"), Sides::new(left, right))).collect()
}

/// What a file can hold of these words.
fn shown(lines: Vec<Line>) -> Vec<Line> {
    lines
        .into_iter()
        .map(|line| Line {
            text: alinea::export::visible::visible(&line.text).into_owned(),
            notes: line.notes.iter().map(|note| alinea::export::visible::visible(note).into_owned()).collect(),
            ..line
        })
        .collect()
}

#[test]
fn all_accepted_is_the_later_text_and_all_rejected_the_earlier() {
    for (name, documents) in pairs() {
        let file = tracked(&documents);
        for (verdict, document) in [(Verdict::Accept, &documents.right), (Verdict::Reject, &documents.left)] {
            let (found, wanted) = (without_style(lines(&file, verdict)), shown(expected(document)));
            for (nth, (found, wanted)) in found.iter().zip(&wanted).enumerate() {
                assert_eq!(found, wanted, "{name}, {verdict:?}, paragraph {nth}");
            }
            assert_eq!(found.len(), wanted.len(), "{name}, {verdict:?}");
        }
    }
}

#[test]
fn paragraphs_keep_their_setting_both_ways() {
    for (name, documents) in pairs() {
        let file = tracked(&documents);
        for (verdict, document) in [(Verdict::Accept, &documents.right), (Verdict::Reject, &documents.left)] {
            let found: Vec<String> = lines(&file, verdict).into_iter().map(|line| line.style).collect();
            let body = &found[document.front_matter.len()..];
            for (paragraph, style) in document.paragraphs.iter().zip(body) {
                let wanted = match (paragraph.section, paragraph.level) {
                    (Section::Heading, _) => "AlineaHeading".to_owned(),
                    (_, 1..) => format!("AlineaItem{}", paragraph.level.min(4)),
                    (Section::Preamble, _) => "AlineaPreamble".to_owned(),
                    (Section::Operative, _) => "AlineaOperative".to_owned(),
                };
                assert_eq!(*style, wanted, "{name}, {verdict:?}, {}", paragraph.id);
            }
        }
    }
}

#[test]
fn changes_are_signed_dated_and_numbered_once() {
    let corpus = corpus();
    let documents = Sides::new(Arc::clone(&corpus[3]), Arc::clone(&corpus[4]));
    let file = tracked(&documents);
    assert_eq!(file, tracked(&documents), "two runs give the same bytes");
    let parts = parts(&file);
    let mut ids = BTreeSet::new();
    let mut count = 0;
    for node in parts["word/document.xml"].all().into_iter().chain(parts["word/footnotes.xml"].all()) {
        if matches!(node.name.as_str(), "w:ins" | "w:del" | "w:rPrChange" | "w:pPrChange") {
            count += 1;
            assert_eq!(node.attributes["w:author"], "Alinéa");
            assert!(node.attributes["w:date"].starts_with("2023-07-25T"));
            assert!(ids.insert(node.attributes["w:id"].clone()), "an id stands twice");
        }
    }
    assert!(count > 300, "{count}");
    let language = parts["word/styles.xml"].all().into_iter().find(|node| node.name == "w:lang").and_then(Node::value);
    assert_eq!(language, Some("fr-FR"));
    assert!(parts["word/settings.xml"].child("w:trackRevisions").is_some());
    let head: String = parts["word/header1.xml"].all().into_iter().map(|node| node.text.as_str()).collect();
    assert!(head.contains("A/RES/72/194 (adoptée)") && head.contains("E/RES/2023/26"), "{head}");
}

/// The order in which Word wants the elements inside another (ECMA-376, transitional), as far as they are written.
const ORDERS: [(&str, &[&str]); 10] = [
    (
        "w:pPr",
        &["w:pStyle", "w:keepNext", "w:tabs", "w:bidi", "w:spacing", "w:ind", "w:jc", "w:outlineLvl", "w:rPr", "w:pPrChange"],
    ),
    (
        "w:rPr",
        &[
            "w:ins",
            "w:del",
            "w:rStyle",
            "w:rFonts",
            "w:b",
            "w:bCs",
            "w:i",
            "w:iCs",
            "w:strike",
            "w:color",
            "w:sz",
            "w:szCs",
            "w:u",
            "w:vertAlign",
            "w:rtl",
            "w:lang",
            "w:rPrChange",
        ],
    ),
    ("w:tblPr", &["w:tblW", "w:tblBorders", "w:tblLayout", "w:tblCellMar"]),
    ("w:tbl", &["w:tblPr", "w:tblGrid", "w:tr"]),
    ("w:tr", &["w:trPr", "w:tc"]),
    ("w:tcPr", &["w:tcW", "w:shd"]),
    ("w:sectPr", &["w:headerReference", "w:footerReference", "w:pgSz", "w:pgMar"]),
    ("w:style", &["w:name", "w:basedOn", "w:qFormat", "w:pPr", "w:rPr"]),
    ("w:settings", &["w:trackRevisions", "w:defaultTabStop", "w:footnotePr", "w:compat", "w:themeFontLang"]),
    ("w:styles", &["w:docDefaults", "w:style"]),
];

#[test]
fn elements_stand_in_the_order_that_word_insists_on() {
    let corpus = corpus();
    let messages = Messages::new(Locale::En);
    let comparison = Comparison::build(&corpus[1], &corpus[3], &CompareOptions::default());
    let table = alinea::export::listing::side_by_side(&comparison, &messages);
    let files = [
        tracked(&Sides::new(Arc::clone(&corpus[1]), Arc::clone(&corpus[3]))),
        docx::table(&[table], &messages).expect("a file"),
        docx::reading(&corpus[4], &messages).expect("a file"),
    ];
    for file in files {
        let parts = parts(&file);
        for (name, root) in &parts {
            for node in std::iter::once(root).chain(root.all()) {
                if let Some((_, order)) = ORDERS.iter().find(|(parent, _)| *parent == node.name) {
                    let places: Vec<usize> = node
                        .children
                        .iter()
                        .map(|child| {
                            order
                                .iter()
                                .position(|own| *own == child.name)
                                .unwrap_or_else(|| panic!("{name}: {} in {}", child.name, node.name))
                        })
                        .collect();
                    assert!(places.is_sorted(), "{name}: {} {places:?}", node.name);
                }
                let has_paragraph_last = node.children.last().is_some_and(|last| last.name == "w:p");
                assert!(node.name != "w:tc" || has_paragraph_last, "a cell ends with a paragraph");
                assert!(node.name != "w:numPr", "numbers are words here: none is counted besides");
            }
        }
        // Every note is called once, every relation leads to a part, and every part has its type.
        let calls: Vec<&str> = parts["word/document.xml"]
            .all()
            .into_iter()
            .filter(|node| node.name == "w:footnoteReference")
            .map(|node| node.attributes["w:id"].as_str())
            .collect();
        let notes: Vec<&str> =
            parts["word/footnotes.xml"].children.iter().map(|note| note.attributes["w:id"].as_str()).skip(2).collect();
        assert_eq!(calls, notes);
        let types = &parts["[Content_Types].xml"];
        for relation in &parts["word/_rels/document.xml.rels"].children {
            let part = format!("word/{}", relation.attributes["Target"]);
            assert!(parts.contains_key(&part), "{part}");
            assert!(
                types.children.iter().any(|own| own.attributes.get("PartName").is_some_and(|name| *name == format!("/{part}"))),
                "{part}"
            );
        }
    }
}

/// Runs `LibreOffice` with a home of its own; none where it is missing, unless `ALINEA_OFFICE=required` asks for it.
fn office(home: &Path, arguments: &[String]) -> Option<()> {
    let run = Command::new("soffice")
        .arg(format!("-env:UserInstallation=file://{}", home.display()))
        .args(["--headless", "--norestore", "--nolockcheck"])
        .args(arguments)
        .output();
    match run {
        Ok(output) => {
            assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
            Some(())
        }
        Err(error) => {
            let is_required = std::env::var("ALINEA_OFFICE").is_ok_and(|value| value == "required");
            assert!(!is_required, "LibreOffice is required: {error}");
            println!("skipped: LibreOffice is missing");
            None
        }
    }
}

#[test]
fn libreoffice_accepts_and_rejects_to_the_letter() {
    let desk = tempfile::tempdir().expect("a folder");
    let (home, files) = (desk.path().join("home"), desk.path().join("files"));
    for folder in [&files, &files.join("accept"), &files.join("reject")] {
        std::fs::create_dir_all(folder).expect("a folder");
    }
    if office(&home, &["--terminate_after_init".to_owned()]).is_none() {
        return;
    }
    std::fs::write(home.join("user/basic/Standard/Module1.xba"), include_str!("verdicts.xba")).expect("the macro");
    let pairs = pairs();
    for (name, documents) in &pairs {
        std::fs::write(files.join(format!("{name}.docx")), tracked(documents)).expect("a file");
    }
    office(&home, &[format!("macro:///Standard.Module1.Verdicts(\"{}\")", files.display())]);
    for (name, documents) in &pairs {
        for (folder, document) in [("accept", &documents.right), ("reject", &documents.left)] {
            let file = std::fs::read(files.join(folder).join(format!("{name}.docx"))).expect("LibreOffice wrote it");
            let left_over = parts(&file)["word/document.xml"]
                .all()
                .iter()
                .filter(|node| matches!(node.name.as_str(), "w:ins" | "w:del"))
                .count();
            assert_eq!(left_over, 0, "{name}, {folder}");
            let bare = |line: Line| (line.text, line.notes);
            let found: Vec<_> = lines(&file, Verdict::Accept).into_iter().map(bare).collect();
            let wanted: Vec<_> = shown(expected(document)).into_iter().map(bare).collect();
            for (nth, (found, wanted)) in found.iter().zip(&wanted).enumerate() {
                assert_eq!(found, wanted, "{name}, {folder}, paragraph {nth}");
            }
            assert_eq!(found.len(), wanted.len(), "{name}, {folder}");
        }
    }
    println!("{} pairs, accepted and rejected by LibreOffice", pairs.len());
}
