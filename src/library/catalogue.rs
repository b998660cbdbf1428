//! The catalogue: one file of lines, each a change with its check sum. It grows at its end and is written anew when much of it is void.
//!
//! A line counts when it is whole. A program that is ended while it writes leaves a last line that is not: nobody counts it, and
//! the next change takes its place. So the library is as it was before the change, or as it is after it.

use std::collections::HashMap;
use std::io;
use std::path::Path;
use std::sync::Arc;

use rayon::prelude::*;
use serde::{Deserialize, Serialize};

use super::files::Files;
use super::record::{Key, Record};

/// The first line. Another number is another format.
const HEAD: &str = "alinea.catalogue/1";

/// Void lines that are borne, and their share: past both the file is written anew.
const MANY_VOID: usize = 1_000;

/// No catalogue is longer: some hundreds of thousands of texts.
const MAX_BYTES: u64 = 2_000_000_000;

/// One line.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Change {
    /// A document comes, or what is known of it changes.
    Put(Arc<Record>),
    /// A document goes.
    Remove(Key),
}

/// Why there is no catalogue.
#[derive(Debug)]
pub enum CatalogueError {
    /// The system said so.
    Io(io::Error),
    /// A format of another time.
    Format(String),
}

/// What stands in the file.
#[derive(Debug, Default)]
pub struct Catalogue {
    /// The documents, in the order they came.
    pub records: Vec<Arc<Record>>,
    /// Positions in `records`.
    places: HashMap<Key, usize>,
    /// Length of the file up to the last whole line.
    length: u64,
    /// Lines that later ones made void.
    void: usize,
    /// Lines before the last that are not whole: the disk failed, or somebody wrote into the file.
    pub damaged: usize,
}

impl Catalogue {
    /// Reads the file; without one there is nothing.
    ///
    /// # Errors
    /// When the system refuses, or the format is not known.
    pub fn read(files: &Files, path: &Path) -> Result<Self, CatalogueError> {
        if !path.exists() {
            return Ok(Self::default());
        }
        let bytes = files.read(path, MAX_BYTES).map_err(CatalogueError::Io)?;
        Self::of_bytes(&bytes)
    }

    fn of_bytes(bytes: &[u8]) -> Result<Self, CatalogueError> {
        let lines: Vec<&[u8]> = bytes.split_inclusive(|byte| *byte == b'\n').collect();
        let Some((head, lines)) = lines.split_first() else { return Ok(Self::default()) };
        let head = String::from_utf8_lossy(head);
        if head.strip_suffix('\n') != Some(HEAD) {
            return Err(CatalogueError::Format(head.chars().take(60).collect()));
        }
        let changes: Vec<Option<Change>> = lines.par_iter().map(|line| whole(line)).collect();
        let mut catalogue = Self { length: HEAD.len() as u64 + 1, ..Self::default() };
        let mut behind = 0;
        for (line, change) in lines.iter().zip(changes) {
            behind += line.len() as u64;
            if let Some(change) = change {
                catalogue.length += behind;
                behind = 0;
                catalogue.apply(change);
            } else {
                catalogue.damaged += 1;
            }
        }
        // Behind the last whole line: what was being written when the program ended.
        let torn = lines.iter().rev().take_while(|line| whole(line).is_none()).count();
        catalogue.damaged -= torn;
        Ok(catalogue)
    }

    /// The record of this name.
    #[must_use]
    pub fn get(&self, key: &Key) -> Option<&Arc<Record>> {
        self.records.get(*self.places.get(key)?)
    }

    /// Writes changes behind what is there, then takes them over.
    ///
    /// # Errors
    /// When the system refuses; nothing has changed then.
    pub fn write(&mut self, files: &Files, path: &Path, changes: Vec<Change>) -> io::Result<()> {
        if changes.is_empty() {
            return Ok(());
        }
        if self.length == 0 {
            files.write(path, format!("{HEAD}\n").as_bytes())?;
            self.length = HEAD.len() as u64 + 1;
        }
        let text = changes.iter().map(line).collect::<io::Result<Vec<_>>>()?.concat();
        files.append(path, self.length, text.as_bytes())?;
        self.length += text.len() as u64;
        for change in changes {
            self.apply(change);
        }
        if self.void > MANY_VOID && self.void > self.records.len() {
            // It is as good without: the next change tries again.
            let _ = self.write_anew(files, path);
        }
        Ok(())
    }

    /// Writes the whole file anew, without what is void.
    ///
    /// # Errors
    /// When the system refuses; the file is as it was then.
    pub fn write_anew(&mut self, files: &Files, path: &Path) -> io::Result<()> {
        let mut text = format!("{HEAD}\n");
        for record in &self.records {
            text.push_str(&line(&Change::Put(Arc::clone(record)))?);
        }
        files.write(path, text.as_bytes())?;
        self.length = text.len() as u64;
        self.void = 0;
        self.damaged = 0;
        Ok(())
    }

    fn apply(&mut self, change: Change) {
        match change {
            Change::Put(record) => {
                if let Some(known) = self.places.get(&record.key).and_then(|at| self.records.get_mut(*at)) {
                    *known = record;
                    self.void += 1;
                } else {
                    self.places.insert(record.key.clone(), self.records.len());
                    self.records.push(record);
                }
            }
            Change::Remove(key) => {
                if let Some(at) = self.places.remove(&key) {
                    self.records.remove(at);
                    self.places.values_mut().filter(|place| **place > at).for_each(|place| *place -= 1);
                }
                self.void += 2;
            }
        }
    }
}

/// A change as a line: check sum, space, JSON.
fn line(change: &Change) -> io::Result<String> {
    let json = serde_json::to_string(change)?;
    Ok(format!("{:08x} {json}\n", crc32fast::hash(json.as_bytes())))
}

/// The change of a line, where the line is whole.
fn whole(line: &[u8]) -> Option<Change> {
    let line = line.strip_suffix(b"\n")?;
    let (sum, json) = (line.get(..8)?, line.get(9..)?);
    let sum = u32::from_str_radix(std::str::from_utf8(sum).ok()?, 16).ok()?;
    (crc32fast::hash(json) == sum).then_some(())?;
    serde_json::from_slice(json).ok()
}

#[cfg(test)]
mod tests;
