//! The texts of a document as a file sets them apart: resolutions and their annexes, each with the body that speaks in it.

use std::ops::Range;

use crate::model::{Document, Section};

/// The front matter and the texts behind it.
#[derive(Debug)]
pub struct Texts<'a> {
    /// The lines of the front matter, without those in which a body speaks.
    pub front: &'a [String],
    /// In reading order.
    pub texts: Vec<Text<'a>>,
}

/// A resolution, or an annex.
#[derive(Debug, PartialEq, Eq)]
pub struct Text<'a> {
    /// An annex.
    pub is_annex: bool,
    /// The line in which a body speaks.
    pub speaker: Option<&'a str>,
    /// Where its head stands: a letter of its own with its title, above the body that speaks.
    pub head: Option<usize>,
    /// Its paragraphs, the head left out.
    pub paragraphs: Range<usize>,
}

/// Takes a document apart by the ids of its paragraphs.
#[must_use]
pub fn of(document: &Document) -> Texts<'_> {
    let mut texts: Vec<Text<'_>> = Vec::new();
    let mut before = None;
    for (at, paragraph) in document.paragraphs.iter().enumerate() {
        let prefix = prefix(paragraph.id.as_str());
        if before != Some(prefix) || texts.is_empty() {
            let is_annex = paragraph.id.is_in_annex();
            texts.push(Text { is_annex, speaker: None, head: None, paragraphs: at..at });
            before = Some(prefix);
        }
        if let Some(text) = texts.last_mut() {
            text.paragraphs.end = at + 1;
        }
    }
    if texts.is_empty() {
        texts.push(Text { is_annex: false, speaker: None, head: None, paragraphs: 0..0 });
    }
    let several = texts.iter().filter(|text| !text.is_annex).count() > 1;
    for text in texts.iter_mut().filter(|text| several && !text.is_annex) {
        let first = document.paragraphs.get(text.paragraphs.start);
        let is_letter = |number: &str| number.len() == 1 && number.bytes().all(|byte| byte.is_ascii_uppercase());
        if first.is_some_and(|first| first.section == Section::Heading && first.number.as_deref().is_some_and(is_letter)) {
            text.head = Some(text.paragraphs.start);
            text.paragraphs.start += 1;
        }
    }
    let front = speakers(&document.front_matter, &mut texts);
    Texts { front, texts }
}

/// Gives each resolution its speaker: that of the first is the last line of the front matter, those of the others stand before it.
fn speakers<'a>(lines: &'a [String], texts: &mut [Text<'a>]) -> &'a [String] {
    let Some((first, rest)) = lines.split_last() else { return lines };
    let mut front = rest;
    let mut resolutions = texts.iter_mut().filter(|text| !text.is_annex).collect::<Vec<_>>();
    // A body that speaks again says so in the same words.
    for text in resolutions.iter_mut().skip(1).rev() {
        let Some((line, before)) = front.split_last().filter(|(line, _)| *line == first) else { break };
        text.speaker = Some(line);
        front = before;
    }
    if let Some(text) = resolutions.first_mut() {
        text.speaker = Some(first);
    }
    front
}

/// What the id of a paragraph begins with: `A.`, `AN1.`; nothing in the one resolution of most files.
fn prefix(id: &str) -> &str {
    let mut end = 0;
    for part in id.split_inclusive('.') {
        let name = part.trim_end_matches('.');
        let counts = |start: &str| {
            name.strip_prefix(start).is_some_and(|number| number.bytes().next().is_some_and(|byte| byte.is_ascii_digit()))
        };
        let behind = id.get(end + part.len()..).unwrap_or_default();
        // "H2" is a heading, "H2.OP1" a paragraph of the second text with that letter.
        let is_paragraph = counts("PP") || counts("OP") || (counts("H") && !behind.starts_with(['P', 'O', 'H', 'A']));
        if is_paragraph {
            break;
        }
        end += part.len();
    }
    if end >= id.len() { "" } else { id.get(..end).unwrap_or_default() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Paragraph, ParagraphId};

    #[test]
    fn ids_tell_the_texts_apart() {
        for (id, start) in [
            ("PP1", ""),
            ("OP3.a.i", ""),
            ("H2", ""),
            ("AN1.H2", "AN1."),
            ("A.OP1.b", "A."),
            ("B2.AN1.PP3", "B2.AN1."),
            ("H2.OP1", "H2."),
            ("P7", ""),
        ] {
            assert_eq!(prefix(id), start, "{id}");
        }
    }

    #[test]
    fn each_resolution_has_its_speaker_and_its_head() {
        let heading = |id: &str, number: Option<&str>| Paragraph {
            id: ParagraphId(id.to_owned()),
            section: Section::Heading,
            number: number.map(str::to_owned),
            ..Paragraph::default()
        };
        let paragraphs =
            vec![heading("A.H1", Some("A")), heading("A.OP1", None), heading("A.AN1.H1", None), heading("B.H1", Some("B"))];
        let front_matter = ["Title", "The Council,", "The Council,"].map(str::to_owned).to_vec();
        let document = Document { paragraphs, front_matter, ..Document::default() };
        let texts = of(&document);
        assert_eq!(texts.front, ["Title"]);
        let shown: Vec<_> = texts.texts.iter().map(|text| (text.is_annex, text.speaker, text.head)).collect();
        let speaker = Some("The Council,");
        assert_eq!(shown, [(false, speaker, Some(0)), (true, None, None), (false, speaker, Some(3))]);
    }
}
