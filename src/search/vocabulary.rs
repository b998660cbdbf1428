//! The words that stand in the texts, each form of each language once: as numbers and letters that may lie in a file.

use super::column::Column;
use super::stem::Stems;
use super::strings::{Lists, Strings, first};
use super::words::{exact_form, folded_form};
use crate::model::Language;

/// Names a form within its vocabulary.
pub(super) type FormId = u32;

/// Names a stem within its vocabulary.
pub(super) type StemId = u32;

/// What stands between the parts of a word that is printed in parts.
pub(super) const BETWEEN_PARTS: char = '\u{1f}';

/// What stands between two ways to print a word in parts.
pub(super) const BETWEEN_WAYS: char = '\u{1e}';

/// All forms, and how they are found.
#[derive(Clone, Debug, Default)]
pub(super) struct Vocabulary {
    /// For each form, its word with capitals and accents.
    pub exact: Strings,
    /// For each form, the place of its language in [`Language::ALL`].
    pub languages: Column<u8>,
    /// For each form, in how many distinct texts it stands.
    pub texts: Column<u32>,
    /// The forms by word, then by language.
    pub by_exact: Column<u32>,
    /// The words without capitals and accents, in order.
    pub folded: Strings,
    /// For each of these, its forms.
    pub of_folded: Lists,
    /// Each stem of each language has a number, in the order in which its first form came.
    pub stems: Strings,
    /// For each stem, the place of its language.
    pub stem_languages: Column<u8>,
    /// The stems by letters, then by language.
    pub by_stem: Column<u32>,
    /// For each stem, its forms.
    pub of_stems: Lists,
    /// Words printed with a hyphen or a space inside, as they are without, in order.
    pub compounds: Strings,
    /// For each of these, the ways in which it is printed.
    pub ways: Strings,
}

impl Vocabulary {
    /// How many forms there are.
    pub(super) fn len(&self) -> usize {
        self.texts.len()
    }

    /// In how many distinct texts a form stands.
    pub(super) fn texts(&self, form: FormId) -> u32 {
        self.texts.get(form as usize).copied().unwrap_or_default()
    }

    /// The place of the language of a form.
    pub(super) fn language(&self, form: FormId) -> u8 {
        self.languages.get(form as usize).copied().unwrap_or_default()
    }

    /// The languages that have words.
    pub(super) fn all_languages(&self) -> Vec<u8> {
        (0..).take(Language::ALL.len()).filter(|language| self.languages.contains(language)).collect()
    }

    /// The forms that are exactly this word.
    pub(super) fn of_exact(&self, word: &str) -> Vec<FormId> {
        let exact = exact_form(word);
        let word_at = |at: usize| self.by_exact.get(at).map_or("", |form| self.exact.get(*form as usize));
        let from = first(self.by_exact.len(), |at| word_at(at) < exact.as_ref());
        let own = (from..self.by_exact.len()).take_while(|at| word_at(*at) == exact.as_ref());
        sorted(own.filter_map(|at| self.by_exact.get(at).copied()).collect())
    }

    /// The forms with these letters, whatever their capitals and accents.
    pub(super) fn of_folded(&self, folded: &str) -> Vec<FormId> {
        sorted(self.folded.find(folded).map(|at| self.of_folded.get(at).to_vec()).unwrap_or_default())
    }

    /// The forms that begin with these letters.
    pub(super) fn of_prefix(&self, folded: &str) -> Vec<FormId> {
        let own = self.folded.first_from(folded)..self.folded.len();
        let own = own.take_while(|at| self.folded.get(*at).starts_with(folded));
        sorted(own.flat_map(|at| self.of_folded.get(at)).copied().collect())
    }

    /// The stems that a word may have. Each language has its own way to them, so it is asked only for words that it may have: one whose
    /// letters it writes, and that stands in its texts, or in those of no language, or has a plain plural or verb form there.
    /// "marche" is no form of the English "March".
    pub(super) fn stems_of(&self, word: &str) -> Vec<StemId> {
        let folded = folded_form(word);
        let homes: Vec<u8> = self.of_folded(&folded).iter().map(|form| self.language(*form)).collect();
        let mut found = Vec::new();
        for (place, language) in (0u8..).zip(Language::ALL) {
            let own = Stems::of(language);
            if !own.writes(word) {
                continue;
            }
            let is_at_home = homes.is_empty() || homes.contains(&place);
            let stems = own.stems(word).into_iter().filter_map(|stem| self.stem(place, &stem));
            found.extend(stems.filter(|stem| is_at_home || self.has_form_with(*stem, &folded, own.endings())));
        }
        sorted(found)
    }

    fn stem(&self, language: u8, stem: &str) -> Option<StemId> {
        let key = |at: usize| {
            let id = self.by_stem.get(at).copied().unwrap_or_default() as usize;
            (self.stems.get(id), self.stem_languages.get(id).copied().unwrap_or_default())
        };
        let at = first(self.by_stem.len(), |at| key(at) < (stem, language));
        (at < self.by_stem.len() && key(at) == (stem, language)).then(|| self.by_stem.get(at).copied()).flatten()
    }

    /// Whether a form of a stem is this word with one of the endings.
    fn has_form_with(&self, stem: StemId, folded: &str, endings: &[&str]) -> bool {
        let is_one = |form: &str| form.strip_prefix(folded).is_some_and(|ending| endings.contains(&ending));
        self.of_stems.get(stem as usize).iter().any(|form| is_one(&folded_form(self.exact.get(*form as usize))))
    }

    /// The forms of some stems.
    pub(super) fn with_stems(&self, stems: &[StemId]) -> Vec<FormId> {
        sorted(stems.iter().flat_map(|stem| self.of_stems.get(*stem as usize)).copied().collect())
    }

    /// The ways in which a word is printed in parts.
    pub(super) fn ways_of(&self, folded: &str) -> impl Iterator<Item = impl Iterator<Item = &str>> {
        let ways = self.compounds.find(folded).map(|at| self.ways.get(at));
        ways.into_iter().flat_map(|ways| ways.split(BETWEEN_WAYS)).map(|way| way.split(BETWEEN_PARTS))
    }

    /// All folded forms in order, with how many texts have them.
    pub(super) fn folded_forms(&self) -> impl Iterator<Item = (&str, u32)> {
        self.folded.iter().zip(self.of_folded.iter()).map(|(form, ids)| (form, ids.iter().map(|id| self.texts(*id)).sum()))
    }
}

fn sorted(mut ids: Vec<u32>) -> Vec<u32> {
    ids.sort_unstable();
    ids.dedup();
    ids
}
