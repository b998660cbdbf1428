//! Very long texts: beyond a budget that is counted in work a comparison is coarser, says so, and is ready in a time that grows evenly.

use std::sync::Arc;
use std::time::{Duration, Instant};

use alinea::compare::{CompareOptions, Comparison, RowKind};
use alinea::export::json;
use alinea::messages::{Locale, Messages};
use alinea::model::{Document, Paragraph, ParagraphId, Section};
use alinea::text::Side;

fn text(paragraphs: impl Iterator<Item = String>) -> Arc<Document> {
    let paragraph = |(nth, text): (usize, String)| Paragraph {
        id: ParagraphId(format!("OP{}", nth + 1)),
        section: Section::Operative,
        text,
        ..Paragraph::default()
    };
    Arc::new(Document { paragraphs: paragraphs.enumerate().map(paragraph).collect(), ..Document::default() })
}

/// A word of six letters for each number.
fn name(number: usize) -> String {
    let letter = |place: u32| char::from(b'a' + (number * 7_919 / 26_usize.pow(place) % 26) as u8);
    (0..6).map(letter).collect()
}

/// A paragraph that no other one is like; `later` has other words at its end.
fn request(nth: usize, later: bool) -> String {
    let [body, question, report] = [nth, nth + 40_000, nth + 90_000].map(name);
    let end = if later { "avant la fin de l’année" } else { "dès que possible" };
    format!("Prie {body} d’examiner {question} et {report}, {end} ;")
}

fn compared(lefts: usize, rights: usize) -> Comparison {
    let left = text((0..lefts).map(|nth| request(nth, false)));
    let right = text((0..rights).map(|nth| request(nth, nth % 3 == 0)));
    Comparison::build(&left, &right, &CompareOptions::default())
}

/// Words as a long paragraph has them, `changed` of a hundred replaced.
fn long_paragraph(words: usize, changed: usize) -> Arc<Document> {
    let word = |nth: usize| {
        let common = ["de", "la", "des", "et", "les", "États", "membres", "crime", "justice", "pénale"];
        match nth * 2_654_435_761 % 1_000_003 {
            hash if hash % 100 < changed => format!("autre{}", hash % 5_000),
            hash if hash % 3 == 0 => format!("mot{}", hash % 2_000),
            hash => common[hash % common.len()].to_owned(),
        }
    };
    text(std::iter::once((0..words).map(word).collect::<Vec<_>>().join(" ")))
}

/// What a comparison says of itself, in words and for scripts.
fn says_so(comparison: &Comparison) -> (bool, bool) {
    let messages = Messages::without_window(Locale::En);
    let line = messages.honesty(comparison);
    let fields = json::comparison(comparison, &messages)["summary"].clone();
    let links = line.contains("not every pair of paragraphs");
    let words = line.contains("too long to be compared word by word");
    assert_eq!(fields.get("coarse_links").is_some(), links, "{fields}");
    assert_eq!(fields["coarse"].as_u64() > Some(0), words, "{fields}");
    (links, words)
}

fn is_whole(comparison: &Comparison) {
    for side in Side::BOTH {
        for row in &comparison.rows {
            for (at, runs) in row.paragraphs.get(side).iter().zip(row.runs.get(side)) {
                let text = &comparison.documents.get(side).paragraphs[*at].text;
                assert_eq!(runs.iter().map(|run| run.range.of(text)).collect::<String>(), *text);
            }
        }
    }
}

#[test]
fn links_of_very_long_texts_are_found_among_the_nearest_and_that_is_said() {
    // On both sides of the edge of 250,000 pairs, and beyond 4,000,000, where only rare words lead to candidates.
    for (lefts, rights, coarse) in [(500, 500, false), (500, 501, true), (2_010, 2_000, true)] {
        let comparison = compared(lefts, rights);
        is_whole(&comparison);
        assert_eq!(says_so(&comparison), (coarse, false), "{lefts} x {rights}");
        let right = |row: &&alinea::compare::Row| row.paragraphs.left == row.paragraphs.right && row.paragraphs.left.len() == 1;
        let linked = comparison.rows.iter().filter(right).count();
        assert_eq!(linked, lefts.min(rights), "{lefts} x {rights}");
        assert_eq!(comparison.summary.count(RowKind::Revised), lefts.min(rights).div_ceil(3));
        assert_eq!(says_so(&compared(rights, lefts)), (coarse, false), "the other way round");
    }
}

#[test]
fn words_of_a_very_long_paragraph_are_compared_piece_by_piece_and_that_is_said() {
    for (words, coarse) in [(6_000, false), (30_000, true)] {
        let comparison = Comparison::build(&long_paragraph(words, 0), &long_paragraph(words, 4), &CompareOptions::default());
        is_whole(&comparison);
        assert_eq!(says_so(&comparison), (false, coarse), "{words} words");
        let marked = comparison.summary.words_removed;
        let replaced = words / 25;
        assert!(marked >= replaced * 9 / 10 && marked < replaced * 2, "{marked} of {words}, {replaced} replaced");
    }
}

#[test]
fn a_very_long_paragraph_takes_time_and_memory_in_proportion() {
    const TIMES: usize = 8;
    let least = |words: usize| {
        let (left, right) = (long_paragraph(words, 0), long_paragraph(words, 4));
        let once = || {
            let begun = Instant::now();
            let comparison = Comparison::build(&left, &right, &CompareOptions::default());
            assert_eq!(comparison.rows.len(), 1);
            begun.elapsed()
        };
        (0..3).map(|_| once()).min().unwrap_or_default()
    };
    // What grows with the square takes 64 times as long. A scheduler may take a run away, not three.
    let fits = (0..3).any(|_| {
        let (small, large) = (least(10_000).max(Duration::from_millis(3)), least(10_000 * TIMES));
        println!("10,000 words {small:?}, {TIMES} times as many {large:?}");
        large < small * 24
    });
    assert!(fits, "comparing words grows faster than the text");
}
