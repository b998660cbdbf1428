//! A Word file as its schema has it, read by a walker that shares nothing with the writer: what stays when all changes are accepted, and
//! when all are rejected.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use quick_xml::events::Event;

/// An element with its children.
#[derive(Clone, Debug, Default)]
pub struct Node {
    pub name: String,
    pub attributes: BTreeMap<String, String>,
    pub children: Vec<Node>,
    pub text: String,
}

impl Node {
    pub fn child(&self, name: &str) -> Option<&Self> {
        self.children.iter().find(|child| child.name == name)
    }

    /// All elements below, in order.
    pub fn all(&self) -> Vec<&Self> {
        self.children.iter().flat_map(|child| std::iter::once(child).chain(child.all())).collect()
    }

    pub fn value(&self) -> Option<&str> {
        self.attributes.get("w:val").map(String::as_str)
    }
}

/// The parts of a file by their names.
pub fn parts(bytes: &[u8]) -> BTreeMap<String, Node> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("an archive");
    let mut parts = BTreeMap::new();
    for at in 0..archive.len() {
        let mut file = archive.by_index(at).expect("a part");
        let name = file.name().expect("a name").into_owned();
        let mut text = String::new();
        file.read_to_string(&mut text).expect("every part is XML");
        parts.insert(name, tree(&text));
    }
    parts
}

pub fn tree(xml: &str) -> Node {
    let mut reader = quick_xml::Reader::from_str(xml);
    let mut open = vec![Node::default()];
    loop {
        match reader.read_event().expect("XML") {
            Event::Start(start) => open.push(node(&start)),
            Event::Empty(start) => open.last_mut().expect("a parent").children.push(node(&start)),
            Event::End(_) => {
                let own = open.pop().expect("an open element");
                open.last_mut().expect("a parent").children.push(own);
            }
            Event::Text(text) => open.last_mut().expect("a parent").text.push_str(&text),
            Event::GeneralRef(name) => {
                let letter = match &*name {
                    "amp" => '&',
                    "lt" => '<',
                    "gt" => '>',
                    "quot" => '"',
                    "apos" => '\'',
                    _ => name.resolve_char_ref().expect("a number").expect("a letter"),
                };
                open.last_mut().expect("a parent").text.push(letter);
            }
            Event::Eof => break,
            _ => {}
        }
    }
    open.pop().and_then(|mut root| root.children.pop()).expect("a root")
}

fn node(start: &quick_xml::events::BytesStart<'_>) -> Node {
    let name = start.name().as_ref().to_owned();
    let attributes = start.attributes().map(|attribute| {
        let attribute = attribute.expect("an attribute");
        let key = attribute.key.as_ref().to_owned();
        (key, attribute.value.to_string())
    });
    Node { name, attributes: attributes.collect(), ..Node::default() }
}

/// What is done with all changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    Accept,
    Reject,
}

/// A paragraph as it then stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Line {
    pub style: String,
    pub text: String,
    /// Letters and figures set in italics.
    pub italics: String,
    /// The words of the notes it calls.
    pub notes: Vec<String>,
}

/// The paragraphs of a file, notes and setting included.
pub fn lines(bytes: &[u8], verdict: Verdict) -> Vec<Line> {
    let parts = parts(bytes);
    let notes: BTreeMap<&str, String> = parts
        .get("word/footnotes.xml")
        .into_iter()
        .flat_map(|part| &part.children)
        .filter(|note| !note.attributes.contains_key("w:type"))
        .map(|note| {
            let words: String = note.children.iter().map(|paragraph| line(paragraph, verdict, &BTreeMap::new()).0.text).collect();
            (note.attributes["w:id"].as_str(), words.trim().to_owned())
        })
        .collect();
    let body = parts["word/document.xml"].child("w:body").expect("a body");
    let mut lines: Vec<Line> = Vec::new();
    let mut carried = Line::default();
    for paragraph in body.children.iter().filter(|child| child.name == "w:p") {
        let (own, goes) = line(paragraph, verdict, &notes);
        let whole = Line {
            style: own.style,
            text: std::mem::take(&mut carried.text) + &own.text,
            italics: std::mem::take(&mut carried.italics) + &own.italics,
            notes: [std::mem::take(&mut carried.notes), own.notes].concat(),
        };
        if goes {
            carried = Line { style: String::new(), ..whole };
        } else {
            lines.push(whole);
        }
    }
    assert_eq!(carried, Line::default(), "the last end of a paragraph cannot go");
    lines
}

/// A paragraph, and whether its end goes.
fn line(paragraph: &Node, verdict: Verdict, notes: &BTreeMap<&str, String>) -> (Line, bool) {
    let mut own = Line::default();
    let mut goes = false;
    if let Some(set) = paragraph.child("w:pPr") {
        let style = |set: &Node| set.child("w:pStyle").and_then(Node::value).unwrap_or_default().to_owned();
        own.style = match set.child("w:pPrChange").and_then(|change| change.child("w:pPr")) {
            Some(was) if verdict == Verdict::Reject => style(was),
            _ => style(set),
        };
        let end = |name| set.child("w:rPr").is_some_and(|end| end.child(name).is_some());
        goes = if verdict == Verdict::Accept { end("w:del") } else { end("w:ins") };
    }
    runs(paragraph, verdict, notes, &mut own);
    (own, goes)
}

fn runs(parent: &Node, verdict: Verdict, notes: &BTreeMap<&str, String>, own: &mut Line) {
    for child in &parent.children {
        match (child.name.as_str(), verdict) {
            ("w:ins", Verdict::Accept) | ("w:del", Verdict::Reject) => runs(child, verdict, notes, own),
            ("w:r", _) => run(child, verdict, notes, own),
            _ => {}
        }
    }
}

fn run(run: &Node, verdict: Verdict, notes: &BTreeMap<&str, String>, own: &mut Line) {
    let set = run.child("w:rPr").map(|set| match set.child("w:rPrChange").and_then(|change| change.child("w:rPr")) {
        Some(was) if verdict == Verdict::Reject => was,
        _ => set,
    });
    let is_italic = set.is_some_and(|set| set.child("w:i").is_some_and(|italic| italic.value() != Some("false")));
    for child in &run.children {
        match child.name.as_str() {
            "w:t" | "w:delText" => {
                own.text.push_str(&child.text);
                if is_italic {
                    own.italics.extend(child.text.chars().filter(|letter| letter.is_alphanumeric()));
                }
            }
            "w:tab" => own.text.push('\t'),
            "w:br" => own.text.push('\n'),
            "w:footnoteReference" => own.notes.push(notes.get(child.attributes["w:id"].as_str()).cloned().unwrap_or_default()),
            _ => {}
        }
    }
}
