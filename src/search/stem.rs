//! Inflected forms of one word, brought to their stem.
//!
//! The stemmers of Snowball take an ending for another now and then, and join words that are derived from each other: "organe" and
//! "organisme". Lists in `assets/lexicon/stems` say what is kept apart, and what no rule finds ("woman", "women"). Arabic is done here.

mod arabic;
mod list;

use std::cell::RefCell;
use std::collections::HashMap;

use frostem::{Algorithm, Stemmer};

use super::words::folded_form;
use crate::model::Language;
use list::List;

/// The stems of one language.
pub(super) struct Stems {
    language: Language,
    stemmer: Option<Stemmer>,
    list: &'static List,
    known: RefCell<HashMap<String, Vec<String>>>,
}

impl Stems {
    /// Chinese has none.
    pub(super) fn of(language: Language) -> Self {
        let algorithm = match language {
            Language::Fr => Some(Algorithm::French),
            Language::En => Some(Algorithm::English),
            Language::Es => Some(Algorithm::Spanish),
            Language::Ru => Some(Algorithm::Russian),
            _ => None,
        };
        Self { language, stemmer: algorithm.map(Stemmer::new), list: List::of(language), known: RefCell::default() }
    }

    /// Whether the language writes these letters: "unité" is no word of English.
    pub(super) fn writes(&self, word: &str) -> bool {
        let accents = match self.language {
            Language::En => "",
            Language::Fr => "àâæçéèêëîïôœùûüÿ",
            Language::Es => "áéíóúüñ",
            _ => return true,
        };
        word.chars()
            .flat_map(char::to_lowercase)
            .all(|letter| !letter.is_alphabetic() || letter.is_ascii() || accents.contains(letter))
    }

    /// What makes a plural or a form of a verb by standing behind a word.
    pub(super) fn endings(&self) -> &'static [&'static str] {
        match self.language {
            Language::En => &["s", "es", "d", "ed", "ing"],
            Language::Fr => &["s", "x", "es", "nt", "r"],
            Language::Es => &["s", "es", "n", "r", "ndo"],
            _ => &[],
        }
    }

    /// One stem, or several: the accents decide where an ending begins ("adoptée"), but who searches may leave them out ("adoptee"); in
    /// Arabic nothing says where a prefix ends. Two words are forms of one if they share a stem.
    pub(super) fn stems(&self, word: &str) -> Vec<String> {
        let folded = folded_form(word);
        if self.language == Language::Ar {
            return arabic::stems(&folded);
        }
        let Some(stemmer) = &self.stemmer else { return vec![folded] };
        if folded.bytes().any(|byte| byte.is_ascii_digit()) || self.list.is_alone(&folded) {
            return vec![folded];
        }
        if let Some(first) = self.list.same(&folded) {
            return vec![self.stem(stemmer, first, first)];
        }
        let lower = word.to_lowercase();
        if let Some(stems) = self.known.borrow().get(&lower) {
            return stems.clone();
        }
        let mut stems = vec![self.stem(stemmer, &folded, &folded)];
        let accented = self.stem(stemmer, &lower, &folded);
        if accented != stems[0] {
            stems.push(accented);
        }
        self.known.borrow_mut().insert(lower, stems.clone());
        stems
    }

    /// The stem of a word, with the name of what it is derived by.
    fn stem(&self, stemmer: &Stemmer, word: &str, folded: &str) -> String {
        let stem = folded_form(&stemmer.stem(word));
        match self.list.ending(folded, &stem) {
            Some(ending) => format!("{stem}~{ending}"),
            None => stem,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn are_forms_of_one(language: Language, one: &str, other: &str) -> bool {
        let stems = Stems::of(language);
        let other = stems.stems(other);
        stems.stems(one).iter().any(|stem| other.contains(stem))
    }

    #[track_caller]
    fn expect(language: Language, pairs: &[(&str, &str)], expected: bool) {
        for (one, other) in pairs {
            assert_eq!(are_forms_of_one(language, one, other), expected, "{one} {other}");
            assert_eq!(are_forms_of_one(language, other, one), expected, "{other} {one}");
        }
    }

    #[test]
    fn plural_gender_and_verb_endings_are_inflection() {
        expect(
            Language::Fr,
            &[
                ("résolution", "résolutions"),
                ("nationale", "nationaux"),
                ("adoptée", "adopter"),
                ("adoptee", "adoptées"),
                ("demandant", "demande"),
                ("facilite", "faciliter"),
                ("finance", "financer"),
                ("présence", "présences"),
                ("travail", "travaux"),
                ("jeu", "jeux"),
                ("facilitatrice", "facilitateurs"),
                ("effectif", "effectives"),
                ("terroristes", "terrorisme"),
            ],
            true,
        );
        expect(
            Language::En,
            &[
                ("resolution", "resolutions"),
                ("decides", "decide"),
                ("requested", "requests"),
                ("women", "woman"),
                ("men", "man"),
                ("child", "children"),
                ("mentioned", "mention"),
                ("considered", "consider"),
                ("represented", "represents"),
                ("countries", "country"),
                ("family", "families"),
                ("implementing", "implement"),
                ("organized", "organizing"),
                ("supplied", "supply"),
                ("taken", "take"),
            ],
            true,
        );
        expect(
            Language::Es,
            &[("resolución", "resoluciones"), ("exhorta", "exhortando"), ("vez", "veces"), ("público", "públicas")],
            true,
        );
        expect(Language::Ru, &[("резолюция", "резолюции"), ("ребенка", "детей"), ("ответственность", "ответственности")], true);
    }

    #[test]
    fn derived_words_are_other_words() {
        expect(
            Language::Fr,
            &[
                ("informe", "informations"),
                ("organe", "organisme"),
                ("peuple", "peuplement"),
                ("pays", "payé"),
                ("présence", "présente"),
                ("égal", "égalité"),
                ("assiste", "assistance"),
            ],
            false,
        );
        expect(
            Language::En,
            &[
                ("nation", "national"),
                ("organ", "organization"),
                ("organize", "organization"),
                ("unit", "united"),
                ("govern", "government"),
                ("person", "people"),
                ("propose", "proposals"),
                ("effect", "effectively"),
            ],
            false,
        );
        expect(Language::Es, &[("igual", "igualdad"), ("legal", "legalidad"), ("activo", "activamente")], false);
        expect(Language::Ru, &[("ответственный", "ответственность")], false);
    }

    #[test]
    fn arabic_words_answer_with_and_without_what_is_joined_to_them() {
        expect(
            Language::Ar,
            &[
                ("قرارات", "القرارات"),
                ("قرار", "قراراتها"),
                ("والمجلس", "المجلس"),
                ("مجلس", "بالمجلس"),
                ("المجلس", "للمجلس"),
                ("امين", "الأمين"),
                ("أمين", "والأمين"),
                ("لجنة", "لجنتها"),
                ("لجنة", "اللجنة"),
                ("دولة", "لدولة"),
                ("تنفيذ", "وتنفيذها"),
                ("برلمان", "البرلمانات"),
                ("حكومة", "والحكومات"),
            ],
            true,
        );
        expect(Language::Ar, &[("كامل", "أمل"), ("مجلس", "جلسة"), ("فريق", "ريق"), ("قرار", "تقرير")], false);
    }

    #[test]
    fn letters_tell_languages_apart() {
        let writes = |language, word| Stems::of(language).writes(word);
        assert!(!writes(Language::En, "unité") && writes(Language::Fr, "unité") && writes(Language::Es, "Unión"));
        assert!(!writes(Language::Fr, "resolución") && !writes(Language::Es, "Œuvre") && writes(Language::Ru, "резолюция"));
    }
}
