//! Which resolutions a text names.

mod nouns;

use std::cell::LazyCell;
use std::collections::HashMap;
use std::sync::LazyLock;

use regex::Regex;

use super::lexicon::Lexicon;
use super::structure::is_other_speaker;
use crate::model::{Body, Citation, Document, Symbol};
use crate::text::TextRange;
use nouns::Nouns;

/// Whole symbols, Security Council numbers with their year, old numbers with their session, and bare numbers.
static MENTION: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(concat!(
        r"(?P<whole>(?:A/HRC|[AES])/RES/(?:S-|ES-)?[0-9]{1,4}(?:/[0-9]{1,4})?(?: ?(?:[A-Z]|AA|BB|CC|DD|EE|FF)(?-u:\b))?(?: ?\([0-9IVXLC]+\))?)",
        r"|(?P<year>(?:[0-9]{1,4}|[0-9]{2,4}[,،])[ \u{a0}\u{202f}]?[\(（](?:19|20)[0-9]{2}[\)）])",
        r"|(?P<roman>[0-9]{1,4}(?: [A-Z])?[ \u{a0}\u{202f}]?[\(（][IVXLC]+[\)）])",
        r"|(?P<arabic>[0-9]{1,4}(?: [A-Z])?[ \u{a0}\u{202f}]?\(د ?- ?[0-9]{1,2}\))",
        r"|(?P<bare>(?:S-|ES-)?[0-9]{1,4}/[0-9]{1,4})(?P<parts>(?:[ \u{a0}](?:[A-Z]|AA|BB|CC|DD|EE|FF)(?:,|、| et| and| à| to| a| y| и| по|和|至|(?-u:\b)))*)",
    ))
    .ok()
});

/// Words around a bare number that say whose resolution it is.
const HUMAN_RIGHTS_COUNCIL: [&str; 8] = [
    "Conseil des droits de l’homme",
    "Conseil des droits de l'homme",
    "Conseil des droits humains",
    "Human Rights Council",
    "Consejo de Derechos Humanos",
    "Совета по правам человека",
    "مجلس حقوق الإنسان",
    "人权理事会",
];

/// The body whose numbers are bare.
const GENERAL_ASSEMBLY: [&str; 6] =
    ["Assemblée générale", "General Assembly", "Asamblea General", "Генеральной Ассамблеи", "الجمعية العامة", "大会第"];

/// The first session whose resolutions are numbered "31/1"; a lower one is no resolution of the General Assembly.
const FIRST_SLASHED_SESSION: u32 = 31;

/// The first year that stands before a bare number, as of the Economic and Social Council: "2017/15".
const FIRST_YEAR: u32 = 1946;

/// How far behind a bare number the name of its body may stand, in bytes.
const REACH: usize = 60;

/// All mentions in a document's paragraphs and notes, in reading order; those of a note follow those of the paragraph that calls it.
#[must_use]
pub fn find(document: &Document) -> Vec<Citation> {
    let mut citations = Vec::new();
    let mut notes: HashMap<Option<usize>, Vec<usize>> = HashMap::new();
    for (at, note) in document.footnotes.iter().enumerate() {
        notes.entry(note.paragraph).or_default().push(at);
    }
    // The bare numbers of a body with numbers of its own are not the Assembly's, unless the paragraph names it.
    let other = is_other_speaker(&document.front_matter, Lexicon::of(document.language));
    let mut cite = |text: &str, paragraph: Option<usize>, footnote: Option<usize>| {
        let assembly = !other || GENERAL_ASSEMBLY.iter().any(|name| text.contains(name));
        citations.extend(mentions(text, assembly).into_iter().map(|(symbol, range)| Citation {
            symbol,
            paragraph,
            footnote,
            range,
        }));
    };
    let positions = document.paragraphs.iter().enumerate().map(|(position, paragraph)| (Some(position), paragraph.text.as_str()));
    for (position, text) in positions.chain([(None, "")]) {
        cite(text, position, None);
        for at in notes.get(&position).into_iter().flatten() {
            if let Some(note) = document.footnotes.get(*at) {
                cite(&note.text, position, Some(*at));
            }
        }
    }
    citations
}

/// The first resolution named in a text.
#[must_use]
pub fn first_in(text: &str) -> Option<Symbol> {
    mentions(text, true).into_iter().next().map(|(symbol, _)| symbol)
}

/// `assembly`: whether a number like "72/194" is taken for one of the Assembly.
fn mentions(text: &str, assembly: bool) -> Vec<(Symbol, TextRange)> {
    let Some(mention) = MENTION.as_ref() else { return Vec::new() };
    let mut found = Vec::new();
    let nouns = LazyCell::new(|| Nouns::of(text));
    for captures in mention.captures_iter(text) {
        let Some(whole) = captures.get(0) else { continue };
        if !stands_alone(text, whole.start(), whole.end()) {
            continue;
        }
        if let Some(bare) = captures.name("bare") {
            if nouns.is_decision(text, bare.start(), bare.end()) {
                continue;
            }
            let range = TextRange::new(bare.start(), bare.end());
            let (letters, start) = captures.name("parts").map_or(("", range.end), |parts| (parts.as_str(), parts.start()));
            found.extend(bare_mentions(text, range, (letters, start), assembly));
        } else {
            let range = TextRange::new(whole.start(), whole.end());
            found.extend(Symbol::parse(&spelled(range.of(text))).map(|symbol| (symbol, range)));
        }
    }
    found
}

/// A citation as other languages spell it: full-width brackets, and sessions counted in Arabic ("2625 (د-25)").
fn spelled(citation: &str) -> String {
    // "1373, (2001)": a comma that was typed too much.
    let plain = citation.replace('（', "(").replace('）', ")").replace([',', '،'], "");
    let Some((number, session)) = plain.split_once("(د") else { return plain };
    let session = session.trim_matches([' ', '-', ')']).parse().ok().and_then(roman);
    session.map_or_else(|| plain.clone(), |session| format!("{number}({session})"))
}

/// A session as a Roman numeral; sessions were written so until the thirtieth.
fn roman(session: usize) -> Option<String> {
    const UNITS: [&str; 10] = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];
    (1..40).contains(&session).then(|| format!("{}{}", "X".repeat(session / 10), UNITS[session % 10]))
}

/// A bare number, once for each of the letters behind it ("53/243 A et B").
fn bare_mentions(
    text: &str,
    range: TextRange,
    (letters, letters_start): (&str, usize),
    assembly: bool,
) -> Vec<(Symbol, TextRange)> {
    let behind = text.get(range.end..).unwrap_or_default();
    let near = behind.char_indices().take_while(|(at, _)| *at < REACH).last().map_or(0, |(at, letter)| at + letter.len_utf8());
    let near = behind.get(..near).unwrap_or_default();
    let council = HUMAN_RIGHTS_COUNCIL.iter().any(|name| near.contains(name));
    let body = council.then_some(Body::HumanRightsCouncil);
    let session = range.of(text).split('/').next().and_then(|session| session.parse::<u32>().ok());
    let sessions = if assembly { FIRST_SLASHED_SESSION } else { FIRST_YEAR };
    if !council && session.is_some_and(|session| session < sessions) {
        return Vec::new();
    }
    let mut places = Vec::new();
    for (at, letter) in letters.char_indices().filter(|(_, letter)| letter.is_ascii_uppercase()) {
        let follows = |place: usize| letters.as_bytes().get(place).is_some_and(u8::is_ascii_alphabetic);
        // Behind Z the letters are doubled: "53/77 AA".
        if !follows(at + 1) && (at == 0 || !follows(at - 1)) {
            places.push((at, letter.to_string()));
        } else if letters.get(at + 1..).is_some_and(|rest| rest.starts_with(letter)) && !follows(at + 2) {
            places.push((at, [letter; 2].iter().collect()));
        }
    }
    if places.is_empty() {
        return Symbol::parse_for(range.of(text), body).map(|symbol| (symbol, range)).into_iter().collect();
    }
    places
        .into_iter()
        .enumerate()
        .filter_map(|(nth, (at, part))| {
            let symbol = Symbol::parse_for(&format!("{} {part}", range.of(text)), body)?;
            let start = letters_start + at;
            let end = start + part.len();
            Some((symbol, TextRange::new(if nth == 0 { range.start } else { start }, end)))
        })
        .collect()
}

/// Not a part of a longer symbol, number or word.
fn stands_alone(text: &str, start: usize, end: usize) -> bool {
    // Chinese sets no space between words.
    let joins = |letter: char| {
        (letter.is_alphanumeric() && !crate::ingest::lexicon::is_ideograph(letter)) || matches!(letter, '/' | '.' | '-')
    };
    let before = text.get(..start).and_then(|before| before.chars().next_back());
    let mut behind = text.get(end..).unwrap_or_default().chars();
    let next = behind.next();
    let follows = match next {
        Some('.' | '-') => behind.next().is_some_and(char::is_alphanumeric),
        Some(letter) => joins(letter),
        None => false,
    };
    !before.is_some_and(joins) && !follows
}

#[cfg(test)]
mod tests;
