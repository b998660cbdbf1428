//! What was open comes back when the window is opened again.

use super::*;

const CTRL_SHIFT: Modifiers = Modifiers::COMMAND.plus(Modifiers::SHIFT);

fn kept_in(folder: &tempfile::TempDir) -> RunOptions {
    RunOptions { settings_path: Some(folder.path().join("settings.json")), ..french() }
}

/// The rows in view, by name and height on screen.
fn places(window: &Window) -> Vec<(String, i32)> {
    let rows = window.query_all_by_label_contains("Ligne ");
    rows.filter_map(|row| Some((row.accesskit_node().label()?, row.rect().top().round() as i32))).collect()
}

#[test]
fn the_comparison_is_open_again_at_its_change() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = open(kept_in(&folder));
    compare_sample(&mut window);
    for _ in 0..3 {
        key(&mut window, Modifiers::NONE, Key::F7);
    }
    assert!(shows(&window, "3 / "));
    let before = places(&window);
    drop(window);
    let mut window = open(kept_in(&folder));
    wait_for(&mut window, "3 / ");
    window.run_steps(4);
    assert_eq!(places(&window), before);
    assert!(!window.ctx.has_requested_repaint(), "{:?}", window.ctx.repaint_causes());
}

#[test]
fn a_file_is_read_again_and_the_outline_is_open_again() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("copie.txt");
    std::fs::copy("corpus/A_RES_72_194_fr.txt", &path).expect("a copy");
    let mut window = open(RunOptions { documents: vec![path.display().to_string()], ..kept_in(&folder) });
    wait_for(&mut window, "alinéa 1 du préambule");
    key(&mut window, CTRL_SHIFT, Key::O);
    drop(window);
    let mut window = open(kept_in(&folder));
    wait_for(&mut window, "alinéa 1 du préambule");
    assert!(shows(&window, "Bibliothèque (6)") && shows(&window, "Plan"));
    drop(window);
    std::fs::remove_file(&path).expect("it was there");
    let mut window = open(kept_in(&folder));
    wait_for(&mut window, "copie.txt");
    assert!(shows(&window, "Comparer 2004, 2017 et 2023"), "without it: the first screen");
}

#[test]
fn documents_named_at_the_start_come_before_what_was_open() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = open(kept_in(&folder));
    compare_sample(&mut window);
    drop(window);
    let window = open(RunOptions { documents: vec!["A/RES/72/194".to_owned()], ..kept_in(&folder) });
    assert!(shows(&window, "alinéa 1 du préambule"));
}

#[test]
fn a_session_that_cannot_be_read_becomes_a_sentence() {
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::write(folder.path().join("session.json"), "{").expect("a file");
    let window = open(kept_in(&folder));
    assert!(shows(&window, "session.unreadable.json"));
    assert!(shows(&window, "Comparer 2004, 2017 et 2023"));
}

#[test]
fn several_comparisons_stand_in_a_strip() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = open(kept_in(&folder));
    compare_sample(&mut window);
    assert!(!shows(&window, "Comparaison E/RES/2004/19"), "one needs no strip");
    key(&mut window, Modifiers::NONE, Key::F7);
    key(&mut window, Modifiers::COMMAND, Key::B);
    press(&mut window, "Cocher E/RES/2002/19 pour le comparer");
    press(&mut window, "Cocher E/RES/2004/19 pour le comparer");
    press(&mut window, "Comparer 2 textes");
    wait_for(&mut window, "Comparaison E/RES/2002/19 → E/RES/2004/19");
    assert!(!shows(&window, "1 / "));
    key(&mut window, Modifiers::COMMAND, Key::Tab);
    assert!(shows(&window, "1 / "), "the first one, at its place");
    key(&mut window, CTRL_SHIFT, Key::Tab);
    assert!(!shows(&window, "1 / "));
    drop(window);
    let mut window = open(kept_in(&folder));
    wait_for(&mut window, "Ligne 1");
    press(&mut window, "Comparaison E/RES/2004/19 → A/RES/72/194 → E/RES/2023/26");
    wait_for(&mut window, "1 / ");
    key(&mut window, Modifiers::COMMAND, Key::W);
    wait_for(&mut window, "Ligne 1");
    assert!(!shows(&window, "Comparaison E/RES"));
}

/// Clicks the first gutter whose name begins so, and then a button of its popup.
fn from_gutter(window: &mut Window, begins: &str, button: &str) -> String {
    let names = window.query_all_by_label_contains(begins).filter_map(|node| node.accesskit_node().label());
    let name = names.into_iter().find(|name| name.starts_with(begins)).expect("a gutter in view");
    window.query_all_by_label(&name).next().expect("it is there").click();
    window.run_steps(4);
    press(window, button);
    name
}

#[test]
fn links_set_by_hand_hold_are_undone_and_come_back() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = open(kept_in(&folder));
    compare_sample(&mut window);
    key(&mut window, Modifiers::NONE, Key::F7);
    let cut = from_gutter(&mut window, "modifié, ", "Délier");
    wait_for(&mut window, "Délié à la main");
    wait_until_gone(&mut window, &cut);
    key(&mut window, Modifiers::COMMAND, Key::Z);
    wait_for(&mut window, &cut);
    key(&mut window, CTRL_SHIFT, Key::Z);
    wait_until_gone(&mut window, &cut);
    drop(window);
    assert_eq!(std::fs::read_dir(folder.path().join("links")).expect("a folder of links").count(), 1);
    let mut window = open(kept_in(&folder));
    wait_for(&mut window, "Ligne ");
    assert!(!shows(&window, &cut), "it holds after the window was closed");
}

#[test]
fn paragraphs_are_linked_by_ticking_them() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = open(kept_in(&folder));
    compare_sample(&mut window);
    key(&mut window, Modifiers::NONE, Key::F7);
    let cut = from_gutter(&mut window, "modifié, ", "Lier à la main…");
    assert!(shows(&window, "Lier des paragraphes à la main"));
    // The paragraphs of the row are ticked; one more on the right makes a split.
    window.get_all_by_role(egui::accesskit::Role::CheckBox).last().expect("paragraphs to tick").click_accesskit();
    window.run_steps(4);
    press(&mut window, "Lier");
    wait_until_gone(&mut window, &cut);
    drop(window);
    let file = std::fs::read_dir(folder.path().join("links")).expect("links").next().expect("a file").expect("a file").path();
    let links: serde_json::Value = serde_json::from_slice(&std::fs::read(file).expect("links")).expect("JSON");
    let count = |side: &str| links["links"][0][side].as_array().map_or(0, Vec::len);
    assert_eq!((count("left"), count("right")), (1, 2), "{links}");
}
