//! Links that a person set or took away.

mod edit;

use serde::{Deserialize, Serialize};

use crate::align::HandLinks;
use crate::model::Document;
use crate::text::{Side, Sides};

/// What a person says of the paragraphs of two texts, by their ids: `{"links":[{"left":["OP2"],"right":["OP12"]}],"unlinks":[…]}`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Links {
    /// The names of the two texts, by [`Links::name_of`]; none: the two that are compared.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub documents: Option<[String; 2]>,
    /// These answer each other and nothing else, whatever the texts say.
    pub links: Vec<Link>,
    /// None of the left ones answers any of the right ones.
    pub unlinks: Vec<Link>,
}

/// Ids of paragraphs of both sides.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Link {
    /// Of the base text.
    pub left: Vec<String>,
    /// Of the text compared with it.
    pub right: Vec<String>,
}

/// What is wrong with links.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LinkError {
    /// No paragraph has this id.
    #[error("no paragraph {id} in {document}")]
    UnknownParagraph {
        /// As the person wrote it.
        id: String,
        /// Label of the text.
        document: String,
    },
    /// A paragraph stands in two links.
    #[error("paragraph {id} of {document} stands in two links")]
    LinkedTwice {
        /// Its id.
        id: String,
        /// Label of the text.
        document: String,
    },
    /// A link has nothing on one side.
    #[error("a link needs a paragraph on each side")]
    OneSided,
    /// A pair is linked and unlinked.
    #[error("{left} and {right} are linked and unlinked")]
    Contradicted {
        /// Id in the base text.
        left: String,
        /// Id in the other.
        right: String,
    },
}

impl Links {
    /// Whether nothing is said.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.links.is_empty() && self.unlinks.is_empty()
    }

    /// The name under which links know a text: `A/RES/72/194@fr`, or the name of its file with the language.
    #[must_use]
    pub fn name_of(document: &Document) -> String {
        format!("{}@{}", document.label(), document.language.code())
    }

    /// The same with the sides swapped.
    #[must_use]
    pub fn swapped(&self) -> Self {
        let swapped =
            |links: &[Link]| links.iter().map(|link| Link { left: link.right.clone(), right: link.left.clone() }).collect();
        Self {
            documents: self.documents.clone().map(|[left, right]| [right, left]),
            links: swapped(&self.links),
            unlinks: swapped(&self.unlinks),
        }
    }

    /// What of `all` speaks of these two texts, in this order of theirs.
    #[must_use]
    pub fn of_pair(all: &[Self], left: &Document, right: &Document) -> Option<Self> {
        let names = [Self::name_of(left), Self::name_of(right)];
        let is_for = |links: &&Self, one: usize, other: usize| {
            links.documents.as_ref().is_some_and(|own| own[0] == names[one] && own[1] == names[other])
        };
        let same = all.iter().find(|links| is_for(links, 0, 1)).cloned();
        same.or_else(|| all.iter().find(|links| is_for(links, 1, 0)).map(Self::swapped))
    }

    /// Holds them against the two texts.
    ///
    /// # Errors
    /// When an id is in neither, a paragraph stands in two links, or a link has one side only or is also taken away.
    pub fn check(&self, left: &Document, right: &Document) -> Result<(), LinkError> {
        let documents = Sides::new(left, right);
        for side in Side::BOTH {
            let document = documents.get(side);
            let mut linked: Vec<&str> = Vec::new();
            for (link, is_link) in self.links.iter().map(|link| (link, true)).chain(self.unlinks.iter().map(|link| (link, false)))
            {
                if link.of(side).is_empty() {
                    return Err(LinkError::OneSided);
                }
                for id in link.of(side) {
                    let label = || document.label().to_owned();
                    if position(document, id).is_none() {
                        return Err(LinkError::UnknownParagraph { id: id.clone(), document: label() });
                    }
                    if is_link && linked.contains(&id.as_str()) {
                        return Err(LinkError::LinkedTwice { id: id.clone(), document: label() });
                    }
                    if is_link {
                        linked.push(id);
                    }
                }
            }
        }
        for link in &self.links {
            for (left, right) in link.pairs() {
                if self.unlinks.iter().any(|unlink| unlink.left.contains(left) && unlink.right.contains(right)) {
                    return Err(LinkError::Contradicted { left: left.clone(), right: right.clone() });
                }
            }
        }
        Ok(())
    }

    /// The same by place among the paragraphs that are compared. What is not among them is passed over.
    pub(super) fn found_in<D: AsRef<Document>>(&self, documents: &Sides<D>, compared: &Sides<Vec<usize>>) -> HandLinks {
        if self.is_empty() {
            return HandLinks::default();
        }
        let place = |side: Side, id: &str| {
            let position = position(documents.get(side).as_ref(), id)?;
            compared.get(side).binary_search(&position).ok()
        };
        let places = |link: &Link, side: Side| {
            let mut places: Vec<usize> = link.of(side).iter().filter_map(|id| place(side, id)).collect();
            places.sort_unstable();
            places
        };
        let linked = self.links.iter().map(|link| Sides::new(places(link, Side::Left), places(link, Side::Right)));
        let unlinked = self.unlinks.iter().flat_map(Link::pairs);
        HandLinks {
            linked: linked.filter(|group| !group.left.is_empty() && !group.right.is_empty()).collect(),
            unlinked: unlinked
                .filter_map(|(left, right)| Some(Sides::new(place(Side::Left, left)?, place(Side::Right, right)?)))
                .collect(),
        }
    }
}

impl Link {
    fn of(&self, side: Side) -> &[String] {
        match side {
            Side::Left => &self.left,
            Side::Right => &self.right,
        }
    }

    fn pairs(&self) -> impl Iterator<Item = (&String, &String)> {
        self.left.iter().flat_map(|left| self.right.iter().map(move |right| (left, right)))
    }
}

fn position(document: &Document, id: &str) -> Option<usize> {
    document.paragraphs.iter().position(|paragraph| paragraph.id.as_str() == id)
}
