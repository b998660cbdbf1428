//! French reports: whether one is asked for at all, and what it is on.

use super::*;

/// "by | to | when | session | on" of the reports of each French sentence.
fn assert_reports(cases: &[(&str, &[&str])]) {
    for (text, expected) in cases {
        assert_eq!(reports(FR, text), *expected, "{text}");
    }
}

#[test]
fn a_declaration_asks_for_reports_to_those_who_adopt_it() {
    assert_reports(&[(
        "Nous prions le Secrétaire général de nous rendre compte chaque année de ses activités;",
        &["Secrétaire général | Assemblée générale | chaque année | - | ses activités"],
    )]);
}

#[test]
fn what_goes_into_the_report_asked_for_is_no_second_one() {
    assert_reports(&[
        (
            "Prie le Secrétaire général de lui rendre compte à ce sujet à sa dixième session et de présenter dans son rapport des recommandations sur la suite à donner;",
            &["Secrétaire général | Assemblée générale | dixième session | 10 | -"],
        ),
        (
            "Prie le Centre de lui présenter à sa dixième session un rapport sur les ports et d’inclure dans ce rapport une analyse des coûts;",
            &["Centre | Assemblée générale | dixième session | 10 | les ports"],
        ),
        // Another one.
        (
            "Prie le Centre de lui rendre compte à sa dixième session et de faire figurer dans son rapport sur le personnel des informations sur les postes;",
            &["Centre | Assemblée générale | dixième session | 10 | -", "Centre | Assemblée générale | - | - | les postes"],
        ),
    ]);
}

#[test]
fn what_somebody_is_then_able_to_do_is_not_asked() {
    assert_reports(&[
        (
            "Prie l’Organisation de veiller à ce que le Mécanisme soit libre, afin de pouvoir agir et rendre compte de ses activités aux États Membres;",
            &[],
        ),
        ("Demande au Gouvernement de mener les enquêtes, et l’invite à publier les comptes rendus de ces enquêtes;", &[]),
        ("Prie le Centre de consulter les États avant de soumettre le rapport au Conseil économique et social;", &[]),
    ]);
}

#[test]
fn a_report_is_on_what_it_sums_up() {
    assert_reports(&[
        (
            "Prie le Centre d’établir un rapport résumant les débats à lui soumettre avant sa dixième session;",
            &["Centre | Assemblée générale | dixième session | 10 | les débats"],
        ),
        (
            "Prie le Centre d’établir un rapport, en consultation avec le Fonds, dans lequel il évaluera notamment les activités de celui-ci, et de le lui présenter à sa dixième session;",
            &["Centre | Assemblée générale | dixième session | 10 | les activités de celui-ci"],
        ),
        (
            "Prie le Centre de lui présenter à sa dixième session un rapport dans lequel seront examinés les progrès accomplis;",
            &["Centre | Assemblée générale | dixième session | 10 | les progrès accomplis"],
        ),
        (
            "Prie l’Experte d’établir, en vue de les lui présenter à sa dixième session et de les soumettre au Conseil à sa onzième session, des rapports sur les ports;",
            &[
                "Experte | Assemblée générale | dixième session | 10 | les ports",
                "Experte | Conseil | onzième session | 11 | les ports",
            ],
        ),
    ]);
}

#[test]
fn a_session_at_which_something_else_is_held_is_no_time_of_the_report() {
    assert_reports(&[(
        "Prie le Centre d’établir un rapport sur les ports, en tenant compte des résultats de la table ronde qui doit être organisée à la dixième session, et de lui soumettre ce rapport à sa douzième session;",
        &["Centre | Assemblée générale | douzième session | 12 | les ports"],
    )]);
}

#[test]
fn the_one_who_speaks_or_was_named_is_informed() {
    assert_reports(&[
        (
            "Invite le Centre à renforcer sa coopération avec l’Union et à l’informer en conséquence des suites du dialogue;",
            &["Centre | Assemblée générale | - | - | suites du dialogue"],
        ),
        (
            "Prie le Directeur de tenir le Conseil des Gouverneurs et, s’il y a lieu, parallèlement, le Conseil de sécurité, régulièrement informés du respect des engagements;",
            &["Directeur | Conseil des Gouverneurs | régulièrement | - | respect des engagements"],
        ),
        (
            "Prie le Centre de faire rapport à la dixième session de l’Assemblée générale;",
            &["Centre | Assemblée générale | dixième session | 10 | -"],
        ),
    ]);
}
