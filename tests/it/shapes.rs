//! Shapes that published texts have, each in a small file made here, with the reading a careful person gives it.
//!
//! The ids say it all: `PP2` is the second preambular paragraph, `OP1.a.ii` an item of an item, `H1` a heading, `AN1.OP2` the second
//! paragraph of the first annex.

use alinea::ingest::{self, Beside, Known, Vocabulary};
use alinea::model::{Document, Language, LeftoverKind, OtherKind, ReadError, WarningKind};

use crate::made::akn::{self, Tongue, container, english, heading, p, paragraph, statement};

pub fn read(name: &str, text: &str) -> Document {
    refused(name, text).unwrap_or_else(|error| panic!("{error}: {text}"))
}

pub fn refused(name: &str, text: &str) -> Result<Document, ReadError> {
    ingest::read(name, text.as_bytes(), &Known::default(), Beside::Others(&Vocabulary::default()))
}

pub fn ids(document: &Document) -> String {
    document.paragraphs.iter().map(|paragraph| paragraph.id.as_str()).collect::<Vec<_>>().join(" ")
}

/// The ids of an English file with one preambular paragraph and this body.
fn of_body(body: &[String]) -> Document {
    read("a.xml", &akn::of_body(english(), &body.concat()))
}

/// The ids of an English text of these lines, each a block.
pub fn of_text(lines: &[&str]) -> Document {
    read("a.txt", &lines.join("\n\n"))
}

pub fn says(document: &Document, wanted: impl Fn(&WarningKind) -> bool) -> bool {
    document.warnings.iter().any(|warning| wanted(&warning.kind))
}

pub fn text_of<'a>(document: &'a Document, id: &str) -> &'a str {
    document.position(id).map_or("", |at| document.paragraphs[at].text.as_str())
}

#[test]
fn other_namespaces_and_prefixes() {
    let whole = akn::of_body(english(), &[paragraph("1.", "_Requests_ a report;"), paragraph("2.", english().decides)].concat());
    let older = whole.replace("http://docs.oasis-open.org/legaldocml/ns/akn/3.0", "http://www.akomantoso.org/2.0");
    let draft = whole.replace("/ns/akn/3.0", "/ns/akn/3.0/CSD13");
    let prefixed = whole.replace("</", "</an:").replace("xmlns=", "xmlns:an=");
    let prefixed = regex_like_prefix(&prefixed);
    for (name, text) in [("3.0", whole), ("2.0", older), ("draft", draft), ("prefixed", prefixed)] {
        let document = read("a.xml", &text);
        assert_eq!(ids(&document), "PP1 OP1 OP2", "{name}");
        assert_eq!(document.symbol.as_ref().map(ToString::to_string).as_deref(), Some("A/RES/99/1"), "{name}");
        assert_eq!(document.warnings, [], "{name}");
    }
}

/// Puts `an:` before the name of each element that begins.
fn regex_like_prefix(text: &str) -> String {
    let mut prefixed = String::new();
    let mut rest = text;
    while let Some((before, behind)) = rest.split_once('<') {
        prefixed.push_str(before);
        prefixed.push_str(if behind.starts_with(['/', '?', '!']) { "<" } else { "<an:" });
        rest = behind;
    }
    prefixed + rest
}

#[test]
fn two_resolutions_in_one_collection() {
    let part = |letter: &str, title: &str, body: &str| {
        statement(english(), &container(english().recalling), body, "")
            .replace(
                "99/1.</docNumber><docTitle refersTo=\"#resolutionTitle\">Rest and sleep",
                &format!("{letter}</docNumber><docTitle>{title}"),
            )
            .replace("<docNumber refersTo=\"#symbol\">A/RES/99/1</docNumber>", "")
    };
    let first = part("A", "Information for all", &paragraph("", "_Urges_ all States to inform."));
    let second = part("B", "Policies", &[paragraph("1.", "_Requests_ a report;"), paragraph("2.", english().decides)].concat());
    let collection = format!(
        "<documentCollection name=\"resolutions\"><coverPage><p><docNumber>A/RES/99/1 A-B</docNumber></p></coverPage>\
        <preface><p><docNumber>99/1.</docNumber><docTitle>Questions relating to information</docTitle></p></preface>\
        <collectionBody><component><documentRef href=\"#1\"/></component><component><documentRef href=\"#2\"/></component></collectionBody>\
        <components><component>{first}</component><component>{second}</component></components></documentCollection>"
    );
    let document = read("a.xml", &akn::file(&collection));
    assert_eq!(ids(&document), "A.H1 A.PP1 A.OP1 B.H1 B.PP1 B.OP1 B.OP2");
    assert_eq!(document.title.as_deref(), Some("Questions relating to information"));
    assert_eq!(document.symbol.as_ref().map(ToString::to_string).as_deref(), Some("A/RES/99/1 A-B"));
}

/// More resolutions than there are letters.
#[test]
fn three_hundred_resolutions_in_one_collection() {
    let one = statement(english(), &container(english().recalling), &paragraph("1.", english().decides), "");
    let document = read("a.xml", &akn::file(&format!("<documentCollection>{}</documentCollection>", one.repeat(300))));
    let ids: std::collections::BTreeSet<&str> = document.paragraphs.iter().map(|paragraph| paragraph.id.as_str()).collect();
    assert_eq!(ids.len(), document.paragraphs.len());
    assert!(ids.contains("A.OP1") && ids.contains("A2.OP1") && ids.len() >= 600);
}

/// The Council recommends a text to the Assembly: nested in one of its paragraphs, in an attachment, or as plain paragraphs.
#[test]
fn a_recommended_text_inside_a_resolution() {
    let council = Tongue { speaker: "_The Economic and Social Council_", ..*english() };
    let recommends = "Recommends to the General Assembly the adoption of the following draft resolution:";
    let inner_preamble =
        [p("“_The General Assembly_,"), p("“_Recalling_ its resolution 70/1,"), p("“_Mindful_ of rest,")].concat();
    let inner_body = [p("“1. _Requests_ all States to rest;"), p("“2. _Decides_ to meet again.”")].concat();
    let flat = [p(&format!("_{recommends}_")), inner_preamble.clone(), inner_body.clone()];
    let flat = flat.concat().replace("<p xml", "<paragraph><content><p xml").replace("</p>", "</p></content></paragraph>");
    let nested = format!(
        "<paragraph><content>{}<p><embeddedStructure>{}</embeddedStructure></p></content></paragraph>",
        p(&format!("_{recommends}_")),
        inner_preamble.clone() + &inner_body,
    );
    let attached = format!(
        "<attachments><attachment><heading>Draft resolution</heading><doc><mainBody>{}</mainBody></doc></attachment></attachments>",
        [inner_preamble, inner_body].concat()
    );
    let announced = format!("<paragraph><content>{}</content></paragraph>", p(&format!("_{recommends}_")));
    for (name, body, behind) in [("flat", flat, ""), ("nested", nested, ""), ("attached", announced, attached.as_str())] {
        let text = akn::file(&statement(&council, "", &body, behind));
        let document = read("a.xml", &text);
        assert_eq!(ids(&document), "PP1 PP2 OP1 OP2", "{name}: {:#?}", document.paragraphs);
        assert_eq!(text_of(&document, "OP2"), "Decides to meet again.", "{name}");
        assert_eq!(document.status, Some(alinea::model::Status::Recommended), "{name}");
    }
}

/// Items to three levels, as each language letters them, in elements of their own and typed into the words.
#[test]
fn items_to_three_levels_in_six_languages() {
    let letterings: [(&str, &[[&str; 2]; 3]); 9] = [
        ("fra", &[["a)", "b)"], ["i)", "ii)"], ["a.", "b."]]),
        ("eng", &[["(a)", "(b)"], ["(i)", "(ii)"], ["a.", "b."]]),
        ("spa", &[["a)", "b)"], ["i)", "ii)"], ["a.", "b."]]),
        ("rus", &[["a)", "b)"], ["i)", "ii)"], ["a.", "b."]]),
        ("rus", &[["а)", "б)"], ["i)", "ii)"], ["а.", "б."]]),
        ("ara", &[["(أ)", "(ب)"], ["‘1’", "‘2’"], ["أ -", "ب -"]]),
        ("zho", &[["(a)", "(b)"], ["㈠", "㈡"], ["a.", "b."]]),
        ("zho", &[["(a)", "(b)"], ["(一)", "(二)"], ["a.", "b."]]),
        ("eng", &[["(i)", "(ii)"], ["a.", "b."], ["(1)", "(2)"]]),
    ];
    for (code, levels) in letterings {
        let tongue = akn::TONGUES.iter().find(|tongue| tongue.code == code).expect("a language");
        let [first, second, third] = *levels;
        let (words, more) = match code {
            "ara" => ("أن تعمل؛", "أن تعمل:"),
            "zho" => ("支持；", "支持："),
            "rus" => ("принять меры;", "принять меры:"),
            "fra" => ("De prendre des mesures ;", "De prendre les mesures suivantes :"),
            "spa" => ("Que adopte medidas;", "Que adopte las medidas siguientes:"),
            _ => ("To do so;", "To do the following:"),
        };
        let list =
            [(first[0], words), (first[1], more), (second[0], words), (second[1], more), (third[0], words), (third[1], words)];
        let marked: String = list.iter().map(|(label, words)| paragraph(label, words)).collect();
        let typed: String = list.iter().map(|(label, words)| paragraph("", &format!("{label} {words}"))).collect();
        for (name, items) in [("marked", marked), ("typed", typed)] {
            let body = paragraph("1.", tongue.requests) + &items + &paragraph("2.", tongue.decides);
            let document = read("a.xml", &akn::of_body(tongue, &body));
            let expected: Vec<(u8, bool)> =
                vec![(0, false), (0, true), (1, true), (1, true), (2, true), (2, true), (3, true), (3, true), (0, true)];
            let found: Vec<(u8, bool)> =
                document.paragraphs.iter().map(|paragraph| (paragraph.level, paragraph.number.is_some())).collect();
            assert_eq!(found, expected, "{code} {name} {levels:?}: {:#?}", document.paragraphs);
        }
    }
}

#[test]
fn an_annex_counts_for_itself() {
    let body = [
        paragraph("1.", "_Adopts_ the plan contained in the annex to the present resolution;"),
        paragraph("2.", english().decides),
    ];
    let inside = [
        paragraph("", "Annex"),
        paragraph("", "Plan of rest"),
        paragraph("I.", "Introduction"),
        paragraph("1.", "States should rest."),
        paragraph("2.", "States should also:"),
        paragraph("(a)", "Sleep;"),
        paragraph("(b)", "Dream."),
        paragraph("II.", "Measures"),
        paragraph("3.", "Nothing more is said."),
    ];
    let expected = "PP1 OP1 OP2 AN1.H1 AN1.H2 AN1.H3 AN1.OP1 AN1.OP2 AN1.OP2.a AN1.OP2.b AN1.H4 AN1.OP3";
    let in_body = of_body(&[body.concat(), inside.concat()]);
    assert_eq!(ids(&in_body), expected, "{:#?}", in_body.paragraphs);
    let attached = format!(
        "<attachments><attachment><doc name=\"annex\"><mainBody>{}</mainBody></doc></attachment></attachments>",
        inside.concat()
    );
    let attached = read("a.xml", &akn::file(&statement(english(), &container(english().recalling), &body.concat(), &attached)));
    assert_eq!(ids(&attached), expected, "{:#?}", attached.paragraphs);
    let lines = [
        "The General Assembly,",
        "Recalling its resolution 72/194,",
        "1. Adopts the plan contained in the annex to the present resolution;",
        "2. Decides to remain seized of the matter.",
        "52nd plenary meeting\n1 December 2044",
        "Annex",
        "Plan of rest",
        "I. Introduction",
        "1. States should rest.",
        "2. States should also:",
        "(a) Sleep;",
        "(b) Dream.",
        "II. Measures",
        "3. Nothing more is said.",
    ];
    let plain = of_text(&lines);
    assert_eq!(ids(&plain), expected, "{:#?}", plain.paragraphs);
}

#[test]
fn headings_in_roman_numerals_and_letters() {
    let body = [
        heading("I"),
        heading("Rest"),
        paragraph("1.", "_Requests_ a report;"),
        paragraph("", "II"),
        paragraph("", "Sleep"),
        paragraph("2.", "_Urges_ States to sleep;"),
        paragraph("III.", "Dreams"),
        paragraph("3.", english().decides),
    ];
    let document = of_body(&body);
    assert_eq!(ids(&document), "PP1 H1 H2 OP1 H3 H4 OP2 H5 OP3", "{:#?}", document.paragraphs);
    let document = of_text(&[
        "The General Assembly,",
        "Recalling its resolution 72/194,",
        "I. Rest",
        "1. Requests a report;",
        "II. Sleep",
        "2. Urges States to sleep;",
        "III\nDreams",
        "3. Decides to remain seized of the matter.",
    ]);
    assert_eq!(ids(&document), "PP1 H1 OP1 H2 OP2 H3 OP3", "{:#?}", document.paragraphs);
}

/// Each section of some texts has a preamble of its own, and counts from 1.
#[test]
fn sections_that_count_anew() {
    let body = [
        heading("I"),
        paragraph("", "_Recalling_ its decision on rest,"),
        paragraph("1.", "_Requests_ a report;"),
        paragraph("2.", "_Urges_ States to rest;"),
        heading("II"),
        paragraph("", "_Noting_ the report on sleep,"),
        paragraph("1.", "_Takes note_ of the report;"),
        paragraph("2.", english().decides),
    ];
    let document = of_body(&body);
    assert_eq!(ids(&document), "PP1 H1 PP2 OP1 OP2 H2 PP3 OP3 OP4", "{:#?}", document.paragraphs);
}

#[test]
fn a_table_of_amounts() {
    let row = |cells: [&str; 3]| {
        let cells = cells.map(|cell| format!("<td><p>{cell}</p></td>"));
        format!("<tr>{}</tr>", cells.concat())
    };
    let table = format!(
        "<table>{}{}{}</table>",
        row(["Section", "Purpose", "Amount"]),
        row(["1.", "Rest", "12 000"]),
        row(["2.", "Sleep", "7 500"])
    );
    let body = [
        paragraph("1.", "_Approves_ the following appropriations:"),
        format!("<paragraph><content>{table}</content></paragraph>"),
        paragraph("2.", english().decides),
    ];
    let document = of_body(&body);
    assert_eq!(ids(&document), "PP1 OP1 OP1.row1 OP1.row2 OP1.row3 OP2", "{:#?}", document.paragraphs);
    assert_eq!(text_of(&document, "OP1.row2"), "1. Rest 12 000");
}

/// Words that an operative paragraph quotes are not paragraphs of the text, whatever they begin with.
#[test]
fn whole_paragraphs_in_quotation_marks() {
    let body = [
        paragraph("1.", "_Decides_ that paragraph 7 shall read as follows:"),
        paragraph("", "“7. _Requests_ the Secretary-General to report every year;”"),
        paragraph("2.", "_Decides also_ to replace the third preambular paragraph by:"),
        paragraph("", "“_Recalling_ its resolution 70/1,”"),
        paragraph("3.", english().decides),
    ];
    let document = of_body(&body);
    let top: Vec<&str> =
        document.paragraphs.iter().filter(|paragraph| paragraph.level == 0).map(|paragraph| paragraph.id.as_str()).collect();
    assert_eq!(top, ["PP1", "OP1", "OP2", "OP3"], "{:#?}", document.paragraphs);
    let document = of_text(&[
        "The General Assembly,",
        "Recalling its resolution 72/194,",
        "1. Decides that paragraph 2 shall read as follows:",
        "“2. Requests the Secretary-General to report every year;”",
        "2. Decides to remain seized of the matter.",
    ]);
    assert_eq!(document.paragraphs.iter().filter(|paragraph| paragraph.level == 0).count(), 3, "{:#?}", document.paragraphs);
}

#[test]
fn lists_in_the_preamble() {
    let items = [
        container("_Reaffirming also_:"),
        container("(a) The Charter of the United Nations;"),
        container("(b) The Universal Declaration of Human Rights,"),
        container("_Mindful_ of rest,"),
    ];
    let text = statement(english(), &items.concat(), &paragraph("1.", english().decides), "");
    let document = read("a.xml", &akn::file(&text));
    assert_eq!(ids(&document), "PP1 PP1.a PP1.b PP2 OP1", "{:#?}", document.paragraphs);
    let dashes = [
        container("_Recalling_ the following resolutions:"),
        container("– 70/1 of 25 September 2015,"),
        container("– 71/1 of 19 September 2016,"),
        container("_Mindful_ of rest,"),
    ];
    let text = statement(english(), &dashes.concat(), &paragraph("1.", english().decides), "");
    let document = read("a.xml", &akn::file(&text));
    assert_eq!(ids(&document), "PP1 PP1.1 PP1.2 PP2 OP1", "{:#?}", document.paragraphs);
}

#[test]
fn preambular_paragraphs_in_the_wrong_element() {
    let body = [
        paragraph("", "_Mindful_ of rest,"),
        paragraph("", "_Having considered_ the report of the Secretary-General,"),
        paragraph("1.", "_Requests_ a report;"),
        paragraph("2.", english().decides),
    ];
    let document = of_body(&body);
    assert_eq!(ids(&document), "PP1 PP2 PP3 OP1 OP2");
    assert!(says(&document, |kind| *kind == WarningKind::Misfiled));
    // And the other way round: the first operative paragraph stands among the preambular ones.
    let preamble = [container(english().recalling), container("1. _Requests_ a report;")].concat();
    let document = read("a.xml", &akn::file(&statement(english(), &preamble, &paragraph("2.", english().decides), "")));
    assert_eq!(ids(&document), "PP1 OP1 OP2", "{:#?}", document.paragraphs);
}

#[test]
fn numbers_typed_missing_and_doubled() {
    let typed = of_body(&[paragraph("", "1. _Requests_ a report;"), paragraph("", "2.\u{a0}_Decides_ so.")]);
    assert_eq!(ids(&typed), "PP1 OP1 OP2");
    assert_eq!(text_of(&typed, "OP2"), "Decides so.");
    let missing = of_body(&[paragraph("1.", "_Requests_ a report;"), paragraph("3.", "_Decides_ so.")]);
    assert_eq!(ids(&missing), "PP1 OP1 OP2");
    assert!(says(&missing, |kind| matches!(kind, WarningKind::NumberMissing { expected: 2, found: 3 })));
    let twice =
        of_body(&[paragraph("1.", "_Requests_ a report;"), paragraph("1.", "_Urges_ rest;"), paragraph("2.", "_Decides_ so.")]);
    assert_eq!(ids(&twice), "PP1 OP1 OP2 OP3");
    assert!(says(&twice, |kind| matches!(kind, WarningKind::NumberDoubled { number: 1 })));
    // Set apart by the markup, and typed once more.
    let both = of_body(&[paragraph("1.", "1. _Requests_ a report;"), paragraph("2.", "2. _Decides_ so.")]);
    assert_eq!(ids(&both), "PP1 OP1 OP2");
    assert_eq!(text_of(&both, "OP1"), "Requests a report;");
    assert!(says(&both, |kind| matches!(kind, WarningKind::NumberDoubled { number: 1 })));
    let absent =
        of_body(&[paragraph("1.", "_Requests_ a report;"), paragraph("", "_Urges_ rest;"), paragraph("3.", "_Decides_ so.")]);
    assert_eq!(ids(&absent), "PP1 OP1 OP2 OP3");
}

/// In each language the one paragraph without a number is the operative part.
#[test]
fn one_paragraph_without_a_number() {
    for tongue in &akn::TONGUES {
        let document = read("a.xml", &akn::of_body(tongue, &paragraph("", tongue.decides)));
        assert_eq!(ids(&document), "PP1 OP1", "{}", tongue.code);
        assert!(!says(&document, |kind| *kind == WarningKind::NumberAbsent), "{}", tongue.code);
        let words = |text: &str| text.replace('_', "");
        let lines = [
            words(tongue.speaker),
            words(tongue.recalling),
            words(tongue.decides),
            tongue.meeting.to_owned(),
            tongue.day.to_owned(),
        ];
        let document = read("a.txt", &lines.join("\n\n"));
        assert_eq!(ids(&document), "PP1 OP1", "{} as text", tongue.code);
    }
}

/// Meeting and day close the text, in six languages, with or without the vote.
#[test]
fn closing_lines_in_six_languages() {
    for (nth, tongue) in akn::TONGUES.iter().enumerate() {
        let words = |text: &str| text.replace('_', "");
        let number = |value: u32| match tongue.code {
            "ara" => format!("{value} - "),
            _ => format!("{value}. "),
        };
        let requests = words(tongue.requests).replace([':', '：'], if tongue.code == "zho" { "；" } else { ";" });
        let lines = [
            words(tongue.speaker),
            words(tongue.recalling),
            number(1) + &requests,
            number(2) + &words(tongue.decides),
            tongue.meeting.to_owned(),
            tongue.day.to_owned(),
        ];
        let document = read("a.txt", &lines.join("\n\n"));
        assert_eq!(ids(&document), "PP1 OP1 OP2", "{}: {:#?}", tongue.code, document.paragraphs);
        assert_eq!(document.adopted.map(|day| day.to_string()).as_deref(), Some("2044-12-01"), "{}", tongue.code);
        let languages = [Language::Fr, Language::En, Language::Es, Language::Ru, Language::Ar, Language::Zh];
        assert_eq!(document.language, languages[nth]);
        let closing = document.leftovers.iter().filter(|leftover| leftover.kind == LeftoverKind::Closing).count();
        assert_eq!(closing, 2, "{}: {:?}", tongue.code, document.leftovers);
    }
}

#[test]
fn votes_close_the_text() {
    for vote in [
        "Adopted at the 2750th meeting by 13 votes to none, with 2 abstentions (China, Russian Federation).",
        "Adopted unanimously at the 2750th meeting.",
        "Adopted by a recorded vote of 172 to 7, with 8 abstentions.",
        "RECORDED VOTE ON RESOLUTION 99/1: In favour: Albania, Algeria. Against: None. Abstaining: Fiji.",
        "In favour: Albania, Algeria, Andorra.",
        "Résolution adoptée à l’unanimité à la 2750e séance.",
    ] {
        let document = of_text(&[
            "The Security Council,",
            "Recalling its resolution 582 (1986),",
            "1. Demands a cease-fire;",
            "2. Decides to meet again.",
            vote,
        ]);
        assert_eq!(ids(&document), "PP1 OP1 OP2", "{vote}: {:#?}", document.paragraphs);
        assert!(!document.paragraphs[2].text.contains("dopted"), "{vote}");
    }
}

#[test]
fn a_corrigendum_is_refused_by_name() {
    let text = "A/RES/79/1/Corr.1\n\nCorrigendum\n\n1. Third preambular paragraph\n\nFor 2024 read 2025\n\n2. Paragraph 7\n\nFor shall read should\n";
    assert_eq!(refused("a.txt", text).err(), Some(ReadError::OtherDocument { kind: OtherKind::Corrigendum }));
}

/// Hard-wrapped texts with paragraphs that no blank line parts, as scans of old resolutions have them.
#[test]
fn paragraphs_that_follow_without_a_blank_line() {
    let text = "Resolution 598 (1987)\nof 20 July 1987\n\nThe Security Council,\n\nReaffirming its resolution 582 (1986),\nDeeply concerned that, despite its calls,\n\n\
        the conflict continues unabated,\n\nDeploring the initiation of the conflict,\nDeploring also the bombing of purely civilian population\ncentres,\n\n\
        1. Demands that, as a first step, the parties observe a\ncease-fire:\n\n2. Decides to meet again.\n\nAdopted unanimously at the\n2750th meeting.\n";
    let document = read("a.txt", text);
    assert_eq!(ids(&document), "PP1 PP2 PP3 PP4 OP1 OP2", "{:#?}", document.paragraphs);
    assert_eq!(text_of(&document, "PP2"), "Deeply concerned that, despite its calls, the conflict continues unabated,");
}

/// Sections with a Roman numeral and no numbers at all, as the Security Council wrote in its first years.
#[test]
fn unnumbered_sections() {
    let document = of_text(&[
        "Resolution 82 (1950)\nof 25 June 1950",
        "The Security Council,",
        "Recalling the finding of the General Assembly,\nNoting with grave concern the armed attack,\nDetermines that this is a breach of the peace; and",
        "I",
        "Calls for the immediate cessation of hostilities;\nCalls upon the authorities to withdraw;",
        "II",
        "Requests the Commission:\n(a) To communicate its recommendations;\n(b) To keep the Council informed;",
        "III",
        "Calls upon all Member States to render every assistance.",
        "Adopted at the 473rd meeting by 9 votes to none, with 1 abstention.",
    ]);
    assert_eq!(ids(&document), "PP1 PP2 OP1 H1 OP2 OP3 H2 OP4 OP4.a OP4.b H3 OP5", "{:#?}", document.paragraphs);
}

#[test]
fn old_numbers_are_symbols() {
    for (number, symbol) in
        [("2625 (XXV)", "A/RES/2625 (XXV)"), ("377 (V) A", "A/RES/377 A (V)"), ("217 A (III)", "A/RES/217 A (III)")]
    {
        let document = of_text(&[
            &format!("{number}. Declaration on rest"),
            "The General Assembly,",
            "Recalling its resolution 1815 (XVII) of 18 December 1962,",
            "Whereas rest is needed,",
            "1. Approves the Declaration;",
            "2. Requests a report.",
        ]);
        assert_eq!(ids(&document), "PP1 PP2 OP1 OP2", "{number}");
        assert_eq!(document.symbol.as_ref().map(ToString::to_string).as_deref(), Some(symbol), "{number}");
        assert_eq!(document.title.as_deref(), Some("Declaration on rest"), "{number}");
    }
}

/// Notes on the vote, and notes with a star, are called outside the paragraphs, or nowhere; a star behind a word is a call.
#[test]
fn notes_that_no_paragraph_calls() {
    let document = of_text(&[
        "RESOLUTION 338 (1973)\nof 22 October 1973",
        "The Security Council,",
        "Recalling its resolution 242 (1967) and the Geneva Protocol,*",
        "1. Calls upon all parties to cease all firing;",
        "2. Decides that negotiations shall start.",
        "Adopted at the 1747th meeting by 14 votes to none.1",
        "____",
        "* Reissued for technical reasons on 3 November 1973.",
        "1 One member (China) did not participate in the voting.",
    ]);
    assert_eq!(ids(&document), "PP1 OP1 OP2");
    assert!(!says(&document, |kind| matches!(kind, WarningKind::FootnoteNotCalled { .. })), "{:?}", document.warnings);
    assert_eq!(text_of(&document, "PP1"), "Recalling its resolution 242 (1967) and the Geneva Protocol,");
    assert_eq!(document.paragraphs[0].calls[0].mark, "*");
}
