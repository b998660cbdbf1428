//! Links set by hand, kept per pair of texts in small files beside the settings: `links/A_RES_72_194@fr--E_RES_2023_26@fr.json`.
//!
//! Such a file can be sent to a colleague, who puts it in the same folder or gives it to `alinea compare --links`.

use std::path::{Path, PathBuf};

use super::{set_aside, write_json};
use crate::compare::Links;

/// A file of links is small; a larger one is none.
const MOST_BYTES: u64 = 4 * 1024 * 1024;

/// So many pairs are read.
const MOST_FILES: usize = 10_000;

/// The longest name of a file, without its ending.
const LONGEST_NAME: usize = 120;

/// What was read.
#[derive(Debug, Default)]
pub struct Loaded {
    /// One for each pair, sorted by the names of their texts.
    pub links: Vec<Links>,
    /// Files that could not be understood and have these names now.
    pub set_aside: Vec<PathBuf>,
}

/// The folder beside the settings.
#[must_use]
pub fn folder(settings: &Path) -> PathBuf {
    settings.with_file_name("links")
}

/// Reads all links of a folder. A file that cannot be understood is set aside; no folder: no links.
#[must_use]
pub fn load(folder: &Path) -> Loaded {
    let mut loaded = Loaded::default();
    for path in files(folder) {
        match read(&path) {
            Some(links) => loaded.links.push(links),
            None => loaded.set_aside.extend(set_aside(&path)),
        }
    }
    loaded.links.sort_by(|a, b| a.documents.cmp(&b.documents));
    loaded
}

/// The same without moving any file.
#[must_use]
pub fn peek(folder: &Path) -> Vec<Links> {
    files(folder).iter().filter_map(|path| read(path)).collect()
}

/// Writes the links of a pair, whole or not at all; where nothing is said any more, the file goes.
///
/// # Errors
/// When the folder or file cannot be written.
pub fn save(folder: &Path, links: &Links) -> std::io::Result<()> {
    let Some(path) = path_of(folder, links) else { return Ok(()) };
    if links.is_empty() {
        return match std::fs::remove_file(path) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error),
            _ => Ok(()),
        };
    }
    std::fs::create_dir_all(folder)?;
    write_json(&path, links)
}

/// The file of a pair; none where the links do not say which texts they are of.
#[must_use]
pub fn path_of(folder: &Path, links: &Links) -> Option<PathBuf> {
    let [left, right] = links.documents.as_ref()?;
    let plain = |letter: char| if letter.is_alphanumeric() || matches!(letter, '.' | '-' | '@') { letter } else { '_' };
    let mut name: String = format!("{left}--{right}").chars().map(plain).collect();
    while name.len() > LONGEST_NAME {
        name.pop();
    }
    Some(folder.join(format!("{name}.json")))
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    let paths = entries.filter_map(Result::ok).map(|entry| entry.path());
    let mut paths: Vec<PathBuf> = paths.filter(|path| is_of_links(path)).take(MOST_FILES).collect();
    paths.sort();
    paths
}

fn is_of_links(path: &Path) -> bool {
    let is = |part: Option<&std::ffi::OsStr>, ending: &str| part.is_some_and(|part| part == ending);
    let stem = path.file_stem().map(Path::new);
    is(path.extension(), "json") && !is(stem.and_then(Path::extension), "unreadable")
}

fn read(path: &Path) -> Option<Links> {
    if std::fs::metadata(path).ok()?.len() > MOST_BYTES {
        return None;
    }
    let links: Links = serde_json::from_str(&std::fs::read_to_string(path).ok()?).ok()?;
    links.documents.is_some().then_some(links)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::Link;

    fn links() -> Links {
        let mut links =
            Links { documents: Some(["A/RES/72/194@fr".to_owned(), "E/RES/2023/26@fr".to_owned()]), ..Links::default() };
        links.link(Link { left: vec!["OP1".to_owned()], right: vec!["OP2".to_owned()] });
        links
    }

    #[test]
    fn what_was_saved_is_read_again_and_goes_when_nothing_is_said() {
        let folder = tempfile::tempdir().expect("a folder");
        save(folder.path(), &links()).expect("saved");
        assert_eq!(load(folder.path()).links, [links()]);
        save(folder.path(), &Links { links: Vec::new(), ..links() }).expect("removed");
        assert!(load(folder.path()).links.is_empty());
    }

    #[test]
    fn a_broken_file_is_set_aside_and_kept() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = path_of(folder.path(), &links()).expect("a path");
        std::fs::write(&path, "{").expect("written");
        let loaded = load(folder.path());
        assert!(loaded.links.is_empty() && !path.exists());
        assert_eq!(loaded.set_aside.iter().filter(|path| path.exists()).count(), 1);
    }
}
