//! Spaces that an extraction put beside hyphens: taken out where the word is known with its hyphen, and told.

use alinea::model::Document;

use crate::shapes::{read, text_of};

fn paragraph(words: &str, elsewhere: &str) -> Document {
    let text = format!(
        "The General Assembly,\n\nRecalling its resolution 98/1 on {elsewhere},\n\n1. Requests {words};\n\n2. Decides to rest."
    );
    read("a.txt", &text)
}

/// Words, what stands elsewhere in the text, and the words as they are read.
fn assert_repaired<const CASES: usize>(cases: [(&str, &str, &str); CASES]) {
    for (words, elsewhere, expected) in cases {
        assert_eq!(repaired(words, elsewhere), expected, "{words}");
    }
}

fn repaired(words: &str, elsewhere: &str) -> String {
    let document = paragraph(words, elsewhere);
    text_of(&document, "OP1").trim_start_matches("Requests ").trim_end_matches(';').to_owned()
}

#[test]
fn a_space_beside_a_hyphen() {
    assert_repaired([
        // The text has the word elsewhere.
        ("all upper- cave States", "Upper-Cave things", "all upper-cave States"),
        ("the wake -up of States", "the wake-up", "the wake-up of States"),
        // The lists have it.
        ("its eighty- first session", "rest", "its eighty-first session"),
        ("the nuclear-weapon- free zone", "rest", "the nuclear-weapon-free zone"),
        ("the Secretary- General", "rest", "the Secretary-General"),
        ("the govern- ments of States", "governments", "the governments of States"),
        ("the COVID- 19 pandemic", "rest", "the COVID-19 pandemic"),
        // A list of first parts, a dash, and a word that nobody knows.
        ("pre- and post-conflict States", "pre-and and post-conflict", "pre- and post-conflict States"),
        ("its first- or second-class things", "rest", "its first- or second-class things"),
        ("the rest - and the peace", "rest-and", "the rest - and the peace"),
        ("the rest- that is peace", "rest", "the rest- that is peace"),
    ]);
    let document = paragraph("its eighty- first session and a follow -up", "rest");
    let repairs: Vec<(&str, &str)> =
        document.source.repairs.iter().map(|repair| (repair.from.as_str(), repair.to.as_str())).collect();
    assert_eq!(repairs, [("eighty- first", "eighty-first"), ("follow -up", "follow-up")]);
    assert!(document.source.repairs.iter().all(|repair| repair.paragraph == document.position("OP1")));
}

#[test]
fn a_space_beside_a_hyphen_in_french_and_russian() {
    let text = "L’Assemblée générale,\n\n1. Prie le vice- président de se réunir dans les vingt- deux États et au- delà;\n\n2. Décide de rester.";
    let document = read("a.txt", text);
    assert_eq!(text_of(&document, "OP1"), "Prie le vice-président de se réunir dans les vingt-deux États et au-delà;");
    let text =
        "Генеральная Ассамблея,\n\n1. призывает все государства по- прежнему оказывать помощь;\n\n2. постановляет продолжать.";
    assert_eq!(text_of(&read("a.txt", text), "OP1"), "призывает все государства по-прежнему оказывать помощь;");
}

/// Hyphens of line ends that stand in the running text, under the names that old scans give them.
#[test]
fn the_hyphens_of_lines_that_were_run_together() {
    assert_repaired([
        ("the Organi› zation and its Mem\u{ad} bers", "rest", "the Organization and its Members"),
        ("the self› governing States", "the self-governing ones", "the self-governing States"),
        ("the agencies› to act", "agencies to which agencies go to act", "the agencies to act"),
        ("what is ‹ good› and fair", "rest", "what is ‹ good› and fair"),
        ("the twenty› third session in 1960› and", "rest", "the twenty-third session in 1960› and"),
    ]);
    let text = "L’Assemblée générale,\n\nRappelant sa résolution 98/1,\n\n1. Prie l’Organi›\nsation de faire rapport;\n\n2. Décide de rester.";
    assert_eq!(text_of(&read("a.txt", text), "OP1"), "Prie l’Organisation de faire rapport;");
}

/// A letter between signs is no elided word, and English has none with a space behind it.
#[test]
fn letters_between_apostrophes_stay_apart() {
    for words in ["what is named in items 'c' and 'd' of the list", "the letters d' and s' of the list"] {
        assert_eq!(repaired(words, "rest"), words);
    }
    let text = "L’Assemblée générale,\n\n1. Prie l’Office d’agir aux alinéas 'c' et 'd' ci-dessus;\n\n2. Décide de rester.";
    assert_eq!(text_of(&read("a.txt", text), "OP1"), "Prie l’Office d’agir aux alinéas 'c' et 'd' ci-dessus;");
}

/// Articles of old French scans.
#[test]
fn the_letter_l_that_a_scanner_misread() {
    let text = "L’Assemblée générale,\n\n1. Prie l' Office et les organes de !'Organisation d’agir dans I' Union et tous Jes États, à Rio \
                de Janeiro et au Japon, en l’an 1 et en sa partie I;\n\n2. Décide de rester! Je pars.";
    let document = read("a.txt", text);
    assert_eq!(
        text_of(&document, "OP1"),
        "Prie l'Office et les organes de l'Organisation d’agir dans l'Union et tous les États, à Rio de Janeiro et au Japon, en l’an 1 \
         et en sa partie I;"
    );
    assert_eq!(text_of(&document, "OP2"), "Décide de rester! Je pars.");
}
