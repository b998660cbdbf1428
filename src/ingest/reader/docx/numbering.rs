//! Lists: the numbers that Word prints before paragraphs, counted as Word counts them.

pub mod format;

use std::collections::{BTreeMap, HashMap, HashSet};

use quick_xml::events::BytesStart;

use super::xml::{Handler, attribute, is_on, number};

/// Levels of a list.
const LEVELS: usize = 9;

/// One level of a list.
#[derive(Clone, Debug)]
struct Level {
    start: usize,
    /// How the number is written: `decimal`, `lowerLetter`.
    format: String,
    /// The label, with `%1` for the number of the first level.
    text: String,
    /// After which level it begins anew; 0: never.
    restart: Option<usize>,
    /// The style whose paragraphs stand on this level.
    style: Option<String>,
    /// All numbers in the label are Arabic.
    arabic: bool,
}

impl Default for Level {
    fn default() -> Self {
        Self { start: 1, format: "decimal".to_owned(), text: String::new(), restart: None, style: None, arabic: false }
    }
}

#[derive(Clone, Debug, Default)]
struct Abstract {
    levels: HashMap<usize, Level>,
    /// The style that holds the levels.
    linked: Option<String>,
    /// The style that these levels are held for.
    holds: Option<String>,
}

#[derive(Clone, Debug, Default)]
struct List {
    kind: String,
    /// Levels that begin elsewhere than in the kind of list.
    starts: BTreeMap<usize, usize>,
    /// Levels that are written otherwise.
    levels: HashMap<usize, Level>,
}

/// The lists of a text, with how far each has counted.
#[derive(Debug, Default)]
pub struct Numbering {
    kinds: HashMap<String, Abstract>,
    lists: HashMap<String, List>,
    /// The last number of each level, by kind of list: lists of one kind count on together.
    counts: HashMap<String, [Option<usize>; LEVELS]>,
    /// Levels whose other beginning was used, by list.
    begun: HashSet<(String, usize)>,
    reading: Reading,
}

/// Where the reading of the part stands.
#[derive(Debug, Default)]
struct Reading {
    kind: Option<(String, Abstract)>,
    list: Option<(String, List)>,
    level: Option<(usize, Level)>,
    overridden: Option<usize>,
}

impl Numbering {
    /// The level of a list on which the paragraphs of a style stand.
    #[must_use]
    pub fn level_of_style(&self, list: &str, style: &str) -> Option<usize> {
        let kind = self.kinds.get(self.kind(list)?)?;
        (0..LEVELS).find(|level| kind.levels.get(level).and_then(|level| level.style.as_deref()) == Some(style))
    }

    /// Counts a paragraph of a list. Its label, where one is printed.
    pub fn label(&mut self, list: &str, level: usize) -> Option<String> {
        let level = level.min(LEVELS - 1);
        let kind = self.kind(list)?.to_owned();
        let own = self.lists.get(list)?.clone();
        let counts = self.counts.get(&kind).copied().unwrap_or_default();
        let counts = self.counted(list, &kind, &own, level, counts);
        self.counts.insert(kind.clone(), counts);
        let shown = self.level(&kind, &own, level)?;
        if matches!(shown.format.as_str(), "bullet" | "none") && !shown.text.contains('%') {
            return None;
        }
        let mut label = String::new();
        let mut rest = shown.text.as_str();
        while let Some((before, behind)) = rest.split_once('%') {
            label.push_str(before);
            let digit = behind.chars().next().and_then(|digit| digit.to_digit(10)).filter(|digit| (1..=9).contains(digit));
            rest = if let Some(digit) = digit {
                let at = digit as usize - 1;
                let written = self.level(&kind, &own, at);
                let format = if shown.arabic { "decimal" } else { written.map_or("decimal", |level| level.format.as_str()) };
                let begins = || own.starts.get(&at).copied().or_else(|| written.map(|level| level.start)).unwrap_or(1);
                let value = counts.get(at).copied().flatten().unwrap_or_else(begins);
                label.push_str(&format::written(value, format));
                behind.get(1..).unwrap_or_default()
            } else {
                label.push('%');
                behind
            };
        }
        label.push_str(rest);
        let label = label.trim().to_owned();
        label.chars().any(char::is_alphanumeric).then_some(label)
    }

    /// The counts after one more paragraph on a level.
    fn counted(
        &mut self,
        list: &str,
        kind: &str,
        own: &List,
        level: usize,
        mut counts: [Option<usize>; LEVELS],
    ) -> [Option<usize>; LEVELS] {
        for at in own.starts.keys() {
            if *at <= level
                && self.begun.insert((list.to_owned(), *at))
                && let Some(count) = counts.get_mut(*at)
            {
                *count = None;
                for deeper in counts.iter_mut().skip(at + 1) {
                    *deeper = None;
                }
            }
        }
        let start =
            own.starts.get(&level).copied().or_else(|| self.level(kind, own, level).map(|level| level.start)).unwrap_or(1);
        if let Some(count) = counts.get_mut(level) {
            *count = Some(count.map_or(start, |count| count.saturating_add(1)));
        }
        for at in level + 1..LEVELS {
            let stays = match self.level(kind, own, at).and_then(|level| level.restart) {
                Some(0) => true,
                Some(after) => level >= after,
                None => false,
            };
            if !stays && let Some(count) = counts.get_mut(at) {
                *count = None;
            }
        }
        counts
    }

    fn level<'a>(&'a self, kind: &str, own: &'a List, level: usize) -> Option<&'a Level> {
        own.levels.get(&level).or_else(|| self.kinds.get(kind)?.levels.get(&level))
    }

    /// The kind of a list, through the style that may hold its levels.
    fn kind(&self, list: &str) -> Option<&str> {
        let named = self.lists.get(list)?.kind.as_str();
        let (id, kind) = self.kinds.get_key_value(named)?;
        let Some(style) = kind.linked.as_deref().filter(|_| kind.levels.is_empty()) else { return Some(id) };
        let holder = self.kinds.iter().filter(|(_, kind)| kind.holds.as_deref() == Some(style)).map(|(id, _)| id).min();
        Some(holder.unwrap_or(id))
    }
}

impl Handler for Numbering {
    fn start(&mut self, name: &str, element: &BytesStart<'_>) {
        let value = || attribute(element, "val");
        let reading = &mut self.reading;
        match name {
            "abstractNum" => {
                reading.kind = Some((attribute(element, "abstractNumId").unwrap_or_default(), Abstract::default()));
            }
            "num" => reading.list = Some((attribute(element, "numId").unwrap_or_default(), List::default())),
            "lvl" => reading.level = Some((number(element, "ilvl").unwrap_or_default(), Level::default())),
            "lvlOverride" => reading.overridden = number(element, "ilvl"),
            "startOverride" => {
                if let (Some((_, list)), Some(level), Some(start)) =
                    (&mut reading.list, reading.overridden, number(element, "val"))
                {
                    list.starts.insert(level, start);
                }
            }
            "abstractNumId" => {
                if let Some((_, list)) = &mut reading.list {
                    list.kind = value().unwrap_or_default();
                }
            }
            "numStyleLink" => {
                if let Some((_, kind)) = &mut reading.kind {
                    kind.linked = value();
                }
            }
            "styleLink" => {
                if let Some((_, kind)) = &mut reading.kind {
                    kind.holds = value();
                }
            }
            _ => {
                if let Some((_, level)) = &mut reading.level {
                    level.take(name, element);
                }
            }
        }
    }

    fn end(&mut self, name: &str) {
        let reading = &mut self.reading;
        match name {
            "lvl" => {
                if let Some((at, level)) = reading.level.take() {
                    match (&mut reading.list, &mut reading.kind) {
                        (Some((_, list)), _) => list.levels.insert(at, level),
                        (None, Some((_, kind))) => kind.levels.insert(at, level),
                        (None, None) => None,
                    };
                }
            }
            "lvlOverride" => reading.overridden = None,
            "abstractNum" => {
                self.kinds.extend(reading.kind.take());
            }
            "num" => {
                self.lists.extend(reading.list.take());
            }
            _ => {}
        }
    }
}

impl Level {
    fn take(&mut self, name: &str, element: &BytesStart<'_>) {
        let value = || attribute(element, "val");
        match name {
            "start" => self.start = number(element, "val").unwrap_or(1),
            "numFmt" => self.format = value().unwrap_or_default(),
            "lvlText" => self.text = value().unwrap_or_default(),
            "lvlRestart" => self.restart = number(element, "val"),
            "pStyle" => self.style = value(),
            "isLgl" => self.arabic = is_on(element),
            _ => {}
        }
    }
}
