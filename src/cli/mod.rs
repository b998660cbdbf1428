//! The command line. The only room that prints.
//!
//! Standard output carries the answer and nothing else; notices and errors go to standard error, one line each.

mod args;
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
use std::process::ExitCode;

use args::{Arguments, Command, Format};
use output::{Output, Refused};

use crate::engine::{self, CompareOptions, Snapshot, Sources};
use crate::export::{json, listing, table};
use crate::messages::{Locale, Messages};
use crate::model::Tracked;
use crate::settings::Settings;

/// The comparison that a first start offers, as symbols.
pub const DEFAULT_COMPARISON: [&str; 3] = ["E/RES/2004/19", "A/RES/72/194", "E/RES/2023/26"];

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
        /// Where documents come from besides the embedded corpus.
        sources: Sources,
    },
    /// It was done here.
    Done(ExitCode),
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
        let Arguments { documents, lang, .. } = arguments;
        return Asked::Window { documents, locale: lang, sources };
    };
    let no_user_library = arguments.no_user_library;
    let common = Common { quiet: arguments.quiet, force: arguments.force, no_user_library, sources: &sources };
    Asked::Done(match answer(command, common, &messages) {
        Ok((answer, output, code)) => output.replacing(common.force).finish(&answer, code, &messages),
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
    match compare::compared(&names, Tracked::default(), &CompareOptions::default(), &Sources::default()) {
        Ok(lineage) => {
            Output::default().finish(text::summary_table(&lineage, &messages).as_bytes(), ExitCode::SUCCESS, &messages)
        }
        Err(error) => refuse(&messages.engine_error(&error)),
    }
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
fn answer(command: Command, common: Common<'_>, messages: &Messages) -> Result<(Vec<u8>, Output, ExitCode), Refused> {
    match command {
        Command::List { format, output } => {
            let output = Output::from(output).replacing(common.force);
            output.check(format)?;
            let snapshot = common.snapshot(messages);
            let answer = match format {
                Format::Text => text::list(&snapshot, messages).into_bytes(),
                Format::Json => pretty(&json::library(&snapshot)).into_bytes(),
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
        Command::Library { command } => library::answer(command, common, messages),
    }
}

/// Exactly one JSON document.
fn pretty(value: &serde_json::Value) -> String {
    let mut text = serde_json::to_string_pretty(value).unwrap_or_default();
    text.push('\n');
    text
}
