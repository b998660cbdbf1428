//! Bodies under their names through time: an earlier name counts as the later one.

use std::sync::LazyLock;

use super::prepare::TermId;
use crate::text::token;

/// An earlier name and the later one, each as words.
type Names = (Vec<String>, Vec<String>);

static NAMES: LazyLock<Vec<Names>> = LazyLock::new(|| {
    let words = |name: &str| {
        let tokens = token::tokens(name);
        tokens.iter().filter(|token| token.is_word()).map(|token| token.range.of(name).to_owned()).collect()
    };
    let lines = include_str!("../../assets/lexicon/bodies.txt").lines().filter(|line| !line.starts_with('#'));
    lines.filter_map(|line| line.split_once('=')).map(|(earlier, later)| (words(earlier), words(later))).collect()
});

/// The earlier names whose words all stand somewhere in the texts.
#[derive(Debug, Default)]
pub(super) struct Bodies {
    /// The words of each, and the stems of the later name.
    names: Vec<(Vec<u32>, Vec<TermId>)>,
    /// One bit for each first word of a name, modulo 64: most words are none.
    firsts: u64,
}

impl Bodies {
    /// `word` numbers a word if the texts have it, `stem` numbers the stem of any word.
    pub(super) fn new(word: impl Fn(&str) -> Option<u32>, mut stem: impl FnMut(&str) -> TermId) -> Self {
        let known = |(earlier, later): &Names| {
            let earlier: Option<Vec<u32>> = earlier.iter().map(|own| word(own)).collect();
            Some((earlier?, later.iter().map(|own| stem(own)).collect()))
        };
        let names: Vec<(Vec<u32>, Vec<TermId>)> = NAMES.iter().filter_map(known).collect();
        let firsts = names.iter().filter_map(|(earlier, _)| earlier.first()).fold(0, |firsts, word| firsts | bit(*word));
        Self { names, firsts }
    }

    /// Puts the stems of the later name in place of those of an earlier one. `stems` has one stem for each of `words`.
    pub(super) fn rename(&self, words: &[u32], stems: &mut Vec<TermId>) {
        if self.names.is_empty() {
            return;
        }
        // From the end, so that what was put in does not move what is still to be looked at.
        let mut at = words.len();
        while let Some(before) = at.checked_sub(1) {
            at = before;
            if self.firsts & bit(words[at]) == 0 {
                continue;
            }
            let name = self.names.iter().find(|(earlier, _)| words[at..].starts_with(earlier));
            if let Some((earlier, later)) = name {
                stems.splice(at..at + earlier.len(), later.iter().copied());
            }
        }
    }
}

const fn bit(word: u32) -> u64 {
    1 << (word % 64)
}
