//! The view-models as the data that the template sets: strings, and what happened to them.
//!
//! Every answer has `title`, `language`, `banner`, `lines`, `legend` and `parts`. A part is `texts` (rows of columns with paragraphs), `copy`
//! (paragraphs to read), `moments` (one paragraph, text by text), `table` (any table) or `notes`.

use serde_json::{Value, json};

use crate::compare::inline::{Blend, blend};
use crate::compare::{Comparison, Confidence, RowKind, percent};
use crate::export::fate::Fate;
use crate::export::listing::{self, about, banner, change, column_name, heading, names, source};
use crate::export::pieces::{self, Piece, printed_number};
use crate::export::table::Table;
use crate::lineage::{History, Lineage, Moment};
use crate::messages::Messages;
use crate::model::{Document, Footnote, Section};
use crate::text::Side;

/// Two texts side by side.
pub(super) fn comparison(comparison: &Comparison, messages: &Messages) -> Value {
    let documents = [&*comparison.documents.left, &*comparison.documents.right];
    let rows = comparison.rows.iter().map(|row| {
        let is_linked = row.kind.is_changed_link();
        let mut quiet = Vec::new();
        if is_linked {
            quiet.push(format!("{}\u{a0}%", percent(row.similarity)));
            if row.confidence != Confidence::Certain {
                quiet.push(messages.confidence(row.confidence));
            }
        }
        quiet.extend(row.translation.as_ref().map(|note| messages.translation(note)));
        let own = [Side::Left, Side::Right].map(|side| names(comparison.documents.get(side), row.paragraphs.get(side)));
        let cells = Side::BOTH.map(|side| {
            let document = comparison.documents.get(side);
            let paragraphs = row.paragraphs.get(side).iter().zip(row.runs.get(side));
            let paragraphs = paragraphs.filter_map(|(at, runs)| {
                let paragraph = document.paragraphs.get(*at)?;
                Some(json!({ "number": printed_number(paragraph), "runs": set(&pieces::compared(paragraph, runs)) }))
            });
            json!({ "language": document.language.code(), "paragraphs": paragraphs.collect::<Vec<_>>() })
        });
        json!({
            "mark": arrowed(&own), "kind": change(row, messages), "quiet": quiet.join(", "),
            "changed": row.kind != RowKind::Unchanged || row.moved, "cells": cells,
        })
    });
    let texts = texts(&messages.say("export-column-change"), &documents, &rows.collect::<Vec<_>>(), messages);
    let title = arrowed(&documents.map(|document| document.label().to_owned()));
    let mut parts = vec![texts];
    parts.extend(documents.iter().filter_map(|document| notes(document, messages)));
    page(&title, banner(&documents, messages).as_deref(), &listing::honesty(comparison, messages), &parts, messages)
}

/// Three or more texts, a column each.
pub(super) fn lineage(lineage: &Lineage, messages: &Messages) -> Value {
    let documents: Vec<&Document> = lineage.documents.iter().map(AsRef::as_ref).collect();
    let rows = lineage.threads.iter().map(|thread| {
        let own: Vec<String> = documents.iter().zip(&thread.cells).map(|(document, cell)| names(document, cell)).collect();
        let cells = thread.cells.iter().zip(&documents).enumerate().map(|(nth, (cell, document))| {
            let paragraphs = cell.iter().filter_map(|at| {
                let paragraph = document.paragraphs.get(*at)?;
                let runs = set(&pieces::followed(paragraph, &lineage.marks(nth, *at)));
                Some(json!({ "number": printed_number(paragraph), "runs": runs }))
            });
            json!({ "language": document.language.code(), "paragraphs": paragraphs.collect::<Vec<_>>() })
        });
        json!({
            "mark": arrowed(&own), "kind": "", "quiet": listing::steps(thread, messages),
            "changed": thread.steps.iter().any(|step| step.kind != RowKind::Unchanged || step.moved),
            "cells": cells.collect::<Vec<_>>(),
        })
    });
    let mut parts = vec![texts(&messages.say("cli-column-steps"), &documents, &rows.collect::<Vec<_>>(), messages)];
    parts.extend(documents.iter().filter_map(|document| notes(document, messages)));
    let mut page = page(
        &arrowed(&labels(&documents)),
        banner(&documents, messages).as_deref(),
        &about(&documents, lineage, messages),
        &parts,
        messages,
    );
    page["legend"]["brief"] = messages.say("export-page-brief").into();
    page
}

/// One paragraph through the years.
pub(super) fn history(lineage: &Lineage, history: &History, messages: &Messages) -> Value {
    let texts: Vec<&Document> =
        history.moments.iter().filter_map(|own| lineage.documents.get(own.document)).map(AsRef::as_ref).collect();
    let moments = history.moments.iter().filter_map(|moment| {
        let document = lineage.documents.get(moment.document)?;
        let mut step = Vec::new();
        if let Some(own) = moment.step {
            step.push(messages.row_kind(own.kind));
            if own.kind.is_changed_link() {
                step.push(format!("{}\u{a0}%", percent(own.similarity)));
            }
            if own.confidence != Confidence::Certain {
                step.push(messages.confidence(own.confidence));
            }
        }
        let gap: Vec<&str> = moment.gap.iter().filter_map(|at| lineage.documents.get(*at)).map(|own| own.label()).collect();
        let gap = (!gap.is_empty()).then(|| messages.say_with("export-pdf-gap", &[("texts", gap.join(", ").into())]));
        Some(json!({
            "title": format!("{} · {}", column_name(document, messages), names(document, &moment.paragraphs)),
            "step": step.join(", "), "gap": gap, "language": document.language.code(),
            "paragraphs": passages(document, moment),
        }))
    });
    let own = history.moments.iter().rev().find_map(|own| {
        let document = lineage.documents.get(own.document)?;
        Some(format!("{} · {}", names(document, &own.paragraphs), document.label()))
    });
    let parts = vec![json!({ "part": "moments", "moments": moments.collect::<Vec<_>>() })];
    page(&own.unwrap_or_default(), banner(&texts, messages).as_deref(), &about(&texts, lineage, messages), &parts, messages)
}

/// The paragraphs of a moment; what went since the text before stands struck in them.
fn passages(document: &Document, moment: &Moment) -> Vec<Value> {
    if let (Some(against), Some(row)) = (&moment.against, moment.row()) {
        return blend(against, row).iter().map(|own| json!({ "number": null, "runs": blended(own) })).collect();
    }
    let own = moment.paragraphs.iter().filter_map(|at| document.paragraphs.get(*at));
    own.map(|paragraph| json!({ "number": printed_number(paragraph), "runs": set(&pieces::plain(paragraph)) })).collect()
}

/// Runs, and the spaces between them.
fn blended(blend: &Blend) -> Vec<Value> {
    let mut runs = Vec::new();
    let mut end = 0;
    for own in &blend.runs {
        if own.range.start > end {
            runs.push(words(&blend.text[end..own.range.start], Fate::Equal, false));
        }
        runs.push(words(own.range.of(&blend.text), own.op.into(), false));
        end = own.range.end;
    }
    runs
}

/// A text to read.
pub(super) fn reading(document: &Document, messages: &Messages) -> Value {
    let mut called: Vec<&str> = Vec::new();
    let paragraphs = document.paragraphs.iter().map(|paragraph| {
        let runs = pieces::plain(paragraph).into_iter().map(|piece| match piece {
            // The words of a note stand at the foot of the page where it is first called.
            Piece::Call(mark) if !called.contains(&mark) => {
                called.push(mark);
                let note = document.footnotes.iter().find(|note| note.mark == mark);
                json!({ "call": mark, "note": note.map(|note| note.text.as_str()) })
            }
            other => run(&other),
        });
        let runs: Vec<Value> = runs.collect();
        json!({
            "number": printed_number(paragraph), "runs": runs, "level": paragraph.level.min(4),
            "section": paragraph.section.code(), "plain": (paragraph.section == Section::Heading).then_some(&paragraph.text),
        })
    });
    let paragraphs: Vec<Value> = paragraphs.collect();
    let title = document.title.as_deref().unwrap_or_else(|| document.label());
    let front: Vec<&String> = document.front_matter.iter().filter(|line| *line != title).collect();
    let mut parts = vec![json!({
        "part": "copy", "language": document.language.code(), "front": front, "paragraphs": paragraphs,
        "closing": listing::closing(document).collect::<Vec<_>>(),
    })];
    let left: Vec<&Footnote> = document.footnotes.iter().filter(|note| !called.contains(&note.mark.as_str())).collect();
    parts.extend(listed(&left, document, messages));
    let mut lines = vec![heading(document, messages), source(document, messages)];
    lines.extend(listing::left_out(document, false, messages));
    let mut page = page(title, banner(&[document], messages).as_deref(), &lines, &parts, messages);
    page["head"] = column_name(document, messages).into();
    page["legend"] = Value::Null;
    page["copy"] = true.into();
    page["language"] = document.language.code().into();
    page
}

/// Any tables.
pub(super) fn tables(tables: &[Table], messages: &Messages) -> Value {
    let parts = tables.iter().map(|table| {
        let rows = table.rows.iter().map(|row| {
            let cells = row.iter().map(|cell| {
                let runs = cell.runs().iter().map(|run| words(&run.text, run.fate, false)).collect::<Vec<_>>();
                json!({ "runs": runs, "figure": matches!(cell, crate::export::table::Cell::Number(_)) })
            });
            cells.collect::<Vec<_>>()
        });
        json!({
            "part": "table", "title": table.title, "lines": table.lines, "rows": rows.collect::<Vec<_>>(),
            "columns": table.columns.iter().map(|own| json!({ "name": own.name, "share": own.share.max(1) })).collect::<Vec<_>>(),
        })
    });
    let parts: Vec<Value> = parts.collect();
    let title = tables.first().map_or("Alinéa", |table| table.title.as_str());
    let mut banners: Vec<&str> = tables.iter().filter_map(|table| table.banner.as_deref()).collect();
    banners.dedup();
    let banner = (!banners.is_empty()).then(|| banners.join(" · "));
    let mut page = page(title, banner.as_deref(), &[], &parts, messages);
    page["legend"] = Value::Null;
    page["wide"] = tables.iter().any(|table| table.columns.len() > 4).into();
    page["columns"] = tables.iter().map(|table| table.columns.len()).max().into();
    page
}

fn page(title: &str, banner: Option<&str>, lines: &[String], parts: &[Value], messages: &Messages) -> Value {
    let columns = parts.iter().filter_map(|part| part["columns"].as_array().map(Vec::len)).max();
    json!({
        "title": title, "head": title, "language": messages.locale.code(), "banner": banner, "lines": lines, "parts": parts,
        "legend": { "inserted": messages.say("export-page-inserted"), "removed": messages.say("export-page-removed"),
                    "moved": messages.say("export-page-moved") },
        "columns": columns, "wide": columns.is_some_and(|columns| columns > 3), "copy": false,
    })
}

fn texts(first: &str, documents: &[&Document], rows: &[Value], messages: &Messages) -> Value {
    let mut columns = vec![first.to_owned()];
    columns.extend(documents.iter().map(|document| column_name(document, messages)));
    json!({ "part": "texts", "columns": columns, "rows": rows })
}

fn labels(documents: &[&Document]) -> Vec<String> {
    documents.iter().map(|document| document.label().to_owned()).collect()
}

fn arrowed(names: &[String]) -> String {
    names.iter().filter(|name| !name.is_empty()).cloned().collect::<Vec<_>>().join(" → ")
}

/// The notes of a text: they are not compared, but no word is left out.
fn notes(document: &Document, messages: &Messages) -> Option<Value> {
    let notes: Vec<&Footnote> = document.footnotes.iter().collect();
    listed(&notes, document, messages)
}

fn listed(notes: &[&Footnote], document: &Document, messages: &Messages) -> Option<Value> {
    let title = format!("{} – {}", messages.say("export-page-notes"), column_name(document, messages));
    let own = notes.iter().map(|note| json!({ "mark": note.mark, "text": note.text }));
    (!notes.is_empty()).then(
        || json!({ "part": "notes", "title": title, "language": document.language.code(), "notes": own.collect::<Vec<_>>() }),
    )
}

fn set(pieces: &[Piece<'_>]) -> Vec<Value> {
    pieces.iter().map(run).collect()
}

fn run(piece: &Piece<'_>) -> Value {
    match piece {
        Piece::Words { text, fate, is_italic } => words(text, *fate, *is_italic),
        Piece::Call(mark) => json!({ "call": mark }),
    }
}

fn words(text: &str, fate: Fate, is_italic: bool) -> Value {
    json!({ "t": text, "op": fate.code(), "italic": is_italic })
}
