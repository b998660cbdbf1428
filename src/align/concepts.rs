//! What paragraphs talk about, whatever words they use for it.

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

/// One paragraph by what it means.
#[derive(Clone, Debug, Default)]
pub(super) struct Meaning {
    /// What it talks about, ascending.
    pub(super) concepts: Vec<Class>,
}

/// What the paragraphs of both sides talk about; none in a language without a list.
pub(super) fn meanings(entries: Sides<&[Entry<'_>]>, interner: &Interner<'_>, language: Language) -> Option<Sides<Vec<Meaning>>> {
    let finder = Finder::new(of_language(language)?, interner);
    let meaning = |entry: &Entry<'_>| {
        let mut concepts = Vec::new();
        finder.find(&entry.words.ids, |class| concepts.push(class));
        concepts.sort_unstable();
        concepts.dedup();
        Meaning { concepts }
    };
    Some(entries.map(|own| own.iter().map(meaning).collect()))
}
