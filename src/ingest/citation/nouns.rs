//! Whether a number is that of a decision: the noun that governs it says so.
//!
//! The noun stands before the number ("its decisions 58/521 and 70/551"), in Chinese behind it ("第58/521号决定"). It governs all
//! numbers up to the next noun with a number, or the end of what is listed.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::ingest::lexicon::{Lexicon, is_ideograph};
use crate::model::Language;
use crate::text::fold::fold;

/// How far behind its noun the first number may stand, in bytes: "решение Экономического и Социального Совета 2023/210".
const REACH: usize = 120;

/// What a noun names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Noun {
    Resolution,
    Decision,
}

/// The nouns of all languages: a text may name a text in another.
static NOUNS: LazyLock<HashMap<String, Noun>> = LazyLock::new(|| {
    let of = |language: Language| {
        let lists = Lexicon::of(language);
        let resolutions = lists.resolution_nouns().iter().map(|word| (word.clone(), Noun::Resolution));
        resolutions.chain(lists.decision_nouns().iter().map(|word| (word.clone(), Noun::Decision)))
    };
    Language::ALL.into_iter().flat_map(of).collect()
});

/// The nouns of a text with a number behind them, in order; none where nothing governs further.
#[derive(Debug)]
pub struct Nouns(Vec<(usize, Option<Noun>)>);

impl Nouns {
    /// Looks through a text.
    pub fn of(text: &str) -> Self {
        let mut found: Vec<(usize, Option<Noun>)> = Vec::new();
        let mut open: Option<(usize, Noun)> = None;
        for (at, word) in words(text) {
            let bare = word.trim_matches(|letter: char| !letter.is_alphanumeric());
            if bare.starts_with(|letter: char| letter.is_ascii_digit()) || bare.starts_with("ES-") || bare.starts_with("S-") {
                found.extend(open.take().filter(|(start, _)| at - start <= REACH).map(|(start, noun)| (start, Some(noun))));
            } else if let Some(noun) = NOUNS.get(&fold(bare)) {
                open = Some((at, *noun));
            }
            if word.ends_with([';', '؛', '；']) {
                found.push((at + word.len(), None));
            }
            // Between the noun and its number no other thought stands. "nos. 58/521"
            if word.ends_with([',', ';', ':', '،', '؛']) {
                open = None;
            }
        }
        Self(found)
    }

    /// Whether the number at this place is that of a decision.
    pub fn is_decision(&self, text: &str, start: usize, end: usize) -> bool {
        let noun = behind(text.get(end..).unwrap_or_default()).or_else(|| {
            let last = self.0.partition_point(|(at, _)| *at < start).checked_sub(1)?;
            self.0.get(last)?.1
        });
        noun == Some(Noun::Decision)
    }
}

/// The words between spaces, with their places.
fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.split(char::is_whitespace)
        .filter(|word| !word.is_empty())
        .map(|word| (word.as_ptr() as usize - text.as_ptr() as usize, word))
}

/// The Chinese noun behind a number, and behind the further numbers that it governs: "第58/521号和第70/551号决定".
fn behind(text: &str) -> Option<Noun> {
    let listed = |letter: char| {
        letter.is_ascii_alphanumeric()
            || matches!(letter, '号' | '、' | '，' | ',' | '和' | '及' | '与' | '第' | '/' | ' ' | '-' | '年' | '月' | '日')
    };
    let rest = text.trim_start_matches(listed);
    let read = text.get(..text.len() - rest.len())?;
    let word: String = rest.chars().take(2).collect();
    (read.ends_with('号') && word.starts_with(is_ideograph)).then(|| NOUNS.get(&fold(&word)).copied()).flatten()
}
