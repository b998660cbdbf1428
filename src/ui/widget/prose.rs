//! Words of a text, laid out: faces, marks of change, calls of notes, citations; with French spaces drawn as they should be.
//!
//! What is drawn differs from the source only in looks: apostrophes are curly, a narrow space stands before `; : ! ? »`,
//! U+202F (at which egui would break the line) is a small U+00A0, calls of notes are raised, letters that nobody sees have a mark in
//! the colour of a warning. Copying takes the source.

#[cfg(test)]
mod tests;

use std::ops::Range;
use std::sync::Arc;

use egui::text::{LayoutJob, TextFormat, TextWrapping};
use egui::{Align, Color32, Galley, Painter, Pos2, Rect, Stroke, Ui, pos2, vec2};

use crate::lineage::Mark;
use crate::model::{FootnoteCall, Language};
use crate::text::{TextRange, hidden};
use crate::ui::fonts::Face;
use crate::ui::theme::{Theme, measure};

/// What is to be laid out.
#[derive(Clone, Debug)]
pub struct Passage<'a> {
    /// The words, as in the source.
    pub text: &'a str,
    /// Their language: French has spaces of its own.
    pub language: Language,
    /// Size and line height.
    pub size: (f32, f32),
    /// Longest line.
    pub width: f32,
    /// Most lines; the rest is cut with an ellipsis.
    pub max_lines: Option<usize>,
    /// The colour of unmarked words.
    pub color: Color32,
    /// In bold.
    pub bold: bool,
    /// Words in italics.
    pub italics: Vec<TextRange>,
    /// What changed.
    pub marks: Vec<Mark>,
    /// Words that were looked for, each with whether it is the place one is at.
    pub hits: Vec<(TextRange, bool)>,
    /// Calls of notes.
    pub calls: &'a [FootnoteCall],
    /// Stretches that answer to the pointer, with a number that their owner knows them by, and how they are drawn.
    pub spots: Vec<(TextRange, usize, SpotLook)>,
    /// First line starts this far to the right.
    pub indent: f32,
}

impl<'a> Passage<'a> {
    /// Words with nothing on them, whole, from the edge; `size` is that of the letters and the height of a line, in points like `width`.
    #[must_use]
    pub const fn plain(text: &'a str, language: Language, size: (f32, f32), width: f32, color: Color32) -> Self {
        Self {
            text,
            language,
            size,
            width,
            max_lines: None,
            color,
            bold: false,
            italics: Vec::new(),
            marks: Vec::new(),
            hits: Vec::new(),
            calls: &[],
            spots: Vec::new(),
            indent: 0.0,
        }
    }
}

/// How a stretch that answers to the pointer is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SpotLook {
    /// As the words around it.
    Plain,
    /// It leads somewhere.
    Link,
    /// It was put right: dotted below, in the colour of the words.
    Repair,
    /// It proves something: a quiet ground; it does not answer to the pointer.
    Evidence,
}

/// What answers to the pointer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Spot {
    /// A call of a note, by its position among the calls.
    Call(usize),
    /// A link, by the number its owner knows it by.
    Link(usize),
}

/// A laid-out passage. Coordinates are relative to its upper left corner.
#[derive(Clone, Debug)]
pub struct Prose {
    galley: Arc<Galley>,
    /// For each letter that is drawn, where in the source it stands; the end of the source behind them.
    sources: Vec<usize>,
    lines: Vec<(Pos2, Pos2, Drawn)>,
    /// Rectangles of changed words, for the ground of the current change.
    changed: Vec<(Mark, Rect)>,
    /// Rectangles of words that were looked for, and whether it is the place one is at.
    hits: Vec<(bool, Rect)>,
    /// Rectangles of words that prove something.
    evidence: Vec<Rect>,
    /// What answers to the pointer, and where.
    pub spots: Vec<(Spot, Rect)>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Drawn {
    Under,
    DoubleUnder,
    Dotted,
    Strike,
    Link,
    Repair,
}

/// Which marks are shown with a ground.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tint {
    /// Words inserted since the text before.
    pub inserted: bool,
    /// Words removed in the text after.
    pub removed: bool,
}

impl Prose {
    /// Lays a passage out.
    #[must_use]
    pub fn new(ui: &Ui, theme: &Theme, passage: &Passage<'_>) -> Self {
        let script = Script::of(passage, theme);
        let galley = ui.fonts_mut(|fonts| fonts.layout_job(script.job));
        let mut prose = Self {
            galley,
            sources: script.sources,
            lines: Vec::new(),
            changed: Vec::new(),
            hits: Vec::new(),
            evidence: Vec::new(),
            spots: Vec::new(),
        };
        for (range, current) in &script.hits {
            prose.hits.extend(prose.rectangles(range).into_iter().map(|(rect, _)| (*current, rect)));
        }
        let size = passage.size.0;
        for (range, mark) in script.marks {
            for (rect, baseline) in prose.rectangles(&range) {
                prose.mark_line(theme, mark, rect, baseline, size);
                prose.changed.push((mark, rect));
            }
        }
        for (range, spot, look) in script.spots {
            if look == SpotLook::Evidence {
                prose.evidence.extend(prose.rectangles(&range).into_iter().map(|(rect, _)| rect));
                continue;
            }
            let drawn = match look {
                SpotLook::Plain | SpotLook::Evidence => None,
                SpotLook::Link => Some(Drawn::Link),
                SpotLook::Repair => Some(Drawn::Repair),
            };
            for (rect, baseline) in prose.rectangles(&range) {
                let y = baseline + size * UNDER;
                prose.lines.extend(drawn.map(|drawn| (pos2(rect.left(), y), pos2(rect.right(), y), drawn)));
                prose.spots.push((spot.clone(), rect));
            }
        }
        prose
    }

    /// Height and width.
    #[must_use]
    pub fn size(&self) -> egui::Vec2 {
        self.galley.size()
    }

    /// The changed words at a point.
    #[must_use]
    pub fn mark_at(&self, at: Pos2) -> Option<Mark> {
        self.changed.iter().find(|(_, rect)| rect.contains(at)).map(|(mark, _)| *mark)
    }

    /// The byte of the source before which a point stands; points beside the words belong to the nearest line.
    #[must_use]
    pub fn byte_at(&self, at: Pos2) -> usize {
        let mut start = 0;
        let mut found = 0;
        for placed in &self.galley.rows {
            let glyphs = &placed.row.glyphs;
            let before = glyphs.iter().position(|glyph| at.x < placed.pos.x + glyph.pos.x + glyph.advance_width / 2.0);
            found = start + before.unwrap_or(glyphs.len());
            if at.y < placed.pos.y + placed.row.size.y {
                break;
            }
            start += glyphs.len() + usize::from(placed.ends_with_newline);
        }
        self.sources.get(found).or(self.sources.last()).copied().unwrap_or_default()
    }

    /// Where a stretch of the source stands, line by line.
    #[must_use]
    pub fn grounds(&self, range: TextRange) -> Vec<Rect> {
        let letter = |byte: usize| self.sources.partition_point(|source| *source < byte);
        self.rectangles(&(letter(range.start)..letter(range.end))).into_iter().map(|(rect, _)| rect).collect()
    }

    /// Draws it.
    pub fn paint(&self, painter: &Painter, theme: &Theme, at: Pos2, tint: Tint) {
        let offset = at.to_vec2();
        for rect in &self.evidence {
            painter.rect_filled(rect.translate(offset), measure::HAIR, theme.accbg);
        }
        for (current, rect) in &self.hits {
            let rect = rect.translate(offset);
            painter.rect_filled(rect, measure::HAIR, theme.mark);
            if *current {
                painter.rect_stroke(
                    rect.expand(measure::LINE),
                    measure::HAIR,
                    Stroke::new(measure::FRAME, theme.acc),
                    egui::StrokeKind::Outside,
                );
            }
        }
        for (mark, rect) in &self.changed {
            let ground = if mark.inserted && tint.inserted {
                theme.insbg
            } else if mark.removed && tint.removed {
                theme.delbg
            } else {
                continue;
            };
            painter.rect_filled(rect.translate(offset), 0.0, ground);
        }
        painter.galley(at, Arc::clone(&self.galley), theme.ink);
        for (from, to, drawn) in &self.lines {
            let (from, to) = (*from + offset, *to + offset);
            let line = |dy: f32, color: Color32| {
                painter.line_segment([from + vec2(0.0, dy), to + vec2(0.0, dy)], Stroke::new(measure::LINE, color));
            };
            match drawn {
                Drawn::Under => line(0.0, theme.ins),
                Drawn::DoubleUnder => {
                    line(0.0, theme.ins);
                    line(measure::HAIR, theme.ins);
                }
                Drawn::Strike => line(0.0, theme.del),
                Drawn::Link => line(0.0, theme.acc),
                Drawn::Dotted | Drawn::Repair => {
                    let color = if *drawn == Drawn::Repair { theme.warn } else { theme.moved };
                    let stroke = Stroke::new(measure::LINE, color);
                    painter.extend(egui::Shape::dashed_line(&[from, to], stroke, measure::HAIR, measure::HAIR));
                }
            }
        }
    }

    fn mark_line(&mut self, theme: &Theme, mark: Mark, rect: Rect, baseline: f32, size: f32) {
        let legal = theme.palette == crate::settings::Palette::Legal;
        let mut line = |y: f32, drawn: Drawn| self.lines.push((pos2(rect.left(), y), pos2(rect.right(), y), drawn));
        let under = baseline + size * UNDER;
        if mark.inserted {
            line(under, if legal { Drawn::DoubleUnder } else { Drawn::Under });
        } else if mark.moved {
            line(under, Drawn::Dotted);
        }
        if mark.removed {
            line(baseline - size * STRIKE, Drawn::Strike);
        }
    }

    /// Where letters stand, line by line, each with its baseline; spaces at the end of a line are left out.
    fn rectangles(&self, letters: &Range<usize>) -> Vec<(Rect, f32)> {
        let mut found = Vec::new();
        let mut start = 0;
        for placed in &self.galley.rows {
            let glyphs = &placed.row.glyphs;
            let end = start + glyphs.len();
            let from = letters.start.max(start) - start;
            let to = letters.end.min(end).saturating_sub(start);
            start = end + usize::from(placed.ends_with_newline);
            let Some(mut stretch) = glyphs.get(from..to.max(from)) else { continue };
            while let [rest @ .., last] = stretch
                && last.chr.is_whitespace()
            {
                stretch = rest;
            }
            while let [first, rest @ ..] = stretch
                && first.chr.is_whitespace()
            {
                stretch = rest;
            }
            let (Some(first), Some(last)) = (stretch.first(), stretch.last()) else { continue };
            let baseline = glyphs.iter().map(|glyph| glyph.pos.y).fold(0.0, f32::max);
            let left = placed.pos.x + first.pos.x;
            let right = placed.pos.x + last.pos.x + last.advance_width;
            let rect = Rect::from_x_y_ranges(left..=right, placed.pos.y..=placed.pos.y + placed.row.size.y);
            found.push((rect, placed.pos.y + baseline));
        }
        found
    }
}

/// How far below the baseline a word is underlined, as a share of its size.
const UNDER: f32 = 0.2;
/// How far above the baseline a word is struck.
const STRIKE: f32 = 0.26;
/// Raised letters: size as a share.
const RAISED: f32 = 0.66;
/// Raised letters: line height as a share, which lifts them above the middle.
const RAISED_LINE: f32 = 0.7;
/// A narrow space: size of U+00A0 as a share.
const NARROW: f32 = 0.6;

/// The letters as drawn, with what is known of each stretch of them (in letters, not bytes).
struct Script {
    job: LayoutJob,
    indent: f32,
    letters: usize,
    /// Where in the source each letter stands.
    sources: Vec<usize>,
    marks: Vec<(Range<usize>, Mark)>,
    spots: Vec<(Range<usize>, Spot, SpotLook)>,
    hits: Vec<(Range<usize>, bool)>,
}

impl Script {
    fn of(passage: &Passage<'_>, theme: &Theme) -> Self {
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
