//! Functions that a text has once whatever its subject: the recall of the earlier texts, the request for a report.

use std::cell::OnceCell;
use std::sync::LazyLock;

use memchr::memmem::Finder;

use super::{Confidence, Entry, Group};
use crate::model::Section;
use crate::text::fold::fold;
use crate::text::token::TokenKind;
use crate::text::{Side, Sides};

/// Texts are versions of one text where links that most readers would make hold so many of the paragraphs of the shorter one. Every
/// resolution asks for a report; that of another series is not the same request.
const LEAST_LINKED: f32 = 0.25;

/// So many bytes hold every beginning of the list.
const BEGINNING: usize = 200;

/// What has to hold for a paragraph to have a function.
enum Condition {
    /// It begins with one of these.
    Begins(Vec<String>),
    /// One of these stands in it.
    Holds(Vec<Finder<'static>>),
    /// It names at least so many documents.
    Symbols(usize),
}

/// The functions of the list, each with its conditions.
static FUNCTIONS: LazyLock<Vec<Vec<Condition>>> = LazyLock::new(|| {
    let mut functions: Vec<Vec<Condition>> = Vec::new();
    for line in include_str!("../../assets/lexicon/functions.txt").lines() {
        let words = |line: &str| line.split('|').map(|word| fold(word.trim())).collect::<Vec<_>>();
        if line.starts_with('[') {
            functions.push(Vec::new());
        } else if let Some(function) = functions.last_mut() {
            let condition = match (line.strip_prefix('^'), line.strip_prefix('#').and_then(|count| count.parse().ok())) {
                (Some(rest), _) => Condition::Begins(words(rest)),
                (None, Some(count)) => Condition::Symbols(count),
                (None, None) if line.is_empty() || line.starts_with('#') => continue,
                (None, None) => Condition::Holds(words(line).iter().map(|word| Finder::new(word).into_owned()).collect()),
            };
            function.push(condition);
        }
    }
    functions
});

/// Links what stands alone on both sides and has the same function, where there is one such on each side. The pairs found come behind
/// `pairs`, their groups behind the groups of those.
pub(super) fn link(
    groups: &mut Vec<Group>,
    pairs: &mut Vec<Sides<usize>>,
    entries: Sides<&[Entry<'_>]>,
    may_link: impl Fn(Sides<usize>) -> bool,
) {
    let plain = groups.iter().filter(|group| group.is_link() && group.confidence >= Confidence::Probable).count();
    if (plain as f32) < LEAST_LINKED * entries.left.len().min(entries.right.len()) as f32 {
        return;
    }
    let alone = |groups: &[Group], side: Side| -> Vec<(usize, Vec<bool>)> {
        let own = groups.iter().filter_map(|group| match (group.entries.get(side).as_slice(), group.size()) {
            ([entry], 1) => Some(*entry),
            _ => None,
        });
        own.map(|entry| (entry, functions(&entries.get(side)[entry]))).collect()
    };
    let (mut lefts, mut rights) = (alone(groups, Side::Left), alone(groups, Side::Right));
    for function in 0..FUNCTIONS.len() {
        let only = |own: &[(usize, Vec<bool>)]| {
            let mut having = own.iter().filter(|(_, has)| has[function]).map(|(entry, _)| *entry);
            having.next().filter(|_| having.next().is_none())
        };
        let (Some(left), Some(right)) = (only(&lefts), only(&rights)) else { continue };
        let pair = Sides::new(left, right);
        if entries.left[left].paragraph.section != entries.right[right].paragraph.section || !may_link(pair) {
            continue;
        }
        lefts.retain(|(entry, _)| *entry != left);
        rights.retain(|(entry, _)| *entry != right);
        groups.retain(|group| group.size() != 1 || (group.entries.left != [left] && group.entries.right != [right]));
        let entries = Sides::new(vec![left], vec![right]);
        groups.insert(pairs.len(), Group { entries, confidence: Confidence::Possible, ..Group::default() });
        pairs.push(pair);
    }
}

/// Which functions of the list a paragraph has.
fn functions(entry: &Entry<'_>) -> Vec<bool> {
    if entry.paragraph.section == Section::Heading {
        return vec![false; FUNCTIONS.len()];
    }
    // Most paragraphs begin otherwise: then the rest is not looked at.
    let text = &entry.paragraph.text;
    let beginning = fold(text.get(..text.floor_char_boundary(BEGINNING)).unwrap_or(text));
    let whole = OnceCell::new();
    let holds = |condition: &Condition| match condition {
        Condition::Begins(words) => words.iter().any(|word| beginning.starts_with(word.as_str())),
        Condition::Holds(words) => {
            let whole = whole.get_or_init(|| fold(text));
            words.iter().any(|word| word.find(whole.as_bytes()).is_some())
        }
        Condition::Symbols(count) => entry.words.tokens.iter().filter(|token| token.kind == TokenKind::Symbol).count() >= *count,
    };
    FUNCTIONS.iter().map(|conditions| conditions.iter().all(holds)).collect()
}
