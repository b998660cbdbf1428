//! The search of the library, the card of agreed language, and the bar that finds words in what is open.

use super::*;

const CTRL_SHIFT: Modifiers = Modifiers::COMMAND.plus(Modifiers::SHIFT);

/// Opens the search and types into its box.
pub(super) fn search(window: &mut Window, query: &str) {
    key(window, CTRL_SHIFT, Key::F);
    type_text(window, query);
}

#[test]
fn hits_come_as_one_types_and_the_counts_add_up() {
    let mut window = open(french());
    search(&mut window, "\"dans le cadre de son mandat\"");
    wait_for(&mut window, "25 passages dans 3 textes sur 5");
    for counted in ["2011  A/C.3/66/L.15\u{a0}: 3", "2017  A/RES/72/194\u{a0}: 7", "2023  E/RES/2023/26\u{a0}: 15"] {
        assert!(shows(&window, counted), "{counted}");
    }
    assert!(shows(&window, "§\u{a0}17\u{a0}: "));
    wait_for(&mut window, "Première adoptée\u{a0}: 2017 A/RES/72/194, §\u{a0}1, adoptée");
    assert!(shows(&window, "1 texte adopté, 1 recommandé, 1 projet"));
    assert!(shows(&window, "Un projet n’est pas une formulation convenue."));
}

#[test]
fn a_tick_narrows_the_hits() {
    let mut window = open(french());
    search(&mut window, "mandat");
    wait_for(&mut window, "dans 5 textes sur 5");
    window.query_all_by_label_contains("projet\u{a0}: ").next().expect("a value").click();
    wait_for(&mut window, "dans 1 texte sur 5");
    press(&mut window, "Ôter les filtres");
    wait_for(&mut window, "dans 5 textes sur 5");
}

#[test]
fn a_hit_opens_its_text_there_and_the_way_back_leads_to_the_hits() {
    let mut window = open(french());
    search(&mut window, "combattants terroristes étrangers");
    wait_for(&mut window, "10 passages");
    key(&mut window, Modifiers::NONE, Key::ArrowDown);
    key(&mut window, Modifiers::NONE, Key::ArrowDown);
    key(&mut window, Modifiers::NONE, Key::Enter);
    assert!(shows(&window, "Comparer avec"), "a text is open");
    assert!(shows(&window, " / 9, dans 3 paragraphes") || shows(&window, ", dans 3 paragraphes"));
    key(&mut window, Modifiers::ALT, Key::ArrowLeft);
    assert!(shows(&window, "10 passages dans 2 textes sur 5"));
}

#[test]
fn nothing_found_names_the_word_and_offers_the_nearest() {
    let mut window = open(french());
    search(&mut window, "terorrisme office");
    wait_for(&mut window, "«\u{a0}terorrisme\u{a0}» ne se trouve nulle part");
    press(&mut window, "Chercher terrorisme office");
    wait_for(&mut window, " textes sur 5");
}

/// Without optimisation and beside other tests; in a release build hits of the built-in texts are there in the next frame.
const MOST_FRAMES: usize = 30;

#[test]
fn hits_are_there_soon_after_the_last_key_and_no_key_waits_for_them() {
    let mut window = open(french());
    search(&mut window, "prie");
    wait_for(&mut window, " sur 5");
    let mut slowest = std::time::Duration::ZERO;
    for letter in " mandat des nations unies".chars() {
        let start = std::time::Instant::now();
        window.event(egui::Event::Text(letter.to_string()));
        window.step();
        slowest = slowest.max(start.elapsed());
    }
    // What is shown until then belongs to fewer letters.
    let has_hits = |window: &Window| shows(window, "20 passages dans 3 textes sur 5");
    let frames = (1..=MOST_FRAMES).find(|_| {
        std::thread::sleep(std::time::Duration::from_millis(16));
        window.step();
        has_hits(&window)
    });
    println!("hits after {frames:?} frames of 16 ms; the slowest frame with a key took {slowest:.1?}");
    assert!(frames.is_some(), "the hits came late");
}

#[test]
fn a_query_that_makes_no_sense_keeps_the_hits_and_points_at_the_place() {
    let mut window = open(french());
    search(&mut window, "extrabudgétaires");
    wait_for(&mut window, " sur 5");
    type_text(&mut window, " yaer:2017");
    wait_for(&mut window, "il n’y a pas de champ «\u{a0}yaer\u{a0}»");
    assert!(shows(&window, "au caractère 18"));
}

#[test]
fn whatever_is_pasted_is_answered() {
    let mut window = open(french());
    for pasted in ["a.*b[c]+\\d(", "\u{1}\u{7f}\u{202e}", "\"", "((((", "-", "*", &"mot ".repeat(200_000)] {
        search(&mut window, pasted);
        key(&mut window, Modifiers::COMMAND, Key::A);
        key(&mut window, Modifiers::NONE, Key::Delete);
    }
    search(&mut window, "mandat");
    wait_for(&mut window, "dans 5 textes sur 5");
}

#[test]
fn a_cell_of_years_by_bodies_opens_its_list() {
    let mut window = open(french());
    search(&mut window, "\"dans le cadre de son mandat\"");
    wait_for(&mut window, "Première adoptée");
    press(&mut window, "Tableau");
    window.get_by_label_contains("2017, Assemblée générale\u{a0}: 7 dans des textes adoptés").click();
    wait_for(&mut window, "7 passages dans 1 texte sur 5");
}

#[test]
fn paragraphs_that_say_the_same_are_listed_once_and_open_to_all() {
    let mut window = open(french());
    search(&mut window, "prie l’office");
    wait_for(&mut window, "41 passages dans 5 textes sur 5");
    assert!(!shows(&window, "Montrer les"));
    press(&mut window, "Ne montrer qu’une fois les paragraphes qui disent la même chose, mot pour mot ou presque");
    wait_for(&mut window, "38 paragraphes différents");
    assert!(shows(&window, "41 passages dans 5 textes sur 5"), "all are counted");
    for _ in 0..40 {
        if shows(&window, "Montrer les 2 passages pareils ou presque") {
            break;
        }
        key(&mut window, Modifiers::NONE, Key::F3);
    }
    let open = window.query_all_by_label_contains("Montrer les 2 passages pareils ou presque").next().expect("a family");
    open.click_accesskit();
    wait_for(&mut window, "39 paragraphes différents");
    assert!(shows(&window, "N’en montrer qu’un"));
}

#[test]
fn a_search_is_kept_and_run_again() {
    let mut window = open(french());
    search(&mut window, "extrabudgétaires");
    wait_for(&mut window, " sur 5");
    press(&mut window, "Garder cette recherche");
    press(&mut window, "Effacer la recherche");
    assert!(shows(&window, "Que cherchez-vous"));
    press(&mut window, "Chercher de nouveau «\u{a0}extrabudgétaires\u{a0}»");
    wait_for(&mut window, " sur 5");
}

#[test]
fn the_marked_paragraph_is_looked_for_as_agreed_language() {
    let mut window = open(french());
    read(&mut window, "A/RES/72/194");
    window.query_all_by_label_contains("alinéa 3 du préambule").next().expect("PP3").click();
    window.run_steps(4);
    key(&mut window, CTRL_SHIFT, Key::Q);
    wait_for(&mut window, "Première adoptée\u{a0}: 2017 A/RES/72/194, al.\u{a0}3, adoptée");
}

#[test]
fn words_are_found_in_the_text_that_is_open() {
    let mut window = open(french());
    read(&mut window, "A/RES/72/194");
    key(&mut window, Modifiers::COMMAND, Key::F);
    type_text(&mut window, "terroristes étrangers");
    assert!(shows(&window, "1 / "));
    let places = |window: &Window| {
        let labels = window.query_all_by_label_contains(", dans ");
        labels.filter_map(|node| node.accesskit_node().label().or_else(|| node.accesskit_node().value())).collect::<Vec<_>>()
    };
    let first = places(&window);
    key(&mut window, Modifiers::NONE, Key::F3);
    assert_ne!(places(&window), first);
    key(&mut window, Modifiers::SHIFT, Key::F3);
    assert_eq!(places(&window), first);
    type_text(&mut window, " introuvable");
    assert!(shows(&window, "Rien dans ce texte"));
    key(&mut window, Modifiers::NONE, Key::Escape);
    assert!(!shows(&window, "Rien dans ce texte"));
}

#[test]
fn words_are_found_in_a_comparison() {
    let mut window = open(french());
    compare_sample(&mut window);
    key(&mut window, Modifiers::COMMAND, Key::F);
    type_text(&mut window, "extrabudgétaires");
    assert!(shows(&window, "1 / "));
    key(&mut window, Modifiers::NONE, Key::Enter);
    assert!(shows(&window, "2 / "));
    press(&mut window, "Fermer la barre de recherche");
    assert!(!shows(&window, "2 / "));
}

#[test]
fn where_there_is_no_room_for_the_card_a_button_shows_it() {
    let mut window = open(french());
    search(&mut window, "\"dans le cadre de son mandat\"");
    wait_for(&mut window, "Première adoptée");
    window.set_size(egui::vec2(853.0, 533.0));
    window.run_steps(4);
    assert!(!shows(&window, "Première adoptée"));
    press(&mut window, "Formulation convenue");
    assert!(shows(&window, "Première adoptée"));
    press(&mut window, "Par date");
    wait_until_gone(&mut window, "Première adoptée");
    assert!(shows(&window, "2011 A/C.3/66/L.15 3 passages"));
}

#[test]
fn a_text_of_several_lettered_resolutions_is_found_by_its_number_and_its_letters() {
    let home = tempfile::tempdir().expect("a folder");
    let text = "A/RES/79/993 A-B\n\nRésolution adoptée par l’Assemblée générale le 4 décembre 2024\n\n79/993. Questions\n\nA\nPremière question\n\n\
                L’Assemblée générale,\n\nRappelant sa résolution 70/148 du 17 décembre 2015,\n\n1. Prie le Secrétaire général de faire rapport.\n\n\
                B\nSeconde question\n\nL’Assemblée générale,\n\nPrenant note du rapport,\n\n1. Décide de rester saisie de la question.\n";
    let path = home.path().join("A_RES_79_993_A-B.txt");
    std::fs::write(&path, text).expect("written");
    let mut window = open(RunOptions { documents: vec![path.display().to_string()], ..french() });
    wait_for(&mut window, "A/RES/79/993 A-B");
    for spelling in ["79/993", "79/993 A", "a/res/79/993 a-b", "79/993 b", "symbol:79/993 rapport"] {
        search(&mut window, spelling);
        wait_for(&mut window, "dans 1 texte sur 6");
        key(&mut window, Modifiers::COMMAND, Key::A);
        key(&mut window, Modifiers::NONE, Key::Delete);
        wait_for(&mut window, "Que cherchez-vous");
    }
}

/// Many years stand by tens: a ten is ticked as a whole, or opened to its years.
#[test]
fn many_years_stand_by_tens() {
    let home = tempfile::tempdir().expect("a folder");
    let texts = home.path().join("texts");
    std::fs::create_dir(&texts).expect("a folder");
    for year in 1999..=2012 {
        let session = year - 1945;
        let text = format!(
            "Resolution adopted by the General Assembly on 5 December {year}\n\n{session}/901. Some question\n\nThe General Assembly,\n\n\
             1. Requests the Secretary-General to report on oceans;\n\n2. Decides to remain seized of the matter.\n"
        );
        std::fs::write(texts.join(format!("{year}.txt")), text).expect("written");
    }
    let sources = alinea::engine::Sources { library: Some(home.path().join("library")) };
    let mut window = open(RunOptions { sources: sources.clone(), documents: vec![texts.display().to_string()], ..french() });
    wait_for(&mut window, "14 textes ajoutés");
    drop(window);
    let mut window = open(RunOptions { sources, ..french() });
    search(&mut window, "oceans");
    wait_for(&mut window, "14 passages dans 14 textes sur 19");
    // The lists beside the hits are counted behind them; bars of the card name years too.
    let is_listed = |window: &Window, name: &str| {
        let boxes = window.query_all_by_role(egui::accesskit::Role::CheckBox);
        boxes.filter_map(|own| own.accesskit_node().label()).any(|label| label == name)
    };
    wait_for(&mut window, "2000-2009\u{a0}: 10");
    assert!(!is_listed(&window, "2003\u{a0}: 1"));
    press(&mut window, "Montrer les années 2000-2009");
    assert!(is_listed(&window, "2003\u{a0}: 1"));
    press(&mut window, "2000-2009\u{a0}: 10");
    wait_for(&mut window, "10 passages dans 10 textes sur 19");
    press(&mut window, "2003\u{a0}: 1");
    wait_for(&mut window, "9 passages dans 9 textes sur 19");
    // What is left out of a list of texts is one press away.
    press(&mut window, "Ôter les filtres");
    wait_for(&mut window, "14 passages dans 14 textes sur 19");
    press(&mut window, "2 de plus");
    assert!(!shows(&window, "2 de plus"));
}

/// A hit says in how many texts its paragraph stands, and leads to them.
#[test]
fn a_hit_whose_paragraph_stands_elsewhere_leads_there() {
    let mut window = open(french());
    search(&mut window, "\"demande au Secrétaire général\" OR \"prie l’Office\"");
    wait_for(&mut window, " sur 5");
    let mark = "Ce paragraphe se trouve, mot pour mot ou presque, dans 2 textes";
    for _ in 0..60 {
        if shows(&window, mark) {
            break;
        }
        std::thread::sleep(Duration::from_millis(5));
        key(&mut window, Modifiers::NONE, Key::F3);
    }
    window.query_all_by_label(mark).next().expect("a mark").click_accesskit();
    wait_for(&mut window, "Formule courante");
}
