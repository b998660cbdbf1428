//! Links that the person sets in the window: what is kept, and what can be undone.

use std::collections::BTreeSet;

use super::ChangeHistory;
use crate::compare::{Link, Links};
use crate::lineage::Lineage;
use crate::text::{Side, Sides};

/// Links set by hand, for all pairs of texts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ByHand {
    /// One for each pair that the person spoke of.
    pub kept: Vec<Links>,
    /// What was said of a pair before.
    pub history: ChangeHistory<Links>,
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
        of_pair(&self.kept, names)
    }

    /// Puts links in place of those of the same texts.
    pub fn change(&mut self, links: Links) {
        if links.documents.is_some() {
            self.history.changed(in_place_of(&self.kept, &links));
            self.put(links);
        }
    }

    /// Takes the last change back, if there is one.
    pub fn undo(&mut self) -> bool {
        let before = self.history.undo(|links| in_place_of(&self.kept, links));
        before.map(|links| self.put(links)).is_some()
    }

    /// Makes a change again that was taken back.
    pub fn redo(&mut self) -> bool {
        let after = self.history.redo(|links| in_place_of(&self.kept, links));
        after.map(|links| self.put(links)).is_some()
    }

    fn put(&mut self, links: Links) {
        let Some([left, right]) = links.documents.clone() else { return };
        let is_of = |own: &[String; 2]| (own[0] == left && own[1] == right) || (own[0] == right && own[1] == left);
        self.kept.retain(|own| own.documents.as_ref().is_none_or(|own| !is_of(own)));
        self.kept.push(links);
    }
}

fn of_pair(kept: &[Links], names: &[String; 2]) -> Links {
    let known = kept.iter().find_map(|links| match &links.documents {
        Some(own) if own == names => Some(links.clone()),
        Some([left, right]) if *left == names[1] && *right == names[0] => Some(links.swapped()),
        _ => None,
    });
    known.unwrap_or_else(|| Links { documents: Some(names.clone()), ..Links::default() })
}

/// What is said now of the texts of these links.
fn in_place_of(kept: &[Links], links: &Links) -> Links {
    links.documents.as_ref().map(|names| of_pair(kept, names)).unwrap_or_default()
}
