//! Counts agree with what they count, in both languages and every sentence, for none, one and two.

use std::collections::BTreeSet;

use fluent_bundle::FluentValue;

use super::{Locale, Messages};

/// Words that follow a figure and are no noun: verbs, and ends of codes and names.
const NO_NOUNS: [&str; 8] = ["needs", "stands", "begins", "takes", "read", "part", "follows", "fait"];

/// Sentences whose figures are bounds of the program, or more than one whenever they are said.
const BOUNDS: [&str; 2] = ["query-too-deep", "ui-mandate-changes-how"];

/// The same of errors, by how their names go on.
const BOUNDS_OF_ERRORS: [&str; 4] = ["limit-", "too-many-", "markup-", "several-"];

fn is_bound(name: &str) -> bool {
    let error = name.split_once('-').filter(|(kind, _)| *kind == "error");
    BOUNDS.contains(&name) || error.is_some_and(|(_, rest)| BOUNDS_OF_ERRORS.iter().any(|bound| rest.starts_with(bound)))
}

/// The names of the sentences of a source, and the variables of each.
fn sentences(source: &str) -> Vec<(String, BTreeSet<String>)> {
    let mut found: Vec<(String, BTreeSet<String>)> = Vec::new();
    for line in source.lines().filter(|line| !line.starts_with('#')) {
        if let Some((head, _)) = line.split_once(" =").filter(|_| !line.starts_with([' ', '}'])) {
            found.push((head.to_owned(), BTreeSet::new()));
        }
        let variables = line.split('$').skip(1).map(|rest| {
            rest.chars().take_while(|letter| letter.is_ascii_alphanumeric() || matches!(letter, '_' | '-')).collect::<String>()
        });
        if let Some((_, own)) = found.last_mut() {
            own.extend(variables);
        }
    }
    found
}

fn is_of_word(letter: char) -> bool {
    letter.is_alphanumeric() || matches!(letter, '’' | '-')
}

fn words(text: &str) -> Vec<String> {
    text.split(|letter: char| !is_of_word(letter)).filter(|word| !word.is_empty()).map(str::to_lowercase).collect()
}

/// The plural of a word that has its own: the sentences have both.
fn plurals(sources: &str) -> BTreeSet<(String, String)> {
    let all: BTreeSet<String> = words(sources).into_iter().collect();
    let plural = |word: &String| {
        let ends =
            [format!("{word}s"), format!("{word}x"), word.strip_suffix('y').map(|stem| format!("{stem}ies")).unwrap_or_default()];
        ends.into_iter().find(|end| all.contains(end)).map(|end| (word.clone(), end))
    };
    all.iter().filter(|word| word.len() > 2).filter_map(plural).collect()
}

/// What disagrees in a sentence: a figure, and the word behind it that has the wrong number.
fn disagreements(text: &str, locale: Locale, plurals: &BTreeSet<(String, String)>) -> Vec<String> {
    let mut found = Vec::new();
    // Only what stands at once behind the figure, with a space between.
    let apart: Vec<&str> = text.split_whitespace().collect();
    for pair in apart.windows(2) {
        let figure = pair[0].trim_start_matches(|letter: char| !is_of_word(letter));
        let Some(word) = words(pair[1]).into_iter().next().filter(|_| pair[1].starts_with(is_of_word)) else { continue };
        let Ok(count) = figure.parse::<usize>() else { continue };
        let is_one = match locale {
            Locale::Fr => count < 2,
            Locale::En => count == 1,
        };
        if NO_NOUNS.contains(&word.as_str()) {
            continue;
        }
        let wrong = plurals.iter().any(|(one, many)| word == *if is_one { many } else { one });
        if wrong {
            found.push(format!("{count} {word}"));
        }
    }
    found
}

fn has_one(text: &str) -> bool {
    words(text).iter().any(|word| word == "1")
}

#[test]
fn counts_agree_with_what_they_count() {
    let mut wrong = Vec::new();
    for locale in Locale::ALL {
        let messages = Messages::new(locale);
        let source = [locale.sources().concat(), locale.window_sources().concat()].concat();
        let plurals = plurals(&source);
        for (name, variables) in sentences(&source) {
            if is_bound(&name) {
                continue;
            }
            for count in 0..3_usize {
                let say = |count: usize| {
                    let value = |variable: &String| (&*Box::leak(variable.clone().into_boxed_str()), FluentValue::from(count));
                    messages.say_with(&name, &variables.iter().map(value).collect::<Vec<_>>())
                };
                let said = say(count);
                // A printed 1 in the form for one: French says the same form of none.
                if count == 0 && has_one(&said) && !has_one(&say(7)) {
                    wrong.push(format!("{} {name}: none is called one: {said}", locale.code()));
                }
                wrong.extend(
                    disagreements(&said, locale, &plurals)
                        .into_iter()
                        .map(|own| format!("{} {name}: {own}: {said}", locale.code())),
                );
            }
        }
    }
    assert!(wrong.is_empty(), "{}\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn a_wrong_number_is_seen() {
    let plurals = BTreeSet::from([("ligne".to_owned(), "lignes".to_owned()), ("row".to_owned(), "rows".to_owned())]);
    assert_eq!(disagreements("il y a 1 lignes", Locale::Fr, &plurals), ["1 lignes"]);
    assert_eq!(disagreements("il y a 0 lignes", Locale::Fr, &plurals), ["0 lignes"]);
    assert_eq!(disagreements("il y a 2 ligne", Locale::Fr, &plurals), ["2 ligne"]);
    assert_eq!(disagreements("0 row, 1 row, 2 rows", Locale::En, &plurals), ["0 row"]);
}
