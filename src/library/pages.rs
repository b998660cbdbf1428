//! Pages are read in a process of its own: what goes wrong in a large library there, or takes for ever, does not end this one.
//!
//! The other process is this same program, asked by a hidden argument. It gets the file on its standard input, and answers with
//! a full stop for each page and one line of JSON at the end.

use std::io::{BufRead, BufReader, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::time::Duration;

use crate::ingest::{self, Beside, Known, MAX_FILE_BYTES, MAX_PAGE_SECONDS, MAX_PDF_MEMORY_MB, Options, Pages};
use crate::model::{Document, Format, Limited, ReadError};

/// The argument by which this program is asked to read pages.
pub const ARGUMENT: &str = "--read-pages";

/// What stands for a page that is done.
const PAGE: &str = ".";

/// What the system says of a program that was refused memory.
const OUT_OF_MEMORY: &str = "memory allocation of";

/// The program that reads pages, once it is known.
static PROGRAM: OnceLock<PathBuf> = OnceLock::new();

/// Says which program reads pages from now on: this one, where its own path is known.
pub fn read_pages_with(program: PathBuf) {
    // The first answer stays: it is the same every time.
    let _ = PROGRAM.set(program);
}

/// Reads pages, in a process of its own where the program for it is known.
///
/// # Errors
/// When the file is locked, damaged, without text, or goes past a limit of time, memory or number.
pub fn pages(bytes: &[u8]) -> Result<Pages, ReadError> {
    match PROGRAM.get() {
        Some(program) => in_a_process(program, bytes, Duration::from_secs(MAX_PAGE_SECONDS)),
        None => ingest::read_pages(bytes, &mut || ()),
    }
}

/// Reads a text whose pages, if it has any, are read apart. See [`ingest::read`].
///
/// # Errors
/// When the bytes are no text, or the text is no resolution.
pub fn read(name: &str, bytes: &[u8], known: &Known, beside: Beside<'_>) -> Result<Document, ReadError> {
    ingest::read_with(name, bytes, known, beside, &Options { pages: Some(pages), ..Options::default() })
}

/// The other side: reads a file, and writes the answer.
///
/// # Errors
/// When nobody listens any more.
pub fn serve(input: impl Read, mut output: impl Write) -> std::io::Result<()> {
    let mut bytes = Vec::new();
    input.take(MAX_FILE_BYTES + 1).read_to_end(&mut bytes)?;
    let answer = ingest::read_pages(&bytes, &mut || {
        // Where nobody listens, the end of the work says so.
        let _ = writeln!(output, "{PAGE}").and_then(|()| output.flush());
    });
    serde_json::to_writer(&mut output, &answer)?;
    writeln!(output)?;
    output.flush()
}

/// Bounds the memory of this whole process: only for one that reads pages and nothing else.
#[cfg(unix)]
pub fn limit_memory() {
    let limit = MAX_PDF_MEMORY_MB << 20;
    // A system that sets no limits still has that of time.
    let _ = rlimit::setrlimit(rlimit::Resource::AS, limit, limit);
}

/// Other systems set no such limit.
#[cfg(not(unix))]
pub fn limit_memory() {}

fn in_a_process(program: &Path, bytes: &[u8], patience: Duration) -> Result<Pages, ReadError> {
    let failed = |error: std::io::Error| ReadError::Io { reason: error.to_string() };
    let mut child = Command::new(program)
        .arg(ARGUMENT)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(failed)?;
    let (stdin, stdout) = (child.stdin.take(), child.stdout.take());
    let (sender, lines) = mpsc::channel();
    let answer = std::thread::scope(|scope| {
        scope.spawn(move || {
            // A process that has ended takes no more; what it said then counts.
            let _ = stdin.map(|mut stdin| stdin.write_all(bytes));
        });
        scope.spawn(move || {
            for line in stdout.map(BufReader::new).into_iter().flat_map(BufRead::lines).map_while(Result::ok) {
                if sender.send(line).is_err() {
                    return;
                }
            }
        });
        let answer = wait(&lines, patience);
        if matches!(answer, Heard::Nothing) {
            // The threads above end with it.
            let _ = child.kill();
        }
        answer
    });
    match answer {
        Heard::Nothing => {
            let _ = child.wait();
            Err(ReadError::PastLimit { what: Limited::Seconds, limit: MAX_PAGE_SECONDS })
        }
        Heard::End => Err(died_of(&mut child)),
        Heard::Answer(line) => {
            let died = died_of(&mut child);
            serde_json::from_str(&line).unwrap_or(Err(died))
        }
    }
}

/// Waits for the line behind the last page.
fn wait(lines: &Receiver<String>, patience: Duration) -> Heard {
    loop {
        match lines.recv_timeout(patience) {
            Ok(line) if line == PAGE => {}
            Ok(line) => return Heard::Answer(line),
            Err(RecvTimeoutError::Disconnected) => return Heard::End,
            Err(RecvTimeoutError::Timeout) => return Heard::Nothing,
        }
    }
}

/// What came of the other process.
enum Heard {
    /// An answer.
    Answer(String),
    /// It ended without one.
    End,
    /// A page takes too long.
    Nothing,
}

/// What ended a process that gave no answer.
fn died_of(child: &mut Child) -> ReadError {
    const MOST: u64 = 1 << 16;
    let mut said = Vec::new();
    let _ = child.stderr.take().map(|stderr| stderr.take(MOST).read_to_end(&mut said));
    let _ = child.wait();
    if String::from_utf8_lossy(&said).contains(OUT_OF_MEMORY) {
        return ReadError::PastLimit { what: Limited::Memory, limit: MAX_PDF_MEMORY_MB };
    }
    ReadError::Damaged { format: Format::Pdf }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_answer_crosses_as_it_is() {
        let mut answer = Vec::new();
        serve(&b"%PDF-1.4 nothing"[..], &mut answer).unwrap();
        let answer: Result<Pages, ReadError> = serde_json::from_slice(&answer).unwrap();
        assert_eq!(answer.map(|_| ()), Err(ReadError::BreaksOff));
    }

    #[cfg(unix)]
    #[test]
    fn a_process_that_says_nothing_is_given_up() {
        let folder = tempfile::tempdir().unwrap();
        let program = |name: &str, script: &str| {
            use std::os::unix::fs::PermissionsExt;
            let path = folder.path().join(name);
            std::fs::write(&path, format!("#!/bin/sh\n{script}\n")).unwrap();
            std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o755)).unwrap();
            path
        };
        let read = |path: &Path| in_a_process(path, &vec![0; 100_000], Duration::from_millis(200)).map(|_| ());
        let seconds = ReadError::PastLimit { what: Limited::Seconds, limit: MAX_PAGE_SECONDS };
        assert_eq!(read(&program("sleeps", "exec sleep 30")), Err(seconds));
        assert_eq!(read(&program("dies", "exit 101")), Err(ReadError::Damaged { format: Format::Pdf }));
        let memory = ReadError::PastLimit { what: Limited::Memory, limit: MAX_PDF_MEMORY_MB };
        assert_eq!(read(&program("swells", "echo 'memory allocation of 99 bytes failed' >&2; exit 134")), Err(memory));
        assert_eq!(
            read(&program("answers", "echo .; echo '{\"Err\":\"encrypted\"}'; cat > /dev/null")),
            Err(ReadError::Encrypted)
        );
    }
}
