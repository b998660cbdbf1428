//! Verbs as they stand in a dictionary.

use super::{Grammar, Lexicon};
use crate::mandate::words::words;
use crate::model::Language;

/// A verb with what stands before and behind it turned into the infinitive: "Prie également instamment" is "prier instamment".
pub(in crate::mandate) fn lemma(lexicon: &Lexicon, opening: &str) -> String {
    let words = words(lexicon.language, opening);
    let mut out: Vec<String> = Vec::new();
    let mut verb_seen = false;
    // "We express our appreciation" is "express its appreciation".
    let spoken = lexicon.language == Language::En && words.first().is_some_and(|word| word.is("we"));
    let mut at = usize::from(spoken);
    while at < words.len() {
        let kept = lexicon.asides.end_at(&words, at).unwrap_or(at);
        if let Some(end) = lexicon.order.end_at(&words, at).filter(|end| *end >= kept) {
            at = end;
            continue;
        }
        // "une fois de plus" holds "de plus".
        while at + 1 < kept {
            out.push(words[at].range.of(opening).to_lowercase());
            at += 1;
        }
        let word = &words[at];
        at += 1;
        if word.is_mark() {
            continue;
        }
        let printed = word.range.of(opening).to_lowercase().replace('’', "'");
        if !verb_seen
            && lexicon.grammar == Grammar::Table
            && let Some((end, infinitive)) = lexicon.verb_phrases.longest_at(&words, at - 1)
        {
            verb_seen = true;
            out.push(infinitive.clone());
            at = end;
            continue;
        }
        if !verb_seen {
            let found = lexicon.verbs.get(&word.folded).or_else(|| lexicon.participles.get(&word.folded));
            // "ويدعوه": "and" before the verb, a pronoun behind it.
            let bare = word.folded.trim_start_matches('و');
            let bare = bare.strip_suffix("ها").or_else(|| bare.strip_suffix("هم")).or_else(|| bare.strip_suffix('ه'));
            let found = found.or_else(|| lexicon.verbs.get(bare.filter(|_| lexicon.language == Language::Ar)?));
            if let Some(infinitive) = found {
                verb_seen = true;
                // "deeply concerned" is "be deeply concerned".
                match infinitive.split_once(' ') {
                    Some((auxiliary, rest)) if !out.is_empty() => {
                        out.insert(0, auxiliary.to_owned());
                        out.push(rest.to_owned());
                    }
                    _ => out.push(infinitive.clone()),
                }
                continue;
            }
        }
        let printed = if spoken && word.is("our") { "its".to_owned() } else { printed };
        out.push(lexicon.forms.get(&word.folded).cloned().unwrap_or(printed));
    }
    let mut lemma = String::new();
    for word in out {
        if !lemma.is_empty() && !lemma.ends_with('\'') && lexicon.language != Language::Zh {
            lemma.push(' ');
        }
        lemma.push_str(&word);
    }
    // "se" loses its vowel before one.
    match lemma.strip_prefix("s'") {
        Some(rest) if !rest.starts_with(['a', 'e', 'i', 'o', 'u', 'h', 'é', 'è', 'ê']) => format!("se {rest}"),
        _ => lemma,
    }
}
