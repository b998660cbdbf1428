//! The ways in which a drafter makes an act conditional, and words that look like it: sentences written for this test, in the wording
//! of several bodies and decades, with what a careful editor marks in them.

use super::*;

/// The text; "kind: words" of its conditions, parted by " | "; its time limits. A session stands without "at its".
type Case = (&'static str, &'static str, &'static str);

const ENGLISH: [Case; 45] = [
    (
        "Requests the Commission to pursue its consultations, in accordance with paragraph 4 of resolution 41/12 and taking into account the views of the region, and to assist the parties according to its mandate as set out in the Rome Agenda;",
        "other: in accordance with paragraph 4 of resolution 41/12 | mandate: according to its mandate as set out in the Rome Agenda",
        "",
    ),
    // Means.
    (
        "Requests the Co-ordinator to strengthen the capacity of his Office, within and from the resources already appropriated for that purpose, to assist disaster-prone countries;",
        "resources: within and from the resources already appropriated for that purpose",
        "",
    ),
    (
        "Invites the regional commissions, each in its own field of competence and to the extent that their resources allow, to organize training workshops;",
        "mandate: each in its own field of competence | resources: to the extent that their resources allow",
        "",
    ),
    (
        "Requests the Executive Director, subject to the availability of financial resources and in partnership with Governments, to convene an expert meeting by March 2027;",
        "resources: subject to the availability of financial resources",
        "by March 2027",
    ),
    (
        "Decides that the additional requirements shall be met, to the extent possible, from within the overall resources approved for the biennium 1996-1997;",
        "opportunity: to the extent possible | resources: from within the overall resources approved for the biennium 1996-1997",
        "",
    ),
    (
        "Requests the Secretariat to translate the handbook, using extrabudgetary contributions and without additional cost to the regular budget, into all official languages;",
        "resources: using extrabudgetary contributions | resources: without additional cost to the regular budget",
        "",
    ),
    (
        "Authorizes the Director-General to implement the pilot projects, provided that no additional resources are required, and to inform the Conference at its forty-second session;",
        "other: provided that no additional resources are required",
        "forty-second session",
    ),
    ("Calls upon the Fund to expand its field presence as its means permit;", "resources: as its means permit", ""),
    (
        "Requests the Office to continue to support national statistical systems, funding permitting;",
        "resources: funding permitting",
        "",
    ),
    // Competence.
    (
        "Invites the Commission on Human Settlements and other competent bodies, within their respective spheres of competence, to give effect to the recommendations;",
        "mandate: within their respective spheres of competence",
        "",
    ),
    (
        "Encourages the Peacebuilding Commission, in accordance with its mandate, and the United Nations country teams, as appropriate, to deepen their cooperation;",
        "mandate: in accordance with its mandate | opportunity: as appropriate",
        "",
    ),
    (
        "Authorizes the Mission, within the limits of its capabilities and in its areas of deployment, to protect civilians under imminent threat of physical violence;",
        "mandate: within the limits of its capabilities",
        "",
    ),
    (
        "Invites the organs and specialized agencies, each according to its competence, to contribute to the celebration of the Year;",
        "mandate: each according to its competence",
        "",
    ),
    // Request, invitation and consent.
    (
        "Requests the Special Rapporteur to visit, at the invitation of the Governments concerned, countries affected by the practice;",
        "request: at the invitation of the Governments concerned",
        "",
    ),
    (
        "Requests the Office of the High Commissioner to provide technical assistance to the Government, with its consent, and to other States that so request;",
        "request: with its consent | request: that so request",
        "",
    ),
    (
        "Invites the Agency to send inspection teams, subject to the prior agreement of the State concerned, and to publish their findings;",
        "request: subject to the prior agreement of the State concerned",
        "",
    ),
    (
        "Encourages developed countries to make experts available to those developing countries requesting such assistance;",
        "request: requesting such assistance",
        "",
    ),
    (
        "Requests the Implementation Support Unit to assist States parties, if they so request, in preparing their declarations;",
        "request: if they so request",
        "",
    ),
    (
        "Authorizes the Tribunal to sit elsewhere with the approval of the President and at the request of either party;",
        "request: with the approval of the President | request: at the request of either party",
        "",
    ),
    // What is fit.
    (
        "Encourages parliaments to examine existing laws and, where necessary and as appropriate, to amend them;",
        "opportunity: where necessary | opportunity: as appropriate",
        "",
    ),
    (
        "Requests the Secretary-General to convene further meetings of the Group as and when the need arises;",
        "opportunity: as and when the need arises",
        "",
    ),
    (
        "Requests the Committee to hold, if necessary, a resumed session in July 2012 and to report annually;",
        "opportunity: if necessary",
        "in July 2012 | annually",
    ),
    (
        "Recommends that States should, as far as practicable and whenever circumstances so permit, notify neighbouring States of planned releases;",
        "opportunity: as far as practicable | opportunity: whenever circumstances so permit",
        "",
    ),
    ("Calls upon the parties to extend the truce for such time as may be necessary;", "opportunity: as may be necessary", ""),
    (
        "Requests the Special Representative to use his good offices, in such manner as he deems appropriate, between the two communities;",
        "opportunity: as he deems appropriate",
        "",
    ),
    // Law.
    (
        "Urges States to prosecute those responsible consistent with the principle of aut dedere aut judicare and with their obligations under the Convention;",
        "law: consistent with the principle of aut dedere aut judicare and with their obligations under the Convention",
        "",
    ),
    (
        "Calls upon States to facilitate asset recovery, in accordance with the fundamental principles of their domestic law, to the countries of origin;",
        "national-law: in accordance with the fundamental principles of their domestic law",
        "",
    ),
    (
        "Urges the occupying Power to act in strict compliance with Articles 33, 49 and 53 of the Fourth Geneva Convention, and to rescind those measures forthwith;",
        "law: in strict compliance with Articles 33, 49 and 53 of the Fourth Geneva Convention",
        "forthwith",
    ),
    (
        "Requests the Council, in accordance with paragraph 15 (c) of its resolution 1996/31 and with rule 80 of its rules of procedure, to consider the applications;",
        "other: in accordance with paragraph 15 (c) of its resolution 1996/31 and with rule 80 of its rules of procedure",
        "",
    ),
    (
        "Invites Contracting Parties, in conformity with the Convention and subject to national legislation, to establish registers;",
        "law: in conformity with the Convention | national-law: subject to national legislation",
        "",
    ),
    (
        "Urges Governments, as permitted by their national legal systems, to consider measures such as plea agreements;",
        "national-law: as permitted by their national legal systems",
        "",
    ),
    (
        "Calls upon all parties to ensure, in full respect for the sovereignty and territorial integrity of Lebanon, the safety of personnel;",
        "law: in full respect for the sovereignty and territorial integrity of Lebanon",
        "",
    ),
    // Free will.
    (
        "Invites Member States to make, on a voluntary basis, contributions to the Junior Professional Officers programme;",
        "voluntary: on a voluntary basis",
        "",
    ),
    // Provisos.
    (
        "Decides that the Preparatory Commission shall meet in New York, on the understanding that its servicing costs will be borne by the participating States, from 3 to 14 April 1978;",
        "other: on the understanding that its servicing costs will be borne by the participating States",
        "from 3 to 14 April 1978",
    ),
    (
        "Decides that the measures set out in paragraph 4 above shall be terminated in eighteen months unless the Council decides otherwise;",
        "other: unless the Council decides otherwise",
        "in eighteen months",
    ),
    (
        "Urges administering Powers, without prejudice to the outcome of the negotiations, to transmit the information regularly;",
        "other: without prejudice to the outcome of the negotiations",
        "regularly",
    ),
    (
        "Urges donor countries in a position to do so to provide assistance on mutually agreed terms;",
        "other: in a position to do so | other: on mutually agreed terms",
        "",
    ),
    (
        "Decides that the Working Group may, insofar as its programme of work allows, hold informal consultations;",
        "opportunity: insofar as its programme of work allows",
        "",
    ),
    // No conditions.
    ("Notes with concern that detainees remain subject to prolonged interrogation within Somalia;", "", ""),
    ("Affirms that the Memorandum is in accordance with the purposes of the Council;", "", ""),
    ("Takes note of the report entitled “Making the most of existing resources: within our means and as appropriate”;", "", ""),
    ("Requests the Secretary-General to include the subject to be studied in the agenda of the Seminar;", "", ""),
    ("Calls upon States to combat trafficking within and across borders;", "", ""),
    ("Urges the parties not to attach any condition to humanitarian access;", "", ""),
    ("Deplores the wording in which the parties rejected the settlement, if only because it delays peace;", "", ""),
];

const FRENCH: [Case; 47] = [
    (
        "Demande au Comité de poursuivre ses travaux, conformément à son mandat et à ses méthodes de travail ;",
        "mandate: conformément à son mandat et à ses méthodes de travail",
        "",
    ),
    // Moyens.
    (
        "Prie le Secrétaire général de renforcer le Bureau du Coordonnateur, dans les limites et au moyen des ressources déjà ouvertes à cette fin, pour la durée de l’exercice ;",
        "resources: dans les limites et au moyen des ressources déjà ouvertes à cette fin",
        "",
    ),
    (
        "Invite les commissions régionales, dans la mesure où leurs ressources le permettent, à organiser des stages de formation ;",
        "resources: dans la mesure où leurs ressources le permettent",
        "",
    ),
    (
        "Prie la Directrice exécutive, sous réserve que des fonds extrabudgétaires soient disponibles, de convoquer une réunion d’experts d’ici à mars 2027 ;",
        "resources: sous réserve que des fonds extrabudgétaires soient disponibles",
        "d’ici à mars 2027",
    ),
    (
        "Prie le secrétariat de traduire le manuel, à l’aide de contributions extrabudgétaires et sans frais supplémentaires pour le budget ordinaire, dans toutes les langues officielles ;",
        "resources: à l’aide de contributions extrabudgétaires | resources: sans frais supplémentaires pour le budget ordinaire",
        "",
    ),
    (
        "Prie l’Office de continuer d’appuyer, dans la limite des ressources existantes et, le cas échéant, au moyen de contributions volontaires, les systèmes nationaux de statistique ;",
        "resources: dans la limite des ressources existantes | opportunity: le cas échéant | resources: au moyen de contributions volontaires",
        "",
    ),
    (
        "Autorise le Directeur général à exécuter les projets pilotes, à condition qu’il n’en résulte aucune dépense supplémentaire, et à en informer la Conférence à sa quarante-deuxième session ;",
        "other: à condition qu’il n’en résulte aucune dépense supplémentaire",
        "quarante-deuxième session",
    ),
    (
        "Décide que les dépenses seront imputées, autant que possible, sur les crédits ouverts et financées dans les limites du budget approuvé pour 1996-1997 ;",
        "opportunity: autant que possible | resources: dans les limites du budget approuvé pour 1996-1997",
        "",
    ),
    // Compétence.
    (
        "Invite les organes et les institutions spécialisées, chacun selon sa compétence, à participer à la célébration de l’Année ;",
        "mandate: chacun selon sa compétence",
        "",
    ),
    (
        "Engage les fonds et programmes, agissant dans les limites de leurs mandats respectifs, et les équipes de pays, selon qu’il convient, à resserrer leur coopération ;",
        "mandate: dans les limites de leurs mandats respectifs | opportunity: selon qu’il convient",
        "",
    ),
    (
        "Autorise la Force, dans la limite de ses capacités et de ses zones de déploiement, à protéger les civils immédiatement menacés ;",
        "mandate: dans la limite de ses capacités et de ses zones de déploiement",
        "",
    ),
    (
        "Prie le Rapporteur spécial, dans le cadre du mandat que lui a confié la Commission, d’accorder une attention particulière à la question ;",
        "mandate: dans le cadre du mandat que lui a confié la Commission",
        "",
    ),
    // Demande, invitation, accord.
    (
        "Prie la Rapporteuse spéciale de se rendre, à l’invitation des gouvernements concernés, dans les pays touchés par cette pratique ;",
        "request: à l’invitation des gouvernements concernés",
        "",
    ),
    (
        "Prie le Haut-Commissariat de fournir une assistance technique au Gouvernement, avec son accord, et aux autres États qui le souhaiteraient ;",
        "request: avec son accord | request: qui le souhaiteraient",
        "",
    ),
    (
        "Invite l’Agence à envoyer des équipes d’inspection, sous réserve de l’accord préalable de l’État intéressé, et à en publier les constatations ;",
        "request: sous réserve de l’accord préalable de l’État intéressé",
        "",
    ),
    (
        "Demande aux pays développés de mettre des experts à la disposition des pays en développement qui en feraient la demande ;",
        "request: qui en feraient la demande",
        "",
    ),
    (
        "Prie le Groupe d’appui d’aider les États parties, lorsqu’ils en sont priés, à établir leurs déclarations ;",
        "request: lorsqu’ils en sont priés",
        "",
    ),
    (
        "Autorise le Tribunal à siéger ailleurs avec l’agrément du Président et à la demande de l’une ou l’autre des parties ;",
        "request: avec l’agrément du Président | request: à la demande de l’une ou l’autre des parties",
        "",
    ),
    (
        "Prie le Programme d’apporter, à la demande expresse des gouvernements des pays touchés, l’aide alimentaire voulue ;",
        "request: à la demande expresse des gouvernements des pays touchés",
        "",
    ),
    // Ce qui convient.
    (
        "Engage les parlements à examiner les lois en vigueur et, lorsque cela est nécessaire et approprié, à les modifier ;",
        "opportunity: lorsque cela est nécessaire et approprié",
        "",
    ),
    (
        "Prie le Secrétaire général de convoquer d’autres réunions du Groupe au fur et à mesure des besoins ;",
        "opportunity: au fur et à mesure des besoins",
        "",
    ),
    (
        "Prie le Comité de tenir, si besoin est, une reprise de session en juillet 2012 et de rendre compte chaque année ;",
        "opportunity: si besoin est",
        "en juillet 2012 | chaque année",
    ),
    (
        "Recommande aux États, autant que faire se peut et chaque fois que les circonstances le permettent, d’aviser les États voisins des lâchers prévus ;",
        "opportunity: autant que faire se peut | opportunity: chaque fois que les circonstances le permettent",
        "",
    ),
    (
        "Prie le Représentant spécial d’user de ses bons offices, de la manière qu’il jugera appropriée, entre les deux communautés ;",
        "opportunity: de la manière qu’il jugera appropriée",
        "",
    ),
    (
        "Prie la Commission de poursuivre ses travaux et, s’il échet, de réviser les directives avant la fin de 2009 ;",
        "opportunity: s’il échet",
        "avant la fin de 2009",
    ),
    (
        "Invite les gouvernements à désigner, pour autant qu’ils ne l’aient pas encore fait, un centre de liaison ;",
        "other: pour autant qu’ils ne l’aient pas encore fait",
        "",
    ),
    // Droit.
    (
        "Exhorte les États à poursuivre les responsables, conformément au principe aut dedere aut judicare et aux obligations que leur impose la Convention ;",
        "law: conformément au principe aut dedere aut judicare et aux obligations que leur impose la Convention",
        "",
    ),
    (
        "Demande aux États de faciliter le recouvrement d’avoirs, dans le respect des principes fondamentaux de leur droit interne, au profit des pays d’origine ;",
        "national-law: dans le respect des principes fondamentaux de leur droit interne",
        "",
    ),
    (
        "Exige que la Puissance occupante se conforme strictement aux Articles 33 et 49 de la quatrième Convention de Genève et rapporte immédiatement ces mesures ;",
        "",
        "immédiatement",
    ),
    (
        "Prie le Conseil, conformément au paragraphe 15 c) de sa résolution 1996/31 et à l’article 80 de son règlement intérieur, d’examiner les demandes ;",
        "other: conformément au paragraphe 15 c) de sa résolution 1996/31 et à l’article 80 de son règlement intérieur",
        "",
    ),
    (
        "Invite les Parties contractantes, en conformité avec la Convention et sous réserve de leur législation nationale, à tenir des registres ;",
        "law: en conformité avec la Convention | national-law: sous réserve de leur législation nationale",
        "",
    ),
    (
        "Engage les gouvernements, dans la mesure où leur système juridique le permet, à envisager des mesures de substitution ;",
        "national-law: dans la mesure où leur système juridique le permet",
        "",
    ),
    (
        "Demande à toutes les parties d’assurer, dans le plein respect de la souveraineté et de l’intégrité territoriale du Liban, la sécurité du personnel ;",
        "law: dans le plein respect de la souveraineté et de l’intégrité territoriale du Liban",
        "",
    ),
    // Libre choix.
    (
        "Invite les États Membres à verser, à titre volontaire, des contributions au programme des administrateurs auxiliaires ;",
        "voluntary: à titre volontaire",
        "",
    ),
    // Réserves.
    (
        "Décide que la Commission préparatoire se réunira à New York, étant entendu que les dépenses seront à la charge des États participants, du 3 au 14 avril 1978 ;",
        "other: étant entendu que les dépenses seront à la charge des États participants",
        "du 3 au 14 avril 1978",
    ),
    (
        "Décide que les mesures énoncées au paragraphe 4 prendront fin dans dix-huit mois, sauf si le Conseil en décide autrement ;",
        "other: sauf si le Conseil en décide autrement",
        "dans dix-huit mois",
    ),
    (
        "Prie instamment les puissances administrantes, sans préjudice de l’issue des négociations, de communiquer régulièrement les renseignements ;",
        "other: sans préjudice de l’issue des négociations",
        "régulièrement",
    ),
    (
        "Invite les pays donateurs qui sont en mesure de le faire à fournir une assistance à des conditions convenues d’un commun accord ;",
        "other: qui sont en mesure de le faire | other: à des conditions convenues d’un commun accord",
        "",
    ),
    (
        "Décide de revenir sur la question à sa prochaine session, à moins que le Comité n’en dispose autrement ;",
        "other: à moins que le Comité n’en dispose autrement",
        "prochaine session",
    ),
    (
        "Prie les États Membres, pour autant que leur législation le permette, de lever le secret bancaire ;",
        "national-law: pour autant que leur législation le permette",
        "",
    ),
    // Ce qui n’en est pas.
    ("Constate que le mémorandum est conforme aux buts du Conseil et reste sans préjudice ;", "", ""),
    ("Prend note du rapport intitulé « Agir dans la limite des ressources existantes, selon qu’il convient » ;", "", ""),
    ("Prie le Secrétaire général de rendre publique la demande des familles ;", "", ""),
    ("Condamne les actes commis dans les limites de la zone tampon ;", "", ""),
    ("Demande aux parties de n’assortir l’accès humanitaire d’aucune condition ;", "", ""),
    ("Prie le Secrétaire général d’appliquer ce dispositif comme indiqué dans son rapport ;", "", ""),
    ("Prie le Comité de traiter du sujet dans le cadre de son débat général ;", "", ""),
];

fn differences(language: Language, cases: &[Case]) -> Vec<String> {
    let mut wrong = Vec::new();
    for (text, expected, limits) in cases {
        let found = conditions(language, text).join(" | ");
        if found != *expected {
            wrong.push(format!("{text}\n    expected {expected}\n    found    {found}"));
        }
        let document = document(language, &[text]);
        let read = read(&document, Part::Operative);
        let found: Vec<&str> = read.paragraphs[0].deadlines.iter().map(|deadline| deadline.range.of(text)).collect();
        if found.join(" | ") != *limits {
            wrong.push(format!("{text}\n    time limit expected {limits}\n    found    {}", found.join(" | ")));
        }
    }
    wrong
}

#[test]
fn what_makes_an_act_conditional_in_english() {
    let wrong = differences(EN, &ENGLISH);
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_makes_an_act_conditional_in_french() {
    let wrong = differences(FR, &FRENCH);
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
