//! Conditions, sessions and time limits.

use super::*;

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
fn what_is_weighed_is_no_condition_and_one_never_ends_mid_phrase() {
    let text = "Prie l’Office d’aider les États, compte tenu du fait que la situation est grave, en respectant pleinement le droit international ;";
    assert_eq!(conditions(FR, text), ["law: en respectant pleinement le droit international"]);
    let text = "Calls upon all States to act strictly in accordance with the terms granted before the date of this decision;";
    assert_eq!(conditions(EN, text), ["other: in accordance with the terms granted before the date of this decision"]);
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
fn means_go_with_the_mandate() {
    let text = "Encourages the commissions, within their existing mandates and resources, to act;";
    assert_eq!(conditions(EN, text), ["mandate: within their existing mandates and resources"]);
}
