//! Where the clauses of a paragraph begin and end.

mod address;
mod begins;
mod incumbent;
mod spoken;
mod thanked;

use super::group::{self, Group};
use super::lexicon::{Act, Grammar, Lexicon, lemma};
use super::listed;
use super::words::Word;
use crate::ingest::{Lexicon as Openings, Opens};
use crate::model::{Paragraph, Section};
use crate::text::TextRange;
use address::{address, asked_behind, asking_infinitive};
use begins::begins;

/// A clause, as words `start..end`; the verb ends before `behind`.
#[derive(Clone, Debug)]
pub(super) struct Found {
    pub start: usize,
    pub behind: usize,
    pub end: usize,
    pub verb: TextRange,
    pub lemma: String,
    pub act: Act,
    pub addressed: Vec<Group>,
    pub implied: bool,
    /// First word behind those it is addressed to.
    pub what: usize,
    /// What is asked stands behind "that": "Requests that the Secretary-General report".
    pub that: bool,
    /// A pronoun before the verb stands for those named before: "et lui demande".
    pub pronoun: bool,
}

/// Words before a verb that belong to it.
const PRONOUNS: [&str; 12] = ["lui", "leur", "les", "le", "la", "l'", "s'", "se", "en", "y", "ne", "n'"];

/// Verbs behind which an infinitive may ask.
pub(super) const DECIDES: [&str; 6] = ["decide", "resolve", "agree", "décider", "convenir", "résoudre"];

/// The clauses of a paragraph, in reading order.
pub(super) fn find(lexicon: &Lexicon, paragraph: &Paragraph, words: &[Word]) -> Vec<Found> {
    let text = paragraph.text.as_str();
    let opens = if paragraph.section == Section::Preamble { Opens::Preamble } else { Opens::Operative };
    let openings = Openings::of(lexicon.language);
    let spoken = if opens == Opens::Operative { spoken::opening(lexicon, openings, text, words) } else { None };
    let own = || paragraph.opening.or_else(|| own_opening(lexicon, openings, paragraph, words));
    let opening = spoken.or_else(own);
    // "In this regard, requests the Council to act": further verbs are looked for all the same.
    let goes_on = opening.is_some() || paragraph.level == 0 && opens == Opens::Operative;
    if !goes_on || spoken.is_none() && is_treaty(lexicon, paragraph, words) {
        return Vec::new();
    }
    let behind =
        opening.map_or(0, |opening| words.iter().position(|word| word.range.start >= opening.end).unwrap_or(words.len()));
    let mut starts = opening.map(|opening| opened(lexicon, text, words, opening, behind)).unwrap_or_default();
    let first = behind;
    let mut at = behind;
    while at < words.len() {
        let since = starts.last().map_or(0, |last| last.first);
        let begun = if lexicon.grammar == Grammar::Table {
            let asks = opens == Opens::Operative
                && starts.iter().any(|own| lexicon.act(&lemma(lexicon, own.verb.of(text))) == Act::Asks);
            listed::begins(lexicon, openings, opens, text, words, (at, asks))
        } else {
            begins(lexicon, openings, opens, text, words, (since, first), at)
        };
        match begun {
            Some(own) => {
                at = own.behind;
                starts.push(own);
            }
            None => at += 1,
        }
    }
    let ends: Vec<usize> = starts.iter().skip(1).map(|own| own.first).chain([words.len()]).collect();
    let mut clauses: Vec<Found> = starts
        .into_iter()
        .zip(ends)
        .map(|(Start { first: start, behind, verb, pronoun }, end)| {
            let lemma = lemma(lexicon, verb.of(text));
            let act = if opens == Opens::Preamble { Act::Says } else { lexicon.act(&lemma) };
            let mut found = Found {
                start,
                behind,
                end,
                verb,
                lemma,
                act,
                addressed: Vec::new(),
                implied: false,
                what: behind,
                that: false,
                pronoun,
            };
            if opens == Opens::Operative {
                address(lexicon, words, &mut found);
            }
            found
        })
        .collect();
    if opens == Opens::Operative {
        share_addressed(lexicon, words, &mut clauses);
    }
    clauses
}

/// The clauses that the opening words begin: two where they hold two verbs, "Welcomes | and encourages".
fn opened(lexicon: &Lexicon, text: &str, words: &[Word], opening: TextRange, behind: usize) -> Vec<Start> {
    let whole = Start { first: 0, behind, verb: opening, pronoun: false };
    let verb = |at: &usize| {
        let and = words[*at - 1].is_any(&["and", "et"]);
        and && !words[*at].capital && lexicon.verbs.contains_key(&words[*at].folded)
    };
    let Some(second) = (2..behind).find(verb).filter(|_| lexicon.grammar != Grammar::Table) else { return vec![whole] };
    let printed = TextRange::new(words[second].range.start, opening.end);
    let before = TextRange::new(opening.start, words[second - 2].range.end);
    debug_assert!(printed.of(text).len() < opening.of(text).len());
    let own = Start { first: 0, behind: second - 1, verb: before, pronoun: false };
    vec![own, Start { first: second - 1, behind, verb: printed, pronoun: false }]
}

/// Those behind both verbs of the opening words, "Invites and encourages States", are read for the first as if it stood alone.
fn share_addressed(lexicon: &Lexicon, words: &[Word], clauses: &mut [Found]) {
    if let [own, further, ..] = clauses
        && own.behind == own.end
    {
        let mut alone = Found { behind: further.behind, end: further.end, ..own.clone() };
        address(lexicon, words, &mut alone);
        (own.addressed, own.implied, own.act) = (alone.addressed, alone.implied, alone.act);
    }
}

/// A paragraph of an annex that opens with no verb: the articles of a treaty ask nobody in the name of the body.
fn is_treaty(lexicon: &Lexicon, paragraph: &Paragraph, words: &[Word]) -> bool {
    let first = words.iter().find(|word| !word.is_any(&PRONOUNS) || word.is_any(&["le", "la", "les", "l'"]));
    paragraph.id.is_in_annex()
        && paragraph.section == Section::Operative
        && first.is_some_and(|first| !lexicon.verbs.contains_key(&first.folded))
        && lexicon.order.end_at(words, 0).is_none()
        && lexicon.asides.end_at(words, 0).is_none()
}

/// Where a clause begins.
#[derive(Clone, Copy, Debug)]
pub(super) struct Start {
    /// Its first word.
    pub first: usize,
    /// The first word behind the verb.
    pub behind: usize,
    pub verb: TextRange,
    /// A pronoun before the verb stands for those named before.
    pub pronoun: bool,
}

/// An item that names who is asked below a verb that does not: "Calls upon: (a) Member States to act". The verb stands above, so that
/// none is printed here.
pub(super) fn find_asked_item(lexicon: &Lexicon, above: &Found, words: &[Word]) -> Option<Found> {
    if lexicon.grammar == Grammar::Table {
        return None;
    }
    let (addressed, what) = group::addressed(lexicon, words, 0, words.len());
    let asked = addressed.iter().all(|group| group.actor) && !addressed.is_empty() && lexicon.infinitive_at(words, what);
    asked.then(|| Found {
        start: 0,
        behind: 0,
        end: words.len(),
        verb: TextRange::new(0, 0),
        addressed,
        what,
        implied: false,
        that: false,
        pronoun: false,
        ..above.clone()
    })
}

/// An item that says who is to act, below a verb that decides or asks: "Decides: (c) That the Office shall assist".
pub(super) fn find_told_item(lexicon: &Lexicon, above: &Found, words: &[Word]) -> Option<Found> {
    let that = words.first().is_some_and(|word| word.is_any(&["that", "que", "qu'"]));
    let mut found = whole_item(above, words);
    if !that || lexicon.grammar == Grammar::Table {
        return None;
    }
    incumbent::incumbent(lexicon, words, &mut found);
    found.what = 0;
    (!found.addressed.is_empty()).then_some(found)
}

/// An item whose verb and addressees stand above.
pub(super) fn whole_item(above: &Found, words: &[Word]) -> Found {
    Found {
        start: 0,
        behind: 0,
        end: words.len(),
        verb: TextRange::default(),
        addressed: Vec::new(),
        what: 0,
        that: false,
        pronoun: false,
        ..above.clone()
    }
}

/// A paragraph that opens with no verb: "The Committee shall report to the Council".
pub(super) fn without_verb(words: &[Word]) -> Found {
    Found {
        start: 0,
        behind: 0,
        end: words.len(),
        verb: TextRange::default(),
        lemma: String::new(),
        act: Act::Says,
        addressed: Vec::new(),
        implied: false,
        what: 0,
        that: false,
        pronoun: false,
    }
}

/// The opening of an item that has a verb of its own: "Acting under Chapter VII: (a) Requests all States to report".
fn own_opening(lexicon: &Lexicon, openings: &Openings, paragraph: &Paragraph, words: &[Word]) -> Option<TextRange> {
    let first = words.first().filter(|word| word.capital && lexicon.verbs.contains_key(&word.folded));
    if paragraph.level == 0 || paragraph.section != Section::Operative || first.is_none() || lexicon.grammar == Grammar::Table {
        return None;
    }
    let opening = openings.opening(&paragraph.text, Opens::Operative)?;
    let next = words.iter().find(|word| word.range.start >= opening.end)?;
    // "Requests for assistance", "Measures of the Council": nouns.
    let single = !opening.of(&paragraph.text).trim().contains(' ');
    let noun = single && next.is_any(&["of", "for", "by", "from", "and", "or", ":", ";", ".", "du", "des", "et", "ou"]);
    (!noun).then_some(opening)
}

/// An item below "Decides:" that asks by an infinitive: "(c) To request the Secretary-General to submit …", or by a passive: "(d) That the
/// Trusteeship Council be requested to send …".
pub(super) fn find_item(lexicon: &Lexicon, paragraph: &Paragraph, words: &[Word]) -> Option<Found> {
    let Some(verb) = asking_infinitive(lexicon, words, 0) else { return incumbent::requested_item(lexicon, words) };
    let printed = TextRange::new(words.first()?.range.start, words.get(verb)?.range.end);
    let mut found = Found {
        start: 0,
        behind: verb + 1,
        end: words.len(),
        verb: printed,
        lemma: words[verb].range.of(&paragraph.text).to_lowercase(),
        act: Act::Asks,
        addressed: Vec::new(),
        implied: false,
        what: verb + 1,
        that: false,
        pronoun: false,
    };
    asked_behind(lexicon, words, &mut found);
    Some(found)
}
