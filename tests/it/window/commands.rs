//! Every command of the window, run from the palette by the name a person reads: each does something that is seen.

use alinea::messages::Messages;
use egui::accesskit::Role;

use super::*;

/// What is to be seen after a command.
enum Seen {
    /// This name.
    Shows(&'static str),
    /// No more of this name.
    Gone(&'static str),
    /// Another picture.
    Other,
    /// It is offered; what it does would leave the window, and is tested beside the code.
    Offered,
}

/// A command by its sentence, how the window is made ready for it, and what is seen then.
type Case = (&'static str, fn(&mut Window), Seen);

use Seen::{Gone, Offered, Other, Shows};

fn nothing(_: &mut Window) {}

fn pasted(window: &mut Window) {
    let text = std::fs::read_to_string("corpus/A_RES_72_194_fr.txt").expect("a text");
    window.event(egui::Event::Paste(text));
    wait_for(window, "alinéa 1 du préambule");
}

/// A folder that is not there is watched.
fn watching(window: &mut Window) {
    key(window, Modifiers::COMMAND, Key::I);
    press(window, "Dossier surveillé");
    window.get_by_role_and_label(Role::TextInput, "Ou saisir son chemin").click();
    window.run_steps(4);
    type_text(window, "/aucun/dossier");
    press(window, "Surveiller");
    press(window, "Fermer");
}

fn reading(window: &mut Window) {
    read(window, "A/RES/72/194");
}

fn marked(window: &mut Window) {
    reading(window);
    window.query_all_by_label_contains("alinéa 1 du préambule").next().expect("a paragraph").click();
    window.run_steps(4);
}

fn corrected(window: &mut Window) {
    at_operative(window);
    run(window, "command-toggle-evidence");
    let button = window.query_all_by_label_contains("Ce n’est pas une condition").next().expect("a condition");
    button.click();
    window.run_steps(4);
}

fn mandates(window: &mut Window) {
    run(window, "command-show-mandates");
}

fn corrected_and_undone(window: &mut Window) {
    corrected(window);
    run(window, "command-undo-mandate");
}

fn two_comparisons(window: &mut Window) {
    tick_two(window);
    press(window, "Comparer 2 textes");
    wait_for(window, "Ligne 1");
    run(window, "command-compare-sample");
    wait_for(window, "Comparaison E/RES/2004/19 → A/RES/72/194 → E/RES/2023/26");
}

fn tick_two(window: &mut Window) {
    press(window, "Cocher E/RES/2002/19 pour le comparer");
    press(window, "Cocher E/RES/2004/19 pour le comparer");
}

fn unlinked(window: &mut Window) {
    compare_sample(window);
    key(window, Modifiers::NONE, Key::F7);
    let names = window.query_all_by_label_contains("modifié, ").filter_map(|node| node.accesskit_node().label());
    let name = names.into_iter().find(|name| name.starts_with("modifié, ")).expect("a link in view");
    window.query_all_by_label(&name).next().expect("it is there").click();
    window.run_steps(4);
    press(window, "Délier");
    wait_for(window, "Délié à la main");
}

fn undone(window: &mut Window) {
    unlinked(window);
    key(window, Modifiers::COMMAND, Key::Z);
    wait_for(window, "Lien annulé");
}

fn been_elsewhere(window: &mut Window) {
    reading(window);
    read(window, "E/RES/2023/26");
}

fn gone_back(window: &mut Window) {
    been_elsewhere(window);
    key(window, Modifiers::ALT, Key::ArrowLeft);
}

fn read_then_compared(window: &mut Window) {
    reading(window);
    run(window, "command-compare-sample");
    wait_for(window, "Ligne 1");
}

fn only_unchanged(window: &mut Window) {
    press(window, "Cocher A/RES/72/194 pour le comparer");
    press(window, "Cocher E/RES/2023/26 pour le comparer");
    press(window, "Comparer 2 textes");
    wait_for(window, "Ligne 1");
    window.get_by_label_contains("Repris\u{a0}:").click();
    window.run_steps(4);
}

fn found(window: &mut Window) {
    reading(window);
    key(window, Modifiers::COMMAND, Key::F);
    type_text(window, "terroristes");
}

fn compared_then_read(window: &mut Window) {
    compare_sample(window);
    run(window, "command-read-sample");
}

fn at_operative(window: &mut Window) {
    reading(window);
    key(window, Modifiers::COMMAND, Key::G);
    type_text(window, "OP1");
    key(window, Modifiers::NONE, Key::Enter);
}

/// Runs a command from the palette.
fn run(window: &mut Window, command: &str) {
    let name = Messages::new(Locale::Fr).say(command);
    key(window, Modifiers::COMMAND, Key::K);
    type_text(window, &name);
    let with_keys = format!("{name}, ");
    let is_it = |label: &str| label == name || label.starts_with(&with_keys);
    let found = window
        .query_all_by_role(Role::ListBoxOption)
        .find(|line| line.accesskit_node().label().is_some_and(|label| is_it(&label)));
    found.unwrap_or_else(|| panic!("{command} is not offered")).click();
    window.run_steps(4);
}

const CASES: &[Case] = &[
    ("command-open-file", nothing, Offered),
    ("command-paste", nothing, Offered),
    ("command-import", nothing, Shows("Importer des textes")),
    ("command-look-again", watching, Shows("ucun dossier pour la bibliothèque")),
    ("command-keep-text", pasted, Shows("Garder dans la bibliothèque")),
    ("command-correct", reading, Shows("Corrections à la main")),
    ("command-show-reading", read_then_compared, Shows("alinéa 1 du préambule")),
    ("command-show-mandates", nothing, Shows("Registre des mandats")),
    ("command-toggle-evidence", at_operative, Other),
    ("command-show-comparison", compared_then_read, Shows("Ligne 1")),
    ("command-toggle-library", nothing, Gone("Bibliothèque (5)")),
    ("command-filter-library", nothing, Other),
    ("command-compare-with", reading, Shows("Annuler")),
    ("command-compare-checked", tick_two, Shows("Ligne 1")),
    ("command-compare-sample", nothing, Shows("Ligne 1")),
    ("command-read-sample", nothing, Shows("alinéa 1 du préambule")),
    ("command-next-change", compare_sample, Shows("1 / ")),
    ("command-previous-change", compare_sample, Shows(" / ")),
    ("command-fold-single", compare_sample, Gone("repliée")),
    ("command-fold-unchanged", only_unchanged, Shows("repliée")),
    ("command-copy-paragraph", marked, Shows("Paragraphe copié avec sa référence")),
    ("command-copy-row", compare_sample, Shows("1 ligne copiée avec ses marques")),
    ("command-copy-rows", compare_sample, Shows("lignes copiées avec leurs marques")),
    ("command-print", reading, Offered),
    ("command-text-larger", reading, Other),
    ("command-text-smaller", reading, Other),
    ("command-toggle-theme", nothing, Other),
    ("command-switch-language", nothing, Shows("Compare 2004, 2017 and 2023")),
    ("command-series-together", tick_two, Offered),
    ("command-series-apart", tick_two, Offered),
    ("command-toggle-mandate-changes", compare_sample, Shows("Mandat modifié")),
    ("command-next-sheet", mandates, Shows("Conditions par texte")),
    ("command-previous-sheet", mandates, Shows("Changements de mandat")),
    ("command-undo-mandate", corrected, Other),
    ("command-redo-mandate", corrected_and_undone, Other),
    ("command-undo-link", unlinked, Shows("Lien annulé")),
    ("command-redo-link", undone, Shows("Lien rétabli")),
    ("command-back", been_elsewhere, Other),
    ("command-forward", gone_back, Other),
    ("command-go-to-paragraph", reading, Shows("Aller au paragraphe")),
    ("command-copy-plain", marked, Shows("Paragraphe copié sans sa référence")),
    ("command-toggle-outline", reading, Shows("Plan")),
    ("command-toggle-source", reading, Shows("réparations")),
    ("command-only-changed", compare_sample, Other),
    ("command-next-layout", compare_sample, Shows("Sur une colonne\u{a0}: 2004 → 2017")),
    ("command-toggle-change-list", compare_sample, Shows("%\u{a0}: ")),
    ("command-order-by-first", compare_sample, Other),
    ("command-swap-sides", compare_sample, Shows("2023 → 2017")),
    ("command-next-comparison", two_comparisons, Other),
    ("command-previous-comparison", two_comparisons, Other),
    ("command-close-comparison", compare_sample, Gone("Ligne 1")),
    ("command-export", reading, Shows("Faire le fichier")),
    ("command-settings", nothing, Shows("Interligne")),
    ("command-present", compare_sample, Shows("Quitter la projection")),
    ("command-shortcuts", nothing, Shows("Aller et ouvrir")),
    ("command-quit", nothing, Offered),
    ("command-show-search", nothing, Shows("Que cherchez-vous")),
    ("command-find", reading, Shows("Mots, \"mots exacts\"")),
    ("command-find-next", found, Shows("2 / ")),
    ("command-find-previous", found, Other),
    ("command-agreed-language", marked, Shows("Formulation convenue")),
    ("command-citations", reading, Shows("Citations de A/RES/72/194")),
];

/// Only keys make sense for these: they close what is open.
const BY_KEYS: [&str; 2] = ["command-palette", "command-dismiss"];

#[test]
fn every_command_has_a_case() {
    let sentences = [
        include_str!("../../../assets/locales/fr/ui.ftl"),
        include_str!("../../../assets/locales/fr/search-window.ftl"),
        include_str!("../../../assets/locales/fr/citations.ftl"),
        include_str!("../../../assets/locales/fr/import.ftl"),
        include_str!("../../../assets/locales/fr/correct.ftl"),
    ];
    let commands = sentences.iter().flat_map(|file| file.lines()).filter_map(|line| line.split_once(" = ")).map(|(name, _)| name);
    for command in commands.filter(|name| name.starts_with("command-") && !BY_KEYS.contains(name)) {
        assert!(CASES.iter().any(|(name, ..)| *name == command), "{command} has no case");
    }
}

fn check(cases: &[Case]) {
    for (command, prepare, seen) in cases {
        let mut window = open(french());
        prepare(&mut window);
        let before = window.render().expect("a picture");
        if matches!(seen, Offered) {
            key(&mut window, Modifiers::COMMAND, Key::K);
            type_text(&mut window, &Messages::new(Locale::Fr).say(command));
            assert!(window.query_all_by_role(Role::ListBoxOption).next().is_some(), "{command}");
            continue;
        }
        run(&mut window, command);
        match seen {
            Shows(name) => wait_for(&mut window, name),
            Gone(name) => assert!(!shows(&window, name), "{command}: {name} is still there"),
            Other | Offered => assert!(before != window.render().expect("a picture"), "{command} changes nothing on screen"),
        }
    }
}

// In parts, which run side by side.

#[test]
fn every_command_is_seen_to_do_something_first_part() {
    check(&CASES[..12]);
}

#[test]
fn every_command_is_seen_to_do_something_second_part() {
    check(&CASES[12..24]);
}

#[test]
fn every_command_is_seen_to_do_something_third_part() {
    check(&CASES[24..]);
}

#[test]
fn the_menu_offers_commands_by_what_they_are_about() {
    let mut window = open(french());
    press(&mut window, "Menu");
    for group in ["Aller et ouvrir", "Comparer", "Fenêtre"] {
        assert!(shows(&window, group), "{group}");
    }
    window.query_all_by_label("Fenêtre").next().expect("a group").click();
    window.run_steps(6);
    window.query_all_by_label_contains("Réglages…").last().expect("a command").click();
    window.run_steps(4);
    assert!(shows(&window, "Interligne"));
}
