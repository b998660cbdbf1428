//! French reports: who reports and who receives, where a pronoun or a long name says so.

use super::*;

/// "by | to" of the report of each French sentence.
fn assert_who(cases: &[(&str, &str)]) {
    for (text, expected) in cases {
        let read = report(FR, text).unwrap_or_default();
        let who: Vec<&str> = read.split(" | ").take(2).collect();
        assert_eq!(who.join(" | "), *expected, "{text}");
    }
}

#[test]
fn the_latter_receives_a_report() {
    assert_who(&[
        (
            "Prie le Département de l’information d’établir un plan avant la trente-neuvième session du Comité de l’information, et de faire rapport à ce dernier à cette même session ;",
            "Département de l’information | Comité de l’information",
        ),
        (
            "Demande au Bureau de consulter le Conseil économique et social et de rendre compte à celui-ci des progrès accomplis ;",
            "Bureau | Conseil économique et social",
        ),
    ]);
}

#[test]
fn a_pronoun_stands_for_the_one_who_is_to_report() {
    assert_who(&[
        (
            "Prie la MINUSMA d’aider les autorités maliennes, et la prie également de lui présenter un rapport à sa dixième session ;",
            "MINUSMA | Assemblée générale",
        ),
        (
            "Prend note du rapport établi par l’Observateur indépendant, et demande à celui-ci de lui présenter un rapport chaque année ;",
            "Observateur indépendant | Assemblée générale",
        ),
        (
            "Félicite le Corps commun de la réforme interne qu’il mène et l’invite à lui rendre compte, à sa dixième session, de ses activités ;",
            "Corps commun | Assemblée générale",
        ),
        (
            "Se félicite que la Présidente ait engagé le Dialogue de haut niveau de 2019, et l’invite à tenir les États Membres informés de la situation ;",
            "Présidente | États Membres",
        ),
        (
            "Se félicite que le Secrétaire général ait examiné le rôle joué au Myanmar, et l’invite à lui présenter un rapport à sa dixième session ;",
            "Secrétaire général | Assemblée générale",
        ),
        (
            "Prie le ou la titulaire du mandat de lui présenter un rapport à sa dixième session ;",
            "titulaire du mandat | Assemblée générale",
        ),
        (
            "Encourage le Président à inviter le Bureau de lutte contre le terrorisme au plus haut niveau à faire des exposés au Comité contre le terrorisme tous les six mois ;",
            "Bureau de lutte contre le terrorisme | Comité contre le terrorisme",
        ),
    ]);
}

#[test]
fn names_go_as_far_as_they_reach() {
    assert_who(&[
        (
            "Prie le Bureau de la Haute-Représentante pour les pays les moins avancés, les pays en développement sans littoral et les petits États insulaires en développement de lui présenter un rapport ;",
            "Bureau de la Haute-Représentante pour les pays les moins avancés, les pays en développement sans littoral et les petits États insulaires en développement | Assemblée générale",
        ),
        (
            "Prie la Mission des Nations Unies pour la stabilisation en République centrafricaine de lui présenter un rapport ;",
            "Mission des Nations Unies pour la stabilisation en République centrafricaine | Assemblée générale",
        ),
        (
            "Invite le Président du Comité des droits de tous les travailleurs migrants à lui présenter un rapport ;",
            "Président du Comité des droits de tous les travailleurs migrants | Assemblée générale",
        ),
        (
            "Prie la Direction de faire rapport au Comité ponctuellement ou à la demande de celui-ci, sur ses travaux ;",
            "Direction | Comité",
        ),
        (
            "Encourage les États à informer régulièrement le Comité 1540 de la façon dont les demandes sont satisfaites ;",
            "États | Comité 1540",
        ),
        (
            "Prie la Secrétaire exécutive de soumettre un rapport à la Commission pour examen à sa dixième session ;",
            "Secrétaire exécutive | Commission",
        ),
        (
            "Engage les États à communiquer chaque année au Comité des renseignements supplémentaires dans leurs rapports ;",
            "États | Comité",
        ),
    ]);
}
