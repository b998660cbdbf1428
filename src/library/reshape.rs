//! Paragraphs put where a person says they belong. Positions, names and ranges follow; no word is lost.

use std::collections::HashMap;

use crate::ingest;
use crate::model::{Document, Footnote, Paragraph, ParagraphId, Section};
use crate::text::TextRange;

/// Puts a paragraph into another part, or makes it a heading.
pub(super) fn set_section(document: &mut Document, at: usize, section: Section) {
    let language = document.language;
    if let Some(paragraph) = document.paragraphs.get_mut(at) {
        paragraph.section = section;
        paragraph.level = 0;
        paragraph.opening = ingest::opening(language, section, &paragraph.text);
    }
    let places = (0..document.paragraphs.len()).map(Some).collect::<Vec<_>>();
    settle(document, &places);
}

/// Makes a paragraph a note.
pub(super) fn make_footnote(document: &mut Document, at: usize, mark: &str) {
    if at >= document.paragraphs.len() {
        return;
    }
    let paragraph = document.paragraphs.remove(at);
    let called = document.paragraphs.iter().position(|other| other.calls.iter().any(|call| call.mark == mark));
    let places: Vec<Option<usize>> = (0..=document.paragraphs.len())
        .map(|old| match old.cmp(&at) {
            std::cmp::Ordering::Less => Some(old),
            std::cmp::Ordering::Equal => None,
            std::cmp::Ordering::Greater => Some(old - 1),
        })
        .collect();
    settle(document, &places);
    let text = with_number(&paragraph, Some(mark));
    document.footnotes.push(Footnote { mark: mark.to_owned(), text, paragraph: called });
    document.citations = ingest::citations(document);
}

/// Makes a paragraph and the one after it one.
pub(super) fn join(document: &mut Document, at: usize) {
    if at + 1 >= document.paragraphs.len() {
        return;
    }
    let second = document.paragraphs.remove(at + 1);
    let places = (0..=document.paragraphs.len()).map(|old| Some(if old > at { old - 1 } else { old })).collect::<Vec<_>>();
    if let Some(first) = document.paragraphs.get_mut(at) {
        // A number that was none goes back among the words.
        let text = with_number(&second, None);
        first.text.push(' ');
        let shift = first.text.len() + text.len() - second.text.len();
        first.text.push_str(&text);
        first.italics.extend(second.italics.iter().map(|range| TextRange::new(range.start + shift, range.end + shift)));
        first.calls.extend(second.calls.into_iter().map(|mut call| {
            call.at += shift;
            call
        }));
    }
    settle(document, &places);
}

/// Makes two paragraphs of one. False where the place is not within its words.
pub(super) fn split(document: &mut Document, at: usize, offset: usize) -> bool {
    let language = document.language;
    let Some(paragraph) = document.paragraphs.get_mut(at) else { return false };
    if !paragraph.text.is_char_boundary(offset) {
        return false;
    }
    let (before, after) = paragraph.text.split_at(offset);
    let (before, after) = (before.trim_end().to_owned(), after.trim_start().to_owned());
    if before.is_empty() || after.is_empty() {
        return false;
    }
    let shift = paragraph.text.len() - after.len();
    let (number, taken) = leading_number(&after);
    let shift = shift + taken;
    let text = after.get(taken..).unwrap_or_default().to_owned();
    let moved = |range: &TextRange| {
        (range.end > shift)
            .then(|| TextRange::new(range.start.saturating_sub(shift), range.end - shift))
            .filter(|range| range.end <= text.len())
    };
    let mut second = Paragraph {
        section: paragraph.section,
        level: paragraph.level,
        number,
        italics: paragraph.italics.iter().filter_map(moved).collect(),
        calls: paragraph.calls.iter().filter(|call| call.at > before.len()).cloned().collect(),
        opening: None,
        id: paragraph.id.clone(),
        text,
    };
    second.calls.iter_mut().for_each(|call| call.at = call.at.saturating_sub(shift));
    if second.level == 0 {
        second.opening = ingest::opening(language, second.section, &second.text);
    }
    paragraph.calls.retain(|call| call.at <= before.len());
    paragraph.italics = cut(&paragraph.italics, before.len());
    paragraph.opening = paragraph.opening.filter(|range| range.end <= before.len());
    paragraph.text = before;
    let places = (0..document.paragraphs.len()).map(|old| Some(if old > at { old + 1 } else { old })).collect::<Vec<_>>();
    document.paragraphs.insert(at + 1, second);
    settle(document, &places);
    true
}

/// The ranges within the first `length` bytes.
fn cut(ranges: &[TextRange], length: usize) -> Vec<TextRange> {
    let within = ranges.iter().map(|range| TextRange::new(range.start.min(length), range.end.min(length)));
    within.filter(|range| !range.is_empty()).collect()
}

/// A paragraph's words with its number before them, as it may have stood on the page. `mark` is a number that is not repeated.
fn with_number(paragraph: &Paragraph, mark: Option<&str>) -> String {
    match &paragraph.number {
        Some(number) if Some(number.as_str()) == mark => paragraph.text.clone(),
        Some(number) if number.bytes().all(|byte| byte.is_ascii_digit()) => format!("{number}. {}", paragraph.text),
        Some(number) => format!("{number} {}", paragraph.text),
        None => paragraph.text.clone(),
    }
}

/// The number a paragraph begins with, `12. `, and how many bytes it takes.
fn leading_number(text: &str) -> (Option<String>, usize) {
    let digits = text.len() - text.trim_start_matches(|letter: char| letter.is_ascii_digit()).len();
    let (number, rest) = text.split_at(digits);
    match rest.strip_prefix('.').filter(|rest| (1..=3).contains(&digits) && rest.starts_with(char::is_whitespace)) {
        Some(rest) if !rest.trim_start().is_empty() => (Some(number.to_owned()), text.len() - rest.trim_start().len()),
        _ => (None, 0),
    }
}

/// Gives paragraphs their names anew and lets all that points to them follow. `places` says where each old position is now.
fn settle(document: &mut Document, places: &[Option<usize>]) {
    // Warnings name paragraphs as they were called before.
    let count = places.len();
    let old: Vec<Option<ParagraphId>> = {
        let mut old = vec![None; count];
        for (before, now) in places.iter().enumerate() {
            let id = now.and_then(|now| document.paragraphs.get(now)).map(|paragraph| paragraph.id.clone());
            if let (Some(slot), Some(id)) = (old.get_mut(before), id) {
                *slot = Some(id);
            }
        }
        old
    };
    rename(&mut document.paragraphs);
    let mut names: HashMap<ParagraphId, ParagraphId> = HashMap::new();
    for (id, now) in old.into_iter().zip(places) {
        if let (Some(id), Some(now)) = (id, now.and_then(|now| document.paragraphs.get(now))) {
            names.entry(id).or_insert_with(|| now.id.clone());
        }
    }
    for warning in &mut document.warnings {
        warning.paragraph = warning.paragraph.take().and_then(|id| names.get(&id).cloned());
    }
    let place = |old: Option<usize>| old.and_then(|old| places.get(old).copied().flatten());
    document.footnotes.iter_mut().for_each(|note| note.paragraph = place(note.paragraph));
    document.source.repairs.iter_mut().for_each(|repair| repair.paragraph = place(repair.paragraph));
    document.citations = ingest::citations(document);
}

/// Names by position in their section, within their part of the document (`AN1.`, `B.`); items keep their labels.
fn rename(paragraphs: &mut [Paragraph]) {
    let mut counts: HashMap<(String, Section), usize> = HashMap::new();
    let mut used: HashMap<String, usize> = HashMap::new();
    let mut parent = String::new();
    let mut part = String::new();
    for paragraph in paragraphs {
        let (own, labels) = parts(paragraph.id.as_str());
        if let Some(own) = own {
            own.clone_into(&mut part);
        }
        let id = if paragraph.level == 0 {
            let count = counts.entry((part.clone(), paragraph.section)).or_default();
            *count += 1;
            let name = match paragraph.section {
                Section::Preamble => "PP",
                Section::Operative => "OP",
                Section::Heading => "H",
            };
            parent = format!("{part}{name}{count}");
            parent.clone()
        } else {
            let labels = labels.split_once('-').map_or(labels, |(labels, _)| labels);
            format!("{parent}.{}", if labels.is_empty() { "a" } else { labels })
        };
        let times = used.entry(id.clone()).or_default();
        *times += 1;
        paragraph.id = ParagraphId(if *times == 1 { id } else { format!("{id}-{times}") });
    }
}

/// `AN1.OP2.a.i` as the part of the document it is in (`AN1.`) and its labels (`a.i`).
fn parts(id: &str) -> (Option<&str>, &str) {
    let mut start = 0;
    for segment in id.split('.') {
        let is_name = ["PP", "OP", "H"].into_iter().any(|name| {
            segment
                .strip_prefix(name)
                .and_then(|rest| rest.split('-').next())
                .is_some_and(|number| !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit()))
        });
        if is_name {
            let behind = (start + segment.len() + 1).min(id.len());
            return (id.get(..start), id.get(behind..).unwrap_or_default());
        }
        start += segment.len() + 1;
    }
    (None, "")
}
