//! The rules of the genre: which lines are front matter, preamble, operative part, notes.
//!
//! One line through it: front matter is told from the text that follows, the text is sorted into running text, notes and
//! the rest, the running text is grouped into paragraphs, and each paragraph is cleaned (marks taken out, damage put right).

mod attach;
mod calls;
mod front;
mod group;
mod hyphen;
mod ids;
mod labels;
mod letterhead;
mod notes;
mod other;
mod parts;
mod plain;
mod recommended;
mod sort;
mod speaker;
mod warn;

use super::citation;
use super::lexicon::{Lexicon, Opens, is_unspaced};
use super::limits::MAX_PARAGRAPHS;
use super::reader::{Note, Raw, Role};
use super::repair::repair;
use super::styled::Styled;
use super::vocabulary::{KnownWords, word_before, word_behind};
use super::{Beside, Known};
use crate::model::{
    Document, Format, Language, Leftover, LeftoverKind, Paragraph, ParagraphId, ReadError, Repair, Section, Source, Tracked,
    Warning, WarningKind,
};
use crate::text::TextRange;
use calls::Calls;
use group::Block;
use hyphen::Hyphen;
pub use hyphen::{CONJUNCTIONS, MISNAMED, SOFT, has_own, is_misnamed, name_rightly};
pub use labels::{marked_number as paragraph_number, stands_alone};
pub use plain::plain;
pub use speaker::is_other as is_other_speaker;

/// Longest opening words that italics are believed for.
const MAX_ITALIC_OPENING_WORDS: usize = 9;

/// Makes a document of lines.
///
/// # Errors
/// [`ReadError::NotAResolution`] where no body speaks and nothing opens like a paragraph.
pub fn structure(mut raw: Raw, source: Source, known: &Known, beside: Beside<'_>) -> Result<Document, ReadError> {
    // Words that are marked up by their editors are not damaged by an extraction, and are not put right.
    let edited = source.format == Format::Akn;
    let words = KnownWords::new(if edited { "" } else { &raw.text }, beside);
    let language = language(&raw, known, &words);
    let lexicon = Lexicon::of(language);
    let titled = raw.lines.iter().any(|line| line.role == Role::Front);
    let raised = calls::raised(raw.lines.iter().map(|line| &line.words));

    let other = other::kind(&raw, lexicon);
    let breaks_off = raw.warnings.iter().any(|warning| matches!(warning, WarningKind::BreaksOff { .. }));
    let damaged = raw.warnings.iter().any(|warning| matches!(warning, WarningKind::PartsDamaged { .. }));
    let none = match () {
        () if breaks_off => ReadError::BreaksOff,
        () if damaged => ReadError::Damaged { format: source.format },
        () => ReadError::NotAResolution,
    };
    let no_resolution = || other.map_or_else(|| none.clone(), |kind| ReadError::OtherDocument { kind });
    let (mut front, lines) = front::part(std::mem::take(&mut raw.lines), lexicon).ok_or_else(no_resolution)?;
    let sorted = sort::sort(&lines, front.title(lexicon).as_deref(), lexicon);
    let parts::Parts { parts, speakers } = parts::split(sorted.body, &mut front, lexicon);
    // Where the markup tells the front matter it tells the title, or there is none.
    let title = if titled { raw.said.title.clone() } else { front.title(lexicon) };
    for line in speakers {
        front.add(line);
    }
    let grouped: Vec<Text> = parts
        .into_iter()
        .map(|mut part| {
            let (prefix, annex) = (std::mem::take(&mut part.prefix), part.annex);
            Text { prefix, annex, grouped: group::group(part, lexicon, &words) }
        })
        .collect();
    if grouped.iter().map(|text| text.grouped.blocks.len()).sum::<usize>() > MAX_PARAGRAPHS {
        return Err(ReadError::TooManyParagraphs { limit: MAX_PARAGRAPHS });
    }
    if !grouped.iter().any(|text| !text.annex && is_resolution(&text.grouped.blocks, front.spoken(), lexicon)) {
        return Err(no_resolution());
    }

    let mut document = Document { language, leftovers: sorted.leftovers, source, title, ..Document::default() };
    document.source.raw = raw.text;
    document.leftovers.extend(raw.asides);
    let behind = grouped.iter().flat_map(|text| text.grouped.closing.iter().cloned()).collect();
    let (mut notes, closing) = late_notes(sorted.notes, behind);
    raw.notes.iter_mut().for_each(|note| hyphen::rejoin(&mut note.words, &words));
    // A note without words is its call alone.
    notes.extend(raw.notes.into_iter().filter(|note| !note.words.text.trim().is_empty()));
    let stars = notes.iter().map(|note| note.mark.clone()).filter(|mark| mark.starts_with('*'));
    let mut calls = Calls::new(lexicon, notes.iter().filter_map(|note| note.mark.parse().ok()), raised).with_stars(stars);
    let mut odd = Vec::new();
    for Text { prefix, annex, grouped } in grouped {
        let again = grouped.again.into_iter().map(|text| Leftover { kind: LeftoverKind::Furniture, text });
        document.leftovers.extend(again);
        odd.extend(grouped.odd.iter().filter(|_| !annex).map(|odd| (document.paragraphs.len() + odd.block, odd.what)));
        let ids = ids::of(&prefix, &grouped.blocks);
        for (mut block, id) in grouped.blocks.into_iter().zip(ids) {
            block.words.squeeze();
            if !raw.marked {
                calls.take(&mut block.words);
            }
            calls::drop_brackets(&mut block.words);
            if !edited {
                let changes = repair(&mut block.words, &words, lexicon, language);
                let paragraph = Some(document.paragraphs.len());
                document.source.repairs.extend(changes.into_iter().map(|(from, to)| Repair { paragraph, from, to }));
            }
            block.words = block.words.trimmed();
            unquote(&mut block.words);
            document.paragraphs.push(paragraph(block, id, lexicon));
        }
    }
    attach::notes(&mut document, notes, edited, &words, lexicon);
    document.leftovers.extend(closing.iter().map(|words| Leftover { kind: LeftoverKind::Closing, text: words.text.clone() }));
    let behind = closing.iter().filter_map(|line| line.text.split_whitespace().next_back());
    // "14 votes to none.1": the mark stands behind the last word, or glued to it.
    let behind = behind.map(|word| word.trim_start_matches(|letter: char| !letter.is_ascii_digit()).to_owned());
    let outside: Vec<String> = front.calls().chain(calls_in(&closing)).chain(behind).collect();
    let said = std::mem::take(&mut raw.said);
    let changed =
        raw.warnings.iter().any(|warning| matches!(warning, WarningKind::TrackedChanges { read: Tracked::Accepted, .. }));
    front.describe(&mut document, known, &said, (&closing, changed), lexicon);
    if let Some(kind) = other::contradicting(&document, &said) {
        return Err(ReadError::OtherDocument { kind });
    }
    document.warnings = raw.warnings.into_iter().map(|kind| Warning { kind, paragraph: None }).collect();
    warn::warn(&mut document, &odd, &outside);
    warn::left_behind(&mut document, &closing, lexicon);
    warn::left_over(&mut document, &closing);
    warn::contradictions(&mut document, &said, known);
    document.citations = citation::find(&document);
    Ok(document)
}

/// The marks of the notes that are called in some lines.
fn calls_in(lines: &[Styled]) -> impl Iterator<Item = String> {
    lines.iter().flat_map(|line| line.calls.iter().map(|call| call.mark.clone()))
}

/// One text of the file, grouped.
struct Text {
    prefix: String,
    annex: bool,
    grouped: group::Grouped,
}

/// What is known beforehand goes first, then what the file says, unless its letters are of another script.
fn language(raw: &Raw, known: &Known, words: &KnownWords<'_>) -> Language {
    if let Some(language) = known.language {
        return language;
    }
    match raw.said.language {
        Some(said) if Lexicon::is_written_like(said, &raw.text) => said,
        Some(_) | None => Lexicon::language_of(&raw.text, &words.own),
    }
}

/// Appends a line to words that it goes on with.
fn join(words: &mut Styled, line: Styled, known: Option<&KnownWords<'_>>) {
    words.truncate(words.text.trim_end().len());
    hyphen::name_rightly(words);
    let hyphenated = hyphen::without(&words.text)
        .and_then(|before| hyphen::between(before, &line.text, known).map(|hyphen| (before.len(), hyphen)));
    if let Some(before) = words.text.strip_suffix(SOFT) {
        let (end, one, other) = (before.len(), word_before(before), word_behind(&line.text));
        let own = known.is_some_and(|known| has_own(one, other, known));
        words.truncate(end);
        if own {
            words.text.push('-');
        }
    } else if let Some((end, hyphen)) = hyphenated {
        match hyphen {
            Hyphen::Goes => words.truncate(end),
            Hyphen::Stays => {}
            Hyphen::Ends => words.text.push(' '),
        }
    } else if is_parted(&words.text, &line.text) {
        words.text.push(' ');
    }
    words.append(line);
}

/// Whether a space stands between the words of one line and of the next: not in a script that sets none.
fn is_parted(before: &str, behind: &str) -> bool {
    let unspaced = |letter: Option<char>| letter.is_some_and(is_unspaced);
    !(before.is_empty() || (unspaced(before.chars().next_back()) && unspaced(behind.chars().next())))
}

/// A text is a resolution when a body speaks and something follows, or when its paragraphs open like those of one.
fn is_resolution(blocks: &[Block], spoken: bool, lexicon: &Lexicon) -> bool {
    let opens = |section: Section, opens: Opens| {
        blocks.iter().any(|block| block.section == section && lexicon.opening(&block.words.text, opens).is_some())
    };
    let operative = blocks.iter().any(|block| block.section == Section::Operative);
    operative
        && (spoken || opens(Section::Preamble, Opens::Preamble))
        && (opens(Section::Operative, Opens::Operative) || opens(Section::Preamble, Opens::Preamble))
}

/// Notes that stand behind the closing lines, with no line drawn above them.
fn late_notes(mut notes: Vec<Note>, closing: Vec<Styled>) -> (Vec<Note>, Vec<Styled>) {
    let mut rest = Vec::new();
    let mut late = false;
    for words in closing {
        let last = notes.last().filter(|_| late).and_then(|note| note.mark.parse().ok());
        if let Some(digits) = notes::late(&words.text, last) {
            late = true;
            let mark = words.text.get(..digits).unwrap_or_default().to_owned();
            let mut words = words;
            words.cut((0..digits).into());
            notes.push(Note { mark, words: words.trimmed() });
        } else if let Some(note) =
            notes.last_mut().filter(|note| (late || !rest.is_empty()) && !note.words.text.ends_with(['.', '。']))
        {
            join(&mut note.words, words, None);
        } else {
            rest.push(words);
        }
    }
    (notes, rest)
}

/// Takes off a quotation mark at the end that nothing in the paragraph opened: the whole text was quoted.
fn unquote(words: &mut Styled) {
    for (open, close) in [('«', '»'), ('“', '”'), ('"', '"')] {
        let unopened = if open == close {
            words.text.matches(close).count() % 2 == 1
        } else {
            words.text.matches(open).count() < words.text.matches(close).count()
        };
        if words.text.ends_with(close) && unopened {
            let end = words.text.trim_end_matches(|letter: char| letter == close || letter.is_whitespace()).len();
            words.cut((end..words.text.len()).into());
        }
    }
}

fn paragraph(block: Block, id: ParagraphId, lexicon: &Lexicon) -> Paragraph {
    let opening = (block.level == 0).then(|| opening(&block, lexicon)).flatten();
    let Styled { text, italics, calls, .. } = block.words;
    let level = u8::try_from(block.level).unwrap_or(u8::MAX);
    Paragraph { id, section: block.section, number: block.number, level, opening, text, calls, italics }
}

/// The opening words: those the source sets in italics, where they look like an opening, else those of the lexicon, else the first word that may be a verb.
fn opening(block: &Block, lexicon: &Lexicon) -> Option<TextRange> {
    let text = block.words.text.as_str();
    let opens = match block.section {
        Section::Preamble => Opens::Preamble,
        Section::Operative => Opens::Operative,
        Section::Heading => return None,
    };
    let listed = lexicon.opening(text, opens);
    let italic = block.words.italics.first().filter(|range| range.start == 0).map(|range| {
        let words = range.of(text).trim_end_matches(|letter: char| letter.is_whitespace() || matches!(letter, ',' | ':' | ';'));
        TextRange::new(0, words.len())
    });
    // Italics may end within a word: "_Encourage_s"; a script without spaces tells no words.
    let italic = italic.map(|italic| {
        let behind = text.get(italic.end..).unwrap_or_default();
        let in_word = |letter: char| letter.is_alphabetic() && !is_unspaced(letter);
        let rest = behind.len() - behind.trim_start_matches(in_word).len();
        let broken = italic.of(text).ends_with(in_word);
        TextRange::new(0, if broken { italic.end + rest } else { italic.end })
    });
    if let Some(italic) = italic
        && !italic.is_empty()
        && italic.of(text).split_whitespace().count() <= MAX_ITALIC_OPENING_WORDS
    {
        // Some sources set the verb alone in italics: "_Accueille_ avec satisfaction". In English an adverb may belong to the noun
        // behind it: "_Encourages_ further efforts".
        let manner = |listed: &TextRange| {
            let rest = text.get(italic.end..listed.end).unwrap_or_default();
            let first = rest.split_whitespace().next();
            listed.start == italic.start && first.is_some_and(|first| !lexicon.is_of(Language::En) || first == "with")
        };
        return Some(listed.filter(manner).unwrap_or(italic));
    }
    listed.or_else(|| lexicon.first_word(text))
}

#[cfg(test)]
mod tests;
