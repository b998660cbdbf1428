//! One case per rule: the sentence, and what is read of it.

use super::*;
use crate::ingest::{Lexicon as Openings, Opens};
use crate::model::{Body, Language, ParagraphId};

/// A document of one operative paragraph for each text; the General Assembly speaks.
fn document(language: Language, texts: &[&str]) -> Document {
    let paragraphs = texts
        .iter()
        .enumerate()
        .map(|(at, text)| Paragraph {
            id: ParagraphId(format!("OP{}", at + 1)),
            section: Section::Operative,
            opening: Openings::of(language).opening(text, Opens::Operative),
            text: (*text).to_owned(),
            ..Paragraph::default()
        })
        .collect();
    Document { language, body: Some(Body::GeneralAssembly), paragraphs, ..Document::default() }
}

/// "verb [lemma] → addressee + addressee" for each clause; "~" where they are implied.
fn clauses(language: Language, text: &str) -> Vec<String> {
    let document = document(language, &[text]);
    let read = read(&document, Part::Operative);
    let line = |clause: &Clause| {
        let names: Vec<&str> = clause.addressees.iter().map(|addressee| addressee.name.as_str()).collect();
        let arrow = if clause.implied { "~" } else { "→" };
        format!("{} [{}] {arrow} {}", clause.verb.of(text), clause.lemma, names.join(" + "))
            .trim_end_matches([' ', '→'])
            .to_owned()
    };
    read.paragraphs[0].clauses.iter().map(line).collect()
}

/// "kind: words" for each condition.
fn conditions(language: Language, text: &str) -> Vec<String> {
    let document = document(language, &[text]);
    let read = read(&document, Part::Operative);
    read.paragraphs[0].conditions.iter().map(|found| format!("{}: {}", found.kind.code(), found.range.of(text))).collect()
}

/// "by | to | when | session | on" of the report.
fn report(language: Language, text: &str) -> Option<String> {
    let document = document(language, &[text]);
    let read = read(&document, Part::Operative);
    let found = read.paragraphs[0].report().cloned()?;
    let words = |range: Option<TextRange>| range.map_or("-", |range| range.of(text)).to_owned();
    let name = |name: Option<String>| name.unwrap_or_else(|| "-".to_owned());
    let session = found.session.map_or_else(|| "-".to_owned(), |number| number.to_string());
    Some(format!("{} | {} | {} | {session} | {}", name(found.by), name(found.to), words(found.when), words(found.on)))
}

const FR: Language = Language::Fr;
const EN: Language = Language::En;

#[test]
fn a_further_verb_has_its_own_addressee() {
    // E/RES/2004/19, OP5.
    let text = "Invite les États Membres qui ne sont pas encore parties à ces instruments à s’aider du Guide législatif, et prie le \
                Secrétariat, sous réserve de la disponibilité de ressources extrabudgétaires, d’étoffer encore le Guide ;";
    assert_eq!(clauses(FR, text), ["Invite [inviter] → États Membres", "prie [prier] → Secrétariat"]);
    assert_eq!(conditions(FR, text), ["resources: sous réserve de la disponibilité de ressources extrabudgétaires"]);
}

#[test]
fn order_adverbs_are_no_part_of_the_infinitive() {
    let cases = [
        ("Prie également le Secrétaire général de continuer ;", "prier"),
        ("Prie instamment les États de collaborer ;", "prier instamment"),
        ("Prie à nouveau l’Office d’intensifier son assistance ;", "prier à nouveau"),
        ("Invite une fois de plus la Puissance administrante à coopérer ;", "inviter une fois de plus"),
        ("Se félicite vivement de la tenue du Sommet ;", "se féliciter vivement"),
        ("Est consciente que le temps presse ;", "être conscient"),
        ("Exprime sa gratitude aux pays donateurs ;", "exprimer sa gratitude"),
    ];
    for (text, lemma) in cases {
        let document = document(FR, &[text]);
        assert_eq!(read(&document, Part::Operative).paragraphs[0].clauses[0].lemma, lemma, "{text}");
    }
    let cases = [
        ("Further requests the Secretary-General to continue;", "request"),
        ("Also strongly urges all States to cooperate;", "strongly urge"),
        ("Calls upon Member States to cooperate;", "call upon"),
        ("Takes note with appreciation of the report;", "take note with appreciation"),
        ("Is deeply concerned about the situation;", "be deeply concerned"),
    ];
    for (text, lemma) in cases {
        let document = document(EN, &[text]);
        assert_eq!(read(&document, Part::Operative).paragraphs[0].clauses[0].lemma, lemma, "{text}");
    }
}

#[test]
fn verbs_of_another_text_are_no_clauses() {
    // E/RES/2002/19, OP8: a verb in the past.
    let text = "Prend note de la résolution 56/253, par laquelle l'Assemblée générale pria le Secrétaire général de formuler des \
                propositions, et le remercie de sa coopération;";
    assert_eq!(clauses(FR, text)[0], "Prend note [prendre note]");
    // In the present.
    let text =
        "Rappelle la résolution 56/1, dans laquelle le Conseil prie les États de coopérer et invite les organisations à agir ;";
    assert_eq!(clauses(FR, text), ["Rappelle [rappeler]"]);
    let text =
        "Rappelle les résultats de l’examen, durant lequel elle a affirmé qu’il fallait agir, et invité les États à le faire ;";
    assert_eq!(clauses(FR, text), ["Rappelle [rappeler]"]);
    let text = "Welcomes the statement in which the Council reiterated its call and encouraged States to act, and urges all States to do so;";
    assert_eq!(clauses(EN, text), ["Welcomes [welcome]", "urges [urge] → States"]);
}

#[test]
fn a_relative_clause_goes_on() {
    let text = "Félicite l’organe qui appuie les pays et encourage la coopération ;";
    assert_eq!(clauses(FR, text).len(), 1);
    let text = "Note le rapport du groupe, qui, dans ses conclusions, souligne que le temps presse ;";
    assert_eq!(clauses(FR, text), ["Note [noter]"]);
}

#[test]
fn nouns_are_no_verbs() {
    let text = "Prie l’Office d’aider les États, à leur demande, compte tenu de la situation, et dans la mesure du possible, de porter secours ;";
    assert_eq!(clauses(FR, text).len(), 1);
    let text = "Takes note of the requests and appeals and notes of the Secretariat;";
    assert_eq!(clauses(EN, text).len(), 1);
}

#[test]
fn several_are_asked_at_once() {
    // E/RES/2002/19, OP9.
    let text = "Se félicite que des contributions aient été versées, et invite les États, ainsi que les institutions financières \
                multilatérales et les banques régionales de développement, à soutenir l'action du Fonds ;";
    assert_eq!(
        clauses(FR, text),
        [
            "Se félicite [se féliciter]",
            "invite [inviter] → États + institutions financières multilatérales + banques régionales de développement"
        ]
    );
    let text =
        "Urges all States and the specialized agencies and organizations of the United Nations system to continue to assist;";
    assert_eq!(clauses(EN, text), ["Urges [urge] → States + specialized agencies + organizations of the United Nations system"]);
    let text = "Encourages Member States, in coordination with regional organizations, and intergovernmental and non-governmental \
                organizations to act;";
    assert!(clauses(EN, text)[0].starts_with("Encourages [encourage] → Member States"));
}

#[test]
fn partners_and_parts_are_not_asked() {
    let text = "Prie l’Office des Nations Unies contre la drogue et le crime, agissant en collaboration avec le Comité contre le terrorisme \
                et sa Direction exécutive ainsi que l’Équipe spéciale, de continuer ;";
    assert_eq!(clauses(FR, text), ["Prie [prier] → Office des Nations Unies contre la drogue et le crime"]);
    let text = "Encourage la société civile, notamment les organisations non gouvernementales, à s’efforcer d’agir ;";
    assert_eq!(clauses(FR, text), ["Encourage [encourager] → société civile"]);
}

#[test]
fn a_thing_that_is_encouraged_is_not_asked() {
    assert_eq!(clauses(FR, "Encourage la participation pleine et entière des femmes ;"), ["Encourage [encourager]"]);
    assert_eq!(clauses(EN, "Encourages the widest possible participation in the Assembly;"), ["Encourages [encourage]"]);
}

#[test]
fn those_who_are_thanked_or_commended() {
    // E/RES/2004/19, OP2 and OP12.
    let text = "Salue également les efforts faits par l’Office des Nations Unies contre la drogue et le crime pour renforcer la coopération ;";
    assert_eq!(clauses(FR, text), ["Salue également [saluer] → Office des Nations Unies contre la drogue et le crime"]);
    assert_eq!(clauses(FR, "Remercie les États Membres de leur appui ;"), ["Remercie [remercier] → États Membres"]);
    assert_eq!(
        clauses(FR, "Exprime sa gratitude aux pays donateurs qui ont appuyé le Programme ;")[0],
        "Exprime sa gratitude [exprimer sa gratitude] → pays donateurs"
    );
    assert_eq!(clauses(EN, "Commends the Secretary-General for his efforts;"), ["Commends [commend] → Secretary-General"]);
    assert_eq!(
        clauses(EN, "Commends the efforts of the Security Council to end the conflict;"),
        ["Commends [commend] → Security Council"]
    );
}

#[test]
fn who_made_what_is_welcomed_is_not_addressed() {
    let none = [
        (EN, "Welcomes the organization of the third Forum in Nairobi;"),
        (EN, "Welcomes the efforts of the Security Council to end the conflict;"),
        (EN, "Welcomes the Ninth Conference on Rivers;"),
        (EN, "Encourages the organization of regional workshops;"),
        (FR, "Se félicite de l’appui apporté par les partenaires de développement ;"),
        (FR, "Se félicite que le Gouvernement du Territoire ait coopéré ;"),
        (FR, "Accueille avec satisfaction la Conférence internationale sur les fleuves ;"),
        (FR, "Encourage l’organisation d’ateliers régionaux ;"),
    ];
    for (language, text) in none {
        assert!(!clauses(language, text)[0].contains('→'), "{text}: {:?}", clauses(language, text));
    }
    assert_eq!(clauses(EN, "Expresses its appreciation for the work done by the liaison office;").len(), 1);
    assert_eq!(
        clauses(EN, "Expresses its appreciation to the Government of Kenya for its hospitality;"),
        ["Expresses its appreciation [express its appreciation] → Government of Kenya"]
    );
    assert_eq!(clauses(EN, "Welcomes those States that have acceded;"), ["Welcomes [welcome] → States"]);
}

#[test]
fn a_pronoun_means_the_nearest_that_fits() {
    let cases = [
        (
            EN,
            "Commends the efforts of the regional commissions, takes note of the work done by the Office for Outer Space Affairs, and \
             calls upon it to go on;",
            "Office for Outer Space Affairs",
        ),
        (
            EN,
            "Commends the Secretary-General, takes note of the views of the donor countries, and invites him to go on;",
            "Secretary-General",
        ),
        (
            EN,
            "Notes the report of the Secretary-General on the work of the Peacebuilding Commission, and requests it to go on;",
            "Peacebuilding Commission",
        ),
        (EN, "Thanks the Office of Legal Affairs, commends the host countries, and invites them to go on;", "host countries"),
        (EN, "Urges the Government and the Front to talk, and calls upon them to go on;", "Government + Front"),
        (
            FR,
            "Félicite l’Office des Nations Unies contre la drogue et le crime, prend note des vues des États Membres et les engage à continuer ;",
            "États Membres",
        ),
        (
            FR,
            "Prend note des vues des États Membres et de la Commission du désarmement et la prie de continuer ;",
            "Commission du désarmement",
        ),
        (
            FR,
            "Remercie les États Membres, prend note du rapport du Conseil économique et social et lui demande de continuer ;",
            "Conseil économique et social",
        ),
    ];
    for (language, text, expected) in cases {
        let found = clauses(language, text);
        let last = found.last().and_then(|last| last.split_once("→ ")).map_or("", |(_, names)| names);
        assert_eq!(last, expected, "{text}");
    }
    // Nobody that was named fits: asked of somebody, not found whom.
    assert_eq!(clauses(FR, "Note que la situation reste grave, et les engage à agir ;")[1], "engage [engager] ~");
}

#[test]
fn what_is_expected_without_being_asked_is_marked() {
    // E/RES/2002/19, OP3; E/RES/2023/26, OP11.
    let text =
        "Souligne à cet égard que le Centre pour la prévention internationale du crime devrait prêter assistance aux États ;";
    assert_eq!(clauses(FR, text), ["Souligne [souligner] ~ Centre pour la prévention internationale du crime"]);
    let text = "Souligne qu’il importe que les États Membres créent et maintiennent des systèmes efficaces ;";
    assert_eq!(clauses(FR, text), ["Souligne [souligner] ~ États Membres"]);
    // A demand is outright: S/RES/598 (1987), OP1, as a reader judged it.
    let text = "Demands that the Government observe an immediate cease-fire;";
    assert_eq!(clauses(EN, text), ["Demands [demand] → Government"]);
    let text = "Réaffirme que le Centre a un rôle important à jouer ;";
    assert_eq!(clauses(FR, text), ["Réaffirme [réaffirmer]"]);
}

#[test]
fn a_pronoun_stands_for_the_one_before() {
    // A/C.3/66/L.15, OP16 and OP20.
    let text =
        "Apprécie les efforts faits par l’Office des Nations Unies contre la drogue et le crime, et lui demande de continuer ;";
    assert_eq!(clauses(FR, text)[1], "demande [demander] → Office des Nations Unies contre la drogue et le crime");
    let text = "Exhorte les États parties à utiliser la Convention, et les invite à échanger des informations ;";
    assert_eq!(clauses(FR, text)[1], "invite [inviter] → États parties");
}

#[test]
fn a_short_name_is_put_out_in_full() {
    let document = document(
        FR,
        &[
            "Félicite le Centre pour la prévention internationale du crime de ses travaux ;",
            "Prie de nouveau le Centre de continuer ;",
        ],
    );
    let read = read(&document, Part::Operative);
    let addressee = &read.paragraphs[1].clauses[0].addressees[0];
    assert_eq!(addressee.name, "Centre pour la prévention internationale du crime");
    assert_eq!(addressee.range.of(&document.paragraphs[1].text), "Centre");
    assert_eq!(addressee.later(), Some("Office des Nations Unies contre la drogue et le crime"));
    assert_eq!(
        clauses(FR, "Prie la CNUCED de poursuivre ses travaux ;"),
        ["Prie [prier] → Conférence des Nations Unies sur le commerce et le développement"]
    );
}

#[test]
fn conditions_have_their_exact_words_and_kind() {
    let cases: [(&str, &[&str]); 11] = [
        // E/RES/2004/19, OP10 and OP15.
        (
            "Demande à l’Office d’apporter une assistance, sur demande, y compris la formation, le cas échéant, en vue de prévenir ;",
            &["request: sur demande", "opportunity: le cas échéant"],
        ),
        (
            "Prie le Secrétaire général de convoquer, sous réserve de la disponibilité de ressources extrabudgétaires et compte dûment tenu du \
          principe d’une représentation équitable, un atelier ;",
            &[
                "resources: sous réserve de la disponibilité de ressources extrabudgétaires",
                "other: compte dûment tenu du principe d’une représentation équitable",
            ],
        ),
        // E/RES/2002/19, OP2.
        (
            "Prie le Centre d’agir, conformément aux résolutions pertinentes de l'Assemblée générale et en coordination avec le Comité ;",
            &["other: conformément aux résolutions pertinentes de l'Assemblée générale"],
        ),
        // A/RES/72/194, OP6 and OP8.
        (
            "Demande à l’Office, agissant dans le cadre de ses attributions liées aux moyens de prévenir et de combattre le terrorisme, de continuer ;",
            &["mandate: dans le cadre de ses attributions liées aux moyens de prévenir et de combattre le terrorisme"],
        ),
        (
            "Prie les États d’agir, conformément aux obligations qu’imposent le droit international et le droit interne ;",
            &["national-law: conformément aux obligations qu’imposent le droit international et le droit interne"],
        ),
        // A/C.3/66/L.15, OP11.
        (
            "Prie l’Office, dans les limites des ressources existantes et de son mandat, d’agir ;",
            &["resources: dans les limites des ressources existantes et de son mandat"],
        ),
        ("Engage les États, dans le cadre des conventions internationales, à agir dès que possible ;", &[]),
        (
            "Prie l’Office d’aider les États qui en font la demande à titre volontaire ;",
            &["request: qui en font la demande", "voluntary: à titre volontaire"],
        ),
        ("Rappelle le Guide sur la demande de preuves ;", &[]),
        ("Prie l’Office d’agir à la demande des États concernés ;", &["request: à la demande des États concernés"]),
        (
            "Engage les États à agir dans le plein respect du droit international ;",
            &["law: dans le plein respect du droit international"],
        ),
    ];
    for (text, expected) in cases {
        assert_eq!(conditions(FR, text), expected, "{text}");
    }
    let cases: [(&str, &[&str]); 4] = [
        (
            "Requests the Office, within existing resources, to assist requesting Member States, as appropriate;",
            &["resources: within existing resources", "request: requesting Member States", "opportunity: as appropriate"],
        ),
        (
            "Calls upon States to act in accordance with international law and their national legislation;",
            &["national-law: in accordance with international law and their national legislation"],
        ),
        (
            "Requests the Secretary-General to act as soon as possible, subject to the availability of extrabudgetary resources;",
            &["resources: subject to the availability of extrabudgetary resources"],
        ),
        (
            "Encourages States to share data on a voluntary basis and upon request;",
            &["voluntary: on a voluntary basis", "request: upon request"],
        ),
    ];
    for (text, expected) in cases {
        assert_eq!(conditions(EN, text), expected, "{text}");
    }
}

#[test]
fn reports_by_whom_to_whom_when_on_what() {
    let cases = [
        // A/RES/72/194, OP19; E/RES/2004/19, OP16; E/RES/2002/19, OP10; A/C.3/66/L.15, OP28.
        (
            "Prie également le Secrétaire général de lui présenter, à sa soixante-treizième session, un rapport sur l’application de la présente résolution.",
            "Secrétaire général | Assemblée générale | soixante-treizième session | 73 | l’application de la présente résolution",
        ),
        (
            "Prie également le Secrétaire général de lui rendre compte, à sa soixantième session, de l’application de la présente résolution.",
            "Secrétaire général | Assemblée générale | soixantième session | 60 | l’application de la présente résolution",
        ),
        (
            "Prie le Secrétaire général de rendre compte de l'application de la présente résolution à la Commission pour la prévention du crime et la justice pénale à sa douzième session.",
            "Secrétaire général | Commission pour la prévention du crime et la justice pénale | douzième session | 12 | l'application de la présente résolution",
        ),
        (
            "Se félicite de la tenue de la session, et prie le Secrétaire général de lui faire rapport sur les travaux de ladite session;",
            "Secrétaire général | Assemblée générale | - | - | les travaux de ladite session",
        ),
        (
            "Prie le Secrétaire général de tenir le Conseil de sécurité informé de la situation.",
            "Secrétaire général | Conseil de sécurité | - | - | la situation",
        ),
    ];
    for (text, expected) in cases {
        assert_eq!(report(FR, text).as_deref(), Some(expected), "{text}");
    }
    let cases = [
        (
            "Requests the Secretary-General to submit to the General Assembly at its eightieth session a report on the implementation of the present resolution.",
            "Secretary-General | General Assembly | eightieth session | 80 | the implementation of the present resolution",
        ),
        (
            "Requests the Secretary-General to report to it at its seventy-ninth session on the matter.",
            "Secretary-General | General Assembly | seventy-ninth session | 79 | the matter",
        ),
        (
            "Requests the Group to submit a report on its work to the Economic and Social Council at its 2025 session.",
            "Group | Economic and Social Council | 2025 session | 2025 | its work",
        ),
        (
            "Requests the Secretary-General to keep the Security Council informed on the implementation of this resolution;",
            "Secretary-General | Security Council | - | - | the implementation of this resolution",
        ),
    ];
    for (text, expected) in cases {
        assert_eq!(report(EN, text).as_deref(), Some(expected), "{text}");
    }
    for (language, text) in [
        (FR, "Prend note avec satisfaction du rapport du Secrétaire général ;"),
        (FR, "Prie le Secrétaire général de fournir au Comité des informations sur ses activités ;"),
        (EN, "Welcomes the report of the Secretary-General on the work of the Organization;"),
        (EN, "Requests the Secretary-General to implement the recommendations of the report;"),
    ] {
        assert_eq!(report(language, text), None, "{text}");
    }
}

#[test]
fn sessions_have_numbers() {
    let cases = [
        (FR, "Décide d’examiner la question à sa soixante et onzième session.", Some(71)),
        (FR, "Décide d’examiner la question à sa quatre-vingt-dix-neuvième session.", Some(99)),
        (FR, "Décide d’examiner la question à sa quatre-vingtième session.", Some(80)),
        (FR, "Décide d’examiner la question à sa cent deuxième session.", Some(102)),
        (FR, "Décide d’examiner la question à sa session de fond de 2005.", Some(2005)),
        (FR, "Décide d’examiner la question à sa 73e session.", Some(73)),
        (FR, "Décide d’examiner la question à sa prochaine session.", None),
        (EN, "Decides to consider the question at its eighty-first session.", Some(81)),
        (EN, "Decides to consider the question at its hundred and first session.", Some(101)),
        (EN, "Decides to consider the question at its 81st session.", Some(81)),
    ];
    for (language, text, expected) in cases {
        let document = document(language, &[text]);
        let read = read(&document, Part::Operative);
        let found = read.paragraphs[0].deadlines.first().unwrap_or_else(|| panic!("{text}"));
        assert_eq!(found.session, expected, "{text}: {}", found.range.of(text));
    }
}

#[test]
fn ranges_lie_in_the_text_and_follow_each_other() {
    for text in [
        "",
        "é",
        "Prie",
        "Prie, et",
        "Prie le",
        ", , et prie le Secrétaire général de",
        "Prie l’",
        "Demande à",
        "Souligne que",
        "Prie le Secrétaire général de faire rapport",
    ] {
        let document = document(FR, &[text]);
        for paragraph in read(&document, Part::All).paragraphs {
            for clause in &paragraph.clauses {
                assert!(text.get(clause.range.start..clause.range.end).is_some(), "{text}");
                assert!(text.get(clause.what.start..clause.what.end).is_some(), "{text}");
            }
            for pair in paragraph.clauses.windows(2) {
                assert_eq!(pair[0].range.end, pair[1].range.start, "{text}");
            }
        }
    }
}

#[test]
fn the_other_languages_have_openings_listed_names_conditions_and_sessions() {
    let cases: [(Language, &str, &str, &str, Option<u32>); 4] = [
        (
            Language::Es,
            "Pide al Secretario General que, previa solicitud, le presente un informe en su septuagésimo noveno período de sesiones;",
            "Pide [pedir] → Secretario General",
            "request: previa solicitud",
            Some(79),
        ),
        (
            Language::Ru,
            "просит Генерального секретаря представить по запросу доклад на ее семьдесят девятой сессии;",
            "просит [просить] → Генеральный секретарь",
            "request: по запросу",
            Some(79),
        ),
        (Language::Zh, "请秘书长酌情向第七十九届会议提交报告；", "请 [请] → 秘书长", "opportunity: 酌情", Some(79)),
        (
            Language::Ar,
            "تطلب إلى الأمين العام أن يقدم حسب الاقتضاء تقريرا في دورتها التاسعة والسبعين؛",
            "تطلب [طلب] → الأمين العام",
            "opportunity: حسب الاقتضاء",
            Some(79),
        ),
    ];
    for (language, text, clause, condition, session) in cases {
        assert_eq!(clauses(language, text), [clause], "{text}");
        assert_eq!(conditions(language, text), [condition], "{text}");
        let document = document(language, &[text]);
        let read = read(&document, Part::Operative);
        assert_eq!(read.paragraphs[0].deadlines.first().and_then(|found| found.session), session, "{text}");
    }
}

#[test]
fn an_infinitive_asks_behind_decides() {
    let read = read(
        &document(
            EN,
            &["Decides to request the Secretary-General to submit, at its eightieth session, a report on the question."],
        ),
        Part::Operative,
    );
    let found = &read.paragraphs[0];
    assert_eq!((found.clauses[0].lemma.as_str(), found.clauses[0].act), ("decide", Act::Asks));
    assert_eq!(found.clauses[0].addressees[0].name, "Secretary-General");
    assert_eq!(found.reports.len(), 1);
    // Security Council resolution 369 (1975), 1 (c).
    let mut decides =
        document(EN, &["Decides:", "To request the Secretary-General to submit at the end of this period a report;"]);
    decides.paragraphs[1].level = 1;
    decides.paragraphs[1].opening = None;
    let read = super::read(&decides, Part::Operative);
    let item = &read.paragraphs[1];
    assert_eq!((item.clauses[0].lemma.as_str(), item.reports.len()), ("request", 1));
    assert_eq!(item.clauses[0].addressees[0].name, "Secretary-General");
}

#[test]
fn a_pronoun_stands_for_who_was_named_last() {
    // General Assembly resolution 79/236, paragraph 20.
    let text =
        "Prend note des pays qui coopèrent avec le Programme des Nations Unies pour le développement et invite celui-ci à agir.";
    let read = read(&document(FR, &[text]), Part::Operative);
    assert_eq!(read.paragraphs[0].clauses[1].addressees[0].name, "Programme des Nations Unies pour le développement");
}

/// A register of two texts in which a report, a condition and an opening change.
fn two_texts() -> register::Register {
    let earlier = document(
        FR,
        &[
            "Prie instamment le Centre pour la prévention internationale du crime d’aider les États, sur demande ;",
            "Prie le Secrétaire général de lui présenter, à sa soixantième session, un rapport sur la question.",
        ],
    );
    let later = document(
        FR,
        &[
            "Engage l’Office des Nations Unies contre la drogue et le crime à aider les États, dans la limite des ressources existantes ;",
        ],
    );
    register::Register::new(vec![earlier.into(), later.into()])
}

#[test]
fn the_register_filters_sorts_and_counts() {
    use register::{Column, Filter};
    let register = two_texts();
    assert_eq!(register.entries.len(), 3);
    let office = "Office des Nations Unies contre la drogue et le crime".to_owned();
    let asked = register.filtered(&Filter { addressees: [office.clone()].into(), ..Filter::default() });
    // The Centre is the Office under its earlier name.
    assert_eq!(asked, [0, 2]);
    assert_eq!(register.addressees(), [(office, 2), ("Secrétaire général".to_owned(), 1)]);
    assert_eq!(register.filtered(&Filter { reports: true, ..Filter::default() }), [1]);
    assert_eq!(register.filtered(&Filter { kinds: [ConditionKind::Resources].into(), ..Filter::default() }), [2]);
    assert_eq!(register.filtered(&Filter { typed: "RESSOURCES etats".to_owned(), ..Filter::default() }), [2]);
    assert_eq!(register.filtered(&Filter { without: [0].into(), ..Filter::default() }), [2]);
    let mut rows = vec![0, 1, 2];
    register.sort(&mut rows, Column::Opening, false);
    assert_eq!(rows, [2, 1, 0]);
    register.sort(&mut rows, Column::Deadline, true);
    assert_eq!(rows, [1, 0, 2]);
    assert_eq!(register.words(&register.entries[2], Column::Conditions), "dans la limite des ressources existantes");
    assert_eq!(register.words(&register.entries[0], Column::What), "d’aider les États, sur demande");
}

#[test]
fn a_dropped_report_stays_a_row() {
    use register::Fate;
    let register = two_texts();
    let tracker = register.tracker(2);
    assert_eq!(tracker.len(), 1);
    assert_eq!((tracker[0].by.as_str(), tracker[0].to.as_str()), ("Secrétaire général", "Assemblée générale"));
    assert_eq!(tracker[0].step(&register, 1), Fate::Dropped);
    assert_eq!(register.growth[0].reports, 1);
    assert_eq!(register.growth[1].reports, 0);
    assert_eq!(register.ledger(ConditionKind::Request, 0), [(0, 0)]);
    assert!(register.ledger(ConditionKind::Request, 1).is_empty());
}

#[test]
fn what_became_of_a_mandate_has_both_words() {
    use change::{Changed, Side, between};
    let register = two_texts();
    let side = |document: usize, positions: &'static [usize]| Side {
        document: &register.documents[document],
        mandates: &register.mandates[document],
        positions,
    };
    let changes = between(&side(0, &[0]), &side(1, &[0]));
    let told: Vec<(Changed, &str, &str)> =
        changes.iter().map(|change| (change.what, change.before.as_str(), change.after.as_str())).collect();
    assert_eq!(
        told,
        [
            (Changed::Opening, "Prie instamment", "Engage"),
            (Changed::Condition(ConditionKind::Resources), "", "dans la limite des ressources existantes"),
            (Changed::Condition(ConditionKind::Request), "sur demande", ""),
        ]
    );
    assert!(between(&side(0, &[0]), &side(0, &[0])).is_empty());
    assert!(between(&side(0, &[]), &side(1, &[0])).is_empty());
    let dropped = between(&side(0, &[1]), &side(1, &[0]));
    assert_eq!(dropped.last().map(|change| (change.what, change.after.as_str())), Some((Changed::Report, "")));
}

#[test]
fn proper_names_and_their_complements_are_whole() {
    // S/RES/2703 (2023), OP3 and OP16; A/RES/80/6, OP10 and OP23.
    let text =
        "Encourage vivement le Maroc, le Front POLISARIO, l’Algérie et la Mauritanie à s’engager auprès de l’Envoyé personnel ;";
    let names = "Maroc + Front POLISARIO + Algérie + Mauritanie";
    assert_eq!(clauses(FR, text), [format!("Encourage vivement [encourager vivement] → {names}")]);
    let text = "Prie instamment les pays fournisseurs de contingents ou de personnel de police de prendre des mesures ;";
    let name = "pays fournisseurs de contingents ou de personnel de police";
    assert_eq!(clauses(FR, text), [format!("Prie instamment [prier instamment] → {name}")]);
    let text = "Calls upon States Parties to the Rome Statute that have not yet done so to adopt national legislation;";
    assert_eq!(clauses(EN, text), ["Calls upon [call upon] → States Parties to the Rome Statute"]);
    let text = "Salue les États, parties ou non au Statut de Rome, qui sont parties à l’Accord ;";
    assert_eq!(clauses(FR, text), ["Salue [saluer] → États"]);
}

#[test]
fn a_list_with_one_preposition_is_one_condition() {
    // A/RES/79/105, OP3.
    let words = "conformément aux dispositions applicables de la Charte, de la Déclaration et de ses résolutions sur la question";
    let text = format!("Demande à la Puissance administrante, {words}, de faciliter la consultation ;");
    assert_eq!(conditions(FR, &text), [format!("law: {words}")]);
    // A/RES/80/6, OP19: the adjective belongs to the noun.
    let text = "Urges all States Parties to take its interests into account when relevant matters are being discussed;";
    assert!(conditions(EN, text).is_empty());
    assert_eq!(conditions(EN, "Urges all States to report, when relevant, on progress;"), ["opportunity: when relevant"]);
}

#[test]
fn every_report_of_a_paragraph_is_found() {
    let text = "Prie le Secrétaire général de rendre compte au Conseil économique et social, dans les six mois, des mesures \
                prises, et de lui présenter, à sa quatre-vingt-unième session, un rapport sur l’application de la présente résolution ;";
    let document = document(FR, &[text]);
    let read = read(&document, Part::Operative);
    let told: Vec<(Option<&str>, Option<u32>)> =
        read.paragraphs[0].reports.iter().map(|report| (report.to.as_deref(), report.session)).collect();
    assert_eq!(told, [(Some("Conseil économique et social"), None), (Some("Assemblée générale"), Some(81))]);
    // A/RES/80/6, OP13: what is to stand in the report.
    let text = "Requests the Secretary-General to include information relevant to the implementation of article 3 of the \
                Relationship Agreement in a report to be submitted to the General Assembly at its eighty-first session;";
    let on = "the implementation of article 3 of the Relationship Agreement";
    let expected = format!("Secretary-General | General Assembly | eighty-first session | 81 | {on}");
    assert_eq!(report(EN, text), Some(expected));
}

#[test]
fn articles_of_a_treaty_in_an_annex_ask_nobody() {
    let mut document = document(FR, &["Le destinataire présente le document au transporteur ;", "Prie l’Office d’agir ;"]);
    document.paragraphs[0].id = ParagraphId("AN1.OP1".to_owned());
    document.paragraphs[0].opening = Some(TextRange::new(0, 2));
    document.paragraphs[1].id = ParagraphId("AN1.OP2".to_owned());
    let read = read(&document, Part::Operative);
    assert!(read.paragraphs[0].clauses.is_empty());
    assert_eq!(read.paragraphs[1].clauses.len(), 1);
}

#[test]
fn what_a_person_said_holds_and_can_be_taken_back() {
    use by_hand::{Correction, Said};
    let text = "Prie l’Office d’aider les États, sur demande, et invite les donateurs à y contribuer ;";
    let document = document(FR, &[text]);
    let say = |said| Correction { document: ByHand::name_of(&document), paragraph: "OP1".to_owned(), said };
    let mut by_hand = ByHand::default();
    by_hand.say(say(Said::NotACondition { words: "sur demande".to_owned(), nth: 0 }));
    let asked = say(Said::Addressees { verb: "invite".to_owned(), nth: 0, names: vec!["États".to_owned()] });
    by_hand.say(asked.clone());
    let written = serde_json::to_string(&by_hand).expect("JSON");
    assert_eq!(serde_json::from_str::<ByHand>(&written).expect("the same"), by_hand);
    let read = read_with(&document, Part::Operative, &by_hand);
    let found = &read.paragraphs[0];
    assert!(found.conditions.is_empty());
    assert_eq!(found.withdrawn.len(), 1);
    assert!(found.clauses[1].by_hand && !found.clauses[0].by_hand);
    assert_eq!(found.clauses[1].addressees[0].name, "États");
    by_hand.forget(&asked);
    let read = read_with(&document, Part::Operative, &by_hand);
    assert_eq!(read.paragraphs[0].clauses[1].addressees[0].name, "donateurs");
    // Words that the text no longer has are left alone.
    let mut other = ByHand::default();
    other.say(say(Said::NotACondition { words: "jamais écrit".to_owned(), nth: 0 }));
    assert_eq!(read_with(&document, Part::Operative, &other), super::read(&document, Part::Operative));
}

#[test]
fn reports_of_many_kinds_in_english() {
    // Sentences of our own in the manner of budgets, sanctions, expert bodies and yearly items.
    let cases = [
        (
            "Requests the Secretary-General to brief the Security Council every 90 days on the situation in the area;",
            "Secretary-General | Security Council | every 90 days | - | the situation in the area",
        ),
        (
            "Requests the Secretary-General to provide an oral update to the Council within 45 days;",
            "Secretary-General | Council | within 45 days | - | -",
        ),
        (
            "Requests the Secretary-General to update the General Assembly on progress at its eightieth session;",
            "Secretary-General | General Assembly | eightieth session | 80 | progress",
        ),
        (
            "Requests that the Secretary-General report to the Council on the implementation of this resolution every three months;",
            "Secretary-General | Council | every three months | - | the implementation of this resolution",
        ),
        (
            "Decides that the Monitoring Group shall report to the Committee monthly;",
            "Monitoring Group | Committee | monthly | - | -",
        ),
        (
            "Decides to consider the question at its sixtieth session on the basis of a report of the Secretary-General;",
            "Secretary-General | General Assembly | sixtieth session | 60 | -",
        ),
        (
            "Requests the Panel of Experts to provide a midterm report to the Council no later than 30 April 2015 and a final report by 31 October 2015;",
            "Panel of Experts | Council | no later than 30 April 2015 | - | -",
        ),
        (
            "Requests the Secretary-General to submit a report to the Council on developments in the area at the end of this period;",
            "Secretary-General | Council | at the end of this period | - | developments in the area",
        ),
        (
            "Requests the Secretary-General to prepare a report on this question for submission to the General Assembly at its fifty-ninth session;",
            "Secretary-General | General Assembly | fifty-ninth session | 59 | this question",
        ),
        (
            "Requests the High Commissioner to prepare a study on the rights of migrants and to submit it to the Human Rights Council at its forty-second session;",
            "High Commissioner | Human Rights Council | forty-second session | 42 | the rights of migrants",
        ),
        (
            "Calls upon all States to report to the Committee, within 60 days of the adoption of this resolution, on the steps taken;",
            "States | Committee | within 60 days of the adoption of this resolution | - | the steps taken",
        ),
        (
            "Requests the Secretary-General to inform the General Assembly at its fifty-first session of the results;",
            "Secretary-General | General Assembly | fifty-first session | 51 | the results",
        ),
    ];
    for (text, expected) in cases {
        assert_eq!(report(EN, text).as_deref(), Some(expected), "{text}");
    }
    let none = [
        "Requests the Secretary-General to implement the recommendations of the report;",
        "Requests the Secretary-General to make every effort to give effect to the conclusions of the report;",
        "Requests the Secretary-General to update the guidelines;",
        "Requests the Secretary-General to inform Member States of the results;",
        "Requests the Secretary-General to undertake a study of the matter;",
        "Decides to consider the question at its sixtieth session;",
    ];
    for text in none {
        assert_eq!(report(EN, text), None, "{text}");
    }
}

#[test]
fn reports_of_many_kinds_in_french() {
    let cases = [
        ("Décide que le Comité fera rapport au Conseil tous les trois mois ;", "Comité | Conseil | tous les trois mois | - | -"),
        (
            "Décide d’examiner la question à sa soixantième session sur la base d’un rapport du Secrétaire général ;",
            "Secrétaire général | Assemblée générale | soixantième session | 60 | -",
        ),
        (
            "Prie le Secrétaire général de lui faire rapport, d’ici au 30 juin 2018, sur l’exécution du mandat ;",
            "Secrétaire général | Assemblée générale | d’ici au 30 juin 2018 | - | l’exécution du mandat",
        ),
        (
            "Prie le Groupe d’experts de lui remettre un rapport final le 15 octobre 2010 au plus tard ;",
            "Groupe d’experts | Assemblée générale | le 15 octobre 2010 au plus tard | - | -",
        ),
        (
            "Demande à tous les États de rendre compte au Comité, dans les soixante jours suivant l’adoption de la présente résolution, des mesures qu’ils auront prises ;",
            "États | Comité | dans les soixante jours suivant l’adoption de la présente résolution | - | mesures qu’ils auront prises",
        ),
        (
            "Prie le Secrétaire général de saisir l’Assemblée générale, à sa trente et unième session, d’un rapport sur la question ;",
            "Secrétaire général | Assemblée générale | trente et unième session | 31 | la question",
        ),
        (
            "Prie le Secrétaire général de mettre à jour le rapport et de le présenter à la Commission à sa trente-quatrième session ;",
            "Secrétaire général | Commission | trente-quatrième session | 34 | -",
        ),
        (
            "Prie le Secrétaire général de suivre la question et d’en rendre compte au Conseil économique et social à sa session de fond de 2004 ;",
            "Secrétaire général | Conseil économique et social | session de fond de 2004 | 2004 | -",
        ),
        (
            "Prie le Secrétaire général de transmettre le rapport du Groupe d’experts à l’Assemblée générale à sa cinquante-quatrième session ;",
            "Secrétaire général | Assemblée générale | cinquante-quatrième session | 54 | -",
        ),
        (
            "Prie le Secrétaire général de lui rendre compte, dans le contexte du rapport sur l’exécution du budget, des économies réalisées ;",
            "Secrétaire général | Assemblée générale | - | - | économies réalisées",
        ),
    ];
    for (text, expected) in cases {
        assert_eq!(report(FR, text).as_deref(), Some(expected), "{text}");
    }
    let text = "Prie le Secrétaire général de veiller à ce que les conclusions du rapport soient publiées ;";
    assert_eq!(report(FR, text), None);
}

#[test]
fn words_that_only_look_like_a_limit() {
    assert!(conditions(EN, "Requests the Board to submit a report on this subject to the General Assembly;").is_empty());
    assert!(
        conditions(FR, "Prie le Secrétaire général d’en traiter dans le cadre de son rapport sur l’exécution du budget ;")
            .is_empty()
    );
    assert_eq!(
        conditions(EN, "Requests the Secretary-General, from within existing resources, to redeploy posts;"),
        ["resources: from within existing resources"]
    );
}

#[test]
fn a_verb_in_the_future_is_what_a_body_decides() {
    assert_eq!(clauses(FR, "Décide que le Comité se réunira à Genève ;"), ["Décide [décider] ~ Comité"]);
    assert_eq!(clauses(EN, "Demands that all parties immediately cease hostilities;"), ["Demands [demand] → parties"]);
}

#[test]
fn a_body_that_is_set_up_reports_as_it_is_told() {
    let cases = [
        (
            EN,
            "Decides to establish, under rule 28 of its rules of procedure, a Committee of the Assembly, to examine the matter and to \
             report on its work to the Security Council;",
            "Committee of the Assembly | Security Council | - | - | its work",
        ),
        (
            EN,
            "Establishes a working group, which shall report to the Economic and Social Council on its findings;",
            "working group | Economic and Social Council | - | - | its findings",
        ),
        (FR, "Crée un comité chargé de lui rendre compte de ses travaux.", "comité | Assemblée générale | - | - | ses travaux"),
        (
            FR,
            "Prie le Secrétaire général de lui présenter, dans les six mois, un examen stratégique du mandat de la Mission ;",
            "Secrétaire général | Assemblée générale | dans les six mois | - | mandat de la Mission",
        ),
    ];
    for (language, text, expected) in cases {
        assert_eq!(report(language, text).as_deref(), Some(expected), "{text}");
    }
    let texts = [
        "Decides to set up a Panel of Experts with the following tasks:",
        "To report to the Council every six months on its work;",
    ];
    let mut document = document(EN, &texts);
    document.paragraphs[1].opening = None;
    document.paragraphs[1].level = 1;
    let read = read(&document, Part::Operative);
    assert_eq!(read.paragraphs[1].reports[0].by.as_deref(), Some("Panel of Experts"));
}

#[test]
fn all_who_receive_a_report_are_named() {
    let cases = [
        (
            EN,
            "Requests the Special Rapporteur to report annually to the Human Rights Council and to the General Assembly on her work;",
            "Special Rapporteur | Human Rights Council, General Assembly | annually | - | her work",
        ),
        (
            EN,
            "Requests the Board to report to it and to the Economic and Social Council on its work;",
            "Board | General Assembly, Economic and Social Council | - | - | its work",
        ),
        (
            FR,
            "Prie le Haut-Commissaire de faire rapport au Conseil des droits de l’homme et à l’Assemblée générale sur ses travaux ;",
            "Haut-Commissaire | Conseil des droits de l’homme, Assemblée générale | - | - | ses travaux",
        ),
        (
            FR,
            "Prie le Comité de lui rendre compte, ainsi qu’au Conseil économique et social, de ses travaux ;",
            "Comité | Assemblée générale, Conseil économique et social | - | - | ses travaux",
        ),
    ];
    for (language, text, expected) in cases {
        assert_eq!(report(language, text).as_deref(), Some(expected), "{text}");
    }
}

#[test]
fn what_is_weighed_is_no_condition_and_one_never_ends_mid_phrase() {
    let text = "Prie l’Office d’aider les États, compte tenu du fait que la situation est grave, en respectant pleinement le droit international ;";
    assert_eq!(conditions(FR, text), ["law: en respectant pleinement le droit international"]);
    let text = "Calls upon all States to act strictly in accordance with the terms granted before the date of this decision;";
    assert_eq!(conditions(EN, text), ["other: in accordance with the terms granted before the date of this decision"]);
}

#[test]
fn the_verb_of_the_speaker_comes_again() {
    let text = "Est consciente que la dette s’alourdit et est consciente du rôle qui revient à l’Organisation ;";
    assert_eq!(clauses(FR, text).len(), 2);
}

#[test]
fn a_request_that_is_repeated_asks() {
    let cases = [
        (EN, "Reiterates its request to the Secretary-General to make full use of the base;", "Secretary-General"),
        (
            EN,
            "Reiterates its invitation to the relevant bodies, within their mandates, and to other stakeholders, to contribute;",
            "bodies + other stakeholders",
        ),
        (EN, "Renews its call upon all parties to the conflict to lay down their arms;", "parties to the conflict"),
        (FR, "Réitère la demande qu’elle a faite au Secrétaire général de tirer parti de la base ;", "Secrétaire général"),
        (FR, "Fait appel à tous les gouvernements pour qu’ils contribuent au Fonds ;", "gouvernements"),
        (FR, "Exige que l’Iraq s’acquitte de ses obligations ;", "Iraq"),
        (
            FR,
            "Exprime sa reconnaissance au Secrétaire général et à son Envoyé personnel pour les efforts qu’ils déploient ;",
            "Secrétaire général + Envoyé personnel",
        ),
        (
            FR,
            "Remercie le Gouvernement kényan d’avoir accueilli la Réunion et le secrétariat d’en avoir assuré la préparation ;",
            "Gouvernement kényan + secrétariat",
        ),
        (
            EN,
            "Expresses its appreciation to the Government of Kenya for its help, and to the secretariat for its work;",
            "Government of Kenya + secretariat",
        ),
        (
            FR,
            "Invite les organismes compétents, agissant dans le cadre de leurs mandats, et les autres partenaires à contribuer au Plan ;",
            "organismes + autres partenaires",
        ),
    ];
    for (language, text, expected) in cases {
        let found = clauses(language, text);
        assert_eq!(found[0].split_once("→ ").map_or("", |(_, names)| names), expected, "{text}");
    }
    assert!(!clauses(EN, "Emphasizes that no mission shall be financed in this way;")[0].contains('~'));
}

#[test]
fn sessions_that_were_are_no_deadlines() {
    let deadlines = |language, text: &str| -> Vec<String> {
        let document = document(language, &[text]);
        let read = read(&document, Part::Operative);
        read.paragraphs[0].deadlines.iter().map(|deadline| deadline.range.of(text).to_owned()).collect()
    };
    assert!(deadlines(EN, "Takes note of the report submitted to the Assembly at its tenth session;").is_empty());
    assert!(deadlines(EN, "Invites States to apply the guidelines adopted by the Council at its tenth session;").is_empty());
    assert_eq!(deadlines(EN, "Decides to consider the matter at its tenth session;"), ["tenth session"]);
    assert_eq!(deadlines(FR, "Décide que l’élection se tiendra le 12 novembre 2025 ;"), ["le 12 novembre 2025"]);
    let text = "Décide d’ouvrir un crédit pour la période du 1er juillet 2003 au 30 juin 2004 ;";
    assert_eq!(deadlines(FR, text), ["pour la période du 1er juillet 2003 au 30 juin 2004"]);
}

#[test]
fn what_a_report_is_on_is_no_condition() {
    let text = "Prie le Rapporteur de faire rapport au Conseil chaque année, conformément à son programme de travail ;";
    assert_eq!(report(FR, text).as_deref(), Some("Rapporteur | Conseil | chaque année | - | -"));
    let text = "Prie la Haute-Commissaire de lui faire oralement le point de la situation à sa dixième session ;";
    assert_eq!(report(FR, text).as_deref(), Some("Haute-Commissaire | Assemblée générale | dixième session | 10 | la situation"));
}

#[test]
fn states_are_asked_by_their_names() {
    let cases = [
        (EN, "Commends Colombia, Norway and Cuba for their efforts;", "Colombia + Norway + Cuba"),
        (EN, "Demands that Israel, the occupying Power, cease all settlement activities;", "Israel"),
        (
            EN,
            "Urges the Transitional Government and all other parties concerned to respect the law;",
            "Transitional Government + other parties",
        ),
        (EN, "Takes note of the report of the Executive Director, and requests her to continue;", "Executive Director"),
        (
            EN,
            "Requests the Director-General of the Agency, the secretariat and the Co-Chairs to go on;",
            "Director-General of the Agency + secretariat + Co-Chairs",
        ),
        (
            EN,
            "Calls upon all States parties to the Convention and the Protocols thereto to act;",
            "States parties to the Convention",
        ),
        (FR, "Exige qu’Israël, Puissance occupante, cesse toutes ses activités ;", "Israël"),
        (FR, "Félicite la Colombie, la Norvège et Cuba de leurs efforts ;", "Colombie + Norvège + Cuba"),
        (
            FR,
            "Engage le Gouvernement de transition et toutes les autres parties à coopérer ;",
            "Gouvernement de transition + autres parties",
        ),
        (FR, "Remercie de leur générosité les pays et les particuliers qui ont contribué au Fonds ;", "pays + particuliers"),
        (FR, "Enjoint aux parties de s’abstenir de tout acte et leur demande de négocier ;", "parties"),
    ];
    for (language, text, expected) in cases {
        let found = clauses(language, text);
        let names = found.last().and_then(|last| last.split_once("→ ")).map_or("", |(_, names)| names);
        assert_eq!(names, expected, "{text}");
    }
}

#[test]
fn means_go_with_the_mandate() {
    let text = "Encourages the commissions, within their existing mandates and resources, to act;";
    assert_eq!(conditions(EN, text), ["mandate: within their existing mandates and resources"]);
}

#[test]
fn other_genres_of_the_council_and_of_conferences() {
    let cases = [
        (EN, "Calls upon the communities in Cyprus and their leaders to act with restraint;", "communities in Cyprus + leaders"),
        (
            EN,
            "Requests the Secretary-General of the United Nations and the Secretary-General of the Pacific Community to cooperate;",
            "Secretary-General + Secretary-General of the Pacific Community",
        ),
        (EN, "Demands an immediate end to foreign intervention;", ""),
        (EN, "Encourages all efforts to build national capacity;", ""),
        (EN, "Recommends that plans be drawn up to help those affected;", ""),
        (
            FR,
            "Demande aux États Membres et aux organisations internationales, régionales et sous-régionales de coopérer ;",
            "États Membres + organisations internationales, régionales et sous-régionales",
        ),
        (
            FR,
            "Invite les États Membres et les organismes, fonds et programmes des Nations Unies à agir ;",
            "États Membres + organismes, fonds et programmes des Nations Unies",
        ),
    ];
    for (language, text, expected) in cases {
        let found = clauses(language, text);
        assert_eq!(found[0].split_once("→ ").map_or("", |(_, names)| names), expected, "{text}");
    }
    let text = "Recommends the creation of a Force. The Commander shall keep order. The Mediator shall report periodically to the \
                Secretary-General on his efforts;";
    assert_eq!(report(EN, text).as_deref(), Some("Mediator | Secretary-General | periodically | - | his efforts"));
    let text = "Requests the Secretary-General to submit a first report to the Security Council by the first week of March 1991 and to \
                report every four months thereafter;";
    assert_eq!(
        report(EN, text).as_deref(),
        Some("Secretary-General | Security Council | by the first week of March 1991 | - | -")
    );
    let text = "Invite les institutions à faire rapport à leurs organes directeurs en 2016 ;";
    assert_eq!(report(FR, text).as_deref(), Some("institutions | organes directeurs | - | - | -"));
    assert_eq!(
        conditions(EN, "Urges States to act under appropriate national law;"),
        ["national-law: under appropriate national law"]
    );
    let text = "Renews its decision to convene a meeting of States in 2026 and 2028, noting the one held in 2021;";
    let document = document(EN, &[text]);
    let found: Vec<&str> =
        read(&document, Part::Operative).paragraphs[0].deadlines.iter().map(|own| own.range.of(text)).collect();
    assert_eq!(found, ["in 2026 and 2028"]);
}

#[test]
fn letters_in_brackets_and_kinds_of_organizations() {
    let cases = [
        (
            EN,
            "Calls upon the Organization of African Unity (OAU) and the Organization of American States to assist;",
            "Organization of African Unity + Organization of American States",
        ),
        (
            EN,
            "Calls upon all Member States and international, regional and non-governmental organizations to act;",
            "Member States + international, regional and non-governmental organizations",
        ),
        (
            EN,
            "Encourages Member States, nuclear-weapon-free zones and the Conference on Disarmament to cooperate;",
            "Member States + nuclear-weapon-free zones + Conference on Disarmament",
        ),
        (
            EN,
            "Calls upon the Minister for Foreign Affairs of Norway and the Contact Group to mediate;",
            "Minister for Foreign Affairs of Norway + Contact Group",
        ),
        (
            FR,
            "Demande au Front patriotique rwandais (FPR) et au Gouvernement rwandais d’appliquer l’accord ;",
            "Front patriotique rwandais + Gouvernement rwandais",
        ),
    ];
    for (language, text, expected) in cases {
        let found = clauses(language, text);
        assert_eq!(found[0].split_once("→ ").map_or("", |(_, names)| names), expected, "{text}");
    }
}
