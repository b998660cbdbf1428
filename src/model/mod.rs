//! What a resolution is. Values only: no file, no rule of recognition, nothing that draws.

mod date;
mod document;
mod language;
mod meta;
mod read_error;
mod symbol;
mod warning;

pub use date::Date;
pub use document::{
    Body, Citation, Document, Footnote, FootnoteCall, Format, Leftover, LeftoverKind, Paragraph, ParagraphId, Part, Repair,
    Section, Source, Status,
};
pub use language::{ByLanguage, Language};
pub use meta::Meta;
pub use read_error::{Limited, OtherKind, ReadError};
pub use symbol::Symbol;
pub use warning::{Fact, Tracked, Warning, WarningKind};
