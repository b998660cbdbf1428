//! What the noun of a report is to the verb before it.

use super::super::lexicon::Lexicon;
use super::super::lists::List;
use super::super::words::Word;
use crate::model::Language;
use crate::text::token::TokenKind;

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
            let place = place.map(|place| if words[place].is_any(&ARTICLES) && place > low { place - 1 } else { place });
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
            match place.map(|place| &words[place]) {
                Some(word) if word.is("with") && place.is_some_and(given) => Role::Object,
                Some(word) if word.is_any(&IN) => Role::Place,
                Some(word) if word.is_any(&OTHER) => Role::Other,
                _ => Role::Object,
            }
        }
        Language::Fr => {
            const ADJECTIVES: [&str; 9] =
                ["prochain", "prochains", "premier", "dernier", "futur", "futurs", "deuxieme", "troisieme", "quatrieme"];
            const OWN: [&str; 14] =
                ["le", "la", "les", "l'", "son", "sa", "ses", "leur", "leurs", "ce", "cet", "cette", "ces", "un"];
            let mut place = at;
            while place > from && words[place - 1].is_any(&ADJECTIVES) {
                place -= 1;
            }
            let article = place > from && words[place - 1].is_any(&OWN);
            let definite = article && words[place - 1].is("le");
            if article {
                place -= 1;
            }
            let Some(before) = place.checked_sub(1).and_then(|before| words.get(before)) else { return Role::Object };
            // "en rapport avec", "par rapport à": no report at all.
            if place == at && before.is_any(&["en", "par", "sans"]) {
                return Role::Noted;
            }
            if before.is_any(&["dans", "en"]) {
                // "les recommandations formulées | dans le rapport": it stands there already.
                let is_noted =
                    |word: &Word| word.is_in(List::NotedIn) || word.ends_in(List::NotedIn) && !word.is_in(List::NounInEes);
                let noted = place.checked_sub(2).is_some_and(|noted| is_noted(&words[noted]));
                return if noted { Role::Noted } else { Role::Place };
            }
            // "des exposés" is what is made; "des rapports" is what something belongs to.
            let made = place.checked_sub(2).and_then(|place| words.get(place));
            let timed = |word: &Word| word.is_in(List::TimeBehindDes) || matches!(word.kind, TokenKind::Date | TokenKind::Number);
            let made =
                made.is_some_and(|word| word.is(",") || is_verb(word) || timed(word)) || words[at].folded.starts_with("expose");
            let some = made && before.is_any(&["des", "d'"]);
            let other =
                before.is_any(&["du", "de", "d'", "des", "au", "aux", "a", "sur", "par", "avec", "selon", "pour", "contre"]);
            // "le rapport" is made only where the verb stands right before it.
            let named = definite && !is_verb(before);
            if other && !some || named { Role::Other } else { Role::Object }
        }
        _ => Role::Object,
    }
}

/// "dans le rapport", "dans les rapports".
pub(super) fn is_in(words: &[Word], at: usize) -> bool {
    words[at.saturating_sub(4)..at].iter().any(|word| word.is_any(&["dans", "du"]))
}
