//! Heads of documents as people have them: copied, pasted, typed, saved on other systems.

use alinea::model::Status;

use crate::shapes::{ids, read, text_of};

const BODY: &str =
    "The General Assembly,\n\nRecalling its resolution 56/1,\n\n1. Requests States to act;\n\n2. Decides to remain seized.\n";

fn symbol_of(text: &str) -> Option<String> {
    read("a.txt", text).symbol.map(|symbol| symbol.to_string())
}

#[test]
fn a_symbol_is_read_wherever_it_stands_in_a_head() {
    for (head, symbol, status) in [
        ("A/C.3/75/L.10\nDraft resolution", "A/C.3/75/L.10", Some(Status::Draft)),
        ("A/RES/75/291\nGlobal strategy", "A/RES/75/291", Some(Status::Adopted)),
        ("A/RES/75/291 Global strategy", "A/RES/75/291", Some(Status::Adopted)),
        ("United Nations A/C.3/75/L.10\nGeneral Assembly Distr.: Limited\n27 October 2020", "A/C.3/75/L.10", Some(Status::Draft)),
        ("United Nations\nA/C.3/75/L.10", "A/C.3/75/L.10", Some(Status::Draft)),
        ("S/RES/2178 (2014)\n24 September 2014", "S/RES/2178 (2014)", Some(Status::Adopted)),
        ("Nations Unies A/RES/75/291\nAssemblée générale Distr. générale\n2 juillet 2021", "A/RES/75/291", Some(Status::Adopted)),
        ("Projet de résolution A/C.3/75/L.10", "A/C.3/75/L.10", Some(Status::Draft)),
    ] {
        let body = if head.starts_with("Nations") {
            "L’Assemblée générale,\n\nRappelant sa résolution 56/1,\n\n1. Prie les États d’agir.\n"
        } else {
            BODY
        };
        let document = read("a.txt", &format!("{head}\n\n{body}"));
        assert_eq!(document.symbol.as_ref().map(ToString::to_string).as_deref(), Some(symbol), "{head}");
        assert_eq!(document.status, status, "{head}");
    }
    // What a title or a sentence names is not the text itself.
    for head in ["Follow-up to resolution\nA/RES/70/1\non sustainable development", "Implementation of resolution A/RES/70/1"] {
        assert_eq!(symbol_of(&format!("{head}\n\n{BODY}")), None, "{head}");
    }
}

#[test]
fn the_lines_of_a_head_are_no_title_and_the_day_of_distribution_is_not_that_of_adoption() {
    let head = "United Nations\n\nA/RES/75/291\n\nGeneral Assembly\n\nDistr.: General\n2 July 2021\n\n\
        Resolution adopted by the General Assembly on 30 June 2021\n\n75/291. Global strategy";
    for head in [head.to_owned(), head.replace("\n\n", "\n")] {
        let document = read("a.txt", &format!("{head}\n\n{BODY}"));
        assert_eq!(document.title.as_deref(), Some("Global strategy"));
        assert_eq!(document.adopted.map(|day| day.to_string()).as_deref(), Some("2021-06-30"));
    }
    let sponsors = "United Nations A/80/L.90\nGeneral Assembly Distr.: Limited\n5 November 2025\nAgenda item 7\n\
        Andorra, Austria, Zambia and State of\nPalestine:* draft resolution\nReport of the Court";
    let draft = read("a.txt", &format!("{sponsors}\n{BODY}"));
    assert_eq!((draft.title.as_deref(), draft.year, draft.adopted), (Some("Report of the Court"), Some(2025), None));
}

#[test]
fn a_page_number_is_no_symbol_and_the_head_of_a_page_is_no_words() {
    let numbered = BODY.replace("\n\n2. D", "\n\n2/5\n\n2. D");
    let document = read("a.txt", &numbered);
    assert_eq!((document.symbol.clone(), document.status), (None, None));
    assert_eq!(ids(&document), "PP1 OP1 OP2");
    let paged = format!(
        "United Nations A/RES/75/291\nGeneral Assembly Distr.: General\n2 July 2021\nAgenda item 7\n75/291. Global strategy\n{}",
        BODY.replace("\n\n", "\n").replace("States to act", "States to\n2/5 21-12345\nA/RES/75/291 Global strategy\nact")
    );
    let document = read("a.txt", &paged);
    assert_eq!(document.symbol.as_ref().map(ToString::to_string).as_deref(), Some("A/RES/75/291"));
    assert_eq!(text_of(&document, "OP1"), "Requests States to act;");
}

#[test]
fn line_ends_page_ends_and_accents_of_other_systems_change_nothing() {
    use unicode_normalization::UnicodeNormalization;
    let text = "Résolution 381 (1975)\ndu 30 novembre 1975\n\nLe Conseil de sécurité,\n\nRappelant sa résolution 350 (1974),\n\n\
        1. Prie les États formés à l’action et associés à cela d’agir\u{a0};\n\n2. Décide de rester saisi de la question.\n";
    let plain = read("a.txt", text);
    for other in [
        text.replace('\n', "\r\n"),
        text.replace('\n', "\r"),
        text.replace("\n\n1", "\n\u{c}\n1"),
        text.nfd().collect(),
        text.replace(' ', "\u{a0}"),
    ] {
        let read = read("a.txt", &other);
        assert_eq!((ids(&read), &read.symbol, read.adopted), (ids(&plain), &plain.symbol, plain.adopted));
        for (read, plain) in read.paragraphs.iter().zip(&plain.paragraphs) {
            assert_eq!(read.text.replace('\u{a0}', " "), plain.text.replace('\u{a0}', " "));
        }
    }
}

#[test]
fn a_hyphen_at_the_end_of_a_line_goes_only_where_the_line_made_it() {
    let text = BODY.replace(
        "Requests States to act",
        "Requests South-\nSouth cooperation, a report to be submit-\nted on self-\ndetermination and on COVID-\n19, pre- and post-\nnatal, cooper-\native",
    );
    let text = text.replace("56/1,", "56/1 on cooperative work,");
    assert_eq!(
        text_of(&read("a.txt", &text), "OP1"),
        "Requests South-South cooperation, a report to be submitted on self-determination and on COVID-19, pre- and post-natal, cooperative;"
    );
}

#[test]
fn an_annex_begins_though_the_last_paragraph_lacks_its_full_stop() {
    let plan = "\nAnnex\n\nPlan of action\n\n1. States should act.\n\n2. States should report.\n";
    let text = BODY.replace("seized.", "seized;") + plan;
    assert_eq!(ids(&read("a.txt", &text)), "PP1 OP1 OP2 AN1.H1 AN1.H2 AN1.OP1 AN1.OP2");
    // The word at the start of a wrapped line is none.
    let wrapped = BODY.replace("Requests States to act;", "Requests what is said in the\nAnnex\nto be done;");
    assert_eq!(ids(&read("a.txt", &wrapped)), "PP1 OP1 OP2");
}

#[test]
fn a_recommended_text_in_quotation_marks_of_any_kind() {
    let quoted: String = BODY.lines().map(|line| if line.is_empty() { "\n".to_owned() } else { format!("\"{line}\n") }).collect();
    let text = format!(
        "The Economic and Social Council\n\nRecommends to the General Assembly the adoption of the following draft resolution:\n\n{}\"\n",
        quoted.replace("States to act", "all \"States\" to act").trim_end()
    );
    let document = read("a.txt", &text);
    assert_eq!(ids(&document), "PP1 OP1 OP2");
    assert_eq!(document.status, Some(Status::Recommended));
    assert_eq!(text_of(&document, "OP1"), "Requests all \"States\" to act;");
    assert_eq!(text_of(&document, "OP2"), "Decides to remain seized.");
}

#[test]
fn notes_behind_a_plain_text_are_notes() {
    let text = BODY.replace("to act;", "to act;1").replace("56/1,", "56/1 and the report,2")
        + "\n1 A/75/1.\n2 United Nations, Treaty\nSeries, vol. 1.\n";
    let text = text.replace("act;1", "act;2").replace("report,2", "report,1");
    let document = read("a.txt", &text);
    assert_eq!(ids(&document), "PP1 OP1 OP2");
    assert_eq!(text_of(&document, "OP1"), "Requests States to act;");
    assert_eq!(text_of(&document, "OP2"), "Decides to remain seized.");
    let notes: Vec<(&str, &str, Option<usize>)> =
        document.footnotes.iter().map(|note| (note.mark.as_str(), note.text.as_str(), note.paragraph)).collect();
    assert_eq!(notes, [("1", "A/75/1.", Some(0)), ("2", "United Nations, Treaty Series, vol. 1.", Some(1))]);
}

#[test]
fn paragraphs_are_counted_past_a_thousand() {
    let line = |number: u32| format!("{number}. Requests States to act on matter {number};");
    let many = (1..=1203).map(line).collect::<Vec<_>>().join("\n\n");
    let document =
        read("a.txt", &format!("The General Assembly,\n\nRecalling its resolution 56/1 of 5 May\n2001. The end,\n\n{many}"));
    assert_eq!(document.paragraphs.len(), 1204);
    assert_eq!(text_of(&document, "OP1203"), "Requests States to act on matter 1203;");
}

#[test]
fn the_number_of_a_title_may_lack_its_full_stop_and_the_head_may_be_drawn_out() {
    let text = "الأمــم المتحـدة\n\nA/RES/79/963\n\n30 October 2023\n\n79/963 الراحة والنوم\n\nإن الجمعية العامة،\n\nوإذ تشير إلى قرارها 72/194،\n\n1 - تقرر أن تبقي المسألة قيد نظرها.\n";
    let document = read("a.txt", text);
    assert_eq!(document.title.as_deref(), Some("الراحة والنوم"));
    assert_eq!(read("a.txt", &text.replace("79/963 الراحة والنوم\n\n", "")).title, None);
}

/// The letters of a resolution in parts belong to its number.
#[test]
fn the_letters_of_a_number_are_no_part_of_the_title() {
    for (head, symbol) in [("79/93 A-B. Questions of rest", "A/RES/79/93 A-B"), ("75/251 B. Questions of rest", "A/RES/75/251 B")]
    {
        let document = read("a.txt", &format!("{head}\n\n{BODY}"));
        assert_eq!(document.title.as_deref(), Some("Questions of rest"), "{head}");
        assert_eq!(document.symbol.map(|symbol| symbol.to_string()).as_deref(), Some(symbol));
    }
}

/// Session, item of the agenda and its title are lines of their own, also where no space stands between them.
#[test]
fn the_item_of_the_agenda_is_a_line_of_its_own() {
    let head = "A/RES/99/1\nNinety-ninth session\nAgenda item 7 (b)\nRest and sleep\n\
        Resolution adopted by the General Assembly on 1 May 2044\n\n99/1. The right to rest\n\n";
    let document = read("a.txt", &format!("{head}{BODY}"));
    let adopted = "Resolution adopted by the General Assembly on 1 May 2044";
    let lines = ["A/RES/99/1", "Ninety-ninth session", "Agenda item 7 (b)", "Rest and sleep", adopted, "99/1. The right to rest"];
    assert_eq!(document.front_matter[..6], lines, "{:?}", document.front_matter);
}

#[test]
fn a_dash_stands_between_number_and_title() {
    let body = "إن الجمعية العامة،\n\nإذ تشير إلى قرارها 72/194،\n\n1 - تقرر أن تبقي المسألة قيد نظرها.\n";
    let line = "قرار اتخذته الجمعية العامة في 12 كانون الأول/ديسمبر 2036";
    for dash in [" - ", " – ", "- "] {
        let head = format!("الأمم المتحدة\n\nالجمعية العامة\n\n{line}\n\n91/7{dash}تعزيز التعاون الدولي");
        for head in [head.clone(), head.replace("\n\n", "\n")] {
            let document = read("a.txt", &format!("{head}\n\n{body}"));
            assert_eq!(document.title.as_deref(), Some("تعزيز التعاون الدولي"), "{head}");
            assert_eq!(document.symbol.map(|symbol| symbol.to_string()).as_deref(), Some("A/RES/91/7"), "{head}");
            assert_eq!(document.adopted.map(|day| day.year), Some(2036), "{head}");
        }
    }
    let document = read("a.txt", &format!("Report of the Secretary-General\n\n91/7 - Care of trees\n\n{BODY}"));
    assert_eq!(document.title.as_deref(), Some("Care of trees"));
    // Years, and what merely has a dash in it.
    let document = read("a.txt", &format!("Work of the biennium 2016/17 - 2018/19\n\n{BODY}"));
    assert_eq!(document.symbol, None);
}

/// The head of a draft of the Council, with the line of its sponsors and without a title, in six languages.
const SPONSORED: [&str; 6] = [
    "United Nations\nS/2024/835\nSecurity Council\nDistr.: General\n20 November 2024\nOriginal: English\n\n\
     Algeria, Ecuador, Guyana, Japan, Malta, Republic of Korea and\nSwitzerland: draft resolution\n\nThe Security Council,\n\n\
     Recalling its resolutions,\n\n1. Demands an end to violence;\n\n2. Decides to remain seized of the matter.\n",
    "Nations Unies\nS/2024/835\nConseil de sécurité\n\nAlgérie, Équateur et Malte : projet de résolution révisé\n\nLe Conseil de sécurité,\n\n\
     Rappelant ses résolutions,\n\n1. Exige un cessez-le-feu ;\n\n2. Décide de rester saisi de la question.\n",
    "Naciones Unidas\nS/2024/835\nConsejo de Seguridad\n\nArgelia, Ecuador y Malta: proyecto de resolución\n\nEl Consejo de Seguridad,\n\n\
     Recordando sus resoluciones,\n\n1. Exige un alto el fuego;\n\n2. Decide seguir ocupándose de la cuestión.\n",
    "S/2024/835\nСовет Безопасности\n\nАлжир, Мальта и Эквадор: проект резолюции\n\nСовет Безопасности,\n\n\
     ссылаясь на свои резолюции,\n\n1. требует прекращения огня;\n\n2. постановляет продолжать заниматься этим вопросом.\n",
    "S/2024/835\nمجلس الأمن\n\nإكوادور والجزائر ومالطة: مشروع قرار\n\nإن مجلس الأمن،\n\nإذ يشير إلى قراراته،\n\n\
     1 - يطالب بوقف لإطلاق النار؛\n\n2 - يقرر أن يبقي المسألة قيد نظره.\n",
    "S/2024/835\n安全理事会\n\n阿尔及利亚、厄瓜多尔和马耳他：决议草案\n\n安全理事会，\n\n回顾其各项决议，\n\n1. 要求停火；\n\n2. 决定继续处理此案。\n",
];

#[test]
fn the_line_of_the_sponsors_says_that_a_text_is_a_draft_and_is_no_title() {
    for text in SPONSORED {
        let draft = read("a.txt", text);
        let symbol = draft.symbol.as_ref().map(ToString::to_string);
        assert_eq!((draft.status, symbol.as_deref()), (Some(Status::Draft), Some("S/2024/835")), "{text}");
        assert_eq!((draft.title, draft.year, draft.adopted), (None, Some(2024), None), "{text}");
        assert_eq!(draft.paragraphs.len(), 3, "{text}");
    }
    // Behind it stands the title, in any script.
    let titled = SPONSORED[5].replace("决议草案\n", "决议草案\n中东局势\n");
    assert_eq!(read("a.txt", &titled).title.as_deref(), Some("中东局势"));
    // A title that is about drafts is none.
    let about = "Resolution adopted by the General Assembly on 1 May 2020\n\n74/300. Drafting: how a draft resolution is written";
    assert_eq!(read("a.txt", &format!("{about}\n\n{BODY}")).status, Some(Status::Adopted));
}

#[test]
fn a_number_a_meeting_or_a_line_says_that_a_text_was_adopted() {
    for (head, behind, status) in [
        ("Resolution 80/950", "", Some(Status::Adopted)),
        ("80/950. Global strategy", "", Some(Status::Adopted)),
        ("Global strategy", "", None),
        ("Resolution 80/950\nGlobal strategy", "1 May 2026\n", Some(Status::Adopted)),
        ("80/950. Global strategy", "64th plenary meeting\n12 December 2025\n", Some(Status::Adopted)),
        ("Global strategy", "64th plenary meeting\n12 December 2025\n", Some(Status::Adopted)),
        ("Resolution 80/950 of 12 December 2025", "", Some(Status::Adopted)),
        ("Resolution adopted by the General Assembly\n\n80/950. Global strategy", "", Some(Status::Adopted)),
    ] {
        let document = read("a.txt", &format!("{head}\n\n{BODY}\n{behind}"));
        assert_eq!(document.status, status, "{head} / {behind}");
    }
}

#[test]
fn old_texts_tell_their_day_behind_their_number_and_their_reasons_before_the_body() {
    let text = "30 (1947). Resolution of 25 August 1947\n[S/525]\n\nWhereas the Council on 1 August 1947 called upon the parties,\n\n\
        Whereas it is desirable that steps be taken,\n\nThe Security Council\n\n1. Notes the steps taken;\n\n2. Requests a report.\n";
    let old = read("a.txt", text);
    assert_eq!(ids(&old), "PP1 PP2 OP1 OP2");
    assert_eq!(old.symbol.as_ref().map(ToString::to_string).as_deref(), Some("S/RES/30 (1947)"));
    assert_eq!((old.title, old.adopted.map(|day| day.to_string())), (None, Some("1947-08-25".to_owned())));
    assert_eq!(old.status, Some(Status::Adopted));
    // Nobody speaks at all.
    let resolved = "17 (1947). Resolution of 10 February 1947\n\nWhereas the Commission has referred a question to the Council,\n\n\
        It is resolved that the Security Council request the Secretary-General to advise the Commission.\n\nAdopted at the 101st meeting.\n";
    assert_eq!(ids(&read("a.txt", resolved)), "PP1 OP1");
}

#[test]
fn a_verb_alone_over_numbered_sentences_has_them_as_items() {
    let text = "12 (1946). Resolution of 10 December 1946\n\nThe Security Council\nResolves that:\n\n1. The representatives of States are invited \
        to take part;\n\n2. The representatives of others are invited to be heard;\n\n3. Should a dispute be found, they will take part.\n";
    let old = read("a.txt", text);
    assert_eq!(ids(&old), "OP1 OP1.1 OP1.2 OP1.3");
    assert!(old.paragraphs[1..].iter().all(|item| item.opening.is_none()));
    // With verbs of their own they are paragraphs.
    let verbs = text.replace("1. The rep", "1. Requests that the rep").replace("2. The rep", "2. Requests that the rep");
    assert!(ids(&read("a.txt", &verbs)).starts_with("OP1 OP2 OP3"));
}

#[test]
fn a_chinese_number_needs_no_space() {
    let text = "大会决议\n54/254.联合国千年首脑会议\n\n大会,\n\n回顾其1998年12月17日第53/202号决议,\n\n1.决定举行千年首脑会议;\n\n2.又决定首脑会议将包含全体会议。\n\n2000年3月15日\n第93次全体会议\n";
    let document = read("a.txt", text);
    assert_eq!(ids(&document), "PP1 OP1 OP2");
    assert_eq!(document.title.as_deref(), Some("联合国千年首脑会议"));
    assert_eq!(document.symbol.map(|symbol| symbol.to_string()).as_deref(), Some("A/RES/54/254"));
    assert_eq!(document.adopted.map(|day| day.to_string()).as_deref(), Some("2000-03-15"));
}
