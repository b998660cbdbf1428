use proptest::prelude::*;

use super::{Changes, DiffOptions, Fate, Passage, changes};
use crate::text::token::{Interner, KeyRule, TokenizedText};

fn compare(left: &[&str], right: &[&str], options: DiffOptions) -> Changes {
    let mut interner = Interner::new(KeyRule::default());
    let words: Vec<Vec<TokenizedText>> =
        [left, right].iter().map(|side| side.iter().map(|text| TokenizedText::new(text, &mut interner)).collect()).collect();
    let left: Vec<Passage<'_>> = left.iter().zip(&words[0]).map(|(text, words)| Passage { text, words }).collect();
    let right: Vec<Passage<'_>> = right.iter().zip(&words[1]).map(|(text, words)| Passage { text, words }).collect();
    changes(&left, &right, options)
}

/// `[…]` changed, `{…}` moved.
fn marked(texts: &[&str], found: &[Vec<super::Stretch>]) -> String {
    let side = texts.iter().zip(found).map(|(text, stretches)| {
        stretches
            .iter()
            .map(|stretch| match stretch.fate {
                Fate::Equal => stretch.range.of(text).to_owned(),
                Fate::Changed => format!("[{}]", stretch.range.of(text)),
                Fate::Moved => format!("{{{}}}", stretch.range.of(text)),
            })
            .collect::<String>()
    });
    side.collect::<Vec<_>>().join(" | ")
}

fn shown(left: &str, right: &str) -> (String, String) {
    let found = compare(&[left], &[right], DiffOptions::default());
    (marked(&[left], &found.stretches.left), marked(&[right], &found.stretches.right))
}

#[track_caller]
fn expect(left: &str, right: &str) {
    let plain = |text: &str| text.replace(['[', ']'], "");
    let (plain_left, plain_right) = (plain(left), plain(right));
    assert_eq!(shown(&plain_left, &plain_right), (left.to_owned(), right.to_owned()));
}

#[test]
fn words_are_marked_and_nothing_else() {
    expect("Prie [instamment] les États Membres", "Prie les États Membres");
    expect("dans la [législation nationale] ;", "dans la [réglementation] ;");
    expect("résolution [56/1] en date du [12 septembre 2001],", "résolution [57/27] en date du [19 novembre 2002],");
}

#[test]
fn typography_and_the_closing_mark_are_no_change() {
    expect("l’œuvre de l’Office,", "l'oeuvre de l'Office;");
    expect("à la 10\u{a0}000e place", "à la 10 000e place.");
}

#[test]
fn no_confetti() {
    expect("sa résolution [56/1 du 12 septembre 2001],", "sa résolution [57/27 du 19 novembre 2002],");
    expect("Prie [l’Office de fournir] une aide", "Prie [le Secrétaire général de verser] une aide");
    // Two characters of Chinese are a word; one is chance.
    expect("[敦促各国]向大会[提出建议]。", "[邀请机构]向大会[送交报告]。");
    expect("[敦促各国向妇女]。", "[邀请机构向儿童]。");
}

#[test]
fn no_half_of_a_pair_of_brackets_goes_into_a_change() {
    let left = "Ayant examiné le rapport en date du [2 octobre 2023] ([S/2023/729]),";
    let right = "Ayant examiné le rapport en date du [1er octobre 2024] ([S/2024/707]),";
    expect(left, right);
    // A pair goes as a whole, and nothing is torn where brackets stand in each other.
    for (left, right) in [
        ("il adopte le plan (annexe) du jour", "elle crée le fonds (liste) de demain"),
        ("un texte « dit (le premier) mot » de fin", "une note « lit (le dernier) son » de début"),
        ("le (a) et le (b) sont (c", "un (d) ou un (e) font (f"),
    ] {
        let (left, right) = shown(left, right);
        for side in [left, right] {
            for change in side.split('[').skip(1).filter_map(|rest| rest.split(']').next()) {
                let count = |mark: char| change.matches(mark).count();
                assert!(count('(') == count(')') && count('«') == count('»'), "{side}");
            }
        }
    }
}

#[test]
fn a_small_word_that_one_side_was_written_around_stays() {
    expect("aide [utile] et [bonne] à tous", "aide et à tous");
}

#[test]
fn an_insertion_stands_between_full_words() {
    expect("au nom de la lutte commune", "au nom de la lutte [et de la lutte] commune");
    expect("régionale et internationale", "régionale[, sous-régionale] et internationale");
}

#[test]
fn words_of_a_split_that_stand_elsewhere_are_moved() {
    let left = [
        "Prie le Secrétaire général de convoquer un atelier, et invite les États Membres à verser des contributions volontaires",
    ];
    let right =
        ["Invite les États Membres à verser des contributions volontaires", "Prie le Secrétaire général de convoquer un atelier"];
    let found = compare(&left, &right, DiffOptions { find_moved: true, ..DiffOptions::default() });
    let (left, right) = (marked(&left, &found.stretches.left), marked(&right, &found.stretches.right));
    assert!(
        left.contains("{Prie le Secrétaire général de convoquer un atelier") || left.contains("{les États Membres à verser"),
        "{left}"
    );
    assert!(right.contains('{'), "{right}");
}

#[test]
fn punctuation_can_be_ignored() {
    let (left, right) = (["États, ou organisations ; et autres"], ["États ou organisations et autres"]);
    let found = compare(&left, &right, DiffOptions { ignore_punctuation: true, ..DiffOptions::default() });
    assert_eq!(marked(&left, &found.stretches.left), left[0]);
    assert_eq!(marked(&right, &found.stretches.right), right[0]);
}

#[test]
fn one_word_repeated_without_end_is_answered_coarsely() {
    let (left, right) = ("a ".repeat(30_000) + "b", "c ".to_owned() + &"a ".repeat(30_000));
    let found = compare(&[&left], &[&right], DiffOptions::default());
    assert!(found.is_coarse);
}

fn text() -> impl Strategy<Value = String> {
    let words = prop::sample::select(vec![
        "États",
        "Membres",
        "de",
        "la",
        "l’",
        "72/194",
        "1373 (2001)",
        "19 décembre 2017",
        ",",
        ";",
        "terrorisme",
        "lutte",
        "10 000",
        "会",
        "\u{301}",
        "٣",
    ]);
    prop_oneof![prop::collection::vec(words, 0..30).prop_map(|words| words.join(" ")), "\\PC{0,40}"]
}

proptest! {
    #[test]
    fn stretches_cover_the_text_and_cut_no_token(left in prop::collection::vec(text(), 0..3), right in prop::collection::vec(text(), 0..3), ignore_punctuation: bool) {
        let left: Vec<&str> = left.iter().map(String::as_str).collect();
        let right: Vec<&str> = right.iter().map(String::as_str).collect();
        let found = compare(&left, &right, DiffOptions { ignore_punctuation, find_moved: true });
        for (texts, stretches) in [(&left, &found.stretches.left), (&right, &found.stretches.right)] {
            prop_assert_eq!(texts.len(), stretches.len());
            for (text, stretches) in texts.iter().zip(stretches) {
                let joined: String = stretches.iter().map(|stretch| stretch.range.of(text)).collect();
                prop_assert_eq!(&joined, text);
                prop_assert!(stretches.windows(2).all(|pair| pair[0].fate != pair[1].fate));
                let borders: Vec<usize> = stretches.iter().map(|stretch| stretch.range.end).collect();
                for token in crate::text::token::tokens(text) {
                    prop_assert!(!borders.iter().any(|border| token.range.start < *border && *border < token.range.end));
                }
            }
        }
        let same = compare(&left, &left, DiffOptions { ignore_punctuation, find_moved: true });
        prop_assert!(same.stretches.left.iter().flatten().all(|stretch| stretch.fate == Fate::Equal));
    }
}
