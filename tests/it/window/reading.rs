//! One text: outline, ways through it, its source.

use super::*;

const CTRL_SHIFT: Modifiers = Modifiers::COMMAND.plus(Modifiers::SHIFT);

fn reading() -> Window {
    let mut window = open(french());
    read(&mut window, "A/RES/72/194");
    window
}

#[test]
fn the_body_that_speaks_stands_over_the_first_paragraph() {
    let window = reading();
    assert!(shows(&window, "L’Assemblée générale,"));
}

#[test]
fn the_outline_lists_every_paragraph_and_leads_to_it() {
    let mut window = reading();
    assert!(!shows(&window, "paragraphe 19\u{a0}:"), "far below");
    key(&mut window, CTRL_SHIFT, Key::O);
    window.get_by_label_contains("paragraphe 19\u{a0}:").click_accesskit();
    window.run_steps(4);
    assert!(window.query_all_by_label_contains("paragraphe 19").count() > 1, "in the outline and in the text");
    key(&mut window, Modifiers::ALT, Key::ArrowLeft);
    assert_eq!(window.query_all_by_label_contains("paragraphe 19").count(), 1, "back at the head");
}

#[test]
fn a_number_typed_leads_to_its_paragraph() {
    let mut window = reading();
    key(&mut window, Modifiers::COMMAND, Key::G);
    type_text(&mut window, "77");
    key(&mut window, Modifiers::NONE, Key::Enter);
    assert!(shows(&window, "Ce texte n’a pas de paragraphe de ce nom"));
    key(&mut window, Modifiers::COMMAND, Key::A);
    type_text(&mut window, "OP19");
    key(&mut window, Modifiers::NONE, Key::Enter);
    assert!(shows(&window, "paragraphe 19"));
}

#[test]
fn what_is_not_part_of_the_text_opens_at_its_end() {
    let mut window = reading();
    key(&mut window, Modifiers::COMMAND, Key::G);
    type_text(&mut window, "19");
    key(&mut window, Modifiers::NONE, Key::Enter);
    for _ in 0..4 {
        window.hover_at(egui::pos2(760.0, 400.0));
        window.event(egui::Event::MouseWheel {
            unit: egui::MouseWheelUnit::Point,
            delta: egui::vec2(0.0, -2000.0),
            phase: egui::TouchPhase::Move,
            source: egui::MouseWheelSource::Unknown,
            modifiers: Modifiers::NONE,
        });
        window.run_steps(8);
    }
    window.get_by_label_contains("Ce qui n’est pas du texte").click();
    window.run_steps(4);
    assert!(shows(&window, "avant le texte") || shows(&window, "lien ajouté"));
}

#[test]
fn the_source_shows_the_file_and_what_was_put_right() {
    let mut window = reading();
    key(&mut window, CTRL_SHIFT, Key::S);
    assert!(shows(&window, "15 réparations"));
    assert!(shows(&window, "est lu"));
    assert!(!shows(&window, "alinéa 1 du préambule"));
    key(&mut window, CTRL_SHIFT, Key::S);
    assert!(shows(&window, "alinéa 1 du préambule"));
}

#[test]
fn a_citation_that_is_not_in_the_library_gives_its_symbol() {
    let mut window = reading();
    window.query_all_by_label_contains("copier sa cote").next().expect("a citation").click();
    window.run_steps(4);
    assert!(shows(&window, "est copié"));
}
