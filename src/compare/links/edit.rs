//! A person links and unlinks paragraphs. What was said of them before gives way.

use super::{Link, Links};

impl Links {
    /// These answer each other and nothing else. What was said of any of them before no longer holds.
    pub fn link(&mut self, link: Link) {
        self.forget(&link);
        if !link.left.is_empty() && !link.right.is_empty() {
            self.links.push(link);
        }
    }

    /// None of the left ones answers any of the right ones.
    pub fn unlink(&mut self, link: Link) {
        self.forget(&link);
        if !link.left.is_empty() && !link.right.is_empty() {
            self.unlinks.push(link);
        }
    }

    /// Nothing is said of these: the program links them as it sees fit.
    pub fn forget(&mut self, link: &Link) {
        for own in &mut self.links {
            own.left.retain(|id| !link.left.contains(id));
            own.right.retain(|id| !link.right.contains(id));
        }
        self.links.retain(|own| !own.left.is_empty() && !own.right.is_empty());
        self.unlinks.retain(|own| own.pairs().all(|(left, right)| !link.left.contains(left) && !link.right.contains(right)));
    }

    /// Whether a person spoke of any of these.
    #[must_use]
    pub fn speaks_of(&self, link: &Link) -> bool {
        let holds =
            |own: &Link| own.left.iter().any(|id| link.left.contains(id)) || own.right.iter().any(|id| link.right.contains(id));
        self.links.iter().chain(&self.unlinks).any(holds)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn link(left: &[&str], right: &[&str]) -> Link {
        let owned = |ids: &[&str]| ids.iter().map(|id| (*id).to_owned()).collect();
        Link { left: owned(left), right: owned(right) }
    }

    #[test]
    fn a_later_word_goes_before_an_earlier_one() {
        let mut links = Links::default();
        links.link(link(&["OP1"], &["OP1", "OP2"]));
        links.link(link(&["OP2"], &["OP2"]));
        assert_eq!(links.links, [link(&["OP1"], &["OP1"]), link(&["OP2"], &["OP2"])]);
        links.unlink(link(&["OP1"], &["OP1"]));
        assert_eq!((links.links.len(), links.unlinks.len()), (1, 1));
        links.link(link(&["OP1"], &["OP1"]));
        assert!(links.unlinks.is_empty());
        links.forget(&link(&["OP1"], &[]));
        assert_eq!(links.links, [link(&["OP2"], &["OP2"])]);
        assert!(links.speaks_of(&link(&[], &["OP2"])) && !links.speaks_of(&link(&["OP1"], &[])));
    }

    #[test]
    fn they_are_found_whichever_text_is_first() {
        use crate::model::{Document, Symbol};
        let text = |symbol: &str| Document { symbol: Symbol::parse(symbol), ..Document::default() };
        let (one, other) = (text("A/RES/72/194"), text("E/RES/2023/26"));
        let mut links = Links { documents: Some([Links::name_of(&one), Links::name_of(&other)]), ..Links::default() };
        links.link(link(&["OP1"], &["OP2"]));
        let found = Links::of_pair(std::slice::from_ref(&links), &other, &one).expect("links");
        assert_eq!(found.links, [link(&["OP2"], &["OP1"])]);
        assert_eq!(Links::of_pair(&[links], &one, &text("A/RES/70/1")), None);
    }
}
