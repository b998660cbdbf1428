//! Archives, unpacked in memory and never past a bound: the parts of a .docx, and .zip files of documents.

use std::io::{Cursor, Read};

use zip::ZipArchive;
use zip::result::ZipError;

use super::limits::{FREE_RATIO_BYTES, MAX_MEMBER_MB, MAX_MEMBERS, MAX_RATIO, MAX_UNPACKED_MB};
use crate::model::{Format, Limited, ReadError};

/// Endings of the files in an archive that are documents.
const ENDINGS: [&str; 10] = ["docx", "pdf", "html", "htm", "xhtml", "xml", "md", "markdown", "txt", "text"];

/// Names that some system keeps for itself, whatever their ending.
const RESERVED: [&str; 22] = [
    "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9", "lpt1", "lpt2", "lpt3",
    "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9",
];

/// How many names an error lists.
pub const NAMES_LISTED: usize = 5;

/// An archive whose parts are read one by one.
pub struct Archive<'a> {
    zip: ZipArchive<Cursor<&'a [u8]>>,
    format: Format,
    unpacked: u64,
}

impl<'a> Archive<'a> {
    /// Opens an archive. `format` is what a damaged one is called.
    ///
    /// # Errors
    /// When it is damaged or has too many files.
    pub fn open(bytes: &'a [u8], format: Format) -> Result<Self, ReadError> {
        // Counted before the list is made, which takes memory for every entry.
        let entries = memchr::memmem::find_iter(bytes, b"PK\x01\x02").take(MAX_MEMBERS + 1).count();
        let too_many = ReadError::PastLimit { what: Limited::Members, limit: MAX_MEMBERS as u64 };
        if entries > MAX_MEMBERS {
            return Err(too_many);
        }
        let zip = ZipArchive::new(Cursor::new(bytes)).map_err(|_| ReadError::Damaged { format })?;
        if zip.len() > MAX_MEMBERS {
            return Err(too_many);
        }
        // Two files of one name: which one is meant cannot be told, and other programs choose otherwise.
        if zip.has_duplicate_names() {
            return Err(ReadError::Damaged { format });
        }
        Ok(Self { zip, format, unpacked: 0 })
    }

    /// Whether there is a part of this name.
    #[must_use]
    pub fn has(&self, name: &str) -> bool {
        self.zip.index_for_name(name).is_some()
    }

    /// The names of the documents inside, in the order of the archive, made safe: no folder above, no name that a system
    /// keeps for itself. Links, folders, hidden files and archives are left out.
    #[must_use]
    pub fn documents(&mut self) -> Vec<Member> {
        (0..self.zip.len())
            .filter_map(|index| {
                let entry = self.zip.by_index_raw(index).ok()?;
                if !entry.is_file() || entry.is_symlink() {
                    return None;
                }
                let name = safe_name(&entry.name().ok()?)?;
                let (_, ending) = name.rsplit_once('.')?;
                let is_document = ENDINGS.contains(&ending.to_ascii_lowercase().as_str());
                is_document.then_some(Member { name, index })
            })
            .collect()
    }

    /// Unpacks a document.
    ///
    /// # Errors
    /// When it is encrypted, damaged or too large.
    pub fn read(&mut self, member: &Member) -> Result<Vec<u8>, ReadError> {
        self.unpack(member.index)
    }

    /// Unpacks the part of this name, if there is one.
    ///
    /// # Errors
    /// When it is encrypted, damaged or too large.
    pub fn part(&mut self, name: &str) -> Result<Option<Vec<u8>>, ReadError> {
        match self.zip.index_for_name(name) {
            Some(index) => self.unpack(index).map(Some),
            None => Ok(None),
        }
    }

    fn unpack(&mut self, index: usize) -> Result<Vec<u8>, ReadError> {
        const MEGABYTE: u64 = 1 << 20;
        let format = self.format;
        let damaged = |error: ZipError| match error {
            ZipError::InvalidPassword | ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => ReadError::Encrypted,
            _ => ReadError::Damaged { format },
        };
        let entry = self.zip.by_index(index).map_err(damaged)?;
        let packed = entry.compressed_size().max(1);
        // What an entry says of its size is not believed: at most so much is unpacked.
        let by_ratio = FREE_RATIO_BYTES.max(packed.saturating_mul(MAX_RATIO));
        let left = (MAX_UNPACKED_MB * MEGABYTE).saturating_sub(self.unpacked);
        let limits = [
            (MAX_MEMBER_MB * MEGABYTE, Limited::Member, MAX_MEMBER_MB),
            (by_ratio, Limited::Ratio, MAX_RATIO),
            (left, Limited::Unpacked, MAX_UNPACKED_MB),
        ];
        let (bytes, what, limit) = limits.into_iter().min_by_key(|(bytes, _, _)| *bytes).unwrap_or((0, Limited::Member, 0));
        let mut content = Vec::new();
        let read = entry.take(bytes + 1).read_to_end(&mut content);
        if content.len() as u64 > bytes {
            return Err(ReadError::PastLimit { what, limit });
        }
        read.map_err(|_| ReadError::Damaged { format })?;
        self.unpacked += content.len() as u64;
        Ok(content)
    }
}

/// A document in an archive.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    /// Its name with its folders, safe to be used as a relative path.
    pub name: String,
    index: usize,
}

impl Member {
    /// Its name without its folders.
    #[must_use]
    pub fn file_name(&self) -> &str {
        self.name.rsplit('/').next().unwrap_or_default()
    }
}

/// A name that stays where it is put. None for hidden files and those that systems leave behind.
fn safe_name(name: &str) -> Option<String> {
    let parts: Vec<String> = name
        .split(['/', '\\'])
        .filter(|part| !part.is_empty() && *part != "." && *part != "..")
        .filter(|part| !(part.len() == 2 && part.ends_with(':')))
        .map(|part| {
            let clean: String = part
                .chars()
                .map(|letter| if letter.is_control() || ":*?\"<>|".contains(letter) { '_' } else { letter })
                .collect();
            let stem = clean.split('.').next().unwrap_or_default().to_ascii_lowercase();
            if RESERVED.contains(&stem.as_str()) { format!("_{clean}") } else { clean }
        })
        .collect();
    let hidden = parts.iter().any(|part| part.starts_with('.') || part == "__MACOSX");
    (!parts.is_empty() && !hidden).then(|| parts.join("/"))
}

/// Chooses a document of an archive: the one that is named, or the only one.
///
/// # Errors
/// When there is none, none of that name, or more than one and none is named.
pub fn choose(archive: &mut Archive<'_>, wanted: Option<&str>) -> Result<Member, ReadError> {
    let members = archive.documents();
    let names = || members.iter().take(NAMES_LISTED).map(|member| member.name.clone()).collect::<Vec<_>>();
    match (wanted, members.as_slice()) {
        (_, []) => Err(ReadError::NoDocuments),
        (None, [only]) => Ok(only.clone()),
        (None, all) => Err(ReadError::SeveralDocuments { names: names(), count: all.len() }),
        (Some(wanted), all) => {
            let by_file = |member: &&Member| member.file_name() == wanted;
            let found = all.iter().find(|member| member.name == wanted).or_else(|| all.iter().find(by_file));
            found.cloned().ok_or_else(|| ReadError::NoSuchMember { name: wanted.to_owned(), names: names() })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_stay_where_they_are_put() {
        for (name, safe) in [
            ("a/b.txt", Some("a/b.txt")),
            ("../../etc/b.txt", Some("etc/b.txt")),
            ("/etc/b.txt", Some("etc/b.txt")),
            ("C:\\Windows\\b.txt", Some("Windows/b.txt")),
            ("aux.txt", Some("_aux.txt")),
            ("a\u{0}b?.txt", Some("a_b_.txt")),
            ("__MACOSX/._b.txt", None),
            ("a/.hidden.txt", None),
            ("..", None),
        ] {
            assert_eq!(safe_name(name).as_deref(), safe);
        }
    }
}
