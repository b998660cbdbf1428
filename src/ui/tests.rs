//! The sentences of the window: complete, in both languages, and each one used.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use crate::messages::Locale;

/// The sentences that the window alone says.
fn source(locale: Locale) -> String {
    locale.window_sources().concat()
}

/// Names of sentences with the variables they take.
fn sentences(source: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut name = String::new();
    for line in source.lines().filter(|line| !line.starts_with('#')) {
        if let Some((head, _)) = line.split_once(" = ").filter(|_| !line.starts_with([' ', '}'])) {
            name = head.to_owned();
            assert!(!found.contains_key(&name), "{name} stands twice");
        }
        let variables = line.split("{ $").skip(1).filter_map(|rest| rest.split([' ', '}']).next()).map(str::to_owned);
        if !name.is_empty() {
            found.entry(name.clone()).or_default().extend(variables);
        }
    }
    found
}

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).expect("a folder of sources") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") && !path.ends_with("tests.rs") {
            found.push(path);
        }
    }
}

fn code() -> String {
    let mut paths = Vec::new();
    sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src/ui"), &mut paths);
    paths.iter().map(|path| std::fs::read_to_string(path).expect("a source")).collect()
}

#[test]
fn both_languages_say_the_same_things_with_the_same_variables() {
    assert_eq!(sentences(&source(Locale::Fr)), sentences(&source(Locale::En)));
}

/// Files of sentences that no one reads would be sentences that no one sees.
#[test]
fn every_file_of_sentences_is_read() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/locales");
    for locale in Locale::ALL {
        let messages = crate::messages::Messages::new(locale);
        for entry in std::fs::read_dir(folder.join(locale.code())).expect("a folder of sentences") {
            let text = std::fs::read_to_string(entry.expect("an entry").path()).expect("a file of sentences");
            for name in sentences(&text).keys() {
                assert_ne!(messages.say(name), *name, "{} does not know it", locale.code());
            }
        }
    }
}

#[test]
fn every_sentence_is_used_and_every_name_in_the_code_is_a_sentence() {
    let code = code();
    let known = sentences(&source(Locale::Fr));
    for name in known.keys() {
        assert!(code.contains(&format!("\"{name}\"")), "{name} is not used");
    }
    for quoted in code.split('"').filter(|text| text.starts_with("ui-") || text.starts_with("command-")) {
        let is_name =
            quoted.len() > 4 && quoted.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-');
        assert!(!is_name || known.contains_key(quoted), "{quoted} has no sentence");
    }
}

#[test]
fn french_has_no_plain_space_before_its_double_signs() {
    for line in source(Locale::Fr).lines().filter(|line| !line.starts_with('#')) {
        for wrong in [" ;", " !", " ?", " :"] {
            assert!(!line.contains(wrong), "{line}");
        }
        assert!(!line.contains('\''), "a straight apostrophe: {line}");
    }
}

#[test]
fn colours_are_named_in_the_theme_alone() {
    let mut paths = Vec::new();
    sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src/ui"), &mut paths);
    for path in paths.iter().filter(|path| !path.components().any(|part| part.as_os_str() == "theme")) {
        let code = std::fs::read_to_string(path).expect("a source");
        for literal in ["from_rgb", "from_gray", "from_black_alpha", "Color32::WHITE", "Color32::BLACK", "Color32::RED"] {
            assert!(!code.contains(literal), "{literal} in {}", path.display());
        }
    }
}

#[test]
fn what_the_windowing_library_says_is_told_without_the_place_in_its_source() {
    let said = "winit EventLoopError: os error at /x/winit/mod.rs:765: neither DISPLAY nor WAYLAND_DISPLAY is set.";
    assert_eq!(super::without_source_place(said), "neither DISPLAY nor WAYLAND_DISPLAY is set");
    assert_eq!(super::without_source_place("no OpenGL"), "no OpenGL");
}
