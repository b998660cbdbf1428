//! Numbers of paragraphs and letters of items, as they stand at the start of a line.

/// `3. Prie …`: the number, and where the words begin.
#[must_use]
pub fn number(line: &str) -> Option<(u32, usize)> {
    let digits = line.len() - line.trim_start_matches(|letter: char| letter.is_ascii_digit()).len();
    if !(1..=3).contains(&digits) {
        return None;
    }
    let value = line.get(..digits)?.parse().ok()?;
    let behind = line.get(digits..)?.trim_start();
    let behind = behind.strip_prefix('.').or_else(|| behind.strip_prefix(')'))?;
    let words = behind.trim_start();
    (words.len() < behind.len() && !words.is_empty()).then_some((value, line.len() - words.len()))
}

/// A number or label on a line of its own: `3.`, `(a)`.
#[must_use]
pub fn stands_alone(line: &str) -> bool {
    let line = line.trim();
    let number = line
        .strip_suffix('.')
        .is_some_and(|digits| (1..=3).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit()));
    number || (line.starts_with('(') && Label::at_start(&format!("{line} x")).is_some_and(|label| label.printed == line))
}

/// What a label may count in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// a, b, c.
    Letter,
    /// i, ii, iii.
    Roman,
    /// 1, 2, 3.
    Digit,
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
}

impl Label {
    /// The label at the start of `line`, if there is one.
    #[must_use]
    pub fn at_start(line: &str) -> Option<Self> {
        let bare = line.strip_prefix('(').unwrap_or(line);
        let close = bare.find(')').filter(|at| (1..=6).contains(at))?;
        let inner = bare.get(..close)?;
        let behind = bare.get(close + 1..)?;
        let words = behind.trim_start();
        if words.is_empty() || words.len() == behind.len() {
            return None;
        }
        let bracketed = bare.len() < line.len();
        let readings = readings(inner, bracketed);
        let printed = line.get(..line.len() - behind.len())?.to_owned();
        (!readings.is_empty()).then(|| Self { printed, readings, rest: line.len() - words.len() })
    }

    /// The label without its brackets, for an id.
    #[must_use]
    pub fn name(&self) -> String {
        self.printed.trim_matches(['(', ')']).to_lowercase()
    }
}

fn readings(inner: &str, bracketed: bool) -> Vec<(Style, u32)> {
    let mut readings = Vec::new();
    let mut letters = inner.chars();
    if let (Some(first), same) = (letters.next(), letters.clone().all(|letter| inner.starts_with(letter)))
        && first.is_ascii_lowercase()
        && same
        && inner.len() <= 2
    {
        let value = u32::from(first) - u32::from('a') + 1;
        readings.push((Style::Letter, if inner.len() == 2 { value + 26 } else { value }));
    }
    if let Some(value) = roman(inner) {
        readings.push((Style::Roman, value));
    }
    if bracketed && let Ok(value) = inner.parse() {
        readings.push((Style::Digit, value));
    }
    // Scanners read "(i)" as "(1)" or "(l)".
    if bracketed && matches!(inner, "1" | "l") {
        readings.push((Style::Roman, 1));
    }
    readings
}

/// The value of a Roman numeral in small letters, up to 39.
fn roman(text: &str) -> Option<u32> {
    let tens = text.len() - text.trim_start_matches('x').len();
    let units = match text.get(tens..)? {
        "" => 0,
        "i" => 1,
        "ii" => 2,
        "iii" => 3,
        "iv" => 4,
        "v" => 5,
        "vi" => 6,
        "vii" => 7,
        "viii" => 8,
        "ix" => 9,
        _ => return None,
    };
    let value = u32::try_from(tens).ok()? * 10 + units;
    (1..40).contains(&value).then_some(value)
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
        let begins = label.readings.iter().any(|(_, value)| *value == 1);
        let level = if begins && announced { None } else { self.continued(label) };
        let level = match level {
            Some(level) => level,
            // A list begins inside the last item, or anew beside it where no colon announces it.
            None if begins => self.begun(label, announced),
            None if apart && self.levels.is_empty() => 0,
            None => return None,
        };
        self.levels.truncate(level);
        self.names.truncate(level);
        self.levels.push(label.readings.clone());
        self.names.push(label.name());
        Some(level + 1)
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
        (0..self.levels.len()).rev().find(|level| {
            self.levels[*level].iter().any(|(style, last)| {
                label.readings.iter().any(|(other, value)| other == style && (last + 1..=last + 2).contains(value))
            })
        })
    }
}
