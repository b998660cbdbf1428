//! Reports: by whom, to whom, when, on what.

use super::*;

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
fn what_a_report_is_on_is_no_condition() {
    let text = "Prie le Rapporteur de faire rapport au Conseil chaque année, conformément à son programme de travail ;";
    assert_eq!(report(FR, text).as_deref(), Some("Rapporteur | Conseil | chaque année | - | -"));
    let text = "Prie la Haute-Commissaire de lui faire oralement le point de la situation à sa dixième session ;";
    assert_eq!(report(FR, text).as_deref(), Some("Haute-Commissaire | Assemblée générale | dixième session | 10 | la situation"));
}

#[test]
fn what_is_provided_with_a_report_and_one_that_two_verbs_ask_for() {
    let cases = [
        (
            EN,
            "Requests the United States to provide the Security Council with reports on the action taken;",
            Some("United States | Security Council | - | - | the action taken"),
        ),
        (
            EN,
            "Requests the Secretary-General to prepare a report on the matter and to submit it to the General Assembly at its tenth session;",
            Some("Secretary-General | General Assembly | tenth session | 10 | the matter"),
        ),
        (
            EN,
            "Requests the Office to continue reporting to the Council on its work;",
            Some("Office | Council | - | - | its work"),
        ),
        (EN, "Requests the Office to address the areas of concern noted in his report;", None),
        (
            FR,
            "Prie le Comité d’établir un rapport sur la question et de le lui présenter à sa dixième session ;",
            Some("Comité | Assemblée générale | dixième session | 10 | la question"),
        ),
        (
            FR,
            "Prie le Secrétaire général de rendre compte au Conseil de la situation ;",
            Some("Secrétaire général | Conseil | - | - | la situation"),
        ),
        (
            FR,
            "Demande que les États coopèrent et que le Secrétaire général lui fasse rapport ;",
            Some("Secrétaire général | Assemblée générale | - | - | -"),
        ),
    ];
    for (language, text, expected) in cases {
        assert_eq!(report(language, text).as_deref(), expected, "{text}");
    }
}

#[test]
fn reports_asked_for_in_other_frames() {
    let cases = [
        (
            FR,
            "Demande qu’un rapport lui soit présenté à sa soixantième session sur l’application de la présente résolution ;",
            "- | Assemblée générale | soixantième session | 60 | l’application de la présente résolution",
        ),
        (
            FR,
            "Attend du Secrétaire général qu’il lui fasse rapport sur la situation d’ici au 31 mars 2015 ;",
            "Secrétaire général | Assemblée générale | d’ici au 31 mars 2015 | - | la situation",
        ),
        (
            FR,
            "Prie le Secrétaire général de lui faire part de ses conclusions d’ici au 31 mars 2015 ;",
            "Secrétaire général | Assemblée générale | d’ici au 31 mars 2015 | - | ses conclusions",
        ),
        (FR, "Demande à être tenue informée de la situation ;", "- | Assemblée générale | - | - | la situation"),
        (
            FR,
            "Prie le Secrétaire général de veiller à ce que le commandant de la Force lui fasse rapport tous les 90 jours ;",
            "commandant de la Force | Assemblée générale | tous les 90 jours | - | -",
        ),
        (
            FR,
            "Prie le Secrétaire général de nommer un expert qui lui rendra compte dans les 30 jours ;",
            "expert | Assemblée générale | dans les 30 jours | - | -",
        ),
        (
            FR,
            "Prie le Secrétaire général de lui faire rapport dès que possible, et en tout état de cause avant le 15 mars 2015 ;",
            "Secrétaire général | Assemblée générale | dès que possible, et en tout état de cause avant le 15 mars 2015 | - | -",
        ),
        (EN, "Asks to be kept informed of developments;", "- | General Assembly | - | - | developments"),
        (
            EN,
            "Requests the Secretary-General to inform the Security Council within 30 days of the measures taken;",
            "Secretary-General | Security Council | within 30 days | - | the measures taken",
        ),
        (
            EN,
            "Requests the Secretary-General to report to it as soon as possible and not later than 31 August 1983 on the matter;",
            "Secretary-General | General Assembly | as soon as possible and not later than 31 August 1983 | - | the matter",
        ),
        (
            EN,
            "Requests the Secretary-General to ask the Force Commander to report to the Security Council on the incident;",
            "Force Commander | Security Council | - | - | the incident",
        ),
        (
            EN,
            "Requests the Secretary-General to ensure that the Force Commander reports to the Security Council every 90 days;",
            "Force Commander | Security Council | every 90 days | - | -",
        ),
        (
            EN,
            "Requests the Secretary-General to report at its eighty- third session on the matter;",
            "Secretary-General | General Assembly | eighty- third session | 83 | the matter",
        ),
    ];
    for (language, text, expected) in cases {
        assert_eq!(report(language, text).as_deref(), Some(expected), "{text}");
    }
    // A body that receives reports is told of the results, with or without a time; "it" may be anybody named before.
    let told = report(EN, "Requests States to inform the Council of the results;");
    assert_eq!(told.as_deref(), Some("States | Council | - | - | the results"));
    // Views are no report; neither is what is awaited of nobody.
    for (language, text) in [
        (FR, "Invite les États Membres à lui faire part de leurs vues ;"),
        (FR, "Attend avec intérêt le rapport du Secrétaire général ;"),
        (EN, "Requests the Office to strengthen its cooperation with the Union and to inform it of the results;"),
        (EN, "Urges all bodies to notify the Department for General Assembly and Conference Management of meetings;"),
    ] {
        assert_eq!(report(language, text), None, "{text}");
    }
}

#[test]
fn two_reports_behind_one_verb_have_each_its_time() {
    let times = |language: Language, text: &str| -> Vec<(Option<String>, Option<String>)> {
        let read = read(&document(language, &[text]), Part::Operative);
        let reports = read.paragraphs[0].reports.iter();
        reports.map(|report| (report.to.clone(), report.when.map(|range| range.of(text).to_owned()))).collect()
    };
    let to = |to: &str, when: &str| (Some(to.to_owned()), Some(when.to_owned()));
    let text = "Prie le Groupe d’experts de lui présenter un rapport d’étape d’ici au 31 mars 2015 et un rapport final d’ici au \
                30 juin 2015, et d’adresser des mises à jour au Comité ;";
    let expected = [to("Assemblée générale", "d’ici au 31 mars 2015"), to("Assemblée générale", "d’ici au 30 juin 2015")];
    assert_eq!(times(FR, text), expected);
    let text = "Requests the Panel to provide to the Security Council a midterm report no later than 1 March 2015 and a final \
                report no later than 30 June 2015;";
    let expected = [to("Security Council", "no later than 1 March 2015"), to("Security Council", "no later than 30 June 2015")];
    assert_eq!(times(EN, text), expected);
    // Without times of their own they are one.
    let text = "Requests the Panel to submit a report and a final report to the Security Council by 30 June 2015;";
    assert_eq!(times(EN, text).len(), 1);
}
