//! Bytes in, a [`Document`] with warnings out, or one clear error.
//!
//! One line through the room: [`sniff`] decodes and tells the format, a [`reader`] gives lines, [`structure`] makes the
//! document by the rules of the genre, with the words of a [`lexicon`], [`repair`] and [`citation`]. Pure: it touches no
//! file, clock or thread, and does not know where the bytes came from.

mod archive;
mod citation;
mod decode;
mod lexicon;
mod limits;
mod name;
mod reader;
mod repair;
mod sniff;
mod structure;
mod styled;
mod vocabulary;

pub use archive::{Archive, Member};
pub use lexicon::{Lexicon, Opens};
pub use limits::{MAX_FILE_BYTES, MAX_FILE_MB, MAX_PAGE_SECONDS, MAX_PDF_MEMORY_MB};
pub use vocabulary::{Beside, Vocabulary};

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::model::{Body, Citation, Date, Document, Format, Language, ReadError, Section, Source, Status, Symbol, Tracked};
use crate::text::{TextRange, hash};

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

/// What was read of pages, before any rule of the genre: plain data that one process can hand to another.
#[derive(Debug, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Pages(reader::Raw);

/// Reads the pages of a PDF. `page_done` is called behind each.
///
/// # Errors
/// When the file is locked, damaged, without text, or goes past a limit.
pub fn read_pages(bytes: &[u8], page_done: &mut dyn FnMut()) -> Result<Pages, ReadError> {
    reader::pdf::read(bytes, page_done).map(Pages)
}

/// What reads the pages of a PDF.
pub type PageReader = fn(&[u8]) -> Result<Pages, ReadError>;

/// How a file is read, where there is a choice.
#[derive(Clone, Copy, Debug, Default)]
pub struct Options<'a> {
    /// What reads the pages of a PDF; [`read_pages`] where nothing is said. A process of its own keeps its faults from this one.
    pub pages: Option<PageReader>,
    /// Which text of a file with recorded changes.
    pub tracked: Tracked,
    /// Which document of an archive, by its name there; needed only where there are several.
    pub member: Option<&'a str>,
    /// As simple paragraphs, whatever the document is.
    pub as_text: bool,
}

/// Reads a text. `name` is the file's name without its folder; `beside` holds the words of the library.
///
/// # Errors
/// When the bytes are no text, or the text is no resolution.
pub fn read(name: &str, bytes: &[u8], known: &Known, beside: Beside<'_>) -> Result<Document, ReadError> {
    read_with(name, bytes, known, beside, &Options::default())
}

/// The same, with choices.
///
/// # Errors
/// When the bytes are no text, the text is no resolution, or an archive does not say which of its documents is meant.
pub fn read_with(
    name: &str,
    bytes: &[u8],
    known: &Known,
    beside: Beside<'_>,
    options: &Options<'_>,
) -> Result<Document, ReadError> {
    let sniffed = sniff::sniff(name, bytes)?;
    if sniffed.format == Format::Zip {
        let mut archive = Archive::open(bytes, Format::Zip)?;
        let member = archive::choose(&mut archive, options.member)?;
        let inner = archive.read(&member)?;
        // An archive inside an archive is no document.
        return match sniff::sniff(member.file_name(), &inner)?.format {
            Format::Zip => Err(ReadError::NoDocuments),
            _ => read_with(member.file_name(), &inner, known, beside, options),
        };
    }
    let source = Source {
        name: name.to_owned(),
        format: sniffed.format,
        sha256: hash::hexadecimal(&Sha256::digest(bytes)),
        ..Source::default()
    };
    let raw = reader::read(sniffed, options)?;
    if options.as_text { structure::plain(raw, source, known) } else { structure::structure(raw, source, known, beside) }
}

/// Gets the lists and patterns for a language ready, which the first text would otherwise wait for.
pub fn prepare(language: Language) {
    let _ = lexicon::Lexicon::of(language);
    let _ = citation::first_in("");
}

/// The opening words of a paragraph of this section, by the lists of its language.
#[must_use]
pub fn opening(language: Language, section: Section, text: &str) -> Option<TextRange> {
    let lexicon = lexicon::Lexicon::of(language);
    let opens = match section {
        Section::Preamble => lexicon::Opens::Preamble,
        Section::Operative => lexicon::Opens::Operative,
        Section::Heading => return None,
    };
    lexicon.opening(text, opens).or_else(|| lexicon.first_word(text))
}

/// The resolutions that a document names, in reading order.
#[must_use]
pub fn citations(document: &Document) -> Vec<Citation> {
    citation::find(document)
}
