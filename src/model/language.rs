//! The languages of texts, and what is read once for each.

use std::sync::OnceLock;

use serde::{Deserialize, Serialize};

/// The language of a text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// French.
    #[default]
    Fr,
    /// English.
    En,
    /// Spanish.
    Es,
    /// Russian.
    Ru,
    /// Arabic.
    Ar,
    /// Chinese.
    Zh,
}

impl Language {
    /// All that are read: the official languages of the United Nations.
    pub const ALL: [Self; 6] = [Self::Fr, Self::En, Self::Es, Self::Ru, Self::Ar, Self::Zh];

    /// ISO 639-1.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Fr => "fr",
            Self::En => "en",
            Self::Es => "es",
            Self::Ru => "ru",
            Self::Ar => "ar",
            Self::Zh => "zh",
        }
    }

    /// From ISO 639-1, any case.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.code().eq_ignore_ascii_case(code))
    }

    /// From a language tag of any length: `fra`, `eng`, `zho`, `es-MX`.
    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Self> {
        let first = tag.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase();
        Some(match first.as_str() {
            "fr" | "fra" | "fre" => Self::Fr,
            "en" | "eng" => Self::En,
            "es" | "spa" => Self::Es,
            "ru" | "rus" => Self::Ru,
            "ar" | "ara" => Self::Ar,
            "zh" | "zho" | "chi" | "cmn" => Self::Zh,
            _ => return None,
        })
    }

    /// Whether its lines run from right to left.
    #[must_use]
    pub const fn is_right_to_left(self) -> bool {
        matches!(self, Self::Ar)
    }
}

/// What is read for each language when the first text in it asks, and once.
#[derive(Debug, Default)]
pub struct ByLanguage<T>([OnceLock<T>; Language::ALL.len()]);

impl<T> ByLanguage<T> {
    /// Nothing is read yet.
    #[must_use]
    pub const fn new() -> Self {
        Self([const { OnceLock::new() }; Language::ALL.len()])
    }

    /// What was read for this language, else what is read now.
    pub fn get_or_read(&self, language: Language, read: impl FnOnce() -> T) -> &T {
        self.0[language as usize].get_or_init(read)
    }
}
