use std::sync::Arc;

use proptest::prelude::*;

use super::index::Index;
use super::words::{exact_form, words};
use super::*;
use crate::model::{Body, Citation, Document, Footnote, Paragraph, ParagraphId, Section, Status, Symbol};
use crate::text::TextRange;

fn paragraph(at: usize, section: Section, text: &str) -> Paragraph {
    let start = if section == Section::Preamble { "PP" } else { "OP" };
    let opening = text.find(' ').map(|end| TextRange::new(0, end));
    Paragraph { id: ParagraphId(format!("{start}{at}")), section, text: text.to_owned(), opening, ..Paragraph::default() }
}

fn document(symbol: &str, year: i32, status: Status, texts: &[&str]) -> Document {
    let symbol = Symbol::parse(symbol);
    Document {
        body: symbol.as_ref().and_then(Symbol::body),
        symbol,
        year: Some(year),
        status: Some(status),
        title: Some("Assistance technique".to_owned()),
        paragraphs: texts.iter().enumerate().map(|(at, text)| paragraph(at + 1, Section::Operative, text)).collect(),
        ..Document::default()
    }
}

fn few() -> Vec<Document> {
    let mut first = document(
        "A/RES/72/194",
        2017,
        Status::Adopted,
        &[
            "Prie l’Office d’aider les États Membres à lutter contre les terroristes",
            "Décide de rester saisie de la résolution 1373\u{a0}(2001)",
            "Prie également l’Office, dans le cadre de son mandat, d’œuvrer au niveau sous-régional",
        ],
    );
    first.citations.push(Citation {
        symbol: Symbol::parse("1373 (2001)").expect("a symbol"),
        paragraph: Some(1),
        footnote: None,
        range: TextRange::new(first.paragraphs[1].text.find("1373").expect("there"), first.paragraphs[1].text.len()),
    });
    first.footnotes.push(Footnote {
        mark: "1".into(),
        text: "Nations Unies, Recueil des Traités, vol. 2225".into(),
        paragraph: Some(0),
    });
    let second = document(
        "A/C.3/66/L.15",
        2011,
        Status::Draft,
        &[
            "Prie l’Office, dans le cadre de son mandat, de verser 10\u{202f}000 dollars",
            "Note que le terrorisme demeure une menace",
            "Décide de rester saisie de la question",
        ],
    );
    let mut third = document("E/RES/2023/26", 2023, Status::Recommended, &["Décide de rester saisie de la question"]);
    third.language = crate::model::Language::En;
    third.paragraphs.push(paragraph(2, Section::Operative, "Requests Member States to adopt counter-terrorism measures"));
    vec![first, second, third]
}

fn collection(documents: &[Document]) -> Arc<Collection> {
    Arc::new(Collection::of(documents.iter().map(|document| (document.label(), document))))
}

fn ids(searcher: &Searcher, query: &str) -> Vec<String> {
    let query = Query::parse(query).unwrap_or_else(|error| panic!("{query}: {error:?}"));
    let options = SearchOptions { order: Order::Text, ..SearchOptions::default() };
    let found = searcher.search(&query, &options);
    assert_eq!(found.total, found.hits.len());
    let collection = &searcher.collection;
    found
        .hits
        .iter()
        .map(|hit| {
            let facts = collection.facts(&hit.place).expect("facts");
            let kind = match hit.place.kind {
                PlaceKind::Title => "title",
                PlaceKind::Note => "note",
                PlaceKind::Paragraph(_) => collection.name(hit.place.name),
            };
            format!("{} {kind}", facts.year.unwrap_or_default())
        })
        .collect()
}

fn searchers(documents: &[Document]) -> [Searcher; 2] {
    let collection = collection(documents);
    let index = Index::in_memory(&collection).expect("an index");
    [Searcher::plain(Arc::clone(&collection)), Searcher { collection, index: Some(Arc::new(index)), families: None }]
}

#[test]
fn the_obvious_never_fails() {
    for searcher in searchers(&few()) {
        for (query, expected) in [
            ("terroristes", vec!["2011 OP2", "2017 OP1"]),
            ("TERRORISTE", vec!["2011 OP2", "2017 OP1"]),
            ("etats membres", vec!["2017 OP1"]),
            ("l'Office œuvrer", vec!["2017 OP3"]),
            ("oeuvrer", vec!["2017 OP3"]),
            ("sous-regionaux", vec!["2017 OP3"]),
            ("sousrégional", vec!["2017 OP3"]),
            ("10 000", vec!["2011 OP1"]),
            ("10000", vec!["2011 OP1"]),
            ("1373", vec!["2017 OP2"]),
            ("1373(2001)", vec!["2017 OP2"]),
            ("s/res/1373 (2001)", vec!["2017 OP2"]),
            ("counterterrorism", vec!["2023 OP2"]),
            ("counter terrorism", vec!["2023 OP2"]),
            ("measure", vec!["2023 OP2"]),
            ("assistance technique", vec!["2011 title", "2017 title", "2023 title"]),
            ("72/194", vec!["2017 title"]),
            ("Recueil Traités", vec!["2017 note"]),
            ("saisie AND question", vec!["2011 OP3", "2023 OP1"]),
            ("saisie -question", vec!["2017 OP2"]),
            ("terroriste OR dollars", vec!["2011 OP1", "2011 OP2", "2017 OP1"]),
            ("terror*", vec!["2011 OP2", "2017 OP1", "2023 OP2"]),
            ("\"dans le cadre de son mandat\"", vec!["2011 OP1", "2017 OP3"]),
            ("\"dans le cadre de leur mandat\"", vec![]),
            ("\"États Membres\"", vec!["2017 OP1"]),
            ("\"états membres\"", vec![]),
            ("\"Etats Membres\"", vec![]),
            ("\"de la\"", vec!["2011 OP3", "2017 OP2", "2023 OP1"]),
        ] {
            assert_eq!(ids(&searcher, query), expected, "{query}");
        }
    }
}

#[test]
fn fields_narrow() {
    for searcher in searchers(&few()) {
        for (query, expected) in [
            ("symbol:72/194 office", vec!["2017 OP1", "2017 OP3"]),
            ("symbol:A/RES/72 office", vec!["2017 OP1", "2017 OP3"]),
            ("symbol:A/RES/7 office", vec![]),
            ("year:2011..2016 saisie", vec!["2011 OP3"]),
            ("status:draft saisie", vec!["2011 OP3"]),
            ("body:ecosoc saisie", vec!["2023 OP1"]),
            ("part:pp saisie", vec![]),
            ("part:op saisie year:2023", vec!["2023 OP1"]),
            ("verb:prie", vec!["2011 OP1", "2017 OP1", "2017 OP3"]),
            ("verb:decide year:2017", vec!["2017 OP2"]),
            ("to:office verb:prie year:2017", vec!["2017 OP1", "2017 OP3"]),
            ("cites:1373(2001)", vec!["2017 OP2"]),
            ("lang:en saisie", vec!["2023 OP1"]),
            ("-lang:en saisie", vec!["2011 OP3", "2017 OP2"]),
            ("cites:1373(2001) OR dollars", vec!["2011 OP1", "2017 OP2"]),
        ] {
            assert_eq!(ids(&searcher, query), expected, "{query}");
        }
    }
}

#[test]
fn arabic_and_chinese() {
    let documents = [document(
        "A/RES/1/1",
        1946,
        Status::Adopted,
        &["إن الجمعية العامة تقرر", "大会决定继续处理此案", "Решает продолжать рассмотрение вопросов"],
    )];
    for searcher in searchers(&documents) {
        for (query, expected) in [
            ("الجَمْعِيَّةُ", "1946 OP1"),
            ("الجمعيه العامه", "1946 OP1"),
            ("继续处理", "1946 OP2"),
            ("\"大会决定\"", "1946 OP2"),
            ("рассмотрение", "1946 OP3"),
        ] {
            assert_eq!(ids(&searcher, query), [expected], "{query}");
        }
        assert!(ids(&searcher, "处理继续").is_empty());
    }
}

#[test]
fn a_symbol_without_its_year_or_its_part_is_found() {
    let mut own = document(
        "S/RES/2703 (2023)",
        2023,
        Status::Adopted,
        &["Rappelle la résolution 53/243 A", "Note sa résolution 1373 (2001)", "Note la cote 1374 (2001)"],
    );
    for (at, words) in [(0, "53/243 A"), (1, "1373 (2001)"), (2, "1374 (2001)")] {
        let start = own.paragraphs[at].text.find(words).expect("there");
        let range = TextRange::new(start, start + words.len());
        own.citations.push(Citation {
            symbol: Symbol::parse(words).expect("a symbol"),
            paragraph: Some(at),
            footnote: None,
            range,
        });
    }
    for searcher in searchers(&[own]) {
        for (query, expected) in [
            ("s/res/1373", vec!["2023 OP2"]),
            ("cites:1373", vec!["2023 OP2"]),
            ("cites:S/RES/1373", vec!["2023 OP2"]),
            ("A/RES/53/243", vec!["2023 OP1"]),
            ("cites:53/243", vec!["2023 OP1"]),
            ("cites:53/24", vec![]),
            ("S/RES/2703", vec!["2023 title"]),
            ("symbol:2703 part:op", vec!["2023 OP1", "2023 OP2", "2023 OP3"]),
        ] {
            assert_eq!(ids(&searcher, query), expected, "{query}");
        }
    }
}

#[test]
fn the_word_as_typed_comes_first() {
    let long = format!("Note une résolution {}", "dont il sera question plus tard encore ".repeat(4));
    let texts = [document("A/RES/70/1", 2015, Status::Adopted, &["Rappelle ses résolutions", &long])];
    for searcher in searchers(&texts) {
        let query = Query::parse("résolution").expect("a word");
        let hits = searcher.search(&query, &SearchOptions::default()).hits;
        let names: Vec<&str> = hits.iter().map(|hit| searcher.collection.name(hit.place.name)).collect();
        assert_eq!(names, ["OP2", "OP1"]);
    }
}

#[test]
fn a_word_is_stemmed_only_in_languages_that_it_may_be_of() {
    use crate::model::Language;
    let english = |symbol: &str, texts: &[&str]| Document {
        language: Language::En,
        title: None,
        ..document(symbol, 2010, Status::Adopted, texts)
    };
    let french = Document {
        title: None,
        ..document("A/RES/70/2", 2015, Status::Adopted, &["Salue le marché et l’unité", "Marche vers la paix"])
    };
    let texts = [english("A/RES/65/1", &["Welcomes the United Nations in March", "Decides to act"]), french];
    for searcher in searchers(&texts) {
        for (query, expected) in [
            ("unité", vec!["2015 OP1"]),
            ("marché", vec!["2015 OP1", "2015 OP2"]),
            ("march", vec!["2010 OP1"]),
            ("united", vec!["2010 OP1"]),
            // The beginning of a form, in a language that has the word itself nowhere.
            ("decide", vec!["2010 OP2"]),
        ] {
            assert_eq!(ids(&searcher, query), expected, "{query}");
        }
    }
}

/// Texts in six languages, in one collection.
fn six_languages() -> Vec<Document> {
    use crate::model::Language;
    let texts: [(Language, i32, &[&str]); 6] = [
        (
            Language::Fr,
            2001,
            &[
                "Prie l’Office d’aider les États\u{a0}Membres à œuvrer contre les combattants terroristes étrangers",
                "Note les efforts menés à l’échelon sous‑régional, soit 10\u{202f}000 dollars",
            ],
        ),
        (
            Language::En,
            2002,
            &[
                "Requests the Office to further Member States’ co-operation in counter‑terrorism",
                "Reaffirms the naïve hopes of 10,000 organizations",
            ],
        ),
        (Language::Es, 2003, &["Exhorta a los Estados Miembros a que sigan cooperando en la lucha contra el terrorismo"]),
        (
            Language::Ru,
            2004,
            &[
                "Просит Управление оказывать помощь государствам-членам в борьбе с терроризмом",
                "Постановляет, что всё ещё занимается этим вопросом",
            ],
        ),
        (Language::Ar, 2005, &["تطلب إلى الجمعية العامَّة أن تقدّم المساعدة وفقا للقرار ١٣٧٣"]),
        (Language::Zh, 2006, &["大会请办公室协助会员国打击恐怖主义，重申第１３７３号决议"]),
    ];
    let made = texts.into_iter().map(|(language, year, texts)| {
        let mut document = document(&format!("A/RES/{}/1", year - 1945), year, Status::Adopted, texts);
        (document.language, document.title) = (language, None);
        document
    });
    made.collect()
}

#[test]
fn the_obvious_never_fails_in_any_language() {
    for searcher in searchers(&six_languages()) {
        for (query, expected) in [
            ("terroriste lang:fr", vec!["2001 OP1"]),
            ("ETAT MEMBRE", vec!["2001 OP1"]),
            ("l'office", vec!["2001 OP1", "2002 OP1"]),
            ("d'aider", vec!["2001 OP1"]),
            ("oeuvrer", vec!["2001 OP1"]),
            ("\"États Membres\"", vec!["2001 OP1"]),
            ("sous-regional", vec!["2001 OP2"]),
            ("sousregional", vec!["2001 OP2"]),
            ("efforts mene", vec!["2001 OP2"]),
            ("10000", vec!["2001 OP2", "2002 OP2"]),
            ("combattants terroristes étrangers", vec!["2001 OP1"]),
            ("cooperation lang:en", vec!["2002 OP1"]),
            ("member state", vec!["2002 OP1"]),
            ("counterterrorism", vec!["2002 OP1"]),
            ("COUNTER-TERRORISM", vec!["2002 OP1"]),
            ("naive hope", vec!["2002 OP2"]),
            ("organization", vec!["2002 OP2"]),
            ("estado miembro", vec!["2003 OP1"]),
            ("cooperación lang:es", vec!["2003 OP1"]),
            ("терроризм", vec!["2004 OP1"]),
            ("ТЕРРОРИЗМА", vec!["2004 OP1"]),
            ("государства-члены", vec!["2004 OP1"]),
            ("помощи управления", vec!["2004 OP1"]),
            ("все еще", vec!["2004 OP2"]),
            ("\"всё ещё\"", vec!["2004 OP2"]),
            ("الجمعيه", vec!["2005 OP1"]),
            ("الجَمْعِيَّةُ العامة", vec!["2005 OP1"]),
            ("المساعده", vec!["2005 OP1"]),
            ("تقدم", vec!["2005 OP1"]),
            ("恐怖主义", vec!["2006 OP1"]),
            ("会员国打击", vec!["2006 OP1"]),
            ("\"打击恐怖主义\"", vec!["2006 OP1"]),
            ("主义恐怖", vec![]),
            ("1373", vec!["2005 OP1", "2006 OP1"]),
            ("١٣٧٣", vec!["2005 OP1", "2006 OP1"]),
        ] {
            assert_eq!(ids(&searcher, query), expected, "{query}");
        }
    }
}

#[test]
fn hostile_queries_are_answered_or_refused_at_a_place() {
    let [plain, indexed] = searchers(&few());
    let huge = "de la ".repeat(2_000_000);
    let deep = "(".repeat(500);
    let minus = "-".repeat(5_000);
    for query in [
        huge.as_str(),
        &deep,
        &minus,
        "(.*)+[a-z]{3}$^\\",
        "\u{0}\u{1b}[31m\u{7f}",
        "(\"de la",
        "year:",
        "year:abcd..",
        "AND",
        "prie AND",
        "-",
        "*",
        "a*b*",
        "to:",
        "to:\"",
        "\"",
        "«»",
        "))((",
        "cites:)",
        "\u{202e}\u{feff}",
        "OR OR OR",
        "verb:\"prie également\"",
    ] {
        match Query::parse(query) {
            Ok(query) => {
                for searcher in [&plain, &indexed] {
                    let found = searcher.search(&query, &SearchOptions::default());
                    assert_eq!(found.hits.len(), found.total);
                }
            }
            Err(error) => {
                let range = error.range;
                assert!(range.end <= query.len() && query.get(range.start..range.end).is_some(), "{query:.40}: {range:?}");
            }
        }
    }
    assert!(matches!(Query::parse(&huge).map_err(|error| error.kind), Err(QueryErrorKind::TooLong { .. })));
}

#[test]
fn addressees_are_counted_and_asked_for() {
    let documents = few();
    let mut gathering = Gathering::default();
    for document in &documents {
        let names = |position: usize, names: &[&str]| (position, names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>());
        let addressed = match document.year {
            Some(2017) => {
                Some(vec![names(0, &["Office des Nations Unies"]), names(2, &["Office des Nations Unies", "Secrétaire général"])])
            }
            Some(2011) => Some(vec![names(0, &["Office des Nations Unies"])]),
            _ => None,
        };
        gathering.add_addressed(document.label(), document, addressed.as_deref());
    }
    let collection = gathering.finish();
    collection.set_series(vec![Some("Assistance".into()), Some("Assistance".into()), None]);
    let collection = Arc::new(collection);
    let index = Arc::new(Index::in_memory(&collection).expect("an index"));
    for index in [None, Some(index)] {
        let searcher = Searcher { collection: Arc::clone(&collection), index, families: None };
        assert_eq!(ids(&searcher, "to:office"), ["2011 OP1", "2017 OP1", "2017 OP3"]);
        assert_eq!(ids(&searcher, "to:\"secretaire general\""), ["2017 OP3"]);
        // Of the third text nobody looked whom it asks: the words behind the opening tell.
        assert_eq!(ids(&searcher, "to:member verb:requests"), ["2023 OP2"]);
        assert_eq!(ids(&searcher, "prie -to:secretaire"), ["2011 OP1", "2017 OP1"]);
        let query = Query::parse("prie OR decide").expect("a query");
        let found = searcher.search(&query, &SearchOptions::default());
        let counted: Vec<(&str, usize)> = found
            .facets
            .of(Facet::Addressee)
            .iter()
            .map(|(value, count)| match value {
                FacetValue::Addressee(name) => (name.as_ref(), *count),
                _ => ("", 0),
            })
            .collect();
        assert_eq!(counted, [("", 3), ("Office des Nations Unies", 3), ("Secrétaire général", 1)]);
        let series: Vec<usize> = found.facets.of(Facet::Series).iter().map(|(_, count)| *count).collect();
        assert_eq!(series, [5, 1]);
        ticks_add_up(&searcher, &query);
    }
}

/// A tick on a value gives as many hits as are counted for it.
fn ticks_add_up(searcher: &Searcher, query: &Query) {
    let all = searcher.search(query, &SearchOptions::default());
    for facet in Facet::ALL {
        for (value, count) in all.facets.of(facet) {
            let mut options = SearchOptions::default();
            options.narrowing.toggle(value);
            let narrowed = searcher.search(query, &options);
            assert_eq!(narrowed.total, *count, "{}: {value:?}", query.text);
            assert_eq!(narrowed.facets.of(facet), all.facets.of(facet), "{}: {value:?}", query.text);
        }
    }
}

#[test]
fn notes_are_listed_and_titles_only_alone_or_where_every_place_is_asked_for() {
    let query = Query::parse("nations OR technique OR office").expect("a query");
    for searcher in searchers(&few()) {
        let of = |kind: PlaceKind, every_place: bool| {
            let found = searcher.search(&query, &SearchOptions { every_place, ..SearchOptions::default() });
            assert_eq!(found.total, found.hits.len());
            found.hits.iter().filter(|hit| hit.place.kind == kind).count()
        };
        assert_eq!((of(PlaceKind::Note, false), of(PlaceKind::Note, true)), (1, 1));
        // The third text answers by its title alone.
        assert_eq!((of(PlaceKind::Title, false), of(PlaceKind::Title, true)), (1, 3));
    }
}

#[test]
fn ranges_are_the_words_as_printed() {
    let [plain, _] = searchers(&few());
    let query = Query::parse("\"dans le cadre\" office").expect("a query");
    let found = plain.search(&query, &SearchOptions::default());
    for (hit, ranges) in found.hits.iter().zip(plain.ranges(&query, &found.hits)) {
        let text = plain.collection.text(hit.place.text);
        assert_eq!(ranges.iter().map(|range| range.of(text)).collect::<Vec<_>>(), ["Office", "dans le cadre"]);
    }
    let cited = Query::parse("cites:1373(2001)").expect("a query");
    let found = plain.search(&cited, &SearchOptions::default());
    let [ranges] = plain.ranges(&cited, &found.hits).try_into().expect("one hit");
    assert_eq!(ranges[0].of(plain.collection.text(found.hits[0].place.text)), "1373\u{a0}(2001)");
}

#[test]
fn facets_add_up_and_narrow() {
    let [plain, indexed] = searchers(&few());
    let query = Query::parse("prie OR décide OR note").expect("a query");
    for searcher in [plain, indexed] {
        let all = searcher.search(&query, &SearchOptions::default());
        for facet in [Facet::Document, Facet::Year, Facet::Body, Facet::Status, Facet::Language, Facet::Part, Facet::Opening] {
            assert_eq!(all.facets.of(facet).iter().map(|(_, count)| count).sum::<usize>(), all.total, "{facet:?}");
        }
        let mut options = SearchOptions::default();
        options.narrowing.toggle(&FacetValue::Status(Some(Status::Draft)));
        let drafts = searcher.search(&query, &options);
        assert_eq!(drafts.total, 3);
        // The other values of the same facet still say what they would give.
        assert_eq!(drafts.facets.of(Facet::Status).iter().map(|(_, count)| count).sum::<usize>(), all.total);
        assert_eq!(drafts.facets.of(Facet::Body), [(FacetValue::Body(Some(Body::GeneralAssembly)), 3)]);
    }
}

#[test]
fn no_hit_tells_the_word_and_the_nearest_spelling() {
    let [plain, _] = searchers(&few());
    let query = Query::parse("office terorristes").expect("a query");
    let found = plain.search(&query, &SearchOptions::default());
    assert_eq!(found.total, 0);
    assert_eq!(found.missing.len(), 1);
    assert_eq!((found.missing[0].word.as_str(), found.missing[0].nearest[0].as_str()), ("terorristes", "terroristes"));
    assert_eq!(found.missing[0].range, TextRange::new(7, 18));
}

#[test]
fn a_limit_lists_the_best_of_all() {
    let [plain, indexed] = searchers(&few());
    let query = Query::parse("de la").expect("a query");
    for searcher in [plain, indexed] {
        let all = searcher.search(&query, &SearchOptions::default());
        for limit in 0..=all.total {
            let some = searcher.search(&query, &SearchOptions { limit: Some(limit), ..SearchOptions::default() });
            assert_eq!(some.total, all.total);
            let names = |hits: &[Hit]| hits.iter().map(|hit| (hit.place.document, hit.place.paragraph)).collect::<Vec<_>>();
            assert_eq!(names(&some.hits), names(&all.hits[..limit]));
        }
    }
}

#[test]
fn agreed_language_tells_drafts_apart() {
    let documents = few();
    let [searcher, _] = searchers(&documents);
    let nearest = Nearest::new(&searcher.collection);
    let quoted = |wording: &str| {
        quote::Quotation::of(wording, &searcher, &nearest, &SearchOptions::default(), &NearestOptions::default())
            .expect("a wording")
    };
    let found = quoted("DANS LE CADRE de son mandat");
    let year = |hit: Option<&Hit>| hit.and_then(|hit| searcher.collection.facts(&hit.place)).and_then(|facts| facts.year);
    assert_eq!(found.found.total, 2);
    assert_eq!((year(found.first()), year(found.last())), (Some(2017), Some(2017)));
    assert_eq!(year(found.drafts.first.as_ref()), Some(2011));
    let near = quoted("dans le cadre de ses mandats");
    assert_eq!(near.found.total, 0);
    let best = near.nearest[0].near;
    assert_eq!(best.range.of(searcher.collection.text(best.text)), "dans le cadre de son mandat");
}

#[test]
fn nearest_is_the_same_with_and_without_the_index() {
    let documents = few();
    let collection = collection(&documents);
    let nearest = Nearest::new(&collection);
    let wording = "Prie l’Office, dans le cadre de ses attributions, de verser sans tarder 20 000 dollars aux États Membres qui le demandent";
    let near = nearest.find(wording, &NearestOptions { least: 0.2, ..NearestOptions::default() });
    assert_eq!(near, nearest.find(wording, &NearestOptions { exhaustive: true, least: 0.2, ..NearestOptions::default() }));
    assert!(collection.text(near[0].text).contains("verser 10"));
    assert!(nearest.find("", &NearestOptions::default()).is_empty());
}

#[test]
fn citations_both_ways() {
    let documents = few();
    let collection = collection(&documents);
    let named = citations::named_by(&collection, 0);
    assert_eq!(named.len(), 1);
    assert_eq!((named[0].symbol.as_str(), named[0].document, named[0].documents), ("S/RES/1373 (2001)", None, 1));
    assert_eq!(citations::most_named(&collection).len(), 1);
}

#[test]
fn an_index_on_disk_is_opened_again_and_a_damaged_one_made_again() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("index");
    let documents = few();
    let collection = collection(&documents);
    assert!(Index::open(&path, &collection).is_none());
    let made = Index::in_folder(&path, &collection, &|_| true).expect("an index");
    drop(made);
    assert!(Index::open(&path, &collection).is_some());
    // Other texts: the stamp does not match.
    let other = self::collection(&documents[..2]);
    assert!(Index::open(&path, &other).is_none());
    let mut damaged = 0;
    for entry in std::fs::read_dir(&path).expect("the folder").filter_map(Result::ok) {
        let file = entry.path();
        if file.file_name().is_some_and(|name| name == "stamp") {
            continue;
        }
        let bytes = std::fs::read(&file).expect("a file");
        std::fs::write(&file, &bytes[..bytes.len() / 2]).expect("written");
        damaged += 1;
    }
    assert!(damaged > 2);
    assert!(Index::open(&path, &collection).is_none());
    let index = Index::in_folder(&path, &collection, &|_| true).expect("an index");
    let searcher = Searcher { collection, index: Some(Arc::new(index)), families: None };
    assert_eq!(ids(&searcher, "terroristes"), ["2011 OP2", "2017 OP1"]);
    // Told to stop, it leaves nothing that is taken for an index.
    let stopped = Index::in_folder(&path, &other, &|_| false);
    assert!(stopped.is_err() && Index::open(&path, &other).is_none());
}

/// A phrase the plainest way: words in quotes are joined by spaces, and looked for between spaces.
fn oracle(documents: &[Document], phrase: &str) -> Vec<(String, String)> {
    let plain = |text: &str| {
        let words: Vec<String> = words(text).into_iter().map(|range| exact_form(range.of(text)).into_owned()).collect();
        format!(" {} ", words.join(" "))
    };
    let phrase = plain(phrase);
    let mut found: Vec<(String, String)> = documents
        .iter()
        .flat_map(|document| {
            let has = document.paragraphs.iter().filter(|paragraph| plain(&paragraph.text).contains(&phrase));
            has.map(|paragraph| (document.label().to_owned(), paragraph.id.to_string())).collect::<Vec<_>>()
        })
        .collect();
    found.sort();
    found
}

/// Words of which texts and queries are made: frequent ones, accents, apostrophes, numbers.
const WORDS: [&str; 14] = [
    "de",
    "la",
    "le",
    "l’",
    "État",
    "état",
    "Prie",
    "mandat",
    "mandats",
    "œuvre",
    "sous-régional",
    "1373",
    "(2001)",
    "10\u{a0}000",
];

fn text() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(WORDS.as_slice()), 1..12).prop_map(|words| words.join(" "))
}

fn documents_of(texts: &[Vec<String>]) -> Vec<Document> {
    (2000..)
        .zip(texts)
        .map(|(year, texts)| {
            let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
            document(&format!("A/RES/{}/1", year - 1930), year, Status::Adopted, &texts)
        })
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn no_phrase_hit_is_missing_and_none_is_invented(
        texts in prop::collection::vec(prop::collection::vec(text(), 1..6), 1..5),
        phrases in prop::collection::vec(text(), 1..6),
        pick in 0usize..1000,
    ) {
        let documents = documents_of(&texts);
        // A stretch that stands in a text, too.
        let all: Vec<&String> = texts.iter().flatten().collect();
        let words: Vec<&str> = all[pick % all.len()].split(' ').collect();
        let stretch = words[pick % words.len()..].join(" ");
        for searcher in searchers(&documents) {
            for phrase in phrases.iter().chain([&stretch]) {
                let Ok(query) = Query::parse(&format!("\"{phrase}\"")) else { continue };
                let found = searcher.search(&query, &SearchOptions { paragraphs_only: true, ..SearchOptions::default() });
                let mut hits: Vec<(String, String)> = found
                    .hits
                    .iter()
                    .map(|hit| (searcher.collection.facts(&hit.place).expect("facts").label.clone(), searcher.collection.name(hit.place.name).to_owned()))
                    .collect();
                hits.sort();
                prop_assert_eq!(hits, oracle(&documents, phrase), "{}", phrase);
            }
        }
    }

    #[test]
    fn whatever_is_typed_is_answered_or_refused_at_a_place(typed in any::<String>()) {
        let [plain, indexed] = searchers(&few());
        match Query::parse(&typed) {
            Ok(query) => {
                let totals = [plain, indexed].map(|searcher| searcher.search(&query, &SearchOptions::default()).total);
                prop_assert_eq!(totals[0], totals[1]);
            }
            Err(error) => prop_assert!(typed.get(error.range.start..error.range.end).is_some()),
        }
    }

    #[test]
    fn scan_and_index_give_the_same_answer(
        texts in prop::collection::vec(prop::collection::vec(text(), 1..6), 1..5),
        queries in prop::collection::vec(
            prop::collection::vec(
                prop::sample::select([WORDS.as_slice(), &[
                    "OR", "AND", "-", "(", ")", "man*", "\"de la\"", "\"la état\"", "\"de la le\"", "\"la le de la\"", "\"Prie l’État\"", "year:2001", "verb:de",
                    "72/1", "etat", "part:op", "part:pp", "status:adopted", "body:ga", "lang:fr", "-lang:fr", "to:etat", "symbol:A/RES/71", "-symbol:71/1", "cites:72/1", "sous*",
                ]].concat()),
                1..7,
            ).prop_map(|parts| parts.join(" ").replace("- ", "-")),
            1..8,
        ),
    ) {
        let documents = documents_of(&texts);
        let [plain, indexed] = searchers(&documents);
        for query in &queries {
            let Ok(query) = Query::parse(query) else { continue };
            let all = SearchOptions::default();
            // With a limit, the index counts many places without a list of them.
            let first = |limit, order| SearchOptions { limit: Some(limit), order, ..SearchOptions::default() };
            for options in [
                SearchOptions { every_place: true, ..first(3, Order::Text) },
                SearchOptions { within: vec![documents[0].label().to_owned()], paragraphs_only: true, ..first(9, Order::Score) },
                SearchOptions { without_facets: true, ..first(2, Order::Score) },
                first(20, Order::LatestText),
                first(0, Order::Score),
                all,
            ] {
                let answers = [&plain, &indexed].map(|searcher| {
                    let found = searcher.search(&query, &options);
                    let hits: Vec<(u32, u32, u32, u32)> = found.hits.iter().map(|hit| (hit.place.document, hit.place.paragraph, hit.place.note, hit.score.to_bits())).collect();
                    (hits, found.total, found.documents, found.facets)
                });
                prop_assert_eq!(&answers[0], &answers[1], "{} {:?}", query.text, options);
            }
            ticks_add_up(&indexed, &query);
        }
    }
}

#[test]
fn a_passage_has_its_counterpart_in_another_language() {
    let texts = ["Rappelant sa résolution,", "Prie les États d'agir."];
    let french = document("A/RES/1/1", 2001, Status::Adopted, &texts);
    let english = Document {
        language: crate::model::Language::En,
        ..document("A/RES/1/1", 2001, Status::Adopted, &["Recalling its resolution,", "Requests States to act."])
    };
    let alone = document("A/RES/2/2", 2002, Status::Adopted, &texts[..1]);
    let french = Document { language: crate::model::Language::Fr, ..french };
    let collection = collection(&[french, english, alone]);
    let of = |words: &str| {
        let place = collection.all_places().find(|place| collection.text(place.text) == words).expect("a place");
        let found = super::quote::counterparts(&collection, &place);
        found.iter().map(|place| collection.text(place.text)).collect::<Vec<_>>()
    };
    assert_eq!(of("Prie les États d'agir."), ["Requests States to act."]);
    assert_eq!(of("Requests States to act."), ["Prie les États d'agir."]);
    let other = collection.all_places().find(|place| place.document == 2).expect("a place");
    assert!(super::quote::counterparts(&collection, &other).is_empty());
}

/// Documents of which most have a sentence, word for word or with one word changed, beside one of their own.
fn with_boilerplate() -> Vec<Document> {
    let sentence = "Décide de rester saisie de la question de l’assistance technique aux États Membres qui luttent contre le terrorisme et contre la criminalité transnationale organisée";
    (1..=12)
        .map(|at| {
            let own = format!("Note le rapport numéro{at} du Secrétaire général sur les travaux{at} du Comité spécial{at} des questions{at} financières");
            let changed = sentence.replace("organisée", &format!("organisée{at}"));
            let said = if at % 3 == 0 { changed.as_str() } else { sentence };
            document(&format!("A/RES/{at}/1"), 2000 + at, Status::Adopted, &[own.as_str(), said])
        })
        .collect()
}

#[test]
fn what_stands_in_many_texts_is_nearest_once() {
    let documents = with_boilerplate();
    let collection = collection(&documents);
    let nearest = Nearest::new(&collection);
    let searcher = Searcher::plain(Arc::clone(&collection));
    let quoted = |wording: &str| {
        quote::Quotation::of(
            wording,
            &searcher,
            &nearest,
            &SearchOptions::default(),
            &NearestOptions { least: 0.2, ..NearestOptions::default() },
        )
        .expect("a wording")
    };
    let wording = "Décide de demeurer saisie de la question de l’assistance technique aux États Membres qui luttent contre le terrorisme et la criminalité transnationale organisée";
    assert_eq!(quoted(wording).nearest.len(), 5, "as long as families are not known, each text stands for itself");
    nearest.families();
    let found = quoted(wording);
    assert_eq!(found.nearest.len(), 1);
    let alike = &found.nearest[0];
    let year = |place: &Place| collection.facts(place).and_then(|facts| facts.year);
    assert_eq!((alike.documents, alike.places, alike.texts.len()), (12, 12, 5));
    assert_eq!((year(&alike.first), year(&alike.last)), (Some(2001), Some(2012)));
    assert_eq!(alike.all_places(&collection, &SearchOptions::default()).len(), 12);
    assert_eq!(found.family.as_ref().map(|family| family.documents), Some(12), "the wording is nearly this paragraph");
    // Those that have the wording word for word are hits, not near.
    let exact = collection.text(alike.near.text).to_owned();
    let found = quoted(&exact);
    assert_eq!((found.found.total, found.nearest[0].documents), (8, 4));
    assert_eq!(found.family.as_ref().map(|family| family.documents), Some(12));
    // Of a short wording, those that have the same passage are one.
    let found = quoted("assistance techniques aux États");
    let passage = &found.nearest[0];
    assert_eq!(passage.near.range.of(collection.text(passage.near.text)), "assistance technique aux États");
    assert_eq!(passage.documents, 12);
    assert!(found.family.is_none());
    let elsewhere = SearchOptions { within: vec!["A/RES/3/1".to_owned()], ..SearchOptions::default() };
    let found = quote::Quotation::of(wording, &searcher, &nearest, &elsewhere, &NearestOptions::default()).expect("a wording");
    assert_eq!((found.nearest.len(), found.nearest[0].documents), (1, 1));
}

#[test]
fn hits_that_say_the_same_are_listed_once_and_all_counted() {
    let documents = with_boilerplate();
    let collection = collection(&documents);
    let nearest = Nearest::new(&collection);
    let index = Index::in_memory(&collection).expect("an index");
    let families = Some(Arc::clone(nearest.families()));
    let searcher = Searcher { collection: Arc::clone(&collection), index: Some(Arc::new(index)), families };
    for order in [Order::Text, Order::LatestText, Order::Score] {
        let query = Query::parse("terrorisme OR rapport").expect("a query");
        let options = SearchOptions { order, once: Some(Vec::new()), ..SearchOptions::default() };
        let found = searcher.search(&query, &options);
        assert_eq!((found.total, found.distinct, found.hits.len()), (24, Some(13), 13));
        assert_eq!(found.alike.iter().map(|repeated| repeated.hits).sum::<usize>(), found.total);
        let at = found.alike.iter().position(|repeated| repeated.hits > 1).expect("a family");
        assert_eq!((found.alike[at].hits, found.alike[at].documents), (12, 12));
        let year = collection.facts(&found.hits[at].place).and_then(|facts| facts.year);
        match order {
            Order::Text => assert_eq!(year, Some(2001)),
            Order::LatestText => assert_eq!(year, Some(2012)),
            Order::Score => {}
        }
        let opened = SearchOptions { once: Some(vec![found.alike[at].head]), ..options.clone() };
        assert_eq!(searcher.search(&query, &opened).hits.len(), 24);
        let few = searcher.search(&query, &SearchOptions { limit: Some(3), ..options });
        assert_eq!((few.hits.len(), few.alike.len(), few.distinct), (3, 3, Some(13)));
    }
}
