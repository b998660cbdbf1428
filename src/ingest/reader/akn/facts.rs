//! What the head of the file says of the text: symbol, language, day of adoption.

use quick_xml::XmlVersion;
use quick_xml::events::BytesStart;

use crate::ingest::reader::Said;
use crate::model::{Language, Symbol};

/// Takes what an element of the head says. The first one to say something is believed: the text itself comes before its parts.
pub fn take(said: &mut Said, name: &str, element: &BytesStart<'_>) {
    match name {
        "statement" | "documentCollection" | "doc" | "act" | "bill" | "judgment" | "debate" | "amendment" | "officialGazette"
            if said.kind.is_none() =>
        {
            let named = attribute(element, "name").filter(|named| !named.is_empty() && named != "publication");
            said.kind =
                named.or_else(|| matches!(name, "act" | "bill" | "judgment" | "debate" | "amendment").then(|| name.to_owned()));
        }
        "FRBRlanguage" if said.language.is_none() => {
            said.language = attribute(element, "language").and_then(|tag| Language::from_tag(&tag));
        }
        "FRBRuri" | "FRBRthis" if said.symbol.is_none() => {
            said.symbol = attribute(element, "value").and_then(|value| symbol(&value));
        }
        // As this program writes it: the symbol in its own spelling.
        "FRBRalias" if attribute(element, "name").is_some_and(|name| name == "symbol") => {
            said.symbol = attribute(element, "value").and_then(|value| Symbol::parse(&value)).or(said.symbol.take());
        }
        "FRBRdate" if attribute(element, "name").is_some_and(|name| name == "year") => {
            let date: Option<crate::model::Date> = attribute(element, "date").and_then(|date| date.parse().ok());
            said.year = said.year.or(date.filter(|date| believable(*date)).map(|date| date.year));
        }
        "FRBRdate" if said.adopted.is_none() => {
            let adoption = attribute(element, "name").is_some_and(|name| name == "adoption");
            said.adopted = attribute(element, "date")
                .filter(|_| adoption)
                .and_then(|date| date.parse().ok())
                .filter(|date| believable(*date));
        }
        _ => {}
    }
}

/// Dates that stand for none: `0001-01-01`.
fn believable(date: crate::model::Date) -> bool {
    (1946..=2100).contains(&date.year)
}

/// The value of an attribute, its references resolved; names are compared without their prefix.
pub fn attribute(element: &BytesStart<'_>, name: &str) -> Option<String> {
    let found =
        element.attributes().with_checks(false).filter_map(Result::ok).find(|found| found.key.local_name().as_ref() == name)?;
    found.normalized_value(XmlVersion::Implicit1_0).ok().map(|value| value.trim().to_owned())
}

/// `/akn/un/statement/deliberation/unga/2024-12-17/79-163/` is `A/RES/79/163`.
fn symbol(uri: &str) -> Option<Symbol> {
    let parts: Vec<&str> = uri.split('/').filter(|part| !part.is_empty()).collect();
    let at = parts.iter().position(|part| matches!(*part, "unga" | "unecosoc" | "unsc" | "unhrc"))?;
    let number = parts.get(at + 2)?;
    let (first, second) = number.rsplit_once('-')?;
    let spelling = match parts.get(at).copied()? {
        "unga" => format!("A/RES/{first}/{second}"),
        "unecosoc" => format!("E/RES/{first}/{second}"),
        "unsc" => format!("S/RES/{first} ({second})"),
        _ => format!("A/HRC/RES/{first}/{second}"),
    };
    Symbol::parse(&spelling)
}
