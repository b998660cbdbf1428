//! Texts of Word: the parts of the package, read as streams, with a bound on everything.
//!
//! Numbers of paragraphs are computed as Word computes them; notes are told from the text by the markup; recorded changes
//! are read as accepted or as they stood before. Whatever a part points to outside the package is never looked at.

mod body;
mod numbering;
mod settings;
mod styles;
mod told;
mod xml;

use std::collections::HashMap;

use quick_xml::events::BytesStart;

use super::Raw;
use crate::ingest::archive::{Archive, NAMES_LISTED};
use crate::ingest::decode;
use crate::ingest::limits::MAX_PARAGRAPHS;
use crate::model::{Format, Leftover, LeftoverKind, ReadError, Tracked, WarningKind};
use body::{Body, Read};
use numbering::Numbering;
use settings::NoteFormats;
use styles::Styles;
use xml::{Handler, attribute};

/// Reads a text of Word.
///
/// # Errors
/// When the package is damaged, locked, or goes past a limit.
pub fn read(bytes: &[u8], tracked: Tracked) -> Result<Raw, ReadError> {
    let mut package = Package { archive: Archive::open(bytes, Format::Docx)?, damaged: Vec::new() };
    let main = package.main()?;
    let parts = package.parts(&main)?;
    let styles: Styles = package.optional(parts.first("styles"))?;
    let mut numbering: Numbering = package.optional(parts.first("numbering"))?;
    let Some(source) = package.text(&main)? else { return Err(ReadError::Damaged { format: Format::Docx }) };

    let formats: NoteFormats = package.optional(parts.first("settings"))?;
    let mut text = Body::new(&styles, &mut numbering, tracked).counting_notes(formats);
    if !xml::walk(&source, &mut text)? {
        package.damaged.push(main);
    }
    let mut read = text.finished();
    if read.raw.lines.len() > MAX_PARAGRAPHS {
        return Err(ReadError::TooManyParagraphs { limit: MAX_PARAGRAPHS });
    }
    for (kind, calls) in [("footnotes", std::mem::take(&mut read.footnotes)), ("endnotes", std::mem::take(&mut read.endnotes))] {
        if let Some(name) = parts.first(kind).filter(|_| !calls.is_empty()) {
            let Some(source) = package.forgiving(name)? else { continue };
            let mut notes = Body::of_notes(&styles, &mut numbering, tracked, calls);
            if !xml::walk(&source, &mut notes)? {
                package.damaged.push(name.to_owned());
            }
            read.take_notes(notes.finished());
        }
    }
    for name in parts.all(&["header", "footer"]) {
        let Some(source) = package.forgiving(name)? else { continue };
        let mut aside = Body::new(&styles, &mut numbering, tracked);
        // What is broken there is no part of the text.
        xml::walk(&source, &mut aside)?;
        read.take_aside(aside.finished().raw);
    }
    if told::any(&read.raw.lines) {
        let properties: told::Properties = package.optional(Some("docProps/core.xml"))?;
        properties.tell(&mut read.raw);
    }
    Ok(finished(read, package.damaged, tracked))
}

fn finished(read: Read, damaged: Vec<String>, tracked: Tracked) -> Raw {
    let Read { mut raw, hidden, inserted, removed, .. } = read;
    if !hidden.trim().is_empty() {
        raw.text.push_str(&hidden);
        raw.asides.push(Leftover { kind: LeftoverKind::Unexplained, text: hidden.trim().to_owned() });
    }
    if inserted + removed > 0 {
        raw.warnings.push(WarningKind::TrackedChanges { inserted, removed, read: tracked });
    }
    if !damaged.is_empty() {
        let names = damaged.into_iter().take(NAMES_LISTED).collect::<Vec<_>>().join(", ");
        raw.warnings.push(WarningKind::PartsDamaged { names });
    }
    raw
}

/// The package, and the parts of it that turned out to be damaged.
struct Package<'a> {
    archive: Archive<'a>,
    damaged: Vec<String>,
}

impl Package<'_> {
    /// The name of the part with the text.
    fn main(&mut self) -> Result<String, ReadError> {
        const USUAL: &str = "word/document.xml";
        if self.archive.has(USUAL) {
            return Ok(USUAL.to_owned());
        }
        let relations: Relations = self.optional(Some("_rels/.rels"))?;
        relations.first("officeDocument").map(str::to_owned).ok_or(ReadError::Damaged { format: Format::Docx })
    }

    /// The parts that belong to the text: as it says, else by their usual names.
    fn parts(&mut self, main: &str) -> Result<Relations, ReadError> {
        let (folder, file) = main.rsplit_once('/').unwrap_or(("", main));
        let mut relations: Relations = self.optional(Some(&format!("{folder}/_rels/{file}.rels")))?;
        folder.clone_into(&mut relations.folder);
        relations.resolve();
        for kind in ["styles", "numbering", "settings", "footnotes", "endnotes"] {
            let usual = format!("{folder}/{kind}.xml");
            if relations.first(kind).is_none_or(|name| !self.archive.has(name)) && self.archive.has(&usual) {
                relations.targets.insert(0, (kind.to_owned(), usual));
            }
        }
        Ok(relations)
    }

    /// The letters of a part.
    fn text(&mut self, name: &str) -> Result<Option<String>, ReadError> {
        let Some(bytes) = self.archive.part(name)? else { return Ok(None) };
        Ok(decode::decode(&bytes).ok().map(|decoded| decoded.text.into_owned()))
    }

    /// The letters of a part without which the text can still be read. Limits hold all the same.
    fn forgiving(&mut self, name: &str) -> Result<Option<String>, ReadError> {
        match self.text(name) {
            Ok(Some(text)) => Ok(Some(text)),
            Ok(None) => {
                if self.archive.has(name) {
                    self.damaged.push(name.to_owned());
                }
                Ok(None)
            }
            Err(ReadError::Damaged { .. }) => {
                self.damaged.push(name.to_owned());
                Ok(None)
            }
            Err(error) => Err(error),
        }
    }

    /// What a part says, as far as it can be read; nothing where there is none.
    fn optional<T: Handler + Default>(&mut self, name: Option<&str>) -> Result<T, ReadError> {
        let mut read = T::default();
        let Some(name) = name else { return Ok(read) };
        if let Some(text) = self.forgiving(name)?
            && !xml::walk(&text, &mut read)?
        {
            self.damaged.push(name.to_owned());
        }
        Ok(read)
    }
}

/// What a part is related to, by the last word of the relation's type.
#[derive(Default)]
struct Relations {
    folder: String,
    targets: Vec<(String, String)>,
}

impl Relations {
    fn first(&self, kind: &str) -> Option<&str> {
        self.targets.iter().find(|(known, _)| known == kind).map(|(_, target)| target.as_str())
    }

    fn all(&self, kinds: &[&str]) -> Vec<&str> {
        self.targets.iter().filter(|(kind, _)| kinds.contains(&kind.as_str())).map(|(_, target)| target.as_str()).collect()
    }

    /// Makes the targets names of parts.
    fn resolve(&mut self) {
        for (_, target) in &mut self.targets {
            let whole = match target.strip_prefix('/') {
                Some(rooted) => rooted.to_owned(),
                None => format!("{}/{target}", self.folder),
            };
            let mut names: Vec<&str> = Vec::new();
            for name in whole.split('/').filter(|name| !name.is_empty() && *name != ".") {
                if name == ".." {
                    names.pop();
                } else {
                    names.push(name);
                }
            }
            *target = names.join("/");
        }
    }
}

impl Handler for Relations {
    fn start(&mut self, name: &str, element: &BytesStart<'_>) {
        if name != "Relationship" || attribute(element, "TargetMode").is_some_and(|mode| mode == "External") {
            return;
        }
        if let (Some(kind), Some(target)) = (attribute(element, "Type"), attribute(element, "Target")) {
            let kind = kind.rsplit('/').next().unwrap_or_default().to_owned();
            self.targets.push((kind, target.trim_start_matches('/').to_owned()));
            if target.starts_with('/')
                && let Some((_, last)) = self.targets.last_mut()
            {
                last.insert(0, '/');
            }
        }
    }
}

/// Marks of notes by their ids.
type Marks = HashMap<String, String>;

#[cfg(test)]
mod tests;
