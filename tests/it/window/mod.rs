//! The window, driven by the names that a screen reader hears, without display or graphics card.

mod by_hand;
mod citations;
mod commands;
mod comparison;
mod exports;
mod keys;
mod library;
mod lineage;
mod mandates;
mod mandates_sheets;
mod palette;
mod pictures;
mod raster;
mod reading;
mod scripts;
mod search;
mod selection;
mod session;
mod views;
mod whole;

use std::time::{Duration, Instant};

use alinea::engine::Snapshot;
use alinea::messages::Locale;
use alinea::settings::{Settings, ThemeChoice};
use alinea::ui::{App, RunOptions};
use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};

type Window = Harness<'static, Option<App>>;

fn french() -> RunOptions {
    RunOptions { system_locale: Some(Locale::Fr), ..RunOptions::default() }
}

/// A window as it is after its first frames.
fn open(options: RunOptions) -> Window {
    let mut options = Some(options);
    let mut window = Harness::builder()
        .with_size(egui::vec2(1280.0, 800.0))
        .with_render_cursor(false)
        .renderer(raster::Raster::default())
        .build_ui_state(
            move |ui, app: &mut Option<App>| match app {
                None => {
                    // Fonts are there from the next frame on.
                    *app = options.take().map(|options| App::new(ui.ctx(), options));
                    ui.ctx().request_repaint();
                }
                Some(app) => {
                    app.advance(&ui.ctx().clone());
                    // The harness leaves a margin that a window does not have.
                    let whole = ui.ctx().content_rect();
                    let mut ui = ui.new_child(egui::UiBuilder::new().max_rect(whole));
                    ui.set_clip_rect(whole);
                    app.draw_ui(&mut ui);
                }
            },
            None,
        );
    window.run_steps(3);
    window
}

fn shows(window: &Window, name: &str) -> bool {
    window.query_all_by_label_contains(name).next().is_some()
}

/// Moves the pointer to a place and presses or lets go.
fn pointer(window: &mut Window, at: egui::Pos2, pressed: bool) {
    window.event(egui::Event::PointerMoved(at));
    window.event(egui::Event::PointerButton {
        pos: at,
        button: egui::PointerButton::Primary,
        pressed,
        modifiers: Modifiers::NONE,
    });
    window.run_steps(2);
}

/// Lets frames pass until something shows: slow work is done on other threads.
fn wait_for(window: &mut Window, name: &str) {
    let started = Instant::now();
    while !shows(window, name) {
        assert!(started.elapsed() < Duration::from_secs(30), "{name} never showed");
        std::thread::sleep(Duration::from_millis(5));
        window.step();
    }
    window.run_steps(3);
}

/// The same until something no longer shows.
fn wait_until_gone(window: &mut Window, name: &str) {
    let started = Instant::now();
    while shows(window, name) {
        assert!(started.elapsed() < Duration::from_secs(30), "{name} stayed");
        std::thread::sleep(Duration::from_millis(5));
        window.step();
    }
    window.run_steps(3);
}

fn press(window: &mut Window, name: &str) {
    window.get_by_label(name).click();
    window.run_steps(4);
}

fn key(window: &mut Window, modifiers: Modifiers, key: Key) {
    window.key_press_modifiers(modifiers, key);
    window.run_steps(4);
}

fn type_text(window: &mut Window, text: &str) {
    window.event(egui::Event::Text(text.to_owned()));
    window.run_steps(4);
}

fn read(window: &mut Window, label: &str) {
    window.get_by_label_contains(&format!("{label} 20")).click();
    window.run_steps(4);
}

fn compare_sample(window: &mut Window) {
    press(window, "Comparer 2004, 2017 et 2023");
    wait_for(window, "Ligne 1");
}

#[test]
fn the_first_screen_says_what_to_do() {
    let window = open(french());
    for name in ["Comparer 2004, 2017 et 2023", "Lire A/RES/72/194", "Ouvrir un fichier", "Filtrer par cote, titre, année"] {
        assert!(shows(&window, name), "{name}");
    }
}

#[test]
fn a_document_opens_at_a_click_with_its_status_and_its_warning() {
    let mut window = open(french());
    read(&mut window, "A/RES/72/194");
    assert!(shows(&window, "alinéa 1 du préambule"));
    assert!(shows(&window, "adoptée"));
    assert!(shows(&window, "Paragraphe 14\u{a0}: la note 6 est appelée"));
}

#[test]
fn the_sample_comparison_opens_and_f7_goes_from_change_to_change() {
    let mut window = open(french());
    compare_sample(&mut window);
    assert!(shows(&window, "Non comparé"));
    key(&mut window, Modifiers::NONE, Key::F7);
    assert!(shows(&window, "1 / "));
    key(&mut window, Modifiers::NONE, Key::F7);
    assert!(shows(&window, "2 / "));
    key(&mut window, Modifiers::SHIFT, Key::F7);
    key(&mut window, Modifiers::SHIFT, Key::F7);
    let place = window
        .query_all_by_label_contains(" / ")
        .find_map(|node| node.accesskit_node().label().or_else(|| node.accesskit_node().value()))
        .unwrap_or_default();
    let (at, of) = place.split_once(" / ").expect("the place among the changes");
    assert_eq!(at, of, "before the first comes the last");
    press(&mut window, "Changement suivant");
    assert!(shows(&window, "1 / "));
}

#[test]
fn the_kinds_of_rows_filter_the_comparison() {
    let mut window = open(french());
    compare_sample(&mut window);
    window.get_by_label_contains("Supprimés\u{a0}:").click();
    window.run_steps(4);
    let rows: Vec<String> = window.query_all_by_label_contains("Ligne ").filter_map(|row| row.accesskit_node().label()).collect();
    assert!(!rows.is_empty() && rows.iter().all(|row| row.contains("supprimé")), "{rows:?}");
}

#[test]
fn a_row_without_counterpart_opens_at_a_click() {
    let mut window = open(french());
    compare_sample(&mut window);
    window.get_by_label_contains("Supprimés\u{a0}:").click();
    window.run_steps(4);
    let folded = |window: &Window| window.query_all_by_label_contains("repliée").count();
    let before = folded(&window);
    window.query_all_by_label_contains("repliée").next().expect("a folded row").click();
    window.run_steps(4);
    assert!(folded(&window) < before);
}

#[test]
fn two_ticked_documents_are_compared() {
    let mut window = open(french());
    press(&mut window, "Cocher E/RES/2002/19 pour le comparer");
    assert!(shows(&window, "Cochez un autre texte"));
    press(&mut window, "Cocher E/RES/2004/19 pour le comparer");
    press(&mut window, "Comparer 2 textes");
    wait_for(&mut window, "Ligne 1");
}

#[test]
fn the_open_document_is_compared_with_another() {
    let mut window = open(french());
    read(&mut window, "A/RES/72/194");
    press(&mut window, "Comparer avec…");
    press(&mut window, "2023 · E/RES/2023/26 · recommandée");
    wait_for(&mut window, "Ligne 1");
}

#[test]
fn the_language_switches_at_once() {
    let mut window = open(french());
    press(&mut window, "English");
    assert!(shows(&window, "Compare 2004, 2017 and 2023"));
    key(&mut window, Modifiers::COMMAND | Modifiers::SHIFT, Key::L);
    assert!(shows(&window, "Comparer 2004, 2017 et 2023"));
}

#[test]
fn the_filter_finds_spellings_and_says_when_nothing_answers() {
    let mut window = open(french());
    key(&mut window, Modifiers::COMMAND, Key::L);
    let filter = |window: &mut Window, text: &str| {
        window.get_by_role_and_label(egui::accesskit::Role::TextInput, "Filtrer par cote, titre, année").type_text(text);
        window.run_steps(4);
    };
    filter(&mut window, "72/194");
    assert!(shows(&window, "A/RES/72/194 2017") && !shows(&window, "E/RES/2023/26 2023"));
    filter(&mut window, "patates");
    assert!(shows(&window, "Aucun texte ne répond à ce filtre."));
    press(&mut window, "Effacer le filtre");
    assert!(shows(&window, "E/RES/2023/26 2023"));
}

#[test]
fn a_file_that_is_no_resolution_becomes_a_sentence() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("recette.txt");
    std::fs::write(&path, "Éplucher les pommes.\nLes couper en dés.\n").expect("a file");
    let mut window = open(RunOptions { documents: vec![path.display().to_string()], ..french() });
    wait_for(&mut window, "n’est pas une résolution");
    press(&mut window, "Fermer ce message");
    assert!(!shows(&window, "recette.txt"));
}

#[test]
fn a_file_named_at_the_start_is_read_and_stands_in_the_list() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("copie.txt");
    std::fs::copy("corpus/A_RES_72_194_fr.txt", &path).expect("a copy");
    let mut window = open(RunOptions { documents: vec![path.display().to_string()], ..french() });
    wait_for(&mut window, "alinéa 1 du préambule");
    assert!(shows(&window, "Bibliothèque (6)"));
}

#[test]
fn documents_named_at_the_start_are_compared() {
    let ids = Snapshot::of_corpus().entries.iter().take(2).map(|entry| entry.meta.label().to_owned()).collect();
    let mut window = open(RunOptions { documents: ids, ..french() });
    wait_for(&mut window, "Ligne 1");
}

#[test]
fn an_idle_window_asks_for_no_frame() {
    let mut window = open(french());
    compare_sample(&mut window);
    window.run_steps(3);
    assert!(!window.ctx.has_requested_repaint(), "{:?}", window.ctx.repaint_causes());
}

fn themed(theme: ThemeChoice, locale: Locale) -> RunOptions {
    let settings = Settings { theme, locale: Some(locale), ..Settings::default() };
    RunOptions { settings, ..RunOptions::default() }
}
