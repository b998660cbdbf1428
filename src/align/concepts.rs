//! What paragraphs talk about, whatever words they use for it.

use std::sync::OnceLock;

use super::Entry;
use super::phrases::{Class, Finder, Phrases};
use crate::model::Language;
use crate::text::Sides;
use crate::text::token::Interner;

/// The lists, in the order of [`Language::ALL`].
const LISTS: [&str; 6] = [
    include_str!("../../assets/lexicon/concepts/fr.txt"),
    include_str!("../../assets/lexicon/concepts/en.txt"),
    include_str!("../../assets/lexicon/concepts/es.txt"),
    include_str!("../../assets/lexicon/concepts/ru.txt"),
    include_str!("../../assets/lexicon/concepts/ar.txt"),
    include_str!("../../assets/lexicon/concepts/zh.txt"),
];

/// Each is read when the first text in its language asks for it.
static CONCEPTS: [OnceLock<Phrases>; 6] = [const { OnceLock::new() }; 6];

/// The classes of a language.
fn of_language(language: Language) -> Option<&'static Phrases> {
    let at = Language::ALL.iter().position(|own| *own == language)?;
    Some(CONCEPTS.get(at)?.get_or_init(|| Phrases::read(LISTS[at])))
}

/// One paragraph by what it means.
#[derive(Clone, Debug, Default)]
pub(super) struct Meaning {
    /// What it talks about, ascending.
    pub(super) concepts: Vec<Class>,
}

/// What the paragraphs of both sides talk about; none in a language without a list.
pub(super) fn meanings(entries: Sides<&[Entry<'_>]>, interner: &Interner<'_>, language: Language) -> Option<Sides<Vec<Meaning>>> {
    let finder = Finder::new(of_language(language)?, interner);
    let meaning = |entry: &Entry<'_>| {
        let mut concepts = Vec::new();
        finder.find(&entry.words.ids, |class| concepts.push(class));
        concepts.sort_unstable();
        concepts.dedup();
        Meaning { concepts }
    };
    Some(entries.map(|own| own.iter().map(meaning).collect()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::token::{KeyRule, TokenizedText};

    /// The names of the classes that stand in a text.
    fn found(text: &str, language: Language) -> Vec<&'static str> {
        let names: Vec<&str> = list(language).into_iter().map(|(name, _)| name).collect();
        let mut interner = Interner::new(KeyRule::default());
        let words = TokenizedText::new(text, &mut interner);
        let mut found = Vec::new();
        Finder::new(of_language(language).unwrap(), &interner).find(&words.ids, |class| found.push(names[usize::from(class)]));
        found.sort_unstable();
        found.dedup();
        found
    }

    /// The classes of a language with their phrases.
    fn list(language: Language) -> Vec<(&'static str, &'static str)> {
        let at = Language::ALL.iter().position(|own| *own == language).unwrap();
        LISTS[at].lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once(": ")).collect()
    }

    #[test]
    fn all_languages_have_the_same_classes() {
        let names = |language| list(language).into_iter().map(|(name, _)| name).collect::<Vec<_>>();
        let first = names(Language::Fr);
        assert!(first.len() >= 150, "{}", first.len());
        for language in Language::ALL {
            assert_eq!(names(language), first, "{language:?}");
            assert_eq!(of_language(language).unwrap().classes, first.len(), "{language:?}");
        }
    }

    #[test]
    fn every_phrase_is_found_in_itself() {
        let mut lost = Vec::new();
        for language in Language::ALL {
            for (name, phrases) in list(language) {
                let phrases = phrases.split('|').map(|phrase| phrase.trim().replace('*', ""));
                lost.extend(phrases.filter(|phrase| !found(phrase, language).contains(&name)).map(|phrase| (name, phrase)));
            }
        }
        assert_eq!(lost, []);
    }

    #[test]
    fn other_words_for_one_thing_are_one_class_in_every_language() {
        for (language, one, other) in [
            (Language::Fr, "ratifier la convention", "adhérer à celle-ci"),
            (Language::En, "to ratify the Convention", "to become parties thereto"),
            (Language::Es, "que ratifiquen la Convención", "que se adhieran a ella"),
            (Language::Ru, "ратифицировать Конвенцию", "стать участниками этого документа"),
            (Language::Ar, "أن تصدق على الاتفاقية", "الانضمام إليها"),
            (Language::Zh, "批准该公约", "加入该文书"),
        ] {
            for text in [one, other] {
                assert!(found(text, language).contains(&"becoming-party"), "{text}: {:?}", found(text, language));
            }
        }
    }

    #[test]
    fn a_phrase_is_not_found_in_its_words_apart() {
        assert!(found("le crime organisé", Language::Fr).contains(&"organized-crime"));
        assert!(!found("le crime, et un voyage organisé", Language::Fr).contains(&"organized-crime"));
        assert_eq!(found("pour y parvenir", Language::Fr), Vec::<&str>::new());
    }
}
