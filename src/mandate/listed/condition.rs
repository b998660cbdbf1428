//! Conditions in Spanish, Russian, Arabic and Chinese: a phrase of the list says where one begins and of what kind it is, the grammar of
//! the language where it ends.

mod told;

use super::{Group, arabic, chinese, somebody};
use crate::mandate::condition::range;
use crate::mandate::lexicon::Lexicon;
use crate::mandate::lists::List;
use crate::mandate::words::Word;
use crate::mandate::{Condition, ConditionKind};
use crate::model::Language;

/// Longest condition that is believed, in words.
const LONGEST: usize = 60;

/// The conditions of a paragraph. `clauses`: where its clauses begin.
pub(in crate::mandate) fn find(lexicon: &Lexicon, words: &[Word], clauses: &[usize]) -> Vec<Condition> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let Some((end, kind)) = condition_at(lexicon, words, at, clauses) else {
            at += 1;
            continue;
        };
        let mut words_of = range(words, at, end);
        words_of.start += arabic::joined_and(&words[at]);
        found.push(Condition { range: words_of, kind });
        at = end.max(at + 1);
    }
    found
}

fn condition_at(lexicon: &Lexicon, words: &[Word], at: usize, clauses: &[usize]) -> Option<(usize, ConditionKind)> {
    // A frame that may hold anything is a condition only with words of its kind: "在其任务范围内", not "在区域范围内".
    if let Some((end, kind)) = lexicon.framed.at(words, at)
        && let Some(kind) = lexicon.kind_of_framed(kind, &words[at..end])
    {
        return Some((end, kind));
    }
    if let Some(end) = chinese::wished(lexicon, words, at) {
        return Some((end, ConditionKind::Request));
    }
    let (behind, listed) = lexicon.conditions.longest_at(words, at)?;
    let law = matches!(listed.kind, ConditionKind::Law | ConditionKind::NationalLaw);
    let told = |end: usize| {
        law && (told::says_which(lexicon, words, at, end) || told::limits_nothing(lexicon, words, (at, behind), end))
    };
    if !listed.open {
        let further = if law { law_goes_on(lexicon, words, (at, behind), clauses) } else { None };
        let end = further.or_else(|| by_whom(lexicon, words, (at, behind), listed.kind)).unwrap_or(behind);
        let kind = if further.is_some() { lexicon.kind(ConditionKind::Law, &words[at..end]) } else { listed.kind };
        return (!told(end)).then_some((end, kind));
    }
    // "по просьбе государств-членов | Секретариат снабжал их": it ends with those who wish it.
    let who = (listed.kind == ConditionKind::Request).then(|| somebody(lexicon, words, behind)).flatten();
    let end = match who.filter(|group: &Group| group.actor) {
        Some(group) => group.end,
        None => open_end(lexicon, words, (at, behind), clauses, reach(lexicon, listed.kind, &words[behind - 1])),
    };
    let kind = lexicon.kind(listed.kind, &words[at..end]);
    (!told(end)).then_some((end, kind))
}

/// "si lo solicita | el Gobierno interesado": who does it.
fn by_whom(lexicon: &Lexicon, words: &[Word], (at, behind): (usize, usize), kind: ConditionKind) -> Option<usize> {
    let said = lexicon.language == Language::Es && kind == ConditionKind::Request && words[at].is_in(List::OpensClause);
    words.get(behind).filter(|word| said && !words[at].is_in(List::That) && word.is_in(List::ArticleInName))?;
    somebody(lexicon, words, behind).filter(|group| group.actor).map(|group| group.end)
}

/// How far an open condition goes.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Reach {
    /// To the end of its group of words.
    Group,
    /// To the next mark: a sentence of its own.
    Comma,
}

/// A phrase that ends with "that" or "if" opens a sentence.
fn reach(lexicon: &Lexicon, kind: ConditionKind, last: &Word) -> Reach {
    let sentence = last.is_in(List::OpensClause) || lexicon.language == Language::Zh && kind == ConditionKind::Other;
    if sentence { Reach::Comma } else { Reach::Group }
}

/// Where the group of words ends that goes on at `behind`, opened at `at`.
pub(super) fn group_end(lexicon: &Lexicon, words: &[Word], at: usize, behind: usize) -> usize {
    open_end(lexicon, words, (at, behind), &[], Reach::Group)
}

fn open_end(lexicon: &Lexicon, words: &[Word], (opening, at): (usize, usize), clauses: &[usize], reach: Reach) -> usize {
    if lexicon.language == Language::Zh {
        return chinese_end(lexicon, words, at, clauses, reach);
    }
    let limit = words.len().min(at + LONGEST);
    // A sentence of its own inside the group: "las obligaciones que les incumben en virtud del derecho".
    let mut inner = reach == Reach::Comma;
    let mut end = at;
    while end < limit {
        let word = &words[end];
        if clauses.contains(&end) {
            break;
        }
        if word.is(",") && reach == Reach::Group && end > at && list_goes_on(lexicon, words, end) {
            end += 1;
            continue;
        }
        if word.is_mark() && !word.is_any(&["(", ")", "«", "»", "“", "”", "/"]) {
            break;
        }
        // "согласно Уставу | сотрудничать": a phrase may be whole.
        let whole = end == at && reach == Reach::Group && lexicon.infinitive_at(words, end);
        let open = end > at || arabic::joined_and(word) > 0;
        if whole
            || open && ends_open(lexicon, words, end, inner)
            || ends_at_and(lexicon, words, (opening, at), end, clauses, inner)
        {
            break;
        }
        inner |= word.is_in(List::OpensRelative);
        end += 1;
    }
    while end > at && (words[end - 1].is_in(List::Loose) || words[end - 1].is(",")) {
        end -= 1;
    }
    end
}

/// Whether something else begins at `at`: another condition, what is asked, a time limit.
fn ends_open(lexicon: &Lexicon, words: &[Word], at: usize, inner: bool) -> bool {
    let (word, before) = (&words[at], &words[at - 1]);
    let condition = lexicon.conditions.longest_at(words, at).is_some_and(|(_, listed)| !(inner && listed.open));
    if condition || lexicon.deadlines.end_at(words, at).is_some() || !inner && lexicon.infinitive_at(words, at) {
        return true;
    }
    match lexicon.language {
        // "conforme a la Carta | con".
        Language::Es => {
            let article = word.is_in(List::Article) && !inner && !before.is_in(List::TakesArticle);
            word.is_in(List::OtherPreposition) || article && !lexicon.stops.contains(&before.folded)
        }
        // "وفقا للقانون الدولي | إلى".
        Language::Ar => !inner && lexicon.stops.contains(&word.folded) || joins_verb(lexicon, word),
        _ => false,
    }
}

/// "وأن", "وتشجع": something else begins.
fn joins_verb(lexicon: &Lexicon, word: &Word) -> bool {
    word.folded.strip_prefix('و').is_some_and(|rest| lexicon.verbs.contains_key(rest) || lexicon.stops.contains(rest))
}

/// Whether "and" at `at` joins something that is no part of the condition.
fn ends_at_and(
    lexicon: &Lexicon,
    words: &[Word],
    (opening, behind): (usize, usize),
    at: usize,
    clauses: &[usize],
    inner: bool,
) -> bool {
    if lexicon.language == Language::Ar {
        // "بناء على طلب الحكومة | وبالتنسيق معها": another preposition.
        let bare = words[at].folded.strip_prefix('و');
        let again = words[opening..behind].iter().any(|word| bare == Some(word.folded.as_str()));
        return (words[at].is_in(List::AndPreposition) || words[at].begins_in(List::AndPreposition)) && !again;
    }
    let Some(next) = words.get(at + 1).filter(|_| words[at].is_in(List::Joins)) else { return words[at].is_in(List::Joins) };
    let begins = next.is_in(List::BehindConjunction)
        || clauses.contains(&(at + 1))
        || lexicon.conditions.end_at(words, at + 1).is_some()
        || lexicon.deadlines.end_at(words, at + 1).is_some()
        || lexicon.infinitive_at(words, at + 1)
        || lexicon.asides.end_at(words, at + 1).is_some();
    // "de conformidad con la Carta y con las resoluciones": the preposition of the opening once more.
    let manner = words.get(at + 2).is_some_and(|word| word.is_in(List::MannerBehindPreposition));
    let again = !manner && is_same_preposition(&words[behind - 1], next);
    begins || !inner && next.is_in(List::Preposition) && !again
}

fn is_same_preposition(one: &Word, other: &Word) -> bool {
    let pair = |list: List| one.is_in(list) && other.is_in(list);
    one.folded == other.folded || pair(List::Of) || pair(List::ToArticle)
}

/// "de la Carta | , del derecho internacional y de las resoluciones", "с Уставом, нормами права и резолюциями": one list to its "and".
fn list_goes_on(lexicon: &Lexicon, words: &[Word], comma: usize) -> bool {
    const REACH: usize = 16;
    let Some(next) = words.get(comma + 1) else { return false };
    let of_list = |word: &Word| match lexicon.language {
        Language::Es => word.is_in(List::ArticleInName) || word.is_in(List::Possessive) || word.is_in(List::Of),
        Language::Ru => word.ends_in(List::Instrumental) && word.folded.len() > 6,
        _ => false,
    };
    let same = |place: usize| {
        words.get(place).is_some_and(|word| of_list(word) && (word.folded == next.folded || !word.is_in(List::Of)))
    };
    let goes_on = |place: &usize| {
        let word = &words[*place];
        (!word.is_mark() || word.is(","))
            && !lexicon.stops.contains(&word.folded)
            && !lexicon.infinitive_at(words, *place)
            && lexicon.conditions.end_at(words, *place).is_none()
    };
    let limit = words.len().min(comma + REACH);
    of_list(next) && (comma + 1..limit).take_while(goes_on).any(|place| words[place].is_in(List::Joins) && same(place + 1))
}

/// "con su legislación nacional | y con las obligaciones", "с национальным законодательством | и международным правом": one more of the law.
fn law_goes_on(lexicon: &Lexicon, words: &[Word], (at, behind): (usize, usize), clauses: &[usize]) -> Option<usize> {
    if lexicon.language == Language::Zh {
        return chinese_further(lexicon, words, behind, clauses);
    }
    let next = words.get(behind + 1).filter(|_| words[behind].is_in(List::Joins))?;
    let again = next.is_in(List::Preposition) && words[at..behind].iter().any(|word| is_same_preposition(word, next));
    let another = match lexicon.language {
        Language::Es => next.is_in(List::ArticleInName) || next.is_in(List::Possessive),
        Language::Ru => next.ends_in(List::Instrumental) && next.folded.len() > 6 && !lexicon.stops.contains(&next.folded),
        _ => false,
    };
    let other = lexicon.conditions.end_at(words, behind + 1).is_some() || clauses.contains(&(behind + 1));
    let manner = words.get(behind + 2).is_some_and(|word| word.is_in(List::MannerBehindPreposition));
    let actor = || somebody(lexicon, words, behind + 1).is_some_and(|group| group.actor);
    if other || manner || !(again || another && !actor()) {
        return None;
    }
    let end = open_end(lexicon, words, (at, behind + 1 + usize::from(again)), clauses, Reach::Group);
    (end > behind + 2).then_some(end)
}

/// "根据国际法规定的义务 | 和本国法律".
fn chinese_further(lexicon: &Lexicon, words: &[Word], at: usize, clauses: &[usize]) -> Option<usize> {
    const NEAR: usize = 16;
    let joint = chinese::joined(words, at).filter(|_| lexicon.language == Language::Zh)?;
    let end = chinese_end(lexicon, words, joint, clauses, Reach::Group);
    (end > joint && end <= joint + NEAR && words[joint..end].iter().all(|word| !word.is_any(&["，", "；"]))).then_some(end)
}

/// Where an open condition in Chinese ends: at a mark close behind, or with the noun that such conditions end with.
fn chinese_end(lexicon: &Lexicon, words: &[Word], at: usize, clauses: &[usize], reach: Reach) -> usize {
    const NEAR: usize = 36;
    let limit = words.len().min(at + LONGEST);
    let mut quoted = 0_usize;
    let mark = (at..limit).find(|place| {
        let word = &words[*place];
        quoted = (quoted + usize::from(word.is("《"))).saturating_sub(usize::from(word.is("》")));
        quoted == 0 && word.is_any(&["，", "；", "。", "：", ",", ";"]) || clauses.contains(place)
    });
    let mark = mark.unwrap_or(limit);
    let mut quoted = 0_usize;
    let goes_on = |end: usize| {
        words.get(end).is_some_and(|next| next.is_any(&["的", "和", "及", "、", "与", "所", "第", "中", "以", "》", "（", "("]))
            || lexicon.closes.end_at(words, end).is_some()
    };
    for place in at..mark {
        let word = &words[place];
        quoted = (quoted + usize::from(word.is("《"))).saturating_sub(usize::from(word.is("》")));
        if quoted > 0 || reach == Reach::Comma {
            continue;
        }
        if let Some(end) = lexicon.closes.end_at(words, place).filter(|end| !goes_on(*end)) {
            return end;
        }
    }
    if mark - at <= NEAR { mark } else { at }
}
