//! A request for a report as it is set beside another: who, to whom, on what, when, how often, in what form.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::same;
use super::timing::{self, Moment, Pace};
use super::words::{self, Word};
use super::{Clause, Deadline, ParagraphMandates, Report, english_name, later_name};
use crate::model::{Language, Paragraph};
use crate::text::{InOrder, TextRange};

/// A request, with what it is compared by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Request {
    /// Who reports.
    pub by: End,
    /// To whom.
    pub to: End,
    /// On what, as printed.
    pub on: String,
    /// The words that ask for it.
    pub range: TextRange,
    /// When, how often, in what form, in reading order.
    pub moments: Vec<Moment>,
    language: Language,
    on_words: BTreeSet<String>,
    /// The words that ask for it, and for others of the clause.
    asking: Arc<BTreeSet<String>>,
    on_key: String,
}

impl Request {
    /// One of the requests of a paragraph.
    fn of(language: Language, around: &mut Around<'_>, report: &Report) -> Self {
        let own = around.own;
        let clause = around.clauses.overlapping(report.range).next();
        let on = report.on.map(|range| range.of(&own.text)).unwrap_or_default();
        let asking = around.asking(clause.map_or(TextRange::new(0, own.text.len()), |clause| clause.range));
        let stretch = around.stretch(report, clause);
        Self {
            moments: timing::of_report(language, (own, &around.words), &around.deadlines, report, stretch),
            by: End::of(language, report.by.as_deref().unwrap_or_default()),
            to: End::of(language, report.to.as_deref().unwrap_or_default()),
            on: on.to_owned(),
            on_words: full_words(on),
            asking,
            on_key: same::wording(on),
            range: report.range,
            language,
        }
    }

    /// All of a paragraph.
    pub fn all(language: Language, own: &Paragraph, found: &ParagraphMandates) -> Vec<Self> {
        if found.reports.is_empty() {
            return Vec::new();
        }
        let mut around = Around::of(language, own, found);
        found.reports.iter().map(|report| Self::of(language, &mut around, report)).collect()
    }

    /// Who, to whom, on what, when: the words of the text.
    pub fn said(&self) -> String {
        let when = timing::printed(&self.moments);
        let parts = [self.by.printed.as_str(), &self.to.printed, &self.on, &when];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
    }

    /// When, and on what.
    pub fn when_and_on(&self) -> String {
        let when = timing::printed(&self.moments);
        [when.as_str(), &self.on].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
    }

    /// The same who reports to the same.
    fn has_same_ends(&self, other: &Self) -> bool {
        let two_languages = self.language != other.language;
        self.by.is_same(&other.by, two_languages) && self.to.is_same(&other.to, two_languages)
    }

    /// The same is asked: nothing but letters, and the next session, is another.
    pub fn is_repeated_in(&self, later: &Self, pace: &Pace) -> bool {
        let same_words = self.language != later.language || pace.is_same_subject(&self.on_key, &later.on_key);
        self.has_same_ends(later) && same_words && timing::is_same(&self.moments, &later.moments, pace)
    }

    /// How much a later one asks the same of the same: on like words, or on something that is not said. Nothing where it does not.
    pub fn goes_on_in(&self, later: &Self) -> Option<usize> {
        let likeness = self.likeness(later);
        let may_be = likeness >= ENOUGH || self.is_general() || later.is_general();
        (may_be && self.has_same_ends(later)).then_some(likeness)
    }

    /// How much a later one answers it, whoever reports to whom; those of the same go before all others.
    pub fn answers(&self, later: &Self) -> Option<usize> {
        let of_same = self.goes_on_in(later).map(|likeness| 100 + likeness);
        of_same.or_else(|| Some(self.likeness(later)).filter(|likeness| *likeness >= ENOUGH))
    }

    /// From 0 to 100: by what they are on, else by all words that ask for them.
    fn likeness(&self, other: &Self) -> usize {
        if !self.on_key.is_empty() && self.on_key == other.on_key {
            return 100;
        }
        shared(&self.on_words, &other.on_words).max(shared(&self.asking, &other.asking) * 9 / 10)
    }

    /// What it is on is not said, or in one word ("la question"): it may be about anything.
    fn is_general(&self) -> bool {
        self.on_words.len() < 2
    }

    /// Whether a time limit of the paragraph belongs to it.
    pub fn has_deadline(&self, deadline: &Deadline) -> bool {
        self.moments.iter().any(|moment| moment.range.overlaps(deadline.range))
    }
}

/// How alike two requests have to be to be one, of 100.
pub(super) const ENOUGH: usize = 34;

/// Who reports, or to whom.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct End {
    /// One name through time; empty: not said.
    pub name: String,
    printed: String,
    /// What it is compared by in one language.
    key: String,
    /// What it is compared by between two.
    english: Option<&'static str>,
}

impl End {
    fn of(language: Language, printed: &str) -> Self {
        let name = one_name(printed);
        Self { printed: printed.to_owned(), key: same::body(&name), english: english_name(&name, language), name }
    }

    fn is_same(&self, other: &Self, two_languages: bool) -> bool {
        if two_languages { self.english.is_some() && self.english == other.english } else { self.key == other.key }
    }
}

/// What paragraphs that answer each other ask for: what answers what, in reading order, what was dropped, and what was added. `alike`: how
/// much two are, if they may answer each other; the only ones that are left do.
pub(super) fn answers<'a, T>(
    before: &[&'a T],
    after: &[&'a T],
    alike: impl Fn(&T, &T) -> Option<usize>,
) -> (Vec<(&'a T, &'a T)>, Vec<&'a T>, Vec<&'a T>) {
    let mut paired = pairs(before, after, alike);
    let free = |count: usize, taken: &dyn Fn(usize) -> bool| (0..count).filter(|at| !taken(*at)).collect::<Vec<_>>();
    let mut dropped = free(before.len(), &|at| paired.iter().any(|(left, _)| *left == at));
    let mut added = free(after.len(), &|at| paired.iter().any(|(_, right)| *right == at));
    if let ([one], [other]) = (dropped.as_slice(), added.as_slice()) {
        paired.push((*one, *other));
        (dropped, added) = (Vec::new(), Vec::new());
    }
    paired.sort_unstable();
    let pairs = paired.into_iter().filter_map(|(one, other)| Some((*before.get(one)?, *after.get(other)?)));
    let of = |side: &[&'a T], places: Vec<usize>| places.into_iter().filter_map(|at| side.get(at).copied()).collect();
    (pairs.collect(), of(before, dropped), of(after, added))
}

/// Pairs of the same request, the most alike first; each stands in one pair at most. `alike`: how much they are, if they may be one.
pub(super) fn pairs<T>(before: &[&T], after: &[&T], alike: impl Fn(&T, &T) -> Option<usize>) -> Vec<(usize, usize)> {
    let mut tried: Vec<(usize, usize, usize)> = Vec::new();
    for (at, one) in before.iter().enumerate() {
        tried.extend(after.iter().enumerate().filter_map(|(other, two)| Some((alike(one, two)?, at, other))));
    }
    // Of pairs that are alike, those that stand first.
    tried.sort_by_key(|(likeness, at, other)| (std::cmp::Reverse(*likeness), *at, *other));
    let (mut is_taken, mut is_answered) = (vec![false; before.len()], vec![false; after.len()]);
    let mut pairs: Vec<(usize, usize)> = Vec::new();
    for (_, at, other) in tried {
        if let (Some(one @ false), Some(two @ false)) = (is_taken.get_mut(at), is_answered.get_mut(other)) {
            (*one, *two) = (true, true);
            pairs.push((at, other));
        }
    }
    pairs
}

/// A paragraph made ready once for all of its requests: there may be tens of thousands.
struct Around<'a> {
    own: &'a Paragraph,
    words: Vec<Word>,
    clauses: InOrder<'a, Clause>,
    deadlines: InOrder<'a, Deadline>,
    /// Where the requests begin, in reading order.
    starts: Vec<usize>,
    /// The words of the clause that was asked for last.
    asking: Option<(TextRange, Arc<BTreeSet<String>>)>,
}

impl<'a> Around<'a> {
    fn of(language: Language, own: &'a Paragraph, found: &'a ParagraphMandates) -> Self {
        let mut starts: Vec<usize> = found.reports.iter().map(|report| report.range.start).collect();
        starts.sort_unstable();
        Self {
            own,
            words: words::words(language, &own.text),
            clauses: InOrder::of(&found.clauses, |clause| clause.range),
            deadlines: InOrder::of(&found.deadlines, |deadline| deadline.range),
            starts,
            asking: None,
        }
    }

    /// The words of a clause, read once for all of its requests.
    fn asking(&mut self, clause: TextRange) -> Arc<BTreeSet<String>> {
        let known = self.asking.take().filter(|(range, _)| *range == clause);
        let (_, words) = self.asking.insert(known.unwrap_or_else(|| (clause, Arc::new(full_words(clause.of(&self.own.text))))));
        Arc::clone(words)
    }

    /// From the words that ask for a report to the next request of the clause, or to its end.
    fn stretch(&self, report: &Report, clause: Option<&Clause>) -> TextRange {
        let start = report.range.start;
        let next = self.starts.get(self.starts.partition_point(|other| *other <= start)).copied();
        let end = clause.map_or(self.own.text.len(), |clause| clause.range.end);
        let end = next.map_or(end, |next| next.min(end));
        TextRange::new(start, end.max(report.range.end))
    }
}

/// Those who are named, each by one name through time.
fn one_name(names: &str) -> String {
    let name = |name: &str| later_name(name).unwrap_or(name).to_owned();
    match later_name(names) {
        Some(later) => later.to_owned(),
        None => names.split(", ").map(name).collect::<Vec<_>>().join(", "),
    }
}

/// How many of their full words two wordings share, of 100.
pub(super) fn wordings_shared(one: &str, other: &str) -> usize {
    shared(&full_words(one), &full_words(other))
}

/// Words of more than three letters: the others are grammar. A text without spaces gives its pairs of characters.
fn full_words(text: &str) -> BTreeSet<String> {
    let wording = same::wording(text);
    let is_dense = |letter: char| ('\u{3400}'..='\u{9fff}').contains(&letter);
    if wording.contains(is_dense) {
        let letters: Vec<char> = wording.chars().filter(|letter| is_dense(*letter)).collect();
        return letters.windows(2).map(|pair| pair.iter().collect()).collect();
    }
    wording.split(' ').filter(|word| word.chars().count() > 3).map(str::to_owned).collect()
}

/// How many words of two sets are shared, in percent of both.
fn shared(left: &BTreeSet<String>, right: &BTreeSet<String>) -> usize {
    let both = left.intersection(right).count();
    200 * both / (left.len() + right.len()).max(1)
}
