//! The forms an answer can take, and the names of its files.

use crate::messages::Messages;

/// A form of the answer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Form {
    /// For people, in a terminal.
    #[default]
    Text,
    /// For programs.
    Json,
    /// One page that opens offline on any computer.
    Html,
    /// `CommonMark`, with tables.
    Markdown,
    /// Word: tracked changes, or a table.
    Docx,
    /// A table for programs.
    Csv,
    /// A spreadsheet.
    Xlsx,
    /// For printing.
    Pdf,
    /// Akoma Ntoso, as the United Nations publish their texts (AKN4UN).
    Akn,
}

impl Form {
    /// All of them, in the order in which they are listed.
    pub const ALL: [Self; 9] =
        [Self::Text, Self::Json, Self::Html, Self::Markdown, Self::Docx, Self::Csv, Self::Xlsx, Self::Pdf, Self::Akn];

    /// The name on the command line.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Json => "json",
            Self::Html => "html",
            Self::Markdown => "md",
            Self::Docx => "docx",
            Self::Csv => "csv",
            Self::Xlsx => "xlsx",
            Self::Pdf => "pdf",
            Self::Akn => "akn",
        }
    }

    /// What a file of this form is called at its end.
    #[must_use]
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Text => "txt",
            Self::Akn => "xml",
            _ => self.code(),
        }
    }

    /// The form that a file name asks for by its end.
    #[must_use]
    pub fn of_extension(extension: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|form| form.extension().eq_ignore_ascii_case(extension))
    }

    /// Bytes that no terminal should see.
    #[must_use]
    pub const fn is_binary(self) -> bool {
        matches!(self, Self::Docx | Self::Xlsx | Self::Pdf)
    }
}

/// Why there is no file.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ExportError {
    /// This answer has no such form.
    #[error("this answer has no form {}", .0.code())]
    NoSuchForm(Form),
    /// No PDF is written here.
    #[error("no PDF is written by this program: print the web page")]
    NoPdf,
    /// The fonts that are built in lack the letters of a text; some of them.
    #[error("the fonts of this program lack the letters of this text: {0}")]
    NoGlyphs(String),
    /// A library refused.
    #[error("the file could not be made: {0}")]
    Failed(String),
}

impl ExportError {
    /// What is wrong and what to do, in one sentence.
    #[must_use]
    pub fn sentence(&self, messages: &Messages) -> String {
        match self {
            Self::NoSuchForm(form) => messages.say_with("export-no-such-form", &[("form", form.code().into())]),
            Self::NoPdf => messages.say("export-no-pdf"),
            Self::NoGlyphs(letters) => messages.say_with("export-no-glyphs", &[("letters", letters.as_str().into())]),
            Self::Failed(reason) => messages.say_with("export-failed", &[("reason", reason.as_str().into())]),
        }
    }
}

/// Longest file name in bytes, its end included: fits every file system, and the folder still has room.
const LONGEST_NAME: usize = 120;

/// Names that Windows keeps for devices, whatever stands behind the point.
const RESERVED: [&str; 4] = ["con", "prn", "aux", "nul"];

/// What the names of files end in that a text may come from: where it has no symbol, it is called as its file.
const SOURCES: [&str; 14] =
    ["docx", "docm", "doc", "odt", "rtf", "pdf", "txt", "text", "html", "htm", "xhtml", "md", "markdown", "xml"];

/// A label without the end of a file's name.
fn stem(label: &str) -> &str {
    match label.rsplit_once('.') {
        Some((stem, end)) if SOURCES.iter().any(|own| own.eq_ignore_ascii_case(end)) => stem,
        _ => label,
    }
}

/// The name of a file for these labels: `A_RES_72_194-E_RES_2023_26.docx`. Never empty, never a path, never a device; the ends of the names
/// of the files that the texts came from are left out.
#[must_use]
pub fn file_name(labels: &[&str], form: Form) -> String {
    let keep = |letter: char| match letter {
        letter if letter.is_alphanumeric() => letter,
        '.' | '-' | '(' | ')' | ' ' => letter,
        _ => '_',
    };
    let mut name: String = labels.iter().map(|label| stem(label)).collect::<Vec<_>>().join("-").chars().map(keep).collect();
    let end = format!(".{}", form.extension());
    while name.len() > LONGEST_NAME - end.len() {
        name.pop();
    }
    let name = name.trim_matches(|letter: char| matches!(letter, '.' | ' ' | '-')).to_owned();
    let stem = name.split('.').next().unwrap_or_default().to_ascii_lowercase();
    let numbered =
        |start| stem.strip_prefix(start).is_some_and(|rest: &str| rest.len() == 1 && rest.as_bytes()[0].is_ascii_digit());
    let is_reserved = RESERVED.contains(&stem.as_str()) || numbered("com") || numbered("lpt");
    match name.as_str() {
        "" => format!("alinea{end}"),
        name if is_reserved => format!("_{name}{end}"),
        name => format!("{name}{end}"),
    }
}
