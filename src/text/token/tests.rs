use proptest::prelude::*;

use super::{Interner, KeyRule, TokenKind, tokens};

fn cut(text: &str) -> Vec<&str> {
    tokens(text).iter().map(|token| token.range.of(text)).collect()
}

fn whole(text: &str, kind: TokenKind) {
    let found = tokens(text);
    assert_eq!(found.len(), 1, "{text} is cut into {:?}", cut(text));
    assert_eq!(found[0].kind, kind, "{text}");
}

fn same(left: &str, right: &str) -> bool {
    let mut interner = Interner::new(KeyRule::default());
    let mut ids = |text: &'static str| -> Vec<u32> {
        tokens(text).iter().map(|token| interner.id(token.range.of(text), token.kind)).collect()
    };
    let (left, right) = (String::leak(left.to_owned()), String::leak(right.to_owned()));
    ids(left) == ids(right)
}

#[test]
fn symbols_are_whole() {
    for symbol in [
        "72/194",
        "A/RES/72/194",
        "1373 (2001)",
        "1373\u{a0}(2001)",
        "S/RES/1373 (2001)",
        "E/CN.15/2017/5",
        "53/243 A",
        "A/C.3/66/L.15",
        "S/2004/276",
        "A/62/PV.117",
        "S-16/1",
        "CEDAW/C/2003/II/CRP.3",
    ] {
        whole(symbol, TokenKind::Symbol);
    }
    assert_eq!(cut("résolutions 53/243 A et B."), ["résolutions", "53/243 A", "et", "B", "."]);
    assert_eq!(cut("(A/66/303)."), ["(", "A/66/303", ")", "."]);
    assert_eq!(cut("sa résolution 72/194, et/ou"), ["sa", "résolution", "72/194", ",", "et", "/", "ou"]);
    assert_eq!(cut("resolution 56/1 A.B"), ["resolution", "56/1", "A", ".", "B"]);
}

#[test]
fn dates_are_whole() {
    for date in [
        "19 décembre 2017",
        "1er juillet 2016",
        "19 December 2017",
        "1st July 2016",
        "19\u{a0}décembre\u{202f}2017",
        "19 de diciembre de 2017",
        "19 декабря 2017",
        "2017年12月19日",
        "19 كانون الأول/ديسمبر 2017",
    ] {
        whole(date, TokenKind::Date);
    }
    assert_eq!(cut("du 24 au 28 octobre 2011"), ["du", "24", "au", "28 octobre 2011"]);
    assert_eq!(cut("le 3 mars, 2001"), ["le", "3", "mars", ",", "2001"]);
}

#[test]
fn numbers_are_whole() {
    for number in
        ["10 000", "10\u{a0}000", "10\u{202f}000 000", "$35,000,000", "2008-2011", "2008–2011", "2,5 %", "2.5%", "73e", "XXIe"]
    {
        assert_eq!(cut(number).len(), 1, "{number}");
    }
    assert_eq!(cut("vol. 2225, 2237"), ["vol", ".", "2225", ",", "2237"]);
    assert_eq!(cut("en 2001, 100 États"), ["en", "2001", ",", "100", "États"]);
}

#[test]
fn words_keep_apostrophes_and_hyphens() {
    assert_eq!(cut("qu’il l'a d’aujourd'hui"), ["qu’", "il", "l'", "a", "d’", "aujourd'hui"]);
    assert_eq!(cut("jusqu’à sous-régionale, soixante-treizième"), ["jusqu’", "à", "sous-régionale", ",", "soixante-treizième"]);
    assert_eq!(cut("the State's and States' own"), ["the", "State's", "and", "States", "'", "own"]);
    assert_eq!(cut("n° 39574 ; fin"), ["n°", "39574", ";", "fin"]);
    assert_eq!(cut("« Examen »"), ["«", "Examen", "»"]);
}

#[test]
fn other_scripts() {
    assert_eq!(cut("大会,重申"), ["大", "会", ",", "重", "申"]);
    assert_eq!(cut("Генеральная Ассамблея,"), ["Генеральная", "Ассамблея", ","]);
    assert_eq!(cut("الجمعية العامة،"), ["الجمعية", "العامة", "،"]);
}

#[test]
fn typography_does_not_matter() {
    assert!(same("l’œuvre « 10\u{a0}000 » 1373\u{a0}(2001)", "l'oeuvre \"10 000\" 1373 (2001)"));
    assert!(same("e\u{301}tat 2008–2011 – 2,5\u{202f}%", "état 2008-2011 - 2,5%"));
    assert!(same("co\u{ad}opération 19\u{a0}décembre 2017", "coopération 19 décembre 2017"));
    assert!(!same("État", "état"));
    assert!(!same("10 000", "1 000"));
}

proptest! {
    #[test]
    fn tokens_are_in_order_and_leave_out_only_space(text in "\\PC{0,80}|[a-z0-9éœ’'/ ().,%$\u{a0}\u{202f}年月日\u{301}-]{0,60}") {
        let mut end = 0;
        for token in tokens(&text) {
            prop_assert!(token.range.start >= end && !token.range.is_empty());
            prop_assert!(text.get(token.range.start..token.range.end).is_some());
            prop_assert!(text[end..token.range.start].chars().all(|letter| !letter.is_alphanumeric()));
            end = token.range.end;
        }
        prop_assert!(text[end..].chars().all(|letter| !letter.is_alphanumeric()));
    }
}
