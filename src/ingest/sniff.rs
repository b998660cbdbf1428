//! What kind of file bytes are, by what they hold rather than by their name.

use super::limits::MAX_LINE_BYTES;
use crate::model::{Format, ReadError};

/// How many lines with Markdown in them make a Markdown file.
const MARKDOWN_LINES: usize = 3;

/// Decodes bytes and tells their format. A byte order mark is taken off.
///
/// # Errors
/// Empty, binary, not UTF-8, of a format that is not read, or with a line that is too long.
pub fn sniff<'a>(name: &str, bytes: &'a [u8]) -> Result<(Format, &'a str), ReadError> {
    for (magic, extension) in [(&b"%PDF"[..], "pdf"), (b"PK\x03\x04", "docx, zip"), (b"\xd0\xcf\x11\xe0", "doc")] {
        if bytes.starts_with(magic) {
            return Err(ReadError::UnknownFormat { extension: extension.to_owned() });
        }
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    if bytes.contains(&0) {
        return Err(ReadError::Binary);
    }
    let text = std::str::from_utf8(bytes).map_err(|error| ReadError::NotUtf8 { offset: error.valid_up_to() })?;
    if text.chars().all(|letter| letter.is_whitespace() || letter.is_control() || letter == '\u{feff}') {
        return Err(ReadError::Empty);
    }
    if let Some(format) = markup(text)? {
        return Ok((format, text));
    }
    if let Some(at) = text.split('\n').position(|line| line.len() > MAX_LINE_BYTES) {
        return Err(ReadError::LineTooLong { line: at + 1, limit: MAX_LINE_BYTES });
    }
    let named =
        name.rsplit_once('.').is_some_and(|(_, end)| end.eq_ignore_ascii_case("md") || end.eq_ignore_ascii_case("markdown"));
    let format = if named || looks_like_markdown(text) { Format::Markdown } else { Format::Text };
    Ok((format, text))
}

/// How far into a file its first element is looked for, in bytes: behind comments and instructions.
const HEAD: usize = 4096;

/// The format of a file whose first letters are markup, by its first element.
fn markup(text: &str) -> Result<Option<Format>, ReadError> {
    let start = text.trim_start();
    if !start.starts_with('<') {
        return Ok(None);
    }
    let end = start.char_indices().map(|(at, _)| at).take_while(|at| *at < HEAD).last().unwrap_or_default();
    let head = start.get(..end).unwrap_or_default().to_ascii_lowercase();
    let declared = head.starts_with("<?xml");
    if head.contains("akomantoso") {
        return Ok(Some(Format::Akn));
    }
    let page = ["<!doctype html", "<html", "<head", "<body"].iter().any(|tag| head.contains(tag));
    match (page, declared || head.starts_with("<!doctype")) {
        (true, _) => Err(ReadError::UnknownFormat { extension: "html".to_owned() }),
        (false, true) => Err(ReadError::UnknownFormat { extension: "xml".to_owned() }),
        (false, false) => Ok(None),
    }
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
