//! The command line. The only room that prints.
//!
//! Standard output carries the answer and nothing else; notices and errors go to standard error, one line each.

mod args;
mod output;
mod text;

use std::ffi::OsString;
use std::path::Path;
use std::process::ExitCode;

use args::{Arguments, Command, CompareArguments, Format};
use output::{Output, Refused};

use crate::compare::{Links, RowKind};
use crate::engine::{self, CompareOptions, EngineError, Snapshot};
use crate::export::json;
use crate::lineage::Lineage;
use crate::messages::{Locale, Messages};
use crate::settings::Settings;

/// The comparison that a first start offers, as symbols.
pub const DEFAULT_COMPARISON: [&str; 3] = ["E/RES/2004/19", "A/RES/72/194", "E/RES/2023/26"];

/// Done, and there are differences.
const DIFFERENT: u8 = 1;

/// Could not do it.
const REFUSED: u8 = 2;

/// What the arguments ask for.
pub enum Asked {
    /// The window, on these documents (symbols or paths).
    Window {
        /// As the person named them.
        documents: Vec<String>,
        /// Language asked for on the command line.
        locale: Option<Locale>,
    },
    /// It was done here.
    Done(ExitCode),
}

/// Understands the arguments, and does what they ask unless it is the window.
#[must_use]
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> Asked {
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    let settings = Settings::path().map(|path| Settings::read(&path)).unwrap_or_default();
    let locale = args::locale(&arguments).or(settings.locale).unwrap_or_else(Locale::of_system);
    let messages = Messages::without_window(locale);
    let arguments = match args::parse(arguments, &messages) {
        Ok(arguments) => arguments,
        Err(args::Stopped::Help(text)) => return Asked::Done(Output::default().finish(&text, ExitCode::SUCCESS, &messages)),
        Err(args::Stopped::Wrong(why)) => return Asked::Done(refuse(&why)),
    };
    let Some(command) = arguments.command else {
        let Arguments { documents, lang, .. } = arguments;
        return Asked::Window { documents, locale: lang };
    };
    Asked::Done(match answer(command, arguments.quiet, &messages) {
        Ok((text, output, code)) => output.finish(&text, code, &messages),
        Err(refused) => refuse(&refused.sentence(&messages)),
    })
}

/// Prints the default comparison where no window can be opened. `why` is the sentence that says so.
#[must_use]
pub fn without_window(why: &str, locale: Option<Locale>) -> ExitCode {
    let settings = Settings::path().map(|path| Settings::read(&path)).unwrap_or_default();
    let messages = Messages::without_window(locale.or(settings.locale).unwrap_or_else(Locale::of_system));
    output::notice(&messages.say_with("cli-no-window", &[("why", why.into())]));
    let names: Vec<String> = DEFAULT_COMPARISON.iter().map(|name| (*name).to_owned()).collect();
    match compared(&names, &CompareOptions::default()) {
        Ok(lineage) => Output::default().finish(&text::summary_table(&lineage, &messages), ExitCode::SUCCESS, &messages),
        Err(error) => refuse(&messages.engine_error(&error)),
    }
}

fn refuse(why: &str) -> ExitCode {
    output::notice(&format!("alinea: {}", why.trim()));
    ExitCode::from(REFUSED)
}

/// The answer to a command, where it goes, and the exit code.
fn answer(command: Command, quiet: bool, messages: &Messages) -> Result<(String, Output, ExitCode), Refused> {
    let done = |text, output| Ok((text, output, ExitCode::SUCCESS));
    match command {
        Command::List { format, output } => {
            let snapshot = Snapshot::of_corpus();
            let text = match format {
                Format::Text => text::list(&snapshot, messages),
                Format::Json => pretty(&json::library(&snapshot)),
            };
            done(text, output.into())
        }
        Command::Show { document, format, output } => {
            let (snapshot, ids) = engine::load(&[document])?;
            let shown = ids.iter().filter_map(|id| snapshot.get(id)).map(|entry| match format {
                Format::Text => text::document(&entry.document, messages),
                Format::Json => pretty(&json::document(&entry.document, messages)),
            });
            done(shown.collect(), output.into())
        }
        Command::Compare(arguments) => compare(arguments, quiet, messages),
    }
}

fn compare(arguments: CompareArguments, quiet: bool, messages: &Messages) -> Result<(String, Output, ExitCode), Refused> {
    let CompareArguments { left, right, more, part, ignore, links, exit_code, format, output } = arguments;
    let names: Vec<String> = [left, right].into_iter().chain(more).collect();
    let options = CompareOptions {
        part: part.into(),
        ignore_punctuation: ignore.contains(&args::Ignore::Punctuation),
        ignore_case: ignore.contains(&args::Ignore::Case),
        links: links.as_deref().map(read_links).transpose()?.unwrap_or_default(),
    };
    let lineage = compared(&names, &options)?;
    if !quiet {
        for document in lineage.documents.iter().filter(|document| !document.warnings.is_empty()) {
            let count = document.warnings.len().into();
            output::notice(&messages.say_with("cli-has-warnings", &[("document", document.label().into()), ("count", count)]));
        }
    }
    let text = match (format, lineage.comparisons.as_slice()) {
        (Format::Text, [comparison]) => text::comparison(comparison, messages),
        (Format::Json, [comparison]) => pretty(&json::comparison(comparison, messages)),
        (Format::Text, _) => text::lineage(&lineage, messages),
        (Format::Json, _) => pretty(&json::lineage(&lineage)),
    };
    let same = lineage
        .comparisons
        .iter()
        .flat_map(|comparison| &comparison.rows)
        .all(|row| row.kind == RowKind::Unchanged && !row.moved);
    let code = if exit_code && !same { ExitCode::from(DIFFERENT) } else { ExitCode::SUCCESS };
    Ok((text, output.into(), code))
}

/// The links that a person wrote to a file.
fn read_links(path: &Path) -> Result<Links, Refused> {
    let wrong = |reason: String| Refused::Links { path: path.to_path_buf(), reason };
    let text = std::fs::read_to_string(path).map_err(|error| wrong(error.to_string()))?;
    serde_json::from_str(text.trim_start_matches('\u{feff}')).map_err(|error| wrong(error.to_string()))
}

/// The comparison of the documents that a person names.
fn compared(names: &[String], options: &CompareOptions) -> Result<Lineage, EngineError> {
    let (snapshot, ids) = engine::load(names)?;
    engine::compare_now(&snapshot, &ids, options)
}

/// Exactly one JSON document.
fn pretty(value: &serde_json::Value) -> String {
    let mut text = serde_json::to_string_pretty(value).unwrap_or_default();
    text.push('\n');
    text
}
