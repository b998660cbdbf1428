//! The kinds of files, and how far one is.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use crate::export::{ExportError, Form};

/// The end of the name of a picture.
const PICTURE: &str = "png";

/// A kind of file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileKind {
    /// A form of the answer.
    Form(Form),
    /// The rows as they stand in the window.
    Picture,
}

impl FileKind {
    /// What a person chooses from, the most asked for first.
    pub const ALL: [Self; 9] = [
        Self::Form(Form::Docx),
        Self::Form(Form::Html),
        Self::Form(Form::Pdf),
        Self::Form(Form::Xlsx),
        Self::Form(Form::Csv),
        Self::Form(Form::Markdown),
        Self::Form(Form::Json),
        Self::Form(Form::Akn),
        Self::Picture,
    ];

    /// The form; a picture is named as a page is.
    #[must_use]
    pub const fn form(self) -> Form {
        match self {
            Self::Form(form) => form,
            Self::Picture => Form::Html,
        }
    }

    /// What the name of its file ends in.
    #[must_use]
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Form(form) => form.extension(),
            Self::Picture => PICTURE,
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
    /// The person let it be; nothing was written.
    Cancelled,
    /// It could not be made, and why.
    Failed(ExportError),
    /// It could not be written, as the system says.
    NotWritten(String),
}

/// Lets a file that is being made be: it is not written.
#[derive(Clone, Debug, Default)]
pub struct Stop(Arc<AtomicBool>);

impl Stop {
    /// Lets it be.
    pub fn press(&self) {
        self.0.store(true, Ordering::SeqCst);
    }

    /// Whether it was let be.
    #[must_use]
    pub fn is_pressed(&self) -> bool {
        self.0.load(Ordering::SeqCst)
    }
}

impl PartialEq for Stop {
    /// It is no part of what was chosen.
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Eq for Stop {}
