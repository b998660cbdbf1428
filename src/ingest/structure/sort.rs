//! Puts aside what is no part of the running text: page furniture, links, and the notes at the foot of pages.

use crate::ingest::lexicon::{Lexicon, Opens};
use crate::ingest::reader::Line;
use crate::ingest::styled::Styled;
use crate::model::{Leftover, LeftoverKind, Symbol};

use super::labels;

/// A wrapped line of a note is at least this share of the widest one; a shorter one ends its note.
const FULL_LINE: f32 = 0.75;

/// The text of a note with its mark.
#[derive(Clone, Debug)]
pub struct Note {
    /// `6`, `*`.
    pub mark: String,
    /// Its words.
    pub words: Styled,
}

/// The lines of a text, sorted.
#[derive(Debug, Default)]
pub struct Sorted {
    /// The running text.
    pub body: Vec<Line>,
    /// For each line of `body`: a page ended before it, so that white space there says nothing.
    pub resumed: Vec<bool>,
    /// The notes.
    pub notes: Vec<Note>,
    /// The rest.
    pub leftovers: Vec<Leftover>,
}

/// Sorts the lines behind the front matter.
#[must_use]
pub fn sort(lines: Vec<Line>, lexicon: &Lexicon) -> Sorted {
    let widest = lines.iter().map(|line| line.words.text.chars().count()).max().unwrap_or_default();
    let mut sorted = Sorted::default();
    let mut zone: Option<Zone> = None;
    let mut page_ended = false;
    for line in lines {
        let text = line.words.text.as_str();
        if is_rule(text) {
            zone = Some(Zone::default());
            page_ended = true;
            continue;
        }
        // Below a rule "3 S/2004/276" is a note, elsewhere it is a page number beside a running head.
        let below_rule = zone.as_ref().is_some_and(|open| note_start(&line.words, open.last, lexicon).is_some());
        if let Some(kind) = aside(text).filter(|_| !below_rule) {
            sorted.leftovers.push(Leftover { kind, text: text.to_owned() });
            page_ended = true;
            continue;
        }
        if let Some(note) = raised_note(&line.words) {
            sorted.notes.push(note);
            page_ended = true;
            zone = None;
            continue;
        }
        if let Some(open) = &mut zone {
            if let Some(note) = note_start(&line.words, open.last, lexicon) {
                open.last = note.mark.parse().ok();
                open.full = is_full(text, widest);
                sorted.notes.push(note);
                continue;
            }
            if open.last.is_some()
                && open.full
                && !resumes(text, lexicon)
                && let Some(note) = sorted.notes.last_mut()
                && !ends_note(&note.words.text)
            {
                open.full = is_full(text, widest);
                super::join(&mut note.words, line.words, None);
                continue;
            }
            zone = None;
        }
        sorted.resumed.push(std::mem::take(&mut page_ended));
        sorted.body.push(line);
    }
    sorted
}

/// Inside the notes at the foot of a page.
#[derive(Default)]
struct Zone {
    /// The number of the last note.
    last: Option<u32>,
    /// Its last line was as wide as lines get, so that the next one may go on with it.
    full: bool,
}

/// A line drawn above the notes.
#[must_use]
pub fn is_rule(text: &str) -> bool {
    text.chars().count() >= 3 && text.chars().all(|letter| matches!(letter, '_' | '—' | '─' | '–' | '-' | '*' | '=' | ' '))
}

/// Page furniture and links.
fn aside(text: &str) -> Option<LeftoverKind> {
    let lower = text.to_ascii_lowercase();
    if !text.contains(' ') && ["http://", "https://", "www."].iter().any(|start| lower.starts_with(start)) {
        return Some(LeftoverKind::Link);
    }
    is_furniture(text).then_some(LeftoverKind::Furniture)
}

/// Running head (a symbol alone), page number, job number, and several of these on one line.
#[must_use]
pub fn is_furniture(text: &str) -> bool {
    !text.trim().is_empty() && text.split_whitespace().all(is_furniture_word)
}

fn is_furniture_word(word: &str) -> bool {
    let numeric = |part: &str, most: usize| (1..=most).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
    // "12", "– 3 –", "3/7".
    let page = word.trim_matches(['-', '–', '—']);
    if page.is_empty() || numeric(page, 3) || page.split_once('/').is_some_and(|(page, of)| numeric(page, 3) && numeric(of, 3)) {
        return true;
    }
    // "11-53519", with the page number glued to either end, and the language behind it: "(F)".
    if word.strip_prefix('(').and_then(|rest| rest.strip_suffix(')')).is_some_and(|inner| inner.len() == 1) {
        return true;
    }
    if let Some((year, job)) = word.split_once('-')
        && year.len() >= 2
        && numeric(year, 5)
        && job.len() >= 5
        && numeric(job, 8)
    {
        return true;
    }
    word.starts_with(|letter: char| letter.is_ascii_uppercase())
        && !word.ends_with('.')
        && word.contains('/')
        && Symbol::parse(word).is_some()
}

/// A block that begins with a raised number is a note.
fn raised_note(words: &Styled) -> Option<Note> {
    let first = words.superscripts.first().filter(|range| range.start == 0)?;
    let mark = first.of(&words.text).trim().to_owned();
    if mark.is_empty() || !is_mark(&mark) {
        return None;
    }
    let mut words = words.clone();
    words.cut(*first);
    Some(Note { mark, words: words.trimmed() })
}

/// `6`, `81`, `*`, `a`.
#[must_use]
pub fn is_mark(mark: &str) -> bool {
    (mark.len() <= 3 && mark.bytes().all(|byte| byte.is_ascii_digit()))
        || (!mark.is_empty() && mark.bytes().all(|byte| byte == b'*'))
}

/// A line that begins a note below a rule: a number that counts on, white space, words.
fn note_start(words: &Styled, last: Option<u32>, lexicon: &Lexicon) -> Option<Note> {
    let text = words.text.as_str();
    let digits = text.len() - text.trim_start_matches(|letter: char| letter.is_ascii_digit() || letter == '*').len();
    let mark = text.get(..digits).filter(|mark| is_mark(mark))?;
    let rest = text.get(digits..)?;
    if !rest.starts_with(char::is_whitespace) || rest.trim().is_empty() {
        return None;
    }
    if let Ok(value) = mark.parse::<u32>()
        && last.is_some_and(|last| value <= last || value > last + 3)
    {
        return None;
    }
    if lexicon.date(text).is_some_and(|(_, whole)| whole) {
        return None;
    }
    let mark = mark.to_owned();
    let mut words = words.clone();
    words.cut((0..digits).into());
    Some(Note { mark, words: words.trimmed() })
}

/// Whether a line below the notes is running text again.
fn resumes(text: &str, lexicon: &Lexicon) -> bool {
    let starts_high = text.chars().next().is_some_and(char::is_uppercase);
    labels::number(text).is_some() || (starts_high && lexicon.opening(text, Opens::Preamble).is_some())
}

fn ends_note(text: &str) -> bool {
    text.trim_end().ends_with('.')
}

fn is_full(text: &str, widest: usize) -> bool {
    text.chars().count() as f32 >= widest as f32 * FULL_LINE
}
