//! Words selected with the pointer.

use egui::{Pos2, Rect, pos2};

use super::*;

/// Where the words of the first paragraph are drawn.
fn paragraph(window: &Window) -> Rect {
    window.query_all_by_label_contains("alinéa 1 du préambule").next().expect("a paragraph").rect()
}

fn drag(window: &mut Window, from: Pos2, to: Pos2) {
    pointer(window, from, true);
    for share in [0.3, 0.6, 1.0] {
        window.event(egui::Event::PointerMoved(from + (to - from) * share));
        window.run_steps(2);
    }
    pointer(window, to, false);
    window.run_steps(4);
}

fn selected() -> Window {
    let mut window = open(french());
    read(&mut window, "A/RES/72/194");
    let rect = paragraph(&window);
    let line = rect.top() + 20.0;
    drag(&mut window, pos2(rect.center().x - 60.0, line), pos2(rect.center().x + 120.0, line));
    window
}

#[test]
fn words_that_are_dragged_over_can_be_copied_with_where_they_stand() {
    let mut window = selected();
    press(&mut window, "Copier avec la référence");
    assert!(shows(&window, "Citation copiée"));
}

#[test]
fn ctrl_c_copies_the_words_and_escape_lets_go() {
    let mut window = selected();
    window.event(egui::Event::Copy);
    window.run_steps(4);
    assert!(shows(&window, "Mots copiés"));
    key(&mut window, Modifiers::NONE, Key::Escape);
    assert!(!shows(&window, "Copier avec la référence"));
}

#[test]
fn words_lead_to_where_else_they_stand() {
    let mut window = selected();
    press(&mut window, "Où est-ce dit\u{a0}?");
    wait_for(&mut window, "sur 5");
    assert!(shows(&window, "Formulation convenue"));
}

#[test]
fn a_plain_click_marks_the_paragraph_and_selects_nothing() {
    let mut window = selected();
    let rect = paragraph(&window);
    pointer(&mut window, pos2(rect.center().x, rect.top() + 20.0), true);
    pointer(&mut window, pos2(rect.center().x, rect.top() + 20.0), false);
    window.run_steps(4);
    assert!(!shows(&window, "Copier avec la référence"));
}

#[test]
fn a_drag_over_several_paragraphs_copies_all_of_them() {
    let mut window = open(french());
    read(&mut window, "A/RES/72/194");
    let first = paragraph(&window);
    let second = window.query_all_by_label_contains("alinéa 2 du préambule").next().expect("a paragraph").rect();
    drag(&mut window, pos2(first.center().x, first.top() + 20.0), pos2(second.center().x, second.top() + 20.0));
    assert!(shows(&window, "Copier avec la référence"));
    assert!(!shows(&window, "Où est-ce dit\u{a0}?"), "several paragraphs are no wording");
    window.event(egui::Event::Copy);
    window.run_steps(4);
    assert!(shows(&window, "Mots copiés"));
}

#[test]
fn words_of_a_comparison_are_selected_and_looked_for() {
    let mut window = open(french());
    compare_sample(&mut window);
    let cell = window.query_all_by_label_contains("A/RES/72/194, ").map(|node| node.rect());
    let rect = cell.into_iter().find(|rect| rect.top() > 250.0 && rect.bottom() < 700.0 && rect.height() > 20.0).expect("a cell");
    let line = rect.top() + 10.0;
    drag(&mut window, pos2(rect.left() + 10.0, line), pos2(rect.left() + 200.0, line));
    assert!(shows(&window, "Copier avec la référence"));
    press(&mut window, "Où est-ce dit\u{a0}?");
    wait_for(&mut window, "Formulation convenue");
}

#[test]
fn words_of_a_note_are_selected() {
    let mut window = open(french());
    read(&mut window, "A/RES/72/194");
    let note = window.query_all_by_label_contains("Résolutions 70/148").next().expect("a note").rect();
    let line = note.top() + 10.0;
    drag(&mut window, pos2(note.center().x - 150.0, line), pos2(note.center().x + 150.0, line));
    assert!(shows(&window, "Copier avec la référence"));
    press(&mut window, "Où est-ce dit\u{a0}?");
    wait_for(&mut window, "sur 5");
}
