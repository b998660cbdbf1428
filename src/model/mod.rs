//! What a resolution is. Values only: no file, no rule of recognition, nothing that draws.

mod document;
mod meta;
mod symbol;
mod trouble;

pub use document::{
    Body, Citation, Date, Document, Footnote, FootnoteCall, Format, Language, Leftover, LeftoverKind, Paragraph, ParagraphId,
    Part, Repair, Section, Source, Status,
};
pub use meta::Meta;
pub use symbol::Symbol;
pub use trouble::{Fact, Limited, OtherKind, ReadError, Tracked, Warning, WarningKind};
