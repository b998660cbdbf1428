//! Inflected forms of one word, brought to their stem.

use std::cell::RefCell;
use std::collections::HashMap;

use frostem::{Algorithm, Stemmer};

use super::words::folded_form;
use crate::model::Language;

/// The stems of one language.
pub(super) struct Stems {
    stemmer: Option<Stemmer>,
    known: RefCell<HashMap<String, Vec<String>>>,
}

impl Stems {
    /// Chinese has none.
    pub(super) fn of(language: Language) -> Self {
        let algorithm = match language.code() {
            "fr" => Some(Algorithm::French),
            "en" => Some(Algorithm::English),
            "es" => Some(Algorithm::Spanish),
            "ru" => Some(Algorithm::Russian),
            "ar" => Some(Algorithm::Arabic),
            _ => None,
        };
        Self { stemmer: algorithm.map(Stemmer::new), known: RefCell::default() }
    }

    /// One stem, or two: the accents decide where an ending begins ("adoptée"), but who searches may leave them out ("adoptee").
    /// Two words are forms of one if they share a stem.
    pub(super) fn stems(&self, word: &str) -> Vec<String> {
        let folded = folded_form(word);
        let Some(stemmer) = &self.stemmer else { return vec![folded] };
        if folded.bytes().any(|byte| byte.is_ascii_digit()) {
            return vec![folded];
        }
        let lower = word.to_lowercase();
        if let Some(stems) = self.known.borrow().get(&lower) {
            return stems.clone();
        }
        let mut stems = vec![stemmer.stem(&folded).to_string()];
        let accented = folded_form(&stemmer.stem(&lower));
        if accented != stems[0] {
            stems.push(accented);
        }
        self.known.borrow_mut().insert(lower, stems.clone());
        stems
    }
}
