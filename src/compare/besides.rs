//! What stands besides the paragraphs and can be compared on demand: the title and the notes, each a paragraph behind all others.
//!
//! A text that is to be compared with them is given them as paragraphs first ([`with`]); everything that sets paragraphs side by side
//! then needs no rule of its own. They answer each other alone, never a paragraph.

use std::sync::Arc;

use super::{CompareOptions, Comparison};
use crate::model::{Document, Paragraph, ParagraphId, Part, Section};
use crate::text::Sides;

/// The name of the title among paragraphs.
const TITLE: &str = "T";

/// Before the mark of a note.
const NOTE: &str = "N";

/// What a paragraph that was given to a text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Besides {
    /// The title.
    Title,
    /// A note.
    Note,
}

impl Besides {
    /// What a paragraph is besides a paragraph of the text; none: it is one of the text.
    #[must_use]
    pub fn of(id: &ParagraphId) -> Option<Self> {
        match id.as_str() {
            TITLE => Some(Self::Title),
            // A heading of a note, an item, an annex: those have a point or two letters.
            id if id.strip_prefix(NOTE).is_some_and(|mark| {
                !mark.is_empty() && !mark.starts_with(|first: char| first.is_alphabetic() || first == '.')
            }) =>
            {
                Some(Self::Note)
            }
            _ => None,
        }
    }
}

/// The text with its title and notes as paragraphs behind the others, as far as they are asked for. A note stands in the part whose
/// paragraph calls it.
#[must_use]
pub fn with(document: &Arc<Document>, options: &CompareOptions) -> Arc<Document> {
    let section = if options.part == Part::Preamble { Section::Preamble } else { Section::Operative };
    let further =
        |id: String, text: &str| Paragraph { id: ParagraphId(id), section, text: text.to_owned(), ..Paragraph::default() };
    let title = document.title.as_deref().filter(|title| options.title && !title.trim().is_empty());
    let mut paragraphs: Vec<Paragraph> = title.map(|title| further(TITLE.to_owned(), title)).into_iter().collect();
    if options.notes {
        let mut ids: Vec<String> = Vec::new();
        for note in document.footnotes.iter().filter(|note| !note.text.trim().is_empty()) {
            let caller = note.paragraph.and_then(|at| document.paragraphs.get(at));
            if !caller.is_none_or(|caller| options.part.holds(caller.section)) {
                continue;
            }
            // Two notes with one mark are two notes.
            let plain = note.mark.trim();
            let mut id =
                format!("{NOTE}{}", if plain.starts_with(char::is_alphabetic) { format!("({plain})") } else { plain.to_owned() });
            while ids.contains(&id) || id == NOTE {
                id.push('*');
            }
            ids.push(id.clone());
            paragraphs.push(further(id, &note.text));
        }
    }
    if paragraphs.is_empty() {
        return Arc::clone(document);
    }
    let mut whole = Document::clone(document);
    whole.paragraphs.extend(paragraphs);
    Arc::new(whole)
}

/// How many paragraphs of a text are its own.
#[must_use]
pub fn own(document: &Document) -> usize {
    document.paragraphs.iter().rposition(|paragraph| Besides::of(&paragraph.id).is_none()).map_or(0, |last| last + 1)
}

/// Positions of the text's own paragraphs, and of what was given to it besides.
pub(super) fn parted(document: &Document, positions: &[usize]) -> (Vec<usize>, Vec<usize>) {
    let own = own(document);
    positions.iter().copied().partition(|at| *at < own)
}

impl Comparison {
    /// The comparison of the paragraphs alone: for a form that carries title and notes in places of their own.
    #[must_use]
    pub fn of_paragraphs(&self) -> Self {
        let plain = |document: &Arc<Document>| {
            let own = own(document);
            if own == document.paragraphs.len() {
                return Arc::clone(document);
            }
            let mut plain = Document::clone(document);
            plain.paragraphs.truncate(own);
            Arc::new(plain)
        };
        let documents = self.documents.as_ref().map(plain);
        let mut found = self.clone();
        let counts = documents.as_ref().map(|document| document.paragraphs.len());
        found.rows.retain(|row| {
            row.paragraphs.left.iter().all(|at| *at < counts.left) && row.paragraphs.right.iter().all(|at| *at < counts.right)
        });
        found.documents = documents;
        found
    }

    /// Behind the rows of the paragraphs those of what stands besides them.
    pub(super) fn followed_by(mut self, besides: Self) -> Self {
        self.rows.extend(besides.rows);
        self.alternatives.extend(besides.alternatives);
        self.summary.add(&besides.summary);
        self
    }
}

/// Whether any of these positions is of something besides the paragraphs.
pub(super) fn any(documents: Sides<&Document>, positions: &Sides<Vec<usize>>) -> bool {
    let beyond = |document: &Document, positions: &[usize]| positions.last().is_some_and(|last| *last >= own(document));
    beyond(documents.left, &positions.left) || beyond(documents.right, &positions.right)
}
