//! What paragraphs talk about, whatever words they use for it, what they do and whom they address.

use std::sync::LazyLock;

use super::Entry;
use super::phrases::{Class, Finder, Phrases};
use crate::model::Language;
use crate::text::Sides;
use crate::text::token::Interner;

/// The list of one language, read when the first text in it is compared.
macro_rules! list {
    ($code:literal) => {
        LazyLock::new(|| Phrases::read(include_str!(concat!("../../assets/lexicon/concepts/", $code, ".txt"))))
    };
}

static CONCEPTS: [LazyLock<Phrases>; 6] = [list!("fr"), list!("en"), list!("es"), list!("ru"), list!("ar"), list!("zh")];

/// The classes of a language.
pub(super) fn of_language(language: Language) -> Option<&'static Phrases> {
    let at = Language::ALL.iter().position(|own| *own == language)?;
    CONCEPTS.get(at).map(|list| &**list)
}

static ACTS: LazyLock<Phrases> = LazyLock::new(|| section("[act]"));
static ADDRESSEES: LazyLock<Phrases> = LazyLock::new(|| section("[addressee]"));

fn section(name: &str) -> Phrases {
    let list = include_str!("../../assets/lexicon/frames.txt");
    let rest = list.split_once(name).map_or("", |(_, rest)| rest);
    Phrases::read(rest.split_once("\n[").map_or(rest, |(own, _)| own))
}

/// So many words behind the first an addressee may stand.
const ADDRESSEE_WORDS: usize = 8;

/// One paragraph by what it means.
#[derive(Clone, Debug, Default)]
pub(super) struct Meaning {
    /// What it talks about, ascending.
    pub(super) concepts: Vec<Class>,
    /// What it talks about first.
    pub(super) head: Vec<Class>,
    pub(super) act: Option<Class>,
    pub(super) addressee: Option<Class>,
}

pub(super) fn meanings(entries: Sides<&[Entry<'_>]>, interner: &Interner<'_>, language: Language) -> Option<Sides<Vec<Meaning>>> {
    let (concepts, acts, addressees) =
        (Finder::new(of_language(language)?, interner), Finder::new(&ACTS, interner), Finder::new(&ADDRESSEES, interner));
    let meaning = |entry: &Entry<'_>| {
        let mut own = Meaning::default();
        concepts.find(&entry.words.ids, |class, at| {
            own.concepts.push(class);
            if at < 14 {
                own.head.push(class);
            }
        });
        own.concepts.sort_unstable();
        own.concepts.dedup();
        own.head.sort_unstable();
        own.head.dedup();
        acts.find(&entry.words.ids, |class, at| {
            if at < 2 && own.act.is_none() {
                own.act = Some(class);
            }
        });
        addressees.find(&entry.words.ids, |class, at| {
            if (1..ADDRESSEE_WORDS).contains(&at) && own.addressee.is_none() {
                own.addressee = Some(class);
            }
        });
        own
    };
    Some(entries.map(|own| own.iter().map(meaning).collect()))
}
