//! Words of a text, selected with the pointer: in one paragraph, across several, or in a note.

use crate::engine::DocumentId;
use crate::model::{Document, Paragraph, Section};
use crate::text::TextRange;

/// A place between two letters of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Caret {
    /// The paragraph; behind all paragraphs come the notes.
    pub paragraph: usize,
    /// In bytes of it.
    pub at: usize,
}

/// Words that are selected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Selection {
    /// The text.
    pub id: DocumentId,
    /// Where the selection began.
    pub anchor: Caret,
    /// Where it ends now, before or behind the anchor.
    pub head: Caret,
}

/// The words of a paragraph, or of a note: these come behind the paragraphs.
#[must_use]
pub fn words_at(document: &Document, place: usize) -> Option<&str> {
    match document.paragraphs.get(place) {
        Some(paragraph) => Some(&paragraph.text),
        None => document.footnotes.get(place - document.paragraphs.len()).map(|note| note.text.as_str()),
    }
}

impl Selection {
    /// Where it begins and where it ends, in reading order.
    #[must_use]
    pub fn ends(&self) -> (Caret, Caret) {
        (self.anchor.min(self.head), self.anchor.max(self.head))
    }

    /// Whether it goes over several paragraphs.
    #[must_use]
    pub const fn is_across(&self) -> bool {
        self.anchor.paragraph != self.head.paragraph
    }

    /// The part of a paragraph of so many bytes that is selected.
    #[must_use]
    pub fn stretch(&self, paragraph: usize, length: usize) -> Option<TextRange> {
        let (first, last) = self.ends();
        if !(first.paragraph..=last.paragraph).contains(&paragraph) {
            return None;
        }
        let start = if paragraph == first.paragraph { first.at } else { 0 };
        let end = if paragraph == last.paragraph { last.at } else { length };
        (start < end).then(|| TextRange::new(start, end.min(length)))
    }

    /// Whether any words are selected.
    #[must_use]
    pub fn has_words(&self, document: &Document) -> bool {
        !self.cuts(document).is_empty()
    }

    /// The same with the words whole that it cuts.
    #[must_use]
    pub fn whole(&self, document: &Document) -> Self {
        let (first, last) = self.ends();
        let is_cut = |text: &str, at: usize| {
            let sides = text.split_at_checked(at);
            sides.is_some_and(|(before, behind)| {
                before.ends_with(char::is_alphanumeric) && behind.starts_with(char::is_alphanumeric)
            })
        };
        let moved = |caret: Caret, to: fn(TextRange) -> usize| {
            let text = words_at(document, caret.paragraph).unwrap_or_default();
            if is_cut(text, caret.at) { Caret { at: to(word_at(text, caret.at)), ..caret } } else { caret }
        };
        Self { anchor: moved(first, |word| word.start), head: moved(last, |word| word.end), ..self.clone() }
    }

    /// Each paragraph cut down to what is selected of it, with its italics; a number stays where the beginning does.
    #[must_use]
    pub fn cuts(&self, document: &Document) -> Vec<Paragraph> {
        let (first, last) = self.ends();
        let places = first.paragraph..=last.paragraph.min(document.paragraphs.len() + document.footnotes.len());
        places.filter_map(|place| self.cut(document, place)).collect()
    }

    fn cut(&self, document: &Document, place: usize) -> Option<Paragraph> {
        let text = words_at(document, place)?;
        let range = self.stretch(place, text.len())?;
        let selected = text.get(range.start..range.end)?;
        let words = selected.trim();
        if words.is_empty() {
            return None;
        }
        let start = range.start + (selected.len() - selected.trim_start().len());
        let end = start + words.len();
        let Some(paragraph) = document.paragraphs.get(place) else {
            let note = document.footnotes.get(place - document.paragraphs.len())?;
            // A note is cited from the paragraph that calls it.
            let owner = note.paragraph.and_then(|owner| document.paragraphs.get(owner));
            let known = owner.map_or_else(Paragraph::default, |owner| Paragraph { id: owner.id.clone(), ..Paragraph::default() });
            let number = Some(note.mark.clone()).filter(|_| start == 0);
            return Some(Paragraph { text: words.to_owned(), number, section: Section::Operative, ..known });
        };
        let inside = |range: &TextRange| {
            let (from, to) = (range.start.max(start), range.end.min(end));
            (from < to).then(|| TextRange::new(from - start, to - start))
        };
        Some(Paragraph {
            text: words.to_owned(),
            number: paragraph.number.clone().filter(|_| start == 0),
            italics: paragraph.italics.iter().filter_map(inside).collect(),
            opening: paragraph.opening.as_ref().and_then(inside),
            calls: Vec::new(),
            ..paragraph.clone()
        })
    }
}

/// The word at a place, with its apostrophes left outside; nothing where a space is.
#[must_use]
pub fn word_at(text: &str, at: usize) -> TextRange {
    let is_inside = |letter: char| letter.is_alphanumeric() || "-/‑.".contains(letter);
    let at = (0..=at.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or_default();
    let (before, behind) = text.split_at(at);
    let start = before.char_indices().rev().take_while(|(_, letter)| is_inside(*letter)).last().map_or(at, |(start, _)| start);
    let end = behind.char_indices().find(|(_, letter)| !is_inside(*letter)).map_or(text.len(), |(end, _)| at + end);
    let words = text.get(start..end).unwrap_or_default();
    let is_edge = |letter: char| !letter.is_alphanumeric();
    let start = start + (words.len() - words.trim_start_matches(is_edge).len());
    TextRange::new(start, start + words.trim_matches(is_edge).len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_ends_where_a_reader_says() {
        let text = "Prie l’Office, résolution 72/194, anti-terroriste.";
        for (of, word) in
            [("Pr", "Prie"), ("ffice", "Office"), ("solution", "résolution"), ("2/194", "72/194"), ("riste", "anti-terroriste")]
        {
            let at = text.find(of).expect("it is there");
            assert_eq!(word_at(text, at).of(text), word);
        }
        assert!(word_at("a  b", 2).is_empty());
        assert_eq!(word_at("fin", 99).of("fin"), "fin");
        assert!(word_at("", 0).is_empty());
    }

    fn document(texts: &[&str]) -> Document {
        let paragraph = |(at, text): (usize, &&str)| Paragraph {
            text: (*text).to_owned(),
            number: Some(format!("{}.", at + 1)),
            ..Paragraph::default()
        };
        Document { paragraphs: texts.iter().enumerate().map(paragraph).collect(), ..Document::default() }
    }

    fn selection(document: &Document, anchor: (usize, usize), head: (usize, usize)) -> Selection {
        let caret = |(paragraph, at)| Caret { paragraph, at };
        Selection { id: DocumentId::of_document(document), anchor: caret(anchor), head: caret(head) }
    }

    fn cut(selection: &Selection, document: &Document) -> Vec<(Option<String>, String)> {
        selection.cuts(document).into_iter().map(|cut| (cut.number, cut.text)).collect()
    }

    #[test]
    fn a_word_that_is_cut_is_made_whole() {
        let text = "dans le cadre de son mandat, agissant";
        let document = document(&[text]);
        let at = |words: &str| (0, text.find(words).expect("it is there"));
        let half = selection(&document, at("ndat"), at("adre")).whole(&document);
        assert_eq!(half.cuts(&document)[0].text, "cadre de son mandat");
        let whole = selection(&document, at("le"), at(", ag")).whole(&document);
        assert_eq!(whole.cuts(&document)[0].text, "le cadre de son mandat");
    }

    #[test]
    fn a_selection_made_backwards_is_the_same() {
        let document = document(&["Prie l’Office", "Décide de rester saisie"]);
        let forth = selection(&document, (0, 5), (1, 7));
        let back = selection(&document, (1, 7), (0, 5));
        assert_eq!(forth.cuts(&document), back.cuts(&document));
        assert!(forth.is_across() && back.is_across());
    }

    #[test]
    fn across_paragraphs_numbers_stay_where_the_beginning_does() {
        let mut document = document(&["Prie l’Office", "Engage", "Décide de rester saisie"]);
        let own = |number: &str, text: &str| (Some(number.to_owned()), text.to_owned());
        let across = selection(&document, (0, 5), (2, 7));
        assert_eq!(cut(&across, &document), [(None, "l’Office".to_owned()), own("2.", "Engage"), own("3.", "Décide")]);
        // Notes come behind the paragraphs.
        document.footnotes.push(crate::model::Footnote { mark: "4".into(), text: "Voir A/72/1.".into(), paragraph: Some(0) });
        let into_note = selection(&document, (2, 0), (3, 4));
        assert_eq!(cut(&into_note, &document), [own("3.", "Décide de rester saisie"), own("4", "Voir")]);
        assert!(!selection(&document, (1, 2), (1, 2)).has_words(&document));
        assert!(selection(&document, (9, 0), (12, 3)).cuts(&document).is_empty());
    }
}
