//! What a file is made of.

use std::path::PathBuf;
use std::sync::Arc;

use super::{FileKind, Found, MandatesSubject};
use crate::export::preview::Preview;
use crate::export::{Form, Layout, file_name, listing};
use crate::lineage::{History, Lineage};
use crate::messages::Messages;
use crate::model::Document;

/// What is written to a file.
#[derive(Clone, Debug)]
pub enum Subject {
    /// The text that is open.
    Text(Arc<Document>),
    /// The comparison in front.
    Comparison(Arc<Lineage>),
    /// The texts of the lineage that is open.
    Lineage(Arc<Lineage>),
    /// The paragraph that is followed there.
    History(Arc<Lineage>, Arc<History>),
    /// A sheet of the mandates.
    Mandates(Box<MandatesSubject>),
    /// An answer about many texts.
    Found(Found),
}

/// The names of more texts would make no name of a file.
const MOST_NAMED: usize = 6;

impl Subject {
    /// Symbols of the texts, in their order; of an answer about many, what was asked.
    #[must_use]
    pub fn labels(&self, messages: &Messages) -> Vec<String> {
        let labels = |documents: &[Arc<Document>]| documents.iter().map(|document| document.label().to_owned()).collect();
        match self {
            Self::Text(document) => vec![document.label().to_owned()],
            Self::Comparison(lineage) | Self::Lineage(lineage) | Self::History(lineage, _) => labels(&lineage.documents),
            Self::Mandates(sheet) => sheet.labels(),
            Self::Found(found) => vec![found.label(messages)],
        }
    }

    /// The name of a file for it.
    #[must_use]
    pub fn file_name(&self, kind: FileKind, messages: &Messages) -> String {
        let mut labels = self.labels(messages);
        labels.truncate(MOST_NAMED);
        if let Self::History(lineage, history) = self {
            let last = history.moments.last().and_then(|own| {
                let document = lineage.documents.get(own.document)?;
                Some([document.label(), document.paragraphs.get(*own.paragraphs.first()?)?.id.as_str()])
            });
            labels = last.map_or(labels, |last| last.map(str::to_owned).into());
        }
        let labels: Vec<&str> = labels.iter().map(String::as_str).collect();
        let name = file_name(&labels, kind.form());
        match kind {
            FileKind::Form(_) => name,
            FileKind::Picture => PathBuf::from(name).with_extension(kind.extension()).display().to_string(),
        }
    }

    /// Two texts, one beside the other.
    #[must_use]
    pub fn is_pair(&self) -> bool {
        matches!(self, Self::Comparison(lineage) if lineage.comparisons.len() == 1)
    }

    /// Three or more texts in columns.
    #[must_use]
    pub fn is_many(&self) -> bool {
        matches!(self, Self::Comparison(lineage) | Self::Lineage(lineage) if lineage.documents.len() > 2)
    }

    /// How a file of it begins.
    #[must_use]
    pub(super) fn preview(&self, kind: FileKind, layout: Layout, messages: &Messages) -> Preview {
        let is_tracked = (kind, layout) == (FileKind::Form(Form::Docx), Layout::Tracked);
        Preview::of(&match self {
            Self::Found(found) => return found.preview(messages),
            Self::Text(document) => listing::document(document, messages),
            Self::Comparison(lineage)
                if let [comparison] = lineage.comparisons.as_slice()
                    && is_tracked =>
            {
                listing::tracked(comparison, messages)
            }
            Self::Comparison(lineage) if let [comparison] = lineage.comparisons.as_slice() => {
                listing::side_by_side(comparison, messages)
            }
            Self::Comparison(lineage) | Self::Lineage(lineage) => listing::lineage(lineage, messages),
            Self::History(lineage, history) => listing::history(lineage, history, messages),
            Self::Mandates(sheet) => return sheet.preview(messages),
        })
    }
}
