//! What texts ask, measured against a careful reading by hand kept outside the project. The bounds are ratchets.

use alinea::engine::Snapshot;
use alinea::mandate;
use alinea::model::{Document, Part};
use serde_json::Value;

use crate::gold::reference;

/// True finds, false finds, misses.
#[derive(Default)]
struct Score(usize, usize, usize);

impl Score {
    fn compare(&mut self, found: &[String], expected: &[String], place: &str) {
        let mut left = expected.to_vec();
        for item in found {
            if let Some(at) = left.iter().position(|expected| expected == item) {
                left.remove(at);
                self.0 += 1;
            } else {
                println!("{place}: not expected: {item}");
                self.1 += 1;
            }
        }
        for item in &left {
            println!("{place}: not found: {item}");
        }
        self.2 += left.len();
    }

    fn f1(&self) -> f64 {
        2.0 * self.0 as f64 / (2 * self.0 + self.1 + self.2).max(1) as f64
    }
}

fn plain(text: &str) -> String {
    text.replace('’', "'")
}

fn strings(value: &Value) -> Vec<String> {
    value.as_array().into_iter().flatten().filter_map(Value::as_str).map(plain).collect()
}

#[test]
fn reads_what_the_reference_reads() {
    let Some(reference) = reference() else { return };
    let snapshot = Snapshot::of_corpus();
    let [mut verbs, mut further, mut addressees, mut conditions, mut reports] = [(); 5].map(|()| Score::default());
    for (symbol, expected) in reference["documents"].as_object().expect("documents") {
        let entry = snapshot.resolve(symbol).expect("in the corpus");
        let document: &Document = &entry.document().expect("read");
        let read = mandate::read(document, Part::Operative);
        for expected in expected["operative"].as_array().expect("paragraphs") {
            let id = expected["id"].as_str().expect("id");
            let found = read.paragraphs.iter().find(|found| document.paragraphs[found.position].id.as_str() == id).expect("read");
            let text = &document.paragraphs[found.position].text;
            let place = format!("{symbol} {id}");
            let named = |clause: &mandate::Clause| -> Vec<String> {
                if clause.implied {
                    Vec::new()
                } else {
                    clause.addressees.iter().map(|addressee| plain(&addressee.name)).collect()
                }
            };
            let printed: Vec<String> = found.clauses.iter().map(|clause| clause.verb.of(text).to_owned()).collect();
            verbs.compare(&printed[..1], &[expected["verb"].as_str().expect("verb").to_owned()], &place);
            let second = expected["second_verb"].as_array().expect("further verbs");
            let expected_verbs: Vec<String> = second.iter().filter_map(|verb| verb["verb"].as_str()).map(str::to_owned).collect();
            further.compare(&printed[1..], &expected_verbs, &place);
            let expected_names: Vec<String> = strings(&expected["addressee"])
                .into_iter()
                .chain(second.iter().flat_map(|verb| strings(&verb["addressee"])))
                .collect();
            let found_names: Vec<String> = found.clauses.iter().flat_map(named).collect();
            addressees.compare(&found_names, &expected_names, &place);
            let words: Vec<String> = found.conditions.iter().map(|condition| plain(condition.range.of(text))).collect();
            conditions.compare(&words, &strings(&expected["conditions"]), &place);
            if expected["report"] == "disputed" {
                continue;
            }
            let field = |name: &str| expected["report"][name].as_str().map(plain).unwrap_or_default();
            let wanted: Vec<String> = expected["report"]
                .as_object()
                .map(|_| ["from", "to", "session", "subject"].map(field).join(" | "))
                .into_iter()
                .collect();
            let got: Vec<String> = found
                .report()
                .iter()
                .map(|report| {
                    let words = |range: Option<alinea::text::TextRange>| range.map_or("", |range| range.of(text));
                    let [by, to] = [&report.by, &report.to].map(|name| name.clone().unwrap_or_default());
                    plain(&format!("{by} | {to} | {} | {}", words(report.when), words(report.on)))
                })
                .collect();
            reports.compare(&got, &wanted, &place);
        }
    }
    for (name, score, least) in [
        ("openings", &verbs, 1.0),
        ("further clauses", &further, 1.0),
        ("addressees", &addressees, 1.0),
        ("conditions", &conditions, 1.0),
        ("reports", &reports, 1.0),
    ] {
        println!("{name}: F1 {:.3} ({} found, {} too many, {} missed)", score.f1(), score.0, score.1, score.2);
        assert!(score.f1() >= least, "{name}: {:.3} fell below {least}", score.f1());
    }
}

/// Every opening that a text prints has an infinitive of the lists, in every text of the corpus.
#[test]
fn every_opening_has_its_infinitive() {
    for entry in &Snapshot::of_corpus().entries {
        let document: &Document = &entry.document().expect("read");
        for found in mandate::read(document, Part::All).paragraphs {
            let own = &document.paragraphs[found.position];
            let Some(opening) = own.opening_text() else { continue };
            let first = found.clauses.first().unwrap_or_else(|| panic!("{} {}", document.label(), own.id));
            assert_eq!(first.verb.of(&own.text), opening);
            assert_ne!(first.lemma, opening.to_lowercase(), "{} {}", document.label(), own.id);
        }
    }
}

/// What the command line answers.
fn told(arguments: &[&str]) -> Value {
    let program = env!("CARGO_BIN_EXE_alinea");
    let output = std::process::Command::new(program).args(arguments).output().expect("it runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).expect("JSON")
}

#[test]
fn the_command_line_honours_corrections_and_shows_the_scale_only_where_asked() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("mandates.json");
    let own = ["mandates", "--no-user-library", "A/RES/72/194", "--format", "json"];
    let plain = told(&own);
    let paragraphs = plain["documents"][0]["paragraphs"].as_array().expect("paragraphs");
    let found = paragraphs.iter().find(|found| found["conditions"][0].is_object()).expect("a condition");
    let (id, words) = (found["paragraph"].as_str().expect("id"), found["conditions"][0]["text"].as_str().expect("words"));
    assert!(found["clauses"][0].get("our_scale").is_none(), "off by default");
    let said = serde_json::json!({ "corrections": [
        { "document": "A/RES/72/194@fr", "paragraph": id, "says": "not-a-condition", "words": words },
        { "document": "A/RES/72/194@fr", "paragraph": id, "says": "addressees",
          "verb": found["clauses"][0]["verb"], "names": ["États"] },
    ] });
    std::fs::write(&path, said.to_string()).expect("written");
    let path = path.display().to_string();
    let corrected = told(&[own.as_slice(), &["--corrections", &path, "--scale"]].concat());
    let paragraphs = corrected["documents"][0]["paragraphs"].as_array().expect("paragraphs");
    let now = paragraphs.iter().find(|own| own["paragraph"] == id).expect("the same");
    assert_eq!(now["conditions"].as_array().map(Vec::len), found["conditions"].as_array().map(|own| own.len() - 1));
    assert_eq!(now["not_conditions"][0]["text"], words);
    assert_eq!(now["clauses"][0]["addressees"], serde_json::json!(["États"]));
    assert_eq!(now["clauses"][0]["by_hand"], true);
    assert!(now["clauses"][0]["our_scale"].is_number(), "{now}");
}

#[test]
fn a_comparison_tells_what_became_of_mandates_where_asked() {
    let own = ["compare", "--no-user-library", "E/RES/2004/19", "A/RES/72/194", "--format", "json"];
    assert!(told(&own)["rows"][0].get("mandate_changes").is_none(), "off by default");
    let asked = told(&[own.as_slice(), &["--mandates"]].concat());
    let rows = asked["rows"].as_array().expect("rows");
    let changes: Vec<&Value> = rows.iter().flat_map(|row| row["mandate_changes"].as_array().expect("a list")).collect();
    let opening = changes.iter().find(|change| change["what"] == "opening").expect("an opening changed");
    assert!(opening["left"].is_string() && opening["right"].is_string() && opening["left"] != opening["right"], "{opening}");
    assert!(changes.iter().any(|change| change["what"] == "condition" && change["kind"].is_string()));
    // The same as the list of changes has.
    let listed =
        told(&["mandates", "--no-user-library", "E/RES/2004/19", "A/RES/72/194", "--view", "changes", "--format", "json"]);
    assert_eq!(listed["rows"].as_array().map(Vec::len), Some(changes.len()));
}

/// An item says who is asked by the verb above; words that stand above have no range in the item.
#[test]
fn an_item_is_told_with_the_verb_above_it() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("items.txt");
    let text = "RESOLUTION 60/1\nAssistance to States\n\nThe General Assembly,\n\nRecalling its resolution 59/1,\n\n1. Requests the \
                United Nations Office on Drugs and Crime:\n\n(a) To assist States, upon request;\n\n(b) To report to the General Assembly;\n\n\
                2. Decides to remain seized of the matter.\n";
    std::fs::write(&path, text).expect("written");
    let path = path.to_string_lossy();
    let said = told(&["mandates", "--no-user-library", &path, "--format", "json"]);
    let paragraphs = said["documents"][0]["paragraphs"].as_array().expect("paragraphs");
    let ids: Vec<&str> = paragraphs.iter().filter_map(|own| own["paragraph"].as_str()).collect();
    assert_eq!(ids, ["OP1", "OP1.a", "OP1.b", "OP2"]);
    assert!(paragraphs[0]["item"].is_null() && paragraphs[0]["clauses"][0]["verb_range"].is_array());
    let item = &paragraphs[1]["item"];
    assert_eq!((item["verb"].as_str(), item["what"].as_str()), (Some("Requests"), Some("To assist States, upon request")));
    assert_eq!(item["addressees"][0], "United Nations Office on Drugs and Crime");
    assert!(item["verb_range"].is_null() && item["addressee_ranges"][0].is_null());
}
