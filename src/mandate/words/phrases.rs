//! Phrases of the lists, looked for in the words of a text.

use std::collections::HashMap;

use super::Word;
use super::forms::stem_into;
use super::vocabulary::{Bits, Id, Quick, Vocabulary};
use crate::model::Language;
use crate::text::fold::fold;
use crate::text::token;

/// The words of a phrase of a list. "#" stands for a number or a date.
fn phrase_words(language: Language, phrase: &str) -> Vec<String> {
    // A word cut short is known by the letter behind it.
    let open = phrase.ends_with(['\'', '’']);
    let whole = if open { format!("{phrase}a") } else { phrase.to_owned() };
    let form = |token: token::Token| {
        let folded = fold(token.range.of(&whole));
        let mut stem = String::new();
        if stem_into(language, &folded, &mut stem) { stem } else { folded }
    };
    let mut words: Vec<String> = token::tokens(&whole).into_iter().map(form).collect();
    if open {
        words.pop();
    }
    words
}

/// Phrases by their first word, each with what it stands for.
#[derive(Debug)]
pub(in crate::mandate) struct Phrases<T> {
    language: Language,
    /// A phrase of one word is meant as it is printed: "ежегодно" is not "ежегодный".
    exact: bool,
    /// Which first words there may be: most words of a text are none, and are not looked up.
    may_begin: Bits,
    /// What stands for a number.
    number: Id,
    /// Word by word, so that a line may stand for many.
    first: Node<T>,
    /// Phrases of one word that are meant as they are printed.
    printed: HashMap<Id, T, Quick>,
}

/// The words that may follow, and what the phrase that ends here stands for.
#[derive(Debug)]
struct Node<T> {
    next: HashMap<Id, Node<T>, Quick>,
    value: Option<T>,
}

impl<T> Node<T> {
    fn new() -> Self {
        Self { next: HashMap::default(), value: None }
    }

    /// The longest phrase that goes on at `at`.
    fn longest(&self, words: &[Word], at: usize, number: Id) -> Option<(usize, &T)> {
        let here = || self.value.as_ref().map(|value| (at, value));
        let Some(word) = words.get(at).filter(|_| !self.next.is_empty()) else { return here() };
        let mut best: Option<(usize, &T)> = None;
        for form in word.forms_or_number(number) {
            let further = self.next.get(&form).and_then(|node| node.longest(words, at + 1, number));
            if let Some(one) = further.filter(|one| best.is_none_or(|best| one.0 > best.0)) {
                best = Some(one);
            }
        }
        best.or_else(here)
    }
}

impl<T: Clone> Phrases<T> {
    /// No phrases yet.
    pub fn of(language: Language, vocabulary: &mut Vocabulary) -> Self {
        Self {
            language,
            exact: false,
            may_begin: Bits::default(),
            number: vocabulary.number("#"),
            first: Node::new(),
            printed: HashMap::default(),
        }
    }

    /// The same, phrases of one word as they are printed only.
    pub fn exact(language: Language, vocabulary: &mut Vocabulary) -> Self {
        Self { exact: language == Language::Ru, ..Self::of(language, vocabulary) }
    }

    /// Takes in all phrases that a line with choices stands for.
    pub fn add(&mut self, vocabulary: &mut Vocabulary, line: &str, value: &T) {
        for phrase in expand(line) {
            let words = phrase_words(self.language, &phrase);
            let Some(first) = words.first() else { continue };
            self.may_begin.add(vocabulary.number(first));
            if self.exact && words.len() == 1 {
                // The stem finds it, the printed word decides.
                self.printed.entry(vocabulary.number(&fold(&phrase))).or_insert_with(|| value.clone());
                continue;
            }
            let numbers = words.iter().map(|word| vocabulary.number(word));
            let last = numbers.fold(&mut self.first, |node, word| node.next.entry(word).or_insert_with(Node::new));
            last.value.get_or_insert_with(|| value.clone());
        }
    }

    /// The longest phrase that starts at `at`: the word behind it, and what it stands for.
    #[inline]
    pub fn longest_at(&self, words: &[Word], at: usize) -> Option<(usize, &T)> {
        let first = words.get(at)?;
        if !first.forms_or_number(self.number).any(|form| self.may_begin.has(form)) {
            return None;
        }
        self.longest(words, at)
    }

    /// The same, where the first word may begin one.
    fn longest(&self, words: &[Word], at: usize) -> Option<(usize, &T)> {
        let printed = || self.printed.get(&words[at].folded.id()).filter(|_| self.exact).map(|value| (at + 1, value));
        self.first.longest(words, at, self.number).or_else(printed)
    }

    /// Where the longest phrase that starts at `at` ends.
    #[inline]
    pub fn end_at(&self, words: &[Word], at: usize) -> Option<usize> {
        self.longest_at(words, at).map(|(end, _)| end)
    }
}

/// Phrases with a beginning and an end, whatever stands between.
#[derive(Debug)]
pub(in crate::mandate) struct Framed<T> {
    begins: Phrases<()>,
    /// Where the beginnings of a length are one phrase, its ends.
    pairs: Vec<(Phrases<()>, Phrases<()>, T)>,
}

impl<T: Copy> Framed<T> {
    /// None yet.
    pub fn of(language: Language, vocabulary: &mut Vocabulary) -> Self {
        Self { begins: Phrases::of(language, vocabulary), pairs: Vec::new() }
    }

    /// Takes in a phrase that begins and ends so.
    pub fn add(&mut self, vocabulary: &mut Vocabulary, begin: &str, end: &str, value: T) {
        let language = self.begins.language;
        let mut pair = (Phrases::of(language, vocabulary), Phrases::of(language, vocabulary), value);
        pair.0.add(vocabulary, begin, &());
        pair.1.add(vocabulary, end, &());
        self.begins.add(vocabulary, begin, &());
        self.pairs.push(pair);
    }

    /// The phrase that begins at `at`, over no mark that ends a clause: the word behind it, and what it stands for.
    pub fn at(&self, words: &[Word], at: usize) -> Option<(usize, T)> {
        const LONGEST: usize = 40;
        self.begins.end_at(words, at)?;
        let limit = words.len().min(at + LONGEST);
        let ends = |word: &Word| word.is_any(&["，", "；", "。", ",", ";", "."]);
        self.pairs
            .iter()
            .filter_map(|(begins, closes, value)| {
                let behind = begins.end_at(words, at)?;
                let end = (behind..limit).take_while(|at| !ends(&words[*at])).find_map(|at| closes.end_at(words, at))?;
                Some((end, *value))
            })
            .min_by_key(|(end, _)| *end)
    }
}

/// All phrases that a line with choices, `(a|b|)`, stands for.
fn expand(line: &str) -> Vec<String> {
    let choice = line.find('(').zip(line.find(')')).filter(|(open, close)| open < close);
    let Some((open, close)) = choice else { return vec![line.to_owned()] };
    let tails = expand(&line[close + 1..]);
    line[open + 1..close]
        .split('|')
        .flat_map(|choice| tails.iter().map(move |tail| format!("{}{choice}{tail}", &line[..open])))
        .collect()
}
