//! The window without a pointer: scrolling, going from row to row, what each place answers to Enter.

use egui::accesskit::Role;

use super::*;

fn bare(window: &mut Window, pressed: Key) {
    key(window, Modifiers::NONE, pressed);
    window.run_steps(3);
}

/// Whether a name is drawn inside the window; rows beyond an edge are named as well.
fn in_view(window: &Window, name: &str) -> bool {
    window.query_all_by_label_contains(name).any(|node| {
        let rect = node.rect();
        rect.bottom() > 90.0 && rect.top() < 760.0
    })
}

#[test]
fn the_keys_scroll_what_is_read() {
    let mut window = open(french());
    read(&mut window, "A/RES/72/194");
    let first = "alinéa 1 du préambule";
    assert!(in_view(&window, first));
    bare(&mut window, Key::PageDown);
    assert!(!in_view(&window, first), "a page down");
    bare(&mut window, Key::PageUp);
    assert!(in_view(&window, first), "and back");
    bare(&mut window, Key::Space);
    assert!(!in_view(&window, first), "the space bar is a page down");
    key(&mut window, Modifiers::SHIFT, Key::Space);
    assert!(in_view(&window, first));
    for _ in 0..20 {
        bare(&mut window, Key::ArrowDown);
    }
    assert!(!in_view(&window, first), "the arrows go line by line");
    bare(&mut window, Key::End);
    assert!(in_view(&window, "paragraphe 19"), "the last paragraph");
    assert!(in_view(&window, "Ce qui n’est pas du texte"), "and what stands behind it");
    bare(&mut window, Key::Home);
    assert!(in_view(&window, first));
}

#[test]
fn the_keys_scroll_a_comparison_in_columns_and_in_one() {
    for layout in 0..2 {
        let mut window = open(french());
        compare_sample(&mut window);
        if layout == 1 {
            key(&mut window, Modifiers::COMMAND | Modifiers::SHIFT, Key::I);
        }
        let first = "Ligne 1\u{a0}:";
        assert!(in_view(&window, first));
        bare(&mut window, Key::PageDown);
        assert!(!in_view(&window, first), "layout {layout}");
        bare(&mut window, Key::End);
        assert!(in_view(&window, "Ligne 77\u{a0}:"), "layout {layout}");
        bare(&mut window, Key::Home);
        assert!(in_view(&window, first), "layout {layout}");
    }
}

#[test]
fn from_a_row_that_has_the_focus_the_arrows_go_to_the_next_one() {
    let mut window = open(french());
    compare_sample(&mut window);
    window.get_by_label_contains("Ligne 1\u{a0}:").focus();
    window.run_steps(3);
    let focused = |window: &Window| {
        let node = window.query_all_by_role(Role::Row).find(egui_kittest::Node::is_focused);
        node.and_then(|node| node.accesskit_node().label()).unwrap_or_default()
    };
    let mut seen = vec![focused(&window)];
    assert!(seen[0].starts_with("Ligne 1\u{a0}:"), "{seen:?}");
    for _ in 0..60 {
        bare(&mut window, Key::ArrowDown);
        let now = focused(&window);
        if !now.is_empty() && seen.last() != Some(&now) {
            assert!(in_view(&window, &now), "{now}");
            seen.push(now);
        }
    }
    assert!(seen.len() > 20, "{seen:?}");
    bare(&mut window, Key::ArrowUp);
    bare(&mut window, Key::ArrowUp);
    bare(&mut window, Key::ArrowUp);
    assert!(seen[..seen.len() - 1].contains(&focused(&window)), "back up");
}

#[test]
fn a_list_that_has_the_focus_scrolls_rather_than_what_is_read() {
    let mut window = open(french());
    read(&mut window, "A/RES/72/194");
    key(&mut window, Modifiers::COMMAND | Modifiers::SHIFT, Key::O);
    let line = window.query_all_by_role(Role::ListItem).next().expect("the outline has lines");
    line.focus();
    window.run_steps(3);
    bare(&mut window, Key::End);
    assert!(in_view(&window, "alinéa 1 du préambule"), "the text stays where it is");
}

#[test]
fn the_register_is_gone_through_with_the_arrows() {
    let mut window = open(french());
    key(&mut window, Modifiers::COMMAND, Key::Num4);
    wait_for(&mut window, "Registre des mandats");
    window.run_steps(6);
    bare(&mut window, Key::ArrowDown);
    bare(&mut window, Key::ArrowDown);
    assert!(window.query_all_by_role(Role::Row).any(|node| node.is_focused()), "a row has the focus");
    bare(&mut window, Key::Enter);
    wait_for(&mut window, "Comparer avec…");
}

#[test]
fn what_overflows_on_the_projector_is_read_with_the_key_of_a_clicker() {
    let mut window = open(french());
    compare_sample(&mut window);
    for _ in 0..10 {
        key(&mut window, Modifiers::COMMAND | Modifiers::SHIFT, Key::ArrowUp);
    }
    key(&mut window, Modifiers::NONE, Key::F11);
    let more = |window: &Window| shows(window, "La suite\u{a0}: Page suiv.");
    let mut pages = 0;
    for change in 1..40 {
        assert!(shows(&window, &format!("{change} / ")), "{change}");
        while more(&window) {
            bare(&mut window, Key::PageDown);
            pages += 1;
            assert!(shows(&window, &format!("{change} / ")), "the rest of {change} comes first");
            assert!(pages < 200, "it ends");
        }
        bare(&mut window, Key::PageDown);
    }
    assert!(pages > 0, "one of the changes overflows");
}

fn focused_row(window: &Window) -> String {
    let node = window.query_all_by_role(Role::Row).find(egui_kittest::Node::is_focused);
    node.and_then(|node| node.accesskit_node().label()).unwrap_or_default()
}

#[test]
fn the_next_change_has_the_focus_is_unfolded_and_opens_its_menu() {
    let mut window = open(french());
    compare_sample(&mut window);
    let mut was_new = 0;
    for _ in 0..12 {
        bare(&mut window, Key::F7);
        let row = focused_row(&window);
        assert!(row.starts_with("Ligne "), "the row of the change has the focus: {row}");
        assert!(!row.contains("repliée"), "what one stops at is to be read: {row}");
        was_new += usize::from(row.contains("nouveau"));
    }
    assert!(was_new > 0);
    for (modifiers, pressed) in [(Modifiers::SHIFT, Key::F10), (Modifiers::NONE, Key::Menu)] {
        key(&mut window, modifiers, pressed);
        window.run_steps(3);
        assert!(shows(&window, "Suivre le paragraphe"), "{pressed:?}");
        bare(&mut window, Key::Escape);
        assert!(!shows(&window, "pourquoi, que faire"), "{pressed:?}");
    }
}

#[test]
fn from_the_menu_of_a_row_the_keys_lead_to_why_and_to_linking_by_hand() {
    let mut window = open(french());
    compare_sample(&mut window);
    while !focused_row(&window).contains("modifié, ") {
        bare(&mut window, Key::F7);
    }
    key(&mut window, Modifiers::SHIFT, Key::F10);
    window.run_steps(3);
    let why = window.query_all_by_label_contains("pourquoi, que faire").filter_map(|node| node.accesskit_node().label());
    assert!(why.count() > 0);
    for _ in 0..6 {
        let on_why = window
            .query_all_by_label_contains("modifié, ")
            .any(|node| node.is_focused() && node.accesskit_node().label().is_some_and(|label| label.contains("que faire")));
        if on_why {
            break;
        }
        bare(&mut window, Key::ArrowDown);
    }
    bare(&mut window, Key::Enter);
    window.run_steps(3);
    assert!(shows(&window, "Voir les deux textes ensemble"), "why, and the ways on");
    bare(&mut window, Key::Enter);
    assert!(shows(&window, "Fermer"), "the first way on has the focus");
}

#[test]
fn a_text_to_compare_with_is_chosen_with_the_arrows() {
    let mut window = open(french());
    read(&mut window, "A/RES/72/194");
    key(&mut window, Modifiers::COMMAND, Key::M);
    bare(&mut window, Key::ArrowDown);
    bare(&mut window, Key::ArrowDown);
    bare(&mut window, Key::ArrowUp);
    bare(&mut window, Key::Enter);
    wait_for(&mut window, "Ligne 1");
    assert!(shows(&window, "2004 → 2017"), "the second line was chosen");
}

#[test]
fn enter_on_the_first_screen_begins_with_the_first_way() {
    let mut window = open(french());
    bare(&mut window, Key::Enter);
    wait_for(&mut window, "Ligne 1");
    let mut window = open(french());
    bare(&mut window, Key::ArrowDown);
    bare(&mut window, Key::ArrowDown);
    bare(&mut window, Key::Enter);
    wait_for(&mut window, "alinéa 1 du préambule");
}

#[test]
fn a_command_says_what_it_needs() {
    for (modifiers, pressed, said) in [
        (Modifiers::COMMAND, Key::M, "Ouvrez d’abord un texte"),
        (Modifiers::COMMAND, Key::E, "Ouvrez d’abord un texte"),
        (Modifiers::NONE, Key::F7, "Ouvrez d’abord une comparaison"),
        (Modifiers::NONE, Key::F11, "Ouvrez d’abord une comparaison"),
    ] {
        let mut window = open(french());
        key(&mut window, modifiers, pressed);
        assert!(shows(&window, said), "{pressed:?}");
    }
}

#[test]
fn from_a_comparison_the_key_for_reading_leads_to_a_text_of_it() {
    let mut window = open(french());
    compare_sample(&mut window);
    bare(&mut window, Key::F7);
    key(&mut window, Modifiers::COMMAND, Key::Num1);
    window.run_steps(4);
    assert!(shows(&window, "Comparer avec…"), "a text is read");
}

#[test]
fn leaving_out_what_did_not_change_keeps_the_place() {
    let mut window = open(french());
    compare_sample(&mut window);
    for _ in 0..5 {
        bare(&mut window, Key::F7);
    }
    let row = focused_row(&window);
    key(&mut window, Modifiers::COMMAND | Modifiers::SHIFT, Key::H);
    window.run_steps(3);
    assert!(shows(&window, "5 / "), "the fifth change is still the current one");
    assert!(in_view(&window, &row), "{row}");
}

#[test]
fn enter_in_the_export_dialog_makes_the_file() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("essai.docx");
    let mut window = open(french());
    read(&mut window, "A/RES/72/194");
    key(&mut window, Modifiers::COMMAND, Key::E);
    wait_for(&mut window, "Faire le fichier");
    assert!(window.get_by_label("Faire le fichier").is_focused(), "Enter is for the file");
    window.query_all_by_role(Role::TextInput).last().expect("the path").focus();
    window.run_steps(3);
    key(&mut window, Modifiers::COMMAND, Key::A);
    type_text(&mut window, &path.display().to_string());
    bare(&mut window, Key::Enter);
    wait_for(&mut window, "Le fichier est là");
    assert!(path.exists());
}

#[test]
fn enter_in_the_filter_reads_what_was_found_and_no_more() {
    let mut window = open(french());
    key(&mut window, Modifiers::COMMAND, Key::L);
    type_text(&mut window, "72 194");
    bare(&mut window, Key::Enter);
    wait_for(&mut window, "alinéa 1 du préambule");
    std::thread::sleep(Duration::from_millis(300));
    window.run_steps(6);
    assert!(!shows(&window, "Ligne 1"));
}
