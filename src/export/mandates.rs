//! What texts ask, as JSON: the schema `alinea.mandates/1`.

use serde_json::{Value, json};

use crate::mandate::{Act, Addressee, Clause, Mandates, ParagraphMandates, Report};
use crate::model::Document;
use crate::text::TextRange;

/// The name scripts rely on.
#[must_use]
pub const fn act_code(act: Act) -> &'static str {
    match act {
        Act::Asks => "asks",
        Act::Thanks => "thanks",
        Act::Says => "says",
    }
}

/// What the documents ask.
#[must_use]
pub fn json(read: &[(&Document, Mandates)]) -> Value {
    let documents: Vec<Value> = read
        .iter()
        .map(|(document, mandates)| {
            json!({
                "symbol": document.symbol,
                "status": document.status.map(crate::model::Status::code),
                "language": document.language.code(),
                "source": document.source.name,
                "paragraphs": mandates.paragraphs.iter().filter_map(|found| paragraph(document, found)).collect::<Vec<_>>(),
            })
        })
        .collect();
    json!({ "schema": "alinea.mandates/1", "documents": documents })
}

fn paragraph(document: &Document, found: &ParagraphMandates) -> Option<Value> {
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
        "clauses": found.clauses.iter().map(|clause| self::clause(clause, text)).collect::<Vec<_>>(),
        "conditions": found.conditions.iter().map(|condition| json!({
            "text": condition.range.of(text), "kind": condition.kind.code(), "range": range(condition.range),
        })).collect::<Vec<_>>(),
        "deadlines": found.deadlines.iter().map(|deadline| json!({
            "text": deadline.range.of(text), "session": deadline.session, "range": range(deadline.range),
        })).collect::<Vec<_>>(),
        "cites": cites.collect::<Vec<_>>(),
        "report": found.report.as_ref().map(|report| self::report(report, text)),
    }))
}

fn clause(clause: &Clause, text: &str) -> Value {
    json!({
        "verb": clause.verb.of(text),
        "lemma": clause.lemma,
        "act": act_code(clause.act),
        "addressees": clause.addressees.iter().map(|addressee| &addressee.name).collect::<Vec<_>>(),
        "later_names": clause.addressees.iter().map(Addressee::later).collect::<Vec<_>>(),
        "implied": clause.implied,
        "what": clause.what.of(text),
        "range": range(clause.range),
        "verb_range": range(clause.verb),
        "addressee_ranges": clause.addressees.iter().map(|addressee| range(addressee.range)).collect::<Vec<_>>(),
    })
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
