//! A text as Markdown: paragraphs under each other, as `CommonMark` has them, with its notes.
//!
//! What the program knows of them stands in lines that no viewer shows (`[//]: # (alinea: operative)`), so that the file can be read again.

use std::collections::BTreeSet;
use std::fmt::Write;

use super::listing;
use super::pieces::{self, Piece, printed_number};
use super::table::markdown::literal;
use super::texts::{self, Texts};
use crate::messages::Messages;
use crate::model::{Document, Paragraph, Section};

/// What stands between a number and its words: wider than the spaces of a text.
const BEHIND_NUMBER: char = '\u{2003}';

/// The text, to read.
#[must_use]
pub fn document(document: &Document, messages: &Messages) -> String {
    let mut writer = Writer::default();
    if let Some(symbol) = &document.symbol {
        writer.mark(&format!("symbol {symbol}"));
    }
    let day = document.adopted.map(|day| day.to_string()).or_else(|| document.year.map(|year| year.to_string()));
    if let Some(day) = day {
        writer.mark(&format!("issued {day}"));
    }
    let title = document.title.as_deref().filter(|title| !title.is_empty());
    writer.role(if title.is_some() { "title" } else { "aside" });
    writer.block(&format!("# {}", literal(title.unwrap_or_else(|| document.label()))));
    writer.role("aside");
    if let Some(banner) = listing::banner(&[document], messages) {
        writer.block(&format!("**{}**", literal(&banner)));
    }
    writer.block(&literal(&listing::heading(document, messages)));
    let Texts { front, texts } = texts::of(document);
    for line in front {
        // The title stands above.
        writer.role(if title == Some(line.as_str()) { "title-line" } else { "front" });
        if title != Some(line.as_str()) {
            writer.block(&literal(line));
        }
    }
    for text in &texts {
        writer.mark(if text.is_annex { "annex" } else { "resolution" });
        if let Some(head) = text.head.and_then(|at| document.paragraphs.get(at)) {
            writer.role("front");
            writer.block(&format!("## {}", words(head)));
        }
        if let Some(speaker) = text.speaker {
            writer.role("speaker");
            writer.block(&literal(speaker));
        }
        for paragraph in document.paragraphs.get(text.paragraphs.clone()).unwrap_or_default() {
            writer.paragraph(paragraph);
        }
    }
    for line in listing::closing(document) {
        writer.role("closing");
        writer.block(&literal(line));
    }
    writer.role("note");
    for note in &document.footnotes {
        writer.block(&format!("[^{}]: {}", label(&note.mark), literal(&note.text)));
    }
    // A call without a note stays one.
    let calls = document.paragraphs.iter().flat_map(|paragraph| &paragraph.calls).map(|call| call.mark.as_str());
    let known: BTreeSet<&str> = document.footnotes.iter().map(|note| note.mark.as_str()).collect();
    for mark in calls.filter(|mark| !known.contains(mark)).collect::<BTreeSet<_>>() {
        writer.block(&format!("[^{}]:", label(mark)));
    }
    writer.role("aside");
    for line in [listing::left_out(document, false, messages), Some(listing::source(document, messages))].into_iter().flatten() {
        writer.block(&literal(&line));
    }
    writer.text
}

#[derive(Default)]
struct Writer {
    text: String,
    /// What the blocks behind the last mark are.
    role: String,
}

impl Writer {
    /// A line that no viewer shows.
    fn mark(&mut self, what: &str) {
        let _ = writeln!(self.text, "[//]: # (alinea: {what})\n");
    }

    fn role(&mut self, role: &str) {
        if self.role != role {
            self.mark(role);
            role.clone_into(&mut self.role);
        }
    }

    fn block(&mut self, words: &str) {
        self.text.push_str(words);
        self.text.push_str("\n\n");
    }

    fn paragraph(&mut self, paragraph: &Paragraph) {
        match paragraph.section {
            _ if paragraph.is_row() => self.role("row"),
            // Headings are marked as such in either part.
            Section::Heading => {}
            Section::Preamble => self.role("preamble"),
            Section::Operative => self.role("operative"),
        }
        if paragraph.section == Section::Heading && !matches!(self.role.as_str(), "preamble" | "operative") {
            self.role("operative");
        }
        let sign = if paragraph.section == Section::Heading { "## " } else { "" };
        let words = words(paragraph);
        self.block(&format!("{sign}{words}"));
    }
}

/// The number, and the words with their italics and calls.
fn words(paragraph: &Paragraph) -> String {
    let mut text = String::new();
    if let Some(number) = printed_number(paragraph) {
        text.push_str(&literal(&number));
        text.push(BEHIND_NUMBER);
    }
    let pieces = pieces::plain(paragraph);
    let alike = |one: &Piece<'_>, other: &Piece<'_>| match (one, other) {
        (Piece::Words { is_italic, .. }, Piece::Words { is_italic: other, .. }) => is_italic == other,
        _ => false,
    };
    for run in pieces.chunk_by(alike) {
        let words = run.iter().filter_map(|piece| if let Piece::Words { text, .. } = piece { Some(*text) } else { None });
        let own = words.collect::<String>();
        match run.first() {
            Some(Piece::Call(mark)) => {
                let _ = write!(text, "[^{}]", label(mark));
            }
            Some(Piece::Words { is_italic: true, .. }) => emphasised(&mut text, &own),
            _ if text.is_empty() => text.push_str(&literal(&own)),
            _ => text.push_str(&inside(&own)),
        }
    }
    text
}

/// Marks of emphasis are believed beside letters only.
fn emphasised(text: &mut String, words: &str) {
    let inner = words.trim_matches(|letter: char| !letter.is_alphanumeric());
    match words.split_once(inner).filter(|_| !inner.is_empty()) {
        Some((before, behind)) => {
            let _ = write!(text, "{}*{}*{}", inside(before), inside(inner), inside(behind));
        }
        None => text.push_str(&inside(words)),
    }
}

/// Words that do not begin a line.
fn inside(words: &str) -> String {
    // A letter in front keeps what is markup at the start of a line alone from being escaped.
    literal(&format!("x{words}")).split_off(1)
}

/// The name of a note: marks are letters, figures or stars.
fn label(mark: &str) -> String {
    mark.chars().filter(|letter| letter.is_alphanumeric() || *letter == '*').collect::<String>().replace('*', "\\*")
}
