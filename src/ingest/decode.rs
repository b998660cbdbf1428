//! Bytes become letters: by their mark, as strict UTF-8, as the file declares, else by a guess that is said.

use std::borrow::Cow;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

use crate::model::{ReadError, WarningKind};
use crate::text::hidden;

/// How many bytes at the start of a file may declare its encoding.
const DECLARED_WITHIN: usize = 1024;

/// How many bytes an encoding is guessed from.
const GUESSED_FROM: usize = 1 << 20;

/// Letters, and what is to be said of how they were read.
#[derive(Debug, PartialEq, Eq)]
pub struct Decoded<'a> {
    /// The text, without byte order mark.
    pub text: Cow<'a, str>,
    /// What the reader should know.
    pub notices: Vec<WarningKind>,
}

/// Decodes the bytes of a text. Lines end with a line feed whatever ended them, and a letter with its accent is one letter
/// whatever wrote it; no rule behind this one meets another form. All ranges into a text count from here on.
///
/// # Errors
/// [`ReadError::Binary`] where NUL stands among the letters.
pub fn decode(bytes: &[u8]) -> Result<Decoded<'_>, ReadError> {
    let mut notices = Vec::new();
    let text = letters(bytes, &mut notices);
    if text.contains('\0') {
        return Err(ReadError::Binary);
    }
    let text = match once(&text) {
        Some(once) => {
            notices.push(WarningKind::EncodedTwice);
            Cow::Owned(once)
        }
        None => text,
    };
    Ok(Decoded { text: composed(line_feeds(text)), notices })
}

/// Line feeds in place of the line ends of other systems.
fn line_feeds(text: Cow<'_, str>) -> Cow<'_, str> {
    if memchr::memchr(b'\r', text.as_bytes()).is_none() {
        return text;
    }
    Cow::Owned(text.replace("\r\n", "\n").replace('\r', "\n"))
}

/// Letters and their accents put together (NFC), as all but a few systems write them.
fn composed(text: Cow<'_, str>) -> Cow<'_, str> {
    if text.is_ascii() || is_nfc_quick(text.chars()) == IsNormalized::Yes {
        return text;
    }
    let composed: String = text.nfc().collect();
    if composed == text { text } else { Cow::Owned(composed) }
}

fn letters<'a>(bytes: &'a [u8], notices: &mut Vec<WarningKind>) -> Cow<'a, str> {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        return decoded(encoding, bytes.get(mark..).unwrap_or_default(), notices);
    }
    if let Some(encoding) = wide(bytes) {
        return decoded(encoding, bytes, notices);
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return text.into();
    }
    if let Some(encoding) = declared(bytes).filter(|encoding| *encoding != UTF_8) {
        let (text, failed) = encoding.decode_without_bom_handling(bytes);
        if !failed {
            return text;
        }
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes.get(..GUESSED_FROM).unwrap_or(bytes), true);
    let encoding = if mostly_utf8(bytes) { UTF_8 } else { detector.guess(None, Utf8Detection::Deny) };
    notices.push(WarningKind::EncodingGuessed { encoding: encoding.name().to_owned() });
    decoded(encoding, bytes, notices)
}

fn decoded<'a>(encoding: &'static Encoding, bytes: &'a [u8], notices: &mut Vec<WarningKind>) -> Cow<'a, str> {
    let (text, failed) = encoding.decode_without_bom_handling(bytes);
    if failed {
        let count = text.matches('\u{fffd}').count();
        notices.push(WarningKind::UnreadableLetters { count });
    }
    text
}

/// A text in UTF-8 with few broken places is not read as something else, in which every accent would be wrong.
fn mostly_utf8(bytes: &[u8]) -> bool {
    let (mut good, mut bad) = (0_usize, 0_usize);
    for chunk in bytes.get(..GUESSED_FROM).unwrap_or(bytes).utf8_chunks() {
        good += chunk.valid().chars().filter(|letter| !letter.is_ascii()).count();
        bad += usize::from(!chunk.invalid().is_empty());
    }
    good > bad * 4
}

/// UTF-16 without its mark: spaces and line feeds tell, in every script.
fn wide(bytes: &[u8]) -> Option<&'static Encoding> {
    const LOOKED_AT: usize = 4096;
    if bytes.len() < 4 || !bytes.len().is_multiple_of(2) {
        return None;
    }
    let (mut little, mut big) = (0_usize, 0_usize);
    let pairs = bytes.chunks_exact(2).take(LOOKED_AT);
    let count = pairs.len();
    for pair in pairs {
        match pair {
            [b' '..=b'~' | b'\n' | b'\r' | b'\t', 0] => little += 1,
            [0, b' '..=b'~' | b'\n' | b'\r' | b'\t'] => big += 1,
            _ => {}
        }
    }
    // One letter in twenty at least is a space, a digit or a full stop.
    match (little * 20 > count, big * 20 > count) {
        (true, false) => Some(UTF_16LE),
        (false, true) => Some(UTF_16BE),
        _ => None,
    }
}

/// The encoding that an XML declaration or a `meta` element names.
fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    let start = String::from_utf8_lossy(bytes.get(..DECLARED_WITHIN).unwrap_or(bytes)).to_ascii_lowercase();
    if !start.contains('<') {
        return None;
    }
    ["charset=", "encoding="].into_iter().find_map(|name| {
        let value = start.split_once(name)?.1.trim_start_matches(['"', '\'', ' ']);
        let label: String =
            value.chars().take_while(|letter| letter.is_ascii_alphanumeric() || "-_:.".contains(*letter)).collect();
        Encoding::for_label(label.as_bytes())
    })
}

/// The text with the lines put right that were encoded twice. None where there are none: a line in which letters beyond ASCII
/// happen to be strict UTF-8 when read as bytes of Windows-1252 is no chance.
fn once(text: &str) -> Option<String> {
    // Every lead byte of such a sequence reads as one of these.
    if !text.contains(['Â', 'Ã', 'Å', 'â', 'Ð', 'Ñ', 'Ø', 'Ù', 'ã', 'ä', 'å', 'æ', 'ç', 'è', 'é']) {
        return None;
    }
    let mut any = false;
    let lines = text.split_inclusive('\n').map(|line| {
        if line.is_ascii() {
            return Cow::Borrowed(line);
        }
        let (bytes, _, failed) = WINDOWS_1252.encode(line);
        match std::str::from_utf8(&bytes) {
            Ok(right) if !failed => {
                any = true;
                Cow::Owned(right.to_owned())
            }
            _ => Cow::Borrowed(line),
        }
    });
    let put_right: String = lines.collect();
    any.then_some(put_right)
}

/// The letters of a text that nobody sees, listed.
#[must_use]
pub fn hidden(text: &str) -> Option<WarningKind> {
    use std::fmt::Write;
    if !hidden::any_hidden(text) {
        return None;
    }
    let arabic = hidden::has_arabic(text);
    let mut counts = std::collections::BTreeMap::<char, usize>::new();
    for letter in text.chars().filter(|letter| hidden::is_hidden(*letter, arabic)) {
        *counts.entry(letter).or_default() += 1;
    }
    let mut list = String::new();
    for (letter, count) in &counts {
        let separator = if list.is_empty() { "" } else { ", " };
        // Writing to a string cannot fail.
        let _ = write!(list, "{separator}U+{:04X}\u{a0}×\u{a0}{count}", u32::from(*letter));
    }
    Some(WarningKind::HiddenCharacters { list, count: counts.values().sum() })
}

#[cfg(test)]
mod tests;
