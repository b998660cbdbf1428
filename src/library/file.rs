//! Files of the person's. Never written to.

use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};

use crate::ingest::{self, Archive, Beside, Known, MAX_FILE_MB, Options, Vocabulary};
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

/// Reads a file as it is. At most [`MAX_FILE_MB`] are taken into memory.
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
    let bytes = bytes_of(path)?;
    let members = Archive::open(&bytes, Format::Zip)?.documents();
    Ok(members.iter().map(|member| PathBuf::from(format!("{}#{}", path.display(), member.name))).collect())
}

fn read_file_with(path: &Path, options: &Options<'_>, vocabulary: &Vocabulary) -> Result<Document, ReadError> {
    let (path, member) = split_member(path);
    let bytes = bytes_of(&path)?;
    let name = path.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
    let options = Options { member: member.as_deref(), pages: Some(super::pages), ..*options };
    ingest::read_with(&name, &bytes, &Known::default(), Beside::Others(vocabulary), &options)
}

/// Reads a text that is in no file, such as one from the clipboard. `as_text`: as simple paragraphs, whatever it is.
///
/// # Errors
/// When it is too large, or holds no resolution.
pub fn read_text(name: &str, text: &[u8], as_text: bool, vocabulary: &Vocabulary) -> Result<Document, ReadError> {
    if text.len() as u64 > MAX_FILE_MB * 1_000_000 {
        return Err(ReadError::TooLarge { limit_mb: MAX_FILE_MB });
    }
    let options = Options { as_text, pages: Some(super::pages), ..Options::default() };
    ingest::read_with(name, text, &Known::default(), Beside::Others(vocabulary), &options)
}

/// The bytes of a file, if they are not too many.
fn bytes_of(path: &Path) -> Result<Vec<u8>, ReadError> {
    let refused = |error: std::io::Error| ReadError::Io { reason: error.to_string() };
    let limit = MAX_FILE_MB * 1_000_000;
    let file = File::open(path).map_err(refused)?;
    let mut bytes = Vec::new();
    file.take(limit + 1).read_to_end(&mut bytes).map_err(refused)?;
    if bytes.len() as u64 > limit {
        return Err(ReadError::TooLarge { limit_mb: MAX_FILE_MB });
    }
    Ok(bytes)
}
