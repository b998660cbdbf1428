//! What the views share when they lay out words of a text.

use crate::model::{Document, Paragraph, Section};
use crate::text::TextRange;
use crate::ui::widget::prose::Passage;

/// Words without any mark.
pub(super) fn plain(document: &Document, size: (f32, f32), width: f32, color: egui::Color32) -> Passage<'_> {
    Passage {
        text: "",
        language: document.language,
        size,
        width,
        max_lines: None,
        color,
        bold: false,
        italics: Vec::new(),
        marks: Vec::new(),
        calls: &[],
        spots: Vec::new(),
        indent: 0.0,
    }
}

/// What is set in italics: what the source says, and the opening words, for sources that lost their italics.
pub(super) fn italics(paragraph: &Paragraph) -> Vec<TextRange> {
    let mut italics = paragraph.italics.clone();
    if paragraph.section != Section::Heading {
        italics.extend(paragraph.opening);
    }
    italics
}

/// A number as it hangs before the text: `4.`, `a)`.
pub(super) fn printed_number(number: &str) -> String {
    if number.ends_with(|letter: char| letter.is_ascii_digit()) { format!("{number}.") } else { number.to_owned() }
}
