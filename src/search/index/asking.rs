//! A query asked of the index.

use tantivy::Term;

use super::Index;
use super::lists::{IN_PAIRS_FROM, bytes_of, read};
use crate::model::Symbol;
use crate::search::collection::Collection;
use crate::search::plan::{Leaf, Node, Plan, Slot};
use crate::search::query::{Field, Manner};
use crate::search::set::TextSet;
use crate::search::vocabulary::FormId;

/// A word of no more texts: they are asked whether other words stand beside it.
const FEW_TEXTS: u32 = if cfg!(test) { 3 } else { 256 };

/// In how many ways two or three words may be printed, each of which is looked up.
const MOST_WAYS: usize = 64;

/// Texts that may answer.
pub(in crate::search) struct Candidates {
    pub texts: TextSet,
    /// What need not be asked of them.
    pub sure: Sure,
}

/// What is known of the texts that an index names. What is known of a whole is the least that is known of its parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::search) enum Sure {
    /// They may answer.
    No,
    /// They have the words; what the fields ask depends on the place.
    WordsAnswer,
    /// They answer.
    Answers,
}

/// One query, asked of the index.
pub(super) struct Asking<'a> {
    pub(super) index: &'a Index,
    pub(super) plan: &'a Plan<'a>,
    pub(super) collection: &'a Collection,
}

impl Asking<'_> {
    fn none(&self) -> TextSet {
        TextSet::none_of(self.collection.text_count())
    }

    fn every(&self, sure: Sure) -> Candidates {
        Candidates { texts: TextSet::all_of(self.collection.text_count()), sure }
    }

    pub(super) fn all(&self, parts: &[Node]) -> std::io::Result<Candidates> {
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
            narrow(&mut found, narrowed);
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
        let mut is_in_row = vec![false; way.len()];
        let mut is_whole = false;
        for start in 0..way.len() - 1 {
            // So few are asked sooner than they are made fewer.
            if let Some(texts) = found.take_if(|found| found.len() <= FEW_TEXTS as usize) {
                return Ok(Candidates { texts, sure: Sure::No });
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

/// Leaves only what is in these texts too.
fn narrow(found: &mut Option<TextSet>, texts: TextSet) {
    match found {
        Some(found) => found.cut(&texts),
        None => *found = Some(texts),
    }
}
