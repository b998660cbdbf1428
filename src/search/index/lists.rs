//! The fields of the index, and the lists of texts that they name.

use std::sync::Arc;

use tantivy::InvertedIndexReader;
use tantivy::postings::TermInfo;
use tantivy::schema::{BytesOptions, Field, IndexRecordOption, Schema};

use crate::search::set::TextSet;

/// A word of fewer texts is in no pair: its own texts are few enough to be asked.
pub(super) const IN_PAIRS_FROM: u32 = if cfg!(test) { 2 } else { 64 };

#[derive(Clone, Copy)]
pub(super) struct Fields {
    pub(super) stem: Field,
    pub(super) exact: Field,
    pub(super) pair: Field,
    pub(super) triple: Field,
}

/// The lists of texts of each field.
pub(super) struct Lists {
    pub(super) fields: Fields,
    pub(super) stem: Numbered,
    pub(super) exact: Numbered,
    pub(super) pair: Arc<InvertedIndexReader>,
    pub(super) triple: Arc<InvertedIndexReader>,
}

/// The lists of a field whose terms are numbers without a gap: each is found by its number.
pub(super) struct Numbered {
    lists: Arc<InvertedIndexReader>,
    /// For each number, in how many texts it stands, and which bytes of the lists name them.
    found: Vec<(u32, u32, u64)>,
}

impl Numbered {
    pub(super) fn new(lists: Arc<InvertedIndexReader>) -> std::io::Result<Self> {
        let mut found = Vec::with_capacity(lists.terms().num_terms());
        let mut terms = lists.terms().stream()?;
        while let Some((_, info)) = terms.next() {
            found.push((info.doc_freq, info.postings_range.len() as u32, info.postings_range.start as u64));
        }
        drop(terms);
        Ok(Self { lists, found })
    }

    /// Adds the texts of a number.
    pub(super) fn read(&self, number: u32, texts: &mut TextSet) -> std::io::Result<()> {
        let Some((doc_freq, length, start)) = self.found.get(number as usize).copied() else { return Ok(()) };
        let start = start as usize;
        let info = TermInfo { doc_freq, postings_range: start..start + length as usize, positions_range: 0..0 };
        read(&self.lists, &info, texts)
    }
}

pub(super) fn read(list: &InvertedIndexReader, info: &TermInfo, texts: &mut TextSet) -> std::io::Result<()> {
    let mut block = list.read_block_postings_from_terminfo(info, IndexRecordOption::Basic)?;
    loop {
        let numbers = block.docs();
        if numbers.is_empty() {
            return Ok(());
        }
        for text in numbers {
            texts.insert(*text);
        }
        block.advance();
    }
}

/// In the order of the numbers.
pub(super) fn bytes_of(numbers: &[u32]) -> Vec<u8> {
    numbers.iter().flat_map(|number| number.to_be_bytes()).collect()
}

pub(super) fn schema() -> (Schema, Fields) {
    let options = || BytesOptions::default().set_indexed();
    let mut schema = Schema::builder();
    let fields = Fields {
        stem: schema.add_bytes_field("stem", options()),
        exact: schema.add_bytes_field("exact", options()),
        pair: schema.add_bytes_field("pair", options()),
        triple: schema.add_bytes_field("triple", options()),
    };
    (schema.build(), fields)
}
