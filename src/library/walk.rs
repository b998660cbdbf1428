//! Which files lie under the paths a person named.

use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};

/// How deep folders are followed.
const MAX_DEPTH: usize = 64;

/// The files, each once, those of a folder in the order of their names; and the paths that could not be looked at, with the reason.
/// Hidden files and links inside folders are left out: a link could lead in circles.
#[must_use]
pub fn walk(paths: &[PathBuf]) -> (Vec<PathBuf>, Vec<(PathBuf, String)>) {
    let mut walk = Walk::default();
    for path in paths {
        walk.path(path);
    }
    (walk.files, walk.failed)
}

#[derive(Default)]
struct Walk {
    files: Vec<PathBuf>,
    seen: HashSet<PathBuf>,
    failed: Vec<(PathBuf, String)>,
}

impl Walk {
    fn path(&mut self, path: &Path) {
        match fs::metadata(path) {
            Ok(data) if data.is_dir() => self.folder(path, 0),
            Ok(_) => self.file(path.to_path_buf()),
            Err(error) => self.failed.push((path.to_path_buf(), error.to_string())),
        }
    }

    fn file(&mut self, path: PathBuf) {
        if self.seen.insert(path.clone()) {
            self.files.push(path);
        }
    }

    fn folder(&mut self, folder: &Path, depth: usize) {
        let entries = match fs::read_dir(folder) {
            Ok(entries) => entries,
            Err(error) => return self.failed.push((folder.to_path_buf(), error.to_string())),
        };
        let mut entries: Vec<_> = entries.filter_map(Result::ok).collect();
        entries.sort_by_key(fs::DirEntry::file_name);
        for entry in entries {
            if entry.file_name().to_string_lossy().starts_with('.') {
                continue;
            }
            match entry.file_type() {
                Ok(kind) if kind.is_dir() && depth < MAX_DEPTH => self.folder(&entry.path(), depth + 1),
                Ok(kind) if kind.is_file() => self.file(entry.path()),
                _ => {}
            }
        }
    }
}
