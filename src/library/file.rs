//! Files of the person's. Never written to.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use crate::ingest::{self, Beside, Known, MAX_FILE_MB, Vocabulary};
use crate::model::{Document, ReadError};

/// Reads a file as it is. At most [`MAX_FILE_MB`] are taken into memory.
///
/// # Errors
/// When the system does not give the file, it is too large, or it holds no resolution.
pub fn read_file(path: &Path, vocabulary: &Vocabulary) -> Result<Document, ReadError> {
    let refused = |error: std::io::Error| ReadError::Io { reason: error.to_string() };
    let limit = MAX_FILE_MB * 1_000_000;
    let file = File::open(path).map_err(refused)?;
    let mut bytes = Vec::new();
    file.take(limit + 1).read_to_end(&mut bytes).map_err(refused)?;
    if bytes.len() as u64 > limit {
        return Err(ReadError::TooLarge { limit_mb: MAX_FILE_MB });
    }
    let name = path.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
    ingest::read(&name, &bytes, &Known::default(), Beside::Others(vocabulary))
}
