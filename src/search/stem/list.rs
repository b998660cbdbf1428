//! What a language adds to its stemmer, as `assets/lexicon/stems` lists it.

use std::collections::{HashMap, HashSet};

use crate::model::{ByLanguage, Language};
use crate::search::words::folded_form;

/// A stem and its ending: the stem has at least so many letters.
const FEWEST_LETTERS: usize = 2;

/// One list.
#[derive(Default)]
pub(super) struct List {
    endings: Vec<Ending>,
    /// By each form, the first. All words are folded.
    same: HashMap<String, String>,
    alone: HashSet<String>,
}

/// What makes another word of a word.
struct Ending {
    name: &'static str,
    /// What a stem that kept the ending still has of it.
    core: String,
    form: String,
}

impl List {
    pub(super) fn of(language: Language) -> &'static Self {
        static LISTS: ByLanguage<List> = ByLanguage::new();
        let list = match language {
            Language::Fr => include_str!("../../../assets/lexicon/stems/fr.txt"),
            Language::En => include_str!("../../../assets/lexicon/stems/en.txt"),
            Language::Es => include_str!("../../../assets/lexicon/stems/es.txt"),
            Language::Ru => include_str!("../../../assets/lexicon/stems/ru.txt"),
            Language::Ar | Language::Zh => "",
        };
        LISTS.get_or_read(language, || Self::parse(list))
    }

    fn parse(text: &'static str) -> Self {
        let mut list = Self::default();
        for line in text.lines() {
            let mut words = line.split_whitespace();
            match words.next() {
                Some("ending") => {
                    let (Some(name), Some(core)) = (words.next(), words.next()) else { continue };
                    let core = folded_form(core);
                    list.endings.extend(words.map(|form| Ending { name, core: core.clone(), form: folded_form(form) }));
                }
                Some("same") => {
                    let words: Vec<String> = words.map(folded_form).collect();
                    let Some(first) = words.first() else { continue };
                    list.same.extend(words.iter().map(|form| (form.clone(), first.clone())));
                }
                Some("alone") => list.alone.extend(words.map(folded_form)),
                _ => {}
            }
        }
        list.endings.sort_by_key(|ending| std::cmp::Reverse(ending.form.len()));
        list
    }

    /// The first form of a word with forms that no rule finds.
    pub(super) fn same(&self, folded: &str) -> Option<&str> {
        self.same.get(folded).map(String::as_str)
    }

    /// Whether a word has no other forms.
    pub(super) fn is_alone(&self, folded: &str) -> bool {
        self.alone.contains(folded)
    }

    /// By what a word is derived, where its stem says so no more.
    pub(super) fn ending(&self, folded: &str, stem: &str) -> Option<&'static str> {
        let is_long = |base: &&str| base.chars().nth(FEWEST_LETTERS - 1).is_some();
        let (base, ending) =
            self.endings.iter().find_map(|ending| Some((folded.strip_suffix(ending.form.as_str()).filter(is_long)?, ending)))?;
        let kept = stem.strip_prefix(base).is_some_and(|rest| rest.starts_with(&ending.core));
        (!kept).then_some(ending.name)
    }
}
