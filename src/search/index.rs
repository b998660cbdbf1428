//! An inverted index of a collection, so that only few texts are asked whether they answer.
//!
//! It names texts by their number in the collection and holds three fields: `stem`, the stems of the words; `exact`, the words as printed; and `pair`,
//! two frequent words that follow each other, without which a phrase such as "de la" would name half the library. It holds no positions:
//! whether words follow each other is asked of the texts it names.
//!
//! On disk it lies in a folder of its own beside a stamp. Where the stamp is not that of the collection, or a file is damaged, the folder
//! is thrown away and made again. Nothing is lost by that.

use std::collections::HashSet;
use std::fs;
use std::path::Path;

use tantivy::collector::{Collector, SegmentCollector};
use tantivy::directory::{MmapDirectory, RamDirectory};
use tantivy::indexer::SingleSegmentIndexWriter;
use tantivy::query::{BooleanQuery, EmptyQuery, Occur, Query as IndexQuery, TermQuery, TermSetQuery};
use tantivy::schema::{Field, IndexRecordOption, Schema, TextFieldIndexing, TextOptions};
use tantivy::tokenizer::{PreTokenizedString, Token};
use tantivy::{DocId, IndexBuilder, ReloadPolicy, Score, Searcher, SegmentOrdinal, SegmentReader, TantivyDocument, Term};

use super::collection::{Collection, TextId};
use super::plan::{Leaf, Node, Plan, Slot};
use super::query::Manner;
use super::stem::Stems;
use super::vocabulary::{Form, FormId};
use crate::model::Language;

/// What the index holds; another number makes old folders void.
const VERSION: u32 = 1;

/// The file that says what an index on disk was made from.
const STAMP: &str = "stamp";

/// Room for the index while it is made, in bytes: what its tables are sized for.
const MAKING_BYTES: usize = 128 << 20;

/// How many forms of a language count as frequent.
const FREQUENT: usize = 256;

/// Up to here terms are asked for one by one.
const FEW_TERMS: usize = 16;

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
    fields: Fields,
    frequent: HashSet<FormId>,
}

impl std::fmt::Debug for Index {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Index").field("texts", &self.searcher.num_docs()).finish_non_exhaustive()
    }
}

#[derive(Clone, Copy)]
struct Fields {
    stem: Field,
    exact: Field,
    pair: Field,
}

/// Texts that may answer.
pub(super) struct Candidates {
    /// In order.
    pub texts: Vec<TextId>,
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
        if let Some(parent) = folder.parent() {
            fs::create_dir_all(parent)?;
        }
        if folder.exists() {
            fs::remove_dir_all(folder)?;
        }
        fs::create_dir_all(folder)?;
        let (schema, fields) = schema();
        let index = make(IndexBuilder::new().schema(schema), Some(folder), fields, collection, progress)?;
        let opened = Self::over(&index, fields, collection)?;
        // The stamp comes last: without it an unfinished index is no index.
        fs::write(folder.join(STAMP), stamp_of(collection))?;
        Ok(opened)
    }

    fn over(index: &tantivy::Index, fields: Fields, collection: &Collection) -> Result<Self, IndexError> {
        let reader = index.reader_builder().reload_policy(ReloadPolicy::Manual).try_into()?;
        Ok(Self { searcher: reader.searcher(), fields, frequent: frequent(collection) })
    }

    /// How many bytes it takes, by kind of file.
    #[must_use]
    pub fn bytes(&self) -> u64 {
        self.searcher.space_usage().map_or(0, |usage| usage.total().get_bytes())
    }

    /// The texts that may answer; none where all of them may.
    pub(super) fn candidates(&self, plan: &Plan<'_>, collection: &Collection) -> Option<Candidates> {
        let narrow = self.narrow(&plan.root, plan, collection)?;
        let texts = self.searcher.search(&narrow.query, &Numbers).ok()?;
        Some(Candidates { texts, sure: narrow.sure })
    }

    fn narrow(&self, node: &Node, plan: &Plan<'_>, collection: &Collection) -> Option<Narrow> {
        match node {
            Node::All(parts) => {
                let mut clauses: Vec<(Occur, Box<dyn IndexQuery>)> = Vec::new();
                let mut sure = Sure::Answers;
                let mut is_narrowed = false;
                for part in parts {
                    if part.is_of_place() {
                        sure = sure.min(Sure::WordsAnswer);
                        continue;
                    }
                    if let Node::Not(inner) = part {
                        match self.narrow(inner, plan, collection) {
                            // What may answer and may not must not be left out.
                            Some(inner) if inner.sure == Sure::Answers => clauses.push((Occur::MustNot, inner.query)),
                            _ => sure = Sure::No,
                        }
                        continue;
                    }
                    match self.narrow(part, plan, collection) {
                        Some(inner) => {
                            // Fields deeper down are asked for with all the rest.
                            sure = sure.min(if inner.sure == Sure::Answers { Sure::Answers } else { Sure::No });
                            is_narrowed = true;
                            clauses.push((Occur::Must, inner.query));
                        }
                        None => sure = Sure::No,
                    }
                }
                is_narrowed.then(|| Narrow { query: Box::new(BooleanQuery::new(clauses)), sure })
            }
            Node::Any(parts) => {
                let parts = parts.iter().map(|part| self.narrow(part, plan, collection)).collect::<Option<Vec<_>>>()?;
                let all_sure = parts.iter().all(|part| part.sure == Sure::Answers);
                let clauses = parts.into_iter().map(|part| (Occur::Should, part.query)).collect();
                Some(Narrow {
                    query: Box::new(BooleanQuery::new(clauses)),
                    sure: if all_sure { Sure::Answers } else { Sure::No },
                })
            }
            Node::Words(leaf) => plan.leaves.get(*leaf).map(|leaf| self.leaf(leaf, collection)),
            Node::Not(_) | Node::Names { .. } | Node::Verb(_) | Node::To(_) | Node::Field(_) => None,
        }
    }

    fn leaf(&self, leaf: &Leaf<'_>, collection: &Collection) -> Narrow {
        let mut ways: Vec<Narrow> = leaf.ways.iter().map(|way| self.way(way, collection)).collect();
        if ways.len() == 1
            && let Some(way) = ways.pop()
        {
            return way;
        }
        let sure = ways.iter().map(|way| way.sure).min().unwrap_or(Sure::No);
        let clauses = ways.into_iter().map(|way| (Occur::Should, way.query)).collect();
        Narrow { query: Box::new(BooleanQuery::new(clauses)), sure }
    }

    /// Texts that have all words of a way; in the right order only where they are one word or a frequent pair.
    fn way(&self, way: &[Slot], collection: &Collection) -> Narrow {
        if way.iter().any(|slot| slot.forms.is_empty()) || way.is_empty() {
            return Narrow { query: Box::new(EmptyQuery), sure: Sure::Answers };
        }
        if let [slot] = way {
            return Narrow { query: self.slot(slot, collection), sure: Sure::Answers };
        }
        let mut queries: Vec<Box<dyn IndexQuery>> = Vec::new();
        let mut in_pair = vec![false; way.len()];
        for (at, pair) in way.windows(2).enumerate() {
            let [first, second] = pair else { continue };
            if let Some(query) = self.pairs(first, second, collection) {
                queries.push(query);
                in_pair[at] = true;
                in_pair[at + 1] = true;
            }
        }
        let sure = if way.len() == 2 && queries.len() == 1 { Sure::Answers } else { Sure::No };
        queries.extend(way.iter().zip(in_pair).filter(|(_, in_pair)| !in_pair).map(|(slot, _)| self.slot(slot, collection)));
        Narrow { query: Box::new(BooleanQuery::intersection(queries)), sure }
    }

    /// The texts in which two frequent words follow each other; none where one is not frequent.
    fn pairs(&self, first: &Slot, second: &Slot, collection: &Collection) -> Option<Box<dyn IndexQuery>> {
        let are_frequent = |slot: &Slot| slot.forms.iter().all(|form| self.frequent.contains(form));
        let combinations = first.forms.len() * second.forms.len();
        if combinations > FEW_TERMS || !are_frequent(first) || !are_frequent(second) {
            return None;
        }
        let mut terms = Vec::with_capacity(combinations);
        for left in forms(first, collection) {
            for right in forms(second, collection).filter(|right| right.language == left.language) {
                terms.push(Term::from_field_text(self.fields.pair, &pair_term(left, right)));
            }
        }
        Some(any_of(terms))
    }

    fn slot(&self, slot: &Slot, collection: &Collection) -> Box<dyn IndexQuery> {
        let exact = |form: &Form| Term::from_field_text(self.fields.exact, &exact_term(form));
        if slot.manner == Manner::Inflected {
            // The folded form has the stem too: one field answers for both.
            let mut terms = Vec::new();
            for language in collection.vocabulary.languages() {
                terms.extend(
                    Stems::of(language)
                        .stems(&slot.word)
                        .iter()
                        .map(|stem| Term::from_field_text(self.fields.stem, &stem_term(language, stem))),
                );
            }
            return any_of(terms);
        }
        any_of(forms(slot, collection).map(exact).collect())
    }
}

struct Narrow {
    query: Box<dyn IndexQuery>,
    sure: Sure,
}

fn any_of(mut terms: Vec<Term>) -> Box<dyn IndexQuery> {
    let one = |term| Box::new(TermQuery::new(term, IndexRecordOption::Basic)) as Box<dyn IndexQuery>;
    match terms.len() {
        1 => terms.pop().map_or_else(|| Box::new(EmptyQuery) as Box<dyn IndexQuery>, one),
        0..=FEW_TERMS => Box::new(BooleanQuery::union(terms.into_iter().map(one).collect())),
        _ => Box::new(TermSetQuery::new(terms)),
    }
}

fn forms<'a>(slot: &'a Slot, collection: &'a Collection) -> impl Iterator<Item = &'a Form> {
    slot.forms.iter().filter_map(|form| collection.vocabulary.forms.get(*form as usize))
}

fn exact_term(form: &Form) -> String {
    format!("{}:{}", form.language.code(), form.exact)
}

fn stem_term(language: Language, stem: &str) -> String {
    format!("{}:{stem}", language.code())
}

fn pair_term(left: &Form, right: &Form) -> String {
    format!("{}:{} {}", left.language.code(), left.exact, right.exact)
}

/// The forms that stand in most texts, of each language.
fn frequent(collection: &Collection) -> HashSet<FormId> {
    let vocabulary = &collection.vocabulary;
    let mut found = HashSet::new();
    for language in vocabulary.languages() {
        let mut forms: Vec<(u32, FormId)> = vocabulary
            .forms
            .iter()
            .enumerate()
            .filter(|(_, form)| form.language == language)
            .map(|(id, form)| (form.texts, id as FormId))
            .collect();
        forms.sort_unstable_by_key(|(texts, id)| (std::cmp::Reverse(*texts), *id));
        found.extend(forms.into_iter().take(FREQUENT).map(|(_, id)| id));
    }
    found
}

fn schema() -> (Schema, Fields) {
    let options = || {
        TextOptions::default()
            .set_indexing_options(TextFieldIndexing::default().set_index_option(IndexRecordOption::Basic).set_fieldnorms(false))
    };
    let mut schema = Schema::builder();
    let fields = Fields {
        stem: schema.add_text_field("stem", options()),
        exact: schema.add_text_field("exact", options()),
        pair: schema.add_text_field("pair", options()),
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

/// The terms of each form, made once.
struct Terms {
    exact: Vec<String>,
    stems: Vec<Vec<String>>,
    frequent: HashSet<FormId>,
    forms: Vec<Form>,
}

impl Terms {
    fn new(collection: &Collection) -> Self {
        let vocabulary = &collection.vocabulary;
        let stems: Vec<(Language, Stems)> = vocabulary.languages().map(|language| (language, Stems::of(language))).collect();
        Self {
            exact: vocabulary.forms.iter().map(exact_term).collect(),
            stems: vocabulary
                .forms
                .iter()
                .map(|form| {
                    let stemmer = stems.iter().find(|(language, _)| *language == form.language);
                    let stems = stemmer.map(|(_, stems)| stems.stems(&form.exact)).unwrap_or_default();
                    stems.iter().map(|stem| stem_term(form.language, stem)).collect()
                })
                .collect(),
            frequent: frequent(collection),
            forms: vocabulary.forms.clone(),
        }
    }

    fn fill(&self, forms: &[FormId], fields: Fields, document: &mut TantivyDocument) {
        let mut distinct = forms.to_vec();
        distinct.sort_unstable();
        distinct.dedup();
        let at = |form: &FormId| *form as usize;
        let exact = distinct.iter().filter_map(|form| self.exact.get(at(form)).cloned()).collect();
        let mut stems: Vec<String> = distinct.iter().filter_map(|form| self.stems.get(at(form))).flatten().cloned().collect();
        stems.sort_unstable();
        stems.dedup();
        let mut pairs: Vec<(FormId, FormId)> = forms
            .array_windows()
            .filter(|[left, right]| self.frequent.contains(left) && self.frequent.contains(right))
            .map(|[left, right]| (*left, *right))
            .collect();
        pairs.sort_unstable();
        pairs.dedup();
        let pairs = pairs
            .iter()
            .filter_map(|(left, right)| Some(pair_term(self.forms.get(at(left))?, self.forms.get(at(right))?)))
            .collect();
        for (field, terms) in [(fields.exact, exact), (fields.stem, stems), (fields.pair, pairs)] {
            document.add_pre_tokenized_text(field, tokenized(terms));
        }
    }
}

fn tokenized(terms: Vec<String>) -> PreTokenizedString {
    let tokens = terms
        .into_iter()
        .enumerate()
        .map(|(position, text)| Token { offset_from: 0, offset_to: 0, position, text, position_length: 1 })
        .collect();
    PreTokenizedString { text: String::new(), tokens }
}

/// What an index is made from: its own version and every text.
fn stamp_of(collection: &Collection) -> String {
    use sha2::{Digest, Sha256};
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
    digest.finalize().iter().fold(String::new(), |stamp, byte| stamp + &format!("{byte:02x}"))
}

/// Collects the numbers of all texts that answer.
struct Numbers;

impl Collector for Numbers {
    type Fruit = Vec<TextId>;
    type Child = NumbersOfSegment;

    fn for_segment(&self, _segment: SegmentOrdinal, _reader: &SegmentReader) -> tantivy::Result<NumbersOfSegment> {
        Ok(NumbersOfSegment(Vec::new()))
    }

    fn requires_scoring(&self) -> bool {
        false
    }

    fn merge_fruits(&self, fruits: Vec<Vec<TextId>>) -> tantivy::Result<Vec<TextId>> {
        Ok(fruits.into_iter().flatten().collect())
    }
}

struct NumbersOfSegment(Vec<TextId>);

impl SegmentCollector for NumbersOfSegment {
    type Fruit = Vec<TextId>;

    fn collect(&mut self, text: DocId, _score: Score) {
        self.0.push(text);
    }

    fn collect_block(&mut self, texts: &[DocId]) {
        self.0.extend_from_slice(texts);
    }

    fn harvest(self) -> Vec<TextId> {
        self.0
    }
}
