//! Two texts as one row of elements, each kept, deleted or inserted: without the inserted ones it is the earlier text, without the
//! deleted ones the later, to the letter.

use std::sync::Arc;

use super::atoms::{Atom, Notes, Piece, Style, front, paragraph, words};
use crate::compare::{CompareOptions, Comparison, Row};
use crate::diff::kept;
use crate::export::listing;
use crate::export::texts::{self, Texts};
use crate::model::{Document, Paragraph, ParagraphId, Part, Section};
use crate::text::{Side, Sides};

/// An atom of both texts, or of one.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Element<'a> {
    /// In both. Words are the same; italics, the words of a note and the setting of a paragraph may differ.
    Kept(Sides<Atom<'a>>),
    Deleted(Atom<'a>),
    Inserted(Atom<'a>),
}

impl<'a> Element<'a> {
    fn atom(&self) -> &Atom<'a> {
        match self {
            Self::Kept(Sides { right: atom, .. }) | Self::Deleted(atom) | Self::Inserted(atom) => atom,
        }
    }

    fn is_end(&self) -> bool {
        matches!(self.atom().piece, Piece::End(_))
    }

    fn is_kept_end(&self) -> bool {
        matches!(self, Self::Kept(Sides { left: Atom { piece: Piece::End(_), .. }, .. }))
    }
}

/// The lines of a front matter as a text that can be compared.
pub(super) fn front_text(document: &Document) -> Arc<Document> {
    let line = |(at, text): (usize, &String)| Paragraph {
        id: ParagraphId(format!("F{}", at + 1)),
        section: Section::Heading,
        text: text.clone(),
        ..Paragraph::default()
    };
    Arc::new(Document {
        language: document.language,
        paragraphs: document.front_matter.iter().enumerate().map(line).collect(),
        ..Document::default()
    })
}

/// The comparison of two front matters.
pub(super) fn front_comparison(documents: &Sides<Arc<Document>>) -> Comparison {
    Comparison::build(&front_text(&documents.left), &front_text(&documents.right), &CompareOptions::default())
}

/// Both texts in one, front matters first.
pub(super) fn elements<'a>(comparison: &'a Comparison, front: &'a Comparison) -> Vec<Element<'a>> {
    let titles = comparison.documents.as_ref().map(|document| document.title.as_deref());
    let mut elements = Vec::new();
    for block in blocks(front) {
        let atoms = |side: Side| {
            let own = block
                .get(side)
                .iter()
                .flat_map(|(at, row)| self::front(front.documents.get(side), *at, runs(row, side, *at), *titles.get(side)));
            own.collect::<Vec<_>>()
        };
        elements.extend(merged(atoms(Side::Left), atoms(Side::Right)));
    }
    // Both speak somewhere: what the bodies are called stands in one paragraph, whatever changed, and what follows begins on firm ground.
    let mut elements = if elements.iter().any(Element::is_kept_end) { elements } else { closed(elements) };
    let documents = comparison.documents.as_ref();
    let mut notes: Sides<Notes<'a>> = Sides::default();
    for block in blocks(comparison) {
        let mut left = Vec::new();
        for (at, row) in &block.left {
            left.extend(paragraph(documents.left, *at, runs(row, Side::Left, *at), &mut notes.left));
        }
        let mut right = Vec::new();
        for (at, row) in &block.right {
            right.extend(paragraph(documents.right, *at, runs(row, Side::Right, *at), &mut notes.right));
        }
        elements.extend(merged(left, right));
    }
    if comparison.options.part == Part::All {
        let left = notes.left.left_over(documents.left).concat();
        elements.extend(merged(left, notes.right.left_over(documents.right).concat()));
    }
    shielded(closed(elements))
}

/// One text as it stands, front matter first; with several resolutions, each behind the body that speaks in it.
pub(super) fn alone<'a>(document: &'a Document, front: &'a Document) -> Vec<Element<'a>> {
    let mut notes = Notes::default();
    let Texts { front: lines, texts } = texts::of(document);
    let title = document.title.as_deref();
    let mut atoms: Vec<Atom<'a>> = (0..lines.len()).flat_map(|at| self::front(front, at, None, title)).collect();
    let atom = |piece| Atom { piece, is_italic: false, may_stay: true };
    for text in &texts {
        atoms.push(atom(Piece::Begin { is_annex: text.is_annex }));
        if let Some(head) = text.head {
            atoms.extend(paragraph(document, head, None, &mut notes));
        }
        if let Some(line) = text.speaker {
            words(&mut atoms, line, false, true);
            atoms.push(atom(Piece::End(Style::Speaker)));
        }
        for at in text.paragraphs.clone() {
            atoms.extend(paragraph(document, at, None, &mut notes));
        }
    }
    atoms.extend(closing(document));
    atoms.extend(notes.left_over(document).concat());
    atoms.into_iter().map(|atom| Element::Kept(Sides::new(atom.clone(), atom))).collect()
}

/// The lines behind the last paragraph, and what no rule explains: they are words of the text.
fn closing(document: &Document) -> Vec<Atom<'_>> {
    let mut atoms = Vec::new();
    for line in listing::closing(document) {
        words(&mut atoms, line, false, true);
        atoms.push(Atom { piece: Piece::End(Style::Closing), is_italic: false, may_stay: true });
    }
    atoms
}

/// The runs of a paragraph in its row.
fn runs(row: &Row, side: Side, paragraph: usize) -> Option<&[crate::compare::Run]> {
    let nth = row.paragraphs.get(side).iter().position(|own| *own == paragraph)?;
    row.runs.get(side).get(nth).map(Vec::as_slice)
}

/// Paragraphs, with their rows, that are written together: those of a row that stays in its place, or paragraphs of one side alone.
type Block<'a> = Sides<Vec<(usize, &'a Row)>>;

/// All paragraphs that are compared, in the order of both texts. What changed its place is written twice: it goes from the one and comes at
/// the other. Moves as Word knows them were refused: a moved paragraph that is also revised has none that every program reads alike.
fn blocks(comparison: &Comparison) -> Vec<Block<'_>> {
    let mut owners: Sides<Vec<(usize, &Row)>> = Sides::default();
    for row in &comparison.rows {
        owners.left.extend(row.paragraphs.left.iter().map(|at| (*at, row)));
        owners.right.extend(row.paragraphs.right.iter().map(|at| (*at, row)));
    }
    owners.left.sort_by_key(|(at, _)| *at);
    owners.right.sort_by_key(|(at, _)| *at);
    let mut blocks = Vec::new();
    let mut next = Sides::new(0, 0);
    let alone = |until: Sides<usize>, next: &mut Sides<usize>| -> Vec<Block<'_>> {
        let left = owners.left[next.left..until.left].to_vec();
        let right = owners.right[next.right..until.right].to_vec();
        *next = until;
        [Sides::new(left, Vec::new()), Sides::new(Vec::new(), right)]
            .into_iter()
            .filter(|block| !block.left.is_empty() || !block.right.is_empty())
            .collect()
    };
    for stay in stays(comparison, &owners) {
        blocks.extend(alone(Sides::new(stay.left.start, stay.right.start), &mut next));
        blocks.push(Sides::new(owners.left[stay.left.clone()].to_vec(), owners.right[stay.right.clone()].to_vec()));
        next = Sides::new(stay.left.end, stay.right.end);
    }
    blocks.extend(alone(Sides::new(owners.left.len(), owners.right.len()), &mut next));
    blocks
}

/// The rows that stay in their place, as stretches of both sides: the heaviest that follow each other on both.
fn stays(comparison: &Comparison, owners: &Sides<Vec<(usize, &Row)>>) -> Vec<Sides<std::ops::Range<usize>>> {
    let place = |side: Side, at: usize| owners.get(side).binary_search_by_key(&at, |(own, _)| *own).ok();
    let mut candidates: Vec<(Sides<std::ops::Range<usize>>, u64)> = Vec::new();
    for row in comparison.rows.iter().filter(|row| !row.paragraphs.left.is_empty() && !row.paragraphs.right.is_empty()) {
        let stretch = |side: Side| -> Option<std::ops::Range<usize>> {
            let own = row.paragraphs.get(side);
            let (first, last) = (place(side, *own.first()?)?, place(side, *own.last()?)?);
            if last - first + 1 == own.len() {
                return Some(first..last + 1);
            }
            // Paragraphs that stand apart: the longest of them stays, the others go or come.
            let length = |at: usize| comparison.documents.get(side).paragraphs.get(at).map_or(0, |own| own.text.len());
            let longest = own.iter().copied().max_by_key(|at| (length(*at), std::cmp::Reverse(*at)))?;
            place(side, longest).map(|first| first..first + 1)
        };
        let words = row.runs.left.iter().flatten().filter(|run| run.op == crate::compare::Op::Equal);
        let weight = 1 + words.map(|run| run.range.len() as u64).sum::<u64>();
        if let (Some(left), Some(right)) = (stretch(Side::Left), stretch(Side::Right)) {
            candidates.push((Sides::new(left, right), weight));
        }
    }
    candidates.sort_by_key(|(stretch, _)| stretch.left.start);
    // The heaviest chain: for each place on the right, the best chain that ends before it (a Fenwick tree of greatest weights).
    let mut best: Vec<(u64, Option<usize>)> = vec![(0, None); owners.right.len() + 1];
    let mut before: Vec<Option<usize>> = Vec::with_capacity(candidates.len());
    let mut heaviest = (0, None);
    for (nth, (stretch, weight)) in candidates.iter().enumerate() {
        let mut found = (0, None);
        let mut at = stretch.right.start;
        while at > 0 {
            found = found.max(best[at]);
            at &= at - 1;
        }
        before.push(found.1);
        let own = (found.0 + weight, Some(nth));
        heaviest = heaviest.max(own);
        let mut at = stretch.right.end;
        while at < best.len() {
            best[at] = best[at].max(own);
            at += at & at.wrapping_neg();
        }
    }
    let mut chain = Vec::new();
    let mut next = heaviest.1;
    while let Some(at) = next {
        chain.push(candidates[at].0.clone());
        next = before[at];
    }
    chain.reverse();
    chain
}

/// Two passages in one. Both end with the end of a paragraph, which stays; one of them may be empty.
fn merged<'a>(left: Vec<Atom<'a>>, right: Vec<Atom<'a>>) -> Vec<Element<'a>> {
    if left.is_empty() || right.is_empty() {
        return left.into_iter().map(Element::Deleted).chain(right.into_iter().map(Element::Inserted)).collect();
    }
    let pairs = pairs(&left, &right);
    let mut elements = Vec::with_capacity(left.len() + right.len());
    let (mut left, mut right) = (left.into_iter().enumerate().peekable(), right.into_iter().enumerate().peekable());
    for (here, there) in pairs {
        while let Some((_, atom)) = left.next_if(|(at, _)| *at < here) {
            elements.push(Element::Deleted(atom));
        }
        while let Some((_, atom)) = right.next_if(|(at, _)| *at < there) {
            elements.push(Element::Inserted(atom));
        }
        if let (Some((_, left)), Some((_, right))) = (left.next(), right.next()) {
            elements.push(Element::Kept(Sides::new(left, right)));
        }
    }
    elements.extend(left.map(|(_, atom)| Element::Deleted(atom)));
    elements.extend(right.map(|(_, atom)| Element::Inserted(atom)));
    elements
}

/// What stays of two passages, as ascending pairs of positions; the last atoms are always one.
fn pairs(left: &[Atom<'_>], right: &[Atom<'_>]) -> Vec<(usize, usize)> {
    let stay =
        |atoms: &[Atom<'_>]| -> Vec<usize> { (0..atoms.len().saturating_sub(1)).filter(|at| atoms[*at].may_stay).collect() };
    let (lefts, rights) = (stay(left), stay(right));
    let keys = |atoms: &[Atom<'_>], own: &[usize]| -> Vec<Key> { own.iter().map(|at| Key::of(&atoms[*at])).collect() };
    let mut pairs: Vec<(usize, usize)> =
        kept(&keys(left, &lefts), &keys(right, &rights)).into_iter().map(|(here, there)| (lefts[here], rights[there])).collect();
    pairs.push((left.len().saturating_sub(1), right.len().saturating_sub(1)));
    // A note whose words changed stays in its place if no other note is near.
    let mut all = Vec::with_capacity(pairs.len());
    let mut start = (0, 0);
    for (here, there) in pairs {
        let only = |atoms: &[Atom<'_>], from: usize, to: usize| {
            let mut notes = (from..to).filter(|at| matches!(atoms[*at].piece, Piece::Note(..)));
            notes.next().filter(|_| notes.next().is_none())
        };
        if let (Some(one), Some(other)) = (only(left, start.0, here), only(right, start.1, there)) {
            all.push((one, other));
        }
        all.push((here, there));
        start = (here + 1, there + 1);
    }
    all
}

/// Under which atoms are the same. A paragraph may change its setting and stay.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Key {
    Word(String),
    Tab,
    Note(String),
    End,
}

impl Key {
    fn of(atom: &Atom<'_>) -> Self {
        match &atom.piece {
            Piece::Word(word) => Self::Word(word.to_string()),
            Piece::Tab => Self::Tab,
            Piece::Note(words) => Self::Note((*words).to_owned()),
            Piece::End(_) | Piece::Begin { .. } => Self::End,
        }
    }
}

/// The last end of a paragraph cannot go: no program removes it. Where it would have to, an end before it goes in its place.
fn closed(mut elements: Vec<Element<'_>>) -> Vec<Element<'_>> {
    let tail = elements.split_off(elements.iter().rposition(Element::is_kept_end).map_or(0, |last| last + 1));
    let (mut deleted, mut inserted) = (Vec::new(), Vec::new());
    for element in tail {
        match element {
            Element::Deleted(atom) => deleted.push(atom),
            Element::Inserted(atom) => inserted.push(atom),
            // None stands behind the last kept end: every passage that is kept ends with one.
            Element::Kept(_) => {}
        }
    }
    let last = match (deleted.pop(), inserted.pop()) {
        (Some(left), Some(right)) => Some(Sides::new(left, right)),
        (None, None) => None,
        (Some(left), None) => Some(match elements.pop() {
            Some(Element::Kept(before)) => {
                elements.push(Element::Deleted(before.left));
                Sides::new(left, before.right)
            }
            _ => Sides::new(left.clone(), left),
        }),
        (None, Some(right)) => Some(match elements.pop() {
            Some(Element::Kept(before)) => {
                elements.push(Element::Inserted(before.right));
                Sides::new(before.left, right)
            }
            _ => Sides::new(right.clone(), right),
        }),
    };
    elements.extend(deleted.into_iter().map(Element::Deleted));
    elements.extend(inserted.into_iter().map(Element::Inserted));
    elements.extend(last.map(Element::Kept));
    elements
}

/// How often an end is put in another's place, at most: each time one more paragraph of a merged or split one stands behind it.
const MOST_SHIELDS: usize = 16;

/// `LibreOffice` (7.4 and after) reads all notes at the first call of one, and loses there whether the end of that paragraph goes or comes. So
/// the first paragraph that calls a note ends with an end that stays: the end before it goes or comes in its place.
fn shielded(mut elements: Vec<Element<'_>>) -> Vec<Element<'_>> {
    for _ in 0..MOST_SHIELDS {
        let Some(note) = elements.iter().position(|element| matches!(element.atom().piece, Piece::Note(_))) else { break };
        let end = elements[note..].iter().position(Element::is_end).map(|end| note + end);
        let before = elements[..note].iter().rposition(Element::is_kept_end);
        match (before, end) {
            (Some(before), Some(end)) if !elements[end].is_kept_end() => elements = shifted(elements, before, end),
            _ => break,
        }
    }
    elements
}

/// The same, where the end at `end` stays, and in its place the end at `before`, until now kept, goes or comes.
fn shifted(mut elements: Vec<Element<'_>>, before: usize, end: usize) -> Vec<Element<'_>> {
    let goes = matches!(elements[end], Element::Deleted(_));
    let is_own = |element: &Element<'_>| match element {
        Element::Deleted(_) => goes,
        Element::Inserted(_) => !goes,
        Element::Kept(_) => false,
    };
    let is_own_end = |element: &Element<'_>| is_own(element) && element.is_end();
    let ends = elements[before + 1..=end].iter().filter(|element| is_own_end(element)).count();
    let has_kept_words = elements[before + 1..end].iter().any(|element| matches!(element, Element::Kept(_)));
    let next = elements[end..].iter().position(Element::is_kept_end).map_or(elements.len(), |next| end + next);
    let behind = elements.split_off(next);
    let between = elements.split_off(before + 1);
    let Some(Element::Kept(stay)) = elements.pop() else { return elements };
    let (mut own, mut others) = (Vec::new(), Vec::new());
    let mut left_to_find = ends;
    for element in between {
        // Words that stay in a paragraph that is split or merged would stand on the wrong side of the end: these go and come.
        let parts = match element {
            Element::Kept(Sides { left, right }) if has_kept_words => vec![Element::Deleted(left), Element::Inserted(right)],
            other => vec![other],
        };
        for element in parts {
            if left_to_find > 0 && is_own(&element) {
                left_to_find -= usize::from(element.is_end());
                own.push(element);
            } else {
                others.push(element);
            }
        }
    }
    match own.pop() {
        Some(Element::Deleted(left)) => {
            elements.push(Element::Deleted(stay.left));
            elements.extend(own);
            elements.push(Element::Kept(Sides::new(left, stay.right)));
        }
        Some(Element::Inserted(right)) => {
            elements.push(Element::Inserted(stay.right));
            elements.extend(own);
            elements.push(Element::Kept(Sides::new(stay.left, right)));
        }
        other => {
            elements.push(Element::Kept(stay));
            elements.extend(own.into_iter().chain(other));
        }
    }
    elements.extend(others);
    elements.extend(behind);
    elements
}

/// The words of a note whose words changed.
pub(super) fn note<'a>(left: &'a str, right: &'a str) -> Vec<Element<'a>> {
    let atoms = |text: &'a str| {
        let mut atoms = Vec::new();
        words(&mut atoms, text, false, true);
        atoms.push(Atom { piece: Piece::Tab, is_italic: false, may_stay: true });
        atoms
    };
    let mut elements = merged(atoms(left), atoms(right));
    // The sentinel that both ended with.
    elements.pop();
    elements
}
