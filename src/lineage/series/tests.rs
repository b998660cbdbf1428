mod strangers;

use super::{Corrections, Series, Sketch, Text, TieKind, find};
use crate::model::{Document, Language, Meta, Paragraph, Section, Status, Symbol};

/// Words that no other text has, `seed` apart.
fn words(seed: usize, count: usize) -> String {
    let syllables = ["ba", "ce", "di", "fo", "gu", "la", "me", "ni", "po", "ru", "sa", "te"];
    (0..count)
        .map(|nth| {
            let mut number = (seed * 7919 + nth * 104_729) % 1_000_003;
            let mut word = String::new();
            while word.len() < 8 {
                word.push_str(syllables[number % syllables.len()]);
                number = number / syllables.len() + 17;
            }
            word
        })
        .collect::<Vec<_>>()
        .join(" ")
}

struct Shelf {
    documents: Vec<Document>,
    built_in: Vec<bool>,
}

impl Shelf {
    fn new() -> Self {
        Self { documents: Vec::new(), built_in: Vec::new() }
    }

    fn with(self, symbol: &str, year: i32, title: &str, paragraphs: &[String]) -> Self {
        self.with_all(symbol, year, title, paragraphs, Status::Adopted, Language::default())
    }

    fn with_all(
        mut self,
        symbol: &str,
        year: i32,
        title: &str,
        paragraphs: &[String],
        status: Status,
        language: Language,
    ) -> Self {
        let paragraph = |text: &String| Paragraph { text: text.clone(), section: Section::Operative, ..Paragraph::default() };
        self.documents.push(Document {
            symbol: Symbol::parse(symbol),
            year: Some(year),
            title: Some(title.to_owned()),
            status: Some(status),
            language,
            paragraphs: paragraphs.iter().map(paragraph).collect(),
            ..Document::default()
        });
        self.built_in.push(false);
        self
    }

    fn series(&self, corrections: &Corrections) -> (Vec<Series>, Vec<Vec<String>>) {
        let metas: Vec<Meta> = self.documents.iter().map(Meta::of).collect();
        let sketches: Vec<Sketch> = self.documents.iter().map(Sketch::of).collect();
        let texts: Vec<Text<'_>> = metas
            .iter()
            .zip(&sketches)
            .zip(&self.built_in)
            .map(|((meta, sketch), built_in)| Text { meta, sketch, is_built_in: *built_in })
            .collect();
        let series = find(&texts, corrections);
        let labels = series.iter().map(|own| own.texts().map(|text| metas[text].label().to_owned()).collect()).collect();
        (series, labels)
    }
}

fn paragraphs(seeds: &[usize]) -> Vec<String> {
    seeds.iter().map(|seed| words(*seed, 30)).collect()
}

fn shelf() -> Shelf {
    Shelf::new()
        .with("A/RES/70/1", 2015, "Droits de l’homme et eaux transfrontières", &paragraphs(&[1, 2, 3, 4]))
        .with("A/RES/72/1", 2017, "Droits humains et eaux transfrontières", &paragraphs(&[2, 3, 4, 5]))
        .with("A/RES/74/1", 2019, "Droits humains et eaux transfrontières", &paragraphs(&[3, 4, 5, 6]))
        .with("A/RES/72/2", 2017, "Archives audiovisuelles des tribunaux", &paragraphs(&[11, 12, 13, 14]))
}

#[test]
fn versions_come_together_by_what_they_say() {
    let (series, labels) = shelf().series(&Corrections::default());
    assert_eq!(labels, [vec!["A/RES/70/1", "A/RES/72/1", "A/RES/74/1"], vec!["A/RES/72/2"]]);
    let tie = series[0].works[2].tie.as_ref().unwrap();
    assert_eq!((tie.to, tie.kind), (1, TieKind::Version));
    assert!(tie.content > 0.5 && tie.title > 0.99, "{tie:?}");
    assert_eq!(series[0].works[0].tie, None);
}

#[test]
fn a_title_drifts_and_a_rewritten_text_is_still_a_version() {
    // One phrase in thirty is left; the title says the rest.
    let mut later = paragraphs(&[21, 22, 23, 24]);
    later[0] = format!("{} {}", words(1, 9), words(30, 20));
    let shelf = Shelf::new()
        .with("A/RES/70/1", 2015, "Promotion des droits de l’homme dans les bassins fluviaux", &paragraphs(&[1, 2, 3, 4]))
        .with("A/RES/72/1", 2017, "Promotion des droits humains dans les bassins fluviaux partagés", &later);
    assert_eq!(shelf.series(&Corrections::default()).1.len(), 1);
}

#[test]
fn a_title_of_one_word_is_no_evidence_in_a_longer_one() {
    let mut later = paragraphs(&[21, 22, 23, 24]);
    later[0] = format!("{} {}", words(1, 9), words(30, 20));
    let shelf = Shelf::new()
        .with(
            "A/RES/70/1",
            2015,
            "Renforcement du programme, surtout de ses capacités de coopération",
            &paragraphs(&[1, 2, 3, 4]),
        )
        .with("A/RES/72/1", 2017, "Coopération Sud-Sud", &later);
    assert_eq!(shelf.series(&Corrections::default()).1.len(), 2);
}

#[test]
fn other_names_in_the_title_keep_formulas_apart() {
    let common = [1, 2, 3, 4, 5, 6];
    let shelf = Shelf::new()
        .with("A/RES/70/1", 2015, "Financement de la Mission au Kosovo", &paragraphs(&[&common[..], &[7, 8]].concat()))
        .with("A/RES/70/2", 2015, "Financement de la Mission au Darfour", &paragraphs(&[&common[..], &[9, 10]].concat()));
    assert_eq!(shelf.series(&Corrections::default()).1.len(), 2);
}

#[test]
fn drafts_and_recommended_texts_are_tied_to_what_was_adopted() {
    let text = paragraphs(&[1, 2, 3, 4]);
    let shelf = Shelf::new()
        .with_all("A/C.3/72/L.5", 2017, "Eaux transfrontières", &text, Status::Draft, Language::default())
        .with_all("E/RES/2017/9", 2017, "Eaux transfrontières", &text, Status::Recommended, Language::default())
        .with("A/RES/72/1", 2017, "Eaux transfrontières", &text);
    let (series, labels) = shelf.series(&Corrections::default());
    assert_eq!(labels, [["A/C.3/72/L.5", "E/RES/2017/9", "A/RES/72/1"]]);
    let kinds: Vec<TieKind> = series[0].works.iter().filter_map(|work| work.tie.as_ref()).map(|tie| tie.kind).collect();
    assert!(matches!(kinds.as_slice(), [TieKind::Draft, TieKind::Draft | TieKind::Recommended]), "{kinds:?}");
}

#[test]
fn a_draft_is_tied_to_the_text_of_its_own_session() {
    let text = paragraphs(&[1, 2, 3, 4]);
    let shelf = Shelf::new()
        .with_all("A/71/L.9", 2016, "Eaux transfrontières", &text, Status::Draft, Language::default())
        .with("A/RES/71/6", 2016, "Eaux transfrontières", &text)
        .with_all("A/72/L.5", 2017, "Eaux transfrontières", &text, Status::Draft, Language::default())
        .with("A/RES/72/1", 2017, "Eaux transfrontières", &text);
    // Many drafts say no year.
    let mut shelf = shelf;
    shelf.documents[2].year = None;
    let (series, labels) = shelf.series(&Corrections::default());
    assert_eq!(labels, [["A/71/L.9", "A/RES/71/6", "A/72/L.5", "A/RES/72/1"]]);
    let ties: Vec<Option<(usize, TieKind)>> =
        series[0].works.iter().map(|work| work.tie.as_ref().map(|tie| (tie.to, tie.kind))).collect();
    assert_eq!(ties[1], Some((0, TieKind::Draft)));
    assert_eq!(ties[2].map(|tie| tie.1), Some(TieKind::Version), "a later draft is a version of what was adopted before");
    assert_eq!(ties[3], Some((2, TieKind::Draft)));
}

#[test]
fn languages_come_together_by_their_symbols() {
    let english = |seed: usize| paragraphs(&[seed, 102, 103, 104]);
    let (french, other) = (Language::from_code("fr").unwrap(), Language::from_code("en").unwrap());
    let shelf = Shelf::new()
        .with_all("A/RES/70/1", 2015, "Eaux", &paragraphs(&[1, 2]), Status::Adopted, french)
        .with_all("A/RES/70/1", 2015, "Waters", &english(101), Status::Adopted, other)
        .with_all("A/RES/72/1", 2017, "Waters", &english(105), Status::Adopted, other);
    let (series, labels) = shelf.series(&Corrections::default());
    assert_eq!(labels.len(), 1);
    assert_eq!(series[0].works.iter().map(|work| work.texts.len()).collect::<Vec<_>>(), [2, 1]);
}

#[test]
fn what_a_person_says_holds() {
    let names = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
    let mut corrections = Corrections::default();
    corrections.put_together(&names(&["A/RES/72/1", "A/RES/72/2"]));
    let (series, labels) = shelf().series(&corrections);
    assert_eq!(labels.len(), 1);
    assert!(series[0].works.iter().any(|work| work.tie.as_ref().is_some_and(|tie| tie.kind == TieKind::ByHand)));

    corrections.put_apart(&names(&["A/RES/72/1", "A/RES/72/2"]));
    assert!(corrections.together.is_empty());
    assert_eq!(shelf().series(&corrections).1.len(), 2);
    corrections.put_apart(&names(&["A/RES/70/1", "A/RES/74/1"]));
    // Each stands with one of the two, not both with the one between.
    let (_, labels) = shelf().series(&corrections);
    assert!(labels.iter().all(|own| !(own.contains(&"A/RES/70/1".to_owned()) && own.contains(&"A/RES/74/1".to_owned()))));
}

#[test]
fn a_built_in_text_that_nothing_ties_stands_with_the_others() {
    let mut shelf = shelf();
    shelf.built_in = vec![true, true, false, true];
    let (series, labels) = shelf.series(&Corrections::default());
    assert_eq!(labels.len(), 1);
    let ties: Vec<TieKind> = series[0].works.iter().filter_map(|work| work.tie.as_ref()).map(|tie| tie.kind).collect();
    assert_eq!(ties.iter().filter(|kind| **kind == TieKind::BuiltIn).count(), 1);
}

#[test]
fn nothing_at_all_is_no_trouble() {
    assert!(Shelf::new().series(&Corrections::default()).0.is_empty());
    let empty = Shelf::new().with("A/RES/70/1", 2015, "", &[]).with("A/RES/70/2", 2015, "", &[]);
    assert_eq!(empty.series(&Corrections::default()).1.len(), 2);
}

/// Each text shares a formula with all, a few phrases with its own series: the work grows with the texts, not with their pairs.
#[test]
fn a_large_library_is_not_compared_text_by_text() {
    let formula = words(999_999, 40);
    let mut shelf = Shelf::new();
    for nth in 0..600 {
        let own = [formula.clone(), words(nth / 3 + 1000, 60), words(nth + 5000, 20)];
        shelf = shelf.with(&format!("A/RES/{}/{}", 60 + nth % 3, nth / 3 + 1), [2005, 2006, 2007][nth % 3], "", &own);
    }
    let (_, labels) = shelf.series(&Corrections::default());
    assert_eq!(labels.len(), 200);
}
