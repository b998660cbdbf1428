//! How an index is made.

use std::collections::HashSet;
use std::path::Path;

use tantivy::directory::{MmapDirectory, RamDirectory};
use tantivy::indexer::SingleSegmentIndexWriter;
use tantivy::{IndexBuilder, TantivyDocument};

use super::IndexError;
use super::lists::{Fields, IN_PAIRS_FROM, bytes_of};
use crate::search::collection::Collection;
use crate::search::vocabulary::{FormId, StemId, Vocabulary};

/// Room for the index while it is made, in bytes: what its tables are sized for.
const MAKING_BYTES: usize = 128 << 20;

/// How many forms of a language count as frequent.
const FREQUENT: usize = 256;

/// Writes one document for each text, in order: its number in the index is its number in the collection.
pub(super) fn make(
    builder: IndexBuilder,
    folder: Option<&Path>,
    fields: Fields,
    collection: &Collection,
    progress: &dyn Fn(f32) -> bool,
) -> Result<tantivy::Index, IndexError> {
    let mut writer: SingleSegmentIndexWriter<TantivyDocument> = match folder {
        Some(folder) => builder
            .single_segment_index_writer(MmapDirectory::open(folder).map_err(tantivy::TantivyError::from)?, MAKING_BYTES)?,
        None => builder.single_segment_index_writer(RamDirectory::create(), MAKING_BYTES)?,
    };
    let terms = Terms::new(collection);
    let texts = collection.text_count().max(1) as f32;
    for text in collection.text_ids() {
        if text % 1024 == 0 && !progress(text as f32 / texts) {
            return Err(IndexError::Stopped);
        }
        let mut document = TantivyDocument::default();
        terms.fill(collection.forms(text), fields, &mut document);
        writer.add_document(document)?;
    }
    let index = writer.finalize()?;
    progress(1.0);
    Ok(index)
}

/// What is looked up for each form, made once.
struct Terms<'a> {
    stems: Vec<Vec<StemId>>,
    frequent: HashSet<FormId>,
    vocabulary: &'a Vocabulary,
}

impl<'a> Terms<'a> {
    fn new(collection: &'a Collection) -> Self {
        let vocabulary = &collection.vocabulary;
        let mut stems = vec![Vec::new(); vocabulary.len()];
        for (stem, forms) in vocabulary.of_stems.iter().enumerate() {
            for form in forms {
                stems[*form as usize].push(stem as StemId);
            }
        }
        Self { stems, frequent: frequent(collection), vocabulary }
    }

    fn fill(&self, forms: &[FormId], fields: Fields, document: &mut TantivyDocument) {
        let mut distinct = forms.to_vec();
        distinct.sort_unstable();
        distinct.dedup();
        let mut stems: Vec<StemId> =
            distinct.iter().filter_map(|form| self.stems.get(*form as usize)).flatten().copied().collect();
        stems.sort_unstable();
        stems.dedup();
        for (field, numbers) in [(fields.exact, distinct), (fields.stem, stems)] {
            for number in numbers {
                document.add_bytes(field, &number.to_be_bytes());
            }
        }
        let in_pairs = |form: &FormId| self.vocabulary.texts(*form) >= IN_PAIRS_FROM;
        let pairs = rows(forms.windows(2).filter(|row| row.iter().all(in_pairs)));
        let triples = rows(forms.windows(3).filter(|row| row.iter().all(|form| self.frequent.contains(form))));
        for (field, rows) in [(fields.pair, pairs), (fields.triple, triples)] {
            for row in rows {
                document.add_bytes(field, &bytes_of(row));
            }
        }
    }
}

/// Each once.
fn rows<'a>(rows: impl Iterator<Item = &'a [FormId]>) -> Vec<&'a [FormId]> {
    let mut rows: Vec<&[FormId]> = rows.collect();
    rows.sort_unstable();
    rows.dedup();
    rows
}

/// The forms that stand in most texts, of each language.
pub(super) fn frequent(collection: &Collection) -> HashSet<FormId> {
    let vocabulary = &collection.vocabulary;
    let mut found = HashSet::new();
    for language in vocabulary.all_languages() {
        let own = (0..).zip(vocabulary.languages.iter()).filter(|(_, own)| **own == language);
        let mut forms: Vec<(u32, FormId)> = own.map(|(id, _)| (vocabulary.texts(id), id)).collect();
        forms.sort_unstable_by_key(|(texts, id)| (std::cmp::Reverse(*texts), *id));
        found.extend(forms.into_iter().take(FREQUENT).map(|(_, id)| id));
    }
    found
}
