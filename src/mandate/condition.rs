//! Conditions and time limits, with the exact words.

mod judged;

use super::group;
use super::lexicon::{Grammar, Lexicon};
use super::lists::List;
use super::words::Word;
use super::{Condition, ConditionKind};
use crate::text::TextRange;

/// Longest condition that is believed, in words.
const LONGEST: usize = 60;

/// The conditions of a paragraph. `clauses`: where its clauses begin.
pub(super) fn find(lexicon: &Lexicon, words: &[Word], clauses: &[usize]) -> Vec<Condition> {
    if lexicon.grammar == Grammar::Table {
        return super::listed::conditions(lexicon, words, clauses);
    }
    let mut found = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let listed = lexicon.conditions.longest_at(words, at);
        if let Some((end, kind)) = judged::judged(lexicon, words, at).filter(|own| listed.is_none_or(|listed| own.0 > listed.0)) {
            found.push(Condition { range: range(words, at, end), kind });
            at = end;
            continue;
        }
        let Some((end, listed)) = listed else {
            at += 1;
            continue;
        };
        // "à la demande des États" is one, "la demande de preuves" is none.
        let of_nobody = listed.open
            && listed.kind == ConditionKind::Request
            && group::group_at(lexicon, words, end).is_none_or(|group| !group.actor);
        if of_nobody || no_limit(words, at, end) || !listed.open && says_when(lexicon, words, at, end) {
            at += 1;
            continue;
        }
        let (end, kind) = if listed.open {
            // "in a position to contribute to the fund | to do so".
            let whole = listed.kind == ConditionKind::Other && !words[at].is("in");
            let reach = if whole { Reach::Comma } else { Reach::Group };
            let end = open_end(lexicon, words, end, clauses, reach);
            let kind = lexicon.kind(listed.kind, &words[at..end]);
            // "from within Somalia", "within the limits of the zone": a place.
            if kind == ConditionKind::Other && words[at].is_any(&["within", "from"]) && listed.kind == ConditionKind::Resources {
                at += 1;
                continue;
            }
            (end, kind)
        } else {
            let end = by_whom(lexicon, words, with_means(words, end, listed.kind), listed.kind);
            // "under national law".
            let kind = if listed.kind == ConditionKind::Law { lexicon.kind(listed.kind, &words[at..end]) } else { listed.kind };
            (end, kind)
        };
        found.push(Condition { range: range(words, at, end), kind });
        at = end.max(at + 1);
    }
    found
}

/// "within their mandates | and existing resources": the means belong to the mandate.
fn with_means(words: &[Word], end: usize, kind: ConditionKind) -> usize {
    let joined = kind == ConditionKind::Mandate && words.get(end).is_some_and(|word| word.is_any(&["and", "et"]));
    let limit = words.len().min(end + 6);
    let means =
        (end + 1..limit).take_while(|at| !words[*at].is_mark() && !words[*at].is("to")).find(|at| words[*at].is_in(List::Means));
    match means.filter(|_| joined) {
        Some(means) => means + 1 + usize::from(words.get(means + 1).is_some_and(|word| word.is_in(List::BehindMeans))),
        None => end,
    }
}

/// "as requested | by it", "lorsque la demande en est faite | par l'État": who does it.
fn by_whom(lexicon: &Lexicon, words: &[Word], end: usize, kind: ConditionKind) -> usize {
    let by = kind == ConditionKind::Request && words.get(end).is_some_and(|word| word.is_any(&["by", "par"]));
    if by && words.get(end + 1).is_some_and(|word| word.is_in(List::PronounBehindBy)) {
        return end + 2;
    }
    let group = by.then(|| group::group_at(lexicon, words, end + 1)).flatten();
    group.filter(|group| group.actor).map_or(end, |group| group.end)
}

/// "on this subject to the Assembly", "dans le cadre de son rapport": words that only look like a limit.
fn no_limit(words: &[Word], at: usize, end: usize) -> bool {
    let before = at.checked_sub(1).and_then(|before| words.get(before));
    let noun = words[at].is("subject") && before.is_some_and(|word| word.is_in(List::BeforeNounSubject));
    let framework = words[at..end].iter().any(|word| word.is_in(List::Frame));
    // "as soon as possible", "for as long as necessary": so much, and no more.
    let degree = words[at].is("as")
        && words[at..end].iter().any(|word| word.is_in(List::Degree))
        && words[at.saturating_sub(8)..at].iter().any(|word| word.is("as"))
        && before.is_some_and(|before| !before.is_mark());
    // "be subject to any form of attachment", "which are consistent with the embargo": what something is.
    let proviso =
        words[at].is("subject") && words.iter().skip(end.saturating_sub(1)).take(6).any(|word| word.is_in(List::Proviso));
    let said = !proviso && words[at].is_in(List::OfState) && before.is_some_and(|before| before.is_in(List::Being));
    // "petroleum products subject to resolution 706 (1991)": which ones.
    let adjective = words[at].is("subject")
        && before.is_some_and(|before| !before.is_mark() && !before.is_in(List::JoinsProviso))
        && !proviso;
    // "cooperate with the Force | in the implementation of its mandate": at what.
    let task = words[at].is("in")
        && words.get(at + 2).is_some_and(|word| word.is_in(List::Task))
        && before.is_some_and(|before| !before.is_mark());
    // "en tant que partenaire": a part that is played.
    let part = words[at].is("tant") && before.is_some_and(|before| before.is_any(&["en", "autant"]));
    if degree || said || adjective || part || task {
        return true;
    }
    noun || framework && words.iter().skip(end).take(2).any(|word| word.is_in(List::Debate))
}

/// "when relevant | matters are discussed": the adjective belongs to a noun, and limits nothing.
fn says_when(lexicon: &Lexicon, words: &[Word], at: usize, end: usize) -> bool {
    lexicon.language.code() == "en"
        && words[at].is_in(List::When)
        && words.get(end).is_some_and(|next| {
            !next.is_mark() && !next.is_in(List::BehindWhen) && !next.folded.ends_with("ly") && !next.folded.ends_with("ing")
        })
}

/// "de la Charte | , de la Déclaration et de ses résolutions": one list, with the same preposition to its end.
fn list_goes_on(lexicon: &Lexicon, words: &[Word], from: usize, comma: usize) -> bool {
    const FAMILIES: [&[&str]; 2] = [&["de", "du", "des", "d'"], &["a", "au", "aux"]];
    const REACH: usize = 16;
    let Some(next) = words.get(comma + 1) else { return false };
    let Some(family) = FAMILIES.into_iter().find(|family| next.is_any(family)) else { return false };
    let stands = words[from..comma].iter().any(|word| word.is_any(family));
    let limit = words.len().min(comma + REACH);
    let closed = (comma + 2..limit).take_while(|at| !words[*at].is_mark() || words[*at].is(",")).any(|at| {
        words[at].is("et") && words.get(at + 1).is_some_and(|word| word.is_any(family)) && !lexicon.infinitive_at(words, at + 1)
    });
    stands && closed && !lexicon.infinitive_at(words, comma + 1) && lexicon.language.code() == "fr"
}

/// "in accordance with the present resolution | and with resolution 50": the preposition of the opening once more.
fn preposition_again(lexicon: &Lexicon, words: &[Word], at: usize, and: usize) -> bool {
    let opening = at.checked_sub(1).and_then(|before| words.get(before));
    let again = words.get(and + 1);
    opening.zip(again).is_some_and(|(opening, again)| {
        opening.is_any(&["with", "avec"]) && opening.folded == again.folded && lexicon.conditions.end_at(words, and + 1).is_none()
    })
}

/// "their rights | , claims, or positions", "its practice | , humanitarian principles and international obligations": nouns of one
/// article. The last word before their end.
fn bare_list(lexicon: &Lexicon, words: &[Word], at: usize, comma: usize) -> Option<usize> {
    const REACH: usize = 5;
    let noun = |place: usize| {
        words.get(place).is_some_and(|word| {
            !word.is_mark()
                && !word.capital
                && !lexicon.stops.contains(&word.folded)
                && lexicon.determiners.end_at(words, place).is_none()
                && lexicon.asides.end_at(words, place).is_none()
                && !lexicon.verbs.contains_key(&word.folded)
                && !word.is_in(List::NoBareNoun)
                && !word.folded.ends_with("ing")
                && !word.folded.ends_with("ly")
        })
    };
    if lexicon.language.code() != "en" || !noun(comma + 1) || !noun(comma.checked_sub(1)?) || comma < at + 2 {
        return None;
    }
    let run = |from: usize| (from..words.len().min(from + REACH)).find(|place| !noun(*place));
    let stop = run(comma + 1)?;
    let and = if words.get(stop)?.is(",") { stop + 1 } else { stop };
    if !words.get(and)?.is_any(&["and", "or"]) {
        return None;
    }
    let close = run(and + 1).filter(|close| *close > and + 1)?;
    words[close].is_any(&[",", ";", "."]).then_some(close)
}

/// "Article 2 | , paragraph 6, | of the Charter": the place inside an instrument.
fn place_in(words: &[Word], comma: usize) -> Option<usize> {
    words.get(comma + 1).filter(|word| word.is_in(List::PartOfInstrument))?;
    let number = |word: &Word| {
        word.kind == crate::text::token::TokenKind::Number || word.is_any(&["(", ")", "and", "et"]) || word.folded.len() < 3
    };
    let mut end = comma + 2;
    while words.get(end).is_some_and(|word| !word.is_any(&[",", ";"]) && number(word)) {
        end += 1;
    }
    let goes_on =
        words.get(end).is_some_and(|word| word.is(",")) && words.get(end + 1).is_some_and(|word| word.is_in(List::OfInstrument));
    Some(if goes_on { end + 1 } else { end })
}

/// "en conformité avec les règles | , ainsi qu'avec les dispositions", "conformément au droit, | y compris …, et aux principes": behind a
/// comma the preposition of the opening once more. The first word behind that preposition.
fn same_again(lexicon: &Lexicon, words: &[Word], at: usize, comma: usize) -> Option<usize> {
    const FAMILIES: [&[&str]; 4] = [&["a", "au", "aux"], &["avec"], &["with"], &["to"]];
    const REACH: usize = 24;
    let opening = words.get(at.checked_sub(1)?)?;
    let family = FAMILIES.into_iter().find(|family| opening.is_any(family))?;
    let again = |joint: usize| -> Option<usize> {
        let behind = match words.get(joint)?.folded.as_str() {
            "et" | "and" => joint + 1,
            "ainsi" => joint + 2,
            "as" if words.get(joint + 1)?.is("well") => joint + 3,
            _ => return None,
        };
        let same = words.get(behind)?.is_any(family) && !lexicon.infinitive_at(words, behind);
        (same && lexicon.conditions.end_at(words, behind).is_none()).then_some(behind + 1)
    };
    let next = words.get(comma + 1)?;
    if next.is_in(List::ForExample) {
        let limit = words.len().min(comma + REACH);
        let inside =
            (comma + 2..limit).take_while(|place| !words[*place].is_any(&[";", ":"]) && !lexicon.infinitive_at(words, *place));
        return inside.filter(|place| words[*place].is(",")).find_map(|place| again(place + 1));
    }
    again(comma + 1)
}

/// The words `start..end` in the paragraph.
pub(super) fn range(words: &[Word], start: usize, end: usize) -> TextRange {
    let first = words.get(start).map_or(0, |word| word.range.start);
    let last = end.checked_sub(1).and_then(|last| words.get(last)).map_or(first, |word| word.range.end);
    TextRange::new(first, last)
}

/// How far an open condition goes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Reach {
    /// To the end of its group of words.
    Group,
    /// To the next mark.
    Comma,
}

/// Where the group of words that goes on at `at` ends.
pub(super) fn group_end(lexicon: &Lexicon, words: &[Word], at: usize, clauses: &[usize]) -> usize {
    open_end(lexicon, words, at, clauses, Reach::Group)
}

fn open_end(lexicon: &Lexicon, words: &[Word], at: usize, clauses: &[usize], reach: Reach) -> usize {
    let limit = words.len().min(at + LONGEST);
    // A sentence of its own inside the group: "que leur impose le droit", "les moyens de prévenir et de combattre".
    let mut inner = reach == Reach::Comma;
    let mut infinitive = false;
    let mut end = at;
    while end < limit {
        let word = &words[end];
        if word.is(",") && end > at && list_goes_on(lexicon, words, at.saturating_sub(1), end) {
            end += 1;
            continue;
        }
        if word.is(",")
            && end > at
            && let Some(behind) = same_again(lexicon, words, at, end)
        {
            end = behind;
            continue;
        }
        if word.is(",")
            && end > at
            && let Some(behind) = bare_list(lexicon, words, at, end).or_else(|| place_in(words, end))
        {
            end = behind;
            continue;
        }
        let modal = lexicon.language.code() == "en" && word.is_in(List::ModalVerb);
        if modal && !inner && end > at {
            break;
        }
        if word.is_mark() && !word.is_any(&["(", ")", "«", "»", "“", "”"]) || clauses.contains(&end) {
            break;
        }
        if end > at {
            if lexicon.conditions.end_at(words, end).is_some() {
                break;
            }
            let before = &words[end - 1];
            if lexicon.infinitive_at(words, end) {
                let belongs = before.is_in(List::TakesInfinitive) || (infinitive && before.is_any(&["et", "ou"]));
                if !belongs && reach == Reach::Group {
                    break;
                }
                infinitive |= belongs;
                inner = true;
            }
            if word.is_in(List::Joins)
                && !(infinitive && lexicon.infinitive_at(words, end + 1))
                && ends_at_conjunction(lexicon, words, end, clauses)
                && !preposition_again(lexicon, words, at, end)
            {
                break;
            }
            let purpose = word.is_in(List::Purpose);
            if purpose && reach == Reach::Group && starts_purpose(lexicon, words, end) {
                break;
            }
            // "in compliance with the Convention | by States Parties"; "obligations undertaken by States" goes on.
            let done = ["ed", "en", "wn", "ne", "de", "ut", "et"].iter().any(|ending| before.folded.ends_with(ending));
            if word.is("by") && !done && reach == Reach::Group {
                break;
            }
            let article = word.is_in(List::Article);
            if article && !inner && !takes_article(before) && !lexicon.stops.contains(&before.folded) {
                break;
            }
        }
        inner |= word.is_in(List::OpensRelative);
        end += 1;
    }
    while end > at && (words[end - 1].is_in(List::Loose) || words[end - 1].is_any(&[","])) {
        end -= 1;
    }
    end
}

fn ends_at_conjunction(lexicon: &Lexicon, words: &[Word], at: usize, clauses: &[usize]) -> bool {
    let Some(next) = words.get(at + 1) else { return true };
    let next_at = if word_pair(words, at) { at + 2 } else { at + 1 };
    // "dans la limite des ressources disponibles | et de façon équitable".
    let manner = next.is_any(&["de", "d'", "dans", "in"])
        && words.get(at + 2).is_some_and(|word| word.is_any(&["facon", "maniere", "une", "a"]))
        && words[at + 2..words.len().min(at + 4)].iter().any(|word| word.is_any(&["facon", "maniere", "manner"]));
    manner
        || clauses.contains(&(at + 1))
        || next.is_in(List::BehindConjunction)
        || next.is("a") && words.get(at + 2).is_some_and(|word| word.is("un"))
        || lexicon.conditions.end_at(words, next_at).is_some()
        || lexicon.infinitive_at(words, next_at)
        || lexicon.asides.end_at(words, at + 1).is_some()
}

/// "ainsi que", "as well as".
fn word_pair(words: &[Word], at: usize) -> bool {
    words[at].is("ainsi") && words.get(at + 1).is_some_and(|word| word.is_any(&["que", "qu'"]))
}

/// "pour" with an infinitive, "en vue de", "en mettant".
fn starts_purpose(lexicon: &Lexicon, words: &[Word], at: usize) -> bool {
    let Some(next) = words.get(at + 1) else { return true };
    match words[at].folded.as_str() {
        "afin" | "while" => true,
        "en" => next.is("vue") || next.folded.ends_with("ant") || next.is_in(List::BehindEn),
        "tout" => next.is("en"),
        "so" => next.is_any(&["as", "that"]),
        "by" | "through" => next.folded.ends_with("ing"),
        "pour" => lexicon.purpose_at(words, at + 1) || next.is("que"),
        _ => false,
    }
}

/// Words behind which an article may stand inside a group.
fn takes_article(before: &Word) -> bool {
    before.is_in(List::TakesArticle)
        || before.folded.ends_with("ant")
        || before.folded.ends_with("ing")
        || before.folded.ends_with("ent") && !before.folded.ends_with("ment") && before.folded.len() > 5
}
