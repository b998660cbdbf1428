//! The lineage, the history of a paragraph, views of change, and series in the list of documents.

use super::pictures::same_picture;
use super::*;

fn open_lineage(window: &mut Window) {
    key(window, Modifiers::COMMAND, Key::Num3);
    wait_for(window, "Présent dans");
}

/// The thread that is followed, as a screen reader says it.
fn followed(window: &Window) -> String {
    let rows = window.query_all_by_role(egui::accesskit::Role::Row);
    let selected = rows.map(|row| row.accesskit_node()).find(|row| row.toggled() == Some(egui::accesskit::Toggled::True));
    selected.and_then(|row| row.label()).expect("a thread is followed")
}

#[test]
fn the_lineage_of_the_built_in_series_opens_and_is_walked_with_the_arrows() {
    let mut window = open(french());
    open_lineage(&mut window);
    for year in ["2002, E/RES/2002/19", "2011, A/C.3/66/L.15, projet", "2023, E/RES/2023/26"] {
        assert!(shows(&window, year), "{year}");
    }
    let first = followed(&window);
    key(&mut window, Modifiers::NONE, Key::ArrowDown);
    let second = followed(&window);
    assert_ne!(first, second);
    key(&mut window, Modifiers::NONE, Key::F7);
    assert_ne!(followed(&window), second);
    key(&mut window, Modifiers::NONE, Key::ArrowUp);
    key(&mut window, Modifiers::NONE, Key::ArrowUp);
    assert_eq!(followed(&window), first);
    press(&mut window, "Préambule");
    assert_ne!(followed(&window), first);
    let several = window.query_all_by_role(egui::accesskit::Role::Row).count();
    press(&mut window, "Au moins deux versions");
    assert!(window.query_all_by_role(egui::accesskit::Role::Row).count() > several);
}

#[test]
fn a_paragraph_being_read_is_followed_and_any_year_can_be_the_base() {
    let mut window = open(french());
    read(&mut window, "A/RES/72/194");
    key(&mut window, Modifiers::COMMAND, Key::G);
    type_text(&mut window, "19");
    key(&mut window, Modifiers::NONE, Key::Enter);
    key(&mut window, Modifiers::COMMAND, Key::H);
    wait_for(&mut window, "Présent dans");
    assert!(followed(&window).contains("2017 19"), "{}", followed(&window));
    assert!(shows(&window, "première apparition"));
    press(&mut window, "Comparer chaque texte à E/RES/2023/26");
    assert!(shows(&window, "texte de base"));
    press(&mut window, "Comparer chaque texte au précédent");
    assert!(!shows(&window, "texte de base"));
    // From the history back to the text.
    press(&mut window, "Lire A/RES/72/194, 19");
    assert!(shows(&window, "Comparer avec…"));
}

#[test]
fn a_change_of_a_comparison_is_followed_through_its_texts() {
    let mut window = open(french());
    compare_sample(&mut window);
    key(&mut window, Modifiers::NONE, Key::F7);
    key(&mut window, Modifiers::COMMAND, Key::H);
    wait_for(&mut window, "Présent dans");
    assert!(!shows(&window, "E/RES/2002/19,"));
    assert!(!followed(&window).is_empty());
}

#[test]
fn views_of_change_open_on_the_comparison_and_lead_to_its_rows() {
    let mut window = open(french());
    compare_sample(&mut window);
    key(&mut window, Modifiers::COMMAND | Modifiers::SHIFT, Key::V);
    for view in ["Ce qui est nouveau", "Ce qui a disparu", "Concordance des numéros", "Textes cités", "Formules introductives"]
    {
        assert!(shows(&window, view), "{view}");
    }
    assert!(shows(&window, "paragraphes entiers") && shows(&window, "empreintes"));
    press(&mut window, "Voir les changements de 2017 à 2023");
    press(&mut window, "Textes cités");
    assert!(shows(&window, "Mises à jour"));
    press(&mut window, "Concordance des numéros");
    assert!(shows(&window, "qui ont un répondant"));
    window.get_by_label_contains("1 → 1, modifié").click();
    window.run_steps(4);
    assert!(!shows(&window, "Concordance des numéros"));
    assert!(shows(&window, "Ligne "));
}

#[test]
fn the_list_of_documents_is_grouped_by_series() {
    let mut window = open(french());
    press(&mut window, "Grouper par\u{a0}: Série");
    wait_for(&mut window, "relatifs à la lutte contre le terrorisme (5)");
}

#[test]
fn picture_of_the_lineage() {
    let mut window = open(themed(ThemeChoice::Light, Locale::Fr));
    open_lineage(&mut window);
    same_picture(&mut window, "lineage-light-fr");
    key(&mut window, Modifiers::COMMAND | Modifiers::SHIFT, Key::D);
    same_picture(&mut window, "lineage-dark-fr");
}

/// The first thread that is followed is one of the latest text; those that it no longer has stand at the end, under a line that says so.
#[test]
fn threads_of_the_latest_text_come_first() {
    let mut window = open(french());
    open_lineage(&mut window);
    assert!(followed(&window).contains("2023 "), "{}", followed(&window));
    key(&mut window, Modifiers::NONE, Key::End);
    assert!(shows(&window, "que le texte de 2023 n’a plus"));
    assert!(!followed(&window).contains("2023 "), "{}", followed(&window));
}

/// A text without a symbol has a long name: it is cut in the history, and the matrix keeps its place.
#[test]
fn a_long_name_does_not_push_the_matrix() {
    let folder = tempfile::tempdir().expect("a folder");
    let name = "Promotion de la coopération entre les États Membres et les organisations régionales";
    let text = std::fs::read_to_string("corpus/A_RES_72_194_fr.txt").expect("a text");
    let body = text.find("L’Assemblée générale,").or_else(|| text.find("L'Assemblée générale,")).expect("who speaks");
    let path = folder.path().join(format!("{name}.txt"));
    std::fs::write(&path, format!("Promotion\n\n{}", &text[body..])).expect("a text of one's own");
    let mut window = open(RunOptions { documents: vec![path.display().to_string()], ..french() });
    wait_for(&mut window, "alinéa 1 du préambule");
    key(&mut window, Modifiers::COMMAND, Key::Num3);
    wait_for(&mut window, "Présent dans");
    let link = window.query_all_by_label_contains(name).find(|node| node.accesskit_node().role() == egui::accesskit::Role::Link);
    let link = link.expect("the moment of the text").rect();
    assert!(link.right() <= 1280.0 - 16.0, "{link:?}");
}
