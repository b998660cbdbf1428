//! The words of a paragraph, folded, with their places; and phrases looked for in them.

use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasherDefault, Hasher};

use super::lists::{Held, List, Lists};
use crate::model::Language;
use crate::text::TextRange;
use crate::text::fold::fold;
use crate::text::token::{self, TokenKind, WordHasher};

/// Words of the lists and what they stand for. Nobody but the lists chooses the keys: a quick hasher does.
pub(super) type Map<Value> = HashMap<String, Value, BuildHasherDefault<WordHasher>>;

/// Words of a list.
pub(super) type Set = HashSet<String, BuildHasherDefault<WordHasher>>;

/// A word, number or mark.
#[derive(Clone, Debug)]
pub(super) struct Word {
    /// Without case and accents.
    pub folded: String,
    /// What all forms of the word share, in languages whose names change with their place in the sentence.
    stem: Option<Box<str>>,
    /// Numbers for the forms under which it is looked up, counted once for all lists; the second is none where it has one form.
    keys: (u64, Option<u64>),
    /// The lists of its language, and those that it stands in.
    lists: &'static Lists,
    held: Held,
    /// In the paragraph.
    pub range: TextRange,
    /// What it is.
    pub kind: TokenKind,
    /// It begins with a capital letter.
    pub capital: bool,
}

impl Word {
    /// The forms under which it is looked up: in any case in Russian, in Arabic with and without article and what is written together
    /// with it.
    fn stems(&self) -> impl Iterator<Item = &str> {
        let stem = self.stem.as_deref().unwrap_or(&self.folded);
        std::iter::once(stem).chain(self.stem.as_deref().and_then(without_preposition))
    }

    /// Whether it is this word.
    pub fn is(&self, word: &str) -> bool {
        self.folded == word
    }

    /// Whether it is one of these.
    pub fn is_any(&self, words: &[&str]) -> bool {
        words.contains(&self.folded.as_str())
    }

    /// Whether it stands in a list of its language.
    pub fn is_in(&self, list: List) -> bool {
        self.held.has(list)
    }

    /// Whether it begins as a list of its language says.
    pub fn begins_in(&self, list: List) -> bool {
        self.lists.begins(list, &self.folded)
    }

    /// Whether it ends as a list of its language says.
    pub fn ends_in(&self, list: List) -> bool {
        self.lists.ends(list, &self.folded)
    }

    /// Whether another form of it, folded, ends as a list of its language says.
    pub fn other_ends_in(&self, folded: &str, list: List) -> bool {
        self.lists.ends(list, folded)
    }

    /// Whether another word of its language, folded, stands in a list: a part of it, or one behind a sign.
    pub fn sibling_in(&self, folded: &str, list: List) -> bool {
        self.lists.holding(folded).has(list)
    }

    /// What a part of it is worth as a number, and whether that is an ordinal.
    pub fn numeral(&self, part: &str) -> Option<(u32, bool)> {
        self.lists.numeral(part)
    }

    /// Whether it is a mark.
    pub fn is_mark(&self) -> bool {
        self.kind == TokenKind::Punctuation
    }
}

/// The words of a text.
pub(super) fn words(language: Language, text: &str) -> Vec<Word> {
    let lists = Lists::of(language);
    token::tokens(text)
        .into_iter()
        .map(|token| {
            let printed = token.range.of(text);
            let folded = fold(printed);
            let stem = stem(language, &folded);
            let bare = stem.as_deref().and_then(without_preposition);
            Word {
                keys: (key(stem.as_deref().unwrap_or(&folded)), bare.map(key)),
                lists,
                held: lists.holding(&folded),
                folded,
                stem,
                range: token.range,
                kind: token.kind,
                capital: printed.starts_with(char::is_uppercase),
            }
        })
        .collect()
}

/// Least bytes of what is left of a word: three letters.
const LEAST_STEM: usize = 6;

/// What the forms of a word share; none in languages whose lists have all forms.
fn stem(language: Language, folded: &str) -> Option<Box<str>> {
    match language {
        // "государств-членов" is two words.
        Language::Ru => Some(folded.split('-').map(bare_russian).collect::<Vec<_>>().join("-").into_boxed_str()),
        Language::Ar => Some(bare_arabic(folded).into()),
        _ => None,
    }
}

/// "لمكتب" is "مكتب" behind a preposition.
fn without_preposition(stem: &str) -> Option<&str> {
    stem.strip_prefix(['ب', 'ل']).filter(|bare| bare.len() >= LEAST_STEM)
}

/// A number for a form of a word.
fn key(form: &str) -> u64 {
    let mut hasher = WordHasher::default();
    hasher.write(form.as_bytes());
    hasher.finish()
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

/// The words of a phrase of a list. "#" stands for a number or a date.
fn phrase_words(language: Language, phrase: &str) -> Vec<String> {
    // A word cut short is known by the letter behind it.
    let open = phrase.ends_with(['\'', '’']);
    let whole = if open { format!("{phrase}a") } else { phrase.to_owned() };
    let mut words: Vec<String> =
        words(language, &whole).into_iter().map(|word| word.stem.map_or(word.folded, String::from)).collect();
    if open {
        words.pop();
    }
    words
}

/// Words of the sieve, of 64 bits.
const SIEVE: usize = 64;

/// The place of a word in the sieve.
const fn sieve(key: u64) -> (usize, u64) {
    ((key >> 6) as usize % SIEVE, 1 << (key % 64))
}

/// Phrases by their first word, each with what it stands for.
#[derive(Debug)]
pub(super) struct Phrases<T> {
    language: Language,
    /// A phrase of one word is meant as it is printed: "ежегодно" is not "ежегодный".
    exact: bool,
    /// Which first words there may be: most words of a text are none, and are not looked up.
    may_begin: [u64; SIEVE],
    /// Word by word, so that a line may stand for many.
    first: Node<T>,
    /// Phrases of one word that are meant as they are printed.
    printed: Map<T>,
}

/// The words that may follow, and what the phrase that ends here stands for.
#[derive(Debug)]
struct Node<T> {
    next: Map<Node<T>>,
    value: Option<T>,
}

impl<T> Node<T> {
    fn new() -> Self {
        Self { next: Map::default(), value: None }
    }

    /// The longest phrase that goes on at `at`.
    fn longest(&self, words: &[Word], at: usize) -> Option<(usize, &T)> {
        let here = || self.value.as_ref().map(|value| (at, value));
        let Some(word) = words.get(at).filter(|_| !self.next.is_empty()) else { return here() };
        let number = matches!(word.kind, TokenKind::Number | TokenKind::Date).then_some("#");
        let behind = word.stems().chain(number).filter_map(|stem| self.next.get(stem));
        let further = behind.filter_map(|node| node.longest(words, at + 1));
        further.reduce(|best, one| if one.0 > best.0 { one } else { best }).or_else(here)
    }
}

impl<T: Clone> Phrases<T> {
    /// No phrases yet.
    pub fn of(language: Language) -> Self {
        Self { language, exact: false, may_begin: [0; SIEVE], first: Node::new(), printed: Map::default() }
    }

    /// The same, phrases of one word as they are printed only.
    pub fn exact(language: Language) -> Self {
        Self { exact: language == Language::Ru, ..Self::of(language) }
    }

    /// Takes in all phrases that a line with choices stands for.
    pub fn add(&mut self, line: &str, value: &T) {
        for phrase in expand(line) {
            let words = phrase_words(self.language, &phrase);
            let Some(first) = words.first() else { continue };
            let (at, bit) = sieve(key(first));
            self.may_begin[at] |= bit;
            if self.exact && words.len() == 1 {
                // The stem finds it, the printed word decides.
                self.printed.entry(fold(&phrase)).or_insert_with(|| value.clone());
                continue;
            }
            let last = words.into_iter().fold(&mut self.first, |node, word| node.next.entry(word).or_insert_with(Node::new));
            last.value.get_or_insert_with(|| value.clone());
        }
    }

    /// The longest phrase that starts at `at`: the word behind it, and what it stands for.
    pub fn longest_at(&self, words: &[Word], at: usize) -> Option<(usize, &T)> {
        let first = words.get(at)?;
        let may = |key: u64| {
            let (at, bit) = sieve(key);
            self.may_begin[at] & bit != 0
        };
        if !may(first.keys.0) && !first.keys.1.is_some_and(may) {
            return None;
        }
        let printed = || self.printed.get(&first.folded).filter(|_| self.exact).map(|value| (at + 1, value));
        self.first.longest(words, at).or_else(printed)
    }

    /// Where the longest phrase that starts at `at` ends.
    pub fn end_at(&self, words: &[Word], at: usize) -> Option<usize> {
        self.longest_at(words, at).map(|(end, _)| end)
    }
}

/// Phrases with a beginning and an end, whatever stands between.
#[derive(Debug)]
pub(super) struct Framed<T> {
    begins: Phrases<()>,
    /// Where the beginnings of a length are one phrase, its ends.
    pairs: Vec<(Phrases<()>, Phrases<()>, T)>,
}

impl<T: Copy> Framed<T> {
    /// None yet.
    pub fn of(language: Language) -> Self {
        Self { begins: Phrases::of(language), pairs: Vec::new() }
    }

    /// Takes in a phrase that begins and ends so.
    pub fn add(&mut self, begin: &str, end: &str, value: T) {
        let mut pair = (Phrases::of(self.begins.language), Phrases::of(self.begins.language), value);
        pair.0.add(begin, &());
        pair.1.add(end, &());
        self.begins.add(begin, &());
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
