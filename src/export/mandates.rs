//! What texts ask: JSON by the schema `alinea.mandates/1`, and the register and its views as tables.

mod changed;
mod view;

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::mandate::{Act, Addressee, Clause, Mandates, ParagraphMandates, Report, scale};
use crate::model::Document;
use crate::text::TextRange;

pub use changed::{add_changes, change_name, has_one, of_step};
pub use view::{Beside, MOST_COLUMNS, View, choices, copied, listed, table, view_json, written};

/// The name scripts rely on.
#[must_use]
pub const fn act_code(act: Act) -> &'static str {
    match act {
        Act::Asks => "asks",
        Act::Thanks => "thanks",
        Act::Says => "says",
    }
}

/// The steps that a person chose on our scale, where it is to be shown.
pub type Scale<'a> = Option<&'a BTreeMap<String, u8>>;

/// What the documents ask.
#[must_use]
pub fn json(read: &[(&Document, Mandates)], scale: Scale<'_>) -> Value {
    let documents: Vec<Value> = read
        .iter()
        .map(|(document, mandates)| {
            json!({
                "symbol": document.symbol,
                "status": document.status.map(crate::model::Status::code),
                "language": document.language.code(),
                "source": document.source.name,
                "paragraphs": mandates.paragraphs.iter().filter_map(|found| paragraph(document, found, scale)).collect::<Vec<_>>(),
            })
        })
        .collect();
    json!({ "schema": "alinea.mandates/1", "documents": documents })
}

fn paragraph(document: &Document, found: &ParagraphMandates, scale: Scale<'_>) -> Option<Value> {
    let own = document.paragraphs.get(found.position)?;
    let text = own.text.as_str();
    let cites = document
        .citations
        .iter()
        .filter(|citation| citation.paragraph == Some(found.position) && citation.footnote.is_none())
        .map(|citation| json!({ "symbol": citation.symbol, "text": citation.text(document), "range": range(citation.range) }));
    Some(json!({
        "paragraph": own.id,
        "section": own.section.code(),
        "clauses": found.clauses.iter().map(|clause| self::clause(clause, text, scale)).collect::<Vec<_>>(),
        "item": found.item.as_ref().map(|item| self::clause(item, text, scale)),
        "conditions": found.conditions.iter().map(|condition| json!({
            "text": condition.range.of(text), "kind": condition.kind.code(), "range": range(condition.range),
        })).collect::<Vec<_>>(),
        "not_conditions": found.withdrawn.iter().map(|condition| json!({
            "text": condition.range.of(text), "range": range(condition.range), "by_hand": true,
        })).collect::<Vec<_>>(),
        "deadlines": found.deadlines.iter().map(|deadline| json!({
            "text": deadline.range.of(text), "session": deadline.session, "range": range(deadline.range),
        })).collect::<Vec<_>>(),
        "cites": cites.collect::<Vec<_>>(),
        "report": found.report().map(|report| self::report(report, text)),
        "reports": found.reports.iter().map(|report| self::report(report, text)).collect::<Vec<_>>(),
    }))
}

fn clause(clause: &Clause, text: &str, scale: Scale<'_>) -> Value {
    let mut value = json!({
        "verb": clause.printed(text),
        "lemma": clause.lemma,
        "act": act_code(clause.act),
        "addressees": clause.addressees.iter().map(|addressee| &addressee.name).collect::<Vec<_>>(),
        "later_names": clause.addressees.iter().map(Addressee::later).collect::<Vec<_>>(),
        "implied": clause.implied,
        "what": clause.what.of(text),
        "range": range(clause.range),
        // Null where the words stand in a paragraph above.
        "verb_range": clause.above.is_none().then(|| range(clause.verb)),
        "addressee_ranges": clause.addressees.iter().map(|own| (!own.range.is_empty()).then(|| range(own.range))).collect::<Vec<_>>(),
        "by_hand": clause.by_hand,
    });
    if let Some(chosen) = scale {
        // Ours, and named so: there is no official scale.
        value["our_scale"] = json!(scale::step(chosen, &clause.lemma));
    }
    value
}

fn report(report: &Report, text: &str) -> Value {
    json!({
        "by": report.by,
        "to": report.to,
        "when": report.when.map(|range| range.of(text)),
        "session": report.session,
        "on": report.on.map(|range| range.of(text)),
        "range": range(report.range),
    })
}

fn range(range: TextRange) -> [usize; 2] {
    [range.start, range.end]
}
