use super::*;

fn found(text: &str) -> Vec<String> {
    mentions(text, true).into_iter().map(|(symbol, range)| format!("{symbol}={}", range.of(text))).collect()
}

#[test]
fn usual_spellings() {
    assert_eq!(found("la résolution 56/123 de l’Assemblée"), ["A/RES/56/123=56/123"]);
    assert_eq!(
        found("1373 (2001), 1377\u{a0}(2001) et 1456 (2003)"),
        ["S/RES/1373 (2001)=1373 (2001)", "S/RES/1377 (2001)=1377\u{a0}(2001)", "S/RES/1456 (2003)=1456 (2003)"]
    );
    assert_eq!(found("Résolutions 53/243 A et B."), ["A/RES/53/243 A=53/243 A", "A/RES/53/243 B=B"]);
    assert_eq!(found("2003/29, en date du 22 juillet"), ["E/RES/2003/29=2003/29"]);
    assert_eq!(found("A/RES/70/1 and S/RES/1325 (2000)"), ["A/RES/70/1=A/RES/70/1", "S/RES/1325 (2000)=S/RES/1325 (2000)"]);
    assert_eq!(found("1373, (2001) and 24, (1947)"), ["S/RES/1373 (2001)=1373, (2001)", "S/RES/24 (1947)=24, (1947)"]);
    assert_eq!(found("3379 (XXX)"), ["A/RES/3379 (XXX)=3379 (XXX)"]);
    assert_eq!(found("resolution 48/13 of the Human Rights Council"), ["A/HRC/RES/48/13=48/13"]);
}

#[test]
fn other_numbers_are_none() {
    for text in
        ["E/CN.15/2017/5", "S/2004/276", "2008-2011", "24/7", "1/2", "A/62/PV.117", "vol. 2225, n° 39574", "le 11 septembre 2001"]
    {
        assert_eq!(found(text), Vec::<String>::new(), "{text}");
    }
}

#[test]
fn four_more_languages() {
    for (text, expected) in [
        ("su resolución 70/148, de 17 de diciembre", "A/RES/70/148"),
        ("резолюцию 2703 (2023) Совета", "S/RES/2703 (2023)"),
        ("في قرارها 70/148 المؤرخ", "A/RES/70/148"),
        ("قرارها 2625 (د-25) المؤرخ", "A/RES/2625 (XXV)"),
        ("第70/148号决议", "A/RES/70/148"),
        ("第2703（2023）号决议", "S/RES/2703 (2023)"),
        ("人权理事会", ""),
    ] {
        assert_eq!(first_in(text).map(|symbol| symbol.to_string()).unwrap_or_default(), expected, "{text}");
    }
}

#[test]
fn numbers_of_another_body_are_not_those_of_the_assembly() {
    let found = |text: &str| -> Vec<String> { mentions(text, false).into_iter().map(|(symbol, _)| symbol.to_string()).collect() };
    assert_eq!(found("Recalling its resolutions 66/2 and 60/1,"), [""; 0]);
    let named = "Recalling Economic and Social Council resolution 2017/15, A/RES/72/194 and resolution 48/13 of the Human Rights Council,";
    assert_eq!(found(named), ["E/RES/2017/15", "A/RES/72/194", "A/HRC/RES/48/13"]);
}

#[test]
fn decisions_are_no_resolutions() {
    for (text, expected) in [
        (
            "Recalling its decisions 58/521 of 9 December 2003, 70/551 and 71/552, and its resolution 72/194,",
            vec!["A/RES/72/194"],
        ),
        (
            "Recalling its resolutions 70/1, 71/2 of 3 May and its decision 72/501; see also 73/4.",
            vec!["A/RES/70/1", "A/RES/71/2", "A/RES/73/4"],
        ),
        ("Having taken the decision to meet, recalls 72/194", vec!["A/RES/72/194"]),
        (
            "la décision 79/512 et la décision 2023/210 du Conseil économique et social, ainsi que la résolution 79/1",
            vec!["A/RES/79/1"],
        ),
        ("sa décision n° 79/512", vec![]),
        ("su decisión 79/512 y sus decisiones 58/521 y 59/522, y la resolución 79/1", vec!["A/RES/79/1"]),
        ("своё решение 79/512 и решение Экономического и Социального Совета 2023/210, свою резолюцию 79/1", vec!["A/RES/79/1"]),
        ("ومقررها 79/512 ومقرر المجلس الاقتصادي والاجتماعي 2023/210 وقرارها 79/1", vec!["A/RES/79/1"]),
        ("回顾其第58/521号和2015年12月8日第70/551号决定以及第79/1号决议", vec!["A/RES/79/1"]),
        ("第79/1号决议，决定第80/2号决议", vec!["A/RES/79/1", "A/RES/80/2"]),
    ] {
        let names: Vec<String> = mentions(text, true).into_iter().map(|(symbol, _)| symbol.to_string()).collect();
        assert_eq!(names, expected, "{text}");
    }
}

#[test]
fn letters_behind_z_are_doubled() {
    assert_eq!(found("its resolutions 53/77 AA and BB"), ["A/RES/53/77 AA=53/77 AA", "A/RES/53/77 BB=BB"]);
    assert_eq!(found("resolution A/RES/53/77 AA of 4 December"), ["A/RES/53/77 AA=A/RES/53/77 AA"]);
    assert_eq!(found("resolution 70/1 UN"), ["A/RES/70/1=70/1"]);
}
