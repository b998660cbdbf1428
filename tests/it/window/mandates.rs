//! The register of mandates, the marks in the text, and the card of a paragraph.

use super::*;

const OFFICE: &str = "Office des Nations Unies contre la drogue et le crime";

fn register() -> Window {
    let mut window = open(french());
    press(&mut window, "Mandats");
    window
}

#[test]
fn everything_asked_of_the_office_is_two_clicks_away() {
    let mut window = register();
    assert!(shows(&window, "Registre des mandats"));
    window.get_by_label_contains(&format!("{OFFICE}, ")).click();
    window.run_steps(4);
    // The Centre is the Office under its earlier name.
    assert!(shows(&window, "E/RES/2002/19 OP2\u{a0}: prie de nouveau, Centre pour la prévention internationale du crime"));
    assert!(!shows(&window, "E/RES/2002/19 OP5\u{a0}:"), "asked of States");
    press(&mut window, "Tout montrer");
    assert!(shows(&window, "E/RES/2002/19 OP5\u{a0}:"));
}

#[test]
fn a_row_opens_the_paragraph_with_its_words_marked() {
    let mut window = register();
    window.get_by_label_contains("E/RES/2002/19 OP3\u{a0}:").click();
    window.run_steps(4);
    assert!(shows(&window, "Mandat du paragraphe OP3"));
    assert!(shows(&window, "Destinataire implicite"));
    assert!(shows(&window, "qui le demandent"));
    // Switched off, the card goes with the marks.
    key(&mut window, Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::E);
    assert!(!shows(&window, "Mandat du paragraphe OP3"));
    key(&mut window, Modifiers::COMMAND, Key::Num4);
    assert!(shows(&window, "Registre des mandats"));
}

#[test]
fn columns_sort_and_rows_stand_together_by_addressee() {
    let mut window = register();
    press(&mut window, "Trier par Formule");
    assert!(shows(&window, "Formule, tri croissant"));
    press(&mut window, "Formule, tri croissant");
    assert!(shows(&window, "Formule, tri décroissant"));
    assert!(shows(&window, "Souti"), "the last verb first");
    press(&mut window, "Par destinataire");
    assert!(shows(&window, &format!("{OFFICE}  ")));
}

#[test]
fn the_other_sheets_lead_to_the_words() {
    let mut window = register();
    press(&mut window, "Rapports");
    assert!(shows(&window, "OP16 soixantième session, l’application de la présente résolution"));
    press(&mut window, "Croissance");
    window.get_by_label_contains("Conditions, A/RES/72/194").click_accesskit();
    window.run_steps(4);
    assert!(shows(&window, "A/RES/72/194 OP1\u{a0}:"));
    assert!(!shows(&window, "E/RES/2002/19 OP1\u{a0}:"));
    press(&mut window, "Conditions");
    window.get_by_label("OP4 qui le demandent").click_accesskit();
    window.run_steps(4);
    assert!(shows(&window, "Mandat du paragraphe OP4"));
}
