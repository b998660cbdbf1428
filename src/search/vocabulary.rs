//! The words that stand in the texts, each form of each language once.

use std::collections::{BTreeMap, HashMap};
use std::hash::BuildHasherDefault;

use super::stem::Stems;
use super::words::{exact_form, folded_form};
use crate::model::Language;
use crate::text::token::WordHasher;

/// Names a form within its vocabulary.
pub(super) type FormId = u32;

/// Names a stem within its vocabulary.
pub(super) type StemId = u32;

/// The forms of one language, as printed.
type Exact = HashMap<Box<str>, FormId, BuildHasherDefault<WordHasher>>;

/// One form of a word, in one language.
#[derive(Clone, Debug)]
pub(super) struct Form {
    /// With capitals and accents.
    pub exact: Box<str>,
    /// Of the texts it stands in.
    pub language: Language,
    /// In how many distinct texts it stands.
    pub texts: u32,
    /// The last text that had it, while counting.
    last: u32,
}

/// All forms, and how they are found.
#[derive(Clone, Debug, Default)]
pub(super) struct Vocabulary {
    pub forms: Vec<Form>,
    exact: Vec<(Language, Exact)>,
    folded: BTreeMap<Box<str>, Vec<FormId>>,
    /// Each stem of each language has a number, in the order in which its first form came.
    stems: HashMap<(Language, String), StemId>,
    /// For each stem, its forms.
    of_stems: Vec<Vec<FormId>>,
    /// Words printed with a hyphen or a space inside, by the form that has neither.
    compounds: BTreeMap<Box<str>, Vec<Vec<String>>>,
}

impl Vocabulary {
    /// The languages that have words.
    pub(super) fn languages(&self) -> impl Iterator<Item = Language> {
        self.exact.iter().map(|(language, _)| *language)
    }

    /// Counts one word of a text.
    pub(super) fn count(&mut self, word: &str, language: Language, text: u32) -> FormId {
        let exact = exact_form(word);
        let at = self.exact.iter().position(|(known, _)| *known == language).unwrap_or_else(|| {
            self.exact.push((language, HashMap::default()));
            self.exact.len() - 1
        });
        let Self { forms, exact: ids, folded, .. } = self;
        let ids = &mut ids[at].1;
        let id = if let Some(id) = ids.get(exact.as_ref()) {
            *id
        } else {
            let id = forms.len() as FormId;
            ids.insert(exact.as_ref().into(), id);
            folded.entry(folded_form(&exact).into()).or_default().push(id);
            forms.push(Form { exact: exact.as_ref().into(), language, texts: 0, last: u32::MAX });
            id
        };
        if let Some(form) = forms.get_mut(id as usize)
            && form.last != text
        {
            form.last = text;
            form.texts += 1;
        }
        id
    }

    /// Remembers words that are printed as one.
    pub(super) fn join(&mut self, parts: &[&str]) {
        let parts: Vec<String> = parts.iter().map(|part| folded_form(part)).collect();
        let ways = self.compounds.entry(parts.concat().into()).or_default();
        if !ways.contains(&parts) {
            ways.push(parts);
        }
    }

    /// Brings the forms to their stems, once all are counted.
    pub(super) fn finish(&mut self) {
        (self.stems, self.of_stems) = (HashMap::new(), Vec::new());
        let languages: Vec<(Language, Stems)> = self.languages().map(|language| (language, Stems::of(language))).collect();
        for (id, form) in self.forms.iter().enumerate() {
            let Some((_, stems)) = languages.iter().find(|(language, _)| *language == form.language) else { continue };
            for stem in stems.stems(&form.exact) {
                let next = self.of_stems.len() as StemId;
                let stem = *self.stems.entry((form.language, stem)).or_insert(next);
                if stem == next {
                    self.of_stems.push(Vec::new());
                }
                self.of_stems[stem as usize].push(id as FormId);
            }
        }
    }

    /// For each stem, its forms.
    pub(super) fn of_stems(&self) -> &[Vec<FormId>] {
        &self.of_stems
    }

    /// The forms that are exactly this word.
    pub(super) fn of_exact(&self, word: &str) -> Vec<FormId> {
        let exact = exact_form(word);
        sorted(self.exact.iter().filter_map(|(_, ids)| ids.get(exact.as_ref()).copied()).collect())
    }

    /// The forms with these letters, whatever their capitals and accents.
    pub(super) fn of_folded(&self, folded: &str) -> Vec<FormId> {
        sorted(self.folded.get(folded).cloned().unwrap_or_default())
    }

    /// The forms that begin with these letters.
    pub(super) fn of_prefix(&self, folded: &str) -> Vec<FormId> {
        let from: Box<str> = folded.into();
        let forms = self.folded.range(from..).take_while(|(form, _)| form.starts_with(folded));
        sorted(forms.flat_map(|(_, ids)| ids).copied().collect())
    }

    /// The stems that a word may have, in all languages.
    pub(super) fn stems_of(&self, word: &str) -> Vec<StemId> {
        let mut found = Vec::new();
        for language in self.languages() {
            let stems = Stems::of(language).stems(word).into_iter();
            found.extend(stems.filter_map(|stem| self.stems.get(&(language, stem)).copied()));
        }
        sorted(found)
    }

    /// The inflected forms of a word.
    pub(super) fn of_stem(&self, word: &str) -> Vec<FormId> {
        let mut found = self.of_folded(&folded_form(word));
        for stem in self.stems_of(word) {
            found.extend(self.of_stems.get(stem as usize).into_iter().flatten());
        }
        sorted(found)
    }

    /// The ways in which a word is printed in parts.
    pub(super) fn ways_of(&self, folded: &str) -> &[Vec<String>] {
        self.compounds.get(folded).map_or(&[], Vec::as_slice)
    }

    /// All folded forms, with how many texts have them.
    pub(super) fn folded_forms(&self) -> impl Iterator<Item = (&str, u32)> {
        self.folded.iter().map(|(form, ids)| {
            (form.as_ref(), ids.iter().filter_map(|id| self.forms.get(*id as usize)).map(|form| form.texts).sum())
        })
    }
}

fn sorted(mut ids: Vec<u32>) -> Vec<u32> {
    ids.sort_unstable();
    ids.dedup();
    ids
}
