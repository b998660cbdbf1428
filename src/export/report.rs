//! What became of files that were imported, as a table and as `alinea.import/1`.

use serde_json::{Value, json};

use super::table::{Column, Table};
use crate::engine::{Item, Outcome, Report};
use crate::messages::Messages;
use crate::model::{Body, Status, WarningKind};

/// How well the source could be read, in percent, where that is in doubt.
#[must_use]
pub fn quality(item: &Item) -> Option<u32> {
    item.warnings.iter().find_map(|warning| match warning.kind {
        WarningKind::PoorQuality { percent } => Some(u32::from(percent)),
        _ => None,
    })
}

/// The report, a row for each file.
#[must_use]
pub fn table(report: &Report, messages: &Messages) -> Table {
    let say = |name: &str| messages.say(&format!("library-column-{name}"));
    let cli = |name: &str| messages.say(&format!("cli-column-{name}"));
    let columns = vec![
        Column::medium(say("file")),
        Column::narrow(say("outcome")),
        Column::medium(cli("symbol")),
        Column::wide(cli("title")),
        Column::narrow(cli("language")),
        Column::narrow(cli("year")),
        Column::narrow(cli("preamble")),
        Column::narrow(cli("operative")),
        Column::narrow(say("notes")),
        Column::narrow(say("words")),
        Column::narrow(say("quality")),
        Column::narrow(say("warnings")),
        Column::narrow(say("repairs")),
        Column::wide(say("remark")),
    ];
    let mut table = Table::new(messages.say("library-report"), columns);
    table.lines = vec![sum(report, messages)];
    for item in &report.items {
        let meta = item.meta.as_ref();
        table.rows.push(vec![
            item.path.display().to_string().into(),
            messages.say(&format!("library-outcome-{}", item.outcome.code())).into(),
            meta.and_then(|meta| meta.symbol.as_ref()).map(ToString::to_string).into(),
            meta.and_then(|meta| meta.title.clone()).into(),
            meta.map(|meta| meta.language.code().to_owned()).into(),
            meta.and_then(|meta| meta.year).into(),
            meta.map(|meta| meta.preambular).into(),
            meta.map(|meta| meta.operative).into(),
            meta.map(|meta| meta.footnotes).into(),
            meta.map(|meta| meta.words).into(),
            quality(item).map(|percent| percent as usize).into(),
            meta.map(|meta| meta.warnings.len()).into(),
            meta.map(|meta| meta.repairs).into(),
            messages.import_remark(item).into(),
        ]);
    }
    table
}

/// The report in one line.
#[must_use]
pub fn sum(report: &Report, messages: &Messages) -> String {
    let (added, duplicate, failed) = report.counts();
    let counts = [("added", added.into()), ("duplicate", duplicate.into()), ("failed", failed.into())];
    messages.say_with("library-report-sum", &counts)
}

/// The report for scripts.
#[must_use]
pub fn json(report: &Report, messages: &Messages) -> Value {
    let (added, duplicate, failed) = report.counts();
    json!({
        "schema": "alinea.import/1",
        "added": added,
        "duplicates": duplicate,
        "failed": failed,
        "not_read": report.left.iter().map(|path| path.display().to_string()).collect::<Vec<_>>(),
        "files": report.items.iter().map(|item| {
            let meta = item.meta.as_deref();
            json!({
                "path": item.path.display().to_string(),
                "outcome": item.outcome.code(),
                "error": match &item.outcome { Outcome::Failed(failure) => Some(messages.failure(failure)), _ => None },
                "relation": item.relation.as_ref().map(|relation| json!({ "kind": relation.code(), "other": relation.other() })),
                "symbol": meta.and_then(|meta| meta.symbol.as_ref()),
                "title": meta.and_then(|meta| meta.title.as_ref()),
                "language": meta.map(|meta| meta.language.code()),
                "body": meta.and_then(|meta| meta.body).map(Body::code),
                "status": meta.and_then(|meta| meta.status).map(Status::code),
                "year": meta.and_then(|meta| meta.year),
                "format": meta.map(|meta| meta.format.code()),
                "preambular": meta.map(|meta| meta.preambular),
                "operative": meta.map(|meta| meta.operative),
                "footnotes": meta.map(|meta| meta.footnotes),
                "words": meta.map(|meta| meta.words),
                "quality": quality(item),
                "repairs": meta.map(|meta| meta.repairs),
                "warnings": item.warnings.iter().map(|warning| json!({
                    "kind": warning.kind.code(),
                    "paragraph": warning.paragraph,
                    "message": messages.warning(&warning.kind),
                })).collect::<Vec<_>>(),
            })
        }).collect::<Vec<_>>(),
    })
}
