use super::*;

fn opening(language: Language, opens: Opens, text: &str) -> Option<&str> {
    Lexicon::of(language).opening(text, opens).map(|range| range.of(text))
}

#[test]
fn french_openings() {
    for (text, expected) in [
        ("Rappelant également ses résolutions 56/1", "Rappelant également"),
        ("Rappelant en particulier sa résolution", "Rappelant en particulier"),
        ("Prenant également note des évaluations", "Prenant également note"),
        ("Prenant note avec satisfaction du travail", "Prenant note avec satisfaction"),
        ("Ayant à l’esprit sa résolution 58/81", "Ayant à l’esprit"),
        ("Soulignant de nouveau qu’il faut", "Soulignant de nouveau"),
        ("Notant également avec appréciation les principes", "Notant également avec appréciation"),
        ("Se déclarant de nouveau préoccupée par la situation", "Se déclarant de nouveau préoccupée"),
        ("S'inquiétant une nouvelle fois de ce que", "S'inquiétant une nouvelle fois"),
        ("Profondément préoccupée par le fait", "Profondément préoccupée"),
        ("Rappelant et réaffirmant les engagements", "Rappelant et réaffirmant"),
        ("Notant avec une profonde inquiétude les effets", "Notant avec une profonde inquiétude"),
        ("Notant à cet égard qu’il faut", "Notant"),
    ] {
        assert_eq!(opening(Language::Fr, Opens::Preamble, text), Some(expected));
    }
    for (text, expected) in [
        ("Prend note avec satisfaction des activités", "Prend note avec satisfaction"),
        ("Prie à nouveau l’Office", "Prie à nouveau"),
        ("Engage vivement les États Membres", "Engage vivement"),
        ("Est consciente que l’Office", "Est consciente"),
        ("Exprime sa gratitude aux pays donateurs", "Exprime sa gratitude"),
        ("Se félicite que des contributions", "Se félicite"),
        ("Appelle l’attention sur les nouveaux problèmes", "Appelle l’attention"),
        ("Affirme de nouveau qu’il importe", "Affirme de nouveau"),
        ("Note avec satisfaction que le nombre", "Note avec satisfaction"),
        ("Souligne à cet égard que le Centre", "Souligne"),
        ("Se déclare de nouveau de plus en plus inquiète", "Se déclare de nouveau de plus en plus inquiète"),
    ] {
        assert_eq!(opening(Language::Fr, Opens::Operative, text), Some(expected));
    }
    assert_eq!(opening(Language::Fr, Opens::Preamble, "Conventions et protocoles"), None);
}

#[test]
fn english_openings() {
    for (text, opens, expected) in [
        ("Deeply concerned that the conflict", Opens::Preamble, "Deeply concerned"),
        ("Bearing in mind the need", Opens::Preamble, "Bearing in mind"),
        ("Expressing its continuing concern", Opens::Preamble, "Expressing"),
        ("Also takes note with appreciation of the report", Opens::Operative, "Also takes note with appreciation"),
        ("Further requests the Secretary-General", Opens::Operative, "Further requests"),
        ("Calls upon all States", Opens::Operative, "Calls upon"),
        ("Decides:", Opens::Operative, "Decides"),
    ] {
        assert_eq!(opening(Language::En, opens, text), Some(expected));
    }
}

#[test]
fn choices_expand() {
    assert_eq!(expand("préoccupé(|e)"), ["préoccupé", "préoccupée"]);
    assert_eq!(expand("a (b|c) d(e|f)"), ["a b de", "a b df", "a c de", "a c df"]);
}

#[test]
fn dates_and_closings() {
    let french = Lexicon::of(Language::Fr);
    assert_eq!(french.date("19 décembre 2017").map(|(date, whole)| (date.to_string(), whole)), Some(("2017-12-19".into(), true)));
    assert_eq!(french.date("du 1er juillet 2016, intitulée").map(|(date, _)| date.to_string()), Some("2016-07-01".into()));
    assert!(french.closes("73e séance plénière"));
    assert!(french.closes("43e séance plénière 25 juillet 2023"));
    assert!(!french.closes("19. Prie également le Secrétaire général"));
    assert!(Lexicon::of(Language::En).closes("Adopted unanimously at the"));
}

#[test]
fn openings_and_days_of_four_more_languages() {
    for (language, opens, text, expected) in [
        (Language::Es, Opens::Preamble, "Profundamente preocupado por la crisis", "Profundamente preocupado"),
        (Language::Es, Opens::Operative, "Toma nota con aprecio del informe", "Toma nota con aprecio"),
        (Language::Ru, Opens::Preamble, "подчеркивая также необходимость", "подчеркивая также"),
        (Language::Ru, Opens::Operative, "настоятельно призывает все государства", "настоятельно призывает"),
        (Language::Ar, Opens::Preamble, "وإذ تؤكد أيضا ضرورة احترام", "وإذ تؤكد أيضا"),
        (Language::Ar, Opens::Operative, "يؤكد من جديد دعمه", "يؤكد من جديد"),
        (Language::Zh, Opens::Preamble, "又强调指出必须尊重和维护", "又强调指出"),
        (Language::Zh, Opens::Operative, "敦促所有国家以及联合国", "敦促"),
    ] {
        assert_eq!(opening(language, opens, text), Some(expected));
    }
    for (language, text, expected) in [
        (Language::Es, "17 de diciembre de 2024", "2024-12-17"),
        (Language::Ru, "17 декабря 2024 года", "2024-12-17"),
        (Language::Ar, "17 كانون الأول/ديسمبر 2024", "2024-12-17"),
        (Language::Ar, "١٧ كانون الأول/ديسمبر ٢٠٢٤", "2024-12-17"),
        (Language::Zh, "2024年12月17日", "2024-12-17"),
    ] {
        let found = Lexicon::of(language).date(text).map(|(date, whole)| (date.to_string(), whole));
        assert_eq!(found, Some((expected.to_owned(), true)), "{text}");
    }
}

#[test]
fn a_word_that_can_be_no_verb_opens_nothing() {
    for (language, text, expected) in [
        (Language::En, "Deprecates the raids", Some("Deprecates")),
        (Language::En, "The Committee shall report to the Council", None),
        (Language::En, "Governments should act", None),
        (Language::Fr, "Enjoint aux parties de cesser le feu", Some("Enjoint")),
        (Language::Fr, "L'examen de la question est différé", None),
        (Language::Fr, "Les États devraient agir", None),
        (Language::Es, "La Comisión informará", None),
        (Language::Ru, "В этой связи государства", None),
    ] {
        assert_eq!(Lexicon::of(language).first_word(text).map(|range| range.of(text)), expected, "{text}");
    }
}

#[test]
fn every_list_is_there() {
    for language in Language::ALL {
        let lexicon = Lexicon::of(language);
        assert_eq!(lexicon.speakers.iter().filter(|(_, phrase)| !phrase.is_empty()).count(), lexicon.speakers.len());
        assert_eq!(lexicon.months.len(), 12);
        for list in [&lexicon.recommend, &lexicon.closing, &lexicon.annex] {
            assert!(!list.is_empty());
        }
        // Openings of one language share their first words, in Chinese their first letters: whole ones are counted.
        let count = |phrases: &Phrases| phrases.by_first.values().map(Vec::len).sum::<usize>();
        assert!(count(&lexicon.preamble) > 80 && count(&lexicon.operative) > 80, "{}", language.code());
    }
}
