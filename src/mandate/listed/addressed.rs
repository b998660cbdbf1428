//! Whom a verb is addressed to: somebody close behind it, and those joined to him.

use super::{Found, Group, somebody};
use super::{arabic, chinese, russian, spanish};
use crate::mandate::lexicon::{Act, Lexicon};
use crate::mandate::lists::List;
use crate::mandate::words::Word;
use crate::model::Language;

/// How far behind a verb the end of what stands between commas is looked for, in words.
const LONGEST_ASIDE: usize = 50;

/// How far behind a noun of asking the one who is asked may stand, in words.
const REACH: usize = 10;

/// Finds whom a clause is addressed to.
pub(in crate::mandate) fn address(lexicon: &Lexicon, words: &[Word], found: &mut Found) {
    let named = name_begins(lexicon, words, found.behind);
    if named < found.behind {
        found.verb.end = words[named].range.start;
        found.behind = named;
    }
    let at = behind_asides(lexicon, words, named);
    let groups = match found.act {
        Act::Asks => asked(lexicon, words, at),
        Act::Thanks => thanked(lexicon, words, at, lexicon.greets(&found.lemma)),
        Act::Says if !lexicon.repeats(&found.lemma) => Vec::new(),
        Act::Says => {
            let groups = by_noun(lexicon, words, (found.start, found.behind));
            if !groups.is_empty() {
                found.act = Act::Asks;
            }
            groups
        }
    };
    found.what = groups.last().map_or(found.behind, |group| group.end).max(found.behind);
    found.addressed = groups;
    if found.act == Act::Asks && !found.addressed.is_empty() {
        let own = apart(lexicon, &words[..found.end], found.what);
        found.addressed.extend(own);
    }
}

/// Somebody further on who is asked something of his own: "pide a la Comisión que …, y al Secretario General que presente".
fn apart(lexicon: &Lexicon, words: &[Word], from: usize) -> Option<Group> {
    (from + 1..words.len()).find_map(|at| {
        let to = match lexicon.language {
            Language::Es => words[at - 1].is_in(List::AndOr) && lexicon.to.contains(&words[at].folded),
            Language::Ar => words[at].is_in(List::AndTo),
            _ => false,
        };
        let group = to.then(|| somebody(lexicon, words, at + 1)).flatten().filter(|group| group.actor)?;
        let that = words.get(group.end).is_some_and(|word| word.is_in(List::That) || word.is_in(List::BeforeThatAsked));
        (that && asked_at(lexicon, words, group.end)).then_some(group)
    })
}

/// Where a name begins whose first signs look like an adverb of the verb: "请 | 特别代表".
fn name_begins(lexicon: &Lexicon, words: &[Word], behind: usize) -> usize {
    let from = behind.saturating_sub(2);
    let named = lexicon.language == Language::Zh && from > 0 && lexicon.heads.end_at(words, from).is_some_and(|end| end > behind);
    if named { from } else { behind }
}

/// Whether a verb that ends before `at` asks somebody.
pub(super) fn is_addressed(lexicon: &Lexicon, words: &[Word], at: usize) -> bool {
    !asked(lexicon, words, behind_asides(lexicon, words, at)).is_empty()
}

fn asked(lexicon: &Lexicon, words: &[Word], at: usize) -> Vec<Group> {
    if let Some(behind) = behind_that(lexicon, words, at) {
        return subject(lexicon, words, behind);
    }
    let Some(first) = lead(lexicon, words, at) else { return Vec::new() };
    // "просит его представить", "تطلب إليه أن": one named before.
    let pronoun = words.get(first).filter(|word| lexicon.language != Language::Es && lexicon.pronouns.contains(&word.folded));
    if pronoun.is_some() {
        let asked = lexicon.language != Language::Ru || asked_at(lexicon, words, behind_asides(lexicon, words, first + 1));
        let group = Group { start: first, end: first + 1, known: None, actor: true, head: first };
        return if asked { vec![group] } else { Vec::new() };
    }
    several(lexicon, words, first, true)
}

/// Where somebody may begin behind a verb that asks; none where the language marks him and no mark is there.
fn lead(lexicon: &Lexicon, words: &[Word], at: usize) -> Option<usize> {
    let word = words.get(at)?;
    match lexicon.language {
        Language::Es => (lexicon.to.contains(&word.folded) && !lexicon.infinitive_at(words, at)).then_some(at + 1),
        // "призывает к прекращению": asked of nobody.
        Language::Ru => (!word.is_in(List::ToSomebody)).then_some(at),
        Language::Ar => {
            let verb = at.checked_sub(1).map(|before| &words[before]);
            if word.is_in(List::FromSomebody) && verb.is_some_and(|verb| verb.ends_in(List::AskVerb)) {
                return Some(at + 1);
            }
            // "تدعو إلى السلام": asked of nobody; "تطلب إلى الأمين العام": of him.
            let calls = verb.is_some_and(|verb| verb.ends_in(List::CallVerb));
            if word.is_in(List::ToSomebody) { (!calls).then_some(at + 1) } else { Some(at) }
        }
        _ => Some(at),
    }
}

/// Behind "that": "pide que", "требует, чтобы", "تطلب أن يقدم" (the verb goes first).
fn behind_that(lexicon: &Lexicon, words: &[Word], at: usize) -> Option<usize> {
    let word = words.get(at)?;
    match lexicon.language {
        // "insiste en que".
        Language::Es => {
            let before = usize::from(word.is_in(List::BeforeThat));
            words.get(at + before).filter(|word| word.is_in(List::That)).map(|_| at + before + 1)
        }
        Language::Ru => {
            // "настаивает на том, чтобы".
            let pointed = word.is_in(List::BeforeThat) && words.get(at + 1).is_some_and(|next| next.is_in(List::ThatPointed));
            let that = if pointed { 2 } else { 0 };
            let comma = that + usize::from(words.get(at + that).is_some_and(|word| word.is(",")));
            words.get(at + comma).filter(|word| word.is_in(List::That)).map(|_| at + comma + 1)
        }
        Language::Ar => {
            // "يصر على أن تزيل".
            let on = usize::from(word.is_in(List::BeforeThat));
            let that = words.get(at + on).is_some_and(|word| word.is_in(List::That));
            let verb = words.get(at + on + 1)?;
            (that && verb.begins_in(List::PersonSign)).then_some(at + on + 2)
        }
        _ => None,
    }
}

/// Those who are to do what stands behind "that"; only listed ones.
fn subject(lexicon: &Lexicon, words: &[Word], at: usize) -> Vec<Group> {
    let at = behind_asides(lexicon, words, at);
    let groups = several(lexicon, words, at, false);
    // "Recomienda que se celebre": nobody.
    if groups.iter().all(|group| group.actor) { groups } else { Vec::new() }
}

/// Those named at `at` and joined to each other. `to`: what is asked must stand behind one that no list has.
fn several(lexicon: &Lexicon, words: &[Word], at: usize, to: bool) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    let mut next = somebody(lexicon, words, at);
    while let Some(group) = next {
        let end = group.end;
        if groups.last().is_some_and(|last| last.end >= end) {
            break;
        }
        groups.push(group);
        next = further(lexicon, words, end);
    }
    let end = groups.last().map_or(at, |last| last.end);
    let asked = asked_at(lexicon, words, behind_asides(lexicon, words, end));
    if groups.first().is_some_and(|first| !(first.actor || asked && to)) {
        groups.clear();
    }
    groups.retain(|group| group.actor || asked && to);
    groups
}

/// The next of several behind "and", a comma, or what stands between commas.
fn further(lexicon: &Lexicon, words: &[Word], at: usize) -> Option<Group> {
    // "и, в случае необходимости, другим учреждениям".
    let aside = |behind: usize| {
        let comma = behind > at + 1 && words.get(behind).is_some_and(|word| word.is(","));
        if comma || words[at].is_in(List::AndOr) { behind_asides(lexicon, words, behind) } else { behind }
    };
    let behind = joined(lexicon, words, at).map(|behind| behind_to(lexicon, words, aside(behind)));
    let can = |group: &Group| {
        let verb = words.get(group.start).is_some_and(|word| lexicon.verbs.contains_key(&word.folded) && !word.capital);
        !(verb || lexicon.language == Language::Zh && chinese::with_whom(lexicon, words, at, group))
    };
    if let Some(group) = behind.and_then(|behind| somebody(lexicon, words, behind)).filter(|group| group.actor && can(group)) {
        return Some(group);
    }
    if lexicon.language == Language::Zh {
        // "各反恐实体在现有任务范围内和会员国".
        let behind = lexicon.conditions.end_at(words, at).and_then(|end| joined(lexicon, words, end))?;
        return somebody(lexicon, words, behind).filter(|group| !chinese::with_whom(lexicon, words, behind - 1, group));
    }
    // "a los Estados Miembros, en particular los que …, y a las organizaciones", "entidades, dentro de sus mandatos, y a los Estados".
    let comma = words.get(at).is_some_and(|word| word.is_any(&[",", "،"]));
    if !comma && lexicon.conditions.end_at(words, at).is_none() {
        return None;
    }
    let limit = words.len().min(at + LONGEST_ASIDE);
    for place in at + 1..limit {
        let word = &words[place];
        if word.is_any(&[";", "؛", ":", "."]) || asked_at(lexicon, words, place) && words[place - 1].is_any(&[",", "،"]) {
            return None;
        }
        let closes = word.is_any(&[",", "،"]);
        if !closes {
            continue;
        }
        let behind = joined(lexicon, words, place).filter(|behind| *behind > place + 1 || lexicon.language == Language::Ar);
        let Some(behind) = behind else { continue };
        let marked = lexicon.language != Language::Es || words.get(behind).is_some_and(|word| lexicon.to.contains(&word.folded));
        let group = somebody(lexicon, words, behind_to(lexicon, words, behind)).filter(|group| group.actor && can(group));
        if let Some(group) = group.filter(|_| marked) {
            let end = behind_asides(lexicon, words, group.end);
            return (asked_at(lexicon, words, end) || joined(lexicon, words, group.end).is_some()).then_some(group);
        }
    }
    None
}

/// Behind "and", a comma, or both. In Arabic "and" is a part of the word.
pub(super) fn joined(lexicon: &Lexicon, words: &[Word], at: usize) -> Option<usize> {
    let is = |at: usize, list: &[&str]| words.get(at).is_some_and(|word| word.is_any(list));
    let comma = usize::from(is(at, &[",", "،", "、"]));
    if let Some(end) = lexicon.joint_phrases.end_at(words, at + comma) {
        return Some(end);
    }
    match lexicon.language {
        Language::Zh => chinese::joined(words, at),
        Language::Ar => {
            let word = words.get(at + comma)?;
            // "وإلى الدول", "فضلا عن الدول".
            let to = usize::from(word.is_in(List::AndTo));
            (to > 0 || word.folded.starts_with('و')).then_some(at + comma + to)
        }
        _ if words.get(at + comma).is_some_and(|word| word.is_in(List::AndOr)) => {
            Some(at + comma + 1 + usize::from(words.get(at + comma + 1).is_some_and(|word| word.is_in(List::Also))))
        }
        _ => (comma == 1).then_some(at + 1),
    }
}

pub(super) fn behind_to(lexicon: &Lexicon, words: &[Word], at: usize) -> usize {
    let to = words.get(at).is_some_and(|word| lexicon.to.contains(&word.folded) && !lexicon.infinitive_at(words, at));
    at + usize::from(to)
}

/// Those who are thanked right behind the verb, or whose efforts are. `greets`: what is welcomed is a thing, and addresses nobody.
fn thanked(lexicon: &Lexicon, words: &[Word], at: usize, greets: bool) -> Vec<Group> {
    let word = words.get(at);
    let first = match lexicon.language {
        Language::Es => word.filter(|word| lexicon.to.contains(&word.folded)).map(|_| at + 1),
        Language::Ar => word.map(|word| at + usize::from(word.is_in(List::ToThanked))),
        _ => Some(at),
    };
    if greets {
        return Vec::new();
    }
    if let Some(first) = first {
        let groups = several(lexicon, words, first, false);
        let thing = groups.first().is_some_and(|group| lexicon.efforts.contains(&words[group.start].folded));
        if groups.first().is_some_and(|group| group.actor) && !thing {
            return groups;
        }
    }
    // "赞扬执行秘书的工作".
    if lexicon.language == Language::Zh {
        return chinese::credited(lexicon, words, at).into_iter().collect();
    }
    // "los esfuerzos desplegados por X", "усилия X", "جهود الأمين العام": credited.
    let limit = words.len().min(at + 5);
    let Some(effort) = (at..limit).find(|place| lexicon.efforts.contains(&words[*place].folded)) else { return Vec::new() };
    let limit = words.len().min(effort + 6);
    for place in effort + 1..limit {
        let word = &words[place];
        if word.is_mark() {
            break;
        }
        let credited = match lexicon.language {
            Language::Es => word.is_in(List::OfDoer).then_some(place + 1),
            Language::Ru | Language::Ar => (place == effort + 1).then_some(place),
            _ => None,
        };
        let groups = credited.map(|credited| several(lexicon, words, credited, false)).unwrap_or_default();
        if groups.first().is_some_and(|group| group.actor) {
            return groups;
        }
    }
    Vec::new()
}

/// "reitera su solicitud al Secretario General de que", "обращается к X с просьбой", "يكرر طلبه إلى": asked by a noun.
fn by_noun(lexicon: &Lexicon, words: &[Word], (start, behind): (usize, usize)) -> Vec<Group> {
    let near = words.len().min(behind + 4);
    // "обращается к государствам-членам с призывом".
    let first = behind_asides(lexicon, words, behind);
    if lexicon.language == Language::Ru && words.get(first).is_some_and(|word| word.is_in(List::ToSomebody)) {
        let groups = several(lexicon, words, first + 1, false);
        let end = groups.last().map_or(first, |last| last.end);
        let said = (end..words.len().min(end + 4)).any(|at| lexicon.requests.end_at(words, at).is_some());
        return if said { groups } else { Vec::new() };
    }
    let Some(noun) = (start..near).find(|at| lexicon.requests.end_at(words, *at).is_some()) else { return Vec::new() };
    for at in noun + 1..words.len().min(noun + REACH) {
        let word = &words[at];
        if word.is_any(&[";", "؛", ":", "，", "；"]) {
            break;
        }
        if let Some(behind) = behind_that(lexicon, words, at) {
            let groups = subject(lexicon, words, behind);
            if !groups.is_empty() {
                return groups;
            }
        }
        let to = match lexicon.language {
            Language::Es => lexicon.to.contains(&word.folded) && !lexicon.infinitive_at(words, at),
            Language::Ru | Language::Ar => word.is_in(List::ToSomebody),
            _ => false,
        };
        if to {
            let groups = several(lexicon, words, at + 1, false);
            if groups.first().is_some_and(|group| group.actor) {
                return groups;
            }
        }
    }
    Vec::new()
}

fn asked_at(lexicon: &Lexicon, words: &[Word], at: usize) -> bool {
    match lexicon.language {
        Language::Es => spanish::asked_at(lexicon, words, at),
        Language::Ru => russian::asked_at(lexicon, words, at),
        Language::Ar => arabic::asked_at(lexicon, words, at),
        _ => false,
    }
}

/// Behind adverbs, conditions and what stands between commas right behind a verb: ", en su 18º período de sesiones,".
fn behind_asides(lexicon: &Lexicon, words: &[Word], mut at: usize) -> usize {
    const COMMAS: [&str; 3] = [",", "،", "，"];
    loop {
        // "请特别代表": a name, no adverb.
        let named = lexicon.language == Language::Zh && lexicon.heads.end_at(words, at).is_some_and(|end| end > at + 2);
        let aside = lexicon.asides.end_at(words, at).or_else(|| lexicon.order.end_at(words, at)).filter(|_| !named);
        if let Some(end) = aside.or_else(|| lexicon.conditions.end_at(words, at)) {
            at = end;
        } else if words.get(at).is_some_and(|word| word.is_any(&COMMAS)) {
            if lexicon.language == Language::Ru && words.get(at + 1).is_some_and(|word| word.is_in(List::That)) {
                return at;
            }
            let limit = words.len().min(at + LONGEST_ASIDE);
            let Some(close) = (at + 1..limit).find(|place| words[*place].is_any(&COMMAS)) else { return at };
            at = close + 1;
        } else {
            return at;
        }
    }
}
