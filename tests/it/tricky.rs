//! Cases that links get wrong easily. `src/align/README.md` lists them; the last test holds that list against the tests.

use std::sync::Arc;

use alinea::compare::{CompareOptions, Comparison, Op, RowKind};
use alinea::model::{Document, Paragraph, ParagraphId, Section};

const RECALL: &str = "Rappelant sa résolution 66/177 du 19 décembre 2011 relative aux flux financiers illicites,";
const DONORS: &str = "Remercie les pays donateurs des contributions volontaires versées au Fonds pour la prévention du crime ;";
const BORDERS: &str = "Engage les États Membres à renforcer la gestion des frontières pour prévenir la contrebande de migrants ;";
const CULTURE: &str = "Demande une protection accrue du patrimoine culturel contre le trafic illicite par des groupes armés ;";
const REFUGEES: &str =
    "Réaffirme que les réfugiés et les personnes déplacées ont droit à une assistance humanitaire sans entrave ;";
const REPORT: &str =
    "Prie le Secrétaire général de lui présenter à sa soixantième session un rapport sur la présente résolution.";

/// Paragraphs as `id: text`; `H` begins a heading.
fn document(paragraphs: &[(&str, &str)]) -> Arc<Document> {
    let paragraph = |(id, text): &(&str, &str)| Paragraph {
        id: ParagraphId((*id).to_owned()),
        section: match id {
            id if id.starts_with('H') => Section::Heading,
            id if id.contains("PP") => Section::Preamble,
            _ => Section::Operative,
        },
        text: (*text).to_owned(),
        ..Paragraph::default()
    };
    Arc::new(Document { paragraphs: paragraphs.iter().map(paragraph).collect(), ..Document::default() })
}

fn compare(left: &[(&str, &str)], right: &[(&str, &str)]) -> Comparison {
    Comparison::build(&document(left), &document(right), &CompareOptions::default())
}

/// `OP1=OP2`: linked; `OP1=`, `=OP2`: alone; `!`: moved; in the order of the rows.
fn rows(comparison: &Comparison) -> String {
    let ids = |document: &Document, own: &[usize]| -> String {
        own.iter().map(|at| document.paragraphs[*at].id.as_str()).collect::<Vec<_>>().join("+")
    };
    let row = |row: &alinea::compare::Row| {
        let (left, right) = (&row.paragraphs.left, &row.paragraphs.right);
        let moved = if row.moved { "!" } else { "" };
        format!("{}={}{moved}", ids(&comparison.documents.left, left), ids(&comparison.documents.right, right))
    };
    comparison.rows.iter().map(row).collect::<Vec<_>>().join(" ")
}

#[test]
fn a_new_paragraph_in_front_renumbers_and_changes_nothing() {
    let left = [("OP1", DONORS), ("OP2", BORDERS), ("OP3", REPORT)];
    let right = [("OP1", CULTURE), ("OP2", DONORS), ("OP3", BORDERS), ("OP4", REPORT)];
    let comparison = compare(&left, &right);
    assert_eq!(rows(&comparison), "=OP1 OP1=OP2 OP2=OP3 OP3=OP4");
    assert_eq!(comparison.summary.count(RowKind::Unchanged), 3);
}

#[test]
fn no_word_of_a_split_is_called_removed() {
    let both = format!("{} {CULTURE}", BORDERS.trim_end_matches(" ;"));
    let comparison = compare(&[("OP1", DONORS), ("OP2", &both)], &[("OP1", DONORS), ("OP2", BORDERS), ("OP3", CULTURE)]);
    assert_eq!(rows(&comparison), "OP1=OP1 OP2=OP2+OP3");
    assert_eq!(comparison.rows[1].kind, RowKind::Split);
    assert!(comparison.rows[1].runs.left[0].iter().all(|run| run.op != Op::Removed));
}

#[test]
fn a_merge_is_the_mirror_of_a_split() {
    let both = format!("{} {CULTURE}", BORDERS.trim_end_matches(" ;"));
    let comparison = compare(&[("OP1", DONORS), ("OP2", BORDERS), ("OP3", CULTURE)], &[("OP1", DONORS), ("OP2", &both)]);
    assert_eq!(rows(&comparison), "OP1=OP1 OP2+OP3=OP2");
    assert_eq!(comparison.rows[1].kind, RowKind::Merged);
}

#[test]
fn decides_also_is_the_same_decision() {
    let one = "Décide de proclamer 2030 Année internationale de l’eau douce et de la célébrer ;";
    let other = "Décide de tenir à New York une réunion de haut niveau sur la pêche côtière ;";
    let left = [("OP1", one), ("OP2", other)];
    let turned = [other.replacen("Décide", "Décide également", 1), one.to_owned()];
    let right = [("OP1", turned[1].as_str()), ("OP2", turned[0].as_str())];
    assert_eq!(rows(&compare(&left, &right)), "OP1=OP1 OP2=OP2");
    // Another order, and the word for "also" with the other decision.
    let right = [("OP1", other), ("OP2", &one.replacen("Décide", "Décide également", 1))];
    let comparison = compare(&left, &right);
    assert!(rows(&comparison).contains("OP2=OP1") && rows(&comparison).contains("OP1=OP2"), "{}", rows(&comparison));
}

#[test]
fn an_annex_answers_the_body_it_was_made_of() {
    let left = [("PP1", RECALL), ("OP1", DONORS), ("OP2", BORDERS), ("OP3", CULTURE)];
    let right = [("PP1", RECALL), ("OP1", REPORT), ("AN1.OP1", BORDERS), ("AN1.OP2", CULTURE)];
    assert_eq!(rows(&compare(&left, &right)), "PP1=PP1 OP1= =OP1 OP2=AN1.OP1 OP3=AN1.OP2");
}

#[test]
fn a_paragraph_that_leaves_the_preamble_stays_linked() {
    let before = "Réaffirmant que les réfugiés et les personnes déplacées ont droit à une assistance humanitaire sans entrave,";
    let left = [("PP1", RECALL), ("PP2", before), ("OP1", DONORS), ("OP2", BORDERS)];
    let right = [("PP1", RECALL), ("OP1", DONORS), ("OP2", REFUGEES), ("OP3", BORDERS)];
    let shown = rows(&compare(&left, &right));
    assert!(shown.contains("PP2=OP2"), "{shown}");
}

#[test]
fn a_heading_never_answers_a_paragraph() {
    let shown = rows(&compare(&[("H1", "Migrants"), ("OP1", BORDERS)], &[("OP1", "Migrants"), ("OP2", BORDERS)]));
    assert!(!shown.contains("H1=OP1") && shown.contains("OP1=OP2"), "{shown}");
}

#[test]
fn unrelated_texts_have_no_chance_links() {
    let left =
        ["des océans", "des forêts", "des déserts", "des fleuves", "des glaciers", "des marais", "des steppes", "des lagunes"];
    let right = ["la dette", "le commerce", "l’impôt", "l’emploi", "le tourisme", "la poste", "la douane", "l’épargne"];
    let left: Vec<_> = left.iter().map(|what| format!("Souligne la valeur {what} pour les générations futures ;")).collect();
    let right: Vec<_> = right.iter().map(|what| format!("Demande un rapport annuel sur {what} dans chaque région ;")).collect();
    let listed = |texts: &[String]| texts.iter().map(|text| ("OP", text.clone())).collect::<Vec<_>>();
    let (left, right) = (listed(&left), listed(&right));
    let own =
        |texts: &[(&'static str, String)]| document(&texts.iter().map(|(id, text)| (*id, text.as_str())).collect::<Vec<_>>());
    let comparison = Comparison::build(&own(&left), &own(&right), &CompareOptions::default());
    assert!(comparison.rows.iter().all(|row| matches!(row.kind, RowKind::Added | RowKind::Removed)));
}

/// Every test that the page names in its last column is there.
#[test]
fn the_page_of_tricky_cases_names_tests_that_exist() {
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/");
    let page = include_str!("../../src/align/README.md");
    let mut named = 0;
    for line in page.lines().filter(|line| line.starts_with("| ") && line.contains(".rs` ")) {
        let mut quoted = line.rsplit('|').nth(1).unwrap_or_default().split('`').skip(1).step_by(2);
        let (file, test) = (quoted.next().expect("a file"), quoted.next().expect("a test"));
        let source = std::fs::read_to_string(format!("{root}{file}")).unwrap_or_else(|_| panic!("no {file}"));
        assert!(source.contains(&format!("fn {test}(")), "{file} has no test {test}");
        named += 1;
    }
    assert!(named >= 12, "{named} cases");
}
