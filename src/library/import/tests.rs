use std::fs;
use std::sync::Mutex;

use super::*;
use crate::library::files::{Files, Step};
use crate::library::upkeep::{check, repair};

/// A small resolution.
pub fn text(symbol: &str, word: &str) -> String {
    format!(
        "Résolution adoptée par l’Assemblée générale le 5 septembre 2023\n\n{symbol}. Questions diverses\n\nL’Assemblée générale,\n\nRappelant sa résolution 70/148 du 17 décembre 2015,\n\n\
         Prenant note du {word} rapport du Secrétaire général,\n\n1. Prie le Secrétaire général de lui faire rapport ;\n\n\
         2. Décide de rester saisie de la question.\n"
    )
}

/// Files in a folder, and the library they were imported into.
pub fn imported(files: &[(&str, &str)]) -> (tempfile::TempDir, tempfile::TempDir) {
    let (home, sources) = (tempfile::tempdir().expect("a folder"), tempfile::tempdir().expect("a folder"));
    write(&sources, files);
    let report = run(&home, &sources, ImportOptions::default());
    assert_eq!(report.counts().2, 0, "{:?}", report.items);
    (home, sources)
}

pub fn folder_of(sources: &tempfile::TempDir) -> PathBuf {
    sources.path().to_path_buf()
}

fn write(sources: &tempfile::TempDir, files: &[(&str, &str)]) {
    for (name, text) in files {
        let path = sources.path().join(name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("made");
        fs::write(path, text).expect("written");
    }
}

fn run(home: &tempfile::TempDir, sources: &tempfile::TempDir, options: ImportOptions) -> Report {
    let mut library = Library::open_to_write(home.path(), Files::default()).expect("opened");
    import(&mut library, &[folder_of(sources)], options, &mut |_, _| true).expect("imported")
}

fn outcomes(report: &Report) -> Vec<(String, &'static str, Option<&'static str>)> {
    let name = |item: &Item| item.path.file_name().expect("a name").to_string_lossy().into_owned();
    report.items.iter().map(|item| (name(item), item.outcome.code(), item.relation.as_ref().map(Relation::code))).collect()
}

#[test]
fn what_files_have_in_common_is_told_and_one_bad_file_stops_no_other() {
    let (home, sources) = (tempfile::tempdir().expect("a folder"), tempfile::tempdir().expect("a folder"));
    let first = text("78/1", "premier");
    let marked =
        first.replace("Rappelant", "*Rappelant*").replace("Prenant note", "*Prenant note*").replace("1. Prie", "1. *Prie*");
    let english = "Resolution adopted by the General Assembly on 5 September 2023\n\n78/1. Various matters\n\nThe General Assembly,\n\nRecalling its resolution 70/148 of 17 December 2015,\n\n\
                   1. Requests the Secretary-General to report to it;\n\n2. Decides to remain seized of the matter.\n";
    write(
        &sources,
        &[
            ("a.txt", &first),
            ("b.txt", &first),
            ("c.md", &marked),
            ("d.txt", &text("78/1", "second")),
            ("e.txt", english),
            ("f.txt", "Chère Madame, nous ne viendrons pas."),
            ("g.txt", ""),
            ("deep/er/h.txt", &text("78/2", "premier")),
            (".hidden.txt", &text("78/3", "premier")),
        ],
    );
    let report = run(&home, &sources, ImportOptions::default());
    let expected = [
        ("a.txt", "added", None),
        ("b.txt", "duplicate", Some("same-bytes")),
        ("c.md", "duplicate", Some("same-text")),
        ("d.txt", "added", Some("another-version")),
        ("h.txt", "added", Some("same-text")),
        ("e.txt", "added", Some("another-language")),
        ("f.txt", "failed", None),
        ("g.txt", "failed", None),
    ];
    assert_eq!(outcomes(&report), expected.map(|(name, outcome, relation)| (name.to_owned(), outcome, relation)));
    assert_eq!(fs::read_to_string(sources.path().join("a.txt")).expect("read"), first, "originals are as they were");
    let again = run(&home, &sources, ImportOptions::default());
    assert_eq!(again.counts(), (0, 6, 2));
}

#[test]
fn the_same_files_give_the_same_library_whichever_is_read_first() {
    let texts: Vec<(String, String)> =
        (0..40).map(|at| (format!("{at:02}.txt"), text(&format!("78/{}", at % 7 + 1), &format!("n{}", at % 11)))).collect();
    let files: Vec<(&str, &str)> = texts.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    let catalogue = |home: &tempfile::TempDir| fs::read_to_string(home.path().join("catalogue.log")).expect("read");
    let (first, _sources) = imported(&files);
    for _ in 0..3 {
        let (again, _sources) = imported(&files);
        assert_eq!(catalogue(&again), catalogue(&first));
    }
}

#[test]
fn a_reference_stays_where_it_is_and_says_when_it_is_gone() {
    let (home, sources) = (tempfile::tempdir().expect("a folder"), tempfile::tempdir().expect("a folder"));
    write(&sources, &[("a.txt", &text("78/1", "premier"))]);
    let report = run(&home, &sources, ImportOptions { reference: true });
    assert_eq!(report.counts(), (1, 0, 0));
    assert!(!home.path().join("originals").exists());
    let library = Library::open(home.path(), Files::default()).expect("opened");
    assert_eq!(check(&library), []);
    fs::write(sources.path().join("a.txt"), "changed").expect("written");
    assert_eq!(check(&library)[0].code(), "content-changed");
    fs::remove_file(sources.path().join("a.txt")).expect("removed");
    assert_eq!(check(&library)[0].code(), "reference-missing");
    let document = library.shelf().document(&library.records()[0]).expect("what was understood is still there");
    assert_eq!(document.label(), "A/RES/78/1");
}

#[test]
fn an_import_that_is_stopped_keeps_what_it_has() {
    let (home, sources) = (tempfile::tempdir().expect("a folder"), tempfile::tempdir().expect("a folder"));
    let texts: Vec<(String, String)> =
        (0..GROUP_FILES + 5).map(|at| (format!("{at:03}.txt"), text(&format!("78/{at}1"), "premier"))).collect();
    let files: Vec<(&str, &str)> = texts.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    write(&sources, &files);
    let mut library = Library::open_to_write(home.path(), Files::default()).expect("opened");
    let mut heard = Vec::new();
    let mut tell = |_: &Library, progress: Progress<'_>| {
        heard.push((progress.done, progress.total, progress.latest.len()));
        progress.done == 0
    };
    let report = import(&mut library, &[folder_of(&sources)], ImportOptions::default(), &mut tell).expect("imported");
    assert_eq!((report.items.len(), report.left.len()), (GROUP_FILES, 5));
    assert_eq!(heard, [(0, GROUP_FILES + 5, 0), (GROUP_FILES, GROUP_FILES + 5, GROUP_FILES)]);
    assert_eq!(library.records().len(), report.counts().0);
}

#[test]
fn names_are_such_that_any_system_takes_them() {
    assert_eq!(safe_name("A/RES:72?194.xml"), "A_RES_72_194.xml");
    let long = safe_name(&format!("{}.docx", "é".repeat(200)));
    assert!(long.len() <= MAX_NAME_BYTES + 5 && long.rsplit_once('.').is_some_and(|(_, ending)| ending == "docx"));
}

/// A disk whose operations fail from the nth on, or the nth alone.
fn failing(nth: usize, ever_after: bool) -> (Files, Arc<Mutex<usize>>) {
    let count = Arc::new(Mutex::new(0));
    let counted = Arc::clone(&count);
    let files = Files::with(move |step, _| {
        let mut count = counted.lock().expect("not poisoned");
        // What is only read cannot be lost.
        if step == Step::Read {
            return Ok(());
        }
        *count += 1;
        if *count == nth || (ever_after && *count > nth) { Err(std::io::Error::other("the disk is full")) } else { Ok(()) }
    });
    (files, count)
}

fn labels(library: &Library) -> Vec<String> {
    library.records().iter().map(|record| record.meta.label().to_owned()).collect()
}

/// Whichever operation fails: what was there before is there, each document that was told to be added is there and whole, what failed is
/// told with its reason, and the same import on a sound disk brings the rest.
#[test]
fn every_operation_that_fails_during_an_import_loses_nothing() {
    let texts: Vec<(String, String)> = (1..4).map(|at| (format!("{at}.txt"), text(&format!("78/{at}"), "premier"))).collect();
    for reference in [false, true] {
        for ever_after in [false, true] {
            for nth in 1.. {
                let (home, _before) = imported(&[("0.txt", &text("77/1", "ancien"))]);
                let sources = tempfile::tempdir().expect("a folder");
                write(&sources, &texts.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect::<Vec<_>>());
                let (files, count) = failing(nth, ever_after);
                let told = Library::open_to_write(home.path(), files).map(|mut library| {
                    import(&mut library, &[folder_of(&sources)], ImportOptions { reference }, &mut |_, _| true)
                });
                let over = *count.lock().expect("not poisoned") < nth;
                let library = Library::open(home.path(), Files::default()).expect("the library opens");
                assert!(labels(&library).contains(&"A/RES/77/1".to_owned()), "{nth}");
                if let Ok(Ok(report)) = &told {
                    let added = report.items.iter().filter(|item| item.outcome == Outcome::Added).count();
                    assert_eq!(library.records().len(), 1 + added, "{nth}");
                    for item in report.items.iter().filter(|item| item.outcome != Outcome::Added) {
                        let Outcome::Failed(Failure::NotKept { reason }) = &item.outcome else { panic!("{item:?}") };
                        assert_eq!(reason, "the disk is full");
                    }
                }
                for record in library.records() {
                    assert!(library.shelf().document(record).is_ok(), "{nth}");
                    assert!(library.shelf().content(record).exists(), "{nth}");
                }
                drop(library);
                run(&home, &sources, ImportOptions { reference });
                let library = Library::open(home.path(), Files::default()).expect("the library opens");
                assert_eq!(labels(&library).len(), 4, "{nth}");
                assert_eq!(check(&library), [], "{nth}");
                if over {
                    assert!(nth > 8, "operations are counted");
                    break;
                }
            }
        }
    }
}

/// The same for a repair: the catalogue is what it was, or what it should be.
#[test]
fn every_operation_that_fails_during_a_repair_loses_nothing() {
    for nth in 1.. {
        let (home, _sources) = imported(&[("1.txt", &text("78/1", "premier")), ("2.txt", &text("78/2", "premier"))]);
        let path = home.path().join("catalogue.log");
        // One line is damaged, in the middle.
        let damaged = fs::read_to_string(&path).expect("read").replacen("A/RES/78/1", "A/RES/78/9", 1);
        fs::write(&path, damaged).expect("written");
        let (files, count) = failing(nth, true);
        let repaired = Library::open_to_write(home.path(), files).map(|mut library| repair(&mut library));
        let over = *count.lock().expect("not poisoned") < nth;
        let library = Library::open(home.path(), Files::default()).expect("the library opens");
        assert!(labels(&library).contains(&"A/RES/78/2".to_owned()), "{nth}");
        drop(library);
        if over {
            assert_eq!(repaired.expect("opened").expect("repaired").found, 1);
        }
        let mut library = Library::open_to_write(home.path(), Files::default()).expect("opened");
        let repaired = repair(&mut library).expect("repaired");
        assert_eq!((repaired.documents, repaired.findings), (2, vec![]), "{nth}");
        assert_eq!(check(&library), [], "{nth}");
        if over {
            break;
        }
    }
}

#[test]
fn a_text_from_no_file_is_kept_under_its_name_and_what_it_repeats_can_be_opened() {
    let home = tempfile::tempdir().expect("a folder");
    let mut library = Library::open_to_write(home.path(), Files::default()).expect("opened");
    let pasted = || vec![("Texte collé".to_owned(), text("78/1", "premier").into_bytes())];
    let report = import_texts(&mut library, pasted(), &mut |_, _| true).expect("imported");
    assert_eq!(report.counts(), (1, 0, 0));
    let record = library.records()[0].clone();
    assert_eq!((record.meta.name.as_str(), record.meta.label()), ("Texte collé", "A/RES/78/1"));
    let again = import_texts(&mut library, pasted(), &mut |_, _| true).expect("imported");
    assert_eq!((again.counts(), again.items[0].key.as_ref()), ((0, 1, 0), Some(&record.key)));
    assert_eq!(check(&library), []);
}

#[test]
fn another_version_of_a_text_that_is_built_in_says_so() {
    let home = tempfile::tempdir().expect("a folder");
    let mut library = Library::open_to_write(home.path(), Files::default()).expect("opened");
    let texts = vec![("a.txt".to_owned(), text("72/194", "premier").into_bytes())];
    let report = import_texts(&mut library, texts, &mut |_, _| true).expect("imported");
    assert_eq!(report.items[0].relation, Some(Relation::BuiltIn("A/RES/72/194".to_owned())));
    assert_eq!(library.records()[0].replaces, None);
}
