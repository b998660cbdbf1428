//! The person's library in the window: pasted texts, corrections by hand, a folder that is watched, the report.

use std::path::Path;

use alinea::engine::Sources;

use super::*;

/// A small resolution of this number.
fn text(number: usize) -> String {
    format!(
        "Résolution adoptée par l’Assemblée générale le 5 septembre 2023\n\n78/{number}. Question {number}\n\nL’Assemblée générale,\n\n\
         Rappelant sa résolution 70/148 du 17 décembre 2015,\n\nPrenant note du rapport,\n\n1. Prie le Secrétaire général de faire rapport ;\n\n\
         2. Décide de rester saisie de la question {number}.\n"
    )
}

fn with_library(home: &Path) -> RunOptions {
    RunOptions { sources: Sources { library: Some(home.join("library")) }, ..french() }
}

fn paste(window: &mut Window, text: &str) {
    window.event(egui::Event::Paste(text.to_owned()));
    window.run_steps(4);
}

#[test]
fn a_pasted_text_is_read_and_one_that_is_no_resolution_is_shown_with_the_reason() {
    let mut window = open(french());
    paste(&mut window, &text(1));
    wait_for(&mut window, "alinéa 1 du préambule");
    assert!(shows(&window, "A/RES/78/1") && shows(&window, "Bibliothèque (6)"));
    paste(&mut window, "Éplucher les pommes.\n\nLes couper en dés.\n");
    wait_for(&mut window, "n’est pas une résolution");
    press(&mut window, "Lire comme texte simple");
    wait_for(&mut window, "Bibliothèque (7)");
}

#[test]
fn a_pasted_text_is_kept_under_its_name() {
    let home = tempfile::tempdir().expect("a folder");
    let mut window = open(with_library(home.path()));
    key(&mut window, Modifiers::COMMAND, Key::I);
    press(&mut window, "Texte collé");
    paste(&mut window, &text(2));
    press(&mut window, "Garder dans la bibliothèque");
    wait_for(&mut window, "1 texte ajouté");
    assert!(shows(&window, "A/RES/78/2"));
    drop(window);
    let window = open(with_library(home.path()));
    assert!(shows(&window, "A/RES/78/2 2023"), "it is there at the next start");
}

#[test]
fn paste_goes_to_the_field_that_is_typed_in() {
    let mut window = open(french());
    key(&mut window, Modifiers::COMMAND, Key::L);
    paste(&mut window, "72/194");
    assert!(shows(&window, "A/RES/72/194 2017") && !shows(&window, "E/RES/2023/26 2023"));
    assert!(shows(&window, "Bibliothèque (1 sur 5)"));
}

#[test]
fn a_text_is_corrected_by_hand_and_as_it_was_once_undone() {
    let home = tempfile::tempdir().expect("a folder");
    let mut window = open(with_library(home.path()));
    paste(&mut window, &text(3));
    wait_for(&mut window, "alinéa 2 du préambule");
    key(&mut window, Modifiers::COMMAND | Modifiers::SHIFT, Key::K);
    wait_for(&mut window, "Corrections à la main");
    window.query_all_by_label_contains("alinéa 2 du préambule").next().expect("a paragraph").click();
    window.run_steps(4);
    press(&mut window, "Intertitre");
    wait_for(&mut window, "PP2 est un intertitre");
    wait_until_gone(&mut window, "alinéa 2 du préambule");
    assert!(shows(&window, "corrigé à la main") && shows(&window, "Correction gardée"));
    key(&mut window, Modifiers::COMMAND, Key::Z);
    wait_for(&mut window, "alinéa 2 du préambule");
    assert!(!shows(&window, "PP2 est un intertitre"));
}

/// The card of a paragraph goes by the text as it is shown now.
#[test]
fn a_paragraph_that_is_made_a_heading_asks_for_nothing() {
    let home = tempfile::tempdir().expect("a folder");
    let mut window = open(with_library(home.path()));
    paste(&mut window, &text(8));
    wait_for(&mut window, "alinéa 2 du préambule");
    press(&mut window, "Marquer destinataires, conditions et échéances");
    window.query_all_by_label_contains("Prie le Secrétaire général").next().expect("a paragraph").click();
    window.run_steps(4);
    assert!(shows(&window, "Calculé d’après les mots marqués"));
    key(&mut window, Modifiers::COMMAND | Modifiers::SHIFT, Key::K);
    wait_for(&mut window, "Corrections à la main");
    press(&mut window, "Intertitre");
    wait_for(&mut window, "Rien n’a été trouvé dans ces mots");
}

#[test]
fn a_text_of_the_library_is_read_from_the_disk_and_corrected_there() {
    let home = tempfile::tempdir().expect("a folder");
    let sources = with_library(home.path()).sources;
    sources.import_texts(vec![("a.txt".to_owned(), text(4).into_bytes())], &mut |_, _| true).expect("imported");
    // What was parsed is thrown away: it is read again, not while a frame is drawn.
    std::fs::remove_dir_all(home.path().join("library/parsed")).expect("removed");
    let mut window = open(with_library(home.path()));
    read(&mut window, "A/RES/78/4");
    wait_for(&mut window, "alinéa 1 du préambule");
    key(&mut window, Modifiers::COMMAND | Modifiers::SHIFT, Key::K);
    wait_for(&mut window, "Corrections à la main");
    press(&mut window, "projet");
    press(&mut window, "Appliquer");
    wait_for(&mut window, "Statut\u{a0}: projet");
    wait_for(&mut window, "A/RES/78/4 2023 projet");
    drop(window);
    let window = open(with_library(home.path()));
    assert!(shows(&window, "A/RES/78/4 2023 projet"));
}

#[test]
fn a_folder_that_is_watched_brings_its_files_and_is_shown_in_the_settings() {
    let home = tempfile::tempdir().expect("a folder");
    let folder = home.path().join("reçus");
    std::fs::create_dir_all(&folder).expect("made");
    std::fs::write(folder.join("5.txt"), text(5)).expect("written");
    let settings = Settings { watched_folder: Some(folder.clone()), ..Settings::default() };
    let options = || RunOptions { settings: settings.clone(), ..with_library(home.path()) };
    let mut window = open(options());
    wait_for(&mut window, "1 texte venu du dossier surveillé");
    assert!(shows(&window, "A/RES/78/5 2023"));
    std::fs::write(folder.join("6.txt"), text(6)).expect("written");
    key(&mut window, Modifiers::COMMAND, Key::Comma);
    assert!(shows(&window, "reçus"));
    press(&mut window, "Chercher du nouveau dans le dossier surveillé");
    wait_for(&mut window, "A/RES/78/6 2023");
    // In a low window the settings scroll: the tab of the import has the same buttons in view.
    key(&mut window, Modifiers::NONE, Key::Escape);
    key(&mut window, Modifiers::COMMAND, Key::I);
    press(&mut window, "Dossier surveillé");
    press(&mut window, "Ne plus surveiller");
    assert!(shows(&window, "Aucun dossier n’est surveillé"));
    drop(window);
    // A start that finds nothing new reads nothing and says nothing.
    let mut window = open(options());
    std::thread::sleep(Duration::from_millis(300));
    window.run_steps(3);
    assert!(!shows(&window, "dossier surveillé") && shows(&window, "Bibliothèque (7)"));
}

/// A path let go over the window.
#[derive(Debug)]
struct Dropped(std::path::PathBuf);

impl egui::DroppedFile for Dropped {
    fn path(&self) -> &Path {
        &self.0
    }

    fn bytes(&self) -> Result<Vec<u8>, String> {
        std::fs::read(&self.0).map_err(|error| error.to_string())
    }
}

#[test]
fn the_report_names_duplicates_and_its_columns_sort() {
    let home = tempfile::tempdir().expect("a folder");
    let files = home.path().join("fichiers");
    std::fs::create_dir_all(&files).expect("made");
    std::fs::write(files.join("a.txt"), text(7)).expect("written");
    std::fs::write(files.join("b.txt"), text(7)).expect("written");
    std::fs::write(files.join("c.txt"), "Chère Madame, nous ne viendrons pas.").expect("written");
    let mut window = open(with_library(home.path()));
    window.input_mut().dropped_files.push(std::sync::Arc::new(Dropped(files)));
    window.run_steps(4);
    wait_for(&mut window, "1 texte ajouté, 1 déjà là, 1 échec");
    assert!(shows(&window, "même fichier que A/RES/78/7"));
    press(&mut window, "Qualité %");
    press(&mut window, "Titre");
    assert!(shows(&window, "Enregistrer le rapport"));
}

/// A folder named at the start is brought into the library, as one that is dropped on the window.
#[test]
fn a_folder_named_at_the_start_is_imported() {
    let home = tempfile::tempdir().expect("a folder");
    let folder = home.path().join("textes");
    std::fs::create_dir_all(&folder).expect("made");
    std::fs::write(folder.join("7.txt"), text(7)).expect("written");
    std::fs::write(folder.join("lettre.txt"), "Cher collègue,\n\nVeuillez trouver ci-joint le rapport.").expect("written");
    let mut window = open(RunOptions { documents: vec![folder.display().to_string()], ..with_library(home.path()) });
    wait_for(&mut window, "Importer des textes");
    wait_for(&mut window, "A/RES/78/7");
    assert!(!shows(&window, "os error"));
}
