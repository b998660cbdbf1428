//! Spans of time by their form: "for a further period of six months", "within twenty days of the date of adoption", "tous les
//! quatre-vingt-dix jours par la suite". The lists have what has no number.

use super::condition::group_end;
use super::lexicon::Lexicon;
use super::lists::List;
use super::session::is_number;
use super::words::Word;
use crate::model::Language;
use crate::text::token::TokenKind;

/// Whether a month stands here.
pub(super) fn is_month(word: &Word) -> bool {
    word.is_in(List::Month) && (word.capital || !word.is_in(List::MonthOrWord) || word.folded.len() > 3)
}

fn is_date(word: Option<&Word>) -> bool {
    word.is_some_and(|word| word.kind == TokenKind::Date)
}

fn is_year(word: Option<&Word>) -> bool {
    word.is_some_and(|word| word.kind == TokenKind::Number && word.folded.len() == 4)
}

/// Behind a date, or a month with its year, that stands at `at`.
pub(super) fn behind_date(words: &[Word], at: usize) -> Option<usize> {
    let the = usize::from(words.get(at).is_some_and(|word| word.is_in(List::BeforeDate)));
    let at = at + the;
    if is_date(words.get(at)) {
        return Some(at + 1);
    }
    // "from 1 September | to 31 December 2021".
    let day = words.get(at).is_some_and(|word| word.kind == TokenKind::Number && word.folded.len() < 3);
    let at = at + usize::from(day);
    let of = usize::from(words.get(at).is_some_and(|word| word.is_in(List::PartOfMonth)));
    let month = at + of;
    if !words.get(month).is_some_and(is_month) {
        return None;
    }
    Some(if is_year(words.get(month + 1)) { month + 2 } else { month + 1 })
}

/// Behind a number and its unit at `at`: "ninety days", "six (6) months", "one hundred and twenty days".
pub(super) fn length(words: &[Word], at: usize) -> Option<usize> {
    const LONGEST: usize = 7;
    // "dix-huit" is two words of counting.
    let parts = |word: &Word| {
        word.folded.contains('-')
            && word.folded.split('-').all(|part| word.sibling_in(part, List::Counting) || word.numeral(part).is_some())
    };
    let number = |word: &Word| {
        word.kind == TokenKind::Number
            || parts(word)
            || is_number(word)
            || word.is_in(List::Counting)
            || word.is_any(&["(", ")", "-"])
    };
    let first = words.get(at).filter(|word| number(word) && !word.is_any(&["and", "(", ")", "-"]))?;
    let single = first.is_in(List::UnitOfTime);
    let unit = (at + 1..words.len().min(at + LONGEST)).take_while(|place| *place == at + 1 || number(&words[place - 1]));
    let unit = if single { None } else { unit.into_iter().find(|place| words[*place].is_in(List::UnitOfTime)) };
    let end = unit? + 1;
    // "six mois supplémentaires", "trois derniers mois" stay with their adjectives.
    let more = words.get(end).is_some_and(|word| word.is_in(List::BehindUnit));
    Some(end + usize::from(more))
}

/// The span that begins at `at`.
pub(super) fn span(lexicon: &Lexicon, words: &[Word], at: usize) -> Option<usize> {
    if !matches!(lexicon.language, Language::En | Language::Fr) {
        return None;
    }
    if let Some(end) = in_months(words, at).or_else(|| between_months(words, at)).or_else(|| bare(lexicon, words, at)) {
        return Some(end);
    }
    if !words.get(at)?.is_in(List::OpensSpan) {
        return None;
    }
    let mut next = at + 1;
    let (mut told, mut past) = (false, false);
    while words.get(next).is_some_and(|word| word.is_in(List::BeforeSpan)) && length(words, next).is_none() {
        told |= words[next].is_in(List::PastSpan);
        past |= words[next].is_in(List::AlwaysPast);
        next += 1;
    }
    // "over the last ten years", "for the past six years": what was.
    if past || told && words[at].is_in(List::OpensPastSpan) {
        return None;
    }
    let noun = words.get(next).is_some_and(|word| word.is_in(List::Period));
    let end = if noun {
        let mut behind = next + 1;
        while words.get(behind).is_some_and(|word| word.is_in(List::BehindPeriod) || word.is_any(&[","])) {
            behind += 1;
        }
        let of = words.get(behind).is_some_and(|word| word.is_in(List::OfLength));
        let from = (behind..words.len().min(behind + 6)).find(|place| length(words, *place).is_some()).filter(|_| of);
        match from.and_then(|from| length(words, from)) {
            Some(end) => end,
            None => until(words, behind)?,
        }
    } else {
        length(words, next)?
    };
    // "for another three months, ending 26 December 1964".
    let comma = end + usize::from(words.get(end).is_some_and(|word| word.is(",")));
    let end = until(words, comma).unwrap_or(end);
    Some(counted_from(lexicon, words, end))
}

/// "from January 2027 to September 2029", "de janvier 2027 à septembre 2029".
fn between_months(words: &[Word], at: usize) -> Option<usize> {
    words.get(at).filter(|word| word.is_in(List::FromMonth))?;
    let month = |at: usize| words.get(at).filter(|word| is_month(word)).map(|_| at + 1 + usize::from(is_year(words.get(at + 1))));
    let to = month(at + 1)?;
    words.get(to).filter(|word| word.is_in(List::ToMonth))?;
    month(to + 1).filter(|end| is_year(words.get(end - 1)))
}

/// Whether a number stands here: a length of time that nothing opens.
pub(super) fn is_bare(words: &[Word], at: usize) -> bool {
    words[at].kind == TokenKind::Number || words[at].is_in(List::Counting) || is_number(&words[at])
}

/// "six months after the adoption of the present resolution", "six mois, puis un an, après l'adoption", "30 jours au plus tard avant
/// l'expiration du mandat": a length, and what it is counted from.
fn bare(lexicon: &Lexicon, words: &[Word], at: usize) -> Option<usize> {
    if !is_bare(words, at) || at > 0 && is_bare(words, at - 1) {
        return None;
    }
    let behind_comma = |end: usize| end + usize::from(words.get(end).is_some_and(|word| word.is(",")));
    let again = |joint: usize| {
        words.get(joint).filter(|word| word.is_in(List::AgainSpan))?;
        length(words, joint + 1)
    };
    let mut from = behind_comma(length(words, at)?);
    while let Some(further) = again(from) {
        from = behind_comma(further);
    }
    // "au moins six semaines | à l'avance", "two months | in advance".
    let ahead = |list: &[&str]| {
        words.get(from..from + list.len()).is_some_and(|found| found.iter().zip(list).all(|(word, own)| word.is(own)))
    };
    if ahead(&["a", "l'", "avance"]) {
        return Some(from + 3);
    }
    if ahead(&["in", "advance"]) {
        return Some(from + 2);
    }
    words.get(from).filter(|word| word.is_in(List::BehindBareSpan))?;
    Some(counted_from(lexicon, words, from)).filter(|behind| *behind > from + 1)
}

/// "in September 1992, January 1993 and April 1993", "d'ici avril 2015", "during January 1991": months with a year.
fn in_months(words: &[Word], at: usize) -> Option<usize> {
    let first = words.get(at).filter(|word| word.is_in(List::InMonth) && !word.capital)?;
    // "adopted in June 1992": told of what was.
    let told = at > 0
        && ["ed", "held", "tenue", "tenu", "tenues", "ee", "ees", "made", "taken"]
            .iter()
            .any(|end| words[at - 1].folded.ends_with(end));
    let from =
        at + 1 + usize::from(first.is_any(&["starting", "beginning"]) && words.get(at + 1).is_some_and(|word| word.is("in")));
    // "during November" needs no year.
    let alone = first.is("during");
    let month = |at: usize| {
        let early = usize::from(words.get(at).is_some_and(|word| word.is_in(List::PartOfMonth)));
        words
            .get(at + early)
            .filter(|word| is_month(word))
            .and_then(|_| if is_year(words.get(at + early + 1)) { Some(at + early + 2) } else { alone.then_some(at + early + 1) })
    };
    let mut end = month(from).filter(|_| !told)?;
    loop {
        let comma = usize::from(words.get(end).is_some_and(|word| word.is(",")));
        let and = usize::from(words.get(end + comma).is_some_and(|word| word.is_any(&["and", "et"])));
        match month(end + comma + and).filter(|_| comma + and > 0) {
            Some(further) => end = further,
            None => return Some(end),
        }
    }
}

/// "ending on 31 May 1994", "through 31 October 1993", "prenant fin le 31 mai".
fn until(words: &[Word], at: usize) -> Option<usize> {
    words.get(at).filter(|word| word.is_in(List::EndsSpan))?;
    (at + 1..words.len().min(at + 5)).find_map(|place| behind_date(words, place))
}

/// "… | of the date of adoption", "… | à compter de l'adoption de la présente résolution", "… | thereafter".
pub(super) fn counted_from(lexicon: &Lexicon, words: &[Word], end: usize) -> usize {
    let Some(word) = words.get(end) else { return end };
    if word.is_in(List::Thereafter) {
        return end + 1;
    }
    if word.is("par")
        && words.get(end + 1).is_some_and(|next| next.is("la"))
        && words.get(end + 2).is_some_and(|next| next.is("suite"))
    {
        return end + 3;
    }
    let two = words.get(end + 1);
    let opens = match () {
        () if word.is("prior") && two.is_some_and(|next| next.is("to")) => 2,
        () if word.is("a") && two.is_some_and(|next| next.is_in(List::ToCount)) => 2,
        () if word.is("qui") && two.is_some_and(|next| next.folded.starts_with("suiv") || next.folded.starts_with("preced")) => 2,
        () if word.is("au")
            && two.is_some_and(|next| next.is("plus"))
            && words.get(end + 2).is_some_and(|next| next.is("tard")) =>
        {
            return counted_from(lexicon, words, end + 3);
        }
        // "within 30 days | of the situation": what somebody is told of.
        () if word.is("of") && !words[end + 1..words.len().min(end + 5)].iter().any(|word| word.is_in(List::Event)) => {
            return end;
        }
        () if word.is_in(List::CountedFrom) => 1,
        // "dans les trente jours | de l'adoption".
        () if word.is_any(&["de", "du"])
            && words[end + 1..words.len().min(end + 3)].iter().any(|word| word.is_in(List::Event)) =>
        {
            1
        }
        () => return end,
    };
    let from = end + opens;
    match behind_date(words, from) {
        Some(behind) => behind,
        None => event_end(lexicon, words, from),
    }
}

/// Where the event ends that a span is counted from: never at a preposition of something else.
pub(super) fn event_end(lexicon: &Lexicon, words: &[Word], from: usize) -> usize {
    let limit = group_end(lexicon, words, from, &[]).min(from + 14);
    let cut = (from + 1..limit).find(|place| words[*place].is_in(List::EndsEvent) && behind_date(words, *place).is_none());
    cut.unwrap_or(limit)
}

/// "by 50 per cent": how much, and no time.
pub(super) fn is_share(words: &[Word], at: usize) -> bool {
    let number = words.get(at + 1).is_some_and(|word| word.kind == TokenKind::Number);
    number && words[at].is_in(List::BeforeShare) && words.get(at + 2).is_some_and(|word| word.is_in(List::Share))
}
