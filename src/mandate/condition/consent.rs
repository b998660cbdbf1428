//! "with its prior consent", "avec l'agrément du Gouvernement intéressé": who has to agree.

use super::Read;
use super::end::{Reach, open_end};
use crate::mandate::ConditionKind;
use crate::mandate::lexicon::Lexicon;
use crate::mandate::lists::List;
use crate::mandate::words::Word;

/// The consent that begins at `at`: no agreement that has been reached, and no treaty.
pub(super) fn consent(lexicon: &Lexicon, words: &[Word], at: usize) -> Option<Read> {
    const REACH: usize = 6;
    words.get(at).filter(|word| word.is_in(List::OpensConsent))?;
    let near = at + 1..words.len().min(at + REACH);
    let noun = near.into_iter().find(|place| !words[*place].is_in(List::BeforeConsent))?;
    if noun == at + 1 || !words[noun].is_in(List::ConsentNoun) || words[noun].capital {
        return None;
    }
    let mut end = noun + 1;
    while words.get(end).is_some_and(|word| word.is_in(List::BehindConsent)) {
        end += 1;
    }
    let of = words.get(end).is_some_and(|word| word.is_in(List::OfWhom));
    let end = match words.get(end) {
        Some(_) if of && !lexicon.infinitive_at(words, end) => open_end(lexicon, words, end + 1, &[], Reach::Group),
        Some(next) if !next.is_mark() && !next.is_in(List::Joins) && !lexicon.infinitive_at(words, end) => return None,
        _ => end,
    };
    Some(Read { start: at, end, kind: ConditionKind::Request })
}
