//! What the noun of a report is to the verb before it.

use super::super::group;
use super::super::lexicon::Lexicon;
use super::super::lists::List;
use super::super::words::Word;
use super::french;
use crate::model::Language;

/// What a noun is to the verb before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// What is made or sent.
    Object,
    /// Where something is to stand: "in his next report".
    Place,
    /// Where something stands already: "the recommendations made in his report".
    Noted,
    /// Anything else: "the recommendations of the report".
    Other,
}

pub(super) fn role(lexicon: &Lexicon, words: &[Word], from: usize, at: usize) -> Role {
    let is_verb = |word: &Word| lexicon.report_verbs.contains(&word.folded);
    match lexicon.language {
        Language::En => {
            const IN: [&str; 2] = ["in", "into"];
            const OTHER: [&str; 13] =
                ["of", "from", "with", "under", "by", "for", "on", "upon", "to", "through", "about", "concerning", "via"];
            const ARTICLES: [&str; 10] = ["a", "an", "the", "his", "her", "its", "their", "this", "that", "such"];
            // Back over what belongs to the noun: "in | his next periodic"; an article opens it.
            let low = from.max(at.saturating_sub(6));
            let place = (low..at).rev().find(|place| {
                let word = &words[*place];
                word.is_any(&IN) || word.is_any(&OTHER) || word.is_any(&ARTICLES) || is_verb(word) || word.is_mark()
            });
            let before = |place: usize| place - usize::from(place > low);
            let place = place.map(|place| if words[place].is_any(&ARTICLES) { before(place) } else { place });
            // "in | all his reports".
            let place = place.map(|place| if words[place].is("all") { before(place) } else { place });
            // "the report of the Panel": somebody else's, that is passed on; "areas of concern noted in his report".
            let noted = place.is_some_and(|place| {
                words[place].is("in")
                    && place > 0
                    && words[place - 1].folded.ends_with("ed")
                    && words[place - 1].folded.len() > 4
                    && !words[place - 1].is_any(&["provided", "included"])
            });
            if noted {
                return Role::Noted;
            }
            // "provide the Council with a report": what is provided.
            let given = |place: usize| {
                words[place].is("with") && (from..place).rev().take(14).any(|verb| words[verb].is_in(List::GivesWith))
            };
            // "submit to | the Council | progress reports": one is named between.
            let received = |place: usize| {
                let sent = (place.saturating_sub(3).max(from)..place).any(|verb| is_verb(&words[verb]));
                words[place].is("to") && sent && group::group_at(lexicon, words, place + 1).is_some_and(|to| to.end <= at)
            };
            match place.map(|place| &words[place]) {
                Some(_) if place.is_some_and(received) => Role::Object,
                // "in the context of his report".
                Some(word) if word.is("of") && place.is_some_and(|place| in_context(words, place)) => Role::Place,
                Some(word) if word.is("with") && place.is_some_and(given) => Role::Object,
                Some(word) if word.is_any(&IN) => Role::Place,
                Some(word) if word.is_any(&OTHER) => Role::Other,
                _ => Role::Object,
            }
        }
        Language::Fr => french::role(lexicon, words, from, at),
        _ => Role::Object,
    }
}

/// "dans le rapport", "dans les rapports", "dans le cadre du rapport", "dans le cadre d'un rapport"; not "en tenant compte du rapport".
pub(super) fn is_in(words: &[Word], at: usize) -> bool {
    let low = at.saturating_sub(4);
    let frame = || {
        let four = words.get(at.wrapping_sub(5)..at).unwrap_or_default();
        matches!(four, [within, _, frame, of, one] if within.is("dans") && frame.is_in(List::Frame) && of.is("d'") && one.is("un"))
    };
    (low..at).any(|place| words[place].is("dans") && !words[place..at].iter().any(Word::is_mark))
        || frame()
        || (low..at).any(|place| words[place].is("du") && place > 0 && words[place - 1].is_in(List::Frame))
}

/// "in the context | of", "within the framework | of".
fn in_context(words: &[Word], of: usize) -> bool {
    of.checked_sub(3).is_some_and(|start| {
        words[start].is_any(&["in", "within"]) && words[start + 1].is("the") && words[start + 2].is_any(&["context", "framework"])
    })
}
