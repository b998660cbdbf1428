//! Phrases of the lists, and words of a text to compare them with.

use std::collections::HashMap;

use crate::text::TextRange;
use crate::text::fold::fold;

/// Phrases by their first word; each is the list of its further words.
#[derive(Default)]
pub struct Phrases {
    /// The further words of each, by the first word.
    pub by_first: HashMap<String, Vec<Vec<String>>>,
}

impl Phrases {
    /// Folded phrases, their words parted by spaces or, in Chinese, by nothing.
    pub fn new(phrases: &[String]) -> Self {
        let mut by_first: HashMap<String, Vec<Vec<String>>> = HashMap::new();
        for phrase in phrases {
            let mut words = Word::first_of(phrase, usize::MAX).into_iter().map(|word| word.folded);
            if let Some(first) = words.next() {
                by_first.entry(first).or_default().push(words.collect());
            }
        }
        Self { by_first }
    }

    /// Where the longest phrase that starts at `start` ends. Words of `between` may stand inside it.
    pub fn longest_at(&self, words: &[Word], start: usize, between: Option<&Self>) -> Option<usize> {
        let first = words.get(start)?;
        self.by_first.get(&first.folded)?.iter().filter_map(|rest| rest_end(words, start + 1, rest, between)).max()
    }
}

fn rest_end(words: &[Word], start: usize, rest: &[String], between: Option<&Phrases>) -> Option<usize> {
    let mut at = start;
    for expected in rest {
        loop {
            let open = at == 0 || words.get(at - 1).is_some_and(|word| !word.closes);
            let word = words.get(at).filter(|_| open)?;
            if word.folded == *expected {
                at += 1;
                break;
            }
            at = between?.longest_at(words, at, None)?;
        }
    }
    Some(at)
}

/// A word with its place in the text.
pub struct Word {
    /// Its letters under which variants are the same.
    pub folded: String,
    /// Without the punctuation behind it.
    pub range: TextRange,
    /// Punctuation stands behind it, so that no phrase goes on.
    pub closes: bool,
}

/// Whether a letter is written without spaces around words, so that each is taken as a word.
pub const fn is_ideograph(letter: char) -> bool {
    matches!(letter, '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{2fa1f}')
}

/// Whether a letter or sign is of a script that sets no spaces: ideographs, and the wide signs that stand among them.
pub const fn is_unspaced(letter: char) -> bool {
    is_ideograph(letter) || matches!(letter, '\u{3000}'..='\u{303f}' | '\u{ff01}'..='\u{ff60}')
}

impl Word {
    /// The first words of a text.
    pub fn first_of(text: &str, most: usize) -> Vec<Self> {
        const CLOSING: [char; 10] = [',', ';', ':', '.', '،', '؛', '，', '；', '：', '。'];
        let mut words = Vec::new();
        let mut at = 0;
        while words.len() < most {
            let rest = text.get(at..).unwrap_or_default();
            let Some(start) = rest.find(|letter: char| !letter.is_whitespace()).map(|start| at + start) else { break };
            let rest = text.get(start..).unwrap_or_default();
            let mut letters = rest.char_indices();
            let first = letters.next().map_or(' ', |(_, letter)| letter);
            let ends = |letter: char| letter.is_whitespace() || is_ideograph(letter);
            let length = letters.find(|(_, letter)| is_ideograph(first) || ends(*letter)).map_or(rest.len(), |(at, _)| at);
            let word = rest.get(..length).unwrap_or_default();
            let bare = word.trim_end_matches(CLOSING);
            at = start + length;
            if bare.is_empty() {
                // Punctuation that stands apart, or behind an ideograph.
                if let Some(last) = words.last_mut() {
                    let last: &mut Self = last;
                    last.closes = true;
                    continue;
                }
            }
            let range = TextRange::new(start, start + bare.len());
            words.push(Self { folded: fold(bare), range, closes: bare.len() < word.len() });
        }
        if let Some(last) = words.last_mut() {
            last.closes |= text.get(at..).unwrap_or_default().starts_with(CLOSING);
        }
        words
    }
}
