//! Akoma Ntoso XML, as the United Nations publishes it (AKN4UN), in any version of the standard.
//!
//! The markup is read as a stream, with a bound on everything. Names are compared without their prefix, so that no version
//! of the namespace is asked for. What the markup says of a block goes along as a hint: the words decide, since files with
//! paragraphs in the wrong element are common.

mod blocks;
mod facts;
mod tables;

use quick_xml::Reader;
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesRef, BytesStart, Event};

use super::Raw;
use crate::ingest::limits::{MAX_ATTRIBUTES, MAX_DEPTH};
use crate::model::{ReadError, WarningKind};
use blocks::Blocks;

/// Splits an XML text into blocks.
///
/// # Errors
/// When the markup goes past a limit, or breaks before any words came.
pub fn read(source: &str) -> Result<Raw, ReadError> {
    let mut reader = Reader::from_str(source);
    let config = reader.config_mut();
    // Ends are matched here: a file with one end missing still has its words.
    config.check_end_names = false;
    config.allow_unmatched_ends = true;
    config.allow_dangling_amp = true;
    let mut walk = Walk::default();
    loop {
        let at = usize::try_from(reader.buffer_position()).unwrap_or(usize::MAX);
        let event = reader.read_event();
        match event {
            Ok(Event::Start(start)) => walk.start(&start, false)?,
            Ok(Event::Empty(start)) => walk.start(&start, true)?,
            Ok(Event::End(end)) => {
                if !walk.end(end.local_name().as_ref()) {
                    walk.blocks.damaged(line_of(source, at));
                }
            }
            Ok(Event::Text(text)) => walk.blocks.words(&text),
            Ok(Event::CData(text)) => walk.blocks.words(&text),
            Ok(Event::GeneralRef(name)) => walk.blocks.words(&resolved(&name)),
            Ok(Event::DocType(_)) => return Err(ReadError::DocumentType),
            Ok(Event::Decl(_) | Event::PI(_) | Event::Comment(_)) => {}
            Ok(Event::Eof) => break,
            Err(_) => {
                walk.blocks.damaged(line_of(source, at));
                break;
            }
        }
    }
    let breaks_off = !walk.open.is_empty();
    if breaks_off {
        walk.blocks.damaged(line_of(source, source.len()));
    }
    let (raw, damaged) = walk.blocks.finished();
    match damaged {
        Some(line) if raw.lines.is_empty() => Err(ReadError::MarkupBroken { line }),
        Some(line) if breaks_off => Ok(Raw { warnings: vec![WarningKind::BreaksOff { line }], ..raw }),
        Some(line) => Ok(Raw { warnings: vec![WarningKind::MarkupBroken { line }], ..raw }),
        None => Ok(raw),
    }
}

/// The number of the line, from 1, that a byte stands in.
fn line_of(source: &str, at: usize) -> usize {
    source.as_bytes().iter().take(at).filter(|byte| **byte == b'\n').count() + 1
}

/// The letters that a reference stands for; one that nothing defines stays as it is written.
fn resolved(reference: &BytesRef<'_>) -> String {
    if let Ok(Some(letter)) = reference.resolve_char_ref() {
        return letter.to_string();
    }
    match &**reference {
        "nbsp" => "\u{a0}".to_owned(),
        name => resolve_predefined_entity(name).map_or_else(|| format!("&{name};"), str::to_owned),
    }
}

#[derive(Default)]
struct Walk {
    blocks: Blocks,
    /// The elements that are open, outermost first, by their local names.
    open: Vec<Box<str>>,
}

impl Walk {
    fn start(&mut self, start: &BytesStart<'_>, empty: bool) -> Result<(), ReadError> {
        if self.open.len() >= MAX_DEPTH {
            return Err(ReadError::MarkupTooDeep { limit: MAX_DEPTH });
        }
        // An attribute takes five bytes at least; names that stand twice are no matter here, and looking for them costs time.
        let many = start.attributes_raw().len() > 5 * MAX_ATTRIBUTES;
        if many && start.attributes().with_checks(false).nth(MAX_ATTRIBUTES).is_some() {
            return Err(ReadError::TooManyAttributes { limit: MAX_ATTRIBUTES });
        }
        let name = start.local_name();
        self.blocks.start(name.as_ref(), self.open.last().map_or("", |open| open), start);
        if empty {
            self.blocks.end(name.as_ref());
        } else {
            self.open.push(name.as_ref().into());
        }
        Ok(())
    }

    /// Closes an element, and those inside it that were left open. Whether it was the innermost one.
    fn end(&mut self, name: &str) -> bool {
        let Some(at) = self.open.iter().rposition(|open| open.as_ref() == name) else { return false };
        let innermost = at + 1 == self.open.len();
        while self.open.len() > at {
            if let Some(open) = self.open.pop() {
                self.blocks.end(&open);
            }
        }
        innermost
    }
}

#[cfg(test)]
mod tests;
