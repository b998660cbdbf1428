//! What a file that this program wrote says of its own paragraphs, by their styles, and of its text in the properties of the document.

use quick_xml::events::BytesStart;

use super::xml::Handler;
use crate::ingest::reader::{Line, Part, Raw, Role};
use crate::model::Symbol;

/// The program that wrote the file, as its properties name it.
const CREATOR: &str = "Alinéa";

/// Stands between two texts in the title of a file with changes.
const ARROW: &str = " → ";

/// What paragraphs of this style are, whether they are headings, and whether they are notes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Told {
    /// A line of the text.
    Line {
        /// What it is.
        role: Role,
        /// A heading.
        heading: bool,
    },
    /// A note that nothing calls, behind its mark.
    Note,
}

/// What a style says; `labelled`: a label stands before the words.
#[must_use]
pub fn of_style(style: &str, labelled: bool) -> Option<Told> {
    let line = |role| Some(Told::Line { role, heading: false });
    match style.strip_prefix("Alinea")? {
        "Title" | "Front" => line(Role::Front),
        "Speaker" => line(Role::Speaker),
        "Preamble" => line(Role::Preamble),
        "Operative" => line(Role::Operative),
        "Heading" => Some(Told::Line { role: Role::Operative, heading: true }),
        "Closing" => line(Role::Closing),
        "Note" => Some(Told::Note),
        item if item.starts_with("Item") => line(if labelled { Role::Item } else { Role::Row }),
        _ => None,
    }
}

/// The text that a bookmark says begins there.
#[must_use]
pub fn part(bookmark: &str) -> Option<Part> {
    let name = bookmark.strip_prefix("alinea_")?;
    match name.split('_').next()? {
        "annex" => Some(Part::Annex),
        "resolution" => Some(Part::Resolution),
        _ => None,
    }
}

/// Whether any line was told.
#[must_use]
pub fn any(lines: &[Line]) -> bool {
    lines.iter().any(|line| line.told)
}

/// The properties of the document.
#[derive(Debug, Default)]
pub struct Properties {
    open: Option<Box<str>>,
    title: String,
    identifier: String,
    creator: String,
    created: String,
    keywords: String,
}

impl Properties {
    /// Hands on what they say, where this program said it. Other programs put the names of their templates there. A file with the changes
    /// from one text to another is about both: its title names the two, and its day is that of the changes.
    pub fn tell(self, raw: &mut Raw) {
        if self.creator != CREATOR {
            return;
        }
        if self.title.contains(ARROW) {
            raw.lines.iter_mut().filter(|line| line.role == Role::Front).for_each(|line| line.role = Role::Unknown);
            return;
        }
        raw.said.symbol = Symbol::parse(&self.identifier);
        // A text without a title has its symbol there.
        raw.said.title = Some(self.title).filter(|title| !title.is_empty() && Symbol::parse(title).is_none());
        raw.said.issued(&self.keywords);
        raw.said.adopted = self.created.get(..10).and_then(|day| day.parse().ok());
    }
}

impl Handler for Properties {
    fn start(&mut self, name: &str, _element: &BytesStart<'_>) {
        self.open = Some(name.into());
    }

    fn end(&mut self, _name: &str) {
        self.open = None;
    }

    fn text(&mut self, text: &str) {
        let field = match self.open.as_deref() {
            Some("title") => &mut self.title,
            Some("identifier") => &mut self.identifier,
            Some("creator") => &mut self.creator,
            Some("created") => &mut self.created,
            Some("keywords") => &mut self.keywords,
            _ => return,
        };
        field.push_str(text);
    }
}
