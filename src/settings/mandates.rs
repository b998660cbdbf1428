//! What a person said of mandates, in one file beside the settings: `mandates.json`.
//!
//! A file that cannot be understood is set aside, not lost; an entry that only a newer version understands stays where it is.

use std::path::{Path, PathBuf};

use serde_json::{Map, Value};

use super::shared::{self, Damaged};
use super::write_json;
use crate::mandate::ByHand;
use crate::mandate::by_hand::Correction;

/// The name of the field, and its only list.
const LIST: &str = "corrections";

/// What was read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Loaded {
    /// What is understood.
    pub said: ByHand,
    /// How many entries are not: they stay in the file.
    pub not_understood: usize,
    /// The file cannot be understood.
    pub damaged: bool,
    /// Where it lies now, if it was set aside.
    pub set_aside: Option<PathBuf>,
}

/// The file beside the settings.
#[must_use]
pub fn path(settings: &Path) -> PathBuf {
    settings.with_file_name("mandates.json")
}

/// Reads the file without touching it.
#[must_use]
pub fn peek(path: &Path) -> Loaded {
    match found(path) {
        Ok(Some((_, said, not_understood))) => Loaded { said, not_understood, ..Loaded::default() },
        Ok(None) => Loaded::default(),
        Err(Damaged) => Loaded { damaged: true, ..Loaded::default() },
    }
}

/// Reads the file; one that cannot be understood is set aside.
#[must_use]
pub fn load(path: &Path) -> Loaded {
    let loaded = peek(path);
    let set_aside = if loaded.damaged { shared::set_aside(path) } else { None };
    Loaded { set_aside, ..loaded }
}

/// Writes what was said since `before`, whole or not at all; what another window said meanwhile stays. Where a file that could not be
/// understood was set aside.
///
/// # Errors
/// When the system refuses the folder or the file, or does not let a damaged one be set aside.
pub fn save(path: &Path, before: &ByHand, after: &ByHand) -> std::io::Result<Option<PathBuf>> {
    let folder = path.parent().unwrap_or_else(|| Path::new("."));
    shared::alone(folder, || {
        let mut aside = None;
        let (mut fields, mut before) = (Map::new(), before.corrections.as_slice());
        match found(path) {
            Ok(Some((found, ..))) => fields = found,
            // Nothing is there of what was: all is said anew.
            Ok(None) => before = &[],
            Err(Damaged) => {
                before = &[];
                aside = Some(shared::set_aside(path).ok_or(std::io::ErrorKind::PermissionDenied)?);
            }
        }
        let list = fields.entry(LIST).or_insert_with(|| Value::Array(Vec::new()));
        if let Value::Array(list) = list {
            shared::change(list, [before, &after.corrections], |old: &Correction, new| old.is_of_the_same(new))?;
        }
        write_json(path, &fields)?;
        Ok(aside)
    })
}

/// The fields of a file, what is understood of it, and how many entries are not.
type Read = (Map<String, Value>, ByHand, usize);

fn found(path: &Path) -> Result<Option<Read>, Damaged> {
    let Some(fields) = shared::read(path)? else { return Ok(None) };
    let (corrections, not_understood) = shared::entries(&fields, LIST).ok_or(Damaged)?;
    Ok(Some((fields, ByHand { corrections }, not_understood)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mandate::by_hand::Said;

    fn said(words: &[&str]) -> ByHand {
        let said = |words: &&str| Correction {
            document: "A/RES/1/1@fr".to_owned(),
            paragraph: "OP1".to_owned(),
            said: Said::NotACondition { words: (*words).to_owned(), nth: 0 },
        };
        ByHand { corrections: words.iter().map(said).collect() }
    }

    #[test]
    fn two_windows_keep_what_each_other_said() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = path(&folder.path().join("settings.json"));
        let start = said(&["a"]);
        save(&path, &ByHand::default(), &start).expect("saved");
        save(&path, &start, &said(&["a", "b"])).expect("saved");
        save(&path, &start, &said(&["c"])).expect("saved");
        assert_eq!(load(&path).said, said(&["b", "c"]));
    }

    #[test]
    fn what_only_a_newer_version_understands_stays() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = path(&folder.path().join("settings.json"));
        let newer = r#"{"version": 2, "corrections": [{"document": "d", "paragraph": "OP1", "says": "something-new"},
            {"document": "A/RES/1/1@fr", "paragraph": "OP1", "says": "not-a-condition", "words": "a", "note": "kept"}]}"#;
        std::fs::write(&path, newer).expect("written");
        let loaded = load(&path);
        assert_eq!((&loaded.said, loaded.not_understood, loaded.damaged), (&said(&["a"]), 1, false));
        save(&path, &loaded.said, &said(&["a", "b"])).expect("saved");
        let text = std::fs::read_to_string(&path).expect("read");
        assert!(["\"version\"", "something-new", "\"kept\"", "\"b\""].iter().all(|part| text.contains(part)), "{text}");
    }

    #[test]
    fn a_damaged_file_is_set_aside_at_the_start_and_before_writing() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = path(&folder.path().join("settings.json"));
        for damaged in ["{\"corrections\": [", "[]", "{\"corrections\": 3}", "", "\u{0}\u{1}"] {
            std::fs::write(&path, damaged).expect("written");
            assert!(peek(&path).damaged && path.exists());
            let aside = load(&path).set_aside.expect("it is set aside");
            assert_eq!(std::fs::read_to_string(&aside).expect("it is kept"), damaged);
            std::fs::write(&path, damaged).expect("written");
            let aside = save(&path, &said(&["a"]), &said(&["a", "b"])).expect("saved").expect("it is set aside");
            assert_eq!(std::fs::read_to_string(&aside).expect("it is kept"), damaged);
            assert_eq!(load(&path).said, said(&["a", "b"]));
        }
    }
}
