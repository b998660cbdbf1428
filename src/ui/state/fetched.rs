//! The paragraphs of the text that is open, where it is of the library: read on another thread, never while a frame is drawn.

use std::sync::Arc;

use super::State;
use crate::engine::{DocumentId, Record};
use crate::model::Document;

/// What was read, and what was asked for.
#[derive(Clone, Debug, Default)]
pub struct Fetched {
    /// The latest that came.
    document: Option<(DocumentId, Arc<Document>)>,
    /// The latest that was asked for, as the catalogue knew it then.
    asked: Option<(DocumentId, Arc<Record>)>,
}

impl Fetched {
    /// The document of this name, if it is there. While it is read anew, because it was corrected, it is as it was.
    #[must_use]
    pub fn of(&self, id: &DocumentId) -> Option<Arc<Document>> {
        self.document.as_ref().filter(|(known, _)| known == id).map(|(_, document)| Arc::clone(document))
    }

    /// What came last, to tell whether it is another.
    #[must_use]
    pub fn latest(&self) -> Option<&Arc<Document>> {
        self.document.as_ref().map(|(_, document)| document)
    }

    /// A document came.
    pub fn came(&mut self, id: DocumentId, document: Arc<Document>) {
        self.document = Some((id, document));
    }
}

impl State {
    /// The text to read from the disk, once for each that is opened or corrected.
    pub fn wants_fetched(&mut self) -> Option<DocumentId> {
        let entry = self.open_entry()?;
        let record = Arc::clone(entry.record()?);
        let wanted = (entry.id.clone(), record);
        let same = self.fetched.asked.as_ref().is_some_and(|(id, known)| *id == wanted.0 && Arc::ptr_eq(known, &wanted.1));
        if same {
            return None;
        }
        let id = wanted.0.clone();
        self.fetched.asked = Some(wanted);
        Some(id)
    }
}
