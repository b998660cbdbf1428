//! The words that single rules name, one file per language in `assets/lexicon/mandate/rules`: "a", "on", "de" are looked up in the
//! lists of the language of the text, and mean nothing in another. A word is looked up once, for all lists.

mod names;

use std::collections::HashMap;
use std::hash::BuildHasherDefault;

use crate::model::{ByLanguage, Language};
use crate::text::fold::fold;
use crate::text::token::WordHasher;
pub(super) use names::List;

/// Nobody but the lists chooses the keys: a quick hasher does.
type Map<Value> = HashMap<String, Value, BuildHasherDefault<WordHasher>>;

/// Numbers that hold a bit for each list.
const PARTS: usize = List::ALL.len().div_ceil(64);

/// The lists that a word stands in, a bit each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Held([u64; PARTS]);

impl Held {
    /// In no list.
    pub const NONE: Self = Self([0; PARTS]);

    fn add(&mut self, list: List) {
        self.0[list as usize / 64] |= 1 << (list as usize % 64);
    }

    /// Whether the word stands in this list.
    pub fn has(&self, list: List) -> bool {
        self.0[list as usize / 64] & (1 << (list as usize % 64)) != 0
    }
}

/// The lists of one language.
#[derive(Debug)]
pub(super) struct Lists {
    whole: Map<Held>,
    /// Beginnings of words, "deem…", by their list.
    beginnings: Vec<Vec<String>>,
    /// Ends of words, "…tion".
    endings: Vec<Vec<String>>,
    /// What numbers are worth, and whether they are ordinals.
    numerals: Map<(u32, bool)>,
}

impl Lists {
    /// The lists of a language.
    pub fn of(language: Language) -> &'static Self {
        static LISTS: ByLanguage<Lists> = ByLanguage::new();
        LISTS.get_or_read(language, || Self::parse(source(language)))
    }

    /// All words of the lists, folded, each with those that it stands in.
    pub fn words(&self) -> impl Iterator<Item = (&str, Held)> {
        self.whole.iter().map(|(word, held)| (word.as_str(), *held))
    }

    /// The lists that a folded word stands in.
    pub fn holding(&self, folded: &str) -> Held {
        self.whole.get(folded).copied().unwrap_or_default()
    }

    /// Whether a folded word begins as the list says.
    pub fn begins(&self, list: List, folded: &str) -> bool {
        self.beginnings[list as usize].iter().any(|stem| folded.starts_with(stem.as_str()))
    }

    /// Whether a folded word ends as the list says.
    pub fn ends(&self, list: List, folded: &str) -> bool {
        self.endings[list as usize].iter().any(|end| folded.ends_with(end.as_str()))
    }

    /// What a part of a number is worth, and whether it is an ordinal; its ending is left out where the language has many.
    pub fn numeral(&self, part: &str) -> Option<(u32, bool)> {
        let stem = || self.endings[List::OrdinalEnding as usize].iter().find_map(|ending| part.strip_suffix(ending.as_str()));
        let whole = |part: &str| self.numerals.get(part).copied();
        whole(part).or_else(|| whole(stem()?)).or_else(|| self.numeral_run_together(part))
    }

    /// "soixanteneuvieme", "thirtyfifth": a numeral of tens and the rest, whose hyphen a line's end has swallowed.
    fn numeral_run_together(&self, part: &str) -> Option<(u32, bool)> {
        const SHORTEST: usize = 9;
        let tens = if part.len() < SHORTEST { 0..0 } else { 3..10 };
        tens.filter_map(|length| Some((self.numerals.get(part.get(..length)?)?, part.get(length..)?))).find_map(
            |((tens, ordinal), rest)| {
                let (value, closes) = self.numerals.get(rest)?;
                let joined = (20..100).contains(tens) && *value < 20 || *tens == 10 && (7..10).contains(value);
                (!ordinal && joined).then_some((tens + value, *closes))
            },
        )
    }

    fn parse(source: &str) -> Self {
        let by_name: HashMap<String, List> = List::ALL.iter().map(|list| (list.name(), *list)).collect();
        let empty = || vec![Vec::new(); List::ALL.len()];
        let mut lists = Self { whole: Map::default(), beginnings: empty(), endings: empty(), numerals: Map::default() };
        let mut list = None;
        for line in lines(source) {
            if let Some(name) = name_of(line) {
                list = by_name.get(name).copied();
                continue;
            }
            let Some(list) = list else { continue };
            if let (List::Cardinal | List::Ordinal | List::OrdinalStem, Some((numeral, value))) = (list, line.split_once(" = ")) {
                lists.numerals.extend(value.parse().ok().map(|value| (fold(numeral), (value, list != List::Cardinal))));
                continue;
            }
            match (line.strip_suffix('…'), line.strip_prefix('…')) {
                (Some(stem), _) => lists.beginnings[list as usize].push(fold(stem)),
                (None, Some(end)) => lists.endings[list as usize].push(fold(end)),
                (None, None) => lists.whole.entry(fold(line)).or_default().add(list),
            }
        }
        lists
    }
}

fn source(language: Language) -> &'static str {
    match language {
        Language::Fr => include_str!("../../assets/lexicon/mandate/rules/fr.txt"),
        Language::En => include_str!("../../assets/lexicon/mandate/rules/en.txt"),
        Language::Es => include_str!("../../assets/lexicon/mandate/rules/es.txt"),
        Language::Ru => include_str!("../../assets/lexicon/mandate/rules/ru.txt"),
        Language::Ar => include_str!("../../assets/lexicon/mandate/rules/ar.txt"),
        Language::Zh => include_str!("../../assets/lexicon/mandate/rules/zh.txt"),
    }
}

/// The lines that say something.
fn lines(source: &str) -> impl Iterator<Item = &str> {
    source.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'))
}

/// The name of the list that a line opens.
fn name_of(line: &str) -> Option<&str> {
    line.strip_prefix('[')?.strip_suffix(']')
}

#[cfg(test)]
mod tests;
