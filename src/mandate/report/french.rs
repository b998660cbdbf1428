//! What the words around a report say in French; what is none is in `not_asked`.

use super::super::clause::Found;
use super::super::group::{self, Group};
use super::super::lexicon::Lexicon;
use super::super::lists::List;
use super::super::session;
use super::super::words::Word;
use super::actor;
use super::receiver;
use super::role::Role;
use super::trigger::{Frame, Needs, Trigger};
use super::{Request, To, deadline_at, further_time};
use crate::model::Language;
use crate::text::token::TokenKind;

/// What the noun at `at` is to the verb before it.
pub(super) fn role(lexicon: &Lexicon, words: &[Word], from: usize, at: usize) -> Role {
    const ADJECTIVES: [&str; 9] =
        ["prochain", "prochains", "premier", "dernier", "futur", "futurs", "deuxieme", "troisieme", "quatrieme"];
    const OWN: [&str; 14] = ["le", "la", "les", "l'", "son", "sa", "ses", "leur", "leurs", "ce", "cet", "cette", "ces", "un"];
    let mut place = at;
    while place > from && (words[place - 1].is_any(&ADJECTIVES) || session::is_number(&words[place - 1])) {
        place -= 1;
    }
    let article = place > from && words[place - 1].is_any(&OWN);
    let definite = article && words[place - 1].is("le");
    if article {
        place -= 1;
    }
    // "dans | tous ses rapports".
    if article && place > from && words[place - 1].is_any(&["tous", "toutes"]) {
        place -= 1;
    }
    let Some(before) = place.checked_sub(1).and_then(|before| words.get(before)) else { return Role::Object };
    // "en rapport avec", "par rapport à": no report at all.
    if place == at && before.is_any(&["en", "par", "sans"]) {
        return Role::Noted;
    }
    if before.is_any(&["dans", "en"]) {
        // "les recommandations formulées | dans le rapport": it stands there already.
        // "dont il est rendu compte | dans le rapport".
        let told = |at: usize| words[at].is("compte") && at > 0 && words[at - 1].is_any(&["rend", "rendent", "rendu"]);
        // "soient traitées | dans tous ses rapports": they shall stand there; "afin qu'elles soient incluses dans le rapport": so they will.
        let shall = |at: usize| at > 0 && words[at - 1].is_any(&["soit", "soient", "etre"]);
        let included = |at: usize| lexicon.include.end_at(words, at - 1) == Some(at + 1);
        let stands = |at: usize| is_noted(&words[at]) || told(at) || stands_there(lexicon, words, at);
        let there = |at: usize| if shall(at) { !included(at) } else { stands(at) };
        let noted = place.checked_sub(2).is_some_and(there);
        return if noted { Role::Noted } else { Role::Place };
    }
    // "les résolutions, rapports et autres documents": one of a list.
    if place == at && before.is_any(&[",", "et", "ou"]) {
        return Role::Other;
    }
    let is_verb = |at: usize| makes(lexicon, words, at);
    // "des exposés" is what is made; "des rapports" is what something belongs to.
    let made = || {
        let timed = |word: &Word| word.is_in(List::TimeBehindDes) || matches!(word.kind, TokenKind::Date | TokenKind::Number);
        place.checked_sub(2).is_some_and(|at| words[at].is(",") || is_verb(at) || timed(&words[at]))
            || words[at].folded.starts_with("expose")
            || behind_verb(lexicon, words, from, place - 1)
    };
    let some = before.is_any(&["des", "d'"]) && made();
    let other = before.is_any(&["du", "de", "d'", "des", "au", "aux", "a", "sur", "par", "avec", "selon", "pour", "contre"]);
    // "le rapport" is made only where nothing but to whom and when stands between the verb and it.
    // "lui présenter en 2008 le prochain rapport": the next one is not there yet.
    let is_next = words[place..at].iter().any(|word| word.is("prochain"));
    let named = definite && !is_next && !is_verb(place - 1) && !behind_verb(lexicon, words, from, place);
    if other && !some || named { Role::Other } else { Role::Object }
}

/// "les recommandations faites par la Rapporteuse spéciale | dans son rapport", "qu'elle formule | dans ses rapports": whether what
/// stands before, up to `at`, says that it stands there already.
fn stands_there(lexicon: &Lexicon, words: &[Word], at: usize) -> bool {
    const REACH: usize = 10;
    let low = at.saturating_sub(REACH);
    let formula = at > 1 && words[at - 1].is_any(&["il", "elle", "ils", "elles"]) && words[at - 2].is("qu'");
    let plain = |place: &usize| !words[*place].is_mark() && !lexicon.infinitive_at(words, *place);
    let by = |place: usize| words[place].is("par") && is_noted(&words[place - 1]);
    formula || (low.max(1)..=at).rev().take_while(plain).any(by)
}

/// "formulées", "figurant": what stands in a report already.
fn is_noted(word: &Word) -> bool {
    word.is_in(List::NotedIn) || word.ends_in(List::NotedIn) && !word.is_in(List::NounInEes)
}

/// Whether a word makes a report: "présenter", "en lui | présentant".
pub(super) fn makes(lexicon: &Lexicon, words: &[Word], at: usize) -> bool {
    lexicon.report_verbs.contains(&words[at].folded) && !is_of_infinitive(lexicon, words, at) || gerund(words, at)
}

/// "faire | distribuer les rapports": another does it.
fn is_of_infinitive(lexicon: &Lexicon, words: &[Word], at: usize) -> bool {
    const ENDINGS: [&str; 3] = ["er", "ir", "re"];
    let other = |next: &Word| {
        ENDINGS.iter().any(|ending| next.folded.ends_with(ending))
            && !lexicon.report_verbs.contains(&next.folded)
            && !next.is_in(List::Delivers)
    };
    words[at].is("faire") && words.get(at + 1).is_some_and(other) && lexicon.include.end_at(words, at).is_none()
}

/// "| en lui présentant des rapports", "en faisant rapport": how somebody is to do something, by a report.
pub(super) fn gerund(words: &[Word], at: usize) -> bool {
    // "y compris en | les présentant au Comité": what was named.
    let own = |at: usize| words[at].is("en") || words[at].is("lui") && at > 0 && words[at - 1].is("en");
    at > 0 && words[at].is_in(List::Presenting) && own(at - 1)
}

/// "rendre | rapidement compte", "fera | chaque année et oralement rapport": over adverbs that no phrase of the list has. What stands
/// behind it, and whether it is no infinitive.
pub(super) fn over_adverb(words: &[Word], at: usize) -> Option<(usize, bool)> {
    const LONGEST: usize = 5;
    let verb = &words[at];
    let said = verb.is_in(List::ReportsSaid);
    let presenting = verb.is_any(&["faisant", "rendant"]) && gerund(words, at);
    if !verb.is_any(&["faire", "rendre"]) && !said && !presenting {
        return None;
    }
    let adverb =
        |word: &Word| word.folded.ends_with("ment") || word.is_any(&["et", "aussi", "encore", "toujours", "mieux", "tres"]);
    let noun = (at + 1..words.len().min(at + LONGEST)).find(|place| !adverb(&words[*place]))?;
    let reports = words[noun].is_any(&["compte", "rapport"]) && !words.get(noun + 1).is_some_and(|next| next.is("tenu"));
    (reports && (noun > at + 1 || presenting)).then_some((noun + 1, said))
}

/// "présenter régulièrement au Secrétaire général | des rapports", "soumettre, à sa dixième session, | le rapport": whether nothing but
/// adverbs, who receives it and when stands between a verb of making a report and `at`.
fn behind_verb(lexicon: &Lexicon, words: &[Word], from: usize, at: usize) -> bool {
    const REACH: usize = 24;
    let verb = (from.max(at.saturating_sub(REACH))..at).rev().find(|place| makes(lexicon, words, *place));
    let Some(verb) = verb else { return false };
    let mut next = verb + 1;
    while next < at {
        let word = &words[next];
        let receiver = || {
            // "lui communiquer | ainsi qu'à la Commission | des rapports".
            let as_well = word.is("ainsi") && words.get(next + 1).is_some_and(|que| que.is_any(&["que", "qu'"]));
            let to = word.is_any(&["a", "au", "aux", "et"]) || as_well;
            let start = next + if as_well { 2 } else { 1 };
            let start =
                start + usize::from(words.get(start).is_some_and(|to| start > next + 1 && to.is_any(&["a", "au", "aux"])));
            let group = to.then(|| group::group_at(lexicon, words, start)).flatten().filter(|group| group.actor);
            // A name that the table lacks goes on over "des rapports".
            group.map(|group| group.end.min(at).max(next + 1))
        };
        let when = || {
            let small = word.is_any(&["a", "lors", "pendant", "au", "cours", "de", "des", "sa", "ses", "la", "ladite"]);
            let session = super::session_from(lexicon, &words[..at], next).filter(|session| session.start <= next + 3);
            session.filter(|_| small).map(|session| session.end)
        };
        next = if word.is(",") || word.folded.ends_with("ment") {
            next + 1
        } else if let Some((_, end)) = deadline_at(lexicon, words, next) {
            further_time(lexicon, words, end)
        } else if let Some(end) = when().or_else(receiver) {
            end
        } else {
            return false;
        };
    }
    next == at
}

/// "de mettre à jour le rapport et de | le lui présenter", "établir une compilation …, et de lui | soumettre ce document": the report was
/// named before.
pub(super) fn again(lexicon: &Lexicon, words: &[Word], at: usize) -> Option<Trigger> {
    const REACH: usize = 100;
    const AHEAD: usize = 40;
    let verb = lexicon.report_verbs.contains(&words[at].folded) && !words[at].is("faire");
    if lexicon.language != Language::Fr || !verb || at < 2 {
        return None;
    }
    let lui = usize::from(words[at - 1].is("lui"));
    let pronoun = words[at - 1 - lui].is_any(&["le", "la", "les", "l'"])
        && words.get(at.wrapping_sub(2 + lui)).is_some_and(|word| word.is("de"));
    let report = |place: usize| lexicon.report_nouns.end_at(words, place).or_else(|| lexicon.papers.end_at(words, place));
    let this = || {
        let this = words.get(at + 1).filter(|word| word.is_any(&["ce", "cet", "cette", "ces"]))?;
        words.get(at + 2).filter(|noun| !this.is_mark() && (noun.is_in(List::Document) || report(at + 2).is_some()))?;
        Some(at + 3)
    };
    let end = if pronoun { Some(at + 1) } else { this() }?;
    let before = || (at.saturating_sub(REACH)..at).any(|place| report(place).is_some());
    // "d'établir, en vue de | les lui présenter … |, des rapports".
    let view = words[at.saturating_sub(5)..at].iter().any(|word| word.is("vue"));
    let behind = || {
        let near = at..words.len().min(at + AHEAD);
        view && near.into_iter().any(|place| words[place].is(",") && report(place + 2).is_some())
    };
    let named = before() || behind();
    let own = Trigger { verb: at, end, noun: true, direct: false, needs: Needs::Ends, frame: Frame::Again };
    named.then_some(own)
}

/// "et de les | soumettre au Conseil": what was named before, by a pronoun.
pub(super) fn takes_up(words: &[Word], own: &Trigger) -> bool {
    own.frame == Frame::Again || own.verb > 0 && words[own.verb - 1].is_any(&["le", "la", "les", "l'"])
}

/// "rendre compte … | lors du débat annuel": where it is to be done.
pub(super) fn on_occasion(words: &[Word], from: usize) -> bool {
    words[from.min(words.len())..].windows(2).any(|pair| pair[0].is("lors") && pair[1].is_any(&["du", "de", "des"]))
}

/// "d'inclure | dans ce rapport | une analyse", "et de présenter | dans son rapport | des recommandations": the one asked for before, where
/// nothing tells it from that.
pub(super) fn is_same_report(lexicon: &Lexicon, words: &[Word], own: &Trigger, request: &Request) -> bool {
    let [within, which, report] = words.get(own.end.wrapping_sub(3)..own.end).unwrap_or_default() else { return false };
    // "dans son rapport | sur le budget", "| annuel" is another.
    let bare = words.get(own.end).is_some_and(|next| next.is_mark() || next.is_in(List::ArticleOfMatter));
    let untimed = bare && !request.is_timed() && matches!(request.to, To::Nobody);
    let same = which.is_any(&["ce", "ledit"]) || which.is_any(&["son", "le"]) && untimed;
    lexicon.language == Language::Fr && within.is("dans") && same && !report.is_mark()
}

/// Whether a request with neither receiver nor time is one by whom it asks: "prie le Secrétaire général de rendre compte | des progrès".
/// Others who are to "rendre compte" are to answer for something.
pub(super) fn says_enough(lexicon: &Lexicon, words: &[Word], found: &Found, own: &Trigger) -> bool {
    let account = lexicon.language == Language::Fr && own.needs == Needs::Ends && words[own.end - 1].is("compte");
    // "rendre compte | à ce sujet".
    let to_this = words[own.end..words.len().min(own.end + 3)].iter().map(|word| word.folded.as_str()).eq(["a", "ce", "sujet"]);
    let of = words.get(own.end).is_some_and(|word| word.is_any(&["de", "des", "du", "d'"])) || to_this;
    // "rendre compte de façon détaillée": how; "de l'emploi des fonds": somebody answers for it.
    let is_matter = |word: &Word| receiver::is_matter(word) && !word.is_any(&["emploi", "facon", "maniere"]);
    let matter = words[own.end..words.len().min(own.end + 3)].iter().any(is_matter);
    // "pour lui permettre d'assurer le suivi et de rendre compte": what others can then do.
    let for_others = words[found.what.min(own.verb)..own.verb].iter().any(|word| word.is("permettre"));
    account && of && (matter || to_this) && !for_others && actor::asks_office(words, found)
}

/// "au Groupe de travail": a body that others report to.
pub(super) fn is_working_group(name: &[Word]) -> bool {
    name.windows(3).any(|three| three[0].capital && three[0].is("groupe") && three[1].is("de") && three[2].is("travail"))
}

/// "informer le Groupe | de travail spécial | des pratiques": how many words of its name stand behind the first.
pub(super) fn behind_working_group(words: &[Word]) -> usize {
    const NAME: usize = 3;
    let named = words.get(..NAME).is_some_and(is_working_group);
    let plain = |word: &&Word| !word.is_mark() && !word.is_in(List::Small);
    if named { NAME - 1 + words[NAME..].iter().take(2).take_while(plain).count() } else { 0 }
}

/// "Lance un appel aux États | pour qu'ils présentent leurs rapports": what they shall do.
pub(super) fn called_upon(lexicon: &Lexicon, words: &[Word], found: &Found) -> bool {
    const REACH: usize = 12;
    let near = words.get(found.what..words.len().min(found.what + REACH)).unwrap_or_default();
    let so_that = |pair: &[Word]| pair[0].is_any(&["pour", "afin"]) && pair[1].is("qu'");
    lexicon.language == Language::Fr && found.lemma.contains("appel") && near.windows(2).any(so_that)
}

/// "le retrait se fera par étapes, | le Secrétaire général étant prié de lui faire rapport": who is asked by the way, and behind what.
pub(super) fn asked_by_the_way(lexicon: &Lexicon, words: &[Word], from: usize) -> Option<(usize, Group)> {
    const LONGEST: usize = 12;
    let being = (from.max(1)..words.len().saturating_sub(2)).find(|at| {
        let de = at + 2 + usize::from(words[at + 2].folded.ends_with("ment"));
        words[*at].is("etant")
            && words[at + 1].is_in(List::AskedFor)
            && words.get(de).is_some_and(|de| de.is_any(&["de", "d'", "a"]))
    })?;
    let ends = |group: &Group| group.actor && group.end == being;
    let who = (being.saturating_sub(LONGEST)..being).find_map(|at| group::group_at(lexicon, words, at).filter(ends))?;
    Some((being + 2, who))
}

/// "prie le Secrétariat de l'| informer des mesures prises": the one who asks is told, of whatever comes; not "en concertation avec la
/// Rapporteuse spéciale, et à l'informer", nor what a report is to hold: "de faire rapport, notamment de l'informer".
pub(super) fn tells_speaker(lexicon: &Lexicon, words: &[Word], from: usize, at: usize) -> bool {
    const NEAR: usize = 3;
    let other = || {
        words[from.min(at)..at].iter().any(|word| word.is_in(List::Person))
            || words[at.saturating_sub(NEAR)..at].iter().any(|word| word.is("notamment"))
    };
    let of = |word: &Word| word.is_any(&["de", "des", "du", "d'", ","]) || word.folded.ends_with("ment");
    // "à l'informer | en conséquence | des suites".
    let aside = || lexicon.asides.end_at(words, at + 1).is_some();
    let before = |place: usize, list: &[&str]| at >= place && words[at - place].is_any(list);
    let informed =
        || words[at].is_any(&["informer", "aviser"]) && before(1, &["l'"]) && (words.get(at + 1).is_some_and(of) || aside());
    // "de lui | signaler tout acte".
    let pointed = || words[at].is("signaler") && before(1, &["lui"]);
    lexicon.language == Language::Fr && (informed() || pointed()) && before(2, &["de", "a"]) && !other()
}

/// "présenter un rapport de mi-mandat | pour le 15 octobre 2014": by then.
pub(super) fn by_date(lexicon: &Lexicon, words: &[Word], at: usize) -> Option<(usize, usize)> {
    let dated = words.get(at + 2).is_some_and(|date| date.kind == TokenKind::Date);
    (dated && lexicon.language == Language::Fr && words[at].is("pour") && words[at + 1].is("le")).then_some((at, at + 3))
}

/// "demande au Comité qu'il procède à un audit et qu'| il lui fasse rapport": what he shall do, by the mood of the verb.
pub(super) fn shall(words: &[Word], at: usize) -> bool {
    const REACH: usize = 3;
    let low = at.saturating_sub(REACH);
    let that = words[low..at].windows(2).any(|pair| pair[0].is("qu'") && pair[1].is_any(&["il", "elle", "ils", "elles"]));
    that && words[at].is_in(List::Subjunctive)
}

/// "à la dixième session | de l'Assemblée générale": whose session it is, no words of what is told.
pub(super) fn behind_session_of(lexicon: &Lexicon, words: &[Word], behind: usize) -> usize {
    let session = words[behind.saturating_sub(1)..].first().is_some_and(|noun| lexicon.sessions.contains(&noun.folded));
    let of = words.get(behind).is_some_and(|word| word.is_any(&["de", "du"]));
    let body = (lexicon.language == Language::Fr && session && of).then(|| group::group_at(lexicon, words, behind + 1)).flatten();
    body.filter(|group| group.actor && words[group.head].capital).map_or(behind, |group| group.end)
}

/// "un rapport | dans lequel il évaluera les activités", "| dans lequel seront examinés les progrès": where the words begin that say
/// what it is on.
pub(super) fn in_which(words: &[Word], at: usize) -> Option<usize> {
    let is = |at: usize, list: &[&str]| words.get(at).is_some_and(|word| word.is_any(list));
    if !is(at, &["dans"]) || !is(at + 1, &["lequel", "laquelle", "lesquels", "lesquelles"]) {
        return None;
    }
    let he = is(at + 2, &["il", "elle", "ils", "elles"]);
    let be = is(at + 2, &["sera", "seront", "soit", "soient"]);
    let mut from = at + 4;
    while words.get(from).is_some_and(|word| word.folded.ends_with("ment")) {
        from += 1;
    }
    let article = words.get(from).is_some_and(|word| word.is_in(List::ThereAlready) || word.is_in(List::ArticleOfMatter));
    ((he || be) && article).then_some(from)
}
