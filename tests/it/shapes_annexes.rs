//! Annexes, and what stands behind the formula that closes a text: how their headings are written, page by page and line by line.

use alinea::model::{LeftoverKind, WarningKind};

use crate::shapes::{ids, of_text, read, says, text_of};

/// A short resolution with these lines behind it, each a block.
fn with_behind(behind: &[&str]) -> Vec<String> {
    let head = [
        "Resolution 99/1",
        "The General Assembly,",
        "Recalling its resolution 98/1,",
        "1. Requests the Office to help;",
        "2. Decides to remain actively seized of the matter.",
    ];
    head.iter().chain(behind).map(ToString::to_string).collect()
}

fn ids_behind(name: &str, behind: &[&str]) -> String {
    ids(&read(name, &with_behind(behind).join("\n\n")))
}

#[test]
fn headings_of_annexes() {
    for (heading, heads) in [
        ("Annex", "AN1.H1"),
        ("ANNEX I", "AN1.H1"),
        ("Annex I Delisting procedures", "AN1.H1 AN1.H2"),
        ("Annex: Terms of reference", "AN1.H1 AN1.H2"),
        ("Annex – Terms of reference", "AN1.H1 AN1.H2"),
        ("Annex 2025 Political Declaration on Rest", "AN1.H1 AN1.H2"),
        ("Enclosure", "AN1.H1"),
        ("Schedule", "AN1.H1"),
        ("Schedule 1 List of goods", "AN1.H1 AN1.H2"),
        ("Appendix", "AN1.H1"),
    ] {
        let expected = format!("PP1 OP1 OP2 {heads} AN1.OP1 AN1.OP2");
        for name in ["a.txt", "a.md"] {
            assert_eq!(ids_behind(name, &[heading, "1. The list is open.", "2. It is read."]), expected, "{heading} {name}");
        }
    }
    let document =
        of_text(&["The General Assembly,", "1. Decides to rest.", "Annex I Delisting procedures", "1. The list is open."]);
    assert_eq!((text_of(&document, "AN1.H1"), text_of(&document, "AN1.H2")), ("Annex I", "Delisting procedures"));
}

#[test]
fn a_sentence_about_an_annex_is_no_heading() {
    for sentence in
        ["Annex I to the resolution is replaced.", "Annex I Parties and others\nhelp to rest.", "Annex I, as it stands, is open."]
    {
        let text = format!("The General Assembly,\n\n1. Decides to rest.\n\n{sentence}\n\n2. Requests a report.");
        assert!(!ids(&read("a.txt", &text)).contains("AN1"), "{sentence}");
    }
}

/// The running head of the page stands between the last paragraph and the annex, and no blank line.
#[test]
fn an_annex_behind_page_furniture() {
    let text = "The Security Council,\n\nRecalling its resolution 1 (2001),\n\n1. Requests the Office to help all States in good time\n\
        and as they see fit;\n\n2. Decides to remain seized of the matter.\n02-75941 (E)\nS/RES/1454 (2002)\nAnnex I\nDelisting procedures\n\
        1. The Office is open every day of the week, and at night\nas well.\n2. The list is read.";
    let document = read("a.txt", text);
    assert_eq!(ids(&document), "PP1 OP1 OP2 AN1.H1 AN1.H2 AN1.OP1 AN1.OP2");
    assert_eq!(text_of(&document, "OP2"), "Decides to remain seized of the matter.");
    assert_eq!(text_of(&document, "AN1.H2"), "Delisting procedures");
}

/// Annexes in the languages that write them otherwise.
#[test]
fn annexes_in_six_languages() {
    let texts = [
        (
            "L’Assemblée générale,",
            "Décide de rester saisie de la question.",
            "Annexe I : Mandat",
            "Le groupe se réunit dans la ville et pour les États.",
        ),
        (
            "La Asamblea General,",
            "Decide seguir ocupándose de la cuestión.",
            "Documento adjunto",
            "El grupo se reúne en la ciudad y para los Estados.",
        ),
        (
            "Генеральная Ассамблея,",
            "постановляет продолжать заниматься этим вопросом.",
            "Дополнение",
            "Группа заседает в городе.",
        ),
        ("إن الجمعية العامة،", "تقرر أن تبقي المسألة قيد نظرها.", "الضميمة", "يجتمع الفريق في المدينة."),
        ("大会，", "决定继续处理此案。", "附文", "小组开会。"),
    ];
    for (speaker, last, heading, words) in texts {
        let document = of_text(&[speaker, &format!("1. {last}"), heading, &format!("1. {words}"), &format!("2. {words}")]);
        let ids = ids(&document);
        assert!(ids.starts_with("OP1 AN1.H1") && ids.ends_with("AN1.OP1 AN1.OP2"), "{heading}: {ids}");
        assert_eq!(text_of(&document, "OP1"), last);
    }
}

/// What nobody calls an annex is no part of the last paragraph either, be it a list whose items would count on.
#[test]
fn nothing_goes_on_behind_the_closing_formula() {
    let many = "Item of the list which says at some length what goods are meant. ".repeat(10);
    let text = format!("{}\nTerms of the list\n(a) Steel and other goods;\n(b) Iron.\n{many}", with_behind(&[]).join("\n\n"));
    let document = read("a.txt", &text);
    assert_eq!(ids(&document), "PP1 OP1 OP2");
    assert_eq!(text_of(&document, "OP2"), "Decides to remain actively seized of the matter.");
    assert!(document.leftovers.iter().any(|left| left.kind == LeftoverKind::Closing && left.text.contains("Steel")));
    assert!(
        says(&document, |kind| matches!(kind, WarningKind::LeftOver { words: 100..160, percent: 50..95 })),
        "{:?}",
        document.warnings
    );

    // A paragraph that counts on is one.
    let document = read("a.txt", &format!("{}\n3. Requests a report.", with_behind(&[]).join("\n\n")));
    assert_eq!(ids(&document), "PP1 OP1 OP2 OP3");

    // A meeting and a day are nothing to warn of.
    let document =
        of_text(&with_behind(&["99th plenary meeting", "1 December 2044"]).iter().map(String::as_str).collect::<Vec<_>>());
    assert!(!says(&document, |kind| matches!(kind, WarningKind::LeftOver { .. })));
}

/// In a Word file and a page the paragraphs behind the formula are blocks.
#[test]
fn nothing_goes_on_behind_the_closing_formula_in_a_page() {
    let blocks = with_behind(&["A paper that was handed round in the room, with all its words.", "(a) The first part."]);
    let html = format!("<p>{}</p>", blocks.join("</p><p>"));
    let document = read("a.html", &format!("<html><body>{html}</body></html>"));
    assert_eq!(ids(&document), "PP1 OP1 OP2");
    assert_eq!(text_of(&document, "OP2"), "Decides to remain actively seized of the matter.");
}

/// Numbers of an annex count on over a paragraph that breaks off, and paragraphs without a number are no headings, however they are wrapped.
#[test]
fn paragraphs_of_an_annex() {
    let text = "The General Assembly,\n\n1. Decides to rest.\n\nAnnex\n\nTerms of reference\n\nThe Focal Point is authorized to carry out the tasks set out below upon\n\
        receipt of a request that is submitted by, or on behalf of, an individual.\n\n1. Upon receipt it will act in the order that the\n\n2. Council has set.";
    let document = read("a.txt", text);
    assert_eq!(ids(&document), "OP1 AN1.H1 AN1.H2 AN1.OP1 AN1.OP2 AN1.OP3");

    let markdown = "The General Assembly,\n\n1. Decides to rest.\n\nAnnex\n\n1. We, the Heads of State, have gathered to build a more\n\n\
        equitable world.\n2. We share the conviction that rest\n3. We stress the need to rest.";
    assert_eq!(ids(&read("a.md", markdown)), "OP1 AN1.H1 AN1.OP1 AN1.OP2 AN1.OP3");
}
