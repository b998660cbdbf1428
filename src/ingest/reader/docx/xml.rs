//! A part as a stream of elements, by their local names.

use quick_xml::Reader;
use quick_xml::XmlVersion;
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesStart, Event};

use crate::ingest::limits::{MAX_ATTRIBUTES, MAX_DEPTH};
use crate::model::ReadError;

/// What is done with the elements of a part.
pub trait Handler {
    /// An element begins.
    fn start(&mut self, name: &str, element: &BytesStart<'_>);

    /// An element ends, also one without contents.
    fn end(&mut self, _name: &str) {}

    /// Letters.
    fn text(&mut self, _text: &str) {}
}

/// Walks through a part. Whether it was whole; where it breaks, what comes before was handed on.
///
/// # Errors
/// When it is too deep, an element has too many attributes, or it declares a type of document.
pub fn walk(source: &str, handler: &mut impl Handler) -> Result<bool, ReadError> {
    let mut reader = Reader::from_str(source);
    // Ends are matched here, so that a part with one end missing still has its words.
    reader.config_mut().check_end_names = false;
    reader.config_mut().allow_unmatched_ends = true;
    reader.config_mut().allow_dangling_amp = true;
    let mut open: Vec<Box<str>> = Vec::new();
    let mut whole = true;
    loop {
        match reader.read_event() {
            Ok(Event::Start(element)) => {
                check(&element, open.len())?;
                let name = element.local_name();
                handler.start(name.as_ref(), &element);
                open.push(name.as_ref().into());
            }
            Ok(Event::Empty(element)) => {
                check(&element, open.len())?;
                let name = element.local_name();
                handler.start(name.as_ref(), &element);
                handler.end(name.as_ref());
            }
            Ok(Event::End(element)) => {
                let name = element.local_name();
                let at = open.iter().rposition(|open| open.as_ref() == name.as_ref());
                whole &= at.is_some_and(|at| at + 1 == open.len());
                for name in open.drain(at.unwrap_or(open.len())..).rev() {
                    handler.end(&name);
                }
            }
            Ok(Event::Text(text)) => handler.text(&text),
            Ok(Event::CData(text)) => handler.text(&text),
            Ok(Event::GeneralRef(name)) => match name.resolve_char_ref() {
                Ok(Some(letter)) => handler.text(letter.encode_utf8(&mut [0; 4])),
                _ => handler.text(resolve_predefined_entity(&name).unwrap_or_default()),
            },
            Ok(Event::DocType(_)) => return Err(ReadError::DocumentType),
            Ok(Event::Decl(_) | Event::PI(_) | Event::Comment(_)) => {}
            Ok(Event::Eof) => break,
            Err(_) => {
                whole = false;
                break;
            }
        }
    }
    whole &= open.is_empty();
    for name in open.drain(..).rev() {
        handler.end(&name);
    }
    Ok(whole)
}

fn check(element: &BytesStart<'_>, depth: usize) -> Result<(), ReadError> {
    if depth >= MAX_DEPTH {
        return Err(ReadError::MarkupTooDeep { limit: MAX_DEPTH });
    }
    // An attribute takes five bytes at least.
    let many = element.attributes_raw().len() > 5 * MAX_ATTRIBUTES;
    if many && element.attributes().with_checks(false).nth(MAX_ATTRIBUTES).is_some() {
        return Err(ReadError::TooManyAttributes { limit: MAX_ATTRIBUTES });
    }
    Ok(())
}

/// The value of an attribute, by its local name.
#[must_use]
pub fn attribute(element: &BytesStart<'_>, name: &str) -> Option<String> {
    let attribute =
        element.attributes().with_checks(false).flatten().find(|attribute| attribute.key.local_name().as_ref() == name)?;
    attribute.normalized_value(XmlVersion::Implicit1_0).ok().map(std::borrow::Cow::into_owned)
}

/// The number in an attribute.
#[must_use]
pub fn number(element: &BytesStart<'_>, name: &str) -> Option<usize> {
    attribute(element, name)?.trim().parse().ok()
}

/// Whether a property that is on or off is on: it is where it stands without a value.
#[must_use]
pub fn is_on(element: &BytesStart<'_>) -> bool {
    attribute(element, "val").is_none_or(|value| !matches!(value.as_str(), "0" | "false" | "off" | "none"))
}
