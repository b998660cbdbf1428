//! Links that the person sets in the window: what is kept, and what can be undone.

use std::collections::BTreeSet;

use crate::compare::{Link, Links};
use crate::lineage::Lineage;
use crate::text::{Side, Sides};

/// Links set by hand, for all pairs of texts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ByHand {
    /// One for each pair that the person spoke of.
    pub kept: Vec<Links>,
    /// What was there before each change of this session, the last one last.
    undo: Vec<Links>,
    /// What was taken back.
    redo: Vec<Links>,
}

/// The pair of texts and paragraphs that a dialog is about to link.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LinkDraft {
    /// Positions of the two texts in the comparison.
    pub documents: Sides<usize>,
    /// The paragraphs ticked on each side, by position.
    pub ticked: Sides<BTreeSet<usize>>,
    /// What was typed to find paragraphs.
    pub typed: String,
}

impl LinkDraft {
    /// The ids of what is ticked.
    #[must_use]
    pub fn link(&self, lineage: &Lineage) -> Link {
        let ids = |side: Side| -> Vec<String> {
            let text = lineage.documents.get(*self.documents.get(side));
            let ticked = self.ticked.get(side).iter();
            ticked.filter_map(|at| text?.paragraphs.get(*at)).map(|paragraph| paragraph.id.as_str().to_owned()).collect()
        };
        Link { left: ids(Side::Left), right: ids(Side::Right) }
    }
}

impl ByHand {
    /// What was loaded.
    #[must_use]
    pub fn of(kept: Vec<Links>) -> Self {
        Self { kept, ..Self::default() }
    }

    /// What is said of two texts, by their names; empty where nothing is.
    #[must_use]
    pub fn of_pair(&self, names: &[String; 2]) -> Links {
        let known = self.kept.iter().find_map(|links| match &links.documents {
            Some(own) if own == names => Some(links.clone()),
            Some([left, right]) if *left == names[1] && *right == names[0] => Some(links.swapped()),
            _ => None,
        });
        known.unwrap_or_else(|| Links { documents: Some(names.clone()), ..Links::default() })
    }

    /// Puts links in place of those of the same texts.
    pub fn change(&mut self, links: Links) {
        let Some(names) = &links.documents else { return };
        self.undo.push(self.of_pair(names));
        self.redo.clear();
        self.put(links);
    }

    /// Takes the last change back, if there is one.
    pub fn undo(&mut self) -> bool {
        let Some((before, names)) = self.undo.pop().and_then(|links| Some((links.clone(), links.documents?))) else {
            return false;
        };
        self.redo.push(self.of_pair(&names));
        self.put(before);
        true
    }

    /// Makes a change again that was taken back.
    pub fn redo(&mut self) -> bool {
        let Some((after, names)) = self.redo.pop().and_then(|links| Some((links.clone(), links.documents?))) else {
            return false;
        };
        self.undo.push(self.of_pair(&names));
        self.put(after);
        true
    }

    /// Whether a change can be taken back.
    #[must_use]
    pub fn can_undo(&self) -> bool {
        !self.undo.is_empty()
    }

    /// Whether a change that was taken back can be made again.
    #[must_use]
    pub fn can_redo(&self) -> bool {
        !self.redo.is_empty()
    }

    fn put(&mut self, links: Links) {
        let Some([left, right]) = links.documents.clone() else { return };
        let is_of = |own: &[String; 2]| (own[0] == left && own[1] == right) || (own[0] == right && own[1] == left);
        self.kept.retain(|own| own.documents.as_ref().is_none_or(|own| !is_of(own)));
        self.kept.push(links);
    }
}
