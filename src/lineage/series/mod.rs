//! Which texts of a library are versions of one text: found by what they say, what they are called and what they recall.
//!
//! Texts of one language are weighed against each other by a sketch of their phrases; languages come together by their symbols. What a
//! person says holds before all of it. It takes what is kept of a text at a glance, not its paragraphs.

mod corrections;
mod group;
mod lists;
mod names;
mod pairs;
mod phrases;
mod shared;
mod sitting;
mod sketch;
mod subject;
#[cfg(test)]
mod tests;

pub use corrections::Corrections;
pub use group::find;
pub use sketch::Sketch;

use std::sync::Arc;

use crate::model::{Document, Meta, Status};

/// Titles this like each other are titles of one subject.
const LIKE_TITLE: f32 = 0.55;

/// Whether two titles may be those of versions of one text.
#[must_use]
pub fn are_titled_alike(one: &Meta, other: &Meta) -> bool {
    let [one, other] = [one, other].map(|meta| subject::of(meta.title.as_deref()));
    one.likeness(&other) >= LIKE_TITLE && !one.names_differ(&other)
}

/// For each of a few texts the number of its series: those of one number are versions of one text, by what they say and recall, and by
/// what a person says.
#[must_use]
pub fn numbers(documents: &[Arc<Document>], corrections: &Corrections) -> Vec<usize> {
    let known: Vec<(Meta, Sketch)> = documents.iter().map(|document| (Meta::of(document), Sketch::of(document))).collect();
    let texts: Vec<Text<'_>> = known.iter().map(|(meta, sketch)| Text { meta, sketch, is_built_in: false }).collect();
    number_of_each(&find(&texts, corrections), texts.len())
}

/// For each of so many texts the place of its series.
#[must_use]
pub fn number_of_each(series: &[Series], texts: usize) -> Vec<usize> {
    let mut numbers = vec![0; texts];
    for (number, own) in series.iter().enumerate() {
        for text in own.texts() {
            if let Some(place) = numbers.get_mut(text) {
                *place = number;
            }
        }
    }
    numbers
}

/// A text as far as series go.
#[derive(Clone, Copy, Debug)]
pub struct Text<'a> {
    /// The text at a glance.
    pub meta: &'a Meta,
    /// Its phrases.
    pub sketch: &'a Sketch,
    /// It came with the program: where nothing ties it to another text, it stands with the others that did.
    pub is_built_in: bool,
}

/// Versions of one text.
#[derive(Clone, Debug, PartialEq)]
pub struct Series {
    /// From the oldest to the latest.
    pub works: Vec<Work>,
}

impl Series {
    /// Positions of all its texts, from the oldest to the latest.
    pub fn texts(&self) -> impl Iterator<Item = usize> {
        self.works.iter().flat_map(|work| work.texts.iter().copied())
    }

    /// The versions that something ties besides that they came with the program: positions of texts.
    #[must_use]
    pub fn tied(&self) -> Vec<Vec<usize>> {
        let mut groups: Vec<usize> = (0..self.works.len()).collect();
        for (at, work) in self.works.iter().enumerate() {
            let Some(tie) = work.tie.as_ref().filter(|tie| tie.kind != TieKind::BuiltIn) else { continue };
            let ends = groups.get(at).copied().zip(groups.get(tie.to).copied());
            if let Some((own, other)) = ends {
                groups.iter_mut().filter(|group| **group == own).for_each(|group| *group = other);
            }
        }
        let of_group = |group: usize| {
            let works = self.works.iter().zip(&groups).filter(move |(_, own)| **own == group);
            works.flat_map(|(work, _)| work.texts.iter().copied()).collect::<Vec<_>>()
        };
        (0..self.works.len()).map(of_group).filter(|texts| !texts.is_empty()).collect()
    }

    /// The text whose title names the series: the latest that was adopted, else the latest. Who submits a draft, or a day, names nothing.
    #[must_use]
    pub fn name_giver(&self, texts: &[Text<'_>]) -> Option<usize> {
        let firsts = || self.works.iter().rev().filter_map(|work| work.texts.first().copied());
        let meta = |at: usize| texts.get(at).map(|text| text.meta);
        let is_adopted = |at: &usize| meta(*at).is_some_and(|meta| meta.status == Some(Status::Adopted));
        let has_subject = |at: &usize| meta(*at).is_some_and(|meta| !subject::of(meta.title.as_deref()).is_empty());
        firsts().find(|at| is_adopted(at) && has_subject(at)).or_else(|| firsts().find(has_subject))
    }
}

/// One version, in all the languages and files that there are of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Work {
    /// Positions of its texts.
    pub texts: Vec<usize>,
    /// What ties it to another version of the series; none for the first and for a text alone.
    pub tie: Option<Tie>,
}

/// What ties a version to another.
#[derive(Clone, Debug, PartialEq)]
pub struct Tie {
    /// Position of the other version in its series.
    pub to: usize,
    /// How the two stand to each other.
    pub kind: TieKind,
    /// Share of the shorter text's phrases that both have, 0 to 1; how like the titles are, 0 to 1.
    pub content: f32,
    /// How like the titles are, 0 to 1.
    pub title: f32,
    /// The later one cites the earlier one.
    pub recalls: bool,
}

/// How two versions stand to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TieKind {
    /// An earlier or later version.
    Version,
    /// The other is a draft of this one.
    Draft,
    /// The other is this text as one body recommended it to another.
    Recommended,
    /// A person put them together.
    ByHand,
    /// Both came with the program, and nothing else ties this one.
    BuiltIn,
}

impl TieKind {
    /// The name scripts rely on.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Version => "version",
            Self::Draft => "draft",
            Self::Recommended => "recommended",
            Self::ByHand => "by-hand",
            Self::BuiltIn => "built-in",
        }
    }
}
