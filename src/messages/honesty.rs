//! What a comparison looked at, in one line.

use super::Messages;
use crate::compare::honesty::{self, LeftOut};
use crate::compare::{CompareOptions, Comparison, Summary};

/// So much of a fingerprint tells two files apart for a person.
const HASH_LETTERS: usize = 12;

impl Messages {
    /// Paragraphs and words compared on each side, what was not compared, and the fingerprints of both files.
    #[must_use]
    pub fn honesty(&self, comparison: &Comparison) -> String {
        let honesty = honesty::of(comparison);
        let left_out: Vec<String> = honesty.left_out.iter().map(|own| self.left_out(own)).collect();
        let left_out = if left_out.is_empty() { self.say("honesty-nothing") } else { left_out.join(", ") };
        let besides: Vec<String> = honesty.besides.iter().map(|own| self.left_out(own)).collect();
        let besides = match besides.as_slice() {
            [] => String::new(),
            all => self.say_with("honesty-besides", &[("besides", all.join(", ").into())]),
        };
        let hash = |hash: &str| hash.chars().take(HASH_LETTERS).collect::<String>();
        let compared = self.say_with(
            "honesty",
            &[
                ("left", honesty.paragraphs.left.into()),
                ("right", honesty.paragraphs.right.into()),
                ("leftwords", honesty.words.left.into()),
                ("rightwords", honesty.words.right.into()),
                ("besides", besides.into()),
                ("leftout", left_out.into()),
                ("lefthash", hash(&comparison.documents.left.source.sha256).into()),
                ("righthash", hash(&comparison.documents.right.source.sha256).into()),
            ],
        );
        let before = comparison.is_in_two_languages().then(|| self.say("two-languages"));
        let sentences: Vec<String> = before.into_iter().chain(self.coarser(&comparison.summary)).chain([compared]).collect();
        sentences.join(". ")
    }

    /// Where the texts were too long to be compared as others are: what is coarser for it.
    #[must_use]
    pub fn coarser(&self, summary: &Summary) -> Vec<String> {
        let links = summary.coarse_links.then(|| self.say("coarse-links"));
        let words = (summary.coarse > 0).then(|| self.say_with("coarse-words", &[("count", summary.coarse.into())]));
        links.into_iter().chain(words).collect()
    }

    /// Whether title and notes were compared, in one line.
    #[must_use]
    pub fn not_compared(&self, options: &CompareOptions) -> String {
        self.say(match (options.title, options.notes) {
            (false, false) => "not-compared",
            (false, true) => "not-compared-title",
            (true, false) => "not-compared-notes",
            (true, true) => "not-compared-none",
        })
    }

    fn left_out(&self, own: &LeftOut) -> String {
        self.say_with(
            &format!("unseen-{}", own.what.code()),
            &[
                ("left", own.count.left.into()),
                ("right", own.count.right.into()),
                ("leftwords", own.words.left.into()),
                ("rightwords", own.words.right.into()),
            ],
        )
    }
}
