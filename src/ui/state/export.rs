//! The dialog in which a file is made.

mod file;
mod found;
mod mandates;
mod subject;

use std::path::PathBuf;
use std::sync::Arc;

use super::{Dialog, Screen, Sheet, State};
use crate::export::preview::Preview;
use crate::export::{Form, Layout};
use crate::messages::Messages;

pub use file::{FileKind, Progress, Stop};
pub use found::Found;
pub use mandates::MandatesSubject;
pub use subject::Subject;

/// What a person chooses to make a file of; what of it is on screen is a [`Subject`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum What {
    /// The text that is open.
    #[default]
    Text,
    /// The comparison.
    Comparison,
    /// The lineage.
    Lineage,
    /// One paragraph through the years.
    History,
    /// The register of mandates.
    Mandates,
    /// The hits of a search.
    Hits,
    /// The wording that was looked for, as agreed language.
    Quote,
    /// How it spread, years by bodies.
    Spread,
    /// What texts cite.
    Citations,
    /// The series of the library.
    Series,
}

impl What {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 10] = [
        Self::Text,
        Self::Comparison,
        Self::Lineage,
        Self::History,
        Self::Mandates,
        Self::Hits,
        Self::Quote,
        Self::Spread,
        Self::Citations,
        Self::Series,
    ];

    /// It is a list first of all: a spreadsheet is what is asked for most.
    const fn is_list(self) -> bool {
        !matches!(self, Self::Text | Self::Comparison | Self::Lineage | Self::History)
    }
}

/// The choices of the dialog.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExportDialog {
    /// What there is to choose from.
    pub offered: Vec<What>,
    /// What a file is made of.
    pub what: What,
    /// Which kind of file.
    pub kind: FileKind,
    /// For Word files of two texts.
    pub layout: Layout,
    /// Who signs tracked changes, as typed.
    pub author: String,
    /// Where, as typed.
    pub path: String,
    /// How it begins.
    pub preview: Preview,
    /// How far it is.
    pub progress: Progress,
    /// Lets it be while it is being written.
    pub stop: Stop,
}

impl ExportDialog {
    /// The dialog as it opens.
    #[must_use]
    pub fn new(offered: Vec<What>, what: What, subject: &Subject, messages: &Messages) -> Self {
        let kind = FileKind::Form(if what.is_list() { Form::Xlsx } else { Form::Docx });
        Self {
            offered,
            what,
            kind,
            layout: Layout::default(),
            author: String::new(),
            path: subject.file_name(kind, messages),
            preview: subject.preview(kind, Layout::default(), messages),
            progress: Progress::default(),
            stop: Stop::default(),
        }
    }

    /// Another kind of file; the name of the file ends as it should.
    pub fn choose(&mut self, kind: FileKind) {
        let path = PathBuf::from(&self.path);
        if path.extension().and_then(|end| end.to_str()) == Some(self.kind.extension()) {
            self.path = path.with_extension(kind.extension()).display().to_string();
        }
        self.kind = kind;
        self.progress = Progress::Chosen;
    }

    /// Shows again how the file begins.
    pub fn look(&mut self, subject: &Subject, messages: &Messages) {
        self.preview = subject.preview(self.kind, self.layout, messages);
    }

    /// Something else to make a file of.
    pub fn take(&mut self, what: What, subject: &Subject, messages: &Messages) {
        self.what = what;
        let name = subject.file_name(self.kind, messages);
        self.path = PathBuf::from(&self.path).with_file_name(name).display().to_string();
        self.progress = Progress::Chosen;
        if !self.kinds().contains(&self.kind) {
            self.choose(FileKind::Form(Form::Xlsx));
        }
        self.look(subject, messages);
    }

    /// The kinds of files that can be made of it.
    #[must_use]
    pub fn kinds(&self) -> Vec<FileKind> {
        let is_there = |kind: &FileKind| match kind {
            FileKind::Form(Form::Akn) => self.what == What::Text,
            _ => true,
        };
        FileKind::ALL.into_iter().filter(is_there).collect()
    }
}

impl State {
    /// What of all that can leave is on screen.
    fn what_on_screen(&self) -> What {
        match self.screen {
            _ if matches!(self.dialog, Some(Dialog::Citations(_))) => What::Citations,
            Screen::Comparison => What::Comparison,
            Screen::Lineage if self.subject_of(What::History).is_none() => What::Lineage,
            Screen::Lineage => What::History,
            Screen::Mandates => What::Mandates,
            Screen::Search if self.search.spread_shown => What::Spread,
            Screen::Search => What::Hits,
            _ => What::Text,
        }
    }

    /// What there is now to make a file of, what is on screen first.
    #[must_use]
    pub fn offered(&self) -> Vec<What> {
        let mut offered: Vec<What> = What::ALL.into_iter().filter(|what| self.subject_of(*what).is_some()).collect();
        let first = self.what_on_screen();
        offered.sort_by_key(|what| *what != first);
        offered
    }

    /// What a choice means now.
    #[must_use]
    pub fn subject_of(&self, what: What) -> Option<Subject> {
        match what {
            What::Text => self.open_document().map(Subject::Text),
            What::Comparison => self.comparison.as_ref().map(|table| Subject::Comparison(Arc::clone(&table.lineage))),
            What::Lineage => self.lineage.as_ref().map(|view| Subject::Lineage(Arc::clone(&view.lineage))),
            What::History => {
                let view = self.lineage.as_ref()?;
                Some(Subject::History(Arc::clone(&view.lineage), Arc::clone(view.history.as_ref()?)))
            }
            What::Mandates => {
                let mandates = self.mandates.as_ref()?;
                if self.lacks_comparison() {
                    return None;
                }
                Some(Subject::Mandates(Box::new(MandatesSubject::of(mandates, self.comparison.as_ref()))))
            }
            What::Hits => {
                let answer = self.search.answer.as_ref().filter(|answer| answer.found.total > 0)?;
                Some(Subject::Found(Found::Hits(Arc::clone(answer))))
            }
            What::Quote => Some(Subject::Found(Found::Quote(Arc::clone(self.search.card.as_ref()?)))),
            What::Spread => {
                let card = self.search.card.as_ref().filter(|card| card.quotation.found.total > 0)?;
                Some(Subject::Found(Found::Spread(Arc::clone(card))))
            }
            What::Citations => {
                let cited = Arc::clone(self.citations.cited.as_ref()?);
                Some(Subject::Found(Found::Citations(cited, self.citations.listed_of())))
            }
            What::Series => {
                let series = Arc::clone(self.library.series.as_ref()?);
                Some(Subject::Found(Found::Series(Arc::clone(&self.snapshot), series)))
            }
        }
    }

    /// Whether changes of mandate are to be shown, and nothing is compared.
    #[must_use]
    pub fn lacks_comparison(&self) -> bool {
        self.comparison.is_none() && self.mandates.as_ref().is_some_and(|mandates| mandates.sheet == Sheet::Changes)
    }

    /// What a file would be made of now: what is on screen.
    #[must_use]
    pub fn subject(&self) -> Option<Subject> {
        self.exported_first().and_then(|what| self.subject_of(what))
    }

    /// What a file is made of now: what is on screen; where that is an answer or a comparison, never something else that lies behind it.
    #[must_use]
    pub fn exported_first(&self) -> Option<What> {
        let front = self.what_on_screen();
        match self.offered().first() {
            Some(first) if *first == front || front == What::Text => Some(*first),
            _ => None,
        }
    }
}
