//! Verbs as they stand in a dictionary.

use super::{Grammar, Lexicon};
use crate::mandate::words::{Word, words};
use crate::model::Language;

/// A verb with what stands before and behind it turned into the infinitive: "Prie également instamment" is "prier instamment".
pub(in crate::mandate) fn lemma(lexicon: &Lexicon, opening: &str) -> String {
    let words = words(lexicon.language, opening);
    let mut out: Vec<String> = Vec::new();
    let mut verb_seen = false;
    // "We express our appreciation" is "express its appreciation".
    let spoken = lexicon.language == Language::En && words.first().is_some_and(|word| word.is("we"));
    // "Nous demandons" is "demander", "nous nous félicitons" "se féliciter".
    let french = lexicon.language == Language::Fr;
    let mut at = usize::from(spoken);
    while french && words.get(at).is_some_and(|word| word.is("nous")) {
        if at == 1 {
            out.push(if words.get(2).is_some_and(begins_with_vowel) { "s'" } else { "se" }.to_owned());
        }
        at += 1;
    }
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
            let ours = || as_one_body(lexicon, &word.folded).and_then(|one| lexicon.verbs.get(one.as_str()));
            if let Some(infinitive) = found.or_else(ours) {
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
        let printed = match own_of(words.get(at)) {
            _ if spoken && word.is("our") => "its".to_owned(),
            own if french && word.is("notre") => own.to_owned(),
            _ if french && word.is("nos") => "ses".to_owned(),
            _ => printed,
        };
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

/// A French verb of the list in the first person of several, folded, as one body has it: "demandons" is "demande", "prenons" "prend".
pub(in crate::mandate) fn as_one_body(lexicon: &Lexicon, folded: &str) -> Option<String> {
    const IRREGULAR: [(&str, &str); 15] = [
        ("convenons", "convient"),
        ("croyons", "croit"),
        ("disons", "dit"),
        ("emettons", "emet"),
        ("enjoignons", "enjoint"),
        ("faisons", "fait"),
        ("maintenons", "maintient"),
        ("mettons", "met"),
        ("prenons", "prend"),
        ("redisons", "redit"),
        ("savons", "sait"),
        ("soutenons", "soutient"),
        ("souscrivons", "souscrit"),
        ("tenons", "tient"),
        ("voyons", "voit"),
    ];
    if lexicon.language != Language::Fr {
        return None;
    }
    let stem = folded.strip_suffix("ons").filter(|stem| stem.len() > 2)?;
    let irregular = IRREGULAR.iter().find(|(ours, _)| *ours == folded).map(|(_, one)| (*one).to_owned());
    // "rappelons" is "rappelle", "appuyons" "appuie", "reconnaissons" "reconnait", "applaudissons" "applaudit".
    let doubled = || stem.chars().last().map(|last| format!("{stem}{last}e"));
    let with_i = || stem.strip_suffix('y').map(|stem| format!("{stem}ie"));
    let with_t = || stem.strip_suffix("ss").map(|stem| format!("{stem}t"));
    let forms = [irregular, Some(format!("{stem}e")), doubled(), with_i(), with_t(), Some(stem.to_owned())];
    forms.into_iter().flatten().find(|form| lexicon.verbs.contains_key(form.as_str()))
}

/// The first "notre" or "nos" of a French text, with the spaces around it: where it stands, how long it is, and what one body says for it.
pub(in crate::mandate) fn own_of_one_body(text: &str) -> Option<(usize, usize, &'static str)> {
    let nos = || Some((text.find(" nos ")?, " nos ".len(), " ses "));
    let Some(at) = text.find(" notre ") else { return nos() };
    let next = words(Language::Fr, text.get(at + " notre ".len()..)?.split(' ').next()?);
    let own = if own_of(next.first()) == "sa" { " sa " } else { " son " };
    Some((at, " notre ".len(), own))
}

/// "sa" or "son", by the word behind: "sa gratitude", "son appui".
fn own_of(next: Option<&Word>) -> &'static str {
    const OF_WOMEN: [&str; 3] = ["e", "ion", "te"];
    let she = |word: &Word| !begins_with_vowel(word) && OF_WOMEN.iter().any(|end| word.folded.ends_with(end));
    if next.is_some_and(she) { "sa" } else { "son" }
}

fn begins_with_vowel(word: &Word) -> bool {
    word.folded.starts_with(['a', 'e', 'i', 'o', 'u'])
}
