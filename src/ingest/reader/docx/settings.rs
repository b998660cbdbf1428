//! Settings of a text: how its notes are counted.

use quick_xml::events::BytesStart;

use super::xml::{Handler, attribute};

/// In which letters notes are counted; nothing where nothing is said.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NoteFormats {
    /// At the foot of pages.
    pub footnotes: Option<String>,
    /// At the end.
    pub endnotes: Option<String>,
    /// Which of them is being read.
    at_end: Option<bool>,
}

impl Handler for NoteFormats {
    fn start(&mut self, name: &str, element: &BytesStart<'_>) {
        match (name, self.at_end) {
            ("footnotePr", _) => self.at_end = Some(false),
            ("endnotePr", _) => self.at_end = Some(true),
            ("numFmt", Some(false)) => self.footnotes = attribute(element, "val"),
            ("numFmt", Some(true)) => self.endnotes = attribute(element, "val"),
            _ => {}
        }
    }

    fn end(&mut self, name: &str) {
        if matches!(name, "footnotePr" | "endnotePr") {
            self.at_end = None;
        }
    }
}
