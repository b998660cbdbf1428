//! Ways of looking at a comparison.

use super::*;

const CTRL_SHIFT: Modifiers = Modifiers::COMMAND.plus(Modifiers::SHIFT);

fn comparing() -> Window {
    let mut window = open(french());
    compare_sample(&mut window);
    window
}

#[test]
fn the_list_of_changes_leads_to_each_of_them() {
    let mut window = comparing();
    key(&mut window, CTRL_SHIFT, Key::T);
    let third = window.query_all_by_label_contains("%\u{a0}: ").nth(2).expect("changes are listed");
    third.click_accesskit();
    window.run_steps(4);
    assert!(shows(&window, " / "), "one of the changes is the current one");
}

#[test]
fn two_texts_stand_in_one_column_step_by_step() {
    let mut window = comparing();
    key(&mut window, CTRL_SHIFT, Key::I);
    assert!(shows(&window, "Sur une colonne\u{a0}: 2004 → 2017"));
    key(&mut window, CTRL_SHIFT, Key::I);
    assert!(shows(&window, "Sur une colonne\u{a0}: 2017 → 2023"));
    key(&mut window, CTRL_SHIFT, Key::I);
    assert!(!shows(&window, "Sur une colonne\u{a0}:"));
}

#[test]
fn the_gutter_says_why_and_shows_both_texts_together() {
    let mut window = comparing();
    key(&mut window, Modifiers::NONE, Key::F7);
    let gutter = |name: &String| name.starts_with("modifié, ");
    let names = window.query_all_by_label_contains("modifié, ").filter_map(|node| node.accesskit_node().label());
    let name = names.into_iter().find(gutter).expect("a link in view");
    window.query_all_by_label(&name).next().expect("it is there").click();
    window.run_steps(4);
    assert!(shows(&window, "Pourquoi ce lien"));
    assert!(shows(&window, "de mots en commun"));
    press(&mut window, "Voir les deux textes ensemble");
    assert!(shows(&window, "Fermer"));
    key(&mut window, Modifiers::NONE, Key::Escape);
}

#[test]
fn only_what_changed_says_how_much_it_hides() {
    let mut window = comparing();
    key(&mut window, CTRL_SHIFT, Key::H);
    assert!(shows(&window, "Ligne "), "what changed stays");
    window.get_by_label_contains("Supprimés\u{a0}:").click();
    window.run_steps(4);
    assert!(shows(&window, "masquées"));
}

#[test]
fn the_sides_are_swapped() {
    let mut window = comparing();
    assert!(shows(&window, "2004 → 2017"));
    key(&mut window, CTRL_SHIFT, Key::X);
    wait_for(&mut window, "2023 → 2017");
}
