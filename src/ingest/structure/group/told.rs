//! What a line begins of which the file says so, in the words of this program: a text that it wrote comes back as it was.

use super::{Grouping, Start, trimmed_number};
use crate::ingest::lexicon::Lexicon;
use crate::ingest::reader::{Line, Role};
use crate::ingest::structure::labels;

impl Grouping {
    /// `None` where the line does not say what it is, or says what cannot be.
    pub fn start_told(&mut self, line: &Line, lexicon: &Lexicon) -> Option<Start> {
        if !line.told {
            return None;
        }
        let text = line.words.text.as_str();
        match line.role {
            Role::Closing => Some(Start::Closing),
            Role::Row => Some(Start::Row),
            _ if line.heading => Some(Start::Heading(line.label)),
            Role::Preamble if line.label == 0 => Some(Start::Preamble),
            Role::Operative => Some(Start::Operative(self.told_number(text, line.label))),
            Role::Item => {
                let below = self.last().is_some();
                self.numbered_item(text, lexicon).or_else(|| self.labelled_block(line, below))
            }
            _ => None,
        }
    }

    /// The number of a paragraph: it counts where the text is no annex, and it is one.
    fn told_number(&self, text: &str, label: usize) -> Option<(Option<u32>, String, usize)> {
        let printed = text.get(..label).filter(|printed| !printed.trim().is_empty())?;
        let value = labels::marked_number(printed).filter(|_| !self.annex);
        Some((value, trimmed_number(printed).to_owned(), label))
    }
}
