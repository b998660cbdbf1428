//! A verb that stands alone over numbered sentences, as in old texts: "Resolves that: 1. The representatives are invited".

use super::{Grouping, Start};
use crate::ingest::lexicon::{Lexicon, Opens};
use crate::ingest::structure::labels::{self, Label};

/// Words that may stand between the verb and the colon: "Resolves that:".
const FEW_WORDS: usize = 2;

/// Most items and items of items below such a verb.
const MOST_ITEMS: usize = 100;

impl Grouping {
    /// The numbers below such a verb are those of its items: no verb of their own opens them.
    pub fn below_chapeau(&mut self, text: &str, lexicon: &Lexicon) -> Option<Start> {
        let (value, rest) = labels::number(text)?;
        if self.number > 0 || lexicon.opening(text.get(rest..)?, Opens::Operative).is_some() {
            return None;
        }
        let mut last = self.grouped.blocks.iter().rev().take(MOST_ITEMS);
        let chapeau = last.find(|block| block.level == 0).filter(|block| block.number.is_none())?;
        let words = chapeau.words.text.trim_end();
        let opening = lexicon.opening(words, Opens::Operative)?;
        let behind = words.get(opening.end..)?.strip_suffix([':', '：'])?;
        if behind.split_whitespace().count() > FEW_WORDS {
            return None;
        }
        let label = Label::marked(&format!("{value}."), rest)?;
        let announced = value == 1 && self.announced();
        if !announced && !self.open.goes_on_with(&label) {
            return None;
        }
        let level = self.open.take(&label, announced, true)?;
        Some(Start::Item(label, level))
    }
}
