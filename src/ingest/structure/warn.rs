//! What the reader of a document should know about how it was read.

use std::collections::HashSet;

use super::front;
use super::group::Oddity;
use crate::ingest::Known;
use crate::ingest::lexicon::{Lexicon, is_ideograph, is_unspaced};
use crate::ingest::reader::Said;
use crate::ingest::styled::Styled;
use crate::model::{Document, Fact, Footnote, Section, Warning, WarningKind};

/// Notes without calls, odd numbers (each with the position of its paragraph), a text that breaks off. `outside`: marks that
/// are called in the title, or behind the text on the vote.
pub fn warn(document: &mut Document, odd: &[(usize, Oddity)], outside: &[String]) {
    let mut warnings = Vec::new();
    let defined: HashSet<&str> = document.footnotes.iter().map(|note| note.mark.as_str()).collect();
    for paragraph in &document.paragraphs {
        for call in &paragraph.calls {
            if !defined.contains(call.mark.as_str()) {
                let kind = WarningKind::FootnoteWithoutText { mark: call.mark.clone() };
                warnings.push(Warning { kind, paragraph: Some(paragraph.id.clone()) });
            }
        }
    }
    // A note with a star is of the editors, on the text as a whole ("Reissued for technical reasons"): it need not be called.
    let starred = |mark: &str| mark.starts_with('*');
    let uncalled = |note: &&Footnote| note.paragraph.is_none() && !starred(&note.mark) && !outside.contains(&note.mark);
    for note in document.footnotes.iter().filter(uncalled) {
        warnings.push(Warning { kind: WarningKind::FootnoteNotCalled { mark: note.mark.clone() }, paragraph: None });
    }
    for (position, what) in odd {
        let kind = match *what {
            Oddity::Missing(expected, found) => WarningKind::NumberMissing { expected, found },
            Oddity::Doubled(number) => WarningKind::NumberDoubled { number },
            Oddity::Without => WarningKind::NumberAbsent,
            Oddity::Misfiled => WarningKind::Misfiled,
        };
        warnings.push(Warning { kind, paragraph: document.paragraphs.get(*position).map(|paragraph| paragraph.id.clone()) });
    }
    if document.count(Section::Preamble) == 0 {
        warnings.push(Warning { kind: WarningKind::NoPreamble, paragraph: None });
    }
    let last = document.paragraphs.iter().rev().find(|paragraph| !paragraph.id.is_in_annex());
    if let Some(last) = last.filter(|last| !last.text.ends_with(['.', '»', '”', '。', '“'])) {
        warnings.push(Warning { kind: WarningKind::Unfinished, paragraph: Some(last.id.clone()) });
    }
    document.warnings.append(&mut warnings);
}

/// Lines behind the end that begin like paragraphs: a person should look at what was left out.
pub fn left_behind(document: &mut Document, closing: &[Styled], lexicon: &Lexicon) {
    let count = closing.iter().filter(|line| front::begins(&line.text, lexicon)).count();
    if count > 0 {
        document.warnings.push(Warning { kind: WarningKind::LeftBehind { count }, paragraph: None });
    }
}

/// How many words may stand behind the closing lines unremarked, and what share of all words, in percent: a meeting, a day, a vote.
const FEW_WORDS: usize = 60;
const SMALL_SHARE: usize = 10;

/// Words in bulk behind the end of the text, which are in no paragraph.
pub fn left_over(document: &mut Document, closing: &[Styled]) {
    let words: usize = closing.iter().map(|line| words_of(&line.text)).sum();
    let read: usize = document.paragraphs.iter().map(|paragraph| words_of(&paragraph.text)).sum();
    let percent = words * 100 / (words + read).max(1);
    if words > FEW_WORDS && percent >= SMALL_SHARE {
        let percent = u8::try_from(percent).unwrap_or(100);
        document.warnings.push(Warning { kind: WarningKind::LeftOver { words, percent }, paragraph: None });
    }
}

/// How many words a text has; a letter of a script without spaces is one.
fn words_of(text: &str) -> usize {
    let spaced = text.split(|letter: char| letter.is_whitespace() || is_unspaced(letter));
    spaced.filter(|word| word.contains(char::is_alphanumeric)).count()
        + text.chars().filter(|letter| is_ideograph(*letter)).count()
}

/// Where the head of the file says something else than its text.
pub fn contradictions(document: &mut Document, said: &Said, known: &Known) {
    let mut against = |fact: Fact, said: Option<String>, found: Option<String>| {
        if let (Some(said), Some(found)) = (said, found)
            && said != found
        {
            document.warnings.push(Warning { kind: WarningKind::HeadContradicted { fact, said, found }, paragraph: None });
        }
    };
    if known.symbol.is_none() {
        // The head has no place for the letter of a part: "79/93" may head "79/93 A-B".
        let symbol = said.symbol.as_ref().map(ToString::to_string);
        let found = document.symbol.as_ref().map(ToString::to_string);
        let same =
            symbol.as_ref().zip(found.as_ref()).is_some_and(|(said, found)| found.split(' ').next() == Some(said.as_str()));
        if !same {
            against(Fact::Symbol, symbol, found);
        }
    }
    if known.language.is_none() {
        against(Fact::Language, said.language.map(|said| said.code().to_owned()), Some(document.language.code().to_owned()));
    }
    if known.adopted.is_none() {
        against(Fact::Adopted, said.adopted.map(|said| said.to_string()), document.adopted.map(|found| found.to_string()));
    }
}
