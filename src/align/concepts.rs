//! What paragraphs talk about, whatever words they use for it.

use super::Entry;
use super::phrases::{Class, Finder, Phrases};
use crate::model::{ByLanguage, Language};
use crate::text::Sides;
use crate::text::token::Interner;

/// The classes of a language.
fn of_language(language: Language) -> &'static Phrases {
    static CONCEPTS: ByLanguage<Phrases> = ByLanguage::new();
    CONCEPTS.get_or_read(language, || Phrases::read(list_of(language)))
}

const fn list_of(language: Language) -> &'static str {
    match language {
        Language::Fr => include_str!("../../assets/lexicon/concepts/fr.txt"),
        Language::En => include_str!("../../assets/lexicon/concepts/en.txt"),
        Language::Es => include_str!("../../assets/lexicon/concepts/es.txt"),
        Language::Ru => include_str!("../../assets/lexicon/concepts/ru.txt"),
        Language::Ar => include_str!("../../assets/lexicon/concepts/ar.txt"),
        Language::Zh => include_str!("../../assets/lexicon/concepts/zh.txt"),
    }
}

/// What each paragraph of both sides talks about, ascending.
pub(super) fn of_paragraphs(entries: Sides<&[Entry<'_>]>, interner: &Interner<'_>, language: Language) -> Sides<Vec<Vec<Class>>> {
    let finder = Finder::new(of_language(language), interner);
    let concepts_of = |entry: &Entry<'_>| {
        let mut concepts = Vec::new();
        finder.find(&entry.words.ids, |class| concepts.push(class));
        concepts.sort_unstable();
        concepts.dedup();
        concepts
    };
    entries.map(|own| own.iter().map(concepts_of).collect())
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
        Finder::new(of_language(language), &interner).find(&words.ids, |class| found.push(names[usize::from(class)]));
        found.sort_unstable();
        found.dedup();
        found
    }

    /// The classes of a language with their phrases.
    fn list(language: Language) -> Vec<(&'static str, &'static str)> {
        list_of(language).lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once(": ")).collect()
    }

    #[test]
    fn all_languages_have_the_same_classes() {
        let names = |language| list(language).into_iter().map(|(name, _)| name).collect::<Vec<_>>();
        let first = names(Language::Fr);
        assert!(first.len() >= 150, "{}", first.len());
        for language in Language::ALL {
            assert_eq!(names(language), first, "{language:?}");
            assert_eq!(of_language(language).classes, first.len(), "{language:?}");
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
