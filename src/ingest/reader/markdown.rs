//! Markdown: blocks as `CommonMark` has them, italics and superscripts kept, the rest of the markup taken off.

mod told;

use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use super::{Line, Note, Raw};
use crate::ingest::styled::Styled;
use crate::model::FootnoteCall;
use told::Told;

/// Splits a text into blocks.
pub fn read(source: &str) -> Raw {
    let mut blocks = Blocks { told: Told::of(source), ..Blocks::default() };
    for (event, range) in Parser::new_ext(source, Options::ENABLE_FOOTNOTES).into_offset_iter() {
        match event {
            Event::Start(tag) => {
                if matches!(tag, Tag::Paragraph | Tag::Heading { .. } | Tag::FootnoteDefinition(_)) {
                    blocks.told.advance(range.start, &mut blocks.raw);
                }
                blocks.start(&tag, source.get(range).unwrap_or_default());
            }
            Event::End(tag) => blocks.end(tag),
            Event::Text(words) | Event::Code(words) => blocks.words(&words),
            Event::InlineHtml(tag) => blocks.tag(&tag),
            Event::Html(html) => blocks.html(&html),
            Event::FootnoteReference(mark) => blocks.call(&mark),
            Event::SoftBreak if blocks.counts_on(source.get(range.end..).unwrap_or_default()) => blocks.finish(),
            Event::SoftBreak => blocks.words(" "),
            Event::HardBreak => blocks.finish(),
            Event::Rule => {
                blocks.finish();
                blocks.words("____");
                blocks.finish();
            }
            _ => {}
        }
    }
    blocks.finish();
    blocks.told.advance(usize::MAX, &mut blocks.raw);
    blocks.raw
}

#[derive(Default)]
struct Blocks {
    raw: Raw,
    words: Styled,
    /// What the file says of its blocks.
    told: Told,
    /// The mark of the note that is open, in a file that says what its blocks are.
    note: Option<String>,
    heading: bool,
    /// The number that the last numbered block begins with.
    number: u32,
    /// Nesting of emphasis; where the outermost began.
    italic: (usize, usize),
    /// Where an open superscript began.
    raised: Option<usize>,
}

impl Blocks {
    fn start(&mut self, tag: &Tag<'_>, source: &str) {
        match tag {
            Tag::Emphasis => {
                if self.italic.0 == 0 {
                    self.italic.1 = self.words.text.len();
                }
                self.italic.0 += 1;
            }
            Tag::Heading { level, .. } => {
                self.finish();
                self.heading = *level <= HeadingLevel::H6;
            }
            Tag::Item => {
                self.finish();
                // The number as typed: CommonMark would count on by itself.
                let number: String = source.trim_start().chars().take_while(char::is_ascii_digit).collect();
                if !number.is_empty() {
                    self.words.text.push_str(&number);
                    self.words.text.push_str(". ");
                }
            }
            Tag::FootnoteDefinition(mark) if self.told.is_on() => {
                self.finish();
                self.note = Some(mark.replace('\\', ""));
            }
            Tag::FootnoteDefinition(mark) => {
                self.finish();
                self.superscript(mark);
                self.words(" ");
            }
            // The first paragraph of an item or a note goes on behind its number.
            Tag::Paragraph if self.words.text.ends_with(' ') || self.note.is_some() => {}
            Tag::Paragraph | Tag::BlockQuote(_) | Tag::CodeBlock(_) | Tag::List(_) => self.finish(),
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Emphasis => {
                self.italic.0 = self.italic.0.saturating_sub(1);
                if self.italic.0 == 0 {
                    self.words.italics.push((self.italic.1..self.words.text.len()).into());
                }
            }
            TagEnd::Heading(_) => {
                self.finish();
                self.heading = false;
            }
            TagEnd::FootnoteDefinition => {
                self.finish();
                self.note = None;
            }
            // A note has as many paragraphs as it likes.
            TagEnd::Paragraph if self.note.is_some() => self.words(" "),
            TagEnd::Paragraph | TagEnd::Item | TagEnd::CodeBlock | TagEnd::BlockQuote(_) => {
                self.finish();
            }
            _ => {}
        }
    }

    /// Whether the next line of a block begins the next paragraph by its number. `CommonMark` has only a 1 begin a list there.
    fn counts_on(&self, next: &str) -> bool {
        let (number, words) = typed_number(next.trim_start());
        let own = typed_number(&self.words.text).0.or(Some(self.number));
        let follows = number.zip(own).is_some_and(|(next, last)| next == last + 1);
        follows && words.starts_with(|letter: char| letter.is_alphabetic() && !letter.is_lowercase()) && !self.told.is_on()
    }

    fn words(&mut self, words: &str) {
        self.words.text.push_str(words);
    }

    fn call(&mut self, mark: &str) {
        if self.told.is_on() {
            let at = self.words.text.len();
            self.words.calls.push(FootnoteCall { mark: mark.replace('\\', ""), at });
        } else {
            self.superscript(mark);
        }
    }

    fn superscript(&mut self, mark: &str) {
        let start = self.words.text.len();
        self.words.text.push_str(mark);
        self.words.superscripts.push((start..self.words.text.len()).into());
    }

    fn tag(&mut self, tag: &str) {
        match tag {
            "<sup>" => self.raised = Some(self.words.text.len()),
            "</sup>" => {
                if let Some(start) = self.raised.take() {
                    self.words.superscripts.push((start..self.words.text.len()).into());
                }
            }
            "<br>" | "<br/>" | "<br />" => self.finish(),
            _ => {}
        }
    }

    /// A block of HTML: its words, without its tags.
    fn html(&mut self, html: &str) {
        let mut inside = false;
        for letter in html.chars() {
            match letter {
                '<' => inside = true,
                '>' => inside = false,
                '\n' => self.finish(),
                _ if !inside => self.words.text.push(letter),
                _ => {}
            }
        }
    }

    fn finish(&mut self) {
        if self.italic.0 > 0 {
            self.words.italics.push((self.italic.1..self.words.text.len()).into());
            self.italic.1 = 0;
        }
        let words = std::mem::take(&mut self.words).trimmed();
        if words.text.is_empty() {
            return;
        }
        self.number = typed_number(&words.text).0.unwrap_or(self.number);
        self.raw.text.push_str(&words.text);
        self.raw.text.push('\n');
        if let Some(mark) = self.note.take() {
            self.raw.notes.push(Note { mark, words });
            return;
        }
        let Some(words) = self.told.take(words, self.heading, &mut self.raw) else { return };
        self.raw.lines.push(Line { words, gap: true, block: true, heading: self.heading, ..Line::default() });
    }
}

/// A number with a full stop at the start of a line, and the words behind it without marks of emphasis.
fn typed_number(line: &str) -> (Option<u32>, &str) {
    let digits = line.len() - line.trim_start_matches(|letter: char| letter.is_ascii_digit()).len();
    let (number, rest) = line.split_at_checked(digits).unwrap_or(("", line));
    match rest.strip_prefix(". ") {
        Some(words) if digits <= 3 => (number.parse().ok(), words.trim_start().trim_start_matches(['*', '_'])),
        _ => (None, rest),
    }
}
