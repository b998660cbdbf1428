//! A text in pieces that egui sets rightly when it gets each alone: words of one direction and one look, with the brackets turned.

use std::ops::Range;

use egui::text::LayoutJob;
use unicode_bidi::{BidiClass, Level, bidi_class};

/// What a piece is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Letters that are joined from right to left: set as a whole.
    Joined,
    /// White space at which a line may break.
    Space,
    /// All else.
    Other,
}

/// A piece, in the order of reading.
#[derive(Clone, Debug)]
pub struct Piece {
    /// As drawn: a bracket that is read from right to left is the other one of its pair.
    pub text: String,
    /// Which letters of the whole, counted from the first.
    pub letters: Range<usize>,
    /// Which section of the job gives its look.
    pub section: usize,
    /// Its level (UAX 9): odd is from right to left.
    pub level: Level,
    /// What it is.
    pub kind: Kind,
    /// Whether a line may break behind it.
    pub breaks_after: bool,
}

impl Piece {
    fn takes(&self, letter: char, section: usize, level: Level, kind: Kind) -> bool {
        let is_mark = matches!(bidi_class(letter), BidiClass::NSM | BidiClass::BN);
        let same = self.section == section && self.level == level && self.kind == kind;
        match kind {
            _ if is_mark => self.section == section,
            // Joined letters are turned by egui as a whole, words from left to right stay as they are. All else from right to left stands alone.
            Kind::Joined => same,
            Kind::Space => same && level.is_ltr(),
            Kind::Other => same && level.is_ltr() && !self.breaks_after && !is_wide(letter) && !is_arabic_digit(letter),
        }
    }
}

/// The pieces of a stretch of a job, in the order of reading. `levels` are those of each byte of it.
pub fn pieces_of(job: &LayoutJob, levels: &[Level], stretch: Range<usize>) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    let mut section = 0;
    let mut place = job.text.get(..stretch.start).map_or(0, |before| before.chars().count());
    let Some(text) = job.text.get(stretch.clone()) else { return pieces };
    let mut letters = text.char_indices().map(|(at, letter)| (stretch.start + at, letter)).peekable();
    while let Some((at, letter)) = letters.next() {
        let own = place..place + 1;
        place += 1;
        while job.sections.get(section).is_some_and(|known| known.byte_range.end.0 <= at) {
            section += 1;
        }
        if matches!(letter, '\n' | '\r' | '\u{2029}') {
            continue;
        }
        let level = levels.get(at - stretch.start).copied().unwrap_or_else(Level::ltr);
        let kind = kind_of(letter);
        let breaks_after = match kind {
            Kind::Space => true,
            Kind::Other if is_wide(letter) => letters.peek().is_none_or(|(_, next)| !closes(*next)),
            Kind::Joined | Kind::Other => false,
        };
        let drawn = if level.is_rtl() { unicode_bidi_mirroring::get_mirrored(letter).unwrap_or(letter) } else { letter };
        match pieces.last_mut().filter(|last| last.takes(letter, section, level, kind) && last.text.len() < LONGEST) {
            Some(last) => {
                last.text.push(drawn);
                last.letters.end = own.end;
            }
            None => pieces.push(Piece { text: drawn.to_string(), letters: own, section, level, kind, breaks_after }),
        }
    }
    pieces
}

/// Where an address without a space may be cut, in bytes: its parts stand beside each other as before.
const LONGEST: usize = 40;

fn kind_of(letter: char) -> Kind {
    match bidi_class(letter) {
        BidiClass::R | BidiClass::AL | BidiClass::NSM | BidiClass::BN => Kind::Joined,
        _ if letter.is_whitespace() && !matches!(letter, '\u{a0}' | '\u{202f}' | '\u{2007}') => Kind::Space,
        _ => Kind::Other,
    }
}

/// Characters between which a line may break.
fn is_wide(letter: char) -> bool {
    matches!(letter, '\u{2e80}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{ff00}'..='\u{ffef}' | '\u{20000}'..='\u{3ffff}')
}

/// Signs that begin no line.
fn closes(letter: char) -> bool {
    "，。、；：！？）》」』】〉”’,.;:!?)]".contains(letter)
}

/// egui takes them for letters of Arabic, and turns their order.
fn is_arabic_digit(letter: char) -> bool {
    matches!(letter, '\u{660}'..='\u{66c}' | '\u{6f0}'..='\u{6f9}')
}

/// The letters of a piece from left to right, as they are drawn in one, with their widths. `advances` is what egui drew: a letter (the
/// first of those drawn in one) and a width; marks have none, nor have the letters that it adds to make up the number.
pub fn widths(piece: &Piece, advances: &[(char, f32)]) -> Vec<(Range<usize>, f32)> {
    let letters: Vec<char> = piece.text.chars().collect();
    if piece.kind != Kind::Joined {
        if advances.len() == letters.len() {
            return advances.iter().enumerate().map(|(at, (_, width))| (at..at + 1, *width)).collect();
        }
        return vec![(0..letters.len(), advances.iter().map(|(_, width)| width).sum())];
    }
    let mut found = Vec::new();
    let mut end = letters.len();
    for (drawn, width) in advances.iter().filter(|(_, width)| *width > 0.0) {
        // Drawn from the last letter to the first.
        let Some(start) = letters[..end].iter().rposition(|letter| letter == drawn) else { break };
        found.push((start..end, *width));
        end = start;
    }
    let is_plausible = found.iter().all(|(letters, _)| letters.len() <= MOST_IN_ONE);
    if end == 0 && is_plausible && found.len() == advances.iter().filter(|(_, width)| *width > 0.0).count() {
        return found;
    }
    // Signs that cannot be told apart: each letter has an equal share.
    let whole: f32 = advances.iter().map(|(_, width)| width).sum();
    let share = whole / letters.len().max(1) as f32;
    (0..letters.len()).rev().map(|at| (at..at + 1, share)).collect()
}

/// More letters and marks are not drawn in one.
const MOST_IN_ONE: usize = 6;
