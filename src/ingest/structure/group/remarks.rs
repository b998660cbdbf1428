//! What negotiators write beside a paragraph they have done with: "(Agreed)". It says something of the paragraph, and is none of its words:
//! it goes with the number.

use super::Block;
use crate::ingest::lexicon::Lexicon;
use crate::ingest::styled::Styled;
use crate::text::TextRange;

/// Longest remark, in letters.
const LONGEST: usize = 60;

/// Whether a line is a remark and nothing else.
pub fn is_remark(line: &str, lexicon: &Lexicon) -> bool {
    at_start(line, lexicon).is_some_and(|range| line.get(range.end..).is_some_and(|rest| rest.trim().is_empty()))
}

/// Puts the remarks before and behind the words of a paragraph beside its number.
pub fn set_aside(block: &mut Block, lexicon: &Lexicon) {
    let mut remarks = Vec::new();
    let mut cut = |words: &mut Styled, range: TextRange| {
        remarks.push(range.of(&words.text).to_owned());
        words.cut(range);
    };
    // The words of a remark alone stay words.
    while let Some(range) = at_end(&block.words.text, lexicon).filter(|range| has_words(&block.words.text[..range.start])) {
        cut(&mut block.words, range);
    }
    while let Some(range) = at_start(&block.words.text, lexicon).filter(|range| has_words(&block.words.text[range.end..])) {
        cut(&mut block.words, range);
    }
    for remark in remarks {
        add(block, &remark);
    }
}

/// Puts a remark beside the number of a paragraph.
pub fn add(block: &mut Block, remark: &str) {
    let number = block.number.get_or_insert_default();
    if !number.is_empty() {
        number.push(' ');
    }
    number.push_str(remark.trim());
}

fn has_words(text: &str) -> bool {
    text.contains(char::is_alphanumeric)
}

fn at_start(text: &str, lexicon: &Lexicon) -> Option<TextRange> {
    let bare = text.trim_start();
    let (open, close) = bracket(bare.chars().next()?)?;
    let start = text.len() - bare.len();
    let length = bare.char_indices().take(LONGEST).find(|(_, letter)| *letter == close)?.0;
    let range = TextRange::new(start, start + length + close.len_utf8());
    lexicon.is_remark(bare.get(open.len_utf8()..length)?).then_some(range)
}

fn at_end(text: &str, lexicon: &Lexicon) -> Option<TextRange> {
    let bare = text.trim_end().trim_end_matches('.').trim_end();
    let close = bare.chars().next_back()?;
    let (at, open) = bare.char_indices().rev().take(LONGEST).find(|(_, letter)| bracket(*letter).is_some())?;
    (bracket(open)?.1 == close && lexicon.is_remark(bare.get(at + open.len_utf8()..bare.len() - close.len_utf8())?))
        .then(|| TextRange::new(at, text.len()))
}

/// A bracket that opens, and the one that closes it.
fn bracket(open: char) -> Option<(char, char)> {
    [('(', ')'), ('[', ']'), ('（', '）'), ('【', '】')].into_iter().find(|(letter, _)| *letter == open)
}
