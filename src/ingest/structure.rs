//! The rules of the genre: which lines are front matter, preamble, operative part, notes.
//!
//! One line through it: front matter is told from the text that follows, the text is sorted into running text, notes and
//! the rest, the running text is grouped into paragraphs, and each paragraph is cleaned (marks taken out, damage put right).

mod calls;
mod front;
mod group;
mod labels;
mod notes;
mod parts;
mod sort;
mod warn;

use std::collections::{HashMap, HashSet};

use super::citation;
use super::lexicon::{Lexicon, Opens};
use super::limits::MAX_PARAGRAPHS;
use super::reader::{Note, Raw};
use super::repair::repair;
use super::styled::Styled;
use super::vocabulary::KnownWords;
use super::{Beside, Known};
use crate::model::{
    Document, Footnote, Leftover, LeftoverKind, Paragraph, ParagraphId, ReadError, Repair, Section, Source, Warning, WarningKind,
};
use crate::text::TextRange;
use calls::Calls;
use group::Block;

/// Longest opening words that italics are believed for.
const MAX_ITALIC_OPENING_WORDS: usize = 9;

/// Makes a document of lines.
///
/// # Errors
/// [`ReadError::NotAResolution`] where no body speaks and nothing opens like a paragraph.
pub fn structure(raw: Raw, source: Source, known: &Known, beside: Beside<'_>) -> Result<Document, ReadError> {
    let words = KnownWords::new(&raw.text, beside);
    let language = known.language.or(raw.said.language).unwrap_or_else(|| Lexicon::language_of(&raw.text, &words.own));
    let lexicon = Lexicon::of(language);
    let raised = raw.lines.iter().any(|line| !line.words.superscripts.is_empty());

    let (front, lines) = front::part(raw.lines, lexicon).ok_or(ReadError::NotAResolution)?;
    let sorted = sort::sort(&lines, front.title(lexicon).as_deref(), lexicon);
    let grouped = group::group(sorted.body, &sorted.resumed, lexicon, &words);
    if grouped.blocks.len() > MAX_PARAGRAPHS {
        return Err(ReadError::TooManyParagraphs { limit: MAX_PARAGRAPHS });
    }
    if !is_resolution(&grouped.blocks, front.spoken, lexicon) {
        return Err(ReadError::NotAResolution);
    }

    let mut document = Document { language, leftovers: sorted.leftovers, source, ..Document::default() };
    document.source.raw = raw.text;
    document.leftovers.extend(raw.asides);
    let (mut notes, closing) = late_notes(sorted.notes, grouped.closing);
    notes.extend(raw.notes);
    let mut calls = Calls::new(lexicon, notes.iter().filter_map(|note| note.mark.parse().ok()), raised);
    let ids = Ids::of(&grouped.blocks);
    for (position, (mut block, id)) in grouped.blocks.into_iter().zip(ids).enumerate() {
        block.words.squeeze();
        if !raw.marked {
            calls.take(&mut block.words);
        }
        let changes = repair(&mut block.words, &words);
        document.source.repairs.extend(changes.into_iter().map(|(from, to)| Repair { paragraph: Some(position), from, to }));
        block.words = block.words.trimmed();
        unquote(&mut block.words);
        document.paragraphs.push(paragraph(block, id, lexicon));
    }
    take_notes(&mut document, notes, &words);
    document.leftovers.extend(closing.iter().map(|words| Leftover { kind: LeftoverKind::Closing, text: words.text.clone() }));
    warn(&mut document, &grouped.missing, &closing);
    document.warnings.splice(0..0, raw.warnings.into_iter().map(|kind| Warning { kind, paragraph: None }));
    document.citations = citation::find(&document);
    front.describe(&mut document, known, &closing, lexicon);
    Ok(document)
}

/// Appends a line to words that it goes on with. A hyphen at the end of a line stays, unless the words without it are known.
fn join(words: &mut Styled, line: Styled, known: Option<&KnownWords<'_>>) {
    let ends = words.text.trim_end().len();
    words.cut((ends..words.text.len()).into());
    if let Some(before) = words.text.strip_suffix('\u{ad}') {
        let end = before.len();
        words.cut((end..words.text.len()).into());
    } else if let Some(before) = words.text.strip_suffix('-')
        && before.ends_with(char::is_alphabetic)
        && line.text.starts_with(char::is_lowercase)
    {
        let letters = |letter: char| !letter.is_alphabetic();
        let first = before.rsplit(letters).next().unwrap_or_default();
        let second = line.text.split(letters).next().unwrap_or_default();
        if known.is_some_and(|known| known.has([first, second])) {
            let end = before.len();
            words.cut((end..words.text.len()).into());
        }
    } else if !words.text.is_empty() {
        words.text.push(' ');
    }
    words.append(line);
}

/// A text is a resolution when a body speaks and something follows, or when its paragraphs open like those of one.
fn is_resolution(blocks: &[Block], spoken: bool, lexicon: &Lexicon) -> bool {
    let opens = |section: Section, opens: Opens| {
        blocks.iter().any(|block| block.section == section && lexicon.opening(&block.words.text, opens).is_some())
    };
    let operative = blocks.iter().any(|block| block.section == Section::Operative);
    operative
        && (spoken || opens(Section::Preamble, Opens::Preamble))
        && (opens(Section::Operative, Opens::Operative) || opens(Section::Preamble, Opens::Preamble))
}

/// Notes that stand behind the closing lines, with no line drawn above them.
fn late_notes(mut notes: Vec<Note>, closing: Vec<Styled>) -> (Vec<Note>, Vec<Styled>) {
    let mut rest = Vec::new();
    for words in closing {
        let digits = words.text.len() - words.text.trim_start_matches(|letter: char| letter.is_ascii_digit()).len();
        let behind = words.text.get(digits..).unwrap_or_default();
        let is_note = (1..=3).contains(&digits)
            && behind.starts_with(' ')
            && behind.trim_start().starts_with(char::is_uppercase)
            && behind.split_whitespace().count() > 3;
        if is_note {
            let mark = words.text.get(..digits).unwrap_or_default().to_owned();
            let mut words = words;
            words.cut((0..digits).into());
            notes.push(Note { mark, words: words.trimmed() });
        } else if let Some(note) = notes.last_mut().filter(|note| !rest.is_empty() && !note.words.text.ends_with('.')) {
            join(&mut note.words, words, None);
        } else {
            rest.push(words);
        }
    }
    (notes, rest)
}

/// Takes off a quotation mark at the end that nothing in the paragraph opened: the whole text was quoted.
fn unquote(words: &mut Styled) {
    for (open, close) in [('«', '»'), ('“', '”')] {
        if words.text.ends_with(close) && words.text.matches(open).count() < words.text.matches(close).count() {
            let end = words.text.trim_end_matches(|letter: char| letter == close || letter.is_whitespace()).len();
            words.cut((end..words.text.len()).into());
        }
    }
}

fn paragraph(block: Block, id: ParagraphId, lexicon: &Lexicon) -> Paragraph {
    let opening = (block.level == 0).then(|| opening(&block, lexicon)).flatten();
    let Styled { text, italics, calls, .. } = block.words;
    let level = u8::try_from(block.level).unwrap_or(u8::MAX);
    Paragraph { id, section: block.section, number: block.number, level, opening, text, calls, italics }
}

/// The opening words: those the source sets in italics, where they look like an opening, else those of the lexicon, else the first word.
fn opening(block: &Block, lexicon: &Lexicon) -> Option<TextRange> {
    let text = block.words.text.as_str();
    let opens = match block.section {
        Section::Preamble => Opens::Preamble,
        Section::Operative => Opens::Operative,
        Section::Heading => return None,
    };
    let listed = lexicon.opening(text, opens);
    let italic = block.words.italics.first().filter(|range| range.start == 0).map(|range| {
        let words = range.of(text).trim_end_matches(|letter: char| letter.is_whitespace() || matches!(letter, ',' | ':' | ';'));
        TextRange::new(0, words.len())
    });
    if let Some(italic) = italic
        && !italic.is_empty()
        && italic.of(text).split_whitespace().count() <= MAX_ITALIC_OPENING_WORDS
    {
        return Some(italic);
    }
    listed.or_else(|| lexicon.first_word(text))
}

/// Attaches the notes to the paragraphs that call them.
fn take_notes(document: &mut Document, notes: Vec<Note>, words: &KnownWords<'_>) {
    let mut callers: HashMap<String, usize> = HashMap::new();
    for (position, paragraph) in document.paragraphs.iter().enumerate() {
        for call in &paragraph.calls {
            callers.entry(call.mark.clone()).or_insert(position);
        }
    }
    for mut note in notes {
        note.words.squeeze();
        // Repairs of notes are listed without a paragraph.
        let changes = repair(&mut note.words, words);
        document.source.repairs.extend(changes.into_iter().map(|(from, to)| Repair { paragraph: None, from, to }));
        let paragraph = callers.get(&note.mark).copied();
        document.footnotes.push(Footnote { mark: note.mark, text: note.words.trimmed().text, paragraph });
    }
}

fn warn(document: &mut Document, missing: &[(u32, u32)], closing: &[Styled]) {
    let mut warnings = Vec::new();
    let defined: HashSet<&str> = document.footnotes.iter().map(|note| note.mark.as_str()).collect();
    for paragraph in &document.paragraphs {
        for call in &paragraph.calls {
            if !defined.contains(call.mark.as_str()) {
                let kind = WarningKind::FootnoteWithoutText { mark: call.mark.clone() };
                warnings.push(Warning { kind, paragraph: Some(paragraph.id.clone()) });
            }
        }
    }
    // A note on the vote is called in the closing lines.
    let called_behind = |mark: &str| closing.iter().any(|line| line.text.split_whitespace().next_back() == Some(mark));
    for note in document.footnotes.iter().filter(|note| note.paragraph.is_none() && !called_behind(&note.mark)) {
        warnings.push(Warning { kind: WarningKind::FootnoteNotCalled { mark: note.mark.clone() }, paragraph: None });
    }
    for (expected, found) in missing {
        let kind = WarningKind::NumberMissing { expected: *expected, found: *found };
        let number = found.to_string();
        let paragraph = document.paragraphs.iter().find(|paragraph| paragraph.number.as_ref() == Some(&number));
        warnings.push(Warning { kind, paragraph: paragraph.map(|paragraph| paragraph.id.clone()) });
    }
    if document.count(Section::Preamble) == 0 {
        warnings.push(Warning { kind: WarningKind::NoPreamble, paragraph: None });
    }
    if let Some(last) = document.paragraphs.last().filter(|last| !last.text.ends_with(['.', '»', '”', '。'])) {
        warnings.push(Warning { kind: WarningKind::Unfinished, paragraph: Some(last.id.clone()) });
    }
    document.warnings = warnings;
}

/// Makes the ids of paragraphs: by position in their section, items by their labels.
struct Ids;

impl Ids {
    fn of(blocks: &[Block]) -> Vec<ParagraphId> {
        let mut used: HashMap<String, usize> = HashMap::new();
        let (mut preamble, mut operative, mut headings) = (0, 0, 0);
        let mut parent = String::new();
        let mut ids = Vec::with_capacity(blocks.len());
        for block in blocks {
            let id = if block.level == 0 {
                let (prefix, count) = match block.section {
                    Section::Preamble => ("PP", &mut preamble),
                    Section::Operative => ("OP", &mut operative),
                    Section::Heading => ("H", &mut headings),
                };
                *count += 1;
                parent = format!("{prefix}{count}");
                parent.clone()
            } else {
                format!("{parent}.{}", block.path.join("."))
            };
            // A label that is printed twice gets its place behind it, so that ids stay unique.
            let times = used.entry(id.clone()).or_default();
            *times += 1;
            ids.push(ParagraphId(if *times == 1 { id } else { format!("{id}-{times}") }));
        }
        ids
    }
}

#[cfg(test)]
mod tests;
