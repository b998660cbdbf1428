//! Names of those who are asked: how far they go, and what is no name.

use super::*;

#[test]
fn a_name_goes_on_with_what_tells_which() {
    let cases = [
        ("Invite les pays en développement et les pays développés à coopérer ;", "pays en développement + pays développés"),
        (
            "Engage les pays les moins avancés et leurs partenaires de développement à agir ;",
            "pays les moins avancés + partenaires de développement",
        ),
        (
            "Prie instamment les pays touchés par le séisme et les autres parties prenantes de partager leur expérience ;",
            "pays touchés par le séisme + autres parties prenantes",
        ),
        (
            "Invite les organes créés en vertu d’instruments relatifs aux droits de l’homme, ainsi que les titulaires de mandat, à \
             continuer leurs travaux ;",
            "organes créés en vertu d’instruments relatifs aux droits de l’homme + titulaires de mandat",
        ),
        (
            "Prie les donateurs ainsi que le secteur privé, les fondations et les autres donateurs de verser des contributions ;",
            "donateurs + secteur privé + fondations + autres donateurs",
        ),
        (
            "Invite les organisations régionales, intergouvernementales et non gouvernementales, et les universités à participer ;",
            "organisations régionales, intergouvernementales et non gouvernementales + universités",
        ),
    ];
    for (text, asked) in cases {
        assert!(clauses(FR, text)[0].ends_with(&format!("→ {asked}")), "{text}: {:?}", clauses(FR, text));
    }
    let cases = [
        ("Urges troop- and police-contributing countries to act;", "troop- and police-contributing countries"),
        (
            "Requests the United Nations funds and programmes and the specialized agencies to act;",
            "United Nations funds and programmes + specialized agencies",
        ),
        (
            "Requests the Peace and Security Council of the African Union to act;",
            "Peace and Security Council of the African Union",
        ),
        ("Urges all Afghan, regional and international parties to act;", "Afghan, regional and international parties"),
        ("Calls upon the Syrian regime to cooperate;", "Syrian regime"),
    ];
    for (text, asked) in cases {
        assert!(clauses(EN, text)[0].ends_with(&format!("→ {asked}")), "{text}: {:?}", clauses(EN, text));
    }
}

#[test]
fn everybody_else_is_asked() {
    let text =
        "Remercie les États Membres qui ont acquitté leurs contributions, et prie instamment tous les autres de faire de même ;";
    assert_eq!(clauses(FR, text)[1], "prie instamment [prier instamment] → États Membres");
    assert_eq!(clauses(EN, "Encourages all to intensify their efforts;"), ["Encourages [encourage] → all"]);
}

#[test]
fn those_besides_the_one_a_pronoun_stands_for() {
    let text = "Prie les Parties de coopérer et les engage, ainsi que les États voisins, à respecter l’accord ;";
    assert_eq!(clauses(FR, text), ["Prie [prier] → Parties", "engage [engager] → Parties + États voisins"]);
    let text = "Engage les États et les organisations travaillant dans ce domaine, ainsi que le secteur privé, à contribuer ;";
    assert_eq!(clauses(FR, text), ["Engage [engager] → États + organisations + secteur privé"]);
}

#[test]
fn those_to_whom_something_is_done_are_not_asked() {
    assert_eq!(clauses(FR, "Demande que le Coordonnateur soit nommé sans délai ;"), ["Demande [demander]"]);
    assert_eq!(clauses(EN, "Requests that the Coordinator be promptly appointed;"), ["Requests [request]"]);
    assert_eq!(clauses(EN, "Urges that Afghan territory not be used for such acts;"), ["Urges [urge]"]);
    // Others may be asked behind a further "that".
    let text = "Requests that the monitoring bodies be allowed to visit and that the Syrian authorities publish a list;";
    assert_eq!(clauses(EN, text), ["Requests [request] → Syrian authorities"]);
    // They themselves are to see to it.
    assert_eq!(clauses(FR, "Demande que les États soient représentés ;"), ["Demande [demander] → États"]);
}

#[test]
fn those_who_take_part_or_are_helped_are_not_asked() {
    let text = "Encourages the Office, in cooperation with host countries, international organizations, and relevant development \
                actors, to strengthen its efforts;";
    assert_eq!(clauses(EN, text), ["Encourages [encourage] → Office"]);
    let text = "Exhorte les États à renforcer la capacité des juges et des procureurs à traiter ces affaires ;";
    assert_eq!(clauses(FR, text), ["Exhorte [exhorter] → États"]);
    let text = "Encourages the early establishment of the activities of the Institution;";
    assert_eq!(clauses(EN, text), ["Encourages [encourage]"]);
    assert_eq!(
        clauses(FR, "Exprime sa satisfaction au sujet des activités du Centre ;"),
        ["Exprime sa satisfaction [exprimer sa satisfaction]"]
    );
}

#[test]
fn the_manner_or_a_noun_stands_between_the_verb_and_those_asked() {
    assert_eq!(clauses(FR, "Demande d’urgence aux parties de cesser le feu ;"), ["Demande [demander] → parties"]);
    let text = "Reiterates in this regard its call upon relevant United Nations entities to contribute;";
    assert_eq!(clauses(EN, text), ["Reiterates [reiterate] → United Nations entities"]);
    let text = "Reiterates its encouragement to organizations of the system to consult with stakeholders;";
    assert_eq!(clauses(EN, text), ["Reiterates [reiterate] → organizations of the system"]);
    assert_eq!(
        clauses(FR, "Continue d’encourager les États à agir ;"),
        ["Continue d’encourager [continuer d'encourager] → États"]
    );
    assert_eq!(clauses(FR, "Redemande au Secrétaire général d’agir ;"), ["Redemande [redemander] → Secrétaire général"]);
    assert_eq!(
        clauses(EN, "Pays special tribute to the Agency for its work;"),
        ["Pays special tribute [pay special tribute] → Agency"]
    );
}

#[test]
fn two_verbs_open_two_clauses() {
    let text = "Invites and encourages Member States to act;";
    assert_eq!(clauses(EN, text), ["Invites [invite] → Member States", "encourages [encourage] → Member States"]);
    let text = "Déplore et condamne dans les termes les plus énergiques ces attaques ;";
    assert_eq!(clauses(FR, text)[0], "Déplore [déplorer]");
}

#[test]
fn what_is_demanded_of_somebody_may_stand_behind_an_aside() {
    let text = "Exige des autorités, conformément à leurs obligations, qu’elles libèrent les détenus ;";
    assert_eq!(clauses(FR, text), ["Exige [exiger] → autorités"]);
    let text = "Reiterates its request to intergovernmental bodies to review their programme;";
    assert_eq!(clauses(EN, text), ["Reiterates [reiterate] → intergovernmental bodies"]);
    assert_eq!(clauses(EN, "Reiterates its call for the application of the Agreement on Movement;"), ["Reiterates [reiterate]"]);
    assert_eq!(clauses(EN, "Authorizes the use of the fund referred to in paragraph 4 above;"), ["Authorizes [authorize]"]);
    assert_eq!(clauses(FR, "Sait gré à l’Académie de sa contribution ;"), ["Sait gré [savoir gré] → Académie"]);
}

/// What a post or a body is concerned with belongs to its name.
#[test]
fn a_name_goes_on_with_what_it_is_concerned_with() {
    let cases = [
        (
            "Prie la Rapporteuse spéciale sur la violence contre les femmes, ses causes et ses conséquences de lui présenter un rapport ;",
            "Rapporteuse spéciale sur la violence contre les femmes, ses causes et ses conséquences",
        ),
        (
            "Prie le Rapporteur spécial sur la situation des droits de l’homme en Afghanistan et le Groupe de travail sur la discrimination à \
             l’égard des femmes de faire rapport ;",
            "Rapporteur spécial sur la situation des droits de l’homme en Afghanistan + Groupe de travail sur la discrimination à l’égard des \
             femmes",
        ),
        (
            "Engage le Rapporteur spécial sur les droits de l’homme à l’eau potable et à l’assainissement à poursuivre ses travaux ;",
            "Rapporteur spécial sur les droits de l’homme à l’eau potable et à l’assainissement",
        ),
        (
            "Prie les entités du système chargées d’appliquer les orientations arrêtées lors du Sommet de revoir leurs programmes ;",
            "entités du système chargées d’appliquer les orientations arrêtées lors du Sommet",
        ),
        (
            "Appelle les États membres de la Conférence internationale sur la région des Grands Lacs et des communautés économiques à agir ;",
            "États membres de la Conférence internationale sur la région des Grands Lacs et des communautés économiques",
        ),
        (
            "Encourage le groupe de travail du Conseil sur les enfants et les conflits armés à poursuivre ses travaux ;",
            "groupe de travail du Conseil sur les enfants et les conflits armés",
        ),
        (
            "Invite les organes directeurs de tous les autres fonds, programmes et institutions spécialisées à suivre cet exemple ;",
            "organes directeurs de tous les autres fonds, programmes et institutions spécialisées",
        ),
        ("Encourage les pays d’Amérique latine et des Caraïbes à agir ;", "pays d’Amérique latine et des Caraïbes"),
        ("Exhorte toutes les parties au conflit au Yémen à coopérer ;", "parties au conflit au Yémen"),
        (
            "Prie les pays qui fournissent des contingents ou du personnel de police de prendre des mesures ;",
            "pays qui fournissent des contingents ou du personnel de police",
        ),
        (
            "Demande aux participants au Processus de Kimberley de poursuivre leur action ;",
            "participants au Processus de Kimberley",
        ),
        // What is asked, why, and what is said of somebody are no part of it.
        ("Prie le Gouvernement afghan sur la base de l’accord d’agir ;", "Gouvernement afghan"),
        (
            "Invite le Groupe d’experts, la société civile et le secteur privé à agir ;",
            "Groupe d’experts + société civile + secteur privé",
        ),
        ("Exhorte les États à s’employer à élaborer des programmes et mécanismes destinés à protéger les enfants ;", "États"),
    ];
    for (text, asked) in cases {
        assert!(clauses(FR, text)[0].ends_with(&format!("→ {asked}")), "{text}: {:?}", clauses(FR, text));
    }
}

/// "le Département de l'Assemblée générale et de la gestion des conférences": what belongs to a name is no cause of thanks.
#[test]
fn the_cause_of_thanks_is_what_was_done() {
    let cases = [
        ("Sait gré au personnel de maintien de la paix de l’action qu’il mène ;", "personnel de maintien de la paix"),
        (
            "Félicite le Département de l’Assemblée générale et de la gestion des conférences, qui assure la continuité ;",
            "Département de l’Assemblée générale et de la gestion des conférences",
        ),
        (
            "Remercie le Fonds d’affectation spéciale pour l’élimination de la violence d’avoir aidé les États ;",
            "Fonds d’affectation spéciale pour l’élimination de la violence",
        ),
    ];
    for (text, asked) in cases {
        assert!(clauses(FR, text)[0].ends_with(&format!("→ {asked}")), "{text}: {:?}", clauses(FR, text));
    }
}
