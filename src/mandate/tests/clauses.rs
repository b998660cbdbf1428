//! Which verbs open clauses, and whole paragraphs of several genres and languages.

use super::*;

#[test]
fn those_who_adopt_a_declaration_ask_and_decide() {
    for (text, expected) in [
        ("We request the Secretary-General to report thereon;", &["We request [request] → Secretary-General"] as &[&str]),
        (
            "We reaffirm our commitment to act, and to this end we call upon Member States to help;",
            &["We reaffirm [reaffirm]", "call upon [call upon] → Member States"],
        ),
        (
            "We take note with appreciation of the report and request the Office to assist States;",
            &["We take note with appreciation [take note with appreciation]", "request [request] → Office"],
        ),
        (
            "We express our appreciation to the Government of Peru;",
            &["We express our appreciation [express its appreciation] → Government of Peru"],
        ),
        ("We strongly urge States to enable others to act and encourage them;", &["We strongly urge [strongly urge] → States"]),
    ] {
        assert_eq!(clauses(EN, text), expected, "{text}");
    }
}

#[test]
fn those_who_adopt_a_french_declaration_ask_and_decide() {
    for (text, expected) in [
        (
            "Nous demandons au Secrétaire général de nous rendre compte de ses activités, et prions les États d’agir;",
            &["Nous demandons [demander] → Secrétaire général", "prions [prier] → États"] as &[&str],
        ),
        (
            "Nous nous félicitons de la Convention, réaffirmons notre attachement à la paix et engageons les États à la ratifier;",
            &["Nous nous félicitons [se féliciter]", "réaffirmons [réaffirmer]", "engageons [engager] → États"],
        ),
        (
            "Nous exprimons notre gratitude au Gouvernement du Pérou. Nous saluons l’action de la Croix-Rouge;",
            &["Nous exprimons notre gratitude [exprimer sa gratitude] → Gouvernement du Pérou", "saluons [saluer]"],
        ),
        (
            "Nous prenons note avec satisfaction du rapport et nous rappelons que les États que nous aidons agissent;",
            &["Nous prenons note avec satisfaction [prendre note avec satisfaction]", "rappelons [rappeler]"],
        ),
        ("Nous reconnaissons que les institutions progressent;", &["Nous reconnaissons [reconnaître]"]),
    ] {
        assert_eq!(clauses(FR, text), expected, "{text}");
    }
}

#[test]
fn what_is_to_be_requested_of_somebody_is_asked_of_him() {
    let text = "Recommends that the Trusteeship Council be requested to submit its reports to the Security Council;";
    assert_eq!(clauses(EN, text), ["Recommends [recommend] → Trusteeship Council"]);
    assert_eq!(report(EN, text).as_deref(), Some("Trusteeship Council | Security Council | - | - | -"));
}

#[test]
fn a_further_verb_has_its_own_addressee() {
    // E/RES/2004/19, OP5.
    let text = "Invite les États Membres qui ne sont pas encore parties à ces instruments à s’aider du Guide législatif, et prie le \
                Secrétariat, sous réserve de la disponibilité de ressources extrabudgétaires, d’étoffer encore le Guide ;";
    assert_eq!(clauses(FR, text), ["Invite [inviter] → États Membres", "prie [prier] → Secrétariat"]);
    assert_eq!(conditions(FR, text), ["resources: sous réserve de la disponibilité de ressources extrabudgétaires"]);
}

#[test]
fn what_a_text_asked_in_the_past_ends_where_the_speaker_goes_on() {
    let text = "Rappelle sa résolution 64/243, par laquelle elle a prié le Secrétaire général de créer un centre, demande aux États de l’y aider \
                et le prie de rendre compte ;";
    let found = clauses(FR, text);
    assert_eq!(found[..2], ["Rappelle [rappeler]", "demande [demander] → États"]);
    let cases = [
        // A noun that looks like a verb in the present.
        "Rappelle sa résolution 64/243, par laquelle elle a prié le Centre de contribuer à la prise en compte des besoins, prie le Centre d’agir ;",
        "Rappelle sa résolution 64/243, aux termes de laquelle il est demandé au Centre d’agir, prie le Centre de se hâter ;",
        // The relative has a verb of its own.
        "Note les conditions difficiles dans lesquelles travaillent les équipages, prie le Centre de les aider ;",
        "Note les conditions dans lesquelles les otages sont retenus et les dangers qui en découlent, prie le Centre de les aider ;",
    ];
    for text in cases {
        assert_eq!(clauses(FR, text).get(1).map(String::as_str), Some("prie [prier] → Centre"), "{text}");
    }
    let text =
        "Demande au Centre d’établir un plan dans lequel il définisse ce que sont les documents, donne une idée de leur nombre ;";
    assert_eq!(clauses(FR, text).len(), 1);
    // In the present it is that text which asks on.
    let text = "Rappelle la résolution 56/1, dans laquelle le Conseil prie le Secrétariat de créer un centre, demande aux États de l’y aider ;";
    assert_eq!(clauses(FR, text), ["Rappelle [rappeler]"]);
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
fn a_verb_that_says_nothing_alone_belongs_to_a_subject_before_it() {
    let text = "Emphasizes that a police force, able to protect civilians, is necessary, and that the Mission, once deployed, has a role;";
    assert_eq!(clauses(EN, text), ["Emphasizes [emphasize]"]);
    let text = "Souligne que l’appui des États, constant depuis dix ans, est indispensable ;";
    assert_eq!(clauses(FR, text), ["Souligne [souligner]"]);
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
fn a_sentence_without_a_verb_of_the_body_opens_no_clause() {
    for text in
        ["The Committee shall meet every year;", "Governments should protect young people;", "In principle, texts are short;"]
    {
        assert!(clauses(EN, text).is_empty(), "{text}");
    }
    let text = "In view of what the Committee has said, requests the Secretary-General to act;";
    assert_eq!(clauses(EN, text), ["requests [request] → Secretary-General"]);
    for text in ["Les États devraient agir;", "L’examen de la question est différé;"] {
        assert!(clauses(FR, text).is_empty(), "{text}");
    }
    assert_eq!(clauses(EN, "Strongly deprecates the raids;"), ["Strongly deprecates [strongly deprecate]"]);
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
fn a_verb_in_the_future_is_what_a_body_decides() {
    assert_eq!(clauses(FR, "Décide que le Comité se réunira à Genève ;"), ["Décide [décider] ~ Comité"]);
    assert_eq!(clauses(EN, "Demands that all parties immediately cease hostilities;"), ["Demands [demand] → parties"]);
}

#[test]
fn the_verb_of_the_speaker_comes_again() {
    let text = "Est consciente que la dette s’alourdit et est consciente du rôle qui revient à l’Organisation ;";
    assert_eq!(clauses(FR, text).len(), 2);
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
    assert_eq!(report(FR, text).as_deref(), Some("institutions | organes directeurs | en 2016 | - | -"));
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
fn more_verbs_ask_somebody() {
    let cases = [
        (EN, "Orders the Governments concerned to desist;", "Orders [order] → Governments"),
        (EN, "Expects Iraq to comply;", "Expects [expect] → Iraq"),
        (EN, "Entrusts the Secretary-General with the task of convening it;", "Entrusts [entrust] → Secretary-General"),
        (EN, "Takes cognizance of the report of the Secretary-General;", "Takes cognizance [take cognizance]"),
        (FR, "Lance un appel pressant au Gouvernement pour qu’il coopère ;", "Lance un appel [lancer un appel] → Gouvernement"),
        (FR, "Attend des États Membres qu’ils coopèrent ;", "Attend [attendre] → États Membres"),
        (FR, "Met en demeure le Gouvernement de coopérer ;", "Met en demeure [mettre en demeure] → Gouvernement"),
        (FR, "Attend avec intérêt le rapport du Secrétaire général ;", "Attend avec intérêt [attendre avec intérêt]"),
    ];
    for (language, text, expected) in cases {
        assert_eq!(clauses(language, text), [expected], "{text}");
    }
}

#[test]
fn a_noun_is_no_verb_and_the_speaker_goes_on_behind_a_relative_clause() {
    let text = "Reconnaît les besoins des femmes et le fait que les déplacements menacent les progrès ;";
    assert_eq!(clauses(FR, text).len(), 1);
    let text =
        "Demande aux États de verser la part du financement qui leur revient et les prie instamment de payer sans retard ;";
    assert_eq!(clauses(FR, text)[1], "prie instamment [prier instamment] → États");
    let text = "Note qu’il s’agit d’une opération hybride et souligne à cet égard qu’il importe de coordonner les efforts ;";
    assert_eq!(clauses(FR, text).len(), 2);
    let text = "Takes note of paragraph 8 of the report and decides to approve the posts requested;";
    assert_eq!(clauses(EN, text)[1], "decides [decide]");
}

/// "et la présente résolution" presents nothing (A/RES/804 (VIII), para. 4).
#[test]
fn the_present_resolution_is_no_clause() {
    let text =
        "Prie le Comité d'agir, donnant ainsi effet aux désirs exprimés dans sa résolution 417 (V) et la présente résolution;";
    assert_eq!(clauses(FR, text), ["Prie [prier] → Comité"]);
}
