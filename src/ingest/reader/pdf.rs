//! Pages: letters with their places become lines, and lines a text.
//!
//! The interpreter of the pages is a large library; `library` runs it in a process of its own, with bounds on time and memory.

mod furniture;
mod glyphs;
mod layout;
mod notes;
mod order;
mod rows;
mod whole;

use hayro_interpret::InterpreterCache;
use hayro_syntax::{LoadPdfError, Pdf};

use super::Raw;
use crate::ingest::limits::{MAX_GLYPHS, MAX_PAGES};
use crate::model::{Format, Limited, ReadError, WarningKind};

/// Letters per page below which pages are pictures.
const FEWEST_LETTERS: usize = 20;

/// Most bytes in which a page says that there is nothing on it.
const MOST_FOR_NOTHING: usize = 300;

/// Share of letters that are sure, in percent, below which a reader is warned.
const GOOD_QUALITY: usize = 98;

/// Reads pages. `page_done` is called behind each page.
///
/// # Errors
/// When the file is locked, damaged or not all there, without text, or has too many pages or letters.
pub fn read(bytes: &[u8], page_done: &mut dyn FnMut()) -> Result<Raw, ReadError> {
    let breaks_off = whole::breaks_off(bytes);
    let damaged = || if breaks_off { ReadError::BreaksOff } else { ReadError::Damaged { format: Format::Pdf } };
    let pdf = Pdf::new(bytes.to_vec()).map_err(|error| match error {
        LoadPdfError::Decryption(_) => ReadError::Encrypted,
        LoadPdfError::Invalid => damaged(),
    })?;
    let sources = pdf.pages();
    if sources.is_empty() {
        return Err(damaged());
    }
    if sources.len() > MAX_PAGES {
        return Err(ReadError::PastLimit { what: Limited::Pages, limit: MAX_PAGES as u64 });
    }
    let mut lost = whole::lost(&pdf, breaks_off);
    if (breaks_off && !lost.is_nothing()) || lost.pages.len() == sources.len() {
        return Err(damaged());
    }
    let cache = InterpreterCache::new();
    let mut pages = Vec::with_capacity(sources.len());
    let mut left = MAX_GLYPHS;
    for (at, source) in sources.iter().enumerate() {
        let page = glyphs::read(source, &cache, left);
        if page.is_blank() && source.page_stream().is_some_and(|told| told.len() > MOST_FOR_NOTHING) {
            lost.doubt(at + 1);
        }
        left = left.saturating_sub(page.glyphs.len());
        if left == 0 {
            return Err(ReadError::PastLimit { what: Limited::Parts, limit: MAX_GLYPHS as u64 });
        }
        pages.push(page);
        page_done();
    }
    let letters: usize = pages.iter().map(|page| page.glyphs.iter().filter(|glyph| glyph.letter.is_alphanumeric()).count()).sum();
    let unknown: usize = pages.iter().map(|page| page.unknown).sum();
    if letters + unknown < FEWEST_LETTERS * pages.len() {
        return Err(ReadError::Scanned);
    }
    let mut raw = layout::text(&pages);
    // A file may be whole but for its last lines, which say where its parts are.
    let names = if breaks_off { "xref".to_owned() } else { lost.named() };
    if !names.is_empty() {
        raw.warnings.push(WarningKind::PartsDamaged { names });
    }
    let sure = letters.saturating_sub(unknown) * 100 / (letters + unknown).max(1);
    if sure < GOOD_QUALITY {
        raw.warnings.push(WarningKind::PoorQuality { percent: u8::try_from(sure).unwrap_or_default() });
    }
    Ok(raw)
}
