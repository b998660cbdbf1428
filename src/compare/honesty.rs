//! What a comparison looked at, and what it left out.

use super::besides::Besides;
use super::{CompareOptions, Comparison};
use crate::model::{Document, Part, Section};
use crate::text::{Side, Sides, token};

/// What was compared and what was not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Honesty {
    /// Paragraphs compared on each side, items and headings included.
    pub paragraphs: Sides<usize>,
    /// What was compared besides the paragraphs.
    pub besides: Vec<Seen>,
    /// Words compared on each side, with what stands besides the paragraphs.
    pub words: Sides<usize>,
    /// What was left out, but for what neither text has.
    pub left_out: Vec<LeftOut>,
}

/// A part of both texts, and how much there is of it.
pub type Seen = LeftOut;

/// A part of both texts that was left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LeftOut {
    /// Which.
    pub what: Unseen,
    /// How many notes, lines or paragraphs on each side.
    pub count: Sides<usize>,
    /// How many words on each side.
    pub words: Sides<usize>,
}

/// Parts of a text that a comparison may leave out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unseen {
    /// The title.
    Title,
    /// The notes.
    Footnotes,
    /// What stands before the first paragraph.
    FrontMatter,
    /// Running heads, closing lines, and what no rule explains.
    Leftovers,
    /// The preamble, where the operative part alone was asked for.
    Preamble,
    /// The operative part, where the preamble alone was asked for.
    Operative,
}

impl Unseen {
    /// All, in the order in which they are named.
    pub const ALL: [Self; 6] =
        [Self::Title, Self::Footnotes, Self::FrontMatter, Self::Leftovers, Self::Preamble, Self::Operative];

    /// The name scripts rely on.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Footnotes => "footnotes",
            Self::FrontMatter => "front-matter",
            Self::Leftovers => "leftovers",
            Self::Preamble => "preamble",
            Self::Operative => "operative",
        }
    }

    /// How many pieces of it a text has, and how many words; none where the comparison looked at it.
    fn of(self, document: &Document, options: &CompareOptions) -> Option<(usize, usize)> {
        let part = options.part;
        let sum = |texts: &mut dyn Iterator<Item = &str>| {
            texts.fold((0, 0), |(count, words), text| (count + 1, words + token::word_count(text)))
        };
        let paragraphs = |is_it: fn(Section) -> bool| {
            sum(&mut document
                .paragraphs
                .iter()
                .filter(|own| is_it(own.section) && Besides::of(&own.id).is_none())
                .map(|own| own.text.as_str()))
        };
        Some(match self {
            Self::Title if options.title => return None,
            Self::Title => sum(&mut document.title.as_deref().into_iter()),
            // Those that paragraphs outside of the part call are left out all the same.
            Self::Footnotes if options.notes && part == Part::All => return None,
            Self::Footnotes => sum(&mut document
                .footnotes
                .iter()
                .filter(|note| !options.notes || is_of_other(document, note, part))
                .map(|note| note.text.as_str())),
            Self::FrontMatter => sum(&mut document.front_matter.iter().map(String::as_str)),
            Self::Leftovers => sum(&mut document.leftovers.iter().map(|leftover| leftover.text.as_str())),
            Self::Preamble if part == Part::Operative => paragraphs(|section| section == Section::Preamble),
            Self::Operative if part == Part::Preamble => paragraphs(|section| section != Section::Preamble),
            Self::Preamble | Self::Operative => return None,
        })
    }
}

/// What a comparison looked at, counted from its rows, and what it did not.
#[must_use]
pub fn of(comparison: &Comparison) -> Honesty {
    let counted = |side: Side, wanted: Option<Besides>| {
        let document = comparison.documents.get(side);
        let all = comparison.rows.iter().flat_map(|row| row.paragraphs.get(side));
        let own = all.filter_map(|at| document.paragraphs.get(*at)).filter(|own| Besides::of(&own.id) == wanted);
        own.fold((0, 0), |(count, words), own| (count + 1, words + own.word_count()))
    };
    let besides = [(Unseen::Title, Besides::Title), (Unseen::Footnotes, Besides::Note)].into_iter().filter_map(|(what, own)| {
        let (left, right) = (counted(Side::Left, Some(own)), counted(Side::Right, Some(own)));
        let found = Seen { what, count: Sides::new(left.0, right.0), words: Sides::new(left.1, right.1) };
        (left.0 + right.0 > 0).then_some(found)
    });
    let left_out = Unseen::ALL.into_iter().filter_map(|what| {
        let own = |side: Side| what.of(comparison.documents.get(side), &comparison.options);
        let (left, right) = (own(Side::Left)?, own(Side::Right)?);
        let found = LeftOut { what, count: Sides::new(left.0, right.0), words: Sides::new(left.1, right.1) };
        (left.0 + right.0 > 0).then_some(found)
    });
    Honesty {
        paragraphs: Sides::new(counted(Side::Left, None).0, counted(Side::Right, None).0),
        besides: besides.collect(),
        words: comparison.summary.words,
        left_out: left_out.collect(),
    }
}

/// Whether a note belongs to what was not asked for.
fn is_of_other(document: &Document, note: &crate::model::Footnote, part: Part) -> bool {
    let caller = note.paragraph.and_then(|at| document.paragraphs.get(at));
    caller.is_some_and(|caller| !part.holds(caller.section))
}
