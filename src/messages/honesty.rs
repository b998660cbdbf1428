//! What a comparison looked at, in one line.

use super::Messages;
use crate::compare::Comparison;
use crate::compare::honesty::{self, LeftOut};

/// So much of a fingerprint tells two files apart for a person.
const HASH_LETTERS: usize = 12;

impl Messages {
    /// Paragraphs and words compared on each side, what was not compared, and the fingerprints of both files.
    #[must_use]
    pub fn honesty(&self, comparison: &Comparison) -> String {
        let honesty = honesty::of(comparison);
        let left_out: Vec<String> = honesty.left_out.iter().map(|own| self.left_out(own)).collect();
        let left_out = if left_out.is_empty() { self.say("honesty-nothing") } else { left_out.join(", ") };
        let hash = |hash: &str| hash.chars().take(HASH_LETTERS).collect::<String>();
        self.say_with(
            "honesty",
            &[
                ("left", honesty.paragraphs.left.into()),
                ("right", honesty.paragraphs.right.into()),
                ("leftwords", honesty.words.left.into()),
                ("rightwords", honesty.words.right.into()),
                ("leftout", left_out.into()),
                ("lefthash", hash(&comparison.documents.left.source.sha256).into()),
                ("righthash", hash(&comparison.documents.right.source.sha256).into()),
            ],
        )
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
