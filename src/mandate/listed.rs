//! Clauses and addressees in languages whose groups of words are not taken apart: verbs and names are those of the lists.

use super::clause::Start;
use super::group::Group;
use super::lexicon::{Act, Lexicon};
use super::words::Word;
use crate::ingest::{Lexicon as Openings, Opens};
use crate::model::Language;
use crate::text::TextRange;

/// How far behind a verb its first addressee may begin, in words, and how far apart two of them may stand.
const GAP: usize = 6;

/// Marks behind which a clause may begin.
const MARKS: [&str; 8] = [",", ";", "،", "؛", "，", "；", "。", "."];

/// Letters of Arabic verbs of which a further one has the same as the first: who speaks is one.
const PERSONS: [char; 2] = ['ت', 'ي'];

/// The clause whose verb stands at `at`, if one does: a verb of the list behind a mark or "and".
pub(super) fn begins(
    lexicon: &Lexicon,
    openings: &Openings,
    opens: Opens,
    text: &str,
    words: &[Word],
    at: usize,
) -> Option<Start> {
    let verb = words.get(at)?;
    if verb.capital {
        return None;
    }
    let (from, pronoun) = if lexicon.language == Language::Ar {
        (verb.range.start + arabic(lexicon, words, at)?, verb.folded.ends_with('ه'))
    } else {
        lexicon.verb_phrases.end_at(words, at)?;
        if !behind_mark(lexicon, words, at) {
            return None;
        }
        (verb.range.start, false)
    };
    let opening = openings.opening(text.get(from..)?, opens).map(|range| range.shifted(from));
    let opening = opening.unwrap_or(TextRange::new(from, verb.range.end));
    let behind = words.iter().position(|word| word.range.start >= opening.end.max(verb.range.end)).unwrap_or(words.len());
    words.get(behind).filter(|next| !next.is_mark())?;
    Some((at, behind, opening, pronoun))
}

/// Where the verb begins in an Arabic word: behind a mark, joined to "and", and of the person of the first verb.
fn arabic(lexicon: &Lexicon, words: &[Word], at: usize) -> Option<usize> {
    let before = words.get(at.checked_sub(1)?)?;
    let first = words.first()?.folded.trim_start_matches('و').chars().next().filter(|letter| PERSONS.contains(letter))?;
    let verb = words[at].folded.strip_prefix('و').filter(|verb| verb.starts_with(first))?;
    let bare = verb.strip_suffix("ها").or_else(|| verb.strip_suffix("هم")).or_else(|| verb.strip_suffix('ه'));
    let listed = lexicon.verbs.contains_key(verb) || bare.is_some_and(|bare| lexicon.verbs.contains_key(bare));
    (before.is_any(&MARKS) && listed).then_some('و'.len_utf8())
}

/// Whether a mark or "and" stands before the verb, with adverbs between; "and" alone may go on with what somebody else does.
fn behind_mark(lexicon: &Lexicon, words: &[Word], at: usize) -> bool {
    let mut from = at;
    while let Some(before) = (from.saturating_sub(4)..from)
        .find(|start| lexicon.order.end_at(words, *start) == Some(from) || lexicon.asides.end_at(words, *start) == Some(from))
    {
        from = before;
    }
    let Some(before) = from.checked_sub(1).and_then(|before| words.get(before)) else { return false };
    if before.is_any(&MARKS) {
        return true;
    }
    let joined = lexicon.joints.contains(&before.folded);
    let since = (0..from).rev().find(|place| words[*place].is_any(&MARKS)).unwrap_or_default();
    // "las entidades que apoyan … y alientan …".
    let relative = words.get(since..from).unwrap_or_default().iter().any(|word| lexicon.stops.contains(&word.folded));
    let marked = from >= 2 && words[from - 2].is_any(&MARKS);
    joined && (marked || !relative)
}

/// "al", "a la", "y".
fn is_article(lexicon: &Lexicon, word: &Word) -> bool {
    lexicon.to.contains(&word.folded) || lexicon.joints.contains(&word.folded) || ARTICLES.contains(&word.folded.as_str())
}

/// Words that may stand between a verb and a name.
const ARTICLES: [&str; 12] = ["el", "la", "los", "las", "todos", "todas", "все", "всем", "جميع", "كافة", "、", "和"];

/// Those whose names stand in the table behind a verb, close to it and to each other, before what they are asked.
pub(super) fn addressed(lexicon: &Lexicon, words: &[Word], (start, behind): (usize, usize), act: Act) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    if act == Act::Says || (start..=behind).any(|at| lexicon.nobody.end_at(words, at).is_some_and(|end| end > behind)) {
        return groups;
    }
    let (mut at, mut last) = (behind, behind);
    while at < words.len() && at <= last + GAP {
        let word = &words[at];
        let stops = lexicon.stops.contains(&word.folded) && (!groups.is_empty() || lexicon.language != Language::Ar);
        if word.is_any(&[";", "；", "؛", ":", "："]) || stops || lexicon.infinitive_at(words, at) {
            break;
        }
        if let Some((end, name)) = lexicon.names.longest_at(words, at) {
            // "Acoge con beneplácito el informe del Grupo": thanked is who stands right behind the verb, and has nothing behind him.
            let belongs = words.get(end).is_some_and(|next| next.is("的"));
            if act == Act::Thanks && (belongs || !words[last..at].iter().all(|word| is_article(lexicon, word))) {
                break;
            }
            groups.push(Group { start: at, end, known: Some(name.clone()), actor: true, head: at });
            (at, last) = (end, end);
        } else if let Some(end) = lexicon.conditions.end_at(words, at).or_else(|| lexicon.asides.end_at(words, at)) {
            (at, last) = (end.max(at + 1), last.max(end));
        } else {
            at += 1;
        }
    }
    groups
}
