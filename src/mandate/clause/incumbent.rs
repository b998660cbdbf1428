//! Who is to act behind "that" or "que", and who is expected to without being asked: "stresses that the Office should".

use super::{DECIDES, Found};
use crate::mandate::group::{self, Group};
use crate::mandate::lexicon::{Act, Grammar, Lexicon};
use crate::mandate::lists::List;
use crate::mandate::words::Word;
use crate::text::fold::fold;

/// Those of whom something is expected without being asked: "Souligne que l'Office devrait …".
pub(super) fn incumbent(lexicon: &Lexicon, words: &[Word], found: &mut Found) {
    let at = group::behind_asides(lexicon, words, found.behind);
    let that = words.get(at).is_some_and(|word| word.is_any(&["que", "qu'", "that"]));
    found.that = that;
    let groups = if that {
        let subject = group::subject(lexicon, words, at + 1, found.end);
        let decides = DECIDES.contains(&found.lemma.as_str());
        let modal = behind_commas(words, subject.1)
            .is_some_and(|place| lexicon.modals.end_at(words, place).is_some() || decides && will(lexicon, words, place))
            || fold(&found.lemma).split(' ').any(|verb| words[0].sibling_in(verb, List::Wishes));
        // "Demands that the parties observe …" asks them outright.
        let asked = found.act == Act::Asks && !subject.0.is_empty();
        if let Some(behind) = is_requested(words, subject.1).filter(|_| !subject.0.is_empty()) {
            (found.addressed, found.what, found.act) = (subject.0, behind, Act::Asks);
            return;
        }
        if asked && is_done_to(words, subject.1) {
            found.addressed = further_subjects(lexicon, words, subject.1);
            return;
        }
        if asked {
            (found.addressed, found.what) = subject;
            let further = further_subjects(lexicon, words, found.what);
            found.addressed.extend(further);
            return;
        }
        if modal && !subject.0.is_empty() { subject.0 } else { on_whom(lexicon, words, at, found.end) }
    } else {
        on_whom(lexicon, words, at, found.end)
    };
    let groups = if groups.is_empty() { that_too(lexicon, words, at) } else { groups };
    if groups.iter().any(|group| group.actor) {
        found.addressed = groups.into_iter().filter(|group| group.actor).collect();
        found.implied = true;
    }
}

/// Behind "be requested" in "Resolves that the Secretary-General be requested | to advise the Council": he is asked outright.
fn is_requested(words: &[Word], at: usize) -> Option<usize> {
    let be = words.get(at).is_some_and(|word| word.is("be"));
    let asked = words.get(at + 1).is_some_and(|word| word.is_any(&["asked", "instructed", "invited", "requested"]));
    let to = words.get(at + 2).is_some_and(|word| word.is_any(&["to", ","]));
    (be && asked && to).then_some(at + 2)
}

/// An item that asks by a passive: "That the Trusteeship Council | be requested | to send".
pub(super) fn requested_item(lexicon: &Lexicon, words: &[Word]) -> Option<Found> {
    words.first().filter(|word| word.is("that"))?;
    let (addressed, be) = group::subject(lexicon, words, 1, words.len());
    let what = is_requested(words, be).filter(|_| !addressed.is_empty())?;
    let lemma = match words[what - 1].folded.as_str() {
        "invited" => "invite",
        asked => asked.trim_end_matches("ed"),
    };
    Some(Found {
        start: 0,
        behind: what,
        end: words.len(),
        verb: words[what - 1].range,
        lemma: lemma.to_owned(),
        act: Act::Asks,
        addressed,
        implied: false,
        what,
        that: false,
        pronoun: false,
    })
}

/// "Demande que le Coordonnateur soit nommé", "Requests that the Council be informed": what is done to somebody asks nothing of him.
fn is_done_to(words: &[Word], at: usize) -> bool {
    let not = |word: &&Word| word.is_any(&["not", "ne", "n'"]);
    let adverb = |word: &&Word| word.ends_in(List::AdverbOfDone) || word.is_any(&["also", "plus", "pas"]);
    let be = at + words.iter().skip(at).take_while(not).count();
    if !words.get(be).is_some_and(|word| word.is_in(List::BeTold)) {
        return false;
    }
    words.iter().skip(be + 1).find(|word| !adverb(word)).is_some_and(|participle| {
        !participle.is_mark() && participle.ends_in(List::ParticipleOfDone) && !participle.is_in(List::ParticipleOfDoer)
    })
}

/// "Exige que les parties mettent fin … et que le Gouvernement permette …": those behind further "that".
fn further_subjects(lexicon: &Lexicon, words: &[Word], from: usize) -> Vec<Group> {
    let joints = (from..words.len()).filter(|at| {
        let that = words.get(at + 1).is_some_and(|word| word.is_any(&["que", "qu'", "that"]));
        that && words[*at].is_any(&["et", "and", ","]) && !words[*at].is(",")
    });
    let mut all = Vec::new();
    for at in joints {
        let (groups, behind) = group::subject(lexicon, words, at + 2, words.len());
        all.extend(groups.into_iter().filter(|group| group.actor && !is_done_to(words, behind)));
    }
    all
}

/// "Souligne qu'il importe que …, et que le Secrétaire général doit …": a further "that" with somebody who is to act.
fn that_too(lexicon: &Lexicon, words: &[Word], from: usize) -> Vec<Group> {
    let further = (from..words.len()).filter(|at| {
        let that = words.get(at + 1).is_some_and(|word| word.is_any(&["que", "qu'", "that"]));
        that && words[*at].is_any(&["et", "and"])
    });
    for at in further {
        let (groups, behind) = group::subject(lexicon, words, at + 2, words.len());
        let modal = behind_commas(words, behind).is_some_and(|place| lexicon.modals.end_at(words, place).is_some());
        if modal && groups.iter().any(|group| group.actor) {
            return groups;
        }
    }
    Vec::new()
}

/// A verb in the future, by which a body decides: "que le Comité se réunira".
fn will(lexicon: &Lexicon, words: &[Word], at: usize) -> bool {
    let pronouns = ["se", "s'", "lui", "leur", "en", "y", "ne", "n'"];
    let verb = words.iter().skip(at).find(|word| !word.is_any(&pronouns));
    verb.is_some_and(|verb| match lexicon.grammar {
        Grammar::NounFirst => {
            !verb.capital && verb.folded.len() > 3 && (verb.folded.ends_with("ra") || verb.folded.ends_with("ront"))
        }
        _ => verb.is("will"),
    })
}

/// "qu'il importe que les États Membres …", "la nécessité pour les États de …".
fn on_whom(lexicon: &Lexicon, words: &[Word], at: usize, end: usize) -> Vec<Group> {
    const REACH: usize = 60;
    let limit = words.len().min(at + REACH);
    (at..limit)
        .find_map(|place| lexicon.incumbent.end_at(words, place))
        .map(|behind| group::addressed(lexicon, words, behind, end).0)
        .unwrap_or_default()
}

/// Behind what stands between commas.
fn behind_commas(words: &[Word], at: usize) -> Option<usize> {
    if !words.get(at)?.is(",") {
        return Some(at);
    }
    words.iter().enumerate().skip(at + 1).take(60).find(|(_, word)| word.is(",")).map(|(place, _)| place + 1)
}
