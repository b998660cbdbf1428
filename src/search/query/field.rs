//! Fields: what a paragraph or its document is, besides its words.

use super::error::QueryErrorKind;
use super::loose::loose;
use crate::model::{Body, Language, Part, Status, Symbol};
use crate::search::words::{folded_form, words};
use crate::text::fold::fold;

/// The names of the fields.
pub const FIELDS: [&str; 9] = ["symbol", "body", "year", "part", "verb", "to", "cites", "status", "lang"];

/// Years, both ends included; open where there is none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct YearRange {
    /// The first.
    pub from: Option<i32>,
    /// The last.
    pub to: Option<i32>,
}

impl YearRange {
    /// Whether a year lies in it; an unknown one does not.
    #[must_use]
    pub fn holds(self, year: Option<i32>) -> bool {
        year.is_some_and(|year| self.from.is_none_or(|from| from <= year) && self.to.is_none_or(|to| year <= to))
    }
}

/// One field with its value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Field {
    /// The document's symbol: one of these, or one that begins so (folded).
    Symbol {
        /// What the spelling may mean.
        symbols: Vec<Symbol>,
        /// The beginning of the symbol.
        start: String,
    },
    /// Who speaks.
    Body(Body),
    /// When it was adopted.
    Year(YearRange),
    /// The part of the text.
    Part(Part),
    /// The first words of the paragraph's opening, folded.
    Verb(Vec<String>),
    /// Words of whom it is addressed to, folded.
    To(Vec<String>),
    /// What it cites.
    Cites(Vec<Symbol>),
    /// Whether it was adopted.
    Status(Status),
    /// The language of the text.
    Language(Language),
}

impl Field {
    /// Understands the value of a field.
    pub(super) fn of(name: &'static str, value: &str) -> Result<Self, QueryErrorKind> {
        let wrong = || QueryErrorKind::WrongValue { name, value: value.to_owned() };
        let folded: Vec<String> = words(value).into_iter().map(|range| folded_form(range.of(value))).collect();
        let value_folded = folded.join(" ");
        if value.trim().is_empty() {
            return Err(QueryErrorKind::NoValue { name });
        }
        let found = match name {
            "symbol" => {
                let start = fold(value.trim_end_matches('*')).trim().to_owned();
                Some(Self::Symbol { symbols: if value.ends_with('*') { Vec::new() } else { spellings(value) }, start })
            }
            "body" => body(&value_folded).map(Self::Body),
            "year" => years(value).map(Self::Year),
            "part" => part(&value_folded).map(Self::Part),
            "verb" if !folded.is_empty() => Some(Self::Verb(folded)),
            "to" if !folded.is_empty() => Some(Self::To(folded)),
            "cites" => Some(spellings(value)).filter(|symbols| !symbols.is_empty()).map(Self::Cites),
            "status" => status(&value_folded).map(Self::Status),
            "lang" => language(&value_folded).map(Self::Language),
            _ => None,
        };
        found.ok_or_else(wrong)
    }
}

/// The symbols that a spelling may mean: a bare number may be the General Assembly's or the Human Rights Council's.
fn spellings(value: &str) -> Vec<Symbol> {
    let whole = [Symbol::parse(value), Symbol::parse_for(value, Some(Body::HumanRightsCouncil)), loose(value)];
    let mut symbols: Vec<Symbol> = whole.into_iter().flatten().collect();
    symbols.dedup();
    if symbols.is_empty() {
        symbols.extend(Symbol::parse_part(value));
    }
    symbols
}

/// Whether a value says which years: not backwards, and nothing left over.
pub(super) fn are_years(value: &str) -> bool {
    let year = |text: &str| text.trim().parse::<u16>().ok();
    match value.split_once("..").or_else(|| value.split_once(['-', '–'])) {
        Some((from, to)) => !to.starts_with('.') && !matches!((year(from), year(to)), (Some(from), Some(to)) if to < from),
        None => true,
    }
}

fn years(value: &str) -> Option<YearRange> {
    let year = |text: &str| match text.trim() {
        "" => Some(None),
        digits if digits.len() <= 4 => digits.parse::<u16>().ok().map(|year| Some(i32::from(year))),
        _ => None,
    };
    let (from, to) = match value.split_once("..").or_else(|| value.split_once(['-', '–'])) {
        Some((from, to)) => (year(from)?, year(to.trim_start_matches('.'))?),
        None => (year(value)?, year(value)?),
    };
    match (from, to) {
        (None, None) => None,
        (Some(from), Some(to)) if to < from => Some(YearRange { from: Some(to), to: Some(from) }),
        (from, to) => Some(YearRange { from, to }),
    }
}

fn body(value: &str) -> Option<Body> {
    Some(match value {
        "general assembly" | "ga" | "unga" | "ag" | "a" | "assembly" | "assemblee" | "assemblee generale" => {
            Body::GeneralAssembly
        }
        "economic and social council" | "ecosoc" | "e" | "conseil economique et social" | "ces" => Body::EconomicAndSocialCouncil,
        "security council" | "sc" | "unsc" | "cs" | "s" | "conseil de securite" => Body::SecurityCouncil,
        "human rights council" | "hrc" | "cdh" | "conseil des droits de l homme" | "conseil des droits humains" => {
            Body::HumanRightsCouncil
        }
        _ => return None,
    })
}

fn part(value: &str) -> Option<Part> {
    Some(match value {
        "pp" | "preamble" | "preambule" | "preambular" => Part::Preamble,
        "op" | "operative" | "dispositif" => Part::Operative,
        _ => return None,
    })
}

fn status(value: &str) -> Option<Status> {
    Some(match value {
        "adopted" | "adopte" | "adoptee" | "adoptes" | "adoptees" => Status::Adopted,
        "draft" | "drafts" | "projet" | "projets" => Status::Draft,
        "recommended" | "recommande" | "recommandee" | "recommandes" | "recommandees" => Status::Recommended,
        _ => return None,
    })
}

fn language(value: &str) -> Option<Language> {
    let code = match value {
        "french" | "francais" => "fr",
        "english" | "anglais" => "en",
        "spanish" | "espagnol" => "es",
        "russian" | "russe" => "ru",
        "arabic" | "arabe" => "ar",
        "chinese" | "chinois" => "zh",
        code => code,
    };
    Language::from_code(code)
}
