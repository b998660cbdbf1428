//! The ids of paragraphs: by position in their section, items by their labels.

use std::collections::HashMap;

use super::group::Block;
use crate::model::{ParagraphId, Section};

/// The ids of the paragraphs of one text, each behind what the ids of that text begin with.
pub fn of(text: &str, blocks: &[Block]) -> Vec<ParagraphId> {
    let mut used: HashMap<String, usize> = HashMap::new();
    let (mut preamble, mut operative, mut headings) = (0, 0, 0);
    let mut parent = String::new();
    let mut ids = Vec::with_capacity(blocks.len());
    for block in blocks {
        let id = if block.level == 0 {
            let (prefix, count) = match block.section {
                Section::Preamble => ("PP", &mut preamble),
                Section::Operative => ("OP", &mut operative),
                Section::Heading => ("H", &mut headings),
            };
            *count += 1;
            parent = format!("{text}{prefix}{count}");
            parent.clone()
        } else {
            format!("{parent}.{}", block.path.join("."))
        };
        // A label that is printed twice gets its place behind it, so that ids stay unique.
        let times = used.entry(id.clone()).or_default();
        *times += 1;
        ids.push(ParagraphId(if *times == 1 { id } else { format!("{id}-{times}") }));
    }
    ids
}
