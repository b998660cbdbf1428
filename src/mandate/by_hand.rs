//! What a person said of mandates: this is no condition; this is asked of somebody else. It holds wherever mandates are read, and is
//! shown as set by hand. Words that a text no longer has are left alone.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::{Addressee, Mandates, ParagraphMandates};
use crate::model::Document;
use crate::text::TextRange;

/// All that a person said, for all texts.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ByHand {
    /// In the order in which it was said.
    pub corrections: Vec<Correction>,
}

/// One thing that was said.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Correction {
    /// The text, by [`ByHand::name_of`].
    pub document: String,
    /// The id of the paragraph.
    pub paragraph: String,
    /// What was said of it.
    #[serde(flatten)]
    pub said: Said,
}

/// What can be said of a paragraph.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "says", rename_all = "kebab-case")]
pub enum Said {
    /// These words limit nothing.
    NotACondition {
        /// As printed.
        words: String,
        /// Which of those with the same words in the paragraph.
        #[serde(default)]
        nth: usize,
    },
    /// The clause with this verb is addressed to these; an empty list: to nobody.
    Addressees {
        /// The verb as printed, here or above.
        verb: String,
        /// Which of the clauses with this verb in the paragraph.
        #[serde(default)]
        nth: usize,
        /// Their names.
        names: Vec<String>,
    },
}

impl Said {
    /// Whether the other says something of the same words.
    #[must_use]
    pub fn is_of_the_same(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::NotACondition { words, nth }, Self::NotACondition { words: own, nth: at }) => words == own && nth == at,
            (Self::Addressees { verb, nth, .. }, Self::Addressees { verb: own, nth: at, .. }) => verb == own && nth == at,
            _ => false,
        }
    }
}

impl Correction {
    /// Whether the other says something of the same words.
    #[must_use]
    pub fn is_of_the_same(&self, other: &Self) -> bool {
        self.document == other.document && self.paragraph == other.paragraph && self.said.is_of_the_same(&other.said)
    }
}

impl ByHand {
    /// The name of a text here.
    #[must_use]
    pub fn name_of(document: &Document) -> String {
        format!("{}@{}", document.label(), document.language.code())
    }

    /// Says something, in place of what was said of the same words.
    pub fn say(&mut self, correction: Correction) {
        self.forget(&correction);
        self.corrections.push(correction);
    }

    /// Takes back what was said of these words.
    pub fn forget(&mut self, correction: &Correction) {
        self.corrections.retain(|own| !own.is_of_the_same(correction));
    }

    /// What is said of the same words as by this correction.
    #[must_use]
    pub fn said_of(&self, correction: &Correction) -> Option<&Correction> {
        self.corrections.iter().find(|own| own.is_of_the_same(correction))
    }

    /// The names of the texts of which something else is said after than before.
    #[must_use]
    pub fn touched(&self, after: &Self) -> BTreeSet<String> {
        let own = |from: &Self, other: &Self| -> Vec<String> {
            let said = from.corrections.iter().filter(|said| !other.corrections.contains(said));
            said.map(|said| said.document.clone()).collect()
        };
        own(self, after).into_iter().chain(own(after, self)).collect()
    }

    /// Puts what was said of a text in place of what was read.
    pub fn apply(&self, document: &Document, mandates: &mut Mandates) {
        let name = Self::name_of(document);
        for correction in self.corrections.iter().filter(|own| own.document == name) {
            let own = document.paragraphs.iter().position(|own| own.id.as_str() == correction.paragraph);
            let Some((position, text)) = own.and_then(|at| Some((at, document.paragraphs.get(at)?.text.as_str()))) else {
                continue;
            };
            if let Some(found) = mandates.paragraphs.iter_mut().find(|found| found.position == position) {
                apply(&correction.said, found, text);
            }
        }
    }
}

fn apply(said: &Said, found: &mut ParagraphMandates, text: &str) {
    match said {
        Said::NotACondition { words, nth } => {
            let mut same = found.conditions.iter().enumerate().filter(|(_, own)| own.range.of(text) == words);
            if let Some(at) = same.nth(*nth).map(|(at, _)| at) {
                let condition = found.conditions.remove(at);
                found.withdrawn.push(condition);
            }
        }
        Said::Addressees { verb, nth, names } => {
            let asked = found.clauses.iter_mut().chain(found.item.as_deref_mut());
            let mut same = asked.filter(|clause| clause.printed(text) == verb);
            let Some(clause) = same.nth(*nth) else { return };
            clause.addressees = names
                .iter()
                .map(|name| {
                    // The words where the clause has them; else the verb stands for them.
                    let own = clause.range.of(text);
                    let range = own.find(name.as_str()).map(|at| TextRange::new(at, at + name.len()).shifted(clause.range.start));
                    Addressee { name: name.clone(), range: range.unwrap_or(clause.verb) }
                })
                .collect();
            clause.implied = false;
            clause.by_hand = true;
        }
    }
}
