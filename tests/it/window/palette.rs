//! The command palette and the sheet of keys.

use super::*;

const CTRL_SHIFT: Modifiers = Modifiers::COMMAND.plus(Modifiers::SHIFT);

#[test]
fn a_text_is_found_by_its_symbol_and_enter_reads_it() {
    let mut window = open(french());
    key(&mut window, Modifiers::COMMAND, Key::K);
    assert!(shows(&window, "Chercher un texte ou une commande"));
    type_text(&mut window, "ares72194");
    key(&mut window, Modifiers::NONE, Key::Enter);
    assert!(shows(&window, "alinéa 1 du préambule"));
    assert!(!shows(&window, "Chercher un texte ou une commande"), "choosing closes the palette");
}

#[test]
fn a_command_is_run_from_the_palette_with_the_arrows() {
    let mut window = open(french());
    key(&mut window, CTRL_SHIFT, Key::P);
    type_text(&mut window, "texte plus");
    assert!(shows(&window, "Texte plus grand, Ctrl+Maj+↑"));
    type_text(&mut window, " xyz");
    assert!(shows(&window, "Chercher «\u{a0}texte plus xyz\u{a0}» dans tous les textes"));
    key(&mut window, Modifiers::NONE, Key::Escape);
    key(&mut window, Modifiers::COMMAND, Key::K);
    type_text(&mut window, "comparer 2004");
    key(&mut window, Modifiers::NONE, Key::ArrowDown);
    key(&mut window, Modifiers::NONE, Key::ArrowUp);
    key(&mut window, Modifiers::NONE, Key::Enter);
    wait_for(&mut window, "Ligne 1");
}

#[test]
fn words_that_name_nothing_are_looked_for_in_the_texts() {
    let mut window = open(french());
    key(&mut window, Modifiers::COMMAND, Key::K);
    type_text(&mut window, "extrabudgétaires");
    key(&mut window, Modifiers::NONE, Key::Enter);
    wait_for(&mut window, " sur 5");
    assert!(shows(&window, "Formulation convenue"));
}

#[test]
fn the_sheet_of_keys_opens_with_f1_and_with_a_question_mark() {
    let mut window = open(french());
    for modifiers_and_key in [(Modifiers::NONE, Key::F1), (Modifiers::SHIFT, Key::Questionmark)] {
        key(&mut window, modifiers_and_key.0, modifiers_and_key.1);
        assert!(shows(&window, "Ctrl+K ou Ctrl+Maj+P"));
        key(&mut window, Modifiers::NONE, Key::Escape);
        assert!(!shows(&window, "Ctrl+K ou Ctrl+Maj+P"));
    }
}

#[test]
fn a_question_mark_typed_in_a_field_is_a_letter() {
    let mut window = open(french());
    key(&mut window, Modifiers::COMMAND, Key::L);
    key(&mut window, Modifiers::SHIFT, Key::Questionmark);
    assert!(!shows(&window, "Ctrl+K ou Ctrl+Maj+P"));
}
