//! The files of lists and the code name the same lists.

use std::collections::BTreeSet;
use std::path::Path;

use super::*;

fn names(language: Language) -> Vec<&'static str> {
    lines(source(language)).filter_map(name_of).collect()
}

#[test]
fn lists_and_their_words_are_sorted_and_stand_once() {
    for language in Language::ALL {
        let names = names(language);
        assert!(names.is_sorted_by(|one, next| one < next), "{language:?}: lists out of order or twice: {names:?}");
        let mut before: Option<&str> = None;
        let mut list = "";
        for line in lines(source(language)) {
            if let Some(name) = name_of(line) {
                (list, before) = (name, None);
                continue;
            }
            assert!(!list.is_empty(), "{language:?}: {line} stands in no list");
            assert!(before.is_none_or(|before| before < line), "{language:?} [{list}]: {line} is twice or out of order");
            assert_eq!(fold(line), line, "{language:?} [{list}]: without case and accents");
            before = Some(line);
        }
    }
}

#[test]
fn each_list_says_what_it_is_for_and_has_words() {
    for language in Language::ALL {
        let all: Vec<&str> = source(language).lines().collect();
        for (at, line) in all.iter().enumerate().filter(|(_, line)| name_of(line).is_some()) {
            assert!(at > 0 && all[at - 1].starts_with("# "), "{language:?}: {line} has no note");
            assert!(
                all.get(at + 1).is_some_and(|next| !next.is_empty() && name_of(next).is_none()),
                "{language:?}: {line} is empty"
            );
        }
    }
}

#[test]
fn the_files_have_the_lists_that_the_code_names_and_no_others() {
    let in_files: BTreeSet<String> = Language::ALL.iter().flat_map(|language| names(*language)).map(str::to_owned).collect();
    let in_code: BTreeSet<String> = List::ALL.iter().map(|list| list.name()).collect();
    assert_eq!(in_files, in_code);
}

#[test]
fn each_list_is_used_by_a_rule() {
    fn code(folder: &Path, found: &mut String) {
        for entry in std::fs::read_dir(folder).unwrap().map(Result::unwrap) {
            if entry.path().is_dir() {
                code(&entry.path(), found);
            } else {
                found.push_str(&std::fs::read_to_string(entry.path()).unwrap());
            }
        }
    }
    let mut found = String::new();
    code(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src/mandate"), &mut found);
    let used: BTreeSet<&str> =
        found.split("List::").skip(1).map(|rest| rest.split(|sign: char| !sign.is_alphanumeric()).next().unwrap()).collect();
    for list in List::ALL {
        assert!(used.contains(format!("{list:?}").as_str()), "no rule asks for {list:?}");
    }
}

#[test]
fn a_word_is_one_of_its_own_language_only() {
    let of = |language, word: &str| Lists::of(language).holding(word);
    assert!(of(Language::En, "right").has(List::TakesInfinitive));
    assert!(!of(Language::Fr, "right").has(List::TakesInfinitive));
    assert!(of(Language::En, "on").has(List::TakesArticle));
    assert!(!of(Language::Fr, "on").has(List::TakesArticle), "'on' is somebody in French");
}
