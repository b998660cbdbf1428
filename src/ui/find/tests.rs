use std::sync::Arc;

use super::*;
use crate::engine::Snapshot;
use crate::messages::Locale;
use crate::settings::Settings;

fn matched(typed: &str, text: &str) -> Option<String> {
    find(typed, text).map(|found| found.ranges.iter().map(|range| range.of(text)).collect::<Vec<_>>().join("|"))
}

fn offered(typed: &str) -> Vec<String> {
    let state = State::new(Settings::default(), Locale::Fr, Arc::new(Snapshot::of_corpus()));
    palette(&state, &Messages::new(Locale::Fr), typed).into_iter().map(|found| found.text).collect()
}

#[test]
fn words_are_found_without_accents_and_in_any_order() {
    assert_eq!(matched("bibliotheque", "Filtrer la bibliothèque").as_deref(), Some("bibliothèque"));
    assert_eq!(matched("biblio fil", "Filtrer la bibliothèque").as_deref(), Some("Fil|biblio"));
    assert_eq!(matched("oeu", "œuvre").as_deref(), Some("œu"));
    assert_eq!(matched("xyz", "œuvre"), None);
    assert_eq!(matched("", "œuvre").as_deref(), Some(""));
}

#[test]
fn letters_in_order_are_enough_when_they_stand_close() {
    assert_eq!(matched("chgs", "Changement suivant").as_deref(), Some("Ch|g|s"));
    assert_eq!(matched("ct", "Changement d’un paragraphe, puis d’un autre"), None);
}

#[test]
fn the_start_of_a_word_counts_more_than_its_middle() {
    let start = find("ouvrir", "Ouvrir un fichier").map(|found| found.score);
    let middle = find("ouvrir", "Rouvrir un fichier").map(|found| found.score);
    assert!(start > middle);
}

#[test]
fn commands_come_before_texts_and_symbols_in_any_spelling() {
    assert_eq!(offered("filtrer").first().map(String::as_str), Some("Filtrer la bibliothèque"));
    for typed in ["72/194", "a/res/72/194", "ares72194", "/72/194"] {
        assert!(offered(typed).iter().any(|text| text.starts_with("A/RES/72/194")), "{typed}");
    }
    assert!(offered("/lire").iter().all(|text| !text.starts_with("Lire")));
    assert!(!offered("").iter().any(|text| text == "Changement suivant"), "nothing is compared");
}

#[test]
fn paragraphs_are_named_as_people_name_them() {
    let snapshot = Snapshot::of_corpus();
    let entry = snapshot.entries.iter().find(|entry| entry.meta.label() == "A/RES/72/194").expect("embedded");
    let document = entry.document().expect("embedded");
    let id = |name: &str| paragraph(&document, name).map(|place| document.paragraphs[place].id.to_string());
    for name in ["7", "OP7", "op 7", "§ 7", " 7. "] {
        assert_eq!(id(name).as_deref(), Some("OP7"), "{name}");
    }
    assert_eq!(id("pp3").as_deref(), Some("PP3"));
    assert_eq!(id("99"), None);
    assert_eq!(id(""), None);
}
