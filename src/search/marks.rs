//! What a person sees marked of a hit: words that follow each other as one stretch, and no small words here and there.

use std::cmp::Reverse;

use super::collection::{Collection, TextId};
use super::find::{Hit, Searcher};
use super::plan::{Plan, add_names, all_of};
use super::query::Query;
use super::words::words;
use crate::text::TextRange;

/// A word that says less than this stands in every third text, or in more: "de", "les", "the".
const FREQUENT: f32 = 1.1;

/// The most letters of a word that is passed over where it stands alone.
const SMALL: usize = 4;

impl Searcher {
    /// For each hit what to mark of its text, in order. Words that follow each other are one stretch; a frequent small word is marked beside
    /// others that were looked for, and alone only where nothing else could be.
    #[must_use]
    pub fn marks(&self, query: &Query, hits: &[Hit]) -> Vec<Vec<TextRange>> {
        let plan = Plan::new(query, &self.collection);
        hits.iter().map(|hit| plan.marks(&self.collection, hit.place.text)).collect()
    }
}

impl Plan<'_> {
    fn marks(&self, collection: &Collection, text: TextId) -> Vec<TextRange> {
        let (letters, forms) = (collection.text(text), collection.forms(text));
        let ranges = words(letters);
        let mut found: Vec<(TextRange, bool)> = Vec::new();
        for leaf in self.leaves.iter().filter(|leaf| leaf.is_wanted) {
            for way in &leaf.ways {
                found.extend(all_of(way, forms).filter_map(|at| {
                    let (first, last) = (ranges.get(at)?, ranges.get(at + way.len() - 1)?);
                    let range = TextRange::new(first.start, last.end);
                    let is_small = way.len() == 1 && leaf.weight < FREQUENT && is_small(range.of(letters));
                    Some((range, is_small))
                }));
            }
        }
        let mut names = Vec::new();
        add_names(&self.root, collection, text, &mut names);
        found.extend(names.into_iter().map(|range| (range, false)));
        found.sort_by_key(|(range, _)| (range.start, Reverse(range.end)));
        let mut marks: Vec<(TextRange, bool)> = Vec::new();
        for (range, is_small) in found {
            match marks.last_mut() {
                Some((last, small)) if range.start < last.end || is_gap(letters, last.end, range.start) => {
                    last.end = last.end.max(range.end);
                    *small &= is_small;
                }
                _ => marks.push((range, is_small)),
            }
        }
        if marks.iter().any(|(_, is_small)| !is_small) {
            marks.retain(|(_, is_small)| !is_small);
        }
        marks.into_iter().map(|(range, _)| range).collect()
    }
}

/// A few letters, none of them large: what names somebody or opens a paragraph is no small word.
fn is_small(word: &str) -> bool {
    word.chars().count() <= SMALL && word.chars().all(char::is_lowercase)
}

/// Whether nothing but spaces, an apostrophe or a hyphen stands between two words.
fn is_gap(text: &str, from: usize, to: usize) -> bool {
    let between = text.get(from..to).unwrap_or("?");
    between.chars().all(|letter| letter.is_whitespace() || matches!(letter, '\'' | '’' | '-' | '\u{2010}' | '\u{2011}'))
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::model::{Document, Paragraph};
    use crate::search::SearchOptions;

    fn marked(query: &str, texts: &[&str]) -> Vec<String> {
        let paragraph = |text: &&str| Paragraph { text: (*text).to_owned(), ..Paragraph::default() };
        let document = Document { paragraphs: texts.iter().map(paragraph).collect(), ..Document::default() };
        let searcher = Searcher::plain(Arc::new(Collection::of([("a", &document)])));
        let query = Query::parse(query).expect("a query");
        let hits = searcher.search(&query, &SearchOptions::default()).hits;
        let marks = searcher.marks(&query, &hits);
        let pieces = |(hit, marks): (&Hit, &Vec<TextRange>)| {
            marks.iter().map(|range| range.of(searcher.collection.text(hit.place.text))).collect::<Vec<_>>().join(" | ")
        };
        let mut marked: Vec<String> = hits.iter().zip(&marks).map(pieces).collect();
        marked.sort();
        marked
    }

    #[test]
    fn words_side_by_side_are_one_stretch_and_small_words_alone_are_none() {
        let texts = [
            "Prie les États de la région d’agir, dans le cadre de son mandat, avec les organes de l’ONU",
            "Les organes de la paix",
            "Ni de près",
            "Ni de loin",
            "Fin de la phrase",
        ];
        assert_eq!(marked("dans le cadre de son mandat", &texts), ["dans le cadre de son mandat"]);
        assert!(marked("de", &texts).iter().all(|marks| marks.contains("de")), "nothing else was looked for");
        assert_eq!(marked("paix organes", &texts), ["organes | paix"], "a short word that is rare is marked");
        assert_eq!(marked("organes l’ONU", &texts), ["organes | ONU"]);
    }
}
