//! Clauses, addressees, conditions, time limits and reports in Spanish, Russian, Arabic and Chinese.
//!
//! Somebody is a group of words as each language builds it: `russian`, `spanish`, `arabic` and `chinese` say where one begins and ends,
//! `addressed` whom a verb asks. The nouns of bodies, the verbs and the phrases are those of the lists.

mod addressed;
mod arabic;
mod chinese;
mod condition;
mod report;
mod russian;
mod spanish;
mod time;

pub(super) use addressed::address;
pub(super) use arabic::{joined_and, without_joined};
pub(super) use condition::find as conditions;
pub(super) use report::find as reports;
pub(super) use time::deadline_at;

use super::clause::{Found, Start};
use super::group::{Group, behind_determiners};
use super::lexicon::{Act, Lexicon};
use super::lists::List;
use super::words::Word;
use super::{Addressee, condition as words_of};
use crate::ingest::{Lexicon as Openings, Opens};
use crate::model::Language;
use crate::text::TextRange;

/// Marks behind which a clause may begin.
const MARKS: [&str; 8] = [",", ";", "،", "؛", "，", "；", "。", "."];

/// Longest stretch between two commas behind a verb, in words.
const LONGEST_ASIDE: usize = 24;

/// Letters of Arabic verbs of which a further one has the same as the first: who speaks is one.
const PERSONS: [char; 2] = ['ت', 'ي'];

/// The clause whose verb stands at `at`, if one does: a verb of the list behind a mark or "and". `asks`: the clause before asks somebody.
pub(super) fn begins(
    lexicon: &Lexicon,
    openings: &Openings,
    opens: Opens,
    text: &str,
    words: &[Word],
    (at, asks): (usize, bool),
) -> Option<Start> {
    let verb = words.get(at)?;
    if verb.capital {
        return None;
    }
    let (from, pronoun) = if lexicon.language == Language::Ar {
        (verb.range.start + arabic(lexicon, words, at)?, verb.folded.ends_with('ه'))
    } else {
        let (_, infinitive) = lexicon.verb_phrases.longest_at(words, at)?;
        // "и просить их": what is asked.
        if lexicon.language == Language::Ru && lexicon.infinitive_at(words, at) {
            return None;
        }
        // "鼓励会员国加强合作，支持 …": what is asked goes on; "并支持" is the speaker's.
        if asks && lexicon.weak.contains(infinitive) && !words.get(at.checked_sub(1)?)?.is_in(List::JoinsClause) {
            return None;
        }
        // "以密切跟踪 …，并强调指出 …": goes on with the purpose.
        let purpose = || (1..at).any(|place| words[place].is_in(List::OpensPurpose) && words[place - 1].is("，"));
        if lexicon.language == Language::Zh && lexicon.act(infinitive) == Act::Says && purpose() {
            return None;
        }
        // "决定，除核定的人员外，批准 …": what is decided.
        let decided = || words[..2].iter().map(|word| word.folded.as_str()).eq(["决", "定"]) && words[2].is("，");
        if lexicon.language == Language::Zh && at > 2 && decided() && !words[at - 1].is_in(List::JoinsClause) {
            return None;
        }
        // "y le solicita que": one named before.
        let pronoun = lexicon.language == Language::Es && at > 0 && lexicon.pronouns.contains(&words[at - 1].folded);
        // "注意到所载意见并认可其中各项建议": the speaker's own, where nobody is asked; "通过了" is what somebody did.
        let own = lexicon.language == Language::Zh
            && !asks
            && at > 0
            && words[at - 1].is_in(List::AndFurther)
            && !behind_done(lexicon, words, at);
        if !own && !behind_mark(lexicon, words, at, at - usize::from(pronoun)) {
            return None;
        }
        (verb.range.start, pronoun)
    };
    let opening = openings.opening(text.get(from..)?, opens).map(|range| range.shifted(from));
    let opening = opening.unwrap_or(TextRange::new(from, verb.range.end));
    let behind = words.iter().position(|word| word.range.start >= opening.end.max(verb.range.end)).unwrap_or(words.len());
    // "ويشجع، في هذا الصدد، السلطات".
    let between = |at: usize| words[at + 1..words.len().min(at + LONGEST_ASIDE)].iter().any(|word| word.is_any(&MARKS));
    // "подчеркивает, что".
    let that = words.get(behind + 1).is_some_and(|word| word.is_in(List::OpensSaid));
    words.get(behind).filter(|next| !next.is_mark() || next.is_any(&[",", "،", "，"]) && (that || between(behind)))?;
    Some(Start { first: at, behind, verb: opening, pronoun })
}

/// Whether the sign of what is done stands behind the verb at `at`: "通过 | 了".
fn behind_done(lexicon: &Lexicon, words: &[Word], at: usize) -> bool {
    let end = lexicon.verb_phrases.end_at(words, at).unwrap_or(at + 1);
    words.get(end).is_none_or(|word| word.is_in(List::SignOfDone))
}

/// Where the verb begins in an Arabic word: joined to "and" and of the person of the first verb, behind a mark or where it plainly is
/// the speaker's; or without "and" behind ", وفي هذا الصدد،".
fn arabic(lexicon: &Lexicon, words: &[Word], at: usize) -> Option<usize> {
    let before = words.get(at.checked_sub(1)?)?;
    let first = words.first()?.folded.trim_start_matches('و').chars().next().filter(|letter| PERSONS.contains(letter))?;
    let joined = words[at].folded.strip_prefix('و');
    let verb = joined.unwrap_or(&words[at].folded);
    if !verb.starts_with(first) {
        return None;
    }
    let bare = verb.strip_suffix("ها").or_else(|| verb.strip_suffix("هم")).or_else(|| verb.strip_suffix('ه'));
    let infinitive = lexicon.verbs.get(verb).or_else(|| lexicon.verbs.get(bare?))?;
    let mark = before.is_any(&MARKS);
    if joined.is_none() {
        let aside = (at.saturating_sub(6)..at).find(|from| {
            words[*from].folded.starts_with('و') && lexicon.asides.end_at(words, *from).is_some_and(|end| end + 1 == at)
        });
        return aside.filter(|_| mark).map(|_| 0);
    }
    // "من تقرير اللجنة الاستشارية وتطلب إلى الأمين العام": no mark, but it asks somebody, or counts on.
    let plain = || {
        let asks = lexicon.act(infinitive) == Act::Asks && addressed::is_addressed(lexicon, words, at + 1);
        let since = (0..at).rev().find(|place| words[*place].is_any(&MARKS)).unwrap_or_default();
        let inner = words[since..at].iter().any(|word| lexicon.stops.contains(&word.folded) && !word.is_in(List::ToThanked));
        // "، لتنظر فيها الجمعية العامة وتوافق عليها": what for.
        let inner = inner || words.get(since + 1).is_some_and(|word| word.begins_in(List::SoThatVerb));
        asks || lexicon.order.end_at(words, at + 1).is_some() || !inner && bare.is_none_or(|_| lexicon.verbs.contains_key(verb))
    };
    (mark || plain()).then_some('و'.len_utf8())
}

/// Whether a mark or "and" stands before the verb, with adverbs between; "and" alone may go on with what somebody else does.
fn behind_mark(lexicon: &Lexicon, words: &[Word], at: usize, mut from: usize) -> bool {
    while let Some(before) = (from.saturating_sub(4)..from)
        .find(|start| lexicon.order.end_at(words, *start) == Some(from) || lexicon.asides.end_at(words, *start) == Some(from))
    {
        from = before;
    }
    // "с глубокой озабоченностью отмечает".
    if lexicon.language == Language::Ru
        && let Some(manner) = (from.saturating_sub(4)..from).find(|start| words[*start].is_in(List::OpensManner))
    {
        from = manner;
    }
    let Some(before) = from.checked_sub(1).and_then(|before| words.get(before)) else { return false };
    if before.is_any(&MARKS) {
        return true;
    }
    let joined = lexicon.joints.contains(&before.folded);
    let since = (0..from).rev().find(|place| words[*place].is_any(&MARKS)).unwrap_or_default();
    // "las entidades que apoyan … y alientan …".
    let relative = words.get(since..from).unwrap_or_default().iter().any(|word| lexicon.stops.contains(&word.folded));
    let marked = from >= 2 && words[from - 2].is_any(&MARKS);
    // "observa que solo 152 Estados han pagado e insta a todos los Estados a": it asks somebody.
    let asks = || {
        let who = words.get(since..from).unwrap_or_default().iter().any(|word| word.is_in(List::RelativeWho));
        let infinitive = lexicon.verb_phrases.longest_at(words, at);
        infinitive.is_some_and(|(end, infinitive)| {
            !who && lexicon.act(infinitive) == Act::Asks && addressed::is_addressed(lexicon, words, end)
        })
    };
    // "alienta a que siga … y espera con interés": what follows shows the speaker's own verb.
    let speaks = || {
        lexicon.language == Language::Es
            && words.get(at + 1).is_some_and(|next| {
                next.is_in(List::ShowsSpeaker)
                    || next.is_in(List::ArticleInName) && words.get(at + 2).is_some_and(|noun| noun.is_in(List::SaidNoun))
            })
    };
    joined && (marked || !relative || asks() || speaks())
}

/// Somebody at `at`, as the language builds a group of words.
pub(super) fn somebody(lexicon: &Lexicon, words: &[Word], at: usize) -> Option<Group> {
    match lexicon.language {
        Language::Ru => russian::somebody(lexicon, words, at),
        Language::Ar => arabic::somebody(lexicon, words, at),
        Language::Zh => chinese::somebody(lexicon, words, at),
        _ => spanish::somebody(lexicon, words, at),
    }
}

/// A name of the table at `at`; where it is printed with a capital letter in the table it is so in the text.
fn known_at(lexicon: &Lexicon, words: &[Word], at: usize) -> Option<(usize, String)> {
    let (end, name) = lexicon.names.longest_at(words, at)?;
    let capital = !name.starts_with(char::is_uppercase) || words[at].capital;
    let many = (lexicon.language == Language::Ru && end == at + 1).then(|| russian::plural(words, at, name)).flatten();
    capital.then(|| (end, many.unwrap_or_else(|| name.clone())))
}

/// Whom the pronoun in `words[at]` means: those asked or thanked last, else the last that is named before it.
pub(super) fn meant(lexicon: &Lexicon, at: usize, earlier: &[(&Found, Vec<Addressee>)], words: &[Word]) -> Vec<Addressee> {
    let range = words_of::range(words, at, at + 1);
    if let Some((_, same)) = earlier.iter().rev().find(|(_, addressees)| !addressees.is_empty()) {
        return same.iter().map(|addressee| Addressee { name: addressee.name.clone(), range }).collect();
    }
    let arabic = lexicon.language == Language::Ar;
    let woman = words[at].folded.ends_with("ها");
    let fits = |name: &str| !arabic || name.ends_with('ة') == woman;
    let last = (0..at).rev().find_map(|at| known_at(lexicon, words, at).filter(|(_, name)| fits(name)));
    last.map(|(_, name)| Addressee { name, range }).into_iter().collect()
}

/// Behind what is a part of any name as a whole: another name of several words, or brackets that close within a few words.
fn behind_whole(lexicon: &Lexicon, words: &[Word], at: usize) -> Option<usize> {
    const LONGEST: usize = 8;
    let name = known_at(lexicon, words, at).map(|(end, _)| end).filter(|end| *end > at + 1);
    let close = || (at + 1..words.len().min(at + LONGEST)).find(|place| words[*place].is(")")).map(|close| close + 1);
    name.or_else(|| words[at].is("(").then(close).flatten())
}

/// Whether a word ends the name of somebody in every language: a mark, what is asked, a condition, a time limit, an aside.
fn ends_names(lexicon: &Lexicon, words: &[Word], at: usize) -> bool {
    words[at].is_mark()
        || lexicon.stops.contains(&words[at].folded)
        || lexicon.infinitive_at(words, at)
        || lexicon.asides.end_at(words, at).is_some()
        || lexicon.conditions.end_at(words, at).is_some()
        || lexicon.deadlines.end_at(words, at).is_some()
}
