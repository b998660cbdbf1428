//! French reports: to whom, when, on what, where the words around them say so.

use super::*;

/// "by | to | when | session | on" of the report of each French sentence.
fn assert_reports(cases: &[(&str, &str)]) {
    for (text, expected) in cases {
        assert_eq!(report(FR, text).as_deref(), Some(*expected), "{text}");
    }
}

#[test]
fn a_session_of_which_something_comes_is_no_time_of_the_report() {
    assert_reports(&[
        (
            "Prie le Secrétaire général de lui rendre compte chaque année de l’application des textes issus de sa vingt-troisième session extraordinaire ;",
            "Secrétaire général | Assemblée générale | chaque année | - | l’application des textes issus de sa vingt-troisième session extraordinaire",
        ),
        (
            "Prie le Secrétaire général de faire rapport au Conseil économique et social sur les suites données aux décisions adoptées par la Commission à sa onzième session ;",
            "Secrétaire général | Conseil économique et social | - | - | les suites données aux décisions adoptées par la Commission à sa onzième session",
        ),
        // What is still to be considered there is.
        (
            "Prie le Secrétaire général de présenter à la Commission un rapport sur la question qui sera examiné par elle à sa onzième session ;",
            "Secrétaire général | Commission | onzième session | 11 | la question qui sera examiné par elle",
        ),
    ]);
}

#[test]
fn where_something_is_receives_no_report() {
    assert_reports(&[
        (
            "Prie le Secrétaire général de présenter, dans son rapport sur le budget de la Mission des Nations Unies au Soudan du Sud, un bilan de cette expérience ;",
            "Secrétaire général | - | - | - | un bilan de cette expérience",
        ),
        (
            "Demande à la Commission d’établir un rapport sur la vente d’armes à Israël, et de le présenter au Conseil des droits de l’homme ;",
            "Commission | Conseil des droits de l’homme | - | - | la vente d’armes à Israël",
        ),
        (
            "Prie les États de présenter leur rapport à l’Organisation maritime internationale ;",
            "États | Organisation maritime internationale | - | - | -",
        ),
        (
            "Demande que les rapports de la Mission au Soudan du Sud soient soumis au Conseil des droits de l’homme ;",
            "- | Conseil des droits de l’homme | - | - | -",
        ),
    ]);
}

#[test]
fn right_behind_the_verb_or_the_report_whoever_is_named_receives_it() {
    assert_reports(&[
        (
            "Prie l’Assemblée générale de soumettre le rapport à tous les organes compétents de l’Organisation ;",
            "Assemblée générale | organes compétents de l’Organisation | - | - | -",
        ),
        (
            "Demande aux équipes de pays de communiquer aux gouvernements, le cas échéant, tous les rapports d’activité ;",
            "équipes de pays | gouvernements | - | - | -",
        ),
    ]);
}

#[test]
fn one_more_receives_it_behind_the_session_of_the_first() {
    assert_reports(&[
        (
            "Prie le Secrétaire général de lui présenter à sa soixante-seizième session, ainsi qu’au Conseil des droits de l’homme à sa quarante-quatrième session, un rapport sur la question ;",
            "Secrétaire général | Assemblée générale, Conseil des droits de l’homme | soixante-seizième session | 76 | la question",
        ),
        (
            "Demande à l’experte de soumettre un rapport à la Troisième Commission à la soixante-treizième session de l’Assemblée générale et au Conseil des droits de l’homme à sa quarantième session ;",
            "experte | Troisième Commission, Conseil des droits de l’homme | soixante-treizième session | 73 | -",
        ),
        (
            "Invite l’experte à faire figurer des informations sur ses travaux dans le rapport qu’elle lui présentera à sa dixième session ainsi qu’au Conseil des droits de l’homme ;",
            "experte | Assemblée générale, Conseil des droits de l’homme | dixième session | 10 | ses travaux",
        ),
        (
            "Prie le Secrétaire général de lui rendre compte chaque année, au titre de la question intitulée « Promotion de la femme », ainsi qu’au Conseil économique et social, des progrès accomplis ;",
            "Secrétaire général | Assemblée générale, Conseil économique et social | chaque année | - | progrès accomplis",
        ),
    ]);
}

#[test]
fn what_is_to_stand_in_a_report_is_what_the_request_is_on() {
    assert_reports(&[
        // The sentence of A/RES/57/212, OP15, shortened.
        (
            "Encourage la Commission à inclure systématiquement dans ses rapports une section expressément consacrée à l’éducation ;",
            "Commission | - | - | - | une section expressément consacrée à l’éducation",
        ),
        (
            "Prie le Secrétaire général de faire figurer dans son rapport sur la réalisation des objectifs une analyse des moyens de financement ;",
            "Secrétaire général | - | - | - | une analyse des moyens de financement",
        ),
        (
            "Prie le Secrétaire général d’inclure, dans le rapport annuel sur la Conférence qu’il lui présentera à sa dixième session, des informations sur les mesures prises ;",
            "Secrétaire général | Assemblée générale | dixième session | 10 | les mesures prises",
        ),
        (
            "Prie le Secrétaire général de présenter dans son prochain rapport sur les dispositions visant à prévenir les abus une analyse de la coopération ;",
            "Secrétaire général | - | - | - | une analyse de la coopération",
        ),
        (
            "Prie le Secrétaire général de consigner ces informations dans ses rapports sur la Mission ;",
            "Secrétaire général | - | - | - | -",
        ),
    ]);
}

#[test]
fn where_a_report_stands_and_how_it_goes_is_not_what_it_is_on() {
    assert_reports(&[
        (
            "Prie le Secrétaire général de lui rendre compte à sa dixième session, au titre de la question intitulée « Développement social », de l’application de la présente résolution ;",
            "Secrétaire général | Assemblée générale | dixième session | 10 | l’application de la présente résolution",
        ),
        (
            "Invite les États à faire rapport au Comité tous les ans, avec l’appui du mécanisme consultatif, sur leur stratégie de transition ;",
            "États | Comité | tous les ans | - | leur stratégie de transition",
        ),
        (
            "Invite le Comité à lui rendre compte à sa dixième session, par le biais du Conseil économique et social, de la mise en œuvre de la réforme ;",
            "Comité | Assemblée générale | dixième session | 10 | la mise en œuvre de la réforme",
        ),
        (
            "Prie le Secrétaire général de lui rendre compte à ce sujet dans son prochain rapport sur la responsabilité ;",
            "Secrétaire général | Assemblée générale | - | - | -",
        ),
        (
            "Prie le Comité de soumettre des rapports sur l’état d’avancement des préparatifs afin que l’Assemblée générale puisse les examiner à sa dixième session ;",
            "Comité | Assemblée générale | dixième session | 10 | l’état d’avancement des préparatifs",
        ),
    ]);
}

#[test]
fn one_more_joined_by_as_well_as_receives_it() {
    assert_reports(&[
        (
            "Prie le Rapporteur spécial de lui rendre compte chaque année de ses activités, ainsi qu’à la Commission des droits de l’homme ;",
            "Rapporteur spécial | Assemblée générale, Commission des droits de l’homme | chaque année | - | ses activités",
        ),
        (
            "Invite le Rapporteur spécial à lui communiquer ainsi qu’à la Commission des droits de l’homme, des rapports actualisés sur la situation ;",
            "Rapporteur spécial | Assemblée générale, Commission des droits de l’homme | - | - | la situation",
        ),
        (
            "Engage les États à inclure des statistiques dans les rapports qu’ils soumettent aux mécanismes compétents des Nations Unies, y compris au Conseil des droits de l’homme ;",
            "États | mécanismes compétents des Nations Unies | - | - | des statistiques",
        ),
    ]);
}

#[test]
fn a_year_says_when() {
    assert_reports(&[
        (
            "Prie le Secrétaire général de lui rendre compte en 2021 de l’application de la présente résolution ;",
            "Secrétaire général | Assemblée générale | en 2021 | - | l’application de la présente résolution",
        ),
        (
            "Prie le Secrétaire général de lui présenter en 2021 le prochain rapport sur la mise en œuvre du Plan ;",
            "Secrétaire général | Assemblée générale | en 2021 | - | la mise en œuvre du Plan",
        ),
        (
            "Invite le Haut-Commissaire à rendre compte des résultats aux États Membres en 2022 ;",
            "Haut-Commissaire | États Membres | en 2022 | - | résultats",
        ),
        (
            "Prie le Secrétariat de faire rapport sur la question à la Réunion biennale des États qui se tiendra en 2026 ;",
            "Secrétariat | Réunion biennale des États | en 2026 | - | la question",
        ),
        // A year of what was done.
        (
            "Prie le Secrétaire général de lui présenter un rapport sur la Conférence tenue à Rio en 2012 ;",
            "Secrétaire général | Assemblée générale | - | - | la Conférence tenue à Rio en 2012",
        ),
    ]);
}

#[test]
fn who_is_sent_to_report_reports() {
    assert_reports(&[
        // S/RES/799 (1992), OP5, shortened.
        (
            "Prie le Secrétaire général d’envoyer dans la région un représentant chargé d’examiner la situation et de faire rapport au Conseil de sécurité ;",
            "représentant | Conseil de sécurité | - | - | -",
        ),
        (
            "Prie le Secrétaire général d’envoyer un représentant chargé d’examiner la situation, et de faire rapport au Conseil de sécurité ;",
            "Secrétaire général | Conseil de sécurité | - | - | -",
        ),
    ]);
}

#[test]
fn what_another_shall_do_and_in_which_case_is_not_told() {
    assert_reports(&[
        (
            "Demande que ces experts lui présentent un résumé à sa dixième session et que le dialogue soit hébergé sur le site Web consacré à la nature ;",
            "experts | Assemblée générale | dixième session | 10 | -",
        ),
        (
            "Prie le Secrétaire général de l’informer immédiatement en cas de défaillance de la Mission ;",
            "Secrétaire général | Assemblée générale | immédiatement | - | -",
        ),
        (
            "Prie le Secrétaire général d’indiquer dans son prochain rapport sur l’exécution du budget les mesures prises par la Force ;",
            "Secrétaire général | - | - | - | les mesures prises par la Force",
        ),
    ]);
}

#[test]
fn times_with_a_sentence_a_month_or_a_length_of_their_own() {
    assert_reports(&[
        (
            "Prie le Secrétaire général de présenter au Comité un rapport sur ces personnes, dès que ces informations sont disponibles ;",
            "Secrétaire général | Comité | dès que ces informations sont disponibles | - | ces personnes",
        ),
        (
            "Prie le Secrétaire général de lui faire rapport sur la mise en œuvre du Plan avant la fin octobre 2021 ;",
            "Secrétaire général | Assemblée générale | avant la fin octobre 2021 | - | la mise en œuvre du Plan",
        ),
        (
            "Prie le Secrétaire général de lui présenter, au moins six semaines à l’avance, un rapport sur les progrès accomplis ;",
            "Secrétaire général | Assemblée générale | six semaines à l’avance | - | les progrès accomplis",
        ),
        (
            "Prie les institutions de faire rapport au Conseil économique et social, à sa session de fond, sur les aménagements apportés ;",
            "institutions | Conseil économique et social | - | - | les aménagements apportés",
        ),
    ]);
}
