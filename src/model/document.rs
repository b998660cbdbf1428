//! A resolution as it was read.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::{Date, Language, Symbol, Warning};
use crate::text::{TextRange, token};

/// A resolution, draft resolution or recommended text, structured.
///
/// Every word of the source stands in a paragraph (with its number and its footnote calls), a footnote, the front matter or a leftover.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Document {
    /// `A/RES/72/194`; unknown where neither text, manifest nor file says so.
    pub symbol: Option<Symbol>,
    /// The title, without symbol or number.
    pub title: Option<String>,
    /// The language it is written in.
    pub language: Language,
    /// Who speaks.
    pub body: Option<Body>,
    /// Whether these words were adopted; unknown where nothing says so.
    pub status: Option<Status>,
    /// The session or year of session as the symbol has it: `72`.
    pub session: Option<String>,
    /// Year of adoption, or of the draft.
    pub year: Option<i32>,
    /// Day of adoption.
    pub adopted: Option<Date>,
    /// In reading order: preamble, then operative part, headings in between.
    pub paragraphs: Vec<Paragraph>,
    /// In the order of their marks.
    pub footnotes: Vec<Footnote>,
    /// Resolutions that are cited, in reading order.
    pub citations: Vec<Citation>,
    /// What stands before the first paragraph, line by line.
    pub front_matter: Vec<String>,
    /// What is no part of the text: running heads, added links, closing lines.
    pub leftovers: Vec<Leftover>,
    /// What the reader should know.
    pub warnings: Vec<Warning>,
    /// Where it came from.
    pub source: Source,
}

impl Document {
    /// Position of the paragraph with this id.
    #[must_use]
    pub fn position(&self, id: &str) -> Option<usize> {
        self.paragraphs.iter().position(|paragraph| paragraph.id.as_str() == id)
    }

    /// How many paragraphs of a section stand at the top level of the text, or of the texts (items and annexes not counted).
    #[must_use]
    pub fn count(&self, section: Section) -> usize {
        let counts = |paragraph: &&Paragraph| paragraph.section == section && paragraph.level == 0 && !paragraph.id.is_in_annex();
        self.paragraphs.iter().filter(counts).count()
    }

    /// Words in all paragraphs.
    #[must_use]
    pub fn word_count(&self) -> usize {
        self.paragraphs.iter().map(Paragraph::word_count).sum()
    }

    /// The symbol, or the name of the file where there is none.
    #[must_use]
    pub fn label(&self) -> &str {
        self.symbol.as_ref().map_or(self.source.name.as_str(), Symbol::as_str)
    }
}

/// One paragraph, item or heading.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Paragraph {
    /// `PP3`, `OP3`, `OP3.a`.
    pub id: ParagraphId,
    /// Where it stands.
    pub section: Section,
    /// The number as printed, without its full stop: `3`, `a)`.
    pub number: Option<String>,
    /// 0 for a paragraph, 1 for its items, 2 for theirs.
    pub level: u8,
    /// The opening words within `text`.
    pub opening: Option<TextRange>,
    /// The paragraph's own words with its closing punctuation; single spaces; no number, no footnote marks.
    pub text: String,
    /// Notes called in the text, in order.
    pub calls: Vec<FootnoteCall>,
    /// Words the source sets in italics, within `text`, opening words included.
    pub italics: Vec<TextRange>,
}

impl Paragraph {
    /// The opening words as printed.
    #[must_use]
    pub fn opening_text(&self) -> Option<&str> {
        self.opening.map(|range| range.of(&self.text))
    }

    /// Words, as a comparison counts them.
    #[must_use]
    pub fn word_count(&self) -> usize {
        token::word_count(&self.text)
    }

    /// A row of a table: an item without a label.
    #[must_use]
    pub fn is_row(&self) -> bool {
        let own = self.id.as_str().rsplit('.').next().unwrap_or_default();
        self.level > 0 && self.number.is_none() && own.starts_with("row")
    }
}

/// The stable name of a paragraph within its document: `PP1`, `OP2.a`, `AN1.OP1`.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ParagraphId(pub String);

impl ParagraphId {
    /// The name.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether the paragraph stands in an annex: `AN1.OP2`, `A.AN1.H1`.
    #[must_use]
    pub fn is_in_annex(&self) -> bool {
        self.0.split('.').take(2).any(|part| {
            part.strip_prefix("AN").is_some_and(|number| !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit()))
        })
    }
}

impl fmt::Display for ParagraphId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// Where a paragraph stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Section {
    /// Opens with a participle or an adjective, carries no number.
    #[default]
    Preamble,
    /// Opens with a verb in the present tense, usually numbered.
    Operative,
    /// A heading between paragraphs.
    Heading,
}

impl Section {
    /// The name scripts rely on.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Preamble => "preamble",
            Self::Operative => "operative",
            Self::Heading => "heading",
        }
    }
}

/// Which part of a text is looked at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Part {
    /// Preamble and operative part.
    #[default]
    All,
    /// The preamble alone.
    Preamble,
    /// The operative part alone, with its headings.
    Operative,
}

impl Part {
    /// Whether a section belongs to it.
    #[must_use]
    pub const fn holds(self, section: Section) -> bool {
        match self {
            Self::All => true,
            Self::Preamble => matches!(section, Section::Preamble),
            Self::Operative => matches!(section, Section::Operative | Section::Heading),
        }
    }
}

/// Where a note is called.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FootnoteCall {
    /// The mark: `6`, `81`, `*`.
    pub mark: String,
    /// Byte offset in the paragraph's text behind which the mark stood.
    pub at: usize,
}

/// A note at the foot of a page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Footnote {
    /// Its mark.
    pub mark: String,
    /// Its words.
    pub text: String,
    /// The first paragraph that calls it (position in the document).
    pub paragraph: Option<usize>,
}

/// A resolution named in the text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Citation {
    /// Which one.
    pub symbol: Symbol,
    /// The paragraph it is named in, or whose note names it (position in the document).
    pub paragraph: Option<usize>,
    /// The note it is named in (position in the document's footnotes).
    pub footnote: Option<usize>,
    /// Where, within the text of the note or else of the paragraph.
    pub range: TextRange,
}

impl Citation {
    /// The citation as printed.
    #[must_use]
    pub fn text<'a>(&self, document: &'a Document) -> &'a str {
        let owner = match (self.footnote, self.paragraph) {
            (Some(note), _) => document.footnotes.get(note).map(|note| note.text.as_str()),
            (None, Some(paragraph)) => document.paragraphs.get(paragraph).map(|paragraph| paragraph.text.as_str()),
            (None, None) => None,
        };
        owner.map_or("", |text| self.range.of(text))
    }
}

/// Words that belong to no paragraph, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Leftover {
    /// Why.
    pub kind: LeftoverKind,
    /// The words.
    pub text: String,
}

/// Why words belong to no paragraph.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum LeftoverKind {
    /// Running head, page number, job number.
    Furniture,
    /// A link that the extraction added.
    Link,
    /// The lines after the last paragraph: meeting and date.
    Closing,
    /// What no rule explains.
    Unexplained,
}

/// A place where the extraction had damaged the words and they were put right.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Repair {
    /// The paragraph (position in the document); none for a note or the title.
    pub paragraph: Option<usize>,
    /// As in the source.
    pub from: String,
    /// As it is read.
    pub to: String,
}

/// Where a document came from.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// File name without its folder.
    pub name: String,
    /// What kind of file.
    pub format: Format,
    /// SHA-256 of its bytes, in hexadecimal.
    pub sha256: String,
    /// What was put right.
    pub repairs: Vec<Repair>,
    /// The text as it stood in the file, markup taken off, before any rule.
    pub raw: String,
}

/// Kinds of files.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Format {
    /// Plain text.
    #[default]
    Text,
    /// Markdown, as `CommonMark` has it.
    Markdown,
    /// Akoma Ntoso XML, as the United Nations publishes it.
    Akn,
    /// A web page, or a text saved as one.
    Html,
    /// A Word file.
    Docx,
    /// A PDF file with a layer of text.
    Pdf,
    /// An archive of files.
    Zip,
}

impl Format {
    /// The name scripts rely on.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Markdown => "markdown",
            Self::Akn => "akn",
            Self::Html => "html",
            Self::Docx => "docx",
            Self::Pdf => "pdf",
            Self::Zip => "zip",
        }
    }
}

/// The body that speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Body {
    /// General Assembly, and its committees.
    GeneralAssembly,
    /// Economic and Social Council.
    EconomicAndSocialCouncil,
    /// Security Council.
    SecurityCouncil,
    /// Human Rights Council.
    HumanRightsCouncil,
}

impl Body {
    /// All that are told apart.
    pub const ALL: [Self; 4] =
        [Self::GeneralAssembly, Self::EconomicAndSocialCouncil, Self::SecurityCouncil, Self::HumanRightsCouncil];

    /// The name scripts rely on.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::GeneralAssembly => "general-assembly",
            Self::EconomicAndSocialCouncil => "economic-and-social-council",
            Self::SecurityCouncil => "security-council",
            Self::HumanRightsCouncil => "human-rights-council",
        }
    }
}

/// Whether words were adopted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// Adopted by the body.
    Adopted,
    /// A draft, not adopted as it stands here.
    Draft,
    /// A text that one body recommends another to adopt.
    Recommended,
}

impl Status {
    /// All that are told apart.
    pub const ALL: [Self; 3] = [Self::Adopted, Self::Draft, Self::Recommended];

    /// The name scripts rely on.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Adopted => "adopted",
            Self::Draft => "draft",
            Self::Recommended => "recommended",
        }
    }
}
