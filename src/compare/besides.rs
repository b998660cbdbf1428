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
        found.alternatives.retain(|own| own.paragraphs.left < counts.left && own.paragraphs.right < counts.right);
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::{RowKind, honesty};
    use crate::model::Footnote;

    fn text(title: &str, paragraphs: &[&str], notes: &[(&str, &str, usize)]) -> Arc<Document> {
        let paragraph = |(nth, text): (usize, &&str)| Paragraph {
            id: ParagraphId(format!("OP{}", nth + 1)),
            section: Section::Operative,
            text: (*text).to_owned(),
            ..Paragraph::default()
        };
        let note = |(mark, text, paragraph): &(&str, &str, usize)| Footnote {
            mark: (*mark).to_owned(),
            text: (*text).to_owned(),
            paragraph: Some(*paragraph),
        };
        Arc::new(Document {
            title: Some(title.to_owned()),
            paragraphs: paragraphs.iter().enumerate().map(paragraph).collect(),
            footnotes: notes.iter().map(note).collect(),
            ..Document::default()
        })
    }

    fn compared(options: &CompareOptions) -> Comparison {
        let asks = "Prie le Secrétaire général de lui présenter un rapport sur l’application de la présente résolution ;";
        let left = text("Assistance aux États", &[asks], &[("1", "Voir la résolution 55/25, annexe I.", 0), ("*", asks, 0)]);
        let right = text("Assistance technique aux États", &[asks], &[("4", "Voir la résolution 55/25, annexe II.", 0)]);
        Comparison::build(&with(&left, options), &with(&right, options), options)
    }

    #[test]
    fn notes_and_title_answer_each_other_and_never_a_paragraph() {
        let comparison = compared(&CompareOptions { title: true, notes: true, ..CompareOptions::default() });
        let id = |side: &Document, at: &usize| side.paragraphs[*at].id.as_str().to_owned();
        let rows: Vec<(RowKind, Vec<String>, Vec<String>)> = comparison
            .rows
            .iter()
            .map(|row| {
                let left = row.paragraphs.left.iter().map(|at| id(&comparison.documents.left, at)).collect();
                (row.kind, left, row.paragraphs.right.iter().map(|at| id(&comparison.documents.right, at)).collect())
            })
            .collect();
        let names = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
        assert!(rows.contains(&(RowKind::Unchanged, names(&["OP1"]), names(&["OP1"]))), "{rows:?}");
        assert!(rows.contains(&(RowKind::Revised, names(&["T"]), names(&["T"]))), "{rows:?}");
        assert!(rows.contains(&(RowKind::Revised, names(&["N1"]), names(&["N4"]))), "{rows:?}");
        assert!(rows.contains(&(RowKind::Removed, names(&["N*"]), names(&[]))), "{rows:?}");
        assert_eq!(rows.len(), 4);
        let honesty = honesty::of(&comparison);
        assert_eq!((honesty.paragraphs, honesty.left_out), (Sides::new(1, 1), Vec::new()));
        let besides: Vec<(&str, Sides<usize>)> = honesty.besides.iter().map(|own| (own.what.code(), own.count)).collect();
        assert_eq!(besides, [("title", Sides::new(1, 1)), ("footnotes", Sides::new(2, 1))]);
        let total: usize = RowKind::ALL.into_iter().map(|kind| comparison.summary.count(kind)).sum();
        assert_eq!(total, comparison.rows.len());
        assert_eq!(comparison.of_paragraphs().rows.len(), 1);
    }

    #[test]
    fn what_is_not_chosen_is_left_out_and_said() {
        let comparison = compared(&CompareOptions::default());
        let left_out: Vec<&str> = honesty::of(&comparison).left_out.iter().map(|own| own.what.code()).collect();
        assert_eq!((comparison.rows.len(), left_out), (1, vec!["title", "footnotes"]));
        // Of another part nothing is compared, its notes included.
        let comparison = compared(&CompareOptions { notes: true, part: Part::Preamble, ..CompareOptions::default() });
        let left_out: Vec<&str> = honesty::of(&comparison).left_out.iter().map(|own| own.what.code()).collect();
        assert_eq!((comparison.rows.len(), left_out), (0, vec!["title", "footnotes", "operative"]));
    }

    #[test]
    fn names_of_paragraphs_are_no_notes() {
        for name in ["OP1", "PP3", "AN1.OP2", "N.OP1", "NA.H1", "N", "T.OP1", "H2"] {
            assert_eq!(Besides::of(&ParagraphId(name.to_owned())), None, "{name}");
        }
    }
}
