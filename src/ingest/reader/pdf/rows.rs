//! Letters become rows: what stands on one line of a page, or of a column, with its raised marks.

use super::glyphs::{Glyph, Page};
use crate::ingest::lexicon::is_unspaced;
use crate::ingest::reader::blocks::{Look, Words};
use crate::ingest::styled::Styled;

/// Letters whose lines differ by less than this share of their size stand on one line.
const SAME_BASE: f32 = 0.12;

/// White space wider than this, in sizes of the letters, parts a row.
const SEGMENT_GAP: f32 = 1.2;

/// White space between words where the file has spaces of its own, which justified lines stretch; and where it has none.
const WORD_GAP: (f32, f32) = (0.3, 0.18);

/// White space behind a number or label at the start of a line.
const LABEL_GAP: f32 = 0.12;

/// Share of spaces among the letters from which a file has spaces of its own.
const HAS_SPACES: f32 = 0.06;

/// A raised mark is smaller than its line by this factor at least.
const RAISED_SIZE: f32 = 0.83;

/// How far above its line a raised mark stands, in sizes of the line.
const RAISED_BY: std::ops::Range<f32> = 0.1..0.75;

/// Longest raised mark of the same size as its line.
const LONGEST_MARK: usize = 3;

/// A stretch of a line without wide white space.
#[derive(Clone, Debug)]
pub struct Segment {
    /// Its letters from left to right, spaces among them, with whether each is raised.
    glyphs: Vec<(Glyph, bool)>,
    /// Where it begins and ends across the page.
    pub from: f32,
    /// See `from`.
    pub to: f32,
    /// Where its line stands.
    pub base: f32,
    /// The size of most of its letters.
    pub size: f32,
}

/// A line of a page or of a column.
#[derive(Clone, Debug)]
pub struct Row {
    /// Its words.
    pub words: Styled,
    /// Where it begins and ends across the page.
    pub from: f32,
    /// Where it stands, from the top.
    pub base: f32,
    /// The size of its letters.
    pub size: f32,
}

/// The segments of a page, by lines from the top, and from left to right; raised marks are part of the line that they belong to.
#[must_use]
pub fn segments(page: &Page) -> Vec<Segment> {
    let mut glyphs: Vec<Glyph> = page.glyphs.clone();
    glyphs.sort_by(|one, other| one.base.total_cmp(&other.base));
    let mut segments = Vec::new();
    let mut line: Vec<Glyph> = Vec::new();
    for glyph in glyphs {
        let apart = line.last().is_some_and(|last| glyph.base - last.base > SAME_BASE * last.size.max(glyph.size));
        if apart {
            split(std::mem::take(&mut line), &mut segments);
        }
        line.push(glyph);
    }
    split(line, &mut segments);
    raise(&segments)
}

/// Cuts a line at wide white space.
fn split(mut line: Vec<Glyph>, segments: &mut Vec<Segment>) {
    line.sort_by(|one, other| one.from.total_cmp(&other.from));
    let mut current: Vec<Glyph> = Vec::new();
    let mut end = f32::MIN;
    for glyph in line {
        let space = glyph.letter.is_whitespace();
        if !space {
            // A letter drawn twice at one place makes it look bold.
            let again = current.iter().rev().take(2).any(|last| {
                last.letter == glyph.letter
                    && (last.from - glyph.from).abs() < 0.1 * glyph.size
                    && (last.size - glyph.size).abs() < 0.1
            });
            if again {
                continue;
            }
            if glyph.from - end > SEGMENT_GAP * glyph.size {
                segments.extend(segment(std::mem::take(&mut current)));
            }
            end = end.max(glyph.to);
        }
        current.push(glyph);
    }
    segments.extend(segment(current));
}

fn segment(glyphs: Vec<Glyph>) -> Option<Segment> {
    let letters: Vec<&Glyph> = glyphs.iter().filter(|glyph| !glyph.letter.is_whitespace()).collect();
    let (first, last) = (letters.first()?, letters.last()?);
    let mut sizes: Vec<f32> = letters.iter().map(|glyph| glyph.size).collect();
    sizes.sort_by(f32::total_cmp);
    let size = sizes.get(sizes.len() / 2).copied()?;
    let (from, to, base) = (first.from, last.to, last.base);
    Some(Segment { from, to, base, size, glyphs: glyphs.into_iter().map(|glyph| (glyph, false)).collect() })
}

/// Puts raised marks into the lines that they stand at.
fn raise(segments: &[Segment]) -> Vec<Segment> {
    let mut lines: Vec<Segment> = Vec::with_capacity(segments.len());
    let mut places: Vec<Option<usize>> = vec![None; segments.len()];
    let mut marks = Vec::new();
    for (at, segment) in segments.iter().enumerate() {
        if let Some(line) = line_of_mark(segments, at) {
            marks.push((line, segment));
        } else {
            if let Some(place) = places.get_mut(at) {
                *place = Some(lines.len());
            }
            lines.push(segment.clone());
        }
    }
    for (line, mark) in marks {
        // A mark at a mark is a line of its own.
        let Some(line) = places.get(line).copied().flatten().and_then(|place| lines.get_mut(place)) else {
            lines.push(mark.clone());
            continue;
        };
        line.from = line.from.min(mark.from);
        line.to = line.to.max(mark.to);
        line.glyphs.extend(mark.glyphs.iter().map(|(glyph, _)| (*glyph, true)));
        line.glyphs.sort_by(|(one, _), (other, _)| one.from.total_cmp(&other.from));
    }
    lines.sort_by(|one, other| one.base.total_cmp(&other.base).then(one.from.total_cmp(&other.from)));
    lines
}

/// The line that a segment is a raised mark of, by its place.
fn line_of_mark(segments: &[Segment], at: usize) -> Option<usize> {
    /// How many segments behind a mark its line is looked for.
    const LOOKED_AT: usize = 40;
    let mark = segments.get(at)?;
    let short = mark.glyphs.iter().filter(|(glyph, _)| !glyph.letter.is_whitespace()).count() <= LONGEST_MARK
        && mark
            .glyphs
            .iter()
            .all(|(glyph, _)| glyph.letter.is_ascii_digit() || glyph.letter == '*' || glyph.letter.is_whitespace());
    segments
        .iter()
        .enumerate()
        .skip(at + 1)
        .take(LOOKED_AT)
        .filter(|(_, line)| RAISED_BY.contains(&((line.base - mark.base) / line.size)))
        .filter(|(_, line)| mark.size < line.size * RAISED_SIZE || (short && mark.size < line.size * 1.05))
        .filter(|(_, line)| mark.to >= line.from - 2.0 * line.size && mark.from <= line.to + 0.7 * line.size)
        .min_by(|(_, one), (_, other)| {
            (one.base, one.distance(mark)).partial_cmp(&(other.base, other.distance(mark))).unwrap_or(std::cmp::Ordering::Equal)
        })
        .map(|(at, _)| at)
}

impl Segment {
    /// White space between two segments, across the page.
    fn distance(&self, other: &Self) -> f32 {
        (self.from - other.to).max(other.from - self.to).max(0.0)
    }

    /// How many letters it has.
    #[must_use]
    pub fn letters(&self) -> usize {
        self.glyphs.iter().filter(|(glyph, _)| !glyph.letter.is_whitespace()).count()
    }
}

/// `1.`, `a)`, `(ii)`.
fn is_label(text: &str) -> bool {
    let inner = text.strip_prefix('(').unwrap_or(text).strip_suffix(['.', ')']);
    inner.is_some_and(|inner| (1..=4).contains(&inner.len()) && inner.bytes().all(|byte| byte.is_ascii_alphanumeric()))
}

/// Whether a page has spaces of its own between its words.
#[must_use]
pub fn has_spaces(page: &Page) -> bool {
    let spaces = page.glyphs.iter().filter(|glyph| glyph.letter.is_whitespace()).count();
    spaces as f32 > page.glyphs.len() as f32 * HAS_SPACES
}

/// Puts segments of one line together.
#[must_use]
pub fn row(segments: &[Segment], has_spaces: bool) -> Option<Row> {
    let largest = segments.iter().max_by_key(|segment| segment.letters())?;
    let mut words = Words::default();
    let mut glyphs: Vec<(Glyph, bool)> = segments.iter().flat_map(|segment| segment.glyphs.iter().copied()).collect();
    let right_to_left = super::order::is_right_to_left(&glyphs);
    if right_to_left {
        super::order::reverse(&mut glyphs);
    }
    let gap = if has_spaces { WORD_GAP.0 } else { WORD_GAP.1 };
    let extents = if right_to_left { super::order::extents(&glyphs) } else { Vec::new() };
    let mut before: Option<(usize, Glyph)> = None;
    for (at, (glyph, raised)) in glyphs.into_iter().enumerate() {
        let look = Look { italic: glyph.italic, raised };
        if let Some((at_before, before)) = before.filter(|_| !glyph.letter.is_whitespace()) {
            // From a number that is read from the left, white space lies beyond its far end.
            let white = match (extents.get(at_before), extents.get(at)) {
                (Some(one), Some(other)) if one != other => one.0 - other.1,
                (Some(_), Some(_)) => glyph.from - before.to,
                _ => (glyph.from - before.to).max(before.from - glyph.to),
            };
            let gap = if is_label(&words.styled.text) { LABEL_GAP } else { gap };
            let unspaced = is_unspaced(glyph.letter) && is_unspaced(before.letter);
            if white > gap * glyph.size.max(before.size) && !unspaced {
                words.push(" ", look);
            }
        }
        words.push(glyph.letter.encode_utf8(&mut [0; 4]), look);
        if !glyph.letter.is_whitespace() {
            before = Some((at, glyph));
        }
    }
    let words = words.take();
    let from = segments.iter().map(|segment| segment.from).fold(f32::MAX, f32::min);
    (!words.text.is_empty()).then_some(Row { words, from, base: largest.base, size: largest.size })
}
