//! Words of the text that is open, selected with the pointer.

use crate::engine::DocumentId;
use crate::model::Paragraph;
use crate::text::TextRange;

/// Words that are selected. They are of one paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Selection {
    /// The text.
    pub id: DocumentId,
    /// The paragraph.
    pub paragraph: usize,
    /// Where the selection began, in bytes of the paragraph.
    pub anchor: usize,
    /// Where it ends now, before or behind the anchor.
    pub head: usize,
}

impl Selection {
    /// The selected stretch.
    #[must_use]
    pub fn range(&self) -> TextRange {
        TextRange::new(self.anchor.min(self.head), self.anchor.max(self.head))
    }

    /// The selected words, without the spaces around them; none where there are none.
    #[must_use]
    pub fn words<'p>(&self, paragraph: &'p Paragraph) -> Option<&'p str> {
        let range = self.range();
        paragraph.text.get(range.start..range.end).map(str::trim).filter(|words| !words.is_empty())
    }

    /// The same with the words whole that it cuts.
    #[must_use]
    pub fn whole(&self, text: &str) -> Self {
        let range = self.range();
        let is_cut = |at: usize| {
            let sides = text.split_at_checked(at);
            sides.is_some_and(|(before, behind)| {
                before.ends_with(char::is_alphanumeric) && behind.starts_with(char::is_alphanumeric)
            })
        };
        let start = if is_cut(range.start) { word_at(text, range.start).start } else { range.start };
        let end = if is_cut(range.end) { word_at(text, range.end).end } else { range.end };
        Self { anchor: start, head: end, ..self.clone() }
    }

    /// The paragraph cut down to what is selected, with its italics.
    #[must_use]
    pub fn cut(&self, paragraph: &Paragraph) -> Option<Paragraph> {
        let words = self.words(paragraph)?;
        let before = paragraph.text.get(self.range().start..)?;
        let start = self.range().start + (before.len() - before.trim_start().len());
        let end = start + words.len();
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

    #[test]
    fn a_word_that_is_cut_is_made_whole() {
        let text = "dans le cadre de son mandat, agissant";
        let id = DocumentId::of_document(&crate::model::Document::default());
        let at = |words: &str| text.find(words).expect("it is there");
        let cut = Selection { id: id.clone(), paragraph: 0, anchor: at("ndat"), head: at("adre") };
        assert_eq!(cut.whole(text).range().of(text), "cadre de son mandat");
        let whole = Selection { id, paragraph: 0, anchor: at("le"), head: at(", ag") };
        assert_eq!(whole.whole(text).range().of(text), "le cadre de son mandat");
    }

    #[test]
    fn a_selection_made_backwards_is_the_same() {
        let id = DocumentId::of_document(&crate::model::Document::default());
        let forth = Selection { id: id.clone(), paragraph: 0, anchor: 2, head: 9 };
        let back = Selection { id, paragraph: 0, anchor: 9, head: 2 };
        assert_eq!(forth.range(), back.range());
    }
}
