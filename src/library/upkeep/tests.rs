use super::*;
use crate::library::files::Files;
use crate::library::import::tests::{imported, text};
use crate::library::store::CORRECTIONS;

fn open(home: &tempfile::TempDir) -> Library {
    Library::open_to_write(home.path(), Files::default()).expect("opened")
}

fn labels(library: &Library) -> Vec<String> {
    let mut labels: Vec<String> = library.records().iter().map(|record| record.meta.label().to_owned()).collect();
    labels.sort();
    labels
}

#[test]
fn a_library_without_catalogue_is_made_anew_from_its_files() {
    let (home, _sources) = imported(&[("1.txt", &text("78/1", "premier")), ("2.txt", &text("78/2", "premier"))]);
    let before = labels(&open(&home));
    fs::remove_file(home.path().join(CATALOGUE)).expect("removed");
    fs::remove_dir_all(home.path().join(PARSED)).expect("removed");
    let mut library = open(&home);
    assert_eq!(check(&library).iter().map(Finding::code).collect::<Vec<_>>(), ["not-in-catalogue"; 2]);
    let repaired = repair(&mut library).expect("repaired");
    assert_eq!((repaired.documents, repaired.found, repaired.findings.len()), (2, 2, 0));
    assert_eq!((labels(&library), check(&library)), (before, vec![]));
}

#[test]
fn a_copy_that_is_gone_or_changed_is_found_and_its_record_stays() {
    let (home, _sources) = imported(&[("1.txt", &text("78/1", "premier")), ("2.txt", &text("78/2", "premier"))]);
    let mut library = open(&home);
    let paths: Vec<PathBuf> = library.records().iter().map(|record| library.shelf().content(record)).collect();
    fs::remove_file(&paths[0]).expect("removed");
    fs::write(&paths[1], "x").expect("changed");
    assert_eq!(check(&library).iter().map(Finding::code).collect::<Vec<_>>(), ["content-missing", "content-changed"]);
    let repaired = repair(&mut library).expect("repaired");
    assert_eq!(repaired.findings.len(), 2);
    assert_eq!(library.records().len(), 2, "what was understood is not thrown away");
}

#[test]
fn what_was_left_half_written_goes_and_nothing_else() {
    let (home, _sources) = imported(&[("1.txt", &text("78/1", "premier"))]);
    let mut library = open(&home);
    let folder = library.shelf().content(&library.records()[0]).parent().expect("a folder").to_path_buf();
    let half = folder.join(format!("{TEMPORARY}abc"));
    fs::write(&half, "half").expect("written");
    fs::write(folder.join("mine.txt"), "a person's").expect("written");
    repair(&mut library).expect("repaired");
    assert!(!half.exists() && folder.join("mine.txt").exists());
}

#[test]
fn corrections_that_cannot_be_read_are_said_and_kept() {
    let (home, _sources) = imported(&[("1.txt", &text("78/1", "premier"))]);
    let mut library = open(&home);
    let path = home.path().join(CORRECTIONS).join(format!("{}.json", library.records()[0].key));
    fs::create_dir_all(path.parent().expect("a folder")).expect("made");
    fs::write(&path, "{").expect("written");
    assert_eq!(check(&library).iter().map(Finding::code).collect::<Vec<_>>(), ["corrections-unreadable"]);
    assert_eq!(repair(&mut library).expect("repaired").findings.len(), 1);
    assert_eq!(fs::read_to_string(&path).expect("read"), "{");
}
