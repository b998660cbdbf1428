//! Puts aside what is no part of the running text: page furniture, links, and the notes at the foot of pages.

use crate::ingest::lexicon::Lexicon;
use crate::ingest::reader::{Line, Note, Role};
use crate::model::{Leftover, LeftoverKind, Symbol};

use super::labels;
use super::notes;

/// The lines of a text, sorted.
#[derive(Debug, Default)]
pub struct Sorted {
    /// The running text.
    pub body: Vec<Line>,
    /// The notes.
    pub notes: Vec<Note>,
    /// The rest.
    pub leftovers: Vec<Leftover>,
}

/// Sorts the lines behind the front matter. `title` is that of the text, which may stand at the head of each page.
#[must_use]
pub fn sort(lines: &[Line], title: Option<&str>, lexicon: &Lexicon) -> Sorted {
    let widest = lines.iter().map(|line| line.words.text.chars().count()).max().unwrap_or_default();
    let title: Vec<&str> = title.unwrap_or_default().split_whitespace().filter(|word| !is_furniture_word(word)).collect();
    let mut sorted = Sorted::default();
    let mut page_ended = false;
    let mut at = 0;
    while let Some(line) = lines.get(at) {
        at += 1;
        let text = line.words.text.as_str();
        if is_rule(text) {
            let (notes, taken) = notes::below_rule(lines.get(at..).unwrap_or_default(), widest, lexicon);
            sorted.notes.extend(notes);
            at += taken;
            page_ended = true;
        } else if let Some(kind) = aside(text, &title) {
            sorted.leftovers.push(Leftover { kind, text: text.to_owned() });
            page_ended = true;
        } else if let Some(note) = notes::raised(&line.words) {
            sorted.notes.push(note);
            page_ended = true;
        } else {
            // A number on a line of its own belongs to the words below it.
            if let Some(number) =
                sorted.body.last_mut().filter(|before| before.role == Role::Unknown && labels::stands_alone(&before.words.text))
            {
                super::join(&mut number.words, line.words.clone(), None);
            } else {
                sorted.body.push(Line { resumed: page_ended, ..line.clone() });
            }
            page_ended = false;
        }
    }
    sorted
}

/// A line drawn above the notes.
#[must_use]
pub fn is_rule(text: &str) -> bool {
    text.chars().count() >= 3 && text.chars().all(|letter| matches!(letter, '_' | '—' | '─' | '–' | '-' | '*' | '=' | ' '))
}

/// Page furniture and links.
fn aside(text: &str, title: &[&str]) -> Option<LeftoverKind> {
    let lower = text.to_ascii_lowercase();
    if !text.contains(' ') && ["http://", "https://", "www."].iter().any(|start| lower.starts_with(start)) {
        return Some(LeftoverKind::Link);
    }
    (is_furniture(text) || is_running_title(text, title)).then_some(LeftoverKind::Furniture)
}

/// The title of the text at the head of a page, beside symbol and page number.
fn is_running_title(text: &str, title: &[&str]) -> bool {
    !title.is_empty() && text.split_whitespace().filter(|word| !is_furniture_word(word)).eq(title.iter().copied())
}

/// Running head (a symbol alone), page number, job number, and several of these on one line.
#[must_use]
pub fn is_furniture(text: &str) -> bool {
    let mut words = text.split_whitespace().peekable();
    let some = words.peek().is_some();
    while let Some(word) = words.next() {
        // "S/RES/1454 (2002)": the year belongs to the symbol before it.
        let dated = || word.starts_with(|letter: char| letter.is_ascii_uppercase()) && word.contains('/');
        let year = words.next_if(|next| is_year(next) && dated());
        let known = year.map_or_else(|| is_furniture_word(word), |year| Symbol::parse(&format!("{word} {year}")).is_some());
        if !known {
            return false;
        }
    }
    some
}

/// "(2002)".
fn is_year(word: &str) -> bool {
    let year = word.strip_prefix('(').and_then(|rest| rest.strip_suffix(')'));
    year.is_some_and(|year| year.len() == 4 && year.bytes().all(|byte| byte.is_ascii_digit()))
}

fn is_furniture_word(word: &str) -> bool {
    let numeric = |part: &str, most: usize| (1..=most).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
    // "12", "– 3 –", "3/7".
    let page = word.trim_matches(['-', '–', '—']);
    if page.is_empty() || numeric(page, 3) || page.split_once('/').is_some_and(|(page, of)| numeric(page, 3) && numeric(of, 3)) {
        return true;
    }
    // "*2326050*" below a bar code, "050124" beside it.
    if numeric(word.trim_matches('*'), 8) && word.len() > 4 {
        return true;
    }
    // "11-53519", with the page number glued to either end, and the language behind it: "(F)".
    if word
        .strip_prefix('(')
        .and_then(|rest| rest.strip_suffix(')'))
        .is_some_and(|inner| inner.len() == 1 && inner.bytes().all(|byte| byte.is_ascii_uppercase()))
    {
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
