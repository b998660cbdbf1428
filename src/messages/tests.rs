use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use super::*;
use crate::compare::{Confidence, RowKind};
use crate::model::{Body, Language, Status};

/// The sentences of a locale by name, each with its variables.
fn sentences(locale: Locale) -> BTreeMap<String, BTreeSet<String>> {
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut current = String::new();
    for line in locale.sources().iter().flat_map(|source| source.lines()) {
        if line.starts_with(|letter: char| letter.is_ascii_lowercase())
            && let Some((name, _)) = line.split_once(" =")
        {
            name.clone_into(&mut current);
            assert!(found.insert(current.clone(), BTreeSet::new()).is_none(), "{current} stands twice");
        }
        let variables = line
            .split('$')
            .skip(1)
            .map(|rest| rest.chars().take_while(|letter| letter.is_alphanumeric() || *letter == '_').collect());
        found.entry(current.clone()).or_default().extend::<Vec<String>>(variables.collect());
    }
    found
}

#[test]
fn both_languages_say_the_same_with_the_same_variables() {
    let (french, english) = (sentences(Locale::Fr), sentences(Locale::En));
    assert!(french.len() > 100);
    for (name, variables) in &french {
        assert_eq!(english.get(name), Some(variables), "{name}");
    }
    assert_eq!(french.len(), english.len());
}

#[test]
fn every_value_has_its_words() {
    let sentences = sentences(Locale::Fr);
    let named = Status::ALL
        .map(|status| format!("status-{}", status.code()))
        .into_iter()
        .chain(Body::ALL.map(|body| format!("body-{}", body.code())))
        .chain(Language::ALL.map(|language| format!("language-{}", language.code())))
        .chain(RowKind::ALL.into_iter().flat_map(|kind| [format!("kind-{}", kind.code()), format!("count-{}", kind.code())]))
        .chain(
            [Confidence::Possible, Confidence::Probable, Confidence::Certain]
                .map(|confidence| format!("confidence-{}", confidence.code())),
        );
    for name in named {
        assert!(sentences.contains_key(&name), "{name}");
    }
}

/// Names in the sources of the command line: every string that looks like the name of a sentence is one.
#[test]
fn every_name_in_the_sources_is_a_sentence() {
    let sentences = sentences(Locale::En);
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let files: Vec<PathBuf> = ["cli", "messages", "export"]
        .into_iter()
        .flat_map(|room| std::fs::read_dir(root.join(room)).expect("a room"))
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .filter(|path| path.extension().is_some_and(|extension| extension == "rs") && !path.ends_with("tests.rs"))
        .collect();
    for file in files {
        let source = std::fs::read_to_string(&file).expect("a source");
        for literal in source.split('"').skip(1).step_by(2) {
            let is_name = ["cli-", "export-", "error-", "warning-", "kind-", "status-", "reason-", "library-"]
                .iter()
                .any(|start| literal.starts_with(start));
            if is_name && !literal.contains(['{', ' ']) {
                assert!(sentences.contains_key(literal), "{literal} in {}", file.display());
            }
        }
    }
}

#[test]
fn french_punctuation_keeps_to_its_word() {
    for source in Locale::Fr.sources() {
        for line in source.lines().filter(|line| !line.starts_with('#')) {
            for mark in [" ;", " !", " ?", " »", "« "] {
                assert!(!line.contains(mark), "a plain space at {mark:?}: {line}");
            }
        }
    }
}
