//! Bytes in, a [`Document`] with warnings out, or one clear error.
//!
//! Pure: it touches no file, clock or thread. It does not know where the bytes came from.

mod vocabulary;

pub use vocabulary::Vocabulary;

use crate::model::{Body, Date, Document, Language, ReadError, Status, Symbol};

/// The largest file that is read, in megabytes.
pub const MAX_FILE_MB: u64 = 200;

/// What is known of a text without reading it. It goes before what the text says of itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Known {
    /// See [`Document::symbol`].
    pub symbol: Option<Symbol>,
    /// See [`Document::body`].
    pub body: Option<Body>,
    /// See [`Document::session`].
    pub session: Option<String>,
    /// See [`Document::adopted`].
    pub adopted: Option<Date>,
    /// See [`Document::year`].
    pub year: Option<i32>,
    /// See [`Document::status`].
    pub status: Option<Status>,
    /// See [`Document::language`].
    pub language: Option<Language>,
}

/// Reads a text. `name` is the file's name without its folder; `vocabulary` holds the words of the other texts of the library.
///
/// # Errors
/// When the bytes are no text, or the text is no resolution.
pub fn read(name: &str, bytes: &[u8], known: &Known, vocabulary: &Vocabulary) -> Result<Document, ReadError> {
    let _ = (name, bytes, known, vocabulary);
    Err(ReadError::NotAResolution)
}
