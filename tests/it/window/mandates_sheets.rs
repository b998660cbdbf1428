//! The sheets of the mandates: room, counts, whole words, keys.

use std::fmt::Write;

use egui_kittest::Node;

use super::*;

const OFFICE: &str = "Office des Nations Unies contre la drogue et le crime";

fn register() -> Window {
    let mut window = open(french());
    press(&mut window, "Mandats");
    window
}

fn named(node: &Node) -> String {
    node.accesskit_node().label().unwrap_or_default()
}

fn links(window: &Window) -> usize {
    window.query_all_by_role(egui::accesskit::Role::Link).count()
}

fn rows(window: &Window) -> Vec<egui::Rect> {
    window.get_all_by_role(egui::accesskit::Role::Row).map(|row| row.rect()).collect()
}

/// At 150 % on a small laptop: one line of tools, all columns, and at least six rows; the choices come when they are asked for.
#[test]
fn a_low_window_belongs_to_the_rows() {
    let mut window = register();
    window.set_size(egui::vec2(1280.0 / 1.5, 800.0 / 1.5));
    window.run_steps(4);
    assert!(!shows(&window, "Registre des mandats") && !shows(&window, "Filtrer les mandats"));
    assert!(shows(&window, "162 formules sur 162"), "the bar at the bottom says it");
    let middle = |window: &Window, name: &str| window.get_by_label(name).rect().center().y;
    for name in ["Changements", "Demandé à l’Office", "Par destinataire", "Copier le tableau", "Exporter…"] {
        assert!((middle(&window, name) - middle(&window, "Registre")).abs() < 1.0, "{name}");
    }
    let last = window.get_by_label("Trier par Échéance").rect();
    assert!(last.right() <= 1280.0 / 1.5, "all columns are in view");
    let whole = |row: &&egui::Rect| row.bottom() <= 800.0 / 1.5 - 28.0;
    assert!(rows(&window).iter().filter(whole).count() >= 6);
    press(&mut window, "Demandé à l’Office");
    assert!(shows(&window, "61 formules sur 162"));
    press(&mut window, "Tout montrer");
    assert!(shows(&window, "162 formules sur 162"));
    press(&mut window, "Montrer ou masquer les choix");
    assert!(shows(&window, "Filtrer les mandats"));
}

/// Thousands of clauses are read and looked through in the background: what is chosen comes when it is found, and typing waits for nothing.
#[test]
fn a_large_register_comes_when_it_is_found() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("long.txt");
    let mut text = "Résolution 99/1\n\nAssistance technique\n\nL'Assemblée générale,\n\n".to_owned();
    for number in 1..2500 {
        let _ = write!(text, "{number}. Prie l’Office des Nations Unies contre la drogue et le crime d’aider, sur demande ;\n\n");
    }
    text.push_str("2500. Prie les États de préserver le climat.\n");
    std::fs::write(&path, text).expect("a file");
    let mut window = open(RunOptions { documents: vec![path.display().to_string()], ..french() });
    wait_for(&mut window, "paragraphe 1");
    press(&mut window, "Mandats");
    wait_for(&mut window, "2\u{a0}500 formules sur 2\u{a0}500");
    press(&mut window, "Filtrer les mandats");
    type_text(&mut window, "climat");
    wait_for(&mut window, "1 formule sur 2\u{a0}500");
    press(&mut window, "Tout montrer");
    press(&mut window, "Conditions");
    wait_for(&mut window, "sur demande");
    press(&mut window, "Destinataires");
    wait_for(&mut window, "2\u{a0}499");
    press(&mut window, "Registre");
    press(&mut window, "Demandé à l’Office");
    wait_for(&mut window, "2\u{a0}499 formules sur 2\u{a0}500");
}

/// Whom texts address is a table of counts: a row is a line, and a count opens its list.
#[test]
fn addressees_are_counts() {
    let mut window = register();
    press(&mut window, "Destinataires");
    let links: Vec<String> =
        window.get_all_by_role(egui::accesskit::Role::Link).filter_map(|link| link.accesskit_node().label()).collect();
    assert!(links.iter().all(|name| !name.starts_with("paragraphe ")), "{links:?}");
    let high = window.get_by_label("Secrétaire général").rect().height();
    assert!(high < 40.0, "{high}");
    window.get_by_label(&format!("{OFFICE}, E/RES/2004/19, 6")).click();
    window.run_steps(4);
    assert!(shows(&window, "6 formules sur 162"));
}

/// Wordings stand whole in the changes: rows are as high as they need.
#[test]
fn changes_are_not_cut() {
    let mut window = register();
    press(&mut window, "Changements");
    press(&mut window, "Comparer ces 5 textes");
    wait_for(&mut window, "Comparaison\u{a0}: E/RES/2002/19");
    window.set_size(egui::vec2(900.0, 800.0));
    window.run_steps(4);
    let heights: Vec<f32> = rows(&window).iter().map(egui::Rect::height).collect();
    assert!(heights.iter().any(|high| *high < 50.0) && heights.iter().any(|high| *high > 70.0), "{heights:?}");
}

/// What is chosen in the register is chosen in every sheet, which says so, and is taken back there.
#[test]
fn choices_go_along_to_every_sheet() {
    let mut window = register();
    press(&mut window, "Croissance");
    assert!(shows(&window, "Formules, dont demandes"));
    press(&mut window, "Demandé à l’Office");
    let chip = format!("Ne plus choisir\u{a0}: Destinataire\u{a0}: {OFFICE}");
    assert!(shows(&window, &chip) && shows(&window, "Ne plus choisir\u{a0}: Ce qui est fait\u{a0}: demandé"));
    // All clauses, and how many of them are chosen.
    assert!(shows(&window, "Formules, E/RES/2004/19\u{a0}: 19 (3)") && shows(&window, "ce qui est choisi"));
    press(&mut window, "Destinataires");
    assert!(shows(&window, &format!("{OFFICE}, E/RES/2004/19, 3")) && links(&window) == 5, "nobody else");
    press(&mut window, "Rapports");
    assert!(shows(&window, "Aucune formule ne répond à ces choix."), "the Office is asked for no report");
    press(&mut window, "Conditions");
    let chosen = links(&window);
    // A count leads to what it counts, and the sheet comes back as it was.
    window.get_by_label("sous réserve de ressources, A/C.3/66/L.15, 1").click();
    window.run_steps(4);
    assert!(shows(&window, "1 formule sur 162"));
    press(&mut window, "Conditions");
    assert!(shows(&window, &chip) && links(&window) == chosen);
    for _ in 0..2 {
        window
            .get_all_by_role(egui::accesskit::Role::Button)
            .find(|node| named(node).starts_with("Ne plus choisir"))
            .expect("a chip")
            .click();
        window.run_steps(4);
    }
    assert!(links(&window) > chosen && !shows(&window, "Ne plus choisir"));
}

/// Whole requests that came or went with their paragraph are counted groups behind what changed along the links.
#[test]
fn requests_that_come_and_go_are_groups() {
    let mut window = register();
    press(&mut window, "Changements");
    press(&mut window, "Comparer ces 5 textes");
    wait_for(&mut window, "Comparaison\u{a0}: E/RES/2002/19");
    let group = |window: &Window| {
        let of_group = |node: &Node| named(node).starts_with("Paragraphes nouveaux  ");
        window.root().children_recursive().find(of_group).map(|node| node.rect())
    };
    // The list is long: its chip shows the group alone.
    assert!(!shows(&window, "paragraphe nouveau"));
    press(&mut window, "Paragraphes nouveaux");
    assert!(shows(&window, "paragraphe nouveau\u{a0}:") || shows(&window, "paragraphe nouveau:"));
    window.get_all_by_label("Tous").last().expect("all kinds").click();
    window.run_steps(4);
    key(&mut window, Modifiers::NONE, Key::End);
    assert!(!shows(&window, "paragraphe nouveau"), "folded");
    let head = group(&window).expect("a group");
    pointer(&mut window, head.center(), true);
    pointer(&mut window, head.center(), false);
    window.run_steps(4);
    assert!(shows(&window, "paragraphe nouveau"));
}

/// What a button without words does is said to who comes to it with the keys.
#[test]
fn tooltips_come_with_the_focus() {
    let mut window = register();
    let said = |window: &Window| window.query_all_by_label("Copier le tableau").count();
    assert_eq!(said(&window), 1);
    window.get_by_label("Copier le tableau").focus();
    window.run_steps(4);
    assert_eq!(said(&window), 2);
}

/// The head of a column says what the text is, to the keys as well, and leads to its list.
#[test]
fn heads_of_columns_are_told_and_pressed() {
    let mut window = register();
    press(&mut window, "Destinataires");
    let name = "A/RES/72/194, 2017 · adoptée";
    window.get_by_label(name).focus();
    window.run_steps(4);
    assert!(shows(&window, "Assistance technique aux fins de l’application"), "its title");
    press(&mut window, name);
    assert!(shows(&window, "27 formules sur 162"));
    window.get_by_label("Trier par Formule").focus();
    window.run_steps(4);
    assert_eq!(window.query_all_by_label("Trier par Formule").count(), 2);
}

/// From sheet to sheet, into its first cell and to the words, without a pointer.
#[test]
fn the_sheets_need_no_pointer() {
    let mut window = register();
    for (at, title) in ["Conditions par texte", "Demandes de rapport", "Destinataires par texte"].into_iter().enumerate() {
        for _ in 0..=at {
            key(&mut window, Modifiers::COMMAND, Key::PageDown);
        }
        assert!(shows(&window, title));
        // The tools behind the tab, then what the sheet shows.
        let cell = (0..12).find(|_| {
            key(&mut window, Modifiers::NONE, Key::Tab);
            let focus = window.root().children_recursive().find(Node::is_focused);
            focus.is_some_and(|node| node.accesskit_node().role() == egui::accesskit::Role::Link)
        });
        assert!(cell.is_some(), "{title}: no cell within twelve steps");
        key(&mut window, Modifiers::NONE, Key::Enter);
        assert!(shows(&window, "Registre des mandats") || shows(&window, "Mandat\u{a0}: "), "{title}: a list or the words");
        key(&mut window, Modifiers::COMMAND, Key::Num4);
        while !shows(&window, "Registre des mandats") {
            key(&mut window, Modifiers::COMMAND, Key::PageUp);
        }
    }
}

/// Which report was dropped: one press on the sheet, and words find a row of it. Escape shows all rows again.
#[test]
fn rows_of_a_sheet_are_found_by_what_became_of_them_and_by_their_words() {
    let mut window = register();
    press(&mut window, "Rapports");
    let dropped = "Secrétaire général → Commission pour la prévention du crime et la justice pénale · l’application de la présente résolution";
    let kept = "Secrétaire général → Assemblée générale · l’application de la présente résolution";
    assert!(shows(&window, dropped) && shows(&window, kept));
    press(&mut window, "− abandonnée");
    assert!(shows(&window, dropped) && !shows(&window, kept));
    key(&mut window, Modifiers::NONE, Key::Escape);
    assert!(shows(&window, kept));
    press(&mut window, "Conditions");
    key(&mut window, Modifiers::COMMAND, Key::F);
    window.run_steps(2);
    window.event(egui::Event::Text("ressources EXISTANTES".to_owned()));
    window.run_steps(3);
    assert!(shows(&window, "dans les limites des ressources existantes et de son mandat"));
    assert!(shows(&window, "sous réserve de ressources"), "under the head of its kind");
    assert!(!shows(&window, "dans le cadre de son mandat"));
    window.event(egui::Event::Text(" zzz".to_owned()));
    window.run_steps(3);
    assert!(shows(&window, "Aucune ligne ne répond à ce filtre."));
    press(&mut window, "Tout montrer");
    assert!(shows(&window, "dans le cadre de son mandat"));
}

/// Several messages are one band, with a count; all are closed at once.
#[test]
fn messages_do_not_stack() {
    let documents = ["absent-un.txt", "absent-deux.txt", "absent-trois.txt"].map(str::to_owned).to_vec();
    let mut window = open(RunOptions { documents, ..french() });
    wait_for(&mut window, "+ 2 autres messages");
    assert_eq!(window.get_all_by_label("Fermer ce message").count(), 1);
    press(&mut window, "Fermer ce message");
    assert!(shows(&window, "+ 1 autre message"));
    press(&mut window, "Tout fermer");
    assert!(!shows(&window, "Fermer ce message"));
}
