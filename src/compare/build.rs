//! From two documents to rows.

use std::sync::Arc;

use super::{Alternative, Bridge, CompareOptions, Comparison, Confidence, Links, Op, Row, RowKind, Run, Summary, besides};
use crate::align::{Alignment, Entry, Given, Group, HandLinks, Known, align, arrange};
use crate::diff::{Changes, DiffOptions, Fate, Passage, Stretch, changes};
use crate::model::Document;
use crate::text::token::{Interner, KeyRule, TokenizedText};
use crate::text::{Side, Sides};

impl Comparison {
    /// Compares two texts.
    #[must_use]
    pub fn build(left: &Arc<Document>, right: &Arc<Document>, options: &CompareOptions) -> Self {
        Self::build_over(left, right, &[], options)
    }

    /// Compares two texts between which other versions tie paragraphs together; positions of bridges are those of the documents.
    #[must_use]
    pub fn build_over(left: &Arc<Document>, right: &Arc<Document>, bridges: &[Bridge], options: &CompareOptions) -> Self {
        Self::among_over(left, right, &every(left, right), bridges, options)
    }

    /// Compares some paragraphs of two texts, given as ascending positions; the others stand in no row.
    #[must_use]
    pub fn among(left: &Arc<Document>, right: &Arc<Document>, paragraphs: &Sides<Vec<usize>>, options: &CompareOptions) -> Self {
        Self::among_over(left, right, paragraphs, &[], options)
    }

    fn among_over(
        left: &Arc<Document>,
        right: &Arc<Document>,
        paragraphs: &Sides<Vec<usize>>,
        bridges: &[Bridge],
        options: &CompareOptions,
    ) -> Self {
        if besides::any(Sides::new(left, right), paragraphs) {
            let (lefts, left_besides) = besides::parted(left, &paragraphs.left);
            let (rights, right_besides) = besides::parted(right, &paragraphs.right);
            let own = Self::among_alike(left, right, &Sides::new(lefts, rights), bridges, options);
            return own.followed_by(Self::among_alike(left, right, &Sides::new(left_besides, right_besides), &[], options));
        }
        Self::among_alike(left, right, paragraphs, bridges, options)
    }

    /// Pairs of paragraphs of two texts that answer each other, and how sure that is, without a look at what changed. Nothing between texts in two
    /// languages.
    #[must_use]
    pub fn links(left: &Arc<Document>, right: &Arc<Document>, options: &CompareOptions) -> Vec<(Sides<usize>, Confidence)> {
        if left.language != right.language {
            return Vec::new();
        }
        let (documents, positions) = compared(left, right, &every(left, right), options);
        let known = known(&documents, &positions, &[], options);
        let alignment = with_entries(&documents, &positions, options, |entries, interner| {
            align(&entries.left, &entries.right, interner, &known)
        });
        let pairs = alignment.groups.iter().flat_map(Group::pairs);
        pairs.map(|(Sides { left, right }, sure)| (Sides::new(positions.left[left], positions.right[right]), sure)).collect()
    }

    fn among_alike(
        left: &Arc<Document>,
        right: &Arc<Document>,
        paragraphs: &Sides<Vec<usize>>,
        bridges: &[Bridge],
        options: &CompareOptions,
    ) -> Self {
        Self::linked_by(left, right, paragraphs, options, |entries, interner, documents, positions| {
            align(&entries.left, &entries.right, interner, &known(documents, positions, bridges, options))
        })
    }

    /// Sets paragraphs against each other that are known to answer each other, given as ascending positions; any other of
    /// `paragraphs` answers nothing, and what is not among `paragraphs` stands in no row.
    #[must_use]
    pub fn given(
        left: &Arc<Document>,
        right: &Arc<Document>,
        paragraphs: &Sides<Vec<usize>>,
        links: &[(Sides<Vec<usize>>, Confidence)],
        options: &CompareOptions,
    ) -> Self {
        Self::linked_by(left, right, paragraphs, options, |entries, _, _, positions| {
            let places = |own: &[usize], positions: &[usize]| -> Vec<usize> {
                own.iter().filter_map(|at| positions.binary_search(at).ok()).collect()
            };
            let given = links.iter().map(|(own, confidence)| Given {
                entries: Sides::new(places(&own.left, &positions.left), places(&own.right, &positions.right)),
                confidence: *confidence,
            });
            arrange(&entries.left, &entries.right, given.collect())
        })
    }

    /// Sets the links: those of `links`, given as the paragraphs of their rows, and no other. A row that is there stays as it is. What an
    /// old one held together stands alone, and is listed among the alternatives.
    pub fn relink(&mut self, links: &[(Sides<Vec<usize>>, Confidence)]) {
        let is_link = |row: &&Row| row.kind.is_link();
        let is_wanted = |row: &&Row| links.iter().any(|(paragraphs, _)| *paragraphs == row.paragraphs);
        let (held, taken): (Vec<&Row>, Vec<&Row>) = self.rows.iter().filter(is_link).partition(is_wanted);
        if taken.is_empty() && held.len() == links.len() {
            return;
        }
        let Sides { left, right } = &self.documents;
        let paragraphs = |side: Side| -> Vec<usize> {
            let mut all: Vec<usize> = self.rows.iter().flat_map(|row| row.paragraphs.get(side).clone()).collect();
            all.sort_unstable();
            all
        };
        let mut new =
            Self::given(left, right, &Sides::new(paragraphs(Side::Left), paragraphs(Side::Right)), links, &self.options);
        for row in &mut new.rows {
            if let Some(own) = held.iter().find(|own| own.paragraphs == row.paragraphs) {
                *row = Row { moved: row.moved, ..(*own).clone() };
            }
        }
        new.summary.coarse_links = self.summary.coarse_links;
        new.alternatives.clone_from(&self.alternatives);
        let is_joined =
            |left: usize, right: usize| links.iter().any(|(own, _)| own.left.contains(&left) && own.right.contains(&right));
        new.alternatives.retain(|own| !is_joined(own.paragraphs.left, own.paragraphs.right));
        for row in taken {
            let Sides { left, right } = &row.paragraphs;
            if let (Some(left), Some(right)) = (left.first(), right.first())
                && !is_joined(*left, *right)
            {
                new.alternatives.push(Alternative { paragraphs: Sides::new(*left, *right), similarity: row.similarity });
            }
        }
        new.alternatives.sort_by(|one, other| other.similarity.total_cmp(&one.similarity));
        *self = new;
    }

    fn linked_by(
        left: &Arc<Document>,
        right: &Arc<Document>,
        paragraphs: &Sides<Vec<usize>>,
        options: &CompareOptions,
        link: impl FnOnce(&Sides<Vec<Entry<'_>>>, &Interner<'_>, &Sides<Arc<Document>>, &Sides<Vec<usize>>) -> Alignment,
    ) -> Self {
        let (documents, positions) = compared(left, right, paragraphs, options);
        if left.language != right.language {
            let by_hand = by_hand(options, &documents, &positions);
            return Self::in_two_languages(documents, &positions, &by_hand, options);
        }
        let (rows, mut alternatives, summary) = with_entries(&documents, &positions, options, |entries, interner| {
            let Alignment { groups, alternatives, is_coarse } = link(entries, interner, &documents, &positions);
            let mut summary = Summary { coarse_links: is_coarse, ..Summary::default() };
            let rows = groups.into_iter().map(|group| row(group, entries, &positions, options, &mut summary)).collect();
            (rows, alternatives, summary)
        });
        for alternative in &mut alternatives {
            let Sides { left, right } = alternative.paragraphs;
            alternative.paragraphs = Sides::new(positions.left[left], positions.right[right]);
        }
        Self { documents, rows, alternatives, summary, options: options.clone() }
    }
}

/// Positions of all paragraphs.
fn every(left: &Document, right: &Document) -> Sides<Vec<usize>> {
    Sides::new(left, right).map(|document| (0..document.paragraphs.len()).collect())
}

fn interner<'text>(left: &Document, right: &Document, options: &CompareOptions) -> Interner<'text> {
    let bytes = |document: &Document| document.paragraphs.iter().map(|paragraph| paragraph.text.len()).sum::<usize>();
    Interner::with_capacity(
        KeyRule { ignore_case: options.ignore_case, ignore_punctuation: options.ignore_punctuation },
        bytes(left) + bytes(right),
    )
}

/// What is known of the two texts besides their paragraphs.
fn known(documents: &Sides<Arc<Document>>, positions: &Sides<Vec<usize>>, bridges: &[Bridge], options: &CompareOptions) -> Known {
    let place = |own: usize, positions: &[usize]| positions.binary_search(&own).ok();
    let bridge = |bridge: &Bridge| {
        let Sides { left, right } = bridge.entries;
        Some(Bridge { entries: Sides::new(place(left, &positions.left)?, place(right, &positions.right)?), ..bridge.clone() })
    };
    Known {
        by_hand: by_hand(options, documents, positions),
        language: documents.left.language,
        titles: documents.as_ref().map(|document| document.title.clone().unwrap_or_default()),
        bridges: bridges.iter().filter_map(bridge).collect(),
    }
}

/// What a person says of the paragraphs that are compared: now, or else what was kept for the two texts.
fn by_hand(options: &CompareOptions, documents: &Sides<Arc<Document>>, positions: &Sides<Vec<usize>>) -> HandLinks {
    let saved = options.links.is_empty().then(|| Links::of_pair(&options.saved_links, &documents.left, &documents.right));
    let links = saved.flatten();
    links.as_ref().unwrap_or(&options.links).found_in(documents, positions)
}

fn chosen(document: &Document, paragraphs: &[usize], options: &CompareOptions) -> Vec<usize> {
    let is_chosen = |at: &usize| document.paragraphs.get(*at).is_some_and(|paragraph| options.part.holds(paragraph.section));
    paragraphs.iter().copied().filter(is_chosen).collect()
}

/// The two texts, and the positions of those paragraphs that the options look at.
fn compared(
    left: &Arc<Document>,
    right: &Arc<Document>,
    paragraphs: &Sides<Vec<usize>>,
    options: &CompareOptions,
) -> (Sides<Arc<Document>>, Sides<Vec<usize>>) {
    let positions = Sides::new(chosen(left, &paragraphs.left, options), chosen(right, &paragraphs.right, options));
    (Sides::new(Arc::clone(left), Arc::clone(right)), positions)
}

/// Cuts the paragraphs that are compared into words, and hands them over.
fn with_entries<T>(
    documents: &Sides<Arc<Document>>,
    positions: &Sides<Vec<usize>>,
    options: &CompareOptions,
    then: impl FnOnce(&Sides<Vec<Entry<'_>>>, &Interner<'_>) -> T,
) -> T {
    let Sides { left, right } = documents;
    let mut interner = interner(left, right, options);
    let words = Sides::new(tokenized(left, &positions.left, &mut interner), tokenized(right, &positions.right, &mut interner));
    let entries = Sides::new(entries(left, &positions.left, &words.left), entries(right, &positions.right, &words.right));
    then(&entries, &interner)
}

fn tokenized<'text>(document: &'text Document, positions: &[usize], interner: &mut Interner<'text>) -> Vec<TokenizedText> {
    positions.iter().map(|at| TokenizedText::new(&document.paragraphs[*at].text, interner)).collect()
}

fn entries<'text>(document: &'text Document, positions: &[usize], words: &'text [TokenizedText]) -> Vec<Entry<'text>> {
    positions.iter().zip(words).map(|(at, words)| Entry { paragraph: &document.paragraphs[*at], words }).collect()
}

fn row(
    group: Group,
    entries: &Sides<Vec<Entry<'_>>>,
    positions: &Sides<Vec<usize>>,
    options: &CompareOptions,
    summary: &mut Summary,
) -> Row {
    let passages = Sides::new(passages(&group.entries.left, &entries.left), passages(&group.entries.right, &entries.right));
    let (kind, similarity, runs) = match (passages.left.len(), passages.right.len()) {
        (0, _) => (RowKind::Added, 0.0, Sides::new(Vec::new(), whole(&passages.right, Op::Inserted))),
        (_, 0) => (RowKind::Removed, 0.0, Sides::new(whole(&passages.left, Op::Removed), Vec::new())),
        counts => {
            let changes = changed(&passages, options, counts != (1, 1));
            let kind = match counts {
                (1, 1) if is_unchanged(&changes) => RowKind::Unchanged,
                (1, 1) => RowKind::Revised,
                (1, _) => RowKind::Split,
                (_, 1) => RowKind::Merged,
                _ => RowKind::Regrouped,
            };
            let words = |side: Side| passages.get(side).iter().map(|passage| passage.words.word_count()).sum::<usize>();
            let total = words(Side::Left) + words(Side::Right);
            let similarity =
                if kind == RowKind::Unchanged || total == 0 { 1.0 } else { 2.0 * changes.common_words as f32 / total as f32 };
            summary.coarse += usize::from(changes.is_coarse);
            (kind, similarity, runs(changes))
        }
    };
    summary.rows[kind as usize] += 1;
    summary.moved += usize::from(group.is_moved);
    for (passage, runs) in passages.left.iter().zip(&runs.left) {
        let (all, marked) = count_words(passage, runs, Op::Removed);
        summary.words.left += all;
        summary.words_removed += marked;
    }
    for (passage, runs) in passages.right.iter().zip(&runs.right) {
        let (all, marked) = count_words(passage, runs, Op::Inserted);
        summary.words.right += all;
        summary.words_inserted += marked;
    }
    let in_document = |own: Vec<usize>, positions: &[usize]| own.into_iter().map(|entry| positions[entry]).collect();
    Row {
        kind,
        moved: group.is_moved,
        paragraphs: Sides::new(
            in_document(group.entries.left, &positions.left),
            in_document(group.entries.right, &positions.right),
        ),
        similarity,
        confidence: group.confidence,
        reason: group.reason,
        set_by_hand: group.is_by_hand,
        translation: None,
        runs,
    }
}

fn passages<'text>(own: &[usize], entries: &[Entry<'text>]) -> Vec<Passage<'text>> {
    own.iter().map(|entry| Passage { text: &entries[*entry].paragraph.text, words: entries[*entry].words }).collect()
}

/// The changes between two sides, found in one order of the two whichever is left, so that ties fall the same way.
fn changed(passages: &Sides<Vec<Passage<'_>>>, options: &CompareOptions, find_moved: bool) -> Changes {
    let options = DiffOptions { ignore_punctuation: options.ignore_punctuation, find_moved };
    let texts = |side: Side| passages.get(side).iter().map(|passage| passage.text);
    if texts(Side::Right).lt(texts(Side::Left)) {
        let mut found = changes(&passages.right, &passages.left, options);
        found.stretches = std::mem::take(&mut found.stretches).swapped();
        return found;
    }
    changes(&passages.left, &passages.right, options)
}

fn is_unchanged(changes: &Changes) -> bool {
    let Sides { left, right } = &changes.stretches;
    left.iter().chain(right).flatten().all(|stretch| stretch.fate == Fate::Equal)
}

fn runs(changes: Changes) -> Sides<Vec<Vec<Run>>> {
    let side = |stretches: Vec<Vec<Stretch>>, changed: Op| {
        let run = |stretch: Stretch| {
            let op = match stretch.fate {
                Fate::Equal => Op::Equal,
                Fate::Changed => changed,
                Fate::Moved => Op::Moved,
            };
            Run { op, range: stretch.range }
        };
        stretches.into_iter().map(|own| own.into_iter().map(run).collect()).collect()
    };
    Sides { left: side(changes.stretches.left, Op::Removed), right: side(changes.stretches.right, Op::Inserted) }
}

fn whole(passages: &[Passage<'_>], op: Op) -> Vec<Vec<Run>> {
    passages.iter().map(|passage| vec![Run { op, range: (0..passage.text.len()).into() }]).collect()
}

/// Words: all of them, and those that a mark touches.
fn count_words(passage: &Passage<'_>, runs: &[Run], op: Op) -> (usize, usize) {
    let mut marks = runs.iter().filter(|run| run.op == op).peekable();
    let (mut all, mut marked) = (0, 0);
    for token in passage.words.tokens.iter().filter(|token| token.is_word()) {
        while marks.next_if(|mark| mark.range.end <= token.range.start).is_some() {}
        all += 1;
        marked += usize::from(marks.peek().is_some_and(|mark| mark.range.overlaps(token.range)));
    }
    (all, marked)
}
