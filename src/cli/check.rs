//! `alinea check`: what would be understood of files and folders. Read only, and one bad file never stops the others.

use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

use clap::Args;
use rayon::prelude::*;
use serde_json::{Value, json};

use super::args::{Format, TrackedArgument};
use super::output::{self, Answer, Output};
use super::{Common, REFUSED, pretty};
use crate::engine::{self, EngineError, STANDARD_INPUT, Snapshot};
use crate::export::ExportError;
use crate::messages::Messages;
use crate::model::{Body, Document, ReadError, Section, Status, Tracked};

/// How deep folders are followed.
const DEEPEST: usize = 64;

/// What the check takes.
#[derive(Args, Debug)]
pub struct CheckArguments {
    #[arg(value_name = "PATH", required = true, id = "check_paths")]
    pub paths: Vec<PathBuf>,
    #[arg(long, value_enum, default_value_t)]
    pub tracked: TrackedArgument,
    #[arg(long, value_enum, default_value_t)]
    pub format: Format,
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
}

/// What a file gave.
struct Checked {
    path: PathBuf,
    found: Result<Arc<Document>, EngineError>,
}

/// The answer to `alinea check`. Refused only where nothing at all could be read.
pub fn answer(arguments: CheckArguments, common: Common<'_>, messages: &Messages) -> Answer {
    let CheckArguments { paths, tracked, format, output } = arguments;
    if !matches!(format, Format::Text | Format::Json) {
        return Err(ExportError::NoSuchForm(format).into());
    }
    let output = Output::checked(output, format, common)?;
    let mut files = Vec::new();
    for path in &paths {
        gather(path, 0, &mut files);
    }
    let snapshot = Snapshot::of_corpus();
    let checked: Vec<Checked> = files.into_par_iter().flat_map_iter(|path| check_all(path, tracked.into(), &snapshot)).collect();
    let read = checked.iter().filter(|checked| checked.found.is_ok()).count();
    let answer = match format {
        Format::Json => pretty(&as_json(&checked, read, messages)),
        _ => as_text(&checked, read, messages),
    };
    let code = if read == 0 {
        output::notice(&format!("alinea: {}", messages.say("cli-check-nothing-read")));
        ExitCode::from(REFUSED)
    } else {
        ExitCode::SUCCESS
    };
    Ok((answer.into_bytes(), output, code))
}

/// The files below a path, in order of their names. Hidden ones in folders and links to folders are left out.
fn gather(path: &Path, depth: usize, files: &mut Vec<PathBuf>) {
    let is_folder = if depth == 0 { path.is_dir() } else { path.is_dir() && !path.is_symlink() };
    if !is_folder {
        if depth == 0 || path.is_file() {
            files.push(path.to_path_buf());
        }
        return;
    }
    let Ok(entries) = std::fs::read_dir(path) else {
        files.push(path.to_path_buf());
        return;
    };
    let mut below: Vec<PathBuf> = entries.filter_map(|entry| entry.ok().map(|entry| entry.path())).collect();
    below.retain(|path| path.file_name().is_none_or(|name| !name.to_string_lossy().starts_with('.')));
    below.sort();
    for path in below.iter().filter(|_| depth < DEEPEST) {
        gather(path, depth + 1, files);
    }
}

/// Reads one file, or each document of an archive of several: `texts.zip#first.docx`.
fn check_all(path: PathBuf, tracked: Tracked, snapshot: &Snapshot) -> Vec<Checked> {
    let checked = check(path, tracked, snapshot);
    let several = matches!(&checked.found, Err(EngineError::Read { error: ReadError::SeveralDocuments { .. }, .. }));
    let members = several.then(|| engine::members(&checked.path)).and_then(Result::ok).unwrap_or_default();
    if members.is_empty() {
        return vec![checked];
    }
    members.into_iter().map(|path| check(path, tracked, snapshot)).collect()
}

/// Reads one file. A fault of our own is said of that file alone.
fn check(path: PathBuf, tracked: Tracked, snapshot: &Snapshot) -> Checked {
    let read = || {
        if path.as_os_str() == STANDARD_INPUT {
            return engine::read_bytes(STANDARD_INPUT, &engine::standard_input()?, false, snapshot).map(Arc::new);
        }
        engine::read_file_with(&path, tracked, snapshot).and_then(|entry| entry.document())
    };
    let found = std::panic::catch_unwind(std::panic::AssertUnwindSafe(read))
        .unwrap_or_else(|_| Err(EngineError::Internal { message: path.display().to_string() }));
    Checked { path, found }
}

/// How much of each there is.
struct Counts {
    preamble: usize,
    operative: usize,
    items: usize,
    headings: usize,
    annexes: usize,
}

impl Counts {
    fn of(document: &Document) -> Self {
        let main = || document.paragraphs.iter().filter(|paragraph| !paragraph.id.is_in_annex());
        Self {
            preamble: document.count(Section::Preamble),
            operative: document.count(Section::Operative),
            items: main().filter(|paragraph| paragraph.level > 0).count(),
            headings: document.count(Section::Heading),
            annexes: document.paragraphs.len() - main().count(),
        }
    }
}

fn as_json(checked: &[Checked], read: usize, messages: &Messages) -> Value {
    let files: Vec<Value> = checked
        .iter()
        .map(|Checked { path, found }| match found {
            Ok(document) => read_json(path, document, messages),
            Err(error) => json!({
                "path": path.display().to_string(), "read": false,
                "error": { "kind": code_of(error), "message": messages.engine_error(error) },
            }),
        })
        .collect();
    let warned =
        checked.iter().filter(|checked| checked.found.as_ref().is_ok_and(|document| !document.warnings.is_empty())).count();
    json!({
        "schema": "alinea.check/1",
        "files": files,
        "summary": { "files": checked.len(), "read": read, "failed": checked.len() - read, "with_warnings": warned },
    })
}

fn read_json(path: &Path, document: &Document, messages: &Messages) -> Value {
    let counts = Counts::of(document);
    let id = |position: Option<usize>| position.and_then(|at| document.paragraphs.get(at)).map(|paragraph| paragraph.id.as_str());
    json!({
        "path": path.display().to_string(), "read": true,
        "symbol": document.symbol, "title": document.title, "language": document.language.code(),
        "body": document.body.map(Body::code), "status": document.status.map(Status::code),
        "session": document.session, "year": document.year, "adopted": document.adopted.map(|date| date.to_string()),
        "format": document.source.format.code(), "sha256": document.source.sha256,
        "counts": {
            "preambular": counts.preamble, "operative": counts.operative, "items": counts.items, "headings": counts.headings,
            "annex_paragraphs": counts.annexes, "footnotes": document.footnotes.len(), "leftovers": document.leftovers.len(),
        },
        "warnings": document.warnings.iter().map(|warning| json!({
            "kind": warning.kind.code(), "paragraph": warning.paragraph, "message": messages.warning(&warning.kind),
        })).collect::<Vec<_>>(),
        "repairs": document.source.repairs.iter().map(|repair| json!({
            "paragraph": id(repair.paragraph), "from": repair.from, "to": repair.to,
        })).collect::<Vec<_>>(),
    })
}

/// The name of an error that scripts rely on.
fn code_of(error: &EngineError) -> &'static str {
    match error {
        EngineError::Read { error, .. } => error.code(),
        _ => "internal",
    }
}

fn as_text(checked: &[Checked], read: usize, messages: &Messages) -> String {
    let mut out = String::new();
    for Checked { path, found } in checked {
        // Writing to a string does not fail.
        let _ = match found {
            Ok(document) => writeln!(out, "{}\n{}", path.display(), lines_of(document, messages)),
            Err(error) => writeln!(out, "{}\n  ✗ {}\n", path.display(), messages.engine_error(error)),
        };
    }
    let failed = checked.len() - read;
    let counts = [("files", checked.len().into()), ("read", read.into()), ("failed", failed.into())];
    let _ = writeln!(out, "{}", messages.say_with("cli-check-summary", &counts));
    out
}

fn lines_of(document: &Document, messages: &Messages) -> String {
    let counts = Counts::of(document);
    let language = messages.say(&format!("language-{}", document.language.code()));
    let title = document.title.as_deref().unwrap_or_default();
    let about = [document.label(), title, &language, &messages.status(document.status), document.source.format.code()];
    let about: Vec<&str> = about.into_iter().filter(|part| !part.is_empty()).collect();
    let counted = messages.say_with(
        "cli-check-counts",
        &[
            ("preambular", counts.preamble.into()),
            ("operative", counts.operative.into()),
            ("items", counts.items.into()),
            ("annexes", counts.annexes.into()),
            ("notes", document.footnotes.len().into()),
            ("repairs", document.source.repairs.len().into()),
        ],
    );
    let mut out = format!("  ✓ {}\n    {counted}\n", about.join(" · "));
    for warning in &document.warnings {
        let _ = writeln!(out, "    ! {}", messages.warning_at(warning));
    }
    out
}
