//! Paragraphs with what happened to their words, their italics and their calls of notes.

use std::fmt::Write;

use crate::compare::Run;
use crate::export::pieces::{self, Piece, printed_number};
use crate::export::table::html::marked;
use crate::export::visible::escaped;
use crate::lineage::Mark;
use crate::model::{Document, Paragraph, Section};

/// A paragraph of a comparison, under its name.
pub(super) fn compared(page: &mut String, document: &Document, at: usize, runs: &[Run]) {
    let Some(paragraph) = document.paragraphs.get(at) else { return };
    name(page, paragraph);
    words(page, &pieces::compared(paragraph, runs));
    page.push_str("</p>");
}

/// A paragraph of a lineage, under its name; what the text before lacks and what the text after lacks is marked.
pub(super) fn followed(page: &mut String, document: &Document, at: usize, marks: &[Mark]) {
    let Some(paragraph) = document.paragraphs.get(at) else { return };
    name(page, paragraph);
    words(page, &pieces::followed(paragraph, marks));
    page.push_str("</p>");
}

/// A paragraph to read, with its number in the margin. What it is stands in attributes, so that the page can be read again.
pub(super) fn plain(page: &mut String, document: &Document, at: usize) {
    let Some(paragraph) = document.paragraphs.get(at) else { return };
    let (element, role) = match paragraph.section {
        Section::Heading => ("h2", "heading"),
        _ if paragraph.is_row() => ("p", "row"),
        _ if paragraph.level > 0 => ("p", "item"),
        Section::Preamble => ("p", "preamble"),
        Section::Operative => ("p", "operative"),
    };
    let _ = write!(page, "<{element}");
    if paragraph.section != Section::Heading {
        let _ = write!(page, " class=\"paragraph level-{}\"", paragraph.level.min(4));
    }
    let _ = write!(page, " id=\"{}\" data-role=\"{role}\">", escaped(paragraph.id.as_str()));
    labelled(page, paragraph);
    let _ = writeln!(page, "</{element}>");
}

/// The number and the words.
pub(super) fn labelled(page: &mut String, paragraph: &Paragraph) {
    if let Some(number) = printed_number(paragraph) {
        let class = if paragraph.section == Section::Heading { "" } else { " class=\"number\"" };
        let _ = write!(page, "<span{class} data-role=\"label\">{}</span> ", escaped(&number));
    }
    words(page, &pieces::plain(paragraph));
}

/// `OP4`, and the number that is printed where it is another.
fn name(page: &mut String, paragraph: &Paragraph) {
    let _ = write!(page, "<p><span class=\"name\">{}</span> ", escaped(paragraph.id.as_str()));
    if let Some(number) = printed_number(paragraph) {
        let _ = write!(page, "<span class=\"number\">{}</span> ", escaped(&number));
    }
}

pub(super) fn words(page: &mut String, pieces: &[Piece<'_>]) {
    for piece in pieces {
        match piece {
            Piece::Call(mark) => {
                let _ = write!(page, "<sup data-role=\"call\">{}</sup>", escaped(mark));
            }
            Piece::Words { text, fate, is_italic } => {
                page.push_str(if *is_italic { "<em>" } else { "" });
                marked(page, *fate, text);
                page.push_str(if *is_italic { "</em>" } else { "" });
            }
        }
    }
}
