//! Words brought to their stems, and told from those that are grammar.

use std::collections::HashSet;
use std::hash::{BuildHasherDefault, Hasher};
use std::sync::LazyLock;

use super::bodies::Bodies;
use super::prepare::{Map, TermId};
use crate::text::token::{Interner, TokenKind, WordHasher};

/// A word stands for all that begin with these many letters: "prévenir" and "prévention" answer each other. Five would join
/// "application" and "appliquer" too, and also "interne" and "international" still; more letters lose the French conjugation.
const STEM_LETTERS: usize = 6;

/// Words of at most this many letters are mostly grammar, in the languages that write letters.
const SMALL_WORD_LETTERS: usize = 3;

/// What each token says.
pub(super) struct Lexicon {
    /// For each token: the same word whatever its capitals; none for punctuation.
    pub(super) words: Vec<Option<u32>>,
    /// For each token: its stem.
    pub(super) stems: Vec<TermId>,
    /// For each stem: whether it is grammar only.
    pub(super) is_small: Vec<bool>,
    /// For each stem: whether it is a number.
    pub(super) is_number: Vec<bool>,
    /// The earlier names that the texts have.
    pub(super) bodies: Bodies,
}

impl Lexicon {
    pub(super) fn new(interner: &Interner<'_>) -> Self {
        let examples = interner.examples();
        let mut lexicon = Self {
            words: Vec::with_capacity(examples.len()),
            stems: Vec::with_capacity(examples.len()),
            is_small: Vec::new(),
            is_number: Vec::new(),
            bodies: Bodies::default(),
        };
        let mut word_ids: Map<u64, u32> = Map::with_capacity_and_hasher(examples.len(), BuildHasherDefault::default());
        let mut stem_ids: Map<u64, TermId> = Map::with_capacity_and_hasher(examples.len(), BuildHasherDefault::default());
        for (text, kind) in examples {
            let folded = Folded::new(text, *kind);
            let next = word_ids.len() as u32;
            let word = *word_ids.entry(folded.word).or_insert(next);
            lexicon.words.push((*kind != TokenKind::Punctuation).then_some(word));
            let next = stem_ids.len() as TermId;
            let stem = *stem_ids.entry(folded.stem).or_insert(next);
            if stem == next {
                lexicon.is_small.push(folded.is_small);
                lexicon.is_number.push(*kind == TokenKind::Number || is_numeral(text));
            }
            lexicon.stems.push(stem);
        }
        lexicon.bodies = Bodies::new(
            |word| word_ids.get(&fingerprint(word).0).copied(),
            |word| {
                let folded = Folded::new(word, TokenKind::Word);
                let next = stem_ids.len() as TermId;
                let stem = *stem_ids.entry(folded.stem).or_insert(next);
                if stem == next {
                    lexicon.is_small.push(folded.is_small);
                    lexicon.is_number.push(false);
                }
                stem
            },
        );
        lexicon
    }
}

/// A number that is written in letters: `VIII`, `第`, `三`.
fn is_numeral(word: &str) -> bool {
    let roman = |letter: char| matches!(letter, 'I' | 'V' | 'X' | 'L');
    !word.is_empty() && (word.chars().all(roman) || word.chars().all(|letter| "第一二三四五六七八九十".contains(letter)))
}

/// Words of grammar, by fingerprint.
static GRAMMAR: LazyLock<HashSet<u64, BuildHasherDefault<WordHasher>>> = LazyLock::new(|| {
    let lines = GRAMMAR_WORDS.lines().filter(|line| !line.starts_with('#'));
    lines.flat_map(str::split_whitespace).map(|word| fingerprint(word).0).collect()
});

const GRAMMAR_WORDS: &str = include_str!("../../assets/lexicon/common.txt");

/// Fingerprints of a word without capitals and accents, and of its stem. Two words with one fingerprint would only weigh a link wrong.
struct Folded {
    word: u64,
    stem: u64,
    is_small: bool,
}

impl Folded {
    fn new(text: &str, kind: TokenKind) -> Self {
        let (word, stem, letters) = fingerprint(text);
        if kind.is_reference() {
            return Self { word, stem: word, is_small: false };
        }
        if GRAMMAR.contains(&word) {
            // Not its stem: "contre" is no "contrebande".
            return Self { word, stem: !word, is_small: true };
        }
        Self { word, stem, is_small: kind == TokenKind::Elision || letters <= SMALL_WORD_LETTERS }
    }
}

/// Fingerprints of a word and of its stem, and how many letters it has; an ideograph is a word and counts as long.
fn fingerprint(text: &str) -> (u64, u64, usize) {
    let mut hasher = WordHasher::default();
    let (mut letters, mut stem) = (0, None);
    for letter in without_article(text).chars() {
        let Some(letter) = plain(letter) else { continue };
        hasher.write_u32(letter as u32);
        letters += if letter >= '\u{2e80}' { STEM_LETTERS } else { 1 };
        if letters == STEM_LETTERS {
            stem = Some(hasher.finish());
        }
    }
    let word = hasher.finish();
    (word, stem.unwrap_or(word), letters)
}

/// The article that Arabic writes with its word says nothing of it.
pub(super) fn without_article(text: &str) -> &str {
    let rest = ["وال", "بال", "لل", "ال"].iter().find_map(|article| text.strip_prefix(article).filter(|rest| rest.len() > 4));
    rest.unwrap_or(text)
}

/// Whether the word with this fingerprint is one of grammar.
pub(super) fn is_grammar(word: u64) -> bool {
    GRAMMAR.contains(&word)
}

/// A letter without capital or accent, for the scripts whose accents change with inflection or by typist; none for what nobody sees.
pub(super) fn plain(letter: char) -> Option<char> {
    Some(match letter {
        'a'..='z' | '0'..='9' => letter,
        'A'..='Z' => letter.to_ascii_lowercase(),
        'à'..='å' | 'À'..='Å' => 'a',
        'ç' | 'Ç' => 'c',
        'è'..='ë' | 'È'..='Ë' => 'e',
        'ì'..='ï' | 'Ì'..='Ï' => 'i',
        'ñ' | 'Ñ' => 'n',
        'ù'..='ü' | 'Ù'..='Ü' => 'u',
        'ò'..='ö' | 'Ò'..='Ö' | 'œ' | 'Œ' => 'o',
        '’' | '‘' | 'ʼ' => '\'',
        '\u{2010}'..='\u{2015}' => '-',
        '\u{300}'..='\u{36f}'
        | '\u{640}'
        | '\u{64b}'..='\u{65f}'
        | '\u{ad}'
        | '\u{200b}'..='\u{200f}'
        | '\u{2060}'
        | '\u{feff}' => return None,
        _ if letter.is_whitespace() => return None,
        _ => letter.to_lowercase().next().unwrap_or(letter),
    })
}
