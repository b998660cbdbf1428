//! What real texts ask, measured against a careful reader who judged them from the texts alone, before any result was seen
//! (`tests/fixtures/mandates-samples.json`). The parts "held" of these sets were scored without being looked at for as long as they were a
//! measure; since then they are used up, and the failures of all parts are printed one by one.
//!
//! Figures of `mandates-blind2-*.json` when they were first scored, by rules written before (openings, infinitives, further
//! clauses, addressees, conditions, kinds, reports, subjects of reports, deadlines):
//! open 1.000 .997 1.000 1.000 1.000 1.000 1.000 .933 .750; held 1.000 1.000 .988 1.000 1.000 1.000 1.000 1.000 .714.
//! Many of these texts are sisters of texts that were tuned on before, so they say little of unknown kinds, and the held half has
//! five reports. Two remarks of another reader on A/RES/79/236 (held) were read before any later score.
//!
//! Figures of `mandates-blind3-*.json` (other genres, no sisters of judged texts) when they were first scored:
//! open .947 .971 .971 .835 .892 1.000 .536 .909 .666; held .964 .980 .956 .813 .724 1.000 .789 .933 .812. Then the failures of the open
//! half were looked at. A number that a scanner printed with a comma had moved all numbers of one text in the open half.
//!
//! Figures of `mandates-blind4-open-*.json` (24 compilations and 14 texts of 1951 to 2025) before any rule was informed by them:
//! English .972 .982 .969 .892 .910 .992 .885 .951 .951; French 1.000 .997 .923 .957 .979 1.000 .875 .958 .923.
//! Its held halves (`mandates-blind4-held-*.json`) were never looked at and never informed a rule. A second reader who saw neither
//! the first one's judgements nor the program agrees with the first at .98 or more in every figure.
//!
//! Figures of `mandates-blind5-open-*.json` (15 compilations that test reports, conditions and time limits) by rules written before it was
//! seen: English 1.000 1.000 .929 .909 .750 1.000 .842 .968 .967; French 1.000 1.000 .960 .963 .918 1.000 .889 .963 .964.
//!
//! Figures of `mandates-blind6-*.json` (260 English and 260 French paragraphs, half drawn as they come and half among those with a word of
//! reporting; their texts stand beside, so that they are measured everywhere) by rules written before it was seen:
//! open English 1.000 .988 .902 .981 .821 .968 .930 1.000 .863, French .985 .996 .971 .946 .914 1.000 .936 1.000 .885;
//! held English 1.000 .996 .941 .989 .923 1.000 .944 1.000 .938, French 1.000 1.000 .962 .953 .857 1.000 .824 .951 .933.
//!
//! Figures of `mandates-blind7-held-*.json` (170 English and 170 French paragraphs that speak of reporting and ask or decide something) by rules
//! written before they were judged: English 1.000 1.000 .956 .989 .933 .982 .967 .977 .970; French 1.000 1.000 .984 .943 .926 1.000 .907
//! .958 .984.
//!
//! Figures of `mandates-blind8-held-*.json` (210 English and 210 French paragraphs, 170 of each of the same kind as the seventh set and 40 as they
//! come) by rules written before they were judged: English .995 .998 .969 .960 .951 .987 .973 1.000 .964; French .995 1.000 .978 .975 .909 1.000
//! .961 .982 .932.

use std::path::Path;

use alinea::engine::{Snapshot, read_file};
use alinea::mandate::{self, ParagraphMandates};
use alinea::model::{Document, Part};
use alinea::text::TextRange;
use alinea::text::fold::fold;
use serde_json::Value;

/// True finds, false finds, misses.
#[derive(Default)]
struct Score(usize, usize, usize);

impl Score {
    fn f1(&self) -> f64 {
        2.0 * self.0 as f64 / (2 * self.0 + self.1 + self.2).max(1) as f64
    }
}

/// The figures of one part.
#[derive(Default)]
struct Figures {
    openings: Score,
    lemmas: Score,
    further: Score,
    addressees: Score,
    conditions: Score,
    kinds: Score,
    reports: Score,
    subjects: Score,
    deadlines: Score,
}

/// Something found, under each of the names by which it is right.
type Named = Vec<String>;

fn plain(text: &str) -> String {
    let folded = fold(&text.replace(['’', '\u{a0}', '\u{202f}'], " ").replace('\'', " "));
    // A judged line may have the space that a page set into "eighty- third"; the reader takes it out.
    folded.split_whitespace().collect::<Vec<_>>().join(" ").replace("- ", "-")
}

fn strings(value: &Value) -> Vec<String> {
    value.as_array().into_iter().flatten().filter_map(Value::as_str).map(plain).collect()
}

/// Sets what was found against what is expected; what is doubtful counts neither way. Gives the expected place of each find.
fn set_against(
    score: &mut Score,
    found: &[Named],
    expected: &[String],
    doubtful: impl Fn(&str) -> bool,
    say: Option<&str>,
) -> Vec<Option<usize>> {
    let mut open: Vec<bool> = vec![true; expected.len()];
    let mut places = Vec::new();
    for names in found {
        let place = (0..expected.len()).find(|at| open[*at] && names.contains(&expected[*at]));
        if let Some(at) = place {
            open[at] = false;
            score.0 += 1;
        } else if !names.iter().any(|name| doubtful(name)) {
            score.1 += 1;
            if let Some(place) = say {
                println!("{place}: not expected: {}", names.join(" = "));
            }
        }
        places.push(place);
    }
    for (item, _) in expected.iter().zip(&open).filter(|(_, open)| **open) {
        score.2 += 1;
        if let Some(place) = say {
            println!("{place}: not found: {item}");
        }
    }
    places
}

/// The opening of a paragraph, and its infinitive.
fn opening(figures: &mut Figures, expected: &Value, found: &ParagraphMandates, text: &str, say: Option<&str>) {
    if let Some(verb) = expected["verb"].as_str() {
        let first = found.clauses.first();
        let also = strings(&expected["verb_also"]);
        let named = |printed: String| if also.contains(&printed) { vec![printed, plain(verb)] } else { vec![printed] };
        let printed = first.map(|clause| named(plain(clause.verb.of(text))));
        set_against(&mut figures.openings, &printed.into_iter().collect::<Vec<_>>(), &[plain(verb)], |_| false, say);
        let lemmas: Vec<String> =
            expected["lemma"].as_str().map(plain).into_iter().chain(strings(&expected["lemma_also"])).collect();
        let lemma = first.map(|clause| plain(&clause.lemma)).filter(|lemma| lemmas.contains(lemma));
        if lemma.is_some() {
            figures.lemmas.0 += 1;
        } else {
            figures.lemmas.2 += 1;
            if let (Some(place), Some(first)) = (say, first) {
                println!("{place}: infinitive {} for {}", first.lemma, lemmas.join(" = "));
            }
        }
    }
}

/// The words that set a date, a session or a period; where they were judged, and where one holds the other.
fn dates(figures: &mut Figures, expected: &Value, found: &ParagraphMandates, text: &str, say: Option<&str>) {
    if expected.get("verb_also").is_none() && expected.get("deadlines").is_none() {
        return;
    }
    let (wanted, doubt) = (strings(&expected["deadlines"]), strings(&expected["deadlines_doubt"]));
    let same = |one: &str, other: &str| one.contains(other) || other.contains(one);
    let printed: Vec<Named> = found
        .deadlines
        .iter()
        .map(|deadline| {
            let words = plain(deadline.range.of(text));
            wanted.iter().filter(|wanted| same(wanted, &words)).cloned().chain([words.clone()]).collect()
        })
        .collect();
    set_against(&mut figures.deadlines, &printed, &wanted, |name| doubt.iter().any(|doubt| same(doubt, name)), say);
}

/// One paragraph. `say`: where it stands, if its failures may be printed.
fn paragraph(figures: &mut Figures, expected: &Value, document: &Document, found: Option<&ParagraphMandates>, say: Option<&str>) {
    let nothing = ParagraphMandates::default();
    let text = found.and_then(|found| document.paragraphs.get(found.position)).map_or("", |own| own.text.as_str());
    let found = found.unwrap_or(&nothing);
    opening(figures, expected, found, text, say);
    dates(figures, expected, found, text, say);
    let second = || expected["second_verb"].as_array().into_iter().flatten();
    let printed: Vec<Named> = found.clauses.iter().skip(1).map(|clause| vec![plain(clause.verb.of(text))]).collect();
    let verbs: Vec<String> = second().filter_map(|verb| verb["verb"].as_str()).map(plain).collect();
    let doubt = strings(&expected["second_verb_doubt"]);
    set_against(&mut figures.further, &printed, &verbs, |name| doubt.iter().any(|doubt| doubt == name), say);
    let all = |field: &str| -> Vec<String> {
        strings(&expected[field]).into_iter().chain(second().flat_map(|verb| strings(&verb[field]))).collect()
    };
    let named: Vec<Named> = found
        .clauses
        .iter()
        .filter(|clause| !clause.implied)
        .flat_map(|clause| &clause.addressees)
        .map(|addressee| {
            let names = [plain(&addressee.name), plain(addressee.range.of(text))];
            // "other organizations" are organizations; a reader may leave the word out.
            let bare = |name: &String| ["autres ", "other "].iter().find_map(|other| name.strip_prefix(other)).map(str::to_owned);
            let without: Vec<String> = names.iter().filter_map(bare).collect();
            names.into_iter().chain(without).collect()
        })
        .collect();
    let doubt = all("addressee_doubt");
    let doubtful = |name: &str| doubt.iter().any(|doubt| begins(name, doubt));
    set_against(&mut figures.addressees, &named, &all("addressee"), doubtful, say);
    let words: Vec<Named> = found.conditions.iter().map(|condition| vec![plain(condition.range.of(text))]).collect();
    let doubt = strings(&expected["conditions_doubt"]);
    let overlaps = |name: &str| doubt.iter().any(|doubt| doubt.contains(name) || name.contains(doubt.as_str()));
    let wanted = strings(&expected["conditions"]);
    let places = set_against(&mut figures.conditions, &words, &wanted, overlaps, say);
    for (condition, at) in found.conditions.iter().zip(places).filter_map(|(condition, at)| Some((condition, at?))) {
        let kinds = expected["condition_kinds"][at].as_str().unwrap_or_default();
        if kinds.split('|').any(|kind| kind == condition.kind.code()) {
            figures.kinds.0 += 1;
        } else {
            figures.kinds.2 += 1;
            if let Some(place) = say {
                println!("{place}: kind {} for {kinds}: {}", condition.kind.code(), condition.range.of(text));
            }
        }
    }
    reports(figures, expected, found, text, say);
}

/// Whether one name is the other, or its beginning: "Comité spécial" stands for "Comité spécial chargé d'étudier …".
fn begins(one: &str, other: &str) -> bool {
    let at_word = |long: &str, short: &str| long.strip_prefix(short).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '));
    !one.is_empty() && !other.is_empty() && (at_word(one, other) || at_word(other, one))
}

fn reports(figures: &mut Figures, expected: &Value, found: &ParagraphMandates, text: &str, say: Option<&str>) {
    if expected["report"] == "disputed" {
        return;
    }
    let also = expected["report_also"].as_array().cloned().unwrap_or_default();
    let wanted: Vec<&Value> = std::iter::once(&expected["report"]).chain(&also).filter(|report| report.is_object()).collect();
    let field = |report: &Value, name: &str| report[name].as_str().map(plain).unwrap_or_default();
    let mut right = false;
    for report in &found.reports {
        let words = |range: Option<TextRange>| range.map_or(String::new(), |range| plain(range.of(text)));
        let [by, to] = [&report.by, &report.to].map(|name| plain(name.as_deref().unwrap_or_default()));
        let about = words(report.on);
        let same = |wanted: &&&Value| {
            let session = wanted["number"].as_u64();
            // Of several a reader names the first; what he leaves unsaid must be unsaid.
            let is_end = |found: &str, name: &str| {
                let wanted = field(wanted, name);
                let first = found.split(", ").next().unwrap_or_default();
                begins(found, &wanted) || begins(first, &wanted) || found.is_empty() && wanted.is_empty()
            };
            is_end(&by, "from") && is_end(&to, "to") && (session.is_none() || session == report.session.map(u64::from))
        };
        // Of two that one body asks of another, the one that is about the same.
        let agrees = |wanted: &Value| {
            let subject = field(wanted, "subject");
            subject.is_empty() || !about.is_empty() && (subject.contains(&about) || about.contains(&subject))
        };
        let fitting = || wanted.iter().filter(same);
        let Some(own) = fitting().find(|wanted| agrees(wanted)).or_else(|| fitting().next()) else {
            figures.reports.1 += 1;
            if let Some(place) = say {
                println!("{place}: report not expected: {by} | {to} | {:?} | {}", report.session, words(report.on));
            }
            continue;
        };
        if !right {
            figures.reports.0 += 1;
        }
        right = true;
        if agrees(own) {
            figures.subjects.0 += 1;
        } else {
            figures.subjects.2 += 1;
            if let Some(place) = say {
                println!("{place}: report on {about} for {}", field(own, "subject"));
            }
        }
    }
    if !wanted.is_empty() && !right {
        figures.reports.2 += 1;
        if let Some(place) = say {
            println!("{place}: report not found: {}", wanted[0]);
        }
    }
}

/// The files of which figures alone are printed.
const HELD_BACK: [&str; 1] = ["mandates-blind8-held"];

/// A file of judged texts, the part of it, and the least figures in the order in which they are printed: they may rise.
type Judged = (&'static str, &'static str, [f64; 9]);

/// The texts stand in `tests/fixtures/judged`, what they are says the judged file under "sources"; those of the first sets are samples that are not
/// in this project: where they are missing their set is skipped, and said to be.
const SETS: [Judged; 25] = [
    ("mandates-samples.json", "open", [1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 0.0]),
    ("mandates-samples.json", "held", [0.987, 0.993, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 0.0]),
    ("mandates-blind-open.json", "open", [1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 0.96]),
    ("mandates-blind-held.json", "held", [0.993, 0.995, 1.0, 0.988, 1.0, 0.994, 0.977, 0.976, 0.981]),
    ("mandates-blind2-open.json", "open", [1.0, 0.997, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0]),
    ("mandates-blind2-held.json", "held", [1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 0.962]),
    ("mandates-blind3-open.json", "open", [1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 0.977, 1.0]),
    ("mandates-blind3-held.json", "held", [1.0, 1.0, 0.97, 0.971, 0.985, 1.0, 1.0, 0.976, 0.97]),
    ("mandates-blind4-open-en.json", "open", [0.986, 0.991, 0.974, 0.985, 0.992, 1.0, 1.0, 0.973, 0.976]),
    ("mandates-blind4-open-fr.json", "open", [1.0, 0.997, 0.934, 1.0, 1.0, 1.0, 1.0, 0.988, 0.972]),
    ("mandates-blind4-held-en.json", "held", [1.0, 0.993, 0.988, 0.972, 0.964, 1.0, 1.0, 0.989, 0.973]),
    ("mandates-blind4-held-fr.json", "held", [1.0, 1.0, 0.981, 0.975, 1.0, 1.0, 0.987, 1.0, 0.989]),
    ("mandates-blind5-open-en.json", "open", [1.0, 1.0, 0.962, 0.924, 0.947, 1.0, 1.0, 1.0, 1.0]),
    ("mandates-blind5-open-fr.json", "open", [1.0, 1.0, 0.96, 0.962, 1.0, 1.0, 1.0, 1.0, 0.981]),
    ("mandates-blind5-held-en.json", "held", [1.0, 0.988, 0.925, 0.945, 0.906, 1.0, 1.0, 1.0, 0.952]),
    ("mandates-blind5-held-fr.json", "held", [0.987, 1.0, 1.0, 0.945, 0.97, 1.0, 1.0, 1.0, 0.952]),
    ("mandates-blind6-open-en.json", "open", [1.0, 0.988, 0.902, 0.985, 0.954, 1.0, 1.0, 1.0, 0.982]),
    ("mandates-blind6-open-fr.json", "open", [0.984, 0.996, 0.981, 0.961, 1.0, 1.0, 0.958, 1.0, 0.938]),
    ("mandates-blind6-held-en.json", "held", [1.0, 0.996, 0.941, 0.989, 0.962, 1.0, 0.986, 1.0, 0.937]),
    ("mandates-blind6-held-en-conditions.json", "held", [1.0, 0.99, 0.915, 0.992, 0.939, 1.0, 1.0, 1.0, 0.838]),
    ("mandates-blind6-held-fr.json", "held", [1.0, 1.0, 0.974, 0.967, 0.929, 1.0, 0.941, 1.0, 0.958]),
    ("mandates-blind7-held-en.json", "held", [1.0, 1.0, 0.955, 0.988, 0.933, 0.981, 1.0, 0.978, 0.969]),
    ("mandates-blind7-held-fr.json", "held", [1.0, 1.0, 0.983, 0.948, 0.925, 1.0, 0.979, 0.993, 0.984]),
    ("mandates-blind8-held-en.json", "held", [0.995, 0.997, 0.968, 0.959, 0.951, 0.987, 0.972, 1.0, 0.964]),
    ("mandates-blind8-held-fr.json", "held", [0.995, 1.0, 0.978, 0.974, 0.909, 1.0, 0.961, 0.982, 0.931]),
];

#[test]
fn reads_what_a_reader_reads_in_real_texts() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let samples = root.join("../shared/samples");
    let snapshot = Snapshot::of_corpus();
    let mut folders = ["un-xml", "un-text", "un-pdf"].map(|folder| samples.join(folder)).to_vec();
    folders.push(root.join("tests/fixtures/judged"));
    let mut fallen = Vec::new();
    'sets: for (file, part, least) in SETS {
        let judged = std::fs::read_to_string(root.join("tests/fixtures").join(file)).expect("the fixture");
        let judged: Value = serde_json::from_str(&judged).expect("JSON");
        let mut figures = Figures::default();
        for (name, expected) in judged[part].as_object().expect("texts") {
            let Some(path) = folders.iter().map(|folder| folder.join(name)).find(|path| path.is_file()) else {
                println!("skipped: {file}: no text {name}");
                continue 'sets;
            };
            let document = read_file(&path, &snapshot).and_then(|entry| entry.document()).expect(name);
            for (own, section) in [(Part::Preamble, "preamble"), (Part::Operative, "operative")] {
                let read = mandate::read(&document, own);
                for expected in expected[section].as_array().into_iter().flatten() {
                    let id = expected["id"].as_str().expect("id");
                    let found = read.paragraphs.iter().find(|found| document.paragraphs[found.position].id.as_str() == id);
                    let place = format!("{name} {id}");
                    // What is held back is a measure for as long as nobody looks at its failures.
                    let say = (!HELD_BACK.iter().any(|held| file.starts_with(held))).then_some(place.as_str());
                    if own == Part::Operative {
                        paragraph(&mut figures, expected, &document, found, say);
                    } else {
                        let text = found.map_or("", |found| document.paragraphs[found.position].text.as_str());
                        opening(&mut figures, expected, found.unwrap_or(&ParagraphMandates::default()), text, say);
                    }
                }
            }
        }
        let Figures { openings, lemmas, further, addressees, conditions, kinds, reports, subjects, deadlines } = figures;
        let named = [
            "openings",
            "infinitives",
            "further clauses",
            "addressees",
            "conditions",
            "kinds",
            "reports",
            "subjects",
            "deadlines",
        ];
        let scores = [openings, lemmas, further, addressees, conditions, kinds, reports, subjects, deadlines];
        for ((name, score), least) in named.into_iter().zip(&scores).zip(least) {
            println!("{file} {part} {name}: F1 {:.3} ({} right, {} too many, {} missed)", score.f1(), score.0, score.1, score.2);
            if score.f1() < least {
                fallen.push(format!("{file} {part} {name}: {:.3} fell below {least}", score.f1()));
            }
        }
    }
    assert!(fallen.is_empty(), "{fallen:#?}");
}
