//! What looks like a condition of the law and limits nothing.

use crate::mandate::ConditionKind;
use crate::mandate::lexicon::Lexicon;
use crate::mandate::lists::List;
use crate::mandate::words::Word;
use crate::model::Language;

/// "presentado | en cumplimiento de la resolución", "根据第50号决议 | 提交的": which one it is, no limit on what is asked.
pub(super) fn says_which(lexicon: &Lexicon, words: &[Word], at: usize, end: usize) -> bool {
    if lexicon.language == Language::Zh {
        let behind = lexicon.stop_phrases.end_at(words, end).filter(|behind| *behind > end + 1);
        return behind.is_some_and(|behind| words.get(behind).is_some_and(|word| word.is_in(List::Of)));
    }
    // "применимые | к ним | согласно праву".
    let mut place = at;
    while place > 1 && words[place - 1].is_in(List::AtPronoun) {
        place -= 1;
    }
    let Some(before) = place.checked_sub(1).map(|before| &words[before]) else { return false };
    let passive = place > 1 && words[place - 2].is_in(List::Being);
    let ends =
        before.ends_in(List::Participle) && before.folded.len() > 6 && !before.is_in(List::NoParticiple) && !before.capital;
    let participle = before.is_in(List::Participle) || ends;
    participle && !passive && words[at..end].iter().any(|word| word.begins_in(List::Instrument))
}

/// "привести в соответствие с", "estar de acuerdo con", "согласно которому", "согласно данным", "根据收到的资料", "تمتثل امتثالا": nothing is limited.
pub(super) fn limits_nothing(lexicon: &Lexicon, words: &[Word], (at, behind): (usize, usize), end: usize) -> bool {
    const NEAR: usize = 3;
    const VERB_REACH: usize = 8;
    const FAR: usize = 10;
    let own = &words[at..behind];
    let behind_verb = at > 0 && words[at - 1].is_in(List::NoAccordBehind);
    if behind_verb || own.iter().any(|word| word.is_in(List::NoAccord)) {
        return true;
    }
    let source = |word: &Word| word.is_in(List::Source) || word.begins_in(List::Source);
    let Some(inside) = words.get(behind..end.max(behind)) else { return false };
    match lexicon.language {
        Language::Zh => {
            // "行动符合国际法": it is so; "符合国际法的措施", "以符合国际法的方式": how something is done.
            let is_so = own.first().is_some_and(|word| word.is_in(List::IsInAccord))
                && !words.iter().skip(end).take(FAR).take_while(|next| !next.is_mark()).any(|next| next.is_in(List::Of))
                && !at.checked_sub(1).is_some_and(|before| words[before].is_in(List::SoAsTo));
            let other = own.first().is_some_and(|word| word.is_in(List::IsInAccord))
                && lexicon.kind(ConditionKind::Law, &words[at..end]) == ConditionKind::Other;
            is_so || other || inside.last().is_some_and(source)
        }
        Language::Ar => {
            let before = &words[at.saturating_sub(VERB_REACH)..at];
            let strengthens = words[at].is_in(List::OwnNoun) && before.iter().any(|word| word.is_in(List::OwnVerb));
            strengthens || inside.iter().take(NEAR).any(source)
        }
        _ => {
            let which = |word: &Word| word.is_in(List::Which) || word.begins_in(List::Which);
            inside.iter().take(2).any(which) || inside.iter().take(NEAR).any(source)
        }
    }
}
