//! Answers for people, in plain text.

use std::fmt::Write;

use fluent_bundle::FluentValue;

use crate::compare::{Comparison, Confidence, Op, Row, RowKind, inline, percent};
use crate::engine::Snapshot;
use crate::export::fate::Fate;
use crate::export::listing::names;
use crate::lineage::{History, Lineage, Tally};
use crate::messages::Messages;
use crate::model::{Body, Document, Section};
use crate::text::{Side, Sides};

/// Widest title in a table, in characters.
const TITLE_WIDTH: usize = 60;

/// The library as a table.
pub fn list(snapshot: &Snapshot, messages: &Messages) -> String {
    let head = ["symbol", "year", "status", "language", "preamble", "operative", "title"]
        .map(|name| messages.say(&format!("cli-column-{name}")));
    let mut rows = vec![head.to_vec()];
    for entry in &snapshot.entries {
        let document = &entry.meta;
        rows.push(vec![
            document.label().to_owned(),
            document.year.map_or_else(String::new, |year| year.to_string()),
            messages.status(document.status),
            document.language.code().to_owned(),
            document.preambular.to_string(),
            document.operative.to_string(),
            shortened(document.title.as_deref().unwrap_or_default(), TITLE_WIDTH),
        ]);
    }
    table(&rows)
}

/// One document.
pub fn document(document: &Document, messages: &Messages) -> String {
    let mut text = String::new();
    line(&mut text, &heading(document, messages));
    if let Some(title) = &document.title {
        line(&mut text, title);
    }
    let mut section = None;
    for paragraph in &document.paragraphs {
        if section != Some(paragraph.section) && paragraph.section != Section::Heading {
            section = Some(paragraph.section);
            line(&mut text, "");
            line(&mut text, &messages.say(&format!("cli-section-{}", paragraph.section.code())));
        }
        let indent = "  ".repeat(usize::from(paragraph.level) + 1);
        let number = match (&paragraph.number, paragraph.level) {
            (Some(number), 0) => format!("{number}. "),
            (Some(label), _) => format!("{label} "),
            (None, _) => String::new(),
        };
        let marks = paragraph.calls.iter().fold(String::new(), |marks, call| format!("{marks} [{}]", call.mark));
        line(&mut text, "");
        line(&mut text, &format!("{indent}{:<5} {number}{}{marks}", paragraph.id.as_str(), paragraph.text));
    }
    if !document.footnotes.is_empty() {
        line(&mut text, "");
        line(&mut text, &messages.say("cli-section-footnotes"));
        for note in &document.footnotes {
            line(&mut text, &format!("  [{}] {}", note.mark, note.text));
        }
    }
    if !document.warnings.is_empty() {
        line(&mut text, "");
        line(&mut text, &messages.say("cli-section-warnings"));
        for warning in &document.warnings {
            line(&mut text, &format!("  ! {}", messages.warning_at(warning)));
        }
    }
    text
}

/// Two documents, row by row.
pub fn comparison(comparison: &Comparison, messages: &Messages) -> String {
    let mut text = String::new();
    for side in Side::BOTH {
        line(&mut text, &heading(comparison.documents.get(side), messages));
    }
    line(&mut text, &summary(comparison, messages));
    line(&mut text, &messages.honesty(comparison));
    line(&mut text, &messages.say("cli-legend"));
    for row in &comparison.rows {
        line(&mut text, "");
        line(&mut text, &row_heading(row, comparison, messages));
        line(&mut text, &marked(row, comparison));
    }
    text
}

/// Three or more documents: a line for each thread.
pub fn lineage(lineage: &Lineage, messages: &Messages) -> String {
    let mut text = String::new();
    for document in &lineage.documents {
        line(&mut text, &heading(document, messages));
    }
    text.push('\n');
    text.push_str(&threads(lineage, messages));
    for tally in lineage.tallies() {
        line(&mut text, "");
        match lineage.comparison_of(tally.from, tally.to).and_then(|place| lineage.comparisons.get(place)) {
            Some(comparison) => line(&mut text, &step_summary(comparison, &tally, messages)),
            None => line(&mut text, &further_summary(lineage, &tally, messages)),
        }
    }
    text
}

/// One paragraph through the texts, with the words that changed at each step.
pub fn history(lineage: &Lineage, history: &History, messages: &Messages) -> String {
    let mut text = String::new();
    let all = lineage.documents.len();
    let present = count(history.moments.len());
    line(&mut text, &messages.say_with("lineage-present", &[("present", present), ("all", count(all))]));
    if let Some(base) = history.base.and_then(|base| lineage.documents.get(base)) {
        line(&mut text, &messages.say_with("lineage-against-base", &[("base", base.label().into())]));
    }
    line(&mut text, &messages.say("cli-legend"));
    for moment in &history.moments {
        let Some(document) = lineage.documents.get(moment.document) else { continue };
        line(&mut text, "");
        let year = document.year.map(|year| format!("{year} · ")).unwrap_or_default();
        let status = messages.status(document.status);
        line(&mut text, &format!("{year}{} · {status} · {}", document.label(), names(document, &moment.paragraphs)));
        if !moment.gap.is_empty() {
            let lacking: Vec<&str> =
                moment.gap.iter().filter_map(|at| lineage.documents.get(*at)).map(|document| document.label()).collect();
            line(&mut text, &format!("  {}", messages.say_with("lineage-gap", &[("documents", lacking.join(", ").into())])));
        }
        if let Some(from) = history.passed_over(moment).and_then(|from| lineage.documents.get(from)) {
            line(&mut text, &format!("  {}", messages.say_with("lineage-since", &[("document", from.label().into())])));
        }
        if let (Some(step), Some(against), Some(row)) = (moment.step, moment.against.as_ref(), moment.row()) {
            let mut words = vec![messages.row_kind(step.kind)];
            if step.moved {
                words.push(messages.say("kind-moved"));
            }
            if step.kind != RowKind::Unchanged {
                words.push(percents(step.similarity));
            }
            words.push(messages.confidence(step.confidence));
            line(&mut text, &format!("  {}", words.join(", ")));
            line(&mut text, &marked(row, against));
        } else {
            let first = history.base.is_none() && moment.document == history.moments.first().map_or(0, |own| own.document);
            line(&mut text, &format!("  {}", messages.say(if first { "lineage-first" } else { "lineage-base" })));
            for paragraph in moment.paragraphs.iter().filter_map(|at| document.paragraphs.get(*at)) {
                line(&mut text, &format!("  {}", paragraph.text));
            }
        }
    }
    let last = history.moments.last().map_or(0, |moment| moment.document);
    let lacking: Vec<&str> = lineage.documents.iter().skip(last + 1).map(|document| document.label()).collect();
    if !lacking.is_empty() {
        line(&mut text, "");
        line(&mut text, &messages.say_with("lineage-ended", &[("documents", lacking.join(", ").into())]));
    }
    text
}

fn threads(lineage: &Lineage, messages: &Messages) -> String {
    let mut rows = vec![lineage.documents.iter().map(|document| document.label().to_owned()).collect::<Vec<_>>()];
    if let Some(head) = rows.first_mut() {
        head.push(messages.say("cli-column-steps"));
    }
    for thread in &lineage.threads {
        let mut cells: Vec<String> =
            thread.cells.iter().zip(&lineage.documents).map(|(cell, document)| names(document, cell)).collect();
        let steps: Vec<String> = thread
            .steps
            .iter()
            .map(|step| {
                let mut words = messages.row_kind(step.kind);
                if step.moved {
                    let _ = write!(words, ", {}", messages.say("kind-moved"));
                }
                if step.kind.is_changed_link() {
                    let _ = write!(words, " {}", percents(step.similarity));
                }
                if step.confidence == Confidence::Possible {
                    words.push_str(" ?");
                }
                words
            })
            .collect();
        cells.push(steps.join(" · "));
        rows.push(cells);
    }
    table(&rows)
}

/// `A/RES/72/194 · adopted · General Assembly · 2017-12-19 · preamble 14, operative part 19`.
fn heading(document: &Document, messages: &Messages) -> String {
    let counts = messages.say_with(
        "cli-counts",
        &[("preamble", count(document.count(Section::Preamble))), ("operative", count(document.count(Section::Operative)))],
    );
    let parts = [
        Some(document.label().to_owned()),
        Some(messages.status(document.status)),
        document.body.map(|body: Body| messages.say(&format!("body-{}", body.code()))),
        document.adopted.map(|date| date.to_string()).or_else(|| document.year.map(|year| year.to_string())),
        Some(counts),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

fn step_summary(comparison: &Comparison, tally: &Tally, messages: &Messages) -> String {
    let Sides { left, right } = comparison.documents.as_ref();
    let (summary, honesty) = (figures(comparison, tally.kinds, tally.moved, messages), messages.honesty(comparison));
    format!("{} → {}\n  {summary}\n  {honesty}", left.label(), right.label())
}

/// Texts that were not set against each other: paragraphs that are absent from those between.
fn further_summary(lineage: &Lineage, tally: &Tally, messages: &Messages) -> String {
    let label = |at: usize| lineage.documents.get(at).map_or("", |document| document.label());
    let kinds = messages.counted_kinds(&tally.kinds).join(" + ");
    let sum = messages.say_with("cli-summary-further", &[("rows", count(tally.total())), ("kinds", kinds.into())]);
    format!("{} → {}\n  {sum}", label(tally.from), label(tally.to))
}

fn summary(comparison: &Comparison, messages: &Messages) -> String {
    figures(comparison, comparison.summary.rows, comparison.summary.moved, messages)
}

/// The kinds add up to the number of rows.
fn figures(comparison: &Comparison, rows: [usize; RowKind::ALL.len()], moved: usize, messages: &Messages) -> String {
    let summary = &comparison.summary;
    let kinds = messages.counted_kinds(&rows);
    messages.say_with(
        "cli-summary",
        &[
            ("rows", count(rows.iter().sum())),
            ("kinds", kinds.join(" + ").into()),
            ("moved", count(moved)),
            ("left", count(summary.words.left)),
            ("right", count(summary.words.right)),
            ("removed", count(summary.words_removed)),
            ("inserted", count(summary.words_inserted)),
        ],
    )
}

/// `~ OP4 → OP1  revised, moved, 58 %`.
fn row_heading(row: &Row, comparison: &Comparison, messages: &Messages) -> String {
    let sign = match row.kind {
        RowKind::Unchanged => '=',
        RowKind::Added => '+',
        RowKind::Removed => '-',
        RowKind::Revised | RowKind::Split | RowKind::Merged | RowKind::Regrouped => '~',
    };
    let documents = comparison.documents.as_ref();
    let place = match row.kind {
        RowKind::Added => names(documents.right, &row.paragraphs.right),
        RowKind::Removed => names(documents.left, &row.paragraphs.left),
        _ => format!("{} → {}", names(documents.left, &row.paragraphs.left), names(documents.right, &row.paragraphs.right)),
    };
    let mut words = vec![messages.row_word(row)];
    if row.moved {
        words.push(messages.say("kind-moved"));
    }
    if row.kind.is_changed_link() {
        words.push(percents(row.similarity));
        words.push(messages.confidence(row.confidence));
    }
    if let Some(note) = &row.translation {
        words.push(messages.translation(note));
    }
    format!("{sign} {place}  {}", words.join(", "))
}

/// The words of a row as one text: `[-removed-]`, `{+inserted+}`, `{>moved<}`.
fn marked(row: &Row, comparison: &Comparison) -> String {
    let mut lines = Vec::new();
    for blend in inline::blend(comparison, row) {
        let mut text = String::from("  ");
        let mut from = 0;
        for run in &blend.runs {
            // Spaces that no run covers stand between words that were replaced and words that follow.
            text.push_str(blend.text.get(from..run.range.start).unwrap_or_default());
            text.push_str(&mark(run.op, run.range.of(&blend.text)));
            from = run.range.end;
        }
        lines.push(text);
    }
    lines.join("\n")
}

pub(super) fn mark(op: Op, words: &str) -> String {
    Fate::from(op).plain(words)
}

fn percents(similarity: f32) -> String {
    format!("{} %", percent(similarity))
}

fn count(value: usize) -> FluentValue<'static> {
    value.into()
}

pub(super) fn shortened(text: &str, width: usize) -> String {
    if text.chars().count() <= width {
        return text.to_owned();
    }
    let cut: String = text.chars().take(width.saturating_sub(1)).collect();
    let words = cut.rsplit_once(char::is_whitespace).map_or(cut.as_str(), |(words, _)| words);
    format!("{words}…")
}

/// Columns as wide as their widest cell.
pub(super) fn table(rows: &[Vec<String>]) -> String {
    let columns = rows.iter().map(Vec::len).max().unwrap_or_default();
    let widths: Vec<usize> = (0..columns)
        .map(|column| rows.iter().filter_map(|row| row.get(column)).map(|cell| cell.chars().count()).max().unwrap_or_default())
        .collect();
    let mut text = String::new();
    for row in rows {
        let cells: Vec<String> = row
            .iter()
            .zip(&widths)
            .map(|(cell, width)| format!("{cell}{}", " ".repeat(width.saturating_sub(cell.chars().count()))))
            .collect();
        line(&mut text, cells.join("  ").trim_end());
    }
    text
}

pub(super) fn line(text: &mut String, words: &str) {
    text.push_str(words);
    text.push('\n');
}

/// A title as far as a line has room for it.
pub fn short_title(title: &str) -> String {
    shortened(title, TITLE_WIDTH)
}
