//! Who is thanked or commended: behind the verb, behind what he is commended for ("the efforts of"), behind a noun ("thanks to").

use super::Found;
use crate::mandate::group::{self, Group};
use crate::mandate::lexicon::{Act, Grammar, Lexicon};
use crate::mandate::lists::List;
use crate::mandate::words::Word;
use crate::text::fold::fold;

pub(super) fn thanked(lexicon: &Lexicon, words: &[Word], found: &mut Found) {
    let mut at = group::behind_asides(lexicon, words, found.behind);
    // "Remercie | de leur générosité | les pays".
    let cause = words.get(at).is_some_and(|word| word.is_any(&["de", "d'", "pour"]));
    if cause && words.get(at + 1).is_some_and(|word| word.is_any(&["leur", "leurs", "son", "sa", "ses"])) {
        let limit = words.len().min(at + 10);
        at = (at + 2..limit).find(|place| words[*place].is_any(&["le", "la", "les", "l'", "tous", "toutes"])).unwrap_or(at);
    }
    // "Expresses its gratitude to", "Remercie": nobody but those who are thanked.
    let to = words.get(at).is_some_and(|word| lexicon.to.contains(&word.folded));
    let grateful = lexicon.greets(&found.lemma) || found.lemma.starts_with("savoir gré");
    let persons = to && grateful || found.lemma.starts_with("thank") || found.lemma.starts_with("remerci");
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
        found.addressed =
            groups.into_iter().map(|group| if caused { group } else { without_cause(lexicon, words, group) }).collect();
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
    // "the Action Plan": a name; "la mise en place des activités de l'Institution": something else is greeted.
    let head =
        |place: &usize| !words[*place].capital && !words[at..*place].iter().any(|word| word.is_in(List::Of) || word.is("of"));
    let Some(effort) = (at..limit).find(|place| lexicon.efforts.contains(&words[*place].folded)).filter(head) else { return };
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
                // "les efforts que les États Membres et le Secrétariat ne cessent de déployer".
                let subject = group::behind_determiners(lexicon, words, place + 1) > place + 1;
                let does = words.get(place + 1).filter(|word| lexicon.does.contains(&word.folded)).map(|_| place + 2);
                behind.or(does).or_else(|| subject.then_some(place + 1))
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
pub(super) fn thanks_to(lexicon: &Lexicon, words: &[Word], found: &mut Found) {
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
        found.addressed = groups.into_iter().map(|group| without_cause(lexicon, words, group)).collect();
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
        let group = without_cause(lexicon, words, group);
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
fn without_cause(lexicon: &Lexicon, words: &[Word], mut group: Group) -> Group {
    if group.known.is_some() {
        return group;
    }
    // "Département de l'Assemblée générale et de la gestion des conférences": of both.
    let joined = (group.head + 1..group.end).find(|at| words[*at].is_in(List::Of) && words[*at - 1].is_in(List::AndOr));
    let of = |place: &usize| words[*place].is_any(&["de", "du", "des", "d'", "for"]);
    let is_cause = |place: &usize| {
        let behind = words.get(place + 1..).into_iter().flatten().find(|word| !word.is_any(&["la", "le", "les", "l'"]));
        // "États parties à des instruments" has no cause behind it.
        // "pays fournisseurs de contingents": without an article it is a part of the name.
        let bare = words[*place].is_any(&["de", "d'"])
            && words.get(place + 1).is_some_and(|word| !word.is_any(&["avoir"]) && !CAUSES.contains(&word.folded.as_str()));
        let complement = words[*place - 1].is_any(&["a", "aux"]) || bare;
        !complement && of(place) && behind.is_none_or(|word| !word.capital)
    };
    let causes = || (group.head + 1..group.end).filter(is_cause);
    // "personnel de maintien de la paix | de l'action qu'il mène": what was done is a cause before any other.
    let effort = |place: &usize| {
        let noun = group::behind_determiners(lexicon, words, place + 1);
        words.get(noun).is_some_and(|noun| lexicon.efforts.contains(&noun.folded))
            || words.get(place + 1).is_some_and(|word| word.is_in(List::Own))
    };
    let told = words.get(group.end).is_some_and(|word| {
        word.is_any(&["pour", "for"]) || word.is("d'") && words.get(group.end + 1).is_some_and(|next| next.is("avoir"))
    });
    let cause =
        causes().find(effort).or_else(|| causes().next().filter(|cause| !told && joined.is_none_or(|joined| *cause < joined)));
    if let Some(cause) = cause {
        group.end = cause;
    }
    group
}
