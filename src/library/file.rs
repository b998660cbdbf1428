//! Files of the person's. Never written to.

use std::path::{Path, PathBuf};

use super::Files;
use crate::ingest::{self, Archive, Beside, Known, Options, Vocabulary};
use crate::model::{Document, Format, ReadError, Tracked};

/// A file, and which document in it where it is an archive: `archive.zip#A_RES_72_194.docx`. A file whose own name has that
/// form goes first.
#[must_use]
pub fn split_member(path: &Path) -> (PathBuf, Option<String>) {
    let whole = (path.to_path_buf(), None);
    let Some((file, member)) = path.to_str().and_then(|text| text.split_once('#')).filter(|_| !path.exists()) else {
        return whole;
    };
    if Path::new(file).is_file() { (PathBuf::from(file), Some(member.to_owned())) } else { whole }
}

/// Reads a file as it is. At most [`ingest::MAX_FILE_MB`] are taken into memory.
///
/// # Errors
/// When the system does not give the file, it is too large, or it holds no resolution.
pub fn read_file(path: &Path, tracked: Tracked, vocabulary: &Vocabulary) -> Result<Document, ReadError> {
    read_file_with(path, &Options { tracked, ..Options::default() }, vocabulary)
}

/// Reads a file as simple paragraphs, whatever the document is.
///
/// # Errors
/// When the system does not give the file, it is too large, or it holds no text.
pub fn read_plain(path: &Path) -> Result<Document, ReadError> {
    read_file_with(path, &Options { as_text: true, ..Options::default() }, &Vocabulary::default())
}

/// The documents of an archive, each as a path that names it: `texts.zip#first.docx`.
///
/// # Errors
/// When the system does not give the file, or it is no archive.
pub fn members(path: &Path) -> Result<Vec<PathBuf>, ReadError> {
    let bytes = super::read_bytes(&Files::default(), path)?;
    let members = Archive::open(&bytes, Format::Zip)?.documents();
    Ok(members.iter().map(|member| PathBuf::from(format!("{}#{}", path.display(), member.name))).collect())
}

fn read_file_with(path: &Path, options: &Options<'_>, vocabulary: &Vocabulary) -> Result<Document, ReadError> {
    let (path, member) = split_member(path);
    let bytes = super::read_bytes(&Files::default(), &path)?;
    let name = super::name_of(&path);
    let options = Options { member: member.as_deref(), pages: Some(super::pages), ..*options };
    ingest::read_with(&name, &bytes, &Known::default(), Beside::Others(vocabulary), &options)
}

/// Reads a text that is in no file, such as one from the clipboard. `as_text`: as simple paragraphs, whatever it is.
///
/// # Errors
/// When it is too large, or holds no resolution.
pub fn read_text(name: &str, text: &[u8], as_text: bool, vocabulary: &Vocabulary) -> Result<Document, ReadError> {
    super::check_size(text)?;
    let options = Options { as_text, pages: Some(super::pages), ..Options::default() };
    ingest::read_with(name, text, &Known::default(), Beside::Others(vocabulary), &options)
}
