//! Puts right what the extraction of a text from a PDF damaged, without a dictionary: the words of the library decide.

use crate::ingest::lexicon::Lexicon;
use crate::ingest::structure::{CONJUNCTIONS, MISNAMED, SOFT, has_own, is_misnamed};
use crate::ingest::styled::{Edit, Styled};
use crate::ingest::vocabulary::{HYPHENS, KnownWords, word_before, word_behind};
use crate::model::Language;
use crate::text::TextRange;

const APOSTROPHES: [char; 2] = ['’', '\''];
const SPACES: [char; 3] = [' ', '\u{a0}', '\u{202f}'];

/// Stems that are elided before a vowel, in French.
const ELIDED: [&str; 14] = ["c", "d", "j", "l", "m", "n", "s", "t", "qu", "jusqu", "lorsqu", "puisqu", "quelqu", "entr"];

/// One place put right: as it stood, as it is read.
pub type Change = (String, String);

/// Puts a paragraph's words right and says what was done.
pub fn repair(words: &mut Styled, known: &KnownWords<'_>, lexicon: &Lexicon, language: Language) -> Vec<Change> {
    let mut changes = Vec::new();
    if language == Language::Fr {
        name_articles(words, &mut changes);
    }
    join_apostrophes(words, language, &mut changes);
    join_line_ends(words, known, lexicon, &mut changes);
    join_hyphens(words, known, lexicon, &mut changes);
    join_parts(words, known, &mut changes);
    changes
}

/// "de !'Organisation", "à I'Assemblée", "tous Jes États": an "l" of a French article that a scanner misread.
fn name_articles(words: &mut Styled, changes: &mut Vec<Change>) {
    const MISREAD: [char; 5] = ['!', '1', 'I', 'J', '|'];
    const RESTS: [&str; 3] = ["es", "e", "a"];
    let text = words.text.as_str();
    let mut edits = Vec::new();
    for (at, sign) in text.match_indices(MISREAD) {
        let behind = text.get(at + 1..).unwrap_or_default();
        let before = text.get(..at).unwrap_or_default();
        // Behind a small word: what begins a sentence may be a name.
        if !before
            .strip_suffix(SPACES)
            .is_some_and(|before| before.ends_with(|letter: char| letter.is_lowercase() || letter == ','))
        {
            continue;
        }
        let elided = behind.strip_prefix(APOSTROPHES).map(|rest| rest.strip_prefix(SPACES).unwrap_or(rest));
        let elided = elided.is_some_and(|rest| rest.starts_with(char::is_alphabetic));
        let whole =
            || sign == "J" && RESTS.iter().any(|rest| behind.strip_prefix(rest).is_some_and(|far| far.starts_with(SPACES)));
        if elided || whole() {
            let word = behind.split(SPACES).next().unwrap_or_default();
            changes.push((format!("{sign}{word}"), format!("l{word}")));
            edits.push(Edit { range: TextRange::new(at, at + sign.len()), by: "l".to_owned() });
        }
    }
    words.edit(&edits);
}

/// "l ’Office", and in French "l’ Office": no space beside the apostrophe of an elided word. "'c' and" is a letter between signs.
fn join_apostrophes(words: &mut Styled, language: Language, changes: &mut Vec<Change>) {
    let text = words.text.as_str();
    let mut edits = Vec::new();
    for (at, apostrophe) in text.match_indices(APOSTROPHES) {
        let (before, behind) = (text.get(..at).unwrap_or_default(), text.get(at + apostrophe.len()..).unwrap_or_default());
        let (left, right) = (before.trim_end_matches(SPACES), behind.trim_start_matches(SPACES));
        let stem = last_word(left);
        let opened = left.strip_suffix(stem).is_some_and(|rest| rest.ends_with(APOSTROPHES));
        let parted = left.len() < before.len() || language == Language::Fr && !opened && right.len() < behind.len();
        if !parted || !right.starts_with(char::is_alphabetic) || !ELIDED.contains(&stem.to_lowercase().as_str()) {
            continue;
        }
        let rest = right.split(char::is_whitespace).next().unwrap_or_default();
        let end = text.len() - right.len() + rest.len();
        changes
            .push((text.get(left.len() - stem.len()..end).unwrap_or_default().to_owned(), format!("{stem}{apostrophe}{rest}")));
        edits.push(Edit { range: TextRange::new(left.len(), text.len() - right.len()), by: apostrophe.to_owned() });
    }
    words.edit(&edits);
}

/// "Na\u{ad} tions", "Organi› sation": hyphens at the ends of lines that were run together, under the names that files give them.
fn join_line_ends(words: &mut Styled, known: &KnownWords<'_>, lexicon: &Lexicon, changes: &mut Vec<Change>) {
    let text = words.text.as_str();
    let mut edits = Vec::new();
    for (at, hyphen) in text.match_indices([SOFT, MISNAMED]) {
        let (before, behind) = (text.get(..at).unwrap_or_default(), text.get(at + hyphen.len()..).unwrap_or_default());
        let Some(rest) = without_space(behind, str::strip_prefix) else { continue };
        let (one, other) = (word_before(before), word_behind(rest));
        let soft = hyphen.starts_with(SOFT);
        if one.is_empty() || !other.starts_with(char::is_lowercase) || !(soft || is_misnamed(text, at)) {
            continue;
        }
        // "agencies› to": two words, and no hyphen.
        let stray = !soft && !known.stands([one, other]) && known.has([one]) && known.has([other]);
        let by = match () {
            () if lexicon.has_hyphen(one, other) || has_own(one, other, known) => "-",
            () if stray => " ",
            () => "",
        };
        let (start, end) = (at - one.len(), text.len() - rest.len() + other.len());
        changes.push((text.get(start..end).unwrap_or_default().to_owned(), format!("{one}{by}{other}")));
        edits.push(Edit { range: TextRange::new(at, text.len() - rest.len()), by: by.to_owned() });
    }
    words.edit(&edits);
}

/// "nuclear- weapon", "follow -up": no space on one side of a hyphen, where the two words are known with it; no hyphen either where they are
/// one word. In "first- and second-class" the word ends there.
fn join_hyphens(words: &mut Styled, known: &KnownWords<'_>, lexicon: &Lexicon, changes: &mut Vec<Change>) {
    let text = words.text.as_str();
    let mut edits = Vec::new();
    for (at, hyphen) in text.match_indices(HYPHENS) {
        let (before, behind) = (text.get(..at).unwrap_or_default(), text.get(at + hyphen.len()..).unwrap_or_default());
        let (left, right) = (without_space(before, str::strip_suffix), without_space(behind, str::strip_prefix));
        // On one side alone: a dash has a space on both.
        if left.is_some() == right.is_some() {
            continue;
        }
        let space = match (left, right) {
            (Some(left), _) => TextRange::new(left.len(), at),
            (None, right) => TextRange::new(at + hyphen.len(), text.len() - right.unwrap_or(behind).len()),
        };
        let (one, other) = (word_before(left.unwrap_or(before)), word_behind(right.unwrap_or(behind)));
        if one.is_empty() || other.is_empty() || CONJUNCTIONS.contains(&other.to_lowercase().as_str()) {
            continue;
        }
        if known.stand_hyphened(one, other) || lexicon.has_hyphen(one, other) {
            let start = left.unwrap_or(before).len() - one.len();
            let end = text.len() - right.unwrap_or(behind).len() + other.len();
            changes.push((text.get(start..end).unwrap_or_default().to_owned(), format!("{one}{hyphen}{other}")));
            edits.push(Edit::cut(space));
        } else if left.is_none() && other.starts_with(char::is_lowercase) && known.stands([one, other]) && !known.has([one]) {
            // "Organisa- tions": the hyphen of a full line.
            changes.push((format!("{one}{hyphen}{}{other}", space.of(text)), format!("{one}{other}")));
            edits.push(Edit::cut(TextRange::new(at, space.end)));
        }
    }
    words.edit(&edits);
}

/// A text without the one space at its end or its start, if there is one.
fn without_space<'a>(text: &'a str, strip: impl Fn(&'a str, [char; 3]) -> Option<&'a str>) -> Option<&'a str> {
    strip(text, SPACES)
}

/// The letters at the end of a text; a long run is no stem and is not looked at whole.
fn last_word(text: &str) -> &str {
    const LONGEST_STEM: usize = 12;
    let letters = text.char_indices().rev().take(LONGEST_STEM).take_while(|(_, letter)| letter.is_alphabetic());
    letters.last().map_or("", |(start, _)| &text[start..])
}

/// "l e", "desti née": two neighbours of which one is no word, and that are a known word together.
fn join_parts(words: &mut Styled, known: &KnownWords<'_>, changes: &mut Vec<Change>) {
    let text = words.text.as_str();
    let mut edits = Vec::new();
    let Some(mut first) = next_word(text, 0) else { return };
    let mut first_known = known.has([first.of(text)]);
    while let Some(second) = next_word(text, first.end) {
        let (a, b) = (first.of(text), second.of(text));
        let second_known = known.has([b]);
        let broken = !first_known || !second_known || is_lone_consonant(a);
        let beside = text.get(first.end..second.start).is_some_and(is_space) && b.starts_with(char::is_lowercase);
        first_known = second_known;
        if broken && beside && known.has([a, b]) {
            changes.push((format!("{a} {b}"), format!("{a}{b}")));
            edits.push(Edit::cut((first.end..second.start).into()));
            // What was joined is a word, and joins with nothing more.
            first_known = true;
        }
        first = second;
    }
    words.edit(&edits);
}

/// One space, of whatever kind.
fn is_space(between: &str) -> bool {
    matches!(between, " " | "\u{a0}" | "\u{202f}")
}

fn next_word(text: &str, from: usize) -> Option<TextRange> {
    let start = from + text.get(from..)?.find(char::is_alphabetic)?;
    let rest = text.get(start..)?;
    let length = rest.find(|letter: char| !letter.is_alphabetic()).unwrap_or(rest.len());
    Some(TextRange::new(start, start + length))
}

/// A small consonant alone, which is a word in no language read here (list labels have a bracket).
fn is_lone_consonant(word: &str) -> bool {
    let mut letters = word.chars();
    matches!((letters.next(), letters.next()), (Some('b'..='z'), None)) && !matches!(word, "e" | "i" | "o" | "u" | "y")
}
