//! What kind of file bytes are, by what they hold rather than by their name.

use std::borrow::Cow;

use super::archive::Archive;
use super::decode::{self, Decoded};
use super::limits::MAX_LINE_BYTES;
use crate::model::{Format, ReadError, WarningKind};

/// How many lines with Markdown in them make a Markdown file.
const MARKDOWN_LINES: usize = 3;

/// Where the first element of a page stands at the latest, behind declarations and comments.
const PAGE_BEGINS_WITHIN: usize = 4096;

/// Junk that may stand before the head of a PDF, as its readers allow.
const PDF_BEGINS_WITHIN: usize = 1024;

/// A file whose kind is known.
#[derive(Debug)]
pub struct Sniffed<'a> {
    /// The kind.
    pub format: Format,
    /// Letters, or bytes where the kind has more than letters.
    pub content: Content<'a>,
    /// What is to be said of how the letters were read.
    pub notices: Vec<WarningKind>,
}

/// What a file holds.
#[derive(Debug)]
pub enum Content<'a> {
    /// Letters.
    Text(Cow<'a, str>),
    /// Bytes.
    Bytes(&'a [u8]),
}

/// Tells the kind of a file. Texts are decoded, a byte order mark is taken off.
///
/// # Errors
/// Empty, binary, of a kind that is not read, or with a line that is too long.
pub fn sniff<'a>(name: &str, bytes: &'a [u8]) -> Result<Sniffed<'a>, ReadError> {
    if let Some(format) = packed(bytes)? {
        return Ok(Sniffed { format, content: Content::Bytes(bytes), notices: Vec::new() });
    }
    let Decoded { text, notices } = decode::decode(bytes)?;
    if text.chars().all(|letter| letter.is_whitespace() || letter.is_control() || letter == '\u{feff}') {
        return Err(ReadError::Empty);
    }
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase()).unwrap_or_default();
    let format = match marked_up(&text, &ending)? {
        Some(format) => format,
        None if matches!(ending.as_str(), "md" | "markdown") || looks_like_markdown(&text) => Format::Markdown,
        None => Format::Text,
    };
    if matches!(format, Format::Text | Format::Markdown)
        && let Some(at) = text.split(['\n', '\r']).position(|line| line.len() > MAX_LINE_BYTES)
    {
        return Err(ReadError::LineTooLong { line: at + 1, limit: MAX_LINE_BYTES });
    }
    Ok(Sniffed { format, content: Content::Text(text), notices })
}

/// Kinds that are told by their first bytes.
fn packed(bytes: &[u8]) -> Result<Option<Format>, ReadError> {
    let unknown = |extension: &str| Err(ReadError::UnknownFormat { extension: extension.to_owned() });
    let start = bytes.get(..PDF_BEGINS_WITHIN).unwrap_or(bytes);
    if start.starts_with(b"%PDF-") || (start.contains(&0) && memchr::memmem::find(start, b"%PDF-").is_some()) {
        return Ok(Some(Format::Pdf));
    }
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return office(bytes).map(Some);
    }
    if bytes.starts_with(b"\xd0\xcf\x11\xe0") {
        // Word keeps an encrypted .docx in a file of the old kind.
        let package: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let encrypted = memchr::memmem::find(bytes, &package).is_some();
        return if encrypted { Err(ReadError::Encrypted) } else { unknown("doc") };
    }
    if bytes.starts_with(b"{\\rtf") {
        return unknown("rtf");
    }
    for (magic, extension) in [(&b"\x89PNG"[..], "png"), (b"\xff\xd8\xff", "jpg"), (b"II*\0", "tif"), (b"MM\0*", "tif")] {
        if bytes.starts_with(magic) {
            return unknown(extension);
        }
    }
    Ok(None)
}

/// What an archive is: a text of Word, another office file, or files together.
fn office(bytes: &[u8]) -> Result<Format, ReadError> {
    let mut archive = Archive::open(bytes, Format::Zip)?;
    if archive.has("[Content_Types].xml") {
        for (part, extension) in [("xl/workbook.xml", "xlsx"), ("ppt/presentation.xml", "pptx")] {
            if archive.has(part) {
                return Err(ReadError::UnknownFormat { extension: extension.to_owned() });
            }
        }
        return Ok(Format::Docx);
    }
    if archive.has("word/document.xml") {
        return Ok(Format::Docx);
    }
    if archive.has("mimetype") && archive.has("content.xml") {
        let kind = archive.part("mimetype")?.unwrap_or_default();
        let extension = if kind.ends_with(b".text") { "odt" } else { "ods, odp" };
        return Err(ReadError::UnknownFormat { extension: extension.to_owned() });
    }
    Ok(Format::Zip)
}

/// XML and HTML.
fn marked_up(text: &str, ending: &str) -> Result<Option<Format>, ReadError> {
    let head = text.trim_start();
    let mut end = head.len().min(PAGE_BEGINS_WITHIN);
    while !head.is_char_boundary(end) {
        end -= 1;
    }
    let head = head[..end].to_ascii_lowercase();
    if !head.starts_with('<') {
        return Ok(None);
    }
    if head.contains("akomantoso") {
        return Ok(Some(Format::Akn));
    }
    let page = ["<html", "<!doctype html", "<head", "<body", "<meta "].iter().any(|tag| head.contains(tag));
    if page || matches!(ending, "html" | "htm" | "xhtml") {
        return Ok(Some(Format::Html));
    }
    if head.starts_with("<?xml") || head.starts_with("<!doctype") {
        return Err(ReadError::UnknownFormat { extension: "xml".to_owned() });
    }
    // A stretch of a page, as it comes from the clipboard.
    let stretch = ["<p", "<div", "<span", "<h1", "<h2", "<h3", "<ol", "<ul", "<table", "<!--startfragment"];
    Ok(stretch.iter().any(|tag| head.starts_with(tag)).then_some(Format::Html))
}

fn looks_like_markdown(text: &str) -> bool {
    text.lines()
        .filter(|line| {
            let line = line.trim_start();
            let heading = line.trim_start_matches('#');
            (heading.len() < line.len() && heading.starts_with(' '))
                || line.contains("<sup>")
                || line.contains("](")
                || line.matches("**").count() > 1
                || emphasised_start(line)
        })
        .nth(MARKDOWN_LINES - 1)
        .is_some()
}

/// `*Rappelant* …` or `3. *Prie* …`.
fn emphasised_start(line: &str) -> bool {
    let line = line.trim_start_matches(|letter: char| letter.is_ascii_digit() || matches!(letter, '.' | ' '));
    line.strip_prefix('*').is_some_and(|rest| rest.starts_with(char::is_alphabetic) && rest.contains('*'))
}
