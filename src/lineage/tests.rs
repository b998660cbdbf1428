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

/// Threads as sets of paragraphs, whatever the order of the texts.
fn sets(lineage: &Lineage, names: &[usize]) -> Vec<Vec<(usize, Vec<usize>)>> {
    let mut sets: Vec<Vec<(usize, Vec<usize>)>> = lineage
        .threads
        .iter()
        .map(|thread| {
            let mut own: Vec<(usize, Vec<usize>)> = names.iter().copied().zip(thread.cells.iter().cloned()).collect();
            own.sort();
            own
        })
        .collect();
    sets.sort();
    sets
}

#[test]
fn threads_do_not_depend_on_the_order_of_the_texts() {
    let texts: [&[&str]; 4] = [&[REPORT, DONORS], &[REPORT, BORDERS], &[DONORS, REPORT], &[BORDERS, DONORS]];
    let in_order = sets(&build(&texts), &[0, 1, 2, 3]);
    for order in [[0, 2, 1, 3], [3, 2, 1, 0], [1, 3, 0, 2], [2, 0, 3, 1]] {
        let lineage = build(&order.map(|at| texts[at]));
        check(&lineage);
        assert_eq!(sets(&lineage, &order), in_order, "{order:?}");
        for thread in &lineage.threads {
            for step in thread.steps.iter().filter(|step| step.similarity > 0.0) {
                assert!(!thread.cells[step.from].is_empty() && !thread.cells[step.to].is_empty());
            }
        }
    }
}

#[test]
fn a_history_bridges_a_gap_and_says_so() {
    let last = REPORT.replace("soixantième", "soixante-deuxième");
    let lineage = build(&[&[REPORT], &[BORDERS], &[&last]]);
    let thread = lineage.thread_of(2, 0).unwrap();
    let history = lineage.history(thread, None, &CompareOptions::default()).unwrap();
    let [first, second] = history.moments.as_slice() else { panic!("two texts have it") };
    assert!(first.step.is_none() && first.row().is_none());
    assert_eq!((second.document, second.gap.as_slice()), (2, [1].as_slice()));
    assert_eq!(second.step.map(|step| (step.from, step.kind)), Some((0, RowKind::Revised)));
    let inserted: Vec<&str> = second.row().unwrap().runs.right[0]
        .iter()
        .filter(|run| run.op == crate::compare::Op::Inserted)
        .map(|run| run.range.of(&last))
        .collect();
    assert_eq!(inserted, ["soixante-deuxième"]);
}

#[test]
fn a_history_can_be_held_against_any_base() {
    let middle = REPORT.replace("soixantième", "soixante et unième");
    let last = middle.replace("un rapport", "un rapport détaillé");
    let lineage = build(&[&[REPORT], &[&middle], &[&last]]);
    let history = lineage.history(0, Some(2), &CompareOptions::default()).unwrap();
    assert_eq!(
        history.moments.iter().map(|moment| moment.step.map(|step| (step.from, step.to))).collect::<Vec<_>>(),
        [Some((2, 0)), Some((2, 1)), None]
    );
    // A base without the paragraph is none.
    let lineage = build(&[&[BORDERS], &[REPORT]]);
    let thread = lineage.thread_of(1, 0).unwrap();
    assert_eq!(lineage.history(thread, Some(0), &CompareOptions::default()).unwrap().base, None);
}

#[test]
fn forward_then_back_along_a_thread_returns() {
    let lineage = build(&[&[REPORT, DONORS], &[REPORT, BORDERS], &[DONORS, REPORT]]);
    for (place, thread) in lineage.threads.iter().enumerate() {
        for (document, cell) in thread.cells.iter().enumerate() {
            for paragraph in cell {
                assert_eq!(lineage.thread_of(document, *paragraph), Some(place));
            }
        }
    }
}

#[test]
fn every_text_can_be_set_against_one_of_them() {
    let detailed = REPORT.replace("un rapport", "un rapport détaillé");
    let chain = build(&[&[REPORT, DONORS], &[&REPORT.replace("un rapport", "un compte rendu")], &[&detailed, BORDERS]]);
    for base in 0..3 {
        let options = CompareOptions { base: Some(base), ..CompareOptions::default() };
        let star = Lineage::build(chain.documents.clone(), &options);
        check(&star);
        let cells = |lineage: &Lineage| lineage.threads.iter().map(|thread| thread.cells.clone()).collect::<Vec<_>>();
        assert_eq!((star.base, cells(&star)), (Some(base), cells(&chain)), "what belongs together stays together");
        for place in 0..2 {
            let (from, to) = star.ends(place);
            assert!(from < to && (from == base || to == base));
            assert!(Arc::ptr_eq(&star.comparisons[place].documents.left, &star.documents[from]));
            assert!(Arc::ptr_eq(&star.comparisons[place].documents.right, &star.documents[to]));
            assert_eq!(star.comparison_of(from, to), Some(place));
        }
        let request = star.threads.iter().find(|thread| thread.cells.iter().all(|cell| cell == &[0])).expect("in all three");
        let steps: Vec<_> = request.steps.iter().map(|step| (step.from, step.to)).collect();
        assert_eq!(steps, [star.ends(0), star.ends(1)]);
    }
    let against_first = CompareOptions { base: Some(0), ..CompareOptions::default() };
    let star = Lineage::build(chain.documents.clone(), &against_first);
    let marks = star.marks(2, 0).into_iter().filter(|mark| mark.inserted);
    let inserted: Vec<&str> = marks.map(|mark| mark.range.of(&detailed).trim()).collect();
    assert_eq!(inserted, ["détaillé"], "against the first text only this word is new");
}
