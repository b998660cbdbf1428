//! Search and agreed language on the built-in corpus: questions with known answers, and the schema that scripts rely on.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::cli::{answer, json};

/// Symbol and paragraph of all hits.
fn places(answer: &Value) -> BTreeSet<(String, String)> {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    answer["hits"].as_array().expect("hits").iter().map(|hit| (text(&hit["symbol"]), text(&hit["paragraph"]))).collect()
}

fn search(query: &str) -> Value {
    json(&["search", query, "--format", "json"])
}

/// All paragraphs of the corpus whose text, folded in the plainest way, has some words.
fn scanned(words: &str) -> BTreeSet<(String, String)> {
    let plain = |text: &str| {
        alinea::text::fold::fold(text).replace(['-', ',', ';'], " ").split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let snapshot = alinea::engine::Snapshot::of_corpus();
    let mut found = BTreeSet::new();
    for entry in &snapshot.entries {
        let document = entry.document().expect("a document");
        for paragraph in &document.paragraphs {
            if plain(&paragraph.text).contains(&plain(words)) {
                found.insert((document.label().to_owned(), paragraph.id.to_string()));
            }
        }
    }
    found
}

#[test]
fn subject_to_extrabudgetary_resources_stands_in_2004_alone() {
    let wording = "sous réserve de la disponibilité de ressources extrabudgétaires";
    let expected: BTreeSet<(String, String)> =
        ["OP3", "OP5", "OP10", "OP14", "OP15"].map(|paragraph| ("E/RES/2004/19".to_owned(), paragraph.to_owned())).into();
    assert_eq!(scanned(wording), expected);
    for answer in [search(wording), search(&format!("\"{wording}\"")), json(&["quote", wording, "--format", "json"])] {
        assert_eq!(places(&answer), expected);
        assert_eq!(answer["total"], 5);
        assert_eq!(answer["facets"]["year"], serde_json::json!([{ "value": 2004, "count": 5 }]));
    }
}

#[test]
fn foreign_terrorist_fighters_come_up_first_in_2017() {
    let answer = json(&["quote", "combattants terroristes étrangers", "--format", "json"]);
    assert_eq!(answer["schema"], "alinea.hits/1");
    assert_eq!(
        (&answer["first"]["year"], &answer["first"]["symbol"], &answer["first"]["paragraph"]),
        (&2017.into(), &"A/RES/72/194".into(), &"OP4".into())
    );
    assert_eq!(answer["first"]["status"], "adopted");
    assert_eq!((&answer["last"]["year"], &answer["last"]["status"]), (&2023.into(), &"recommended".into()));
    assert_eq!(answer["texts_searched"], 5);
    assert_eq!(places(&answer), scanned("combattants terroristes étrangers"));
    let french = answer["citation"]["fr"].as_str().expect("a citation");
    assert_eq!(
        french,
        "«\u{a0}combattants terroristes étrangers\u{a0}», résolution 72/194 de l’Assemblée générale, 19 décembre 2017, par.\u{a0}4 (adoptée)"
    );
}

#[test]
fn drafts_are_told_apart() {
    let answer = json(&["quote", "dans le cadre de son mandat", "--format", "json"]);
    assert_eq!(answer["first"]["symbol"], "A/RES/72/194");
    assert_eq!(answer["drafts"]["first"]["symbol"], "A/C.3/66/L.15");
    assert_eq!(answer["last"]["symbol"], "E/RES/2023/26");
    assert_eq!(places(&answer), scanned("dans le cadre de son mandat"));
}

#[test]
fn ranges_are_bytes_of_the_text_that_show_gives() {
    let answer = search("\"États Membres\" OR office");
    let hits = answer["hits"].as_array().expect("hits");
    assert!(hits.len() > 20);
    for hit in hits {
        let text = hit["text"].as_str().expect("a text");
        let ranges = hit["ranges"].as_array().expect("ranges");
        assert!(!ranges.is_empty());
        for range in ranges {
            let bytes = |at: usize| usize::try_from(range[at].as_u64().expect("a number")).expect("small");
            let word = text.get(bytes(0)..bytes(1)).expect("a range of the text");
            assert!(["États Membres", "Office", "Offices", "office"].contains(&word), "{word}");
        }
    }
    assert_eq!(answer["total"], hits.len());
    let first = &hits[0];
    let document = json(&["show", first["symbol"].as_str().expect("a symbol"), "--format", "json"]);
    let shown =
        document["paragraphs"].as_array().expect("paragraphs").iter().find(|paragraph| paragraph["id"] == first["paragraph"]);
    assert_eq!(shown.expect("the paragraph")["text"], first["text"]);
}

#[test]
fn the_obvious_never_fails() {
    for queries in [
        ["terroristes", "TERRORISTE", "terroriste"],
        ["œuvre", "oeuvre", "OEUVRE"],
        ["l’Office", "l'office", "office"],
        ["États", "etats", "état"],
        ["sous-régionales", "sous régional", "sous-regionaux"],
    ] {
        let [first, second, third] = queries.map(|query| places(&search(query)));
        assert!(!first.is_empty());
        assert_eq!((&first, &first), (&second, &third), "{queries:?}");
    }
    let symbol = places(&search("1373 (2001)"));
    assert!(symbol.len() >= 3);
    for spelling in ["1373(2001)", "S/RES/1373 (2001)", "s/res/1373 (2001)", "cites:1373(2001)"] {
        assert_eq!(places(&search(spelling)), symbol, "{spelling}");
    }
    assert!(symbol.is_subset(&places(&search("1373"))));
}

#[test]
fn words_are_excluded_on_the_command_line() {
    let with = json(&["search", "terrorisme", "drogue", "--format", "json"]);
    let without = json(&["search", "terrorisme", "-drogue", "--format", "json"]);
    let all = search("terrorisme");
    let count = |answer: &Value| answer["total"].as_u64().expect("a count");
    assert_eq!(count(&with) + count(&without), count(&all));
    assert!(count(&without) > 0);
}

#[test]
fn only_the_documents_that_are_named() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("text.txt");
    std::fs::write(&file, "L’Assemblée générale,\n\nRappelant sa résolution 72/194,\n\n1. Prie le Secrétaire général d’aider les terroristes repentis ;\n\n2. Décide de rester saisie de la question.\n").expect("written");
    let file = file.to_str().expect("a path");
    let answer = json(&["search", "terroristes", "--in", file, "--format", "json"]);
    assert_eq!(
        (&answer["total"], &answer["texts_searched"], &answer["hits"][0]["paragraph"]),
        (&1.into(), &1.into(), &"OP1".into())
    );
    let answer = json(&["search", "terroristes", "--in", "72/194", "2023/26", "--format", "json"]);
    assert_eq!(answer["texts_searched"], 2);
}

#[test]
fn no_hit_is_exit_code_one_and_names_the_word() {
    let found = answer(&["search", "office", "terorrisme"]);
    assert_eq!(found.code, Some(1));
    assert!(found.stdout.contains("“terorrisme” stands nowhere; perhaps terrorisme"), "{}", found.stdout);
    let quoted = answer(&["quote", "ces mots ne se trouvent nulle part", "--format", "json"]);
    assert_eq!(quoted.code, Some(1));
    let value: Value = serde_json::from_str(&quoted.stdout).expect("JSON");
    assert_eq!((&value["total"], &value["first"]), (&0.into(), &Value::Null));
}

#[test]
fn a_query_that_makes_no_sense_is_one_line_that_points_at_the_place() {
    for (query, expected) in [
        (
            "drogue yaer:2017",
            "there is no field “yaer”; the fields are symbol: body: year: part: verb: to: cites: status: lang: (at character 8: “yaer:2017”)",
        ),
        ("year:", "the field year needs a value, such as year:2010..2020 (at character 1: “year:”)"),
        ("(drogue))", "this parenthesis closes nothing; take it out or open one before it (at character 9: “)”)"),
        ("\u{1}", "there is no word to look for; type a word, a symbol or an expression in quotes"),
    ] {
        let answer = answer(&["search", query]);
        assert_eq!((answer.code, answer.stdout.as_str()), (Some(2), ""), "{query}");
        assert_eq!(answer.stderr, format!("alinea: {expected}\n"));
    }
}

#[test]
fn nearest_wordings_are_ranked_with_their_changes() {
    let document = json(&["show", "72/194", "--format", "json"]);
    let paragraphs = document["paragraphs"].as_array().expect("paragraphs");
    let paragraph = paragraphs.iter().find(|paragraph| paragraph["id"] == "OP8").expect("OP8");
    let own = paragraph["text"].as_str().expect("a text").replacen("Nations Unies", "États", 1);
    for exhaustive in [false, true] {
        let mut arguments = vec!["quote", &own, "--format", "json"];
        arguments.extend(exhaustive.then_some("--exhaustive"));
        let answer = answer(&arguments);
        assert_eq!(answer.code, Some(1));
        let answer: Value = serde_json::from_str(&answer.stdout).expect("JSON");
        let nearest = answer["nearest"].as_array().expect("a list");
        assert_eq!((&nearest[0]["symbol"], &nearest[0]["paragraph"]), (&document["symbol"], &paragraph["id"]));
        assert!(nearest[0]["similarity"].as_f64() > Some(0.9));
        assert!(nearest.windows(2).all(|pair| pair[0]["similarity"].as_f64() >= pair[1]["similarity"].as_f64()));
        let joined = |side: &str| -> String {
            nearest[0]["runs"][side].as_array().expect("runs").iter().filter_map(|run| run["text"].as_str()).collect()
        };
        assert_eq!((joined("left"), joined("right")), (own.clone(), paragraph["text"].as_str().expect("a text").to_owned()));
    }
}

#[test]
fn citations_both_ways() {
    let answer = json(&["citations", "72/194", "--format", "json"]);
    assert_eq!(answer["schema"], "alinea.citations/1");
    let cites = answer["documents"][0]["cites"].as_array().expect("a list");
    assert!(cites.iter().any(|cited| cited["symbol"] == "A/RES/70/148" && cited["in_library"] == false));
    let by = answer["documents"][0]["cited_by"].as_array().expect("a list");
    assert!(by.iter().any(|place| place["symbol"] == "E/RES/2023/26"));
    let all = json(&["citations", "--format", "json"]);
    let most = all["most_cited"].as_array().expect("a list");
    assert!(most[0]["documents"].as_u64() >= most[1]["documents"].as_u64());
}

#[test]
fn a_citation_keeps_the_italics_of_the_opening() {
    use alinea::messages::{Locale, Messages};
    use alinea::model::{Body, Document, Paragraph, ParagraphId, Section, Status, Symbol};
    use alinea::search::{Collection, PlaceKind};
    use alinea::text::TextRange;
    let paragraph = |id: &str, text: &str, opening: usize| Paragraph {
        id: ParagraphId(id.to_owned()),
        section: Section::Operative,
        text: text.to_owned(),
        opening: Some(TextRange::new(0, opening)),
        ..Paragraph::default()
    };
    let document = Document {
        symbol: Symbol::parse("A/RES/72/194"),
        body: Some(Body::GeneralAssembly),
        year: Some(2017),
        status: Some(Status::Adopted),
        paragraphs: vec![paragraph("OP1", "Prie également l’Office <x> & d’autres", "Prie également".len())],
        ..Document::default()
    };
    let collection = Collection::of([("72/194", &document)]);
    let place = collection.all_places().find(|place| matches!(place.kind, PlaceKind::Paragraph(_))).expect("a paragraph");
    let messages = Messages::without_window(Locale::Fr);
    for (words, expected) in [
        ("Prie également l’Office <x> & d", "<em>Prie également</em> l’Office &lt;x&gt; &amp; d"),
        ("également l’Office", "<em>également</em> l’Office"),
        ("l’Office <x>", "l’Office &lt;x&gt;"),
        ("ne s’y trouve pas", "ne s’y trouve pas"),
    ] {
        let html = messages.citation_in_html(words, &collection, &place);
        assert_eq!(html, format!("<p>{}</p>", messages.citation(expected, &collection, &place)));
    }
}

/// Files of one text each, with a sentence that all have and one of their own.
fn with_boilerplate(folder: &std::path::Path) -> Vec<String> {
    (1..=4)
        .map(|at| {
            let last = if at == 4 { "le monde actuel" } else { "le monde entier" };
            let text = format!(
                "Assemblée générale\n\nRésolution 7{at}/10. Titre numéro {at}\n\nL’Assemblée générale,\n\nRappelant sa résolution 6{at}/12,\n\n1. Se félicite des travaux de la commission numéro {at} et de son {at}e rapport ;\n\n2. Réaffirme que la coopération internationale doit être renforcée en vue de prévenir les actes de piraterie et d’en punir les auteurs dans {last} ;\n\n3. Décide de rester saisie de la question.\n"
            );
            let file = folder.join(format!("text-{at}.txt"));
            std::fs::write(&file, text).expect("written");
            file.to_str().expect("a path").to_owned()
        })
        .collect()
}

#[test]
fn what_many_texts_say_is_listed_once_and_named_with_how_often() {
    let folder = tempfile::tempdir().expect("a folder");
    let files = with_boilerplate(folder.path());
    let ask = |first: &[&str]| {
        let mut arguments: Vec<&str> = first.to_vec();
        arguments.push("--in");
        arguments.extend(files.iter().map(String::as_str));
        json(&arguments)
    };
    let all = ask(&["search", "coopération", "--format", "json"]);
    assert_eq!((&all["total"], &all["distinct"]), (&4.into(), &Value::Null));
    let once = ask(&["search", "coopération", "--once", "--format", "json"]);
    assert_eq!((&once["total"], &once["distinct"]), (&4.into(), &1.into()));
    assert_eq!(once["hits"].as_array().map(Vec::len), Some(1));
    assert_eq!(once["hits"][0]["said_in"], serde_json::json!({ "texts": 4, "paragraphs": 4 }));
    let wording = "Réaffirme que la coopération internationale doit être resserrée en vue de prévenir les actes de piraterie et d’en punir les auteurs dans le monde entier";
    let mut arguments = vec!["quote", wording, "--format", "json", "--in"];
    arguments.extend(files.iter().map(String::as_str));
    let quoted = answer(&arguments);
    assert_eq!(quoted.code, Some(1), "word for word it stands nowhere");
    let quoted: Value = serde_json::from_str(&quoted.stdout).expect("JSON");
    let nearest = quoted["nearest"].as_array().expect("nearest");
    let piracy: Vec<&Value> =
        nearest.iter().filter(|near| near["text"].as_str().is_some_and(|text| text.contains("piraterie"))).collect();
    assert_eq!(piracy.len(), 1);
    assert_eq!(
        (&piracy[0]["family"]["texts"], &piracy[0]["places"], &quoted["family"]["texts"]),
        (&4.into(), &4.into(), &4.into())
    );
    let members = piracy[0]["family"]["members"].as_array().expect("members");
    let files: BTreeSet<&str> = members.iter().filter_map(|member| member["document"].as_str()).collect();
    assert_eq!((members.len(), files.len()), (4, 4));
}

#[test]
fn whom_a_person_put_in_as_asked_is_found() {
    use alinea::mandate::by_hand::{ByHand, Correction, Said};
    use alinea::search::{Query, SearchOptions, Searcher};
    let snapshot = alinea::engine::Snapshot::of_corpus();
    let entry = snapshot.entries.iter().find(|entry| entry.meta.label() == "A/RES/72/194").expect("a text of the corpus");
    let document = entry.document().expect("a document");
    let read = alinea::mandate::read(&document, alinea::model::Part::Operative);
    let asked = read.paragraphs.iter().find(|paragraph| !paragraph.clauses.is_empty()).expect("a request");
    let own = &document.paragraphs[asked.position];
    let said = Said::Addressees {
        verb: asked.clauses[0].verb.of(&own.text).to_owned(),
        nth: 0,
        names: vec!["Banque mondiale".to_owned()],
    };
    let correction = Correction { document: ByHand::name_of(&document), paragraph: own.id.to_string(), said };
    let by_hand = ByHand { corrections: vec![correction] };
    let query = Query::parse("to:\"banque mondiale\"").expect("a query");
    let found = |by_hand: &ByHand| {
        let (collection, _) = alinea::engine::gather(&snapshot, None, by_hand);
        let hits = Searcher::plain(std::sync::Arc::clone(&collection)).search(&query, &SearchOptions::default()).hits;
        hits.iter().map(|hit| collection.name(hit.place.name).to_owned()).collect::<Vec<_>>()
    };
    assert!(found(&ByHand::default()).is_empty());
    assert_eq!(found(&by_hand), [own.id.to_string()]);
}
