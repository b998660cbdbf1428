//! Numbers of paragraphs and letters of items, as they stand at the start of a line, in the six languages.

pub mod drafting;
mod value;

use crate::ingest::lexicon::is_ideograph;
use value::{digits, letter, roman, roman_name};

/// `3. Prie …`, `3 - تؤكد`, `3．请`: the number, and where the words begin.
#[must_use]
pub fn number(line: &str) -> Option<(u32, usize)> {
    number_of(line, 3)
}

/// The same for a number of four or five figures, which mostly is a year or something else.
#[must_use]
pub fn long_number(line: &str) -> Option<(u32, usize)> {
    number_of(line, 5).filter(|(value, _)| *value > 999)
}

fn number_of(line: &str, figures: usize) -> Option<(u32, usize)> {
    let (value, behind) = digits(line, figures)?;
    // A scanner reads "1," for "1." now and then: a capital letter begins the words then, as it need not behind a full stop.
    let comma = || behind.strip_prefix(", ").filter(|words| words.trim_start().starts_with(char::is_uppercase));
    let scanned = || comma().and_then(|_| behind.strip_prefix(',')).map(|rest| (rest, false));
    let (rest, glued) = after_number(behind).or_else(scanned)?;
    let words = rest.trim_start();
    ((words.len() < rest.len() || glued) && !words.is_empty()).then_some((value, line.len() - words.len()))
}

/// What follows the mark behind a number, and whether words may stand right behind that mark.
fn after_number(behind: &str) -> Option<(&str, bool)> {
    let bare = behind.trim_start();
    for (mark, glued) in [(".", false), (")", false), ("．", true), ("、", true), ("）", true)] {
        if let Some(rest) = bare.strip_prefix(mark) {
            // "1.决定"
            return Some((rest, glued || rest.starts_with(is_ideograph)));
        }
    }
    // Arabic: a dash that stands apart.
    let dashed = ["-", "–", "ـ", "—"].iter().find_map(|dash| bare.strip_prefix(dash));
    dashed.filter(|rest| bare.len() < behind.len() && rest.starts_with(char::is_whitespace)).map(|rest| (rest, false))
}

/// The value of a label that the markup sets apart, where it is the number of a paragraph: `3.`, `3 -`, `3`.
#[must_use]
pub fn marked_number(label: &str) -> Option<u32> {
    let (value, rest) = digits(label.trim(), 5)?;
    rest.chars()
        .all(|letter| letter.is_whitespace() || matches!(letter, '.' | '-' | '–' | '—' | 'ـ' | '．' | '、' | ')'))
        .then_some(value)
}

/// The words of a line behind the number that it begins with, if it does.
#[must_use]
pub fn words(line: &str) -> &str {
    let rest = drafting::at_start(line).map(|label| label.rest).or_else(|| number(line).map(|(_, rest)| rest));
    rest.and_then(|rest| line.get(rest..)).unwrap_or(line)
}

/// A number or label on a line of its own: `3.`, `(a)`.
#[must_use]
pub fn stands_alone(line: &str) -> bool {
    let line = line.trim();
    let number = digits(line, 3).is_some_and(|(_, rest)| matches!(rest.trim_start(), "." | "．" | "-" | "–"));
    let bracketed = line.starts_with(['(', '（']) || line.ends_with(')');
    number
        || drafting::stands_alone(line)
        || (bracketed && Label::at_start(&format!("{line} x")).is_some_and(|label| label.printed == line))
}

/// What a label may count in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// a, b, c; а, б, в; أ, ب, ج.
    Letter,
    /// i, ii, iii; 一, 二, 三.
    Roman,
    /// 1, 2, 3.
    Digit,
    /// A dash or a dot, which count nothing.
    Dash,
}

/// A label at the start of an item, with every way to understand it ("i" is a letter and a Roman numeral).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    /// As printed: `a)`, `(ii)`.
    pub printed: String,
    /// Readings, as style and value from 1.
    pub readings: Vec<(Style, u32)>,
    /// Where the words begin.
    pub rest: usize,
    /// What stands in an id: `a`, `ii`.
    name: String,
    /// It looks like many other things ("a. "), and is a label only where a list is announced or goes on.
    weak: bool,
}

/// Longest label inside its brackets, in letters.
const LONGEST: usize = 6;

impl Label {
    /// The label at the start of `line`, if there is one.
    #[must_use]
    pub fn at_start(line: &str) -> Option<Self> {
        dash(line).or_else(|| bracketed(line)).or_else(|| quoted(line)).or_else(|| circled(line)).or_else(|| dotted(line))
    }

    /// A label that the markup sets apart from the words, which begin at `rest`.
    #[must_use]
    pub fn marked(label: &str, rest: usize) -> Option<Self> {
        let mut found = Self::at_start(&format!("{} x", label.trim()))
            .or_else(|| Self::at_start(&format!("{}) x", label.trim_end().trim_end_matches('.'))))?;
        label.trim().clone_into(&mut found.printed);
        found.rest = rest;
        Some(found)
    }

    /// The label without its brackets, for an id; in Latin letters whatever the script.
    #[must_use]
    pub fn name(&self) -> String {
        self.name.clone()
    }

    /// The first of a list.
    #[must_use]
    pub fn begins(&self) -> bool {
        self.readings.iter().any(|(style, value)| *value == 1 && *style != Style::Dash)
    }

    /// A number with a bracket behind it: "1)".
    #[must_use]
    pub fn is_bare_number(&self) -> bool {
        self.weak && self.readings.iter().all(|(style, _)| *style == Style::Digit)
    }
}

/// "– the President": an item of a list that counts nothing.
fn dash(line: &str) -> Option<Label> {
    let behind = line.strip_prefix(['–', '—', '-', '•', '·', '▪', '●', '◦', '‣'])?;
    let words = behind.trim_start();
    let printed = line.get(..line.len() - behind.len())?.to_owned();
    (words.len() < behind.len() && words.chars().any(char::is_alphanumeric)).then(|| Label {
        printed,
        readings: vec![(Style::Dash, 1)],
        rest: line.len() - words.len(),
        name: "-".to_owned(),
        weak: false,
    })
}

/// `a)`, `(a)`, `（一）`, `(أ)`.
fn bracketed(line: &str) -> Option<Label> {
    let bare = line.strip_prefix(['(', '（']).unwrap_or(line);
    let opened = bare.len() < line.len();
    let close =
        bare.char_indices().take(LONGEST + 1).find(|(_, letter)| matches!(letter, ')' | '）')).filter(|(at, _)| *at > 0)?;
    let inner = bare.get(..close.0)?;
    let behind = bare.get(close.0 + close.1.len_utf8()..)?;
    let words = behind.trim_start();
    // Chinese sets no space behind the label.
    // "(a)(i)": the label of the item inside may stand right behind.
    let apart = words.len() < behind.len()
        || close.1 == '）'
        || (opened && words.starts_with('(') && bracketed(words).is_some())
        || (opened && dotted(words).is_some())
        || words.starts_with(|letter: char| !letter.is_ascii() && !letter.is_lowercase());
    if words.is_empty() || !apart {
        return None;
    }
    let (readings, name) = readings(inner.trim(), opened)?;
    let printed = line.get(..line.len() - behind.len())?.to_owned();
    // "1)" is also the number of a paragraph.
    let weak = !opened && readings.iter().all(|(style, _)| *style == Style::Digit);
    Some(Label { printed, readings, rest: line.len() - words.len(), name, weak })
}

/// `‘1’`, `'1'`: the second level in Arabic.
fn quoted(line: &str) -> Option<Label> {
    let bare = line.strip_prefix(['\'', '‘', '’', '`'])?;
    let (value, rest) = digits(bare, 2)?;
    let behind = rest.strip_prefix(['\'', '‘', '’', '`'])?;
    let words = behind.trim_start();
    let printed = line.get(..line.len() - behind.len())?.to_owned();
    (words.len() < behind.len() && !words.is_empty() && value > 0).then(|| Label {
        printed,
        readings: vec![(Style::Roman, value), (Style::Digit, value)],
        rest: line.len() - words.len(),
        name: roman_name(value),
        weak: false,
    })
}

/// `㈠`, `①`.
fn circled(line: &str) -> Option<Label> {
    let first = line.chars().next()?;
    let value = match first {
        '㈠'..='㈩' => u32::from(first) - u32::from('㈠') + 1,
        '①'..='⑳' => u32::from(first) - u32::from('①') + 1,
        '⑴'..='⒇' => u32::from(first) - u32::from('⑴') + 1,
        _ => return None,
    };
    let words = line.get(first.len_utf8()..)?.trim_start();
    (!words.is_empty()).then(|| Label {
        printed: first.to_string(),
        readings: vec![(Style::Roman, value)],
        rest: line.len() - words.len(),
        name: roman_name(value),
        weak: false,
    })
}

/// `a. `, `б. `, `أ - `: the third level in most languages.
fn dotted(line: &str) -> Option<Label> {
    let end =
        line.char_indices().take(LONGEST).find(|(_, letter)| !letter.is_alphabetic() && *letter != 'ـ').map(|(at, _)| at)?;
    let (inner, behind) = line.split_at_checked(end)?;
    let spaced = behind.trim_start();
    let dashed = ["-", "–", "ـ"].iter().find_map(|dash| spaced.strip_prefix(dash)).filter(|_| spaced.len() < behind.len());
    let rest = behind.strip_prefix('.').or(dashed)?;
    let words = rest.trim_start();
    // A dash stands between words in most scripts.
    let apart = words.len() < rest.len()
        && (behind.starts_with('.') || inner.chars().all(|letter| ('\u{620}'..='\u{64a}').contains(&letter)));
    if words.is_empty() || !apart || inner.starts_with(char::is_uppercase) {
        return None;
    }
    let (readings, name) = readings(inner, false)?;
    let printed = line.get(..line.len() - rest.len())?.to_owned();
    Some(Label { printed, readings, rest: line.len() - words.len(), name, weak: true })
}

/// The ways to understand a label, and its name.
fn readings(inner: &str, bracketed: bool) -> Option<(Vec<(Style, u32)>, String)> {
    let mut readings = Vec::new();
    let mut name = inner.to_lowercase();
    if let Some((value, latin)) = letter(inner) {
        readings.push((Style::Letter, value));
        name = latin;
    }
    if let Some(value) = roman(inner) {
        readings.push((Style::Roman, value));
    }
    if let Some(value) = value::ideograph(inner) {
        readings.push((Style::Roman, value));
        name = roman_name(value);
    }
    if let Some((value, "")) = digits(inner, 3) {
        readings.push((Style::Digit, value));
        name = value.to_string();
    }
    // Scanners read "(i)" as "(1)" or "(l)".
    if bracketed && matches!(inner, "1" | "l") {
        readings.push((Style::Roman, 1));
    }
    (!readings.is_empty()).then_some((readings, name))
}

/// Items have items that have items; nothing goes deeper.
const MAX_LEVELS: usize = 3;

/// The labels that are open at a place in the text, outermost first.
#[derive(Clone, Debug, Default)]
pub struct Open {
    levels: Vec<Vec<(Style, u32)>>,
    /// The name of each level, for ids.
    pub names: Vec<String>,
}

impl Open {
    /// Takes a label in. Its level from 1, or none where it continues nothing and begins nothing, so that it is no label.
    /// `announced`: the words before end with a colon; `apart`: the line stands apart from the one before.
    pub fn take(&mut self, label: &Label, announced: bool, apart: bool) -> Option<usize> {
        if label.readings.iter().any(|(style, _)| *style == Style::Dash) {
            return Some(self.dashed());
        }
        let begins = label.readings.iter().any(|(_, value)| *value == 1);
        let level = if begins && announced { None } else { self.continued(label) };
        let level = match level {
            Some(level) => level,
            // A list begins inside the last item, or anew beside it where no colon announces it.
            None if begins && (announced || !label.weak) => self.begun(label, announced),
            None if apart && self.levels.is_empty() && !label.weak => 0,
            None => return None,
        };
        self.set(level, label.readings.clone(), label.name());
        Some(level + 1)
    }

    /// Takes an item of a list that counts nothing: its place counts for it.
    fn dashed(&mut self) -> usize {
        let open = self.levels.iter().rposition(|level| level.iter().any(|(style, _)| *style == Style::Dash));
        let level = open.unwrap_or(self.levels.len()).min(MAX_LEVELS - 1);
        let value = open.and_then(|open| self.levels.get(open)?.first().map(|(_, value)| value + 1)).unwrap_or(1);
        self.set(level, vec![(Style::Dash, value)], value.to_string());
        level + 1
    }

    /// The label at the start of a line that names the items around its own once more: "(b)(ii)" goes on with the list inside (b).
    /// None where it does not; the label holds all of them.
    #[must_use]
    pub fn repeated(&self, line: &str) -> Option<Label> {
        let mut behind = 0;
        let mut depth = 0;
        let mut around = String::new();
        loop {
            let mut label = Label::at_start(line.get(behind..)?)?;
            let repeats = self.levels.get(depth).is_some_and(|level| level.iter().any(|open| label.readings.contains(open)));
            if repeats && line.get(behind + label.rest..).is_some_and(|rest| Label::at_start(rest).is_some()) {
                behind += label.rest;
                depth += 1;
                around = format!("{around}{} ", label.printed);
                continue;
            }
            let fits = self.levels.get(depth).map_or(label.begins(), |level| continues(level, &label));
            if depth == 0 || !fits {
                return None;
            }
            label.printed = around + &label.printed;
            label.rest += behind;
            return Some(label);
        }
    }

    /// No list is open.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.levels.is_empty()
    }

    /// Whether a list goes on with this label, whatever else it may be.
    #[must_use]
    pub fn goes_on_with(&self, label: &Label) -> bool {
        self.continued(label).is_some()
    }

    fn set(&mut self, level: usize, readings: Vec<(Style, u32)>, name: String) {
        self.levels.truncate(level);
        self.names.truncate(level);
        self.levels.push(readings);
        self.names.push(name);
    }

    /// The level at which a list begins.
    fn begun(&self, label: &Label, announced: bool) -> usize {
        let same_style =
            |level: &Vec<(Style, u32)>| level.iter().any(|(style, _)| label.readings.iter().any(|(other, _)| other == style));
        let beside = if announced { None } else { self.levels.iter().rposition(same_style) };
        beside.unwrap_or(self.levels.len()).min(MAX_LEVELS - 1)
    }

    /// The innermost level that the label carries on.
    fn continued(&self, label: &Label) -> Option<usize> {
        self.levels.iter().rposition(|level| continues(level, label))
    }
}

/// Whether a label carries on what a level counts. One may be left out.
fn continues(level: &[(Style, u32)], label: &Label) -> bool {
    let carries_on = |style: Style, last: u32| {
        label.readings.iter().any(|(other, value)| *other == style && (last + 1..=last + 2).contains(value))
    };
    level.iter().any(|(style, last)| carries_on(*style, *last))
}

#[cfg(test)]
mod tests;
