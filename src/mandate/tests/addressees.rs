//! Who is asked, thanked, meant.

use super::*;

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
fn a_pronoun_stands_for_who_was_named_last() {
    // General Assembly resolution 79/236, paragraph 20.
    let text =
        "Prend note des pays qui coopèrent avec le Programme des Nations Unies pour le développement et invite celui-ci à agir.";
    let read = read(&document(FR, &[text]), Part::Operative);
    assert_eq!(read.paragraphs[0].clauses[1].addressees[0].name, "Programme des Nations Unies pour le développement");
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

#[test]
fn names_go_on_lists_end_where_the_asking_begins_and_others_are_asked_too() {
    let cases = [
        (
            FR,
            "Prie le Département de l’Assemblée générale et de la gestion des conférences d’agir ;",
            "Département de l’Assemblée générale et de la gestion des conférences",
        ),
        (FR, "Invite le Bureau d’appui à la consolidation de la paix à agir ;", "Bureau d’appui à la consolidation de la paix"),
        (
            FR,
            "Engage les États parties au Pacte international relatif aux droits civils à l’appliquer ;",
            "États parties au Pacte international relatif aux droits civils",
        ),
        (FR, "Prie le Groupe d’experts créé en application du paragraphe 4 de signaler ces faits ;", "Groupe d’experts"),
        (FR, "Invite les États Membres et d’autres donateurs à contribuer ;", "États Membres + autres donateurs"),
        (FR, "Encourage les États, les bibliothèques et les musées à coopérer ;", "États + bibliothèques + musées"),
        (FR, "Exige des parties et des milices qu’elles cessent les combats ;", "parties + milices"),
        (FR, "Insiste auprès du Secrétariat pour qu’il agisse ;", "Secrétariat"),
        (FR, "Félicite la Bibliothèque pour cette publication ;", "Bibliothèque"),
        (
            FR,
            "Exprime sa gratitude aux messagers de la paix, aux mécènes et aux bénévoles pour leurs efforts ;",
            "messagers de la paix + mécènes + bénévoles",
        ),
        (
            FR,
            "Prie les États d’appliquer la Convention, et le Secrétaire général d’en rendre compte ;",
            "États + Secrétaire général",
        ),
        (
            FR,
            "Rappelle le rapport sur les travaux du Comité des conférences et prie ce dernier de poursuivre ;",
            "Comité des conférences",
        ),
        (EN, "Invites Governments to act, and the Secretary-General to report on it;", "Governments + Secretary-General"),
        (EN, "Requests the Office to help States to act, and to report;", "Office"),
        (EN, "Urgently calls upon Portugal to negotiate;", "Portugal"),
        (EN, "Urgently reiterates its appeal to the Government of Portugal to negotiate;", "Government of Portugal"),
        (EN, "Encourages States, mayors and teachers to act;", "States + mayors + teachers"),
    ];
    for (language, text, expected) in cases {
        let found = clauses(language, text);
        let names = found.last().and_then(|last| last.split_once("→ ")).map_or("", |(_, names)| names);
        assert_eq!(names, expected, "{text}");
    }
}

#[test]
fn subjects_behind_that_end_before_their_verb() {
    let cases = [
        (EN, "Demands that South Africa cease immediately all acts of aggression;", "South Africa"),
        (EN, "Demands that the NLF fulfil its obligations;", "NLF"),
        (EN, "Demands that the parties to the conflict observe strictly the terms of the truce;", "parties to the conflict"),
        (EN, "Demands that, as a first step, Iran and Iraq observe a cease-fire;", "Iran + Iraq"),
        (EN, "Demands the rebels stop and that the Government withdraw;", ""),
        (EN, "Further demands the Movement immediately cease its attacks;", "Movement"),
        (EN, "Demands the immediate release of the personnel of the Force;", ""),
        (EN, "Demands that the parties cease fire and that the Government open the border;", "parties + Government"),
        (FR, "Exige que le Gouvernement rwandais cesse ces actes ;", "Gouvernement rwandais"),
        (FR, "Exige que le Gouvernement d’unité nationale prenne des mesures ;", "Gouvernement d’unité nationale"),
        (FR, "Exige que la Mission mette fin à ces actes ;", "Mission"),
        (FR, "Exige que les parties cessent le feu et que le Gouvernement permette l’accès ;", "parties + Gouvernement"),
    ];
    for (language, text, expected) in cases {
        let found = clauses(language, text);
        let names = found.last().and_then(|last| last.split_once("→ ")).map_or("", |(_, names)| names);
        assert_eq!(names, expected, "{text}");
    }
}

#[test]
fn names_of_every_shape() {
    let cases = [
        (EN, "Requests the Governments of India and Pakistan to negotiate;", "Governments of India and Pakistan"),
        (EN, "Calls upon the Government of Mozambique and RENAMO to negotiate;", "Government of Mozambique + RENAMO"),
        (EN, "Calls upon the parties promptly to withdraw;", "parties"),
        (EN, "Reminds all States of their obligations under the Charter;", "States"),
        (EN, "Urges all those directly involved to take part;", "those directly involved"),
        (EN, "Calls upon those that have not yet ratified it to do so;", "those"),
        (EN, "Authorizes UNPROFOR, acting in self-defence, to take measures;", "UNPROFOR"),
        (EN, "Requests the United Nations Operation in Somalia to report on it;", "United Nations Operation in Somalia"),
        (EN, "Authorizes the reinforcement of the Force to meet these needs;", ""),
        (EN, "Welcomes the outcome of the second segment of the Economic and Social Council;", ""),
        (
            EN,
            "Calls upon States and, as appropriate, other relevant humanitarian actors to act;",
            "States + other humanitarian actors",
        ),
        (EN, "Calls on the leaders and members of the armed groups to disarm;", "leaders and members of the armed groups"),
        (EN, "Extends its best thanks to the Mediator for his efforts;", "Mediator"),
        (EN, "Continues to urge all States to cooperate;", "States"),
        (EN, "Requests the Secretary-General to act and invites him to that end to go on;", "Secretary-General"),
        (EN, "Urges Member States, on a regular basis, to review them;", "Member States"),
        (EN, "Urges Member States, on the basis of existing agreements, to review them;", "Member States"),
        (EN, "Invites Governments and, on a voluntary basis, all donors to contribute;", "Governments + donors"),
        (FR, "Engage les États, à titre individuel et aux niveaux régional et international, à agir ;", "États"),
        (FR, "Demande aux États, aux fins de l’application de la Convention, de coopérer ;", "États"),
        (FR, "Remercie le Gouvernement suisse de son appui ;", "Gouvernement suisse"),
        (
            FR,
            "Félicite les membres du personnel des opérations des efforts qu’ils déploient ;",
            "membres du personnel des opérations",
        ),
        (
            FR,
            "Invite les institutions financières et de développement internationales à agir ;",
            "institutions financières et de développement internationales",
        ),
        (
            FR,
            "Salue l’action que continue de mener l’Office des Nations Unies contre la drogue et le crime ;",
            "Office des Nations Unies contre la drogue et le crime",
        ),
    ];
    for (language, text, expected) in cases {
        let found = clauses(language, text);
        let names = found.last().and_then(|last| last.split_once("→ ")).map_or("", |(_, names)| names);
        assert_eq!(names, expected, "{text}");
    }
}

#[test]
fn items_name_who_is_asked_above() {
    let mut document = document(EN, &["Calls upon:", "Member States to act;", "The Office to assist them, upon request."]);
    for (at, paragraph) in document.paragraphs.iter_mut().enumerate().skip(1) {
        (paragraph.level, paragraph.opening, paragraph.id) = (1, None, ParagraphId(format!("OP1.{at}")));
    }
    let read = read(&document, Part::Operative);
    let names = |at: usize| -> Vec<&str> {
        read.paragraphs[at].clauses.iter().flat_map(|clause| &clause.addressees).map(|one| one.name.as_str()).collect()
    };
    assert_eq!((names(0), names(1), names(2)), (vec![], vec!["Member States"], vec!["Office"]));
}

#[test]
fn a_name_may_be_the_last_word_of_a_paragraph() {
    assert_eq!(clauses(EN, "Demands that Iraq"), ["Demands [demand] → Iraq"]);
}
