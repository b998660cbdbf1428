//! Those that a verb is addressed to, one or several, and those who are its subject.

use super::{Group, behind_determiners, group_at};
use crate::mandate::lexicon::{Grammar, Lexicon};
use crate::mandate::lists::List;
use crate::mandate::words::Word;
use crate::text::token::TokenKind;

/// Whether a noun names what is done or how something is: "the reinforcement of the Force".
fn is_abstract(lexicon: &Lexicon, noun: &Word) -> bool {
    !noun.capital
        && !lexicon.actors.contains(&noun.folded)
        && !noun.is_in(List::BodyLikeAbstract)
        && noun.ends_in(List::AbstractNoun)
}

/// How far behind a verb the end of what stands between commas is looked for, in words.
const LONGEST_ASIDE: usize = 45;

/// The same for a list of those who are among them: "notamment …, … et …".
const LONGEST_LIST: usize = 130;

/// Those that a verb which ends before `at` is addressed to, and the first word behind them.
pub(in crate::mandate) fn addressed(lexicon: &Lexicon, words: &[Word], at: usize, end: usize) -> (Vec<Group>, usize) {
    addressed_where(lexicon, words, at, end, false)
}

/// The same; `persons`: nobody but a person or a body can stand behind the verb ("thanks").
pub(in crate::mandate) fn addressed_where(
    lexicon: &Lexicon,
    words: &[Word],
    at: usize,
    end: usize,
    persons: bool,
) -> (Vec<Group>, usize) {
    let words = &words[..end.min(words.len())];
    let at = behind_asides(lexicon, words, at);
    let first = behind_to(lexicon, words, at);
    // "requests her | to continue": no article there.
    let her = words.get(first).is_some_and(|word| word.is("her")) && lexicon.infinitive_at(words, first + 1);
    // "invites him to that end to keep".
    let him = lexicon.grammar == Grammar::NounLast && words.get(first).is_some_and(|word| word.is_in(List::PronounOfAsked));
    if her || him {
        let group = Group { start: first, end: first + 1, known: None, actor: true, head: first };
        return (vec![group], first + 1);
    }
    let Some(mut group) = group_at(lexicon, words, first) else { return (Vec::new(), at) };
    let mut groups: Vec<Group> = Vec::new();
    loop {
        let mut next = group.end;
        if let Some(whole) = with_attributes(lexicon, words, &group) {
            next = whole.end;
            group = whole;
        }
        // "the Organization of African Unity (OAU)".
        next = behind_brackets(words, next);
        // "all concerned", "those concerned".
        if group.end == group.start + 1 && words[group.start].is("concerned") && group.start > first {
            group = Group { start: group.start - 1, actor: true, ..group };
        }
        groups.push(group);
        let proper = groups.last().is_some_and(|last| words[last.start].capital);
        let found = further(lexicon, words, next)
            .or_else(|| proper.then(|| proper_behind(lexicon, words, next)).flatten())
            .or_else(|| listed_behind(lexicon, words, next, (at < first, persons)));
        if let Some(found) = found {
            // "les organismes, fonds et programmes | des Nations Unies": one article and what it belongs to, for all of them.
            let last = groups.last().filter(|last| match lexicon.grammar {
                Grammar::NounFirst => share(words, last, &found),
                _ => share_behind(words, last, &found),
            });
            if let Some(start) = last.map(|last| last.start) {
                groups.pop();
                group = Group { start, ..found };
                continue;
            }
            group = found;
        } else {
            let asked = lexicon.infinitive_at(words, next) || asked_behind(lexicon, words, next);
            let somebody = |group: &Group| {
                let noun = &words[group.head];
                !lexicon.efforts.contains(&noun.folded) && !noun.is_in(List::Doing) && !is_abstract(lexicon, noun)
            };
            let infinitive = asked && lexicon.infinitive_at(words, next);
            // A name in capitals needs no noun that is known: "Authorizes UNPROFOR, in addition to …, to use".
            let proper =
                asked && groups.first().is_some_and(|group| words[group.start].capital && !words[group.start].is_in(List::Paper));
            let sure = proper || groups.first().is_some_and(|group| group.actor || (infinitive || persons) && somebody(group));
            if !sure {
                groups.clear();
            }
            groups.retain(|group| group.actor || asked || persons || words[group.start].capital);
            return (groups, next);
        }
    }
}

/// One of a list that nothing but further names and what is asked stand behind: "…, mayors and teachers to act".
///
/// `to`: the first stands behind a preposition; else none of them does: "States, on a regular basis, to", "à titre individuel".
fn listed_behind(lexicon: &Lexicon, words: &[Word], at: usize, (to, persons): (bool, bool)) -> Option<Group> {
    const MOST: usize = 12;
    let joined = conjunction(words, at)?;
    let behind = behind_to(lexicon, words, joined);
    if behind > joined && (!to || lexicon.grammar == Grammar::NounLast) {
        return None;
    }
    let group = group_at(lexicon, words, behind)?;
    let (start, head) = (&words[group.start], &words[group.head]);
    let occasion = words[group.start..group.end].iter().any(|word| word.is_in(List::Occasion));
    let somebody = start.kind == TokenKind::Word
        && !occasion
        && !lexicon.efforts.contains(&head.folded)
        && !head.is_in(List::Doing)
        && !is_abstract(lexicon, head);
    let verb = lexicon.verbs.contains_key(&start.folded) && !start.capital;
    let shaped = match lexicon.grammar {
        Grammar::NounFirst => behind_determiners(lexicon, words, behind) > joined || start.is("autres"),
        _ => head.folded.ends_with('s') || start.capital,
    };
    (somebody && !verb && shaped && (closes(lexicon, words, group.end, MOST) || persons)).then_some(group)
}

/// Whether nothing but further names stands before what is asked.
fn closes(lexicon: &Lexicon, words: &[Word], at: usize, most: usize) -> bool {
    let comma = usize::from(words.get(at).is_some_and(|word| word.is(",")));
    if lexicon.infinitive_at(words, at + comma) {
        return true;
    }
    let next = conjunction(words, at).filter(|_| most > 0).map(|behind| behind_to(lexicon, words, behind));
    let group = next.and_then(|next| group_at(lexicon, words, next));
    group.is_some_and(|group| closes(lexicon, words, group.end, most - 1))
}

/// "intergovernmental | and non-governmental organizations", "international | , regional and non-governmental organizations": one.
fn with_attributes(lexicon: &Lexicon, words: &[Word], group: &Group) -> Option<Group> {
    const MOST: usize = 4;
    let mut last = group.clone();
    for _ in 0..MOST {
        let attribute = lexicon.grammar == Grammar::NounLast && !last.actor && is_attribute(words, &last);
        if !attribute || !words.get(last.end).is_some_and(|word| word.is_any(&["and", "or", ","])) {
            return None;
        }
        let and = usize::from(words[last.end].is(",") && words.get(last.end + 1).is_some_and(|word| word.is_any(&["and", "or"])));
        let from = last.end + 1 + and;
        last = group_at(lexicon, words, from).filter(|further| further.start == from)?;
        if last.actor {
            return Some(Group { start: group.start, known: None, ..last });
        }
    }
    None
}

/// Behind "(OAU)".
fn behind_brackets(words: &[Word], at: usize) -> usize {
    const LONGEST: usize = 6;
    if !words.get(at).is_some_and(|word| word.is("(")) {
        return at;
    }
    (at + 1..words.len().min(at + LONGEST)).find(|place| words[*place].is(")")).map_or(at, |close| close + 1)
}

/// Whether a group is only words that another noun may follow: "intergovernmental", no "RENAMO" and no "employers".
fn is_attribute(words: &[Word], group: &Group) -> bool {
    !words[group.start].capital
        && words.get(group.end.wrapping_sub(1)).is_some_and(|word| !word.folded.ends_with('s'))
        && !words[group.start..group.end].iter().any(|word| word.is("of"))
}

/// "the leaders | and members of the armed groups", "individuals | and institutions concerned": what stands behind is of both.
fn share_behind(words: &[Word], last: &Group, found: &Group) -> bool {
    let bare = |group: &Group| words[group.head].is_in(List::KindOfBody) && !words[group.head].capital && group.known.is_none();
    let alone = last.end == last.start + 1;
    let joint = found.start == last.end + 1 && words[last.end].is_any(&["and", "or"]);
    let behind = words[found.head + 1..found.end].iter().any(|word| word.is_in(List::TellsWhich));
    bare(last) && bare(found) && alone && joint && found.head == found.start && behind
}

/// Whether two nouns of bodies share an article and what stands behind the second: "fonds et programmes des Nations Unies".
fn share(words: &[Word], last: &Group, found: &Group) -> bool {
    let bare = |group: &Group| words[group.head].is_in(List::KindOfBody) && !words[group.head].capital && group.known.is_none();
    let joint = words[last.end..found.start].iter().all(|word| word.is_any(&[",", "et"]));
    let alone = last.end == last.head + 1 || words[last.start..last.end].iter().any(|word| word.is_any(&[",", "et"]));
    let shared = found.end > found.head + 1 || words.get(found.end).is_some_and(|word| word.is_any(&[",", "et"]));
    bare(last) && bare(found) && joint && alone && shared
}

/// Those of whom something is said behind "that", and the first word behind them: "that all parties | immediately cease".
pub(in crate::mandate) fn subject(lexicon: &Lexicon, words: &[Word], at: usize, end: usize) -> (Vec<Group>, usize) {
    // "requests that he submit"; French "il" may be nobody.
    if words.get(at).is_some_and(|word| word.is_in(List::SubjectPronoun)) {
        return (vec![Group { start: at, end: at + 1, known: None, actor: true, head: at }], at + 1);
    }
    // "that it immediately cease", no "that it be ensured".
    let be = |at: usize| words.get(at).is_some_and(|word| word.is_in(List::BeVerb));
    if words.get(at).is_some_and(|word| word.is("it")) && lexicon.grammar == Grammar::NounLast && !be(at + 1) {
        return (vec![Group { start: at, end: at + 1, known: None, actor: true, head: at }], at + 1);
    }
    if lexicon.grammar == Grammar::NounLast {
        return english_subject(lexicon, words, at, end);
    }
    let found = addressed(lexicon, words, at, end);
    if lexicon.grammar == Grammar::NounFirst && found.0.is_empty() {
        return proper_subject(lexicon, words, at).unwrap_or(found);
    }
    found
}

/// Nothing tells an English noun from the verb behind it: a name in capitals goes on while capitals do, any other ends with the first
/// word that can name somebody and what belongs to it.
fn english_subject(lexicon: &Lexicon, words: &[Word], at: usize, end: usize) -> (Vec<Group>, usize) {
    let words = &words[..end.min(words.len())];
    let mut groups: Vec<Group> = Vec::new();
    // "that, as a first step, Iran and Iraq observe".
    let mut next = behind_asides(lexicon, words, at);
    let mut behind = at;
    while let Some(group) = one_subject(lexicon, words, next) {
        behind = group.end;
        groups.push(group);
        match conjunction(words, behind) {
            // "Israel, the occupying Power, cease": the same by another name.
            Some(further) if words[behind].is(",") => {
                let Some(one) = one_subject(lexicon, words, further) else { break };
                if words[one.start..one.end].iter().any(|word| word.is("power")) && further == behind + 1 {
                    behind = one.end + usize::from(words.get(one.end).is_some_and(|word| word.is(",")));
                    break;
                }
                next = further;
            }
            Some(further) => next = further,
            None => break,
        }
    }
    (groups, behind)
}

fn one_subject(lexicon: &Lexicon, words: &[Word], at: usize) -> Option<Group> {
    let start = behind_determiners(lexicon, words, at);
    let first = words.get(start).filter(|word| !word.is_mark() && !word.is_in(List::NoSubject))?;
    let group = |end: usize, head: usize, known: Option<String>| Group { start, end, known, actor: true, head };
    let noun = |at: usize| words.get(at).is_some_and(|word| !word.capital && lexicon.actors.contains(&word.folded));
    if let Some(group) = super::those(words, at, start) {
        return Some(group);
    }
    if first.capital {
        if first.is_in(List::Paper) || words[start..].iter().take(3).any(|word| word.is_any(&["resolution", "article"])) {
            return None;
        }
        let name = lexicon.names.longest_at(words, start);
        let mut behind = name.map_or(start + 1, |(end, _)| end);
        loop {
            let small = words.get(behind).is_some_and(|word| word.is_in(List::SmallInName));
            let article = usize::from(words.get(behind + 1).is_some_and(|word| word.is("the")));
            let capital = |at: usize| words.get(at).is_some_and(|word| word.capital && word.kind == TokenKind::Word);
            let of = words.get(behind).is_some_and(|word| word.is_in(List::Complement));
            let complement = of || words[behind - 1].is_in(List::Party) && words.get(behind).is_some_and(|word| word.is("to"));
            if capital(behind) || noun(behind) && !words[behind - 1].is("the") {
                behind += 1;
            } else if small && complement && capital(behind + 1 + article) {
                behind += 2 + article;
            } else if words.get(behind).is_some_and(|word| word.is("and"))
                && words[start..behind].iter().any(|word| word.is_in(List::ComplementJoined))
                && capital(behind + 1)
                && !noun(behind + 1)
                && lexicon.names.end_at(words, behind + 1).is_none()
            {
                behind += 2;
            } else {
                break;
            }
        }
        let known = name.filter(|(end, _)| *end == behind).map(|(_, name)| name.clone());
        return Some(group(behind, start, known));
    }
    let limit = words.len().min(start + 6);
    let plain =
        |at: &usize| !words[*at].is_mark() && !lexicon.stops.contains(&words[*at].folded) && !words[*at].is_any(&["of", "and"]);
    let head = (start..limit).take_while(plain).find(|at| lexicon.actors.contains(&words[*at].folded) && !noun(at + 1))?;
    let mut behind = head + 1;
    behind += usize::from(words.get(behind).is_some_and(|word| word.is_in(List::BehindHead)));
    // "the parties to the conflict", "authorities of the region", "States in the area".
    let complement = words.get(behind).is_some_and(|word| word.is("of"))
        || words[head].is_in(List::Signatory) && words.get(behind).is_some_and(|word| word.is("to"))
        || words.get(behind).is_some_and(|word| word.is("in"));
    if complement {
        let noun = behind_determiners(lexicon, words, behind + 1);
        let run = (noun..words.len()).take_while(|at| words[*at].capital && words[*at].kind == TokenKind::Word).count();
        let table = lexicon.names.end_at(words, noun).filter(|_| words.get(noun).is_some_and(|word| word.capital));
        let plain = usize::from(noun > behind + 1);
        let place = words.get(behind).is_some_and(|word| word.is("in"));
        behind = table.unwrap_or(if run > 0 || plain > 0 && !place { noun + run.max(1) } else { behind });
    }
    Some(group(behind, head, None))
}

/// "que l'Iraq | s'acquitte": a proper name of words in capitals, as far as they go.
fn proper_subject(lexicon: &Lexicon, words: &[Word], at: usize) -> Option<(Vec<Group>, usize)> {
    let start = behind_determiners(lexicon, words, at);
    let is_name = |at: usize| words.get(at).is_some_and(|word| word.capital && !word.is_mark());
    if start == at || !is_name(start) || words[start].is_in(List::Paper) {
        return None;
    }
    let mut end = start + 1;
    loop {
        let of = words.get(end).is_some_and(|word| word.is_in(List::OfOrAnd));
        if is_name(end) {
            end += 1;
        } else if of && is_name(end + 1) {
            end += 2;
        } else {
            return Some((vec![Group { start, end, known: None, actor: true, head: start }], end));
        }
    }
}

/// Behind adverbs and what stands between commas right behind a verb: ", à cet égard,".
pub(in crate::mandate) fn behind_asides(lexicon: &Lexicon, words: &[Word], mut at: usize) -> usize {
    loop {
        if let Some(end) = lexicon.asides.end_at(words, at).or_else(|| lexicon.order.end_at(words, at)) {
            at = end;
        } else if words.get(at).is_some_and(|word| word.is(",")) {
            let limit = words.len().min(at + LONGEST_ASIDE);
            let mut commas = (at + 1..limit).filter(|place| words[*place].is(","));
            let Some(mut close) = commas.next() else { return at };
            // "Requests, in connection with …, which the Council welcomes, | that he submit".
            if words.get(close + 1).is_some_and(|word| word.is_in(List::OpensTold)) {
                close = commas.next().unwrap_or(close);
            }
            at = close + 1;
        } else {
            return at;
        }
    }
}

fn behind_to(lexicon: &Lexicon, words: &[Word], at: usize) -> usize {
    if words.get(at).is_some_and(|word| lexicon.to.contains(&word.folded)) && !lexicon.infinitive_at(words, at) {
        at + 1
    } else {
        at
    }
}

/// The next of several: behind "et", a comma, "ainsi que", also where something stands between commas before it.
fn further(lexicon: &Lexicon, words: &[Word], at: usize) -> Option<Group> {
    if let Some(behind) = conjunction(words, at)
        && let Some(group) = actor_behind(lexicon, words, behind)
    {
        // "Israel, the occupying Power,": the same by another name.
        let power = words[group.start..group.end].iter().any(|word| {
            word.is_any(&["power", "puissance"]) || !word.capital && word.is_any(&["representative", "representant"])
        });
        if !(power && behind == at + 1 && words[at].is(",") && words.get(group.end).is_some_and(|word| word.is(","))) {
            return Some(group);
        }
        return further(lexicon, words, group.end).filter(|_| strong_conjunction(words, group.end).is_some());
    }
    // "les États Membres, en particulier les pays développés, ainsi que l'Office"; "les États qui le peuvent, et l'Office".
    let comma = words.get(at).is_some_and(|word| word.is(","));
    let opens = at + usize::from(comma);
    let part = words.get(opens).is_some_and(|word| word.is_in(List::OpensPart))
        || words
            .get(opens..opens + 2)
            .is_some_and(|pair| pair[0].is_any(&["en", "in"]) && pair[1].is_any(&["particulier", "particular"]))
        || lexicon.conditions.end_at(words, opens).is_some()
        || comma && words.get(opens).is_some_and(says_how);
    let said_of_them = comma && party_or_not(words, opens);
    // "les organismes des Nations Unies dans leur ensemble et les États": where they are.
    let place = !comma && words.get(at).is_some_and(|word| word.is_in(List::Place));
    if place {
        return behind_place(lexicon, words, at);
    }
    if !part && !said_of_them {
        return None;
    }
    let limit = words.len().min(at + LONGEST_LIST);
    for place in opens..limit {
        let word = &words[place];
        if said_of_them && word.is(",") && words.get(place + 1).is_some_and(|next| lexicon.to.contains(&next.folded)) {
            return actor_behind(lexicon, words, place + 1);
        }
        if lexicon.infinitive_at(words, place) || word.is_any(&[";", ":"]) {
            return None;
        }
        if word.is(",")
            && let Some(group) = strong_conjunction(words, place).and_then(|behind| actor_behind(lexicon, words, behind))
        {
            return Some(group);
        }
    }
    None
}

/// The next one behind a few words that say where the one before is.
fn behind_place(lexicon: &Lexicon, words: &[Word], at: usize) -> Option<Group> {
    const LONGEST: usize = 8;
    let limit = words.len().min(at + LONGEST);
    let joint = (at + 1..limit)
        .take_while(|place| !lexicon.infinitive_at(words, *place) && !words[*place].is_any(&[";", ":"]))
        .find(|place| conjunction(words, *place).is_some())?;
    let behind = conjunction(words, joint)?;
    let determined =
        lexicon.grammar == Grammar::NounLast || behind_determiners(lexicon, words, behind_to(lexicon, words, behind)) > behind;
    actor_behind(lexicon, words, behind).filter(|_| determined)
}

/// What opens words about how those named are to act: "agissant dans le cadre …", "in cooperation with …".
fn says_how(word: &Word) -> bool {
    word.is_in(List::OpensManner)
}

/// "parties ou non".
fn party_or_not(words: &[Word], at: usize) -> bool {
    words.get(at).is_some_and(|word| word.is_any(&["parties", "partie"]))
        && words.get(at + 1).is_some_and(|word| word.is_any(&["ou", "or"]))
}

/// A group that can be asked, behind a conjunction; "notamment les …" names parts, nobody new.
fn actor_behind(lexicon: &Lexicon, words: &[Word], at: usize) -> Option<Group> {
    // "especially neighbouring States": some of those named before.
    if words.get(at).is_some_and(|word| word.is_in(List::NamesParts)) {
        return None;
    }
    let again = words.get(at).is_some_and(|word| word.is_any(&["par", "by"]));
    let at = if again { at + 1 } else { behind_to(lexicon, words, at) };
    let group = group_at(lexicon, words, at)?;
    // The verb of another clause looks like a noun at times.
    let verb = words.get(group.start).is_some_and(|word| lexicon.verbs.contains_key(&word.folded) && !word.capital);
    // "les États, parties ou non au Statut": said of those named before.
    if party_or_not(words, group.start) {
        return None;
    }
    if group.actor && !verb {
        return Some(group);
    }
    if verb {
        return None;
    }
    if let Some(whole) = with_attributes(lexicon, words, &group) {
        return Some(whole);
    }
    // "think tanks and research institutions": one that the list lacks, before one that it has.
    let many = lexicon.grammar == Grammar::NounLast && words[group.head].folded.ends_with('s') && !words[group.head].capital;
    let somebody = many && !lexicon.efforts.contains(&words[group.head].folded) && !words[group.head].is_in(List::Doing);
    let next = somebody.then(|| conjunction(words, group.end)).flatten().and_then(|behind| group_at(lexicon, words, behind));
    if next.is_some_and(|next| next.actor) {
        return Some(Group { actor: true, ..group });
    }
    None
}

/// A proper name behind others: "le Maroc, le Front POLISARIO, l'Algérie et la Mauritanie".
fn proper_behind(lexicon: &Lexicon, words: &[Word], at: usize) -> Option<Group> {
    let behind = behind_to(lexicon, words, conjunction(words, at)?);
    let named = match lexicon.grammar {
        Grammar::NounFirst => behind_determiners(lexicon, words, behind) > behind,
        Grammar::NounLast => true,
        Grammar::Table => false,
    };
    let is_paper = |group: &Group| words[group.head].is_in(List::Paper) && group.known.is_none();
    group_at(lexicon, words, behind).filter(|group| named && words[group.start].capital && !is_paper(group))
}

/// Longest words between commas behind "et".
const LONGEST_BETWEEN: usize = 10;

/// Behind "et", ",", ", et", "ainsi que", ", ainsi que".
fn conjunction(words: &[Word], at: usize) -> Option<usize> {
    let is = |at: usize, list: &[&str]| words.get(at).is_some_and(|word| word.is_any(list));
    let comma = usize::from(is(at, &[","]));
    let next = at + comma;
    if is(next, &["et", "ou", "and", "or", "y", "e"]) {
        // "et, selon qu'il convient, les parties prenantes", "and, through it, the Council".
        let close =
            is(next + 1, &[","]).then(|| (next + 2..words.len().min(next + LONGEST_BETWEEN)).find(|place| words[*place].is(",")));
        return Some(close.flatten().map_or(next + 1, |close| close + 1));
    }
    if is(next, &["ainsi"]) && is(next + 1, &["que", "qu'"]) {
        return Some(next + 2);
    }
    if is(next, &["as"]) && is(next + 1, &["well"]) && is(next + 2, &["as"]) {
        return Some(next + 3);
    }
    (comma == 1).then_some(next)
}

/// Behind a comma with "et" or "ainsi que".
fn strong_conjunction(words: &[Word], at: usize) -> Option<usize> {
    conjunction(words, at).filter(|behind| *behind > at + 1)
}

/// Whether the mark of an infinitive stands behind the commas that follow: ", en coordination avec …, de fournir".
fn asked_behind(lexicon: &Lexicon, words: &[Word], at: usize) -> bool {
    let limit = words.len().min(at + 2 * LONGEST_ASIDE);
    (at..limit).any(|place| words[place].is(",") && lexicon.infinitive_at(words, place + 1))
}
