//! What looks like a report that somebody is asked for in French and is none: what others can do, what is done anyway, what is held.

use super::super::lexicon::Lexicon;
use super::super::lists::List;
use super::super::words::Word;
use super::trigger::in_report;
use crate::model::Language;

/// Whether another thing is to be done between a verb of making a report and the noun at `at`, which is no report of that verb:
/// "de présenter leurs observations et de | distribuer | les rapports".
pub(super) fn is_of_another_verb(lexicon: &Lexicon, words: &[Word], verb: usize, at: usize) -> bool {
    let aside = || words[verb..at].iter().rev().take(3).any(|word| word.is(","));
    let other = |place: usize| {
        let verb =
            (place + 1..at.min(place + 3)).find(|verb| !words[*verb].is_any(&["lui", "leur", "en", "y", "le", "la", "les"]));
        lexicon.infinitive_at(words, place) && verb.is_some_and(|verb| !lexicon.report_verbs.contains(&words[verb].folded))
    };
    !aside() && (verb + 1..at).any(other)
}

/// "pour que leurs attachés puissent | rendre compte", "afin qu'ils puissent enquêter et | faire rapport": what others can.
pub(super) fn can(lexicon: &Lexicon, words: &[Word], verb: usize) -> bool {
    const REACH: usize = 24;
    let low = verb.saturating_sub(REACH);
    let open = (low..verb).rev().take_while(|at| !lexicon.infinitive_at(words, *at) && !words[*at].is_any(&[";", ":", "."]));
    // "afin de | pouvoir s'acquitter de son mandat et rendre compte".
    let able = || {
        let mark = (low..verb).rev().find(|at| lexicon.infinitive_at(words, *at));
        mark.is_some_and(|mark| mark + 1 < verb && words[mark + 1].is("pouvoir"))
    };
    open.into_iter().any(|at| words[at].is_in(List::Can)) || verb > 0 && words[verb - 1].is("pour") || able()
}

/// Whether the report at `at` is asked for by the verb before it.
pub(super) fn is_asked(lexicon: &Lexicon, words: &[Word], verb: usize, at: usize) -> bool {
    !is_duty(words, verb)
        && !is_before(words, verb)
        && !can(lexicon, words, verb)
        && !serves(lexicon, words, verb)
        && !is_of_another_verb(lexicon, words, verb, at)
}

/// "moyen pour les responsables de | communiquer des rapports", "qui serviront à | élaborer les rapports": what something is good for.
fn serves(lexicon: &Lexicon, words: &[Word], verb: usize) -> bool {
    const REACH: usize = 12;
    let means = |at: usize| words[at].is_any(&["moyen", "moyens"]) && words[at + 1].is("pour");
    let serve = verb > 1 && words[verb - 1].is("a") && words[verb - 2].folded.starts_with("serv");
    // "aider les États à | établir des rapports": others do it.
    let low = verb.saturating_sub(REACH);
    let help = (low..verb).rev().find(|at| words[*at].is_any(&["aider", "aident", "aidant"]));
    let to = (low..verb).rev().take(3).find(|at| words[*at].is("a"));
    let helped = help.zip(to).is_some_and(|(help, to)| {
        help < to
            && words[help..to].iter().all(|word| !word.is("et"))
            && (help + 1..to).all(|at| !lexicon.infinitive_at(words, at))
    });
    // "trouver des moyens de | diffuser les rapports".
    let of_means = verb > 1 && words[verb - 1].is_any(&["de", "d'"]) && words[verb - 2].is_any(&["moyen", "moyens"]);
    serve || helped || of_means || (verb.saturating_sub(REACH)..verb).any(means)
}

/// "s'acquitter de l'obligation de lui | soumettre des rapports": a duty that is there already.
pub(super) fn is_duty(words: &[Word], verb: usize) -> bool {
    words[verb.saturating_sub(4)..verb].iter().any(|word| word.is_any(&["obligation", "obligations"]))
}

/// "consulter les États avant de | soumettre le rapport": done anyway.
pub(super) fn is_before(words: &[Word], verb: usize) -> bool {
    words[verb.saturating_sub(3)..verb].windows(2).any(|pair| pair[0].is("avant") && pair[1].is_any(&["de", "d'"]))
}

/// "publier | les comptes rendus de ces enquêtes": those that are there, to nobody.
pub(super) fn is_published(words: &[Word], verb: usize) -> bool {
    words[verb].is("publier") && words.get(verb + 1).is_some_and(|article| article.is_in(List::ThereAlready))
}

/// "le Rapport mondial sur les drogues", a title; "les enfants sont | exposés à la violence"; "préparer l'| examen auquel l'Assemblée
/// procédera", which is held.
pub(super) fn is_no_report(words: &[Word], at: usize) -> bool {
    const NEAR: usize = 8;
    let Some(before) = at.checked_sub(1).map(|before| &words[before]) else { return false };
    let word = &words[at];
    let title = word.capital && word.is("rapport") && words.get(at + 1).is_some_and(|next| next.is_any(&["mondial", "sur"]));
    let exposed = word.folded.starts_with("expose")
        && (before.is_any(&["est", "sont", "etre", "soient", "soit", "etaient"])
            || words.get(at + 1).is_some_and(|to| to.is_any(&["a", "au", "aux"]))
                && !before.is_any(&["un", "des", "d'", "les", "ses", "leurs", "l'", "son", "cet"]));
    let held = word.is("examen")
        && before.is("l'")
        && words[at..words.len().min(at + NEAR)].iter().any(|word| word.is_any(&["auquel", "procedera", "procederont"]));
    title || exposed || held
}

/// "mieux | faire connaître ses travaux": to everybody, where nobody is named who is told.
pub(super) fn makes_public(lexicon: &Lexicon, words: &[Word], at: usize, end: usize) -> bool {
    const REACH: usize = 40;
    let known = words[end - 1].is("connaitre");
    let told = || {
        words[at.saturating_sub(2)..at].iter().any(|word| lexicon.own.contains(&word.folded))
            || (end..words.len().min(end + REACH)).any(|place| {
                words[place].is_any(&["a", "au", "aux"]) && words.get(place + 1).is_some_and(|next| next.capital || next.is("l'"))
            })
            || in_report(lexicon, words, end)
    };
    known && !told()
}

/// "après qu'il lui aura | présenté le rapport": without its accent a participle looks like what somebody shall do.
pub(super) fn is_done(lexicon: &Lexicon, words: &[Word], at: usize) -> bool {
    lexicon.language == Language::Fr && at > 0 && words[at - 1].is_in(List::BeforeParticiple)
}
