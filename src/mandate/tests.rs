//! One case per rule: the sentence, and what is read of it.

mod addressee_lists;
mod addressees;
mod arabic;
mod asked_reports;
mod changes;
mod chinese;
mod clauses;
mod condition_ends;
mod conditional;
mod conditions;
mod listed_clauses;
mod listed_conditions;
mod listed_times;
mod names;
mod registers;
mod report_fields;
mod report_names;
mod reports;
mod reports_english;
mod reports_french;
mod reports_told;
mod russian;
mod spanish;
mod time_limits;

use std::fmt::Write;

use super::*;
use crate::ingest::{Lexicon as Openings, Opens};
use crate::model::{Body, Language, Paragraph, ParagraphId};
use crate::text::TextRange;

/// A document of one operative paragraph for each text; the General Assembly speaks.
fn document(language: Language, texts: &[&str]) -> Document {
    let paragraphs = texts
        .iter()
        .enumerate()
        .map(|(at, text)| Paragraph {
            id: ParagraphId(format!("OP{}", at + 1)),
            section: Section::Operative,
            opening: Openings::of(language).opening(text, Opens::Operative),
            text: (*text).to_owned(),
            ..Paragraph::default()
        })
        .collect();
    Document { language, body: Some(Body::GeneralAssembly), paragraphs, ..Document::default() }
}

/// "verb [lemma] → addressee + addressee" for each clause; "~" where they are implied.
fn clauses(language: Language, text: &str) -> Vec<String> {
    let document = document(language, &[text]);
    let read = read(&document, Part::Operative);
    let line = |clause: &Clause| {
        let names: Vec<&str> = clause.addressees.iter().map(|addressee| addressee.name.as_str()).collect();
        let arrow = if clause.implied { "~" } else { "→" };
        format!("{} [{}] {arrow} {}", clause.verb.of(text), clause.lemma, names.join(" + "))
            .trim_end_matches([' ', '→'])
            .to_owned()
    };
    read.paragraphs[0].clauses.iter().map(line).collect()
}

/// "kind: words" for each condition.
fn conditions(language: Language, text: &str) -> Vec<String> {
    let document = document(language, &[text]);
    let read = read(&document, Part::Operative);
    read.paragraphs[0].conditions.iter().map(|found| format!("{}: {}", found.kind.code(), found.range.of(text))).collect()
}

/// "by | to | when | session | on" of the report.
fn report(language: Language, text: &str) -> Option<String> {
    reports(language, text).into_iter().next()
}

/// "by | to | when | session | on" of each request for a report.
fn reports(language: Language, text: &str) -> Vec<String> {
    let document = document(language, &[text]);
    let read = read(&document, Part::Operative);
    let words = |range: Option<TextRange>| range.map_or("-", |range| range.of(text)).to_owned();
    let name = |name: Option<String>| name.unwrap_or_else(|| "-".to_owned());
    let line = |found: Report| {
        let session = found.session.map_or_else(|| "-".to_owned(), |number| number.to_string());
        format!("{} | {} | {} | {session} | {}", name(found.by), name(found.to), words(found.when), words(found.on))
    };
    read.paragraphs[0].reports.iter().cloned().map(line).collect()
}

const FR: Language = Language::Fr;
const EN: Language = Language::En;

/// A sentence, and in the words of the text: those who are asked outright, its conditions with their kinds, its time limits and sessions,
/// and its requests for a report as "by | to | when | on".
type Sentence =
    (&'static str, &'static [&'static str], &'static [&'static str], &'static [&'static str], &'static [&'static str]);

/// Reads each sentence alone, and says all that is read otherwise.
fn assert_read(language: Language, sentences: &[Sentence]) {
    let mut wrong = String::new();
    for (text, addressees, conditions, deadlines, reports) in sentences {
        let document = document(language, &[text]);
        let read = read(&document, Part::Operative);
        let found = &read.paragraphs[0];
        let words = |range: Option<TextRange>| range.map_or("-", |range| range.of(text)).to_owned();
        let name = |name: &Option<String>| name.clone().unwrap_or_else(|| "-".to_owned());
        let asked = found.clauses.iter().filter(|clause| !clause.implied).flat_map(|clause| &clause.addressees);
        let read = [
            asked.map(|addressee| addressee.range.of(text).to_owned()).collect::<Vec<_>>(),
            found.conditions.iter().map(|found| format!("{}: {}", found.kind.code(), found.range.of(text))).collect(),
            found.deadlines.iter().map(|found| found.range.of(text).to_owned()).collect(),
            found
                .reports
                .iter()
                .map(|found| format!("{} | {} | {} | {}", name(&found.by), name(&found.to), words(found.when), words(found.on)))
                .collect(),
        ];
        let expected = [addressees, conditions, deadlines, reports];
        for ((what, read), expected) in ["addressees", "conditions", "deadlines", "reports"].into_iter().zip(read).zip(expected) {
            if read != *expected {
                let _ = writeln!(wrong, "{text}\n  {what}\n    expected {expected:?}\n    read     {read:?}");
            }
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}
