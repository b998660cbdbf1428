//! What is to stand in a report, in French: it is what the request is on, not what the report is about.

use super::super::group;
use super::super::lexicon::Lexicon;
use super::super::lists::List;
use super::super::words::Word;
use super::deadline_at;
use super::trigger::{Frame, Trigger};
use super::whom;
use crate::model::Language;
use crate::text::token::TokenKind;

/// How far behind a report what is to stand in it may begin, and how far before it "dans" stands, in words.
const REACH: usize = 60;
const LONGEST: usize = 8;

/// "inclure | ses conclusions | dans son rapport", "faire figurer dans son rapport sur le budget | une section consacrée à la Mission": the
/// words that say what it is on, and where they end at the latest.
pub(super) fn matter(lexicon: &Lexicon, words: &[Word], own: &Trigger) -> Option<(usize, usize)> {
    if lexicon.language != Language::Fr || !own.noun || own.frame != Frame::Plain {
        return None;
    }
    let verb = lexicon.include.end_at(words, own.verb).unwrap_or(own.verb + 1);
    let low = verb.max(own.end.saturating_sub(LONGEST));
    let place = (low..own.end).rev().take_while(|at| !words[*at].is_mark()).find(|at| words[*at].is("dans"))?;
    let mut from = verb;
    while from < place {
        if let Some((_, end)) = deadline_at(lexicon, words, from).filter(|(_, end)| *end > from) {
            from = end;
        } else if words[from].is_mark() || words[from].folded.ends_with("ment") || words[from].is_in(List::Henceforth) {
            from += 1;
        } else {
            break;
        }
    }
    // "présenter | à l'Assemblée |, dans son rapport,", "présenter | en détail | dans son rapport": no words of what is to stand there.
    let how = words[from..place].iter().take(3).any(|word| word.is_any(&["facon", "maniere"]));
    let object =
        from < place && !how && (!words[from].is_in(List::Small) || words[from].is_any(&["de", "du", "des", "d'", "sur"]));
    if object {
        // "traiter | de la question des enfants", "se pencher | sur la question"; "ces informations" were named before.
        let taken = words[from].is_any(&["de", "du", "d'", "sur"]) || words[own.verb].is("traiter") && words[from].is("des");
        from += usize::from(taken);
        if words[from].is_any(&["ce", "cet", "cette", "ces"]) {
            return Some((from, from));
        }
        let end = (from..place).rev().find(|at| !words[*at].is_mark()).map_or(place, |last| last + 1);
        return Some((behind_on(lexicon, words, from, end), end));
    }
    let limit = words.len().min(own.end + REACH);
    // "sur les dispositions visant à prévenir les abus | une analyse", not behind "et | d'examiner".
    let asked = |at: usize| lexicon.infinitive_at(words, at) && words[at - 1].is_any(&["et", ","]);
    let open = |at: &usize| !words[*at].is_any(&[";", ":", "."]) && !asked(*at);
    let begins = |at: &usize| {
        let bound = words[at - 1].is_in(List::Small) || words[at - 1].is("ainsi");
        // "visant à appliquer | les recommandations", "en exposant | les moyens".
        let bound = bound || words[at - 1].folded.ends_with("ant") || *at > 1 && lexicon.infinitive_at(words, at - 2);
        // "sur la mise en œuvre | des recommandations": of what goes before.
        let loose = *at == own.end || words[at - 1].is_mark() || !words[*at].is("des");
        let bound = bound || !loose && words.get(at + 1).is_some_and(|noun| noun.is_in(List::HasParts));
        words[*at].is_in(List::ArticleOfMatter)
            && !bound
            && (*at == own.end || words.get(at + 1).is_some_and(|noun| noun.is_in(List::PutInReport)))
    };
    let from = (own.end..limit).take_while(open).find(begins)?;
    let from = from + usize::from(words[from].is("des") && words[own.verb].is("traiter"));
    Some((behind_on(lexicon, words, from, words.len()), words.len()))
}

/// "des informations sur | l'état du Fonds", "une section consacrée à | la Mission"; all of it where nothing says so.
fn behind_on(lexicon: &Lexicon, words: &[Word], from: usize, end: usize) -> usize {
    const NEAR: usize = 6;
    let noun = words.get(from + 1).is_some_and(|noun| noun.is_in(List::PutInReport));
    let near = (from + 1..end.min(from + NEAR)).take_while(|at| !words[*at].is_mark());
    let behind = || near.into_iter().find_map(|at| lexicon.on.end_at(words, at).filter(|_| !words[at].is("de")));
    noun.then(behind).flatten().unwrap_or(from)
}

/// "au titre de la question intitulée « … »", "avec l'appui du mécanisme", "par le biais du Conseil", "de manière détaillée", "dans son
/// prochain rapport sur le budget": behind what is no word of what is told.
pub(super) fn aside(lexicon: &Lexicon, words: &[Word], own: &Trigger, at: usize) -> Option<usize> {
    if lexicon.language != Language::Fr {
        return None;
    }
    let is = |at: usize, list: &[&str]| words.get(at).is_some_and(|word| word.is_any(list));
    let word = &words[at];
    // "et | d'autres acteurs": one more of those before.
    if word.is_any(&["et", "ou"]) && is(at + 1, &["d'"]) {
        return Some(at + 2);
    }
    if word.is("au") && is(at + 1, &["titre"]) {
        return whom::behind_title(words, at);
    }
    if word.is("de") && is(at + 1, &["facon", "maniere"]) {
        return Some(at + 2);
    }
    // "à sa session | de fond".
    if word.is("de") && is(at + 1, &["fond"]) && is(at.wrapping_sub(1), &["session", "sessions"]) {
        return Some(at + 2);
    }
    if word.is("d'") && is(at + 1, &["une"]) && is(at + 2, &["facon", "maniere"]) {
        return Some(at + 3);
    }
    // "en cas | de défaillance": when; "session ordinaire | de 1986": which.
    if word.is("en") && is(at + 1, &["cas"])
        || word.is("de") && words.get(at + 1).is_some_and(|next| next.kind == TokenKind::Number)
    {
        let stop = |place: &usize| words[*place].is_mark() || words[*place].is_any(&["sur", "des"]);
        return Some((at + 2..words.len()).find(stop).unwrap_or(words.len()));
    }
    let helped = word.is("avec") && words[at..words.len().min(at + 4)].iter().any(|word| word.is_in(List::Help));
    let way = word.is("par") && words[at..words.len().min(at + 4)].iter().any(|word| word.is_in(List::Way));
    if helped || way || word.is("en") && is(at + 1, &["application"]) {
        let stop = |place: &usize| words[*place].is_mark() || words[*place].is("sur");
        let mark = (at + 2..words.len()).find(stop).unwrap_or(words.len());
        // "avec le concours | du Directeur général de l'Organisation pour l'éducation, la science et la culture".
        let of = (at + 2..mark).find(|place| words[*place].is_any(&["de", "du", "des"])).filter(|_| helped);
        let whole = of.and_then(|of| group::group_at(lexicon, words, of + 1)).filter(|group| group.actor);
        return Some(whole.map_or(mark, |group| group.end.max(at + 2)));
    }
    let place = (!own.noun && word.is("dans")).then(|| title(lexicon, words, at)).flatten()?;
    // "rendre compte dans son prochain rapport sur la question": nothing else says on what.
    let stop = (place..words.len()).find(|place| words[*place].is_mark()).unwrap_or(words.len());
    let said = words[own.end..at].iter().any(|word| word.is_any(&["sujet", "egard"]));
    let behind = is(stop, &[","]) && words[stop + 1..].iter().take(2).any(|word| word.is_any(&["de", "du", "des", "d'", "sur"]));
    (said || behind).then_some(stop)
}

/// Behind the report in "dans son prochain rapport", "dans le rapport annuel".
fn title(lexicon: &Lexicon, words: &[Word], at: usize) -> Option<usize> {
    words.get(at + 1).filter(|word| word.is_in(List::ThereAlready))?;
    let near = at + 2..words.len().min(at + LONGEST);
    near.take_while(|place| !words[*place].is_mark()).find_map(|place| lexicon.report_nouns.end_at(words, place))
}
