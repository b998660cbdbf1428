//! Hits as JSON (`alinea.hits/1`), and citations (`alinea.citations/1`).
//!
//! Ranges are byte offsets into the `text` beside them.

use serde_json::{Map, Value, json};

use crate::messages::{Locale, Messages};
use crate::model::{Body, Section, Status};
use crate::search::quote::{Quotation, Run, Span, changes, counterparts};
use crate::search::{
    Alike, Collection, FacetValue, Facts, Found, Hit, Place, PlaceKind, Query, Repeated, SearchOptions, Searcher, Spread,
    citations,
};
use crate::text::TextRange;

/// The answer to a query.
#[must_use]
pub fn search(query: &Query, found: &Found, searcher: &Searcher) -> Value {
    Value::Object(answer(query, found, &searcher.ranges(query, &found.hits), &searcher.collection))
}

/// How a wording spread, years by bodies: what [`quote`] says of it, alone.
#[must_use]
pub fn spread_alone(quotation: &Quotation, spread: &Spread) -> Value {
    json!({ "schema": "alinea.hits/1", "query": quotation.wording.text, "spread": self::spread(spread) })
}

/// The answer to a wording: the same, with where it stands first and last, and what comes nearest.
#[must_use]
pub fn quote(quotation: &Quotation, searcher: &Searcher, options: &SearchOptions) -> Value {
    let collection = searcher.collection.as_ref();
    let hits = &quotation.found.hits;
    let shown = hits.get(..options.limit.unwrap_or(usize::MAX).min(hits.len())).unwrap_or_default();
    let ranges = searcher.ranges(&quotation.wording, shown);
    let mut fields = answer(&quotation.wording, &quotation.found, &ranges, collection);
    let named = |hit: Option<&Hit>| hit.map(|hit| named(collection, &hit.place));
    let span =
        |span: &Span| json!({ "texts": span.documents, "first": named(span.first.as_ref()), "last": named(span.last.as_ref()) });
    fields.insert("first".to_owned(), json!(named(quotation.first())));
    fields.insert("last".to_owned(), json!(named(quotation.last())));
    fields.insert("adopted".to_owned(), span(&quotation.adopted));
    fields.insert("drafts".to_owned(), span(&quotation.drafts));
    fields.insert("unknown".to_owned(), span(&quotation.unknown));
    fields.insert(
        "nearest".to_owned(),
        quotation.nearest.iter().map(|near| self::near(near, quotation, collection, options)).collect(),
    );
    let of_family = |alike: &Alike| family(alike, collection, options);
    fields.insert("family".to_owned(), json!(quotation.family.as_ref().map(of_family)));
    fields.insert("spread".to_owned(), spread(&Spread::of(collection, &quotation.found.hits)));
    if let Some(first) = quotation.first() {
        let words = searcher.ranges(&quotation.wording, &[*first]);
        let words =
            words.first().and_then(|ranges| ranges.first()).map_or("", |range| range.of(collection.text(first.place.text)));
        let styles = Locale::ALL.map(|locale| {
            (locale.code().to_owned(), Messages::without_window(locale).citation(words, collection, &first.place).into())
        });
        fields.insert("citation".to_owned(), Value::Object(styles.into_iter().collect()));
        let twins = counterparts(collection, &first.place);
        fields.insert(
            "counterparts".to_owned(),
            twins
                .into_iter()
                .map(|place| {
                    let mut twin = self::named(collection, &place);
                    if let Value::Object(twin) = &mut twin {
                        twin.insert("text".to_owned(), collection.text(place.text).into());
                    }
                    twin
                })
                .collect(),
        );
    }
    Value::Object(fields)
}

fn answer(query: &Query, found: &Found, ranges: &[Vec<TextRange>], collection: &Collection) -> Map<String, Value> {
    let hits: Vec<Value> = found
        .hits
        .iter()
        .zip(ranges)
        .enumerate()
        .map(|(at, (hit, ranges))| self::hit(hit, ranges, found.alike.get(at), collection))
        .collect();
    let facets = found.facets.counts.iter().map(|(facet, values)| {
        let values: Vec<Value> =
            values.iter().map(|(value, count)| json!({ "value": facet_value(value, collection), "count": count })).collect();
        (facet.code().to_owned(), values.into())
    });
    let fields = json!({
        "schema": "alinea.hits/1",
        "query": query.text,
        "total": found.total,
        "documents": found.documents,
        "texts_searched": found.documents_searched,
        "paragraphs_searched": found.paragraphs_searched,
        "hits": hits,
        "facets": facets.collect::<Map<String, Value>>(),
        "distinct": found.distinct,
        "missing": found.missing.iter().map(|missing| json!({
            "word": missing.word, "at": [missing.range.start, missing.range.end], "nearest": missing.nearest,
        })).collect::<Vec<_>>(),
    });
    match fields {
        Value::Object(fields) => fields,
        _ => Map::new(),
    }
}

fn hit(hit: &Hit, ranges: &[TextRange], repeated: Option<&Repeated>, collection: &Collection) -> Value {
    let mut fields = named(collection, &hit.place);
    if let Value::Object(fields) = &mut fields {
        fields.insert("text".to_owned(), collection.text(hit.place.text).into());
        fields.insert("ranges".to_owned(), ranges.iter().map(|range| json!([range.start, range.end])).collect());
        fields.insert("score".to_owned(), thousandths(hit.score).into());
        if let Some(repeated) = repeated {
            fields.insert("said_in".to_owned(), json!({ "texts": repeated.documents, "paragraphs": repeated.hits }));
        }
    }
    fields
}

/// A place with what its document is.
fn named(collection: &Collection, place: &Place) -> Value {
    let facts = collection.facts(place);
    let name = |id: u32| Some(collection.name(id)).filter(|name| !name.is_empty());
    let of = |wanted: bool, id: u32| wanted.then(|| name(id)).flatten();
    json!({
        "symbol": facts.and_then(|facts| facts.symbol.as_ref()),
        "paragraph": name(place.name),
        "in": match place.kind { PlaceKind::Title => "title", PlaceKind::Note => "footnote", PlaceKind::Paragraph(_) => "paragraph" },
        "section": match place.kind { PlaceKind::Paragraph(section) => Some(section.code()), _ => None },
        "number": of(place.kind != PlaceKind::Note, place.number),
        "footnote": of(place.kind == PlaceKind::Note, place.number),
        "document": facts.map(|facts| &facts.label),
        "title": facts.and_then(|facts| facts.title.as_ref()),
        "language": facts.map(|facts| facts.language.code()),
        "body": facts.and_then(|facts| facts.body).map(Body::code),
        "status": facts.and_then(|facts| facts.status).map(Status::code),
        "year": facts.and_then(|facts| facts.year),
        "adopted": facts.and_then(|facts| facts.adopted).map(|date| date.to_string()),
    })
}

fn near(alike: &Alike, quotation: &Quotation, collection: &Collection, options: &SearchOptions) -> Value {
    let near = &alike.near;
    let text = collection.text(near.text);
    let passage = near.range.of(text);
    let changes = changes(&quotation.wording.text, passage);
    let runs = |runs: &[Run], own: &str, changed: &str| -> Vec<Value> {
        let op = |run: &Run| if run.is_changed { changed.to_owned() } else { "equal".to_owned() };
        runs.iter().map(|run| json!({ "op": op(run), "text": run.range.of(own) })).collect()
    };
    let mut fields = named(collection, &alike.shown);
    if let Value::Object(fields) = &mut fields {
        fields.insert("text".to_owned(), text.into());
        fields.insert("range".to_owned(), json!([near.range.start, near.range.end]));
        fields.insert("similarity".to_owned(), thousandths(near.similarity).into());
        fields.insert("places".to_owned(), alike.places.into());
        fields.insert("family".to_owned(), family(alike, collection, options));
        fields.insert(
            "runs".to_owned(),
            json!({
                "left": runs(&changes.left, &quotation.wording.text, "removed"),
                "right": runs(&changes.right, passage, "inserted"),
            }),
        );
    }
    fields
}

/// All that say the same: in how many texts, where first and last, and each place.
fn family(alike: &Alike, collection: &Collection, options: &SearchOptions) -> Value {
    let member = |place: &Place| {
        let mut member = named(collection, place);
        if let Value::Object(member) = &mut member {
            member.insert("text".to_owned(), collection.text(place.text).into());
        }
        member
    };
    json!({
        "texts": alike.documents,
        "first": named(collection, &alike.first),
        "last": named(collection, &alike.last),
        "members": alike.all_places(collection, options).iter().map(member).collect::<Vec<_>>(),
    })
}

fn facet_value(value: &FacetValue, collection: &Collection) -> Value {
    match value {
        FacetValue::Document(name) => {
            let facts = collection.documents.iter().find(|facts| facts.name == *name);
            facts.map(|facts| facts.label.as_str()).into()
        }
        FacetValue::Year(year) => json!(year),
        FacetValue::Body(body) => json!(body.map(Body::code)),
        FacetValue::Status(status) => json!(status.map(Status::code)),
        FacetValue::Language(language) => language.code().into(),
        FacetValue::Part(part) => json!(part.map(Section::code)),
        FacetValue::Opening(opening) => opening.as_str().into(),
        FacetValue::Addressee(name) => json!(Some(name.as_ref()).filter(|name| !name.is_empty())),
        FacetValue::Series(name) => json!(name.as_deref()),
    }
}

fn spread(spread: &Spread) -> Value {
    let cells = spread.years.iter().zip(&spread.cells).flat_map(|(year, cells)| {
        spread.bodies.iter().zip(cells).filter(|(_, cell)| cell.of_documents > 0).map(move |(body, cell)| {
            json!({
                "year": year, "body": body.map(Body::code), "adopted": cell.adopted, "recommended": cell.recommended, "draft": cell.draft, "unknown": cell.unknown,
                "texts": cell.documents, "of_texts": cell.of_documents,
            })
        })
    });
    cells.collect()
}

/// Documents that are cited, each with the places.
#[must_use]
pub fn most_cited(collection: &Collection, named: &[&citations::Named]) -> Value {
    named.iter().map(|named| cited(collection, named)).collect()
}

fn cited(collection: &Collection, cited: &citations::Named) -> Value {
    json!({
        "symbol": cited.symbol,
        "in_library": cited.document.is_some(),
        "documents": cited.documents,
        "places": cited.places.iter().map(|place| naming(collection, place)).collect::<Vec<_>>(),
    })
}

fn naming(collection: &Collection, naming: &citations::Naming) -> Value {
    let mut fields = named(collection, &naming.place);
    if let Value::Object(fields) = &mut fields {
        fields.insert("text".to_owned(), naming.range.of(collection.text(naming.place.text)).into());
    }
    fields
}

/// What documents cite and what cites them; without documents, the most cited of all.
#[must_use]
pub fn citations(collection: &Collection, documents: &[u32]) -> Value {
    let of = |document: &u32| {
        let facts: Option<&Facts> = collection.documents.get(*document as usize);
        let by =
            facts.and_then(|facts| facts.symbol.as_ref()).map(|symbol| citations::naming(collection, symbol)).unwrap_or_default();
        json!({
            "symbol": facts.and_then(|facts| facts.symbol.as_ref()),
            "document": facts.map(|facts| &facts.label),
            "cites": citations::named_by(collection, *document).iter().map(|named| cited(collection, named)).collect::<Vec<_>>(),
            "cited_by": by.iter().map(|place| naming(collection, place)).collect::<Vec<_>>(),
        })
    };
    let most = || most_cited(collection, &citations::most_named(collection).iter().collect::<Vec<_>>());
    json!({
        "schema": "alinea.citations/1",
        "texts_searched": collection.documents.len(),
        "documents": documents.iter().map(of).collect::<Vec<_>>(),
        "most_cited": if documents.is_empty() { most() } else { json!([]) },
    })
}

/// Three decimals are more than a person compares.
fn thousandths(value: f32) -> f64 {
    (f64::from(value) * 1000.0).round() / 1000.0
}
