//! A folder that is watched: which of its files are new or changed since they were last taken in.
//!
//! What was seen stands in a file of the library, so that a start compares names, lengths and times and reads nothing else.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

use serde::{Deserialize, Serialize};

use super::files::Files;
use super::walk::walk;

/// The file, in the folder of the library.
const FILE: &str = "watched.json";

/// No list of seen files is longer.
const MAX_BYTES: u64 = 200_000_000;

/// A file as it was seen: its length, and when it was changed, in milliseconds.
type Seen = (u64, u64);

/// A file, and what is to be noted of it once it was taken in.
pub type Fresh = (PathBuf, Seen);

/// What was seen of a folder.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Watch {
    folder: PathBuf,
    files: BTreeMap<PathBuf, Seen>,
}

impl Watch {
    /// What this library has seen of a folder; nothing of another one.
    #[must_use]
    pub fn of(library: &Path, folder: &Path) -> Self {
        let bytes = Files::default().read(&library.join(FILE), MAX_BYTES).unwrap_or_default();
        let known: Self = serde_json::from_slice(&bytes).unwrap_or_default();
        if known.folder == folder { known } else { Self { folder: folder.to_path_buf(), files: BTreeMap::new() } }
    }

    /// The files that are new or not as they were.
    ///
    /// # Errors
    /// When the folder cannot be looked at: the system's reason.
    pub fn look(&self) -> Result<Vec<Fresh>, String> {
        if let Err(error) = std::fs::read_dir(&self.folder) {
            return Err(error.to_string());
        }
        let (files, _) = walk(std::slice::from_ref(&self.folder));
        let fresh = files.into_iter().filter_map(|path| {
            let now = seen(&path)?;
            (self.files.get(&path) != Some(&now)).then_some((path, now))
        });
        Ok(fresh.collect())
    }

    /// Notes files that were taken in, and forgets those that are gone.
    ///
    /// # Errors
    /// When the system refuses; the files are then looked at again next time.
    pub fn note(&mut self, library: &Path, taken: impl IntoIterator<Item = Fresh>) -> std::io::Result<()> {
        self.files.retain(|path, _| path.exists());
        self.files.extend(taken);
        Files::default().write(&library.join(FILE), &serde_json::to_vec(self)?)
    }
}

fn seen(path: &Path) -> Option<Seen> {
    let data = std::fs::metadata(path).ok()?;
    let changed = data.modified().ok().and_then(|time| time.duration_since(UNIX_EPOCH).ok());
    Some((data.len(), changed.map_or(0, |time| u64::try_from(time.as_millis()).unwrap_or(u64::MAX))))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_new_or_changed_is_looked_at_again_also_after_a_start() {
        let (library, folder) = (tempfile::tempdir().expect("a folder"), tempfile::tempdir().expect("a folder"));
        let file = |name: &str| folder.path().join(name);
        std::fs::write(file("a.txt"), "one").expect("written");
        std::fs::write(file("b.txt"), "two").expect("written");
        let mut watch = Watch::of(library.path(), folder.path());
        let fresh = watch.look().expect("a folder");
        assert_eq!(fresh.len(), 2);
        watch.note(library.path(), fresh).expect("noted");
        let mut watch = Watch::of(library.path(), folder.path());
        assert_eq!(watch.look(), Ok(Vec::new()));
        std::fs::write(file("b.txt"), "another").expect("written");
        std::fs::write(file("c.txt"), "three").expect("written");
        std::fs::remove_file(file("a.txt")).expect("removed");
        let fresh = watch.look().expect("a folder");
        assert_eq!(fresh.iter().map(|(path, _)| path.clone()).collect::<Vec<_>>(), [file("b.txt"), file("c.txt")]);
        watch.note(library.path(), fresh).expect("noted");
        std::fs::write(file("a.txt"), "one").expect("written");
        assert_eq!(Watch::of(library.path(), folder.path()).look().expect("a folder").len(), 1, "back again is new");
        let other = tempfile::tempdir().expect("a folder");
        std::fs::write(other.path().join("x.txt"), "x").expect("written");
        assert_eq!(Watch::of(library.path(), other.path()).look().expect("a folder").len(), 1, "another folder begins anew");
        assert!(Watch::of(library.path(), &file("none")).look().is_err());
    }
}
