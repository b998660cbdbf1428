//! What a person sees at the edges of a view: sums, counts, the way back, what stands there where nothing was found.

use super::*;

fn find(window: &mut Window, text: &str) {
    key(window, Modifiers::COMMAND, Key::F);
    key(window, Modifiers::COMMAND, Key::A);
    type_text(window, text);
}

/// With three texts at 1280 points the sums of both steps stand whole, in short.
#[test]
fn the_sums_of_both_steps_stand_whole() {
    let mut window = open(french());
    compare_sample(&mut window);
    let sums: Vec<_> = window.query_all_by_label_contains(" lignes, ").map(|node| node.rect()).collect();
    assert_eq!(sums.len(), 2, "both steps");
    let end = window.get_by_label("14 à vérifier").rect().left();
    assert!(sums.iter().all(|sum| sum.right() <= end), "{sums:?} run into {end}");
}

/// What is typed and not found leads back to where one was.
#[test]
fn find_goes_back_where_nothing_has_the_words() {
    let mut window = open(french());
    read(&mut window, "A/RES/72/194");
    assert!(shows(&window, "alinéa 1 du préambule"));
    find(&mut window, "soixante-treizième");
    assert!(!shows(&window, "alinéa 1 du préambule"), "the words stand at the end");
    find(&mut window, "soixante-treizième patate");
    assert!(shows(&window, "Rien dans ce texte"));
    assert!(shows(&window, "alinéa 1 du préambule"));
    // Who went on with Enter is there.
    find(&mut window, "soixante-treizième");
    key(&mut window, Modifiers::NONE, Key::Enter);
    find(&mut window, "patate");
    assert!(!shows(&window, "alinéa 1 du préambule"));
}

#[test]
fn the_head_of_the_list_counts_what_the_filter_shows() {
    let mut window = open(french());
    assert!(shows(&window, "Bibliothèque (5)"));
    key(&mut window, Modifiers::COMMAND, Key::L);
    type_text(&mut window, "72/194");
    assert!(shows(&window, "Bibliothèque (1 sur 5)"));
}

/// The marks have a legend, a button, and a card that says what was not found.
#[test]
fn marks_have_a_legend_and_the_card_says_what_was_not_found() {
    let mut window = open(french());
    read(&mut window, "E/RES/2002/19");
    press(&mut window, "Marquer destinataires, conditions et échéances");
    for name in ["Destinataire", "Condition", "Échéance"] {
        window.get_by_label(name);
    }
    assert!(shows(&window, "Cliquez sur un paragraphe du dispositif"));
    window.query_all_by_label_contains("alinéa 1 du préambule").next().expect("a paragraph").click();
    window.run_steps(4);
    assert!(shows(&window, "Rien n’a été trouvé dans ces mots (alinéa 1 du préambule)"));
    key(&mut window, Modifiers::COMMAND, Key::Num4);
    window.get_by_label_contains("E/RES/2002/19 §\u{a0}1\u{a0}:").click();
    window.run_steps(4);
    assert!(shows(&window, "Mandat\u{a0}: paragraphe 1"));
    assert_eq!(window.query_all_by_label("aucun").count(), 1, "no addressee is said");
    assert_eq!(window.query_all_by_label("aucune").count(), 2, "no condition and no time limit are said");
}

/// Without a note in view its panel is a line; it does not come and go while nothing is scrolled.
#[test]
fn the_panel_of_notes_is_a_line_where_no_note_is_called() {
    let mut window = open(french());
    read(&mut window, "E/RES/2002/19");
    let band = window.get_by_label("Les notes des paragraphes visibles s’affichent ici.").rect();
    assert!(band.top() > 730.0, "a line at the bottom: {band}");
    window.run_steps(3);
    assert!(!window.ctx.has_requested_repaint(), "{:?}", window.ctx.repaint_causes());
}
