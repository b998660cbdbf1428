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
