//! Views of change as JSON, by the schema `alinea.view/1`.
//!
//! ```json
//! { "schema": "alinea.view/1", "view": "citations", "documents": [ … ],
//!   "steps": [ { "from": 0, "to": 1, "items": [ … ], "sums": { … } } ] }
//! ```
//! One step for each text and the next. `items` by view:
//! - `new`, `dropped`: `paragraph`, `text`, `words`, `whole` (the paragraph as a whole), `replaced` (other words stand in its place),
//!   `answers` (paragraphs across that go on), `elsewhere` (`paragraph`, `share`: where most of the words stand all the same) or null;
//! - `concordance`: `side`, `paragraph`, `number`, `answers`, `kind`: all paragraphs of the left, then all of the right;
//! - `migration`: `left`, `right`, `way` (to-operative, to-preamble, to-annex, from-annex, to-item, to-paragraph);
//! - `citations`: `kind` (added, dropped, updated, moved, kept), `left`, `right` (`symbol`, `text`, `paragraph`, `footnote`, or null; of a list that was updated `symbols`, all of it);
//! - `openings`: `left`, `right` (`paragraph`, `opening`), `nature` (words, order, agreement).
//!
//! `sums` adds the items up; those of a concordance, each column.

use serde_json::{Map, Value, json};

use super::json::{ids, named};
use crate::compare::Comparison;
use crate::compare::views::citations::{self, CitationKind};
use crate::compare::views::migration::{self, Way};
use crate::compare::views::openings::{self, Nature};
use crate::compare::views::{View, concordance, passages};
use crate::lineage::Lineage;
use crate::model::Document;
use crate::text::{Side, TextRange};

/// A view of each step of a lineage.
#[must_use]
pub fn view(view: View, lineage: &Lineage) -> Value {
    let steps = lineage.comparisons.iter().enumerate().map(|(from, comparison)| {
        let (items, sums) = match view {
            View::New => only_on(comparison, Side::Right),
            View::Dropped => only_on(comparison, Side::Left),
            View::Concordance => concordance(comparison),
            View::Migration => migration(comparison),
            View::Citations => citations(comparison),
            View::Openings => openings(comparison),
        };
        json!({ "from": from, "to": from + 1, "items": items, "sums": sums })
    });
    json!({
        "schema": "alinea.view/1",
        "view": view.code(),
        "documents": lineage.documents.iter().map(|document| named(document)).collect::<Vec<_>>(),
        "steps": steps.collect::<Vec<_>>(),
    })
}

fn only_on(comparison: &Comparison, side: Side) -> (Vec<Value>, Value) {
    let found = passages::only_on(comparison, side);
    let (own, other) = (comparison.documents.get(side), comparison.documents.get(side.other()));
    let item = |passage: &passages::Passage| {
        let answers = comparison.rows.get(passage.row).map(|row| ids(other, row.paragraphs.get(side.other())));
        json!({
            "paragraph": id(own, passage.paragraph),
            "text": own.paragraphs.get(passage.paragraph).map(|paragraph| passage.range.of(&paragraph.text)),
            "words": passage.words,
            "whole": passage.is_whole,
            "replaced": passage.is_replaced,
            "answers": answers.unwrap_or_default(),
            "elsewhere": passage.elsewhere.map(|elsewhere| json!({
                "paragraph": id(other, elsewhere.paragraph), "share": super::json::hundredths(elsewhere.share),
            })),
        })
    };
    let whole = found.passages.iter().filter(|passage| passage.is_whole).count();
    let sums = json!({ "paragraphs": whole, "passages": found.passages.len() - whole, "shorter": found.shorter });
    (found.passages.iter().map(item).collect(), sums)
}

fn concordance(comparison: &Comparison) -> (Vec<Value>, Value) {
    let found = concordance::of(comparison);
    let mut items = Vec::new();
    let mut sums = Map::new();
    for (side, name) in [(Side::Left, "left"), (Side::Right, "right")] {
        let (own, other) = (comparison.documents.get(side), comparison.documents.get(side.other()));
        items.extend(found.columns.get(side).iter().map(|entry| {
            json!({
                "side": name,
                "paragraph": id(own, entry.paragraph),
                "number": own.paragraphs.get(entry.paragraph).and_then(|paragraph| paragraph.number.as_ref()),
                "answers": ids(other, &entry.answers),
                "kind": entry.kind.code(),
            })
        }));
        let own = found.sums.get(side);
        let counts = json!({
            "paragraphs": own.paragraphs, "linked": own.linked, "alone": own.alone, "renumbered": own.renumbered,
        });
        sums.insert(name.to_owned(), counts);
    }
    (items, Value::Object(sums))
}

fn migration(comparison: &Comparison) -> (Vec<Value>, Value) {
    let found = migration::of(comparison);
    let documents = &comparison.documents;
    let item = |own: &migration::Migration| json!({ "left": id(&documents.left, own.left), "right": id(&documents.right, own.right), "way": own.way.code() });
    let sums = Way::ALL.map(|way| (way.code().to_owned(), found.iter().filter(|own| own.way == way).count().into()));
    (found.iter().map(item).collect(), Value::Object(sums.into_iter().collect()))
}

fn citations(comparison: &Comparison) -> (Vec<Value>, Value) {
    let found = citations::of(comparison);
    let cited = |side: Side, all: &[usize]| {
        let document = comparison.documents.get(side);
        let citation = document.citations.get(*all.first()?)?;
        let mut cited = json!({
            "symbol": citation.symbol,
            "text": citation.text(document),
            "paragraph": citation.paragraph.and_then(|at| id(document, at)),
            "footnote": citation.footnote.and_then(|at| document.footnotes.get(at)).map(|note| &note.mark),
        });
        if all.len() > 1 {
            cited["symbols"] = json!(citations::symbols(document, all));
        }
        Some(cited)
    };
    let items = found.changes.iter().map(|change| {
        json!({ "kind": change.kind.code(), "left": cited(Side::Left, &change.left), "right": cited(Side::Right, &change.right) })
    });
    let mut sums: Map<String, Value> =
        CitationKind::ALL.into_iter().map(|kind| (kind.code().to_owned(), found.count(kind).into())).collect();
    sums.insert("left".to_owned(), comparison.documents.left.citations.len().into());
    sums.insert("right".to_owned(), comparison.documents.right.citations.len().into());
    sums.insert("rows_of_references_alone".to_owned(), found.rows_of_references_alone.len().into());
    (items.collect(), Value::Object(sums))
}

fn openings(comparison: &Comparison) -> (Vec<Value>, Value) {
    let found = openings::of(comparison);
    let side = |document: &Document, at: usize, range: Option<TextRange>| {
        let text = document.paragraphs.get(at).map_or("", |paragraph| paragraph.text.as_str());
        json!({ "paragraph": id(document, at), "opening": range.map(|range| range.of(text)) })
    };
    let documents = &comparison.documents;
    let item = |change: &openings::OpeningChange| {
        json!({
            "left": side(&documents.left, change.left, change.left_range),
            "right": side(&documents.right, change.right, change.right_range),
            "nature": change.nature.code(),
        })
    };
    let sums = Nature::ALL
        .map(|nature| (nature.code().to_owned(), found.iter().filter(|change| change.nature == nature).count().into()));
    (found.iter().map(item).collect(), Value::Object(sums.into_iter().collect()))
}

fn id(document: &Document, paragraph: usize) -> Option<&str> {
    document.paragraphs.get(paragraph).map(|own| own.id.as_str())
}
