//! The view-models as tables: library, document, comparison, lineage.

use super::fate::Fate;
use super::table::{Cell, Column, Marked, Table};
use crate::compare::inline::blend;
use crate::compare::{Comparison, Confidence, Row, percent};
use crate::engine::Snapshot;
use crate::lineage::{History, Lineage, Moment, Step, Thread};
use crate::messages::Messages;
use crate::model::{Body, Document, Leftover, LeftoverKind, Part, Status};
use crate::text::{Side, Sides};

/// The library.
#[must_use]
pub fn library(snapshot: &Snapshot, messages: &Messages) -> Table {
    let say = |name: &str| messages.say(&format!("cli-column-{name}"));
    let columns = vec![
        Column::medium(say("symbol")),
        Column::narrow(say("year")),
        Column::medium(say("status")),
        Column::narrow(say("language")),
        Column::narrow(say("preamble")),
        Column::narrow(say("operative")),
        Column::wide(say("title")),
    ];
    let mut table = Table::new(messages.say("export-title-library"), columns);
    for entry in &snapshot.entries {
        let document = &entry.meta;
        table.rows.push(vec![
            document.label().into(),
            document.year.into(),
            messages.status(document.status).into(),
            document.language.code().into(),
            document.preambular.into(),
            document.operative.into(),
            document.title.clone().into(),
        ]);
    }
    table
}

/// A document, a row for each paragraph and each note.
#[must_use]
pub fn document(document: &Document, messages: &Messages) -> Table {
    let columns = vec![
        Column::narrow(messages.say("export-column-paragraph")),
        Column::narrow(messages.say("export-column-number")),
        Column::narrow(messages.say("export-column-section")),
        Column::wide(messages.say("export-column-text")),
        Column::narrow(messages.say("export-column-notes")),
    ];
    let mut table = Table::new(titled(document), columns);
    table.banner = banner(&[document], messages);
    table.lines = vec![heading(document, messages), source(document, messages)];
    for paragraph in &document.paragraphs {
        let marks: Vec<&str> = paragraph.calls.iter().map(|call| call.mark.as_str()).collect();
        table.rows.push(vec![
            paragraph.id.as_str().into(),
            paragraph.number.clone().into(),
            messages.say(&format!("export-section-{}", paragraph.section.code())).into(),
            paragraph.text.as_str().into(),
            marks.join(", ").into(),
        ]);
    }
    for note in &document.footnotes {
        let owner = note.paragraph.and_then(|at| document.paragraphs.get(at)).map(|paragraph| paragraph.id.as_str());
        let section = messages.say("export-section-note");
        table.rows.push(vec![owner.into(), note.mark.as_str().into(), section.into(), note.text.as_str().into()]);
    }
    table
}

/// Two texts, row by row, with what happened to their words.
#[must_use]
pub fn comparison(comparison: &Comparison, messages: &Messages) -> Table {
    let documents = comparison.documents.as_ref().map(AsRef::as_ref);
    let columns = vec![
        Column::narrow(messages.say("export-column-change")),
        Column::narrow(messages.say("export-column-earlier")),
        Column::wide(column_name(documents.left, messages)),
        Column::narrow(messages.say("export-column-later")),
        Column::wide(column_name(documents.right, messages)),
        Column::narrow(messages.say("export-column-similarity")),
        Column::narrow(messages.say("export-column-confidence")),
    ];
    let title = format!("{} → {}", documents.left.label(), documents.right.label());
    let mut table = Table::new(title, columns);
    table.banner = banner(&[documents.left, documents.right], messages);
    table.lines = honesty(comparison, messages);
    for row in &comparison.rows {
        let is_linked = row.kind.is_link();
        let note = row.translation.as_ref().map(|note| messages.translation(note));
        table.rows.push(vec![
            [Some(change(row, messages)), note].into_iter().flatten().collect::<Vec<_>>().join(" · ").into(),
            names(documents.left, &row.paragraphs.left).into(),
            Cell::Marked(marked(comparison, row, Side::Left)),
            names(documents.right, &row.paragraphs.right).into(),
            Cell::Marked(marked(comparison, row, Side::Right)),
            if is_linked { Cell::Number(percent(row.similarity).into()) } else { Cell::default() },
            is_linked.then(|| messages.confidence(row.confidence)).into(),
        ]);
    }
    table
}

/// Two texts in columns for a page: what happened, and the words of both under the names of their paragraphs.
#[must_use]
pub fn side_by_side(comparison: &Comparison, messages: &Messages) -> Table {
    let documents = comparison.documents.as_ref().map(AsRef::as_ref);
    let columns = vec![
        Column { name: messages.say("export-column-change"), share: 2 },
        Column::wide(column_name(documents.left, messages)),
        Column::wide(column_name(documents.right, messages)),
    ];
    let mut table = Table::new(format!("{} → {}", documents.left.label(), documents.right.label()), columns);
    table.banner = banner(&[documents.left, documents.right], messages);
    table.lines = honesty(comparison, messages);
    table.lines.push(messages.say("export-legend"));
    for row in &comparison.rows {
        let mut words = change(row, messages);
        if row.kind.is_changed_link() {
            words = format!("{words}\n{}\u{a0}%, {}", percent(row.similarity), messages.confidence(row.confidence));
        }
        if let Some(note) = &row.translation {
            words = format!("{words}\n{}", messages.translation(note));
        }
        let side = |side: Side| {
            let names = names(documents.get(side), row.paragraphs.get(side));
            let name = Marked { fate: Fate::Equal, text: format!("{names}\n") };
            let name = (!names.is_empty()).then_some(name);
            Cell::Marked(name.into_iter().chain(marked(comparison, row, side)).collect())
        };
        table.rows.push(vec![words.into(), side(Side::Left), side(Side::Right)]);
    }
    table
}

/// The later text with its changes, as a Word file with tracked changes shows it: one passage for each paragraph, what went before what came.
#[must_use]
pub fn tracked(comparison: &Comparison, messages: &Messages) -> Table {
    let documents = comparison.documents.as_ref().map(AsRef::as_ref);
    let columns = vec![Column::wide(column_name(documents.right, messages))];
    let mut table = Table::new(format!("{} → {}", documents.left.label(), documents.right.label()), columns);
    table.banner = banner(&[documents.left, documents.right], messages);
    for row in &comparison.rows {
        table.rows.push(vec![Cell::Marked(blended(comparison, row))]);
    }
    table
}

/// Three or more texts: each paragraph through them. In each text stand struck the words that the
/// next one lacks, underlined those that the one before lacks.
#[must_use]
pub fn lineage(lineage: &Lineage, messages: &Messages) -> Table {
    let mut columns = Vec::new();
    for document in &lineage.documents {
        columns.push(Column::wide(column_name(document, messages)));
    }
    columns.push(Column::medium(messages.say("cli-column-steps")));
    let labels: Vec<&str> = lineage.documents.iter().map(|document| document.label()).collect();
    let documents: Vec<&Document> = lineage.documents.iter().map(AsRef::as_ref).collect();
    let mut table = Table::new(labels.join(" → "), columns);
    table.banner = banner(&documents, messages);
    table.lines = about(&documents, lineage, messages);
    table.lines.push(messages.say("export-legend-many"));
    for thread in &lineage.threads {
        let mut row: Vec<Cell> =
            thread.cells.iter().enumerate().map(|(at, cell)| Cell::Marked(version(lineage, at, cell))).collect();
        row.push(steps(thread, messages).into());
        table.rows.push(row);
    }
    table
}

/// One paragraph through the years, a row for each text; words of the text before that went stand struck in it.
#[must_use]
pub fn history(lineage: &Lineage, history: &History, messages: &Messages) -> Table {
    let columns = vec![
        Column::medium(messages.say("cli-column-symbol")),
        Column::narrow(messages.say("export-column-paragraph")),
        Column::narrow(messages.say("export-column-change")),
        Column::narrow(messages.say("export-column-similarity")),
        Column::narrow(messages.say("export-column-confidence")),
        Column::wide(messages.say("export-column-text")),
    ];
    let of = |document: usize| lineage.documents.get(document).map(AsRef::as_ref);
    let documents: Vec<&Document> = history.moments.iter().filter_map(|own| of(own.document)).collect();
    let last = history
        .moments
        .last()
        .and_then(|own| Some(format!("{} ({})", names(of(own.document)?, &own.paragraphs), of(own.document)?.label())));
    let mut table = Table::new(last.unwrap_or_default(), columns);
    table.banner = banner(&documents, messages);
    table.lines = about(&documents, lineage, messages);
    for moment in &history.moments {
        let Some(document) = of(moment.document) else { continue };
        let linked = moment.step.filter(Step::is_link);
        table.rows.push(vec![
            column_name(document, messages).into(),
            names(document, &moment.paragraphs).into(),
            moment.step.map(|step| messages.row_kind(step.kind)).into(),
            linked.map(|step| Cell::Number(percent(step.similarity).into())).unwrap_or_default(),
            linked.map(|step| messages.confidence(step.confidence)).into(),
            Cell::Marked(moment_words(document, moment)),
        ]);
    }
    table
}

/// Both texts of a row in one.
fn blended(comparison: &Comparison, row: &Row) -> Vec<Marked> {
    let mut words: Vec<Marked> = Vec::new();
    for own in blend(comparison, row) {
        line_feed(&mut words);
        let mut end = 0;
        for run in &own.runs {
            push(&mut words, Fate::Equal, own.text.get(end..run.range.start).unwrap_or_default());
            push(&mut words, run.op.into(), run.range.of(&own.text));
            end = run.range.end;
        }
    }
    words
}

/// Parts paragraphs; the line feed belongs to the words before.
fn line_feed(words: &mut [Marked]) {
    if let Some(last) = words.last_mut() {
        last.text.push('\n');
    }
}

/// The words of a moment: both texts in one where there is one before.
fn moment_words(document: &Document, moment: &Moment) -> Vec<Marked> {
    if let (Some(against), Some(row)) = (&moment.against, moment.row()) {
        return blended(against, row);
    }
    let mut words: Vec<Marked> = Vec::new();
    for paragraph in moment.paragraphs.iter().filter_map(|at| document.paragraphs.get(*at)) {
        line_feed(&mut words);
        push(&mut words, Fate::Equal, &paragraph.text);
    }
    words
}

/// The paragraphs of a thread in one text, each under its name.
fn version(lineage: &Lineage, document: usize, cell: &[usize]) -> Vec<Marked> {
    let Some(text) = lineage.documents.get(document) else { return Vec::new() };
    let mut runs: Vec<Marked> = Vec::new();
    for (nth, (at, paragraph)) in cell.iter().filter_map(|at| Some((*at, text.paragraphs.get(*at)?))).enumerate() {
        let line_feed = if nth == 0 { "" } else { "\n" };
        runs.push(Marked { fate: Fate::Equal, text: format!("{line_feed}{}\u{a0}: ", paragraph.id) });
        for mark in lineage.marks(document, at) {
            push(&mut runs, mark.into(), mark.range.of(&paragraph.text));
        }
    }
    runs
}

/// What happened to a thread from each text to the next: `revised 58 % · removed`.
#[must_use]
pub fn steps(thread: &Thread, messages: &Messages) -> String {
    let step = |step: &Step| {
        let mut words = messages.row_kind(step.kind);
        if step.moved {
            words = format!("{words}, {}", messages.say("kind-moved"));
        }
        if step.kind.is_changed_link() {
            words = format!("{words} {}\u{a0}%", percent(step.similarity));
        }
        if step.confidence == Confidence::Possible { format!("{words} ?") } else { words }
    };
    thread.steps.iter().map(step).collect::<Vec<_>>().join(" · ")
}

/// The words of a side of a row with their fates; paragraphs are parted by line feeds, which belong to the words before.
#[must_use]
pub fn marked(comparison: &Comparison, row: &Row, side: Side) -> Vec<Marked> {
    let document = comparison.documents.get(side);
    let mut marked: Vec<Marked> = Vec::new();
    for (nth, (at, runs)) in row.paragraphs.get(side).iter().zip(row.runs.get(side)).enumerate() {
        let Some(paragraph) = document.paragraphs.get(*at) else { continue };
        if nth > 0
            && let Some(last) = marked.last_mut()
        {
            last.text.push('\n');
        }
        for run in runs {
            push(&mut marked, run.op.into(), run.range.of(&paragraph.text));
        }
    }
    marked
}

fn push(runs: &mut Vec<Marked>, fate: Fate, words: &str) {
    if words.is_empty() {
        return;
    }
    match runs.last_mut().filter(|last| last.fate == fate) {
        Some(last) => last.text.push_str(words),
        None => runs.push(Marked { fate, text: words.to_owned() }),
    }
}

/// `revised, moved`.
#[must_use]
pub fn change(row: &Row, messages: &Messages) -> String {
    let kind = messages.row_kind(row.kind);
    if row.moved { format!("{kind}, {}", messages.say("kind-moved")) } else { kind }
}

/// `OP3, OP4`.
#[must_use]
pub fn names(document: &Document, positions: &[usize]) -> String {
    let names: Vec<&str> =
        positions.iter().filter_map(|at| document.paragraphs.get(*at)).map(|paragraph| paragraph.id.as_str()).collect();
    names.join(", ")
}

fn titled(document: &Document) -> String {
    match &document.title {
        Some(title) if title != document.label() => format!("{} {title}", document.label()),
        _ => document.label().to_owned(),
    }
}

/// `A/RES/72/194 (adopted)`: the status goes wherever the words go.
#[must_use]
pub fn column_name(document: &Document, messages: &Messages) -> String {
    format!("{} ({})", document.label(), messages.status(document.status))
}

/// What has to be said on every page: which of the texts is a draft, or recommended. None where all are adopted.
#[must_use]
pub fn banner(documents: &[&Document], messages: &Messages) -> Option<String> {
    let is_told = |document: &&&Document| matches!(document.status, Some(Status::Draft | Status::Recommended));
    let told: Vec<String> = documents
        .iter()
        .filter(is_told)
        .map(|document| {
            let status = document.status.map_or("", Status::code);
            messages.say_with(&format!("export-banner-{status}"), &[("document", document.label().into())])
        })
        .collect();
    (!told.is_empty()).then(|| told.join(" · "))
}

/// `A/RES/72/194 · adopted · General Assembly · 2017-12-19 · title`.
#[must_use]
pub fn heading(document: &Document, messages: &Messages) -> String {
    let parts = [
        Some(document.label().to_owned()),
        Some(messages.status(document.status)),
        document.body.map(|body: Body| messages.say(&format!("body-{}", body.code()))),
        document.adopted.map(|date| date.to_string()).or_else(|| document.year.map(|year| year.to_string())),
        document.title.clone(),
    ];
    parts.into_iter().flatten().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

/// The file and its fingerprint, so that anyone can tell whether it is the same text.
#[must_use]
pub fn source(document: &Document, messages: &Messages) -> String {
    messages.say_with(
        "export-source",
        &[
            ("document", document.label().into()),
            ("name", document.source.name.as_str().into()),
            ("hash", document.source.sha256.as_str().into()),
        ],
    )
}

/// Lines that are no paragraph and yet words of the text: those behind the last paragraph, and what no rule explains.
pub fn closing(document: &Document) -> impl Iterator<Item = &str> {
    let is_own = |own: &&Leftover| matches!(own.kind, LeftoverKind::Closing | LeftoverKind::Unexplained);
    document.leftovers.iter().filter(is_own).map(|own| own.text.as_str())
}

/// How many lines are left out: running heads, page numbers and added links; and, where paragraphs alone are told, the closing lines too.
#[must_use]
pub fn left_out(document: &Document, with_closing: bool, messages: &Messages) -> Option<String> {
    let kept = if with_closing { 0 } else { closing(document).count() };
    let count = document.leftovers.len() - kept;
    let variables = [("document", document.label().into()), ("count", count.into())];
    (count > 0).then(|| messages.say_with("export-left-out", &variables))
}

/// What the texts of a lineage are, what of them was not compared, and the files.
#[must_use]
pub fn about(documents: &[&Document], lineage: &Lineage, messages: &Messages) -> Vec<String> {
    let headings = documents.iter().map(|document| heading(document, messages));
    let not_compared = lineage.comparisons.first().map(|own| messages.not_compared(&own.options));
    headings.chain(not_compared).chain(documents.iter().map(|document| source(document, messages))).collect()
}

/// The texts, the figures, what was compared and what was not, and the files.
#[must_use]
pub fn honesty(comparison: &Comparison, messages: &Messages) -> Vec<String> {
    let Sides { left, right } = comparison.documents.as_ref();
    let summary = &comparison.summary;
    let kinds = messages.counted_kinds(&summary.rows);
    let figures = messages.say_with(
        "export-summary",
        &[
            ("rows", comparison.rows.len().into()),
            ("kinds", kinds.join(" + ").into()),
            ("moved", summary.moved.into()),
            ("left", summary.words.left.into()),
            ("right", summary.words.right.into()),
            ("removed", summary.words_removed.into()),
            ("inserted", summary.words_inserted.into()),
        ],
    );
    let mut lines = vec![heading(left, messages), heading(right, messages), figures, messages.not_compared(&comparison.options)];
    if comparison.is_in_two_languages() {
        lines.push(messages.say("two-languages"));
    }
    match comparison.options.part {
        Part::All => {}
        Part::Preamble => lines.push(messages.say("export-preamble-only")),
        Part::Operative => lines.push(messages.say("export-operative-only")),
    }
    lines.extend([left, right].iter().filter_map(|document| left_out(document, true, messages)));
    lines.extend(messages.coarser(summary));
    lines.push(source(left, messages));
    lines.push(source(right, messages));
    lines
}
