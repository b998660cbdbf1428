//! Paragraphs with what happened to their words, their italics and their calls of notes.

use std::fmt::Write;

use crate::compare::{Op, Run};
use crate::export::table::html::marked;
use crate::export::visible::escaped;
use crate::lineage::Mark;
use crate::model::{Document, Paragraph};
use crate::text::TextRange;

/// A paragraph of a comparison, under its name.
pub(super) fn compared(page: &mut String, document: &Document, at: usize, runs: &[Run]) {
    let Some(paragraph) = document.paragraphs.get(at) else { return };
    name(page, paragraph);
    let op = |range: TextRange| runs.iter().find(|run| run.range.overlaps(range)).map_or(Op::Equal, |run| run.op);
    words(page, paragraph, runs.iter().map(|run| run.range.end), op);
    page.push_str("</p>");
}

/// A paragraph of a lineage, under its name; what the text before has not is marked.
pub(super) fn followed(page: &mut String, document: &Document, at: usize, marks: &[Mark]) {
    let Some(paragraph) = document.paragraphs.get(at) else { return };
    name(page, paragraph);
    let op = |range: TextRange| match marks.iter().find(|mark| mark.range.overlaps(range)) {
        Some(Mark { inserted: true, .. }) => Op::Inserted,
        Some(Mark { moved: true, .. }) => Op::Moved,
        _ => Op::Equal,
    };
    words(page, paragraph, marks.iter().map(|mark| mark.range.end), op);
    page.push_str("</p>");
}

/// A paragraph to read, with its number in the margin.
pub(super) fn plain(page: &mut String, document: &Document, at: usize) {
    let Some(paragraph) = document.paragraphs.get(at) else { return };
    let level = paragraph.level.min(4);
    let _ = write!(page, "<p class=\"paragraph level-{level}\" id=\"{}\">", escaped(paragraph.id.as_str()));
    if let Some(number) = printed_number(paragraph) {
        let _ = write!(page, "<span class=\"number\">{}</span> ", escaped(&number));
    }
    words(page, paragraph, std::iter::empty(), |_| Op::Equal);
    page.push_str("</p>\n");
}

/// `OP4`, and the number that is printed where it is another.
fn name(page: &mut String, paragraph: &Paragraph) {
    let _ = write!(page, "<p><span class=\"name\">{}</span> ", escaped(paragraph.id.as_str()));
    if let Some(number) = printed_number(paragraph) {
        let _ = write!(page, "<span class=\"number\">{}</span> ", escaped(&number));
    }
}

fn printed_number(paragraph: &Paragraph) -> Option<String> {
    let number = paragraph.number.as_deref()?;
    let stop = if paragraph.level == 0 && number.chars().all(char::is_numeric) { "." } else { "" };
    Some(format!("{number}{stop}"))
}

fn words(page: &mut String, paragraph: &Paragraph, ends: impl Iterator<Item = usize>, op: impl Fn(TextRange) -> Op) {
    let text = paragraph.text.as_str();
    let italics = || paragraph.italics.iter().copied().chain(paragraph.opening);
    let mut borders: Vec<usize> = ends.chain(italics().flat_map(|range| [range.start, range.end])).collect();
    borders.extend(paragraph.calls.iter().map(|call| call.at));
    borders.push(text.len());
    borders.retain(|border| *border > 0 && text.is_char_boundary(*border));
    borders.sort_unstable();
    borders.dedup();
    let mut calls = paragraph.calls.iter().peekable();
    let call = |page: &mut String, mark: &str| {
        let _ = write!(page, "<sup>{}</sup>", escaped(mark));
    };
    let mut start = 0;
    for end in borders {
        while let Some(own) = calls.next_if(|own| own.at <= start) {
            call(page, &own.mark);
        }
        let range = TextRange::new(start, end);
        let is_italic = italics().any(|own| own.overlaps(range));
        page.push_str(if is_italic { "<em>" } else { "" });
        marked(page, op(range), range.of(text));
        page.push_str(if is_italic { "</em>" } else { "" });
        start = end;
    }
    calls.for_each(|own| call(page, &own.mark));
}
