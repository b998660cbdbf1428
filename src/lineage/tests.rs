use std::sync::Arc;

use super::Lineage;
use crate::compare::{CompareOptions, RowKind};
use crate::model::{Document, Paragraph, Section};

const REPORT: &str = "Prie le Secrétaire général de lui présenter à sa soixantième session un rapport sur l’application de la présente résolution.";
const DONORS: &str =
    "Remercie les pays donateurs des contributions volontaires versées au Fonds des Nations Unies pour la prévention du crime ;";
const BORDERS: &str =
    "Engage les États Membres à renforcer la gestion des frontières pour prévenir les déplacements de combattants étrangers ;";

fn document(texts: &[&str]) -> Arc<Document> {
    let paragraph = |text: &&str| Paragraph { text: (*text).to_owned(), section: Section::Operative, ..Paragraph::default() };
    Arc::new(Document { paragraphs: texts.iter().map(paragraph).collect(), ..Document::default() })
}

fn build(texts: &[&[&str]]) -> Lineage {
    Lineage::build(texts.iter().map(|texts| document(texts)).collect(), &CompareOptions::default())
}

fn check(lineage: &Lineage) {
    for (index, document) in lineage.documents.iter().enumerate() {
        let mut seen: Vec<usize> = lineage.threads.iter().flat_map(|thread| &thread.cells[index]).copied().collect();
        seen.sort_unstable();
        assert_eq!(seen, (0..document.paragraphs.len()).collect::<Vec<_>>());
        for (at, paragraph) in document.paragraphs.iter().enumerate() {
            let joined: String = lineage.marks(index, at).iter().map(|mark| mark.range.of(&paragraph.text)).collect();
            assert_eq!(joined, paragraph.text);
        }
    }
}

#[test]
fn a_paragraph_missing_in_between_is_one_thread() {
    let lineage = build(&[&[REPORT, DONORS], &[REPORT, BORDERS], &[DONORS, REPORT]]);
    check(&lineage);
    let thread = lineage.threads.iter().find(|thread| thread.cells[0] == [1]).unwrap();
    assert_eq!(thread.cells, [vec![1], vec![], vec![0]]);
    assert_eq!((thread.steps.len(), thread.steps[0].from, thread.steps[0].to), (1, 0, 2));
    assert_eq!(thread.steps[0].kind, RowKind::Unchanged);
}

#[test]
fn threads_begin_and_end() {
    let lineage = build(&[&[DONORS, REPORT], &[REPORT, BORDERS]]);
    check(&lineage);
    let cells: Vec<_> = lineage.threads.iter().map(|thread| thread.cells.clone()).collect();
    assert_eq!(cells, [vec![vec![0], vec![]], vec![vec![1], vec![0]], vec![vec![], vec![1]]]);
    let kinds: Vec<_> = lineage.threads.iter().map(|thread| thread.steps[0].kind).collect();
    assert_eq!(kinds, [RowKind::Removed, RowKind::Unchanged, RowKind::Added]);
}

#[test]
fn marks_join_what_came_and_what_goes() {
    let middle = REPORT.replace("soixantième", "soixante et unième");
    let last = middle.replace("un rapport", "un rapport détaillé").replace("lui présenter", "lui soumettre");
    let lineage = build(&[&[REPORT], &[&middle], &[&last]]);
    check(&lineage);
    let marks = lineage.marks(1, 0);
    let words = |wanted: fn(&super::Mark) -> bool| {
        marks.iter().filter(|mark| wanted(mark)).map(|mark| mark.range.of(&middle)).collect::<Vec<_>>()
    };
    assert_eq!(words(|mark| mark.inserted), ["soixante et unième"]);
    assert_eq!(words(|mark| mark.removed), ["présenter"]);
}

#[test]
fn fewer_than_two_texts_are_no_trouble() {
    check(&build(&[]));
    check(&build(&[&[REPORT]]));
    check(&build(&[&[], &[REPORT]]));
}
