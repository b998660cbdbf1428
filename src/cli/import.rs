//! `alinea import`: files and folders into the library.

use std::path::PathBuf;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use clap::Args;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use super::args::Format;
use super::output::{self, Answer, Output};
use super::{Common, pretty, text};
use crate::engine::{self, EngineError, ImportOptions, Item, Outcome, Report};
use crate::export::{report, table};
use crate::messages::Messages;

/// What an import takes.
#[derive(Args, Debug)]
pub struct ImportArguments {
    #[arg(value_name = "PATH", required = true)]
    pub paths: Vec<PathBuf>,
    #[arg(long)]
    pub reference: bool,
    #[arg(long, value_enum, default_value_t)]
    pub order: Sort,
    #[arg(long, value_enum, default_value_t)]
    pub format: Format,
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
}

/// The order of the report.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    /// As the files were read.
    #[default]
    File,
    /// What failed first.
    Outcome,
    /// By symbol, those without behind.
    Symbol,
    /// Those with the most warnings first.
    Warnings,
}

/// How long an import may take before it shows how far it is.
const SILENT: Duration = Duration::from_millis(500);

/// The answer to `alinea import`.
pub fn answer(arguments: ImportArguments, common: Common<'_>, messages: &Messages) -> Answer {
    let ImportArguments { paths, reference, order, format, output } = arguments;
    let output = Output::checked(output, format, common)?;
    let started = Instant::now();
    // Nothing is drawn where standard error is no terminal.
    let target = if common.quiet { ProgressDrawTarget::hidden() } else { ProgressDrawTarget::stderr() };
    let bar = ProgressBar::with_draw_target(Some(0), ProgressDrawTarget::hidden());
    if let Ok(style) = ProgressStyle::with_template("{msg} {wide_bar} {pos}/{len} {per_sec} {eta}") {
        bar.set_style(style);
    }
    bar.set_message(messages.say("library-importing"));
    let mut target = Some(target);
    let mut tell = |_: &_, progress: crate::engine::Progress<'_>| {
        bar.set_length(progress.total as u64);
        bar.set_position(progress.done as u64);
        if started.elapsed() > SILENT
            && let Some(target) = target.take()
        {
            bar.set_draw_target(target);
        }
        true
    };
    let (piped, paths): (Vec<PathBuf>, Vec<PathBuf>) =
        paths.into_iter().partition(|path| path.as_os_str() == engine::STANDARD_INPUT);
    let mut told = Report::default();
    if !paths.is_empty() {
        told = common.sources.import(&paths, ImportOptions { reference }, &mut tell).map_err(EngineError::Library)?;
    }
    if !piped.is_empty() {
        let texts = vec![(engine::STANDARD_INPUT.to_owned(), engine::standard_input()?)];
        told.items.extend(common.sources.import_texts(texts, &mut tell).map_err(EngineError::Library)?.items);
    }
    bar.finish_and_clear();
    arrange(&mut told.items, order);
    let (added, duplicate, _) = told.counts();
    let code = if added + duplicate == 0 {
        output::notice(&format!("alinea: {}", messages.say("library-nothing-read")));
        ExitCode::from(super::REFUSED)
    } else {
        ExitCode::SUCCESS
    };
    let answer = match format {
        Format::Text => in_words(&told, messages).into_bytes(),
        Format::Json => pretty(&report::json(&told, messages)).into_bytes(),
        _ => table::write(&[report::table(&told, messages)], format, messages)?,
    };
    Ok((answer, output, code))
}

fn arrange(items: &mut [Item], sort: Sort) {
    let symbol = |item: &Item| item.meta.as_ref().and_then(|meta| meta.symbol.clone());
    match sort {
        Sort::File => {}
        Sort::Outcome => items.sort_by_key(|item| match item.outcome {
            Outcome::Failed(_) => 0,
            Outcome::Duplicate => 1,
            Outcome::Added => 2,
        }),
        Sort::Symbol => items.sort_by_key(|item| (symbol(item).is_none(), symbol(item))),
        Sort::Warnings => items.sort_by_key(|item| std::cmp::Reverse(item.warnings.len())),
    }
}

/// The report for people: a line for each file, and what to look at below it.
fn in_words(told: &Report, messages: &Messages) -> String {
    let mut answer = String::new();
    for item in &told.items {
        let outcome = messages.say(&format!("library-outcome-{}", item.outcome.code()));
        let mut parts = vec![outcome];
        if let Some(meta) = &item.meta {
            parts.push(format!("{} {}", meta.label(), meta.language.code()));
            let counts = [("preamble", meta.preambular.into()), ("operative", meta.operative.into())];
            parts.push(messages.say_with("cli-counts", &counts));
            parts.extend(meta.title.as_deref().map(text::short_title));
        }
        text::line(&mut answer, &messages.labelled(&item.path.display().to_string(), &parts.join(" · ")));
        let remark = messages.import_remark(item);
        if !remark.is_empty() {
            text::line(&mut answer, &format!("  ! {remark}"));
        }
    }
    if !told.left.is_empty() {
        text::line(&mut answer, &messages.say_with("library-report-left", &[("count", told.left.len().into())]));
    }
    text::line(&mut answer, &report::sum(told, messages));
    answer
}
