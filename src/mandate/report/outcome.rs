//! What somebody is to tell a body that is no report by its name: "to submit its recommendations to the Council by 1 May". It is one
//! where the body is named and a time is set.

use super::super::lexicon::Lexicon;
use super::super::lists::List;
use super::super::words::Word;
use super::role::{Role, role};
use super::trigger::{Frame, Needs, Trigger, asked_for};

/// How far before the noun its verb is looked for, in words.
const REACH: usize = 30;

/// The request whose noun stands at `at`.
pub(super) fn trigger(lexicon: &Lexicon, words: &[Word], from: usize, at: usize, said: bool) -> Option<Trigger> {
    const NEAR: usize = 5;
    let end = lexicon.report_matters.end_at(words, at)?;
    let low = from.max(at.saturating_sub(REACH));
    let is_verb = |place: usize| {
        let word = &words[place];
        lexicon.report_verbs.contains(&word.folded) || said && lexicon.report_said.end_at(words, place) == Some(place + 1)
    };
    // Another infinitive between them takes the noun: "to submit a plan and to implement the recommendations".
    let verb = (low..at).rev().find(|place| is_verb(*place) || lexicon.infinitive_at(words, *place))?;
    let verb = if is_verb(verb) { verb } else { (verb + 1..at.min(verb + 4)).find(|place| is_verb(*place))? };
    // "faire le nécessaire pour appliquer | les recommandations": they are not made.
    if words[verb].is("faire") && at - verb > NEAR && words[verb..at].iter().any(|word| word.is("pour")) {
        return None;
    }
    // "saisir le Conseil | de recommandations".
    let of = words[verb].is("saisir") && words[at - 1].is_any(&["de", "d'"]);
    if !of && role(lexicon, words, from, at) != Role::Object {
        return None;
    }
    // "to regularly update | the information": kept as it should be, told to nobody.
    if words[verb].is("update") {
        return None;
    }
    let own = verb == from || asked_for(lexicon, words, verb);
    own.then_some(Trigger { verb, end, noun: true, direct: false, needs: Needs::Time, frame: Frame::Outcome })
}

/// Where the words begin that say what is told: "| its recommendations", "| les conclusions des travaux".
pub(super) fn object(words: &[Word], own: &Trigger) -> Option<usize> {
    let low = own.verb + 1;
    let opens = |word: &Word| word.is_in(List::ThereAlready);
    let start = (low..own.end).rev().take(5).find(|at| opens(&words[*at]))?;
    Some(start)
}
