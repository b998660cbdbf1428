//! JSON, by the schemas that scripts rely on: `alinea.document/1`, `alinea.library/1`, `alinea.comparison/1`, `alinea.lineage/1`.
//!
//! A field may be added; none is renamed or dropped without a new number behind the name of its schema.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use crate::compare::{Comparison, Op, Row, RowKind, Translation, honesty, percent};
use crate::engine::{Entry, Origin, Snapshot};
use crate::lineage::{History, Lineage, Step, Thread};
use crate::messages::Messages;
use crate::model::{Body, Document, Language, Paragraph, Part, Status};
use crate::text::{Side, Sides, TextRange};

/// One document, structured.
#[must_use]
pub fn document(document: &Document, messages: &Messages) -> Value {
    let id = |position: Option<usize>| position.and_then(|at| document.paragraphs.get(at)).map(|paragraph| paragraph.id.as_str());
    json!({
        "schema": "alinea.document/1",
        "symbol": document.symbol,
        "title": document.title,
        "language": document.language.code(),
        "body": document.body.map(Body::code),
        "status": document.status.map(Status::code),
        "session": document.session,
        "year": document.year,
        "adopted": document.adopted.map(|date| date.to_string()),
        "paragraphs": document.paragraphs.iter().map(paragraph).collect::<Vec<_>>(),
        "footnotes": document.footnotes.iter().map(|note| json!({
            "mark": note.mark, "text": note.text, "paragraph": id(note.paragraph),
        })).collect::<Vec<_>>(),
        "citations": document.citations.iter().map(|citation| json!({
            "symbol": citation.symbol,
            "text": citation.text(document),
            "paragraph": id(citation.paragraph),
            "footnote": citation.footnote.and_then(|at| document.footnotes.get(at)).map(|note| &note.mark),
        })).collect::<Vec<_>>(),
        "front_matter": document.front_matter,
        "leftovers": document.leftovers.iter().map(|leftover| &leftover.text).collect::<Vec<_>>(),
        "warnings": document.warnings.iter().map(|warning| json!({
            "kind": warning.kind.code(),
            "paragraph": warning.paragraph,
            "message": messages.warning(&warning.kind),
        })).collect::<Vec<_>>(),
        "source": {
            "name": document.source.name,
            "format": document.source.format.code(),
            "sha256": document.source.sha256,
            "repairs": document.source.repairs.iter().map(|repair| json!({
                "paragraph": id(repair.paragraph), "from": repair.from, "to": repair.to,
            })).collect::<Vec<_>>(),
        },
    })
}

fn paragraph(paragraph: &Paragraph) -> Value {
    json!({
        "id": paragraph.id,
        "section": paragraph.section.code(),
        "number": paragraph.number,
        "level": paragraph.level,
        "opening": paragraph.opening_text(),
        "text": paragraph.text,
        "footnotes": paragraph.calls.iter().map(|call| &call.mark).collect::<Vec<_>>(),
    })
}

/// What is loaded. `series` has the names of the series that were found, by the names of the documents in the engine.
#[must_use]
pub fn library(snapshot: &Snapshot, series: &BTreeMap<&str, &str>) -> Value {
    let documents = snapshot.entries.iter().map(|own| entry(own, series.get(own.id.as_str()).copied()));
    json!({ "schema": "alinea.library/1", "documents": documents.collect::<Vec<_>>() })
}

/// `series` is null for a text that is the only version of itself; the name that a person gave comes before the one that was found.
fn entry(entry: &Entry, series: Option<&str>) -> Value {
    let document = &entry.meta;
    json!({
        "symbol": document.symbol,
        "title": document.title,
        "language": document.language.code(),
        "body": document.body.map(Body::code),
        "status": document.status.map(Status::code),
        "year": document.year,
        "adopted": document.adopted.map(|date| date.to_string()),
        "preambular": document.preambular,
        "operative": document.operative,
        "words": document.words,
        "origin": match &entry.origin {
            Origin::Embedded => "embedded".to_owned(),
            Origin::Library => "library".to_owned(),
            Origin::File(path) => path.display().to_string(),
            Origin::Pasted(_) => "pasted".to_owned(),
        },
        "series": document.series.as_deref().or(series),
        "corrections": entry.corrections(),
        "sha256": document.sha256,
    })
}

/// Two texts side by side.
#[must_use]
pub fn comparison(comparison: &Comparison, messages: &Messages) -> Value {
    let documents = comparison.documents.as_ref();
    json!({
        "schema": "alinea.comparison/1",
        "documents": [named(documents.left), named(documents.right)],
        "rows": comparison.rows.iter().map(|row| self::row(row, &documents.map(AsRef::as_ref), messages)).collect::<Vec<_>>(),
        "unmatched_alternatives": comparison.alternatives.iter().map(|alternative| json!({
            "left": ids(documents.left, &[alternative.paragraphs.left]).pop(),
            "right": ids(documents.right, &[alternative.paragraphs.right]).pop(),
            "similarity": hundredths(alternative.similarity),
        })).collect::<Vec<_>>(),
        "summary": summary(comparison),
    })
}

fn summary(comparison: &Comparison) -> Value {
    let summary = &comparison.summary;
    let mut not_compared = Vec::new();
    if !comparison.options.title {
        not_compared.push("title");
    }
    if !comparison.options.notes {
        not_compared.push("footnotes");
    }
    match comparison.options.part {
        Part::All => {}
        Part::Preamble => not_compared.push("operative"),
        Part::Operative => not_compared.push("preamble"),
    }
    if comparison.is_in_two_languages() {
        not_compared.push("words");
    }
    let mut fields: Map<String, Value> =
        RowKind::ALL.into_iter().map(|kind| (kind.code().to_owned(), summary.count(kind).into())).collect();
    fields.insert("moved".to_owned(), summary.moved.into());
    fields.insert("left_words".to_owned(), summary.words.left.into());
    fields.insert("right_words".to_owned(), summary.words.right.into());
    fields.insert("words_removed".to_owned(), summary.words_removed.into());
    fields.insert("words_inserted".to_owned(), summary.words_inserted.into());
    fields.insert("coarse".to_owned(), summary.coarse.into());
    if summary.coarse_links {
        fields.insert("coarse_links".to_owned(), true.into());
    }
    fields.insert("not_compared".to_owned(), json!(not_compared));
    let honesty = honesty::of(comparison);
    fields.insert("left_paragraphs".to_owned(), honesty.paragraphs.left.into());
    fields.insert("right_paragraphs".to_owned(), honesty.paragraphs.right.into());
    let seen = |own: &honesty::Seen| {
        json!({
            "what": own.what.code(),
            "left": own.count.left,
            "right": own.count.right,
            "left_words": own.words.left,
            "right_words": own.words.right,
        })
    };
    fields.insert("left_out".to_owned(), honesty.left_out.iter().map(seen).collect());
    if !honesty.besides.is_empty() {
        fields.insert("besides".to_owned(), honesty.besides.iter().map(seen).collect());
    }
    Value::Object(fields)
}

fn row(row: &Row, documents: &Sides<&Document>, messages: &Messages) -> Value {
    json!({
        "kind": row.kind.code(),
        "moved": row.moved,
        "left": ids(documents.left, &row.paragraphs.left),
        "right": ids(documents.right, &row.paragraphs.right),
        "similarity": hundredths(row.similarity),
        "confidence": row.confidence.code(),
        "reason": messages.reason(row),
        "through": row.reason.through.as_ref().map(|through| json!({ "document": through.document, "paragraph": through.paragraph })),
        "set_by_hand": row.set_by_hand,
        "may_be_translation": row.translation.as_ref().map(|note| translation(note, messages)),
        "runs": { "left": runs(row, documents, Side::Left), "right": runs(row, documents, Side::Right) },
    })
}

/// Why a change may be of the translation only. Ranges are byte offsets into the text of the paragraph.
fn translation(note: &Translation, messages: &Messages) -> Value {
    json!({
        "reason": messages.translation(note),
        "unchanged_in": note.unchanged_in.map(Language::code),
        "all": note.is_all,
        "wordings": note.wordings.iter().map(|wording| {
            let range = |range: TextRange| [range.start, range.end];
            json!({ "english": wording.english, "left": range(wording.ranges.left), "right": range(wording.ranges.right) })
        }).collect::<Vec<_>>(),
    })
}

/// The runs of one side. Joined, they are its paragraphs joined by line feeds, to the letter.
fn runs(row: &Row, documents: &Sides<&Document>, side: Side) -> Vec<Value> {
    let document = documents.get(side);
    let mut joined: Vec<(Op, String)> = Vec::new();
    let paragraphs = row.paragraphs.get(side).iter().zip(row.runs.get(side));
    for (nth, (position, runs)) in paragraphs.enumerate() {
        let Some(paragraph) = document.paragraphs.get(*position) else { continue };
        let break_before = (nth > 0).then_some("\n");
        // The line feed between two paragraphs goes with the words before it.
        if let (Some(line_feed), Some((_, text))) = (break_before, joined.last_mut()) {
            text.push_str(line_feed);
        }
        for run in runs {
            let words = run.range.of(&paragraph.text);
            match joined.last_mut().filter(|(op, _)| *op == run.op) {
                Some((_, text)) => text.push_str(words),
                None => joined.push((run.op, words.to_owned())),
            }
        }
    }
    joined.into_iter().map(|(op, text)| json!({ "op": op.code(), "text": text })).collect()
}

/// Three or more texts.
#[must_use]
pub fn lineage(lineage: &Lineage) -> Value {
    json!({
        "schema": "alinea.lineage/1",
        "documents": lineage.documents.iter().map(|document| named(document)).collect::<Vec<_>>(),
        "threads": lineage.threads.iter().enumerate().map(|(nth, thread)| self::thread(nth, thread, lineage)).collect::<Vec<_>>(),
    })
}

/// One thread, with the words that changed at each step.
///
/// The schema is that of [`lineage`] with the one thread; each step has its `runs` and the texts in `gap` (positions) that lack the
/// paragraph, each cell its `text`; `base` is the position of the text that each is compared with, or null.
#[must_use]
pub fn history(lineage: &Lineage, history: &History) -> Value {
    let documents: Vec<Value> = lineage.documents.iter().map(|document| named(document)).collect();
    let Some(own) = lineage.threads.get(history.thread) else {
        return json!({ "schema": "alinea.lineage/1", "documents": documents, "threads": [] });
    };
    let mut value = thread(history.thread, own, lineage);
    let words = |document: usize, paragraph: &usize| {
        lineage.documents.get(document).and_then(|own| own.paragraphs.get(*paragraph)).map(|own| own.text.clone())
    };
    let cells: Vec<Value> = (0..lineage.documents.len())
        .map(|at| match history.moments.iter().find(|moment| moment.document == at) {
            None => Value::Null,
            Some(moment) => {
                let texts: Vec<String> = moment.paragraphs.iter().filter_map(|paragraph| words(at, paragraph)).collect();
                let paragraphs = lineage.documents.get(at).map(|own| ids(own, &moment.paragraphs)).unwrap_or_default();
                json!({ "document": at, "paragraphs": paragraphs, "text": texts.join("\n") })
            }
        })
        .collect();
    let steps: Vec<Value> = history
        .moments
        .iter()
        .filter_map(|moment| {
            let (step, against, row) = (moment.step?, moment.against.as_ref()?, moment.row()?);
            let documents = against.documents.as_ref().map(AsRef::as_ref);
            let mut value = step_of(&step);
            value["gap"] = json!(moment.gap);
            value["runs"] = json!({ "left": runs(row, &documents, Side::Left), "right": runs(row, &documents, Side::Right) });
            Some(value)
        })
        .collect();
    value["cells"] = cells.into();
    value["steps"] = steps.into();
    json!({ "schema": "alinea.lineage/1", "documents": documents, "base": history.base, "threads": [value] })
}

fn thread(nth: usize, thread: &Thread, lineage: &Lineage) -> Value {
    let present = || thread.cells.iter().enumerate().filter(|(_, cell)| !cell.is_empty()).map(|(at, _)| at);
    let label = |at: Option<usize>| at.and_then(|at| lineage.documents.get(at)).map(|document| document.label());
    json!({
        "id": format!("T{}", nth + 1),
        "cells": thread.cells.iter().zip(&lineage.documents).enumerate().map(|(at, (cell, document))| match cell.as_slice() {
            [] => Value::Null,
            cell => json!({ "document": at, "paragraphs": ids(document, cell) }),
        }).collect::<Vec<_>>(),
        // Where the thread begins and ends say its cells.
        "steps": thread.steps.iter().filter(|step| step.is_link()).map(step_of).collect::<Vec<_>>(),
        "first": label(present().next()),
        "last": label(present().next_back()),
    })
}

fn step_of(step: &Step) -> Value {
    json!({
        "from": step.from,
        "to": step.to,
        "kind": step.kind.code(),
        "moved": step.moved,
        "similarity": hundredths(step.similarity),
        "confidence": step.confidence.code(),
    })
}

pub(super) fn named(document: &Document) -> Value {
    json!({
        "symbol": document.symbol,
        "name": document.source.name,
        "language": document.language.code(),
        "status": document.status.map(Status::code),
        "year": document.year,
        "sha256": document.source.sha256,
    })
}

pub(super) fn ids<'a>(document: &'a Document, positions: &[usize]) -> Vec<&'a str> {
    positions.iter().filter_map(|position| document.paragraphs.get(*position)).map(|paragraph| paragraph.id.as_str()).collect()
}

/// Two decimals, the percents that a person reads.
pub(super) fn hundredths(similarity: f32) -> f64 {
    f64::from(percent(similarity)) / 100.0
}
