//! `alinea mandates`: what texts ask, of whom, on what conditions, by when.

use std::fmt::Write;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;

use super::args::{Format, PartArgument};
use super::output::{Output, Refused};
use super::{Common, pretty};
use crate::engine;
use crate::export::{mandates, unnest};
use crate::mandate::{self, Clause, ParagraphMandates};
use crate::messages::Messages;
use crate::model::Document;

/// What the reading of mandates takes.
#[derive(Args, Debug)]
pub struct MandatesArguments {
    #[arg(value_name = "DOC", required = true, id = "mandate_documents")]
    pub documents: Vec<String>,
    #[arg(long, value_enum, default_value_t = PartArgument::Operative, id = "mandate_part")]
    pub part: PartArgument,
    #[arg(long, value_enum, default_value_t)]
    pub format: Format,
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
}

/// The answer to `alinea mandates`.
pub fn answer(
    arguments: MandatesArguments,
    common: Common<'_>,
    messages: &Messages,
) -> Result<(Vec<u8>, Output, ExitCode), Refused> {
    let MandatesArguments { documents, part, format, output } = arguments;
    let output = Output::from(output).replacing(common.force);
    output.check(format)?;
    let (snapshot, ids) = engine::load(&documents, common.sources)?;
    let documents: Vec<_> = ids.iter().map(|id| snapshot.document(id)).collect::<Result<_, _>>()?;
    let read: Vec<_> = documents.iter().map(|document| (document.as_ref(), mandate::read(document, part.into()))).collect();
    let answer = match format {
        Format::Json => pretty(&mandates::json(&read)).into_bytes(),
        Format::Text => {
            read.iter().map(|(document, found)| text(document, &found.paragraphs, messages)).collect::<String>().into_bytes()
        }
        form => unnest::write(&mandates::json(&read), "clauses", &messages.say("export-title-mandates"), form, messages)?,
    };
    Ok((answer, output, ExitCode::SUCCESS))
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
        for clause in &paragraph.clauses {
            line(&format!("  {:<6} {}", own.id.as_str(), clause_line(clause, &own.text, messages)));
        }
        for condition in &paragraph.conditions {
            let kind = messages.say(&format!("condition-{}", condition.kind.code()));
            let words = condition.range.of(&own.text);
            let said = messages.say_with("cli-mandates-condition", &[("kind", kind.into()), ("words", words.into())]);
            line(&format!("         {said}"));
        }
        if let Some(report) = &paragraph.report {
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
    let verb = clause.verb.of(text);
    let mark = if clause.implied { "~" } else { "→" };
    if names.is_empty() {
        format!("{verb} [{}]", clause.lemma)
    } else {
        format!("{verb} [{}] {mark} {}", clause.lemma, names.join(" + "))
    }
}
