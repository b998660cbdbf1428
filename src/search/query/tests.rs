use proptest::prelude::*;

use super::*;
use crate::model::{Body, Part, Status};

fn tree(text: &str) -> String {
    fn show(expression: &Expression) -> String {
        let list = |parts: &[Expression]| parts.iter().map(show).collect::<Vec<_>>().join(" ");
        match expression {
            Expression::All(parts) => format!("(all {})", list(parts)),
            Expression::Any(parts) => format!("(any {})", list(parts)),
            Expression::Not(part) => format!("(not {})", show(part)),
            Expression::Words(words) => {
                let joined = words.words.join("+");
                match words.manner {
                    Manner::Inflected => joined,
                    Manner::Prefix => format!("{joined}*"),
                    Manner::Exact => format!("\"{joined}\""),
                    Manner::Wording => format!("={joined}"),
                }
            }
            Expression::Names { symbol, .. } => format!("<{symbol}>"),
            Expression::Field(field) => format!("{field:?}"),
        }
    }
    Query::parse(text).map_or_else(
        |error| format!("{:?} at {}..{}", error.kind, error.range.start, error.range.end),
        |query| show(&query.expression),
    )
}

#[test]
fn words_and_operators() {
    for (text, expected) in [
        ("terrorisme", "terrorisme"),
        ("prie instamment", "(all prie instamment)"),
        ("prie AND instamment", "(all prie instamment)"),
        ("prie OR engage note", "(any prie (all engage note))"),
        ("(prie OR engage) note", "(all (any prie engage) note)"),
        ("drogue -crime", "(all drogue (not crime))"),
        ("drogue −crime", "(all drogue (not crime))"),
        ("drogue NOT crime", "(all drogue (not crime))"),
        ("-(a OR b)", "(not (any a b))"),
        ("\"dans le cadre\"", "\"dans+le+cadre\""),
        ("« dans le cadre »", "\"dans+le+cadre\""),
        ("“within its mandate”", "\"within+its+mandate\""),
        ("terror*", "terror*"),
        ("l’Office d'assistance", "(all Office assistance)"),
        ("sous-régionale", "sous+régionale"),
        ("et/ou", "et+ou"),
        ("大会", "大+会"),
        ("or and", "(all or and)"),
    ] {
        assert_eq!(tree(text), expected, "{text}");
    }
}

#[test]
fn symbols_in_any_spelling() {
    for (text, expected) in [
        ("72/194", "<A/RES/72/194>"),
        ("a/res/72/194", "<A/RES/72/194>"),
        ("A/C.3/66/L.15", "<A/C.3/66/L.15>"),
        ("1373 (2001)", "<S/RES/1373 (2001)>"),
        ("1373(2001)", "<S/RES/1373 (2001)>"),
        ("S/RES/1373 (2001) terrorisme", "(all <S/RES/1373 (2001)> terrorisme)"),
        ("résolution 2023/26,", "(all résolution <E/RES/2023/26>)"),
        ("3379 (XXX)", "<A/RES/3379 (XXX)>"),
        ("53/243 A", "<A/RES/53/243 A>"),
        ("79/93 a-b", "<A/RES/79/93 A-B>"),
        ("A/RES/79/93 A-B", "<A/RES/79/93 A-B>"),
        ("79/93 b", "<A/RES/79/93 B>"),
        ("A-72-194", "<A/RES/72/194>"),
        ("a_res_72_194", "<A/RES/72/194>"),
        ("A/RES/72-194", "<A/RES/72/194>"),
        ("RES/72/194", "<A/RES/72/194>"),
        ("res 72/194 terrorisme", "(all <A/RES/72/194> terrorisme)"),
        ("rés. 2023/26", "<E/RES/2023/26>"),
        ("E-RES-2023-26", "<E/RES/2023/26>"),
        ("s_res_1373 (2001)", "<S/RES/1373 (2001)>"),
        ("S-RES-1373-2001", "<S/RES/1373 (2001)>"),
        ("A-C.3-66-L.15", "<A/C.3/66/L.15>"),
        ("1373", "1373"),
        ("s/res/1373", "<S/RES/1373>"),
        ("80/L.9", "<A/80/L.9>"),
        ("cites:2133", "Cites([Symbol(\"S/RES/2133\")])"),
        ("cites:1373(2001)", "Cites([Symbol(\"S/RES/1373 (2001)\")])"),
        ("cites:\"1373 (2001)\"", "Cites([Symbol(\"S/RES/1373 (2001)\")])"),
        ("cites:1373 (2001)", "Cites([Symbol(\"S/RES/1373 (2001)\")])"),
    ] {
        assert_eq!(tree(text), expected, "{text}");
    }
}

#[test]
fn fields() {
    let field = |text: &str| match Query::parse(text).map(|query| query.expression) {
        Ok(Expression::Field(field)) => field,
        other => panic!("{text}: {other:?}"),
    };
    let years = |from, to| Field::Year(YearRange { from, to });
    assert_eq!(field("year:2010..2020"), years(Some(2010), Some(2020)));
    assert_eq!(field("year:2017"), years(Some(2017), Some(2017)));
    assert_eq!(field("year:..2010"), years(None, Some(2010)));
    assert_eq!(field("year:2010.."), years(Some(2010), None));
    assert_eq!(field("year:2020..2010"), years(Some(2010), Some(2020)));
    assert_eq!(field("part:pp"), Field::Part(Part::Preamble));
    assert_eq!(field("PART:op"), Field::Part(Part::Operative));
    assert_eq!(field("body:general-assembly"), Field::Body(Body::GeneralAssembly));
    assert_eq!(field("body:\"Conseil de sécurité\""), Field::Body(Body::SecurityCouncil));
    assert_eq!(field("status:draft"), Field::Status(Status::Draft));
    assert_eq!(field("verb:\"prie instamment\""), Field::Verb(vec!["prie".into(), "instamment".into()]));
}

#[test]
fn errors_point_at_their_place() {
    for (text, expected) in [
        ("", "Empty at 0..0"),
        (" \u{1}\t ", "Empty at 0..4"),
        ("drogue yaer:2017", "UnknownField { name: \"yaer\" } at 7..16"),
        ("year:", "NoValue { name: \"year\" } at 0..5"),
        ("drogue year:abc", "WrongValue { name: \"year\", value: \"abc\" } at 7..15"),
        ("part:xx", "WrongValue { name: \"part\", value: \"xx\" } at 0..7"),
        ("drogue )", "StrayParenthesis at 7..8"),
        ("OR drogue", "NothingBefore { word: \"OR\" } at 0..2"),
        ("(AND drogue)", "NothingBefore { word: \"AND\" } at 1..4"),
        ("***", "Empty at 0..3"),
    ] {
        assert_eq!(tree(text), expected, "{text}");
    }
}

#[test]
fn a_query_that_is_sent_leaves_nothing_open() {
    for (text, expected) in [
        ("prie \"dans le", "OpenQuote at 5..13"),
        ("« dans le", "OpenQuote at 0..10"),
        ("\"", "Empty at 0..1"),
        ("verb:\"prie", "OpenQuote at 0..10"),
        ("(prie OR engage", "OpenParenthesis at 0..1"),
        ("((prie) OR (engage)", "OpenParenthesis at 0..1"),
        ("prie OR", "NothingBehind { word: \"OR\" } at 5..7"),
        ("(prie AND) note", "NothingBehind { word: \"AND\" } at 6..9"),
        ("prie AND AND note", "NothingBehind { word: \"AND\" } at 5..8"),
        ("prie NOT", "NothingBehind { word: \"NOT\" } at 5..8"),
        ("year:2020..2010", "WrongValue { name: \"year\", value: \"2020..2010\" } at 0..15"),
        ("année:2010...2020", "WrongValue { name: \"year\", value: \"2010...2020\" } at 0..18"),
    ] {
        let error = Query::parse_whole(text).expect_err(text);
        assert_eq!(format!("{:?} at {}..{}", error.kind, error.range.start, error.range.end), expected, "{text}");
    }
    for text in [
        "(prie OR engage) -note",
        "\"dans le\" AND prie",
        "year:2010..2020",
        "year:..2010",
        "verb:\"prie instamment\"",
        "a NOT b",
    ] {
        assert_eq!(Query::parse_whole(text), Query::parse(text), "{text}");
    }
}

#[test]
fn fields_have_french_names_too() {
    for (french, english) in [
        ("année:2010..2020", "year:2010..2020"),
        ("ANNEE:2010", "year:2010"),
        ("cote:72/194", "symbol:72/194"),
        ("organe:\"conseil de sécurité\"", "body:\"conseil de sécurité\""),
        ("partie:dispositif", "part:dispositif"),
        ("verbe:prie", "verb:prie"),
        ("destinataire:office", "to:office"),
        ("statut:projet", "status:projet"),
        ("langue:français", "lang:français"),
    ] {
        assert_eq!(tree(french), tree(english), "{french}");
    }
}

#[test]
fn what_is_unfinished_is_understood_as_far_as_it_goes() {
    for (text, expected) in [
        ("\"dans le", "\"dans+le\""),
        ("(prie OR", "prie"),
        ("prie AND", "prie"),
        ("prie -", "prie"),
        ("prie \"", "prie"),
        ("a.*b[c]+\\d", "a+b+c+d"),
        ("note : texte", "(all note texte)"),
        ("https://undocs.org", "https+undocs+org"),
        ("drogue\u{0}crime", "(all drogue crime)"),
    ] {
        assert_eq!(tree(text), expected, "{text}");
    }
}

#[test]
fn too_much_is_refused_at_once() {
    assert!(tree(&"mot ".repeat(2_500_000)).starts_with("TooLong"));
    assert!(tree(&"(".repeat(9_000)).starts_with("TooManyTerms"));
    assert!(tree(&"(".repeat(100)).starts_with("TooDeep"));
    assert!(tree(&"a-".repeat(4_000)).starts_with("TooManyTerms"));
    assert_eq!(tree(&"a".repeat(MAX_QUERY_BYTES + 1)), format!("TooLong {{ limit: 10000 }} at 0..{}", MAX_QUERY_BYTES + 1));
    assert_eq!(tree(&"a".repeat(MAX_QUERY_BYTES)).len(), MAX_QUERY_BYTES);
}

proptest! {
    #[test]
    fn whatever_is_typed_gives_a_tree_or_a_place(text in "\\PC{0,60}|[a-z\"()*: ANDOR0-9/-]{0,40}") {
        match Query::parse(&text) {
            Ok(query) => {
                for words in query.wanted() {
                    prop_assert!(!words.words.is_empty());
                    prop_assert!(text.get(words.range.start..words.range.end).is_some());
                }
            }
            Err(error) => prop_assert!(text.get(error.range.start..error.range.end).is_some()),
        }
    }
}
