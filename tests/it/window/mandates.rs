//! The register of mandates, the marks in the text, and the card of a paragraph.

use super::*;

const OFFICE: &str = "Office des Nations Unies contre la drogue et le crime";

fn register() -> Window {
    let mut window = open(french());
    press(&mut window, "Mandats");
    window
}

#[test]
fn everything_asked_of_the_office_is_two_clicks_away() {
    let mut window = register();
    assert!(shows(&window, "Registre des mandats"));
    window.get_by_label_contains(&format!("{OFFICE}, ")).click();
    window.run_steps(4);
    // The Centre is the Office under its earlier name.
    assert!(shows(&window, "E/RES/2002/19 §\u{a0}2\u{a0}: prie de nouveau, Centre pour la prévention internationale du crime"));
    assert!(!shows(&window, "E/RES/2002/19 §\u{a0}5\u{a0}:"), "asked of States");
    press(&mut window, "Tout montrer");
    assert!(shows(&window, "E/RES/2002/19 §\u{a0}5\u{a0}:"));
}

#[test]
fn a_row_opens_the_paragraph_with_its_words_marked() {
    let mut window = register();
    window.get_by_label_contains("E/RES/2002/19 §\u{a0}3\u{a0}:").click();
    window.run_steps(4);
    assert!(shows(&window, "Mandat\u{a0}: paragraphe 3"));
    assert!(shows(&window, "Destinataire implicite"));
    assert!(shows(&window, "qui le demandent"));
    // Switched off, the card goes with the marks.
    key(&mut window, Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::E);
    assert!(!shows(&window, "Mandat\u{a0}: paragraphe 3"));
    key(&mut window, Modifiers::COMMAND, Key::Num4);
    assert!(shows(&window, "Registre des mandats"));
}

#[test]
fn columns_sort_and_rows_stand_together_by_addressee() {
    let mut window = register();
    press(&mut window, "Trier par Formule");
    assert!(shows(&window, "Formule, tri croissant"));
    press(&mut window, "Formule, tri croissant");
    assert!(shows(&window, "Formule, tri décroissant"));
    assert!(shows(&window, "Souti"), "the last verb first");
    press(&mut window, "Par destinataire");
    assert!(shows(&window, &format!("{OFFICE}  ")));
}

#[test]
fn the_other_sheets_lead_to_the_words() {
    let mut window = register();
    press(&mut window, "Rapports");
    assert!(shows(&window, "E/RES/2004/19, paragraphe 16\u{a0}: soixantième session, l’application de la présente résolution"));
    press(&mut window, "Croissance");
    window.get_by_label_contains("Conditions, A/RES/72/194").click_accesskit();
    window.run_steps(4);
    assert!(shows(&window, "A/RES/72/194 §\u{a0}1\u{a0}:"));
    assert!(!shows(&window, "E/RES/2002/19 §\u{a0}1\u{a0}:"));
    press(&mut window, "Conditions");
    window.get_by_label_contains("paragraphe 3\u{a0}: sous réserve de la disponibilité").click_accesskit();
    window.run_steps(4);
    assert!(shows(&window, "Mandat\u{a0}: paragraphe 3"));
}

/// Everything asked of the Office is what is asked of it under its names in all languages of the library; texts of a library are read from
/// the disk in the background.
#[test]
fn the_office_is_one_body_in_all_languages() {
    let home = tempfile::tempdir().expect("a folder");
    let texts = home.path().join("texts");
    std::fs::create_dir(&texts).expect("a folder");
    let english = "Resolution adopted by the General Assembly on 5 September 2023\n\n78/901. Some question\n\nThe General Assembly,\n\n\
                   Recalling its resolution 70/148 of 17 December 2015,\n\n1. Requests the United Nations Office on Drugs and Crime to help States;\n\n\
                   2. Requests the Secretary-General to report to it;\n\n3. Decides to remain seized of the matter.\n";
    let spanish = "Resolución aprobada por la Asamblea General el 5 de septiembre de 2023\n\n78/902. Una cuestión\n\nLa Asamblea General,\n\n\
                   Recordando su resolución 70/148, de 17 de diciembre de 2015,\n\n\
                   1. Solicita a la Oficina de las Naciones Unidas contra la Droga y el Delito que ayude a los Estados;\n\n\
                   2. Solicita al Secretario General que la informe;\n\n3. Decide seguir ocupándose de la cuestión.\n";
    std::fs::write(texts.join("en.txt"), english).expect("written");
    std::fs::write(texts.join("es.txt"), spanish).expect("written");
    let sources = alinea::engine::Sources { library: Some(home.path().join("library")) };
    let mut window = open(RunOptions { sources: sources.clone(), documents: vec![texts.display().to_string()], ..french() });
    wait_for(&mut window, "2 textes ajoutés");
    drop(window);
    let mut window = open(RunOptions { sources, ..french() });
    press(&mut window, "Mandats");
    press(&mut window, "Toute la bibliothèque (7)");
    wait_for(&mut window, "A/RES/78/902");
    press(&mut window, "Demandé à l’Office");
    assert!(shows(&window, OFFICE));
    key(&mut window, Modifiers::NONE, Key::End);
    for name in ["Oficina de las Naciones Unidas contra la Droga", "United Nations Office on Drugs"] {
        assert!(window.query_all_by_label_contains(name).next().is_some(), "{name}");
    }
    assert!(shows(&window, "63 formules sur 168"), "what is asked of the Office outright, and no more");
}

/// Without a comparison there is nothing to export: the window says what to do, and does it.
#[test]
fn changes_of_mandate_ask_for_a_comparison_and_make_it() {
    let mut window = register();
    press(&mut window, "Changements");
    key(&mut window, Modifiers::COMMAND, Key::E);
    assert!(shows(&window, "Il n’y a rien à exporter"));
    assert!(!shows(&window, "Faire un fichier de"));
    press(&mut window, "Registre");
    window.get_by_label("2011  A/C.3/66/L.15, 41").click();
    window.run_steps(4);
    press(&mut window, "Changements");
    press(&mut window, "Comparer ces 4 textes");
    wait_for(&mut window, "Comparaison\u{a0}: E/RES/2002/19 → E/RES/2004/19 → A/RES/72/194 → E/RES/2023/26");
    assert!(shows(&window, "Changements de mandat"), "the sheet stays in view");
    let all = window.get_all_by_role(egui::accesskit::Role::Row).count();
    press(&mut window, "Rapport");
    let reports = window.get_all_by_role(egui::accesskit::Role::Row).count();
    assert!(0 < reports && reports < all);
    // A row leads to its own step of the comparison, and back.
    let row = window.get_all_by_role(egui::accesskit::Role::Row).next().expect("a change");
    row.click_accesskit();
    window.run_steps(4);
    assert!(!shows(&window, "Changements de mandat"));
    key(&mut window, Modifiers::ALT, Key::ArrowLeft);
    assert!(shows(&window, "Changements de mandat"), "back to the sheet");
    key(&mut window, Modifiers::COMMAND, Key::E);
    assert!(shows(&window, "Faire un fichier de") && !shows(&window, "Registre des mandats"), "of this sheet");
}

/// The sheets have the texts that are ticked.
#[test]
fn a_text_that_is_not_ticked_has_no_column_and_no_bar() {
    let mut window = register();
    press(&mut window, "Conditions");
    assert!(shows(&window, "paragraphe 11\u{a0}: dans les limites"));
    window.get_by_label("2011  A/C.3/66/L.15, 41").click();
    window.run_steps(4);
    assert!(!shows(&window, "paragraphe 11\u{a0}: dans les limites"));
    press(&mut window, "Croissance");
    assert!(!shows(&window, "Conditions, A/C.3/66/L.15"));
    // A bar of conditions opens the rows that have one.
    window.get_by_label_contains("Conditions, E/RES/2002/19").click_accesskit();
    window.run_steps(4);
    assert!(shows(&window, "E/RES/2002/19 §\u{a0}2\u{a0}:"));
    assert!(!shows(&window, "E/RES/2002/19 §\u{a0}1\u{a0}:"), "it has no condition");
}

#[test]
fn a_step_of_the_scale_is_one_press_away() {
    let mut window = register();
    key(&mut window, Modifiers::COMMAND, Key::Comma);
    press(&mut window, "Montrer notre échelle");
    // One language at a time, the commonest of the texts at the top.
    assert!(!shows(&window, "Placer «\u{a0}adopt\u{a0}»"));
    window.get_by_label("Placer «\u{a0}prier\u{a0}» au degré 5 de notre échelle").click_accesskit();
    window.run_steps(4);
    assert!(shows(&window, "nous\u{a0}: 3"));
    press(&mut window, "Revenir à nos valeurs");
    assert!(!shows(&window, "nous\u{a0}: 3"));
    // Where steps are shown, it is said whose scale that is.
    key(&mut window, Modifiers::NONE, Key::Escape);
    assert!(shows(&window, "sont de notre échelle"));
}

/// A count of a sheet opens its list; back on the sheet, everything that was chosen before is there.
#[test]
fn a_count_opens_its_list_and_the_sheet_comes_back_whole() {
    let mut window = register();
    press(&mut window, "Conditions");
    window.get_by_label("dans le cadre du mandat, A/RES/72/194, 9").click();
    window.run_steps(4);
    assert!(shows(&window, "A/RES/72/194 §\u{a0}1\u{a0}:"));
    assert!(!shows(&window, "E/RES/2002/19 §\u{a0}2\u{a0}:"));
    press(&mut window, "Conditions");
    window.get_by_label("dans le cadre du mandat, E/RES/2023/26, 14");
    // A row opens its list in all texts.
    press(&mut window, "sous réserve de ressources");
    assert!(shows(&window, "E/RES/2004/19 §\u{a0}3\u{a0}:") && !shows(&window, "E/RES/2002/19 §\u{a0}1\u{a0}:"));
    press(&mut window, "Destinataires");
    window.get_by_label_contains(&format!("{OFFICE}, E/RES/2023/26, ")).click();
    window.run_steps(4);
    assert!(shows(&window, "E/RES/2023/26 §\u{a0}1\u{a0}:") && !shows(&window, "E/RES/2004/19 §\u{a0}3\u{a0}:"));
}

/// A report that is no longer asked for is a row that says so.
#[test]
fn a_dropped_report_is_said() {
    let mut window = register();
    press(&mut window, "Rapports");
    assert!(window.query_all_by_label_contains("Commission pour la prévention du crime").next().is_some());
    press(
        &mut window,
        "Secrétaire général → Commission pour la prévention du crime et la justice pénale · l’application de la présente résolution",
    );
    assert!(shows(&window, "E/RES/2002/19 §\u{a0}10\u{a0}:"));
}

#[test]
fn groups_fold_by_pointer_and_keys() {
    let mut window = register();
    press(&mut window, "Par destinataire");
    let group = format!("{OFFICE}  67");
    let rows = |window: &Window| window.get_all_by_role(egui::accesskit::Role::Row).count();
    assert!(shows(&window, "E/RES/2002/19 §\u{a0}2\u{a0}: prie de nouveau"));
    press(&mut window, &group);
    assert!(!shows(&window, "E/RES/2002/19 §\u{a0}2\u{a0}: prie de nouveau"));
    press(&mut window, &group);
    window.get_by_label(&group).focus();
    window.run_steps(2);
    key(&mut window, Modifiers::NONE, Key::Enter);
    assert!(!shows(&window, "E/RES/2002/19 §\u{a0}2\u{a0}: prie de nouveau"));
    press(&mut window, "Déplier les groupes");
    assert!(rows(&window) > 0);
    press(&mut window, "Replier les groupes");
    assert!(window.query_by_role(egui::accesskit::Role::Row).is_none());
    assert!(shows(&window, "Aucun destinataire nommé  33"));
}

#[test]
fn choices_are_ticked_all_at_once_shown_whole_and_hidden() {
    let mut window = register();
    press(&mut window, "Aucun");
    assert!(shows(&window, "0 formules sur 162") || shows(&window, "0 formule sur 162"));
    press(&mut window, "Conditions");
    assert!(shows(&window, "Aucun texte n’est coché."));
    press(&mut window, "Tous");
    assert!(shows(&window, "dans le cadre du mandat, A/RES/72/194, 9"));
    press(&mut window, "Registre");
    press(&mut window, "Destinataire\u{a0}: 10 autres");
    assert!(!shows(&window, "Destinataire\u{a0}: 10 autres"));
    press(&mut window, "Destinataire\u{a0}: Montrer moins");
    let left = |window: &Window| window.get_by_label("Registre des mandats").rect().left();
    let before = left(&window);
    press(&mut window, "Montrer ou masquer les choix");
    assert!(left(&window) < before - 200.0);
    // All commands of the sheet stand on one line at 1280 points, also where rows are grouped.
    press(&mut window, "Montrer ou masquer les choix");
    press(&mut window, "Par destinataire");
    assert!((window.get_by_label("Copier le tableau").rect().top() - window.get_by_label("Registre").rect().top()).abs() < 8.0);
}

/// Who reads a text of their own and goes to the mandates means that text.
#[test]
fn the_register_is_that_of_the_text_that_is_open() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("copie.txt");
    let text = std::fs::read_to_string("corpus/A_RES_72_194_fr.txt").expect("a text");
    std::fs::write(&path, text.replace("72/194", "72/999")).expect("a copy");
    let mut window = open(RunOptions { documents: vec![path.display().to_string()], ..french() });
    wait_for(&mut window, "alinéa 1 du préambule");
    press(&mut window, "Mandats");
    assert!(shows(&window, "A/RES/72/999 §\u{a0}1\u{a0}:") && shows(&window, "27 formules sur 27"));
    press(&mut window, "Toute la bibliothèque (6)");
    wait_for(&mut window, "189 formules sur 189");
}

/// What was said by hand of a paragraph is taken back with Ctrl+Z, where its card is seen.
#[test]
fn a_correction_is_taken_back_with_the_keys() {
    let home = tempfile::tempdir().expect("a folder");
    let sources = alinea::engine::Sources { library: Some(home.path().join("library")) };
    let mut window = open(RunOptions { sources, ..french() });
    press(&mut window, "Mandats");
    window.get_by_label_contains("E/RES/2002/19 §\u{a0}3\u{a0}:").click();
    window.run_steps(4);
    window.query_all_by_label_contains("Ce n’est pas une condition").next().expect("a condition").click();
    window.run_steps(4);
    assert!(shows(&window, "fixé à la main"));
    key(&mut window, Modifiers::COMMAND, Key::Z);
    assert!(!shows(&window, "fixé à la main"));
    key(&mut window, Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::Z);
    assert!(shows(&window, "fixé à la main"));
}

/// Where a wording came in is read off the screen: its words are a row, under the head of their kind, and the texts that have it are cells.
#[test]
fn conditions_are_rows_in_their_words() {
    let mut window = register();
    press(&mut window, "Conditions");
    window.get_by_label("sous réserve de la disponibilité de ressources extrabudgétaires");
    let words = "E/RES/2004/19, paragraphe 3\u{a0}: sous réserve de la disponibilité de ressources extrabudgétaires";
    let cell = window.get_by_label(words).rect();
    let column = |window: &Window, label: &str| window.get_by_label(label).rect();
    assert!(cell.left() > column(&window, "sous réserve de ressources").right());
    // The row opens the clauses that say it, and nothing else.
    press(&mut window, "sous réserve de la disponibilité de ressources extrabudgétaires");
    assert!(shows(&window, "E/RES/2004/19 §\u{a0}3\u{a0}:") && !shows(&window, "A/C.3/66/L.15 §"));
    press(&mut window, "Conditions");
    press(&mut window, words);
    assert!(shows(&window, "Mandat\u{a0}: paragraphe 3"));
}

/// The arrow goes to the first row, Ctrl+F to the filter of the register, and Escape empties it.
#[test]
fn the_register_has_its_keys() {
    let mut window = register();
    key(&mut window, Modifiers::NONE, Key::ArrowDown);
    window.run_steps(2);
    let first = window.get_all_by_role(egui::accesskit::Role::Row).next().map(|row| row.is_focused());
    assert_eq!(first, Some(true));
    key(&mut window, Modifiers::COMMAND, Key::F);
    window.run_steps(2);
    window.event(egui::Event::Text("extrabudg".to_owned()));
    window.run_steps(3);
    assert!(shows(&window, "E/RES/2004/19 §\u{a0}3\u{a0}:") && !shows(&window, "E/RES/2002/19 §\u{a0}1\u{a0}:"));
    key(&mut window, Modifiers::NONE, Key::Escape);
    window.run_steps(3);
    assert!(shows(&window, "E/RES/2002/19 §\u{a0}1\u{a0}:"));
}

/// What stands below the heading keeps its place, however many texts are ticked.
#[test]
fn the_tabs_keep_their_place() {
    let mut window = register();
    let top = |window: &Window| window.get_by_label("Registre").rect().top();
    let before = top(&window);
    press(&mut window, "Aucun");
    assert!((top(&window) - before).abs() < 0.5);
    window.get_by_label_contains("2017  A/RES/72/194").click();
    window.run_steps(4);
    assert!((top(&window) - before).abs() < 0.5);
}
