//! Changes that may be of the translation only: the draft was negotiated in another language, and its words stayed.
//!
//! Two kinds of evidence: the paragraph did not change in another language that the library holds; or both wordings stand for one
//! English phrase in a list that anyone can add to (`assets/lexicon/synonyms`). It marks, and never hides, a change.

use std::collections::HashMap;
use std::hash::BuildHasherDefault;
use std::sync::{Arc, LazyLock};

use super::{CompareOptions, Comparison, Op, Row, RowKind, Run, parallel};
use crate::model::{Document, Language};
use crate::text::fold::fold_into;
use crate::text::token::{self, WordHasher};
use crate::text::{Sides, TextRange};

/// Two unrelated paragraphs have this share of common words; below it a wording more in common says nothing.
const LEAST_SIMILARITY: f32 = 0.25;

/// Why a change may be of the translation only.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Translation {
    /// The paragraph did not change in this language.
    pub unchanged_in: Option<Language>,
    /// Wordings that were put for each other, in reading order of the right paragraph.
    pub wordings: Vec<Wording>,
    /// Nothing else changed in the paragraph.
    pub is_all: bool,
}

/// Two wordings of one English phrase.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wording {
    /// The English phrase.
    pub english: String,
    /// Where each stands in its paragraph.
    pub ranges: Sides<TextRange>,
}

impl Comparison {
    /// Marks the revised rows that may be of the translation only. `elsewhere`: the same two texts in other languages.
    pub fn note_translations(&mut self, elsewhere: &[Sides<Arc<Document>>]) {
        if self.is_in_two_languages() {
            return;
        }
        let unchanged: Vec<_> = elsewhere
            .iter()
            .filter(|other| other.left.language == other.right.language && other.left.language != self.documents.left.language)
            .map(|other| Unchanged::new(&self.documents, other))
            .collect();
        let lists = Synonyms::of(self.documents.left.language);
        for row in &mut self.rows {
            let (RowKind::Revised, [left], [right]) = (row.kind, row.paragraphs.left.as_slice(), row.paragraphs.right.as_slice())
            else {
                continue;
            };
            let pair = Sides::new(*left, *right);
            let unchanged_in = unchanged.iter().find(|other| other.holds(pair)).map(|other| other.language);
            let texts = Sides::new(
                self.documents.left.paragraphs[pair.left].text.as_str(),
                self.documents.right.paragraphs[pair.right].text.as_str(),
            );
            let lists = lists.filter(|_| row.similarity >= LEAST_SIMILARITY);
            let wordings = lists.map(|lists| lists.wordings(row, texts)).unwrap_or_default();
            if unchanged_in.is_none() && wordings.is_empty() {
                continue;
            }
            let is_all = unchanged_in.is_some() || explains_all(row, &wordings, texts);
            row.translation = Some(Translation { unchanged_in, wordings, is_all });
        }
    }
}

/// Which paragraphs of two texts are the same words in another language.
struct Unchanged {
    language: Language,
    /// For each paragraph of the two texts, the one beside it there.
    there: Sides<HashMap<usize, usize>>,
    /// Pairs there that did not change.
    pairs: Vec<Sides<usize>>,
}

impl Unchanged {
    fn new(here: &Sides<Arc<Document>>, there: &Sides<Arc<Document>>) -> Self {
        let beside = |here: &Document, there: &Document| {
            let paragraphs = Sides::new(here.paragraphs.iter().collect(), there.paragraphs.iter().collect());
            let rows = parallel::beside(&paragraphs).into_iter();
            rows.filter_map(|row| match (row.left.as_slice(), row.right.as_slice()) {
                ([here], [there]) => Some((*here, *there)),
                _ => None,
            })
            .collect()
        };
        let comparison = Comparison::build(&there.left, &there.right, &CompareOptions::default());
        let same = comparison.rows.iter().filter(|row| row.kind == RowKind::Unchanged);
        Self {
            language: there.left.language,
            there: Sides::new(beside(&here.left, &there.left), beside(&here.right, &there.right)),
            pairs: same.map(|row| Sides::new(row.paragraphs.left[0], row.paragraphs.right[0])).collect(),
        }
    }

    fn holds(&self, pair: Sides<usize>) -> bool {
        match (self.there.left.get(&pair.left), self.there.right.get(&pair.right)) {
            (Some(left), Some(right)) => self.pairs.contains(&Sides::new(*left, *right)),
            _ => false,
        }
    }
}

/// The words of a wording, and its line.
type Listed = (Vec<String>, usize);

/// The wordings of one language.
struct Synonyms {
    /// The English phrase of each line.
    phrases: Vec<&'static str>,
    /// By its first word.
    wordings: HashMap<String, Vec<Listed>, BuildHasherDefault<WordHasher>>,
}

/// A wording that stands in a text.
struct Found {
    line: usize,
    words: Vec<String>,
    range: TextRange,
}

impl Synonyms {
    fn of(language: Language) -> Option<&'static Self> {
        static FRENCH: LazyLock<Synonyms> = LazyLock::new(|| Synonyms::new(include_str!("../../assets/lexicon/synonyms/fr.txt")));
        match language {
            Language::Fr => Some(&FRENCH),
            _ => None,
        }
    }

    fn new(list: &'static str) -> Self {
        let mut synonyms = Self { phrases: Vec::new(), wordings: HashMap::default() };
        let lines = list.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once(':'));
        for (line, (phrase, wordings)) in lines.enumerate() {
            synonyms.phrases.push(phrase.trim());
            for wording in wordings.split('|') {
                let words: Vec<String> = word_ranges(wording)
                    .map(|range| {
                        let mut word = String::new();
                        plain(range.of(wording), &mut word);
                        word
                    })
                    .collect();
                if let Some(first) = words.first() {
                    synonyms.wordings.entry(first.clone()).or_default().push((words, line));
                }
            }
        }
        synonyms
    }

    fn found_in(&self, text: &str) -> Vec<Found> {
        let words: Vec<TextRange> = word_ranges(text).collect();
        let (mut first, mut word) = (String::new(), String::new());
        let mut found = Vec::new();
        for (at, range) in words.iter().enumerate() {
            plain(range.of(text), &mut first);
            for (wording, line) in self.wordings.get(first.as_str()).into_iter().flatten() {
                let mut is_next = |(own, other): (&TextRange, &String)| {
                    plain(own.of(text), &mut word);
                    word == *other
                };
                if words.len() - at < wording.len() || !words[at + 1..].iter().zip(&wording[1..]).all(&mut is_next) {
                    continue;
                }
                let end = words[at + wording.len() - 1].end;
                found.push(Found { line: *line, words: wording.clone(), range: TextRange::new(range.start, end) });
            }
        }
        // A longer wording at the same place says more.
        found.sort_by_key(|own| (own.range.start, std::cmp::Reverse(own.range.end), own.line));
        found
    }

    fn wordings(&self, row: &Row, texts: Sides<&str>) -> Vec<Wording> {
        let (Some(left_runs), Some(right_runs)) = (row.runs.left.first(), row.runs.right.first()) else { return Vec::new() };
        let is_changed = |runs: &[Run], range: TextRange| runs.iter().any(|run| run.op != Op::Equal && run.range.overlaps(range));
        let mut lefts = self.found_in(texts.left);
        lefts.retain(|own| is_changed(left_runs, own.range));
        if lefts.is_empty() {
            return Vec::new();
        }
        let mut wordings: Vec<Wording> = Vec::new();
        // Where each stands among the shared letters: to be counted only for those of one line.
        let mut heres: Vec<Option<(usize, usize)>> = vec![None; lefts.len()];
        for right in self.found_in(texts.right).into_iter().filter(|own| is_changed(right_runs, own.range)) {
            let mut there = None;
            let counterpart = lefts.iter().zip(&mut heres).find_map(|(left, here)| {
                if left.line != right.line || left.words == right.words {
                    return None;
                }
                let here = here.get_or_insert_with(|| shared_place(texts.left, left_runs, left.range));
                let there = there.get_or_insert_with(|| shared_place(texts.right, right_runs, right.range));
                (here.0 <= there.1 && there.0 <= here.1).then_some(left)
            });
            let Some(left) = counterpart else { continue };
            let is_new = |own: &Wording| !own.ranges.left.overlaps(left.range) && !own.ranges.right.overlaps(right.range);
            if wordings.iter().all(is_new) {
                let ranges = Sides::new(left.range, right.range);
                wordings.push(Wording { english: self.phrases[right.line].to_owned(), ranges });
            }
        }
        wordings
    }
}

/// How many letters that both sides share stand before the beginning and before the end of a range.
fn shared_place(text: &str, runs: &[Run], range: TextRange) -> (usize, usize) {
    let letters = |to: usize| -> usize {
        let shared = runs.iter().filter(|run| run.op == Op::Equal && run.range.start < to);
        shared.map(|run| text.get(run.range.start..run.range.end.min(to)).map_or(0, count_letters)).sum()
    };
    (letters(range.start), letters(range.end))
}

fn count_letters(text: &str) -> usize {
    text.chars().filter(|letter| letter.is_alphanumeric()).count()
}

/// Whether all words that changed stand in the wordings.
fn explains_all(row: &Row, wordings: &[Wording], texts: Sides<&str>) -> bool {
    let side = |text: &str, runs: Option<&Vec<Run>>, ranges: Vec<TextRange>| {
        runs.into_iter().flatten().filter(|run| run.op != Op::Equal).all(|run| {
            let tokens = token::tokens(run.range.of(text)).into_iter().filter(|token| token.is_word());
            tokens
                .map(|token| run.range.start + token.range.start)
                .all(|at| ranges.iter().any(|own| own.start <= at && at < own.end))
        })
    };
    side(texts.left, row.runs.left.first(), wordings.iter().map(|own| own.ranges.left).collect())
        && side(texts.right, row.runs.right.first(), wordings.iter().map(|own| own.ranges.right).collect())
}

/// Where the words of a text stand.
fn word_ranges(text: &str) -> impl Iterator<Item = TextRange> {
    token::tokens(text).into_iter().filter(|token| token.is_word()).map(|token| token.range)
}

/// A word without capitals, accents and the mark of the plural, in place of what `form` held.
fn plain(word: &str, form: &mut String) {
    fold_into(word, form);
    let stem = form.trim_end_matches(['s', 'x']).len();
    if stem > 2 {
        form.truncate(stem);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Paragraph, ParagraphId, Section};

    fn document(language: Language, texts: &[&str]) -> Arc<Document> {
        let paragraph = |(nth, text): (usize, &&str)| Paragraph {
            id: ParagraphId(format!("OP{}", nth + 1)),
            section: Section::Operative,
            text: (*text).to_owned(),
            ..Paragraph::default()
        };
        Arc::new(Document { language, paragraphs: texts.iter().enumerate().map(paragraph).collect(), ..Document::default() })
    }

    fn noted(left: &str, right: &str, elsewhere: &[Sides<Arc<Document>>]) -> Option<Translation> {
        let (left, right) = (document(Language::Fr, &[left]), document(Language::Fr, &[right]));
        let mut comparison = Comparison::build(&left, &right, &CompareOptions::default());
        comparison.note_translations(elsewhere);
        comparison.rows[0].translation.clone()
    }

    #[test]
    fn two_wordings_of_one_phrase_may_be_translation() {
        let note = noted(
            "Prie l’Office de fournir une assistance, sur demande et dans la limite des ressources existantes, aux États ;",
            "Prie l’Office de fournir une assistance, sur demande et dans les limites des ressources disponibles, aux États ;",
            &[],
        );
        let note = note.expect("a mark");
        assert_eq!(note.wordings[0].english, "within existing resources");
        assert!(note.is_all);
    }

    #[test]
    fn other_words_are_a_change() {
        let note = noted(
            "Prie l’Office de fournir une assistance aux États, sur demande ;",
            "Prie l’Office de fournir une assistance aux États, sous réserve de ressources extrabudgétaires ;",
            &[],
        );
        assert_eq!(note, None);
    }

    #[test]
    fn a_change_beside_a_wording_is_not_explained_by_it() {
        let note = noted(
            "Prie l’Office de renforcer les droits de l’homme dans douze pays ;",
            "Prie l’Office de renforcer les droits humains dans treize pays ;",
            &[],
        );
        assert!(!note.expect("a mark").is_all);
    }

    #[test]
    fn a_wording_in_a_paragraph_that_was_rewritten_says_nothing() {
        let left = "Prie l’Office de fournir, dans la limite des ressources existantes, une assistance aux États qui en font la demande ;";
        let right = "Encourage les donateurs à verser des contributions, dans les limites des ressources disponibles, et à ouvrir un bureau au Sahel ;";
        let (left, right) = (document(Language::Fr, &[left]), document(Language::Fr, &[right]));
        let links = crate::compare::Links {
            links: vec![crate::compare::Link { left: vec!["OP1".to_owned()], right: vec!["OP1".to_owned()] }],
            ..crate::compare::Links::default()
        };
        let mut comparison = Comparison::build(&left, &right, &CompareOptions { links, ..CompareOptions::default() });
        comparison.note_translations(&[]);
        assert!(comparison.rows[0].similarity < LEAST_SIMILARITY && comparison.rows[0].translation.is_none());
    }

    #[test]
    fn the_same_words_in_another_language_say_so() {
        let english = document(Language::En, &["Requests the Office to support States upon request;"]);
        let there = Sides::new(Arc::clone(&english), english);
        let note = noted("Prie l’Office d’appuyer les États ;", "Prie l’Office d’aider les États ;", &[there]);
        assert_eq!(note.expect("a mark").unchanged_in, Some(Language::En));
    }
}
