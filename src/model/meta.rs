//! What lists show of a document, and what a catalogue keeps of it, without its paragraphs.

use serde::{Deserialize, Serialize};

use super::{Body, Date, Document, Format, Language, Section, Status, Symbol};

/// A document at a glance. The fields of the same name are those of [`Document`].
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Meta {
    /// See [`Document::symbol`].
    pub symbol: Option<Symbol>,
    /// See [`Document::title`].
    pub title: Option<String>,
    /// See [`Document::language`].
    pub language: Language,
    /// See [`Document::body`].
    pub body: Option<Body>,
    /// See [`Document::status`].
    pub status: Option<Status>,
    /// See [`Document::session`].
    pub session: Option<String>,
    /// See [`Document::year`].
    pub year: Option<i32>,
    /// See [`Document::adopted`].
    pub adopted: Option<Date>,
    /// Name of the series a person put it into, by hand.
    pub series: Option<String>,
    /// Preambular paragraphs at the top level.
    pub preambular: usize,
    /// Operative paragraphs at the top level.
    pub operative: usize,
    /// All paragraphs, items and headings.
    pub paragraphs: usize,
    /// Notes.
    pub footnotes: usize,
    /// Words in all paragraphs.
    pub words: usize,
    /// Codes of the warnings, in their order.
    pub warnings: Vec<String>,
    /// Places where damaged words were put right.
    pub repairs: usize,
    /// The resolutions that are cited, each once, sorted.
    pub cites: Vec<Symbol>,
    /// Name of the file, without its folder.
    pub name: String,
    /// What kind of file.
    pub format: Format,
    /// SHA-256 of its bytes, in hexadecimal.
    pub sha256: String,
}

impl Meta {
    /// Of a document as it was read.
    #[must_use]
    pub fn of(document: &Document) -> Self {
        let mut cites: Vec<Symbol> = document.citations.iter().map(|citation| citation.symbol.clone()).collect();
        cites.sort();
        cites.dedup();
        Self {
            symbol: document.symbol.clone(),
            title: document.title.clone(),
            language: document.language,
            body: document.body,
            status: document.status,
            session: document.session.clone(),
            year: document.year,
            adopted: document.adopted,
            series: None,
            preambular: document.count(Section::Preamble),
            operative: document.count(Section::Operative),
            paragraphs: document.paragraphs.len(),
            footnotes: document.footnotes.len(),
            words: document.word_count(),
            warnings: document.warnings.iter().map(|warning| warning.kind.code().to_owned()).collect(),
            repairs: document.source.repairs.len(),
            cites,
            name: document.source.name.clone(),
            format: document.source.format,
            sha256: document.source.sha256.clone(),
        }
    }

    /// The symbol, or the name of the file where there is none.
    #[must_use]
    pub fn label(&self) -> &str {
        self.symbol.as_ref().map_or(self.name.as_str(), Symbol::as_str)
    }
}
