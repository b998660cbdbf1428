//! What a text asks, of whom, on what conditions, by when: computed from the words, each item with the range that proves it.
//!
//! A leaf of pure values above `ingest`: it reads a [`Document`] and the lists in `assets/lexicon/mandate`, and judges nothing.
//! What no rule finds is absent, never invented. How each item is found, and where that fails, stands in `README.md` beside
//! this file.

mod addressee;
pub mod by_hand;
pub mod change;
mod clause;
mod condition;
mod deadline;
mod group;
mod items;
mod lexicon;
mod listed;
mod lists;
mod meant;
mod names;
mod passage;
pub mod register;
mod report;
mod request;
mod same;
pub mod scale;
mod session;
mod span;
mod timing;
mod words;

#[cfg(test)]
mod tests;

pub use by_hand::ByHand;
pub use items::{Addressee, Clause, Condition, ConditionKind, Deadline, Mandates, Manner, ParagraphMandates, Report};
pub use lexicon::Act;
pub use names::{english_name, later_name};

use lexicon::Lexicon;
use names::Names;
use passage::Passage;
use words::Word;

use crate::model::{Document, Part, Section};

/// Reads what a document asks, and puts what a person said of it in place.
#[must_use]
pub fn read_with(document: &Document, part: Part, by_hand: &ByHand) -> Mandates {
    let mut mandates = read(document, part);
    by_hand.apply(document, &mut mandates);
    mandates
}

/// Reads what a document asks, in the part that is looked at.
#[must_use]
pub fn read(document: &Document, part: Part) -> Mandates {
    let lexicon = Lexicon::of(document.language);
    let read: Vec<(usize, Vec<Word>)> = document
        .paragraphs
        .iter()
        .enumerate()
        .filter(|(_, paragraph)| paragraph.section != Section::Heading)
        .map(|(position, paragraph)| (position, words::words(document.language, &paragraph.text)))
        .collect();
    let mut names = Names::new(lexicon, document, &read);
    let year = document.year.or(document.adopted.map(|day| day.year)).and_then(|year| u32::try_from(year).ok());
    let mut paragraphs = Vec::new();
    let mut above = None;
    for (position, words) in &read {
        let paragraph = &document.paragraphs[*position];
        if part.holds(paragraph.section) {
            let passage = Passage { lexicon, position: *position, words, paragraph };
            paragraphs.push(passage.read(&mut names, &mut above, year));
        }
    }
    paragraphs.shrink_to_fit();
    Mandates { paragraphs }
}
