//! Mandates set right by hand in the card: its field, its keys, its buttons, and the file that two windows write.

use super::*;

const CTRL: Modifiers = Modifiers::COMMAND;
const CTRL_SHIFT: Modifiers = Modifiers::COMMAND.plus(Modifiers::SHIFT);

fn kept_in(folder: &tempfile::TempDir) -> RunOptions {
    RunOptions { settings_path: Some(folder.path().join("settings.json")), ..french() }
}

/// The card of a paragraph that asks something on a condition.
fn at_card(options: RunOptions) -> Window {
    let mut window = open(options);
    press(&mut window, "Mandats");
    window.get_by_label_contains("E/RES/2002/19 §\u{a0}3\u{a0}:").click();
    window.run_steps(4);
    assert!(shows(&window, "Mandat\u{a0}: paragraphe 3"));
    window
}

fn press_first(window: &mut Window, name: &str) {
    window.query_all_by_label_contains(name).next().unwrap_or_else(|| panic!("{name}")).click();
    window.run_steps(4);
}

fn change(window: &mut Window) {
    press_first(window, "Changer le destinataire");
}

fn typed(window: &Window) -> String {
    window.get_by_label("Destinataires").accesskit_node().value().unwrap_or_default()
}

fn focus_is_on(window: &Window, name: &str) -> bool {
    window.get_by_label(name).accesskit_node().is_focused()
}

#[test]
fn the_field_has_the_focus_with_all_selected_and_enter_accepts() {
    let mut window = at_card(french());
    change(&mut window);
    assert!(focus_is_on(&window, "Destinataires"));
    let before = typed(&window);
    assert!(!before.is_empty(), "the whole name stands there");
    type_text(&mut window, "Commission ; Office de Vienne");
    assert_eq!(typed(&window), "Commission ; Office de Vienne", "what stood there was selected");
    // The field's own undo goes first.
    key(&mut window, CTRL, Key::Z);
    assert!(shows(&window, "Destinataires") && typed(&window) != "Commission ; Office de Vienne");
    key(&mut window, CTRL, Key::A);
    type_text(&mut window, "Commission ; Office de Vienne");
    key(&mut window, Modifiers::NONE, Key::Enter);
    assert!(!window.query_all_by_label("Destinataires").any(|_| true), "the field is gone");
    assert!(shows(&window, "Office de Vienne") && shows(&window, "fixé à la main"));
    key(&mut window, CTRL, Key::Z);
    assert!(!shows(&window, "Office de Vienne") && !shows(&window, "fixé à la main"));
    key(&mut window, CTRL_SHIFT, Key::Z);
    assert!(shows(&window, "Office de Vienne"));
}

#[test]
fn escape_leaves_the_field_and_nothing_else() {
    let mut window = at_card(french());
    change(&mut window);
    type_text(&mut window, "Personne");
    key(&mut window, Modifiers::NONE, Key::Escape);
    assert!(!window.query_all_by_label("Destinataires").any(|_| true));
    assert!(!shows(&window, "fixé à la main") && shows(&window, "Mandat\u{a0}: paragraphe 3"));
    // Again, the cursor is in it at once.
    change(&mut window);
    assert!(focus_is_on(&window, "Destinataires"));
}

#[test]
fn the_card_keeps_its_width_with_both_buttons() {
    let mut window = at_card(french());
    let edge = |window: &Window| window.get_by_label("Mandat\u{a0}: paragraphe 3").rect().left();
    let before = edge(&window);
    change(&mut window);
    type_text(&mut window, "Office");
    key(&mut window, Modifiers::NONE, Key::Enter);
    let back = window.query_all_by_label_contains("Revenir à la lecture automatique").next().expect("a way back").rect();
    let other = window.query_all_by_label_contains("Changer le destinataire").next().expect("a button").rect();
    assert!(back.right() <= 1280.0 && back.left() >= before - 1.0, "{back:?}");
    assert!(!back.intersects(other), "{back:?} {other:?}");
    assert!((edge(&window) - before).abs() < 1.0, "the card stays where it is");
}

#[test]
fn two_windows_keep_each_others_corrections_and_settings() {
    let folder = tempfile::tempdir().expect("a folder");
    let (mut one, mut other) = (at_card(kept_in(&folder)), at_card(kept_in(&folder)));
    change(&mut one);
    type_text(&mut one, "Office de Vienne");
    key(&mut one, Modifiers::NONE, Key::Enter);
    key(&mut one, CTRL_SHIFT, Key::ArrowUp);
    drop(one);
    press_first(&mut other, "Ce n’est pas une condition");
    key(&mut other, CTRL_SHIFT, Key::D);
    drop(other);
    let text = |name: &str| std::fs::read_to_string(folder.path().join(name)).expect("it is written");
    let mandates = text("mandates.json");
    assert!(mandates.contains("Office de Vienne") && mandates.contains("not-a-condition"), "{mandates}");
    let settings: Settings = serde_json::from_str(&text("settings.json")).expect("settings");
    assert_eq!((settings.theme, settings.text_size > Settings::default().text_size), (ThemeChoice::Dark, true));
}

#[test]
fn a_damaged_file_is_kept_aside_and_said() {
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::write(folder.path().join("mandates.json"), "{\"corrections\": [").expect("written");
    let mut window = at_card(kept_in(&folder));
    assert!(shows(&window, "Vos corrections de mandats étaient illisibles"));
    press_first(&mut window, "Ce n’est pas une condition");
    drop(window);
    let aside = std::fs::read_to_string(folder.path().join("mandates.unreadable.json")).expect("it is kept");
    assert_eq!(aside, "{\"corrections\": [");
    assert!(folder.path().join("mandates.json").exists());
}

/// An item is asked by the verb above it: the card says so, and who is asked can be set right there.
#[test]
fn an_item_has_a_card_too() {
    let folder = tempfile::tempdir().expect("a folder");
    let text = "RÉSOLUTION 60/1\n\nL’Assemblée générale,\n\nRappelant sa résolution 59/1,\n\n1. Prie le Secrétaire général :\n\n\
                a) D’aider les États, sur demande ;\n\nb) De lui faire rapport à sa soixante et unième session.\n";
    let path = folder.path().join("points.txt");
    std::fs::write(&path, text).expect("written");
    let mut window = open(RunOptions { documents: vec![path.display().to_string()], ..kept_in(&folder) });
    wait_for(&mut window, "paragraphe 1\u{a0}a)");
    press_first(&mut window, "paragraphe 1\u{a0}a)");
    key(&mut window, CTRL_SHIFT, Key::E);
    assert!(shows(&window, "Prie (plus haut)") && shows(&window, "sur demande"));
    change(&mut window);
    assert_eq!(typed(&window), "Secrétaire général");
    type_text(&mut window, "Office de Vienne");
    key(&mut window, Modifiers::NONE, Key::Enter);
    assert!(shows(&window, "Office de Vienne") && shows(&window, "fixé à la main"));
}

/// From a text the way back leads to the register that it was opened from, with the row in it, and on to the text again.
#[test]
fn the_way_back_leads_to_the_register() {
    let mut window = at_card(french());
    key(&mut window, Modifiers::ALT, Key::ArrowLeft);
    assert!(shows(&window, "E/RES/2002/19 §\u{a0}3\u{a0}:") && !shows(&window, "Mandat\u{a0}: paragraphe 3"));
    key(&mut window, Modifiers::ALT, Key::ArrowRight);
    assert!(shows(&window, "Mandat\u{a0}: paragraphe 3"));
}
