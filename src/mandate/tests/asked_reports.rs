//! Ways to ask for a report, sentence by sentence, against what a reader says of them (`tests/fixtures/reports-asked-*.txt`).

use super::*;

/// The sentences of a table, each with who speaks and the requests that are read in it.
fn cases(table: &str) -> Vec<(Body, &str, Vec<&str>)> {
    let mut cases: Vec<(Body, &str, Vec<&str>)> = Vec::new();
    for line in table.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        let (sign, rest) = line.split_once(' ').expect("a sign and a text");
        let body = match sign {
            "A" => Body::GeneralAssembly,
            "E" => Body::EconomicAndSocialCouncil,
            "H" => Body::HumanRightsCouncil,
            "S" => Body::SecurityCouncil,
            _ => {
                cases.last_mut().expect("a sentence above").2.push(rest);
                continue;
            }
        };
        cases.push((body, rest, Vec::new()));
    }
    cases
}

/// Who, to whom, when, session, on what: a line for each request of a sentence.
fn requests(language: Language, body: Body, text: &str) -> Vec<String> {
    let document = Document { body: Some(body), ..document(language, &[text]) };
    let read = read(&document, Part::Operative);
    let words = |range: Option<TextRange>| range.map_or("-", |range| range.of(text)).to_owned();
    let name = |name: &Option<String>| name.clone().unwrap_or_else(|| "-".to_owned());
    let line = |report: &Report| {
        let session = report.session.map_or_else(|| "-".to_owned(), |number| number.to_string());
        format!("{} | {} | {} | {session} | {}", name(&report.by), name(&report.to), words(report.when), words(report.on))
    };
    read.paragraphs[0].reports.iter().map(line).collect()
}

fn reads(language: Language, table: &str) {
    let mut wrong = Vec::new();
    let cases = cases(table);
    for (body, text, expected) in &cases {
        let found = requests(language, *body, text);
        if found != *expected {
            wrong.push(format!("{text}\n    {}\n  for\n    {}", found.join("\n    "), expected.join("\n    ")));
        }
    }
    assert!(wrong.is_empty(), "{} of {} are read otherwise:\n{}", wrong.len(), cases.len(), wrong.join("\n"));
}

#[test]
fn every_way_to_ask_for_a_report_in_english() {
    reads(EN, include_str!("../../../tests/fixtures/reports-asked-en.txt"));
}

#[test]
fn every_way_to_ask_for_a_report_in_french() {
    reads(FR, include_str!("../../../tests/fixtures/reports-asked-fr.txt"));
}
