//! Every sentence a person reads, in the languages of the interface, from embedded Fluent files.
//!
//! It knows the values of `model` that have to be said; it never decides when they are said.

mod honesty;
mod library;
mod number;
#[cfg(test)]
mod plurals;
mod search;
mod sentences;
mod system;
#[cfg(test)]
mod tests;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use serde::{Deserialize, Serialize};
pub use system::not_a_folder;
use unic_langid::LanguageIdentifier;

/// A language of the interface.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Locale {
    /// French.
    Fr,
    /// English.
    #[default]
    En,
}

impl Locale {
    /// All, in the order of the settings.
    pub const ALL: [Self; 2] = [Self::Fr, Self::En];

    /// ISO 639-1.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Fr => "fr",
            Self::En => "en",
        }
    }

    /// The other one.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::Fr => Self::En,
            Self::En => Self::Fr,
        }
    }

    /// From a tag such as `fr`, `fr-CA`, `fr_FR.UTF-8`.
    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Self> {
        let language = tag.split(['-', '_', '.', '@']).next()?;
        Self::ALL.into_iter().find(|locale| locale.code().eq_ignore_ascii_case(language))
    }

    /// The language of the system, else English.
    #[must_use]
    pub fn of_system() -> Self {
        sys_locale::get_locales().find_map(|tag| Self::from_tag(&tag)).unwrap_or_default()
    }

    /// The files that every front end reads, in the order of the rooms.
    const fn sources(self) -> &'static [&'static str] {
        both_languages!(
            self, "model", "cli", "formats", "export", "fields", "search", "lineage", "mandates", "library", "check", "system"
        )
    }

    /// The files that the window alone reads: one for each topic.
    pub(crate) const fn window_sources(self) -> &'static [&'static str] {
        both_languages!(
            self,
            "ui",
            "reading",
            "search-window",
            "citations",
            "ui-export",
            "import",
            "correct",
            "ui-lineage",
            "register",
            "keys"
        )
    }
}

/// The files of these names in one language.
macro_rules! both_languages {
    ($locale:expr, $($file:literal),+) => {
        match $locale {
            Self::Fr => &[$(include_str!(concat!("../../assets/locales/fr/", $file, ".ftl"))),+],
            Self::En => &[$(include_str!(concat!("../../assets/locales/en/", $file, ".ftl"))),+],
        }
    };
}
use both_languages;

/// The sentences of one language.
pub struct Messages {
    /// Which language.
    pub locale: Locale,
    bundle: FluentBundle<FluentResource>,
}

impl Messages {
    /// Reads the embedded files of a language.
    #[must_use]
    pub fn new(locale: Locale) -> Self {
        Self::of(locale, locale.sources().iter().chain(locale.window_sources()))
    }

    /// The same without the sentences of the window, which a short command would read for nothing.
    #[must_use]
    pub fn without_window(locale: Locale) -> Self {
        Self::of(locale, locale.sources())
    }

    fn of<'a>(locale: Locale, sources: impl IntoIterator<Item = &'a &'static str>) -> Self {
        let tag: LanguageIdentifier = locale.code().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new(vec![tag]);
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(match locale {
            Locale::Fr => number::french,
            Locale::En => number::english,
        }));
        for source in sources {
            let resource = match FluentResource::try_new((*source).to_owned()) {
                Ok(resource) | Err((resource, _)) => resource,
            };
            bundle.add_resource_overriding(resource);
        }
        Self { locale, bundle }
    }

    /// The sentence of this name; the name itself where there is none (a test holds that this never shows).
    #[must_use]
    pub fn say(&self, id: &str) -> String {
        self.format(id, None)
    }

    /// The sentence of this name, where there is one.
    #[must_use]
    pub fn find(&self, id: &str) -> Option<String> {
        self.bundle.has_message(id).then(|| self.say(id))
    }

    /// The sentence of this name, with its variables.
    #[must_use]
    pub fn say_with(&self, id: &str, variables: &[(&'static str, FluentValue<'_>)]) -> String {
        let mut arguments = FluentArgs::with_capacity(variables.len());
        for (name, value) in variables {
            arguments.set(*name, value.clone());
        }
        self.format(id, Some(&arguments))
    }

    /// A count by itself, as sentences write it.
    #[must_use]
    pub fn number(&self, count: usize) -> String {
        number::grouped(self.locale, count as u64)
    }

    fn format(&self, id: &str, arguments: Option<&FluentArgs<'_>>) -> String {
        let Some(pattern) = self.bundle.get_message(id).and_then(|message| message.value()) else {
            return id.to_owned();
        };
        self.bundle.format_pattern(pattern, arguments, &mut Vec::new()).into_owned()
    }
}
