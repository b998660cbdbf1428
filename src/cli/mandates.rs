//! `alinea mandates`: what texts ask, of whom, on what conditions, by when.

use std::fmt::Write;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::builder::PossibleValue;
use clap::{Args, ValueEnum};

use super::args::{Format, PartArgument};
use super::output::{Answer, Output, given};
use super::{Common, pretty};
use crate::engine::{self, CompareOptions};
use crate::export::mandates::{self, Beside, View};
use crate::export::table::Table;
use crate::lineage::series;
use crate::mandate::register::Register;
use crate::mandate::{self, Clause, ParagraphMandates};
use crate::messages::Messages;
use crate::model::Document;
use crate::settings::Settings;

/// What the reading of mandates takes.
#[derive(Args, Debug)]
pub struct MandatesArguments {
    #[arg(value_name = "DOC", value_parser = super::args::name(), required = true, id = "mandate_documents")]
    pub documents: Vec<String>,
    #[arg(long, value_enum, default_value_t = PartArgument::Operative, id = "mandate_part", value_name = "PART")]
    pub part: PartArgument,
    #[arg(id = "mandates_view", long = "view", value_enum, value_name = "VIEW")]
    pub view: Option<View>,
    #[arg(long, id = "mandates_scale")]
    pub scale: bool,
    #[arg(long, value_name = "FILE", id = "mandates_corrections")]
    pub corrections: Option<PathBuf>,
    #[arg(long, value_enum, default_value_t)]
    pub format: Format,
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
}

/// The answer to `alinea mandates`.
pub fn answer(arguments: MandatesArguments, common: Common<'_>, messages: &Messages) -> Answer {
    let MandatesArguments { documents, part, view, scale, corrections, format, output } = arguments;
    let output = Output::checked(output, format, common)?;
    let (snapshot, mut ids) = engine::load(&documents, common.sources)?;
    if view.is_some_and(View::is_through_time) {
        ids = engine::series::in_time(&snapshot, &ids);
    }
    let documents: Vec<_> = ids.iter().map(|id| snapshot.document(id)).collect::<Result<_, _>>()?;
    let by_hand = match &corrections {
        Some(path) => given(path)?,
        None => super::by_hand::mandates(common, messages),
    };
    let steps = scale.then(|| common.settings().map(|path| Settings::read(&path).scale).unwrap_or_default());
    let read: Vec<_> = documents.iter().map(|document| mandate::read_with(document, part.into(), &by_hand)).collect();
    if view.is_none() && matches!(format, Format::Text | Format::Json) {
        let read: Vec<_> = documents.iter().map(AsRef::as_ref).zip(read).collect();
        let answer = match format {
            Format::Json => pretty(&mandates::json(&read, steps.as_ref())),
            _ => read.iter().map(|(document, found)| text(document, &found.paragraphs, messages)).collect(),
        };
        return Ok((answer.into_bytes(), output, ExitCode::SUCCESS));
    }
    let view = view.unwrap_or_default();
    let lineage = match view {
        View::Changes => Some(engine::compare_now(&snapshot, &ids, &CompareOptions::default())?),
        _ => None,
    };
    let series = match view {
        View::Reports => series::numbers(&documents, &super::series::corrections(common)?),
        _ => Vec::new(),
    };
    let register = Register::of(documents, read);
    let beside = Beside { lineage: lineage.as_ref(), series: &series, scale: steps.as_ref(), chosen: None };
    let shown = mandates::table(&register, view, &beside, format, messages);
    let answer = match format {
        Format::Text => plain(&shown).into_bytes(),
        _ => mandates::written(view, shown, format, messages)?,
    };
    Ok((answer, output, ExitCode::SUCCESS))
}

/// A table for people: a row is a line, or a block where a cell has several.
fn plain(table: &Table) -> String {
    let mut out = format!("{}\n", table.title);
    for line in &table.lines {
        let _ = writeln!(out, "  {line}");
    }
    for row in &table.rows {
        let _ = writeln!(out);
        for (column, cell) in table.columns.iter().zip(row) {
            let words = cell.plain().replace('\n', "\n      ");
            if !words.is_empty() {
                let _ = writeln!(out, "  {}  {words}", column.name);
            }
        }
    }
    out
}

impl ValueEnum for View {
    fn value_variants<'a>() -> &'a [Self] {
        &Self::ALL
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(self.code()))
    }
}

fn text(document: &Document, found: &[ParagraphMandates], messages: &Messages) -> String {
    let mut out = String::new();
    let mut line = |text: &str| {
        // Writing to a string does not fail.
        let _ = writeln!(out, "{text}");
    };
    line(&format!("{} ({})", document.label(), messages.status(document.status)));
    for paragraph in found {
        let Some(own) = document.paragraphs.get(paragraph.position) else { continue };
        for clause in paragraph.asked() {
            line(&format!("  {:<6} {}", own.id.as_str(), clause_line(clause, &own.text, messages)));
        }
        let is_of_report = |range| paragraph.reports.iter().any(|report| report.when == Some(range));
        for deadline in paragraph.deadlines.iter().filter(|deadline| !is_of_report(deadline.range)) {
            let said = messages.say_with("cli-mandates-deadline", &[("words", deadline.range.of(&own.text).into())]);
            line(&format!("         {said}"));
        }
        for condition in &paragraph.conditions {
            let kind = messages.say(&format!("condition-{}", condition.kind.code()));
            let words = condition.range.of(&own.text);
            let said = messages.say_with("cli-mandates-condition", &[("kind", kind.into()), ("words", words.into())]);
            line(&format!("         {said}"));
        }
        for report in &paragraph.reports {
            let said = |range: Option<crate::text::TextRange>| {
                range.map_or_else(|| messages.say("cli-not-said"), |range| range.of(&own.text).to_owned())
            };
            let named = |name: &Option<String>| name.clone().unwrap_or_else(|| messages.say("cli-not-said"));
            line(&format!(
                "         {}",
                messages.say_with(
                    "cli-mandates-report",
                    &[
                        ("by", named(&report.by).into()),
                        ("to", named(&report.to).into()),
                        ("when", said(report.when).into()),
                        ("on", said(report.on).into()),
                    ],
                )
            ));
        }
    }
    line("");
    out
}

fn clause_line(clause: &Clause, text: &str, messages: &Messages) -> String {
    let names: Vec<String> = clause
        .addressees
        .iter()
        .map(|addressee| match addressee.later() {
            Some(later) => {
                messages.say_with("cli-mandates-later", &[("name", addressee.name.as_str().into()), ("later", later.into())])
            }
            None => addressee.name.clone(),
        })
        .collect();
    let verb = clause.printed(text).to_owned();
    let verb = if clause.above.is_some() { messages.say_with("mandate-verb-above", &[("verb", verb.into())]) } else { verb };
    let mark = if clause.implied { "~" } else { "→" };
    let by_hand = if clause.by_hand { format!(" ({})", messages.say("mandate-set-by-hand")) } else { String::new() };
    if names.is_empty() {
        format!("{verb} [{}]{by_hand}", clause.lemma)
    } else {
        format!("{verb} [{}] {mark} {}{by_hand}", clause.lemma, names.join(" + "))
    }
}
