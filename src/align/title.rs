//! Titles, and how like each other two of them are although they drift.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use crate::text::fold::fold;
use crate::text::hash;
use crate::text::token::tokens;

/// A word stands for all that begin with these many letters, as when paragraphs are linked.
const STEM_LETTERS: usize = 6;

/// Shorter words are grammar, in the languages that write letters.
const LEAST_LETTERS: usize = 4;

/// A title of which more words than this share begin with a capital is printed so as a whole: its capitals name nothing.
const MOST_CAPITALS: f32 = 0.6;

/// Titles less like each other than this are those of different subjects. The texts of the built-in series that are versions of one have
/// at least 0.40; the draft of 2011, on another subject, has 0.09 and 0.30 with the two that came later.
const UNLIKE: f32 = 0.35;

/// What is read from the lists.
struct Lists {
    /// Folded, between spaces, the longest first.
    drift: Vec<(String, String)>,
    /// Stems that are no names.
    everywhere: BTreeSet<String>,
}

static LISTS: LazyLock<Lists> = LazyLock::new(|| {
    let mut drift: Vec<(String, String)> = Vec::new();
    let mut everywhere = BTreeSet::new();
    let mut is_everywhere = false;
    let lines = [include_str!("../../assets/lexicon/bodies.txt"), include_str!("../../assets/lexicon/titles.txt")];
    for line in lines.iter().flat_map(|file| file.lines()).map(str::trim) {
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        if line.starts_with('[') {
            is_everywhere = true;
        } else if is_everywhere {
            everywhere.insert(stem(&fold(line)));
        } else if let Some((earlier, later)) = line.split_once('=') {
            drift.push((spaced(earlier), spaced(later)));
        }
    }
    drift.sort_by_key(|(earlier, _)| std::cmp::Reverse(earlier.len()));
    Lists { drift, everywhere }
});

/// What a title is about.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Title {
    /// Stems of its full words.
    words: Stems,
    /// Those of them that are names.
    names: Stems,
}

/// Stems by their numbers, ascending: a library keeps those of all its titles.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Stems(Box<[u64]>);

impl Stems {
    fn of(stems: &BTreeSet<String>) -> Self {
        let mut numbers: Vec<u64> = stems.iter().map(|stem| hash::of_words(&[stem])).collect();
        numbers.sort_unstable();
        Self(numbers.into())
    }

    fn len(&self) -> usize {
        self.0.len()
    }

    /// How many both have.
    fn shared(&self, other: &Self) -> usize {
        self.0.iter().filter(|stem| other.0.binary_search(stem).is_ok()).count()
    }
}

impl Title {
    /// Reads a title.
    #[must_use]
    pub fn of(title: &str) -> Self {
        let mut folded = spaced(title);
        for (earlier, later) in &LISTS.drift {
            if folded.contains(earlier.as_str()) {
                folded = folded.replace(earlier.as_str(), later);
            }
        }
        let words: BTreeSet<String> = stems(&folded).collect();
        // Names: what begins with a capital, but for the first word.
        let printed: Vec<&str> =
            tokens(title).into_iter().filter(|token| token.is_word()).map(|token| token.range.of(title)).collect();
        let is_capital = |word: &&str| word.chars().next().is_some_and(char::is_uppercase);
        let capitals = printed.iter().skip(1).filter(|word| is_capital(word)).count();
        let names = if capitals as f32 > MOST_CAPITALS * printed.len().saturating_sub(1) as f32 {
            BTreeSet::new()
        } else {
            let own =
                printed.iter().skip(1).filter(|word| is_capital(word)).flat_map(|word| stems(&fold(word)).collect::<Vec<_>>());
            own.filter(|name| words.contains(name) && !LISTS.everywhere.contains(name)).collect()
        };
        Self { words: Stems::of(&words), names: Stems::of(&names) }
    }

    /// Whether it says nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.words.len() == 0
    }

    /// Whether it says enough to be one subject alone.
    #[must_use]
    pub fn is_long(&self) -> bool {
        self.words.len() > 2
    }

    /// How like each other two titles are, 0 to 1. Half of it is the share of the shorter one: titles grow and shrink. One of a word or
    /// two ("Coopération Sud-Sud") may stand in a title of anything.
    #[must_use]
    pub fn likeness(&self, other: &Self) -> f32 {
        let shared = self.words.shared(&other.words) as f32;
        let (one, two) = (self.words.len() as f32, other.words.len() as f32);
        if shared == 0.0 {
            return 0.0;
        }
        let both = 2.0 * shared / (one + two);
        if self.is_long() && other.is_long() { f32::midpoint(shared / one.min(two), both) } else { both }
    }

    /// Whether two titles speak of different subjects. One of a word or two ("Question de Guam") says so only of a title without these.
    #[must_use]
    pub fn is_unlike(&self, other: &Self) -> bool {
        let likeness = self.likeness(other);
        let least = if self.is_long() && other.is_long() { UNLIKE } else { f32::MIN_POSITIVE };
        !self.is_empty() && !other.is_empty() && likeness < least
    }

    /// Both name something that the other does not, and agree on less than half of the names: other countries, other missions.
    #[must_use]
    pub fn names_differ(&self, other: &Self) -> bool {
        let shared = self.names.shared(&other.names);
        let (own, theirs) = (self.names.len() - shared, other.names.len() - shared);
        own > 0 && theirs > 0 && 2 * shared < shared + own + theirs
    }
}

/// Folded words between single spaces, apostrophes and marks left out.
fn spaced(text: &str) -> String {
    let folded = fold(text);
    let words = folded.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    format!(" {} ", words.collect::<Vec<_>>().join(" "))
}

/// The stems of full words. A word of a language that sets no spaces gives its pairs of characters.
fn stems(folded: &str) -> impl Iterator<Item = String> {
    folded.split_whitespace().flat_map(|word| {
        let letters: Vec<char> = word.chars().filter(|letter| letter.is_alphanumeric()).collect();
        if letters.iter().any(|letter| ('\u{3400}'..='\u{9fff}').contains(letter)) {
            return letters.windows(2).map(|pair| pair.iter().collect()).collect::<Vec<String>>();
        }
        if letters.len() < LEAST_LETTERS { Vec::new() } else { vec![stem(word)] }
    })
}

fn stem(word: &str) -> String {
    word.chars().filter(|letter| letter.is_alphanumeric()).take(STEM_LETTERS).collect()
}
