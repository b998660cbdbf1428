//! Which paragraph answers which.
//!
//! By content, never by number or position alone; the same on every run; and with the sides swapped, the same answer mirrored.
//! It knows paragraphs and words; which words changed is not its concern.
//!
//! Six steps: paragraphs become evidence (`prepare`, by the stems of `stems`; a body counts as the same under its earlier name,
//! `bodies`), pairs are weighed (`evidence`), identical paragraphs are tied (`identical`), the rest is assigned as a whole, not pair by
//! pair (`assign`), what is left over joins a split or merge (`group`; `join` where much was rewritten) or has the same function
//! (`function`), and the fewest rows that explain the new order are called moved (`order`). Tricky cases, each with the test that holds
//! it: `README.md`.

mod assign;
mod bodies;
mod bridge;
mod concepts;
mod evidence;
mod function;
mod given;
mod group;
mod identical;
mod join;
mod known;
mod letters;
mod meaning;
mod order;
mod pairs;
mod phrases;
mod prepare;
mod reason;
mod stems;
#[cfg(test)]
mod tests;
mod title;

use evidence::Candidates;
pub use given::{Given, arrange};
pub use known::{Bridge, Known, Through};
use prepare::Prepared;
pub use title::Title;

use crate::model::{Paragraph, Section};
use crate::text::token::{Interner, TokenizedText};
use crate::text::{Side, Sides};

/// One paragraph with its tokens.
#[derive(Clone, Copy, Debug)]
pub struct Entry<'text> {
    /// The paragraph.
    pub paragraph: &'text Paragraph,
    /// The tokens of its text, with ids from one interner for both sides.
    pub words: &'text TokenizedText,
}

/// Which paragraphs answer each other. Every entry of both sides is in exactly one group.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Alignment {
    /// Sorted by their first right entry, those without one behind their left predecessor.
    pub groups: Vec<Group>,
    /// Pairs that were weighed and not taken, nearest first.
    pub alternatives: Vec<Alternative>,
    /// The texts are so long that not every pair was weighed in full.
    pub is_coarse: bool,
}

/// Entries that answer each other; one side is empty where nothing does.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Group {
    /// Positions among the entries of each side, ascending.
    pub entries: Sides<Vec<usize>>,
    /// Out of the order of its neighbours.
    pub is_moved: bool,
    /// How sure the link is; certain where there is none to doubt.
    pub confidence: Confidence,
    /// Why they are linked.
    pub reason: Reason,
    /// A person linked them.
    pub is_by_hand: bool,
    /// The pair that the group grew from, and how sure this pair is by itself; none where it did not begin with words in common.
    pub core: Option<(Sides<usize>, Confidence)>,
}

impl Group {
    fn is_link(&self) -> bool {
        !self.entries.left.is_empty() && !self.entries.right.is_empty()
    }

    /// Its pairs, each with how sure it is.
    pub fn pairs(&self) -> impl Iterator<Item = (Sides<usize>, Confidence)> {
        let Sides { left, right } = &self.entries;
        let all = left.iter().flat_map(move |left| right.iter().map(|right| Sides::new(*left, *right)));
        all.map(|pair| (pair, self.core.filter(|(core, _)| *core == pair).map_or(self.confidence, |(_, sure)| sure)))
    }

    /// Entries of both sides together.
    fn size(&self) -> usize {
        self.entries.left.len() + self.entries.right.len()
    }
}

/// What a person says of some entries. It holds whatever the texts say.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HandLinks {
    /// Groups of entries that answer each other and nothing else. An entry stands in at most one.
    pub linked: Vec<Sides<Vec<usize>>>,
    /// Pairs that do not answer each other.
    pub unlinked: Vec<Sides<usize>>,
}

impl HandLinks {
    fn swapped(&self) -> Self {
        Self {
            linked: self.linked.iter().cloned().map(Sides::swapped).collect(),
            unlinked: self.unlinked.iter().copied().map(Sides::swapped).collect(),
        }
    }

    fn is_unlinked(&self, pair: Sides<usize>) -> bool {
        self.unlinked.contains(&pair)
    }

    /// Whether the program may link the two.
    fn is_open(&self, pair: Sides<usize>) -> bool {
        let holds = |group: &Sides<Vec<usize>>| group.left.contains(&pair.left) || group.right.contains(&pair.right);
        !self.is_unlinked(pair) && !self.linked.iter().any(holds)
    }
}

/// How sure a link is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Confidence {
    /// Linked, and to be checked by a person.
    Possible,
    /// Most readers would agree.
    Probable,
    /// No reader would doubt it.
    #[default]
    Certain,
}

impl Confidence {
    /// The name scripts rely on.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Possible => "possible",
            Self::Probable => "probable",
            Self::Certain => "certain",
        }
    }
}

/// The evidence of a link.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reason {
    /// The words of the left that weigh most for the link, heaviest first, as printed there.
    pub shared: Vec<String>,
    /// Both open with the same words.
    pub same_opening: bool,
    /// They are one paragraph in two languages, by its place and numbers.
    pub other_language: bool,
    /// Both answer this paragraph of another version of the text.
    pub through: Option<Through>,
}

/// A pair that was weighed and not taken.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Alternative {
    /// Positions in the two documents.
    pub paragraphs: Sides<usize>,
    /// Share of common words, 0 to 1.
    pub similarity: f32,
}

/// Links the entries of two sides. What a person set by hand goes first.
#[must_use]
pub fn align(left: &[Entry<'_>], right: &[Entry<'_>], interner: &Interner<'_>, known: &Known) -> Alignment {
    // The work is always done in one order of the two sides, so that a tie falls the same way whichever side is asked for first.
    let is_swapped = sort_key(right).lt(sort_key(left));
    let (entries, printed) =
        if is_swapped { (Sides::new(right, left), Side::Right) } else { (Sides::new(left, right), Side::Left) };

    let swapped;
    let known = if is_swapped {
        swapped = known.swapped();
        &swapped
    } else {
        known
    };
    let by_hand = &known.by_hand;

    let prepared = Prepared::new(entries.left, entries.right, interner);
    let mut identical = identical::pairs(&prepared.profiles);
    identical.retain(|pair| by_hand.is_open(*pair));
    let candidates = Candidates::weigh(&prepared, &identical, by_hand);
    let sizes = prepared.profiles.as_ref().map(Vec::len);
    let mut pairs = assign::pairs(&candidates, &identical, sizes);
    assign::drop_chance(&mut pairs, &candidates, sizes);
    let mut letters: Option<letters::Letters> = None;
    let mut likeness = |left: usize, right: usize| {
        let letters = letters.get_or_insert_with(|| letters::Letters::new(entries, &prepared, interner));
        letters.likeness(&entries.left[left], &entries.right[right])
    };
    assign::drop_unlike(&mut pairs, &candidates, sizes, &mut likeness, || known.is_of_two_subjects());
    let mut groups = group::groups(&pairs, &candidates, &prepared, by_hand);
    function::link(&mut groups, &mut pairs, entries, |pair| by_hand.is_open(pair));
    bridge::link(&mut groups, &mut pairs, &known.bridges, &candidates, |pair| by_hand.is_open(pair));
    join::join(&mut groups, &candidates, &prepared.profiles, by_hand);
    meaning::link(&mut groups, &mut pairs, entries, (&prepared, &candidates), (interner, known), &mut likeness);
    group::set_by_hand(&mut groups, &mut pairs, by_hand);
    order::mark_moved(&mut groups, &pairs, &prepared.profiles);
    let mut alternatives = evidence::alternatives(&candidates, &groups);
    reason::of_groups(&mut groups, &prepared, entries, printed);

    if is_swapped {
        for group in &mut groups {
            group.entries = std::mem::take(&mut group.entries).swapped();
            group.core = group.core.map(|(pair, sure)| (pair.swapped(), sure));
        }
        for alternative in &mut alternatives {
            alternative.paragraphs = alternative.paragraphs.swapped();
        }
    }
    order::sort(&mut groups, left, right);
    alternatives.sort_by(|a, b| {
        b.similarity
            .total_cmp(&a.similarity)
            .then((a.paragraphs.left, a.paragraphs.right).cmp(&(b.paragraphs.left, b.paragraphs.right)))
    });
    Alignment { groups, alternatives, is_coarse: candidates.is_coarse }
}

/// Decides which side comes first in the work.
fn sort_key<'a>(entries: &'a [Entry<'_>]) -> impl Iterator<Item = (&'a str, Section, u8)> {
    entries.iter().map(|entry| (entry.paragraph.text.as_str(), entry.paragraph.section, entry.paragraph.level))
}
