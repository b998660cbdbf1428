//! What the words around a report say in French of the one who receives it.

use super::super::group::{self, Group};
use super::super::lexicon::Lexicon;
use super::super::lists::List;
use super::super::meant::is_pronoun;
use super::super::session;
use super::super::words::Word;
use super::body::is_receiver;
use super::trigger::{Frame, Trigger};
use super::{deadline_at, further_time};
use crate::model::Language;

/// Whether "à" at `at` opens who receives the report: "présenter | à", "un rapport écrit | à", "soumis | à", "pour examen | à".
pub(super) fn beside_receiver(lexicon: &Lexicon, words: &[Word], own: &Trigger, at: usize) -> bool {
    const ADJECTIVES: usize = 2;
    let before = &words[at - 1];
    let plain = || words[own.end..at].iter().all(|word| !word.is_mark() && !word.is_in(List::Small));
    at == own.verb + 1
        || before.is_any(&[",", "examen"])
        || lexicon.made.contains(&before.folded)
        || at >= own.end && at - own.end <= ADJECTIVES && plain()
}

/// "à la | septième Réunion biennale", "au | quatorzième Congrès": a meeting with its number.
pub(super) fn counted_body(lexicon: &Lexicon, words: &[Word], at: usize) -> Option<Group> {
    if lexicon.language != Language::Fr {
        return None;
    }
    let start = group::behind_determiners(lexicon, words, at);
    let body =
        (start + 1..words.len().min(start + 4)).find(|place| !session::is_number(&words[place - 1]) || words[*place].capital)?;
    let counted = words[body].capital && session::is_number(&words[body - 1]);
    let group = group::group_at(lexicon, words, body).filter(|group| counted && group.start == body)?;
    let purpose = (body..group.end).find(|at| words[*at].is("pour") && words[*at..].iter().take(3).any(|next| next.is("examen")));
    Some(Group { start, end: purpose.unwrap_or(group.end), known: None, ..group })
}

/// "dans le rapport | sur la coordination qu'il lui présente": it is made for the one who speaks.
pub(super) fn made_for_speaker(words: &[Word], from: usize) -> bool {
    const REACH: usize = 40;
    let behind = &words[from..words.len().min(from + REACH)];
    let end = behind.iter().position(Word::is_mark).unwrap_or(behind.len());
    behind[..end]
        .windows(3)
        .any(|three| three[0].is("qu'") && three[1].is_any(&["il", "elle", "ils", "elles"]) && three[2].is("lui"))
}

/// "soumettre | à l'Organisation", "présenter | aux gouvernements", "un rapport | à tous les organes compétents", "dans les rapports qu'ils
/// soumettent | aux mécanismes compétents": right behind the verb or the report whoever is named receives it.
pub(super) fn anybody(lexicon: &Lexicon, words: &[Word], own: &Trigger, at: usize) -> Option<Group> {
    let to_whom = at > own.end + 1
        && words[at - 1].is_in(List::MadeInPresent)
        && words[at - 2].is_any(&["il", "ils", "elle", "elles"])
        && !words[own.end..at].iter().any(Word::is_mark);
    let right = at == own.verb + 1 && !words[own.verb].is("faire") || at == own.end || to_whom;
    let anybody = lexicon.language == Language::Fr && right && own.frame != Frame::Devoted;
    anybody.then(|| group::group_at(lexicon, words, at + 1)).flatten().filter(|group| group.actor)
}

/// "faire rapport | à ce dernier", "rendre compte | à celui-ci": one named before.
pub(super) fn latter(lexicon: &Lexicon, words: &[Word], own: &Trigger, at: usize) -> Option<Group> {
    let this = usize::from(words.get(at + 1).is_some_and(|word| word.is_any(&["ce", "cet", "cette", "ces"])));
    let start = at + 1 + this;
    let pronoun = words.get(start).filter(|word| is_pronoun(word) && !word.is("autres"))?;
    let alone = this == 1 || pronoun.folded.contains('-');
    let beside = lexicon.language == Language::Fr && alone && beside_receiver(lexicon, words, own, at);
    beside.then_some(Group { start, end: start + 1, known: None, actor: true, head: start })
}

/// "le contrôle interne | à l'Organisation", "la vente d'armes | à Israël", "la Mission | au Soudan du Sud", "les engagements convenus | à
/// la Conférence": where something is or to whom it goes, where nothing says that a report is for it.
pub(super) fn is_where(lexicon: &Lexicon, words: &[Word], own: &Trigger, at: usize, group: &Group) -> bool {
    let head = &words[group.head];
    // "à l'Organisation maritime internationale" is one of many.
    let whole = head.is_in(List::BodyOfPlace)
        && words.get(group.head + 1).is_none_or(|next| group.end == group.head + 1 || next.is_any(&["de", "des"]));
    let place = !lexicon.actors.contains(&head.folded) && !is_receiver(head) || whole;
    let before = &words[at - 1];
    let paper = lexicon.report_nouns.end_at(words, at - 1).is_some();
    let done = before.is_in(List::Done) && !lexicon.made.contains(&before.folded) && !paper;
    lexicon.language == Language::Fr && (done || place && !beside_receiver(lexicon, words, own, at))
}

/// "dans le rapport | qu'elle lui présentera |": behind the relative that says for whom it is.
pub(super) fn speaker_relative(words: &[Word], end: usize) -> Option<usize> {
    let four = words.get(end..end + 4)?;
    let made = four[0].is("qu'") && four[1].is_any(&["il", "elle", "ils", "elles"]) && four[2].is("lui");
    made.then_some(end + 4)
}

/// "à la Troisième Commission à la soixante-treizième session de l'Assemblée générale et au | Conseil", "présenter à sa dixième session,
/// ainsi qu'à | l'Assemblée", "rendre compte chaque année, ainsi qu'au | Conseil": behind when the first receives it, and the words that
/// join one more.
pub(super) fn joined_behind_time(lexicon: &Lexicon, words: &[Word], at: usize) -> Option<usize> {
    if lexicon.language != Language::Fr {
        return None;
    }
    let is = |at: usize, list: &[&str]| words.get(at).is_some_and(|word| word.is_any(list));
    let mut next = at;
    loop {
        let comma = next + usize::from(is(next, &[","]));
        let title = || (is(comma, &["au"]) && is(comma + 1, &["titre"])).then(|| behind_title(words, comma)).flatten();
        let time = || {
            let (_, end) = (comma < words.len()).then(|| deadline_at(lexicon, words, comma)).flatten()?;
            Some(further_time(lexicon, words, end))
        };
        match behind_session(lexicon, words, comma).or_else(title).or_else(time) {
            Some(behind) if behind > next => next = behind,
            _ => break,
        }
    }
    let joint = next + usize::from(is(next, &[","]));
    let to = match () {
        () if is(joint, &["et"]) => joint + 1,
        () if is(joint, &["ainsi"]) && is(joint + 1, &["que", "qu'"]) => joint + 2,
        () => return None,
    };
    ((next > at || joint == at && to == at + 2) && is(to, &["a", "au", "aux"]) && !lexicon.infinitive_at(words, to))
        .then_some(to + 1)
}

/// "lui rendre compte chaque année de ses activités, ainsi qu'à | l'Assemblée générale": behind the words that join one more to the speaker,
/// further on.
pub(super) fn as_well_as(lexicon: &Lexicon, words: &[Word], from: usize) -> Option<usize> {
    const REACH: usize = 40;
    let open = |at: &usize| !words[*at].is_any(&[";", ":", "."]) && !lexicon.infinitive_at(words, *at);
    let mut near = (from..words.len().saturating_sub(3).min(from + REACH)).take_while(open);
    near.find_map(|at| {
        let joint = words[at].is(",") && words[at + 1].is("ainsi") && words[at + 2].is_any(&["que", "qu'"]);
        (joint && words[at + 3].is_any(&["a", "au"])).then_some(at + 4)
    })
}

/// Behind "à la soixante-treizième session de l'Assemblée générale" at `at`.
fn behind_session(lexicon: &Lexicon, words: &[Word], at: usize) -> Option<usize> {
    const LONGEST: usize = 9;
    words.get(at).filter(|word| word.is_any(&["a", "aux", "lors"]))?;
    let session = (at + 1..words.len().min(at + LONGEST)).find_map(|place| session::at(lexicon, words, place))?;
    let small = |word: &Word| word.is_any(&["de", "la", "sa", "ses", "leur", "leurs"]);
    let plain = words.get(at + 1..session.start)?.iter().all(small);
    let of = words.get(session.end).is_some_and(|word| word.is_any(&["de", "du"]));
    let body = of.then(|| group::group_at(lexicon, words, session.end + 1)).flatten().filter(|group| group.actor);
    plain.then_some(body.map_or(session.end, |group| group.end))
}

/// Behind "au titre de la question intitulée « Promotion de la femme »" at `at`.
pub(super) fn behind_title(words: &[Word], at: usize) -> Option<usize> {
    const LONGEST: usize = 30;
    let limit = words.len().min(at + LONGEST);
    let open = (at..limit).find(|place| words[*place].is("«"));
    let from = open.and_then(|open| (open..limit).find(|place| words[*place].is("»"))).unwrap_or(at);
    (from..limit).find(|place| words[*place].is_mark() && !words[*place].is("»"))
}
