//! Rows become the lines of a text: columns in their order, page furniture aside, white space and indents said.

use std::collections::{BTreeMap, HashMap};

use unicode_normalization::UnicodeNormalization;

use super::furniture;
use super::glyphs::{Page, Rule};
use super::notes::{self, NOTE_SIZE};
use super::rows::{self, Row, Segment};
use crate::ingest::reader::{Line, Raw};
use crate::ingest::structure::name_rightly;
use crate::ingest::styled::{Edit, Styled};
use crate::model::{Leftover, LeftoverKind};

/// White space wider than this, in sizes of the letters, parts what stands on one line by chance.
const FAR_APART: f32 = 4.0;

/// A number or label before a wide gap belongs to the words behind it: its most letters.
const LONGEST_LABEL: usize = 6;

/// Between these shares of a page's width stands the white space between two columns.
const GUTTER: std::ops::Range<f32> = 0.3..0.7;

/// Lines that two columns have beside each other at least.
const COLUMN_LINES: usize = 8;

/// Lines of two columns stand this far from each other at most, in sizes of the letters.
const NEXT_LINE: f32 = 0.75;

/// Share of the height of a page, at either end, in which page furniture stands.
pub const MARGIN: f32 = 0.13;

/// White space between lines that is more than usual, by this factor.
const WIDE_SPACING: f32 = 1.25;

/// Lines of one paragraph stand no further apart than this, in sizes of the letters: a double-spaced text.
const WIDEST_USUAL: f32 = 1.9;

/// An indent, in sizes of the letters.
const INDENT: f32 = 0.8;

/// A line above notes crosses this share of the page at most.
const LONGEST_RULE: f32 = 0.45;

/// A row with its place in the flow of the text.
#[derive(Clone, Debug)]
pub struct Placed {
    /// The row.
    pub row: Row,
    /// Its page, from 0.
    pub page: usize,
    /// Its column: 0 where there is one alone.
    pub column: usize,
    /// Where it stands, as a share of the height of the page.
    pub height: f32,
}

/// Makes a text of pages.
#[must_use]
pub fn text(pages: &[Page]) -> Raw {
    let mut raw = Raw::default();
    let usual_size = usual_size(pages);
    let mut placed: Vec<Placed> = Vec::new();
    for (at, page) in pages.iter().enumerate() {
        let spaces = rows::has_spaces(page);
        let segments = rows::segments(page);
        for (column, group) in columns(&segments, page.size.0) {
            let row = rows::row(&group, spaces);
            placed.extend(row.map(|row| Placed { height: row.base / page.size.1.max(1.0), row, page: at, column }));
        }
        draw_rules(&mut placed, page, at, usual_size);
        if !page.askew.trim().is_empty() {
            raw.text.push_str(page.askew.trim());
            raw.text.push('\n');
            raw.asides.push(Leftover { kind: LeftoverKind::Furniture, text: page.askew.trim().to_owned() });
        }
    }
    let furniture = furniture::rows(&placed, usual_size);
    let mut body = Vec::with_capacity(placed.len());
    for (mut placed, aside) in placed.into_iter().zip(furniture) {
        compose(&mut placed.row.words);
        raw.text.push_str(&placed.row.words.text);
        raw.text.push('\n');
        if aside {
            raw.asides.push(Leftover { kind: LeftoverKind::Furniture, text: placed.row.words.text });
        } else {
            body.push(placed);
        }
    }
    let (body, notes) = notes::part(body, usual_size);
    raw.marked = !notes.is_empty();
    raw.notes = notes;
    raw.lines = lines(&body);
    raw
}

/// The size of most letters.
fn usual_size(pages: &[Page]) -> f32 {
    let mut counts: BTreeMap<i32, usize> = BTreeMap::new();
    for glyph in pages.iter().flat_map(|page| &page.glyphs) {
        *counts.entry((glyph.size * 4.0) as i32).or_default() += 1;
    }
    counts.into_iter().max_by_key(|(_, count)| *count).map_or(0.0, |(size, _)| size as f32 / 4.0)
}

/// The segments of each line in the order of reading, with the column they stand in.
fn columns(segments: &[Segment], width: f32) -> Vec<(usize, Vec<Segment>)> {
    let by_line: Vec<&[Segment]> =
        segments.chunk_by(|one, other| (other.base - one.base).abs() < 0.12 * one.size.max(other.size)).collect();
    let Some(gutter) = gutter(&by_line, width) else {
        return by_line.into_iter().flat_map(far_apart).map(|group| (0, group)).collect();
    };
    let mut ordered = Vec::new();
    let (mut left, mut right) = (Vec::new(), Vec::new());
    for line in by_line {
        if line.iter().any(|segment| segment.from < gutter && segment.to > gutter) {
            ordered.append(&mut left);
            ordered.append(&mut right);
            ordered.extend(far_apart(line).into_iter().map(|group| (0, group)));
            continue;
        }
        let (before, behind): (Vec<Segment>, Vec<Segment>) = line.iter().cloned().partition(|segment| segment.to <= gutter);
        left.extend(far_apart(&before).into_iter().map(|group| (1, group)));
        right.extend(far_apart(&behind).into_iter().map(|group| (2, group)));
    }
    ordered.append(&mut left);
    ordered.append(&mut right);
    ordered
}

/// Parts a line where the white space is so wide that what it parts does not belong together.
fn far_apart(line: &[Segment]) -> Vec<Vec<Segment>> {
    let mut groups: Vec<Vec<Segment>> = Vec::new();
    for segment in line {
        match groups.last_mut() {
            Some(group)
                if group.last().is_some_and(|last| {
                    segment.from - last.to < FAR_APART * segment.size.max(last.size)
                        || (group.len() == 1
                            && last.letters() <= LONGEST_LABEL
                            && segment.from - last.to < 3.0 * FAR_APART * segment.size)
                }) =>
            {
                group.push(segment.clone());
            }
            _ => groups.push(vec![segment.clone()]),
        }
    }
    groups
}

/// Where the white space between two columns stands, if there are two. Their lines need not stand at one height.
fn gutter(lines: &[&[Segment]], width: f32) -> Option<f32> {
    const STEPS: usize = 40;
    let mut best: Option<(usize, f32)> = None;
    for step in 0..STEPS {
        let at = width * (GUTTER.start + (GUTTER.end - GUTTER.start) * step as f32 / STEPS as f32);
        // The heights of lines, from the top, that stand on either side alone.
        let (mut left, mut right, mut crossing) = (Vec::new(), Vec::new(), 0);
        for line in lines {
            if line.iter().any(|segment| segment.from < at && segment.to > at) {
                crossing += 1;
                continue;
            }
            let long = |segment: &&Segment| segment.letters() > LONGEST_LABEL;
            left.extend(line.iter().filter(long).find(|segment| segment.to <= at).map(|segment| segment.base));
            right.extend(line.iter().filter(long).find(|segment| segment.from >= at).map(|segment| (segment.base, segment.size)));
        }
        let beside = right.iter().filter(|(base, size)| stands_at(&left, *base, *size)).count();
        if beside >= COLUMN_LINES && crossing * 2 < beside && best.is_none_or(|(most, _)| beside > most) {
            best = Some((beside, at));
        }
    }
    best.map(|(_, at)| at)
}

/// Whether one of these heights, in order, is that of a line, or next to it.
fn stands_at(heights: &[f32], base: f32, size: f32) -> bool {
    let next = heights.partition_point(|height| *height < base - size * NEXT_LINE);
    heights.get(next).is_some_and(|height| *height <= base + size * NEXT_LINE)
}

/// Puts in lines that are drawn, not typed, above notes.
fn draw_rules(placed: &mut Vec<Placed>, page: &Page, at: usize, usual_size: f32) {
    let above_notes = |rule: &&Rule, rows: &[Placed]| {
        let mut below = rows.iter().filter(|placed| placed.page == at && placed.row.base > rule.base).peekable();
        rule.to - rule.from < page.size.0 * LONGEST_RULE
            && rule.base > page.size.1 * MARGIN
            && below.peek().is_some()
            && below.all(|placed| placed.row.size < usual_size * NOTE_SIZE || placed.height > 1.0 - MARGIN)
            && rows.iter().any(|placed| placed.page == at && placed.row.base < rule.base)
    };
    let Some(rule) = page.rules.iter().find(|rule| above_notes(rule, placed)) else { return };
    let before = placed.iter().position(|placed| placed.page == at && placed.row.base > rule.base).unwrap_or(placed.len());
    let typed = placed.get(..before).and_then(<[_]>::last).is_some_and(|last| last.row.words.text.starts_with("__"));
    if typed {
        return;
    }
    let row = Row { words: Styled::plain("____"), from: rule.from, base: rule.base, size: usual_size };
    placed.insert(before, Placed { row, page: at, column: 0, height: rule.base / page.size.1.max(1.0) });
}

/// Letters that a font draws as one sign, written out, and accents that it draws apart, put on.
fn compose(words: &mut Styled) {
    let mut edits = Vec::new();
    for (at, letter) in words.text.char_indices() {
        // A hyphen that is drawn is none that may be left out, whatever the file calls it.
        if matches!(letter, '\u{ad}' | '\u{2010}') {
            edits.push(Edit { range: (at..at + letter.len_utf8()).into(), by: "-".to_owned() });
        } else if matches!(letter, '\u{fb00}'..='\u{fb06}' | '\u{fb50}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}') {
            let by: String = letter.to_string().nfkc().collect();
            edits.push(Edit { range: (at..at + letter.len_utf8()).into(), by });
        }
    }
    words.edit(&edits);
    name_rightly(words);
}

/// Says of each row whether it stands apart from the one before.
fn lines(body: &[Placed]) -> Vec<Line> {
    let spacing = usual_spacing(body);
    let mut lines = Vec::with_capacity(body.len());
    for (at, placed) in body.iter().enumerate() {
        let before = at.checked_sub(1).and_then(|before| body.get(before));
        let before = before.filter(|before| before.page == placed.page && before.column == placed.column);
        let next = body.get(at + 1).filter(|next| next.page == placed.page && next.column == placed.column);
        let row = &placed.row;
        let wide = before.is_some_and(|before| {
            let usual = spacing.get(&size_key(row)).copied().unwrap_or(row.size * 1.2).min(row.size * WIDEST_USUAL);
            row.base - before.row.base > usual * WIDE_SPACING || row.base < before.row.base
        });
        let indented = next.is_some_and(|next| {
            row.from > next.row.from + INDENT * row.size
                && before.is_none_or(|before| row.from > before.row.from + INDENT * row.size)
                && (next.row.size - row.size).abs() < 0.5
        });
        lines.push(Line { words: row.words.clone(), gap: wide || indented, ..Line::default() });
    }
    lines
}

fn size_key(row: &Row) -> i32 {
    (row.size * 2.0) as i32
}

/// The distance between most lines, for each size of letters.
fn usual_spacing(body: &[Placed]) -> HashMap<i32, f32> {
    let mut counts: HashMap<i32, BTreeMap<i32, usize>> = HashMap::new();
    for pair in body.windows(2) {
        let [one, other] = pair else { continue };
        let distance = other.row.base - one.row.base;
        if one.page == other.page && one.column == other.column && distance > 0.0 && size_key(&one.row) == size_key(&other.row) {
            *counts.entry(size_key(&one.row)).or_default().entry((distance * 2.0) as i32).or_default() += 1;
        }
    }
    let most = |counts: BTreeMap<i32, usize>| {
        counts.into_iter().rev().max_by_key(|(_, count)| *count).map_or(0.0, |(distance, _)| f32::midpoint(distance as f32, 0.5))
    };
    counts.into_iter().map(|(size, counts)| (size, most(counts))).collect()
}
