//! What concerns the window as a whole: settings, presentation.

use super::*;

#[test]
fn settings_are_chosen_in_a_dialog_and_apply_at_once() {
    let mut window = open(french());
    key(&mut window, Modifiers::COMMAND, Key::Comma);
    for name in ["Interligne", "Densité", "Taille du texte", "Couleurs des changements", "Fond"] {
        assert!(shows(&window, name), "{name}");
    }
    press(&mut window, "Compacte");
    window.query_all_by_label("English").last().expect("a choice").click();
    window.run_steps(4);
    assert!(shows(&window, "Line height"));
    key(&mut window, Modifiers::NONE, Key::Escape);
    assert!(!shows(&window, "Line height"));
}

#[test]
fn a_change_is_shown_alone_on_the_whole_screen_and_the_arrows_lead_on() {
    let mut window = open(french());
    compare_sample(&mut window);
    key(&mut window, Modifiers::NONE, Key::F11);
    assert!(shows(&window, "Quitter la projection"));
    assert!(shows(&window, "1 / ") && !shows(&window, "Ligne 1"));
    key(&mut window, Modifiers::NONE, Key::ArrowRight);
    assert!(shows(&window, "2 / "));
    key(&mut window, Modifiers::NONE, Key::ArrowLeft);
    assert!(shows(&window, "1 / "));
    key(&mut window, Modifiers::NONE, Key::Escape);
    assert!(shows(&window, "Ligne 1"));
}

#[test]
fn the_library_is_grouped_by_body_and_by_status() {
    let mut window = open(french());
    press(&mut window, "Grouper par\u{a0}: Organe");
    assert!(shows(&window, "Conseil économique et social (3)"));
    press(&mut window, "Grouper par\u{a0}: Statut");
    assert!(shows(&window, "recommandée (2)"));
    press(&mut window, "Grouper par\u{a0}: Année");
    assert!(!shows(&window, "recommandée (2)"));
}
