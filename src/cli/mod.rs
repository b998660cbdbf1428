//! The command line. The only room that prints.
//!
//! Standard output carries the answer and nothing else; notices and errors go to standard error, one line each.

mod args;
mod by_hand;
mod check;
mod compare;
mod import;
mod library;
mod lineage;
mod mandates;
mod output;
mod search;
mod series;
mod show;
mod text;
mod views;

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;

use args::{Arguments, Command, Format};
use output::{Answer, Output, Refused};

use crate::engine::{self, CompareOptions, EngineError, Snapshot, Sources};
use crate::export::{listing, table};
use crate::messages::{Locale, Messages};
use crate::model::Tracked;
use crate::settings::Settings;

/// Could not do it.
const REFUSED: u8 = 2;

/// What the arguments ask for.
pub enum Asked {
    /// The window.
    Window(WindowRequest),
    /// It was done here.
    Done(ExitCode),
}

/// What the window shall open on.
#[derive(Debug)]
pub struct WindowRequest {
    /// Symbols or paths, as the person named them; none: what a first start shows.
    pub documents: Vec<String>,
    /// Language asked for on the command line.
    pub locale: Option<Locale>,
    /// Where documents come from besides the embedded corpus.
    pub sources: Sources,
    /// No notices.
    pub quiet: bool,
}

/// Understands the arguments, and does what they ask unless it is the window.
#[must_use]
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> Asked {
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    if arguments.get(1).is_some_and(|argument| engine::is_asked_for_pages(argument)) {
        let served = engine::read_pages_for_another(std::io::stdin().lock(), std::io::stdout().lock());
        return Asked::Done(if served.is_ok() { ExitCode::SUCCESS } else { ExitCode::from(REFUSED) });
    }
    engine::isolate_pages();
    let arguments = search::with_exclusions(arguments);
    let settings = Settings::path().map(|path| Settings::read(&path)).unwrap_or_default();
    let locale = args::locale(&arguments).or(settings.locale).unwrap_or_else(Locale::of_system);
    let messages = Messages::without_window(locale);
    let arguments = match args::parse(arguments, &messages) {
        Ok(arguments) => arguments,
        Err(args::Stopped::Help(text)) => {
            return Asked::Done(Output::default().finish(text.as_bytes(), ExitCode::SUCCESS, &messages));
        }
        Err(args::Stopped::Wrong(why)) => return Asked::Done(refuse(&why)),
    };
    let sources = arguments.sources();
    let Some(command) = arguments.command else {
        let Arguments { documents, lang, quiet, .. } = arguments;
        return Asked::Window(WindowRequest { documents, locale: lang, sources, quiet });
    };
    let no_user_library = arguments.no_user_library;
    if let Some(folder) = arguments.library.as_deref().filter(|folder| !arguments.quiet && !folder.exists())
        && !matches!(command, Command::Import(_) | Command::Library { .. })
    {
        output::notice(&messages.say_with("cli-no-library-yet", &[("folder", folder.display().to_string().into())]));
    }
    let common = Common { quiet: arguments.quiet, force: arguments.force, no_user_library, sources: &sources };
    Asked::Done(match answer(command, common, &messages) {
        Ok((answer, output, code)) => output.finish(&answer, code, &messages),
        Err(refused) => refuse(&refused.sentence(&messages)),
    })
}

/// Answers in the terminal where no window can be opened: the document that was named, the comparison of several, or the default one. `why` is
/// the sentence that says so.
#[must_use]
pub fn without_window(why: &str, request: &WindowRequest) -> ExitCode {
    let settings = Settings::path().map(|path| Settings::read(&path)).unwrap_or_default();
    let messages = Messages::without_window(request.locale.or(settings.locale).unwrap_or_else(Locale::of_system));
    if !request.quiet {
        output::notice(&messages.say_with("cli-no-window", &[("why", why.into())]));
    }
    let default = engine::SAMPLE_SERIES.map(str::to_owned);
    let names = if request.documents.is_empty() { &default } else { request.documents.as_slice() };
    match opened(names, &request.sources, &messages) {
        Ok(answer) => Output::default().finish(answer.as_bytes(), ExitCode::SUCCESS, &messages),
        Err(error) => refuse(&messages.engine_error(&error)),
    }
}

fn opened(names: &[String], sources: &Sources, messages: &Messages) -> Result<String, EngineError> {
    let (snapshot, ids) = engine::load_with(names, Tracked::default(), sources)?;
    if let [id] = ids.as_slice() {
        return Ok(text::document(&*snapshot.document(id)?, messages));
    }
    let lineage = engine::compare_now(&snapshot, &ids, &CompareOptions::default())?;
    Ok(match lineage.comparisons.as_slice() {
        [comparison] => text::comparison(comparison, messages),
        _ => text::lineage(&lineage, messages),
    })
}

/// What every command takes.
#[derive(Clone, Copy, Debug)]
pub struct Common<'a> {
    /// No notices.
    pub quiet: bool,
    /// Files that exist are replaced.
    pub force: bool,
    /// Nothing of the person's: the embedded corpus alone, no links set by hand.
    pub no_user_library: bool,
    /// Where documents come from besides the embedded corpus.
    pub sources: &'a Sources,
}

impl Common<'_> {
    /// The file of the person's settings, beside which stands what a person set by hand.
    #[must_use]
    pub fn settings(&self) -> Option<PathBuf> {
        if self.no_user_library { None } else { Settings::path() }
    }

    /// The embedded corpus and the library. A library that cannot be read is said, and left out.
    pub fn snapshot(&self, messages: &Messages) -> Snapshot {
        let (snapshot, trouble) = self.sources.open();
        if let Some(trouble) = trouble {
            output::notice(&format!("alinea: {}", messages.library_error(&trouble)));
        }
        snapshot
    }
}

fn refuse(why: &str) -> ExitCode {
    output::notice(&format!("alinea: {}", why.trim()));
    ExitCode::from(REFUSED)
}

/// The answer to a command, where it goes, and the exit code.
fn answer(command: Command, common: Common<'_>, messages: &Messages) -> Answer {
    match command {
        Command::List { format, output } => {
            let output = Output::checked(output, format, common)?;
            let snapshot = common.snapshot(messages);
            let answer = match format {
                Format::Text => text::list(&snapshot, messages).into_bytes(),
                Format::Json => pretty(&series::library(&snapshot, common)?).into_bytes(),
                _ => table::write(&[listing::library(&snapshot, messages)], format, messages)?,
            };
            Ok((answer, output, ExitCode::SUCCESS))
        }
        Command::Show { document, as_text, tracked, format, output, .. } => {
            show::answer(document, as_text, tracked.into(), format, output, common, messages)
        }
        Command::Compare(arguments) => compare::answer(arguments, common, messages),
        Command::Search(arguments) => search::search(arguments, common, messages),
        Command::Quote(arguments) => search::quote(arguments, common, messages),
        Command::Citations(arguments) => search::cited(arguments, common, messages),
        Command::Lineage(arguments) => lineage::answer(arguments, common, messages),
        Command::Series(arguments) => series::answer(arguments, common, messages),
        Command::Check(arguments) => check::answer(arguments, common, messages),
        Command::Mandates(arguments) => mandates::answer(arguments, common, messages),
        Command::Import(arguments) => import::answer(arguments, common, messages),
        Command::Export { documents, .. } => Err(Refused::Said("cli-export-of", documents.join(" "))),
        Command::Library { command } => library::answer(command, common, messages),
    }
}

/// Exactly one JSON document.
fn pretty(value: &serde_json::Value) -> String {
    let mut text = serde_json::to_string_pretty(value).unwrap_or_default();
    text.push('\n');
    text
}
