//! The next of several who are addressed: behind "and", a comma, "as well as", and over what stands between.

use super::addressed::{asked_behind, behind_to, is_somebody};
use super::shared::with_attributes;
use super::{Group, behind_determiners, group_at};
use crate::mandate::lexicon::{Act, Grammar, Lexicon};
use crate::mandate::lists::List;
use crate::mandate::words::Word;
use crate::text::token::TokenKind;

/// The same for a list of those who are among them: "notamment …, … et …".
const LONGEST_LIST: usize = 130;

/// One of a list that nothing but further names and what is asked stand behind: "…, mayors and teachers to act".
///
/// `to`: the first stands behind a preposition; else none of them does: "States, on a regular basis, to", "à titre individuel".
pub(super) fn listed_behind(lexicon: &Lexicon, words: &[Word], at: usize, (to, persons): (bool, bool)) -> Option<Group> {
    const MOST: usize = 12;
    let joined = conjunction(words, at)?;
    let behind = behind_to(lexicon, words, joined);
    if behind > joined && (!to || lexicon.grammar == Grammar::NounLast) {
        return None;
    }
    let group = group_at(lexicon, words, behind)?;
    let (start, head) = (&words[group.start], &words[group.head]);
    let occasion = words[group.start..group.end].iter().any(|word| word.is_in(List::Occasion));
    let somebody = start.kind == TokenKind::Word && !occasion && is_somebody(lexicon, head);
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

/// The next of several: behind "et", a comma, "ainsi que", also where something stands between commas before it.
pub(super) fn further(lexicon: &Lexicon, words: &[Word], at: usize) -> Option<Group> {
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
        || comma && words.get(opens).is_some_and(says_how)
        // "organisations | travaillant dans ce domaine, ainsi que le secteur privé".
        || !comma && words.get(at).is_some_and(|word| word.ends_in(List::ParticipleOfManner) && !word.is_in(List::AdjectiveInAnt));
    // "in consultation with States, as well as the Secretary-General".
    let with = comma && together(words, opens) && lexicon.conditions.end_at(words, opens).is_none();
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
            && (!with || words.get(place + 1).is_some_and(|next| next.is_in(List::Besides)))
            && let Some(group) = strong_conjunction(words, place).and_then(|behind| actor_behind(lexicon, words, behind))
        {
            return Some(group);
        }
    }
    None
}

/// The next one behind words that tell more of the one before, where the same preposition or an article stands before each and the infinitive of
/// the verb behind them: "aux groupes | s'occupant de justice sociale, | aux enseignants et aux médias d'agir", "engage les organismes chargés | de
/// lutter contre la corruption et | les services de répression à".
///
/// `verb`: the first word behind the verb that asks; `to`: a preposition stands before the first of them.
pub(super) fn behind_tail(lexicon: &Lexicon, words: &[Word], at: usize, (verb, to): (usize, bool)) -> Option<Group> {
    const LONGEST: usize = 40;
    const VERB: usize = 4;
    let verbs = &words[verb.saturating_sub(VERB)..verb];
    let asks = |word: &Word| lexicon.verbs.get(&word.folded).is_some_and(|lemma| lexicon.act(lemma) == Act::Asks);
    if lexicon.grammar != Grammar::NounFirst || !verbs.iter().any(asks) || verbs.iter().any(|word| word.is_in(List::Que)) {
        return None;
    }
    // "prie les États de", "demande aux États de", but "engage les États à".
    let with_a = !to && verbs.iter().any(|word| word.is_in(List::AsksWithA));
    let own = |place: usize| lexicon.infinitive_at(words, place) && words[place].is("a") == with_a;
    let ends = |place: &usize| own(*place) || words[*place].is_any(&[";", ":"]) || words[*place].is_in(List::TailOfOthers);
    let asked =
        |from: usize| (from..words.len().min(from + LONGEST_LIST)).find(|at| words[*at].is(";") || own(*at)).is_some_and(own);
    let next = |place: usize| {
        let behind = conjunction(words, place)?;
        let determined = if to { behind_to(lexicon, words, behind) } else { behind_determiners(lexicon, words, behind) } > behind;
        // "les travailleurs et les membres de leur famille": of those in the tail.
        let own = |group: &Group| words[group.start..group.end].iter().any(|word| word.is_in(List::Possessive));
        actor_behind(lexicon, words, behind).filter(|group| determined && !own(group) && asked(group.end))
    };
    let limit = words.len().min(at + LONGEST);
    let first = words.get(at).filter(|word| !word.is_mark())?;
    if first.is_in(List::AndOr) {
        return None;
    }
    (at..limit).take_while(|place| !ends(place)).find_map(next)
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

/// "in cooperation with host countries, …, and development actors": those behind it take part, and are not asked.
fn together(words: &[Word], at: usize) -> bool {
    const REACH: usize = 5;
    words.iter().skip(at).take(REACH).take_while(|word| !word.is_mark()).any(|word| word.is_in(List::Together))
}

/// Those who are asked besides the one a pronoun stands for: "les engage, | ainsi que les États voisins, | à agir".
pub(in crate::mandate) fn besides(lexicon: &Lexicon, words: &[Word], at: usize) -> (Vec<Group>, usize) {
    let (mut groups, mut behind) = (Vec::new(), at);
    let comma = |at: usize| usize::from(words.get(at).is_some_and(|word| word.is(",")));
    let joins = words.get(at + comma(at)).is_some_and(|word| word.is_in(List::Besides));
    while let Some(group) = conjunction(words, behind).filter(|_| joins).and_then(|next| actor_behind(lexicon, words, next)) {
        behind = group.end;
        groups.push(group);
    }
    let close = behind + comma(behind);
    // ", ainsi que les États ayant gelé des avoirs, à agir".
    let asked = lexicon.infinitive_at(words, close) || asked_behind(lexicon, words, behind);
    if asked { (groups, close) } else { (Vec::new(), at) }
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
pub(super) fn proper_behind(lexicon: &Lexicon, words: &[Word], at: usize) -> Option<Group> {
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
pub(super) fn conjunction(words: &[Word], at: usize) -> Option<usize> {
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
    if is(next, &["de"]) && is(next + 1, &["meme"]) && is(next + 2, &["que", "qu'"]) {
        return Some(next + 3);
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
