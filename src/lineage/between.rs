//! What the versions between two texts say of their paragraphs.

use std::sync::Arc;

use crate::align::Title;
use crate::compare::{Bridge, CompareOptions, Comparison, Links, Through};
use crate::model::Document;
use crate::text::Sides;

/// Pairs of paragraphs of the two ends that answer the same paragraph of a text between them. Texts in another language say nothing, nor
/// do those whose title is of another subject.
/// `between` in any order that does not depend on which end is left.
#[must_use]
pub fn bridges(ends: Sides<&Arc<Document>>, between: &[Arc<Document>], options: &CompareOptions) -> Vec<Bridge> {
    let Sides { left, right } = ends;
    // What is set by hand now is about the two ends; what was kept before holds for any two texts.
    let options = CompareOptions { links: Links::default(), base: None, ..options.clone() };
    let mut bridges: Vec<Bridge> = Vec::new();
    let title = |document: &Document| Title::of(document.title.as_deref().unwrap_or_default());
    let titles = ends.map(|document| title(document));
    let may_tie = |text: &&Arc<Document>| {
        let own = title(text);
        let is_unlike = own.is_unlike(&titles.left) || own.is_unlike(&titles.right);
        text.language == left.language && text.language == right.language && !is_unlike
    };
    let between = between.iter().filter(may_tie);
    for text in between {
        let before = Comparison::links(left, text, &options);
        if before.is_empty() {
            continue;
        }
        let after = Comparison::links(text, right, &options);
        for (earlier, one) in &before {
            for (later, other) in after.iter().filter(|(later, _)| later.left == earlier.right) {
                let Some(paragraph) = text.paragraphs.get(later.left) else { continue };
                let through = Through { document: text.label().to_owned(), paragraph: paragraph.id.to_string() };
                let entries = Sides::new(earlier.left, later.right);
                bridges.push(Bridge { entries, sure: [*one.max(other), *one.min(other)], through });
            }
        }
    }
    bridges
}
