//! What a person names is found or read: symbols in any usual spelling, paths of files, members of archives, the standard input.

use std::io::Read;
use std::path::{Path, PathBuf};

use super::named::path_named;
use super::snapshot::spelled;
use super::{DocumentId, EngineError, Entry, Origin, Snapshot, Sources};
use crate::ingest::MAX_FILE_BYTES;
use crate::library;
use crate::model::{Document, ReadError, Symbol, Tracked};

/// Reads a file into an entry, without keeping it.
///
/// # Errors
/// When the file cannot be read or holds no resolution.
pub fn read_file(path: &Path, snapshot: &Snapshot) -> Result<Entry, EngineError> {
    read_file_with(path, Tracked::default(), snapshot)
}

/// The same, with a choice between the texts of a file that has recorded changes.
///
/// # Errors
/// When the file cannot be read or holds no resolution.
pub fn read_file_with(path: &Path, tracked: Tracked, snapshot: &Snapshot) -> Result<Entry, EngineError> {
    let document = library::read_file(path, tracked, snapshot.vocabulary()).map_err(refused(path))?;
    Ok(of_file(path, document))
}

/// The documents of an archive, each as a path that [`read_file`] takes: `texts.zip#first.docx`.
///
/// # Errors
/// When the file cannot be read or is no archive.
pub fn members(path: &Path) -> Result<Vec<PathBuf>, EngineError> {
    library::members(path).map_err(refused(path))
}

/// What stands for the standard input where a document is named.
pub const STANDARD_INPUT: &str = "-";

/// All that comes from the standard input, as long as it is no longer than a file may be.
///
/// # Errors
/// When it cannot be read.
pub fn standard_input() -> Result<Vec<u8>, EngineError> {
    let mut bytes = Vec::new();
    let read = std::io::stdin().lock().take(MAX_FILE_BYTES + 1).read_to_end(&mut bytes);
    read.map_err(|error| refused(STANDARD_INPUT)(ReadError::Io { reason: error.to_string() }))?;
    Ok(bytes)
}

/// Reads a text that is in no file, without keeping it. `plain`: as simple paragraphs, whatever it is.
///
/// # Errors
/// When it holds no resolution.
pub fn read_text(name: &str, text: &str, plain: bool, snapshot: &Snapshot) -> Result<Entry, EngineError> {
    let document = read_bytes(name, text.as_bytes(), plain, snapshot)?;
    let id = DocumentId::of_pasted(&document.source.sha256);
    Ok(Entry::loaded(id, document, Origin::Pasted(text.into())))
}

/// Reads bytes that come from no file, such as those of another program. `plain`: as simple paragraphs, whatever they are.
///
/// # Errors
/// When they hold no resolution.
pub fn read_bytes(name: &str, bytes: &[u8], plain: bool, snapshot: &Snapshot) -> Result<Document, EngineError> {
    library::read_text(name, bytes, plain, snapshot.vocabulary()).map_err(refused(name))
}

/// Reads a file as simple paragraphs, whatever the document is.
///
/// # Errors
/// When the file cannot be read or holds no text.
pub fn read_plain(path: &Path) -> Result<Document, EngineError> {
    library::read_plain(path).map_err(refused(path))
}

/// What there is with the document that a person names, a symbol in any usual spelling or the path of a file.
///
/// # Errors
/// When no document answers to the name and there is no such file, or the file gives no document.
pub fn add(snapshot: Snapshot, name: &str) -> Result<(Snapshot, DocumentId), EngineError> {
    let path = &path_named(name);
    match snapshot.resolve(name).map(|entry| entry.id.clone()) {
        Ok(id) => Ok((snapshot, id)),
        Err(unknown) if !path.exists() => Err(unknown),
        Err(_) => {
            let entry = read_file(path, &snapshot)?;
            let id = entry.id.clone();
            Ok((snapshot.with(entry), id))
        }
    }
}

/// Loads the documents that a person names, each a symbol in any usual spelling or the path of a file.
///
/// Where all names are symbols of embedded texts, only these are read; a file is read beside the whole corpus.
///
/// # Errors
/// When no document answers to a name and there is no such file, or the file gives no document.
pub fn load(names: &[String], sources: &Sources) -> Result<(Snapshot, Vec<DocumentId>), EngineError> {
    load_with(names, Tracked::default(), sources)
}

/// The same, with a choice between the texts of files that have recorded changes.
///
/// # Errors
/// When no document answers to a name and there is no such file, or the file gives no document.
pub fn load_with(names: &[String], tracked: Tracked, sources: &Sources) -> Result<(Snapshot, Vec<DocumentId>), EngineError> {
    let embedded = library::corpus_symbols();
    let symbols: Vec<_> = names.iter().filter_map(|name| spelled(name).0).filter(|symbol| embedded.contains(symbol)).collect();
    if symbols.len() == names.len() {
        // The versions between two texts help to link them.
        let between = if let [one, other] = symbols.as_slice() { library::corpus_between(one, other) } else { Vec::new() };
        let is_wanted = |symbol: &Symbol| symbols.contains(symbol) || between.contains(symbol);
        let snapshot = sources.overlaid(Snapshot::of_corpus_where(is_wanted));
        let found: Result<Vec<_>, _> = snapshot.resolve_all(names).into_iter().collect();
        if let Ok(ids) = found.map(|entries| entries.into_iter().map(|entry| entry.id.clone()).collect()) {
            return Ok((snapshot, ids));
        }
    }
    let (mut snapshot, trouble) = sources.open();
    let mut ids = Vec::with_capacity(names.len());
    let found: Vec<_> = snapshot.resolve_all(names).into_iter().map(|found| found.map(|entry| entry.id.clone())).collect();
    for (name, found) in names.iter().zip(found) {
        let path = path_named(name);
        let path = path.as_path();
        match found {
            Ok(id) => ids.push(id),
            Err(_) if name == STANDARD_INPUT => {
                let entry = of_file(path, read_bytes(name, &standard_input()?, false, &snapshot)?);
                ids.push(entry.id.clone());
                snapshot = snapshot.with(entry);
            }
            Err(unknown) if !library::split_member(path).0.exists() => {
                // A library that cannot be read may have been the one that knows.
                return Err(trouble.map_or(unknown, EngineError::Library));
            }
            Err(_) => {
                let entry = sources.corrected(read_file_with(path, tracked, &snapshot)?);
                ids.push(entry.id.clone());
                snapshot = snapshot.with(entry);
            }
        }
    }
    Ok((snapshot, ids))
}

fn of_file(path: &Path, document: Document) -> Entry {
    Entry::loaded(DocumentId::of_file(path), document, Origin::File(path.to_path_buf()))
}

/// Why a file, or what goes by such a name, gave no document.
fn refused(path: &(impl AsRef<Path> + ?Sized)) -> impl FnOnce(ReadError) -> EngineError {
    |error| EngineError::Read { path: path.as_ref().to_path_buf(), error }
}
