//! Names of bodies: a short one put out in full, and the same body under its names through time.

use std::collections::HashMap;
use std::hash::BuildHasherDefault;
use std::sync::LazyLock;

use super::group::Group;
use super::lexicon::Lexicon;
use super::lists::List;
use super::passage::Passage;
use super::words::Word;
use crate::ingest::Lexicon as Openings;
use crate::model::{Body, Document, Language, Status};
use crate::text::fold::fold;
use crate::text::token::WordHasher;

/// Earlier names, folded, and the later ones.
static LATER: LazyLock<HashMap<String, &'static str>> = LazyLock::new(|| {
    let lines = include_str!("../../assets/lexicon/bodies.txt").lines().filter(|line| !line.starts_with('#'));
    lines.filter_map(|line| line.split_once(" = ")).map(|(earlier, later)| (fold(earlier), later.trim())).collect()
});

/// The name that the body called `name` had later, by `assets/lexicon/bodies.txt`.
#[must_use]
pub fn later_name(name: &str) -> Option<&'static str> {
    LATER.get(&fold(name)).copied()
}

/// Names in the six languages, one body, group or State a line.
static TABLES: [&str; 2] =
    [include_str!("../../assets/lexicon/mandate/names.txt"), include_str!("../../assets/lexicon/mandate/states.txt")];

/// The lines of the table, each with the names in one language.
fn column(language: Language) -> impl Iterator<Item = (usize, &'static str)> {
    let at = ["en", "fr", "es", "ru", "ar", "zh"].iter().position(|code| *code == language.code());
    let lines = TABLES.iter().flat_map(|table| table.lines());
    let lines = lines.filter(|line| !line.starts_with('#') && line.contains(" = ")).enumerate();
    lines.flat_map(move |(line, names)| {
        let cell = at.and_then(|at| names.split(" = ").nth(at)).unwrap_or_default();
        cell.split(" | ").map(str::trim).filter(|name| !matches!(*name, "" | "–")).map(move |name| (line, name))
    })
}

/// The name in English of a body or group that is named in one of the six languages, by the table of names; none where it is not listed.
#[must_use]
pub fn english_name(name: &str, language: Language) -> Option<&'static str> {
    static LINES: LazyLock<HashMap<(&str, String), usize>> = LazyLock::new(|| {
        let columns =
            Language::ALL.iter().map(|language| column(*language).map(move |(line, name)| ((language.code(), fold(name)), line)));
        columns.flatten().collect()
    });
    let line = LINES.get(&(language.code(), fold(name)))?;
    column(Language::En).find(|(at, _)| at == line).map(|(_, name)| name)
}

/// Every name of a body or group in the six languages, by its name in English in the table of names; none where it is not listed.
pub fn all_names(english: &str) -> impl Iterator<Item = &'static str> {
    let line = column(Language::En).find(|(_, name)| *name == english).map(|(line, _)| line);
    Language::ALL.into_iter().flat_map(column).filter(move |(at, _)| Some(*at) == line).map(|(_, name)| name)
}

/// The names of bodies in a document, in reading order.
pub(super) struct Names<'document> {
    document: &'document Document,
    seen: Seen,
    speaker: Option<&'document str>,
}

impl Names<'_> {
    /// The names of the table in a language.
    pub fn column(language: Language) -> impl Iterator<Item = &'static str> {
        column(language).map(|(_, name)| name)
    }
}

impl<'document> Names<'document> {
    pub fn new(lexicon: &Lexicon, document: &'document Document, read: &[(usize, Vec<Word>)]) -> Self {
        let mut seen = Seen::default();
        for (position, words) in read {
            let text = &document.paragraphs[*position].text;
            let mut at = 0;
            while at < words.len() {
                if !words[at].capital {
                    at += 1;
                    continue;
                }
                if let Some((end, name)) = lexicon.names.longest_at(words, at) {
                    let printed = super::condition::range(words, at, end).of(text);
                    let name = if end - at > 1 { printed.to_owned() } else { name.clone() };
                    seen.note((*position, words[at].range.start), name);
                    at = end;
                    continue;
                }
                // "the Government of Portugal", for which "that Government" may stand.
                let government = words[at].is_any(&["government", "gouvernement"]);
                let named = || super::group::group_at(lexicon, words, at).filter(|group| group.end > at + 2);
                if let Some(group) = government.then(named).flatten() {
                    let printed = super::condition::range(words, at, plain_end(words, at, group.end)).of(text);
                    seen.note((*position, words[at].range.start), printed.to_owned());
                }
                at += 1;
            }
        }
        Self { document, seen, speaker: speaker(document) }
    }

    /// The body that speaks, by its name in the language of the text.
    pub fn speaker(&self) -> Option<&'document str> {
        self.speaker
    }

    /// The full name of a group.
    pub fn full(&mut self, group: &Group, passage: &Passage<'_>) -> String {
        let words = passage.words;
        let printed = passage.range(group.start, group.end).of(&passage.paragraph.text);
        let single = group.end - group.start == 1;
        if let Some(known) = &group.known {
            if !matches!(self.document.language, Language::Fr | Language::En) {
                return known.clone();
            }
            // Letters stand for a name; a full name stays as printed.
            return if single && fold(known) != fold(printed) { known.clone() } else { printed.to_owned() };
        }
        let first = &words[group.start];
        let place = (passage.position, first.range.start);
        // Many of a kind stand for no single name: "Governments".
        let many = single && first.folded.ends_with('s');
        if !first.capital
            || many
            || first.folded.starts_with("etat")
            || first.folded.starts_with("state")
            || group.end - group.start > 2
        {
            // What stands for others later must be a name to its end: capitals in it, or nothing but what its noun is of.
            let tail = &words[group.start + 1..group.end];
            let own =
                |word: &Word| word.is_any(&["son", "sa", "ses", "leur", "leurs", "its", "their", "his", "her", "situation"]);
            if first.capital && group.end - group.start > 2 && !tail.iter().any(own) {
                self.seen.note(place, printed.to_owned());
            }
            return printed.to_owned();
        }
        let short = fold(printed);
        let by_noun = single && self.document.language == Language::En;
        let speaker = self.speaker.filter(|speaker| {
            let name = fold(speaker);
            beginnings(&name).any(|beginning| beginning == short) || (by_noun && noun(&name) == Some(short.as_str()))
        });
        // "the Council", said by a council: itself, whatever other council was named.
        let own = speaker.filter(|_| single);
        own.or_else(|| self.seen.last(&short, by_noun, place)).or(speaker).unwrap_or(printed).to_owned()
    }
}

/// Where the name of a Government ends that stands in the middle of a sentence: "le Gouvernement afghan | aux Conférences de Londres".
fn plain_end(words: &[Word], at: usize, end: usize) -> usize {
    let said = |place: &usize| {
        let word = &words[*place];
        word.is_in(List::ToArticle)
            || word.is_in(List::Agent)
            || word.is_any(&["en", "sur", "pour"])
            || word.folded.ends_with("ee")
    };
    (at + 2..end).find(said).unwrap_or(end)
}

/// In a paragraph (its position) the byte where a name begins.
type Place = (usize, usize);

/// The names that were seen, and what short names may stand for them: where each stands, in reading order.
#[derive(Default)]
struct Seen {
    names: Vec<String>,
    by_beginning: Places,
    by_noun: Places,
}

/// Where names stand that a short one may stand for.
type Places = HashMap<String, Vec<(Place, usize)>, BuildHasherDefault<WordHasher>>;

impl Seen {
    fn note(&mut self, place: Place, name: String) {
        let folded = fold(&name);
        let which = self.names.len();
        let put = |places: &mut Places, short: &str| {
            // Most names are seen again and again: no copy of the short one is made for each.
            let Some(known) = places.get_mut(short) else {
                places.insert(short.to_owned(), vec![(place, which)]);
                return;
            };
            let at = known.partition_point(|(other, _)| *other <= place);
            known.insert(at, (place, which));
        };
        for beginning in beginnings(&folded) {
            put(&mut self.by_beginning, beginning);
        }
        if let Some(noun) = noun(&folded) {
            put(&mut self.by_noun, noun);
        }
        self.names.push(name);
    }

    /// The last name up to a place for which `short` (folded) may stand: one that begins so, or one whose noun it is.
    fn last(&self, short: &str, by_noun: bool, place: Place) -> Option<&str> {
        let last_of = |places: Option<&Vec<(Place, usize)>>| {
            let places = places?;
            places.get(places.partition_point(|(other, _)| *other <= place).checked_sub(1)?).copied()
        };
        let noun = by_noun.then(|| last_of(self.by_noun.get(short))).flatten();
        let (_, which) = last_of(self.by_beginning.get(short)).max(noun)?;
        self.names.get(which).map(String::as_str)
    }
}

/// The first words of a folded name, up to as many as a short name has: "comité", "comité spécial".
fn beginnings(name: &str) -> impl Iterator<Item = &str> {
    const SHORT: usize = 3;
    name.match_indices(' ').take(SHORT).filter_map(|(end, _)| name.get(..end))
}

/// The noun of a longer folded English name, before what it is the noun of: "office".
fn noun(name: &str) -> Option<&str> {
    name.split(' ').take_while(|word| !OF.contains(word)).last().filter(|noun| noun.len() < name.len())
}

/// Words behind the noun of an English name.
const OF: [&str; 7] = ["of", "for", "on", "to", "against", "in", "with"];

/// Who speaks: in a recommended text, the body it is recommended to.
fn speaker(document: &Document) -> Option<&str> {
    let openings = Openings::of(document.language);
    let recommended = document.status == Some(Status::Recommended);
    let heard = document.front_matter.iter().rev().find_map(|line| openings.speaker(line)).map(|(body, _)| body);
    let body = if recommended { heard.or(document.body) } else { document.body.or(heard) };
    body.and_then(|body| body_name(body, document.language)).or_else(|| other_speaker(document))
}

/// Another body, by its own line before the text: "La Conférence des Parties,".
fn other_speaker(document: &Document) -> Option<&str> {
    const LONGEST: usize = 16;
    let line = document.front_matter.last()?.trim();
    let name = line.strip_suffix([',', '،', '，'])?.trim_end();
    let bare = ["The ", "La ", "Le ", "Les ", "L’", "L'", "El ", "Los "].iter().find_map(|article| name.strip_prefix(article));
    let bare = bare.unwrap_or(name);
    (bare.starts_with(char::is_alphabetic) && bare.split_whitespace().count() <= LONGEST).then_some(bare)
}

/// The name of a body in the language of a text.
fn body_name(body: Body, language: Language) -> Option<&'static str> {
    let names = match body {
        Body::GeneralAssembly => {
            ["Assemblée générale", "General Assembly", "Asamblea General", "Генеральная Ассамблея", "الجمعية العامة", "大会"]
        }
        Body::EconomicAndSocialCouncil => [
            "Conseil économique et social",
            "Economic and Social Council",
            "Consejo Económico y Social",
            "Экономический и Социальный Совет",
            "المجلس الاقتصادي والاجتماعي",
            "经济及社会理事会",
        ],
        Body::SecurityCouncil => {
            ["Conseil de sécurité", "Security Council", "Consejo de Seguridad", "Совет Безопасности", "مجلس الأمن", "安全理事会"]
        }
        Body::HumanRightsCouncil => [
            "Conseil des droits de l’homme",
            "Human Rights Council",
            "Consejo de Derechos Humanos",
            "Совет по правам человека",
            "مجلس حقوق الإنسان",
            "人权理事会",
        ],
    };
    let at = ["fr", "en", "es", "ru", "ar", "zh"].iter().position(|code| *code == language.code())?;
    names.get(at).copied()
}
