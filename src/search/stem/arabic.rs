//! Arabic writes conjunctions, prepositions, the article and possessives in one with a word. Where they end no letter says; so a word
//! has several stems, and two words are forms of one if they share one.

/// Fewer letters are no stem: three are a root.
const FEWEST: usize = 3;

/// With the article nothing else is meant.
const WITH_ARTICLE: [&str; 10] = ["وبال", "وكال", "وال", "بال", "كال", "فال", "ولل", "ال", "لل", "فلل"];

/// One letter in front of a word of at least so many letters.
const ONE_LETTER: [(char, usize); 5] = [('و', 3), ('ل', 3), ('ب', 3), ('ف', 4), ('ك', 4)];

/// Whose it is.
const POSSESSIVES: [&str; 7] = ["هما", "ها", "هم", "هن", "كم", "نا", "ه"];

/// Number and gender.
const ENDINGS: [&str; 5] = ["ات", "ان", "ون", "ين", "ه"];

/// The stems of a word, folded: alef, hamza and the last letters are in one spelling.
pub(super) fn stems(folded: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for bare in without_prefixes(folded) {
        let mut add = |stem: &str| {
            if !found.iter().any(|known| known == stem) {
                found.push(stem.to_owned());
            }
        };
        for (own, is_owned) in without_possessive(bare) {
            add(own);
            for ending in ENDINGS {
                if let Some(stem) = shorter(own.strip_suffix(ending)) {
                    add(stem);
                }
            }
            if is_owned && let Some(stem) = shorter(own.strip_suffix('ت')) {
                add(stem);
            }
        }
    }
    found
}

fn shorter(stem: Option<&str>) -> Option<&str> {
    stem.filter(|stem| stem.chars().count() >= FEWEST)
}

/// The word, and what is left without what stands in front. With an article the whole is no word of its own.
fn without_prefixes(word: &str) -> Vec<&str> {
    if let Some(bare) = WITH_ARTICLE.into_iter().find_map(|prefix| shorter(word.strip_prefix(prefix))) {
        return vec![bare];
    }
    let mut found = vec![word];
    // A conjunction stands in front of a preposition.
    for _ in 0..2 {
        let last = found[found.len() - 1];
        let without = ONE_LETTER
            .into_iter()
            .find_map(|(letter, fewest)| last.strip_prefix(letter).filter(|rest| rest.chars().count() >= fewest));
        let Some(rest) = without else { break };
        found.push(rest);
    }
    found
}

/// The word, and what is left without a possessive, each with whether it lost one.
fn without_possessive(word: &str) -> Vec<(&str, bool)> {
    let mut found = vec![(word, false)];
    if let Some(bare) = POSSESSIVES.into_iter().find_map(|ending| shorter(word.strip_suffix(ending))) {
        found.push((bare, true));
    }
    found
}
