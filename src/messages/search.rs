//! Sentences of the search: what is wrong with a query, where a hit stands, and citations as delegates paste them.

use super::{Locale, Messages};
use crate::model::{Date, Section, Status};
use crate::search::{Alike, Collection, FIELDS, Facts, Place, PlaceKind, QueryError, QueryErrorKind};

/// How much of a query an error repeats, in characters.
const SHOWN: usize = 40;

impl Messages {
    /// What is wrong with a query, where, and what to do.
    #[must_use]
    pub fn query_error(&self, error: &QueryError, query: &str) -> String {
        let id = format!("query-{}", error.kind.code());
        let sentence = match &error.kind {
            QueryErrorKind::Empty
            | QueryErrorKind::StrayParenthesis
            | QueryErrorKind::OpenQuote
            | QueryErrorKind::OpenParenthesis => self.say(&id),
            QueryErrorKind::TooLong { limit }
            | QueryErrorKind::WordingTooLong { limit }
            | QueryErrorKind::TooManyTerms { limit }
            | QueryErrorKind::TooDeep { limit } => self.say_with(&id, &[("limit", limit.to_string().into())]),
            QueryErrorKind::UnknownField { name } => {
                let fields = FIELDS.map(|field| format!("{field}:")).join(" ");
                self.say_with(&id, &[("name", name.as_str().into()), ("fields", fields.into())])
            }
            QueryErrorKind::NoValue { name } => {
                self.say_with(&id, &[("name", (*name).into()), ("example", example(name).into())])
            }
            QueryErrorKind::WrongValue { name, value } => {
                let value = cut(value).into();
                self.say_with(&id, &[("name", (*name).into()), ("value", value), ("example", example(name).into())])
            }
            QueryErrorKind::NothingBefore { word } | QueryErrorKind::NothingBehind { word } => {
                self.say_with(&id, &[("word", word.as_str().into())])
            }
        };
        if matches!(
            error.kind,
            QueryErrorKind::Empty
                | QueryErrorKind::TooLong { .. }
                | QueryErrorKind::WordingTooLong { .. }
                | QueryErrorKind::TooManyTerms { .. }
        ) {
            return sentence;
        }
        let at = query.get(..error.range.start).map_or(0, |before| before.chars().count()) + 1;
        let part = cut(error.range.of(query));
        self.say_with("query-at", &[("sentence", sentence.into()), ("at", at.to_string().into()), ("part", part.into())])
    }

    /// Where a hit stands within its document: `§ 3`, `§ 3 a)`, `PP2`, `note 4`.
    #[must_use]
    pub fn search_place(&self, collection: &Collection, place: &Place) -> String {
        let (name, number) = (collection.name(place.name), collection.name(place.number));
        match place.kind {
            PlaceKind::Title => self.say("search-in-title"),
            PlaceKind::Note => self.say_with("search-in-note", &[("mark", number.into())]),
            PlaceKind::Paragraph(Section::Operative) => {
                let numbers = numbers_of(name);
                if numbers.is_empty() {
                    name.to_owned()
                } else {
                    self.say_with("search-in-paragraph", &[("number", numbers.into())])
                }
            }
            PlaceKind::Paragraph(Section::Heading) => self.say("search-in-heading"),
            PlaceKind::Paragraph(Section::Preamble) => name.to_owned(),
        }
    }

    /// In how many texts something is said, where first and where last.
    #[must_use]
    pub fn said_in(&self, alike: &Alike, collection: &Collection) -> String {
        let at = |place: &Place| {
            let facts = collection.facts(place);
            let (label, status) = (facts.map_or("", |facts| &facts.label), self.status(facts.and_then(|facts| facts.status)));
            format!("{label} ({status}), {}", self.search_place(collection, place))
        };
        let parts = [("texts", alike.documents.into()), ("first", at(&alike.first).into()), ("last", at(&alike.last).into())];
        self.say_with("quote-said-in", &parts)
    }

    /// A passage as a citation, in the style of this language: the words, the resolution with its body, the day, the paragraph, the status.
    #[must_use]
    pub fn citation(&self, words: &str, collection: &Collection, place: &Place) -> String {
        let Some(facts) = collection.facts(place) else { return words.to_owned() };
        let fields = [
            ("words", words.into()),
            ("resolution", self.resolution(facts).into()),
            ("day", self.day_or_year(facts).into()),
            ("place", self.cited_place(collection, place).into()),
            ("status", self.say(&format!("citation-status-{}", facts.status.map_or("unknown", Status::code))).into()),
        ];
        self.say_with("citation", &fields)
    }

    /// The same in HTML, for programs that keep the form of words: opening words that the text prints in italics stay so.
    #[must_use]
    pub fn citation_in_html(&self, words: &str, collection: &Collection, place: &Place) -> String {
        const HERE: &str = "\u{e000}";
        let text = collection.text(place.text);
        let start = text.find(words).unwrap_or(text.len());
        let opening = usize::from(place.opening_range.0).max(start)..usize::from(place.opening_range.1).min(start + words.len());
        let parts = (opening.start < opening.end).then(|| {
            (
                words.get(..opening.start - start),
                words.get(opening.start - start..opening.end - start),
                words.get(opening.end - start..),
            )
        });
        let words = match parts {
            Some((Some(before), Some(opening), Some(behind))) => {
                format!("{}<em>{}</em>{}", escaped(before), escaped(opening), escaped(behind))
            }
            _ => escaped(words),
        };
        format!("<p>{}</p>", escaped(&self.citation(HERE, collection, place)).replace(HERE, &words))
    }

    fn resolution(&self, facts: &Facts) -> String {
        let Some(symbol) = facts.symbol.as_ref() else { return facts.label.clone() };
        let number = symbol.as_str().split_once("/RES/").map(|(_, number)| number);
        match (facts.status, facts.body, number) {
            (Some(Status::Draft), ..) => self.say_with("citation-draft", &[("symbol", symbol.as_str().into())]),
            (_, Some(body), Some(number)) => self.say_with(&format!("citation-of-{}", body.code()), &[("number", number.into())]),
            _ => symbol.to_string(),
        }
    }

    fn day_or_year(&self, facts: &Facts) -> String {
        match (facts.adopted, facts.year) {
            (Some(date), _) => self.day(date),
            (None, Some(year)) => year.to_string(),
            (None, None) => self.say("citation-undated"),
        }
    }

    /// `19 décembre 2017`, `1er juillet 2016`.
    #[must_use]
    pub fn day(&self, date: Date) -> String {
        let day = match (self.locale, date.day) {
            (Locale::Fr, 1) => "1er".to_owned(),
            (_, day) => day.to_string(),
        };
        let month = self.say(&format!("month-{}", date.month));
        self.say_with("citation-day", &[("day", day.into()), ("month", month.into()), ("year", date.year.to_string().into())])
    }

    fn cited_place(&self, collection: &Collection, place: &Place) -> String {
        let (name, number) = (collection.name(place.name), collection.name(place.number));
        let last = name.rsplit('.').find(|part| part.starts_with("PP")).unwrap_or(name);
        match place.kind {
            PlaceKind::Title => self.say("citation-title"),
            PlaceKind::Note => self.say_with("citation-note", &[("mark", number.into())]),
            PlaceKind::Paragraph(Section::Preamble) => {
                let nth: u32 = last.trim_start_matches("PP").parse().unwrap_or_default();
                self.say_with("citation-preambular", &[("nth", nth.into())])
            }
            PlaceKind::Paragraph(_) => {
                let numbers = numbers_of(name);
                self.say_with("citation-paragraph", &[("number", if numbers.is_empty() { name.into() } else { numbers.into() })])
            }
        }
    }
}

/// `OP3.a` is `3 a)`; `AN1.OP2` is `2`.
fn numbers_of(name: &str) -> String {
    let Some(at) = name.find("OP") else { return String::new() };
    let mut parts = name.get(at + 2..).unwrap_or_default().split('.');
    let mut numbers = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        numbers.push('\u{a0}');
        numbers.push_str(part);
        numbers.push(')');
    }
    numbers
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

fn example(field: &str) -> &'static str {
    match field {
        "symbol" => "symbol:A/RES/72/194",
        "body" => "body:general-assembly",
        "year" => "year:2010..2020",
        "part" => "part:op",
        "verb" => "verb:prie",
        "to" => "to:office",
        "cites" => "cites:1373(2001)",
        "status" => "status:draft",
        _ => "lang:fr",
    }
}

fn cut(text: &str) -> String {
    let plain: String = text.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).take(SHOWN).collect();
    if text.chars().nth(SHOWN).is_some() { format!("{plain}…") } else { plain }
}
