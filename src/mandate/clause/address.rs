//! Whom a clause is addressed to: behind its verb, behind a noun ("its request to"), by the one whose duty it is.

use super::{DECIDES, Found};
use crate::mandate::group::{self, Group};
use crate::mandate::lexicon::{Act, Grammar, Lexicon};
use crate::mandate::listed;
use crate::mandate::lists::List;
use crate::mandate::words::Word;
use crate::text::fold::fold;

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
    if words.get(at).is_some_and(|word| word.is_any(&["que", "qu'", "that"])) {
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
        let group = joint.then(|| {
            let to = words.get(at + 1).is_some_and(|word| lexicon.to.contains(&word.folded));
            group::group_at(lexicon, words, at + 1 + usize::from(to && !lexicon.infinitive_at(words, at + 1)))
        });
        let asked =
            |group: &Group| group.actor && words.get(group.end).is_some_and(same) && lexicon.infinitive_at(words, group.end);
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
    const VERBS: [&str; 10] =
        ["reiterate", "renew", "repeat", "reaffirm", "extend", "réitérer", "renouveler", "rappeler", "répéter", "donner"];
    const NOUNS: [&str; 12] = [
        "request",
        "requests",
        "call",
        "appeal",
        "invitation",
        "demand",
        "recommendation",
        "demande",
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
    let near = words.len().min(found.behind + 4);
    let calls = lexicon.calls.contains(verb);
    let nouns: &[&str] = match verb {
        "donner" => &["mandat", "instruction", "instructions"],
        _ if calls => &["appeal", "call", "appel"],
        _ => &NOUNS,
    };
    let Some(noun) = (from..near).find(|at| words[*at].is_any(nouns)) else { return };
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
        if to {
            let (groups, what) = group::addressed(lexicon, words, at, found.end);
            if groups.first().is_some_and(|group| group.actor || words[group.start].capital) {
                (found.addressed, found.what, found.act) = (groups, what, Act::Asks);
                return;
            }
        }
    }
}

fn thanked(lexicon: &Lexicon, words: &[Word], found: &mut Found) {
    let mut at = group::behind_asides(lexicon, words, found.behind);
    // "Remercie | de leur générosité | les pays".
    let cause = words.get(at).is_some_and(|word| word.is_any(&["de", "d'", "pour"]));
    if cause && words.get(at + 1).is_some_and(|word| word.is_any(&["leur", "leurs", "son", "sa", "ses"])) {
        let limit = words.len().min(at + 10);
        at = (at + 2..limit).find(|place| words[*place].is_any(&["le", "la", "les", "l'", "tous", "toutes"])).unwrap_or(at);
    }
    // "Expresses its gratitude to", "Remercie": nobody but those who are thanked.
    let to = words.get(at).is_some_and(|word| lexicon.to.contains(&word.folded));
    let persons = to && lexicon.greets(&found.lemma) || found.lemma.starts_with("thank") || found.lemma.starts_with("remerci");
    let (mut groups, mut what) = group::addressed_where(lexicon, words, at, found.end, persons);
    let greets = lexicon.greets(&found.lemma);
    if groups.is_empty()
        && let Some(name) = group::group_at(lexicon, words, at + usize::from(to))
        && commends_by_name(lexicon, words, found, &name)
    {
        what = name.end;
        groups.push(Group { actor: true, ..name });
    }
    let whole = |group: &Group| persons || group.actor;
    if groups.first().is_some_and(|group| whole(group) && (persons || !(greets && is_thing(lexicon, words, group)))) {
        // "aux messagers de la paix pour leurs efforts": the cause stands behind "pour".
        let caused = words.get(what).is_some_and(|word| word.is_any(&["pour", "for", "de", "d'", "des", "du"]));
        found.addressed = groups.into_iter().map(|group| if caused { group } else { without_cause(words, group) }).collect();
        found.what = what;
        let further = thanked_further(lexicon, words, what);
        found.addressed.extend(further);
        return;
    }
    // "Welcomes the efforts of the Office": what is welcomed is a thing, and nobody is addressed.
    if greets {
        return;
    }
    // "les efforts faits par l'Office", "l'action que mène le Secrétaire général", "the efforts of the Office".
    let limit = words.len().min(at + 6);
    let Some(effort) = (at..limit).find(|place| lexicon.efforts.contains(&words[*place].folded)) else { return };
    let limit = words.len().min(effort + 30);
    for place in effort + 1..limit {
        let word = &words[place];
        if word.is_any(&[";", ":"]) {
            return;
        }
        let credited = match () {
            () if word.is_any(&["par", "by"]) => Some(place + 1),
            () if word.is_any(&["que", "qu'"]) => {
                // "l'action que continue de mener l'Office".
                let goes_on =
                    words.get(place + 1).is_some_and(|word| word.is_any(&["continue", "continuent", "cesse", "cessent"]));
                let behind = (place + 2..place + 5).find(|at| goes_on && lexicon.infinitive_at(words, *at)).map(|at| at + 2);
                behind.or_else(|| words.get(place + 1).filter(|word| lexicon.does.contains(&word.folded)).map(|_| place + 2))
            }
            () if place == effort + 1 && word.is_any(&["de", "du", "des", "d'", "of"]) => Some(place + 1),
            () => None,
        };
        let Some(credited) = credited else { continue };
        let (groups, what) = group::addressed(lexicon, words, credited, found.end);
        if groups.first().is_some_and(|group| group.actor) {
            found.addressed = groups;
            found.what = what.min(at.max(found.behind));
            return;
        }
    }
}

/// "Extends its best thanks to", "Records its gratitude to", "Exprime ses sincères remerciements à": thanked by a noun.
fn thanks_to(lexicon: &Lexicon, words: &[Word], found: &mut Found) {
    const NOUNS: [&str; 12] = [
        "thanks",
        "gratitude",
        "appreciation",
        "satisfaction",
        "congratulations",
        "condolences",
        "sympathy",
        "tribute",
        "remerciements",
        "reconnaissance",
        "felicitations",
        "condoleances",
    ];
    const REACH: usize = 6;
    let limit = words.len().min(found.behind + REACH);
    let Some(noun) = (found.start..limit).find(|at| words[*at].is_any(&NOUNS)) else { return };
    let Some(to) = words.get(noun + 1).filter(|word| word.is_any(&["to", "a", "au", "aux"])) else { return };
    if to.is("a") && lexicon.infinitive_at(words, noun + 1) {
        return;
    }
    let (groups, what) = group::addressed_where(lexicon, words, noun + 1, found.end, true);
    if !groups.is_empty() {
        found.addressed = groups.into_iter().map(|group| without_cause(words, group)).collect();
        (found.what, found.act) = (what, Act::Thanks);
    }
}

/// "félicite la Bibliothèque pour …": a name, with what it is commended for.
fn commends_by_name(lexicon: &Lexicon, words: &[Word], found: &Found, group: &Group) -> bool {
    let pays = ["feliciter", "commend", "congratulate", "rendre hommage"];
    let lemma = fold(&found.lemma);
    pays.iter().any(|verb| lemma.starts_with(verb))
        && words[group.start].capital
        && !lexicon.efforts.contains(&words[group.head].folded)
        && words.get(group.end).is_some_and(|word| word.is_any(&["pour", "for", "de", "d'", "on"]))
}

/// "Thanks X for his work, | and to Y for its help", "Remercie X d'avoir … | et Y d'avoir …": one more, with his own cause.
fn thanked_further(lexicon: &Lexicon, words: &[Word], from: usize) -> Option<Group> {
    let english = lexicon.grammar == Grammar::NounLast;
    (from..words.len()).find_map(|at| {
        if !words[at].is_any(&["et", "and", "ainsi"]) {
            return None;
        }
        let next = at + if words[at].is("ainsi") { 2 } else { 1 };
        let to = words.get(next).is_some_and(|word| lexicon.to.contains(&word.folded)) && !lexicon.infinitive_at(words, next);
        let group = group::group_at(lexicon, words, next + usize::from(to)).filter(|group| group.actor)?;
        let group = without_cause(words, group);
        let cause = words.get(group.end).is_some_and(|word| word.is_any(&["de", "d'", "pour", "for"]));
        (cause
            && (to
                || !english
                    && words
                        .get(group.end + 1)
                        .is_some_and(|word| word.is_any(&["avoir", "en", "son", "sa", "ses", "leur", "leurs"]))))
        .then_some(group)
    })
}

/// "the eleventh Conference on the matter": the noun of a body that may as well be an event or an instrument.
fn is_thing(lexicon: &Lexicon, words: &[Word], group: &Group) -> bool {
    group.known.is_none() && lexicon.things.contains(&words[group.head].folded)
}

/// Words that open a cause behind "de".
const CAUSES: [&str; 14] = ["la", "l'", "le", "les", "leur", "leurs", "son", "sa", "ses", "ce", "cet", "cette", "s'", "en"];

/// "les États Membres | de leur appui": the reason for thanks is no part of the name.
fn without_cause(words: &[Word], mut group: Group) -> Group {
    if group.known.is_some() {
        return group;
    }
    let cause = (group.head + 1..group.end).find(|place| {
        let behind = words.get(place + 1..).into_iter().flatten().find(|word| !word.is_any(&["la", "le", "les", "l'"]));
        // "États parties à des instruments" has no cause behind it.
        // "pays fournisseurs de contingents": without an article it is a part of the name.
        let bare = words[*place].is_any(&["de", "d'"])
            && words.get(place + 1).is_some_and(|word| !word.is_any(&["avoir"]) && !CAUSES.contains(&word.folded.as_str()));
        let complement = words[*place - 1].is_any(&["a", "aux"]) || bare;
        !complement && words[*place].is_any(&["de", "du", "des", "d'", "for"]) && behind.is_none_or(|word| !word.capital)
    });
    if let Some(cause) = cause {
        group.end = cause;
    }
    group
}

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

/// "Exige que les parties mettent fin … et que le Gouvernement permette …": those behind further "that".
fn further_subjects(lexicon: &Lexicon, words: &[Word], from: usize) -> Vec<Group> {
    let joints = (from..words.len()).filter(|at| {
        let that = words.get(at + 1).is_some_and(|word| word.is_any(&["que", "qu'", "that"]));
        that && words[*at].is_any(&["et", "and", ","]) && !words[*at].is(",")
    });
    let mut all = Vec::new();
    for at in joints {
        let (groups, _) = group::subject(lexicon, words, at + 2, words.len());
        all.extend(groups.into_iter().filter(|group| group.actor));
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
