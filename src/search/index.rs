//! An inverted index of a collection, so that only few texts are asked whether they answer.
//!
//! It names texts by their number in the collection, and words by their number in its vocabulary. Four fields: `stem`, the stems of the words;
//! `exact`, the words as printed; `pair`, two words that follow each other, unless one of them is so rare that its own texts are few; and
//! `triple`, three of the most frequent words that follow each other, without which a phrase such as "et de la" would name half the
//! library. It holds no positions: whether more words follow each other is asked of the texts it names.
//!
//! The lists of texts are read as they lie on disk into sets of bits, which are joined and cut as the query says.
//!
//! On disk it lies in a folder of its own beside a stamp. Where the stamp is not that of the collection, or a file is damaged, the folder
//! is thrown away and made again. Nothing is lost by that.

use std::collections::HashSet;
use std::fs;
use std::path::Path;
use std::sync::Arc;

use tantivy::directory::{MmapDirectory, RamDirectory};
use tantivy::indexer::SingleSegmentIndexWriter;
use tantivy::postings::TermInfo;
use tantivy::schema::{BytesOptions, Field as IndexField, IndexRecordOption, Schema};
use tantivy::{IndexBuilder, InvertedIndexReader, ReloadPolicy, Searcher, TantivyDocument, Term};

use super::collection::Collection;
use super::parts::TEMPORARY;
use super::plan::{Leaf, Node, Plan, Slot};
use super::query::{Field, Manner};
use super::set::TextSet;
use super::vocabulary::{FormId, StemId, Vocabulary};
use crate::model::Symbol;
use crate::text::hash;

/// What the index holds; another number makes old folders void.
const VERSION: u32 = 3;

/// The file that says what an index on disk was made from.
const STAMP: &str = "stamp";

/// Room for the index while it is made, in bytes: what its tables are sized for.
const MAKING_BYTES: usize = 128 << 20;

/// How many forms of a language count as frequent.
const FREQUENT: usize = 256;

/// A word of fewer texts is in no pair: its own texts are few enough to be asked.
const IN_PAIRS_FROM: u32 = if cfg!(test) { 2 } else { 64 };

/// A word of no more texts: they are asked whether other words stand beside it.
const FEW_TEXTS: u32 = if cfg!(test) { 3 } else { 256 };

/// In how many ways two or three words may be printed, each of which is looked up.
const MOST_WAYS: usize = 64;

/// Why there is no index.
#[derive(Debug, thiserror::Error)]
pub enum IndexError {
    /// The library that makes it says so.
    #[error("index: {0}")]
    Index(#[from] tantivy::TantivyError),
    /// The system refuses the folder.
    #[error("index: {0}")]
    Folder(#[from] std::io::Error),
    /// It was told to stop.
    #[error("index: stopped")]
    Stopped,
}

/// An index of one collection.
pub struct Index {
    searcher: Searcher,
    lists: Lists,
    frequent: HashSet<FormId>,
}

impl std::fmt::Debug for Index {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Index").field("texts", &self.searcher.num_docs()).finish_non_exhaustive()
    }
}

#[derive(Clone, Copy)]
struct Fields {
    stem: IndexField,
    exact: IndexField,
    pair: IndexField,
    triple: IndexField,
}

/// The lists of texts of each field.
struct Lists {
    fields: Fields,
    stem: Numbered,
    exact: Numbered,
    pair: Arc<InvertedIndexReader>,
    triple: Arc<InvertedIndexReader>,
}

/// The lists of a field whose terms are numbers without a gap: each is found by its number.
struct Numbered {
    lists: Arc<InvertedIndexReader>,
    /// For each number, in how many texts it stands, and which bytes of the lists name them.
    found: Vec<(u32, u32, u64)>,
}

impl Numbered {
    fn new(lists: Arc<InvertedIndexReader>) -> std::io::Result<Self> {
        let mut found = Vec::with_capacity(lists.terms().num_terms());
        let mut terms = lists.terms().stream()?;
        while let Some((_, info)) = terms.next() {
            found.push((info.doc_freq, info.postings_range.len() as u32, info.postings_range.start as u64));
        }
        drop(terms);
        Ok(Self { lists, found })
    }

    /// Adds the texts of a number.
    fn read(&self, number: u32, texts: &mut TextSet) -> std::io::Result<()> {
        let Some((doc_freq, length, start)) = self.found.get(number as usize).copied() else { return Ok(()) };
        let start = start as usize;
        let info = TermInfo { doc_freq, postings_range: start..start + length as usize, positions_range: 0..0 };
        read(&self.lists, &info, texts)
    }
}

/// Texts that may answer.
pub(super) struct Candidates {
    pub texts: TextSet,
    /// What need not be asked of them.
    pub sure: Sure,
}

/// What is known of the texts that an index names. What is known of a whole is the least that is known of its parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Sure {
    /// They may answer.
    No,
    /// They have the words; what the fields ask depends on the place.
    WordsAnswer,
    /// They answer.
    Answers,
}

impl Index {
    /// Makes an index in memory.
    ///
    /// # Errors
    /// When the index cannot be made.
    pub fn in_memory(collection: &Collection) -> Result<Self, IndexError> {
        let (schema, fields) = schema();
        let index = make(IndexBuilder::new().schema(schema), None, fields, collection, &|_| true)?;
        Self::over(&index, fields, collection)
    }

    /// Opens the index in a folder, or makes it there: where it is none, is of other texts, or is damaged. `progress` is told what part is done,
    /// from 0 to 1, while it is made, and says whether to go on.
    ///
    /// # Errors
    /// When it cannot be made there either.
    pub fn in_folder(folder: &Path, collection: &Collection, progress: &dyn Fn(f32) -> bool) -> Result<Self, IndexError> {
        if let Some(index) = Self::open(folder, collection) {
            return Ok(index);
        }
        Self::make_in_folder(folder, collection, progress)
    }

    /// Opens the index in a folder, if it is of these texts and whole.
    #[must_use]
    pub fn open(folder: &Path, collection: &Collection) -> Option<Self> {
        let stamp = fs::read_to_string(folder.join(STAMP)).ok()?;
        if stamp.trim() != stamp_of(collection) {
            return None;
        }
        // A damaged file may be found out by a panic of the library that reads it.
        std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
            let (_, fields) = schema();
            let index = tantivy::Index::open_in_dir(folder).ok()?;
            if !index.validate_checksum().ok()?.is_empty() {
                return None;
            }
            let opened = Self::over(&index, fields, collection).ok()?;
            (opened.searcher.num_docs() == collection.text_count() as u64).then_some(opened)
        }))
        .ok()
        .flatten()
    }

    fn make_in_folder(folder: &Path, collection: &Collection, progress: &dyn Fn(f32) -> bool) -> Result<Self, IndexError> {
        let parent = folder.parent().unwrap_or_else(|| Path::new("."));
        fs::create_dir_all(parent)?;
        // Beside its place, so that two programs at once do not write into each other's.
        let beside = tempfile::Builder::new().prefix(TEMPORARY).tempdir_in(parent)?;
        let (schema, fields) = schema();
        drop(make(IndexBuilder::new().schema(schema), Some(beside.path()), fields, collection, progress)?);
        fs::write(beside.path().join(STAMP), stamp_of(collection))?;
        if folder.exists() {
            fs::remove_dir_all(folder)?;
        }
        let moved = fs::rename(beside.path(), folder);
        // Where it was not moved, another program may have been quicker.
        match Self::open(folder, collection) {
            Some(opened) => Ok(opened),
            None => Err(moved.err().unwrap_or_else(|| std::io::ErrorKind::InvalidData.into()).into()),
        }
    }

    fn over(index: &tantivy::Index, fields: Fields, collection: &Collection) -> Result<Self, IndexError> {
        let reader = index.reader_builder().reload_policy(ReloadPolicy::Manual).try_into()?;
        let searcher = reader.searcher();
        let list = |field| match searcher.segment_readers() {
            [segment] => segment.inverted_index(field),
            _ => Ok(Arc::new(InvertedIndexReader::empty(IndexRecordOption::Basic))),
        };
        let lists = Lists {
            fields,
            stem: Numbered::new(list(fields.stem)?)?,
            exact: Numbered::new(list(fields.exact)?)?,
            pair: list(fields.pair)?,
            triple: list(fields.triple)?,
        };
        Ok(Self { lists, frequent: frequent(collection), searcher })
    }

    /// How many bytes it takes, by kind of file.
    #[must_use]
    pub fn bytes(&self) -> u64 {
        self.searcher.space_usage().map_or(0, |usage| usage.total().get_bytes())
    }

    /// The texts that may answer; none where the index cannot be read.
    pub(super) fn candidates(&self, plan: &Plan<'_>, collection: &Collection) -> Option<Candidates> {
        let asking = Asking { index: self, plan, collection };
        asking.all(plan.parts()).ok()
    }
}

/// One query, asked of the index.
struct Asking<'a> {
    index: &'a Index,
    plan: &'a Plan<'a>,
    collection: &'a Collection,
}

impl Asking<'_> {
    fn none(&self) -> TextSet {
        TextSet::none_of(self.collection.text_count())
    }

    fn every(&self, sure: Sure) -> Candidates {
        Candidates { texts: TextSet::all_of(self.collection.text_count()), sure }
    }

    fn all(&self, parts: &[Node]) -> std::io::Result<Candidates> {
        let mut found: Option<TextSet> = None;
        let mut without: Vec<TextSet> = Vec::new();
        let mut sure = Sure::Answers;
        for part in parts {
            if part.is_of_place() {
                sure = sure.min(Sure::WordsAnswer);
            }
            let narrowed = match part {
                Node::Not(inner) if !part.is_of_place() => {
                    let inner = self.one(inner)?;
                    // What may answer and may not must not be left out.
                    if inner.sure == Sure::Answers {
                        without.push(inner.texts);
                    } else {
                        sure = Sure::No;
                    }
                    continue;
                }
                Node::Verb(verb) => self.with_all_words(&verb.slots)?,
                Node::Field(Field::Cites(symbols)) => self.naming(symbols),
                Node::Not(_) | Node::Field(_) | Node::To(_) => continue,
                _ => {
                    let inner = self.one(part)?;
                    // Fields deeper down are asked for with all the rest.
                    sure = sure.min(if inner.sure == Sure::Answers { Sure::Answers } else { Sure::No });
                    inner.texts
                }
            };
            match &mut found {
                Some(found) => found.cut(&narrowed),
                None => found = Some(narrowed),
            }
        }
        let mut texts = found.unwrap_or_else(|| TextSet::all_of(self.collection.text_count()));
        for without in &without {
            texts.take_off(without);
        }
        Ok(Candidates { texts, sure })
    }

    fn one(&self, node: &Node) -> std::io::Result<Candidates> {
        match node {
            Node::All(parts) => self.all(parts),
            Node::Any(parts) => {
                let mut found = Candidates { texts: self.none(), sure: Sure::Answers };
                for part in parts {
                    let part = self.one(part)?;
                    found.texts.join(&part.texts);
                    found.sure = found.sure.min(if part.sure == Sure::Answers { Sure::Answers } else { Sure::No });
                }
                Ok(found)
            }
            Node::Words(leaf) => self.leaf(*leaf),
            Node::Names { asked, symbols, leaf } => {
                let mut found = self.leaf(*leaf)?;
                found.texts.join(&self.naming(symbols));
                for text in self.collection.titles_of(asked) {
                    found.texts.insert(text);
                }
                found.sure = Sure::No;
                Ok(found)
            }
            Node::Not(inner) if !node.is_of_place() => {
                let inner = self.one(inner)?;
                let mut found = self.every(if inner.sure == Sure::Answers { Sure::Answers } else { Sure::No });
                if found.sure == Sure::Answers {
                    found.texts.take_off(&inner.texts);
                }
                Ok(found)
            }
            Node::Verb(verb) => Ok(Candidates { texts: self.with_all_words(&verb.slots)?, sure: Sure::WordsAnswer }),
            Node::Field(Field::Cites(symbols)) => Ok(Candidates { texts: self.naming(symbols), sure: Sure::WordsAnswer }),
            Node::Not(_) | Node::To(_) | Node::Field(_) => Ok(self.every(Sure::WordsAnswer)),
        }
    }

    fn naming(&self, symbols: &[Symbol]) -> TextSet {
        let mut texts = self.none();
        for (text, _) in symbols.iter().flat_map(|symbol| self.collection.naming(symbol)) {
            texts.insert(text);
        }
        texts
    }

    fn leaf(&self, leaf: usize) -> std::io::Result<Candidates> {
        let mut found = Candidates { texts: self.none(), sure: Sure::Answers };
        for way in self.plan.leaves.get(leaf).into_iter().flat_map(|leaf: &Leaf<'_>| &leaf.ways) {
            let way = self.way(way)?;
            found.texts.join(&way.texts);
            found.sure = found.sure.min(way.sure);
        }
        Ok(found)
    }

    /// Texts that have all words of a way; in the right order where the index knows that.
    fn way(&self, way: &[Slot]) -> std::io::Result<Candidates> {
        if way.iter().any(|slot| slot.forms.is_empty()) || way.is_empty() {
            return Ok(Candidates { texts: self.none(), sure: Sure::Answers });
        }
        if let [slot] = way {
            return Ok(Candidates { texts: self.slot(slot)?, sure: Sure::Answers });
        }
        let mut found: Option<TextSet> = None;
        let narrow = |found: &mut Option<TextSet>, texts: TextSet| match found {
            Some(found) => found.cut(&texts),
            None => *found = Some(texts),
        };
        let mut is_in_row = vec![false; way.len()];
        let mut is_whole = false;
        for start in 0..way.len() - 1 {
            // So few are asked sooner than they are made fewer.
            if found.as_ref().is_some_and(|found: &TextSet| found.len() <= FEW_TEXTS as usize) {
                return Ok(Candidates { texts: found.unwrap_or_else(|| self.none()), sure: Sure::No });
            }
            let mut row = None;
            // Three words in a row say what two pairs say, and more.
            if let Some(three) = way.get(start..start + 3) {
                row = self.row(three)?.map(|texts| (texts, 3));
            }
            if row.is_none() && !(is_in_row[start] && is_in_row[start + 1]) {
                row = self.row(&way[start..start + 2])?.map(|texts| (texts, 2));
            }
            if let Some((texts, length)) = row {
                is_in_row[start..start + length].fill(true);
                is_whole = length == way.len();
                narrow(&mut found, texts);
            }
        }
        for (slot, _) in way.iter().zip(&is_in_row).filter(|(_, is_in_row)| !**is_in_row) {
            narrow(&mut found, self.slot(slot)?);
        }
        let texts = found.unwrap_or_else(|| self.none());
        Ok(Candidates { texts, sure: if is_whole { Sure::Answers } else { Sure::No } })
    }

    /// The texts in which two or three words follow each other; none where that would take too long to tell.
    fn row(&self, slots: &[Slot]) -> std::io::Result<Option<TextSet>> {
        let ways = slots.iter().fold(1usize, |ways, slot| ways.saturating_mul(slot.forms.len()));
        if ways > MOST_WAYS {
            return Ok(None);
        }
        let lists = &self.index.lists;
        let mut texts = self.none();
        for way in 0..ways {
            let mut rest = way;
            let forms: Vec<FormId> = slots
                .iter()
                .map(|slot| {
                    let form = slot.forms[rest % slot.forms.len()];
                    rest /= slot.forms.len();
                    form
                })
                .collect();
            let vocabulary = &self.collection.vocabulary;
            let Some((first, others)) = forms.split_first() else { continue };
            if others.iter().any(|form| vocabulary.language(*form) != vocabulary.language(*first)) {
                continue;
            }
            let is_listed = match forms.len() {
                2 => forms.iter().all(|form| vocabulary.texts(*form) >= IN_PAIRS_FROM),
                _ => forms.iter().all(|form| self.index.frequent.contains(form)),
            };
            if is_listed {
                let (list, field) =
                    if forms.len() == 2 { (&lists.pair, lists.fields.pair) } else { (&lists.triple, lists.fields.triple) };
                if let Some(info) = list.get_term_info(&Term::from_field_bytes(field, &bytes_of(&forms)))? {
                    read(list, &info, &mut texts)?;
                }
                continue;
            }
            let Some(rarest) = forms.iter().min_by_key(|form| vocabulary.texts(**form)) else { continue };
            if vocabulary.texts(*rarest) > FEW_TEXTS {
                return Ok(None);
            }
            let mut few = self.none();
            lists.exact.read(*rarest, &mut few)?;
            for text in few.iter() {
                if self.collection.forms(text).windows(forms.len()).any(|window| window == forms) {
                    texts.insert(text);
                }
            }
        }
        Ok(Some(texts))
    }

    fn with_all_words(&self, slots: &[Slot]) -> std::io::Result<TextSet> {
        let mut found = TextSet::all_of(self.collection.text_count());
        for slot in slots {
            found.cut(&self.slot(slot)?);
        }
        Ok(found)
    }

    /// The texts that have a word.
    fn slot(&self, slot: &Slot) -> std::io::Result<TextSet> {
        let lists = &self.index.lists;
        let mut texts = self.none();
        if slot.manner == Manner::Inflected {
            for stem in &slot.stems {
                lists.stem.read(*stem, &mut texts)?;
            }
            for form in &slot.alone {
                lists.exact.read(*form, &mut texts)?;
            }
        } else {
            for form in &slot.forms {
                lists.exact.read(*form, &mut texts)?;
            }
        }
        Ok(texts)
    }
}

fn read(list: &InvertedIndexReader, info: &TermInfo, texts: &mut TextSet) -> std::io::Result<()> {
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
fn bytes_of(numbers: &[u32]) -> Vec<u8> {
    numbers.iter().flat_map(|number| number.to_be_bytes()).collect()
}

/// The forms that stand in most texts, of each language.
fn frequent(collection: &Collection) -> HashSet<FormId> {
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

fn schema() -> (Schema, Fields) {
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

/// Writes one document for each text, in order: its number in the index is its number in the collection.
fn make(
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

/// What an index is made from: its own version and every text.
fn stamp_of(collection: &Collection) -> String {
    use sha2::{Digest, Sha256};
    if let Some(stamp) = collection.stamp.get() {
        return format!("{VERSION}-{stamp}");
    }
    let mut digest = Sha256::new();
    digest.update(VERSION.to_le_bytes());
    for facts in &collection.documents {
        digest.update(facts.language.code());
    }
    for text in collection.text_ids() {
        let letters = collection.text(text);
        digest.update((letters.len() as u64).to_le_bytes());
        digest.update(letters);
    }
    hash::hexadecimal(&digest.finalize())
}
