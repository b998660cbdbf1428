//! The letters of a passage as they are drawn, stretch by stretch.

#[cfg(test)]
mod tests;

use std::ops::Range;

use egui::text::{LayoutJob, TextFormat, TextWrapping};
use egui::{Align, Color32};

use super::{Passage, Spot, SpotLook};
use crate::lineage::Mark;
use crate::model::Language;
use crate::text::{TextRange, hidden};
use crate::ui::fonts::Face;
use crate::ui::theme::Theme;

/// Raised letters: size as a share.
const RAISED: f32 = 0.66;
/// Raised letters: line height as a share, which lifts them above the middle.
const RAISED_LINE: f32 = 0.7;
/// A narrow space: size of U+00A0 as a share.
const NARROW: f32 = 0.6;

/// The letters as drawn, with what is known of each stretch of them (in letters, not bytes).
pub(super) struct Script {
    pub(super) job: LayoutJob,
    indent: f32,
    letters: usize,
    /// Where in the source each letter stands.
    pub(super) sources: Vec<usize>,
    pub(super) marks: Vec<(Range<usize>, Mark)>,
    pub(super) spots: Vec<(Range<usize>, Spot, SpotLook)>,
    pub(super) hits: Vec<(Range<usize>, bool)>,
}

impl Script {
    pub(super) fn of(passage: &Passage<'_>, theme: &Theme) -> Self {
        let shown = hidden::with_marks(passage.text);
        let text = shown.as_ref();
        let unseen = hidden::ranges(passage.text);
        let marks = joined(&passage.marks, text);
        let raised = raised_endings(text, passage.language);
        let mut bounds: Vec<usize> = vec![0, text.len()];
        bounds.extend(passage.italics.iter().chain(&raised).chain(&unseen).flat_map(|range| [range.start, range.end]));
        bounds.extend(marks.iter().flat_map(|mark| [mark.range.start, mark.range.end]));
        bounds.extend(passage.spots.iter().flat_map(|(range, ..)| [range.start, range.end]));
        bounds.extend(passage.hits.iter().flat_map(|(range, _)| [range.start, range.end]));
        bounds.extend(passage.calls.iter().map(|call| call.at));
        bounds.retain(|at| text.is_char_boundary(*at));
        bounds.sort_unstable();
        bounds.dedup();

        let wrap = TextWrapping {
            max_width: passage.width,
            max_rows: passage.max_lines.unwrap_or(usize::MAX),
            break_anywhere: false,
            overflow_character: Some('…'),
        };
        let job = LayoutJob { wrap, break_on_newline: false, ..LayoutJob::default() };
        let mut script = Self {
            job,
            indent: passage.indent,
            letters: 0,
            sources: Vec::new(),
            marks: Vec::new(),
            hits: Vec::new(),
            spots: Vec::new(),
        };
        let mut starts = Vec::with_capacity(bounds.len());
        for (place, from) in bounds.iter().enumerate() {
            script.calls_at(passage, theme, *from);
            starts.push((*from, script.letters));
            let Some(to) = bounds.get(place + 1) else { break };
            let covers = |range: &TextRange| range.start <= *from && range.end >= *to;
            let italic = passage.italics.iter().any(covers);
            let mark = marks.iter().find(|mark| covers(&mark.range));
            let link = passage.spots.iter().any(|(range, _, look)| *look == SpotLook::Link && covers(range));
            let face = theme.letters_face(passage.bold, italic);
            let color = match mark {
                _ if unseen.iter().any(covers) => theme.warn,
                Some(mark) if mark.removed => theme.del,
                Some(mark) if mark.inserted => theme.ins,
                Some(mark) if mark.moved => theme.moved,
                _ if link => theme.acc,
                _ => passage.color,
            };
            if raised.iter().any(covers) {
                script.sources.extend(text[*from..*to].char_indices().map(|(at, _)| from + at));
                script.push(&text[*from..*to], raised_format(face, passage, color));
            } else {
                script.words(text, *from..*to, passage, format(face, passage, color));
            }
        }
        script.sources.push(text.len());
        let letter = |at: usize| starts.iter().find(|(byte, _)| *byte >= at).map_or(script.letters, |(_, letter)| *letter);
        script.marks = marks.iter().map(|mark| (letter(mark.range.start)..letter(mark.range.end), *mark)).collect();
        let links = passage.spots.iter();
        let links = links.map(|(range, id, look)| (letter(range.start)..letter(range.end), Spot::Link(*id), *look));
        script.hits = passage.hits.iter().map(|(range, current)| (letter(range.start)..letter(range.end), *current)).collect();
        let mut spots: Vec<_> = links.collect();
        spots.append(&mut script.spots);
        script.spots = spots;
        script
    }

    /// The calls of notes at a place.
    fn calls_at(&mut self, passage: &Passage<'_>, theme: &Theme, at: usize) {
        for (place, call) in passage.calls.iter().enumerate().filter(|(_, call)| call.at == at) {
            let start = self.letters;
            self.sources.extend(call.mark.chars().map(|_| at));
            self.push(&call.mark, raised_format(Face::SansMedium, passage, theme.acc));
            self.spots.push((start..self.letters, Spot::Call(place), SpotLook::Plain));
        }
    }

    /// A stretch of words in one format, letter by letter where French or egui need another one.
    fn words(&mut self, text: &str, range: Range<usize>, passage: &Passage<'_>, format: TextFormat) {
        let mut run = String::new();
        let mut before = text[..range.start].chars().next_back();
        let mut at = range.start;
        let mut letters = text[range].chars().peekable();
        while let Some(letter) = letters.next() {
            self.sources.push(at);
            let spaced_before = before.is_none_or(char::is_whitespace);
            let french = passage.language == Language::Fr;
            let closes = french && !spaced_before && (letter == '»' || (";:!?".contains(letter) && ends_here(letters.peek())));
            match letter {
                '\'' => run.push('’'),
                '\u{202f}' => self.narrow(&mut run, &format),
                ' ' if french && (before == Some('«') || letters.peek().is_some_and(|next| "»;:!?".contains(*next))) => {
                    self.narrow(&mut run, &format);
                }
                _ => {
                    if closes {
                        self.sources.push(at);
                        self.narrow(&mut run, &format);
                    }
                    run.push(letter);
                    if french && letter == '«' && letters.peek().is_some_and(|next| !next.is_whitespace()) {
                        self.sources.push(at + letter.len_utf8());
                        self.narrow(&mut run, &format);
                    }
                }
            }
            before = Some(letter);
            at += letter.len_utf8();
        }
        self.push(&run, format);
    }

    /// A space at which no line breaks, narrower than a word space.
    fn narrow(&mut self, run: &mut String, format: &TextFormat) {
        self.push(run, format.clone());
        run.clear();
        let mut small = format.clone();
        small.font_id.size *= NARROW;
        self.push("\u{a0}", small);
    }

    fn push(&mut self, text: &str, format: TextFormat) {
        if !text.is_empty() {
            self.letters += text.chars().count();
            let indent = if self.job.sections.is_empty() { self.indent } else { 0.0 };
            self.job.append(text, indent, format);
        }
    }
}

fn ends_here(next: Option<&char>) -> bool {
    next.is_none_or(|next| next.is_whitespace() || "»)].,;".contains(*next))
}

fn format(face: Face, passage: &Passage<'_>, color: Color32) -> TextFormat {
    TextFormat {
        font_id: face.font(passage.size.0),
        line_height: Some(passage.size.1),
        color,
        valign: Align::BOTTOM,
        ..TextFormat::default()
    }
}

fn raised_format(face: Face, passage: &Passage<'_>, color: Color32) -> TextFormat {
    TextFormat {
        font_id: face.font(passage.size.0 * RAISED),
        line_height: Some(passage.size.1 * RAISED_LINE),
        color,
        valign: Align::TOP,
        ..TextFormat::default()
    }
}

/// Marks that say something, neighbours of the same fate in one, without the spaces at their ends.
fn joined(marks: &[Mark], text: &str) -> Vec<Mark> {
    let mut joined: Vec<Mark> = Vec::new();
    for mark in marks.iter().filter(|mark| mark.inserted || mark.removed || mark.moved) {
        match joined.last_mut() {
            Some(last)
                if last.range.end == mark.range.start
                    && (last.inserted, last.removed, last.moved) == (mark.inserted, mark.removed, mark.moved) =>
            {
                last.range.end = mark.range.end;
            }
            _ => joined.push(*mark),
        }
    }
    for mark in &mut joined {
        let words = mark.range.of(text);
        let start = mark.range.start + (words.len() - words.trim_start().len());
        mark.range = TextRange::new(start, start + words.trim().len());
    }
    joined.retain(|mark| !mark.range.is_empty());
    joined
}

/// `er` of "1er" and `re` of "1re", which French raises.
fn raised_endings(text: &str, language: Language) -> Vec<TextRange> {
    if language != Language::Fr {
        return Vec::new();
    }
    let stands_alone = |at: usize, end: usize| {
        !text[..at].ends_with(|letter: char| letter.is_alphanumeric())
            && !text[end..].starts_with(|letter: char| letter.is_alphanumeric())
    };
    let mut found: Vec<TextRange> = ["1er", "1re"]
        .into_iter()
        .flat_map(|ending| text.match_indices(ending))
        .filter(|(at, ending)| stands_alone(*at, at + ending.len()))
        .map(|(at, ending)| TextRange::new(at + 1, at + ending.len()))
        .collect();
    found.sort_unstable();
    found
}
