//! Whom a clause is addressed to: behind its verb, behind a noun ("its request to").

use super::incumbent::incumbent;
use super::thanked::{thanked, thanks_to};
use super::{DECIDES, Found};
use crate::mandate::group::{self, Group};
use crate::mandate::lexicon::{Act, Grammar, Lexicon};
use crate::mandate::listed;
use crate::mandate::lists::List;
use crate::mandate::words::Word;

/// The infinitive of a verb that asks, right behind its mark: "to request", "de prier".
pub(super) fn asking_infinitive(lexicon: &Lexicon, words: &[Word], at: usize) -> Option<usize> {
    let marks: &[&str] = if lexicon.language.code() == "fr" { &["de", "d'"] } else { &["to"] };
    let verb = words.get(at).filter(|word| word.is_any(marks)).map(|_| at + 1)?;
    words.get(verb).filter(|word| lexicon.asks_in_infinitive(word)).map(|_| verb)
}

/// Those who are asked behind an infinitive; "upon" belongs to "call".
pub(super) fn asked_behind(lexicon: &Lexicon, words: &[Word], found: &mut Found) {
    let at = found.behind + usize::from(words.get(found.behind).is_some_and(|word| word.is_any(&["upon", "on"])));
    let (groups, what) = group::addressed(lexicon, words, at, found.end);
    found.addressed = groups;
    found.what = what;
}

/// Finds whom a clause is addressed to.
pub(super) fn address(lexicon: &Lexicon, words: &[Word], found: &mut Found) {
    let words = &words[..found.end];
    if lexicon.grammar == Grammar::Table {
        listed::address(lexicon, words, found);
        return;
    }
    match found.act {
        // "Demands that the Government …" asks nobody outright.
        Act::Asks if words.get(group::behind_asides(lexicon, words, found.behind)).is_some_and(|word| word.is("that")) => {}
        Act::Asks if found.lemma.starts_with("exiger") || found.lemma == "demand" || found.lemma == "attendre" => {
            demanded(lexicon, words, found);
        }
        // "les engage, ainsi que les États voisins, à agir": those besides.
        Act::Asks if found.pronoun => {
            (found.addressed, found.what) = group::besides(lexicon, words, found.behind);
            if found.addressed.is_empty() {
                found.what = group::behind_asides(lexicon, words, found.behind);
            }
            return;
        }
        Act::Asks => {
            let (groups, what) = group::addressed(lexicon, words, found.behind, found.end);
            found.what = what;
            found.addressed = groups;
            if found.addressed.is_empty() && found.lemma.contains("encourage") {
                // "Encourages further efforts by …".
                thanked(lexicon, words, found);
            }
            if found.addressed.is_empty() {
                // "Lance un appel pressant au Gouvernement", "Issues an urgent appeal to States".
                repeated(lexicon, words, found);
            }
        }
        Act::Thanks => thanked(lexicon, words, found),
        // "Decides to request the Secretary-General to …" asks him outright.
        Act::Says if DECIDES.contains(&found.lemma.as_str()) || found.lemma == "continue" => {
            if let Some(verb) = asking_infinitive(lexicon, words, group::behind_asides(lexicon, words, found.behind)) {
                let behind = std::mem::replace(&mut found.behind, verb + 1);
                asked_behind(lexicon, words, found);
                found.behind = behind;
                if !found.addressed.is_empty() {
                    found.act = Act::Asks;
                }
            }
        }
        Act::Says if found.lemma.starts_with("remind") || found.lemma.starts_with("rappeler") => reminded(lexicon, words, found),
        Act::Says => repeated(lexicon, words, found),
    }
    if found.addressed.is_empty() && found.act != Act::Asks {
        thanks_to(lexicon, words, found);
    }
    also_asked(lexicon, words, found);
    if found.addressed.is_empty() && !found.pronoun {
        incumbent(lexicon, words, found);
    }
}

/// How far behind those of whom something is demanded "qu'ils" is looked for, in words.
const LONGEST_ASIDE: usize = 90;

/// "Exige des parties et des groupes qu'ils …", "Demands of all parties that they …".
fn demanded(lexicon: &Lexicon, words: &[Word], found: &mut Found) {
    let mut at = group::behind_asides(lexicon, words, found.behind);
    let of = |at: usize| words.get(at).is_some_and(|word| word.is_any(&["de", "du", "des", "d'", "of"]));
    if !of(at) {
        (found.addressed, found.what) = group::addressed(lexicon, words, found.behind, found.end);
        // "demands the parties immediately cease": as behind "that"; "demands the release of prisoners" asks nobody.
        if lexicon.grammar == Grammar::NounLast && !lexicon.infinitive_at(words, found.what) {
            let (groups, what) = group::subject(lexicon, words, at, found.end);
            let goes_on =
                words.get(what).is_some_and(|word| !word.is_mark() && !word.is_any(&["of", "in", "for", "and", "by", "on"]));
            (found.addressed, found.what) = if goes_on { (groups, what) } else { (Vec::new(), found.behind) };
        }
        return;
    }
    let mut groups = Vec::new();
    while let Some(group) = group::group_at(lexicon, words, at + 1).filter(|_| of(at)) {
        at = group.end;
        found.what = at;
        groups.push(group);
        at += usize::from(words.get(at).is_some_and(|word| word.is(",")));
        at += usize::from(words.get(at).is_some_and(|word| word.is_any(&["et", "and"])));
    }
    // "Exige des autorités, conformément à leurs obligations, qu'elles …".
    let that = |at: usize| words.get(at).is_some_and(|word| word.is_any(&["que", "qu'", "that"]));
    let they = |at: &usize| that(*at) && words.get(at + 1).is_some_and(|word| word.is_in(List::TheyWhoAreAsked));
    if that(at) || (at..words.len().min(at + LONGEST_ASIDE)).any(|place| they(&place)) {
        found.addressed = groups;
        found.that = true;
    }
}

/// "Invites States to act, and the Secretary-General to report": one more, with what he is asked.
fn also_asked(lexicon: &Lexicon, words: &[Word], found: &mut Found) {
    // Behind these verbs it is somebody who is helped or let do: "to enable the Office and the Council to act".
    const LETS: [&str; 23] = [
        "enable",
        "allow",
        "help",
        "assist",
        "encourage",
        "invite",
        "urge",
        "support",
        "permit",
        "request",
        "require",
        "aider",
        "inciter",
        "encourager",
        "engager",
        "inviter",
        "amener",
        "autoriser",
        "habiliter",
        "permettre",
        "demander",
        "prier",
        "exhorter",
    ];
    let mark = words.get(found.what).filter(|_| found.act == Act::Asks && !found.addressed.is_empty());
    let Some(mark) = mark.filter(|_| lexicon.infinitive_at(words, found.what)) else { return };
    let same = |word: &Word| word.folded.starts_with(mark.folded.get(..1).unwrap_or_default());
    let mut at = found.what + 2;
    while at < words.len() && !words[at].is_any(&LETS) && !words[at].is_any(&[";", ":"]) {
        let comma = words[at - 1].is_any(&[",", ";"]);
        let joint = words[at].is_any(&["et", "and"]) && (comma || lexicon.grammar == Grammar::NounFirst);
        // "la capacité des juges et des procureurs à agir": nobody is asked "de" somebody.
        let of = words.get(at + 1).is_some_and(|word| word.is_in(List::Of));
        let group = (joint && !of).then(|| {
            let to = words.get(at + 1).is_some_and(|word| lexicon.to.contains(&word.folded));
            group::group_at(lexicon, words, at + 1 + usize::from(to && !lexicon.infinitive_at(words, at + 1)))
        });
        // "élaborer des programmes | et mécanismes destinés à": in French a further one has an article.
        let determined =
            |group: &Group| lexicon.grammar != Grammar::NounFirst || group.start > at + 1 || words[group.start].capital;
        let asked = |group: &Group| {
            let same = words.get(group.end).is_some_and(same) && lexicon.infinitive_at(words, group.end);
            group.actor && determined(group) && same
        };
        if let Some(group) = group.flatten().filter(asked) {
            at = group.end;
            found.addressed.push(group);
        }
        at += 1;
    }
}

/// "Reminds Member States that …", "Rappelle aux États Membres que …": said to somebody.
fn reminded(lexicon: &Lexicon, words: &[Word], found: &mut Found) {
    let at = group::behind_asides(lexicon, words, found.behind);
    let to = lexicon.grammar == Grammar::NounLast || words.get(at).is_some_and(|word| word.is_any(&["a", "au", "aux"]));
    if to && found.lemma != "rappeler à" {
        let (groups, what) = group::addressed(lexicon, words, at, found.end);
        if groups.first().is_some_and(|group| group.actor) {
            // "reminds States | of their obligations": the verb's.
            found.addressed = groups.into_iter().map(|group| without_matter(words, group)).collect();
            found.what = what;
            return;
        }
    }
    repeated(lexicon, words, found);
}

/// A name without what somebody is reminded of.
fn without_matter(words: &[Word], mut group: Group) -> Group {
    let of = (group.start + 1..group.end).find(|at| {
        let own = words.get(at + 1).is_some_and(|word| word.is_any(&["its", "their", "his", "her", "this", "these"]));
        let thing = words.get(at + 1).is_some_and(|word| word.is("the")) && words.get(at + 2).is_some_and(|word| !word.capital);
        words[*at].is("of")
            && group.known.is_none()
            && (own || thing && !words[at - 1].is_any(&["members", "parties", "leaders"]))
    });
    group.end = of.unwrap_or(group.end);
    group
}

/// "Reiterates its request to X to …", "Réitère la demande qu'elle a faite au X de …", "Fait appel à X": asked by a noun.
fn repeated(lexicon: &Lexicon, words: &[Word], found: &mut Found) {
    const VERBS: [&str; 11] = [
        "reiterate",
        "renew",
        "repeat",
        "reaffirm",
        "extend",
        "réaffirmer",
        "réitérer",
        "renouveler",
        "rappeler",
        "répéter",
        "donner",
    ];
    const NOUNS: [&str; 14] = [
        "request",
        "requests",
        "call",
        "appeal",
        "invitation",
        "encouragement",
        "demand",
        "recommendation",
        "demande",
        "demandes",
        "appel",
        "invitation",
        "exhortation",
        "recommandation",
    ];
    const REACH: usize = 14;
    // "Insiste auprès des parties pour qu'elles …".
    let upon = group::behind_asides(lexicon, words, found.behind);
    if found.lemma.starts_with("insister") && words.get(upon).is_some_and(|word| word.is("aupres")) {
        let (groups, what) = group::addressed(lexicon, words, upon + 2, found.end);
        (found.addressed, found.what, found.act) = (groups, what, Act::Asks);
        return;
    }
    // "Urgently reiterates".
    let Some(verb) = found.lemma.split(' ').take(2).find(|verb| VERBS.contains(verb) || lexicon.calls.contains(*verb)) else {
        return;
    };
    let from = found.start;
    // "Reiterates in this regard its call upon".
    let near = words.len().min(group::behind_asides(lexicon, words, found.behind) + 4);
    let calls = lexicon.calls.contains(verb);
    let nouns: &[&str] = match verb {
        "donner" => &["mandat", "instruction", "instructions"],
        _ if calls => &["appeal", "call", "appel"],
        _ => &NOUNS,
    };
    let Some(noun) = (from..near).find(|at| words[*at].is_any(nouns)) else { return };
    // "Reiterates its call for the implementation of the Agreement on Movement".
    if words.get(noun + 1).is_some_and(|word| word.is("for")) {
        return;
    }
    // "Recalls its request" repeats nothing unless it is its own; "makes a recommendation" may have no one to go to.
    for at in noun + 1..words.len().min(noun + REACH) {
        let word = &words[at];
        if word.is_any(&[",", ";", ":"]) {
            return;
        }
        if word.is("that")
            || word.is_any(&["que", "qu'"]) && words.get(at + 1).is_some_and(|next| next.is_any(&["le", "la", "les"]))
        {
            let (groups, what) = group::subject(lexicon, words, at + 1, found.end);
            if !groups.is_empty() {
                (found.addressed, found.what, found.act, found.that) = (groups, what, Act::Asks, true);
                return;
            }
        }
        let to = word.is_any(&["to", "upon", "on", "a", "au", "aux"]) && !lexicon.infinitive_at(words, at);
        // "its request to intergovernmental bodies to review".
        let behind_to = word.is("to")
            && !to
            && group::group_at(lexicon, words, at + 1)
                .is_some_and(|group| group.actor && lexicon.infinitive_at(words, group.end));
        if to || behind_to {
            let (groups, what) = group::addressed(lexicon, words, at + usize::from(behind_to), found.end);
            if groups.first().is_some_and(|group| group.actor || words[group.start].capital) {
                (found.addressed, found.what, found.act) = (groups, what, Act::Asks);
                return;
            }
        }
    }
}
