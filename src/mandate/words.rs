//! The words of a paragraph, folded, with their places: each is looked up once, for all lists.

mod forms;
mod phrases;
mod vocabulary;

pub(super) use phrases::{Framed, Phrases};
pub(super) use vocabulary::{Folded, Map, Set, Vocabulary};

use forms::{stem_into, without_preposition};
use vocabulary::{Id, UNKNOWN};

use super::lexicon::Lexicon;
use super::lists::{Held, List, Lists};
use crate::model::Language;
use crate::text::TextRange;
use crate::text::fold::fold_into;
use crate::text::token::{self, TokenKind};

/// A word, number or mark.
#[derive(Clone, Debug)]
pub(super) struct Word {
    /// Without case and accents.
    pub folded: Folded,
    /// Numbers of the forms under which it is looked up: in any case in Russian, in Arabic with and without article and what is
    /// written together with it. Elsewhere there is one.
    forms: [Id; 2],
    /// The lists of its language, and those that it stands in.
    lists: &'static Lists,
    held: &'static Held,
    /// In the paragraph.
    pub range: TextRange,
    /// What it is.
    pub kind: TokenKind,
    /// It begins with a capital letter.
    pub capital: bool,
    /// Several capital letters and nothing else: "ПРООН".
    pub initials: bool,
}

impl Word {
    /// The forms under which it is looked up, and what stands for a number where it is one.
    #[inline]
    fn forms_or_number(&self, number: Id) -> impl Iterator<Item = Id> {
        let number = if matches!(self.kind, TokenKind::Number | TokenKind::Date) { number } else { UNKNOWN };
        [self.forms[0], self.forms[1], number].into_iter().filter(|form| *form != UNKNOWN)
    }

    /// Whether it is this word.
    pub fn is(&self, word: &str) -> bool {
        self.folded.as_str() == word
    }

    /// Whether it is one of these.
    pub fn is_any(&self, words: &[&str]) -> bool {
        words.contains(&self.folded.as_str())
    }

    /// Whether it stands in a list of its language.
    pub fn is_in(&self, list: List) -> bool {
        self.held.has(list)
    }

    /// Whether it begins as a list of its language says.
    pub fn begins_in(&self, list: List) -> bool {
        self.lists.begins(list, &self.folded)
    }

    /// Whether it ends as a list of its language says.
    pub fn ends_in(&self, list: List) -> bool {
        self.lists.ends(list, &self.folded)
    }

    /// Whether another form of it, folded, ends as a list of its language says.
    pub fn other_ends_in(&self, folded: &str, list: List) -> bool {
        self.lists.ends(list, folded)
    }

    /// Whether another word of its language, folded, stands in a list: a part of it, or one behind a sign.
    pub fn sibling_in(&self, folded: &str, list: List) -> bool {
        self.lists.holding(folded).has(list)
    }

    /// What a part of it is worth as a number, and whether that is an ordinal.
    pub fn numeral(&self, part: &str) -> Option<(u32, bool)> {
        self.lists.numeral(part)
    }

    /// Whether it is a mark.
    pub fn is_mark(&self) -> bool {
        self.kind == TokenKind::Punctuation
    }
}

/// The words of a text.
pub(super) fn words(language: Language, text: &str) -> Vec<Word> {
    let vocabulary = &Lexicon::of(language).vocabulary;
    let lists = Lists::of(language);
    let (mut lower, mut stem) = (String::new(), String::new());
    let word = |token: token::Token| {
        let printed = token.range.of(text);
        // Most words are printed as they are looked up.
        let (folded, held) = if printed.bytes().all(|byte| byte.is_ascii_lowercase()) {
            Folded::of(vocabulary, printed)
        } else {
            fold_into(printed, &mut lower);
            Folded::of(vocabulary, &lower)
        };
        let forms = if stem_into(language, &folded, &mut stem) {
            [vocabulary.id(&stem), without_preposition(&stem).map_or(UNKNOWN, |bare| vocabulary.id(bare))]
        } else {
            [folded.id(), UNKNOWN]
        };
        let capital = printed.starts_with(char::is_uppercase);
        let initials = capital && printed.len() > 2 && printed.chars().all(char::is_uppercase);
        Word { folded, forms, lists, held, range: token.range, kind: token.kind, capital, initials }
    };
    token::tokens(text).into_iter().map(word).collect()
}
