//! The dialog in which a file is made.

use std::path::PathBuf;
use std::sync::Arc;

use super::{RegisterLine, Screen, Sheet, State};
use crate::export::mandates::View;
use crate::export::{ExportError, Form, Layout, file_name};
use crate::lineage::Lineage;
use crate::mandate::register::Register;
use crate::model::Document;

/// What is written to a file.
#[derive(Clone, Debug)]
pub enum Subject {
    /// The text that is open.
    Text(Arc<Document>),
    /// The comparison in front.
    Comparison(Arc<Lineage>),
    /// The register of mandates: which sheet, and which rows of it are in view.
    Mandates(Arc<Register>, View, Vec<usize>, Option<Arc<Lineage>>),
}

impl Subject {
    /// Symbols of the texts, in their order.
    #[must_use]
    pub fn labels(&self) -> Vec<&str> {
        match self {
            Self::Text(document) => vec![document.label()],
            Self::Comparison(lineage) => lineage.documents.iter().map(|document| document.label()).collect(),
            Self::Mandates(register, ..) => register.documents.iter().map(|document| document.label()).collect(),
        }
    }
}

/// How far the file is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Progress {
    /// Nothing was asked for yet.
    #[default]
    Chosen,
    /// It is being written.
    Writing,
    /// There is such a file already: it is replaced if the person says so.
    Exists,
    /// It is there.
    Done,
    /// It could not be made, and why.
    Failed(ExportError),
    /// It could not be written, as the system says.
    NotWritten(String),
}

/// The choices of the dialog.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExportDialog {
    /// In which form.
    pub form: Form,
    /// For Word files of two texts.
    pub layout: Layout,
    /// Where, as typed.
    pub path: String,
    /// How far it is.
    pub progress: Progress,
}

/// The names of more texts would make no name of a file.
const MOST_NAMED: usize = 6;

impl ExportDialog {
    /// The forms a person chooses from, the most asked for first.
    pub const FORMS: [Form; 6] = [Form::Docx, Form::Html, Form::Xlsx, Form::Csv, Form::Markdown, Form::Akn];

    /// The dialog as it opens.
    #[must_use]
    pub fn new(subject: &Subject) -> Self {
        let form = if matches!(subject, Subject::Mandates(..)) { Form::Xlsx } else { Form::Docx };
        let labels = subject.labels();
        let path = file_name(labels.get(..MOST_NAMED).unwrap_or(&labels), form);
        Self { form, layout: Layout::default(), path, progress: Progress::default() }
    }

    /// The forms there are for what is exported.
    pub fn forms(subject: &Subject) -> impl Iterator<Item = Form> + use<> {
        let (is_text, is_table) = (matches!(subject, Subject::Text(_)), matches!(subject, Subject::Mandates(..)));
        Self::FORMS.into_iter().filter(move |form| match form {
            Form::Akn => is_text,
            Form::Docx => !is_table,
            _ => true,
        })
    }

    /// Another form; the name of the file ends as it should.
    pub fn choose(&mut self, form: Form) {
        let path = PathBuf::from(&self.path);
        let known = path.extension().and_then(|end| end.to_str()).and_then(Form::of_extension);
        if known == Some(self.form) {
            self.path = path.with_extension(form.extension()).display().to_string();
        }
        self.form = form;
        self.progress = Progress::Chosen;
    }
}

impl State {
    /// What a file would be made of now: what is on screen.
    #[must_use]
    pub fn subject(&self) -> Option<Subject> {
        match (self.screen, &self.comparison) {
            (Screen::Mandates, table) if self.mandates.is_some() => {
                let mandates = self.mandates.as_ref()?;
                let rows = mandates.lines.iter().filter_map(|line| match line {
                    RegisterLine::Row(at) => Some(*at),
                    RegisterLine::Group(..) => None,
                });
                let (view, lineage) = match mandates.sheet {
                    Sheet::Register => (View::Register, None),
                    Sheet::Conditions => (View::Conditions, None),
                    Sheet::Reports => (View::Reports, None),
                    Sheet::Addressees => (View::Addressees, None),
                    Sheet::Growth => (View::Growth, None),
                    Sheet::Changes => (View::Changes, table.as_ref().map(|table| Arc::clone(&table.lineage))),
                };
                Some(Subject::Mandates(Arc::clone(&mandates.register), view, rows.collect(), lineage))
            }
            (Screen::Comparison, Some(table)) => Some(Subject::Comparison(Arc::clone(&table.lineage))),
            _ if self.reading.is_some() => self.open_document().map(Subject::Text),
            (_, Some(table)) => Some(Subject::Comparison(Arc::clone(&table.lineage))),
            _ => None,
        }
    }
}
