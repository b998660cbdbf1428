//! A document of any kind as simple paragraphs, for a person who wants to read it all the same.

use super::{citation, join};
use crate::ingest::Known;
use crate::ingest::lexicon::Lexicon;
use crate::ingest::limits::MAX_PARAGRAPHS;
use crate::ingest::reader::Raw;
use crate::ingest::styled::Styled;
use crate::ingest::vocabulary::{Beside, KnownWords, Vocabulary};
use crate::model::{Document, Footnote, Paragraph, ParagraphId, ReadError, Section, Source, Warning};

/// Makes a document of lines without asking what they are. Lines that stand apart begin a paragraph.
///
/// # Errors
/// When there are no words, or too many paragraphs.
pub fn plain(raw: Raw, source: Source, known: &Known) -> Result<Document, ReadError> {
    let nothing = Vocabulary::default();
    let words = KnownWords::new(&raw.text, Beside::Others(&nothing));
    let language = known.language.or(raw.said.language).unwrap_or_else(|| Lexicon::language_of(&raw.text, &words.own));
    let mut blocks: Vec<Styled> = Vec::new();
    for line in raw.lines {
        match blocks.last_mut().filter(|_| !line.gap && !line.block) {
            Some(block) => join(block, line.words, None),
            None => blocks.push(line.words),
        }
    }
    if blocks.is_empty() {
        return Err(ReadError::Empty);
    }
    if blocks.len() > MAX_PARAGRAPHS {
        return Err(ReadError::TooManyParagraphs { limit: MAX_PARAGRAPHS });
    }
    let symbol = known.symbol.clone().or(raw.said.symbol);
    let mut document = Document { symbol, title: raw.said.title, language, source, leftovers: raw.asides, ..Document::default() };
    document.source.raw = raw.text;
    for (at, mut block) in blocks.into_iter().enumerate() {
        block.squeeze();
        let Styled { text, italics, calls, .. } = block.trimmed();
        let id = ParagraphId(format!("P{}", at + 1));
        document.paragraphs.push(Paragraph { id, section: Section::Operative, text, italics, calls, ..Paragraph::default() });
    }
    for note in raw.notes {
        let caller = |paragraph: &Paragraph| paragraph.calls.iter().any(|call| call.mark == note.mark);
        let paragraph = document.paragraphs.iter().position(caller);
        document.footnotes.push(Footnote { mark: note.mark, text: note.words.trimmed().text, paragraph });
    }
    document.warnings = raw.warnings.into_iter().map(|kind| Warning { kind, paragraph: None }).collect();
    document.citations = citation::find(&document);
    Ok(document)
}
