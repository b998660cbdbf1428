//! Texts inside texts, and drafts at work: what a body says before it recommends a text to another, and the labels of negotiators.

use alinea::model::{Section, Status};

use crate::made::akn::{self, container, p, paragraph, statement};
use crate::shapes::{ids, of_text, read, text_of};

/// A resolution of the Council with paragraphs of its own, in one language; the second of two operative ones recommends.
struct Recommending {
    code: &'static str,
    council: &'static str,
    recalling: &'static str,
    notes: &'static str,
    recommends: &'static str,
    assembly: &'static str,
    mindful: &'static str,
    requests: &'static str,
    decides: &'static str,
}

const RECOMMENDING: [Recommending; 6] = [
    Recommending {
        code: "fra",
        council: "_Le Conseil économique et social_,",
        recalling: "_Rappelant_ sa résolution 2002/19 du 24 juillet 2002,",
        notes: "_Prend note_ du rapport du Secrétaire général ;",
        recommends: "_Recommande_ à l’Assemblée générale d’adopter le projet de résolution suivant :",
        assembly: "_L’Assemblée générale_,",
        mindful: "_Consciente_ de l’importance du repos,",
        requests: "_Prie_ tous les États de se reposer ;",
        decides: "_Décide_ de rester saisie de la question.",
    },
    Recommending {
        code: "eng",
        council: "_The Economic and Social Council_,",
        recalling: "_Recalling_ its resolution 2002/19 of 24 July 2002,",
        notes: "_Takes note_ of the report of the Secretary-General;",
        recommends: "_Recommends_ to the General Assembly the adoption of the following draft resolution:",
        assembly: "_The General Assembly_,",
        mindful: "_Mindful_ of the importance of rest,",
        requests: "_Requests_ all States to rest;",
        decides: "_Decides_ to remain seized of the matter.",
    },
    Recommending {
        code: "spa",
        council: "_El Consejo Económico y Social_,",
        recalling: "_Recordando_ su resolución 2002/19, de 24 de julio de 2002,",
        notes: "_Toma nota_ del informe del Secretario General;",
        recommends: "_Recomienda_ a la Asamblea General que apruebe el siguiente proyecto de resolución:",
        assembly: "_La Asamblea General_,",
        mindful: "_Consciente_ de la importancia del descanso,",
        requests: "_Solicita_ a todos los Estados que descansen;",
        decides: "_Decide_ seguir ocupándose de la cuestión.",
    },
    Recommending {
        code: "rus",
        council: "_Экономический и Социальный Совет_,",
        recalling: "_ссылаясь_ на свою резолюцию 2002/19 от 24 июля 2002 года,",
        notes: "_принимает к сведению_ доклад Генерального секретаря;",
        recommends: "_рекомендует_ Генеральной Ассамблее принять следующий проект резолюции:",
        assembly: "_Генеральная Ассамблея_,",
        mindful: "_учитывая_ значение отдыха,",
        requests: "_просит_ все государства отдыхать;",
        decides: "_постановляет_ продолжать заниматься этим вопросом.",
    },
    Recommending {
        code: "ara",
        council: "_إن المجلس الاقتصادي والاجتماعي_،",
        recalling: "_إذ يشير_ إلى قراره 2002/19 المؤرخ 24 تموز/يوليه 2002،",
        notes: "_يحيط علما_ بتقرير الأمين العام؛",
        recommends: "_يوصي_ الجمعية العامة بأن تعتمد مشروع القرار التالي:",
        assembly: "_إن الجمعية العامة_،",
        mindful: "_وإذ تدرك_ أهمية الراحة،",
        requests: "_تطلب_ إلى جميع الدول أن ترتاح؛",
        decides: "_تقرر_ أن تبقي المسألة قيد نظرها.",
    },
    Recommending {
        code: "zho",
        council: "_经济及社会理事会_，",
        recalling: "_回顾_其2002年7月24日第2002/19号决议，",
        notes: "_注意到_秘书长的报告；",
        recommends: "_建议_大会通过以下决议草案：",
        assembly: "_大会_，",
        mindful: "_铭记_休息的重要性，",
        requests: "_请_所有国家休息；",
        decides: "_决定_继续处理此案。",
    },
];

const BOTH: &str = "A.PP1 A.OP1 A.OP2 B.PP1 B.OP1 B.OP2";

fn numbered(code: &str, value: u32, words: &str) -> String {
    if code == "ara" { format!("{value} - {words}") } else { format!("{value}. {words}") }
}

#[test]
fn a_council_that_says_more_than_that_it_recommends_as_text() {
    for text in &RECOMMENDING {
        let number = |value: u32, words: &str| numbered(text.code, value, words);
        let lines = [
            text.council.to_owned(),
            text.recalling.to_owned(),
            number(1, text.notes),
            number(2, text.recommends),
            text.assembly.to_owned(),
            text.mindful.to_owned(),
            number(1, text.requests),
            number(2, text.decides),
        ];
        let lines = lines.map(|line| line.replace('_', ""));
        let document = read("a.txt", &lines.join("\n\n"));
        assert_eq!(ids(&document), BOTH, "{}: {:#?}", text.code, document.paragraphs);
        assert_eq!(document.status, Some(Status::Recommended), "{}", text.code);
        // Who speaks first stands right above the text.
        let speaker = document.front_matter.last().map(String::as_str);
        assert_eq!(speaker, Some(text.council.replace('_', "").as_str()), "{}", text.code);
        let bare = |words: &str| words.replace('_', "");
        assert_eq!(text_of(&document, "A.OP2"), bare(text.recommends), "{}", text.code);
        assert_eq!(text_of(&document, "B.OP2"), bare(text.decides), "{}", text.code);
    }
}

#[test]
fn a_council_that_says_more_than_that_it_recommends_in_markup() {
    for text in &RECOMMENDING {
        let tongue = akn::TONGUES.iter().find(|tongue| tongue.code == text.code).expect("a language");
        let council = akn::Tongue { speaker: text.council, ..*tongue };
        let draft = [
            p(text.assembly),
            p(text.mindful),
            p(&numbered(text.code, 1, text.requests)),
            p(&numbered(text.code, 2, text.decides)),
        ]
        .concat();
        let own = paragraph("1.", text.notes);
        let nested = own.clone()
            + &format!(
                "<paragraph><num>2.</num><content>{}<p><embeddedStructure>{draft}</embeddedStructure></p></content></paragraph>",
                p(text.recommends)
            );
        let flat = draft.replace("<p xml", "<paragraph><content><p xml").replace("</p>", "</p></content></paragraph>");
        let flat = own.clone() + &paragraph("2.", text.recommends) + &flat;
        let attached =
            format!("<attachments><attachment><doc name=\"annex\"><mainBody>{draft}</mainBody></doc></attachment></attachments>");
        let announced = own + &paragraph("2.", text.recommends);
        for (name, body, behind) in [("nested", nested, ""), ("flat", flat, ""), ("attached", announced, attached.as_str())] {
            let file = akn::file(&statement(&council, &container(text.recalling), &body, behind));
            let document = read("a.xml", &file);
            assert_eq!(ids(&document), BOTH, "{} {name}: {:#?}", text.code, document.paragraphs);
            assert_eq!(document.warnings, [], "{} {name}", text.code);
            assert!(document.front_matter.iter().any(|line| *line == text.assembly.replace('_', "")), "{}", text.code);
        }
    }
}

/// The recommended text is quoted, has a title above it, and stands behind paragraphs without numbers.
#[test]
fn a_quoted_draft_with_its_title() {
    let document = of_text(&[
        "The Economic and Social Council,",
        "Recalling its resolution 2002/19 of 24 July 2002,",
        "Having considered the report of the Commission,",
        "Recommends to the General Assembly the adoption of the following draft resolution:",
        "“Rest and sleep",
        "“The General Assembly,",
        "“Mindful of the importance of rest,",
        "“1. Requests all States to rest;",
        "“2. Decides to remain seized of the matter.”",
    ]);
    assert_eq!(ids(&document), "A.PP1 A.PP2 A.OP1 B.H1 B.PP1 B.OP1 B.OP2", "{:#?}", document.paragraphs);
    assert_eq!(text_of(&document, "B.OP2"), "Decides to remain seized of the matter.");
    assert_eq!(text_of(&document, "B.OP1"), "Requests all States to rest;");
}

/// The draft is an annex of the resolution that recommends it, with an annex of its own behind it.
#[test]
fn a_draft_in_an_annex() {
    let document = of_text(&[
        "The Human Rights Council,",
        "Recalling its resolution 16/1 of 23 March 2011,",
        "1. Takes note of the report;",
        "2. Recommends to the General Assembly the adoption of the draft resolution contained in the annex to the present resolution;",
        "3. Requests the High Commissioner to report on it;",
        "4. Decides to remain seized of the matter.",
        "52nd meeting\n1 December 2044",
        "Annex",
        "Rest and sleep",
        "The General Assembly,",
        "Mindful of the importance of rest,",
        "1. Adopts the plan contained in the annex to the present resolution;",
        "2. Decides to remain seized of the matter.",
        "Annex",
        "Plan of rest",
        "1. States should rest.",
        "2. States should sleep.",
    ]);
    let own = "A.PP1 A.OP1 A.OP2 A.OP3 A.OP4";
    let draft = "B.H1 B.H2 B.PP1 B.OP1 B.OP2 B.AN1.H1 B.AN1.H2 B.AN1.OP1 B.AN1.OP2";
    assert_eq!(ids(&document), format!("{own} {draft}"), "{:#?}", document.paragraphs);
}

/// Several drafts that one resolution recommends.
#[test]
fn several_recommended_drafts() {
    let document = of_text(&[
        "The Economic and Social Council,",
        "Recalling its resolution 2002/19 of 24 July 2002,",
        "1. Takes note of the report;",
        "2. Recommends to the General Assembly the adoption of the following draft resolutions:",
        "Draft resolution I",
        "Rest",
        "The General Assembly,",
        "Mindful of the importance of rest,",
        "1. Requests all States to rest.",
        "Draft resolution II",
        "Sleep",
        "The General Assembly,",
        "Mindful of the importance of sleep,",
        "1. Requests all States to sleep.",
    ]);
    assert_eq!(ids(&document), "A.PP1 A.OP1 A.OP2 B.H1 B.H2 B.PP1 B.OP1 C.H1 C.H2 C.PP1 C.OP1", "{:#?}", document.paragraphs);
}

/// Where the recommendation is all that is said, the recommended text is the text, numbered or not.
#[test]
fn a_recommendation_alone_is_front_matter() {
    for recommends in ["Recommends", "1. Recommends", "Decides to recommend"] {
        let wording = format!("{recommends} to the General Assembly the adoption of the following draft resolution:");
        let document = of_text(&[
            "The Economic and Social Council,",
            &wording,
            "The General Assembly,",
            "Mindful of the importance of rest,",
            "1. Requests all States to rest;",
            "2. Decides to remain seized of the matter.",
        ]);
        assert_eq!(ids(&document), "PP1 OP1 OP2", "{recommends}");
        assert!(document.front_matter.contains(&wording), "{:?}", document.front_matter);
        assert_eq!(document.count(Section::Operative), 2);
    }
}

fn numbers(document: &alinea::model::Document) -> Vec<&str> {
    document.paragraphs.iter().map(|paragraph| paragraph.number.as_deref().unwrap_or("-")).collect()
}

/// A text that delegates are at work on: its paragraphs carry their labels, some are squeezed in, some are agreed.
#[test]
fn labels_of_negotiators() {
    let lines = [
        "The General Assembly,",
        "PP1 Recalling its resolution 72/194 of 19 December 2017, (Agreed)",
        "PP1 bis. Reaffirming the importance of rest (agreed ad ref)",
        "PP2 alt: Mindful of the importance of sleep,",
        "(Agreed)",
        "OP1 Requests the Secretary-General:",
        "(a) To rest;",
        "(b) To sleep;",
        "OP1 bis [Urges] all States to rest;",
        "OP2. 2. Encourages all States to sleep; [Agreed]",
        "[OP3 alt. Invites States to dream;]",
        "OP4 Decides to remain seized of the matter.",
    ];
    let document = of_text(&lines);
    assert_eq!(ids(&document), "PP1 PP2 PP3 OP1 OP1.a OP1.b OP2 OP3 OP4 OP5", "{:#?}", document.paragraphs);
    let expected = [
        "PP1 (Agreed)",
        "PP1 bis (agreed ad ref)",
        "PP2 alt (Agreed)",
        "OP1",
        "(a)",
        "(b)",
        "OP1 bis",
        "OP2 [Agreed]",
        "[OP3 alt",
        "OP4",
    ];
    assert_eq!(numbers(&document), expected);
    assert_eq!(text_of(&document, "PP1"), "Recalling its resolution 72/194 of 19 December 2017,");
    assert_eq!(text_of(&document, "OP3"), "Encourages all States to sleep;");
    assert_eq!(text_of(&document, "OP2"), "[Urges] all States to rest;");
    let wrapped = lines.join("\n");
    let document = read("a.txt", &wrapped);
    assert_eq!(ids(&document), "PP1 PP2 PP3 OP1 OP1.a OP1.b OP2 OP3 OP4 OP5", "{:#?}", document.paragraphs);
}

/// The label stands on a line of its own, or in the first cell of a table.
#[test]
fn labels_of_negotiators_apart_from_their_words() {
    let document = of_text(&[
        "The General Assembly,",
        "PP1",
        "Recalling its resolution 72/194,",
        "PP2\nMindful of rest,",
        "OP1",
        "Requests a report;",
        "OP 2\nDecides to meet again.",
    ]);
    assert_eq!(ids(&document), "PP1 PP2 OP1 OP2", "{:#?}", document.paragraphs);
    assert_eq!(numbers(&document), ["PP1", "PP2", "OP1", "OP 2"]);
    let row = |label: &str, words: &str| format!("<tr><td><p>{label}</p></td><td><p>{words}</p></td></tr>");
    let page = format!(
        "<html><body><p>The General Assembly,</p><table>{}{}{}{}</table></body></html>",
        row("PP1", "Recalling its resolution 72/194,"),
        row("PP2 bis", "Mindful of rest,"),
        row("OP1", "Requests a report;"),
        row("OP2 (agreed)", "Decides to meet again.")
    );
    let document = read("a.html", &page);
    assert_eq!(ids(&document), "PP1 PP2 OP1 OP2", "{:#?}", document.paragraphs);
    assert_eq!(numbers(&document), ["PP1", "PP2 bis", "OP1", "OP2 (agreed)"]);
}

/// Remarks in the other languages, and brackets that are none.
#[test]
fn remarks_in_six_languages() {
    for (preamble, first, remark, last) in [
        ("L’Assemblée générale,", "Rappelant sa résolution 72/194,", "(Convenu)", "Décide de se réunir."),
        ("La Asamblea General,", "Recordando su resolución 72/194,", "(Acordado)", "Decide reunirse."),
        ("Генеральная Ассамблея,", "ссылаясь на свою резолюцию 72/194,", "(согласовано)", "постановляет собраться."),
        ("إن الجمعية العامة،", "إذ تشير إلى قرارها 72/194،", "(متفق عليه)", "تقرر أن تجتمع."),
        ("大会，", "回顾其第72/194号决议，", "（商定）", "决定再次开会。"),
    ] {
        let document = of_text(&[preamble, &format!("PP1 {first} {remark}"), &format!("OP1 {last}")]);
        assert_eq!(ids(&document), "PP1 OP1", "{preamble}: {:#?}", document.paragraphs);
        assert_eq!(numbers(&document), [format!("PP1 {remark}").as_str(), "OP1"]);
        assert_eq!(text_of(&document, "PP1"), first);
    }
    let document = of_text(&[
        "The General Assembly,",
        "Recalling its agreed conclusions (agreed conclusions 1997/2),",
        "1. Decides to meet (see annex).",
    ]);
    assert_eq!(text_of(&document, "PP1"), "Recalling its agreed conclusions (agreed conclusions 1997/2),");
    assert_eq!(text_of(&document, "OP1"), "Decides to meet (see annex).");
}

/// Numbers squeezed in among the others, as amendments do.
#[test]
fn numbers_that_are_squeezed_in() {
    let document = of_text(&[
        "The General Assembly,",
        "Recalling its resolution 72/194,",
        "1. Requests a report;",
        "1 bis. Urges States to rest;",
        "1 ter. Urges States to sleep;",
        "2. Decides to meet again.",
    ]);
    assert_eq!(ids(&document), "PP1 OP1 OP2 OP3 OP4", "{:#?}", document.paragraphs);
    assert_eq!(numbers(&document), ["-", "1", "1 bis", "1 ter", "2"]);
    assert_eq!(document.warnings, []);
}

/// "1)" below "(i)" or "a)", and all labels of an item printed before it.
#[test]
fn items_below_items() {
    let bare = of_text(&[
        "The General Assembly,",
        "Recalling its resolution 72/194,",
        "1. Decides:",
        "(a) To invite:",
        "(i) States, in order:",
        "1) To rest;",
        "2) To sleep;",
        "(ii) Observers;",
        "(b) To close.",
        "2. Requests the following:",
        "1) A report;",
        "2) A summary;",
        "3) A list.",
        "3. Decides to meet again.",
    ]);
    let expected = "PP1 OP1 OP1.a OP1.a.i OP1.a.i.1 OP1.a.i.2 OP1.a.ii OP1.b OP2 OP2.1 OP2.2 OP2.3 OP3";
    assert_eq!(ids(&bare), expected, "{:#?}", bare.paragraphs);
    let paragraphs = of_text(&[
        "L’Assemblée générale,",
        "Rappelant sa résolution 72/194,",
        "1) Décide :",
        "a) De se reposer ;",
        "b) De dormir ;",
        "2) Prie le Secrétaire général de faire rapport ;",
        "3) Décide de se réunir.",
    ]);
    assert_eq!(ids(&paragraphs), "PP1 OP1 OP1.a OP1.b OP2 OP3", "{:#?}", paragraphs.paragraphs);
    let joined = of_text(&[
        "The General Assembly,",
        "Recalling its resolution 72/194,",
        "1. Decides:",
        "(a)(i)a. To rest;",
        "(a)(i)b. To sleep;",
        "(a)(ii) To dream;",
        "(b)(i) To wake;",
        "(b)(ii) To rise.",
        "2. Decides to meet again.",
    ]);
    let expected = "PP1 OP1 OP1.a.i.a OP1.a.i.b OP1.a.ii OP1.b.i OP1.b.ii OP2";
    assert_eq!(ids(&joined), expected, "{:#?}", joined.paragraphs);
    assert_eq!(numbers(&joined)[2..7], ["(a) (i) a.", "(a) (i) b.", "(a) (ii)", "(b) (i)", "(b) (ii)"]);
    let marked = akn::of_body(
        akn::english(),
        &[
            paragraph("1.", "_Decides_:"),
            paragraph("(a)", "To invite:"),
            paragraph("(i)", "States, in order:"),
            paragraph("1)", "To rest;"),
            paragraph("2)", "To sleep;"),
            paragraph("2.", akn::english().decides),
        ]
        .concat(),
    );
    let document = read("a.xml", &marked);
    assert_eq!(ids(&document), "PP1 OP1 OP1.a OP1.a.i OP1.a.i.1 OP1.a.i.2 OP2", "{:#?}", document.paragraphs);
}
