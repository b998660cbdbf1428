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
fn a_comma_in_a_date_is_punctuation() {
    for (left, right) in [
        ("Requests a report by 29 May 2012 on progress;", "Requests a report by 29, May 2012 on progress;"),
        ("Requests a report by 29 May 2012 on progress;", "Requests a report by 29 May, 2012, on progress;"),
        ("Recuerda la declaración de 3 de abril de 2009;", "Recuerda la declaración de 3 de, abril de 2009;"),
        ("يشير إلى إعلان 3 نيسان/أبريل 2009؛", "يشير إلى إعلان 3 نيسان/أبريل، 2009؛"),
    ] {
        let kind = |ignore_punctuation: bool| {
            let options = CompareOptions { ignore_punctuation, ..CompareOptions::default() };
            Comparison::build(&document(&[], &[left]), &document(&[], &[right]), &options).rows[0].kind
        };
        assert_eq!((kind(false), kind(true)), (RowKind::Revised, RowKind::Unchanged), "{right}");
    }
}

#[test]
fn a_heading_and_a_paragraph_with_the_same_words_answer_each_other() {
    let marked = |section: Section| {
        let mut own = Document::clone(&document(&[], &["Décide de rester saisie.", "Moyens de mise en œuvre"]));
        own.paragraphs[1].section = section;
        Arc::new(own)
    };
    let rows = compare(&marked(Section::Heading), &marked(Section::Operative)).rows;
    assert!(rows.iter().all(|row| row.kind == RowKind::Unchanged && row.paragraphs.left == row.paragraphs.right), "{rows:?}");
}

/// Words of the left, of the right, removed, inserted.
fn counted(left: &str, right: &str) -> [usize; 4] {
    let summary = compare(&document(&[], &[left]), &document(&[], &[right])).summary;
    [summary.words.left, summary.words.right, summary.words_removed, summary.words_inserted]
}

#[test]
fn punctuation_is_no_word_and_what_is_marked_adds_up() {
    assert_eq!(counted("Prie les États de coopérer (1373 (2001)) ;", ""), [6, 0, 6, 0]);
    let spaced = "Salue le plan « Mer », adopté ; prie l’Office de l’aider .";
    assert_eq!(counted(spaced, "Salue le plan \"Mer\", adopté; prie l'Office de l'aider."), [11, 11, 0, 0]);
    assert_eq!(counted("Notes the plan (see below)", "Notes the plan, see below"), [5, 5, 0, 0]);
    assert_eq!(counted("Notes the plan and the report", "Notes the new plan and reports"), [6, 6, 2, 2]);
    // A character of Chinese is a word, as word processors count it.
    assert_eq!(counted("大会重申其决议，", "大会又重申其决议。"), [7, 8, 0, 1]);
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
