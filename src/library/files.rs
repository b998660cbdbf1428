//! The few things the library does to a disk, in one place, so that a test can let any of them fail.
//!
//! A file is written whole or not at all: beside its place first, made durable, then renamed. The catalogue alone grows at its end.

use std::fmt;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::Path;
use std::sync::Arc;

/// One operation that can fail.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// A folder is made.
    Folder,
    /// A file is read.
    Read,
    /// Bytes go into a new file.
    Write,
    /// Bytes are made durable.
    Sync,
    /// A file takes its place.
    Rename,
    /// The first half of what is added goes to the end of a file.
    Append,
    /// The other half does.
    AppendRest,
    /// A file goes.
    Remove,
}

/// Called before each operation; its error is the error of the operation.
type Before = Arc<dyn Fn(Step, &Path) -> io::Result<()> + Send + Sync>;

/// The disk, or the disk as a test lets it fail.
#[derive(Clone, Default)]
pub struct Files {
    before: Option<Before>,
}

impl fmt::Debug for Files {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Files").field("before", &self.before.is_some()).finish()
    }
}

impl Files {
    /// A disk on which `before` decides whether an operation fails.
    #[must_use]
    pub fn with(before: impl Fn(Step, &Path) -> io::Result<()> + Send + Sync + 'static) -> Self {
        Self { before: Some(Arc::new(before)) }
    }

    fn step(&self, step: Step, path: &Path) -> io::Result<()> {
        self.before.as_ref().map_or(Ok(()), |before| before(step, path))
    }

    /// A file's bytes, at most `limit` and one more.
    ///
    /// # Errors
    /// When the system refuses.
    pub fn read(&self, path: &Path, limit: u64) -> io::Result<Vec<u8>> {
        self.step(Step::Read, path)?;
        if is_waiting(path) {
            return Err(io::ErrorKind::Unsupported.into());
        }
        let file = File::open(path)?;
        let length = file.metadata().map_or(0, |data| data.len().min(limit));
        let mut bytes = Vec::with_capacity(usize::try_from(length).unwrap_or_default() + 1);
        file.take(limit.saturating_add(1)).read_to_end(&mut bytes)?;
        Ok(bytes)
    }

    /// Makes a folder and those above it.
    ///
    /// # Errors
    /// When the system refuses.
    pub fn folder(&self, path: &Path) -> io::Result<()> {
        if path.is_dir() {
            return Ok(());
        }
        self.step(Step::Folder, path)?;
        fs::create_dir_all(path)
    }

    /// Writes a file whole or not at all, durably.
    ///
    /// # Errors
    /// When the system refuses; the file that was there before is then untouched.
    pub fn write(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        self.write_as(path, bytes, true)
    }

    /// Writes a file that can be made anew: whole or not at all, but durable only when the system finds the time.
    ///
    /// # Errors
    /// When the system refuses.
    pub fn write_spare(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        self.write_as(path, bytes, false)
    }

    fn write_as(&self, path: &Path, bytes: &[u8], durable: bool) -> io::Result<()> {
        let folder = path.parent().unwrap_or_else(|| Path::new("."));
        self.folder(folder)?;
        self.step(Step::Write, path)?;
        let mut file = tempfile::Builder::new().prefix(TEMPORARY).tempfile_in(folder)?;
        file.write_all(bytes)?;
        if durable {
            self.step(Step::Sync, path)?;
            file.as_file().sync_all()?;
        }
        self.step(Step::Rename, path)?;
        file.persist(path)?;
        if durable { sync_folder(folder) } else { Ok(()) }
    }

    /// Puts bytes behind the first `length` bytes of a file, durably; what else stands there goes.
    ///
    /// # Errors
    /// When the system refuses. Part of the bytes may then stand in the file: whoever reads it must be able to tell.
    pub fn append(&self, path: &Path, length: u64, bytes: &[u8]) -> io::Result<()> {
        self.step(Step::Append, path)?;
        let mut file = OpenOptions::new().write(true).open(path)?;
        if file.metadata()?.len() != length {
            file.set_len(length)?;
        }
        let written = self.write_behind(&mut file, path, length, bytes);
        if written.is_err() {
            // What is not sure to last is not to be read either; where even that fails, whoever reads must be able to tell.
            let _ = file.set_len(length);
        }
        written
    }

    fn write_behind(&self, file: &mut File, path: &Path, length: u64, bytes: &[u8]) -> io::Result<()> {
        file.seek(SeekFrom::Start(length))?;
        let (first, rest) = bytes.split_at(bytes.len() / 2);
        file.write_all(first)?;
        self.step(Step::AppendRest, path)?;
        file.write_all(rest)?;
        self.step(Step::Sync, path)?;
        file.sync_data()
    }

    /// Removes a file; one that is not there is as good as removed.
    ///
    /// # Errors
    /// When the system refuses.
    pub fn remove(&self, path: &Path) -> io::Result<()> {
        self.step(Step::Remove, path)?;
        match fs::remove_file(path) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
            _ => Ok(()),
        }
    }
}

/// How the names of files begin that are being written. One that is left was never part of the library.
pub const TEMPORARY: &str = ".writing-";

/// A rename is durable when its folder is.
#[cfg(unix)]
fn sync_folder(folder: &Path) -> io::Result<()> {
    File::open(folder)?.sync_all()
}

/// Elsewhere a folder cannot be opened; the system takes care of it.
#[cfg(not(unix))]
fn sync_folder(_folder: &Path) -> io::Result<()> {
    Ok(())
}

/// A pipe in a folder: opening it would wait for whoever writes into it, perhaps for ever. Those that the shell gives have a writer.
#[cfg(unix)]
fn is_waiting(path: &Path) -> bool {
    use std::os::unix::fs::FileTypeExt;
    let of_system = path.starts_with("/dev") || path.starts_with("/proc");
    !of_system && fs::metadata(path).is_ok_and(|data| data.file_type().is_fifo())
}

#[cfg(not(unix))]
const fn is_waiting(_path: &Path) -> bool {
    false
}
