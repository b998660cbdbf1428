//! Series as JSON, by the schema `alinea.series/1`.
//!
//! ```json
//! { "schema": "alinea.series/1",
//!   "series": [ { "id": "A/RES/72/194", "title": "…", "documents": ["E/RES/2004/19", "A/RES/72/194"],
//!     "versions": [ { "symbol": "A/RES/72/194", "name": "….txt", "year": 2017, "status": "adopted", "set_by_hand": false,
//!       "texts": [ { "language": "fr", "name": "….txt", "sha256": "…" } ],
//!       "tie": { "to": "E/RES/2004/19", "kind": "version", "content": 0.04, "title": 0.63, "recalls": false } } ] } ] }
//! ```
//! Every document is in exactly one series; one without another version is a series of one. `id` is the label (symbol, or name of the
//! file) of the earliest version. `documents` are the labels of the versions, earliest first; `versions` says more of each. `tie` is
//! what joins a version to another, null for the first: `kind` is version, draft (`to` is a draft of this), recommended (`to` is this
//! text as one body recommended it to another), by-hand, built-in (both came with the program and nothing else ties this one);
//! `content` the share of common phrases, `title` the likeness of the titles, `recalls` whether the later one cites the earlier one.

use serde_json::{Value, json};

use super::json::hundredths;
use crate::engine::Snapshot;
use crate::engine::series::SeriesIndex;
use crate::lineage::series::{Series, TieKind, Work};
use crate::model::Status;

/// All series, or one.
#[must_use]
pub fn series(snapshot: &Snapshot, index: &SeriesIndex, only: Option<usize>) -> Value {
    let all = index.series.iter().enumerate().filter(|(place, _)| only.is_none_or(|only| only == *place));
    let all = all.map(|(place, own)| {
        let name = index.name_givers.get(place).copied().flatten().and_then(|at| snapshot.entries.get(at));
        json!({
            "id": own.works.first().map(|work| label(snapshot, work)),
            "title": name.and_then(|entry| entry.meta.title.as_ref()),
            "documents": own.works.iter().map(|work| label(snapshot, work)).collect::<Vec<_>>(),
            "versions": own.works.iter().map(|work| version(snapshot, own, work)).collect::<Vec<_>>(),
        })
    });
    json!({ "schema": "alinea.series/1", "series": all.collect::<Vec<_>>() })
}

fn version(snapshot: &Snapshot, series: &Series, work: &Work) -> Value {
    let entries: Vec<_> = work.texts.iter().filter_map(|at| snapshot.entries.get(*at)).collect();
    let first = entries.first().map(|entry| entry.meta.as_ref());
    let texts = entries
        .iter()
        .map(|entry| json!({ "language": entry.meta.language.code(), "name": entry.meta.name, "sha256": entry.meta.sha256 }));
    json!({
        "symbol": first.and_then(|meta| meta.symbol.as_ref()),
        "name": first.map(|meta| &meta.name),
        "title": first.and_then(|meta| meta.title.as_ref()),
        "year": first.and_then(|meta| meta.year),
        "status": first.and_then(|meta| meta.status).map(Status::code),
        "set_by_hand": work.tie.as_ref().is_some_and(|tie| tie.kind == TieKind::ByHand),
        "texts": texts.collect::<Vec<_>>(),
        "tie": work.tie.as_ref().map(|tie| json!({
            "to": series.works.get(tie.to).map(|work| label(snapshot, work)),
            "kind": tie.kind.code(),
            "content": hundredths(tie.content),
            "title": hundredths(tie.title),
            "recalls": tie.recalls,
        })),
    })
}

fn label<'a>(snapshot: &'a Snapshot, work: &Work) -> Option<&'a str> {
    work.texts.first().and_then(|at| snapshot.entries.get(*at)).map(|entry| entry.meta.label())
}
