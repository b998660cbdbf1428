//! What texts cite and what cites them.

use super::*;

const CTRL_SHIFT: Modifiers = Modifiers::COMMAND.plus(Modifiers::SHIFT);

#[test]
fn what_a_text_cites_leads_to_the_place_and_back() {
    let mut window = open(french());
    read(&mut window, "A/RES/72/194");
    key(&mut window, CTRL_SHIFT, Key::B);
    wait_for(&mut window, "Parmi les 5 textes chargés");
    assert!(shows(&window, "Citations de A/RES/72/194"));
    assert!(shows(&window, " textes cités, à "));
    assert!(shows(&window, "absent de la bibliothèque"));
    let label = "al.\u{a0}";
    let place =
        window.query_all_by_label_contains(label).find(|node| node.accesskit_node().role() == egui::accesskit::Role::Link);
    place.expect("a place that cites").click();
    window.run_steps(6);
    assert!(!shows(&window, "Citations de A/RES/72/194"), "the list is closed");
    assert!(shows(&window, "Comparer avec"), "the text is open");
}

#[test]
fn what_cites_a_text_and_what_is_cited_most() {
    let mut window = open(french());
    read(&mut window, "A/RES/72/194");
    key(&mut window, CTRL_SHIFT, Key::B);
    press(&mut window, "Ce qui le cite");
    wait_for(&mut window, "1 texte le cite, à 1 endroit");
    assert!(shows(&window, "Lire E/RES/2023/26, 1 endroit"));
    press(&mut window, "Les plus cités");
    wait_for(&mut window, "Paragraphes qui citent ");
    press(&mut window, "Cités, mais absents de la bibliothèque");
    let line = window.query_all_by_label_contains("Paragraphes qui citent ").next().expect("a text that is not there");
    assert!(line.accesskit_node().label().is_some_and(|label| label.ends_with("absent de la bibliothèque")));
    line.click();
    wait_for(&mut window, " sur 5");
}

#[test]
fn without_a_text_the_library_is_asked() {
    let mut window = open(french());
    key(&mut window, CTRL_SHIFT, Key::B);
    wait_for(&mut window, "Citations dans la bibliothèque");
    wait_for(&mut window, "Paragraphes qui citent ");
    assert!(!shows(&window, "Ce qui le cite"));
    key(&mut window, CTRL_SHIFT, Key::B);
    assert!(!shows(&window, "Citations dans la bibliothèque"));
}
