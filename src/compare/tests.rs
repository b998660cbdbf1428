use std::sync::Arc;

use super::{CompareOptions, Comparison, Link, Links, RowKind};
use crate::model::{Document, Paragraph, ParagraphId, Part, Section};

fn document(preamble: &[&str], operative: &[&str]) -> Arc<Document> {
    let sections =
        preamble.iter().map(|text| (Section::Preamble, text)).chain(operative.iter().map(|text| (Section::Operative, text)));
    let paragraphs = sections.enumerate().map(|(index, (section, text))| Paragraph {
        id: ParagraphId(format!("P{index}")),
        section,
        text: (*text).to_owned(),
        ..Paragraph::default()
    });
    Arc::new(Document { paragraphs: paragraphs.collect(), ..Document::default() })
}

fn compare(left: &Arc<Document>, right: &Arc<Document>) -> Comparison {
    Comparison::build(left, right, &CompareOptions::default())
}

#[test]
fn removed_preambular_rows_stay_in_the_preamble() {
    let left = document(
        &["Rappelant la Charte et ses buts premiers,", "Saluant les progrès accomplis en mer Baltique,"],
        &["Décide de rester saisie."],
    );
    let right = document(
        &["Consciente des besoins des enfants réfugiés,"],
        &["Rappelle la Charte et ses buts premiers ;", "Décide de rester saisie."],
    );
    let comparison = compare(&left, &right);
    let sections: Vec<Section> = comparison
        .rows
        .iter()
        .map(|row| match (row.paragraphs.right.first(), row.paragraphs.left.first()) {
            (Some(at), _) => right.paragraphs[*at].section,
            (None, Some(at)) => left.paragraphs[*at].section,
            (None, None) => Section::Heading,
        })
        .collect();
    assert!(sections.is_sorted(), "{sections:?}");
}

#[test]
fn a_part_can_be_compared_alone() {
    let left = document(&["Rappelant la Charte,"], &["Décide de rester saisie."]);
    let options = CompareOptions { part: Part::Operative, ..CompareOptions::default() };
    let comparison = Comparison::build(&left, &left, &options);
    assert_eq!(comparison.rows.len(), 1);
    assert_eq!(comparison.rows[0].paragraphs.left, [1]);
}

#[test]
fn case_and_punctuation_can_be_ignored() {
    let left = document(&[], &["Prie les États, les organisations et l’Office de coopérer ;"]);
    let right = document(&[], &["prie les États les organisations et l'Office de coopérer."]);
    let kind = |options: &CompareOptions| Comparison::build(&left, &right, options).rows[0].kind;
    assert_eq!(kind(&CompareOptions::default()), RowKind::Revised);
    assert_eq!(
        kind(&CompareOptions { ignore_case: true, ignore_punctuation: true, ..CompareOptions::default() }),
        RowKind::Unchanged
    );
}

#[test]
fn words_are_counted_at_white_space() {
    let left = document(&[], &["Prie les États de coopérer (1373 (2001)) pleinement ;"]);
    let comparison = compare(&left, &document(&[], &[]));
    assert_eq!(comparison.summary.words_removed, left.word_count());
}

#[test]
fn links_set_by_hand_hold_on_either_side() {
    let left = document(&["Rappelant la Charte,"], &["Prie les États de coopérer ;", "Décide de rester saisie."]);
    let right = document(&["Rappelant la Charte,"], &["Prie les États de coopérer ;", "Décide de rester saisie."]);
    let link = |left: &str, right: &str| Link { left: vec![left.to_owned()], right: vec![right.to_owned()] };
    let kinds = |links: Links| -> Vec<(Vec<usize>, Vec<usize>, bool)> {
        let comparison = Comparison::build(&left, &right, &CompareOptions { links, ..CompareOptions::default() });
        let rows = comparison.rows.into_iter();
        rows.map(|row| (row.paragraphs.left, row.paragraphs.right, row.set_by_hand)).collect()
    };
    // The words say otherwise; they are not asked.
    let crossed = Links { links: vec![link("P1", "P2")], unlinks: vec![link("P0", "P0")], ..Links::default() };
    assert!(kinds(crossed.clone()).contains(&(vec![1], vec![2], true)));
    let mirrored = Links { links: vec![link("P2", "P1")], unlinks: vec![link("P0", "P0")], ..Links::default() };
    assert!(kinds(mirrored).contains(&(vec![2], vec![1], true)));
    assert!(!kinds(crossed).contains(&(vec![0], vec![0], false)));
}

#[test]
fn links_by_hand_hold_between_two_languages_too() {
    let in_english =
        |document: &Arc<Document>| Arc::new(Document { language: crate::model::Language::En, ..(**document).clone() });
    let left = document(&[], &["Prie le Secrétaire général de faire rapport ;", "Décide de rester saisie."]);
    let right = in_english(&document(&[], &["Requests the Secretary-General to report;", "Decides to remain seized."]));
    let link = |left: &str, right: &str| Link { left: vec![left.to_owned()], right: vec![right.to_owned()] };
    let links = Links { links: vec![link("P0", "P1")], unlinks: vec![link("P1", "P0")], ..Links::default() };
    let comparison = Comparison::build(&left, &right, &CompareOptions { links, ..CompareOptions::default() });
    let set: Vec<_> = comparison.rows.iter().filter(|row| row.set_by_hand).map(|row| row.paragraphs.clone()).collect();
    assert_eq!(set, [crate::text::Sides::new(vec![0], vec![1])]);
    assert_eq!(comparison.rows.len(), 3);
}
