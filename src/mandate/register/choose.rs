//! Which rows are shown, and how many each further choice would show: one walk over the register.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use memchr::memmem::Finder;

use super::{Entry, Register, bit, number};
use crate::mandate::{ConditionKind, Manner, same};
use crate::text::fold::fold;

/// Which rows are shown. An empty list lets everything through.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Texts, by position, that are left out.
    pub without: BTreeSet<usize>,
    /// Addressees; the empty name stands for none.
    pub addressees: BTreeSet<String>,
    /// Infinitives.
    pub lemmas: BTreeSet<String>,
    /// What the clause does to its addressees.
    pub manners: BTreeSet<Manner>,
    /// Kinds of conditions.
    pub kinds: BTreeSet<ConditionKind>,
    /// Rows with a time limit, rows without one.
    pub dated: BTreeSet<bool>,
    /// Only requests for a report.
    pub reports: bool,
    /// Words that stand somewhere in the row; in quotation marks, as they follow each other.
    pub typed: String,
}

/// What rows are chosen by, besides their texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Facet {
    /// Words in them.
    Typed,
    /// Who is addressed.
    Addressee,
    /// The verb.
    Lemma,
    /// What is done to the addressees.
    Manner,
    /// The kind of a condition.
    Kind,
    /// Whether a report is asked for.
    Report,
    /// Whether there is a time limit.
    Deadline,
}

impl Facet {
    /// All, in the order in which they are named.
    pub const ALL: [Self; 7] =
        [Self::Typed, Self::Addressee, Self::Lemma, Self::Manner, Self::Kind, Self::Report, Self::Deadline];
}

impl Filter {
    /// Whether it lets everything through.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// What it chooses of each text, whichever texts these are.
    #[must_use]
    pub fn of_rows(&self) -> Self {
        Self { without: BTreeSet::new(), ..self.clone() }
    }

    /// Whether it chooses among the rows of a text.
    #[must_use]
    pub fn chooses_rows(&self) -> bool {
        Facet::ALL.into_iter().any(|facet| self.has(facet))
    }

    /// Whether rows are chosen by this.
    #[must_use]
    pub fn has(&self, facet: Facet) -> bool {
        match facet {
            Facet::Typed => !self.typed.trim().is_empty(),
            Facet::Addressee => !self.addressees.is_empty(),
            Facet::Lemma => !self.lemmas.is_empty(),
            Facet::Manner => !self.manners.is_empty(),
            Facet::Kind => !self.kinds.is_empty(),
            Facet::Report => self.reports,
            Facet::Deadline => !self.dated.is_empty(),
        }
    }

    /// Chooses by this no longer.
    pub fn clear(&mut self, facet: Facet) {
        match facet {
            Facet::Typed => self.typed.clear(),
            Facet::Addressee => self.addressees.clear(),
            Facet::Lemma => self.lemmas.clear(),
            Facet::Manner => self.manners.clear(),
            Facet::Kind => self.kinds.clear(),
            Facet::Report => self.reports = false,
            Facet::Deadline => self.dated.clear(),
        }
    }
}

/// Words, and those in quotation marks as they follow each other.
fn looked_for(typed: &str) -> Vec<&str> {
    let phrases = typed.split('"').enumerate();
    let parts = phrases.flat_map(|(at, part)| if at % 2 == 1 { vec![part.trim()] } else { part.split_whitespace().collect() });
    parts.filter(|part| !part.is_empty()).collect()
}

/// The rows that a filter lets through, and what can be chosen beside: each choice counts what it would show beside the others.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Chosen {
    /// In reading order.
    pub rows: Vec<usize>,
    /// Rows by text.
    pub documents: Vec<usize>,
    /// Numbers of addressees with their rows, most often first.
    pub addressees: Vec<(u32, usize)>,
    /// Numbers of infinitives with their rows, most often first.
    pub lemmas: Vec<(u32, usize)>,
    /// What clauses do to their addressees, with their rows.
    pub manners: Vec<(Manner, usize)>,
    /// Kinds of conditions with their rows.
    pub kinds: Vec<(ConditionKind, usize)>,
    /// Rows without a time limit, and with one.
    pub dated: [usize; 2],
    /// Requests for a report.
    pub reports: usize,
}

/// A filter with numbers in place of names.
struct Wanted<'a> {
    without: Vec<bool>,
    addressees: Option<Vec<bool>>,
    lemmas: Option<Vec<bool>>,
    manners: Option<BTreeSet<Manner>>,
    kinds: Option<u8>,
    dated: Option<bool>,
    reports: bool,
    typed: Vec<Finder<'a>>,
}

/// What a row fails.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Fails {
    Nothing,
    Document,
    Addressee,
    Lemma,
    Manner,
    Kind,
    Deadline,
    /// Requests for a report alone, or several.
    More,
}

impl Wanted<'_> {
    /// What a row fails by its numbers; a row that fails one thing still counts for the choices of that thing.
    fn fails(&self, row: &Row<'_>) -> Fails {
        let holds = |list: &[bool], number: u32| list.get(number as usize).copied().unwrap_or_default();
        let mut fails = Fails::Nothing;
        let mut fail = |what: Fails, failed: bool| {
            if failed {
                fails = if fails == Fails::Nothing { what } else { Fails::More };
            }
        };
        fail(Fails::Document, holds(&self.without, row.document));
        if let Some(list) = &self.addressees {
            fail(Fails::Addressee, !row.keys.iter().any(|key| holds(list, *key)));
        }
        if let Some(list) = &self.lemmas {
            fail(Fails::Lemma, !holds(list, row.lemma));
        }
        if let Some(manners) = &self.manners {
            fail(Fails::Manner, !manners.contains(&row.manner));
        }
        if let Some(kinds) = self.kinds {
            fail(Fails::Kind, row.kinds & kinds == 0);
        }
        fail(Fails::Deadline, self.dated.is_some_and(|dated| dated != row.dated));
        if self.reports && !row.reports { Fails::More } else { fails }
    }
}

/// The numbers of a row.
struct Row<'a> {
    document: u32,
    lemma: u32,
    manner: Manner,
    kinds: u8,
    reports: bool,
    dated: bool,
    keys: &'a [u32],
}

impl Register {
    /// The numbers of all rows.
    fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        let numbers = &self.numbers;
        let documents = numbers.documents.iter().zip(&numbers.lemmas);
        let rows = documents.zip(&numbers.kinds).zip(&numbers.reports).enumerate();
        rows.map(|(at, (((document, lemma), kinds), reports))| Row {
            document: *document,
            lemma: *lemma,
            manner: numbers.manners.get(at).copied().unwrap_or_default(),
            kinds: *kinds,
            reports: *reports,
            dated: numbers.dated.get(at).copied().unwrap_or_default(),
            keys: numbers.keys(at),
        })
    }

    /// The positions of the rows that a filter lets through, in reading order.
    #[must_use]
    pub fn filtered(&self, filter: &Filter) -> Vec<usize> {
        self.choose(filter).rows
    }

    /// How often each addressee stands in the register, most often first; the empty name stands for nobody.
    #[must_use]
    pub fn addressees(&self) -> Vec<(String, usize)> {
        let chosen = self.choose(&Filter::default());
        chosen.addressees.into_iter().map(|(number, count)| (self.name(number).to_owned(), count)).collect()
    }

    /// The rows that a filter lets through, with what can be chosen beside.
    #[must_use]
    pub fn choose(&self, filter: &Filter) -> Chosen {
        let marked = |names: &BTreeSet<String>, list: &[String]| {
            let mut marks = vec![false; list.len()];
            for at in names.iter().filter_map(|name| number(list, name).or_else(|| other_letters(list, name))) {
                if let Some(mark) = marks.get_mut(at as usize) {
                    *mark = true;
                }
            }
            (!names.is_empty()).then_some(marks)
        };
        let typed = fold(&filter.typed);
        let wanted = Wanted {
            without: (0..self.documents.len()).map(|at| filter.without.contains(&at)).collect(),
            addressees: marked(&filter.addressees, &self.names),
            lemmas: marked(&filter.lemmas, &self.lemmas),
            manners: (!filter.manners.is_empty()).then(|| filter.manners.clone()),
            kinds: (!filter.kinds.is_empty()).then(|| filter.kinds.iter().fold(0, |kinds, kind| kinds | bit(*kind))),
            // Both is as much as none.
            dated: filter.dated.first().copied().filter(|_| filter.dated.len() == 1),
            reports: filter.reports,
            typed: looked_for(&typed).into_iter().map(Finder::new).collect(),
        };
        let mut counts = Counts::of(self);
        let mut rows = Vec::new();
        let says = |at: usize| {
            let words = |entry: &Entry, word: &Finder<'_>| {
                [&*entry.named, &*entry.said].iter().any(|words| word.find(words.as_bytes()).is_some())
            };
            self.entries.get(at).is_some_and(|entry| wanted.typed.iter().all(|word| words(entry, word)))
        };
        for (at, row) in self.rows().enumerate() {
            let fails = wanted.fails(&row);
            if fails == Fails::More || !wanted.typed.is_empty() && !says(at) {
                continue;
            }
            if fails == Fails::Nothing {
                rows.push(at);
            }
            counts.count(&row, fails);
        }
        counts.finish(rows)
    }
}

impl Register {
    /// The number of a body under this name, or under one that differs in letters alone.
    pub(super) fn place_of(&self, name: &str) -> Option<u32> {
        number(&self.names, name).or_else(|| other_letters(&self.names, name))
    }
}

/// The place of a body under a name that differs in letters alone.
fn other_letters(list: &[String], name: &str) -> Option<u32> {
    let key = same::body(name);
    list.iter().position(|own| same::body(own) == key).and_then(|at| u32::try_from(at).ok())
}

/// Rows of each choice while they are counted.
struct Counts {
    documents: Vec<usize>,
    addressees: Vec<usize>,
    lemmas: Vec<usize>,
    manners: [usize; Manner::ALL.len()],
    kinds: [usize; ConditionKind::ALL.len()],
    dated: [usize; 2],
    reports: usize,
}

impl Counts {
    fn of(register: &Register) -> Self {
        Self {
            documents: vec![0; register.documents.len()],
            addressees: vec![0; register.names.len()],
            lemmas: vec![0; register.lemmas.len()],
            manners: [0; Manner::ALL.len()],
            kinds: [0; ConditionKind::ALL.len()],
            dated: [0; 2],
            reports: 0,
        }
    }

    fn count(&mut self, row: &Row<'_>, fails: Fails) {
        let add = |list: &mut [usize], at: u32| {
            if let Some(count) = list.get_mut(at as usize) {
                *count += 1;
            }
        };
        let counts = |what: Fails| fails == Fails::Nothing || fails == what;
        if counts(Fails::Document) {
            add(&mut self.documents, row.document);
        }
        if counts(Fails::Addressee) {
            row.keys.iter().for_each(|key| add(&mut self.addressees, *key));
        }
        if counts(Fails::Lemma) {
            add(&mut self.lemmas, row.lemma);
        }
        if counts(Fails::Manner) {
            add(&mut self.manners, row.manner as u32);
        }
        if counts(Fails::Kind) && row.kinds != 0 {
            for (at, count) in self.kinds.iter_mut().enumerate() {
                *count += usize::from(row.kinds >> at & 1);
            }
        }
        if counts(Fails::Deadline) {
            self.dated[usize::from(row.dated)] += 1;
        }
        self.reports += usize::from(row.reports && fails == Fails::Nothing);
    }

    fn finish(self, rows: Vec<usize>) -> Chosen {
        let most_first = |list: Vec<usize>| {
            let mut counted: Vec<(u32, usize)> = (0u32..).zip(list).filter(|(_, count)| *count > 0).collect();
            // Numbers are in the order of the alphabet.
            counted.sort_unstable_by_key(|(number, count)| (Reverse(*count), *number));
            counted
        };
        Chosen {
            rows,
            documents: self.documents,
            addressees: most_first(self.addressees),
            lemmas: most_first(self.lemmas),
            manners: Manner::ALL.into_iter().zip(self.manners).filter(|(_, count)| *count > 0).collect(),
            kinds: ConditionKind::ALL.into_iter().zip(self.kinds).filter(|(_, count)| *count > 0).collect(),
            dated: self.dated,
            reports: self.reports,
        }
    }
}
