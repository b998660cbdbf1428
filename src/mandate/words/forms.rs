//! What all forms of a word share, in languages whose names change with their place in the sentence.

use crate::model::Language;

/// Least bytes of what is left of a word: three letters.
const LEAST_STEM: usize = 6;

/// What the forms of a word share, in place of what `stem` held; false in languages whose lists have all forms.
pub(super) fn stem_into(language: Language, folded: &str, stem: &mut String) -> bool {
    stem.clear();
    match language {
        // "государств-членов" is two words.
        Language::Ru => {
            for (at, part) in folded.split('-').enumerate() {
                if at > 0 {
                    stem.push('-');
                }
                stem.push_str(bare_russian(part));
            }
        }
        Language::Ar => stem.push_str(bare_arabic(folded)),
        _ => return false,
    }
    true
}

/// "لمكتب" is "مكتب" behind a preposition.
pub(super) fn without_preposition(stem: &str) -> Option<&str> {
    stem.strip_prefix(['ب', 'ل']).filter(|bare| bare.len() >= LEAST_STEM)
}

/// Without the ending that depends on the place in the sentence. A stemmer would go further, and take "государственный" for
/// "государство"; names need no more than this.
fn bare_russian(word: &str) -> &str {
    // Longest first; й is folded to и.
    const ENDINGS: [&str; 50] = [
        "иями", "ами", "ями", "ого", "его", "ому", "ему", "ыми", "ими", "иям", "иях", "ием", "ая", "яя", "ое", "ее", "ыи", "ии",
        "ои", "еи", "ую", "юю", "ые", "ие", "ых", "их", "ым", "им", "ом", "ем", "ам", "ям", "ах", "ях", "ов", "ев", "ью", "ия",
        "ию", "а", "я", "о", "е", "у", "ю", "ы", "и", "ь", "ея", "ею",
    ];
    let long = |rest: &&str| rest.len() >= LEAST_STEM;
    ENDINGS.iter().find_map(|ending| word.strip_suffix(ending).filter(long)).unwrap_or(word)
}

/// Without "and", without article, and without the ending that depends on the place in the sentence. A stemmer would go further, and
/// take "الأمم" for "الأمين".
fn bare_arabic(word: &str) -> &str {
    const JOINED: [&str; 2] = ["و", "ف"];
    const ARTICLES: [&str; 5] = ["ال", "بال", "لل", "كال", "وال"];
    const ENDINGS: [&str; 3] = ["ين", "ون", "ان"];
    let long = |rest: &&str| rest.len() >= LEAST_STEM;
    let after = |word: &'_ str, prefixes: &[&str]| -> Option<usize> {
        prefixes.iter().find_map(|prefix| word.strip_prefix(prefix).filter(long).map(|_| prefix.len()))
    };
    // "وفي": two letters are left.
    if matches!(word, "وفي" | "ومن" | "ومع" | "وعن" | "وكل") {
        return &word['و'.len_utf8()..];
    }
    // "ووكالات" is "وكالات", whose own first letter is lost as it is in the lists.
    let mut rest = word.strip_prefix('و').filter(|rest| rest.starts_with('و')).unwrap_or(word);
    for prefixes in [JOINED.as_slice(), ARTICLES.as_slice()] {
        if let Some(cut) = after(rest, prefixes) {
            rest = &rest[cut..];
        }
    }
    ENDINGS.iter().find_map(|ending| rest.strip_suffix(ending).filter(long)).unwrap_or(rest)
}
