//! What the views share when they lay out words of a text.

#[cfg(test)]
mod tests;

use crate::lineage::Mark;
use crate::model::{Document, Paragraph, Section};
use crate::text::TextRange;
use crate::ui::widget::prose::Passage;

/// Words without any mark.
pub(super) fn plain(document: &Document, size: (f32, f32), width: f32, color: egui::Color32) -> Passage<'_> {
    Passage::plain("", document.language, size, width, color)
}

/// What is set in italics: what the source says, and the opening words, for sources that lost their italics.
pub(super) fn italics(paragraph: &Paragraph) -> Vec<TextRange> {
    let mut italics = paragraph.italics.clone();
    if paragraph.section != Section::Heading {
        italics.extend(paragraph.opening);
    }
    italics
}

/// Marks as they are drawn where each text stands in a column of its own: a comma at the edge of changed words is not marked with
/// them. Punctuation that changed alone keeps its mark. The marks cover the text, and so they do afterwards.
pub(super) fn without_edges(marks: &[Mark], text: &str) -> Vec<Mark> {
    let is_marked = |mark: Option<&Mark>| mark.is_some_and(|mark| mark.inserted || mark.removed || mark.moved);
    let is_edge = |letter: char| letter.is_whitespace() || ",;:.،؛、。，；：".contains(letter);
    let bare =
        |start: usize, end: usize| Mark { range: TextRange::new(start, end), inserted: false, removed: false, moved: false };
    let mut drawn: Vec<Mark> = Vec::with_capacity(marks.len());
    for (place, mark) in marks.iter().enumerate() {
        let words = mark.range.of(text);
        if !is_marked(Some(mark)) || !words.contains(char::is_alphanumeric) {
            drawn.push(*mark);
            continue;
        }
        let (mut start, mut end) = (mark.range.start, mark.range.end);
        if !is_marked(place.checked_sub(1).and_then(|before| marks.get(before))) {
            start += words.len() - words.trim_start_matches(is_edge).len();
        }
        if !is_marked(marks.get(place + 1)) {
            end -= words.len() - words.trim_end_matches(is_edge).len();
        }
        if mark.range.start < start {
            drawn.push(bare(mark.range.start, start));
        }
        drawn.push(Mark { range: TextRange::new(start, end), ..*mark });
        if end < mark.range.end {
            drawn.push(bare(end, mark.range.end));
        }
    }
    drawn
}

/// A number as it hangs before the text: `4.`, `a)`.
pub(super) fn printed_number(number: &str) -> String {
    if number.ends_with(|letter: char| letter.is_ascii_digit()) { format!("{number}.") } else { number.to_owned() }
}
