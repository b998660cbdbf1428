use super::{Alignment, Bridge, Confidence, Entry, HandLinks, Known, Through, align};
use crate::model::{Paragraph, Section};
use crate::text::Sides;
use crate::text::lcs::Pattern;
use crate::text::token::{Interner, KeyRule, TokenizedText};

fn paragraphs(texts: &[&str]) -> Vec<Paragraph> {
    let paragraph = |text: &&str| Paragraph { text: (*text).to_owned(), section: Section::Operative, ..Paragraph::default() };
    texts.iter().map(paragraph).collect()
}

fn aligned(left: &[Paragraph], right: &[Paragraph]) -> Alignment {
    aligned_with(left, right, &Known::default())
}

fn aligned_with(left: &[Paragraph], right: &[Paragraph], known: &Known) -> Alignment {
    let mut interner = Interner::new(KeyRule::default());
    let left_words: Vec<TokenizedText> = left.iter().map(|own| TokenizedText::new(&own.text, &mut interner)).collect();
    let right_words: Vec<TokenizedText> = right.iter().map(|own| TokenizedText::new(&own.text, &mut interner)).collect();
    let left: Vec<Entry<'_>> = left.iter().zip(&left_words).map(|(paragraph, words)| Entry { paragraph, words }).collect();
    let right: Vec<Entry<'_>> = right.iter().zip(&right_words).map(|(paragraph, words)| Entry { paragraph, words }).collect();
    align(&left, &right, &interner, known)
}

/// `0-1` linked, `0-` left only, `-1` right only, `!` moved; in order.
fn shown(left: &[&str], right: &[&str]) -> String {
    let list = |entries: &[usize]| entries.iter().map(ToString::to_string).collect::<Vec<_>>().join("+");
    let groups = aligned(&paragraphs(left), &paragraphs(right)).groups;
    let shown = groups.iter().map(|group| {
        format!("{}-{}{}", list(&group.entries.left), list(&group.entries.right), if group.is_moved { "!" } else { "" })
    });
    shown.collect::<Vec<_>>().join(" ")
}

const REPORT: &str = "Prie le Secrétaire général de lui présenter à sa soixantième session un rapport sur l’application de la présente résolution.";
const DONORS: &str =
    "Remercie les pays donateurs des contributions volontaires versées au Fonds des Nations Unies pour la prévention du crime ;";
const BORDERS: &str =
    "Engage les États Membres à renforcer la gestion des frontières pour prévenir les déplacements de combattants étrangers ;";
const CULTURE: &str =
    "Demande une protection accrue du patrimoine culturel contre la destruction et le trafic illicite par des groupes armés ;";

#[test]
fn links_are_by_content_not_by_place() {
    assert_eq!(shown(&[REPORT, DONORS, BORDERS], &[DONORS, BORDERS, REPORT]), "1-0 2-1 0-2!");
}

#[test]
fn identical_paragraphs_are_tied_in_order() {
    assert_eq!(shown(&[DONORS, DONORS, REPORT], &[DONORS, DONORS, REPORT]), "0-0 1-1 2-2");
    assert_eq!(shown(&[DONORS, BORDERS, DONORS], &[BORDERS, DONORS]), "0- 1-0 2-1");
}

#[test]
fn what_one_text_alone_has_stands_behind_its_predecessor() {
    assert_eq!(shown(&[REPORT, CULTURE, BORDERS], &[REPORT, DONORS, BORDERS]), "0-0 1- -1 2-2");
    assert_eq!(shown(&[CULTURE, REPORT], &[REPORT]), "0- 1-0");
}

#[test]
fn a_split_and_a_merge_are_one_group() {
    let both = format!("{BORDERS} {CULTURE}");
    assert_eq!(shown(&[REPORT, &both, DONORS], &[REPORT, BORDERS, CULTURE, DONORS]), "0-0 1-1+2 2-3");
    assert_eq!(shown(&[REPORT, BORDERS, CULTURE, DONORS], &[REPORT, &both, DONORS]), "0-0 1+2-1 3-2");
}

/// Short texts of two subjects: a session is convened, a seat is filled. What they share belongs to every resolution of the body.
#[test]
fn formulas_link_nothing_between_short_texts_of_two_subjects() {
    let left = [
        "Le Conseil de sécurité, ayant examiné le point inscrit à l’ordre du jour de sa huit mille neuvième séance,",
        "Tenant compte du désaccord de ses membres permanents, qui l’a empêché de s’acquitter de sa responsabilité,",
        "Décide de convoquer une session extraordinaire d’urgence de l’Assemblée générale pour examiner la question de l’eau.",
    ];
    let right = [
        "Notant avec regret le décès d’un juge de la Cour et la vacance de siège qui en résulte pour la durée du mandat,",
        "Notant que la date de l’élection est fixée par lui en vertu du Statut de la Cour,",
        "Décide que l’élection au siège vacant aura lieu le 12 novembre à une séance tenue par lui-même et par l’Assemblée générale à sa session.",
    ];
    assert_eq!(shown(&left, &right).matches('-').count(), 6, "{}", shown(&left, &right));
    // Between longer ones not even a request for a report that is alike but for its subject.
    let subjects = ["océans", "forêts", "déserts", "fleuves", "glaciers", "marais", "steppes", "lagunes"];
    let others = ["dette", "commerce", "impôt", "emploi", "tourisme", "poste", "douane", "épargne"];
    let verbs =
        [("Souligne", "Encourage"), ("Rappelle", "Invite"), ("Constate", "Engage"), ("Déplore", "Exhorte"), ("Salue", "Appelle")];
    let (mut left, mut right): (Vec<String>, Vec<String>) = (Vec::new(), Vec::new());
    for (one, other) in verbs {
        left.extend(subjects.map(|what| format!("{one} la valeur durable des {what} pour ceux qui viendront après nous ;")));
        right.extend(others.map(|what| format!("{other} chaque État à revoir sa loi sur {what} dès que possible ;")));
    }
    left.push("Prie le Comité de l’information de lui faire rapport à sa quatre-vingtième session ;".to_owned());
    right.push(
        "Prie le Comité spécial de poursuivre l’examen de la question de l’île et de lui présenter, à sa quatre-vingt-unième session, un \
         rapport sur la question."
            .to_owned(),
    );
    let left: Vec<&str> = left.iter().map(String::as_str).collect();
    let right: Vec<&str> = right.iter().map(String::as_str).collect();
    let shown = shown(&left, &right);
    assert!(!shown.contains("40-40"), "{shown}");
}

#[test]
fn boilerplate_links_nothing() {
    let ask = |what: &str| format!("Prie l’Office des Nations Unies contre la drogue et le crime {what} ;");
    let left = [
        "de former des magistrats à la coopération judiciaire",
        "d’évaluer les prisons où manquent les soins médicaux",
        "de traduire le manuel sur les armes légères",
        "d’ouvrir un centre au Sahel",
        "de recenser les victimes d’enlèvements",
    ];
    let right = [
        "de publier chaque année une étude des prix du café",
        "d’aider les douanes à saisir les espèces menacées",
        "de tenir un colloque sur la jeunesse",
        "de réduire ses frais de voyage",
        "de vérifier les comptes des bureaux régionaux",
    ];
    let (left, right) = (left.map(ask), right.map(ask));
    let groups =
        aligned(&paragraphs(&left.each_ref().map(String::as_str)), &paragraphs(&right.each_ref().map(String::as_str))).groups;
    assert!(
        groups.iter().filter(|group| !group.entries.left.is_empty() && !group.entries.right.is_empty()).count() == 0,
        "{groups:?}"
    );
}

#[test]
fn an_earlier_name_of_a_body_counts_as_the_later_one() {
    let centre = "Félicite le Centre pour la prévention internationale du crime ;";
    let office = "Félicite l’Office des Nations Unies contre la drogue et le crime ;";
    assert_eq!(shown(&[REPORT, centre, BORDERS], &[REPORT, office, CULTURE]), "0-0 1-1 2- -2");
}

#[test]
fn the_one_recall_of_earlier_texts_answers_the_other() {
    let long = "Rappelant ses résolutions 2004/52 du 23 juillet 2004, 2005/46 du 27 juillet 2005 et 2006/10 du 26 juillet 2006,";
    let short = "Rappelant sa résolution 2024/20 du 5 juin 2024, et tout ce qui la précède,";
    assert_eq!(shown(&[long, BORDERS], &[short, BORDERS]), "0-0 1-1");
    let groups = aligned(&paragraphs(&[long, BORDERS]), &paragraphs(&[short, BORDERS])).groups;
    assert_eq!(groups[0].confidence, Confidence::Possible);
    // Two that could be meant: none is.
    assert_eq!(shown(&[long, BORDERS], &[short, &short.replace("20 du", "21 du"), BORDERS]).matches("0-0").count(), 0);
}

#[test]
fn a_heading_answers_a_paragraph_only_where_all_words_are_the_same() {
    let heading = || {
        let mut own = paragraphs(&[DONORS]);
        own[0].section = Section::Heading;
        own
    };
    let groups = |right: &[Paragraph]| aligned(&heading(), right).groups.len();
    assert_eq!(groups(&paragraphs(&[&DONORS.replace("Remercie", "Félicite")])), 2);
    assert_eq!(groups(&paragraphs(&[DONORS])), 1);
    // What is a heading on both sides goes first.
    let both = [paragraphs(&[DONORS]), heading()].concat();
    let found = aligned(&heading(), &both).groups;
    assert!(found.iter().any(|group| group.entries.left == [0] && group.entries.right == [1]), "{found:?}");
}

/// "Principle 1" and "Objective 1" say nothing of each other, "Principle 1" and "Principle 1: rest" do.
#[test]
fn headings_that_share_only_a_number_are_not_linked() {
    let headings = |texts: &[&str]| {
        let mut own = paragraphs(texts);
        for heading in &mut own {
            heading.section = Section::Heading;
        }
        own.extend(paragraphs(&[DONORS]));
        own
    };
    let links = |left: &str, right: &str| {
        let groups = aligned(&headings(&[left]), &headings(&[right])).groups;
        groups.iter().filter(|group| group.entries.left == [0] && group.entries.right == [0]).count()
    };
    for (left, right) in
        [("Principle 1", "Objective 1"), ("Principe VIII", "Objectif VIII"), ("第三章", "第三节 "), ("I. Rest", "I. Trade")]
    {
        assert_eq!(links(left, right), 0, "{left} {right}");
    }
    assert_eq!(links("Principle 1", "Principle 1: rest"), 1);
    assert_eq!(links("Principle 1", "Principle 1"), 1);
}

#[test]
fn the_reason_names_the_words_as_the_left_prints_them() {
    let (left, right) = (paragraphs(&[CULTURE, REPORT]), paragraphs(&[REPORT, &CULTURE.replace("illicite", "criminel")]));
    let groups = aligned(&left, &right).groups;
    let group = groups.iter().find(|group| group.entries.left == [0]).unwrap();
    assert!(group.reason.same_opening);
    assert!(group.reason.shared.iter().all(|word| CULTURE.contains(word.as_str())) && group.reason.shared.len() == 5);
    assert_eq!(group.confidence, Confidence::Certain);
}

#[test]
fn other_scripts_are_linked_too() {
    let russian = "Просит Генерального секретаря представить доклад об осуществлении настоящей резолюции на шестидесятой сессии;";
    let chinese = "请秘书长就本决议的执行情况向大会第六十届会议提出报告；";
    let arabic = "تطلب إلى الأمين العام أن يقدم تقريرا عن تنفيذ هذا القرار في دورتها الستين؛";
    for text in [russian, chinese, arabic] {
        let changed = text.replace("шестидесятой", "семидесятой").replace("六十", "七十").replace("الستين", "السبعين");
        assert!(shown(&[DONORS, text], &[&changed, BORDERS]).contains("1-0"), "{text}");
    }
}

#[test]
fn common_subsequences_have_the_length_of_the_textbook() {
    let textbook = |left: &[u32], right: &[u32]| {
        let mut row = vec![0; right.len() + 1];
        for l in left {
            let mut before = 0;
            for (at, r) in right.iter().enumerate() {
                let kept = row[at + 1];
                row[at + 1] = if l == r { before + 1 } else { row[at + 1].max(row[at]) };
                before = kept;
            }
        }
        row[right.len()]
    };
    let mut pattern = Pattern::default();
    let mut seed = 7_u32;
    for length in [0, 1, 5, 63, 64, 65, 128, 130, 200] {
        let mut next = || {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (seed >> 24) % 9
        };
        let left: Vec<u32> = (0..length).map(|_| next()).collect();
        let right: Vec<u32> = (0..length + length / 2).map(|_| next()).collect();
        pattern.set(&left);
        assert_eq!(pattern.common(&right), textbook(&left, &right), "{length}");
    }
}

/// With what other versions tie together: positions of both sides, how sure the two links are.
fn aligned_over(left: &[&str], right: &[&str], bridges: &[(usize, usize, [Confidence; 2])]) -> Alignment {
    let (left, right) = (paragraphs(left), paragraphs(right));
    let through = Through { document: "A/RES/66/177".to_owned(), paragraph: "OP5".to_owned() };
    let bridge = |(left, right, sure): &(usize, usize, [Confidence; 2])| Bridge {
        entries: Sides::new(*left, *right),
        sure: *sure,
        through: through.clone(),
    };
    aligned_with(&left, &right, &Known { bridges: bridges.iter().map(bridge).collect(), ..Known::default() })
}

fn linked(alignment: &Alignment) -> Vec<(Vec<usize>, Vec<usize>)> {
    let links = alignment.groups.iter().filter(|group| group.is_link());
    links.map(|group| (group.entries.left.clone(), group.entries.right.clone())).collect()
}

#[test]
fn what_answers_one_paragraph_in_between_answers_each_other() {
    let sure = [Confidence::Certain, Confidence::Possible];
    let found = aligned_over(&[REPORT, BORDERS], &[REPORT, CULTURE], &[(1, 1, sure)]);
    assert_eq!(linked(&found), [(vec![0], vec![0]), (vec![1], vec![1])]);
    let bridged = &found.groups[1];
    assert_eq!(bridged.confidence, Confidence::Possible);
    assert_eq!(bridged.reason.through.as_ref().map(|through| through.paragraph.as_str()), Some("OP5"));
    assert_eq!(found.groups[0].reason.through, None);
    // The same from the other side.
    let mirrored = aligned_over(&[REPORT, CULTURE], &[REPORT, BORDERS], &[(1, 1, sure)]);
    assert_eq!(linked(&mirrored), linked(&found));
    assert_eq!(mirrored.groups[1].reason.through, bridged.reason.through);
}

#[test]
fn two_weak_links_are_no_bridge() {
    let weak = [Confidence::Possible, Confidence::Possible];
    assert_eq!(linked(&aligned_over(&[REPORT, BORDERS], &[REPORT, CULTURE], &[(1, 1, weak)])), [(vec![0], vec![0])]);
}

#[test]
fn a_bridge_joins_no_link_of_the_same_words() {
    let sure = [Confidence::Certain, Confidence::Certain];
    assert_eq!(linked(&aligned_over(&[REPORT, BORDERS], &[REPORT], &[(1, 0, sure)])), [(vec![0], vec![0])]);
}

#[test]
fn a_person_goes_before_a_bridge() {
    let (left, right) = (paragraphs(&[REPORT, BORDERS]), paragraphs(&[REPORT, CULTURE]));
    let by_hand = HandLinks { unlinked: vec![Sides::new(1, 1)], ..HandLinks::default() };
    let bridge =
        Bridge { entries: Sides::new(1, 1), sure: [Confidence::Certain, Confidence::Certain], through: Through::default() };
    let found = aligned_with(&left, &right, &Known { by_hand, bridges: vec![bridge], ..Known::default() });
    assert_eq!(linked(&found), [(vec![0], vec![0])]);
}

#[test]
fn texts_under_titles_of_two_subjects_share_only_what_is_nearest_on_both_sides() {
    let titles = |one: &str, other: &str| Sides::new(one.to_owned(), other.to_owned());
    let known = |titles| Known { titles, ..Known::default() };
    assert!(known(titles("Question de Guam", "Coopération internationale contre le terrorisme")).is_of_two_subjects());
    let drifted = titles("Droits de l’homme et extrême pauvreté", "Droits humains et extrême pauvreté");
    assert!(!known(drifted).is_of_two_subjects());
    assert!(!known(titles("", "Question de Guam")).is_of_two_subjects());
}
